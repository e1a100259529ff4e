// The cue narrows the act down («hối thúc» asks, «cho biết» says little), the first words of the
// content tell whose doing it is, and telling words decide the rest («sẽ», «cần», «vi phạm»).
#include "facts/qualities/acts.hpp"

#include <algorithm>
#include <array>

#include "facts/qualities/act_features.hpp"
#include "facts/qualities/act_rules.hpp"

namespace sotin::facts::qualities {
namespace {

using language::Lexicon;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 14> kLeading{"rằng", "là",  "thì",   "vì",   "do",
                                                    "việc", "về",  "khi",   "hiện", "nay",
                                                    "cũng", "nếu", "trong", "với"};
constexpr std::array<std::string_view, 11> kSelf{"tôi", "chúng", "mình", "em",  "ta", "họ",
                                                 "ông", "bà",    "cô",   "anh", "chị"};
constexpr std::array<std::string_view, 20> kAuxiliaries{
    "sẽ",   "đã",  "đang", "vẫn", "không", "chưa", "từng", "có",  "sẵn", "cần",
    "phải", "nên", "luôn", "vừa", "mới",   "được", "bị",   "chỉ", "rất", "muốn"};
constexpr std::array<std::string_view, 14> kAdverbs{"cũng", "vẫn", "đều",  "đã",  "luôn",
                                                    "còn",  "chỉ", "đang", "rất", "càng",
                                                    "vì",   "vậy", "tiếp", "hoàn"};
constexpr std::array<std::string_view, 4> kPointing{"đây", "đó", "điều", "những"};

/// Does the content's subject, mention `m`, stand for the speaker's own side?
bool own_side(const Reading& reading, const Statement& statement, const Mention& m) {
  if (m.entity == kNobody) return false;
  if (m.entity == statement.speaker.entity) return true;
  const auto& entities = reading.report.entities;
  const auto size = static_cast<EntityIndex>(entities.size());
  if (m.entity >= size) return false;
  const auto& subject = entities[static_cast<std::size_t>(m.entity)];
  if (statement.speaker.entity >= 0 && statement.speaker.entity < size) {
    const auto& speaker = entities[static_cast<std::size_t>(statement.speaker.entity)];
    if (subject.kind == EntityKind::kCountry && subject.country &&
        subject.country == speaker.country)
      return true;
  }
  if (!statement.speaker.where || m.name.empty()) return false;
  const auto speaker = statement.speaker.where->in(reading.analysis.folded).substr(0, 300);
  return speaker.find(reading.analysis.span(m.name).in(reading.analysis.folded)) !=
         std::string_view::npos;
}

}  // namespace

const ActLexicons& ActLexicons::get() {
  static const ActLexicons lexicons{Lexicon::embedded("cue_acts"), Lexicon::embedded("act_words")};
  return lexicons;
}

const Lexicon::Entry* cue_entry(const Analysis& analysis, const TokenRange& cue) {
  const auto& cues = ActLexicons::get().cues;
  const Lexicon::Entry* found = nullptr;
  const auto last = std::min(cue.last, cue.first + 12);
  for (auto t = cue.first; t < last;) {
    const auto* entry = cues.longest(analysis, t);
    // A longer phrase may run on into the content: «bày tỏ | lo ngại».
    for (auto end = last; entry != nullptr && t + entry->length > last && end > t; --end) {
      const auto* shorter = cues.exact(analysis, {t, end});
      if (shorter != nullptr || end == t + 1) entry = shorter;
    }
    if (entry == nullptr) {
      ++t;
      continue;
    }
    if (found == nullptr || entry->length >= found->length) found = entry;
    t += entry->length;
  }
  return found;
}

Doer doer_of(const Reading& reading, const Statement& statement, const TokenRange& content) {
  const auto& analysis = reading.analysis;
  const auto last = std::min(content.last, content.first + 10);
  auto t = content.first;
  while (t < last && (analysis.tokens[t].kind != language::TokenKind::kWord ||
                      one_of(analysis.lower(t), kLeading)))
    ++t;
  if (t >= last) return Doer::kUnknown;
  if (t < reading.mention_at.size() && reading.mention_at[t] >= 0) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[t])];
    return own_side(reading, statement, mention) ? Doer::kOwn : Doer::kOther;
  }
  const auto word = analysis.lower(t);
  if (one_of(word, kSelf)) return Doer::kOwn;
  if (one_of(word, kPointing)) return Doer::kThis;
  if (word == "có") return Doer::kThere;
  if (one_of(word, kAuxiliaries)) return Doer::kUnsaid;
  for (auto i = t + 1; i < std::min(content.last, t + 4); ++i) {
    if (analysis.lower(i) == "này") return Doer::kOwn;
  }
  for (auto i = t; i < std::min(content.last, t + 6); ++i) {
    if (i < reading.mention_at.size() && reading.mention_at[i] >= 0) {
      const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[i])];
      return own_side(reading, statement, mention) ? Doer::kOwn : Doer::kOther;
    }
  }
  return Doer::kUnknown;
}

