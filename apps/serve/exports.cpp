// A stream goes through the list of reports page by page and gives a piece for each page, so a slow
// client holds no connection to the ledger and no transaction. Reports that come in meanwhile are
// in it when their place in the list is still ahead. A report that is forgotten between two steps
// is passed over.
#include "exports.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "problem.hpp"
#include "sha256.hpp"
#include "sotin/ledger/pages.hpp"
#include "sotin/views/export_files.hpp"
#include "zip_writer.hpp"

namespace sotin::serve {
namespace {

constexpr std::size_t kReportsAPiece = 32;

/// One file, piece by piece.
class FileStream {
 public:
  FileStream(const Desk& desk, const std::string& format, const std::string& name,
             const std::string& made_at)
      : desk_(desk), file_(format, name, made_at) {}

  /// The next piece; false when there is none. What goes wrong ends the stream: `error` tells.
  bool next(std::string& piece) {
    if (!begun_) {
      begun_ = true;
      piece = file_.head();
      return true;
    }
    if (done_) return false;
    const auto looked = desk_.look([&](const ledger::Ledger& ledger) -> Result<void> {
      auto page = ledger::Pages(ledger).reports({}, {kReportsAPiece, after_});
      if (!page) return tl::unexpected(page.error());
      for (const auto& row : page->rows) {
        auto words = file_.report(ledger, row.id);
        if (!words && words.error().code == ErrorCode::kNotFound) continue;
        if (!words) return tl::unexpected(words.error());
        piece += *words;
      }
      after_ = std::move(page->next);
      return {};
    });
    if (!looked) {
      error_ = looked.error();
      done_ = true;
      return false;
    }
    if (after_.empty()) {
      piece += file_.tail();
      done_ = true;
    }
    return true;
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] const views::ExportFile& file() const { return file_; }

 private:
  const Desk& desk_;
  views::ExportFile file_;
  ledger::PageKey after_;
  bool begun_ = false;
  bool done_ = false;
  std::optional<Error> error_;
};

/// All files of a format and their manifest.
class ArchiveStream {
 public:
  ArchiveStream(const Desk& desk, std::string format, std::string made_at)
      : desk_(desk),
        format_(std::move(format)),
        made_at_(std::move(made_at)),
        names_(views::export_files(format_)) {}

  bool next(std::string& piece) {
    if (finished_) return false;
    if (!stream_) {
      if (at_ == names_.size()) {
        const auto manifest = views::export_manifest(format_, made_at_, counts_, files_);
        piece = zip_.begin("manifest.json");
        zip_.add(manifest);
        piece += manifest;
        piece += zip_.end();
        piece += zip_.finish();
        return finished_ = true;
      }
      stream_.emplace(desk_, format_, names_[at_], made_at_);
      digest_.emplace();
      piece = zip_.begin(names_[at_]);
    }
    std::string bytes;
    if (stream_->next(bytes)) {
      zip_.add(bytes);
      digest_->add(bytes);
      piece += bytes;
      return true;
    }
    if ((error_ = stream_->error())) return false;
    files_.push_back({names_[at_++], zip_.bytes_of_file(), digest_->hex()});
    counts_ = stream_->file().counts();
    stream_.reset();
    piece += zip_.end();
    return true;
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  const Desk& desk_;
  std::string format_;
  std::string made_at_;
  std::vector<std::string> names_;
  std::size_t at_ = 0;
  ZipWriter zip_;
  std::optional<FileStream> stream_;
  std::optional<Sha256> digest_;
  std::vector<views::ExportedFile> files_;
  std::map<std::string, std::uint64_t> counts_;
  bool finished_ = false;
  std::optional<Error> error_;
};

template <class Stream>
Response streamed(std::shared_ptr<Stream> stream, std::string_view type, std::string_view name) {
  Response response{.type = std::string(type)};
  response.headers = {
      {"Cache-Control", "no-store"},
      {"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""}};
  response.stream = [stream = std::move(stream)](std::string& piece) {
    if (stream->next(piece)) return true;
    if (const auto& error = stream->error()) throw std::runtime_error(error->detail);
    return false;
  };
  return response;
}

Response list_of_exports() {
  nlohmann::ordered_json list = {{"schema", "sotin.exports/1"},
                                 {"exports", nlohmann::json::array()}};
  for (const auto& format : views::export_formats()) {
    const std::string base = "/api/v1/exports/" + format;
    nlohmann::ordered_json files = nlohmann::json::array();
    for (const auto& name : views::export_files(format)) {
      files.push_back({{"name", name},
                       {"type", views::ExportFile(format, name, "").media_type()},
                       {"href", base + "/" + name}});
    }
    list["exports"].push_back({{"format", format}, {"archive", base}, {"files", files}});
  }
  return {.type = "application/json", .body = list.dump() + "\n"};
}

}  // namespace

void add_exports(Router& router, const Desk& desk, std::function<std::string()> time_now) {
  router.add("GET", "/api/v1/exports", [](const Request&) { return list_of_exports(); });
  router.add("GET", "/api/v1/exports/{}", [&desk, time_now](const Request& request) {
    const std::string format(request.part(0));
    if (views::export_files(format).empty()) {
      return problem(404, "an export is jsonl, csv, jsonld, ftm, timelinejs or ics");
    }
    return streamed(std::make_shared<ArchiveStream>(desk, format, time_now()), "application/zip",
                    "sotin-" + format + ".zip");
  });
  router.add("GET", "/api/v1/exports/{}/{}", [&desk, time_now](const Request& request) {
    const std::string format(request.part(0));
    const std::string name(request.part(1));
    const auto names = views::export_files(format);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      return problem(404, "there is no such file of an export; /api/v1/exports lists them");
    }
    auto stream = std::make_shared<FileStream>(desk, format, name, time_now());
    const auto type = stream->file().media_type();
    return streamed(std::move(stream), type, name);
  });
}

}  // namespace sotin::serve
