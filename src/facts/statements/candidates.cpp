// The lexicon finds most candidates. Two shapes need no lexicon: words between a closed quotation
// with its speaker and the end of the clause («"...", ông X <ngao ngán>»), and words or a bare
// colon between a name and a quotation («X <nghẹn giọng>: "..."»).
#include "facts/statements/candidates.hpp"

#include <algorithm>

#include "facts/qualities/mediums.hpp"
#include "facts/statements/speaker_heads.hpp"
#include "facts/statements/word_classes.hpp"

namespace sotin::facts::statements {
namespace {

using namespace literals;
using language::TokenKind;

constexpr std::uint32_t kReach = 40;  // tokens looked at on each side

class Finder {
 public:
  explicit Finder(const Reading& reading)
      : reading_(reading), a_(reading.analysis), words_(CueLexicon::get()) {}

  std::vector<Candidate> run() {
    const auto count = static_cast<std::uint32_t>(a_.tokens.size());
    for (std::uint32_t i = 0; i < count;) {
      const auto match =
          a_.tokens[i].kind == TokenKind::kWord ? words_.longest(a_, i) : CueLexicon::Match{};
      if (match.entry != nullptr) {
        const std::uint32_t end = i + match.entry->length;
        if (match.cls != CueClass::kNever)
          add({i, end}, match.cls, {match.entry->phrase}, match.strength);
        i = end;
        continue;
      }
      if (a_.tokens[i].key == ":"_w) colon(i);
      ++i;
    }
    closings();
    std::sort(found_.begin(), found_.end(), [](const Candidate& x, const Candidate& y) {
      return x.phrase.first < y.phrase.first;
    });
    return std::move(found_);
  }

 private:
  bool word(std::uint32_t i) const {
    return i < a_.tokens.size() && a_.tokens[i].kind == TokenKind::kWord;
  }
  std::int32_t mention(std::uint32_t i) const { return reading_.mention_at[i]; }

  bool medium(std::int32_t mention) const {
    return qualities::medium_named(reading_, reading_.mentions[static_cast<std::size_t>(mention)])
        .has_value();
  }

  void add(const TokenRange& phrase, CueClass cls, const base::Value& words,
           CueStrength strength = CueStrength::kMiddle) {
    Candidate c{.phrase = phrase, .cue = phrase, .cls = cls, .strength = strength, .words = words};
    c.sentence = a_.tokens[phrase.first].sentence;
    c.quotation = a_.quotation_of[phrase.first];
    c.in_mention = mention(phrase.first) >= 0;
    const auto& sentence = a_.sentences[c.sentence].tokens;
    // negation and what belongs to the cue after it
    if (cls != CueClass::kSource && phrase.first > sentence.first &&
        is_negation(a_.tokens[phrase.first - 1].key)) {
      c.negated = true;
      --c.cue.first;
    }
    for (int step = 0; step < 2 && c.cue.last < sentence.last; ++step) {
      const auto key = a_.tokens[c.cue.last].key;
      if (key == "thêm"_w || key == "rằng"_w || (key == "rõ"_w && step == 0) ||
          (key == "là"_w && cls != CueClass::kSource && cls != CueClass::kCite)) {
        ++c.cue.last;
      }
    }
    c.next = c.cue.last;
    left(c, sentence);
    right(c, sentence);
    c.medium_subject = c.subject >= 0 && medium(c.subject);
    c.medium_object = c.object >= 0 && medium(c.object);
    c.source_end =
        cls == CueClass::kSource || cls == CueClass::kCite ? source_end(c, sentence) : c.next;
    found_.push_back(c);
  }

  bool ends_source(std::uint32_t i) const {
    const auto key = a_.tokens[i].key;
    return mention(i) < 0 &&
           (key == ","_w || key == ":"_w || key == "."_w || key == "thì"_w || key == ";"_w);
  }

  // The first such mark; the one after it when an apposition stands between («theo bà X, nhà khoa
  // học ..., ...»).
  std::uint32_t source_end(const Candidate& c, const TokenRange& sentence) const {
    const std::uint32_t stop = std::min(sentence.last, c.next + 24);
    std::uint32_t i = c.next;
    while (i < stop && !ends_source(i)) ++i;
    if (i + 1 >= stop || a_.tokens[i].key != ","_w ||
        a_.tokens[i + 1].shape != language::Shape::kLower ||
        head_at(a_, i + 1) == HeadKind::kNone || (mention(i + 1) < 0 && c.object < 0)) {
      return i;
    }
    const std::uint32_t far = std::min(sentence.last, i + 20);
    for (std::uint32_t k = i + 1; k < far; ++k) {
      if (ends_source(k)) return a_.tokens[k].key == ","_w ? k : i;
    }
    return i;
  }

  void left(Candidate& c, const TokenRange& sentence) const {
    std::uint32_t i = c.cue.first;
    const std::uint32_t stop = std::max(sentence.first, i > kReach ? i - kReach : 0U);
    while (i > stop) {
      const auto& token = a_.tokens[i - 1];
      if (mention(i - 1) >= 0 || a_.quotation_of[i - 1] != c.quotation) break;
      const bool date_mark = token.kind == TokenKind::kPunct && i >= stop + 2 &&
                             !token.space_before && a_.tokens[i - 2].kind == TokenKind::kNumber;
      const bool date =
          is_time_noun(token.key) || token.kind == TokenKind::kNumber || date_mark ||
          (is_time_tail(token.key) && i >= stop + 2 &&
           (is_time_noun(a_.tokens[i - 2].key) || a_.tokens[i - 2].kind == TokenKind::kNumber));
      if (!is_adverb(token.key) && !is_negation(token.key) && !date) break;
      --i;
    }
    c.verb_group = i;
    for (; i > stop; --i) {
      if (a_.quotation_of[i - 1] != c.quotation) {
        if (c.quotation >= 0) break;
        continue;
      }
      if (mention(i - 1) >= 0) {
        c.subject = mention(i - 1);
        break;
      }
      c.subject_commas += a_.tokens[i - 1].key == ","_w;
      ++c.subject_gap;
    }
    if (c.quotation < 0) quote_before(c, sentence);
  }

