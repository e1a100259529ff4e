// Any bytes as a file of unknown kind: reading ends, in small pieces it gives the same, records are
// bounded and harmless to show, and a later run goes on behind every record of an earlier one.
#include <simdjson.h>

#include <cstdint>
#include <vector>

#include "sotin/text/records.hpp"
#include "text/archives/testing.hpp"
#include "text/item_reader.hpp"
#include "truth.hpp"

namespace {

using namespace sotin::text;

struct Item {
  std::string words;
  std::uint64_t byte = 0;
  bool operator==(const Item& other) const { return words == other.words; }
};

bool is_utf8(std::string_view words) { return simdjson::validate_utf8(words.data(), words.size()); }

std::unique_ptr<ItemReader> open(std::string_view bytes, std::size_t step) {
  auto source = std::make_unique<MemorySource>(std::string(bytes), step);
  return open_items(std::make_unique<BufferedSource>(std::move(source)), {.path = "fuzz"});
}

std::vector<Item> rest_of(ItemReader& reader, std::size_t bytes) {
  std::vector<Item> items;
  while (auto step = reader.next()) {
    SOTIN_TRUTH(items.size() <= 4 * bytes + 16);
    if (!*step) {
      SOTIN_TRUTH(is_utf8(step->error().place));
      items.push_back({"!" + step->error().place + step->error().detail});
      continue;
    }
    auto& record = **step;
    SOTIN_TRUTH(is_utf8(record.origin.source) && is_utf8(record.origin.id));
    SOTIN_TRUTH(!record.archived || record.text.size() <= kLargestArchived);
    for (const char c : record.origin.source) SOTIN_TRUTH(static_cast<unsigned char>(c) >= 0x20);
    items.push_back({record.origin.source + "\n" + record.text, record.mark.byte});
    if (const auto made = finish(std::move(record))) SOTIN_TRUTH(is_utf8(made->text));
  }
  return items;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto all = rest_of(*open(bytes, 1U << 20), size);
  SOTIN_TRUTH(all == rest_of(*open(bytes, 997), size));
  for (std::size_t i = 0; i < all.size() && i < 20; ++i) {
    if (all[i].byte == 0) continue;
    auto again = open(bytes, 1U << 20);
    if (!again->seek(all[i].byte)) continue;
    const auto items = rest_of(*again, size);
    SOTIN_TRUTH(
        std::equal(items.begin(), items.end(), all.begin() + static_cast<long>(i), all.end()));
  }
  return 0;
}
