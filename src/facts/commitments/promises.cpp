// Runs of binding words: a phrase of the lexicon and those that follow it ("cam kết" + "sẽ").
#include "facts/commitments/promises.hpp"

#include <algorithm>

#include "facts/commitments/fillers.hpp"
#include "facts/events/words.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kLongestWhat = 110;  // tokens between two promises of one subject

/// May the entry follow another in one run ("cam kết sẽ", "dự định không")?
bool may_follow(std::string_view phrase) {
  return phrase.starts_with("sẽ") || phrase.starts_with("không") ||
         phrase.starts_with("sẵn sàng") || phrase.starts_with("muốn") ||
         phrase.starts_with("cũng sẽ");
}

/// Past "rõ ràng nào về việc", which only lead to the thing left open; `at` where no topic follows.
std::uint32_t after_topic_words(const Analysis& a, std::uint32_t at, std::uint32_t end) {
  static constexpr std::string_view kWords[] = {"rõ ràng",  "cụ thể", "chính thức", "công khai",
                                                "nào",      "gì",     "về",         "việc",
                                                "khả năng", "đối với"};
  auto i = at;
  bool topic = false;
  for (int step = 0; step < 6 && i < end; ++step) {
    std::uint32_t matched = 0;
    for (const auto word : kWords) {
      const auto n = a.match(i, word);
      topic = topic || (n > 0 && (word == "về" || word == "việc" || word == "khả năng"));
      matched = std::max(matched, n);
    }
    if (matched == 0) break;
    i += matched;
  }
  return topic && i < end ? i : at;
}

}  // namespace

std::string_view will_of(const ReadingView& view, std::uint32_t token) {
  static const auto& lexicon = language::Lexicon::embedded("verbs_of_will");
  static constexpr std::string_view kAdverbs[] = {
      "sớm",      "tích cực",   "nhanh chóng", "cũng",      "vẫn", "chủ động",
      "kịp thời", "trực tiếp",  "cùng nhau",   "luôn",      "chỉ", "phải",
      "được",     "quyết liệt", "thực sự",     "chính thức"};
  for (int step = 0; step < 2; ++step) {
    const auto* entry =
        token < view.analysis.tokens.size() ? lexicon.longest(view.analysis, token) : nullptr;
    if (entry != nullptr && !entry->attributes.empty()) return entry->attributes[0];
    std::uint32_t skipped = 0;
    for (const auto adverb : kAdverbs)
      skipped = std::max(skipped, view.analysis.match(token, adverb));
    if (skipped == 0) break;
    token += skipped;
  }
  return "unknown";
}

std::vector<Promise> find_promises(const ReadingView& view) {
  static const auto& lexicon = language::Lexicon::embedded("commitments");
  const auto& a = view.analysis;
  std::vector<Promise> out;
  const auto size = static_cast<std::uint32_t>(a.tokens.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (a.tokens[i].kind != language::TokenKind::kWord) continue;
    const auto* entry = lexicon.longest(a, i);
    if (entry == nullptr || entry->attributes.size() < 3) continue;
    if (entry->attributes[0] == "none") {  // a phrase that only looks like one
      i += entry->length - 1;
      continue;
    }
    Promise p;
    p.first = p.last = entry;
    p.marker = {i, i + entry->length};
    const auto sentence = a.sentences[a.tokens[i].sentence].tokens;
    const auto take = [&](const language::Lexicon::Entry& e) {
      const auto status =
          value_of<CommitmentStatus>(e.attributes[0]).value_or(CommitmentStatus::kPledged);
      const bool weaker =
          e.attributes[2] == "modal" && e.attributes[0] == "pledged" && &e != p.first;
      if (&e == p.first || !weaker)
        p.status =
            p.status == CommitmentStatus::kRefused || p.status == CommitmentStatus::kUndecided
                ? p.status
                : status;
      p.strong = p.strong || e.attributes[1] == "strong";
    };
    take(*entry);
    for (int more = 0; more < 3; ++more) {
      auto next = p.marker.last;
      while (next < sentence.last && next < p.marker.last + 2 && is_filler(a.lower(next))) ++next;
      if (next >= sentence.last || a.tokens[next].kind != language::TokenKind::kWord) break;
      const auto* follower = lexicon.longest(a, next);
      if (follower == nullptr || follower->attributes.size() < 3 || !may_follow(follower->phrase))
        break;
      p.last = follower;
      p.marker.last = next + follower->length;
      take(*follower);
    }
    if (a.lower(p.marker.last - 1) == "không") {  // "không thể", "không bao giờ"
      if (a.match(p.marker.last, "thể") > 0 && p.marker.last < sentence.last) ++p.marker.last;
      if (a.match(p.marker.last, "bao giờ") > 0 && p.marker.last + 1 < sentence.last)
        p.marker.last += 2;
    }
    if (p.status == CommitmentStatus::kUndecided || p.status == CommitmentStatus::kRefused) {
      p.marker.last = after_topic_words(a, p.marker.last, sentence.last);
    }
    for (auto k = p.marker.first; k < p.marker.last; ++k) {
      if (view.cue_at(k) >= 0) {
        p.statement = view.cue_at(k);
        p.is_cue = true;
      }
    }
    if (p.statement < 0) p.statement = view.statement_at(p.marker.first);
    if (p.statement < 0 && p.marker.last < size) p.statement = view.statement_at(p.marker.last);
    const TokenRange before{std::max(sentence.first, i > 8 ? i - 8 : 0U), i};
    if (holds(a, before, "liệu")) p.status = CommitmentStatus::kUndecided;
    p.anchor = i;
    const auto previous = i > sentence.first ? a.lower(i - 1) : std::string_view();
    if (!out.empty() && out.back().marker.first >= sentence.first &&
        (previous == "," || previous == ";" || previous == "và" || previous == "thời" ||
         previous == "nhưng" || previous == "song") &&
        i - out.back().marker.last < kLongestWhat) {
      p.anchor = out.back().anchor;
    }
    out.push_back(p);
    i = p.marker.last - 1;
  }
  return out;
}

}  // namespace sotin::facts
