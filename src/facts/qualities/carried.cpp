#include <array>

#include "facts/qualities/circumstances.hpp"

namespace sotin::facts::qualities {
namespace {

/// "thêm", "cũng", "tiếp" in or around the cue, or "Tuy nhiên, ông" at the sentence's head.
bool goes_on(const Reading& reading, const Frames& frames, std::size_t index) {
  const auto& analysis = reading.analysis;
  const auto& frame = frames.of(index);
  const auto first = frame.cue.first > 3 ? frame.cue.first - 3 : 0;
  for (auto t = first; t < std::min<std::uint32_t>(frame.cue.last + 2, static_cast<std::uint32_t>(
                                                                           analysis.tokens.size()));
       ++t) {
    const auto word = analysis.lower(t);
    if (word == "thêm" || word == "cũng" || word == "tiếp") return true;
  }
  const auto head = frame.around.first;
  return analysis.match(head, "tuy nhiên") > 0 || analysis.match(head, "đồng thời") > 0 ||
         analysis.match(head, "cũng theo") > 0;
}

}  // namespace

std::int32_t carried_from(const Reading& reading, const Frames& frames, std::size_t index) {
  const auto& analysis = reading.analysis;
  const auto& statements = reading.report.statements;
  const auto& statement = statements[index];
  const auto& frame = frames.of(index);
  if (statement.speaker.entity == kNobody || statement.parent >= 0) return -1;
  if (!frame.cue.empty() && !goes_on(reading, frames, index)) return -1;
  const auto at = !frame.cue.empty() ? frame.cue.first : frame.content_first();
  if (at >= analysis.tokens.size()) return -1;
  const auto own = frame.content.empty() ? at : std::min(at, frame.content_first());
  const auto sentence = analysis.tokens[own].sentence;
  for (std::size_t back = 1; back <= 8 && back <= index; ++back) {
    const auto other = index - back;
    const auto& before = frames.of(other);
    if (statements[other].parent >= 0) continue;
    const auto last = std::max(before.cue.empty() ? 0 : before.cue.last, before.content_last());
    if (last == 0 || last > own) continue;
    const auto its = analysis.tokens[last - 1].sentence;
    if (its > sentence || sentence - its > 1) return -1;
    if (analysis.sentences[its].line != analysis.sentences[sentence].line) return -1;
    return statements[other].speaker.entity == statement.speaker.entity
               ? static_cast<std::int32_t>(other)
               : -1;
  }
  return -1;
}

}  // namespace sotin::facts::qualities
