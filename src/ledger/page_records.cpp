// Records in pages. A name or rare words are looked up first and lead to their records; words that
// many sentences hold are looked for in the records as they come, which finds a page soon.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "entities_called.hpp"
#include "inner_of.hpp"
#include "page_keys.hpp"
#include "page_tables.hpp"
#include "sotin/base/utf8.hpp"
#include "words.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kRareHits = 2000;  // sentences

/// "[[12,0],[17,3]]": rows of reports and entities that bear the name.
std::string bearers_of(Database& database, std::string_view name) {
  const auto matches = entities_called(database, name);
  const bool whole = std::any_of(matches.begin(), matches.end(), [](const auto& match) {
    return match.second.closeness != EntityMatch::Closeness::kPart;
  });
  std::string list = "[";
  for (const auto& [report, match] : matches) {
    if (whole && match.closeness == EntityMatch::Closeness::kPart) continue;
    list += fmt::format("{}[{},{}]", list.size() > 1 ? "," : "", report, match.entity);
  }
  return list + "]";
}

std::string rows_of(Database& database,
                    const std::vector<std::pair<std::string, facts::EntityIndex>>& entities) {
  std::string list = "[";
  for (const auto& [id, entity] : entities) {
    auto query = database.query("SELECT report FROM reports WHERE id = ?1");
    query.bind(id);
    if (!query.next()) continue;
    list += fmt::format("{}[{},{}]", list.size() > 1 ? "," : "", query.integer(0), entity);
  }
  return list + "]";
}

/// The words of a query as records are searched for them.
class Wanted {
 public:
  explicit Wanted(const std::string& query) {
    const auto document = text::Document::from_bytes(query, {});  // NFC, as the index holds it
    words_ = words_of(document.text());
    if (words_.size() > 32) words_.resize(32);
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Reports with a sentence that holds all of the words, or nothing when too many do.
  [[nodiscard]] std::optional<std::string> rare_reports(Database& database) const {
    std::string match;
    for (const auto& word : words_) {
      match += fmt::format("{}{} : \"{}\"", match.empty() ? "" : " AND ",
                           word.exact == word.folded ? "folded" : "exact",
                           word.exact == word.folded ? word.folded : word.exact);
    }
    std::string list = "[";
    std::size_t hits = 0;
    auto query = database.query(
        "SELECT r.report FROM sentence_index i JOIN sentences s ON s.sentence = i.rowid"
        " JOIN reports r ON r.current_version = s.version WHERE sentence_index MATCH ?1");
    query.bind(match);
    while (query.next()) {
      if (++hits > kRareHits) return std::nullopt;
      list += fmt::format("{}{}", list.size() > 1 ? "," : "", query.integer(0));
    }
    return list + "]";
  }

  /// Do the words of the record hold all of them?
  [[nodiscard]] bool are_in(Database& database, std::int64_t report, std::string_view kind,
                            std::int64_t number) const {
    auto query = database.query(
        "SELECT p.words FROM reports r JOIN spans p ON p.reading = r.current_reading WHERE"
        " r.report = ?1 AND p.kind = ?2 AND p.number = ?3 AND p.field = 'evidence'");
    query.bind(report, kind, number);
    std::string all;
    while (query.next()) all.append(query.text(0)) += '\n';
    const auto folded = base::fold_marks(all);  // most records are out by this
    const bool maybe = std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
      return folded.find(word.folded) != std::string::npos;
    });
    if (!maybe) return false;
    const auto found = words_of(all);
    return std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
      const bool marked = word.exact != word.folded;
      return std::any_of(found.begin(), found.end(), [&](const Word& other) {
        return marked ? other.exact == word.exact : other.folded == word.folded;
      });
    });
  }

 private:
  std::vector<Word> words_;
};

}  // namespace