  void quote_before(Candidate& c, const TokenRange& sentence) const {
    // the closing mark may be the last of the sentence before: «"...?" Cô nói.»
    const std::uint32_t from = sentence.first >= 2 ? sentence.first - 2 : 0U;
    const std::uint32_t stop = std::max(from, c.cue.first > kReach ? c.cue.first - kReach : 0U);
    for (std::uint32_t i = c.cue.first; i > stop; --i) {
      const auto quotation = a_.quotation_of[i - 1];
      if (quotation < 0) continue;
      if (i <= sentence.first && a_.tokens[sentence.first].line_start) return;
      c.quote_before = quotation;
      c.quote_gap = c.cue.first - i;
      return;
    }
  }

  void right(Candidate& c, const TokenRange& sentence) const {
    const std::uint32_t stop = std::min(sentence.last, c.next + 25);
    for (std::uint32_t i = c.next; i < stop; ++i) {
      if (i < c.next + 3 && c.object < 0 && mention(i) >= 0 && a_.quotation_of[i] == c.quotation)
        c.object = mention(i);
      if (a_.tokens[i].key == ":"_w) c.colon_after = true;
      if (c.quotation < 0 && a_.quotation_of[i] >= 0) {
        c.quote_after = a_.quotation_of[i];
        c.quote_after_gap = i - c.next;
        return;
      }
    }
    // «... nói:» with the quotation on the next line
    if (c.quotation < 0 && c.colon_after && stop == sentence.last &&
        sentence.last < a_.tokens.size() && a_.tokens[sentence.last - 1].key == ":"_w) {
      for (std::uint32_t i = sentence.last; i < a_.tokens.size() && i < sentence.last + 2; ++i) {
        if (a_.quotation_of[i] >= 0) {
          c.quote_after = a_.quotation_of[i];
          c.quote_after_gap = i - c.next;
          return;
        }
      }
    }
  }

  // Is there a candidate in [first, last)?
  bool taken(std::uint32_t first, std::uint32_t last) const {
    for (auto c = found_.rbegin(); c != found_.rend() && c->phrase.last > first; ++c) {
      if (c->phrase.first < last) return true;
    }
    return false;
  }

  // A colon with a quotation after it, or after a name that opens the line.
  void colon(std::uint32_t i) {
    const auto& sentence = a_.sentences[a_.tokens[i].sentence].tokens;
    if (i <= sentence.first || a_.quotation_of[i] >= 0) return;
    const bool quote =
        i + 2 < a_.tokens.size() && a_.quotation_of[i + 1] < 0 && a_.quotation_of[i + 2] >= 0;
    const auto named = mention(i - 1);
    const bool opens =
        named >= 0 && a_.tokens[sentence.first].line_start &&
        reading_.mentions[static_cast<std::size_t>(named)].tokens.first <= sentence.first + 1;
    const std::uint32_t from = i > 12 ? std::max(sentence.first, i - 12) : sentence.first;
    if ((!quote && !opens) || taken(from, i)) return;
    if (named >= 0 || !word(i - 1)) {
      add({i, i + 1}, CueClass::kShape, {":"});
    } else if (quote) {
      const std::uint32_t first =
          i >= from + 2 && word(i - 2) && mention(i - 2) < 0 ? i - 2 : i - 1;
      add({first, i}, CueClass::kShape, {"words:"});
    }
  }

  // Words after a closed quotation and its speaker, where the lexicon has nothing.
  void closings() {
    const auto known = found_.size();
    std::size_t next = 0;
    for (const auto& quotation : a_.quotations) {
      if (!quotation.closed || quotation.inside.size() < 4) continue;
      std::uint32_t i = quotation.inside.last + 1;  // after the mark
      if (i >= a_.tokens.size()) continue;
      const auto& sentence = a_.sentences[a_.tokens[i].sentence].tokens;
      const auto mark = a_.tokens[i].key;
      if (mark != ","_w && mark != "-"_w && mark != "–"_w && mark != "—"_w) continue;
      while (i < sentence.last && a_.tokens[i].kind == TokenKind::kPunct) ++i;
      if (i == sentence.last) continue;
      const std::uint32_t begin = i;
      std::uint32_t end = i;  // of the clause
      while (end < sentence.last && end < begin + 16 && a_.tokens[end].key != "."_w &&
             a_.tokens[end].key != ","_w && a_.quotation_of[end] < 0) {
        ++end;
      }
      while (next < known && found_[next].phrase.first < begin) ++next;
      if (next < known && found_[next].phrase.first < end) continue;
      if (mention(begin) < 0 && !is_pronoun(a_.tokens[begin].key)) continue;
      std::uint32_t first = begin + 1;
      while (first < end && mention(begin) >= 0 && mention(first) == mention(begin)) ++first;
      if (first >= end || end - first > 6 || !word(first)) continue;
      add({first, end}, CueClass::kShape, {"closing"});
    }
  }

  const Reading& reading_;
  const Analysis& a_;
  const CueLexicon& words_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_candidates(const Reading& reading) { return Finder(reading).run(); }

}  // namespace sotin::facts::statements
