#include "sotin/views/export_files.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sotin/base/version.hpp"
#include "sotin/views/corrections.hpp"
#include "sotin/views/ledger_tables.hpp"

namespace sotin::views {

const std::vector<std::string>& export_formats() {
  static const std::vector<std::string> kFormats = {"jsonl", "csv",        "jsonld",
                                                    "ftm",   "timelinejs", "ics"};
  return kFormats;
}

std::vector<std::string> export_files(std::string_view format) {
  if (format == "jsonl") return {"reports.jsonl"};
  if (const auto form = export_form(format)) return {"sotin" + std::string(ending_of(*form))};
  std::vector<std::string> names;
  if (format != "csv") return names;
  for (const auto table : table_names()) names.push_back(std::string(table) + ".csv");
  return names;
}

ExportFile::ExportFile(std::string format, std::string name, std::string made_at)
    : format_(std::move(format)) {
  if (format_ == "csv") table_ = name.substr(0, name.rfind('.'));
  if (const auto form = export_form(format_)) exporter_.emplace(*form, std::move(made_at));
}

std::string ExportFile::head() {
  if (exporter_) return exporter_->head();
  return table_.empty() ? std::string() : table_head(table_);
}

Result<std::string> ExportFile::report(const ledger::Ledger& ledger, const std::string& id) {
  if (!exporter_ && table_.empty()) {
    auto json = corrected_json(ledger, id);
    if (!json) return tl::unexpected(json.error());
    ++counts_["reports"];
    return std::move(*json) + "\n";
  }
  const auto stored = ledger.load(id);
  if (!stored) return tl::unexpected(stored.error());
  return report(*stored);
}

std::string ExportFile::report(const ledger::Stored& stored) {
  if (exporter_) return exporter_->report(stored);
  ++counts_["reports"];
  counts_["statements"] += stored.report.statements.size();
  counts_["events"] += stored.report.events.size();
  counts_["commitments"] += stored.report.commitments.size();
  counts_["memberships"] += stored.report.memberships.size();
  return table_rows(table_, stored);
}

std::string ExportFile::tail() { return exporter_ ? exporter_->tail() : std::string(); }

std::map<std::string, std::uint64_t> ExportFile::counts() const {
  return exporter_ ? exporter_->counts() : counts_;
}

std::string_view ExportFile::media_type() const {
  if (const auto form = export_form(format_)) return media_type_of(*form);
  return table_.empty() ? "application/jsonl" : "text/csv; charset=utf-8; header=present";
}

std::string export_manifest(std::string_view format, std::string_view made_at,
                            const std::map<std::string, std::uint64_t>& counts,
                            const std::vector<ExportedFile>& files) {
  nlohmann::ordered_json manifest = {{"schema", "sotin.export/1"},
                                     {"format", format},
                                     {"program", program_version()},
                                     {"data", data_version()},
                                     {"made_at", made_at},
                                     {"counts", counts},
                                     {"files", nlohmann::ordered_json::array()}};
  for (const auto& file : files) {
    manifest["files"].push_back(
        {{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  return manifest.dump(1) + "\n";
}

}  // namespace sotin::views
