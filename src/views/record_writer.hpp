#pragma once

/// @file
/// Records of a page as lines for people or as JSON. Their reports are looked up as they are needed
/// and a few of them held, so memory does not grow with the number of records.

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "ledger_lines.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::views {

class RecordWriter {
 public:
  RecordWriter(const ledger::Ledger& ledger, const Asked& asked);
  ~RecordWriter();

  /// A record of a list of one kind.
  [[nodiscard]] Result<std::string> record(const ledger::RecordPlace& place);
  /// An entry of the timeline.
  [[nodiscard]] Result<std::string> entry(const ledger::RecordPlace& place);

 private:
  struct Held;
  [[nodiscard]] Result<const LedgerLines*> lines_of(const std::string& report);

  const ledger::Ledger& ledger_;
  Asked asked_;
  std::unordered_map<std::string, std::unique_ptr<Held>> held_;
};

/// All records that the filter lets pass, a page after the other, until `each` returns false.
[[nodiscard]] Result<void> for_each_record(
    const ledger::Ledger& ledger, const ledger::RecordFilter& filter,
    const std::function<Result<bool>(const ledger::RecordPlace&)>& each);

}  // namespace sotin::views
