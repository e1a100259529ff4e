// Lists of reports, names and stories. Each follows an index from where the page before ended; one
// row more than asked for tells whether there is more.
#include "sotin/ledger/pages.hpp"

#include <fmt/format.h>

#include "inner_of.hpp"
#include "known.hpp"
#include "page_keys.hpp"
#include "sotin/facts/days_of.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::ledger {
namespace {

/// The days that a date value names, or the refusal of what is none.
facts::Days known_days(const std::string& value) {
  const auto range = facts::days_of(value);
  if (range.known()) return range;
  throw Failure{{ErrorCode::kBadArgument, fmt::format("«{}» is no date (2025-09-10)", value), {}}};
}

}  // namespace

std::int64_t first_day_of(const std::string& value) { return known_days(value).first; }
std::int64_t last_day_of(const std::string& value) { return known_days(value).last; }

void check_key(const PageKey& key, std::size_t size) {
  if (key.empty() || key.size() == size) return;
  throw Failure{{ErrorCode::kBadArgument, "this cursor does not belong to this list", {}}};
}

std::int64_t number_in(const std::string& part) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
  if (error == std::errc() && end == part.data() + part.size()) return value;
  throw Failure{{ErrorCode::kBadArgument, "this cursor does not belong to this list", {}}};
}

Result<Page<ReportRow>> Pages::reports(const ReportFilter& filter, const PageAsked& asked) const {
  return guarded([&] {
    check_key(asked.after, 2);
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    std::string sql =
        "SELECT r.id, ifnull(r.published, '~') FROM reports r WHERE"
        " (ifnull(r.published, '~'), r.id) > (?1, ?2) AND ifnull(r.published, '~') >= ?1"
        " AND ifnull(?6, 0) IS NOT NULL";
    if (filter.since) {
      (void)known_days(*filter.since);
      sql += " AND ifnull(r.published, '~') >= ?4 AND r.published IS NOT NULL";
    }
    if (filter.until) {  // «2025-09» takes all days of that month
      (void)known_days(*filter.until);
      sql += " AND substr(ifnull(r.published, '~'), 1, length(?5)) <= ?5";
    }
    if (filter.story) {
      sql +=
          " AND r.report IN (SELECT p.report FROM placements p JOIN stories s ON s.story ="
          " p.story WHERE s.id = ?6)";
    }
    if (filter.corrected) {
      sql += *filter.corrected ? " AND EXISTS" : " AND NOT EXISTS";
      sql +=
          " (SELECT 1 FROM corrections c WHERE c.report = r.report AND c.undoes IS NULL AND NOT"
          " EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.correction))";
    }
    sql += " ORDER BY ifnull(r.published, '~'), r.id LIMIT ?3";
    std::vector<std::string> ids;
    Page<ReportRow> page;
    {
      auto query = database.query(sql);
      const auto& after = asked.after;
      query.bind(after.empty() ? std::string_view() : std::string_view(after[0]),
                 after.empty() ? std::string_view() : std::string_view(after[1]), asked.limit + 1,
                 filter.since, filter.until, filter.story);
      std::string published;
      while (query.next()) {
        if (ids.size() == asked.limit) {
          page.next = {published, ids.back()};
          break;
        }
        ids.emplace_back(query.text(0));
        published = query.text(1);
      }
    }
    auto rows = ledger_->rows(ids);
    if (!rows) throw Failure{rows.error()};
    page.rows = std::move(*rows);
    return page;
  });
}

Result<std::vector<BearerRow>> Pages::bearers(
    const std::vector<std::pair<std::string, facts::EntityIndex>>& entities) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    std::vector<BearerRow> rows;
    auto about = database.query(
        "SELECT u.kind, e.name, e.role, e.country, u.key, u.tail, u.born, u.homes, s.id,"
        " g.published, g.reading FROM reports r JOIN readings g ON g.reading = r.current_reading"
        " JOIN subjects u ON u.reading = g.reading AND u.entity = ?2"
        " JOIN entities e ON e.reading = g.reading AND e.number = ?2"
        " LEFT JOIN placements p ON p.report = r.report LEFT JOIN stories s ON s.story = p.story"
        " WHERE r.id = ?1");
    auto names = database.query(
        "SELECT form FROM names WHERE reading = ?1 AND entity = ?2 AND is_office = 0");
    for (const auto& [id, entity] : entities) {
      about.reset();
      about.bind(id, entity);
      if (!about.next()) continue;
      BearerRow row;
      auto& subject = row.subject;
      subject.report = id;
      subject.entity = entity;
      subject.kind =
          facts::value_of<facts::EntityKind>(about.text(0)).value_or(facts::EntityKind::kOther);
      subject.name = about.text(1);
      subject.role = about.maybe_text(2);
      subject.country = about.maybe_text(3);
      subject.key = about.text(4);
      subject.tail = about.text(5);
      if (!about.null(6)) subject.born = static_cast<int>(about.integer(6));
      for (auto homes = about.text(7); !homes.empty();) {
        const auto end = homes.find('\n');
        subject.homes.emplace_back(homes.substr(0, end));
        homes = end == std::string_view::npos ? std::string_view() : homes.substr(end + 1);
      }
      subject.story = about.text(8);
      subject.published = about.maybe_text(9);
      names.reset();
      names.bind(about.integer(10), entity);
      while (names.next()) row.forms.emplace_back(names.text(0));
      rows.push_back(std::move(row));
    }
    return rows;
  });
}

