// Bytes to a Document: the text is valid UTF-8 in NFC, and offsets and code points are inverse.
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <string_view>

#include "sotin/base/utf8.hpp"
#include "sotin/text/document.hpp"
#include "truth.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = text::Document::from_bytes(bytes, {});
  const auto& text = document.text();

  std::uint32_t count = 0;
  for (std::size_t pos = 0; pos < text.size(); ++count) {
    const auto [value, length] = base::decode(text, pos);
    SOTIN_TRUTH(length > 1 || static_cast<unsigned char>(text[pos]) < 0x80);
    SOTIN_TRUTH(document.code_point(static_cast<std::uint32_t>(pos)) == count);
    SOTIN_TRUTH(document.byte_of(count) == pos);
    pos += length;
  }
  SOTIN_TRUTH(document.code_point(static_cast<std::uint32_t>(text.size())) == count);
  SOTIN_TRUTH(document.byte_of(count) == text.size());
  SOTIN_TRUTH(document.byte_of(count + 100) == text.size());

  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  SOTIN_TRUTH(nfc->isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, status));

  const auto again = text::Document::from_bytes(text, {});  // reading what was read changes nothing
  SOTIN_TRUTH(text.starts_with("\xEF\xBB\xBF") || again.text() == text);
  SOTIN_TRUTH(base::fold_case(text).size() == text.size());
  return 0;
}
