// The versions of a report, and what changed between two of them: headline, date and outlet, the
// sentences, and what was read in them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "entries.hpp"
#include "sotin/ledger/versions.hpp"
#include "statement_place.hpp"
#include "text_diff.hpp"

namespace sotin::views::web {
namespace {

using ledger::VersionRow;

const VersionRow* version_of(const std::vector<VersionRow>& rows, std::uint32_t number) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [number](const auto& row) { return row.number == number; });
  return found == rows.end() ? nullptr : &*found;
}

void put_table(Html& html, const std::vector<VersionRow>& rows, const ledger::Stored& stored,
               const Reader& reader) {
  open_wide(html, say(reader, "Các bản", "Versions"));
  html.put("<table><thead><tr>");
  html.element("th", {{"scope", "col"}}, say(reader, "Bản", "Version"));
  html.element("th", {{"scope", "col"}}, say(reader, "Vào sổ", "Came"));
  html.element("th", {{"scope", "col"}}, say(reader, "Đăng", "Published"));
  html.element("th", {{"scope", "col"}}, say(reader, "Nhan đề", "Headline"));
  html.element("th", {{"scope", "col"}}, say(reader, "So với bản trước", "Since the one before"));
  html.put("</tr></thead><tbody>");
  for (const auto& row : rows) {
    html.put("<tr>").element("th", {{"scope", "row"}}, std::to_string(row.number)).put("<td>");
    put_date(html, row.read_at, reader);
    html.put("</td><td>");
    if (row.published) put_date(html, *row.published, reader);
    html.put("</td>").element("td", row.title ? *row.title : title_of(stored, reader)).put("<td>");
    if (row.number > 1) {
      html.link(fmt::format("{}/versions?a={}&b={}", report_address(stored.row.id), row.number - 1,
                            row.number),
                fmt::format("{} → {}", row.number - 1, row.number));
    }
    html.put("</td></tr>");
  }
  html.put("</tbody></table></div>");
}

void put_field(Html& html, std::string_view name, const std::optional<std::string>& was,
               const std::optional<std::string>& is) {
  if (was == is) return;
  html.element("dt", name).put("<dd>");
  if (was) html.element("del", *was).put(" ");
  if (is) html.element("ins", *is);
  html.put("</dd>");
}

std::set<std::string> digests_of(const ledger::Stored& stored) {
  std::set<std::string> all;
  for (const auto& statement : stored.report.statements) {
    all.insert(words_digest(stored.document.words(place_of(statement))));
  }
  return all;
}

/// Statements of `here` whose words the other version does not have as a statement.
void put_only_in(Html& html, const ledger::Stored& here, const ledger::Stored& there,
                 std::string_view title, const Reader& reader) {
  const auto others = digests_of(there);
  const Entries entries(here, reader);
  bool first = true;
  for (std::size_t i = 0; i < here.report.statements.size(); ++i) {
    const auto words = here.document.words(place_of(here.report.statements[i]));
    if (others.contains(words_digest(words))) continue;
    if (first) html.element("h3", title).put("<ul class=\"entries\">");
    first = false;
    entries.put_statement(html, i, true);
  }
  if (!first) html.put("</ul>");
}

}  // namespace

Result<std::string> versions_page(const ledger::Ledger& ledger, std::string_view id,
                                  std::uint32_t a, std::uint32_t b, const Reader& reader) {
  const auto stored = ledger.load(id);
  if (!stored) return tl::unexpected(stored.error());
  const auto& row = stored->row;
  const auto rows = ledger::versions_of(ledger, row.id);
  if (!rows) return tl::unexpected(rows.error());
  const auto last = rows->empty() ? 1U : rows->back().number;
  if (b == 0) b = last;
  if (a == 0) a = std::max(1U, b - 1);
  Html html;
  html.element("h1", title_of(*stored, reader)).put("<p>");
  html.link(report_address(row.id), say(reader, "Bản hiện nay", "The current version"));
  html.put("</p>").element("h2", say(reader, "Các bản của bài", "Versions of the report"));
  put_table(html, *rows, *stored, reader);
  const auto* was = version_of(*rows, a);
  const auto* is = version_of(*rows, b);
  if (was == nullptr || is == nullptr) {
    return fail(ErrorCode::kNotFound, fmt::format("no version {} of it", was == nullptr ? a : b),
                row.id);
  }
  if (a == b) {
    html.element("p", say(reader, "Bài chỉ có một bản, chưa từng đổi.",
                          "There is one version; it never changed."));
    return layout(title_of(*stored, reader), "", html, reader);
  }
  const auto older = ledger::load_version(ledger, row.id, a);
  if (!older) return tl::unexpected(older.error());
  const auto newer = ledger::load_version(ledger, row.id, b);
  if (!newer) return tl::unexpected(newer.error());
  html.element(
      "h2", fmt::format(fmt::runtime(say(reader, "Từ bản {} sang bản {}", "From version {} to {}")),
                        a, b));
  Html fields;
  put_field(fields, say(reader, "Nhan đề", "Headline"), was->title, is->title);
  put_field(fields, say(reader, "Ngày đăng", "Published"), was->published, is->published);
  put_field(fields, say(reader, "Báo", "Outlet"), was->outlet, is->outlet);
  if (!fields.empty()) html.open("dl", {{"class", "facts"}}).append(fields).close("dl");
  put_text_diff(html, *older, *newer, reader);
  put_only_in(html, *older, *newer,
              say(reader, "Lời nói chỉ có ở bản cũ", "Statements only in the older one"), reader);
  put_only_in(html, *newer, *older,
              say(reader, "Lời nói chỉ có ở bản mới", "Statements only in the newer one"), reader);
  return layout(title_of(*stored, reader), "", html, reader);
}

}  // namespace sotin::views::web
