// Whether a correction still holds is known when its report is loaded, so reports are loaded as the
// page fills, each once.
#include "sotin/ledger/correction_pages.hpp"

#include <algorithm>
#include <map>

#include "correct_report.hpp"
#include "inner_of.hpp"
#include "page_keys.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kHeld = 64;  // reports

/// The corrections of reports, with how they stand.
class Standing {
 public:
  explicit Standing(Database& database) : database_(database) {}

  std::optional<Correction> find(const std::string& report, std::int64_t number) {
    if (held_.size() >= kHeld && !held_.contains(report)) held_.clear();
    auto [at, is_new] = held_.try_emplace(report);
    if (is_new) at->second = load_report(database_, report, Whose::kCorrected).corrections;
    const auto found = std::find_if(at->second.begin(), at->second.end(),
                                    [number](const auto& one) { return one.number == number; });
    return found == at->second.end() ? std::nullopt : std::optional(*found);
  }

 private:
  Database& database_;
  std::map<std::string, std::vector<Correction>> held_;
};

}  // namespace

Result<Page<Correction>> corrections_in_pages(const Ledger& ledger, const CorrectionFilter& filter,
                                              const PageAsked& asked) {
  return guarded([&] {
    check_key(asked.after, 1);
    auto& database = database_of(ledger);
    Transaction moment(database, "BEGIN");
    const std::int64_t last = filter.latest_first ? std::int64_t{0x7FFFFFFFFFFFFFFF} : 0;
    const auto after = asked.after.empty() ? last : number_in(asked.after[0]);
    std::string sql =
        "SELECT c.correction, r.id FROM corrections c JOIN reports r ON r.report = c.report"
        " WHERE c.undoes IS NULL AND ifnull(?5, 0) IS NOT NULL AND c.correction ";
    sql += filter.latest_first ? "< ?1" : "> ?1";
    if (filter.report) sql += " AND r.id = ?2";
    if (filter.author) sql += " AND c.author = ?3";
    if (filter.kind) sql += " AND c.kind = ?4";
    if (filter.field) sql += " AND c.field = ?5";
    sql += filter.latest_first ? " ORDER BY c.correction DESC" : " ORDER BY c.correction";
    const std::string kind(filter.kind ? 1 : 0, filter.kind.value_or(' '));
    const auto field = filter.field ? std::string(name_of(*filter.field)) : std::string();
    auto query = database.query(sql);
    query.bind(after, filter.report, filter.author, kind, field);
    Standing standing(database);
    Page<Correction> page;
    while (query.next()) {
      auto one = standing.find(std::string(query.text(1)), query.integer(0));
      if (!one || (filter.state && one->state != *filter.state)) continue;
      if (page.rows.size() == asked.limit) {
        page.next = {std::to_string(page.rows.back().number)};
        break;
      }
      page.rows.push_back(std::move(*one));
    }
    return page;
  });
}

}  // namespace sotin::ledger
