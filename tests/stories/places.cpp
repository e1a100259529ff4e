#include "places.hpp"

#include <algorithm>

#include "sotin/base/utf8.hpp"

namespace sotin::stories_test {
namespace {

bool counts(std::string_view text, std::size_t pos) {
  const auto c = base::decode(text, pos).value;
  return base::is_letter(c) || (c >= '0' && c <= '9') || c == '%';
}

std::size_t start_of_last(std::string_view text, std::size_t end) {
  std::size_t pos = end - 1;
  while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80) --pos;
  return pos;
}

std::string_view trim_marks(std::string_view s) {
  while (!s.empty() && !counts(s, 0)) s.remove_prefix(base::decode(s, 0).length);
  while (!s.empty() && !counts(s, start_of_last(s, s.size()))) {
    s.remove_suffix(s.size() - start_of_last(s, s.size()));
  }
  return s;
}

}  // namespace

text::Span Places::trim(text::Span where) const {
  const auto inside = where.in(text_);
  const auto kept = trim_marks(inside);
  const auto begin = static_cast<std::uint32_t>(kept.data() - text_.data());
  return kept.empty() ? where : text::Span{begin, begin + static_cast<std::uint32_t>(kept.size())};
}

std::size_t Places::next(std::string_view words, std::size_t from) const {
  const auto inner = trim_marks(words);
  if (inner.empty()) return std::string_view::npos;
  for (auto pos = text_.find(inner, from); pos != std::string_view::npos;
       pos = text_.find(inner, pos + 1)) {
    const auto end = pos + inner.size();
    const bool left = pos == 0 || !counts(text_, start_of_last(text_, pos));
    const bool right = end == text_.size() || !counts(text_, end);
    if (left && right) return pos;
  }
  return std::string_view::npos;
}

std::vector<text::Span> Places::find(std::string_view words) const {
  const auto gap = words.find(" ... ");
  const auto first = trim_marks(words.substr(0, gap));
  std::vector<text::Span> found;
  for (auto pos = next(first, 0); pos != std::string_view::npos; pos = next(first, pos + 1)) {
    auto end = pos + first.size();
    if (gap != std::string_view::npos) {
      const auto last = trim_marks(words.substr(gap + 5));
      const auto at = next(last, end);
      if (at == std::string_view::npos) break;
      end = at + last.size();
    }
    found.push_back({static_cast<std::uint32_t>(pos), static_cast<std::uint32_t>(end)});
  }
  return found;
}

bool Places::is(text::Span where, std::string_view words) const {
  const auto all = find(words);
  return std::find(all.begin(), all.end(), trim(where)) != all.end();
}

bool Places::meets(text::Span where, std::string_view words) const {
  const auto all = find(words);
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& place) { return place.overlaps(where); });
}

bool Places::are(const std::vector<text::Span>& spans, const std::string& pieces) const {
  const auto expected = split(pieces, " + ");
  if (expected.size() != spans.size()) return false;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!is(spans[i], expected[i])) return false;
  }
  return true;
}

std::vector<std::string> split(std::string_view list, std::string_view separator) {
  std::vector<std::string> items;
  while (true) {
    const auto at = list.find(separator);
    auto item = list.substr(0, at);
    while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
    while (!item.empty() && item.back() == ' ') item.remove_suffix(1);
    items.emplace_back(item);
    if (at == std::string_view::npos) return items;
    list.remove_prefix(at + separator.size());
  }
}

bool same_words(std::string_view a, std::string_view b) {
  return base::fold_case(trim_marks(a)) == base::fold_case(trim_marks(b));
}

bool same_chain(std::string_view a, std::string_view b) {
  const auto left = split(a, ">");
  const auto right = split(b, ">");
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto x = base::fold_case(left[i]);
    const auto y = base::fold_case(right[i]);
    if (x.find(y) == std::string::npos && y.find(x) == std::string::npos) return false;
  }
  return true;
}

}  // namespace sotin::stories_test
