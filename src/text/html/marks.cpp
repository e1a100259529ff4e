// The common marks are looked for first, so that ICU is asked only where there is something to do.
#include "marks.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "sotin/base/utf8.hpp"

namespace sotin::text::html {

bool is_mark(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x1AB0 && c < 0x1B00) || (c >= 0x1DC0 && c < 0x1E00) ||
         (c >= 0x20D0 && c < 0x2100);
}

std::string composed(const std::string& letters) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_FAILURE(status) || letters.size() > 0x7FFFFFFF) return letters;
  normalizer->normalizeUTF8(0, {letters.data(), static_cast<int32_t>(letters.size())}, sink,
                            nullptr, status);
  return U_SUCCESS(status) ? out : letters;
}

std::string without_loose_marks(std::string words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto [c, length] = base::decode(words, at);
    if (is_mark(c)) return composed(words);
    at += length;
  }
  return words;
}

}  // namespace sotin::text::html
