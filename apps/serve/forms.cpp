// Accept is a list of «type/subtype;q=0.5»; a type with a star takes the first of ours that fits.
#include "forms.hpp"

#include <array>
#include <charconv>

namespace sotin::serve {
namespace {

constexpr std::array kForms = {Form::kJson, Form::kJsonLines, Form::kCsv};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Cuts the part before the next `mark` off `rest`.
std::string_view cut(std::string_view& rest, char mark) {
  const auto end = rest.find(mark);
  const auto part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return trimmed(part);
}

/// "0.5" -> 500, from 0 to 1000; what is none counts as 0.
int thousandths(std::string_view q) {
  int value = 0;
  int unit = 1000;
  bool fraction = false;
  for (const char c : q) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c < '0' || c > '9') {
      return 0;
    } else {
      if (fraction) unit /= 10;
      value = fraction ? value + (c - '0') * unit : (c - '0') * 1000;
    }
  }
  return value > 1000 ? 1000 : value;
}

bool fits(std::string_view range, Form form) {
  const auto type = media_type_of(form);
  const auto bare = type.substr(0, type.find(';'));
  if (range == "*/*" || range == bare) return true;
  if (form == Form::kJsonLines &&
      (range == "application/x-ndjson" || range == "application/ndjson"))
    return true;
  return range.ends_with("/*") && bare.starts_with(range.substr(0, range.size() - 1));
}

}  // namespace

std::string_view media_type_of(Form form) {
  switch (form) {
    case Form::kJson:
      return "application/json";
    case Form::kJsonLines:
      return "application/jsonl";
    case Form::kCsv:
      break;
  }
  return "text/csv; charset=utf-8; header=present";
}

std::optional<Form> form_of(const Request& request) {
  if (const auto asked = request.query.get("format")) {
    if (*asked == "json") return Form::kJson;
    if (*asked == "jsonl") return Form::kJsonLines;
    if (*asked == "csv") return Form::kCsv;
    return std::nullopt;
  }
  auto accept = request.header("accept");
  if (trimmed(accept).empty()) return Form::kJson;
  std::array<int, kForms.size()> best{};
  while (!accept.empty()) {
    auto range = cut(accept, ',');
    const auto type = lower_ascii(cut(range, ';'));
    int q = 1000;
    while (!range.empty()) {
      const auto parameter = cut(range, ';');
      if (parameter.starts_with("q=") || parameter.starts_with("Q="))
        q = thousandths(parameter.substr(2));
    }
    for (std::size_t i = 0; i < kForms.size(); ++i) {
      if (fits(type, kForms[i]) && q > best[i]) best[i] = q;
    }
  }
  std::optional<Form> chosen;
  int most = 0;
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    if (best[i] > most) {
      most = best[i];
      chosen = kForms[i];
    }
  }
  return chosen;
}

bool is_known(const Request& request, std::string_view tag) {
  auto known = request.header("if-none-match");
  while (!known.empty()) {
    auto one = cut(known, ',');
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == "*" || one == tag) return true;
  }
  return false;
}

}  // namespace sotin::serve
