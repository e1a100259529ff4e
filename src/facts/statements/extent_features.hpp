#pragma once

/// @file
/// What decides where a content opens (before or after the cue, and where) and where it closes.

#include "facts/statements/cue_features.hpp"
#include "facts/statements/extents.hpp"

namespace sotin::facts::statements {

/// Is there a likely cue in [first, last)? The first one, or nullptr. Bounded: looks at the
/// candidates next to `index`.
[[nodiscard]] inline const Candidate* cue_between(const std::vector<Candidate>& all,
                                                  std::size_t index, std::uint32_t first,
                                                  std::uint32_t last, float least = 0.5F) {
  for (std::size_t i = index + 1; i < all.size() && i < index + 24; ++i) {
    if (all[i].cue.first >= last) break;
    if (all[i].cue.first >= first && all[i].yes >= least) return &all[i];
  }
  return nullptr;
}

template <class Sink>
void opening_features(const Reading& reading, const std::vector<Candidate>& all, std::size_t index,
                      const std::vector<Edge>& edges, std::size_t which, Sink& sink) {
  using base::Template;
  static constexpr Template kKind("o"), kClass("o+class"), kPhrase("o+phrase"),
      kDistance("o+distance"), kClassDistance("o+class+distance"), kWord("o+word"),
      kPrevious("o+previous"), kNextSort("o+next_sort"), kRoom("o+room"), kObject("o+object"),
      kThat("o+that"), kColon("o+colon"), kQuoteGap("o+quote_gap"), kQuoteAfter("o+quote_after"),
      kOtherCue("o+cue_between"), kMentions("o+mention_between"), kLast("o+is_last"),
      kQuoteSize("o+quote_size"), kQuoteRest("o+quote_rest"), kSubject("o+subject_before"),
      kPhraseNext("o+phrase+next"), kFirstComma("o+class+comma_number"), kBetween("o+between"),
      kNextWord("o+next_word"), kNextWords("o+next_words"), kPattern("o+pattern"),
      kAfterObject("o+after_object"), kPassive("o+passive"), kAppositive("o+appositive");
  const auto& a = reading.analysis;
  const auto& c = all[index];
  const auto& edge = edges[which];
  const auto& sentence = a.sentences[c.sentence].tokens;
  const base::Value kind(name_of(edge.kind));
  const base::Value cls(name_of(c.cls));
  const auto distance = edge.before() ? (c.cue.first > edge.token ? c.cue.first - edge.token : 0U)
                                      : (edge.token > c.next ? edge.token - c.next : 0U);
  const auto room = sentence.last > c.next ? sentence.last - c.next : 0U;
  sink.add(kKind, kind);
  sink.add(kClass, kind, cls);
  sink.add(kPhrase, kind, c.words);
  sink.add(kDistance, kind, bucket(distance));
  sink.add(kClassDistance, kind, cls, bucket(distance));
  sink.add(kRoom, kind, bucket(room / 2));
  sink.add(kNextSort, kind, sort_of(reading, c.next, sentence));
  sink.add(kPhraseNext, kind, cls, sort_of(reading, c.next, sentence));
  if (c.cue.last > c.phrase.last) sink.add(kThat, kind);
  const auto next_word = c.next < sentence.last ? a.value(c.next) : base::Value("edge");
  const auto second = c.next + 1 < sentence.last ? a.value(c.next + 1) : base::Value("edge");
  const base::Value quotes(c.quote_before >= 0 ? (c.quote_gap < 8 ? "quote" : "far quote")
                           : c.quote_after >= 0
                               ? (c.quote_after_gap < 3 ? "quote next" : "quote later")
                               : "no quote");
  sink.add(kNextWord, kind, cls, next_word);
  sink.add(kNextWords, kind, next_word, second);
  sink.add(kPattern, kind, quotes, next_word);
  if (c.cls == CueClass::kSource || c.cls == CueClass::kCite) {
    const auto end = source_end(reading, c);
    sink.add(kAfterObject, kind, end < sentence.last ? a.value(end) : base::Value("edge"));
    sink.add(kAppositive, kind,
             edge.token == end + 1 ? base::Value("at source end")
             : edge.token < end    ? base::Value("in source")
                                   : base::Value("after"));
  }
  if (c.colon_after) sink.add(kColon, kind);
  sink.add(kObject, kind, c.object >= 0 ? base::Value("object") : base::Value("no object"));
  sink.add(kQuoteGap, kind, c.quote_before < 0 ? base::Value("none") : bucket(c.quote_gap));
  sink.add(kQuoteAfter, kind, c.quote_after < 0 ? base::Value("none") : bucket(c.quote_after_gap));
  if (edge.before()) {
    if (edge.kind == EdgeKind::kQuoteBefore) {
      const auto& inside = a.quotations[static_cast<std::size_t>(c.quote_before)].inside;
      sink.add(kQuoteSize, bucket(inside.size()), bucket(c.quote_gap));
      sink.add(kQuoteRest,
               inside.first <= sentence.first + 1 ? base::Value("opens") : base::Value("later"),
               bucket(room / 2));
    }
    sink.add(kSubject, kind, c.subject >= 0 ? bucket(c.subject_commas) : base::Value("none"));
  } else {
    sink.add(kWord, kind, edge.token < sentence.last ? a.value(edge.token) : base::Value("edge"));
    sink.add(kPrevious, kind, a.value(static_cast<std::int64_t>(edge.token) - 1), cls);
    if (cue_between(all, index, c.next, edge.token) != nullptr) sink.add(kOtherCue, kind);
    if (edge.token > c.next) {
      const auto& before = a.tokens[edge.token - 1];
      const auto mention = reading.mention_at[edge.token - 1];
      sink.add(kBetween, kind, cls,
               mention >= 0 ? base::Value(facts::name_of(
                                  reading.mentions[static_cast<std::size_t>(mention)].kind))
                            : base::Value(before.key, a.lower(edge.token - 1)));
      std::uint32_t commas = 0;
      for (std::uint32_t i = c.next; i + 1 < edge.token; ++i) {
        using namespace literals;
        commas += a.tokens[i].key == ","_w;
      }
      sink.add(kFirstComma, kind, cls, bucket(commas));
    }
  }
}

template <class Sink>
void closing_features(const Reading& reading, const std::vector<Candidate>& all, std::size_t index,
                      const Edge& opening, const std::vector<Edge>& edges, std::size_t which,
                      Sink& sink) {
  using base::Template;
  static constexpr Template kKind("c"), kClass("c+class"), kOpening("c+opening"),
      kLength("c+length"), kWord("c+word"), kWord2("c+word2"), kSort("c+sort"), kCue("c+cue"),
      kCueClass("c+cue_class"), kCueSubject("c+cue_subject"), kNumber("c+number"), kRest("c+rest"),
      kQuoted("c+in_quote"), kPrevious("c+previous"), kRestQuoted("c+rest_quote"),
      kNoCue("c+no_cue"), kCuePassed("c+cue_passed"), kMark("c+mark+class"), kTheo("c+theo"),
      kBoth("c+opening+class");
  const auto& a = reading.analysis;
  const auto& c = all[index];
  const auto& edge = edges[which];
  const auto& sentence = a.sentences[c.sentence].tokens;
  const base::Value kind(name_of(edge.kind));
  const base::Value cls(name_of(c.cls));
  const base::Value from(name_of(opening.kind));
  sink.add(kKind, kind);
  sink.add(kClass, kind, cls);
  sink.add(kOpening, kind, from);
  sink.add(kBoth, kind, from, cls);
  const auto range = content_of(opening, edge);
  sink.add(kLength, kind, bucket(range.size()));
  if (opening.before()) {
    sink.add(kNumber, kind, bucket(static_cast<std::uint32_t>(which)));
    sink.add(kWord, kind, a.value(edge.token));
    sink.add(kPrevious, kind, sort_of(reading, edge.token, sentence), cls);
    return;
  }
  const auto rest = sentence.last > edge.token ? sentence.last - edge.token : 0U;
  sink.add(kRest, kind, bucket(rest / 2));
  if (edge.token >= sentence.last || edge.kind == EdgeKind::kSentenceEnd) {
    if (cue_between(all, index, opening.token, edge.token) != nullptr) sink.add(kCuePassed, kind);
    return;
  }
  const std::int64_t at = edge.token;
  sink.add(kWord, kind, a.value(at), cls);
  sink.add(kWord2, kind, a.value(at), a.value(at + 1));
  sink.add(kSort, kind, sort_of(reading, at + 1, sentence));
  sink.add(kNumber, kind, bucket(static_cast<std::uint32_t>(which)));
  sink.add(kMark, kind, a.value(at), cls);
  if (a.quotation_of[edge.token] >= 0 && a.quotation_of[edge.token] != c.quotation)
    sink.add(kQuoted, kind);
  // the next likely cue after this edge and before the following edge
  const std::uint32_t until = std::min(sentence.last, edge.token + 14);
  if (const auto* next = cue_between(all, index, edge.token, until); next != nullptr) {
    const auto gap = next->cue.first - edge.token;
    sink.add(kCue, kind, bucket(gap));
    sink.add(kCueClass, kind, {name_of(next->cls)}, bucket(gap));
    const bool own =
        next->subject >= 0 &&
        reading.mentions[static_cast<std::size_t>(next->subject)].tokens.first >= edge.token;
    sink.add(kCueSubject, kind, own ? base::Value("own") : base::Value("shared"), a.value(at));
  } else {
    sink.add(kNoCue, kind, a.value(at), sort_of(reading, at + 1, sentence));
  }
  if (cue_between(all, index, opening.token, edge.token) != nullptr) sink.add(kCuePassed, kind);
  if (a.quotation_of[edge.token] < 0 && edge.token + 1 < sentence.last &&
      a.quotation_of[edge.token + 1] >= 0)
    sink.add(kRestQuoted, kind);
}

}  // namespace sotin::facts::statements
