#pragma once

/// @file
/// How sure a finished draft is: what each step knew of its own choice, singly and multiplied, the
/// sort of speaker and of cue, and other cues inside the content.

#include <array>

#include "facts/statements/cue_features.hpp"
#include "facts/statements/drafts.hpp"

namespace sotin::facts::statements {

/// A probability as steps: one feature for each step it reaches.
template <class Sink>
void add_steps(const base::Template& t, float share, Sink& sink) {
  static constexpr std::array<std::pair<float, std::string_view>, 9> kSteps = {{{0.3F, "0.3"},
                                                                                {0.45F, "0.45"},
                                                                                {0.6F, "0.6"},
                                                                                {0.7F, "0.7"},
                                                                                {0.8F, "0.8"},
                                                                                {0.88F, "0.88"},
                                                                                {0.94F, "0.94"},
                                                                                {0.97F, "0.97"},
                                                                                {0.99F, "0.99"}}};
  for (const auto& [least, name] : kSteps) {
    if (share >= least) sink.add(t, {name});
  }
}

/// Other cues inside the content: one that was taken, or one that nearly was.
[[nodiscard]] inline std::pair<base::Value, base::Value> inner_cues(
    const std::vector<Candidate>& candidates, const Draft& draft) {
  constexpr std::size_t kReach = 24;
  const auto own = static_cast<std::size_t>(draft.candidate);
  float taken = 0;
  float missed = 0;
  for (std::size_t i = own + 1; i < candidates.size() && i < own + kReach; ++i) {
    const auto& x = candidates[i];
    if (x.cue.first >= draft.content.last) break;
    if (x.cue.first < draft.content.first || x.quotation != candidates[own].quotation) continue;
    auto& kind = x.yes < kLeastCue ? missed : taken;
    kind = std::max(kind, x.yes);
  }
  return {taken > 0.8F ? base::Value("sure")
          : taken > 0  ? base::Value("likely")
                       : base::Value("none"),
          missed > 0.2F ? base::Value("perhaps") : base::Value("none")};
}

template <class Sink>
void sureness_features(const Reading& reading, const std::vector<Candidate>& candidates,
                       const Draft& draft, Sink& sink) {
  using base::Template;
  static constexpr Template kBias("bias"), kCue("cue"), kClass("class"), kStrength("strength"),
      kOpening("opening"), kClosing("closing"), kExtent("opening*closing"), kSpeaker("speaker"),
      kEntity("entity"), kWho("speaker*entity"), kAll("all"), kSort("sort"), kMention("mention"),
      kInner("inner_cue"), kLength("length");
  const float extent = draft.opening_share * draft.closing_share;
  const float who = draft.speaker_share * draft.entity_share;
  float all = extent * who;
  sink.add(kBias);
  if (draft.candidate >= 0) {
    const auto& c = candidates[static_cast<std::size_t>(draft.candidate)];
    all *= c.yes;
    add_steps(kCue, c.yes, sink);
    sink.add(kClass, {name_of(c.cls)});
    sink.add(kStrength, {name_of(c.strength)});
    const auto [taken, missed] = inner_cues(candidates, draft);
    sink.add(kInner, taken, missed);
  } else {
    sink.add(kClass, {"none"});
  }
  add_steps(kOpening, draft.opening_share, sink);
  add_steps(kClosing, draft.closing_share, sink);
  add_steps(kExtent, extent, sink);
  add_steps(kSpeaker, draft.speaker_share, sink);
  add_steps(kEntity, draft.entity_share, sink);
  add_steps(kWho, who, sink);
  add_steps(kAll, all, sink);
  sink.add(kSort, {name_of(draft.speaker.sort)});
  sink.add(kLength, bucket(draft.content.size()));
  if (draft.speaker.mention >= 0) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(draft.speaker.mention)];
    sink.add(kMention, {facts::name_of(mention.kind)});
  }
}

}  // namespace sotin::facts::statements
