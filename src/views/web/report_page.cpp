// A report as it was read: the text by its parts, every entry marked where it stands, and the
// entries beside it. What is marked is chosen by check boxes and the style sheet: no script needed.
#include <fmt/format.h>

#include <algorithm>

#include "entries.hpp"
#include "marked_text.hpp"
#include "sotin/text/parts.hpp"

namespace sotin::views::web {
namespace {

std::vector<Mark> marks_of(const facts::Report& report) {
  std::vector<Mark> marks;
  const auto add = [&](const text::Span& where, std::string entry, std::string_view look) {
    if (!where.empty()) marks.push_back({where, std::move(entry), look});
  };
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    const auto& s = report.statements[i];
    const auto entry = fmt::format("s{}", i + 1);
    for (const auto& span : s.content) add(span, entry, "said");
    if (s.content.empty()) add(s.evidence, entry, "said");
    if (s.cue) add(*s.cue, entry, "cue");
    if (s.speaker.where) add(*s.speaker.where, entry, "speaker");
    if (s.condition) add(s.condition->where, entry, "on-condition");
  }
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    add(report.commitments[i].what, fmt::format("c{}", i + 1), "promised");
  }
  for (std::size_t i = 0; i < report.events.size(); ++i) {
    for (const auto& span : report.events[i].evidence) add(span, fmt::format("v{}", i + 1), "met");
  }
  for (std::size_t i = 0; i < report.memberships.size(); ++i) {
    add(report.memberships[i].evidence, fmt::format("m{}", i + 1), "belongs");
  }
  for (const auto& entity : report.entities) {
    for (const auto& span : entity.mentions) add(span, "", "named");
  }
  for (const auto& time : report.times) add(time.where, "", "when");
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.where.begin < b.where.begin; });
  return marks;
}

std::string_view tag_of(text::PartKind kind) {
  return kind == text::PartKind::kHeadline ? "h2" : "p";
}

void put_text(Html& html, const ledger::Stored& stored) {
  const auto& text = stored.document.text();
  const auto marks = marks_of(stored.report);
  std::vector<std::string> seen;
  html.put("<article class=\"text\" lang=\"vi\">");
  for (const auto& part : stored.report.parts) {
    auto from = part.where.begin;
    while (from < part.where.end) {  // a paragraph a line
      auto end = text.find('\n', from);
      end = end == std::string::npos ? part.where.end : std::min<std::size_t>(end, part.where.end);
      const text::Span line{from, static_cast<std::uint32_t>(end)};
      if (!line.empty()) {
        html.open(tag_of(part.kind), {{"class", "part " + std::string(text::name_of(part.kind))}});
        put_marked(html, text, line, marks, seen);
        html.close(tag_of(part.kind)).put("\n");
      }
      from = static_cast<std::uint32_t>(end) + 1;
    }
  }
  html.put("</article>");
}

void put_choice(Html& html, std::string_view look, std::string_view text, bool on) {
  html.put("<label>").open(
      "input",
      {{"type", "checkbox"}, {"class", "show-" + std::string(look)}, {on ? "checked" : "", ""}});
  html.put(" ").words(text).put("</label> ");
}

template <class Put>
void put_section(Html& html, std::string_view title, std::size_t count, const Put& put) {
  if (count == 0) return;
  html.put("<section>").open("h2").words(title);
  html.put(" <span class=\"count\">").words(std::to_string(count)).put("</span>").close("h2");
  html.put("<ul class=\"entries\">");
  for (std::size_t i = 0; i < count; ++i) put(i);
  html.put("</ul></section>");
}

void put_entries(Html& html, const ledger::Stored& stored, const Reader& reader) {
  const Entries entries(stored, reader);
  const auto& report = stored.report;
  put_section(html, say(reader, "Ai nói gì", "Who said what"), report.statements.size(),
              [&](std::size_t i) { entries.put_statement(html, i, true); });
  put_section(html, say(reader, "Cam kết", "Commitments"), report.commitments.size(),
              [&](std::size_t i) { entries.put_commitment(html, i); });
  put_section(html, say(reader, "Cuộc gặp", "Encounters"), report.events.size(),
              [&](std::size_t i) { entries.put_encounter(html, i); });
  put_section(html, say(reader, "Thành viên", "Members"), report.memberships.size(),
              [&](std::size_t i) { entries.put_membership(html, i); });
}

}  // namespace

Result<std::string> report_page(const ledger::Ledger& ledger, std::string_view id,
                                const Reader& reader) {
  const auto stored = ledger.load(id);
  if (!stored) return tl::unexpected(stored.error());
  const auto& row = stored->row;
  Html html;
  html.put("<div class=\"head\">").element("h1", title_of(row)).put("<p class=\"aside\">");
  if (row.outlet) html.words(*row.outlet).put(" · ");
  if (row.published) {
    put_date(html, *row.published, reader);
  } else {
    html.words(say(reader, "không rõ ngày đăng", "date of publication unknown"));
  }
  if (row.url) html.put(" · ").element("span", {{"class", "url"}}, *row.url);
  html.put(" · <code>").words(row.id).put("</code>");
  if (row.version > 1) {
    html.words(
        fmt::format(fmt::runtime(say(reader, " · bản thứ {}", " · version {}")), row.version));
  }
  html.put("</p>");
  for (const auto& note : stored->document.notes()) html.element("p", {{"class", "note"}}, note);
  html.open("fieldset", {{"class", "choices"}});
  html.element("legend", say(reader, "Đánh dấu trong bài", "Mark in the text"));
  put_choice(html, "said", say(reader, "lời nói", "statements"), true);
  put_choice(html, "promised", say(reader, "cam kết", "commitments"), false);
  put_choice(html, "met", say(reader, "cuộc gặp", "encounters"), false);
  put_choice(html, "named", say(reader, "tên", "names"), false);
  put_choice(html, "when", say(reader, "thời gian", "times"), false);
  html.close("fieldset").put("</div><div class=\"columns\">");
  put_text(html, *stored);
  html.open("div", {{"class", "beside"}});
  put_entries(html, *stored, reader);
  html.close("div").put("</div>");
  return layout(title_of(row), "", html, reader);
}

}  // namespace sotin::views::web
