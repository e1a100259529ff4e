// A file is known by its path, its size and its first and last bytes: one that has grown is read
// anew (what the ledger holds of it stays unchanged). Marks are a help: where they can't be
// written, reading goes on without them.
#include "reading_places.hpp"

#include <filesystem>
#include <fstream>

#include "sotin/base/hash.hpp"

namespace sotin::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::streamoff kLooked = 1 << 16;
constexpr std::chrono::seconds kBetween{1};

std::string absolute(const std::string& file) {
  std::error_code error;
  const auto path = fs::weakly_canonical(file, error);
  return error ? file : path.string();
}

std::string fingerprint_of(const std::string& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return {};
  const auto size = fs::file_size(file, error);
  std::ifstream bytes(file, std::ios::binary);
  std::string head(kLooked, '\0');
  bytes.read(head.data(), kLooked);
  head.resize(static_cast<std::size_t>(bytes.gcount()));
  std::string tail(kLooked, '\0');
  bytes.clear();
  bytes.seekg(-std::min<std::streamoff>(kLooked, static_cast<std::streamoff>(size)), std::ios::end);
  bytes.read(tail.data(), kLooked);
  tail.resize(static_cast<std::size_t>(bytes.gcount()));
  return std::to_string(size) + "-" + hex16(hash_combine(hash_file(head), hash_file(tail)));
}

}  // namespace

ReadingPlaces::ReadingPlaces(std::vector<std::string> files, std::string ledger, std::string at)
    : files_(std::move(files)),
      ledger_(std::move(ledger)),
      at_(std::move(at)),
      starts_(files_.size()) {}

Result<void> ReadingPlaces::look_up() {
  auto marks = ledger::ReadingMarks::open(ledger_);
  if (!marks) return tl::unexpected(marks.error());
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const auto fingerprint = fingerprint_of(files_[i]);
    if (fingerprint.empty()) continue;
    const auto mark = marks->find(absolute(files_[i]), fingerprint);
    if (!mark) return tl::unexpected(mark.error());
    if (*mark) starts_[i] = **mark;
  }
  marks_.emplace(std::move(*marks));
  return {};
}

void ReadingPlaces::set(bool done) {
  if (failed_ || mark_.records < 2) return;  // a file of one record is soon read again
  if (fingerprint_.empty()) {
    path_ = absolute(files_[file_]);
    fingerprint_ = fingerprint_of(files_[file_]);
    if (fingerprint_.empty()) return;
  }
  if (!marks_) {
    auto marks = ledger::ReadingMarks::open(ledger_);
    if (marks) marks_.emplace(std::move(*marks));
    failed_ = !marks;
  }
  if (!failed_) failed_ = !marks_->set(path_, fingerprint_, {mark_.records, mark_.byte, done}, at_);
}

void ReadingPlaces::reached(std::size_t file, const text::ReadingMark& mark) {
  if (file != file_) {
    set(true);
    file_ = file;
    mark_ = {};
    fingerprint_.clear();
  }
  if (mark.records == 0) return;
  mark_ = mark;
  const auto now = std::chrono::steady_clock::now();
  if (now - set_at_ < kBetween) return;
  set_at_ = now;
  set(false);
}

void ReadingPlaces::all_done() { set(true); }

}  // namespace sotin::cli
