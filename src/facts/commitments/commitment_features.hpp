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

/// How the candidate stands to the promise, in one word.
[[nodiscard]] inline std::string_view standing(const ReadingView& view, const Party& party) {
  if (party.through != kNobody)
    return party.speaker ? "speaker-title" : party.adjacent ? "adjacent-title" : "title";
  if (party.agent) return "agent";
  if (party.adjacent) return party.speaker ? "adjacent-speaker" : "adjacent";
  if (party.near) {
    const auto first = view.mention(party.mention).tokens.first;
    const bool ruled =
        first > 0 && is_preposition(view.analysis.lower(static_cast<std::int64_t>(first) - 1));
    if (party.speaker) return ruled ? "ruled-speaker" : "near-speaker";
    return ruled ? "ruled" : party.rank == 0 ? "nearest" : "near";
  }
  return party.speaker ? "speaker" : "previous";
}

/// Is the party the one who is bound? `picked`: the grammar says so.
template <class Sink>
void party_features(const ReadingView& view, const Promise& p, const Party& party, bool picked,
                    Sink& out) {
  static constexpr base::Template kPick{"pick"}, kForm{"form"}, kKind{"kind"}, kRank{"rank"},
      kThrough{"through"}, kCue{"cue"}, kBefore{"before"}, kOwner{"owner"}, kStanding{"standing"};
  const auto& a = view.analysis;
  const base::Value form(subject_form(view, p));
  const base::Value where(standing(view, party));
  const auto kind = kind_of(view, party.entity);
  out.add(kStanding, where);
  if (picked) {
    out.add(kPick);
    out.add(kPick, form);
    out.add(kPick, where);
  }
  out.add(kForm, form, where);
  out.add(kKind, kind, where);
  out.add(kCue, p.is_cue ? "is-cue" : p.statement >= 0 ? "said" : "told", where);
  if (party.near) out.add(kRank, bucket(party.rank), form);
  if (party.near && party.mention >= 0) {
    out.add(kBefore,
            a.value(static_cast<std::int64_t>(view.mention(party.mention).tokens.first) - 1));
  }
  if (party.through != kNobody) {
    out.add(kThrough, title_class(view, party.through), kind);
    out.add(kThrough, title_class(view, party.through), kind, form);
  } else if (view.kind(party.entity) == EntityKind::kPerson) {
    out.add(kOwner,
            view.affiliation(party.entity) != kNobody ? title_class(view, party.entity) : "free");
    out.add(kOwner,
            view.affiliation(party.entity) != kNobody ? title_class(view, party.entity) : "free",
            form);
  }
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
      kPrevious{"prev"}, kPrevious2{"prev2"}, kKind{"kind"}, kPlace{"place"},
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
