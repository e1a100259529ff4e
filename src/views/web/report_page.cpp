// A report as it was read: the text by its parts, every entry marked where it stands, and the
// entries beside it. What is marked is chosen by check boxes and the style sheet: no script needed.
#include <fmt/format.h>

#include <algorithm>

#include "choose_pair.hpp"
#include "correction_form.hpp"
#include "entries.hpp"
#include "marked_text.hpp"
#include "sotin/ledger/story_book.hpp"
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

/// What a part is, for the reader who asks; prose says nothing of itself.
std::string_view label_of(text::PartKind kind, const Reader& reader) {
  switch (kind) {
    case text::PartKind::kHeadline:
      return say(reader, "nhan đề", "headline");
    case text::PartKind::kLead:
      return say(reader, "sa pô", "lead");
    case text::PartKind::kDateline:
      return say(reader, "dòng địa danh", "dateline");
    case text::PartKind::kCaption:
      return say(reader, "chú thích ảnh", "caption");
    case text::PartKind::kByline:
      return say(reader, "người viết", "byline");
    case text::PartKind::kFurniture:
      return say(reader, "ngoài bài", "not of the report");
    case text::PartKind::kBody:
      break;
  }
  return "";
}

void put_text(Html& html, const ledger::Stored& stored, const Reader& reader) {
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
        if (const auto label = label_of(part.kind, reader);
            !label.empty() && from == part.where.begin) {
          html.element("span", {{"class", "part-name"}}, label);
        }
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

/// The story it belongs to, and another report of it to be compared with.
void put_story(Html& html, const ledger::Ledger& ledger, const ledger::ReportRow& row,
               const Reader& reader) {
  const ledger::StoryBook book(ledger);
  const auto story = book.story_of(row.id);
  if (!story || story->empty()) return;
  const auto ids = book.reports_of(*story);
  if (!ids || ids->size() < 2) return;
  const auto rows = ledger.rows(*ids);
  if (!rows) return;
  const auto titles = titles_of(ledger, *rows, reader);
  if (!titles) return;
  const auto here =
      static_cast<std::size_t>(std::find_if(rows->begin(), rows->end(),
                                            [&](const auto& other) { return other.id == row.id; }) -
                               rows->begin());
  html.element("h2", say(reader, "Cùng câu chuyện", "The same story")).put("<p>");
  html.link("/stories/" + *story, fmt::format(fmt::runtime(say(reader, "Cả câu chuyện, {} bản tin",
                                                               "The whole story, {} reports")),
                                              ids->size()));
  html.put("</p>");
  put_pair_choice(html, *rows, *titles, here, here == 0 ? 1 : 0, reader);
}

}  // namespace

Result<std::string> report_page(const ledger::Ledger& ledger, std::string_view id,
                                const Reader& reader) {
  const auto stored = ledger.load(id);
  if (!stored) return tl::unexpected(stored.error());
  const auto& row = stored->row;
  Html html;
  html.put("<div class=\"head\">")
      .element("h1", title_of(*stored, reader))
      .put("<p class=\"aside\">");
  if (row.outlet) html.words(*row.outlet).put(" · ");
  if (row.published) {
    put_date(html, *row.published, reader);
  } else {
    html.words(say(reader, "không rõ ngày đăng", "date of publication unknown"));
  }
  if (row.url) html.put(" · ").element("span", {{"class", "url"}}, *row.url);
  html.put(" · <code>").words(row.id).put("</code>");
  if (row.version > 1) {
    html.put(" · ").link(report_address(row.id) + "/versions",
                         fmt::format(fmt::runtime(say(reader, "bản thứ {}, xem chỗ đã đổi",
                                                      "version {}, what changed")),
                                     row.version));
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
  put_choice(html, "belongs", say(reader, "thành viên", "members"), false);
  put_choice(html, "on-condition", say(reader, "điều kiện", "conditions"), false);
  put_choice(html, "parts", say(reader, "phần của bài", "parts of the report"), false);
  html.close("fieldset").put("</div><div class=\"columns\">");
  put_text(html, *stored, reader);
  html.open("div", {{"class", "beside"}});
  put_entries(html, *stored, reader);
  put_report_corrections(html, ledger, *stored, reader);
  html.close("div").put("</div>");
  put_story(html, ledger, row, reader);
  return layout(title_of(*stored, reader), "", html, reader);
}

}  // namespace sotin::views::web
