#include "sotin/text/language_gate.hpp"

#include <gtest/gtest.h>

namespace sotin::text {
namespace {

std::string times(std::string_view words, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += words;
  return out;
}

const std::string kVietnamese =
    times("<p>Sáng nay đoàn thuyền về bến, bà con ra đón đông như hội.</p>\n", 20);
const std::string kEnglish =
    times("<p>The boats came home this morning and everybody went to the harbour.</p>\n", 20);
const std::string kFrench =
    times("<p>Les bateaux sont rentrés ce matin, la fête a été belle.</p>\n", 20);
const std::string kUnmarked =
    times("Sang nay nguoi dan trong xa cung ra ben, viec nay khong co trong lich cua huyen.\n", 20);

TEST(LanguageGate, OtherLanguagesAreTold) {
  EXPECT_TRUE(surely_not_vietnamese(kEnglish));
  EXPECT_TRUE(surely_not_vietnamese(kFrench));
  EXPECT_FALSE(surely_not_vietnamese(kVietnamese));
}

TEST(LanguageGate, DoubtIsNoReasonToLeaveOut) {
  EXPECT_FALSE(surely_not_vietnamese(""));
  EXPECT_FALSE(surely_not_vietnamese("<p>Ha Noi</p>"));
  EXPECT_FALSE(surely_not_vietnamese(kUnmarked));
  EXPECT_FALSE(surely_not_vietnamese("<html lang=\"vi\">" + kEnglish));
  EXPECT_FALSE(surely_not_vietnamese(kEnglish + kEnglish + kVietnamese));
}

TEST(LanguageGate, OnlyWordsCountNotScriptsAndTags) {
  const auto script =
      "<script>" + times("var harbour = boats.map(each => each.home);\n", 200) + "</script>";
  const auto style = "<style>" + times(".boat { color: green }\n", 200) + "</style>";
  EXPECT_FALSE(surely_not_vietnamese(script + style + kVietnamese));
  EXPECT_TRUE(surely_not_vietnamese("<script>" + kVietnamese + "</script>" + kEnglish));
}

TEST(LanguageGate, ReferencesAndOldEncodingsCountAsTheirLetters) {
  EXPECT_FALSE(surely_not_vietnamese(
      times("<p>B&agrave; con ra &#273;&#243;n &#273;&#xF4;ng nh&#432; h&#7897;i.</p>", 20)));
  EXPECT_FALSE(surely_not_vietnamese(
      times("<p>Nh\xFD\xDEng ng\xFD\xF5\xCCi d\xE2n v\xE0o b\xEA\xECn \xF0\xFD\xF5\xF2"
            "c \xF0\xF3n, kh\xF4ng c\xF3 ai \xF0i v\xE0 v\xEA\xCC.</p>\n",
            20)));
}

}  // namespace
}  // namespace sotin::text
