// A report without a headline is called by what its text begins with. Only the beginning is read.
#include "sotin/ledger/headings.hpp"

#include "heading_text.hpp"
#include "inner_of.hpp"
#include "sotin/language/heading.hpp"

namespace sotin::ledger {
namespace {

void add_headings(Query& query, std::map<std::string, std::string>& headings) {
  while (query.next()) {
    if (auto heading = heading_of(query, 1, 2); !heading.empty()) {
      headings.emplace(query.text(0), std::move(heading));
    }
  }
}

}  // namespace

std::string heading_of(const Query& row, int title, int text) {
  return language::heading_of(row.maybe_text(title).value_or(std::string()),
                              row.maybe_text(text).value_or(std::string()));
}

std::string title_of_story(Database& database, std::int64_t story) {
  {
    auto query = database.query(
        "SELECT v.title FROM placements p JOIN versions v ON v.version = p.version"
        " WHERE p.story = ?1 AND trim(v.title, char(9, 10, 13, 32)) <> ''"
        " ORDER BY p.minutes, p.report LIMIT 1");
    query.bind(story);
    if (query.next()) return std::string(query.text(0));
  }
  auto query = database.query(
      "SELECT v.title, " + std::string(kHeadingText) +
      " FROM placements p JOIN versions v ON v.version = p.version WHERE p.story = ?1"
      " ORDER BY p.minutes, p.report LIMIT 1");
  query.bind(story);
  return query.next() ? heading_of(query, 0, 1) : std::string();
}

Result<std::map<std::string, std::string>> headings(const Ledger& ledger,
                                                    const std::vector<std::string>& ids) {
  return guarded([&] {
    auto& database = database_of(ledger);
    Transaction moment(database, "BEGIN");
    std::map<std::string, std::string> headings;
    const auto sql = "SELECT r.id, v.title, " + std::string(kHeadingText) +
                     " AS beginning FROM reports r JOIN versions v ON v.version = r.current_version"
                     " WHERE beginning IS NOT NULL";
    if (ids.empty()) {
      auto query = database.query(sql);
      add_headings(query, headings);
    }
    for (const auto& id : ids) {
      auto query = database.query(sql + " AND r.id = ?1");
      query.bind(id);
      add_headings(query, headings);
    }
    return headings;
  });
}

Result<std::vector<std::string>> headings_of(const Ledger& ledger,
                                             const std::vector<ReportRow>& rows) {
  std::vector<std::string> out, without;
  for (const auto& row : rows) {
    out.push_back(row.title ? language::heading_of(*row.title, {}) : std::string());
    if (out.back().empty()) without.push_back(row.id);
  }
  if (without.empty()) return out;
  const auto found = headings(ledger, without);
  if (!found) return tl::unexpected(found.error());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto at = found->find(rows[i].id);
    if (out[i].empty() && at != found->end()) out[i] = at->second;
  }
  return out;
}

}  // namespace sotin::ledger
