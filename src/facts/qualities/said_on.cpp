// When something was said: a day in the frame of the statement that belongs to the saying, not to
// a cited paper and not to something else that is told («sau trận đấu tối 31/5»).
#include <algorithm>
#include <array>

#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/mediums.hpp"
#include "facts/times/time_lookup.hpp"

namespace sotin::facts::qualities {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words before a day that tie it to something else («từ ngày», «sau ngày», «của ngày»).
constexpr std::array<std::string_view, 11> kOtherwise{"từ",   "đến", "tới", "sau", "trước", "kể",
                                                      "tính", "của", "-",   "–",   "trừ"};
/// Words that a bare year needs before it to be a day of saying.
constexpr std::array<std::string_view, 6> kAtTime{"vào", "hồi", "trong", "đầu", "cuối", "giữa"};
/// Words between a day and the speaker after which another clause has begun.
constexpr std::array<std::string_view, 2> kNewClause{"rằng", "mà"};
/// Words right before a speaker who only tells the circumstances of the sentence's own matter.
constexpr std::array<std::string_view, 5> kSubordinate{"khi", "rằng", "vì", "mà", "nơi"};

/// Is the day that of a cited paper («Politico hôm 20-8 dẫn ...», «AFP đưa tin ngày 2/6, ...»)?
/// What is said *to* a paper («trả lời Reuters hôm 20-8») is said on that day.
bool of_a_medium(const Reading& reading, const Frame& frame, const TokenRange& time) {
  if (frame.speaker.empty() || frame.speaker.first < time.last) return false;
  const auto& analysis = reading.analysis;
  const auto first = std::max(time.first > 8 ? time.first - 8 : 0, frame.around.first);
  for (auto t = time.first; t-- > first;) {
    if (analysis.lower(t) == ",") return false;
    if (!medium_at(reading, t)) continue;
    const auto before = analysis.lower(static_cast<std::int64_t>(t) - 1);
    return before != "với" && before != "lời" && before != "vấn" && before != "cho";
  }
  return false;
}

/// Has another clause begun between the day and the saying?
bool apart(const Analysis& analysis, const TokenRange& day, std::uint32_t saying) {
  if (one_of(analysis.lower(static_cast<std::int64_t>(saying) - 1), kSubordinate)) return true;
  for (auto t = day.last; t < saying; ++t) {
    if (one_of(analysis.lower(t), kNewClause) || analysis.match(t, "trong đó") > 0) return true;
  }
  return false;
}

/// A bare year or month is often part of a name («kế hoạch năm 2015», «phiên họp tháng 9»).
bool vague(const Analysis& analysis, const TokenRange& tokens, const std::string& day) {
  if (day.find("XX", 4) != std::string::npos) return true;
  if (day.size() > 4 || day.find('-') != std::string::npos) return false;
  // «Năm 2015, tạp chí A ước tính»: set off at the sentence's head.
  const auto sentence = analysis.sentences[analysis.tokens[tokens.first].sentence].tokens;
  if (tokens.first == sentence.first && analysis.lower(tokens.last) == ",") return false;
  return !one_of(analysis.lower(tokens.first), kAtTime) &&
         !one_of(analysis.lower(static_cast<std::int64_t>(tokens.first) - 1), kAtTime);
}

struct Candidate {
  const Time* time = nullptr;
  TokenRange tokens;
  int rank = 0;
};

/// How well a day at `tokens` fits as the day of saying; 0: not at all.
int rank_of(const Reading& reading, const Frame& frame, const TokenRange& tokens) {
  const auto& analysis = reading.analysis;
  const auto before = analysis.lower(static_cast<std::int64_t>(tokens.first) - 1);
  if (one_of(before, kOtherwise)) return 0;
  if (of_a_medium(reading, frame, tokens)) return 0;
  const auto first =
      frame.speaker.empty() ? frame.cue.first : std::min(frame.cue.first, frame.speaker.first);
  if (tokens.last <= first && apart(analysis, tokens, first)) return 0;
  if (tokens.last <= first) return 2;            // «Ngày 20-8, ông A cho biết»
  if (tokens.last <= frame.cue.first) return 4;  // «ông A ngày 20-8 cho biết»
  if (frame.content.empty()) return 1;
  if (tokens.last <= frame.content_first()) return 4;     // «ông A nói hôm 20-8: ...»
  if (frame.cue.first >= frame.content_last()) return 3;  // «"...", ông A nói hôm 20-8»
  return tokens.first <= frame.content_last() + 2 ? 1 : 0;
}

}  // namespace

std::optional<SaidOn> said_on_of(const Reading& reading, const Frames& frames, std::size_t index) {
  const Frame& frame = frames.of(index);
  if (!frame.cue.empty()) {
    Candidate best;
    const auto& speaker = reading.report.statements[index].speaker;
    const bool unnamed = speaker.kind == SpeakerKind::kUnspecified && !speaker.where;
    for (auto t = frame.around.first; t < frame.around.last; ++t) {
      if (!frames.frames(index, t) || frame.speaker.contains(t)) continue;
      const Time* time = time_at(reading, t);
      if (time == nullptr) continue;
      const auto tokens = reading.analysis.tokens_in(time->where);
      if (time->type != TimeType::kDate && time->type != TimeType::kTime) continue;
      if (tokens.first != t || day_of(*time).empty()) continue;
      if (vague(reading.analysis, tokens, day_of(*time))) continue;
      // «Hôm 29/8, lực lượng A được cho là đã ...»: the day of what is told.
      if (unnamed && tokens.first < frame.cue.first) continue;
      const int rank = rank_of(reading, frame, tokens);
      if (rank > best.rank) best = {time, tokens, rank};
    }
    if (best.time != nullptr) return SaidOn{day_of(*best.time), Basis::kExplicit, best.time->where};
  }
  const auto from = carried_from(reading, frames, index);
  if (from < 0 || !reading.report.statements[static_cast<std::size_t>(from)].said_on)
    return std::nullopt;
  auto carried = *reading.report.statements[static_cast<std::size_t>(from)].said_on;
  carried.basis = Basis::kInherited;
  return carried;
}

}  // namespace sotin::facts::qualities
