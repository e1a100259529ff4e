// Names are looked up in the standard's table, sorted by bytes. A name without its semicolon is
// only taken where the standard lists it so, the longest first.
#include "references.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::html {
namespace {

struct Named {
  std::string_view name;
  char32_t first;
  char32_t second;
};

char32_t hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits)
    value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}

const std::vector<Named>& table() {
  static const auto made = [] {
    std::vector<Named> all;
    base::for_each_row(base::data_file("html/references.tsv"), [&](const auto& fields) {
      if (fields.size() < 2) return;
      const auto blank = fields[1].find(' ');
      all.push_back(
          {fields[0], hexadecimal(fields[1].substr(0, blank)),
           blank == std::string_view::npos ? 0 : hexadecimal(fields[1].substr(blank + 1))});
    });
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
  }();
  return made;
}

const Named* named(std::string_view name) {
  const auto& all = table();
  const auto found = std::lower_bound(
      all.begin(), all.end(), name, [](const Named& a, std::string_view b) { return a.name < b; });
  return found != all.end() && found->name == name ? &*found : nullptr;
}

/// Bytes 80 to 9F as numbers mean the characters of windows-1252.
char32_t repaired(char32_t c) {
  static constexpr std::array<char16_t, 32> kWindows = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (c >= 0x80 && c < 0xA0) return kWindows[c - 0x80];
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return 0xFFFD;
  return c;
}

bool is_digit(char c, bool hex) {
  return (c >= '0' && c <= '9') || (hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

Reference number_at(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] | 0x20) == 'x';
  const std::size_t begin = hex ? 3 : 2;
  std::size_t end = begin;
  char32_t value = 0;
  while (end < text.size() && is_digit(text[end], hex)) {
    const char32_t digit =
        static_cast<char32_t>(text[end] <= '9' ? text[end] - '0' : (text[end] | 0x20) - 'a' + 10);
    if (value <= 0x10FFFF) value = value * (hex ? 16 : 10) + digit;
    ++end;
  }
  if (end == begin) return {};
  if (end < text.size() && text[end] == ';') ++end;
  return {repaired(value), 0, end};
}

}  // namespace

Reference reference_at(std::string_view text) {
  if (text.size() < 3) return {};
  if (text[1] == '#') return number_at(text);
  std::size_t end = 1;
  while (end < text.size() && end < 33 &&
         is_digit(text[end], false) | ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z'))
    ++end;
  if (end < text.size() && text[end] == ';') {
    if (const auto* found = named(text.substr(1, end)))
      return {found->first, found->second, end + 1};
  }
  for (std::size_t length = std::min<std::size_t>(end - 1, 6); length >= 2; --length) {
    if (const auto* found = named(text.substr(1, length)))
      return {found->first, found->second, length + 1};
  }
  return {};
}

std::string without_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto found = text[at] == '&' ? reference_at(text.substr(at, 64)) : Reference{};
    if (found.length == 0) {
      const auto next = text.find('&', at + 1);
      const auto stop = next == std::string_view::npos ? text.size() : next;
      out.append(text, at, stop - at);
      at = stop;
    } else {
      base::append_utf8(out, found.first);
      if (found.second != 0) base::append_utf8(out, found.second);
      at += found.length;
    }
  }
  return out;
}

}  // namespace sotin::text::html
