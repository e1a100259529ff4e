#include "sotin/base/utf8.hpp"

#include <gtest/gtest.h>

#include "sotin/base/letters.hpp"

namespace sotin::base {
namespace {

TEST(Utf8, FoldsCaseWithoutMovingAByte) {
  const std::string text = "ĐẠI HỌC Ửu Việt, İstanbul, ẞ, Łódź";
  const std::string folded = fold_case(text);
  EXPECT_EQ(folded.size(), text.size());
  EXPECT_EQ(folded.substr(0, folded.find(',')), "đại học ửu việt");
}

TEST(Utf8, FoldsEveryVietnameseLetterToItsBase) {
  EXPECT_EQ(fold_marks("Nguyễn Thị Ngọc Ánh ở Đắk Lắk, Huế; mưa ướt"),
            "nguyen thi ngoc anh o dak lak, hue; mua uot");
}

TEST(Utf8, DecodesABrokenSequenceAsOneByte) {
  const std::string broken = "\xE1\xBA";
  EXPECT_EQ(decode(broken, 0).length, 1U);
}

TEST(Letters, TableSaysWhatTheFunctionsSay) {
  const auto& table = letter_table();
  for (char32_t c = 0; c < kLetterTableEnd; ++c) {
    ASSERT_EQ(table[c].letter, is_letter(c)) << std::hex << static_cast<int>(c);
    ASSERT_EQ(table[c].capital, is_upper(c)) << std::hex << static_cast<int>(c);
    std::string text;
    append_utf8(text, c);
    std::string lower;
    append_utf8(lower, table[c].lower);
    ASSERT_EQ(fold_case(text), lower) << std::hex << static_cast<int>(c);
  }
}

}  // namespace
}  // namespace sotin::base
