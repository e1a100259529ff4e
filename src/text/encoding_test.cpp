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

/// UTF-8 as Latin-1: what VNI looks like where nobody knows that it is.
std::string latin(std::string_view words) {
  std::string out;
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    out += static_cast<char>(c);
    pos += length;
  }
  return out;
}

const std::string kVniWords = latin(
    "Xaõ hoïp vôùi caùc thoân veà vieäc söûa cöûa coáng. Ngöôøi daân ñöôïc vay moät phaàn vaø "
    "khoâng "
    "phaûi traû laõi. Oâng Taùm noùi nhöõng nhaø naøy seõ ñöôïc lôïp laïi khi nghæ luõ.");

TEST(Encoding, TellsVniByItsWords) {
  const auto document = Document::from_bytes(kVniWords, {});
  EXPECT_EQ(document.text(),
            "Xã họp với các thôn về việc sửa cửa cống. Người dân được vay một phần và không phải "
            "trả lãi. Ông Tám nói những nhà này sẽ được lợp lại khi nghỉ lũ.");
  EXPECT_EQ(document.notes().front(), "converted from VNI");
}

TEST(Encoding, VniHasEveryLetter) {
  const auto document = [](std::string_view words) {
    std::vector<std::string> notes;
    const auto made = Document::from_bytes(to_utf8(latin(words), notes, "x-vni"), {});
    return made.text();
  };
  EXPECT_EQ(
      document("aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä ñ eù eø eû eõ eï eâ eá eà eå "
               "eã eä í ì æ ó ò"),
      "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị");
  EXPECT_EQ(
      document("où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ "
               "öï yù yø yû yõ î"),
      "ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ");
  EXPECT_EQ(document("AÙ AË AÄ Ñ EÅ Í Æ Ó Ò OÄ ÔÏ ÖÕ Î Aâ"), "Á Ặ Ậ Đ Ể Í Ỉ Ĩ Ị Ộ Ợ Ữ Ỵ Â");
}

TEST(Encoding, LatinPagesAreNotTakenForVni) {
  for (const auto* words :
       {"Où est la clé? Là où l'été a été très beau, à côté du café; c'est déjà ça, là, là, là.",
        "Não são três irmãos; você também já está lá. A canção é boa, o pão é bom, até amanhã.",
        "Más allá del río, el niño comió piñón y bebió té; allí está el jardín del señor Núñez.",
        "Größe, Mühe, Bäume: öfter hört man überall von schönen Tälern und grünen Hügeln."}) {
    std::vector<std::string> notes;
    EXPECT_EQ(to_utf8(latin(words), notes, "iso-8859-1"), words);
  }
}

TEST(Encoding, OffsetsIntoVniLeadBackToItsBytes) {
  std::vector<std::string> notes;
  const auto decoded = decode(kVniWords, notes);
  for (const auto* word : {"va", "vay", "no", "nha", "khi"}) {
    std::uint64_t begin = decoded.text.find(std::string(" ") + word) + 1;
    std::vector<std::uint64_t*> offsets = {&begin};
    lead_back(decoded, kVniWords, offsets);
    EXPECT_EQ(begin, kVniWords.find(std::string(" ") + word) + 1) << word;
  }
}

TEST(Encoding, MarksOfVniThatStandNowhereAreNotUnderstood) {
  std::vector<std::string> notes;
  EXPECT_EQ(to_utf8("b\xF9 a\xF9\xF9 u\xE2", notes, "vni"),
            "b\xEF\xBF\xBD a\xCC\x81\xEF\xBF\xBD u\xEF\xBF\xBD");
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
