// All that readers corrected, the latest first, each under its report.
#include <fmt/format.h>

#include <map>

#include "correction_lines.hpp"
#include "sotin/ledger/correction_pages.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAPage = 40;

Result<std::map<std::string, std::string>> titles_by_id(const ledger::Ledger& ledger,
                                                        std::vector<std::string> ids,
                                                        const Reader& reader) {
  std::map<std::string, std::string> out;
  if (ids.empty()) return out;
  const auto rows = ledger.rows(ids);
  if (!rows) return tl::unexpected(rows.error());
  auto titles = titles_of(ledger, *rows, reader);
  if (!titles) return tl::unexpected(titles.error());
  for (std::size_t i = 0; i < rows->size(); ++i) out[(*rows)[i].id] = std::move((*titles)[i]);
  return out;
}

}  // namespace

Result<std::string> corrections_page(const ledger::Ledger& ledger, std::int64_t before,
                                     const Reader& reader) {
  ledger::CorrectionFilter filter;
  filter.latest_first = true;
  ledger::PageAsked asked{kAPage, {}};
  if (before > 0) asked.after = {std::to_string(before)};
  const auto page = ledger::corrections_in_pages(ledger, filter, asked);
  if (!page) return tl::unexpected(page.error());
  std::vector<ledger::StoryMove> moves;
  if (before <= 0) {
    auto all = ledger::CorrectionBook(ledger).moves("");
    if (!all) return tl::unexpected(all.error());
    moves = std::move(*all);
  }
  std::vector<std::string> ids;
  for (const auto& one : page->rows) ids.push_back(one.report);
  const auto titles = titles_by_id(ledger, std::move(ids), reader);
  if (!titles) return tl::unexpected(titles.error());
  const auto title = say(reader, "Ai đã sửa gì", "Who corrected what");
  Html html;
  html.element("h1", title);
  if (page->rows.empty() && moves.empty()) {
    html.element(
        "p", say(reader, "Chưa ai sửa gì. Trên trang của một bản tin hay một lời nói có nút «Sửa».",
                 "Nobody has corrected anything. The page of a report or a statement has "
                 "a button “Correct”."));
  }
  std::string last;
  bool open = false;
  for (const auto& one : page->rows) {
    if (one.report != last) {
      if (open) html.put("</ol>");
      const auto called = titles->find(one.report);
      html.put("<h2 class=\"of\">")
          .link(report_address(one.report) + "#corrections",
                called == titles->end() ? one.report : called->second);
      html.put("</h2><ol class=\"corrections\">");
      open = true;
      last = one.report;
    }
    put_correction(html, one, reader);
  }
  if (open) html.put("</ol>");
  if (!moves.empty()) {
    html.element("h2", say(reader, "Bản tin chuyển sang chuyện khác", "Reports moved to a story"));
    html.put("<ol class=\"corrections\">");
    put_moves(html, moves, reader);
    html.put("</ol>");
  }
  if (!page->next.empty()) {
    html.open("nav",
              {{"class", "pages"}, {"aria-label", std::string(say(reader, "Trang", "Pages"))}});
    html.link("/corrections?before=" + page->next.front(), say(reader, "cũ hơn →", "older →"));
    html.close("nav");
  }
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
