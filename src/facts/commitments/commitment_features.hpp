#pragma once

/// @file
/// What the models of commitments look at. The same functions serve reading (hashes) and training
/// (names).

#include "facts/commitments/promises.hpp"
#include "facts/events/words.hpp"
#include "sotin/base/linear_model.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {

inline base::Value kind_of(const ReadingView& view, EntityIndex entity) {
  return entity == kNobody ? base::Value("none") : base::Value(name_of(view.kind(entity)));
}

/// Is this the reach of the promise?
template <class Sink>
void extent_features(const ReadingView& view, const Promise& p, const std::vector<TokenRange>& all,
                     std::size_t index, Sink& out) {
  static constexpr base::Template kNext{"next"}, kNext2{"next-length"}, kLength{"length"},
      kOrder{"order"}, kLast{"last"}, kBack{"back"}, kMarker{"marker"}, kLastWord{"end"};
  const auto& a = view.analysis;
  const auto& range = all[index];
  const auto ending = ending_at(view, range.last);
  const base::Value next(ending.empty() ? a.value(range.last) : base::Value(ending));
  const bool back = range.first < p.marker.first;
  const bool final =
      index + 1 == all.size() || (index + 1 < all.size() && all[index + 1].first != range.first);
  out.add(kNext, next);
  out.add(kNext2, next, final ? "final" : "inner", bucket(range.size()));
  out.add(kLength, bucket(range.size()));
  out.add(kOrder, bucket(static_cast<std::uint32_t>(std::min<std::size_t>(index, 3))), next);
  if (final) out.add(kLast, bucket(range.size()));
  if (back) out.add(kBack, a.value(p.marker.last), a.value(p.marker.last + 1));
  out.add(kMarker, base::Value(p.last->attributes[2]), final ? "final" : "inner");
  out.add(kLastWord, a.value(static_cast<std::int64_t>(range.last) - 1));
}