Doer doer_before(const Reading& reading, const Statement& statement, const TokenRange& content,
                 std::uint32_t modal) {
  const auto& analysis = reading.analysis;
  const auto first = std::max(content.first, modal > 8 ? modal - 8 : 0);
  // Adverbs stand between the subject and the modal.
  auto t = modal;
  while (t > first && one_of(analysis.lower(static_cast<std::int64_t>(t) - 1), kAdverbs)) --t;
  if (t == content.first) return Doer::kUnsaid;
  const auto word = analysis.lower(static_cast<std::int64_t>(t) - 1);
  if (word == "và" || word == "đồng" || word == "thời" || word == "," || word == "là" ||
      word == "“" || word == "\"" || word == "rằng") {
    return Doer::kUnsaid;
  }
  for (auto i = t; i > first; --i) {
    const auto at = i - 1;
    if (analysis.tokens[at].kind == language::TokenKind::kPunct) break;
    const auto said = analysis.lower(at);
    if (one_of(said, kSelf)) return Doer::kOwn;
    if (said == "này" && i == t) continue;
    if (at < reading.mention_at.size() && reading.mention_at[at] >= 0) {
      const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[at])];
      return own_side(reading, statement, mention) ? Doer::kOwn : Doer::kOther;
    }
  }
  return one_of(analysis.lower(t - 1), kPointing) ? Doer::kThis : Doer::kUnknown;
}

constexpr float kJudging = 3.0F;            // a judging cue takes this off REPORT
constexpr std::uint32_t kModeReach = 2000;  // tokens of one content looked at for quotation marks

ActChoice choose_act(const Reading& reading, const Frames& frames, std::size_t index) {
  static const auto& model = base::LinearModel::embedded("acts");
  return choose_act(reading, frames, index, model);
}

void qualify_acts(Reading& reading, const base::LinearModel& model) {
  const Frames frames(reading);
  for (std::size_t s = 0; s < reading.report.statements.size(); ++s) {
    auto choice = choose_act(reading, frames, s, model);
    reading.report.statements[s].act = choice.act;
    reading.report.statements[s].act_also = std::move(choice.also);
  }
}

ActChoice choose_act(const Reading& reading, const Frames& frames, std::size_t index,
                     const base::LinearModel& model) {
  const auto rule = act_rule(reading, frames, index);
  ActChoice choice{rule.act, {}, rule.sure ? 0.9F : 0.5F};
  if (model.empty()) return choice;
  base::FeatureHashes features;
  act_features(reading, frames, index, features);
  auto scores = model.scores(features.get());
  // Who judges does not merely report.
  if (const auto report = model.label("REPORT"); rule.kind == "judge" && report >= 0) {
    scores[static_cast<std::size_t>(report)] -= kJudging;
  }
  base::softmax(scores);
  auto best =
      static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  const auto said = model.label(name_of(rule.act));
  if (rule.sure && said >= 0) best = static_cast<std::size_t>(said);
  choice.act = value_of<Act>(model.labels()[best]).value_or(Act::kReport);
  if (!rule.sure) choice.confidence = scores[best];
  constexpr float kAlso = 0.30F;
  for (std::size_t l = 0; l < scores.size(); ++l) {
    if (l == best || scores[l] < kAlso) continue;
    if (const auto act = value_of<Act>(model.labels()[l])) choice.also.push_back(*act);
  }
  return choice;
}

Mode mode_of(const Reading& reading, const Frame& frame) {
  const auto& analysis = reading.analysis;
  bool quoted = false, bare = false;
  // A statement told inside a quotation is not itself quoted.
  const auto outer = frame.cue.empty() ? -1 : analysis.quotation_of[frame.cue.first];
  for (const auto& part : frame.content) {
    const auto last = std::min(part.last, part.first + kModeReach);
    for (auto t = part.first; t < last; ++t) {
      const auto quotation = analysis.quotation_of[t];
      if (quotation < 0 || quotation == outer) {
        if (analysis.tokens[t].kind != language::TokenKind::kPunct) bare = true;
        continue;
      }
      const auto& inside = analysis.quotations[static_cast<std::size_t>(quotation)].inside;
      // A quotation that begins with a capital inside a sentence is a name.
      const bool whole = inside.first <= part.first;
      if (whole || analysis.tokens[inside.first].shape == language::Shape::kLower)
        quoted = true;
      else
        bare = true;
    }
  }
  if (!quoted) return Mode::kIndirect;
  return bare ? Mode::kMixed : Mode::kDirect;
}

}  // namespace sotin::facts::qualities
