// The ways out: what is in the ledger as files for other programs, and the interface they can ask.
#include "layout.hpp"

namespace sotin::views::web {
namespace {

struct Way {
  std::string_view format;
  std::string_view name;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr Way kWays[] = {
    {"jsonl", "JSON Lines", "mọi bản tin với mọi mục, mỗi dòng một bản tin",
     "every report with all entries, a line each"},
    {"csv", "CSV", "các bảng phát biểu, cam kết, cuộc gặp, nhân vật, cho bảng tính",
     "tables of statements, commitments, encounters, actors, for spreadsheets"},
    {"jsonld", "JSON-LD", "Web Annotation, schema.org và PROV, cho dữ liệu liên kết",
     "Web Annotation, schema.org and PROV, for linked data"},
    {"ftm", "FollowTheMoney", "thực thể và quan hệ, cho OpenAleph",
     "entities and relations, for OpenAleph"},
    {"timelinejs", "TimelineJS", "dòng thời gian để đăng lên trang", "a timeline to publish"},
    {"ics", "iCalendar", "các cuộc gặp, cho phần mềm lịch", "encounters, for calendars"}};

}  // namespace

std::string data_page(const Reader& reader) {
  const auto title = say(reader, "Lấy dữ liệu ra", "Take the data out");
  Html html;
  html.element("h1", title);
  html.element("p",
               say(reader,
                   "Mỗi tệp nén gồm mọi bản tin trong sổ, không giới hạn, kèm bản kê số lượng và "
                   "mã SHA-256 của từng tệp.",
                   "Each archive holds every report of the ledger, without a cap, with a "
                   "manifest of counts and the SHA-256 of each file."));
  html.put("<ul class=\"list exports\">");
  for (const auto& way : kWays) {
    html.put("<li>").link("/api/v1/exports/" + std::string(way.format), way.name,
                          {{"class", "title"}, {"download", ""}});
    html.element("div", {{"class", "aside"}}, say(reader, way.vietnamese, way.english));
    html.put("</li>");
  }
  html.put("</ul>");
  html.element("h2", say(reader, "Cho chương trình khác", "For other programs"));
  html.put("<p>").words(
      say(reader, "Giao diện lập trình ở ", "The programming interface lies at "));
  html.element("code", "/api/v1").words(say(reader, ", mô tả trong ", ", described by "));
  html.link("/api/v1/openapi.json", "OpenAPI 3.1").put(".</p>");
  return layout(title, "data", html, reader);
}

}  // namespace sotin::views::web
