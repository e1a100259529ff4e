#pragma once

/// @file
/// What decides whether a candidate is a cue, a carrier or neither: one template for the reader
/// (hashes) and the trainer (words).

#include "facts/statements/candidates.hpp"
#include "facts/statements/word_classes.hpp"
#include "sotin/base/linear_model.hpp"
#include "facts/feature_values.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts::statements {

/// A small number as a value: 0, 1, 2, 3, 4-6, 7-12, 13+.
inline constexpr auto kBuckets = feature_values<7>({"0", "1", "2", "3", "4-6", "7-12", "13+"});
[[nodiscard]] constexpr base::Value bucket(std::uint32_t n) {
  return kBuckets[n < 4 ? n : n < 7 ? 4 : n < 13 ? 5 : 6];
}

/// What kind of thing stands at `token`.
[[nodiscard]] inline base::Value sort_of(const Reading& reading, std::int64_t token,
                                         const TokenRange& within) {
  const auto& a = reading.analysis;
  if (token < within.first || token >= within.last) return {"edge"};
  const auto i = static_cast<std::uint32_t>(token);
  if (reading.mention_at[i] >= 0) {
    return {facts::name_of(reading.mentions[static_cast<std::size_t>(reading.mention_at[i])].kind)};
  }
  const auto& t = a.tokens[i];
  if (t.kind == language::TokenKind::kNumber) return {"number"};
  if (t.kind == language::TokenKind::kPunct) return a.value(i);
  if (is_pronoun(t.key)) return {"pronoun"};
  if (is_time_noun(t.key)) return {"time"};
  if (t.shape != language::Shape::kLower && i != within.first) return {"Capital"};
  return {"word"};
}

