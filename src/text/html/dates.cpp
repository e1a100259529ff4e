// The words are cut into numbers, words and marks; a date is three numbers that belong together,
// a time two or three with colons. Days come before months unless that can't be.
#include "dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "sotin/base/utf8.hpp"

namespace sotin::text::html {
namespace {

constexpr std::size_t kLongest = 200;

struct Piece {
  enum class Kind { kNumber, kWord, kMark } kind;
  std::string_view words;  // folded
  int value = 0;
  std::size_t digits = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c & 0x80) != 0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

std::vector<Piece> pieces_of(std::string_view words) {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < words.size();) {
    const char c = words[at];
    std::size_t end = at + 1;
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      ++at;
      continue;
    }
    if (is_digit(c)) {
      int value = 0;
      end = at;
      while (end < words.size() && is_digit(words[end])) {
        value = std::min(value * 10 + (words[end] - '0'), 1'000'000);
        ++end;
      }
      out.push_back({Piece::Kind::kNumber, words.substr(at, end - at), value, end - at, at, end});
    } else if (is_letter(c)) {
      while (end < words.size() && is_letter(words[end])) ++end;
      out.push_back({Piece::Kind::kWord, words.substr(at, end - at), 0, 0, at, end});
    } else {
      out.push_back({Piece::Kind::kMark, words.substr(at, 1), 0, 0, at, end});
    }
    at = end;
  }
  return out;
}

int month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.substr(0, 3) == kMonths[i] && (word.size() <= 4 || word.size() >= 5))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

bool exists(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1990 || year > 2099 || month < 1 || day < 1) return false;
  return year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                        std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

class Reader {
 public:
  explicit Reader(std::string_view words) : pieces_(pieces_of(words)) {}

  std::optional<PageDate> read() {
    if (!find_day()) return std::nullopt;
    find_time();
    find_zone();
    return date_;
  }

 private:
  using Kind = Piece::Kind;
  [[nodiscard]] bool number(std::size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Kind::kNumber;
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view words) const {
    return i < pieces_.size() && pieces_[i].words == words;
  }

  bool set(int year, int month, int day, std::size_t first, std::size_t last) {
    if (!exists(year, month, day)) return false;
    date_.year = year;
    date_.month = month;
    date_.day = day;
    date_.begin = pieces_[first].begin;
    date_.end = pieces_[last].end;
    first_ = first;
    last_ = last;
    return true;
  }

  bool find_day() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (numeric(i) || vietnamese(i) || english(i)) return true;
    }
    return false;
  }

  /// 2025-10-22, 22/10/2025, 22.10.2025; 20251022 of eight digits.
  bool numeric(std::size_t i) {
    if (!number(i)) return false;
    const auto& a = pieces_[i];
    if (a.digits == 8 && set(a.value / 10000, a.value / 100 % 100, a.value % 100, i, i))
      return true;
    if (!number(i + 2) || !number(i + 4)) return false;
    const auto mark = pieces_[i + 1].words;
    if ((mark != "/" && mark != "-" && mark != ".") || pieces_[i + 3].words != mark) return false;
    const auto& b = pieces_[i + 2];
    const auto& c = pieces_[i + 4];
    if (a.digits == 4) return set(a.value, b.value, c.value, i, i + 4);
    if (c.digits != 4 || a.digits > 2 || b.digits > 2) return false;
    return set(c.value, b.value, a.value, i, i + 4) || set(c.value, a.value, b.value, i, i + 4);
  }

  /// «22 tháng 10 năm 2025», «22 tháng 10, 2025».
  bool vietnamese(std::size_t i) {
    if (!number(i) || !is(i + 1, "tháng") || !number(i + 2)) return false;
    std::size_t year = i + 3;
    if (is(year, ",") || is(year, "năm")) ++year;
    if (is(year, "năm")) ++year;
    return number(year) && pieces_[year].digits == 4 &&
           set(pieces_[year].value, pieces_[i + 2].value, pieces_[i].value, i, year);
  }

  /// «October 22, 2025», «22 Oct 2025».
  bool english(std::size_t i) {
    if (i < pieces_.size() && pieces_[i].kind == Kind::kWord && month_of(pieces_[i].words) > 0) {
      std::size_t year = i + 2;
      if (is(year, ".") || is(year, ",")) ++year;
      if (number(i + 1) && number(year) && pieces_[year].digits == 4)
        return set(pieces_[year].value, month_of(pieces_[i].words), pieces_[i + 1].value, i, year);
    }
    if (number(i) && i + 1 < pieces_.size() && pieces_[i + 1].kind == Kind::kWord &&
        month_of(pieces_[i + 1].words) > 0) {
      std::size_t year = i + 2;
      if (is(year, ".") || is(year, ",")) ++year;
      if (number(year) && pieces_[year].digits == 4)
        return set(pieces_[year].value, month_of(pieces_[i + 1].words), pieces_[i].value, i, year);
    }
    return false;
  }

  /// «19:25», «19:25:52», «19h25», with AM, PM, SA, CH behind.
  void find_time() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if ((i >= first_ && i <= last_) || !number(i) || pieces_[i].digits > 2) continue;
      if (!(is(i + 1, ":") || is(i + 1, "h") || is(i + 1, "giờ")) || !number(i + 2) ||
          pieces_[i + 2].digits != 2)
        continue;
      if (i > 0 && (is(i - 1, "+") || is(i - 1, ":"))) continue;  // a zone
      if (i > 0 && is(i - 1, "-") && date_.hour >= 0) continue;
      int hour = pieces_[i].value;
      const int minute = pieces_[i + 2].value;
      std::size_t behind = i + 3;
      int second = 0;
      if (is(behind, ":") && number(behind + 1)) {
        second = pieces_[behind + 1].value;
        behind += 2;
        if (is(behind, ".") && number(behind + 1)) behind += 2;
      }
      if (hour > 23 || minute > 59 || second > 60) continue;
      if ((is(behind, "pm") || is(behind, "ch")) && hour < 12) hour += 12;
      if ((is(behind, "am") || is(behind, "sa")) && hour == 12) hour = 0;
      date_.hour = hour;
      date_.minute = minute;
      date_.second = std::min(second, 59);
      date_.begin = std::min(date_.begin, pieces_[i].begin);
      date_.end = std::max(date_.end, pieces_[behind - 1].end);
      time_end_ = behind;
      return;
    }
    // 2025-10-22T19:25 has a letter between.
  }

  /// «Z», «+07:00», «+0700», «GMT+7», «(UTC+7)».
  void find_zone() {
    if (date_.hour < 0) return;
    for (std::size_t i = time_end_; i < pieces_.size(); ++i) {
      if (i == time_end_ && is(i, "z")) {
        date_.zone = 0;
        date_.end = std::max(date_.end, pieces_[i].end);
        return;
      }
      const bool named = is(i, "gmt") || is(i, "utc");
      const std::size_t sign = named ? i + 1 : i;
      const bool close = named || i == time_end_;
      if (close && (is(sign, "+") || is(sign, "-")) && number(sign + 1) &&
          pieces_[sign].end == pieces_[sign + 1].begin) {
        const auto& n = pieces_[sign + 1];
        int minutes = n.digits <= 2 ? n.value * 60 : n.value / 100 * 60 + n.value % 100;
        std::size_t end = sign + 1;
        if (n.digits <= 2 && is(end + 1, ":") && number(end + 2)) {
          minutes += pieces_[end + 2].value;
          end += 2;
        }
        if (minutes > 14 * 60) return;
        date_.zone = is(sign, "-") ? -minutes : minutes;
        date_.end = std::max(date_.end, pieces_[end].end);
        return;
      }
      if (named) {
        date_.zone = 0;
        return;
      }
    }
  }

  std::vector<Piece> pieces_;
  PageDate date_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::size_t time_end_ = 0;
};

