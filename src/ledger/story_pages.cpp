// Lists of stories in parts. A story stands where its latest report stands; which report that is,
// an index tells. Figures and titles are looked up only for the stories that are given.
#include <algorithm>

#include "heading_text.hpp"
#include "inner_of.hpp"
#include "known.hpp"
#include "page_keys.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::ledger {
namespace {

StoryRow story_row(Database& database, std::int64_t story, std::string id) {
  StoryRow row{std::move(id), {}};
  {
    auto figures = database.query(
        "SELECT count(*), count(DISTINCT p.witness), min(r.published), max(r.published) FROM"
        " placements p JOIN reports r ON r.report = p.report WHERE p.story = ?1");
    figures.bind(story);
    figures.next();
    row.reports = static_cast<std::size_t>(figures.integer(0));
    row.sources = static_cast<std::size_t>(figures.integer(1));
    row.first = figures.text(2).substr(0, 10);
    row.last = figures.text(3).substr(0, 10);
  }
  row.title = title_of_story(database, story);
  return row;
}

}  // namespace

Result<Page<StoryRow>> Pages::stories(const PageAsked& asked) const {
  return guarded([&] {
    check_key(asked.after, 2);
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    auto query = database.query(kLatestStories);
    const auto before = asked.after.empty() ? kEndOfTime : number_in(asked.after[0]);
    query.bind(before);
    Page<StoryRow> page;
    std::int64_t minutes = 0;
    std::string last;
    while (query.next()) {
      const auto id = query.text(1);
      if (id == last) continue;
      if (!asked.after.empty() && query.integer(0) == before && id <= asked.after[1]) continue;
      if (page.rows.size() == asked.limit) {
        page.next = {std::to_string(minutes), page.rows.back().id};
        break;
      }
      last = id;
      minutes = query.integer(0);
      page.rows.push_back(story_row(database, query.integer(2), last));
    }
    return page;
  });
}

Result<std::vector<StoryRow>> Pages::stories_from(std::size_t from, std::size_t count,
                                                  const std::set<std::string>& without) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    auto query = database.query(kLatestStories);
    query.bind(kEndOfTime);
    std::vector<StoryRow> rows;
    std::string last;
    for (std::size_t at = 0; rows.size() < count && query.next();) {
      const auto id = query.text(1);
      if (id == last) continue;
      last = id;
      if (without.contains(last) || at++ < from) continue;
      rows.push_back(story_row(database, query.integer(2), last));
    }
    return rows;
  });
}

Result<std::vector<StoryRow>> Pages::story_rows(const std::vector<std::string>& ids) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    std::vector<StoryRow> rows;
    for (const auto& id : ids) {
      auto query = database.query("SELECT story FROM stories WHERE id = ?1");
      query.bind(id);
      if (query.next()) rows.push_back(story_row(database, query.integer(0), id));
    }
    return rows;
  });
}

Result<std::vector<std::string>> Pages::stories_titled(const std::string& words) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    std::vector<std::string> ids;
    for (const auto& [id, title] : database.known().titles(database)) {
      if (title.find(words) != std::string::npos) ids.push_back(id);
    }
    return ids;
  });
}

Result<std::vector<FreshStory>> Pages::fresh_stories(
    std::int64_t reading, const std::optional<std::string>& story) const {
  return guarded([&] {
    // A version that was first read later has a later current reading, too.
    std::string sql =
        "SELECT s.id, sum((SELECT min(g.reading) FROM readings g WHERE g.version ="
        " r.current_version) > ?1) AS fresh, max(p.minutes) AS latest FROM placements p"
        " JOIN reports r ON r.report = p.report JOIN stories s ON s.story = p.story"
        " WHERE p.story IN (SELECT q.story FROM reports w JOIN placements q ON q.report = w.report"
        " WHERE w.current_reading > ?1) AND ifnull(?2, 0) IS NOT NULL";
    if (story) sql += " AND s.id = ?2";
    sql += " GROUP BY p.story HAVING fresh > 0 ORDER BY latest DESC, s.id";
    auto query = database_of(*ledger_).query(sql);
    query.bind(reading, story);
    std::vector<FreshStory> found;
    while (query.next()) {
      found.push_back({std::string(query.text(0)), static_cast<std::size_t>(query.integer(1)),
                       query.integer(2)});
    }
    return found;
  });
}

}  // namespace sotin::ledger
