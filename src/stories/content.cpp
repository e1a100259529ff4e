// Stretches of a report's words as sets, and how two of them compare.
#include "content.hpp"

#include <algorithm>

namespace sotin::stories {
namespace {

/// The unit of the number at `i`: the next word that is one.
std::uint64_t unit_after(const std::vector<Word>& words, std::size_t i, std::size_t last) {
  for (auto next = i + 1; next < last && next < i + 4; ++next) {
    const auto& word = words[next];
    if (word.starts || word.comma || word.number || word.time) return 0;
    if ((word.roles & (kEmpty | kClassifier)) != 0) continue;
    return word.key;
  }
  return 0;
}

}  // namespace

WordRange range_of(const std::vector<Word>& words, const text::Span& where) {
  const auto first =
      std::lower_bound(words.begin(), words.end(), where.begin,
                       [](const Word& w, std::uint32_t b) { return w.where.begin < b; });
  const auto last =
      std::lower_bound(first, words.end(), where.end,
                       [](const Word& w, std::uint32_t e) { return w.where.begin < e; });
  return {static_cast<std::size_t>(first - words.begin()),
          static_cast<std::size_t>(last - words.begin())};
}

Content content_of(const std::vector<Word>& words, WordRange range, const text::Span& left_out,
                   const std::vector<ActorIndex>& own) {
  Content content;
  auto after_not = range.last;  // the last «không»
  for (auto i = range.first; i < range.last; ++i) {
    const auto& word = words[i];
    if (left_out.overlaps(word.where)) continue;
    if ((word.roles & (kNot | kNegative)) != 0) content.negative = true;
    if ((word.roles & kNot) != 0) after_not = i;
    if ((word.roles & (kEmpty | kNot | kBut | kMore | kLess | kAbout | kKeeps)) != 0 &&
        !word.number)
      continue;
    if (word.actor != kNoActor && std::find(own.begin(), own.end(), word.actor) != own.end())
      continue;
    if (word.number) content.amounts.push_back({word.value, unit_after(words, i, range.last)});
    if (after_not < i && i - after_not <= 2) {
      content.negated.push_back(word.key);
      after_not = range.last;
    }
    content.words.push_back(word.key);
  }
  std::sort(content.negated.begin(), content.negated.end());
  std::sort(content.words.begin(), content.words.end());
  content.words.erase(std::unique(content.words.begin(), content.words.end()), content.words.end());
  return content;
}

std::vector<Content> clauses_of(const std::vector<Word>& words, WordRange range,
                                const text::Span& left_out, const std::vector<ActorIndex>& own) {
  std::vector<Content> clauses{content_of(words, range, left_out, own)};
  std::vector<Content> pieces;
  auto begin = range.first;
  for (auto i = range.first + 1; i <= range.last; ++i) {
    if (i < range.last && !words[i].starts && (words[i].roles & kBut) == 0) continue;
    pieces.push_back(content_of(words, {begin, i}, left_out, own));
    begin = i;
  }
  if (pieces.size() > 1) {
    for (auto& piece : pieces) {
      if (piece.words.size() > 1) clauses.push_back(std::move(piece));
    }
  }
  return clauses;
}

Likeness likeness(const Content& a, const Content& b) {
  Likeness like;
  auto x = a.words.begin();
  auto y = b.words.begin();
  while (x != a.words.end() && y != b.words.end()) {
    if (*x == *y)
      ++like.shared, ++x, ++y;
    else if (*x < *y)
      ++x;
    else
      ++y;
  }
  const auto both = a.words.size() + b.words.size();
  const auto fewer = std::min(a.words.size(), b.words.size());
  if (both > 0) like.dice = 2.0 * static_cast<double>(like.shared) / static_cast<double>(both);
  if (fewer > 0) like.contained = static_cast<double>(like.shared) / static_cast<double>(fewer);
  return like;
}

bool amounts_agree(const Content& a, const Content& b) {
  for (const auto& x : a.amounts) {
    bool met = false;
    bool same = false;
    for (const auto& y : b.amounts) {
      if (x.unit != y.unit) continue;
      met = true;
      same = same || x.value == y.value;
    }
    if (met && !same) return false;
  }
  return true;
}

bool denies(const std::vector<Word>& words, const text::Span& cue) {
  const auto range = range_of(words, cue);
  bool denied = false;
  bool negated = false;
  for (auto i = range.first; i < range.last; ++i) {
    denied = denied || (words[i].roles & kDenies) != 0;
    negated = negated || ((words[i].roles & kNot) != 0 && (words[i].roles & kDenies) == 0);
  }
  return denied && !negated;
}

}  // namespace sotin::stories
