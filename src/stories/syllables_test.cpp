#include "sotin/stories/syllables.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sotin::stories {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& s : syllables(text)) {
    words.emplace_back(s.where.in(text));
  }
  return words;
}

std::uint64_t key_of(std::string_view text) { return syllables(text).at(0).key; }

TEST(Syllables, PartAtEverythingButLettersAndDigits) {
  EXPECT_EQ(words_of("Ông Tám nói: «Chờ_đã!» (A-50)"),
            (std::vector<std::string>{"Ông", "Tám", "nói", "Chờ", "đã", "A", "50"}));
}

TEST(Syllables, KeepPointsAndCommasBetweenDigits) {
  EXPECT_EQ(words_of("5.000 tấn, 7,2 độ. 9."),
            (std::vector<std::string>{"5.000", "tấn", "7,2", "độ", "9"}));
}

TEST(Syllables, AreEqualInAnyCase) {
  EXPECT_EQ(key_of("ĐƯỜNG"), key_of("đường"));
  EXPECT_NE(key_of("đường"), key_of("đương"));
}

TEST(Syllables, TakeAnEthForTheVietnameseLetter) { EXPECT_EQ(key_of("\u00D0à"), key_of("Đà")); }

TEST(Syllables, TellCapitalsAndNumbers) {
  const auto found = syllables("Huế 12 mưa");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].capital);
  EXPECT_TRUE(found[1].number);
  EXPECT_FALSE(found[2].capital || found[2].number);
}

TEST(Syllables, SurviveBrokenBytes) {
  EXPECT_NO_FATAL_FAILURE((void)syllables("\xC3 a\xFF\xE1\xBB"));
  EXPECT_TRUE(syllables("").empty());
}

}  // namespace
}  // namespace sotin::stories
