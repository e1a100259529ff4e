// The frame of every page: one navigation, one language switch, one footer. No inline script or
// style: the Content-Security-Policy forbids both.
#include "layout.hpp"

#include <fmt/format.h>

#include "../text_page.hpp"
#include "../text_wording.hpp"
#include "keys.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/base/version.hpp"
#include "sotin/language/heading.hpp"
#include "sotin/ledger/headings.hpp"
#include "sotin/views/report_text.hpp"
#include "statement_place.hpp"

namespace sotin::views::web {
namespace {

void put_entry(Html& html, std::string_view address, std::string_view text, bool current) {
  html.link(address, text, {{current ? "aria-current" : "", "page"}});
}

/// The box for words that every page has.
void put_find(Html& html, const Reader& reader) {
  html.put("<form class=\"find\" role=\"search\" action=\"/search\">");
  html.open("input", {{"type", "search"},
                      {"name", "q"},
                      {"aria-label", std::string(say(reader, "Tìm trong sổ", "Search the ledger"))},
                      {"placeholder", std::string(say(reader, "Tìm…", "Search…"))}});
  html.put("</form>");
}

std::string_view class_of(Style style) {
  switch (style) {
    case Style::kBad:
      return "act against";
    case Style::kGood:
      return "act for";
    case Style::kWarn:
      return "act wary";
    default:
      return "act";
  }
}

}  // namespace

std::string with_parameter(std::string_view address, std::string_view name,
                           std::string_view value) {
  const auto mark = address.find('?');
  std::string out(address.substr(0, mark));
  std::string_view rest = mark == std::string_view::npos ? "" : address.substr(mark + 1);
  char between = '?';
  while (!rest.empty()) {
    const auto end = rest.find('&');
    const auto one = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (one.empty() || one.substr(0, one.find('=')) == name) continue;
    (out += between) += one;
    between = '&';
  }
  if (!value.empty()) out += fmt::format("{}{}={}", between, name, base::percent_encoded(value));
  return out;
}

std::string address_with(const Reader& reader, std::string_view name, std::string_view value) {
  return with_parameter(reader.address, name, value);
}

void put_hidden(Html& html, std::string_view name, std::string_view value) {
  html.open("input",
            {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
}

std::string layout(std::string_view title, std::string_view current, const Html& content,
                   const Reader& reader) {
  const bool vietnamese = reader.tongue == Tongue::kVietnamese;
  Html html;
  html.put("<!doctype html>\n");
  html.open("html", {{"lang", vietnamese ? "vi" : "en"},
                     {reader.theme.empty() ? "" : "data-theme", reader.theme},
                     {reader.keys ? "" : "data-keys", "off"}})
      .put("<head><meta charset=\"utf-8\">");
  html.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
  html.put("<meta name=\"color-scheme\" content=\"light dark\">");
  html.element("title", std::string(title) + " · sotin");
  html.put("<link rel=\"stylesheet\" href=\"/static/sotin.css\">");
  html.put("<link rel=\"stylesheet\" href=\"/static/story.css\">");
  html.put("<link rel=\"icon\" href=\"/static/icon.svg\" type=\"image/svg+xml\">");
  html.put("<script src=\"/static/sotin.js\" defer></script></head>\n<body>");
  html.link("#main", say(reader, "Đến nội dung", "Skip to content"), {{"class", "skip"}});
  html.put("<header class=\"top\">");
  html.put("<a class=\"brand\" href=\"/\">sotin <span>sổ tin</span></a>");
  html.open("nav", {{"aria-label", std::string(say(reader, "Chính", "Main"))}});
  put_entry(html, "/", say(reader, "Mục lục", "Contents"), current == "home");
  put_entry(html, "/search", say(reader, "Tìm", "Search"), current == "search");
  put_entry(html, "/read", say(reader, "Đọc thêm tin", "Read more news"), current == "read");
  html.close("nav");
  if (current != "search") put_find(html, reader);
  html.link(address_with(reader, "lang", vietnamese ? "en" : "vi"),
            vietnamese ? "English" : "Tiếng Việt",
            {{"class", "tongue"}, {"lang", vietnamese ? "en" : "vi"}, {"rel", "alternate"}});
  html.put("</header>\n<main id=\"main\">").append(content).put("</main>\n<footer class=\"foot\">");
  html.element(
      "p", fmt::format(
               fmt::runtime(say(
                   reader, "sotin {}, đọc trên máy này; chỉ ra mạng khi bạn đưa địa chỉ.",
                   "sotin {}, read on this machine; goes to the web only for addresses you give.")),
               program_version()));
  html.put("<p>");
  html.link("/corrections", say(reader, "Ai đã sửa gì", "Who corrected what")).put(" · ");
  html.link("/data", say(reader, "Lấy dữ liệu ra", "Take the data out")).put(" · ");
  html.link("/keys", say(reader, "Phím tắt và giao diện", "Keys and looks"), {{"class", "keys"}});
  html.put("</p></footer>");
  if (reader.keys) {
    html.open("dialog", {{"id", "keys"}, {"aria-labelledby", "keys-title"}});
    put_keys(html, reader);
    html.put("<form method=\"dialog\"><button>").words(say(reader, "Đóng", "Close"));
    html.put("</button></form></dialog>");
  }
  html.put("</body></html>\n");
  return html.take();
}

void open_wide(Html& html, std::string_view label) {
  html.open("div", {{"class", "wide"},
                    {"role", "region"},
                    {"tabindex", "0"},
                    {"aria-label", std::string(label)}});
}

void put_date(Html& html, std::string_view value, const Reader& reader) {
  const bool machine_readable = value.size() >= 4 && value.front() != 'X';
  html.open("time", {{machine_readable ? "datetime" : "", std::string(value)}});
  html.words(date_for_people(harmless(value), reader.tongue)).close("time");
}

void put_act(Html& html, facts::Act act, const Reader& reader) {
  html.element("span", {{"class", std::string(class_of(style_of(act)))}},
               wording(act, reader.tongue));
}

void put_doubt(Html& html, float confidence, const Reader& reader) {
  if (confidence >= kSureEnough) return;
  html.element("span", {{"class", "doubt"}}, say(reader, "cần kiểm tra", "to be checked"));
}

std::string title_or_none(std::string title, const Reader& reader) {
  if (title.empty()) title = say(reader, "(không có tít)", "(no headline)");
  return title;
}

std::string title_of(const ledger::Stored& stored, const Reader& reader) {
  return title_or_none(language::heading_of(stored.row.title.value_or(""), stored.document.text()),
                       reader);
}

Result<std::vector<std::string>> titles_of(const ledger::Ledger& ledger,
                                           const std::vector<ledger::ReportRow>& rows,
                                           const Reader& reader) {
  auto titles = ledger::headings_of(ledger, rows);
  if (!titles) return titles;
  for (auto& title : *titles) title = title_or_none(std::move(title), reader);
  return titles;
}

std::string report_address(std::string_view id) { return "/reports/" + base::percent_encoded(id); }

text::Span place_of(const facts::Statement& statement) {
  if (statement.content.empty()) return statement.evidence;
  auto hull = statement.content.front();
  for (const auto& span : statement.content) hull = text::cover(hull, span);
  return hull;
}

std::string words_address(const ledger::Stored& stored, const text::Span& where) {
  return fmt::format("{}/v{}/{}-{}-{}", report_address(stored.row.id), stored.row.version,
                     stored.document.code_point(where.begin), stored.document.code_point(where.end),
                     words_digest(stored.document.words(where)));
}

std::string statement_address(const ledger::Stored& stored, const facts::Statement& statement) {
  return words_address(stored, place_of(statement));
}

void put_source(Html& html, const ledger::Stored& stored, const Reader& reader) {
  const auto& row = stored.row;
  html.put("<span class=\"source\">");
  if (row.outlet) html.element("span", {{"class", "outlet"}}, *row.outlet).put(", ");
  if (row.published) {
    put_date(html, *row.published, reader);
    html.put(" · ");
  }
  html.link(report_address(row.id), title_of(stored, reader)).put("</span>");
}

}  // namespace sotin::views::web
