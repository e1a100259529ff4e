// Whom does a name mean? Forms are compared as folded words: the whole form, a run of whole words
// of it («trump» in «donald trump»), or a part of a word. An office answers from its beginning
// only: who asks for a country does not mean its ministers.
#include <algorithm>

#include "inner.hpp"
#include "words.hpp"

namespace sotin::ledger {

Result<std::vector<EntityMatch>> Ledger::find_entities(std::string_view name) const {
  return guarded([&] {
    using Closeness = EntityMatch::Closeness;
    std::vector<EntityMatch> matches;
    const std::string wanted = folded_words(name);
    if (wanted.empty()) return matches;
    // Forms are stored folded, but with the marks that stand between their words: the pattern lets
    // anything stand there, and the words are compared again below.
    std::string pattern = "%";
    for (const char c : wanted) pattern += c == ' ' ? '%' : c;
    pattern += '%';
    auto query = inner_->database.query(
        "SELECT r.id, n.entity, n.folded, n.is_office FROM names n"
        " JOIN reports r ON r.current_reading = n.reading"
        " WHERE n.folded LIKE ?1 ORDER BY r.published IS NULL, r.published, r.id, n.entity");
    query.bind(pattern);
    while (query.next()) {
      const std::string form = folded_words(query.text(2));
      Closeness closeness;
      if (form == wanted) {
        closeness = Closeness::kSame;
      } else if (query.integer(3) != 0
                     ? form.starts_with(wanted + " ")
                     : (" " + form + " ").find(" " + wanted + " ") != std::string::npos) {
        closeness = Closeness::kWords;
      } else if (query.integer(3) == 0 && form.find(wanted) != std::string::npos) {
        closeness = Closeness::kPart;
      } else {
        continue;
      }
      const auto entity = static_cast<facts::EntityIndex>(query.integer(1));
      if (!matches.empty() && matches.back().entity == entity &&
          matches.back().report == query.text(0)) {
        matches.back().closeness = std::min(matches.back().closeness, closeness);
      } else {
        matches.push_back({std::string(query.text(0)), entity, closeness});
      }
    }
    return matches;
  });
}

}  // namespace sotin::ledger
