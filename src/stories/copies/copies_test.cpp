#include "sotin/stories/copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "made_texts.hpp"
#include "packed_set.hpp"
#include "posting_table.hpp"
#include "sotin/stories/shingles.hpp"

namespace sotin::stories {
namespace {

using testing::Draw;
using testing::made_sentence;
using testing::made_text;

std::vector<std::uint64_t> set_of(std::string_view text) {
  std::vector<std::uint64_t> set;
  std::vector<std::uint64_t> scratch;
  append_shingles(syllables(text), set);
  sort_and_unite(set, scratch);
  return set;
}

std::vector<Copy> add(CopyIndex& index, std::string_view text, std::int64_t time = 0) {
  const auto found = index.add(syllables(text), time);
  return {found.begin(), found.end()};
}

TEST(Shingles, AreEveryFiveSyllablesInTheirOrder) {
  EXPECT_EQ(set_of("một hai ba bốn năm sáu").size(), 2U);
  EXPECT_EQ(set_of("một hai ba bốn").size(), 0U);
  EXPECT_NE(set_of("một hai ba bốn năm"), set_of("năm bốn ba hai một"));
  EXPECT_EQ(set_of("MỘT hai, ba: bốn «năm»"), set_of("một hai ba bốn năm"));
}

TEST(Shingles, OfARepeatedSyllableAreOne) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "mưa ";
  EXPECT_EQ(set_of(text).size(), 1U);
}

TEST(Shingles, AreSortedLikeByTheStandardLibrary) {
  Draw draw(3);
  for (const std::size_t size : {0U, 1U, 23U, 24U, 25U, 400U, 5000U}) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t i = 0; i < size; ++i) {
      hashes.push_back(i % 7 == 0 ? 42 : draw.below(~std::uint64_t{0}) << (i % 3 * 20));
    }
    auto sorted = hashes;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<std::uint64_t> scratch;
    sort_and_unite(hashes, scratch);
    EXPECT_EQ(hashes, sorted) << size;
  }
}

TEST(Shingles, ContainmentIsTheShareOfTheSmallerSet) {
  const auto first = made_text(1, 10);
  EXPECT_DOUBLE_EQ(containment(set_of(first), set_of(first + made_text(2, 30))), 1.0);
  EXPECT_DOUBLE_EQ(containment(set_of(first), set_of(made_text(3, 10))), 0.0);
  EXPECT_DOUBLE_EQ(containment(set_of(""), set_of(first)), 0.0);
}

TEST(PackedSet, CountsLikeWholeSets) {
  std::vector<std::uint64_t> scratch;
  for (std::uint64_t seed = 1; seed < 40; ++seed) {
    const auto common = made_text(seed, seed % 9);
    const auto a = set_of(common + made_text(seed + 100, 1 + seed % 13));
    const auto b = set_of(common + made_text(seed + 200, 1 + seed % 31));
    std::vector<std::uint8_t> packed = {1, 2, 3};  // sets need not begin at a whole word
    append_packed(a, 24, packed);
    EXPECT_EQ(packed.size(), 3 + packed_bytes(a.size(), 24));
    EXPECT_NEAR(count_shared(b, packed.data() + 3, a.size(), 24, scratch),
                static_cast<double>(shared_shingles(a, b)), 0.01);
  }
}

TEST(PackedSet, OfFewBitsIsNearTheTruth) {
  std::vector<std::uint64_t> scratch;
  const auto common = made_text(7, 30);
  const auto a = set_of(common + made_text(8, 30));
  const auto b = set_of(common + made_text(9, 300));
  std::vector<std::uint8_t> packed;
  append_packed(a, 6, packed);
  EXPECT_LT(packed.size(), a.size() * 8 / 8 + 24);
  EXPECT_NEAR(count_shared(b, packed.data(), a.size(), 6, scratch),
              static_cast<double>(shared_shingles(a, b)), 0.03 * static_cast<double>(a.size()));
}

TEST(PostingTable, FindsAFingerprintAgainWhileItGrows) {
  PostingTable table(std::size_t{256} << 20);
  Draw draw(5);
  std::vector<std::uint64_t> all;
  std::vector<std::uint32_t> hits;
  constexpr std::uint32_t kReports = 20'000;
  for (std::uint32_t report = 0; report < kReports; ++report) {
    std::vector<std::uint64_t> own;
    for (int i = 0; i < 40; ++i) own.push_back(draw.below(~std::uint64_t{0}) << 11);
    all.insert(all.end(), own.begin(), own.end());
    table.look_and_enter(own, report, report, hits);
  }
  EXPECT_GT(table.bytes(), std::size_t{4} << 20);
  EXPECT_LT(hits.size(), all.size() / 1000);  // by chance
  std::size_t found = 0;
  std::size_t asked = 0;
  for (std::size_t i = 0; i < all.size(); i += 400, asked += 40) {
    hits.clear();
    table.look_and_enter(std::span(all).subspan(i, 40), kReports, kReports, hits);
    found += static_cast<std::size_t>(
        std::count(hits.begin(), hits.end(), static_cast<std::uint32_t>(i / 40)));
  }
  EXPECT_GT(found, asked * 85 / 100);  // a full bucket gives one up
}

