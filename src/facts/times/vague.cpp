// Vague references come from a list (data/vi/times_vague.tsv); some of its words are also parts of
// other words («thực hiện», «hiện đại», «bao giờ»), and a guard by name looks at the neighbours.
#include "facts/times/grammar.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::times {
namespace {

/// Is «hiện» the end of a compound («thực hiện, xuất hiện»)?
bool ends_compound(const Line& line, At at) {
  return line.any(at - 1, {"thực"_w, "phát"_w, "xuất"_w, "thể"_w, "biểu"_w, "tái"_w, "ẩn"_w,
                           "hiển"_w, "hữu"_w, "chợt"_w, "lộ"_w});
}

/// «hiện» alone: not the end or the beginning of a compound.
bool is_now(const Line& line, At at) {
  if (ends_compound(line, at)) return false;
  if (line.capital(at + 1)) return true;
  return !line.any(
      at + 1, {"đại"_w,   "trường"_w, "tượng"_w, "thực"_w, "vật"_w,  "thân"_w,   "hữu"_w, "diện"_w,
               "ra"_w,    "lên"_w,    "rõ"_w,    "hình"_w, "hành"_w, "nguyên"_w, "về"_w,  "kim"_w,
               "trạng"_w, "tình"_w,   "sinh"_w,  "thị"_w,  "hồn"_w,  "thế"_w});
}

/// «giờ» as "now": «thuốc lá giờ không còn», not «giờ Việt Nam», «theo giờ», «3 giờ».
bool is_now_hour(const Line& line, At at) {
  if (at > line.first()) {
    if (line.number(at - 1) ||
        line.any(at - 1, {"theo"_w, "nhiều"_w, "mỗi"_w,   "những"_w, "các"_w,  "một"_w,   "vài"_w,
                          "mấy"_w,  "hàng"_w,  "bao"_w,   "khung"_w, "múi"_w,  "đúng"_w,  "chậm"_w,
                          "trễ"_w,  "sớm"_w,   "ngày"_w,  "hai"_w,   "ba"_w,   "bốn"_w,   "năm"_w,
                          "sáu"_w,  "mười"_w,  "nửa"_w,   "đồng"_w,  "giờ"_w,  "từng"_w,  "trong"_w,
                          "đầu"_w,  "cuối"_w,  "thời"_w,  "trước"_w, "sau"_w,  "ngoài"_w, "vào"_w,
                          "tới"_w,  "cả"_w,    "tiếng"_w, "làm"_w,   "tính"_w, "phút"_w,  "giây"_w,
                          "ban"_w,  "học"_w})) {
      return false;
    }
    if (line.any(at - 1, {"đến"_w, "từ"_w, "cho"_w}))
      return line.stops(at + 1) || line.any(at + 1, {"thì"_w, "vẫn"_w, "tôi"_w, "chưa"_w, "anh"_w});
  }
  return line.any(at + 1,
                  {"thì"_w,  "là"_w, "không"_w, "chẳng"_w, "đã"_w,   "vẫn"_w,   "chỉ"_w,  "tôi"_w,
                   "anh"_w,  "cô"_w, "chị"_w,   "ông"_w,   "bà"_w,   "mới"_w,   "phải"_w, "còn"_w,
                   "lại"_w,  "họ"_w, "em"_w,    "cũng"_w,  "con"_w,  "chúng"_w, "đang"_w, "sẽ"_w,
                   "chưa"_w, "nó"_w, "mình"_w,  "có"_w,    "được"_w, "bị"_w});
}

/// «nay» alone: not the end of a day, week or longing («hôm nay», «lâu nay»).
bool is_now_day(const Line& line, At at) {
  if (line.capital(at) && at > line.first() && line.capital(at - 1)) return false;
  return at == line.first() ||
         !line.any(at - 1, {"lâu"_w,  "hôm"_w,  "năm"_w,   "tháng"_w, "tuần"_w, "ngày"_w,
                            "sáng"_w, "trưa"_w, "chiều"_w, "tối"_w,   "đêm"_w,  "xưa"_w,
                            "hiện"_w, "bấy"_w,  "mùa"_w,   "đời"_w,   "hè"_w,   "này"_w,
                            "quý"_w,  "sớm"_w,  "khuya"_w, "kỷ"_w,    "niên"_w, "trước"_w});
}

bool allowed(const Line& line, At at, std::uint32_t length, std::string_view guard) {
  const At next = at + length;
  // «Ngày Nay», a paper; all capitals say nothing
  if (length > 1 && line.token(next - 1).shape == language::Shape::kCapital) return false;
  if (line.is(at, "hiện"_w, "tại"_w) && ends_compound(line, at)) return false;
  if (guard.empty()) return true;
  if (guard == "title") return !(line.capital(at) && line.word(at - 1));
  if (guard == "until")
    return at > line.first() && line.any(at - 1, {"đến"_w, "tới"_w, "ở"_w, "từ"_w});
  if (guard == "now") return is_now(line, at);
  if (guard == "hour") return is_now_hour(line, at);
  if (guard == "day") return is_now_day(line, at);
  if (guard == "passed") return !line.any(next, {"đời"_w, "khỏi"_w, "mặt"_w});
  if (guard == "before")
    return line.stops(next) || !line.any(next, {"khi"_w, "ngày"_w, "đó"_w, "trận"_w, "lễ"_w});
  if (guard == "arrival")
    return line.stops(next) || at == line.first() || line.stops(at - 1) ||
           line.any(at - 1, {"thời"_w, "trong"_w});
  if (guard == "here") {
    return at > line.first() && line.is(at - 1, "từ"_w) &&
           line.any(next, {"đến"_w, "cho"_w, "tới"_w});
  }
  return true;
}

/// «Hiện tại Quảng Nam, ...»: «tại» belongs to the place.
bool at_a_place(const Line& line, At at) {
  At next = at + 2;
  if (!line.capital(next)) return false;
  while (line.capital(next) && next < at + 10) ++next;
  return line.is(next, ","_w);
}

}  // namespace

