// Legacy Vietnamese encodings share their bytes, so no byte tells them apart: the text is decoded
// by each of them and the one that makes common Vietnamese words wins, if it wins clearly.
#include "sotin/text/encoding.hpp"

#include <simdjson.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <unordered_set>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"
#include "vni.hpp"

namespace sotin::text {
namespace {

using Table = std::array<char32_t, 256>;

constexpr std::string_view kVni = "VNI";

const std::map<std::string, Table>& tables() {
  static const auto made = [] {
    std::map<std::string, Table> all;
    base::for_each_row(base::data_file("vi/encodings.tsv"), [&](const auto& fields) {
      if (fields.size() < 3) return;
      auto [table, is_new] = all.try_emplace(std::string(fields[0]));
      if (is_new) {
        for (std::size_t i = 0; i < 256; ++i)
          table->second[i] = i < 0x80 ? static_cast<char32_t>(i) : 0xFFFD;
      }
      const auto byte = std::stoul(std::string(fields[1]), nullptr, 16) & 0xFF;
      table->second[byte] = static_cast<char32_t>(std::stoul(std::string(fields[2]), nullptr, 16));
    });
    return all;
  }();
  return made;
}

std::string nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_FAILURE(status) || text.size() > 0x7FFFFFFF) return text;
  normalizer->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr,
                            status);
  return U_SUCCESS(status) ? out : text;
}

std::string decode_by(const Table& table, std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (const char c : bytes) base::append_utf8(out, table[static_cast<unsigned char>(c)]);
  return out;
}

/// Share of the words of `text` that are among the commonest Vietnamese words with marks.
double vietnamese_share(const std::string& text) {
  static const std::unordered_set<std::string_view> kCommon = {
      "và",   "của",  "là",    "có",   "được", "người", "những", "các", "với",  "đã",    "không",
      "một",  "này",  "để",    "đến",  "về",   "từ",    "tại",   "sẽ",  "ông",  "bà",    "nước",
      "năm",  "ngày", "nhà",   "việc", "đó",   "khi",   "vào",   "ra",  "phải", "cũng",  "như",
      "trên", "đồng", "thành", "phố",  "tỉnh", "bộ",    "quốc",  "gia", "hội",  "chính", "phủ"};
  const std::string folded = base::fold_case(text);
  std::size_t words = 0;
  std::size_t hits = 0;
  for (std::size_t pos = 0; pos < folded.size();) {
    std::size_t end = pos;
    while (end < folded.size() && folded[end] != ' ' && folded[end] != '\n' &&
           folded[end] != '\r' && folded[end] != ',' && folded[end] != '.' && folded[end] != '\t') {
      ++end;
    }
    if (end > pos) {
      const auto word = std::string_view(folded).substr(pos, end - pos);
      ++words;
      const bool marked =
          std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
      hits += marked && kCommon.contains(word);
    }
    pos = end + 1;
  }
  return hits < 3 ? 0 : static_cast<double>(hits) / static_cast<double>(words);
}

/// The old Vietnamese encoding that `bytes` are surely in; "" when none is sure.
std::string legacy_encoding(std::string_view bytes) {
  const auto sample = bytes.substr(0, 1U << 16);
  std::string best;
  double best_share = 0;
  double second_share = 0;
  const auto offer = [&](std::string_view name, const std::string& text) {
    const double share = vietnamese_share(nfc(text));
    if (share > best_share) {
      second_share = best_share;
      best_share = share;
      best = name;
    } else {
      second_share = std::max(second_share, share);
    }
  };
  for (const auto& [name, table] : tables()) offer(name, decode_by(table, sample));
  offer(kVni, from_vni(sample));
  return best_share >= 0.04 && best_share >= 1.3 * second_share ? best : std::string();
}

/// An encoding that a sender named.
struct DeclaredEncoding {
  std::string name;
  Table table = {};
  bool says_little = false;  // what servers say when nobody told them
};

