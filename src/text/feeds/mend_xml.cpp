// One pass over the text, keeping the names of open elements. A closing tag closes what was opened
// inside, or is passed over when nothing of its name is open; an item inside an item closes the
// first. Comments, sections, declarations go: what is left are tags and words.
#include "mend_xml.hpp"

#include <algorithm>
#include <map>

#include "../html/references.hpp"
#include "../html/tree.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::feeds {
namespace {

constexpr std::size_t kDeepest = 200;
constexpr std::size_t kLongestEntity = 1024;
constexpr std::size_t kPiece = 64U << 10;  // of mended XML made at once, and a tag or words more

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool in_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}
bool is_name(std::string_view name) {
  return !name.empty() && begins_name(name.front()) && name.back() != ':' &&
         std::all_of(name.begin(), name.end(), in_name) &&
         std::count(name.begin(), name.end(), ':') <= 1;
}

/// May the character stand in XML?
bool allowed(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
         (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

class XmlMender::Pass {
 public:
  Pass(std::string_view text, std::vector<std::string>& notes) : text_(text), notes_(notes) {}

  std::size_t read(char* to, std::size_t room) {
    if (given_ == out_.size()) {
      out_.clear();
      given_ = 0;
      mend();
    }
    const auto count = std::min(room, out_.size() - given_);
    std::copy_n(out_.data() + given_, count, to);
    given_ += count;
    return count;
  }

 private:
  /// Mends the next piece into `out_`; nothing when all is mended.
  void mend() {
    if (!begun_) out_ += "<r>";
    begun_ = true;
    while (at_ < text_.size() && out_.size() < kPiece) {
      const char c = text_[at_];
      if (c == '<') {
        markup();
      } else if (c == '&') {
        reference(text_, at_);
      } else {
        const auto stop = std::min(text_.find_first_of("<&", at_), text_.size());
        add(text_.substr(at_, stop - at_));
        at_ = stop;
      }
    }
    if (at_ < text_.size() || ended_) return;
    ended_ = true;
    if (!open_.empty()) mended_ = true;
    close_to(0);
    out_ += "</r>";
    if (mended_) notes_.push_back("not well-formed XML: mended");
  }

  [[nodiscard]] bool at(std::string_view words) const {
    return text_.substr(at_, words.size()) == words;
  }

  /// Words as they are, without what XML forbids.
  void add(std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
      const auto c = base::decode(words, i);
      if (allowed(c.value)) {
        if (words[i] == '<') {
          out_ += "&lt;";
        } else if (words[i] == '&') {
          out_ += "&amp;";
        } else if (words[i] == '>') {
          out_ += "&gt;";
        } else if (words[i] == '"') {
          out_ += "&quot;";
        } else {
          out_.append(words, i, c.length);
        }
      }
      i += c.length;
    }
  }

  /// Up to and with `end`; the rest of the text when there is none.
  std::string_view section(std::size_t begin, std::string_view end) {
    const auto found = text_.find(end, begin);
    const auto stop = std::min(found, text_.size());
    if (found == std::string_view::npos) mended_ = true;
    at_ = found == std::string_view::npos ? stop : stop + end.size();
    return begin < stop ? text_.substr(begin, stop - begin) : std::string_view();
  }

  void markup() {
    if (at("<!--")) {
      section(at_ + 4, "-->");
    } else if (at("<![CDATA[")) {
      add(section(at_ + 9, "]]>"));
    } else if (at("<?")) {
      section(at_ + 2, ">");
    } else if (at("<!DOCTYPE") || at("<!doctype")) {
      document_type();
    } else if (at_ + 1 < text_.size() && begins_name(text_[at_ + 1])) {
      start_tag();
    } else if (at_ + 2 < text_.size() && text_[at_ + 1] == '/' && begins_name(text_[at_ + 2])) {
      end_tag();
    } else {
      out_ += "&lt;";
      mended_ = true;
      ++at_;
    }
  }

  /// Keeps what `<!ENTITY name "words">` declares.
  void document_type() {
    auto end = at_;
    bool inside = false;
    char quote = 0;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      } else if (c == '>' && !inside) {
        break;
      }
    }
    if (end == text_.size()) {  // a quotation mark too many
      mended_ = true;
      end = std::min(text_.find('>', at_), text_.size());
    }
    auto rest = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    constexpr std::string_view kEntity = "<!ENTITY";
    const auto blanks = [&] {
      while (!rest.empty() && html::is_blank(rest.front())) rest.remove_prefix(1);
    };
    for (auto found = rest.find(kEntity); found != std::string_view::npos && entities_.size() < 256;
         found = rest.find(kEntity)) {
      rest.remove_prefix(found + kEntity.size());
      blanks();
      std::size_t length = 0;
      while (length < rest.size() && in_name(rest[length])) ++length;
      const auto name = rest.substr(0, length);
      rest.remove_prefix(length);
      blanks();
      if (name.empty() || rest.empty() || (rest.front() != '"' && rest.front() != '\'')) continue;
      const auto close = rest.find(rest.front(), 1);
      if (close == std::string_view::npos) break;
      const auto raw = rest.substr(1, close - 1);
      rest.remove_prefix(close + 1);
      if (raw.size() > kLongestEntity) continue;
      const auto words = html::without_references(raw);
      if (words.find_first_of("<&%") == std::string::npos || words == "&" || words == "<")
        entities_.emplace(name, words);
    }
  }

  /// The reference of `text` at `from`, which is moved behind it.
  void reference(std::string_view text, std::size_t& from) {
    const auto rest = text.substr(from, 64);
    const auto found = html::reference_at(rest);
    const bool ended = found.length > 1 && rest[found.length - 1] == ';';
    if (found.length > 0 && ended) {
      std::string words;
      base::append_utf8(words, found.first);
      if (found.second != 0) base::append_utf8(words, found.second);
      add(words);
      from += found.length;
      return;
    }
    std::size_t end = 1;
    while (end < rest.size() && in_name(rest[end])) ++end;
    if (end < rest.size() && rest[end] == ';') {
      if (const auto known = entities_.find(rest.substr(1, end - 1)); known != entities_.end()) {
        add(known->second);
        from += end + 1;
        return;
      }
    }
    mended_ = true;
    out_ += "&amp;";
    ++from;
  }

  /// Where the tag that begins here ends: its '>' outside of quoted values.
  std::size_t end_of_tag() {
    std::size_t i = at_ + 1;
    while (i < text_.size() && text_[i] != '>' && text_[i] != '<') {
      if (text_[i] != '"' && text_[i] != '\'') {
        ++i;
        continue;
      }
      auto& none = text_[i] == '"' ? no_double_ : no_single_;
      const auto close = none ? std::string_view::npos : text_.find(text_[i], i + 1);
      none = none || close == std::string_view::npos;
      i = close == std::string_view::npos ? i + 1 : close + 1;
    }
    return i;
  }

  void start_tag() {
    const auto end = end_of_tag();
    auto inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end < text_.size() && text_[end] == '>' ? end + 1 : end;
    const bool empty = inside.ends_with('/');
    if (empty) inside.remove_suffix(1);
    std::size_t length = 0;
    while (length < inside.size() && in_name(inside[length])) ++length;
    const auto name = inside.substr(0, length);
    if (!is_name(name)) {
      mended_ = true;
      return;
    }
    if (name == "item" || name == "entry") {
      const auto twin = std::find(open_.begin(), open_.end(), name);
      if (twin != open_.end()) close_to(static_cast<std::size_t>(twin - open_.begin()));
    }
    out_ += '<';
    out_ += name;
    std::vector<std::string_view> seen;
    html::for_each_attribute(inside.substr(length), [&](auto attribute, auto value) {
      if (!is_name(attribute) || seen.size() >= 64 ||
          std::find(seen.begin(), seen.end(), attribute) != seen.end())
        return;
      seen.push_back(attribute);
      out_ += ' ';
      out_ += attribute;
      out_ += "=\"";
      for (std::size_t i = 0; i < value.size();) {
        if (value[i] == '&') {
          reference(value, i);
        } else {
          const auto stop = std::min(value.find('&', i), value.size());
          add(value.substr(i, stop - i));
          i = stop;
        }
      }
      out_ += '"';
    });
    if (empty || open_.size() >= kDeepest) {
      out_ += "/>";
    } else {
      out_ += '>';
      open_.push_back(name);
    }
  }

  void end_tag() {
    const auto end = std::min(text_.find_first_of("<>", at_ + 1), text_.size());
    auto name = text_.substr(at_ + 2, end - at_ - 2);
    at_ = end < text_.size() && text_[end] == '>' ? end + 1 : end;
    name = name.substr(0, name.find_first_of(" \t\r\n/"));
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found == open_.rend()) {
      mended_ = true;
      return;
    }
    const auto depth = static_cast<std::size_t>(open_.rend() - found) - 1;
    if (depth + 1 < open_.size()) mended_ = true;
    close_to(depth);
  }

  void close_to(std::size_t depth) {
    while (open_.size() > depth) {
      out_ += "</";
      out_ += open_.back();
      out_ += '>';
      open_.pop_back();
    }
  }

  std::string_view text_;
  std::vector<std::string>& notes_;
  std::string out_;        // mended, not yet read
  std::size_t given_ = 0;  // of it
  bool begun_ = false;
  bool ended_ = false;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::map<std::string, std::string, std::less<>> entities_;
  bool mended_ = false;
  bool no_double_ = false;  // no such quotation mark any more
  bool no_single_ = false;
};

XmlMender::XmlMender(std::string_view text, std::vector<std::string>& notes) {
  const auto first = std::min(text.find('<'), text.size());
  for (const char c : text.substr(0, first)) {
    if (!html::is_blank(c) && (c & 0x80) == 0) {
      notes.push_back("words before the feed passed over");
      break;
    }
  }
  pass_ = std::make_unique<Pass>(text.substr(first), notes);
}

XmlMender::~XmlMender() = default;

std::size_t XmlMender::read(char* to, std::size_t room) { return pass_->read(to, room); }

void append_escaped(std::string& out, std::string_view words) {
  for (const char c : words) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace sotin::text::feeds
