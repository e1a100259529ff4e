#include "sotin/text/sentence_diff.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace sotin::text {
namespace {

/// A sentence for each letter: "abc" is a text of three.
struct Made {
  std::string text;
  std::vector<Span> sentences;
};

Made made_of(std::string_view letters) {
  Made made;
  for (const char letter : letters) {
    const auto begin = static_cast<std::uint32_t>(made.text.size());
    made.text += "Câu " + std::string(1, letter) + ".";
    made.sentences.push_back({begin, static_cast<std::uint32_t>(made.text.size())});
    made.text += ' ';
  }
  return made;
}

std::vector<SentenceRun> runs_of(std::string_view older, std::string_view newer) {
  const auto a = made_of(older);
  const auto b = made_of(newer);
  return sentence_diff(a.text, a.sentences, b.text, b.sentences);
}

/// "=ab -c +d": same, removed, added.
std::string diff(std::string_view older, std::string_view newer) {
  std::string out;
  for (const auto& run : runs_of(older, newer)) {
    if (!out.empty()) out += ' ';
    if (run.kind == SentenceRun::Kind::kAdded) {
      out += "+" + std::string(newer.substr(run.new_begin, run.new_end - run.new_begin));
    } else {
      out += run.kind == SentenceRun::Kind::kSame ? "=" : "-";
      out += std::string(older.substr(run.old_begin, run.old_end - run.old_begin));
    }
  }
  return out;
}

TEST(SentenceDiff, TheSameTextIsOneRun) { EXPECT_EQ(diff("abc", "abc"), "=abc"); }

TEST(SentenceDiff, NothingAndNothingHasNoRuns) { EXPECT_EQ(diff("", ""), ""); }

TEST(SentenceDiff, AllOfANewTextIsAdded) { EXPECT_EQ(diff("", "ab"), "+ab"); }

TEST(SentenceDiff, AllOfAVanishedTextIsRemoved) { EXPECT_EQ(diff("ab", ""), "-ab"); }

TEST(SentenceDiff, ASentenceAddedInTheMiddle) { EXPECT_EQ(diff("abc", "abxc"), "=ab +x =c"); }

TEST(SentenceDiff, ASentenceTakenOut) { EXPECT_EQ(diff("abcd", "abd"), "=ab -c =d"); }

TEST(SentenceDiff, ASentenceRewrittenIsRemovedThenAdded) {
  EXPECT_EQ(diff("abc", "axc"), "=a -b +x =c");
}

TEST(SentenceDiff, AMovedSentenceIsToldTwice) { EXPECT_EQ(diff("abcd", "bcda"), "-a =bcd +a"); }

TEST(SentenceDiff, ARepeatedSentenceFindsItsNeighbour) {
  EXPECT_EQ(diff("azbzc", "azbzzc"), "=azbz +z =c");
}

TEST(SentenceDiff, RepeatedSentencesBetweenAnchorsAreComparedAgain) {
  EXPECT_EQ(diff("pazbqazc", "razbsazd"), "-p +r =azb -q +s =az -c +d");
}

TEST(SentenceDiff, WhiteSpaceDoesNotCount) {
  const std::string older = "Trời  mưa\nto.";
  const std::string newer = "Trời mưa to. ";
  const std::vector<Span> a = {{0, static_cast<std::uint32_t>(older.size())}};
  const std::vector<Span> b = {{0, static_cast<std::uint32_t>(newer.size())}};
  const auto runs = sentence_diff(older, a, newer, b);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].kind, SentenceRun::Kind::kSame);
}

TEST(SentenceDiff, RunsCoverBothTextsInOrderAndSameMeansEqual) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string older;
    std::string newer;
    for (auto i = random() % 12; i > 0; --i) older += static_cast<char>('a' + random() % 5);
    for (auto i = random() % 12; i > 0; --i) newer += static_cast<char>('a' + random() % 5);
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    const auto runs = runs_of(older, newer);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto& run = runs[i];
      ASSERT_EQ(run.old_begin, old_at);
      ASSERT_EQ(run.new_begin, new_at);
      ASSERT_LT(run.old_begin + run.new_begin, run.old_end + run.new_end);
      if (i > 0) {
        ASSERT_NE(run.kind, runs[i - 1].kind);
      }
      if (run.kind == SentenceRun::Kind::kSame) {
        ASSERT_EQ(older.substr(run.old_begin, run.old_end - run.old_begin),
                  newer.substr(run.new_begin, run.new_end - run.new_begin));
      } else if (run.kind == SentenceRun::Kind::kAdded) {
        ASSERT_EQ(run.old_begin, run.old_end);
      } else {
        ASSERT_EQ(run.new_begin, run.new_end);
      }
      old_at = run.old_end;
      new_at = run.new_end;
    }
    ASSERT_EQ(old_at, older.size());
    ASSERT_EQ(new_at, newer.size());
  }
}

}  // namespace
}  // namespace sotin::text
