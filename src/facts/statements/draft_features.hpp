#pragma once

/// @file
/// What tells a speaker's kind.

#include "facts/statements/cue_features.hpp"
#include "facts/statements/drafts.hpp"

namespace sotin::facts::statements {

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

}  // namespace sotin::facts::statements
