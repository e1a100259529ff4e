#include "sotin/language/heading.hpp"

#include <gtest/gtest.h>

#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

std::size_t letters(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < words.size(); pos += base::decode(words, pos).length) ++count;
  return count;
}

TEST(Heading, IsTheTitleWhereThereIsOne) {
  EXPECT_EQ(heading_of(" Cầu tre\n mới ", "Hôm qua trời mưa."), "Cầu tre mới");
}

TEST(Heading, IsTheHeadlineThatStandsInTheText) {
  EXPECT_EQ(heading_of("",
                       "Cầu tre mới qua sông Lá\n\nHôm qua, xã Mây mở cầu tre mới.\n\nDân xã "
                       "vui mừng.\n"),
            "Cầu tre mới qua sông Lá");
}

TEST(Heading, IsElseTheFirstSentence) {
  EXPECT_EQ(heading_of("  ", "Hôm qua xã Mây mở cầu tre. Dân vui mừng."),
            "Hôm qua xã Mây mở cầu tre.");
}

TEST(Heading, CutsALongSentenceAtAWord) {
  const std::string text =
      "Hôm qua, sau ba năm bốn tháng chờ đợi trong mưa nắng thất thường của miền thượng nguồn, xã "
      "Mây rốt cuộc mở được cây cầu tre mới bắc qua sông Lá cho bà con đi chợ. Dân vui mừng.";
  const auto heading = heading_of("", text);
  ASSERT_TRUE(heading.ends_with("…"));
  EXPECT_LE(letters(heading), kHeadingLetters + 1);
  const auto words = heading.substr(0, heading.size() - std::string_view("…").size());
  ASSERT_TRUE(text.starts_with(words));
  EXPECT_TRUE(text[words.size()] == ' ' || text[words.size()] == ',');
}

TEST(Heading, OfNothingIsNothing) {
  EXPECT_EQ(heading_of("", ""), "");
  EXPECT_EQ(heading_of("\n", " \n\n … --- \n"), "");
}

TEST(Heading, TakesAnyBytesAndAnySize) {
  std::string text(100'000, '\xE1');
  EXPECT_NO_FATAL_FAILURE((void)heading_of("", text));
  text.assign(50'000, 'a');
  const auto heading = heading_of("", text);
  EXPECT_TRUE(heading.ends_with("…"));
  EXPECT_LE(letters(heading), kHeadingLetters + 1);
}

}  // namespace
}  // namespace sotin::language