/// A name of one byte a letter as its table: the Vietnamese ones are ours, the others ICU's.
std::optional<DeclaredEncoding> declared_encoding(std::string_view declared) {
  const auto folded = base::fold_case(declared.substr(0, 64));
  const auto has = [&](std::string_view part) { return folded.find(part) != std::string::npos; };
  const char* ours = has("1258")     ? "windows-1258"
                     : has("viscii") ? "VISCII"
                     : has("tcvn")   ? "TCVN3"
                                     : nullptr;
  if (ours != nullptr) return DeclaredEncoding{ours, tables().at(ours)};
  if (has("vni")) return DeclaredEncoding{std::string(kVni)};
  const bool latin = has("8859-1") && folded.ends_with("1");
  const auto name = latin || has("latin1") || has("ascii") ? std::string("windows-1252") : folded;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      name.empty() ? nullptr : ucnv_open(name.c_str(), &status), &ucnv_close);
  if (!converter || U_FAILURE(status) || ucnv_getMaxCharSize(converter.get()) != 1) return {};
  DeclaredEncoding made{name, {}, name == "windows-1252"};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const char in = static_cast<char>(byte);
    UChar out[4] = {};
    status = U_ZERO_ERROR;
    const auto length = ucnv_toUChars(converter.get(), out, 4, &in, 1, &status);
    const bool one = U_SUCCESS(status) && length == 1 && !U16_IS_SURROGATE(out[0]);
    made.table[byte] = byte < 0x80 ? static_cast<char32_t>(byte) : one ? out[0] : 0xFFFD;
  }
  return made;
}

/// A name from outside as a note may show it.
std::string printable(std::string_view name) {
  std::string out(name.substr(0, 40));
  for (char& c : out) c = c > ' ' && c < 0x7F ? c : '?';
  return out;
}

/// Bytes of well-formed sequences against bytes that are not, among those above ASCII.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t pos = 0; pos < bytes.size();) {
    const auto [c, length] = base::decode(bytes, pos);
    if (length > 1) good += length;
    if (length == 1 && c >= 0x80) ++bad;
    pos += length;
  }
  return good > bad;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  std::size_t pos = 0;
  for (; pos + 1 < bytes.size(); pos += 2) {
    char32_t c = unit(pos);
    if (c >= 0xD800 && c < 0xDC00 && pos + 3 < bytes.size()) {
      const char32_t low = unit(pos + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        pos += 2;
      }
    }
    base::append_utf8(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
  }
  if (pos < bytes.size()) base::append_utf8(out, 0xFFFD);
  return out;
}

enum class Utf16 { kNo, kLittle, kBig, kLittleMarked, kBigMarked };

Utf16 utf16_of(std::string_view head) {
  if (head.starts_with("\xFF\xFE")) return Utf16::kLittleMarked;
  if (head.starts_with("\xFE\xFF")) return Utf16::kBigMarked;
  head = head.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i & 1] += head[i] == '\0';
  const std::size_t half = head.size() / 2;
  if (half < 8) return Utf16::kNo;
  if (zeros[1] * 10 > half * 4 && zeros[0] * 50 < half) return Utf16::kLittle;
  if (zeros[0] * 10 > half * 4 && zeros[1] * 50 < half) return Utf16::kBig;
  return Utf16::kNo;
}

}  // namespace

std::string repair_utf8(std::string_view bytes, std::size_t& repaired) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t pos = 0; pos < bytes.size();) {
    const auto [c, length] = base::decode(bytes, pos);
    const bool bad = (length == 1 && c >= 0x80) || (length == 2 && c < 0x80) ||
                     (length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) ||
                     (length == 4 && (c < 0x10000 || c > 0x10FFFF));
    if (bad) {
      out += "\xEF\xBF\xBD";
      ++repaired;
      ++pos;
    } else {
      out.append(bytes, pos, length);
      pos += length;
    }
  }
  return out;
}

bool looks_like_utf16(std::string_view head) { return utf16_of(head) != Utf16::kNo; }

std::string_view binary_kind(std::string_view head) {
  using namespace std::string_view_literals;
  static constexpr std::pair<std::string_view, std::string_view> kMagic[] = {
      {"%PDF-"sv, "PDF"},
      {"PK\x03\x04"sv, "ZIP or Office file"},
      {"\xD0\xCF\x11\xE0"sv, "Office file"},
      {"\x89PNG"sv, "image"},
      {"\xFF\xD8\xFF"sv, "image"},
      {"GIF8"sv, "image"},
      {"SQLite format 3"sv, "SQLite file"},
      {"\x7F"
       "ELF"sv,
       "program"},
      {"{\\rtf"sv, "RTF"},
      {"BZh"sv, "bzip2 archive"},
      {"\xFD"
       "7zXZ"sv,
       "xz archive"},
      {"Rar!"sv, "RAR archive"},
  };
  for (const auto& [magic, kind] : kMagic) {
    if (head.starts_with(magic)) return kind;
  }
  if (looks_like_utf16(head)) return {};
  // VISCII uses six control codes as letters, so a few of them are no proof.
  std::size_t zeros = 0;
  std::size_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    zeros += byte == 0;
    controls += byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
  }
  const bool binary = zeros * 100 > head.size() || (controls > 8 && controls * 20 > head.size());
  return binary ? "binary data" : "";
}

