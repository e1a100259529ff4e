#include "sotin/text/encoding.hpp"

#include <gtest/gtest.h>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/document.hpp"

namespace sotin::text {
namespace {

constexpr std::string_view kWords =
    "Chính phủ đã họp với các tỉnh về việc khắc phục bão. Người dân được hỗ trợ một phần và không "
    "phải trả tiền. "
    "Ông Mây nói những nhà này sẽ được sửa khi trời tạnh.";

/// `words` written in one of our single-byte encodings (letters decomposed where it needs that).
std::string written_in(std::string_view encoding, std::string_view words) {
  std::string out;
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    pos += length;
    char byte = c < 0x80 ? static_cast<char>(c) : '?';
    base::for_each_row(base::data_file("vi/encodings.tsv"), [&](const auto& fields) {
      if (fields[0] == encoding && std::stoul(std::string(fields[2]), nullptr, 16) == c) {
        byte = static_cast<char>(std::stoul(std::string(fields[1]), nullptr, 16));
      }
    });
    out += byte;
  }
  return out;
}

TEST(Encoding, TellsTcvn3ByItsWords) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8(written_in("TCVN3", kWords), notes), kWords);
  EXPECT_EQ(notes, std::vector<std::string>{"converted from TCVN3"});
}

TEST(Encoding, TellsVisciiByItsWords) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8(written_in("VISCII", kWords), notes), kWords);
  EXPECT_EQ(notes, std::vector<std::string>{"converted from VISCII"});
}

TEST(Encoding, TellsWindows1258AndTheDocumentComposesItsMarks) {
  // «được», «người», «và», «của» in windows-1258: letters and combining marks.
  std::string bytes;
  for (int i = 0; i < 5; ++i)
    bytes +=
        "ng\xFD\xF5\xCCi v\xE0 nh\xE0 \xF0\xFD\xF5\xF2"
        "c c\xF3 kh\xF4ng ";
  const auto document = Document::from_bytes(bytes, {});
  EXPECT_TRUE(document.text().starts_with("người và nhà được có không")) << document.text();
  EXPECT_EQ(document.notes().front(), "converted from windows-1258");
}

TEST(Encoding, ADeclaredEncodingIsBelievedWhereTheBytesAreNotUtf8) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2", notes, "Windows-1251"), "Привет");
  EXPECT_EQ(notes, std::vector<std::string>{"converted from windows-1251"});
}

TEST(Encoding, Utf8IsBelievedBeforeAWrongDeclaration) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8(kWords, notes, "iso-8859-1"), kWords);
  EXPECT_EQ(to_utf8(kWords, notes, "windows-1258"), kWords);
}

TEST(Encoding, DeclaredLatinSaysLessThanVietnameseWords) {
  std::vector<std::string> notes;
  const std::string viscii =
      "ng\xDF\xB6i v\xE0 nh\xE0 \xF0\xDF\xFE"
      "c c\xF3 kh\xF4ng m\xB5t c\xFC"
      "a v\xE0 c\xFC"
      "a";
  EXPECT_EQ(to_utf8(viscii, notes, "iso-8859-1"), to_utf8(viscii, notes));
}

TEST(Encoding, DeclaredLatinIsLatinWhereNothingElseIsSure) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8("caf\xE9 \x96 cr\xE8me", notes, "ISO-8859-1"), "café – crème");
}

TEST(Encoding, ADeclaredEncodingThatIsNotKnownLeavesANote) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8("caf\xE9", notes, "x-\x01 l\xE0"), "caf\xEF\xBF\xBD");
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes.front(), "declared encoding not known: x-??l?");
}

TEST(Encoding, ThePagesOwnDeclarationIsFound) {
  EXPECT_EQ(declared_in_page("<!doctype html><meta charset=\"Windows-1251\">"), "windows-1251");
  EXPECT_EQ(declared_in_page("<meta name=x><META http-equiv='Content-Type' "
                             "content='text/html; charset=viscii'>"),
            "viscii");
  EXPECT_EQ(declared_in_page("<p>charset=viscii</p>"), "");
  EXPECT_EQ(declared_in_page("<meta charset"), "");
}

TEST(Encoding, ReadsUtf16OfBothOrders) {
  const std::string little("\xFF\xFE\x10\x01\x69\x00", 6);
  const std::string big("\xFE\xFF\x01\x10\x00\x69", 6);
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8(little, notes), "Đi");
  EXPECT_EQ(to_utf8(big, notes), "Đi");
  EXPECT_EQ(notes.size(), 2U);
}

TEST(Encoding, BrokenUtf8IsRepairedByteForByte) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8("Hà N\xFFội", notes), "Hà N\xEF\xBF\xBDội");
  EXPECT_EQ(notes, std::vector<std::string>{"invalid UTF-8: 1 bytes replaced by U+FFFD"});
}

TEST(Encoding, ValidUtf8StaysAsItIs) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8(kWords, notes), kWords);
  EXPECT_TRUE(notes.empty());
}

TEST(Encoding, TellsWhatIsNoText) {
  EXPECT_EQ(binary_kind("%PDF-1.7"), "PDF");
  EXPECT_EQ(binary_kind(std::string("abc\0\0\0def\0\0\1\2\3", 14)), "binary data");
  EXPECT_EQ(binary_kind("Trời mưa to."), "");
  EXPECT_EQ(binary_kind(""), "");
}

TEST(Encoding, DecomposedTextBecomesNfcWithANote) {
  const auto document = Document::from_bytes("Ha\xCC\x80 No\xCC\xA3\xCC\x82i", {});
  EXPECT_EQ(document.text(), "Hà Nội");
  EXPECT_EQ(document.notes(), std::vector<std::string>{"text brought into NFC"});
}

}  // namespace
}  // namespace sotin::text
