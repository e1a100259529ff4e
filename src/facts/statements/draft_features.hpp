#pragma once

/// @file
/// What tells a speaker's kind, and how sure a finished draft is.

#include "facts/statements/cue_features.hpp"
#include "facts/statements/drafts.hpp"

namespace sotin::facts::statements {

/// Tenths of a probability as a value: "0" to "9", "10" for more than 0.97.
[[nodiscard]] inline base::Value tenths(float share) {
  constexpr std::string_view kNames[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
  if (share > 0.97F) return {kNames[10]};
  return {kNames[std::max(0, std::min(9, static_cast<int>(share * 10)))]};
}

template <class Sink>
void kind_features(const Reading& reading, const Draft& draft, Sink& sink) {
  using base::Template;
  static constexpr Template kBias("bias"), kEntity("entity"), kFirst("first"), kFirst2("first2"),
      kWord("word"), kCapital("capital"), kSort("sort"), kFirstEntity("first+entity"),
      kNamed("named"), kLast("last");
  const auto& a = reading.analysis;
  base::Value entity("none");
  if (draft.entity != kNobody)
    entity = {facts::name_of(reading.report.entities[static_cast<std::size_t>(draft.entity)].kind)};
  sink.add(kBias);
  sink.add(kEntity, entity);
  sink.add(kSort, {name_of(draft.speaker.sort)}, entity);
  // a resolved pronoun: the words of the entity's first mention tell
  TokenRange span = draft.speaker.span;
  if (draft.entity != kNobody &&
      (draft.speaker.sort == SpeakerSort::kPronoun || draft.speaker.sort == SpeakerSort::kInherit ||
       draft.speaker.sort == SpeakerSort::kPointing)) {
    const auto& mentions = reading.report.entities[static_cast<std::size_t>(draft.entity)].mentions;
    if (!mentions.empty()) span = a.tokens_in(mentions.front());
  }
  if (span.empty()) return;
  sink.add(kFirst, a.value(span.first));
  sink.add(kFirstEntity, a.value(span.first), entity);
  if (span.size() > 1) sink.add(kFirst2, a.value(span.first), a.value(span.first + 1));
  sink.add(kLast, a.value(static_cast<std::int64_t>(span.last) - 1));
  bool capital = false;
  for (std::uint32_t i = span.first; i < span.last && i < span.first + 12; ++i) {
    if (i < span.first + 5) sink.add(kWord, a.value(i));
    capital = capital || (i > span.first && a.tokens[i].shape != language::Shape::kLower &&
                          a.tokens[i].shape != language::Shape::kNone);
  }
  sink.add(kCapital, capital ? base::Value("yes") : base::Value("no"), entity);
  bool named = false;
  if (draft.entity != kNobody) {
    const auto& name = reading.report.entities[static_cast<std::size_t>(draft.entity)].name;
    named = !name.empty() && static_cast<unsigned char>(name[0]) < 0x80 && name[0] >= 'A' &&
            name[0] <= 'Z';
  }
  sink.add(kNamed, named ? base::Value("yes") : base::Value("no"), entity);
}

template <class Sink>
void sureness_features(const Reading& reading, const std::vector<Candidate>& candidates,
                       const Draft& draft, Sink& sink) {
  using base::Template;
  static constexpr Template kBias("bias"), kCue("cue"), kOpening("opening"), kClosing("closing"),
      kSpeaker("speaker"), kEntity("entity"), kSort("sort"), kOpeningKind("opening_kind"),
      kClosingKind("closing_kind"), kClass("class"), kLength("length"),
      kSpeakerEntity("speaker+entity"), kKind("kind"), kBoth("cue+closing"), kMention("mention");
  sink.add(kBias);
  const bool cue = draft.candidate >= 0;
  const auto yes =
      cue ? tenths(candidates[static_cast<std::size_t>(draft.candidate)].yes) : base::Value("none");
  sink.add(kCue, yes);
  sink.add(kClass,
           cue ? base::Value(name_of(candidates[static_cast<std::size_t>(draft.candidate)].cls))
               : base::Value("none"));
  sink.add(kOpening, tenths(draft.opening_share));
  sink.add(kClosing, tenths(draft.closing_share));
  sink.add(kSpeaker, tenths(draft.speaker_share));
  sink.add(kEntity, tenths(draft.entity_share));
  sink.add(kSpeakerEntity, {name_of(draft.speaker.sort)},
           tenths(draft.speaker_share * draft.entity_share));
  sink.add(kBoth, tenths(draft.opening_share * draft.closing_share));
  sink.add(kSort, {name_of(draft.speaker.sort)});
  sink.add(kOpeningKind, {name_of(draft.opening)});
  sink.add(kClosingKind, {name_of(draft.closing)}, {name_of(draft.opening)});
  sink.add(kLength, bucket(draft.content.size()));
  sink.add(kKind, {facts::name_of(draft.kind)});
  if (draft.speaker.mention >= 0) {
    sink.add(
        kMention,
        {facts::name_of(reading.mentions[static_cast<std::size_t>(draft.speaker.mention)].kind)});
  }
}

}  // namespace sotin::facts::statements
