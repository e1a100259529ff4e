// Small hand-written matchers over words of a line. They prefer to miss: what they do not know
// stays prose, and prose is read.
#include "line_shapes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text {
namespace {

struct Word {
  std::size_t begin;
  std::size_t end;
  bool capital;
  bool number;
};

/// Words of the first `limit` bytes of `line`.
std::vector<Word> words_of(std::string_view line, std::size_t limit) {
  std::vector<Word> words;
  const auto end = std::min(line.size(), limit);
  for (std::size_t pos = 0; pos < end;) {
    auto [c, length] = base::decode(line, pos);
    if (!is_word_character(c)) {
      pos += length;
      continue;
    }
    Word word{pos, pos, base::is_upper(c), c >= '0' && c <= '9'};
    while (pos < line.size()) {
      const auto next = base::decode(line, pos);
      if (!is_word_character(next.value)) break;
      pos += next.length;
    }
    word.end = pos;
    words.push_back(word);
  }
  return words;
}

/// Length of a dash (- – —) with the white space around it at `pos`; 0 when there is none or when a
/// word sticks to it on the right without any space on the left.
std::size_t dash_at(std::string_view line, std::size_t pos) {
  const auto begin = skip_spaces(line, pos);
  if (begin >= line.size()) return 0;
  const auto [c, length] = base::decode(line, begin);
  if (c != '-' && c != 0x2013 && c != 0x2014) return 0;
  const auto end = skip_spaces(line, begin + length);
  if (begin == pos && end == begin + length) return 0;
  return end - pos;
}

/// Codes that papers put before their first sentence, longest first.
const std::vector<std::string_view>& codes() {
  static const auto sorted = [] {
    std::vector<std::string_view> all;
    base::for_each_row(base::data_file("vi/dateline_codes.tsv"),
                       [&](const auto& fields) { all.push_back(fields[0]); });
    std::stable_sort(all.begin(), all.end(), [](auto a, auto b) { return a.size() > b.size(); });
    return all;
  }();
  return sorted;
}

std::string folded_head(std::string_view line, std::size_t limit) {
  return base::fold_case(line.substr(0, std::min(limit, line.size())));
}

}  // namespace

bool is_word_character(char32_t c) { return base::is_letter(c) || (c >= '0' && c <= '9'); }

std::size_t skip_spaces(std::string_view line, std::size_t pos) {
  while (pos < line.size()) {
    const auto [c, length] = base::decode(line, pos);
    if (!base::is_space(c)) break;
    pos += length;
  }
  return pos;
}

std::size_t bracket_end(std::string_view line, std::size_t pos, std::size_t limit) {
  if (pos >= line.size() || line[pos] != '(') return kNoShape;
  const auto close = line.substr(0, std::min(line.size(), pos + limit)).find(')', pos);
  return close == std::string_view::npos ? kNoShape : close + 1;
}

std::string_view trim(std::string_view line) {
  const auto begin = skip_spaces(line, 0);
  std::size_t end = line.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
    if (!base::is_space(base::decode(line, last).value)) break;
    end = last;
  }
  return line.substr(begin, end - begin);
}

bool ends_with_stop(std::string_view line) {
  line = trim(line);
  while (!line.empty()) {
    bool closing = false;
    for (const std::string_view mark : {"\"", "”", "»", "'", "’", ")", "]"}) {
      if (line.ends_with(mark)) {
        line.remove_suffix(mark.size());
        closing = true;
        break;
      }
    }
    if (!closing) break;
  }
  for (const std::string_view stop : {".", "!", "?", "…", ":", ";", ","}) {
    if (line.ends_with(stop)) return true;
  }
  return false;
}

