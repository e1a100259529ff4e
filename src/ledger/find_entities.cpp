// Whom does a name mean? Forms are compared as folded words: the whole form, a run of whole words
// of it («trump» in «donald trump»), or a part of a word. An office answers from its beginning
// only: who asks for a country does not mean its ministers.
#include <algorithm>
#include <tuple>

#include "correct_report.hpp"
#include "entities_called.hpp"
#include "inner.hpp"
#include "known.hpp"
#include "words.hpp"

namespace sotin::ledger {
namespace {

using Closeness = EntityMatch::Closeness;

std::optional<Closeness> closeness_of(const std::string& form, const std::string& wanted,
                                      bool is_office) {
  if (form == wanted) return Closeness::kSame;
  if (is_office ? form.starts_with(wanted + " ")
                : (" " + form + " ").find(" " + wanted + " ") != std::string::npos) {
    return Closeness::kWords;
  }
  if (!is_office && form.find(wanted) != std::string::npos) return Closeness::kPart;
  return std::nullopt;
}

/// Forms are stored folded, but with the marks that stand between their words: the pattern lets
/// anything stand there, and the words are compared again by who asks.
std::string pattern_of(const std::string& wanted) {
  std::string pattern = "%";
  for (const char c : wanted) pattern += c == ' ' ? '%' : c;
  return pattern + '%';
}

struct Bearer {
  std::int64_t report;
  std::string published;
  EntityMatch match;
};

/// Entities that people added: they stand behind those of the machine.
void add_corrected(Database& database, const std::string& wanted,
                   std::vector<std::pair<std::int64_t, EntityMatch>>& matches) {
  std::vector<std::pair<std::int64_t, std::string>> reports;
  const auto pattern = pattern_of(wanted);
  {
    auto query = database.query(
        "SELECT DISTINCT r.report, r.id FROM corrections c CROSS JOIN reports r ON r.report ="
        " c.report WHERE c.field IN ('speaker', 'participants', 'added', 'party', 'member',"
        " 'organisation')"
        " AND lower(fold_marks(c.value)) LIKE ?1 ORDER BY r.id");
    query.bind(pattern);
    while (query.next()) reports.emplace_back(query.integer(0), query.text(1));
  }
  for (const auto& [report, id] : reports) {
    const auto machine = load_report(database, id, Whose::kMachine).report.entities.size();
    const auto stored = load_report(database, id, Whose::kCorrected);
    for (auto e = machine; e < stored.report.entities.size(); ++e) {
      const auto how = closeness_of(folded_words(stored.report.entities[e].name), wanted, false);
      if (how) matches.push_back({report, {id, static_cast<facts::EntityIndex>(e), *how}});
    }
  }
}

}  // namespace

std::vector<std::pair<std::int64_t, EntityMatch>> entities_called(Database& database,
                                                                  std::string_view name) {
  const std::string wanted = folded_words(name);
  if (wanted.empty()) return {};
  std::vector<Bearer> bearers;
  for (const auto& folded : database.known().forms_with(database, wanted)) {
    const std::string form = folded_words(folded);
    if (form.find(wanted) == std::string::npos) continue;
    auto query = database.query(
        "SELECT r.report, r.id, ifnull(r.published, '~'), n.entity, n.is_office FROM names n"
        " JOIN reports r ON r.current_reading = n.reading WHERE n.folded = ?1");
    query.bind(folded);
    while (query.next()) {
      const auto closeness = closeness_of(form, wanted, query.integer(4) != 0);
      if (!closeness) continue;
      bearers.push_back({query.integer(0),
                         std::string(query.text(2)),
                         {std::string(query.text(1)),
                          static_cast<facts::EntityIndex>(query.integer(3)), *closeness}});
    }
  }
  std::sort(bearers.begin(), bearers.end(), [](const Bearer& a, const Bearer& b) {
    return std::tie(a.published, a.match.report, a.match.entity, a.match.closeness) <
           std::tie(b.published, b.match.report, b.match.entity, b.match.closeness);
  });
  std::vector<std::pair<std::int64_t, EntityMatch>> matches;
  for (auto& bearer : bearers) {  // the closest form of an entity comes first
    if (!matches.empty() && matches.back().first == bearer.report &&
        matches.back().second.entity == bearer.match.entity) {
      continue;
    }
    matches.emplace_back(bearer.report, std::move(bearer.match));
  }
  add_corrected(database, wanted, matches);
  return matches;
}

Result<std::vector<EntityMatch>> Ledger::find_entities(std::string_view name) const {
  return guarded([&] {
    Transaction moment(inner_->database, "BEGIN");
    std::vector<EntityMatch> matches;
    for (auto& [report, match] : entities_called(inner_->database, name)) {
      matches.push_back(std::move(match));
    }
    return matches;
  });
}

}  // namespace sotin::ledger
