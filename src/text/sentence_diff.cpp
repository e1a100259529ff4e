// Patience: sentences that stand once in both texts are anchors; the longest run of anchors in the
// same order on both sides is kept. Between two kept anchors equal beginnings and ends are taken as
// the same, and what is left there is compared again by the same means, a few levels deep.
#include "sotin/text/sentence_diff.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace sotin::text {
namespace {

constexpr int kDeepest = 8;

using Ids = std::vector<std::uint32_t>;

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Words with one space between them.
std::string collapsed(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Aligner {
 public:
  Aligner(const Ids& older, const Ids& newer, std::uint32_t distinct)
      : older_(older), newer_(newer), seen_(distinct) {}

  /// Pairs of equal sentences, rising on both sides.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs() {
    align({0, size(older_)}, {0, size(newer_)}, 0);
    return std::move(pairs_);
  }

 private:
  struct Seen {
    std::uint32_t in_older = 0;
    std::uint32_t in_newer = 0;
    std::uint32_t older_at = 0;
  };

  static std::uint32_t size(const Ids& ids) { return static_cast<std::uint32_t>(ids.size()); }

  void align(Range older, Range newer, int depth) {
    while (older.begin < older.end && newer.begin < newer.end &&
           older_[older.begin] == newer_[newer.begin]) {
      pairs_.emplace_back(older.begin++, newer.begin++);
    }
    std::uint32_t tail = 0;
    while (older.begin < older.end && newer.begin < newer.end &&
           older_[older.end - 1] == newer_[newer.end - 1]) {
      --older.end;
      --newer.end;
      ++tail;
    }
    if (older.begin < older.end && newer.begin < newer.end && depth < kDeepest) {
      auto from = Range{older.begin, newer.begin};
      for (const auto& [old_at, new_at] : anchors(older, newer)) {
        align({from.begin, old_at}, {from.end, new_at}, depth + 1);
        pairs_.emplace_back(old_at, new_at);
        from = {old_at + 1, new_at + 1};
      }
      if (from.begin != older.begin || from.end != newer.begin) {
        align({from.begin, older.end}, {from.end, newer.end}, depth + 1);
      }
    }
    for (std::uint32_t i = 0; i < tail; ++i) pairs_.emplace_back(older.end + i, newer.end + i);
  }

  /// Sentences that stand once in each range, those of them that keep their order.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> anchors(Range older, Range newer) {
    for (auto i = older.begin; i < older.end; ++i) {
      ++seen_[older_[i]].in_older;
      seen_[older_[i]].older_at = i;
    }
    for (auto i = newer.begin; i < newer.end; ++i) ++seen_[newer_[i]].in_newer;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> once;
    for (auto i = newer.begin; i < newer.end; ++i) {
      const auto& seen = seen_[newer_[i]];
      if (seen.in_older == 1 && seen.in_newer == 1) once.emplace_back(seen.older_at, i);
    }
    for (auto i = older.begin; i < older.end; ++i) seen_[older_[i]] = {};
    for (auto i = newer.begin; i < newer.end; ++i) seen_[newer_[i]] = {};
    return longest_rising(once);
  }

  static std::vector<std::pair<std::uint32_t, std::uint32_t>> longest_rising(
      const std::vector<std::pair<std::uint32_t, std::uint32_t>>& all) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> piles;  // index of the top card of each pile
    std::vector<std::size_t> before(all.size(), kNone);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto pile = std::lower_bound(
          piles.begin(), piles.end(), all[i].first,
          [&](std::size_t top, std::uint32_t value) { return all[top].first < value; });
      if (pile != piles.begin()) before[i] = *(pile - 1);
      if (pile == piles.end()) {
        piles.push_back(i);
      } else {
        *pile = i;
      }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rising;
    for (auto i = piles.empty() ? kNone : piles.back(); i != kNone; i = before[i]) {
      rising.push_back(all[i]);
    }
    std::reverse(rising.begin(), rising.end());
    return rising;
  }

  const Ids& older_;
  const Ids& newer_;
  std::vector<Seen> seen_;  // by id; all zero between calls of anchors()
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

std::vector<SentenceRun> sentence_diff(std::string_view older,
                                       std::span<const Span> older_sentences,
                                       std::string_view newer,
                                       std::span<const Span> newer_sentences) {
  std::unordered_map<std::string, std::uint32_t> known;
  const auto ids_of = [&](std::string_view text, std::span<const Span> sentences) {
    Ids ids;
    ids.reserve(sentences.size());
    for (const auto& span : sentences) {
      ids.push_back(
          known.try_emplace(collapsed(span.in(text)), static_cast<std::uint32_t>(known.size()))
              .first->second);
    }
    return ids;
  };
  const auto old_ids = ids_of(older, older_sentences);
  const auto new_ids = ids_of(newer, newer_sentences);
  auto pairs = Aligner(old_ids, new_ids, static_cast<std::uint32_t>(known.size())).pairs();
  pairs.emplace_back(old_ids.size(), new_ids.size());

  std::vector<SentenceRun> runs;
  std::uint32_t old_at = 0;
  std::uint32_t new_at = 0;
  for (const auto& [old_next, new_next] : pairs) {
    using Kind = SentenceRun::Kind;
    if (old_at < old_next) {
      runs.push_back({Kind::kRemoved, old_at, old_next, new_at, new_at});
    }
    if (new_at < new_next) {
      runs.push_back({Kind::kAdded, old_next, old_next, new_at, new_next});
    }
    if (old_next == old_ids.size() && new_next == new_ids.size()) break;
    if (!runs.empty() && runs.back().kind == Kind::kSame) {
      ++runs.back().old_end;
      ++runs.back().new_end;
    } else {
      runs.push_back({Kind::kSame, old_next, old_next + 1, new_next, new_next + 1});
    }
    old_at = old_next + 1;
    new_at = new_next + 1;
  }
  return runs;
}

}  // namespace sotin::text
