#include "sotin/language/lexicon.hpp"

#include <gtest/gtest.h>

namespace sotin::language {
namespace {

TEST(Lexicon, FindsTheLongestPhraseThatBegins) {
  const auto lexicon = Lexicon::parse("phó thủ tướng\ta\nphó\tb\nTP.HCM\tc\n");
  const auto document = text::Document::from_bytes("Phó Thủ tướng ở TP.HCM, phó thủ kho", {});
  const auto analysis = analyse(document);
  ASSERT_NE(lexicon.longest(analysis, 0), nullptr);
  EXPECT_EQ(lexicon.longest(analysis, 0)->attributes.at(0), "a");
  ASSERT_NE(lexicon.longest(analysis, 4), nullptr);
  EXPECT_EQ(lexicon.longest(analysis, 4)->length, 3U);
  ASSERT_NE(lexicon.longest(analysis, 8), nullptr);
  EXPECT_EQ(lexicon.longest(analysis, 8)->attributes.at(0), "b");
}

TEST(Lexicon, DoesNotReadOverALineBreak) {
  const auto lexicon = Lexicon::parse("thủ tướng\n");
  const auto document = text::Document::from_bytes("thủ\ntướng", {});
  EXPECT_EQ(lexicon.longest(analyse(document), 0), nullptr);
}

}  // namespace
}  // namespace sotin::language