std::size_t dateline_length(std::string_view line) {
  std::size_t pos = skip_spaces(line, 0);
  const auto rest = line.substr(pos);
  // The tag of a collection: «date 2025-09-05», then perhaps the outlet in brackets.
  if (rest.starts_with("date ") && rest.size() >= 15 && rest[9] == '-' && rest[12] == '-') {
    pos = skip_spaces(line, pos + 15);
    if (const auto end = bracket_end(line, pos, 60); end != kNoShape) pos = end;
    const auto dash = dash_at(line, pos);
    return dash > 0 ? pos + dash : skip_spaces(line, pos);
  }
  if (const auto end = bracket_end(line, pos, 48); end != kNoShape) {
    const auto dash = dash_at(line, end);
    const bool named = base::is_upper(base::decode(line, skip_spaces(line, pos + 1)).value);
    return dash > 0 && named ? end + dash : 0;
  }
  for (const auto code : codes()) {
    if (!rest.starts_with(code)) continue;
    auto end = pos + code.size();
    for (const std::string_view ending : {".VN", ".vn", " Online"}) {
      if (line.substr(end).starts_with(ending)) {
        end += ending.size();
        break;
      }
    }
    if (const auto dash = dash_at(line, end); dash > 0) return end + dash;
  }
  // «Hà Nội, ngày 5/9 (TTXVN) – »: a place, perhaps a day, an agency in brackets, a dash.
  const auto open = line.substr(0, std::min<std::size_t>(line.size(), 90)).find('(', pos);
  if (open == std::string_view::npos || open == pos) return 0;
  const auto end = bracket_end(line, open, 40);
  if (end == kNoShape) return 0;
  const auto dash = dash_at(line, end);
  if (dash == 0) return 0;
  const auto words = words_of(line.substr(pos, open - pos), 90);
  if (words.empty() || words.size() > 7 || !words.front().capital) return 0;
  const bool plain = std::all_of(words.begin(), words.end(), [&](const Word& word) {
    const auto written = line.substr(pos + word.begin, word.end - word.begin);
    return word.capital || word.number || written == "ngày" || written == "tháng";
  });
  return plain ? end + dash : 0;
}

bool is_time_stamp(std::string_view line) {
  line = trim(line);
  if (line.size() < 8 || line.size() > 90) return false;
  static constexpr std::array<std::string_view, 26> kTimeWords = {
      "thứ",  "hai",   "ba",  "tư",   "năm",  "sáu", "bảy",  "chủ", "nhật",
      "ngày", "tháng", "giờ", "phút", "gmt",  "cập", "nhật", "lúc", "am",
      "pm",   "sa",    "ch",  "h",    "đăng", "utc", "t",    "cn"};
  std::size_t numbers = 0;
  const auto folded = folded_head(line, 90);
  for (const auto& word : words_of(folded, 90)) {
    const auto written = std::string_view(folded).substr(word.begin, word.end - word.begin);
    if (word.number) {
      ++numbers;
    } else if (std::find(kTimeWords.begin(), kTimeWords.end(), written) == kTimeWords.end()) {
      return false;
    }
  }
  return numbers >= 3 && !ends_with_stop(line);
}

bool is_furniture(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > 260) return false;
  if (line.starts_with(">>") || line.starts_with("»") || line.starts_with("►") ||
      line.starts_with("▶"))
    return true;
  const auto folded = folded_head(line, 260);
  static constexpr std::array<std::string_view, 14> kBeginnings = {"bình luận (",
                                                                   "xem thêm:",
                                                                   "đọc thêm:",
                                                                   "tin liên quan",
                                                                   "tags:",
                                                                   "tag:",
                                                                   "từ khóa:",
                                                                   "từ khoá:",
                                                                   "chủ đề:",
                                                                   "gửi bình luận",
                                                                   "ý kiến bạn đọc",
                                                                   "mời quý độc giả",
                                                                   "mời bạn đọc theo dõi",
                                                                   "xem thêm >>"};
  for (const auto beginning : kBeginnings) {
    if (folded.starts_with(beginning)) return true;
  }
  static constexpr std::array<std::string_view, 27> kWhole = {"bình luận",
                                                              "chia sẻ",
                                                              "thích",
                                                              "xem thêm",
                                                              "đọc thêm",
                                                              "tin khác",
                                                              "tin cùng chuyên mục",
                                                              "facebook",
                                                              "twitter",
                                                              "zalo",
                                                              "email",
                                                              "in bài viết",
                                                              "sao chép liên kết",
                                                              "copy link",
                                                              "quảng cáo",
                                                              "lưu bài",
                                                              "trở lại chủ đề",
                                                              "theo dõi",
                                                              "gửi",
                                                              "đăng nhập",
                                                              "video",
                                                              "cùng chuyên mục",
                                                              "bài liên quan",
                                                              "tin nổi bật",
                                                              "đọc nhiều",
                                                              "về trang chủ",
                                                              "nghe đọc bài"};
  return std::find(kWhole.begin(), kWhole.end(), folded) != kWhole.end();
}

