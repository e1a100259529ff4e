// What a user of the library writes: a document in, everything read in it out.
#include <cstdio>

#include "sotin/base/version.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/text/document.hpp"
#include "sotin/views/report_json.hpp"

int main() {
  const auto document = sotin::text::Document::from_bytes("Bà Hoa nói hôm nay trời sẽ mưa.", {});
  const auto report = sotin::facts::read(document);
  const auto json = sotin::views::report_json(document, report);
  if (json.find("\"schema\":\"sotin.report/1\"") == std::string::npos) return 1;
  std::printf("sotin %.*s: %u code points\n", static_cast<int>(sotin::program_version().size()),
              sotin::program_version().data(),
              document.code_point(static_cast<std::uint32_t>(document.text().size())));
}
