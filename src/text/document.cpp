// A Document is NFC and valid UTF-8 from its first moment. Most input already is, so the text is
// only copied through ICU when a quick check says that something must change.
#include "sotin/text/document.hpp"

#include <simdjson.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"

namespace sotin::text {
namespace {

constexpr std::uint32_t kStride = 64;
constexpr std::size_t kLargestText = 0xFFFF0000;

/// True when ICU need not look: every letter with marks is precomposed and no combining mark, no
/// conjoining Hangul and no compatibility oddity below U+0300 stands in the text.
bool surely_nfc(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < 0xCC) {
      ++pos;
      continue;
    }
    // U+1E00-1EFF, the letters of Vietnamese: E1 B8 80 to E1 BB BF.
    if (byte == 0xE1 && pos + 2 < text.size() &&
        (static_cast<unsigned char>(text[pos + 1]) & 0xFC) == 0xB8) {
      pos += 3;
      continue;
    }
    const auto [c, length] = base::decode(text, pos);
    const bool plain = c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x2070) ||
                       (c >= 0x20A0 && c < 0x20C0) || c == 0xFEFF || c == 0xFFFD;
    if (!plain) return false;
    pos += length;
  }
  return true;
}

}  // namespace

Document Document::from_bytes(std::string_view bytes, Origin origin) {
  Document document;
  document.origin_ = std::move(origin);
  document.notes_ = document.origin_.notes;
  if (bytes.size() > kLargestText) {
    bytes = bytes.substr(0, kLargestText);
    document.notes_.push_back("text cut at 4 GiB");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    document.notes_.push_back("byte order mark removed");
  }
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    document.text_ = bytes;
  } else {
    document.text_ = to_utf8(bytes, document.notes_);
  }
  if (!surely_nfc(document.text_)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(document.text_.data(),
                                 static_cast<int32_t>(document.text_.size()));
    if (U_SUCCESS(status) && document.text_.size() < 0x7FFFFFFF &&
        !nfc->isNormalizedUTF8(piece, status)) {
      std::string normal;
      icu::StringByteSink<std::string> sink(&normal);
      nfc->normalizeUTF8(0, piece, sink, nullptr, status);
      if (U_SUCCESS(status)) {
        document.text_ = std::move(normal);
        document.notes_.push_back("text brought into NFC");
      }
    }
  }
  document.id_ = document.origin_.id;
  if (document.id_.empty()) document.id_ = "r" + hex16(hash_bytes(document.text_));
  document.counts_.reserve(document.text_.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t block = 0; block < document.text_.size(); block += kStride) {
    document.counts_.push_back(count);
    const std::size_t end = std::min<std::size_t>(block + kStride, document.text_.size());
    for (std::size_t i = block; i < end; ++i) {
      count += static_cast<signed char>(document.text_[i]) > static_cast<signed char>(0xBF);
    }
  }
  if (document.text_.size() % kStride == 0) document.counts_.push_back(count);
  return document;
}

std::uint32_t Document::code_point(std::uint32_t offset) const {
  offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text_.size()));
  std::uint32_t count = counts_[offset / kStride];
  std::uint32_t i = offset / kStride * kStride;
  for (; i + 8 <= offset; i += 8) {  // eight bytes at once: all but 10xxxxxx begin a code point
    std::uint64_t eight;
    std::memcpy(&eight, text_.data() + i, sizeof eight);
    const std::uint64_t begins = (~eight >> 7 | eight >> 6) & 0x0101010101010101ULL;
    count += static_cast<std::uint32_t>(begins * 0x0101010101010101ULL >> 56);
  }
  for (; i < offset; ++i) count += (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
  return count;
}

std::uint32_t Document::byte_of(std::uint32_t index) const {
  const auto block = std::upper_bound(counts_.begin(), counts_.end(), index);
  if (block == counts_.begin()) return 0;
  const auto number = static_cast<std::uint32_t>(block - counts_.begin() - 1);
  std::uint32_t offset = number * kStride;
  std::uint32_t count = counts_[number];
  while (offset < text_.size()) {
    const bool starts = (static_cast<unsigned char>(text_[offset]) & 0xC0) != 0x80;
    if (starts && count == index) return offset;
    count += starts;
    ++offset;
  }
  return offset;
}

}  // namespace sotin::text
