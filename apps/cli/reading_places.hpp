#pragma once

/// @file
/// How far each input file was read, kept in the ledger while reading goes on, for `read --resume`.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "sotin/ledger/reading_marks.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

class ReadingPlaces {
 public:
  ReadingPlaces(std::vector<std::string> files, std::string ledger, std::string at);

  /// Looks up where an earlier run stopped in each file; before anything is read.
  [[nodiscard]] Result<void> look_up();
  /// Where file number `file` is to be entered; a mark that is done: not at all.
  [[nodiscard]] const ledger::FileMark& start(std::size_t file) const { return starts_[file]; }
  /// Everything of file number `file` up to `mark` is stored. Files come in order.
  void reached(std::size_t file, const text::ReadingMark& mark);
  /// All that was begun has been read to its end.
  void all_done();

 private:
  void set(bool done);

  std::vector<std::string> files_;
  std::string ledger_;
  std::string at_;
  std::optional<ledger::ReadingMarks> marks_;
  bool failed_ = false;
  std::vector<ledger::FileMark> starts_;
  std::size_t file_ = 0;
  text::ReadingMark mark_;
  std::string path_;         // of the present file, absolute
  std::string fingerprint_;  // of the present file
  std::chrono::steady_clock::time_point set_at_ = std::chrono::steady_clock::now();
};

}  // namespace sotin::cli