Result<Page<RecordPlace>> Pages::records(const RecordFilter& filter, const PageAsked& asked) const {
  return guarded([&] {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    const bool by_day = filter.order == RecordOrder::kByDay;
    const std::string_view order = by_day ? "e.day, e.published, e.id, e.number"
                                          : "e.first, e.last, e.published, e.id, e.kind, e.number";
    check_key(asked.after, by_day ? 4 : 6);
    std::string from = "FROM entries e";
    std::string where;
    std::string kind(filter.kind ? 1 : 0, filter.kind ? static_cast<char>(*filter.kind) : ' ');
    if (by_day) {
      if (kind.empty()) kind = "s";
      where = "e.kind = ?1";
    } else {
      where = "e.kind IN ('s', 'v')";
      if (!kind.empty()) where += " AND e.kind = ?1";
    }
    std::string bearers;
    if (filter.name || filter.of) {
      bearers = filter.of ? rows_of(database, *filter.of) : bearers_of(database, *filter.name);
      from =
          "FROM (SELECT DISTINCT json_extract(value, '$[0]') AS report, json_extract(value,"
          " '$[1]') AS entity FROM json_each(?2)) b CROSS JOIN entries e INDEXED BY "
          "entries_of_report ON e.report ="
          " b.report"
          " AND e.entity = b.entity";
    }
    const auto wanted = filter.words ? std::optional<Wanted>(*filter.words) : std::nullopt;
    std::string reports;
    const auto only = [&](std::string_view sql) {
      if (from == "FROM entries e") {
        from = "FROM (" + std::string(sql) +
               ") w CROSS JOIN entries e INDEXED BY"
               " entries_of_report ON e.report = w.report";
      } else {
        where.append(" AND e.report IN (").append(sql).append(")");
      }
    };
    if (filter.report) only("SELECT report FROM reports WHERE id = ?3");
    if (filter.story) {
      only("SELECT p.report FROM stories s JOIN placements p ON p.story = s.story WHERE s.id = ?4");
    }
    if (wanted && !wanted->empty()) {
      if (auto rare = wanted->rare_reports(database)) {
        reports = std::move(*rare);
        only("SELECT DISTINCT value AS report FROM json_each(?5)");
      }
    }
    if (filter.act) where += " AND e.act = ?6";
    if (filter.outlet) where += " AND e.outlet = ?7";
    std::int64_t since = 0, until = 0;
    if (filter.since) {
      since = first_day_of(*filter.since);
      where += by_day ? fmt::format(" AND e.day >= ?8 AND e.day < {}", kNoDay)
                      : fmt::format(" AND e.last >= ?8 AND e.first < {}", kNoDay);
    }
    if (filter.until) {
      until = last_day_of(*filter.until);
      where += by_day ? " AND e.day <= ?9" : " AND e.first <= ?9";
    }
    if (filter.sure_from) where += " AND e.confidence >= ?10";
    where += " AND ifnull(?17, 0) IS NOT NULL";  // names the last parameter: all may be bound
    if (filter.sure_below) where += " AND e.confidence < ?11";
    const auto& after = asked.after;
    std::array<std::string_view, 3> words;  // published, id, kind
    std::array<std::int64_t, 3> numbers{};  // day or first, last, number
    if (by_day && !after.empty()) {
      where += " AND (e.day, e.published, e.id, e.number) > (?12, ?14, ?15, ?17)";
      numbers = {number_in(after[0]), 0, number_in(after[3])};
      words = {after[1], after[2], ""};
    } else if (!after.empty()) {
      where +=
          " AND (e.first, e.last, e.published, e.id, e.kind, e.number) >"
          " (?12, ?13, ?14, ?15, ?16, ?17)";
      numbers = {number_in(after[0]), number_in(after[1]), number_in(after[5])};
      words = {after[2], after[3], after[4]};
    }
    if (!by_day && from == "FROM entries e") from += " INDEXED BY entries_by_date";
    // Without the report the index of days holds all that is asked for.
    auto query = database.query(fmt::format(
        "SELECT e.kind, e.id, e.number, e.first, e.last, e.day, e.published, {} {} WHERE {}"
        " ORDER BY {}",
        wanted ? "e.report" : "0", from, where, order));
    query.bind(kind, bearers, filter.report, filter.story, reports, filter.act, filter.outlet,
               since, until, filter.sure_from, filter.sure_below, numbers[0], numbers[1], words[0],
               words[1], words[2], numbers[2]);
    Page<RecordPlace> page;
    PageKey last;
    while (query.next()) {
      if (wanted && !wanted->are_in(database, query.integer(7), query.text(0), query.integer(2))) {
        continue;
      }
      if (page.rows.size() == asked.limit) {
        page.next = std::move(last);
        break;
      }
      const bool dated = query.integer(3) != kNoDay;
      page.rows.push_back({static_cast<RecordKind>(query.text(0)[0]), std::string(query.text(1)),
                           static_cast<std::uint32_t>(query.integer(2)), dated, query.integer(5),
                           dated ? query.integer(4) : query.integer(5),
                           std::string(query.text(6))});
      const auto number = [&](int column) { return std::to_string(query.integer(column)); };
      if (by_day) {
        last = {number(5), std::string(query.text(6)), std::string(query.text(1)), number(2)};
      } else {
        last = {number(3),
                number(4),
                std::string(query.text(6)),
                std::string(query.text(1)),
                std::string(query.text(0)),
                number(2)};
      }
    }
    return page;
  });
}

}  // namespace sotin::ledger
