#include "sotin/text/document.hpp"

#include <gtest/gtest.h>

namespace sotin::text {
namespace {

TEST(Document, BringsDecomposedTextIntoNfcAndSaysSo) {
  const auto document = Document::from_bytes("Ha\xCC\x80 No\xCC\xA3\xCC\x82i", {});
  EXPECT_EQ(document.text(), "Hà Nội");
  ASSERT_EQ(document.notes().size(), 1U);
}

TEST(Document, ReplacesBrokenBytesAndKeepsTheRest) {
  const auto document = Document::from_bytes("tin \xFF\xC3 mới", {});
  EXPECT_EQ(document.text(), "tin \uFFFD\uFFFD mới");
  ASSERT_EQ(document.notes().size(), 1U);
}

TEST(Document, CountsCodePointsBothWaysAtEveryBorder) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "ế" : i % 3 == 1 ? "x" : "đ";
  const auto document = Document::from_bytes(text, {});
  std::uint32_t index = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    ASSERT_EQ(document.code_point(byte), index);
    ASSERT_EQ(document.byte_of(index), byte);
    ++index;
  }
  EXPECT_EQ(document.code_point(static_cast<std::uint32_t>(text.size())), 200U);
  EXPECT_EQ(document.byte_of(200), text.size());
}

TEST(Document, MakesItsIdFromTheContentWhenNoneIsGiven) {
  const auto one = Document::from_bytes("a", {});
  EXPECT_EQ(one.id(), Document::from_bytes("a", {}).id());
  EXPECT_NE(one.id(), Document::from_bytes("b", {}).id());
}

}  // namespace
}  // namespace sotin::text
