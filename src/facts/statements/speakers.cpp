#include "facts/statements/speakers.hpp"

#include <algorithm>
#include <array>

#include "facts/feature_values.hpp"
#include "facts/statements/word_classes.hpp"

namespace sotin::facts::statements {
namespace {

using namespace literals;
using language::TokenKind;

constexpr std::uint32_t kReach = 60;
constexpr std::array<std::string_view, 6> kNames = {"mention", "pronoun", "pointing",
                                                    "phrase",  "inherit", "nobody"};

bool points_back(std::uint64_t word) {
  return word == "này"_w || word == "trên"_w || word == "đó"_w || word == "ấy"_w || word == "nói"_w;
}

class Options {
 public:
  Options(const Reading& reading, const Candidate& c, const TokenRange& content)
      : reading_(reading),
        a_(reading.analysis),
        c_(c),
        content_(content),
        sentence_(a_.sentences[c.sentence].tokens) {}

  std::vector<SpeakerOption> run() {
    out_.reserve(16);
    left();
    left_phrase();
    right();
    if (c_.cls == CueClass::kSource || c_.cls == CueClass::kCite) right_phrase();
    out_.push_back({SpeakerSort::kInherit, {}, -1});
    out_.push_back({SpeakerSort::kNobody, {}, -1});
    return std::move(out_);
  }

 private:
  bool outside(std::uint32_t i) const {
    return a_.quotation_of[i] != c_.quotation || content_.contains(i);
  }

  void put_mention(std::int32_t mention) {
    out_.push_back({SpeakerSort::kMention,
                    reading_.mentions[static_cast<std::size_t>(mention)].tokens, mention});
  }

  // First token of the longer phrase that `mention` only ends: «một quan chức của [Mỹ]», «Lãnh đạo
  // của [LG]». Its own first token when there is none.
  std::uint32_t phrase_first(std::int32_t mention, std::uint32_t stop) const {
    const auto first = reading_.mentions[static_cast<std::size_t>(mention)].tokens.first;
    std::uint32_t found = first;
    bool joined = true;
    for (std::uint32_t i = first; i > stop && first - i < 7; --i) {
      const auto& token = a_.tokens[i - 1];
      if (token.kind != TokenKind::kWord || reading_.mention_at[i - 1] >= 0 || outside(i - 1) ||
          is_conjunction(token.key))
        break;
      if (i == first)
        joined = token.key == "của"_w || token.key == "thuộc"_w || token.key == "tại"_w ||
                 token.key == "ở"_w || token.key == "từ"_w;
      const auto kind = noun_at(a_, i - 1).kind;
      if (kind == HeadKind::kPerson || kind == HeadKind::kAnonymous || kind == HeadKind::kGroup)
        found = i - 1;
    }
    if (found == first) return first;
    const auto head = noun_at(a_, found);
    if (!joined && found + head.length != first) return first;  // neither «X của Y» nor «X Y»
    while (found > stop &&
           (counts(a_.tokens[found - 1].key) || a_.tokens[found - 1].kind == TokenKind::kNumber) &&
           reading_.mention_at[found - 1] < 0)
      --found;
    return found;
  }

  // Is what begins at `first` told of the person before the comma («X, người phát ngôn của Y»)?
  bool apposition(std::uint32_t first) const {
    if (first < sentence_.first + 2 || a_.tokens[first - 1].key != ","_w) return false;
    const auto before = reading_.mention_at[first - 2];
    return before >= 0 &&
           reading_.mentions[static_cast<std::size_t>(before)].kind == EntityKind::kPerson &&
           a_.tokens[first].shape == language::Shape::kLower &&
           head_at(a_, first) != HeadKind::kNone;
  }

