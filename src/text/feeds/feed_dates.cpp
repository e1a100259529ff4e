// ISO 8601 and RFC 822 are read by their own grammars, everything else by find_date.
#include "feed_dates.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <vector>

#include "../html/dates.hpp"

namespace sotin::text::feeds {
namespace {

using html::PageDate;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool exists(int year, int month, int day) {
  using namespace std::chrono;
  return year > 0 && month > 0 && day > 0 &&
         year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                        std::chrono::day{static_cast<unsigned>(day)}}
             .ok();
}

/// Reads digits and marks from the front.
struct Scanner {
  std::string_view rest;

  [[nodiscard]] std::size_t digits() const {
    std::size_t n = 0;
    while (n < rest.size() && is_digit(rest[n])) ++n;
    return n;
  }
  /// The next `count` digits.
  std::optional<int> number(std::size_t count) {
    if (count == 0 || count > 9 || digits() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest[i] - '0');
    rest.remove_prefix(count);
    return value;
  }
  bool take(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  bool blanks() {
    const auto before = rest.size();
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
    return rest.size() != before;
  }
};

/// «Z», «+07:00», «+0700», «+7», nothing; false when there is something else.
bool read_zone(Scanner& in, PageDate& date) {
  in.blanks();
  if (in.rest.empty()) return true;
  if (in.take('Z') || in.take('z')) {
    date.zone = 0;
    return in.rest.empty();
  }
  const bool minus = in.rest.front() == '-';
  if (!in.take('+') && !in.take('-')) return false;
  const auto n = in.digits();
  int minutes = 0;
  if (n == 4) {
    const auto both = in.number(4);
    minutes = *both / 100 * 60 + *both % 100;
  } else if (n == 1 || n == 2) {
    minutes = *in.number(n) * 60;
    if (in.take(':')) {
      const auto rest = in.number(2);
      if (!rest) return false;
      minutes += *rest;
    }
  } else {
    return false;
  }
  if (minutes > 15 * 60 || !in.rest.empty()) return false;
  date.zone = minus ? -minutes : minutes;
  return true;
}

/// «19:48», «19:48:21», «19:48:21.5».
bool read_clock(Scanner& in, PageDate& date) {
  const auto hour = in.number(in.digits() >= 2 ? 2 : in.digits());
  if (!hour || *hour > 24) return false;
  date.hour = *hour;
  if (!in.take(':')) return false;
  const auto minute = in.number(in.digits() >= 2 ? 2 : in.digits());
  if (!minute || *minute > 59) return false;
  date.minute = *minute;
  if (in.take(':')) {
    const auto second = in.number(in.digits() >= 2 ? 2 : in.digits());
    if (!second || *second > 60) return false;
    date.second = *second == 60 ? 59 : *second;
    if (in.take('.') || in.take(',')) in.rest.remove_prefix(in.digits());
  }
  return date.hour < 24;
}

std::string iso_with(const PageDate& date) {
  auto out = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (date.hour < 0) return out;
  return html::iso_of(date);
}

/// 2003, 2003-12, 2003-12-31, 20031231, each of the last two with a time.
std::optional<FeedDate> iso_date(std::string_view words) {
  Scanner in{words};
  PageDate date;
  const auto run = in.digits();
  if (run == 8) {
    date.year = *in.number(4);
    date.month = *in.number(2);
    date.day = *in.number(2);
  } else if (run == 4) {
    date.year = *in.number(4);
    if (in.rest.empty() && date.year >= 1900 && date.year < 2100)
      return FeedDate{fmt::format("{:04}", date.year)};
    if (!in.take('-')) return std::nullopt;
    const auto digits = in.digits();  // some write three: 2003-012-31
    if (digits != 1 && digits != 2 && digits != 3) return std::nullopt;
    date.month = *in.number(digits);
    if (in.rest.empty()) {
      if (!exists(date.year, date.month, 1)) return std::nullopt;
      return FeedDate{fmt::format("{:04}-{:02}", date.year, date.month)};
    }
    if (!in.take('-')) return std::nullopt;
    const auto day = in.number(in.digits() > 2 ? 3 : in.digits());
    if (!day) return std::nullopt;
    date.day = *day;
  } else {
    return std::nullopt;
  }
  if (!exists(date.year, date.month, date.day)) return std::nullopt;
  if (in.rest.empty()) return FeedDate{iso_with(date)};
  if (!in.take('T') && !in.take('t') && !in.blanks()) return std::nullopt;
  if (!read_clock(in, date) || !read_zone(in, date)) return std::nullopt;
  return FeedDate{iso_with(date), !date.zone};
}

struct NamedZone {
  std::string_view name;
  int minutes;
};
constexpr std::array<NamedZone, 29> kZones = {{
    {"ut", 0},    {"utc", 0},    {"gmt", 0},    {"z", 0},      {"wet", 0},    {"bst", 60},
    {"cet", 60},  {"met", 60},   {"cest", 120}, {"mest", 120}, {"eet", 120},  {"msk", 180},
    {"ict", 420}, {"est", -300}, {"edt", -240}, {"et", -300},  {"cst", -360}, {"cdt", -300},
    {"ct", -360}, {"mst", -420}, {"mdt", -360}, {"mt", -420},  {"pst", -480}, {"pdt", -420},
    {"pt", -480}, {"ast", -240}, {"adt", -180}, {"at", -240},  {"jst", 540},
}};

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

int month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto folded = lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (folded.size() >= 3 && folded.compare(0, 3, kMonths[i]) == 0) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// «Thu, 01 Jan 2004 19:48:21 GMT» and its kin: words at blanks and commas; the first month's name
/// tells day and year, words with a colon the time, what is behind it the zone.
std::optional<FeedDate> mail_date(std::string_view words) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < words.size() && parts.size() < 10;) {
    const auto begin = words.find_first_not_of(" ,\t", at);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(words.find_first_of(" ,\t", begin), words.size());
    parts.push_back(words.substr(begin, end - begin));
    at = end;
  }
  // «01-Jan-04»
  std::vector<std::string_view> cut;
  for (const auto part : parts) {
    const auto first = part.find('-');
    const auto second = first == std::string_view::npos ? first : part.find('-', first + 1);
    if (first != std::string_view::npos && first > 0 && second != std::string_view::npos &&
        month_named(part.substr(first + 1, second - first - 1)) > 0) {
      cut.push_back(part.substr(0, first));
      cut.push_back(part.substr(first + 1, second - first - 1));
      cut.push_back(part.substr(second + 1));
    } else {
      cut.push_back(part);
    }
  }
  PageDate date;
  const auto all_digits = [](std::string_view s) {
    return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
  };
  std::size_t month = 0;
  while (month < cut.size() && (month_named(cut[month]) == 0 || all_digits(cut[month]))) ++month;
  if (month == cut.size()) return std::nullopt;
  date.month = month_named(cut[month]);
  std::optional<std::size_t> year;
  if (month > 0 && all_digits(cut[month - 1]) && cut[month - 1].size() <= 2) {
    date.day = *Scanner{cut[month - 1]}.number(cut[month - 1].size());
    year = month + 1;
  } else if (month + 1 < cut.size() && all_digits(cut[month + 1]) && cut[month + 1].size() <= 2) {
    date.day = *Scanner{cut[month + 1]}.number(cut[month + 1].size());
    // «Sun Jan  4 16:29:06 2004»: the year may stand behind time and zone.
    for (std::size_t i = month + 2; i < cut.size() && !year; ++i) {
      if (all_digits(cut[i]) && cut[i].size() == 4) year = i;
    }
  }
  if (!year || *year >= cut.size() || !all_digits(cut[*year])) return std::nullopt;
  const auto digits = cut[*year].size();
  if (digits != 2 && digits != 4) return std::nullopt;
  date.year = *Scanner{cut[*year]}.number(digits);
  if (digits == 2) date.year += date.year < 90 ? 2000 : 1900;
  if (!exists(date.year, date.month, date.day)) return std::nullopt;
  for (std::size_t i = month + 1; i < cut.size(); ++i) {
    if (i == *year) continue;
    if (date.hour < 0 && cut[i].find(':') != std::string_view::npos && is_digit(cut[i][0])) {
      Scanner clock{cut[i]};
      if (!read_clock(clock, date)) return std::nullopt;
      if (!clock.rest.empty() && !read_zone(clock, date)) return std::nullopt;
      continue;
    }
    if (date.hour < 0) continue;
    auto zone = cut[i];
    const auto folded = lower(zone);
    if (folded == "pm" || folded == "ch") {
      if (date.hour < 12) date.hour += 12;
      continue;
    }
    if (folded == "am" || folded == "sa") {
      if (date.hour == 12) date.hour = 0;
      continue;
    }
    if (folded.starts_with("etc/")) zone.remove_prefix(4);
    std::size_t letters = 0;
    while (letters < zone.size() && is_letter(zone[letters])) ++letters;
    const auto name = lower(zone.substr(0, letters));
    for (const auto& known : kZones) {
      if (known.name == name) date.zone = known.minutes;
    }
    if (letters < zone.size()) {
      Scanner sign{zone.substr(letters)};
      if (!read_zone(sign, date)) return std::nullopt;
    }
  }
  return FeedDate{iso_with(date), date.hour >= 0 && !date.zone};
}

}  // namespace

std::optional<FeedDate> read_date(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  const auto last = words.find_last_not_of(" \t\r\n");
  words = words.substr(first, std::min<std::size_t>(last - first + 1, 200));
  if (auto found = iso_date(words)) return found;
  if (auto found = mail_date(words)) return found;
  if (const auto found = html::find_date(words))
    return FeedDate{html::iso_of(*found), found->hour >= 0 && !found->zone};
  return std::nullopt;
}

}  // namespace sotin::text::feeds
