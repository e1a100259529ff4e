// All searching is by memmem, which is linear whatever the text is.
#include "correction_places.hpp"

#include <cstring>

#include "sotin/base/utf8.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kMostPlaces = 4096;  // of words that moved
constexpr std::size_t kAround = 96;        // bytes of surroundings compared

std::size_t find_bytes(std::string_view text, std::string_view words, std::size_t from) {
  if (words.empty() || from > text.size()) return std::string_view::npos;
  const auto* found = static_cast<const char*>(
      ::memmem(text.data() + from, text.size() - from, words.data(), words.size()));
  return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(found - text.data());
}

/// A text with one space for each run of white space, and where each byte came from.
struct Collapsed {
  std::string text;
  std::vector<std::uint32_t> from;  // one more than bytes
};

Collapsed collapsed(std::string_view text) {
  Collapsed out;
  out.text.reserve(text.size());
  out.from.reserve(text.size() + 1);
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, length] = base::decode(text, i);
    if (base::is_space(c)) {
      if (!space) {
        out.text += ' ';
        out.from.push_back(static_cast<std::uint32_t>(i));
      }
      space = true;
    } else {
      space = false;
      out.text.append(text.substr(i, length));
      for (std::uint32_t k = 0; k < length; ++k) {
        out.from.push_back(static_cast<std::uint32_t>(i) + k);
      }
    }
    i += length;
  }
  out.from.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

bool in_word(char32_t c) { return base::is_letter(c) || (c >= '0' && c <= '9'); }

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return base::decode(text, at).value;
}

bool cuts_a_word(std::string_view text, const Span& where) {
  const auto first = base::decode(text, where.begin).value;
  if (in_word(first) && in_word(before(text, where.begin))) return true;
  return where.end < text.size() && in_word(before(text, where.end)) &&
         in_word(base::decode(text, where.end).value);
}

}  // namespace

std::string tidied(std::string_view words) {
  const auto document = text::Document::from_bytes(words, {});
  auto one = collapsed(document.text()).text;
  const auto first = one.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return one.substr(first, one.find_last_not_of(' ') - first + 1);
}

std::vector<Span> places_of(std::string_view text, std::string_view words, std::size_t most) {
  std::vector<Span> places;
  if (words.empty()) return places;
  const auto search = [&](std::string_view in, std::string_view what, const Collapsed& map) {
    for (std::size_t at = 0; places.size() < most; ++at) {
      at = find_bytes(in, what, at);
      if (at == std::string_view::npos) return;
      // The end is behind the last byte found, not where the next one came from: spaces between.
      const Span where{map.from[at], map.from[at + what.size() - 1] + 1};
      if (!cuts_a_word(text, where)) places.push_back(where);
    }
  };
  const auto map = collapsed(text);
  search(map.text, words, map);
  if (places.empty()) search(base::fold_case(map.text), base::fold_case(words), map);
  return places;
}

Span nearest(const std::vector<Span>& places, const Span& target) {
  const auto distance = [&](const Span& place) {
    if (place.overlaps(target)) return std::uint32_t{0};
    return place.begin >= target.end ? place.begin - target.end : target.begin - place.end;
  };
  Span best = places.front();
  for (const auto& place : places) {
    if (distance(place) < distance(best)) best = place;
  }
  return best;
}

std::optional<Span> MovedText::find(const Span& old) const {
  const auto words = old.in(before_);
  std::optional<Span> best;
  std::size_t most = 0;
  std::size_t tried = 0;
  for (std::size_t at = find_bytes(after_, words, 0);
       at != std::string_view::npos && tried < kMostPlaces;
       at = find_bytes(after_, words, at + 1), ++tried) {
    std::size_t alike = 1;
    for (std::size_t k = 1; k <= kAround && k <= at && k <= old.begin; ++k, ++alike) {
      if (after_[at - k] != before_[old.begin - k]) break;
    }
    const auto end = at + words.size();
    for (std::size_t k = 0; k < kAround && end + k < after_.size() && old.end + k < before_.size();
         ++k, ++alike) {
      if (after_[end + k] != before_[old.end + k]) break;
    }
    if (alike <= most) continue;
    most = alike;
    best = Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return best;
}

std::optional<Span> MovedText::find_near(const Span& old, const Span& target) const {
  const auto words = old.in(before_);
  std::vector<Span> places;
  for (std::size_t at = find_bytes(after_, words, 0);
       at != std::string_view::npos && places.size() < kMostPlaces;
       at = find_bytes(after_, words, at + 1)) {
    const Span where{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    if (!cuts_a_word(after_, where)) places.push_back(where);
  }
  if (places.empty()) return std::nullopt;
  return nearest(places, target);
}

}  // namespace sotin::ledger
