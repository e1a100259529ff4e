// Any words asked of a ledger: a search never fails, and what it finds lies inside the sentences.
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "sotin/facts/read.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/report_json.hpp"
#include "truth.hpp"

namespace {

using namespace sotin;

// A small ledger in a file that is gone with the program.
class SmallLedger {
 public:
  SmallLedger()
      : path_(std::filesystem::temp_directory_path() /
              ("fuzz_search." + std::to_string(getpid()))) {
    remove();
    auto opened = ledger::Ledger::open(path_);
    SOTIN_TRUTH(opened.has_value());
    ledger_ = std::make_unique<ledger::Ledger>(std::move(*opened));
    for (const char* text :
         {"Ông Đặng Triều nói đội tàu \"trực chung\" rời Đà Nẵng hôm 9-9.",
          "Bà Hoa: giá gạo tăng 4%, NOT giảm. (Ảnh: Meridian) *", "AND OR NEAR đ Đ ơ ư\n\nMưa."}) {
      const auto document = text::Document::from_bytes(text, {});
      const auto report = facts::read(document);
      const auto json = views::report_json(document, report);
      SOTIN_TRUTH(ledger_->store({document, report, json, "2025-09-05T00:00:00Z"}).has_value());
    }
  }
  ~SmallLedger() {
    ledger_.reset();
    remove();
  }
  SmallLedger(const SmallLedger&) = delete;
  SmallLedger& operator=(const SmallLedger&) = delete;
  const ledger::Ledger& get() const { return *ledger_; }

 private:
  void remove() const {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + suffix);
  }
  std::string path_;
  std::unique_ptr<ledger::Ledger> ledger_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SmallLedger ledger;
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  const auto answer = ledger.get().search(query, 20);
  SOTIN_TRUTH(answer.has_value());
  SOTIN_TRUTH(answer->hits.size() <= 20);
  for (const auto& hit : answer->hits) {
    SOTIN_TRUTH(hit.in_title || hit.start < hit.end);
    for (const auto& mark : hit.marks)
      SOTIN_TRUTH(mark.begin < mark.end && mark.end <= hit.words.size());
  }
  SOTIN_TRUTH(ledger.get().find_entities(query).has_value());
  return 0;
}
