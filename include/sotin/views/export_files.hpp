#pragma once

/// @file
/// The files of an export, one at a time: what stands before the reports, for each report, and
/// behind them. An export of every form is made of these.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/exports.hpp"

namespace sotin::views {

/// jsonl, csv, jsonld, ftm, timelinejs, ics.
[[nodiscard]] const std::vector<std::string>& export_formats();

/// The names of the files of a format; none for an unknown one.
[[nodiscard]] std::vector<std::string> export_files(std::string_view format);

class ExportFile {
 public:
  /// `format` and `name` as above. `made_at`: for forms that say when they were made.
  ExportFile(std::string format, std::string name, std::string made_at);

  [[nodiscard]] std::string head();
  /// What is written of a report (whole id).
  [[nodiscard]] Result<std::string> report(const ledger::Ledger& ledger, const std::string& id);
  /// The same of a report that is loaded; not for jsonl, which is the bytes that the ledger keeps.
  [[nodiscard]] std::string report(const ledger::Stored& stored);
  [[nodiscard]] std::string tail();

  /// What was written, by kind.
  [[nodiscard]] std::map<std::string, std::uint64_t> counts() const;
  [[nodiscard]] std::string_view media_type() const;

 private:
  std::string format_;
  std::string table_;
  std::optional<Exporter> exporter_;
  std::map<std::string, std::uint64_t> counts_;
};

/// What lies beside the files of an export: format, program, counts, and bytes and SHA-256 of each.
struct ExportedFile {
  std::string name;
  std::uint64_t bytes = 0;
  std::string sha256;
};
[[nodiscard]] std::string export_manifest(std::string_view format, std::string_view made_at,
                                          const std::map<std::string, std::uint64_t>& counts,
                                          const std::vector<ExportedFile>& files);

}  // namespace sotin::views
