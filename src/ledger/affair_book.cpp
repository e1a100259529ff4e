// Works by connections of its own to the ledger's file. An affair is a row and stories that point
// to it. What a story was compared by is kept with the sum of its readings: other reports, or the
// same read anew, give another sum, and the story waits.
#include "sotin/ledger/affair_book.hpp"

#include "heading_text.hpp"
#include "inner_of.hpp"
#include "schema.hpp"
#include "sotin/base/version.hpp"

namespace sotin::ledger {
namespace {

constexpr int kBusy = 10'000;  // milliseconds to wait for another that writes

std::int64_t row_of(Database& database, const char* table, std::string_view id) {
  auto query = database.query(std::string_view(table) == "stories"
                                  ? "SELECT story FROM stories WHERE id = ?1"
                                  : "SELECT affair FROM affairs WHERE id = ?1");
  query.bind(id);
  if (!query.next()) {
    throw Failure{
        {ErrorCode::kNotFound, "no story or affair «" + std::string(id) + "»", database.path()}};
  }
  return query.integer(0);
}

std::int64_t affair_row(Database& database, std::string_view id) {
  database.query("INSERT OR IGNORE INTO affairs VALUES(NULL, ?1, NULL)").bind(id).run();
  return row_of(database, "affairs", id);
}

void keep_story(Database& database, const AffairStory& story) {
  std::optional<std::int64_t> affair;
  if (!story.affair.empty()) affair = affair_row(database, story.affair);
  database
      .query(
          "INSERT OR REPLACE INTO affair_stories SELECT s.story, ?2, ?3, ?4, (SELECT"
          " coalesce(sum(p.reading), 0) FROM placements p WHERE p.story = s.story), ?5"
          " FROM stories s WHERE s.id = ?1")
      .bind(story.story, affair, story.first, story.last, story.profile)
      .run();
}

void log_change(Database& database, const AffairChange& change, std::string_view at) {
  const auto affair = affair_row(database, change.affair);
  std::optional<std::int64_t> story, from;
  if (!change.story.empty()) story = row_of(database, "stories", change.story);
  if (!change.from.empty()) from = affair_row(database, change.from);
  database.query("INSERT INTO affair_events VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .bind(at, change.what, affair, story, from, static_cast<double>(change.likeness),
            program_version())
      .run();
  if (!from) return;
  database.query("UPDATE affair_stories SET affair = ?1 WHERE affair = ?2")
      .bind(affair, *from)
      .run();
  database.query("UPDATE affairs SET merged_into = ?1 WHERE affair = ?2").bind(affair, *from).run();
}

constexpr std::string_view kStoriesOf =
    "SELECT s.story, s.id, count(*), count(DISTINCT p.witness), min(r.published), max(r.published)"
    " FROM affair_stories a JOIN stories s ON s.story = a.story"
    " JOIN placements p ON p.story = s.story JOIN reports r ON r.report = p.report"
    " WHERE a.affair = ?1 GROUP BY s.story ORDER BY min(p.minutes), s.id";

}  // namespace

Result<std::vector<std::string>> AffairBook::waiting() const {
  return guarded([&] {
    std::vector<std::string> stories;
    auto database = open_to_read(path_, {});
    auto query = database.query(
        "SELECT s.id FROM placements p JOIN stories s ON s.story = p.story"
        " LEFT JOIN affair_stories a ON a.story = p.story GROUP BY p.story"
        " HAVING coalesce(a.readings, 0) <> sum(p.reading) ORDER BY min(p.minutes), s.id");
    while (query.next()) stories.emplace_back(query.text(0));
    return stories;
  });
}

Result<bool> AffairBook::empty() const {
  return guarded([&] {
    return open_to_read(path_, {}).integer("SELECT EXISTS (SELECT 1 FROM affair_stories)") == 0;
  });
}

Result<void> AffairBook::for_each_near(std::int64_t first, std::int64_t last,
                                       const std::function<void(AffairStory&&)>& each) const {
  return guarded([&] {
    auto database = open_to_read(path_, {});
    auto query = database.query(
        "SELECT s.id, f.id, a.first, a.last, a.profile FROM affair_stories a"
        " JOIN stories s ON s.story = a.story LEFT JOIN affairs f ON f.affair = a.affair"
        " WHERE a.last >= ?1 AND a.first <= ?2 AND EXISTS (SELECT 1 FROM placements p WHERE"
        " p.story = a.story) ORDER BY s.id");
    query.bind(first, last);
    while (query.next()) {
      each({std::string(query.text(0)), std::string(query.text(1)), query.integer(2),
            query.integer(3), std::string(query.text(4))});
    }
  });
}

Result<void> AffairBook::keep(const std::vector<AffairStory>& stories,
                              const std::vector<AffairChange>& changes, std::string_view at) {
  return guarded([&] {
    Database database(path_, path_, SQLITE_OPEN_READWRITE, kBusy);
    add_functions(database);
    Transaction transaction(database, "BEGIN IMMEDIATE");
    for (const auto& story : stories) keep_story(database, story);
    for (const auto& change : changes) log_change(database, change, at);
    transaction.commit();
  });
}

Result<std::map<std::string, std::string>> AffairBook::affairs() const {
  return guarded([&] {
    std::map<std::string, std::string> affairs;
    auto database = open_to_read(path_, {});
    auto query = database.query(
        "SELECT s.id, f.id FROM affair_stories a JOIN affairs f ON f.affair = a.affair"
        " JOIN stories s ON s.story = a.story WHERE (SELECT count(DISTINCT p.story) FROM"
        " affair_stories o JOIN placements p ON p.story = o.story WHERE o.affair = a.affair) > 1");
    while (query.next()) affairs.emplace(query.text(0), query.text(1));
    return affairs;
  });
}

Result<std::string> AffairBook::affair_id_of(std::string_view story) const {
  return guarded([&] {
    auto query = database_of(*ledger_).query(
        "SELECT f.id FROM stories s JOIN affair_stories a ON a.story = s.story JOIN affairs f ON"
        " f.affair = a.affair WHERE s.id = ?1 AND (SELECT count(DISTINCT p.story) FROM"
        " affair_stories o JOIN placements p ON p.story = o.story WHERE o.affair = a.affair) > 1");
    query.bind(story);
    return query.next() ? std::string(query.text(0)) : std::string();
  });
}

Result<AffairRow> AffairBook::affair_of(std::string_view story) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    AffairRow affair;
    std::int64_t row = 0;
    {
      auto query = database.query(
          "SELECT f.affair, f.id FROM affair_stories a JOIN stories s ON s.story = a.story"
          " JOIN affairs f ON f.affair = a.affair WHERE s.id = ?1");
      query.bind(story);
      if (!query.next()) return affair;
      row = query.integer(0);
      affair.id = query.text(1);
    }
    std::vector<std::int64_t> rows;
    {
      auto query = database.query(kStoriesOf);
      query.bind(row);
      while (query.next()) {
        rows.push_back(query.integer(0));
        StoryRow listed;
        listed.id = query.text(1);
        listed.reports = static_cast<std::size_t>(query.integer(2));
        listed.sources = static_cast<std::size_t>(query.integer(3));
        listed.first = query.text(4).substr(0, 10);
        listed.last = query.text(5).substr(0, 10);
        affair.stories.push_back(std::move(listed));
      }
    }
    if (affair.stories.size() < 2) return AffairRow{};
    std::size_t most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      auto& listed = affair.stories[i];
      listed.title = title_of_story(database, rows[i]);
      if (listed.reports <= most) continue;
      most = listed.reports;
      affair.title = listed.title;
    }
    return affair;
  });
}

}  // namespace sotin::ledger
