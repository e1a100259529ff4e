// On what a statement depends: a marker of condition_markers.tsv in its content, to the end of the
// clause.
#include <algorithm>

#include "facts/qualities/circumstances.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::qualities {
namespace {

constexpr std::uint32_t kReach = 400;   // content tokens searched
constexpr std::uint32_t kLongest = 60;  // tokens of a condition

/// The first token after a condition that begins at `token`: a comma, "thì", the end of the clause.
std::uint32_t clause_end(const Analysis& analysis, std::uint32_t marker_end, std::uint32_t last) {
  for (auto t = marker_end; t < last; ++t) {
    const auto word = analysis.lower(t);
    if (word == "," || word == "." || word == ";" || word == "?" || word == "!" || word == "”" ||
        word == "\"" || word == "thì") {
      return t;
    }
  }
  return last;
}

}  // namespace

std::optional<Condition> condition_of(const Reading& reading, const Frames& frames,
                                      std::size_t index) {
  static const auto& lexicon = language::Lexicon::embedded("condition_markers");
  const auto& analysis = reading.analysis;
  std::uint32_t looked = 0;
  for (const auto& part : frames.of(index).content) {
    for (auto t = part.first; t < part.last && looked < kReach; ++t, ++looked) {
      // What an inner statement depends on is said there.
      if (frames.content_at(t) != static_cast<std::int32_t>(index)) continue;
      const auto* entry = lexicon.longest(analysis, t);
      if (entry == nullptr || entry->attributes.size() < 2) continue;
      const auto kind = value_of<ConditionKind>(entry->attributes[0]);
      if (!kind) continue;
      auto last = t + entry->length;
      if (entry->attributes[1] == "clause")
        last = clause_end(analysis, last, std::min(part.last, t + kLongest));
      return Condition{*kind, analysis.span({t, std::min(last, part.last)})};
    }
  }
  return std::nullopt;
}

}  // namespace sotin::facts::qualities
