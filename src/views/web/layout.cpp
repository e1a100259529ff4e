// The frame of every page: one navigation, one language switch, one footer. No inline script or
// style: the Content-Security-Policy forbids both.
#include "layout.hpp"

#include <fmt/format.h>

#include "../text_page.hpp"
#include "../text_wording.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/base/version.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::views::web {
namespace {

/// The address of this page in the other tongue.
std::string in_other_tongue(const Reader& reader) {
  std::string address = reader.address;
  const std::string wanted = reader.tongue == Tongue::kVietnamese ? "lang=en" : "lang=vi";
  for (const std::string_view old : {"lang=vi", "lang=en"}) {
    if (const auto at = address.find(old); at != std::string::npos) {
      return address.replace(at, old.size(), wanted);
    }
  }
  return address + (address.find('?') == std::string::npos ? "?" : "&") + wanted;
}

void put_entry(Html& html, std::string_view address, std::string_view text, bool current) {
  html.link(address, text, {{current ? "aria-current" : "", "page"}});
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

std::string layout(std::string_view title, std::string_view current, const Html& content,
                   const Reader& reader) {
  const bool vietnamese = reader.tongue == Tongue::kVietnamese;
  Html html;
  html.put("<!doctype html>\n");
  html.open("html", {{"lang", vietnamese ? "vi" : "en"}}).put("<head><meta charset=\"utf-8\">");
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
  html.link(in_other_tongue(reader), vietnamese ? "English" : "Tiếng Việt",
            {{"class", "tongue"}, {"lang", vietnamese ? "en" : "vi"}, {"rel", "alternate"}});
  html.put("</header>\n<main id=\"main\">").append(content).put("</main>\n<footer class=\"foot\">");
  html.element(
      "p",
      fmt::format(fmt::runtime(say(reader, "sotin {}, đọc trên máy này, không gửi gì ra ngoài.",
                                   "sotin {}, read on this machine, nothing leaves it.")),
                  program_version()));
  html.put("</footer></body></html>\n");
  return html.take();
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

std::string title_of(const ledger::ReportRow& row) { return row.title.value_or(row.id); }

std::string report_address(std::string_view id) { return "/reports/" + base::percent_encoded(id); }

text::Span place_of(const facts::Statement& statement) {
  if (statement.content.empty()) return statement.evidence;
  auto hull = statement.content.front();
  for (const auto& span : statement.content) hull = text::cover(hull, span);
  return hull;
}

std::string statement_address(const ledger::Stored& stored, const facts::Statement& statement) {
  const auto place = place_of(statement);
  return fmt::format("{}/v{}/{}-{}", report_address(stored.row.id), stored.row.version,
                     stored.document.code_point(place.begin),
                     stored.document.code_point(place.end));
}

void put_source(Html& html, const ledger::ReportRow& row, const Reader& reader) {
  html.put("<span class=\"source\">");
  if (row.outlet) html.element("span", {{"class", "outlet"}}, *row.outlet).put(", ");
  if (row.published) {
    put_date(html, *row.published, reader);
    html.put(" · ");
  }
  html.link(report_address(row.id), title_of(row)).put("</span>");
}

}  // namespace sotin::views::web