  // A pronoun at i, or the end of a pointing phrase; returns the first token used or i + 1 for
  // none.
  bool put_word(std::uint32_t i, std::uint32_t first) {
    const auto key = a_.tokens[i].key;
    if (is_pronoun(key)) {
      out_.push_back({SpeakerSort::kPronoun, {i, i + 1}, -1});
      return true;
    }
    if (points_back(key) && i > first && a_.tokens[i - 1].kind == TokenKind::kWord &&
        reading_.mention_at[i - 1] < 0) {
      std::uint32_t begin = i - 1;
      while (begin > first && i - begin < 4 && a_.tokens[begin - 1].kind == TokenKind::kWord &&
             reading_.mention_at[begin - 1] < 0 && !is_conjunction(a_.tokens[begin - 1].key) &&
             !is_preposition(a_.tokens[begin - 1].key) && !is_adverb(a_.tokens[begin - 1].key)) {
        --begin;
      }
      out_.push_back({is_pronoun(a_.tokens[begin].key) && begin + 1 == i ? SpeakerSort::kPronoun
                                                                         : SpeakerSort::kPointing,
                      {begin, i + 1},
                      -1});
      return true;
    }
    return false;
  }

  void left() {
    const std::uint32_t stop =
        c_.cue.first > sentence_.first + kReach ? c_.cue.first - kReach : sentence_.first;
    int mentions = 0;
    int words = 0;
    for (std::uint32_t i = c_.cue.first; i > stop;) {
      --i;
      if (outside(i)) continue;
      const auto mention = reading_.mention_at[i];
      if (mention >= 0) {
        const auto& own = reading_.mentions[static_cast<std::size_t>(mention)].tokens;
        const auto first = phrase_first(mention, stop);
        if (!apposition(first)) {
          if (first < own.first) {
            phrase({first, own.last});
          } else if (mentions < 6) {
            put_mention(mention);
          }
          ++mentions;
        }
        if (first <= stop) return;
        i = first;
      } else if (words < 4 && put_word(i, stop)) {
        ++words;
        i = out_.back().span.first;
      }
    }
  }

  // «Chị X (bán rau ở chợ Y) cho biết»: where the bracket opens; `end` itself when none closes
  // there.
  std::uint32_t before_bracket(std::uint32_t end) const {
    if (end <= sentence_.first || a_.tokens[end - 1].key != ")"_w) return end;
    for (std::uint32_t i = end - 1; i > sentence_.first && end - i < 20; --i) {
      if (a_.tokens[i - 1].key == "("_w) return i - 1;
    }
    return end;
  }

  // The words between the clause's beginning and the verb group.
  void left_phrase() {
    if (c_.cls == CueClass::kSource) return;
    const std::uint32_t end = before_bracket(c_.verb_group);
    const std::uint32_t stop = end > sentence_.first + 16 ? end - 16 : sentence_.first;
    std::uint32_t begin = end;
    while (begin > stop && !outside(begin - 1) &&
           (a_.tokens[begin - 1].kind == TokenKind::kWord ||
            a_.tokens[begin - 1].kind == TokenKind::kNumber || a_.tokens[begin - 1].key == "%"_w)) {
      if (is_conjunction(a_.tokens[begin - 1].key) && reading_.mention_at[begin - 1] < 0) break;
      --begin;
    }
    // from each noun that can head a speaker, with the counting words before it
    int heads = 0;
    for (std::uint32_t i = begin; i < end && heads < 3; ++i) {
      const auto mention = reading_.mention_at[i];
      if (mention >= 0 && reading_.mentions[static_cast<std::size_t>(mention)].tokens.first != i)
        continue;
      if (noun_at(a_, i).kind == HeadKind::kNone) continue;
      std::uint32_t first = i;
      while (first > begin &&
             (counts(a_.tokens[first - 1].key) || a_.tokens[first - 1].kind == TokenKind::kNumber))
        --first;
      phrase({first, end});
      ++heads;
      if (mention >= 0) i = reading_.mentions[static_cast<std::size_t>(mention)].tokens.last - 1;
    }
    phrase({begin, end});
  }

  void right() {
    const std::uint32_t stop = std::min(sentence_.last, c_.next + kReach / 2);
    int mentions = 0;
    int words = 0;
    for (std::uint32_t i = c_.next; i < stop;) {
      if (outside(i)) {
        ++i;
        continue;
      }
      const auto mention = reading_.mention_at[i];
      if (mention >= 0) {
        if (mentions++ < 3) put_mention(mention);
        i = std::max(i + 1, reading_.mentions[static_cast<std::size_t>(mention)].tokens.last);
      } else {
        if (words < 2 && put_word(i, c_.next)) ++words;
        ++i;
      }
    }
  }

