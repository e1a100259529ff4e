// Bytes as JSON Lines, as a web page and as plain text: what comes out is UTF-8, and its parts cover it.
#include <simdjson.h>

#include <cstdint>
#include <string_view>

#include "sotin/text/encoding.hpp"
#include "sotin/text/html.hpp"
#include "sotin/text/parts.hpp"
#include "sotin/text/records.hpp"
#include "truth.hpp"

namespace {

void check_parts(const sotin::text::Document& document) {
  std::uint32_t covered = 0;
  for (const auto& part : sotin::text::find_parts(document)) {
    SOTIN_TRUTH(part.where.begin == covered);
    SOTIN_TRUTH(part.where.end > part.where.begin);
    covered = part.where.end;
    SOTIN_TRUTH(covered == document.text().size() ||
                (static_cast<unsigned char>(document.text()[covered]) & 0xC0) != 0x80);
  }
  SOTIN_TRUTH(covered == document.text().size());
}

bool is_utf8(std::string_view words) { return simdjson::validate_utf8(words.data(), words.size()); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  text::JsonRecordParser parser;
  if (auto record = parser.parse(bytes, "fuzz", 1, 0)) {
    SOTIN_TRUTH(is_utf8(record->text));
    check_parts(text::Document::from_bytes(record->text, record->origin));
  }
  std::vector<std::string> notes;
  const auto text = text::to_utf8(bytes, notes);
  SOTIN_TRUTH(is_utf8(text));
  check_parts(text::Document::from_bytes(text, {}));
  if (const auto page = text::record_of_html(text, "fuzz")) {
    SOTIN_TRUTH(is_utf8(page->text));
    SOTIN_TRUTH(!page->text.empty());
  }
  return 0;
}