int number_at(std::string_view digits, std::size_t from, std::size_t length) {
  int n = 0;
  for (const char c : digits.substr(from, length)) n = n * 10 + (c - '0');
  return n;
}

}  // namespace

std::optional<PageDate> find_date(std::string_view words) {
  std::string folded = base::fold_case(words.substr(0, kLongest));
  // The T of ISO 8601 stands between two numbers.
  for (std::size_t i = 1; i + 1 < folded.size(); ++i) {
    if (folded[i] == 't' && is_digit(folded[i - 1]) && is_digit(folded[i + 1])) folded[i] = ' ';
  }
  return Reader(folded).read();
}

std::optional<PageDate> date_in_address(std::string_view url) {
  url = url.substr(0, 2048);
  for (std::size_t at = 0; at < url.size();) {
    if (!is_digit(url[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < url.size() && is_digit(url[end])) ++end;
    const auto run = url.substr(at, end - at);
    PageDate date;
    std::size_t clock = 0;
    if (run.size() == 12 || run.size() == 14 || run.size() == 17) {
      date.year = number_at(run, 0, 4);
      date.month = number_at(run, 4, 2);
      date.day = number_at(run, 6, 2);
      clock = 8;
    } else if (run.size() == 18) {  // a number of the site, then a year of two digits
      date.year = 2000 + number_at(run, 3, 2);
      date.month = number_at(run, 5, 2);
      date.day = number_at(run, 7, 2);
      clock = 9;
    } else if (run.size() == 8) {
      date.year = number_at(run, 0, 4);
      date.month = number_at(run, 4, 2);
      date.day = number_at(run, 6, 2);
    }
    if (date.year > 0 && exists(date.year, date.month, date.day)) {
      if (clock > 0) {
        date.hour = number_at(run, clock, 2);
        date.minute = number_at(run, clock + 2, 2);
        date.second = run.size() > 12 ? number_at(run, clock + 4, 2) : 0;
        if (date.hour < 24 && date.minute < 60 && date.second < 60) return date;
      } else {
        return date;
      }
    }
    const auto folders = url.substr(at, 10);
    if (run.size() == 4 && folders.size() == 10 && folders[4] == '/' && folders[7] == '/') {
      if (auto found = find_date(folders)) return found;
    }
    at = end;
  }
  return std::nullopt;
}

std::string iso_of(const PageDate& date) {
  auto out = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (date.hour < 0) return out;
  out += fmt::format("T{:02}:{:02}:{:02}", date.hour, date.minute, date.second);
  if (!date.zone) return out;
  if (*date.zone == 0) return out + "Z";
  const int minutes = std::abs(*date.zone);
  return out + fmt::format("{}{:02}:{:02}", *date.zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace sotin::text::html
