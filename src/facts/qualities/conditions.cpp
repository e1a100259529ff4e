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

bool ends_sentence(std::string_view word) {
  return word == "." || word == ";" || word == "?" || word == "!";
}

/// The first token after a condition whose marker is [marker, marker_end): "thì" where there is
/// one; else, at the head of its clause, a comma; else the end of the sentence («sẽ đi nếu trời
/// đẹp, ...»).
std::uint32_t clause_end(const Analysis& analysis, std::uint32_t first, std::uint32_t marker,
                         std::uint32_t marker_end, std::uint32_t last) {
  auto end = last, comma = last;
  for (auto t = marker_end; t < last; ++t) {
    const auto word = analysis.lower(t);
    if (word == "thì") return t;
    if (word == "," && comma == last) comma = t;
    if (ends_sentence(word) || analysis.quotation_of[t] != analysis.quotation_of[marker]) {
      // A few words in quotation marks («nếu "thỏa thuận" đổ vỡ») stand inside the condition.
      if (!ends_sentence(word) && analysis.quotation_of[marker] < 0) continue;
      end = t;
      break;
    }
  }
  const auto before = analysis.lower(static_cast<std::int64_t>(marker) - 1);
  const bool head = marker == first || before == "," || before == "." || before == "“" ||
                    before == "\"" || before == "nhưng" || before == "và" || before == "rằng";
  return head ? std::min(comma, end) : end;
}

/// Does the content speak of what may or will be, before `token`?
bool of_the_future(const Analysis& analysis, std::uint32_t first, std::uint32_t token) {
  const auto from = std::max(first, token > 25 ? token - 25 : 0);
  for (auto t = from; t < token; ++t) {
    if (ends_sentence(analysis.lower(t))) return false;
    if (analysis.match(t, "có thể") > 0) return true;
  }
  return false;
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
      if (entry->attributes[1] == "future" && !of_the_future(analysis, part.first, t)) continue;
      if (entry->attributes[1] != "whole") {
        last = clause_end(analysis, part.first, t, last, std::min(part.last, t + kLongest));
      }
      return Condition{*kind, analysis.span({t, std::min(last, part.last)})};
    }
  }
  // «Nếu không, ông A cho biết ...»
  const auto head = frames.of(index).around.first;
  if (!frames.of(index).cue.empty() && analysis.match(head, "nếu không ,") > 0) {
    return Condition{ConditionKind::kPrecondition, analysis.span({head, head + 2})};
  }
  return std::nullopt;
}

}  // namespace sotin::facts::qualities
