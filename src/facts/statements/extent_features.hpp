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

/// Where a joined cue's clause begins: the comma or conjunction right before its verb group,
/// looking back over «và», «đồng thời», «nhưng», «cũng»; 0 when it has a subject or an object
/// before it.
[[nodiscard]] inline std::uint32_t joined_at(const Analysis& a, const Candidate& x,
                                             std::uint32_t after) {
  using namespace literals;
  std::uint32_t i = x.verb_group;
  for (int step = 0; step < 4 && i > after + 1; ++step, --i) {
    const auto key = a.tokens[i - 1].key;
    if (key == ","_w || key == ";"_w) return i - 1;
    const bool word = key == "và"_w || key == "nhưng"_w || key == "song"_w || key == "đồng"_w ||
                      key == "thời"_w || key == "cũng"_w || key == "rồi"_w || key == "như"_w;
    if (!word) break;
    if (step == 3) break;
  }
  if (i >= x.verb_group) {
    // adverbs of the verb group may hide the conjunction: «đồng thời»
    for (std::uint32_t k = x.verb_group; k < x.cue.first; ++k) {
      if (a.tokens[k].key == "đồng"_w) return k;
    }
    return 0;
  }
  return i;
}

/// Thirds of a probability.
[[nodiscard]] inline base::Value tenth_of(float share) {
  return {share < 0.6F ? "perhaps" : share < 0.85F ? "likely" : "sure"};
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
      kAfterObject("o+after_object"), kPassive("o+passive"), kAppositive("o+appositive"),
      kQuoteTaken("o+quote_taken"), kQuoteFollow("o+quote_follow"), kThatLater("o+that_later"),
      kAction("o+action"), kActionLater("o+action_later");
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
    const auto end = c.source_end;
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
  if (edge.kind == EdgeKind::kInsideQuote ||
      (edge.kind == EdgeKind::kAfterCue && c.quote_after >= 0 && c.quote_after_gap < 3)) {
    const auto& inside =
        a.quotations[static_cast<std::size_t>(c.quote_after >= 0 ? c.quote_after
                                                                 : a.quotation_of[edge.token])]
            .inside;
    sink.add(kQuoteFollow, kind,
             sort_of(reading, static_cast<std::int64_t>(inside.last) + 1, sentence),
             bucket(inside.size()));
  }
  // «yêu cầu X làm Y»: the verb of what is asked, and how far it is from the cue
  if (asks(c.cls) && !edge.before()) {
    const std::uint32_t stop = std::min(sentence.last, c.next + 14);
    std::uint32_t verb = c.next;
    while (verb < stop && a.tokens[verb].kind == language::TokenKind::kWord &&
           (reading.mention_at[verb] >= 0 || !begins_action(a, verb)))
      ++verb;
    const bool found = verb < stop && a.tokens[verb].kind == language::TokenKind::kWord;
    sink.add(kAction, kind,
             {!found               ? "none"
              : edge.token == verb ? "at it"
              : edge.token < verb  ? "before"
                                   : "after"},
             sort_of(reading, std::int64_t{verb} - 1, sentence));
    sink.add(kActionLater, kind, found ? bucket(verb - c.next) : base::Value("none"),
             sort_of(reading, c.next, sentence));
  }
  // «nói với các nhà báo rằng ...»: a «rằng» before any mark
  {
    using namespace literals;
    std::uint32_t that = 0;
    const std::uint32_t stop = std::min(sentence.last, c.next + 14);
    for (std::uint32_t i = c.next; i < stop && a.tokens[i].kind == language::TokenKind::kWord;
         ++i) {
      if (a.tokens[i].key == "rằng"_w) {
        that = i + 1;
        break;
      }
    }
    if (that > 0)
      sink.add(kThatLater, kind,
               edge.token == that ? base::Value("there") : base::Value("elsewhere"));
  }
  if (edge.before()) {
    if (edge.kind == EdgeKind::kQuoteBefore) {
      // another cue has the quotation already: «"...", ông X nói và nhấn mạnh ...»
      if (index > 0 && all[index - 1].quote_before == c.quote_before && all[index - 1].yes >= 0.5F)
        sink.add(kQuoteTaken);
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

/// The first word in the content that turns to another clause, after a mark or alone: its place, or
/// 0 when there is none within reach. «và» and «còn» count after a mark only.
[[nodiscard]] inline std::uint32_t first_turn(const Analysis& a, const Candidate& c,
                                              std::uint32_t first, std::uint32_t last) {
  using namespace literals;
  for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
    if (a.quotation_of[i] != c.quotation) continue;
    const auto key = a.tokens[i].key;
    const bool mark = a.tokens[i - 1].key == ","_w || a.tokens[i - 1].key == ";"_w;
    if (key == "nhưng"_w || key == "song"_w ||
        (key == "đồng"_w && a.tokens[i + 1].key == "thời"_w) ||
        (key == "tuy"_w && a.tokens[i + 1].key == "nhiên"_w) ||
        (key == "trong"_w && a.tokens[i + 1].key == "khi"_w) ||
        (mark && (key == "và"_w || key == "còn"_w || key == "khiến"_w || key == "nên"_w ||
                  key == "dù"_w || key == "sau"_w || key == "theo"_w || key == "đã"_w)))
      return i;
  }
  return 0;
}

/// Does the content stop where the sentence turns («..., nhưng ...»), or go past it? What follows
/// the turn tells whether it is still told by the same voice.
template <class Sink>
void turn_features(const Reading& reading, const Candidate& c, const Edge& opening,
                   const Edge& edge, const base::Value& subject, Sink& sink) {
  using base::Template;
  using namespace literals;
  static constexpr Template kTurn("c+turn"), kFollow("c+turn+follow"), kPassed("c+turn_passed"),
      kPassedFollow("c+turn_passed+follow"), kOwn("c+turn+own"), kPassedOwn("c+turn_passed+own");
  const auto& a = reading.analysis;
  const auto& sentence = a.sentences[c.sentence].tokens;
  const std::uint32_t reach = std::min(sentence.last, opening.token + 80);
  const auto turn = first_turn(a, c, opening.token, reach);
  if (turn == 0) return;
  const bool mark = a.tokens[turn - 1].kind == language::TokenKind::kPunct;
  const base::Value word = a.value(turn);
  const base::Value cls(name_of(c.cls));
  std::uint32_t next = turn + 1;
  if (word.key == "đồng"_w || word.key == "tuy"_w || word.key == "trong"_w) ++next;
  const auto follow = sort_of(reading, next, sentence);
  if (edge.token == turn || (mark && edge.token + 1 == turn)) {
    sink.add(kTurn, word, cls);
    sink.add(kFollow, word, follow);
    sink.add(kOwn, word, subject);
  } else if (edge.token > turn) {
    sink.add(kPassed, word, cls);
    sink.add(kPassedFollow, word, follow);
    sink.add(kPassedOwn, word, subject);
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
      kBoth("c+opening+class"), kJoin("c+join"), kJoinSubject("c+join+subject"),
      kJoinStrength("c+join+strength"), kJoinPassed("c+join_passed"), kTrailing("c+trailing"),
      kJoinMarked("c+join_marked"), kJoinMarkedPassed("c+join_marked_passed");
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
  // «..., theo X», «..., hãng Y đưa tin»: attribution at the sentence's end
  for (std::size_t i = index + 1; i < all.size() && i < index + 12 && all[i].sentence == c.sentence;
       ++i) {
    const auto& x = all[i];
    if (x.yes + x.carrier < 0.4F || x.cue.first <= opening.token) continue;
    if (sentence.last > x.cue.last + 14) continue;
    const auto begin = x.cls == CueClass::kSource || x.subject < 0
                           ? x.cue.first
                           : reading.mentions[static_cast<std::size_t>(x.subject)].tokens.first;
    using namespace literals;
    if (begin <= opening.token + 1 || a.tokens[begin - 1].key != ","_w ||
        x.quotation != c.quotation)
      continue;
    const base::Value what(name_of(x.cls));
    sink.add(
        kTrailing, what,
        edge.token + 1 == begin ? base::Value("before it")
        : edge.token > begin    ? base::Value("past it")
                                : base::Value("earlier"),
        {x.source_end + 2 >= sentence.last || x.cue.last + 2 >= sentence.last ? "last" : "more"});
    break;
  }
  // A cue joined to this one: «nói ... và nhấn mạnh», «..., đồng thời kêu gọi». Does the content
  // have a subject of its own that the second verb may go with?
  const bool own_subject =
      opening.token < sentence.last &&
      (reading.mention_at[opening.token] >= 0 || is_pronoun(a.tokens[opening.token].key));
  const base::Value subject(own_subject ? "own subject" : "no subject");
  for (std::size_t i = index + 1; i < all.size() && i < index + 12 && all[i].sentence == c.sentence;
       ++i) {
    const auto& x = all[i];
    if (x.yes < 0.4F || x.cue.first <= opening.token || x.quotation != c.quotation ||
        x.verb_group <= opening.token)
      continue;
    const auto join = joined_at(a, x, opening.token);
    if (join == 0) continue;
    const auto word = a.value(join);
    // «nhấn mạnh rằng», «nói: "..."»: certainly a cue
    const base::Value marked(x.cue.last > x.phrase.last || x.colon_after ||
                                     (x.quote_after >= 0 && x.quote_after_gap < 3)
                                 ? "marked"
                                 : "plain");
    if (edge.token == join) {
      sink.add(kJoin, word, cls);
      sink.add(kJoinSubject, word, subject, {name_of(x.cls)});
      sink.add(kJoinStrength, {name_of(x.strength)}, subject,
               {x.cue.last > x.phrase.last ? "that" : "plain"});
      sink.add(kJoinStrength, word, subject, tenth_of(x.yes));
      sink.add(kJoinMarked, word, marked);
    } else if (edge.token > join) {
      sink.add(kJoinPassed, word, subject, {name_of(x.strength)});
      sink.add(kJoinMarkedPassed, word, marked);
      sink.add(kJoinPassed, {x.cue.last > x.phrase.last ? "that" : "plain"}, subject);
    }
    break;
  }
  turn_features(reading, c, opening, edge, subject, sink);
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
