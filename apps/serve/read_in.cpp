// An upload goes into a file of our own first, so that it is read by the same code as any other
// file; the name it had decides only its ending.
#include "read_in.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "net/page_record.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/stories/keep.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/error_words.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::serve {
namespace {

/// The ending of a name that says how to read the file: ".jsonl.gz".
std::string ending_of(std::string_view name) {
  static constexpr std::array kKnown = {".txt", ".jsonl", ".ndjson", ".json", ".html",
                                        ".htm", ".xhtml", ".warc",   ".wacz", ".zip",
                                        ".tar", ".tgz",   ".eml",    ".rss",  ".atom"};
  for (const std::string_view packed : {"", ".gz", ".zst"}) {
    for (const std::string_view known : kKnown) {
      const auto ending = std::string(known) + std::string(packed);
      if (name.ends_with(ending)) return ending;
    }
  }
  return "";
}

void keep(Desk& desk, text::Record record, const Keeping& keeping) {
  const auto source = record.origin.source;
  const auto document = text::Document::from_bytes(record.text, std::move(record.origin));
  const auto report = facts::read(document);
  const auto json = views::report_json(document, report);
  const auto stored = desk.write([&](ledger::Ledger& ledger) -> Result<void> {
    const auto became = ledger.store({document, report, json, keeping.read_at});
    if (!became) return tl::unexpected(became.error());
    return {};
  });
  if (stored) {
    keeping.kept(document.id());
  } else {
    tell_failure(keeping, source, stored.error());
  }
}

}  // namespace

void tell_failure(const Keeping& keeping, const std::string& place, const Error& error) {
  keeping.failed([&](auto tongue) {
    return place + (error.line > 0 ? ":" + std::to_string(error.line) : "") +
           (place.empty() ? "" : ": ") + views::error_words(error, tongue);
  });
}

Scratch::Scratch() {
  auto pattern = (std::filesystem::temp_directory_path() / "sotin-XXXXXX").string();
  if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<std::string> Scratch::keep(std::string_view name, std::string_view bytes) {
  const auto path = path_ + "/upload-" + std::to_string(++files_) + ending_of(name);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (path_.empty() || !file.flush()) return fail(ErrorCode::kDiskFull, "no room to read it", path);
  return path;
}

bool is_known_ending(std::string_view name) { return !ending_of(name).empty(); }

void read_text(Desk& desk, std::string_view text, std::string_view published,
               const Keeping& keeping) {
  text::Record record;
  record.text = std::string(text);
  record.origin.source = "paste";
  if (!published.empty()) record.origin.published = std::string(published);
  keep(desk, std::move(record), keeping);
}

void read_address(Desk& desk, std::string_view address, std::string_view published,
                  const net::FetchOptions& options, const Keeping& keeping) {
  const auto fetched = net::fetch(address, options);
  auto record = fetched ? net::record_of(*fetched) : tl::unexpected(fetched.error());
  if (!record) {
    return keeping.failed([&](auto tongue) { return net::words_of(record.error(), tongue); });
  }
  if (!published.empty() && !record->origin.published) {
    record->origin.published = std::string(published);
  }
  keep(desk, std::move(*record), keeping);
}

void read_file(Desk& desk, const std::string& path, std::string_view name,
               std::string_view published, const Keeping& keeping) {
  text::RecordReader reader(path);
  while (keeping.go_on()) {
    auto step = reader.next();
    if (!step) break;
    if (!*step) {
      tell_failure(keeping, std::string(name), step->error());
      continue;
    }
    auto& origin = (*step)->origin;
    origin.source = "upload:" + std::string(name);
    if (!published.empty() && !origin.published) origin.published = std::string(published);
    keep(desk, std::move(**step), keeping);
  }
  keeping.passed_over(reader.passed_over() + reader.not_vietnamese());
}

Result<void> place_in_stories(const Desk& desk, std::string_view now,
                              const stories::KeepOptions& options) {
  auto ledger = ledger::Ledger::open(desk.path(), {.create = false});
  if (!ledger) return tl::unexpected(ledger.error());
  const auto kept = stories::keep_stories(*ledger, now, options);
  if (!kept) return tl::unexpected(kept.error());
  return {};
}

}  // namespace sotin::serve
