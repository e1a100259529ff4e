// The story runner can fail: each test plants a difference and looks for the complaint.
#include <gtest/gtest.h>

#include "check.hpp"
#include "places.hpp"

namespace sotin::stories_test {
namespace {

constexpr std::string_view kStory =
    "=== A story\npublished: 2025-09-05\n\nBà Hoa nói mưa to. Mưa tạnh hôm qua.\n\nHết.\n---\n"
    "# a comment\nstatement: speaker=\"Bà Hoa\" cue=\"nói\" content=\"mưa to\" act=REPORT/ASSESS "
    "known-miss=act\n"
    "no-statement: \"tạnh\"\n";

TEST(StoryFiles, HoldHeaderTextAndExpectations) {
  const auto file = parse_stories(kStory, "f");
  ASSERT_TRUE(file.mistakes.empty());
  ASSERT_EQ(file.stories.size(), 1U);
  const auto& story = file.stories[0];
  EXPECT_EQ(story.origin.published, "2025-09-05");
  EXPECT_EQ(story.text, "Bà Hoa nói mưa to. Mưa tạnh hôm qua.\n\nHết.");
  ASSERT_EQ(story.expectations.size(), 2U);
  EXPECT_EQ(*story.expectations[0].field("speaker"), "Bà Hoa");
  EXPECT_TRUE(story.expectations[0].misses("act"));
  EXPECT_EQ(story.expectations[1].words, std::vector<std::string>{"tạnh"});
}

TEST(StoryFiles, SayWhereTheirFormIsWrong) {
  const auto file = parse_stories("=== A\n\nx\n---\nstatment: cue=\"x\n", "f");
  ASSERT_EQ(file.mistakes.size(), 1U);
  EXPECT_TRUE(file.mistakes[0].starts_with("f:5: "));
}

TEST(StoryFiles, KeepTheRestOfALineWhenMissesChange) {
  EXPECT_EQ(with_known_misses("only: times known-miss=all", {}), "only: times");
  EXPECT_EQ(with_known_misses("only: times", {"a", "b"}), "only: times known-miss=a,b");
}

TEST(Stories, ComplainAboutAMissThatIsNotMarked) {
  Expectation expectation{.kind = "time", .line = 7};
  const Checked checked{
      .expectation = &expectation, .compared = {{"value", false, "2025", "2024"}}, .mistake = {}};
  EXPECT_NE(checked.complaint("f").find("f:7: time"), std::string::npos);
}

TEST(Stories, ShoutWhenAKnownMissPasses) {
  Expectation expectation{.kind = "time", .known_misses = {"value"}};
  const Checked checked{
      .expectation = &expectation, .compared = {{"value", true, "2025", "2025"}}, .mistake = {}};
  EXPECT_NE(checked.complaint("f").find("is right now"), std::string::npos);
}

TEST(Stories, KeepSilentAboutAKnownMissThatIsStillMissed) {
  Expectation expectation{.kind = "time", .known_misses = {"value"}};
  const Checked checked{
      .expectation = &expectation, .compared = {{"value", false, "2025", "2024"}}, .mistake = {}};
  EXPECT_EQ(checked.complaint("f"), "");
}

TEST(Stories, FailWhenNothingIsReadWhereSomethingIsExpected) {
  auto file = parse_stories("=== A\n\nTrời mưa.\n---\ntime: \"ngày 2-9\" = 2025-09-02\n", "f");
  EXPECT_NE(check_story(file.stories.at(0)).at(0).complaint("f").find("not in the text"),
            std::string::npos);
}

TEST(Places, AreWholeWordsAndRangesOfWords) {
  const std::string text = "Bà nói: \"Mưa. Gió to.\" Bà nói thêm.";
  const Places places(text);
  EXPECT_EQ(places.find("nói").size(), 2U);
  EXPECT_TRUE(places.find("nó").empty());
  EXPECT_TRUE(places.is(places.find("Mưa ... to").at(0), "Mưa. Gió to"));
  EXPECT_TRUE(same_words("«Ông An»", "ông An"));
  EXPECT_TRUE(same_chain("Reuters > hai quan chức", "reuters > hai quan chức Mỹ"));
  EXPECT_FALSE(same_chain("none", "Reuters"));
}

}  // namespace
}  // namespace sotin::stories_test
