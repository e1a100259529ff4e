#include "sotin/language/analysis.hpp"

#include <gtest/gtest.h>

namespace sotin::language {
namespace {

TEST(Analysis, KeepsSpeechOverACommaTogetherAndEndsAtTheFullStop) {
  const auto document = text::Document::from_bytes("Ông Ba nói: \"Tôi đi. Anh ở lại\". TP.HCM mưa.\nHết", {});
  const auto analysis = analyse(document);
  ASSERT_EQ(analysis.quotations.size(), 1U);
  EXPECT_EQ(document.words(analysis.span(analysis.quotations[0].inside)), "Tôi đi. Anh ở lại");
  EXPECT_EQ(analysis.lines.size(), 2U);
  EXPECT_EQ(analysis.words(analysis.sentences.back().tokens.first), "Hết");
}

TEST(Analysis, EndsAnUnclosedQuotationAtTheLineBreak) {
  const auto document = text::Document::from_bytes("Bà nói: \"Tôi không đi\nMai mưa", {});
  const auto analysis = analyse(document);
  ASSERT_EQ(analysis.quotations.size(), 1U);
  EXPECT_FALSE(analysis.quotations[0].closed);
  EXPECT_EQ(document.words(analysis.span(analysis.quotations[0].inside)), "Tôi không đi");
}

}  // namespace
}  // namespace sotin::language
