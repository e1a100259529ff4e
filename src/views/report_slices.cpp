// The text is read once, from value to value: of a string only its end is looked for, of an object
// or list where it closes. The writer is our own, so nothing is checked that does not matter for
// finding the pieces; a text that is cut or another one ends in «no such text», never behind its
// end.
#include "report_slices.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace sotin::views {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Behind the string whose opening quotation mark stands at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
  for (++at;;) {
    const auto* quote =
        at < json.size()
            ? static_cast<const char*>(std::memchr(json.data() + at, '"', json.size() - at))
            : nullptr;
    if (quote == nullptr) return kNone;
    const auto end = static_cast<std::size_t>(quote - json.data());
    std::size_t slashes = 0;
    while (end > at + slashes && json[end - slashes - 1] == '\\') ++slashes;
    at = end + 1;
    if (slashes % 2 == 0) return at;
  }
}

/// Behind the value that begins at `at`.
std::size_t behind_value(std::string_view json, std::size_t at) {
  std::size_t depth = 0;
  while (at < json.size()) {
    switch (json[at]) {
      case '"':
        at = behind_string(json, at);
        if (at == kNone || depth == 0) return at;
        break;
      case '{':
      case '[':
        ++depth;
        ++at;
        break;
      case '}':
      case ']':
        if (depth == 0) return at;
        ++at;
        if (--depth == 0) return at;
        break;
      case ',':
        if (depth == 0) return at;
        ++at;
        break;
      default:
        ++at;
    }
  }
  return depth == 0 ? at : kNone;
}

/// Calls `each(key, begin of value, size)` for the members of the object at the beginning of
/// `json`; stops when it returns false. Is it an object, as far as it was looked at?
template <class Each>
bool for_each_member(std::string_view json, Each each) {
  if (!json.starts_with('{')) return false;
  std::size_t at = 1;
  if (at < json.size() && json[at] == '}') return true;
  while (at < json.size() && json[at] == '"') {
    const auto colon = behind_string(json, at);
    if (colon == kNone || colon >= json.size() || json[colon] != ':') return false;
    const auto end = behind_value(json, colon + 1);
    if (end == kNone) return false;
    if (!each(json.substr(at + 1, colon - at - 2), colon + 1, end - colon - 1)) return true;
    if (end < json.size() && json[end] == '}') return true;
    at = end + 1;
  }
  return false;
}

/// Calls `each(begin, size)` for the items of the list that stands at `at`.
template <class Each>
bool for_each_item(std::string_view json, std::size_t at, Each each) {
  if (at >= json.size() || json[at] != '[') return false;
  ++at;
  if (at < json.size() && json[at] == ']') return true;
  while (at < json.size()) {
    const auto end = behind_value(json, at);
    if (end == kNone || end >= json.size() || end == at) return false;
    each(at, end - at);
    if (json[end] == ']') return true;
    at = end + 1;
  }
  return false;
}

bool is_entity_key(std::string_view key) {
  return key == "entity" || key == "organisation" || key == "member";
}

/// Appends a string with its marks; what our writer escapes longer than others do, shorter.
void append_string(std::string& out, std::string_view string) {
  if (std::memchr(string.data(), '\\', string.size()) == nullptr) {
    out += string;
    return;
  }
  for (std::size_t i = 0; i < string.size();) {
    if (string[i] != '\\') {
      out += string[i++];
    } else if (string.substr(i, 6) == "\\u0008" || string.substr(i, 6) == "\\u000c") {
      out += string[i + 5] == '8' ? "\\b" : "\\f";
      i += 6;
    } else {
      out += string.substr(i, 2);
      i += 2;
    }
  }
}

}  // namespace

std::optional<ReportSlices> ReportSlices::of(std::string json) {
  ReportSlices slices;
  slices.json_ = std::move(json);
  const std::string_view all = slices.json_;
  std::size_t lists = 0;
  bool sound = true;
  const auto list = [&](std::vector<Piece>& pieces, std::size_t at) {
    ++lists;
    sound = for_each_item(all, at,
                          [&](std::size_t begin, std::size_t size) {
                            pieces.push_back({begin, size});
                          }) &&
            sound;
  };
  const bool whole = for_each_member(all, [&](std::string_view key, std::size_t at, std::size_t) {
    if (key == "statements") {
      list(slices.statements_, at);
    } else if (key == "events") {
      list(slices.events_, at);
    } else if (key == "commitments") {
      list(slices.commitments_, at);
    } else if (key == "memberships") {
      list(slices.memberships_, at);
    } else if (key == "entities") {
      list(slices.names_, at);
    }
    return true;
  });
  if (!whole || !sound || lists != 5) return std::nullopt;
  for (std::size_t i = 0; i < slices.names_.size(); ++i) {
    auto& piece = slices.names_[i];
    const auto entity = slices.in(piece);
    const auto name = member(entity, "name");
    if (index_in(member(entity, "id"), 'e') != i || !name.starts_with('"')) return std::nullopt;
    piece = {static_cast<std::size_t>(name.data() - all.data()), name.size()};
  }
  return slices;
}

std::string_view ReportSlices::record(Record kind, std::size_t index) const {
  const auto& pieces = kind == Record::kStatement    ? statements_
                       : kind == Record::kEvent      ? events_
                       : kind == Record::kCommitment ? commitments_
                                                     : memberships_;
  return index < pieces.size() ? in(pieces[index]) : std::string_view();
}

std::string_view ReportSlices::name(std::size_t index) const {
  return index < names_.size() ? in(names_[index]) : std::string_view();
}

std::string_view member(std::string_view object, std::string_view key) {
  std::string_view value;
  for_each_member(object, [&](std::string_view name, std::size_t at, std::size_t size) {
    if (name != key) return true;
    value = object.substr(at, size);
    return false;
  });
  return value;
}

std::optional<std::size_t> index_in(std::string_view id, char prefix) {
  if (id.size() < 4 || id[0] != '"' || id[1] != prefix || id.back() != '"') return std::nullopt;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(id.data() + 2, id.data() + id.size() - 1, number);
  if (error != std::errc() || end != id.data() + id.size() - 1 || number == 0) return std::nullopt;
  return number - 1;
}

void append_shortest(std::string& out, std::string_view json, std::vector<std::size_t>& entities) {
  std::string_view key;  // of the value that comes next
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      const auto end = std::min(behind_string(json, at), json.size());
      const auto string = json.substr(at, end - at);
      if (!key.empty()) {
        const auto entity = is_entity_key(key) ? index_in(string, 'e') : std::nullopt;
        if (entity && std::find(entities.begin(), entities.end(), *entity) == entities.end()) {
          entities.push_back(*entity);
        }
        key = {};
      } else if (end < json.size() && json[end] == ':') {
        key = string.substr(1, string.size() - 2);
      }
      append_string(out, string);
      at = end;
    } else if (c >= '0' && c <= '9') {
      auto end = at;
      while (end < json.size() && ((json[end] >= '0' && json[end] <= '9') || json[end] == '.'))
        ++end;
      auto number = json.substr(at, end - at);
      if (const auto point = number.find('.'); point != kNone) {
        while (number.back() == '0' && number.size() > point + 2) number.remove_suffix(1);
      }
      out += number;
      key = {};
      at = end;
    } else {
      if (c != ':') key = {};
      out += c;
      ++at;
    }
  }
}

}  // namespace sotin::views
