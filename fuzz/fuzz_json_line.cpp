// A line of JSON Lines: refused with a message, or a record whose text survives being written as
// JSON and read again.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "sotin/text/records.hpp"
#include "truth.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin;
  static text::JsonRecordParser parser;  // one parser reads many lines, as in life
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto record = parser.parse(line, "input.jsonl", 7, 100);
  if (!record) {
    SOTIN_TRUTH(!record.error().detail.empty() && record.error().line == 7);
    return 0;
  }
  const auto written = nlohmann::json{{"text", record->text}, {"id", record->origin.id}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::strict);
  const auto again = parser.parse(written, "input.jsonl", 8, 0);
  SOTIN_TRUTH(again && again->text == record->text && again->origin.id == record->origin.id);
  return 0;
}
