// Photo credits and the captions before them. Where a credit runs into prose without a stop, the
// name ends before a word that opens sentences.
#include <algorithm>
#include <array>
#include <cstring>

#include "line_shapes.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kLongestCaption = 420;
constexpr std::size_t kLongestCredit = 90;

/// Words that begin a sentence far more often than they end a photographer's name.
constexpr std::array<std::string_view, 36> kOpeners = {
    "Theo", "Trước", "Tại",   "Ngày", "Chiều", "Sáng", "Tối",   "Hôm",  "Trong",
    "Tuy",  "Ông",   "Bà",    "Chị",  "Phát",  "Các",  "Những", "Một",  "Khi",
    "Sau",  "Đây",   "Vào",   "Liên", "Cùng",  "Đến",  "Từ",    "Đồng", "Với",
    "Được", "Bên",   "Nhưng", "Cũng", "Hiện",  "Mới",  "Đó",    "Cụ",   "Thông"};

/// The end of a photographer's or agency's name that begins at `pos`.
std::size_t credit_name_end(std::string_view line, std::size_t pos) {
  std::size_t end = pos;
  std::size_t before_last = pos;
  std::size_t count = 0;
  const auto limit = std::min(line.size(), pos + kLongestCredit);
  while (pos < limit) {
    const auto [c, length] = base::decode(line, pos);
    if (base::is_space(c) || c == '/' || c == '-' || c == '&' || c == ',') {
      pos += length;
      continue;
    }
    if (c == '.') {
      const auto next = pos + 1 < line.size() ? base::decode(line, pos + 1).value : U' ';
      if (base::is_space(next)) return pos + 1;
      ++pos;
      end = pos;
      continue;
    }
    if (!is_word_character(c)) break;
    std::size_t stop = pos;
    while (stop < line.size()) {
      const auto next = base::decode(line, stop);
      if (!is_word_character(next.value)) break;
      stop += next.length;
    }
    const auto word = line.substr(pos, stop - pos);
    if (count > 0 && std::find(kOpeners.begin(), kOpeners.end(), word) != kOpeners.end())
      return end;
    if (!base::is_upper(c) && !(c >= '0' && c <= '9')) {
      // A lower-case word: if the name's last word began a sentence, it is not part of the name.
      return count >= 2 ? before_last : end;
    }
    before_last = end;
    end = stop;
    pos = stop;
    ++count;
  }
  return end;
}

/// The next «Ả», «ả» or «Đ» of `line` from `from` on: what every mark of a credit begins with.
std::size_t next_mark(std::string_view line, std::size_t from) {
  for (std::size_t i = from; i + 2 < line.size(); ++i) {
    if (line[i] == '\xE1' && line[i + 1] == '\xBA' &&
        (line[i + 2] == '\xA2' || line[i + 2] == '\xA3'))
      return i;
    if (line[i] == '\xC4' && line[i + 1] == '\x90') return i;
  }
  return kNoShape;
}

}  // namespace

bool may_have_credits(std::string_view text) {
  for (auto colon = text.find(':'); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    const auto before = text.substr(0, colon);
    for (const std::string_view sign : {"nh", "NH", "nh ", "ọa"}) {
      if (before.ends_with(sign)) return true;
    }
  }
  constexpr std::string_view kPhoto = "Ảnh ";
  return ::memmem(text.data(), text.size(), kPhoto.data(), kPhoto.size()) != nullptr;
}

Credit find_credit(std::string_view line, std::size_t from) {
  static constexpr std::array<std::string_view, 10> kMarks = {
      "Ảnh:",         "ảnh:",         "Ảnh :",       "ẢNH:",
      "Ảnh minh họa", "Ảnh minh hoạ", "Ảnh tư liệu", "Ảnh chụp màn hình",
      "Đồ họa:",      "Ảnh cắt từ"};
  while (from < line.size()) {
    const auto begin = next_mark(line, from);
    if (begin == kNoShape) break;
    from = begin + 2;
    for (const auto mark : kMarks) {
      if (!line.substr(begin).starts_with(mark)) continue;
      Credit credit{begin, begin + mark.size()};
      std::size_t before = begin;
      while (before > 0 && line[before - 1] == ' ') --before;
      const bool colon = mark.ends_with(":");
      const bool clear = before == 0 || line[before - 1] == '(' || line[before - 1] == '.' ||
                         line[before - 1] == ')' || line[before - 1] == '\n';
      if (mark.starts_with("ả") && !line.substr(0, before).ends_with("Nguồn") &&
          !line.substr(0, before).ends_with("nguồn")) {
        break;
      }
      if (!colon && !clear) break;
      if (before > 0 && line[before - 1] == '(') {
        const auto close = bracket_end(line, before - 1, kLongestCredit + 20);
        if (close == kNoShape) break;
        credit = {before - 1, close};
        if (close < line.size() && line[close] == '.') ++credit.end;
        return credit;
      }
      auto name = skip_spaces(line, credit.end);
      if (!colon && name < line.size() && line[name] == ':') name = skip_spaces(line, name + 1);
      if (colon || name != skip_spaces(line, credit.end)) {
        credit.end = std::max(credit.end, credit_name_end(line, name));
      } else if (name < line.size() && line[name] == '.') {
        credit.end = name + 1;
      }
      return credit;
    }
  }
  return {};
}

std::size_t caption_begin(std::string_view line, const Credit& credit, std::size_t floor) {
  std::size_t pos = credit.begin;
  const auto skip_back = [&] {
    while (pos > floor && (line[pos - 1] == ' ' || line[pos - 1] == '-')) --pos;
  };
  skip_back();
  if (pos > floor && (line[pos - 1] == '.' || line[pos - 1] == ',')) --pos;
  const std::size_t lowest = pos > kLongestCaption ? std::max(floor, pos - kLongestCaption) : floor;
  while (pos > lowest) {
    if (line[pos - 1] == ' ' && pos >= 2) {
      const char before = line[pos - 2];
      const bool stop = before == '.' || before == '!' || before == '?' ||
                        ((before == '"' || before == ')') && pos >= 3 && line[pos - 3] == '.');
      if (stop && base::is_upper(base::decode(line, pos).value)) return pos;
    }
    --pos;
  }
  return pos == floor ? floor : credit.begin;
}

}  // namespace sotin::text