template <class Sink>
void cue_features(const Reading& reading, const std::vector<Candidate>& all, std::size_t index,
                  Sink& sink) {
  using base::Template;
  static constexpr Template kBias("bias"), kPhrase("phrase"), kClass("class"), kNext("next"),
      kNextSort("next_sort"), kPrevious("previous"), kPrevious2("previous2"),
      kPhraseNext("phrase+next_sort"), kPhrasePrevious("phrase+previous"), kClassNext("class+next"),
      kClassPrevious("class+previous"), kSubject("subject"), kSubjectGap("subject+gap"),
      kClassSubject("class+subject+gap"), kCommas("commas"), kVerbGroup("verb_group"),
      kBeforeGroup("before_group"), kBeforeSort("before_sort"), kClassBefore("class+before_sort"),
      kInQuote("in_quote"), kInMention("in_mention"), kNegated("negated"),
      kQuoteBefore("quote_before"), kQuoteAfter("quote_after"), kColon("colon"),
      kEarlier("earlier"), kLater("later"), kLaterAdjacent("later_adjacent"), kLine("line_start"),
      kPart("part"), kShape("shape"), kRang("rằng"), kObject("object"), kRoom("room"),
      kPassive("passive"), kNext2("next2"), kClassNext2("class+next2"),
      kPhraseSubject("phrase+subject"), kMark("mark"), kSubjectFirst("subject_first"),
      kSourceVerb("source+later"), kStrength("strength"), kStrengthClass("strength+class"),
      kStrengthBefore("strength+before"), kStrengthNext("strength+next"),
      kStrengthPrevious("strength+previous"), kStrengthWord("strength+before_word"),
      kStrengthQuote("strength+quote"), kQuoteSubject("in_quote+before_word"),
      kStrengthThat("strength+that"), kStrengthShape("strength+first"), kPattern("pattern"),
      kPatternWord("pattern+next"), kCoordinated("coordinated"),
      kCoordinatedClass("coordinated+class"), kSourceEnd("source_end"),
      kSourceObject("source_object"), kSourceThen("source_then"),
      kSourceThenWord("source_then_word"), kMedium("medium"), kMediumThen("medium_then");
  const auto& a = reading.analysis;
  const auto& c = all[index];
  const auto& sentence = a.sentences[c.sentence].tokens;
  const base::Value cls(name_of(c.cls));
  const auto first = static_cast<std::int64_t>(c.cue.first);
  const auto next = static_cast<std::int64_t>(c.next);
  const bool inside = next < sentence.last;
  const base::Value next_word = inside ? a.value(next) : base::Value("edge");
  const base::Value next2_word = next + 1 < sentence.last ? a.value(next + 1) : base::Value("edge");
  const auto next_sort = sort_of(reading, next, sentence);
  const base::Value previous = first > sentence.first ? a.value(first - 1) : base::Value("edge");
  const base::Value previous2 =
      first - 1 > sentence.first ? a.value(first - 2) : base::Value("edge");
  const auto before_sort = sort_of(reading, static_cast<std::int64_t>(c.verb_group) - 1, sentence);
  const base::Value before_word = c.verb_group > sentence.first
                                      ? a.value(static_cast<std::int64_t>(c.verb_group) - 1)
                                      : base::Value("edge");
  base::Value subject("none");
  base::Value gap("none");
  if (c.subject >= 0) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(c.subject)];
    subject = {facts::name_of(mention.kind)};
    gap = bucket(c.subject_gap);
    if (mention.tokens.first <= sentence.first + 1) sink.add(kSubjectFirst, cls);
  }
  const bool that = c.cue.last > c.phrase.last;

  sink.add(kBias);
  sink.add(kPhrase, c.words);
  sink.add(kClass, cls);
  sink.add(kNext, next_word);
  sink.add(kNext2, next_word, next2_word);
  sink.add(kNextSort, next_sort);
  sink.add(kPrevious, previous);
  sink.add(kPrevious2, previous2, previous);
  sink.add(kPhraseNext, c.words, next_sort);
  sink.add(kPhrasePrevious, c.words, previous);
  sink.add(kPhraseSubject, c.words, gap);
  sink.add(kClassNext, cls, next_word);
  sink.add(kClassNext2, cls, next_sort);
  sink.add(kClassPrevious, cls, previous);
  sink.add(kSubject, subject);
  sink.add(kSubjectGap, subject, gap);
  sink.add(kClassSubject, cls, subject, gap);
  sink.add(kCommas, cls, bucket(c.subject_commas));
  sink.add(kVerbGroup, bucket(c.cue.first - c.verb_group));
  sink.add(kBeforeGroup, before_word);
  sink.add(kBeforeSort, before_sort);
  sink.add(kClassBefore, cls, before_sort);
  sink.add(kRoom, cls, bucket((sentence.last - c.next) / 2));
  if (c.quotation >= 0) sink.add(kInQuote, cls);
  if (c.in_mention) sink.add(kInMention, cls);
  if (c.negated) sink.add(kNegated, cls);
  if (that) sink.add(kRang, cls);
  if (c.quote_before >= 0) sink.add(kQuoteBefore, cls, bucket(c.quote_gap));
  if (c.quote_after >= 0) sink.add(kQuoteAfter, cls, bucket(c.quote_after_gap));
  if (c.colon_after) sink.add(kColon, cls);
  if (c.object >= 0)
    sink.add(kObject, cls,
             {facts::name_of(reading.mentions[static_cast<std::size_t>(c.object)].kind)});
  sink.add(kShape,
           a.tokens[c.phrase.first].shape == language::Shape::kLower ? base::Value("lower")
                                                                     : base::Value("capital"),
           first == sentence.first ? base::Value("first") : base::Value("later"));
  if (index > 0 && all[index - 1].sentence == c.sentence) {
    sink.add(kEarlier, {name_of(all[index - 1].cls)},
             bucket(c.cue.first - all[index - 1].phrase.last));
  } else {
    sink.add(kEarlier, {"none"});
  }
  if (index + 1 < all.size() && all[index + 1].sentence == c.sentence) {
    const auto& later = all[index + 1];
    const auto distance = later.cue.first > c.cue.last ? later.cue.first - c.cue.last : 0U;
    sink.add(kLater, {name_of(later.cls)}, bucket(distance));
    if (distance == 0) sink.add(kLaterAdjacent, c.words, later.words);
    if (c.cls == CueClass::kSource || c.cls == CueClass::kCite) {
      sink.add(kSourceVerb, cls,
               later.subject >= 0 && later.subject != c.object ? base::Value("other")
                                                               : base::Value("same"));
    }
  } else {
    sink.add(kLater, {"none"});
  }
  // a medium only passes on what another voice in the sentence says
  if (c.medium_subject || c.medium_object) {
    const base::Value place(c.medium_object ? "object" : "subject");
    sink.add(kMedium, cls, place);
    const bool more = index + 1 < all.size() && all[index + 1].sentence == c.sentence &&
                      all[index + 1].quotation == c.quotation;
    const bool own = more && all[index + 1].subject >= 0 &&
                     all[index + 1].subject != (c.medium_object ? c.object : c.subject);
    sink.add(kMediumThen, place,
             own    ? base::Value("another voice")
             : more ? base::Value("another cue")
                    : base::Value("nothing"),
             {more ? name_of(all[index + 1].strength) : "none"});
  }
  // «được khán giả nhận xét», «bị ... phản đối»
  for (std::uint32_t i = c.cue.first, steps = 0; i > sentence.first && steps < 10; --i, ++steps) {
    const auto word = a.tokens[i - 1].key;
    using namespace literals;
    if (word == "được"_w || word == "bị"_w) {
      sink.add(kPassive, cls, steps == 0 ? base::Value("adjacent") : base::Value("near"));
      break;
    }
    if (a.tokens[i - 1].kind == language::TokenKind::kPunct) break;
  }
  // «"...", X nhấn mạnh.», «X nói:», «theo X,»: the shape around it in one feature
  const base::Value quote(c.quote_before >= 0 ? (c.quote_gap < 8 ? "quote" : "far quote")
                          : c.quote_after >= 0
                              ? (c.quote_after_gap < 3 ? "quote next" : "quote later")
                              : "no quote");
  sink.add(kPattern, cls, quote, next_sort);
  sink.add(kPatternWord, quote, next_word);
  // a coordinated cue: «X nói ... và nhấn mạnh»
  if (index > 0 && all[index - 1].sentence == c.sentence) {
    sink.add(kCoordinated, before_word, {name_of(all[index - 1].cls)});
    sink.add(kCoordinatedClass, before_word, cls);
  }
  if (c.cls == CueClass::kSource || c.cls == CueClass::kCite) {
    const auto mark = c.source_end;
    const auto after = mark + 1;
    sink.add(kSourceEnd, mark < sentence.last ? a.value(mark) : base::Value("edge"),
             bucket(mark - c.next));
    sink.add(
        kSourceObject, cls,
        c.object >= 0
            ? base::Value(facts::name_of(reading.mentions[static_cast<std::size_t>(c.object)].kind))
            : base::Value("none"),
        mark < sentence.last ? a.value(mark) : base::Value("edge"));
    // what follows the source: its words, or another voice
    std::size_t k = index + 1;
    while (k < all.size() && all[k].sentence == c.sentence && all[k].cue.first < after) ++k;
    if (k < all.size() && all[k].sentence == c.sentence && all[k].quotation == c.quotation) {
      const bool own =
          all[k].subject >= 0 &&
          reading.mentions[static_cast<std::size_t>(all[k].subject)].tokens.first >= after;
      sink.add(kSourceThen, {name_of(all[k].cls)},
               own ? bucket(all[k].subject_gap) : base::Value("no subject"),
               bucket(all[k].cue.first - after));
      sink.add(kSourceThenWord, all[k].words,
               own ? base::Value("subject") : base::Value("no subject"));
    } else {
      sink.add(kSourceThen, {"nothing"});
    }
  }
  // what holds for all phrases of one strength
  const base::Value strength(name_of(c.strength));
  sink.add(kStrength, strength);
  sink.add(kStrengthClass, strength, cls);
  sink.add(kStrengthBefore, strength, before_sort,
           {c.subject < 0           ? "none"
            : c.subject_gap == 0    ? "at once"
            : c.subject_commas == 0 ? "near"
                                    : "far"});
  sink.add(kStrengthNext, strength, next_sort);
  sink.add(kStrengthPrevious, strength, previous);
  sink.add(kStrengthWord, strength, before_word);
  sink.add(kStrengthQuote, strength, quote,
           c.quotation >= 0 ? base::Value("inside") : base::Value("outside"));
  if (c.quotation >= 0) sink.add(kQuoteSubject, strength, before_word);
  if (that) sink.add(kStrengthThat, strength);
  sink.add(kStrengthShape, strength,
           first == sentence.first ? base::Value("first") : base::Value("later"), before_sort);
  sink.add(kPart, {text::name_of(a.sentences[c.sentence].part)});
}

}  // namespace sotin::facts::statements
