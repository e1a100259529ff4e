#include "sotin/text/pdf.hpp"

#include <gtest/gtest.h>

namespace sotin::text {
namespace {

TEST(PdfText, LinesBecomeParagraphs) {
  EXPECT_EQ(
      text_of_pdf_lines(
          "Thuyền về bến\nSáng nay đoàn thuyền đã cập bến an toàn, bà con ra đón\n"
          "rất đông, ai cũng mừng.\nÔng Mây nói sẽ nghỉ hai ngày rồi mới lại ra khơi đánh\n"
          "cá.\n\nHết.\n\f"),
      "Thuyền về bến\nSáng nay đoàn thuyền đã cập bến an toàn, bà con ra đón rất đông, ai cũng "
      "mừng.\nÔng Mây nói sẽ nghỉ hai ngày rồi mới lại ra khơi đánh cá.\nHết.\n");
}

TEST(PdfText, WhatRepeatsOnPagesIsLeftOut) {
  std::string lines;
  for (const auto* words : {"Câu đầu của bài này khá dài.", "Câu giữa của bài này khá dài.",
                            "Câu cuối của bài này khá dài."}) {
    lines += "BÁO SÓNG - Thứ sáu\n\n" + std::string(words) + "\n\nTrang " +
             std::to_string(lines.size() % 7) + "\n\f";
  }
  EXPECT_EQ(text_of_pdf_lines(lines),
            "Câu đầu của bài này khá dài.\nCâu giữa của bài này khá dài.\nCâu cuối của bài này khá "
            "dài.\n");
}

TEST(PdfText, NothingGivesNothing) {
  EXPECT_EQ(text_of_pdf_lines(""), "");
  EXPECT_EQ(text_of_pdf_lines("\f\n \f"), "");
}

}  // namespace
}  // namespace sotin::text