  // «theo <nguồn tin>,»
  void right_phrase() {
    std::uint32_t end = c_.next;
    const std::uint32_t stop = std::min(sentence_.last, c_.next + 16);
    while (end < stop && !outside(end) && a_.tokens[end].key != ","_w &&
           a_.tokens[end].key != "thì"_w && a_.tokens[end].key != ":"_w &&
           a_.tokens[end].key != "."_w)
      ++end;
    phrase({c_.next, end});
  }

  void phrase(const TokenRange& span) {
    if (span.empty()) return;
    for (const auto& option : out_) {
      if (option.span == span) return;
    }
    out_.push_back({SpeakerSort::kPhrase, span, -1});
  }

  const Reading& reading_;
  const Analysis& a_;
  const Candidate& c_;
  TokenRange content_;
  TokenRange sentence_;
  std::vector<SpeakerOption> out_;
};

bool is_male(std::uint64_t word) { return word == "ông"_w || word == "anh"_w || word == "cậu"_w; }
bool is_female(std::uint64_t word) { return word == "bà"_w || word == "chị"_w || word == "cô"_w; }

// For «ông», «bà» and the like: persons not called by the other sex's form, if there are any.
void keep_fitting(const Reading& reading, const SpeakerOption& option,
                  std::vector<Antecedent>& all) {
  if (option.sort != SpeakerSort::kPronoun || option.span.empty()) return;
  const auto word = reading.analysis.tokens[option.span.first].key;
  const bool male = is_male(word);
  const bool female = is_female(word);
  if (!male && !female) return;
  std::vector<Antecedent> fitting;
  for (const auto& x : all) {
    const auto kind = reading.report.entities[static_cast<std::size_t>(x.entity)].kind;
    if (kind == EntityKind::kOrganisation || kind == EntityKind::kCountry ||
        kind == EntityKind::kPlace)
      continue;
    if ((male && x.woman && !x.man) || (female && x.man && !x.woman)) continue;
    fitting.push_back(x);
  }
  if (!fitting.empty()) all = std::move(fitting);
}

}  // namespace

base::Value name_of(SpeakerSort sort) {
  static constexpr auto kValues = feature_values(kNames);
  return kValues[static_cast<std::size_t>(sort)];
}

std::vector<SpeakerOption> speaker_options(const Reading& reading, const Candidate& c,
                                           const TokenRange& content) {
  return Options(reading, c, content).run();
}

std::vector<Antecedent> antecedents(const Reading& reading, std::uint32_t before,
                                    const std::vector<Turn>& turns, const SpeakerOption& option) {
  constexpr std::size_t kMost = 12;
  constexpr int kLook = 40;
  std::vector<Antecedent> out;
  const auto find = [&](EntityIndex entity) {
    return std::find_if(out.begin(), out.end(),
                        [entity](const Antecedent& x) { return x.entity == entity; });
  };
  const auto at =
      std::partition_point(reading.mentions.begin(), reading.mentions.end(),
                           [before](const Mention& m) { return m.tokens.first < before; });
  int looked = 0;
  for (auto m = at; m != reading.mentions.begin() && looked < kLook && out.size() < kMost;
       ++looked) {
    --m;
    if (m->entity == kNobody || m->kind == EntityKind::kPlace) continue;
    auto found = find(m->entity);
    if (found == out.end()) {
      out.push_back({.entity = m->entity,
                     .mention = static_cast<std::int32_t>(m - reading.mentions.begin()),
                     .rank = static_cast<std::uint32_t>(out.size())});
      found = out.end() - 1;
    }
    const auto title = reading.analysis.tokens[m->tokens.first].key;
    found->man = found->man || is_male(title);
    found->woman = found->woman || is_female(title);
  }
  std::int32_t ago = 0;
  for (auto turn = turns.rbegin(); turn != turns.rend() && ago < 4; ++turn, ++ago) {
    if (turn->speaker == kNobody) continue;
    auto found = find(turn->speaker);
    if (found == out.end()) {
      out.push_back(
          {.entity = turn->speaker, .rank = static_cast<std::uint32_t>(out.size()), .turn = ago});
    } else if (found->turn < 0) {
      found->turn = ago;
    }
  }
  keep_fitting(reading, option, out);
  if (may_be_new(option.sort)) {
    out.push_back({.rank = static_cast<std::uint32_t>(out.size())});
  }
  return out;
}

}  // namespace sotin::facts::statements
