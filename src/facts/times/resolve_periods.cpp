// Weeks, months, quarters ... centuries; and the year a text without a date is about.
#include <algorithm>
#include <cstdlib>

#include "facts/times/grammar.hpp"
#include "facts/times/resolver.hpp"

namespace sotin::facts::times {

/// Periods counted from an anchor.
std::string Resolver::offset_value(const Mark& mark) const {
  PartialDay from = anchor(mark);
  const auto whole = from.whole();
  switch (mark.unit) {
    case Unit::kWeek:
    case Unit::kWeekend: {
      const bool weekend = mark.unit == Unit::kWeekend;
      if (!whole || mark.vague_offset) return write_week(std::nullopt, from.year, weekend);
      Day at = *whole + std::chrono::days{7 * mark.offset};
      const bool last = mark.toward < 0 || (mark.offset == 0 && mark.rule == "part-of-unit" &&
                                            tense_near(analysis_, mark.tokens).past);
      if (weekend && last && weekday_of(*whole) < 6) at -= std::chrono::days{7};
      return write_week(iso_week(at), 0, weekend);
    }
    case Unit::kMonth:
      if (mark.vague_offset) from.month = 0;
      add_months(from.year, from.month, mark.offset);
      return write_month(from.year, from.month);
    case Unit::kQuarter: {
      if (from.year == 0 || from.month == 0) return write_index(from.year, 'Q', 0);
      int year = from.year;
      int month = (from.month - 1) / 3 * 3 + 1;
      add_months(year, month, 3 * mark.offset);
      return write_index(year, 'Q', (month - 1) / 3 + 1);
    }
    case Unit::kHalf:
      return write_index(from.year > 0 ? from.year + mark.offset : 0, 'H', mark.index);
    case Unit::kSeason:
      return write_season(from.year > 0 ? from.year + mark.offset : 0, mark.index);
    case Unit::kSchoolYear: {
      if (from.year == 0) return "XXXX/XXXX";
      const int year = (from.month >= mark.index ? from.year : from.year - 1) + mark.offset;
      return write_year(year) + "/" + write_year(year + 1);
    }
    case Unit::kDecade:
      if (mark.vague_offset) return "19X";
      return write_decade(from.year > 0 ? from.year / 10 + mark.offset : 0);
    case Unit::kCentury:
      return write_century(from.year > 0 ? from.year / 100 + 1 + mark.offset : 0, false);
    default:
      return write_year(from.year > 0 && !mark.vague_offset ? from.year + mark.offset : 0);
  }
}

std::string Resolver::date_value(const Mark& mark) {
  if (mark.from != From::kWritten) return offset_value(mark);
  switch (mark.unit) {
    case Unit::kMonth:
      return write_month(choose_year(mark, mark.month, 0), mark.month);
    case Unit::kQuarter:
      return write_index(choose_year(mark, mark.index * 3 - 1, 0), 'Q', mark.index);
    case Unit::kHalf:
      return write_index(choose_year(mark, mark.index == 1 ? 3 : 9, 0), 'H', mark.index);
    case Unit::kSeason: {
      const bool open = mark.year == 0 && !mark.has_year_offset && mark.toward == 0;
      return write_season(open ? 0 : choose_year(mark, mark.index * 3 - 1, 0), mark.index);
    }
    case Unit::kSchoolYear:
      return write_year(mark.year) + "/" + write_year(mark.year + 1);
    case Unit::kDecade:
      return write_decade(mark.index);
    case Unit::kCentury:
      return write_century(mark.index, mark.before_christ);
    default:
      return (mark.before_christ ? "BC" : "") + write_year(mark.year);
  }
}

int year_told(const Analysis& analysis, const std::vector<Mark>& marks) {
  int best = 0;
  int count = 0;
  bool apart = false;
  bool several = false;
  bool only_days = true;
  for (const Mark& mark : marks) {
    if (mark.year < 1990 || mark.year > 2099 || mark.lunar) continue;
    if (mark.unit != Unit::kDay && mark.unit != Unit::kMonth && mark.unit != Unit::kYear &&
        mark.unit != Unit::kHalf && mark.unit != Unit::kQuarter) {
      continue;
    }
    const At first = mark.tokens.first;
    const At last = mark.tokens.last;
    const Line line(analysis, first > 20 ? first - 20 : 0,
                    std::min(last + 2, static_cast<At>(analysis.tokens.size())));
    const bool day = mark.unit == Unit::kDay;
    // A year that is planned for, or named beside an event, is not the text's own.
    bool remote = (mark.mod.empty() && tense_near(analysis, mark.tokens).future) ||
                  line.any(first - 1, {"đến"_w, "tới"_w, "trước"_w, "sn"_w, "sinh"_w});
    if (mark.unit == Unit::kYear && mark.mod.empty()) {
      remote = remote || line.capital(first - 1) || line.dash(first - 1) || line.dash(last) ||
               mark.rule != "year" ||
               line.any(first - 1, {"vào"_w, "hồi"_w, "từ"_w, "sau"_w, "đoạn"_w, "nhìn"_w});
    }
    for (At i = line.first(); i < first; ++i) remote = remote || line.is(i, "kỷ"_w, "niệm"_w);
    if (remote) continue;
    if (best > 0 && std::abs(mark.year - best) > 2) apart = true;
    if (best > 0 && mark.year != best) several = true;
    only_days = only_days && day;
    count = mark.year == best ? count + 1 : mark.year > best ? 1 : count;
    best = std::max(best, mark.year);
  }
  // Years far apart tell nothing; nor do full dates of several years: those of a story's past.
  return (apart && count == 1) || (several && only_days) ? 0 : best;
}

}  // namespace sotin::facts::times
