#include <gtest/gtest.h>

#include "sotin/language/analysis.hpp"

namespace sotin::language {
namespace {

std::size_t sentences(const char* text) {
  const auto document = text::Document::from_bytes(text, {});
  return analyse(document).sentences.size();
}

TEST(Sentences, AbbreviationsAndNumbersDoNotEndOne) {
  EXPECT_EQ(sentences("TP. Vinh có 1.200 hộ ở Q. Bến Thủy."), 1U);
}

TEST(Sentences, AForgottenSpaceAfterTheStopStillEndsOne) {
  EXPECT_EQ(sentences("Bão đã tan.Ngư dân lại ra khơi."), 2U);
  EXPECT_EQ(sentences("Trang songbien.Net đưa tin"), 1U);
}

}  // namespace
}  // namespace sotin::language
