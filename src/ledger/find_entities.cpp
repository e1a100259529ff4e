// Whom does a name mean? Forms are compared as folded words: the whole form, a run of whole words
// of it («trump» in «donald trump»), or a part of a word. An office answers from its beginning
// only: who asks for a country does not mean its ministers.
#include <algorithm>
#include <tuple>

#include "entities_called.hpp"
#include "words.hpp"

namespace sotin::ledger {
namespace {

/// Folded forms that may hold the words `wanted`.
std::vector<std::string> forms_with(Database& database, const std::string& wanted) {
  // Forms are stored folded, but with the marks that stand between their words: the pattern lets
  // anything stand there, and the words are compared again by who asks.
  std::string pattern = "%";
  for (const char c : wanted) pattern += c == ' ' ? '%' : c;
  pattern += '%';
  std::vector<std::string> forms;
  auto query = database.query("SELECT folded FROM forms WHERE folded LIKE ?1");
  query.bind(pattern);
  while (query.next()) forms.emplace_back(query.text(0));
  return forms;
}

struct Bearer {
  std::int64_t report;
  std::string published;
  EntityMatch match;
};

}  // namespace

std::vector<std::pair<std::int64_t, EntityMatch>> entities_called(Database& database,
                                                                  std::string_view name) {
  using Closeness = EntityMatch::Closeness;
  const std::string wanted = folded_words(name);
  if (wanted.empty()) return {};
  std::vector<Bearer> bearers;
  for (const auto& folded : forms_with(database, wanted)) {
    const std::string form = folded_words(folded);
    const bool whole = form == wanted;
    const bool begins = form.starts_with(wanted + " ");
    const bool words = (" " + form + " ").find(" " + wanted + " ") != std::string::npos;
    if (form.find(wanted) == std::string::npos) continue;
    auto query = database.query(
        "SELECT r.report, r.id, ifnull(r.published, '~'), n.entity, n.is_office FROM names n"
        " JOIN reports r ON r.current_reading = n.reading WHERE n.folded = ?1");
    query.bind(folded);
    while (query.next()) {
      const bool office = query.integer(4) != 0;
      if (!whole && office && !begins) continue;
      const auto closeness = whole                       ? Closeness::kSame
                             : (office ? begins : words) ? Closeness::kWords
                                                         : Closeness::kPart;
      bearers.push_back({query.integer(0),
                         std::string(query.text(2)),
                         {std::string(query.text(1)),
                          static_cast<facts::EntityIndex>(query.integer(3)), closeness}});
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
