#include "sotin/text/parts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sotin::text {
namespace {

/// "kind:words|kind:words", words trimmed of white space at their end.
std::string parts_of(std::string_view words) {
  const auto document = Document::from_bytes(words, {});
  std::string out;
  std::uint32_t covered = 0;
  for (const auto& part : find_parts(document)) {
    EXPECT_EQ(part.where.begin, covered);
    covered = part.where.end;
    std::string piece(document.words(part.where));
    while (!piece.empty() && (piece.back() == '\n' || piece.back() == ' ')) piece.pop_back();
    out += (out.empty() ? "" : "|") + std::string(name_of(part.kind)) + ":" + piece;
  }
  EXPECT_EQ(covered, document.text().size());
  return out;
}

TEST(Parts, PlainProseIsBody) {
  EXPECT_EQ(parts_of("Trời mưa to. Đường ngập."), "body:Trời mưa to. Đường ngập.");
}

TEST(Parts, TheTagOfACollectionIsADateline) {
  EXPECT_EQ(parts_of(" date 2025-09-05 (Ngày Nay) - Trời mưa to."),
            "dateline: date 2025-09-05 (Ngày Nay) -|body:Trời mưa to.");
}

TEST(Parts, AnOutletInBracketsIsADateline) {
  EXPECT_EQ(parts_of("(Sóng Xanh) – Trời mưa to."), "dateline:(Sóng Xanh) –|body:Trời mưa to.");
}

TEST(Parts, ACodeOfAPaperIsADateline) {
  EXPECT_EQ(parts_of("TTO - Trời mưa to."), "dateline:TTO -|body:Trời mưa to.");
}

TEST(Parts, APlaceWithDayAndAgencyIsADateline) {
  EXPECT_EQ(parts_of("Hà Nội, ngày 5/9 (TTXVN) – Trời mưa to."),
            "dateline:Hà Nội, ngày 5/9 (TTXVN) –|body:Trời mưa to.");
}

TEST(Parts, AnotherCapitalWordWithADashIsNoDateline) {
  EXPECT_EQ(parts_of("NATO - khối quân sự lớn nhất - họp hôm nay."),
            "body:NATO - khối quân sự lớn nhất - họp hôm nay.");
}

TEST(Parts, ALineWithAPhotoCreditIsACaption) {
  EXPECT_EQ(parts_of("Trời mưa to.\nNgười dân lội nước trên phố. Ảnh: Hải Âu\nMưa sẽ còn kéo dài."),
            "body:Trời mưa to.|caption:Người dân lội nước trên phố. Ảnh: Hải Âu|body:Mưa sẽ còn "
            "kéo dài.");
}

TEST(Parts, ACaptionGluedBeforeProseEndsBehindItsBracket) {
  EXPECT_EQ(parts_of("Tàu cập cảng sáng nay (Ảnh: Hải Âu). Thuyền trưởng nói trời yên."),
            "caption:Tàu cập cảng sáng nay (Ảnh: Hải Âu).|body:Thuyền trưởng nói trời yên.");
}

TEST(Parts, ACreditWithoutStopEndsBeforeAWordThatOpensASentence) {
  EXPECT_EQ(parts_of("Tàu cập cảng sáng nay Ảnh: Reuters Theo cảng vụ, tàu chở gạo."),
            "caption:Tàu cập cảng sáng nay Ảnh: Reuters|body:Theo cảng vụ, tàu chở gạo.");
}

TEST(Parts, ACreditInsideALineTakesTheSentenceBeforeIt) {
  EXPECT_EQ(
      parts_of("Tàu đã về. Một thủy thủ vẫy tay chào. Ảnh: Hải Âu. Trời yên biển lặng."),
      "body:Tàu đã về.|caption:Một thủy thủ vẫy tay chào. Ảnh: Hải Âu.|body:Trời yên biển lặng.");
}

TEST(Parts, PoliceIsNoPhotoCredit) {
  EXPECT_EQ(parts_of("Hình ảnh: đường ngập. Cảnh sát nói."),
            "body:Hình ảnh: đường ngập. Cảnh sát nói.");
}

TEST(Parts, ANameAloneAtTheEndIsAByline) {
  EXPECT_EQ(parts_of("Trời mưa to.\nLê Văn Mây\nTheo AP"),
            "body:Trời mưa to.|byline:Lê Văn Mây\nTheo AP");
}

TEST(Parts, ANameBehindTheLastStopIsAByline) {
  EXPECT_EQ(parts_of("Trời mưa to. Mưa sẽ tạnh. Mây Lê (Theo Reuters)"),
            "body:Trời mưa to. Mưa sẽ tạnh.|byline:Mây Lê (Theo Reuters)");
}

TEST(Parts, AnInitialDoesNotMakeAByline) {
  EXPECT_EQ(parts_of("Trời mưa to. Người thắng là J. Smith"),
            "body:Trời mưa to. Người thắng là J. Smith");
}

TEST(Parts, CommentsAndLinksAreFurniture) {
  EXPECT_EQ(parts_of("Trời mưa to.\n>> Đường ngập ở đâu?\nMưa sẽ tạnh.\nBình luận (0)\nChia sẻ"),
            "body:Trời mưa to.|furniture:>> Đường ngập ở đâu?|body:Mưa sẽ tạnh.|furniture:Bình "
            "luận (0)\nChia sẻ");
}

TEST(Parts, SharingInProseIsNoFurniture) {
  EXPECT_EQ(parts_of("Chia sẻ với báo chí, chị Mây nói trời đẹp."),
            "body:Chia sẻ với báo chí, chị Mây nói trời đẹp.");
}

TEST(Parts, AFirstLineWithoutStopIsAHeadlineAndTheNextALead) {
  EXPECT_EQ(
      parts_of("Mưa lớn gây ngập nhiều phố\nNước lên từ sáng sớm.\nChiều nay nước rút."),
      "headline:Mưa lớn gây ngập nhiều phố|lead:Nước lên từ sáng sớm.|body:Chiều nay nước rút.");
}

TEST(Parts, ATimeStampIsADateline) {
  EXPECT_EQ(parts_of("Thứ Sáu, 05/09/2025, 07:30 (GMT+7)\nTrời mưa to."),
            "dateline:Thứ Sáu, 05/09/2025, 07:30 (GMT+7)|body:Trời mưa to.");
}

TEST(Parts, OddTextsAreCovered) {
  for (const std::string_view odd : {"", "\n\n", " ", "Ảnh:", "(", "Ảnh: (", "(Ảnh:", "\r\n\r\n.",
                                     ">>", "nh:", "Ảnh:\n\nẢnh:"}) {
    (void)parts_of(odd);
  }
}

TEST(Parts, AMillionCreditsTakeLinearTime) {
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "Ảnh: ";
  (void)find_parts(Document::from_bytes(many, {}));
}

}  // namespace
}  // namespace sotin::text
