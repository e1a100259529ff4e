// A scanner, no parser: it follows brackets, keys and strings from left to right and never looks
// back. A quotation mark ends a string only where a comma, a colon or a bracket follows.
#include "linked_data.hpp"

#include <algorithm>
#include <optional>

#include "references.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::html {
namespace {

constexpr std::size_t kMostValues = 20'000;
constexpr std::size_t kDeepest = 200;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

struct Text {
  std::string value;
  std::size_t begin;
  std::size_t end;  // behind the closing quotation mark
};

/// The four hexadecimal digits at `at`; nothing, if there are not four.
std::optional<char32_t> hex4(std::string_view json, std::size_t at) {
  if (at + 4 > json.size()) return {};
  char32_t value = 0;
  for (const char c : json.substr(at, 4)) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    if (!digit && !letter) return {};
    value = value * 16 + static_cast<char32_t>(digit ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

class Scanner {
 public:
  explicit Scanner(std::string_view json) : json_(json) { data_.objects.push_back({}); }

  LinkedData scan() {
    stack_.push_back({0, {}});
    while (at_ < json_.size() && data_.values.size() < kMostValues) {
      const char c = json_[at_];
      if (c == '{') {
        open_object();
      } else if (c == '[') {
        if (stack_.size() < kDeepest) stack_.push_back({stack_.back().object, stack_.back().key});
        ++at_;
      } else if (c == '}' || c == ']') {
        if (stack_.size() > 1) stack_.pop_back();
        ++at_;
      } else if (c == '"') {
        string();
      } else if ((c >= '0' && c <= '9') || c == '-') {
        number();
      } else {
        ++at_;
      }
    }
    return std::move(data_);
  }

 private:
  struct Level {
    std::uint32_t object;
    std::string key;
  };

  void open_object() {
    ++at_;
    if (stack_.size() >= kDeepest) return;
    data_.objects.push_back({stack_.back().object, stack_.back().key});
    stack_.push_back({static_cast<std::uint32_t>(data_.objects.size() - 1), {}});
  }

  [[nodiscard]] bool ends_string(std::size_t quote) const {
    std::size_t next = quote + 1;
    while (next < json_.size() && next < quote + 64 && is_space(json_[next])) ++next;
    if (next >= json_.size()) return true;
    const char c = json_[next];
    return c == ',' || c == ':' || c == '}' || c == ']' || c == '"';
  }

  Text read_string() {
    Text text{{}, at_ + 1, at_ + 1};
    std::size_t at = at_ + 1;
    while (at < json_.size()) {
      const char c = json_[at];
      if (c == '"' && ends_string(at)) break;
      if (c != '\\' || at + 1 >= json_.size()) {
        text.value += c;
        ++at;
        continue;
      }
      const char escaped = json_[at + 1];
      at += 2;
      switch (escaped) {
        case 'n':
        case 'r':
        case 't':
        case 'b':
        case 'f':
          text.value += ' ';
          break;
        case 'u': {
          auto unit = hex4(json_, at);
          if (unit) at += 4;
          if (unit && *unit >= 0xD800 && *unit < 0xDC00 && json_.substr(at, 2) == "\\u") {
            const auto low = hex4(json_, at + 2);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
              unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
              at += 6;
            }
          }
          const bool broken = !unit || (*unit >= 0xD800 && *unit < 0xE000);
          base::append_utf8(text.value, broken ? 0xFFFD : *unit);
          break;
        }
        default:
          text.value += escaped;
      }
    }
    text.end = std::min(at + 1, json_.size());
    return text;
  }

  void string() {
    auto text = read_string();
    std::size_t next = text.end;
    while (next < json_.size() && is_space(json_[next])) ++next;
    if (next < json_.size() && json_[next] == ':') {
      stack_.back().key = std::move(text.value);
      at_ = next + 1;
      return;
    }
    add(std::move(text.value), text.begin, text.end > text.begin ? text.end - 1 : text.end);
    at_ = text.end;
  }

  void number() {
    const std::size_t begin = at_;
    while (at_ < json_.size() &&
           ((json_[at_] >= '0' && json_[at_] <= '9') || json_[at_] == '.' || json_[at_] == '-' ||
            json_[at_] == '+' || (json_[at_] | 0x20) == 'e'))
      ++at_;
    add(std::string(json_.substr(begin, at_ - begin)), begin, at_);
  }

  void add(std::string value, std::size_t begin, std::size_t end) {
    data_.values.push_back({stack_.back().object, stack_.back().key, std::move(value), begin, end});
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::vector<Level> stack_;
  LinkedData data_;
};

}  // namespace

const DataValue* LinkedData::value(std::uint32_t object, std::string_view key) const {
  for (const auto& v : values) {
    if (v.object == object && v.key == key) return &v;
  }
  return nullptr;
}

bool LinkedData::has_type(std::uint32_t object, std::string_view type) const {
  for (const auto& v : values) {
    if (v.object == object && v.key == "@type" && v.value == type) return true;
  }
  return false;
}

std::uint32_t LinkedData::article() const {
  for (const auto& v : values) {
    const bool telling = v.value.ends_with("Article") || v.value == "BlogPosting" ||
                         v.value == "Report" || v.value == "LiveBlogPosting";
    if (v.key == "@type" && telling) return v.object;
  }
  return 0;
}

LinkedData read_linked_data(std::string_view json) { return Scanner(json).scan(); }

}  // namespace sotin::text::html
