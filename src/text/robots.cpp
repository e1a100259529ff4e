// RFC 9309: groups begin with User-agent lines; rules are patterns over the path where `*` stands
// for any bytes and a `$` at the end for the end. Both sides are brought into one form of
// percent-encoding before they are compared.
#include "sotin/text/robots.hpp"

#include <algorithm>
#include <cstdlib>

namespace sotin::text {
namespace {

constexpr double kLongestDelay = 86'400;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool equal_without_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool is_unreserved(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

/// One form for each address: escapes of plain letters are undone, bytes above ASCII, blanks and
/// controls are escaped, the digits of escapes are upper case. Escaped marks such as %2F, %2A and
/// %24 stay escaped: they are not the marks.
std::string normalised(std::string_view path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(path.size());
  const auto escape = [&](unsigned char byte) {
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  };
  for (std::size_t i = 0; i < path.size(); ++i) {
    auto byte = static_cast<unsigned char>(path[i]);
    if (byte == '%' && i + 2 < path.size()) {
      const int high = digit_of(path[i + 1]);
      const int low = digit_of(path[i + 2]);
      if (high >= 0 && low >= 0) {
        byte = static_cast<unsigned char>(high * 16 + low);
        i += 2;
        if (is_unreserved(byte)) {
          out += static_cast<char>(byte);
        } else {
          escape(byte);
        }
        continue;
      }
    }
    if (byte <= 0x20 || byte >= 0x7F) {
      escape(byte);
    } else {
      out += static_cast<char>(byte);
    }
  }
  return out;
}

/// Does `pattern` match a beginning of `path` (all of it, where it ends in `$`)? The pieces between
/// stars are looked for from left to right, each at its first place; the last one of an anchored
/// pattern must stand at the end.
bool matches(std::string_view pattern, std::string_view path) {
  const bool anchored = pattern.ends_with('$');
  if (anchored) pattern.remove_suffix(1);
  std::size_t at = 0;
  bool first = true;
  while (true) {
    const auto star = pattern.find('*');
    const auto piece = pattern.substr(0, star);
    const bool last = star == std::string_view::npos;
    if (last && anchored) {
      if (path.size() - at < piece.size()) return false;
      return first ? path == piece : path.ends_with(piece);
    }
    if (first) {
      if (!path.starts_with(piece)) return false;
      at = piece.size();
    } else {
      const auto found = path.find(piece, at);
      if (found == std::string_view::npos) return false;
      at = found + piece.size();
    }
    if (last) return true;
    pattern.remove_prefix(star + 1);
    first = false;
  }
}

/// The product of a User-agent line: "Sotin/2.0 (news)" is "Sotin".
std::string_view product_of(std::string_view value) {
  std::size_t end = 0;
  while (end < value.size() && (is_unreserved(static_cast<unsigned char>(value[end])))) ++end;
  return value.substr(0, end);
}

/// A non-negative number of seconds; -1 when it is none.
double seconds_of(std::string_view value) {
  const std::string copy(value.substr(0, 32));
  if (copy.empty() || copy.find_first_not_of("0123456789.") != std::string::npos) return -1;
  double whole = 0;
  double part = 0;
  double scale = 1;
  bool behind_point = false;
  for (const char c : copy) {
    if (c == '.') {
      if (behind_point) return -1;
      behind_point = true;
    } else if (behind_point) {
      scale /= 10;
      part += (c - '0') * scale;
    } else {
      whole = whole * 10 + (c - '0');
    }
  }
  return std::min(whole + part, kLongestDelay);
}

}  // namespace

Robots Robots::read(std::string_view bytes, std::string_view product) {
  bytes = bytes.substr(0, kMostBytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Robots ours;
  Robots everyones;
  bool named = false;    // some group names us
  bool in_ours = false;  // of the group being read
  bool in_every = false;
  bool in_agents = false;  // its User-agent lines are still being read
  while (!bytes.empty()) {
    const auto stop = bytes.find_first_of("\r\n");
    auto line = bytes.substr(0, stop);
    bytes.remove_prefix(stop == std::string_view::npos ? bytes.size() : stop + 1);
    line = trimmed(line.substr(0, line.find('#')));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto key = trimmed(line.substr(0, colon));
    const auto value = trimmed(line.substr(colon + 1));
    if (equal_without_case(key, "user-agent")) {
      if (!in_agents) in_ours = in_every = false;
      in_agents = true;
      in_every = in_every || value == "*";
      if (equal_without_case(product_of(value), product)) in_ours = named = true;
      continue;
    }
    const bool allow = equal_without_case(key, "allow");
    const bool rule = allow || equal_without_case(key, "disallow");
    const bool delay = equal_without_case(key, "crawl-delay");
    if (!rule && !delay) continue;  // Sitemap and the like belong to no group and end none
    in_agents = false;
    for (auto* robots : {in_ours ? &ours : nullptr, in_every ? &everyones : nullptr}) {
      if (robots == nullptr) continue;
      if (delay) {
        robots->crawl_delay_ = std::max(robots->crawl_delay_, seconds_of(value));
      } else if (!value.empty() && (value.front() == '/' || value.front() == '*')) {
        robots->rules_.push_back({allow, normalised(value)});
      }
    }
  }
  auto& chosen = named ? ours : everyones;
  std::stable_sort(chosen.rules_.begin(), chosen.rules_.end(), [](const Rule& a, const Rule& b) {
    return a.pattern.size() != b.pattern.size() ? a.pattern.size() > b.pattern.size()
                                                : a.allow && !b.allow;
  });
  return std::move(chosen);
}

Robots Robots::forbid_all() {
  Robots robots;
  robots.rules_.push_back({false, "/"});
  return robots;
}

bool Robots::allows(std::string_view path) const {
  if (path == "/robots.txt") return true;
  const auto asked = normalised(path.empty() ? "/" : path);
  for (const auto& rule : rules_) {
    if (matches(rule.pattern, asked)) return rule.allow;
  }
  return true;
}

}  // namespace sotin::text
