// A robots.txt of any bytes, and a path from its last line: no crash, the same answer twice, and
// the rules' own truths.
#include <cstdint>
#include <string>
#include <string_view>

#include "sotin/text/robots.hpp"
#include "truth.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sotin::text::Robots;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto last = bytes.rfind('\n');
  const std::string path = "/" + std::string(bytes.substr(last == bytes.npos ? 0 : last + 1));
  const auto robots = Robots::read(bytes, "sotin");
  const bool allowed = robots.allows(path);
  SOTIN_TRUTH(allowed == Robots::read(bytes, "SOTIN").allows(path));
  SOTIN_TRUTH(robots.allows("/robots.txt"));
  SOTIN_TRUTH(robots.crawl_delay() >= 0 && robots.crawl_delay() <= 86'400);
  SOTIN_TRUTH(Robots::allow_all().allows(path));
  SOTIN_TRUTH(path == "/robots.txt" || !Robots::forbid_all().allows(path));
  return 0;
}
