#pragma once

/// @file
/// The ledger of a report for a person at a terminal: who stands in it, what each said on whose
/// word and when, who promised what, who met whom, and for every line the words it rests on.

#include <map>
#include <string>
#include <string_view>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views {

struct TextOptions {
  Tongue tongue = Tongue::kVietnamese;
  int width = 80;       ///< columns; lines are not longer, save for words that are
  bool colour = false;  ///< ANSI colours
};

/// Below this confidence a line is marked «cần kiểm tra».
inline constexpr float kSureEnough = 0.5F;

/// Lines of `report`, ended by a line break. Foreign text is shown as text: control characters do
/// not reach the terminal. Offsets are code points of the report's text.
[[nodiscard]] std::string report_text(const text::Document& document, const facts::Report& report,
                                      const TextOptions& options);

/// «21/08/2025», «tháng 8/2025», «tuần 34/2025», «20/08, không rõ năm»: a date value as people read
/// it.
[[nodiscard]] std::string date_for_people(std::string_view value, Tongue tongue);

/// Who acted in several reports: names with the number of statements, commitments and encounters.
class StoryActors {
 public:
  void add(const text::Document& document, const facts::Report& report);
  /// A short table of the busiest, ended by a line break.
  [[nodiscard]] std::string summary(const TextOptions& options) const;

 private:
  struct Actor {
    std::string role;
    std::size_t reports = 0;
    std::size_t statements = 0;
    std::size_t commitments = 0;
    std::size_t encounters = 0;
  };
  std::map<std::string, Actor> actors_;
  std::size_t reports_ = 0;
  std::size_t statements_ = 0;
  std::size_t commitments_ = 0;
  std::size_t encounters_ = 0;
};

}  // namespace sotin::views
