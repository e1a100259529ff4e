#pragma once

/// @file
/// A page of text of a given width: pieces of different style are wrapped into lines with a hanging
/// indent.

#include <string>
#include <string_view>
#include <vector>

namespace sotin::views {

enum class Style { kPlain, kBold, kDim, kAct, kGood, kBad, kWarn, kHead };

struct Piece {
  std::string words;
  Style style = Style::kPlain;
};

class Page {
 public:
  Page(int width, bool colour) : width_(width), colour_(colour) {}

  /// Wraps `pieces`; the first line begins at column `first`, the others at `rest`. A `label`
  /// stands at column `label_at` of the first line.
  void paragraph(const std::vector<Piece>& pieces, int first, int rest, const Piece& label = {},
                 int label_at = 0);
  void heading(std::string_view words);
  void rule();
  void blank() { out_ += '\n'; }
  /// Lines that another page has written.
  void append(std::string_view lines) { out_ += lines; }
  [[nodiscard]] std::string take() { return std::move(out_); }
  [[nodiscard]] int width() const { return width_; }

 private:
  void put(std::string_view words, Style style);

  std::string out_;
  int width_;
  bool colour_;
};

/// Columns that `words` take on a terminal.
[[nodiscard]] int columns(std::string_view words);

/// `words` without anything that could steer a terminal; line breaks become spaces.
[[nodiscard]] std::string harmless(std::string_view words);

/// At most `limit` columns of `words`, cut at a space and ended by «…» when longer.
[[nodiscard]] std::string clipped(std::string_view words, int limit);

}  // namespace sotin::views