bool is_byline(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > 90) return false;
  const auto folded = folded_head(line, 90);
  const std::string_view low(folded);
  if (low == "tổng hợp" || low == "(tổng hợp)" || low.starts_with("nguồn:") ||
      low.starts_with("tác giả:") || low.starts_with("bài và ảnh:") ||
      low.starts_with("bài, ảnh:") || low.starts_with("tin, ảnh:")) {
    return true;
  }
  if (ends_with_stop(line) && !line.ends_with(")")) return false;
  const auto words = words_of(line, 90);
  if (words.empty() || words.size() > 8) return false;
  const bool after_source = low.starts_with("theo ") || low.starts_with("(theo ");
  std::size_t plain = 0;
  bool bracket = false;
  std::size_t named = 0;
  for (const auto& word : words) {
    bracket = bracket || line.substr(0, word.begin).find('(') != std::string_view::npos;
    const auto written = std::string_view(folded).substr(word.begin, word.end - word.begin);
    const bool trade = written == "theo" || written == "dịch" || written == "lược" ||
                       written == "tổng" || written == "hợp" || written == "t" || written == "h" ||
                       written == "và" || written == "ghi";
    if (word.number) return false;
    if (word.capital) {
      ++named;
    } else if (!trade && !bracket && !after_source) {
      ++plain;
    }
  }
  return plain == 0 && named > 0 && (after_source || bracket || words.size() <= 5);
}

std::size_t byline_at_end(std::string_view line) {
  const auto end = trim(line).size() + static_cast<std::size_t>(trim(line).data() - line.data());
  const std::size_t floor = end > 90 ? end - 90 : 0;
  // The last full stop that is followed by white space, with the closing marks behind it.
  for (std::size_t pos = end; pos-- > floor;) {
    if (line[pos] != ' ' || pos == 0) continue;
    std::size_t stop = pos;
    while (stop > 0 && (line[stop - 1] == '"' || line[stop - 1] == ')' || line[stop - 1] == '\''))
      --stop;
    if (stop >= 3 && (line.substr(stop - 3, 3) == "”" || line.substr(stop - 3, 3) == "’"))
      stop -= 3;
    const bool stopped =
        stop > 0 && (line[stop - 1] == '.' || line[stop - 1] == '!' || line[stop - 1] == '?' ||
                     (stop >= 3 && line.substr(stop - 3, 3) == "…"));
    if (!stopped) continue;
    // An initial («J. Biden») is no end of a sentence.
    if (line[stop - 1] == '.' && stop == pos && stop >= 2) {
      std::size_t begin = stop - 1;
      std::size_t letters = 0;
      while (begin > 0 && letters < 3) {
        std::size_t last = begin - 1;
        while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
        if (!base::is_letter(base::decode(line, last).value)) break;
        begin = last;
        ++letters;
      }
      if (letters == 1 && base::is_upper(base::decode(line, begin).value)) continue;
    }
    const auto rest = line.substr(pos, end - pos);
    return is_byline(rest) ? skip_spaces(line, pos) : kNoShape;
  }
  return kNoShape;
}

bool looks_like_headline(std::string_view line) {
  line = trim(line);
  if (line.size() < 12 || line.size() > 260 || ends_with_stop(line)) {
    // A question is a headline too.
    if (!(line.ends_with("?") && line.size() >= 12 && line.size() <= 200)) return false;
  }
  const auto first = base::decode(line, 0).value;
  const bool begins = base::is_upper(first) || (first >= '0' && first <= '9') || first == '"' ||
                      first == '\'' || first == 0x2018 || first == 0x201C || first == 0xAB;
  const auto words = words_of(line, 260);
  return begins && words.size() >= 4 && words.size() <= 35;
}

}  // namespace sotin::text
