#include "facts/qualities/act_rules.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "facts/qualities/act_features.hpp"

namespace sotin::facts::qualities {
namespace {

/// Cues that say by themselves what is done.
struct KindRow {
  std::string_view kind;
  Act act;
};
constexpr std::array<KindRow, 20> kSure{{
    {"hope", Act::kHope},       {"threaten", Act::kThreaten}, {"pledge", Act::kPledge},
    {"confirm", Act::kConfirm}, {"confess", Act::kConfirm},   {"withhold", Act::kWithhold},
    {"accept", Act::kAccept},   {"support", Act::kSupport},   {"blame", Act::kCriticize},
    {"request", Act::kRequest}, {"ask", Act::kRequest},       {"predict", Act::kAssess},
    {"propose", Act::kPropose}, {"offer", Act::kOffer},       {"reject", Act::kReject},
    {"refuse", Act::kRefuse},   {"passive", Act::kAssess},    {"blamed", Act::kCriticize},
    {"claim", Act::kAnnounce},  {"plan", Act::kAnnounce},
}};

/// The groups of act_words.tsv that the rules speak of.
enum Group : std::size_t {
  kWill,
  kPlan,
  kDecide,
  kStrive,
  kPledgeWord,
  kMay,
  kCannot,
  kUnsure,
  kMust,
  kNeed,
  kShould,
  kAsk,
  kReady,
  kHope,
  kBelieve,
  kThank,
  kSupport,
  kFeel,
  kGood,
  kJudge,
  kHard,
  kBlame,
  kHarm,
  kForce,
  kWillNot,
  kDeny,
  kDepends,
  kIf,
  kPolicy,
  kLaunch,
  kVery,
  kQuestion,
  kPropose,
  kRumour,
  kSure_,
  kSoon,
  kTooEarly,
  kNoAccept,
  kGroups
};
constexpr std::array<std::string_view, kGroups> kGroupNames{
    "will",    "plan",   "decide",  "strive", "pledge",   "may",     "cannot",  "unsure",
    "must",    "need",   "should",  "ask",    "ready",    "hope",    "believe", "thank",
    "support", "feel",   "good",    "judge",  "hard",     "blame",   "harm",    "force",
    "willnot", "deny",   "depends", "if",     "policy",   "launch",  "very",    "question",
    "propose", "rumour", "sure",    "soon",   "tooearly", "noaccept"};

struct Words {
  std::bitset<kGroups> early;  ///< within the first 10 tokens
  std::bitset<kGroups> any;    ///< within the first 40
};

/// The group of each entry of the lexicon; kGroups where it has none.
std::vector<std::size_t> groups_of(const language::Lexicon& lexicon) {
  std::vector<std::size_t> groups;
  for (const auto& entry : lexicon.entries()) {
    const auto* found = entry.attributes.empty() ? kGroupNames.end()
                                                 : std::find(kGroupNames.begin(), kGroupNames.end(),
                                                             entry.attributes[0]);
    groups.push_back(static_cast<std::size_t>(found - kGroupNames.begin()));
  }
  return groups;
}

Words words_of(const Analysis& analysis, const Frame& frame) {
  const auto& lexicon = ActLexicons::get().words;
  static const auto groups = groups_of(lexicon);
  Words out;
  std::uint32_t looked = 0;
  for (const auto& part : frame.content) {
    for (auto t = part.first; t < part.last && looked < 40;) {
      const auto* entry = lexicon.longest(analysis, t);
      const auto length = entry == nullptr ? 1 : entry->length;
      if (entry != nullptr) {
        const auto group = groups[static_cast<std::size_t>(entry - lexicon.entries().data())];
        if (group < kGroups) {
          out.any.set(group);
          if (looked < 10) out.early.set(group);
        }
      }
      t += length;
      looked += length;
    }
  }
  return out;
}

bool has(const Analysis& analysis, const TokenRange& range, std::string_view word) {
  for (auto t = range.first; t < std::min(range.last, range.first + 12); ++t) {
    if (analysis.match(t, word) > 0) return true;
  }
  return false;
}

/// «từ chối nói về», «vẫn chưa thể xác nhận», «không đưa ra bình luận».
bool keeps_silent(const Analysis& analysis, const TokenRange& cue) {
  bool not_said = false;
  for (const auto word : {"không", "chưa", "từ chối", "từ chôí", "né tránh"})
    not_said = not_said || has(analysis, cue, word);
  if (!not_said) return false;
  for (const auto word : {"nói", "tiết lộ", "trả lời", "bình luận", "xác nhận", "đưa ra", "công bố",
                          "cung cấp", "nêu", "cho biết", "đề cập", "bày tỏ", "phản hồi",
                          "lên tiếng", "giải thích", "đả động", "thông báo"}) {
    if (has(analysis, cue, word)) return true;
  }
  return false;
}

/// The act that the feeling expressed at the content's beginning stands for («bày tỏ lo ngại về
/// ...»).
std::optional<Act> feeling(const Analysis& analysis, const Frame& frame) {
  static const auto& lexicon = language::Lexicon::embedded("feelings");
  if (frame.content.empty()) return std::nullopt;
  const auto* entry = lexicon.longest(analysis, frame.content_first());
  if (entry == nullptr || entry->attributes.empty()) return std::nullopt;
  return value_of<Act>(entry->attributes[0]);
}

/// «đề nghị bồi thường», «đề nghị một giải pháp»: without anyone who is asked it offers or
/// proposes.
std::optional<Act> offered(const Analysis& analysis, const Frame& frame) {
  if (frame.content.empty() || frame.cue.last != frame.content_first()) return std::nullopt;
  if (analysis.match(frame.cue.last - 2, "đề nghị") == 0) return std::nullopt;
  for (const auto verb :
       {"giúp", "hỗ trợ", "cung cấp", "viện trợ", "bồi thường", "đóng góp", "gửi", "tặng",
        "giải quyết", "đền bù", "hợp tác", "bảo vệ", "triển khai", "trả"}) {
    if (analysis.match(frame.content_first(), verb) > 0) return Act::kOffer;
  }
  for (const auto noun :
       {"một", "các", "những", "kế hoạch", "sáng kiến", "giải pháp", "phương án", "dự thảo"}) {
    if (analysis.match(frame.content_first(), noun) > 0) return Act::kPropose;
  }
  return std::nullopt;
}

bool asks(const Analysis& analysis, const Frame& frame) {
  if (frame.content.empty()) return false;
  const auto last = frame.content_last();
  return analysis.lower(static_cast<std::int64_t>(last) - 1) == "?" &&
         frame.content_last() - frame.content_first() < 40;
}

/// First fitting wins, for cues that only say that something was said.
ActRule by_content(const Analysis& analysis, const Frame& frame, const Words& words, Doer doer) {
  // «khẳng định sẽ | làm»: the word that promises went to the cue
  if (!frame.cue.empty() && analysis.lower(static_cast<std::int64_t>(frame.cue.last) - 1) == "sẽ")
    return {words.any[kForce] ? Act::kThreaten : Act::kPledge, true, "own-will"};
  const bool own = doer == Doer::kOwn || doer == Doer::kUnsaid;
  const auto& early = words.early;
  const auto& any = words.any;
  if (early[kTooEarly]) return {Act::kWithhold, true, "too-early"};
  if (early[kUnsure]) return {Act::kWithhold, false, "not-known"};
  if (asks(analysis, frame)) return {Act::kRequest, false, "question"};
  if (own && any[kWill] && any[kForce]) return {Act::kThreaten, true, "own-force"};
  if (early[kNoAccept]) return {Act::kReject, false, "not-accepted"};
  if (own && early[kWillNot]) return {Act::kRefuse, false, "own-refusal"};
  if (early[kReady]) return {Act::kOffer, false, "ready"};
  if (own && early[kHope]) return {Act::kHope, false, "own-hope"};
  if (early[kThank]) return {Act::kSupport, true, "thanks"};
  if (own && (early[kWill] || early[kStrive] || early[kPledgeWord]))
    return {Act::kPledge, true, "own-will"};
  if (any[kDepends]) return {Act::kCondition, true, "depends"};
  if (early[kNeed] || early[kMust] || early[kShould])
    return {Act::kRequest, false, early[kNeed] ? "need" : early[kShould] ? "should" : "must"};
  if (early[kDeny]) return {Act::kConfirm, false, "denial"};
  if (any[kHarm] && (any[kMay] || any[kWill] || any[kIf]))
    return {Act::kWarn, false, "harm-to-come"};
  if (any[kBlame]) return {Act::kCriticize, false, "blame"};
  if (own && (early[kPlan] || early[kDecide] || early[kLaunch] || early[kPolicy]))
    return {Act::kAnnounce, false, "own-plan"};
  if (any[kNeed] || any[kMust] || any[kShould]) return {Act::kRequest, false, "must-later"};
  if (early[kWill] || early[kPlan]) return {Act::kAnnounce, false, "will"};
  if (any[kThank] || any[kSupport]) return {Act::kSupport, false, "support"};
  if (doer == Doer::kThis) return {Act::kAssess, false, "this-is"};
  if (any[kMay] || any[kJudge] || any[kHard] || any[kGood] || any[kBelieve])
    return {Act::kAssess, false, "judging-word"};
  if (any[kVery]) return {Act::kAssess, false, "degree"};
  return {Act::kReport, false, "plain"};
}

}  // namespace

ActRule act_rule(const Reading& reading, const Frames& frames, std::size_t index) {
  const auto& analysis = reading.analysis;
  const auto& statement = reading.report.statements[index];
  const Frame& frame = frames.of(index);
  const auto words = words_of(analysis, frame);
  const auto doer =
      frame.content.empty() ? Doer::kUnknown : doer_of(reading, statement, frame.content.front());
  std::string_view kind = frame.cue.empty() ? "none" : "unknown";
  if (!frame.cue.empty()) {
    const auto* entry = cue_entry(analysis, frame.cue);
    if (entry != nullptr && !entry->attributes.empty()) kind = entry->attributes[0];
    if (keeps_silent(analysis, frame.cue))
      return {Act::kWithhold, true, "keeps-silent", "withhold"};
  }
  const bool own = doer == Doer::kOwn || doer == Doer::kUnsaid;
  if (kind == "deny") {
    // A plan is rejected, a claim denied.
    const bool plan = words.early[kAsk] || words.early[kPropose] || words.early[kPlan];
    return {plan ? Act::kReject : Act::kConfirm, true, plan ? "rejects" : "denies", kind};
  }
  if (kind == "decline") return {own ? Act::kRefuse : Act::kReject, true, "declines", kind};
  if (kind == "warn") {
    if (words.any[kForce] && words.any[kWill])
      return {Act::kThreaten, false, "warns-of-force", kind};
    if (words.early[kMust] || words.early[kNeed])
      return {Act::kRequest, false, "warns-to-do", kind};
    return {Act::kWarn, true, "cue", kind};
  }
  if (kind == "express" || kind == "share") {
    if (const auto act = feeling(analysis, frame)) return {*act, true, "feeling", kind};
  }
  if (kind == "offer" && feeling(analysis, frame) == Act::kSupport)
    return {Act::kSupport, true, "feeling", kind};
  if (kind == "request") {
    if (const auto act = offered(analysis, frame)) return {*act, true, "offers", kind};
  }
  if (kind == "trust" && words.any[kWill]) return {Act::kHope, false, "trusts", kind};
  for (const auto& row : kSure) {
    if (row.kind == kind) return {row.act, true, "cue", kind};
  }
  auto rule = by_content(analysis, frame, words, doer);
  rule.kind = kind;
  return rule;
}

}  // namespace sotin::facts::qualities
