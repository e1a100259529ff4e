#pragma once

/// @file
/// HTML being written. Markup comes from literals of this program only; whatever comes from a
/// report goes through `words` or an attribute's value and is escaped there, so foreign text stays
/// text.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sotin::views::web {

/// Markup that stands in our source: cannot be made from a string of the running program.
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&literal)[N]) : text_(literal, N - 1) {}
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// An attribute; one with an empty name is left out, so that `{on ? "open" : "", ""}` is possible.
struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

class Html {
 public:
  Html& put(Markup markup);
  Html& words(std::string_view text);
  Html& open(std::string_view tag, const Attributes& attributes = {});
  Html& close(std::string_view tag);
  /// An element that holds text only.
  Html& element(std::string_view tag, const Attributes& attributes, std::string_view text);
  Html& element(std::string_view tag, std::string_view text) { return element(tag, {}, text); }
  Html& link(std::string_view address, std::string_view text, const Attributes& more = {});
  Html& append(const Html& other);

  [[nodiscard]] bool empty() const { return out_.empty(); }
  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// `text` with & < > " ' escaped; other control characters than tab and line break become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace sotin::views::web
