#pragma once

/// @file
/// A stream of reports to measure with: the reports of a JSON Lines file, then as many more as are
/// wanted, each made of sentences of different reports. Report number n is the same in every run.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::benchmarks {

struct StreamReport {
  std::string title;
  std::string text;
  std::int64_t minutes = 0;  ///< of publication
};

class StoryStream {
 public:
  /// Reads `path` (title, text, published a line); lines that are none are left out.
  explicit StoryStream(const std::string& path);

  /// Reports of the file.
  [[nodiscard]] std::size_t real() const { return reports_.size(); }
  /// Bytes held.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  /// Report number `number`: of the file, or behind them recombined with a fixed seed.
  [[nodiscard]] StreamReport report(std::uint64_t number) const;

 private:
  struct Sentence {
    std::uint32_t report;
    std::uint32_t begin;
    std::uint32_t end;
  };
  [[nodiscard]] StreamReport recombined(std::uint64_t number) const;

  std::vector<StreamReport> reports_;
  std::vector<Sentence> sentences_;
  std::size_t bytes_ = 0;
};

}  // namespace sotin::benchmarks
