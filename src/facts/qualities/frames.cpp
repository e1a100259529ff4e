// A sweep over the tokens with a stack of open contents gives the innermost content of each token;
// the frame of a statement is what lies around its cue at the same depth.
#include "facts/qualities/frames.hpp"

#include <algorithm>
#include <numeric>

namespace sotin::facts::qualities {
namespace {

constexpr std::uint32_t kReach = 160;  // tokens looked at on each side of a cue

/// Innermost statement per token.
std::vector<std::int32_t> innermost(const std::vector<Frame>& frames, std::size_t tokens) {
  struct Open {
    TokenRange range;
    std::int32_t statement;
  };
  std::vector<Open> ranges;
  for (std::size_t s = 0; s < frames.size(); ++s) {
    for (const auto& part : frames[s].content)
      ranges.push_back({part, static_cast<std::int32_t>(s)});
  }
  std::sort(ranges.begin(), ranges.end(), [](const Open& a, const Open& b) {
    if (a.range.first != b.range.first) return a.range.first < b.range.first;
    if (a.range.last != b.range.last) return a.range.last > b.range.last;
    return a.statement < b.statement;
  });
  std::vector<std::int32_t> out(tokens, -1);
  std::vector<Open> stack;
  std::size_t next = 0;
  for (std::uint32_t t = 0; t < tokens; ++t) {
    while (!stack.empty() && stack.back().range.last <= t) stack.pop_back();
    while (next < ranges.size() && ranges[next].range.first <= t) stack.push_back(ranges[next++]);
    while (!stack.empty() && stack.back().range.last <= t) stack.pop_back();
    if (!stack.empty()) out[t] = stack.back().statement;
  }
  return out;
}

}  // namespace

Frames::Frames(const Reading& reading) {
  const auto& analysis = reading.analysis;
  const auto& statements = reading.report.statements;
  frames_.resize(statements.size());
  for (std::size_t s = 0; s < statements.size(); ++s) {
    const auto& statement = statements[s];
    auto& frame = frames_[s];
    if (statement.cue) frame.cue = analysis.tokens_in(*statement.cue);
    if (statement.speaker.where) frame.speaker = analysis.tokens_in(*statement.speaker.where);
    for (const auto& part : statement.content) {
      const auto range = analysis.tokens_in(part);
      if (!range.empty()) frame.content.push_back(range);
    }
    std::sort(frame.content.begin(), frame.content.end());
  }
  carriers_.resize(reading.carriers.size());
  std::iota(carriers_.begin(), carriers_.end(), 0U);
  std::stable_sort(carriers_.begin(), carriers_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return reading.carriers[a].statement < reading.carriers[b].statement;
  });
  content_of_ = innermost(frames_, analysis.tokens.size());
  for (std::size_t s = 0; s < statements.size(); ++s) {
    auto& frame = frames_[s];
    if (frame.cue.empty()) {
      frame.home = statements[s].parent;
      continue;
    }
    frame.home = content_of_[frame.cue.first];
    if (frame.home == static_cast<std::int32_t>(s)) frame.home = statements[s].parent;
    TokenRange hull = frame.cue;
    // A speaker named in another sentence says nothing about this one's circumstances.
    if (!frame.speaker.empty() && frame.speaker.last + kReach > frame.cue.first &&
        frame.speaker.first < frame.cue.last + kReach &&
        analysis.sentences[analysis.tokens[frame.speaker.first].sentence].line ==
            analysis.sentences[analysis.tokens[frame.cue.first].sentence].line) {
      hull.first = std::min(hull.first, frame.speaker.first);
      hull.last = std::max(hull.last, frame.speaker.last);
    }
    const auto& first = analysis.sentences[analysis.tokens[hull.first].sentence];
    const auto& last = analysis.sentences[analysis.tokens[hull.last - 1].sentence];
    frame.around.first =
        std::max(first.tokens.first, hull.first > kReach ? hull.first - kReach : 0);
    frame.around.last = std::min(last.tokens.last, hull.last + kReach);
    // What follows a cited sentence of several sentences («"...", ông nói hôm 20-8») is near the
    // cue already; what follows said words after the cue is reached through them.
    if (!frame.content.empty() && frame.content_last() > frame.around.last &&
        frame.content_last() - frame.around.last < kReach) {
      const auto sentence = analysis.tokens[frame.content_last() - 1].sentence;
      frame.around.last = analysis.sentences[sentence].tokens.last;
    }
  }
}

std::span<const std::uint32_t> Frames::carriers_of(const Reading& reading,
                                                   std::size_t statement) const {
  const auto at = static_cast<std::int32_t>(statement);
  const auto first = std::lower_bound(carriers_.begin(), carriers_.end(), at,
                                      [&](std::uint32_t carrier, std::int32_t value) {
                                        return reading.carriers[carrier].statement < value;
                                      });
  auto last = first;
  while (last != carriers_.end() && reading.carriers[*last].statement == at) ++last;
  return {first, last};
}

}  // namespace sotin::facts::qualities
