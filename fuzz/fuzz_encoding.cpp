// Bytes of an unknown encoding: what comes out is UTF-8, and UTF-8 comes back as it is.
#include <simdjson.h>

#include <cstdint>
#include <string_view>

#include "sotin/text/encoding.hpp"
#include "truth.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> notes;
  const auto text = text::to_utf8(bytes, notes);
  SOTIN_TRUTH(simdjson::validate_utf8(text));
  std::size_t repaired = 0;
  const auto mended = text::repair_utf8(bytes, repaired);
  SOTIN_TRUTH(simdjson::validate_utf8(mended));
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    SOTIN_TRUTH(mended == bytes && repaired == 0);
  } else {
    SOTIN_TRUTH(repaired > 0 && !notes.empty());
  }
  return 0;
}
