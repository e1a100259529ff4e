// Vietnamese news sites stamp their addresses with the time of publication: 17 digits (year to
// milliseconds), 18 digits (a site's number and a two-digit year), 14, 12 or 8 digits, or folders.
#include "url_stamp.hpp"

#include <fmt/format.h>

#include <chrono>

#include "sotin/text/outlets.hpp"
#include "source.hpp"

namespace sotin::facts {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) n = n * 10 + (c - '0');
  return n;
}

bool is_clock(std::string_view digits) {
  return number(digits.substr(0, 2)) < 24 && number(digits.substr(2, 2)) < 60 &&
         (digits.size() < 6 || number(digits.substr(4, 2)) < 60);
}

std::optional<std::string> day_of(std::string_view digits) {
  return iso_day(number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                 number(digits.substr(6, 2)));
}

/// The day that one run of digits stands for.
std::optional<std::string> day_in_run(std::string_view run) {
  switch (run.size()) {
    case 8:
      return day_of(run);
    case 12:
    case 14:
    case 17:
      return is_clock(run.substr(8)) ? day_of(run) : std::nullopt;
    case 18: {
      const auto stamp = run.substr(3);
      if (!is_clock(stamp.substr(6))) return std::nullopt;
      return iso_day(2000 + number(stamp.substr(0, 2)), number(stamp.substr(2, 2)),
                     number(stamp.substr(4, 2)));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> iso_day(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> date_in_url(std::string_view url) {
  url = url.substr(0, 2048);
  for (std::size_t pos = 0; pos < url.size();) {
    if (!is_digit(url[pos])) {
      ++pos;
      continue;
    }
    std::size_t end = pos;
    while (end < url.size() && is_digit(url[end])) ++end;
    if (auto day = day_in_run(url.substr(pos, end - pos))) return day;
    // /2025/08/21/ and /2025-08-21/
    if (end - pos == 4 && end + 6 <= url.size() && (url[end] == '/' || url[end] == '-')) {
      const char mark = url[end];
      std::size_t second = end + 1;
      while (second < url.size() && is_digit(url[second])) ++second;
      std::size_t third = second + 1;
      while (third < url.size() && is_digit(url[third])) ++third;
      const auto month = url.substr(end + 1, second - end - 1);
      const bool three = second < url.size() && url[second] == mark && third > second + 1;
      if (three && month.size() <= 2 && !month.empty() && third - second - 1 <= 2) {
        if (auto day = iso_day(number(url.substr(pos, 4)), number(month),
                               number(url.substr(second + 1, third - second - 1)))) {
          return day;
        }
      }
    }
    pos = end;
  }
  return std::nullopt;
}

std::optional<std::string> outlet_of_url(std::string_view url) {
  if (auto name = text::known_outlet(url)) return name;
  return text::host_of(url);
}

}  // namespace sotin::facts
