// All reports of the ledger, newest first.
#include <fmt/format.h>

#include <algorithm>

#include "layout.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAPage = 50;

void put_counts(Html& html, const ledger::ReportRow& row, const Reader& reader) {
  std::string counts;
  const auto add = [&](std::uint32_t count, std::string_view what) {
    if (count == 0) return;
    counts += fmt::format("{}{} {}", counts.empty() ? "" : " · ", count, what);
  };
  add(row.statements, say(reader, "phát biểu", "statements"));
  add(row.commitments, say(reader, "cam kết", "commitments"));
  add(row.events, say(reader, "cuộc gặp", "encounters"));
  add(row.memberships, say(reader, "thành viên", "memberships"));
  html.element("div", {{"class", "aside"}}, counts);
}

}  // namespace

Result<std::string> reports_page(const ledger::Ledger& ledger, std::size_t from,
                                 const Reader& reader) {
  const ledger::Pages pages(ledger);
  const auto all = pages.count_reports();
  if (!all) return tl::unexpected(all.error());
  const auto begin = std::min(from, *all);
  const auto end = std::min(*all, begin + kAPage);
  const auto rows = pages.latest_reports(begin, end - begin);
  if (!rows) return tl::unexpected(rows.error());
  const auto& page = *rows;
  const auto titles = titles_of(ledger, page, reader);
  if (!titles) return tl::unexpected(titles.error());
  Html html;
  html.element("h1", say(reader, "Các bản tin", "Reports"));
  html.element("p", {{"class", "aside"}},
               fmt::format(fmt::runtime(say(reader, "{} bản tin, mới nhất trước",
                                            "{} reports, newest first")),
                           *all));
  html.put("<ol class=\"list\">");
  for (std::size_t i = 0; i < page.size(); ++i) {
    const auto& row = page[i];
    html.put("<li>").link(report_address(row.id), (*titles)[i], {{"class", "title"}});
    html.put("<div class=\"aside\">");
    if (row.outlet) html.words(*row.outlet).put(" · ");
    if (row.published) {
      put_date(html, *row.published, reader);
    } else {
      html.words(say(reader, "không rõ ngày đăng", "date of publication unknown"));
    }
    html.put("</div>");
    put_counts(html, row, reader);
    html.put("</li>");
  }
  html.put("</ol>");
  if (end < *all || from > 0) {
    html.open("nav",
              {{"class", "pages"}, {"aria-label", std::string(say(reader, "Trang", "Pages"))}});
    if (from > 0) {
      html.link(fmt::format("/reports?from={}", from > kAPage ? from - kAPage : 0),
                say(reader, "← mới hơn", "← newer"));
    }
    if (end < *all) {
      html.link(fmt::format("/reports?from={}", end), say(reader, "cũ hơn →", "older →"));
    }
    html.close("nav");
  }
  return layout(say(reader, "Các bản tin", "Reports"), "", html, reader);
}

std::string message_page(std::string_view title, std::string_view words, const Reader& reader) {
  Html html;
  html.element("h1", title).element("p", words);
  html.put("<p>").link("/", say(reader, "Về mục lục", "To the contents")).put("</p>");
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
