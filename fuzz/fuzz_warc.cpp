// Any bytes as a WARC file: blocks are pieces of the input where nothing is packed, records come in
// order, reading in small pieces gives the same, and what is put into a record comes back.
#include <cstdint>
#include <string>

#include "sotin/text/language_gate.hpp"
#include "text/archives/http_message.hpp"
#include "text/archives/testing.hpp"
#include "text/archives/unpacked_source.hpp"
#include "text/archives/warc_reader.hpp"
#include "truth.hpp"

namespace {

using namespace sotin::text;

constexpr std::size_t kLimit = 1U << 16;

std::string all_of(std::string_view bytes, std::size_t step, bool whole) {
  WarcReader reader(std::make_unique<MemorySource>(std::string(bytes), step), "fuzz");
  const bool plain = packing_of(bytes) == Packing::kNone;
  std::string all;
  std::uint64_t last = 0;
  std::size_t steps = 0;
  while (auto head = reader.next()) {
    SOTIN_TRUTH(++steps <= bytes.size() + 1);
    if (!*head) {
      all += "!" + head->error().detail + "\n";
      continue;
    }
    SOTIN_TRUTH((**head).offset >= last && (**head).offset <= bytes.size());
    last = (**head).offset;
    if (!whole) continue;
    const std::string look(reader.look(100));
    const auto block = reader.block(kLimit);
    if (!block) {
      all += "!" + block.error().detail + "\n";
      continue;
    }
    SOTIN_TRUTH(block->size() == (**head).length && block->starts_with(look));
    if (plain) SOTIN_TRUTH(bytes.find(*block, (**head).offset) != bytes.npos);
    all += std::to_string((**head).offset) + ":" + *block + "\n";
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  SOTIN_TRUTH(all_of(bytes, 1U << 20, true) == all_of(bytes, 61, true));
  all_of(bytes, 1U << 20, false);

  const auto record = "WARC/1.0\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
                      std::string(bytes) + "\r\n\r\n";
  WarcReader reader(std::make_unique<MemorySource>(record + gzipped("")), "fuzz");
  const auto head = reader.next();
  SOTIN_TRUTH(head && *head);
  const auto block = reader.block(size);
  SOTIN_TRUTH(block && *block == bytes);

  if (const auto message = parse_http(bytes)) {
    SOTIN_TRUTH(message->body <= size);
    bool cut = false;
    if (const auto body = body_of(*message, bytes, kLimit, cut))
      SOTIN_TRUTH(body->size() <= kLimit);
  }
  SOTIN_TRUTH(surely_not_vietnamese(bytes) == surely_not_vietnamese(bytes));
  return 0;
}