Moment::Moment(const Ledger& ledger) {
  auto* handle = database_of(ledger).handle();
  if (sqlite3_get_autocommit(handle) == 0) return;
  if (sqlite3_exec(handle, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK) ledger_ = &ledger;
}

Moment::~Moment() {
  if (ledger_ == nullptr) return;
  sqlite3_exec(database_of(*ledger_).handle(), "COMMIT", nullptr, nullptr, nullptr);
}

Result<void> Pages::hold(std::size_t bytes) const {
  return guarded(
      [&] { database_of(*ledger_).run(fmt::format("PRAGMA cache_size = -{}", bytes / 1024)); });
}

Result<std::vector<ReportRow>> Pages::latest_reports(std::size_t from, std::size_t count) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    std::vector<std::string> ids;
    for (const bool undated : {false, true}) {
      auto query = database.query(
          undated
              ? "SELECT id FROM reports WHERE (published IS NULL) = 1 ORDER BY id LIMIT ?1 OFFSET"
                " ?2"
              : "SELECT id FROM reports WHERE (published IS NULL) = 0 ORDER BY published DESC, id"
                " LIMIT ?1 OFFSET ?2");
      query.bind(count - ids.size(), from);
      while (query.next()) ids.emplace_back(query.text(0));
      if (undated || ids.size() == count) break;
      const auto dated =
          database.integer("SELECT count(*) FROM reports WHERE (published IS NULL) = 0");
      from -= std::min(from, static_cast<std::size_t>(dated));
    }
    auto rows = ledger_->rows(ids);
    if (!rows) throw Failure{rows.error()};
    return std::move(*rows);
  });
}

Result<std::size_t> Pages::count_reports() const {
  return guarded([&] {
    return static_cast<std::size_t>(database_of(*ledger_).integer("SELECT count(*) FROM reports"));
  });
}

Result<Page<NamedRow>> Pages::named(const NamedFilter& filter, const PageAsked& asked) const {
  return guarded([&] {
    check_key(asked.after, 2);
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    const auto begins = folded_words(filter.begins.value_or(""));
    std::string sql =
        "SELECT u.key, u.kind, count(*), max(u.reading), u.entity FROM subjects u JOIN reports r ON"
        " r.current_reading = u.reading WHERE (u.key, u.kind) > (?1, ?2) AND u.key > '' AND"
        " ifnull(?5, 0) IS NOT NULL";
    if (!begins.empty()) sql += " AND u.key >= ?4 AND u.key < ?4 || char(1114111)";
    if (filter.kind) sql += " AND u.kind = ?5";
    sql += " GROUP BY u.key, u.kind ORDER BY u.key, u.kind LIMIT ?3";
    auto query = database.query(sql);
    const auto& after = asked.after;
    const auto kind = filter.kind ? std::string(facts::name_of(*filter.kind)) : std::string();
    query.bind(after.empty() ? std::string_view() : std::string_view(after[0]),
               after.empty() ? std::string_view() : std::string_view(after[1]), asked.limit + 1,
               begins, kind);
    Page<NamedRow> page;
    while (query.next()) {
      if (page.rows.size() == asked.limit) {
        const auto& last = page.rows.back();
        page.next = {last.key, std::string(facts::name_of(last.kind))};
        break;
      }
      auto name = database.query("SELECT name FROM entities WHERE reading = ?1 AND number = ?2");
      name.bind(query.integer(3), query.integer(4));
      name.next();
      page.rows.push_back(
          {std::string(query.text(0)), std::string(name.text(0)),
           facts::value_of<facts::EntityKind>(query.text(1)).value_or(facts::EntityKind::kOther),
           static_cast<std::size_t>(query.integer(2))});
    }
    return page;
  });
}

Result<std::int64_t> Pages::changes_of_others() const {
  return guarded([&] { return database_of(*ledger_).integer("PRAGMA data_version"); });
}

Result<Pages::StoryFigures> Pages::story_figures() const {
  const auto waiting = StoryBook(*ledger_).count_waiting();
  if (!waiting) return tl::unexpected(waiting.error());
  return guarded([&]() -> StoryFigures {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    const auto stories = database.known().stories(database);
    return {static_cast<std::size_t>(stories), *waiting};
  });
}

}  // namespace sotin::ledger
