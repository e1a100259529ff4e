#pragma once

/// @file
/// What decides who speaks, and whom a pronoun means.

#include "facts/statements/cue_features.hpp"
#include "facts/statements/speakers.hpp"

namespace sotin::facts::statements {

/// Where the option stands seen from the cue.
[[nodiscard]] inline std::string_view side_of(const Candidate& c, const SpeakerOption& option) {
  if (option.span.empty()) return "none";
  return option.span.first >= c.cue.last ? "right" : "left";
}

template <class Sink>
void speaker_features(const Reading& reading, const Candidate& c, const TokenRange& content,
                      const std::vector<Turn>& turns, const std::vector<SpeakerOption>& options,
                      std::size_t which, Sink& sink) {
  using base::Template;
  static constexpr Template kSort("sort"), kClass("sort+class"), kGap("sort+gap"),
      kClassGap("class+gap"), kPrevious("previous"), kNext("next"), kCommas("commas"),
      kSubject("is_subject"), kFirst("first"), kOrder("order"), kKind("kind"),
      kKindClass("kind+class"), kTurn("is_last_speaker"), kPhrase("sort+cue"), kWord("word"),
      kHead("head"), kBetween("mentions_between"), kContentSide("content_side"), kQuote("in_quote"),
      kSentenceFirst("cue_first"), kInherit("inherit"), kPreviousWord("previous_word"),
      kLone("options"), kLength("length"), kTail("tail"), kVerb("verb_between"),
      kComma("comma_shape"), kTitle("title"), kClassFirst("class+first"), kHeadKind("head_kind"),
      kHeadNext("head_kind+inner"), kApposition("apposition"), kInContent("in_last_content"),
      kTurnHere("last_speaker_here"), kNested("nested_in_phrase"), kHeadClass("head_kind+class"),
      kMentionHead("mention_head");
  const auto& a = reading.analysis;
  const auto& o = options[which];
  const auto& sentence = a.sentences[c.sentence].tokens;
  const base::Value sort(name_of(o.sort));
  const base::Value cls(name_of(c.cls));
  const bool content_before = !content.empty() && content.last <= c.cue.first;
  const base::Value content_side(content.empty()               ? "none"
                                 : content_before              ? "before"
                                 : content.first >= c.cue.last ? "after"
                                                               : "around");
  sink.add(kSort, sort);
  sink.add(kClass, sort, cls);
  sink.add(kPhrase, sort, c.words);
  sink.add(kContentSide, sort, content_side, {side_of(c, o)});
  if (c.quotation >= 0) sink.add(kQuote, sort);
  std::uint32_t named = 0;
  for (const auto& option : options) named += !option.span.empty();
  sink.add(kLone, sort, bucket(named));
  if (o.span.empty()) {
    const base::Value start(c.verb_group == sentence.first ? "first" : "later");
    sink.add(kSentenceFirst, sort, start, content_side);
    const base::Value before =
        sort_of(reading, static_cast<std::int64_t>(c.verb_group) - 1, sentence);
    sink.add(kPreviousWord, sort, cls, before);
    sink.add(kClassGap, sort, c.subject < 0 ? base::Value("none") : bucket(c.subject_gap), cls);
    if (!turns.empty())
      sink.add(kInherit, sort, bucket(c.sentence - turns.back().sentence),
               turns.back().speaker == kNobody ? base::Value("nobody") : base::Value("somebody"));
    return;
  }
  const base::Value side(side_of(c, o));
  const bool left = o.span.last <= c.cue.first;
  const std::uint32_t from = left ? o.span.last : c.cue.last;
  const std::uint32_t to = left ? c.verb_group : o.span.first;
  const auto gap = to > from ? to - from : 0U;
  std::uint32_t commas = 0;
  std::uint32_t mentions = 0;
  std::int32_t last_mention = -1;
  bool verb = false;
  for (std::uint32_t i = from; i < to; ++i) {
    using namespace literals;
    const auto m = reading.mention_at[i];
    if (m >= 0 && m != last_mention && m != o.mention) ++mentions;
    last_mention = m;
    if (m >= 0) continue;
    const auto key = a.tokens[i].key;
    commas += key == ","_w || key == "–"_w || key == "-"_w;
    verb = verb || key == "là"_w || key == "có"_w || key == "đã"_w || key == "được"_w ||
           key == "bị"_w || key == "để"_w || key == "khi"_w;
  }
  base::Value kind("no mention");
  if (o.mention >= 0)
    kind = {facts::name_of(reading.mentions[static_cast<std::size_t>(o.mention)].kind)};
  const auto previous = o.span.first > sentence.first
                            ? a.value(static_cast<std::int64_t>(o.span.first) - 1)
                            : base::Value("edge");
  const auto next = o.span.last < sentence.last ? a.value(o.span.last) : base::Value("edge");
  sink.add(kGap, sort, side, bucket(gap));
  sink.add(kClassGap, cls, side, bucket(gap));
  sink.add(kCommas, side, bucket(commas), cls);
  sink.add(kComma, sort, bucket(commas), bucket(gap));
  sink.add(kBetween, side, bucket(mentions), content_side);
  sink.add(kOrder, side, bucket(static_cast<std::uint32_t>(which)), sort);
  sink.add(kPrevious, side, previous);
  sink.add(kPreviousWord, sort, side,
           is_preposition(previous.key)
               ? base::Value("preposition")
               : sort_of(reading, static_cast<std::int64_t>(o.span.first) - 1, sentence));
  sink.add(kNext, side, left && o.span.last >= c.verb_group ? base::Value("cue") : next);
  sink.add(kKind, kind, side);
  sink.add(kKindClass, kind, cls, side);
  if (o.mention >= 0 && o.mention == c.subject)
    sink.add(kSubject, sort, bucket(gap), bucket(commas));
  if (o.mention >= 0 && o.mention == c.object) sink.add(kSubject, {"object"}, cls);
  if (o.span.first <= sentence.first + 1) {
    sink.add(kFirst, sort, side, bucket(mentions));
    sink.add(kClassFirst, cls, side, kind);
  }
  if (verb) sink.add(kVerb, side);
  sink.add(kWord, sort, a.value(o.span.first));
  sink.add(kTail, sort, a.value(static_cast<std::int64_t>(o.span.last) - 1));
  sink.add(kLength, sort, bucket(o.span.size()));
  if (o.span.size() > 1) sink.add(kHead, sort, a.value(o.span.first), a.value(o.span.first + 1));
  const auto head = head_at(a, o.span.first);
  sink.add(kHeadKind, sort, {name_of(head)}, side);
  sink.add(kHeadClass, {name_of(head)}, cls,
           o.mention >= 0 ? base::Value("mention") : base::Value("no mention"));
  if (o.mention >= 0) sink.add(kMentionHead, kind, {name_of(head)}, side);
  if (o.sort == SpeakerSort::kPhrase) {
    // does a mention end the phrase («Lãnh đạo của LG»)?
    const auto inner = reading.mention_at[o.span.last - 1];
    const bool whole =
        inner >= 0 &&
        reading.mentions[static_cast<std::size_t>(inner)].tokens.first <= o.span.first;
    sink.add(kHeadNext, {name_of(head)},
             inner < 0 ? base::Value("no mention")
             : whole   ? base::Value("whole")
                       : base::Value(
                             facts::name_of(reading.mentions[static_cast<std::size_t>(inner)].kind)));
  } else if (left && o.mention >= 0) {
    // is it only the end of a longer phrase?
    std::uint32_t i = o.span.first;
    const std::uint32_t stop = i > sentence.first + 10 ? i - 10 : sentence.first;
    HeadKind outer = HeadKind::kNone;
    while (i > stop && a.tokens[i - 1].kind == language::TokenKind::kWord &&
           reading.mention_at[i - 1] < 0 && !is_conjunction(a.tokens[i - 1].key)) {
      --i;
      const auto found = head_at(a, i);
      if (found != HeadKind::kNone) outer = found;
    }
    sink.add(kNested, kind, {name_of(outer)},
             is_preposition(previous.key) ? base::Value("preposition") : bucket(o.span.first - i));
  }
  // «X, người phát ngôn của Y, nói»
  using namespace literals;
  if (o.span.last + 1 < sentence.last && a.tokens[o.span.last].key == ","_w) {
    const auto after = reading.mention_at[o.span.last + 1];
    sink.add(
        kApposition, {"before comma"}, {name_of(head_at(a, o.span.last + 1))},
        after < 0
            ? base::Value("no mention")
            : base::Value(facts::name_of(reading.mentions[static_cast<std::size_t>(after)].kind)));
  }
  if (o.span.first >= sentence.first + 2 && a.tokens[o.span.first - 1].key == ","_w) {
    const auto before = reading.mention_at[o.span.first - 2];
    sink.add(
        kApposition, {"after comma"}, {name_of(head)},
        before < 0
            ? base::Value("no mention")
            : base::Value(facts::name_of(reading.mentions[static_cast<std::size_t>(before)].kind)));
  }
  if (!turns.empty()) {
    const auto& last = turns.back();
    if (last.content.contains(o.span.first) && !last.content.contains(c.cue.first))
      sink.add(kInContent, sort, side);
    if (o.mention >= 0) {
      const auto entity = reading.mentions[static_cast<std::size_t>(o.mention)].entity;
      const base::Value same =
          entity != kNobody && entity == last.speaker ? base::Value("yes") : base::Value("no");
      sink.add(kTurn, same, side);
      if (last.sentence == c.sentence) {
        sink.add(kTurnHere, same, side,
                 c.verb_group > sentence.first
                     ? a.value(static_cast<std::int64_t>(c.verb_group) - 1)
                     : base::Value("edge"));
      }
    }
  }
}

template <class Sink>
void antecedent_features(const Reading& reading, const Candidate& c, const SpeakerOption& o,
                         const std::vector<Turn>& turns, const std::vector<Antecedent>& all,
                         std::size_t which, Sink& sink) {
  using base::Template;
  using namespace literals;
  static constexpr Template kSort("a"), kKind("a+kind"), kRank("a+rank"), kTurn("a+turn"),
      kWordKind("a+word+kind"), kSentences("a+sentences"), kFirst("a+first"), kTitle("a+title"),
      kMatch("a+match"), kLine("a+line"), kQuote("a+quote"), kPersonRank("a+person_rank"),
      kInQuote("a+cue_in_quote"), kTurnRank("a+turn+rank"), kTitleNext("a+after_title"),
      kRoleKind("a+role+kind"), kHeadKind("a+head+kind");
  const auto& a = reading.analysis;
  const auto& x = all[which];
  const base::Value sort(name_of(o.sort));
  if (x.entity == kNobody) {
    static constexpr Template kNew("a+new"), kNewWord("a+new+word"), kNewLength("a+new+length"),
        kNewTail("a+new+tail"), kNewSide("a+new+cue"), kNewHead("a+new+head");
    sink.add(kNew, sort);
    sink.add(kNewWord, sort, a.value(o.span.first));
    sink.add(kNewTail, sort, a.value(static_cast<std::int64_t>(o.span.last) - 1));
    sink.add(kNewLength, sort, bucket(o.span.size()));
    sink.add(kNewSide, sort, {name_of(c.cls)});
    sink.add(kNewHead, sort, {name_of(head_at(a, o.span.first))},
             a.tokens[o.span.first].shape == language::Shape::kLower ? base::Value("lower")
                                                                     : base::Value("capital"));
    return;
  }
  const auto& entity = reading.report.entities[static_cast<std::size_t>(x.entity)];
  const base::Value kind(facts::name_of(entity.kind));
  const base::Value word = o.span.empty() ? base::Value("none") : a.value(o.span.first);
  const base::Value turn =
      x.turn < 0 ? base::Value("never") : bucket(static_cast<std::uint32_t>(x.turn));
  sink.add(kSort, sort, turn);
  sink.add(kKind, sort, kind);
  sink.add(kWordKind, word, kind);
  const base::Value role = o.sort != SpeakerSort::kPronoun               ? base::Value("no pronoun")
                           : word.key == "họ"_w || word.key == "chúng"_w ? base::Value("plural")
                                                                         : base::Value("singular");
  sink.add(kRoleKind, role, kind);
  if (o.sort == SpeakerSort::kPhrase || o.sort == SpeakerSort::kPointing)
    sink.add(kHeadKind, {name_of(head_at(a, o.span.first))}, kind);
  sink.add(kRank, sort, bucket(x.rank));
  sink.add(kTurn, sort, turn, kind);
  sink.add(kTurnRank, turn, bucket(x.rank));
  if (c.quotation >= 0) sink.add(kInQuote, sort, turn);
  std::uint32_t persons = 0;
  for (std::size_t i = 0; i < which; ++i)
    persons += reading.report.entities[static_cast<std::size_t>(all[i].entity)].kind == entity.kind;
  sink.add(kPersonRank, sort, kind, bucket(persons));
  if (x.turn >= 0) {
    const auto& last = turns[turns.size() - 1 - static_cast<std::size_t>(x.turn)];
    sink.add(kTurn, sort, turn, bucket(c.sentence - std::min(c.sentence, last.sentence)));
  }
  if (x.mention < 0) return;
  const auto& mention = reading.mentions[static_cast<std::size_t>(x.mention)];
  const auto where = a.tokens[mention.tokens.first].sentence;
  const auto& sentence = a.sentences[where];
  sink.add(kSentences, sort, bucket(c.sentence - std::min(c.sentence, where)));
  if (mention.tokens.first <= sentence.tokens.first + 1)
    sink.add(kFirst, sort, bucket(c.sentence - std::min(c.sentence, where)));
  sink.add(kLine, sort,
           sentence.line == a.sentences[c.sentence].line ? base::Value("same line")
                                                         : base::Value("other line"));
  if (a.quotation_of[mention.tokens.first] >= 0) sink.add(kQuote, sort);
  // does its title fit the pronoun, do its words occur in the phrase?
  const auto title = a.value(mention.tokens.first);
  sink.add(kTitle, word,
           is_pronoun(title.key)
               ? (title.key == word.key ? base::Value("same") : base::Value("other"))
               : base::Value("no title"),
           kind);
  if (o.span.size() > 1) {
    std::uint32_t same = 0;
    for (std::uint32_t i = o.span.first; i < o.span.last && i < o.span.first + 8; ++i) {
      for (std::uint32_t k = mention.tokens.first;
           k < mention.tokens.last && k < mention.tokens.first + 12; ++k)
        same += a.tokens[i].key == a.tokens[k].key && !is_determiner(a.tokens[i].key);
    }
    sink.add(kMatch, sort, bucket(same));
  }
}

}  // namespace sotin::facts::statements
