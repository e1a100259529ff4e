// Small readers that either take a whole number or nothing.
#include "facts/times/numbers.hpp"

#include <array>
#include <utility>

namespace sotin::facts::times {
namespace {

constexpr std::array<std::pair<Key, int>, 13> kDigits = {{{"một"_w, 1},
                                                          {"mốt"_w, 1},
                                                          {"hai"_w, 2},
                                                          {"ba"_w, 3},
                                                          {"bốn"_w, 4},
                                                          {"tư"_w, 4},
                                                          {"năm"_w, 5},
                                                          {"lăm"_w, 5},
                                                          {"nhăm"_w, 5},
                                                          {"sáu"_w, 6},
                                                          {"bảy"_w, 7},

                                                          {"tám"_w, 8},
                                                          {"chín"_w, 9}}};

int digit(const Line& line, At at) {
  for (const auto& [word, value] : kDigits) {
    if (line.is(at, word)) return value;
  }
  return 0;
}

At read_vague(const Line& line, At at) {
  if (line.any(at, {"hàng"_w, "hằng"_w}) &&
      line.any(at + 1, {"chục"_w, "trăm"_w, "nghìn"_w, "ngàn"_w, "vạn"_w, "triệu"_w})) {
    return line.any(at + 2, {"nghìn"_w, "ngàn"_w, "triệu"_w}) ? at + 3 : at + 2;
  }
  if (line.is(at, "một"_w, "vài"_w) || line.is(at, "một"_w, "số"_w) ||
      line.is(at, "vài"_w, "ba"_w) || line.is(at, "đôi"_w, "ba"_w) ||
      line.is(at, "vài"_w, "chục"_w) || line.is(at, "mấy"_w, "chục"_w) ||
      line.is(at, "rất"_w, "nhiều"_w) || line.is(at, "vài"_w, "trăm"_w)) {
    return at + 2;
  }
  if (line.any(at, {"vài"_w, "mấy"_w, "nhiều"_w, "dăm"_w})) return at + 1;
  if (line.is(at, "ít"_w) &&
      line.any(at + 1, {"ngày"_w, "hôm"_w, "phút"_w, "tuần"_w, "tháng"_w, "năm"_w, "giờ"_w}))
    return at + 1;
  if (line.is(at, "hàng"_w) && line.any(at + 1, {"tiếng"_w, "giờ"_w})) return at + 1;
  return 0;
}

}  // namespace

At read_small_number(const Line& line, At at, std::int32_t& value) {
  if (line.number(at)) {
    value = line.value(at);
    return value >= 1 && value <= 99 && line.length(at) <= 2 ? at + 1 : 0;
  }
  int ones = digit(line, at);
  if (line.is(at, "mười"_w)) {
    ones = digit(line, at + 1);
    // "mười năm" is ten years, "mười lăm" fifteen
    if (line.is(at + 1, "năm"_w)) ones = 0;
    value = 10 + ones;
    return at + (ones > 0 ? 2 : 1);
  }
  if (ones == 0 || line.any(at, {"mốt"_w, "lăm"_w, "nhăm"_w})) return 0;
  if (line.any(at + 1, {"mươi"_w, "chục"_w})) {
    const int more = line.is(at + 2, "năm"_w) ? 0 : digit(line, at + 2);
    value = ones * 10 + more;
    return at + (more > 0 ? 3 : 2);
  }
  value = ones;
  return at + 1;
}

At read_amount(const Line& line, At at, Amount& amount, bool& half) {
  amount = {};
  half = false;
  if (line.is(at, "nửa"_w)) {
    half = true;
    return at + 1;
  }
  if (const At end = read_vague(line, at); end > 0) {
    amount.vague = true;
    return end;
  }
  if (line.number(at)) {
    std::int32_t value = line.value(at);
    if (value < 0) return 0;
    At end = at + 1;
    while (line.is(end, "."_w) && line.glued(end) && line.number(end + 1) && line.glued(end + 1) &&
           line.length(end + 1) == 3 && value < 100000) {
      value = value * 1000 + line.value(end + 1);
      end += 2;
    }
    amount.whole = value;
    if (line.any(end, {","_w, "."_w}) && line.glued(end) && line.number(end + 1) &&
        line.glued(end + 1) && line.length(end + 1) == 1) {
      amount.tenths = line.value(end + 1);
      end += 2;
    }
    if (line.any(end, {"nghìn"_w, "ngàn"_w})) {
      if (amount.whole > 10000) return 0;
      amount.whole = amount.whole * 1000 + amount.tenths * 100;
      amount.tenths = 0;
      ++end;
    } else if (line.is(end, "triệu"_w)) {
      if (amount.whole > 1000) return 0;
      amount.whole = amount.whole * 1000000 + amount.tenths * 100000;
      amount.tenths = 0;
      ++end;
    }
    return end;
  }
  At end = read_small_number(line, at, amount.whole);
  if (end == 0) return 0;
  if (line.is(end, "trăm"_w)) {
    amount.whole *= 100;
    std::int32_t more = 0;
    ++end;
    if (line.any(end, {"linh"_w, "lẻ"_w})) ++end;
    if (!line.is(end, "năm"_w)) {
      if (const At after = read_small_number(line, end, more); after > 0 && !line.number(end)) {
        amount.whole += more;
        end = after;
      }
    }
  }
  if (line.any(end, {"nghìn"_w, "ngàn"_w})) {
    amount.whole *= 1000;
    ++end;
  }
  return end;
}

At read_unit(const Line& line, At at, Unit& unit) {
  if (!line.word(at)) return 0;
  if (line.is(at, "ngày"_w) ||
      (line.is(at, "hôm"_w) &&
       line.any(at - 1, {"mấy"_w, "vài"_w, "ít"_w, "nhiều"_w, "dăm"_w, "bữa"_w, "những"_w}))) {
    unit = Unit::kDay;
    if (line.is(at + 1, "đêm"_w)) return at + 2;
  } else if (line.is(at, "năm"_w)) {
    unit = Unit::kYear;
  } else if (line.is(at, "tháng"_w)) {
    unit = Unit::kMonth;
  } else if (line.is(at, "tuần"_w)) {
    unit = Unit::kWeek;
    if (line.is(at + 1, "lễ"_w)) return at + 2;
  } else if (line.any(at, {"giờ"_w, "tiếng"_w})) {
    unit = Unit::kHour;
    if (line.is(at + 1, "đồng"_w, "hồ"_w)) return at + 3;
  } else if (line.is(at, "phút"_w)) {
    unit = Unit::kMinute;
  } else if (line.is(at, "giây"_w)) {
    unit = Unit::kSecond;
  } else if (line.is(at, "quý"_w)) {
    unit = Unit::kQuarter;
  } else if (line.is(at, "thập"_w) && line.any(at + 1, {"kỷ"_w, "niên"_w})) {
    unit = Unit::kDecade;
    return at + 2;
  } else if (line.is(at, "thế"_w) && line.is(at + 1, "kỷ"_w)) {
    unit = Unit::kCentury;
    return at + 2;
  } else {
    return 0;
  }
  return at + 1;
}

At read_ordinal(const Line& line, At at, std::int32_t limit, std::int32_t& value) {
  if (line.number(at)) {
    value = line.value(at);
    return value >= 1 && value <= limit && line.length(at) <= 2 ? at + 1 : 0;
  }
  if (!line.capital(at) || line.length(at) > 6) {
    const At end = limit <= 4 ? read_small_number(line, at, value) : 0;
    return end > 0 && value <= limit ? end : 0;
  }
  const std::string_view roman = line.token(at).where.in(line.analysis().folded);
  int sum = 0;
  int previous = 0;
  for (std::size_t i = roman.size(); i-- > 0;) {
    const int worth = roman[i] == 'i' ? 1 : roman[i] == 'v' ? 5 : roman[i] == 'x' ? 10 : 0;
    if (worth == 0) return 0;
    sum += worth < previous ? -worth : worth;
    previous = worth;
  }
  value = sum;
  return sum >= 1 && sum <= limit ? at + 1 : 0;
}

}  // namespace sotin::facts::times
