#pragma once

/// @file
/// What the model of acts looks at: the cue and the kind of cue it is, what the content begins
/// with and whose doing it speaks of, and which telling words stand in it. One function for the
/// reader (hashes) and the trainer (names).

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/qualities/act_rules.hpp"
#include "facts/qualities/frames.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::qualities {

/// Who does what the content speaks of, as far as its first words show it.
enum class Doer : std::uint8_t {
  kUnknown,
  kUnsaid,  ///< the content begins with an auxiliary or a verb of time: the speaker is meant
  kOwn,     ///< the speaker, "tôi", "chúng tôi", "nước này"
  kThis,    ///< "đây", "đó", "điều này": something is being judged
  kThere,   ///< "có", "không có"
  kOther,   ///< another named party
};

/// Reads the doer off the first words of `content` of `statement`.
[[nodiscard]] Doer doer_of(const Reading& reading, const Statement& statement,
                           const TokenRange& content);

/// Who does what the modal word at `modal` of `content` speaks of («chúng tôi sẽ», «Mỹ cần»):
/// kUnsaid at the content's beginning and after "và", "đồng thời"; kOther for a noun of any kind.
[[nodiscard]] Doer doer_before(const Reading& reading, const Statement& statement,
                               const TokenRange& content, std::uint32_t modal);

/// Names the tables are read under, once.
struct ActLexicons {
  const language::Lexicon& cues;
  const language::Lexicon& words;
  static const ActLexicons& get();
};

/// The entry of cue_acts.tsv for a cue: the longest that begins in it, the last of several ("lên
/// tiếng bác bỏ" is "bác bỏ"), or nullptr.
[[nodiscard]] const language::Lexicon::Entry* cue_entry(const Analysis& analysis,
                                                        const TokenRange& cue);

inline constexpr std::array<std::string_view, 6> kDoerNames{"?",    "unsaid", "own",
                                                            "this", "there",  "other"};
/// Groups of act_words.tsv whose subject counts.
inline bool is_modal(std::string_view group) {
  constexpr std::array<std::string_view, 10> kModals{"will",  "need", "must", "should", "willnot",
                                                     "ready", "may",  "plan", "hope",   "strive"};
  return std::find(kModals.begin(), kModals.end(), group) != kModals.end();
}

inline constexpr std::uint32_t kActReach = 60;  ///< content tokens looked at

/// Adds the features of statement `index` to `sink`.
template <class Sink>
void act_features(const Reading& reading, const Frames& frames, std::size_t index, Sink& sink) {
  using base::Template;
  static constexpr Template kBias("bias"), kCue("cue"), kCueKind("kind"), kSpeaker("speaker"),
      kMode("mode");
  static constexpr Template kDoer("doer"), kDoerWord("doer+word"), kFirst("first"),
      kModal("modal+doer"), kFirstTwo("first2");
  static constexpr Template kWord("word"), kEarly("early"), kKindWord("kind+word"), kToken("token");
  static constexpr Template kLength("length"), kNumber("number"), kNested("nested"),
      kKindDoer("kind+doer");
  static constexpr Template kKindSpeaker("kind+speaker"), kFirstWord("doer+firstword"),
      kShape("cue-shape");
  static constexpr Template kBefore("before"), kRule("rule"), kKindRule("kind+rule");
  const auto& analysis = reading.analysis;
  const auto& statement = reading.report.statements[index];
  const Frame& frame = frames.of(index);

  sink.add(kBias);
  const auto rule = act_rule(reading, frames, index);
  const auto kind = rule.kind;
  sink.add(kRule, rule.name);
  sink.add(kKindRule, kind, rule.name);
  if (!frame.cue.empty()) {
    const base::Value cue(analysis.span(frame.cue).in(analysis.folded));
    sink.add(kCue, cue);
    sink.add(kBefore, analysis.value(static_cast<std::int64_t>(frame.cue.first) - 1));
  }
  const auto speaker = name_of(statement.speaker.kind);
  sink.add(kCueKind, kind);
  sink.add(kSpeaker, speaker);
  sink.add(kKindSpeaker, kind, speaker);
  sink.add(kMode, name_of(statement.mode));
  sink.add(kNested, frame.home >= 0 ? "yes" : "no");
  if (frame.content.empty()) return;

  const TokenRange content = frame.content.front();
  // «khẳng định sẽ | làm»: the word that promises went to the cue
  if (!frame.cue.empty() && analysis.lower(static_cast<std::int64_t>(content.first) - 1) == "sẽ") {
    sink.add(kModal, "will", "unsaid");
    sink.add(kWord, "will");
  }
  const auto doer = kDoerNames[static_cast<std::size_t>(doer_of(reading, statement, content))];
  sink.add(kDoer, doer);
  sink.add(kKindDoer, kind, doer);
  sink.add(kFirst, analysis.value(content.first));
  if (content.size() > 1)
    sink.add(kFirstTwo, analysis.value(content.first), analysis.value(content.first + 1));
  const auto length = content.size();
  sink.add(kLength, length < 4    ? "1-3"
                    : length < 8  ? "4-7"
                    : length < 16 ? "8-15"
                    : length < 40 ? "16-39"
                                  : "40-");

  const auto& words = ActLexicons::get().words;
  std::array<const language::Lexicon::Entry*, kActReach> seen{};
  std::size_t count = 0;
  bool number = false, first = true;
  std::uint32_t looked = 0;
  for (const auto& part : frame.content) {
    for (std::uint32_t t = part.first; t < part.last && looked < kActReach;) {
      if (analysis.tokens[t].kind == language::TokenKind::kNumber) number = true;
      const auto* entry = words.longest(analysis, t);
      if (entry == nullptr || entry->attributes.empty()) {
        ++t, ++looked;
        continue;
      }
      const std::string_view group = entry->attributes[0];
      const base::Value value(group);
      if (first) sink.add(kFirstWord, doer, value);
      first = false;
      if (is_modal(group)) {
        sink.add(kModal, value,
                 kDoerNames[static_cast<std::size_t>(doer_before(reading, statement, part, t))]);
      }
      const auto same = [&](const auto* other) { return other->attributes[0] == group; };
      if (std::none_of(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(count), same)) {
        sink.add(kWord, value);
        sink.add(kDoerWord, doer, value);
        sink.add(kKindWord, kind, value);
        if (looked < 8) sink.add(kEarly, value);
        if (count < seen.size()) seen[count++] = entry;
      }
      t += entry->length;
      looked += entry->length;
    }
  }
  if (number) sink.add(kNumber, "yes");
  looked = 0;
  for (const auto& part : frame.content) {
    for (auto t = part.first; t < part.last && looked < kActReach; ++t, ++looked) {
      if (analysis.tokens[t].kind == language::TokenKind::kWord)
        sink.add(kToken, analysis.value(t));
    }
  }
}

}  // namespace sotin::facts::qualities