TEST(Copies, AreFoundWithTheirContainment) {
  CopyIndex index;
  const auto original = made_text(1, 20);
  EXPECT_TRUE(add(index, original).empty());
  EXPECT_TRUE(add(index, made_text(2, 20)).empty());
  const auto excerpt = original.substr(0, original.size() / 3);
  const auto found = add(index, excerpt + made_text(3, 2));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].report, 0U);
  EXPECT_NEAR(found[0].containment,
              containment(set_of(original), set_of(excerpt + made_text(3, 2))), 1e-6);
}

struct Pairs {
  std::size_t expected = 0;
  std::size_t found = 0;
};

/// 300 reports cut anywhere from `sources` texts, with words of their own behind: pairs by brute
/// force, and how many of them the index tells. Each pair that it tells must be one.
Pairs pairs_of_excerpts(std::uint64_t sources) {
  CopyIndex index;
  std::vector<std::vector<std::uint64_t>> sets;
  Pairs pairs;
  for (std::uint64_t report = 0; report < 300; ++report) {
    Draw draw(report + 1000);
    const auto words = made_text(report % sources, 40);
    const auto source = syllables(words);
    const auto from = draw.below(source.size() / 2);
    const auto to = from + 20 + draw.below(source.size() - from - 20);
    auto text =
        words.substr(source[from].where.begin, source[to - 1].where.end - source[from].where.begin);
    text += ' ' + made_text(report + 5000, draw.below(12));
    sets.push_back(set_of(text));
    for (std::uint64_t other = 0; other < report; ++other) {
      pairs.expected += containment(sets[other], sets.back()) >= 0.5;
    }
    for (const auto& copy : add(index, text)) {
      const auto share = containment(sets[copy.report], sets.back());
      EXPECT_GE(share, 0.5);
      EXPECT_NEAR(copy.containment, share, 1e-6);
      ++pairs.found;
    }
  }
  return pairs;
}

TEST(Copies, AreAllPairsOfBruteForce) {
  const auto pairs = pairs_of_excerpts(60);
  EXPECT_GT(pairs.expected, 200U);
  EXPECT_EQ(pairs.found, pairs.expected);
}

TEST(Copies, OfOneSourceAreNearlyAllPairsEvenWhenPostingsOverflow) {
  const auto pairs = pairs_of_excerpts(12);
  EXPECT_GT(pairs.expected, 1500U);
  EXPECT_GE(pairs.found * 100, pairs.expected * 98);
}

TEST(Copies, OfManyTwinsAreBounded) {
  CopyIndex index;
  const auto text = made_text(4, 10);
  std::size_t most = 0;
  for (int i = 0; i < 3000; ++i) most = std::max(most, add(index, text).size());
  EXPECT_GE(most, 64U);  // far beyond what a posting list holds
  EXPECT_LE(most, 128U);
}

TEST(Copies, SurviveTextsMadeToHurt) {
  CopyIndex index({.most_bytes = std::size_t{16} << 20});
  std::string same;
  for (int i = 0; i < 200'000; ++i) same += "a ";
  std::string longest;
  Draw draw(9);
  for (int i = 0; i < 10'000; ++i) longest += made_sentence(draw, 20);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(add(index, same).size(), static_cast<std::size_t>(i));
    EXPECT_EQ(add(index, longest).size(), static_cast<std::size_t>(i));
    EXPECT_TRUE(add(index, "").empty());
    EXPECT_TRUE(add(index, "bốn chữ thôi mà").empty());
  }
}

TEST(Copies, KeepWithinTheMemoryGiven) {
  constexpr std::size_t kMost = std::size_t{24} << 20;
  CopyIndex index({.most_bytes = kMost});
  for (std::uint64_t i = 0; i < 12'000; ++i) {
    add(index, made_text(i, 30));
    ASSERT_LE(index.bytes(), kMost + (kMost >> 3));
  }
  EXPECT_GT(index.oldest(), 0U);
  EXPECT_EQ(add(index, made_text(11'990, 30)).size(), 1U);
  EXPECT_EQ(add(index, made_text(0, 30)).size(), 0U);
}

TEST(Copies, OlderThanTheWindowAreLetGo) {
  CopyIndex index({.window = 7});
  for (std::uint64_t i = 0; i < 6000; ++i) {
    // One report of the year 9999 must not let go of the others.
    add(index, made_text(i, 2), i == 3000 ? 4'000'000 : static_cast<std::int64_t>(i / 500));
  }
  EXPECT_GT(index.oldest(), 500U);
  EXPECT_LT(index.oldest(), 2500U);
}

TEST(Copies, AreTheSameEveryTime) {
  const auto all = [] {
    CopyIndex index({.most_bytes = std::size_t{16} << 20, .kept_bits = 6});
    std::vector<Copy> copies;
    for (std::uint64_t i = 0; i < 3000; ++i) {
      const auto found = add(index, made_text(i % 700, 6) + made_text(i, 3));
      copies.insert(copies.end(), found.begin(), found.end());
    }
    return copies;
  };
  const auto first = all();
  EXPECT_GT(first.size(), 2000U);
  EXPECT_EQ(first, all());
}

}  // namespace
}  // namespace sotin::stories