/// Is the promise, bound to `party` and reaching over `what`, a commitment? Without `acts` the act
/// of its statement stays unused (training does so for half of the examples, as acts may be wrong).
template <class Sink>
void commitment_features(const ReadingView& view, const Promise& p, const Party* party,
                         const TokenRange& what, bool acts, Sink& out) {
  static constexpr base::Template kBias{"bias"}, kMarker{"marker"}, kFirst{"first"}, kRun{"run"},
      kStatus{"status"}, kStrength{"strength"}, kForm{"form"}, kVerb{"verb"}, kVerb2{"verb2"},
      kLead{"lead"}, kObject{"object"}, kObjectKind{"object-kind"}, kWill{"will"},
      kWillForm{"will-form"}, kWillMarker{"will-marker"}, kWillParty{"will-party"},
      kWillCue{"will-cue"}, kPrevious{"prev"}, kPrevious2{"prev2"}, kKind{"kind"}, kPlace{"place"},
      kStatement{"statement"}, kCue{"cue"}, kCueMarker{"cue-marker"}, kAct{"act"},
      kActKind{"act-kind"}, kActForm{"act-form"}, kNoAct{"no-act"}, kIf{"if"}, kLength{"length"},
      kFormVerb{"form-verb"}, kPart{"part"}, kOpening{"opening"}, kSpeaker{"speaker"},
      kSpeakerKind{"speaker-kind"}, kNumbers{"numbers"}, kMode{"mode"};
  const auto& a = view.analysis;
  const auto first = static_cast<std::int64_t>(p.marker.first),
             last = static_cast<std::int64_t>(p.marker.last);
  const base::Value marker(p.last->phrase), opener(p.first->phrase);
  const base::Value kind(p.last->attributes[2]);
  const auto form = base::Value(subject_form(view, p));
  const base::Value status(name_of(p.status));
  const base::Value strength(p.strong ? "strong" : "weak");
  out.add(kBias);
  out.add(kMarker, marker);
  out.add(kFirst, opener);
  out.add(kRun, opener, marker);
  out.add(kStatus, status, strength);
  out.add(kStrength, strength, form);
  out.add(kForm, form, kind);
  out.add(kVerb, a.value(last), kind);
  static constexpr std::string_view kLeads[] = {"được", "kiến", "yêu", "văn", "nếu",  "việc",
                                                "khả",  "rằng", "dự",  "do",  "giao", "mời",
                                                "để",   "liệu", "ai",  "khi"};
  const auto begin = view.sentence(p.marker.first).first;
  for (auto i = p.marker.first; i > begin && i + 6 > p.marker.first;) {
    --i;
    for (const auto lead : kLeads) {
      if (a.lower(i) == lead) out.add(kLead, base::Value(lead), kind);
    }
  }
  const auto object = view.mention_at(last);
  out.add(kObject,
          object < 0 ? base::Value("none") : base::Value(name_of(view.mention(object).kind)),
          marker);
  out.add(kObjectKind,
          object < 0 ? base::Value("none") : base::Value(name_of(view.mention(object).kind)), kind);
  const base::Value will(will_of(view, p.marker.last));
  out.add(kWill, will, kind);
  out.add(kWillForm, will, form);
  out.add(kWillMarker, will, marker);
  out.add(kVerb2, a.value(last), a.value(last + 1));
  out.add(kPrevious, a.value(first - 1), kind);
  out.add(kPrevious2, a.value(first - 2), a.value(first - 1));
  out.add(kFormVerb, form, a.value(last));
  const auto party_kind = party == nullptr ? base::Value("none") : kind_of(view, party->entity);
  const base::Value where(party == nullptr            ? "none"
                          : party->through != kNobody ? "title"
                          : party->adjacent           ? "adjacent"
                          : party->near               ? "near"
                          : party->speaker            ? "speaker"
                                                      : "far");
  out.add(kKind, party_kind, kind);
  out.add(kPlace, where, form, kind);
  out.add(kWillParty, will, party_kind, kind);
  if (party != nullptr && party->near) out.add(kOpening, bucket(party->rank), form);
  if (p.statement >= 0) {
    const auto& s = view.statement(p.statement);
    out.add(kStatement, p.is_cue ? "is-cue" : "in", form, kind);
    out.add(kMode, name_of(s.mode), form, kind);
    if (acts) {
      out.add(kAct, name_of(s.act));
      out.add(kActKind, name_of(s.act), kind);
      out.add(kActForm, name_of(s.act), form);
    } else {
      out.add(kNoAct);
    }
    if (s.cue && !p.is_cue) {
      const auto cue = a.tokens_in(*s.cue);
      out.add(kCue, a.value(cue.first),
              a.value(cue.last - 1 == cue.first ? -1 : static_cast<std::int64_t>(cue.last) - 1));
      out.add(kCueMarker, a.value(cue.first), marker);
      out.add(kWillCue, a.value(cue.first), will);
      if (cue.last == p.marker.first) out.add(kSpeaker, a.value(cue.first), kind);
    }
    out.add(kSpeakerKind, name_of(s.speaker.kind), where, kind);
  } else {
    out.add(kStatement, "none", form, kind);
  }
  const auto sentence = view.sentence(p.marker.first);
  if (holds(a, {sentence.first, p.marker.first}, "nếu") ||
      holds(a, {sentence.first, p.marker.first}, "khi"))
    out.add(kIf, form, kind);
  out.add(kLength, bucket(what.size()), kind);
  out.add(kPart, text::name_of(a.sentences[a.tokens[p.marker.first].sentence].part));
  std::uint32_t numbers = 0;
  for (auto i = what.first; i < what.last && i < what.first + 12; ++i)
    numbers += a.tokens[i].kind == language::TokenKind::kNumber ? 1 : 0;
  out.add(kNumbers, bucket(std::min(numbers, 2U)), kind);
}

}  // namespace sotin::facts