At read_vague_reference(const Line& line, At at, Mark& mark) {
  static const language::Lexicon& list = language::Lexicon::embedded("times_vague");
  const auto* entry = list.longest(line.analysis(), at);
  if (entry == nullptr || entry->attributes.empty() || at + entry->length > line.last()) return 0;
  std::uint32_t length = entry->length;
  const std::string_view guard =
      entry->attributes.size() > 1 ? entry->attributes[1] : std::string_view{};
  if (guard == "place" && at_a_place(line, at) && is_now(line, at)) {
    length = 1;
  } else if (!allowed(line, at, length, guard)) {
    return 0;
  }
  mark.type = TimeType::kDate;
  mark.reference = entry->attributes[0];
  mark.rule = "vague";
  return at + length;
}

Tense tense_near(const language::Analysis& analysis, const TokenRange& tokens) {
  Tense tense;
  const auto& sentence = analysis.sentences[analysis.tokens[tokens.first].sentence].tokens;
  const At from = tokens.first > sentence.first + 14 ? tokens.first - 14 : sentence.first;
  const Line line(analysis, sentence.first, sentence.last);
  for (At i = tokens.first; i-- > from;) {
    if (line.is(i, ";"_w)) break;
    if (line.any(i, {"sẽ"_w, "sắp"_w, "hạn"_w}) || line.is(i, "dự"_w, "kiến"_w) ||
        line.is(i, "kế"_w, "hoạch"_w) || line.is(i, "dự"_w, "định"_w) ||
        line.is(i, "chuẩn"_w, "bị"_w)) {
      tense.future = true;
    } else if (line.any(i, {"đã"_w, "hồi"_w, "từng"_w, "vừa"_w}) || line.is(i, "trước"_w, "đó"_w) ||
               line.is(i, "kể"_w, "từ"_w)) {
      tense.past = true;
    }
    if (tense.future || tense.past) break;
  }
  for (At i = tokens.last; i < tokens.last + 6 && i < sentence.last && !tense.past; ++i) {
    if (i > tokens.last && line.is(i, ","_w)) break;
    if (line.is(i, "sẽ"_w)) tense.future = true;
    if (line.is(i, "đã"_w)) tense.past = !tense.future;
    if (tense.future) break;
  }
  return tense;
}

}  // namespace sotin::facts::times
