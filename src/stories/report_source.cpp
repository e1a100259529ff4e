// A credit is a short line of its own at the end that begins with «Theo» or «Nguồn», or a name in
// brackets between the place and the dash that opens the first line.
#include "report_source.hpp"

#include <algorithm>

#include "sotin/base/utf8.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kLongestCredit = 80;
constexpr std::size_t kLongestDateline = 90;
constexpr int kLastLines = 4;

std::string_view trimmed(std::string_view s) {
  constexpr std::string_view kBlank = " \t\r\n";
  const auto first = s.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(kBlank) - first + 1);
}

/// «Reuters, AP», «Sagara/Meridian», «AFP và TTXVN»: the names, each beginning with a capital.
void add_names(std::string_view list, std::vector<std::string>& names) {
  while (!list.empty()) {
    auto cut = list.size();
    std::size_t skip = 0;
    for (const std::string_view mark : {",", "/", ";", " và ", " - ", " – "}) {
      const auto at = list.find(mark);
      if (at < cut) cut = at, skip = mark.size();
    }
    auto name = trimmed(list.substr(0, cut));
    while (!name.empty() && (name.back() == '.' || name.back() == ')')) name.remove_suffix(1);
    if (!name.empty() && base::is_upper(base::decode(name, 0).value)) names.emplace_back(name);
    if (cut == list.size()) return;
    list.remove_prefix(cut + skip);
  }
}

/// What follows «Theo», «Nguồn:» in a line that is a credit; empty otherwise.
std::string_view credited(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kLongestCredit) return {};
  if (line.front() == '(') line.remove_prefix(1);
  while (!line.empty() && (line.back() == ')' || line.back() == '.')) line.remove_suffix(1);
  for (const std::string_view head :
       {"Theo ", "Nguồn: ", "Nguồn tin: ", "Nguồn ", "(Theo ", "theo "}) {
    if (line.starts_with(head)) {
      line.remove_prefix(head.size());
      // A sentence is no credit.
      if (line.find(':') != std::string_view::npos) return {};
      return std::count(line.begin(), line.end(), ' ') <= 6 ? line : std::string_view{};
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> report_sources(const text::Document& document) {
  std::vector<std::string> names;
  std::string_view text = trimmed(document.text());
  const auto opening = text.substr(0, std::min(text.find('\n'), kLongestDateline));
  const auto dash = std::min(opening.find(") –"), opening.find(") -"));
  if (dash != std::string_view::npos) {
    const auto bracket = opening.rfind('(', dash);
    if (bracket != std::string_view::npos && bracket > 0) {
      const auto inside = opening.substr(bracket + 1, dash - bracket - 1);
      if (std::none_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; }))
        add_names(inside, names);
    }
  }
  for (int line = 0; line < kLastLines && !text.empty(); ++line) {
    const auto at = text.rfind('\n');
    const auto last = at == std::string_view::npos ? text : text.substr(at + 1);
    if (const auto credit = credited(last); !credit.empty()) {
      add_names(credit, names);
      break;
    }
    // Or at the end of the last sentence: «… đến nay. (Theo AP)».
    if (const auto open = last.rfind("(Theo "); open != std::string_view::npos) {
      if (const auto credit = credited(last.substr(open)); !credit.empty())
        add_names(credit, names);
      break;
    }
    if (at == std::string_view::npos) break;
    text = trimmed(text.substr(0, at));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace sotin::stories
