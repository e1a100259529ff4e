// PDF has lines, not paragraphs: what repeats at the heads and feet of pages goes, lines are put
// together until a stop at the end of a short one or an empty line, and a word cut by a hyphen is
// made whole.
#include <algorithm>
#include <map>
#include <vector>

#include "sotin/base/utf8.hpp"
#include "sotin/text/pdf.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kEdgeLines = 2;    // lines at each end of a page that may be furniture
constexpr std::size_t kFewestPages = 3;  // fewer prove nothing

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

using Lines = std::vector<std::string_view>;

/// What a line is but for its numbers: «Trang 3» and «Trang 4» are one.
std::string shape_of(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) out += c;
    if (digit && !out.ends_with('#')) out += '#';
  }
  return out;
}

bool is_number(std::string_view line) { return shape_of(line) == "#"; }

std::vector<Lines> pages_of(std::string_view text) {
  std::vector<Lines> pages(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("\n\f", at), text.size());
    pages.back().push_back(trimmed(text.substr(at, end - at)));
    if (end < text.size() && text[end] == '\f') pages.emplace_back();
    at = end + 1;
  }
  for (auto& page : pages) {
    while (!page.empty() && page.front().empty()) page.erase(page.begin());
    while (!page.empty() && page.back().empty()) page.pop_back();
  }
  pages.erase(std::remove_if(pages.begin(), pages.end(), [](const auto& p) { return p.empty(); }),
              pages.end());
  return pages;
}

bool at_edge(const Lines& page, std::size_t line) {
  return line < kEdgeLines || line + kEdgeLines >= page.size();
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view stop : {".", "!", "?", ":", "”", "…", ".\""}) {
    if (line.ends_with(stop)) return true;
  }
  return false;
}

}  // namespace

std::string text_of_pdf_lines(std::string_view lines) {
  const auto pages = pages_of(lines);
  std::map<std::string, std::size_t> at_edges;
  for (const auto& page : pages) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (at_edge(page, i) && !page[i].empty()) ++at_edges[shape_of(page[i])];
    }
  }
  std::size_t width = 0;
  for (const auto& page : pages) {
    for (const auto& line : page) width = std::max(width, base::count_code_points(line));
  }
  std::string out;
  bool open = false;  // the paragraph at the end goes on
  for (const auto& page : pages) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      const auto line = page[i];
      const bool repeats = pages.size() >= kFewestPages && at_edge(page, i) && !line.empty() &&
                           at_edges[shape_of(line)] * 2 >= pages.size();
      if (repeats || (at_edge(page, i) && is_number(line))) continue;
      if (line.empty()) {
        open = false;
        continue;
      }
      if (open && out.ends_with('-') && base::is_letter(base::decode(line, 0).value)) {
        out.pop_back();
      } else if (!out.empty()) {
        out += open ? ' ' : '\n';
      }
      out += line;
      const bool is_short = base::count_code_points(line) * 4 < width * 3;
      const bool is_heading = base::count_code_points(line) * 2 < width;
      open = !is_heading && !(is_short && ends_sentence(line));
    }
  }
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace sotin::text
