// What was given wins; then the address; then the words of a dateline. The tag of a collection
// («date 2025-09-05») is taken as the date when there is no other: its basis says so.
#include "source.hpp"

#include <algorithm>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/language/guess.hpp"
#include "url_stamp.hpp"

namespace sotin::facts {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A day written in `words` with its year: «2025-09-05», «05/09/2025», «5.9.2025», «ngày 5 tháng 9
/// năm 2025».
std::optional<Published> day_in(const text::Document& document, Span where) {
  const auto words = document.words(where);
  int numbers[3] = {0, 0, 0};
  std::size_t begins[3] = {0, 0, 0};
  std::size_t lengths[3] = {0, 0, 0};
  for (std::size_t pos = 0; pos < words.size();) {
    if (!is_digit(words[pos])) {
      ++pos;
      continue;
    }
    std::size_t end = pos;
    int value = 0;
    while (end < words.size() && is_digit(words[end])) {
      value = std::min(value * 10 + (words[end] - '0'), 100000);
      ++end;
    }
    for (int i = 0; i < 2; ++i) {
      numbers[i] = numbers[i + 1];
      begins[i] = begins[i + 1];
      lengths[i] = lengths[i + 1];
    }
    numbers[2] = value;
    begins[2] = pos;
    lengths[2] = end - pos;
    pos = end;
    const bool close = lengths[0] > 0 && end - begins[0] <= 32;
    if (!close) continue;
    std::optional<std::string> day;
    if (lengths[0] == 4) day = iso_day(numbers[0], numbers[1], numbers[2]);
    if (lengths[2] == 4) day = iso_day(numbers[2], numbers[1], numbers[0]);
    if (day) {
      const auto begin = where.begin + static_cast<std::uint32_t>(begins[0]);
      return Published{*day, DateBasis::kDateline,
                       Span{begin, where.begin + static_cast<std::uint32_t>(end)}};
    }
  }
  return std::nullopt;
}

/// The outlet that a dateline names: the words in its brackets, or the paper of its code.
std::optional<Outlet> outlet_in(const text::Document& document, Span where) {
  const auto words = document.words(where);
  const auto at = [&](std::size_t begin, std::size_t end) {
    return Span{where.begin + static_cast<std::uint32_t>(begin),
                where.begin + static_cast<std::uint32_t>(end)};
  };
  const auto open = words.find('(');
  const auto close = words.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos && close > open + 2) {
    const auto name = words.substr(open + 1, close - open - 1);
    if (!name.starts_with("GMT") && name.find_first_of("0123456789") == std::string_view::npos) {
      std::string shown(name);
      base::for_each_row(base::data_file("vi/dateline_codes.tsv"), [&](const auto& fields) {
        if (fields.size() > 1 && fields[0] == name) shown = fields[1];
      });
      return Outlet{shown, OutletBasis::kDateline, at(open + 1, close)};
    }
  }
  std::size_t begin = 0;
  while (begin < words.size() && words[begin] == ' ') ++begin;
  std::optional<Outlet> found;
  std::size_t longest = 0;
  base::for_each_row(base::data_file("vi/dateline_codes.tsv"), [&](const auto& fields) {
    if (fields.size() < 2 || fields[0].size() <= longest) return;
    if (!words.substr(begin).starts_with(fields[0])) return;
    longest = fields[0].size();
    found = Outlet{std::string(fields[1]), OutletBasis::kDateline, at(begin, begin + longest)};
  });
  return found;
}

/// Does the text stand twice, one copy behind the other?
bool stands_twice(std::string_view text) {
  constexpr std::size_t kProbe = 48;
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  if (text.size() < 8 * kProbe) return false;
  const auto again = text.find(text.substr(0, kProbe), text.size() / 4);
  if (again == std::string_view::npos) return false;
  const auto copy = text.substr(again);
  const auto same = static_cast<std::size_t>(
      std::mismatch(copy.begin(), copy.end(), text.begin()).first - copy.begin());
  return same * 2 >= copy.size() && copy.size() * 3 >= text.size();
}

}  // namespace

void find_source(Reading& reading) {
  const auto& document = *reading.document;
  const auto& origin = document.origin();
  auto& report = reading.report;
  if (origin.published) {
    report.published = Published{*origin.published, DateBasis::kGiven, {}};
  } else if (origin.page_published) {
    report.published = Published{*origin.page_published, DateBasis::kMeta, {}};
  } else if (origin.url) {
    if (const auto day = date_in_url(*origin.url))
      report.published = Published{*day, DateBasis::kUrl, {}};
  }
  if (origin.outlet) {
    report.outlet = Outlet{*origin.outlet, OutletBasis::kGiven, {}};
  } else if (origin.page_outlet) {
    report.outlet = Outlet{*origin.page_outlet, OutletBasis::kMeta, {}};
  } else if (origin.url) {
    if (const auto name = outlet_of_url(*origin.url))
      report.outlet = Outlet{*name, OutletBasis::kUrl, {}};
  }
  for (const auto& part : report.parts) {
    if (part.kind != text::PartKind::kDateline) continue;
    if (!report.published) report.published = day_in(document, part.where);
    if (!report.outlet) report.outlet = outlet_in(document, part.where);
  }
  report.language =
      origin.language ? *origin.language : std::string(language::guess_language(document.text()));
  if (document.text().empty()) {
    report.notes.emplace_back("empty text");
    if (!origin.language) report.language = "vi";
  } else if (!report.language.starts_with("vi")) {
    report.notes.emplace_back("language not supported");
  }
  if (stands_twice(document.text())) report.notes.emplace_back("the text stands twice");
}

}  // namespace sotin::facts
