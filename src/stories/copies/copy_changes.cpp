// Sentences are matched by the pairs of syllables they share, the likest first, each once; what is
// left over was added or dropped. In a matched pair the longest common subsequence of syllables
// tells the words that differ.
#include <algorithm>
#include <unordered_map>

#include "sotin/base/hash.hpp"
#include "sotin/language/analysis.hpp"
#include "sotin/stories/copy_groups.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

constexpr double kSameSentence = 0.4;          ///< of the pairs of both
constexpr std::size_t kMostHolders = 16;       ///< sentences a pair of syllables leads to
constexpr std::size_t kMostCells = 1U << 16U;  ///< of a table of syllables against syllables

struct Sentence {
  text::Span where;
  std::vector<Syllable> syllables;
  std::vector<std::uint64_t> pairs;  // sorted, each once
};

std::vector<Sentence> sentences_of(const text::Document& document) {
  const auto analysis = language::analyse(document);
  const auto all = syllables(document.text());
  std::vector<Sentence> out;
  std::size_t next = 0;
  for (const auto& sentence : analysis.sentences) {
    Sentence one{analysis.span(sentence.tokens), {}, {}};
    while (next < all.size() && all[next].where.begin < one.where.end) {
      if (all[next].where.begin >= one.where.begin) one.syllables.push_back(all[next]);
      ++next;
    }
    if (one.syllables.empty()) continue;
    // The edges count too, so that a sentence of one syllable has pairs.
    std::uint64_t before = 0;
    for (const auto& syllable : one.syllables) {
      one.pairs.push_back(hash_combine(before, syllable.key));
      before = syllable.key;
    }
    one.pairs.push_back(hash_combine(before, 0));
    std::sort(one.pairs.begin(), one.pairs.end());
    one.pairs.erase(std::unique(one.pairs.begin(), one.pairs.end()), one.pairs.end());
    out.push_back(std::move(one));
  }
  return out;
}

bool same_syllables(const Sentence& a, const Sentence& b) {
  return std::equal(a.syllables.begin(), a.syllables.end(), b.syllables.begin(), b.syllables.end(),
                    [](const Syllable& x, const Syllable& y) { return x.key == y.key; });
}

struct Match {
  double share;
  std::uint32_t here;
  std::uint32_t there;
};

/// For each sentence of the copy the one of the original, or -1.
std::vector<std::int64_t> match(const std::vector<Sentence>& original,
                                const std::vector<Sentence>& copy) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < original.size(); ++i) {
    for (const auto pair : original[i].pairs) {
      auto& list = holders[pair];
      if (list.size() < kMostHolders) list.push_back(i);
    }
  }
  std::vector<Match> matches;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < copy.size(); ++i) {
    found.clear();
    for (const auto pair : copy[i].pairs) {
      const auto list = holders.find(pair);
      if (list != holders.end()) {
        found.insert(found.end(), list->second.begin(), list->second.end());
      }
    }
    std::sort(found.begin(), found.end());
    for (auto at = found.begin(); at != found.end();) {
      const auto end = std::upper_bound(at, found.end(), *at);
      const auto both = original[*at].pairs.size() + copy[i].pairs.size();
      const auto share = 2.0 * static_cast<double>(end - at) / static_cast<double>(both);
      if (share >= kSameSentence) matches.push_back({share, i, *at});
      at = end;
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    if (a.share != b.share) return a.share > b.share;
    return a.here != b.here ? a.here < b.here : a.there < b.there;
  });
  std::vector<std::int64_t> of(copy.size(), -1);
  std::vector<bool> taken(original.size());
  for (const auto& m : matches) {
    if (of[m.here] >= 0 || taken[m.there]) continue;
    of[m.here] = m.there;
    taken[m.there] = true;
  }
  return of;
}

/// Runs of syllables that `common` leaves out, as spans.
std::vector<text::Span> runs(const std::vector<Syllable>& syllables,
                             const std::vector<bool>& common) {
  std::vector<text::Span> out;
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    if (common[i]) continue;
    if (i > 0 && !common[i - 1] && !out.empty()) {
      out.back().end = syllables[i].where.end;
    } else {
      out.push_back(syllables[i].where);
    }
  }
  return out;
}

void tell_words(const Sentence& there, const Sentence& here, CopyChange& change) {
  const auto& a = there.syllables;
  const auto& b = here.syllables;
  const auto width = b.size() + 1;
  if ((a.size() + 1) * width > kMostCells) {
    change.words_there = {there.where};
    change.words_here = {here.where};
    return;
  }
  // longest[i, j]: of a behind i and b behind j.
  std::vector<std::uint16_t> longest((a.size() + 1) * width);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i * width + j] =
          a[i].key == b[j].key ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
                               : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  std::vector<bool> in_a(a.size());
  std::vector<bool> in_b(b.size());
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].key == b[j].key) {
      in_a[i++] = true;
      in_b[j++] = true;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  change.words_there = runs(a, in_a);
  change.words_here = runs(b, in_b);
}

}  // namespace

std::vector<CopyChange> copy_changes(const text::Document& original, const text::Document& copy) {
  const auto there = sentences_of(original);
  const auto here = sentences_of(copy);
  const auto of = match(there, here);
  std::vector<CopyChange> changes;
  std::vector<bool> kept(there.size());
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (of[i] < 0) {
      changes.push_back({.kind = CopyChange::Kind::kAdded, .there = {}, .here = here[i].where});
      continue;
    }
    const auto& source = there[static_cast<std::size_t>(of[i])];
    kept[static_cast<std::size_t>(of[i])] = true;
    if (same_syllables(source, here[i])) continue;
    CopyChange change{
        .kind = CopyChange::Kind::kAltered, .there = source.where, .here = here[i].where};
    tell_words(source, here[i], change);
    changes.push_back(std::move(change));
  }
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (!kept[i]) {
      changes.push_back({.kind = CopyChange::Kind::kDropped, .there = there[i].where, .here = {}});
    }
  }
  return changes;
}

}  // namespace sotin::stories