Decoded decode(std::string_view bytes, std::vector<std::string>& notes, std::string_view declared) {
  switch (utf16_of(bytes.substr(0, 4096))) {
    case Utf16::kLittleMarked:
      notes.push_back("converted from UTF-16");
      return {from_utf16(bytes.substr(2), false), ByteStep::kUtf16, 2};
    case Utf16::kBigMarked:
      notes.push_back("converted from UTF-16");
      return {from_utf16(bytes.substr(2), true), ByteStep::kUtf16, 2};
    case Utf16::kLittle:
    case Utf16::kBig:
      notes.push_back("converted from UTF-16 (without byte order mark)");
      return {from_utf16(bytes, utf16_of(bytes.substr(0, 4096)) == Utf16::kBig), ByteStep::kUtf16,
              0};
    case Utf16::kNo:
      break;
  }
  if (simdjson::validate_utf8(bytes.data(), bytes.size()))
    return {std::string(bytes), ByteStep::kSame, 0};
  if (!mostly_utf8(bytes)) {
    const auto by = [&](const std::string& name, const Table& table) -> Decoded {
      notes.push_back("converted from " + name);
      if (name == kVni) return {from_vni(bytes), ByteStep::kVni, 0};
      return {decode_by(table, bytes), ByteStep::kOneByte, 0};
    };
    const auto named = declared_encoding(declared);
    if (named && !named->says_little) return by(named->name, named->table);
    if (const auto name = legacy_encoding(bytes); !name.empty())
      return by(name, name == kVni ? Table{} : tables().at(name));
    if (named) return by(named->name, named->table);
    if (!declared.empty()) {
      notes.push_back("declared encoding not known: " + printable(declared));
    }
  }
  std::size_t repaired = 0;
  std::string out = repair_utf8(bytes, repaired);
  notes.push_back("invalid UTF-8: " + std::to_string(repaired) + " bytes replaced by U+FFFD");
  return {std::move(out), ByteStep::kRepaired, 0};
}

std::string to_utf8(std::string_view bytes, std::vector<std::string>& notes,
                    std::string_view declared) {
  return decode(bytes, notes, declared).text;
}

std::string declared_in_page(std::string_view bytes) {
  const auto head = base::fold_case(bytes.substr(0, 4096));
  for (auto at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const auto tag = std::string_view(head).substr(at, head.find('>', at) - at);
    const auto name = tag.find("charset");
    if (name == std::string_view::npos) continue;
    auto value = tag.substr(name + 7);
    const auto is_filler = [](char c) { return c == ' ' || c == '=' || c == '"' || c == '\''; };
    while (!value.empty() && is_filler(value.front())) value.remove_prefix(1);
    return std::string(value.substr(0, value.find_first_of(" \"';/>\n\r\t")));
  }
  return "";
}

void lead_back(const Decoded& decoded, std::string_view bytes,
               std::vector<std::uint64_t*>& offsets) {
  if (decoded.step == ByteStep::kSame) return;
  std::sort(offsets.begin(), offsets.end(), [](const auto* a, const auto* b) { return *a < *b; });
  std::uint64_t origin = decoded.skipped;
  std::size_t at = 0;
  char32_t before = 0;
  for (auto* offset : offsets) {
    while (at < *offset && at < decoded.text.size()) {
      const auto [c, length] = base::decode(decoded.text, at);
      switch (decoded.step) {
        case ByteStep::kSame:
        case ByteStep::kOneByte:
          ++origin;
          break;
        case ByteStep::kVni:
          origin += continues_vni_mark(before, c) ? 0 : 1;
          break;
        case ByteStep::kUtf16:
          origin += c >= 0x10000 ? 4 : 2;
          break;
        case ByteStep::kRepaired: {
          const bool put = c == 0xFFFD && bytes.substr(origin, 3) != "\xEF\xBF\xBD";
          origin += put ? 1 : length;
          break;
        }
      }
      at += length;
      before = c;
    }
    *offset = std::min<std::uint64_t>(origin, bytes.size());
  }
}

}  // namespace sotin::text
