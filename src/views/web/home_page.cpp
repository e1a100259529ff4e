// What is in the ledger: its stories, or all its reports; an empty ledger offers a box to begin
// with.
#include <fmt/format.h>

#include <algorithm>

#include "layout.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAPage = 50;
constexpr std::size_t kMostStories = 100;

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

void put_reading_form(Html& html, const Reader& reader) {
  html.put(
      "<form class=\"reading\" method=\"post\" action=\"/read\" "
      "enctype=\"multipart/form-data\">");
  html.put("<label for=\"address\">")
      .words(say(reader, "Địa chỉ trang tin", "Address of a report on the web"));
  html.put(
      "</label><input id=\"address\" type=\"url\" name=\"url\" inputmode=\"url\" "
      "placeholder=\"https://\">");
  html.put("<label for=\"pasted\">")
      .words(say(reader, "Hoặc dán nội dung bản tin", "Or paste a report"));
  html.put("</label><textarea id=\"pasted\" name=\"text\" rows=\"8\"></textarea>");
  html.put("<label for=\"files\">")
      .words(say(reader, "Hoặc chọn tệp (.txt, .html, .jsonl, có thể nén .gz .zst)",
                 "Or choose files (.txt, .html, .jsonl, also .gz .zst)"));
  html.put("</label><input id=\"files\" type=\"file\" name=\"file\" multiple>");
  html.put("<label for=\"published\">")
      .words(say(reader, "Ngày đăng, nếu biết", "Date of publication, if known"));
  html.put("</label><input id=\"published\" type=\"date\" name=\"published\">");
  html.put("<button type=\"submit\">").words(say(reader, "Đọc vào sổ", "Read into the ledger"));
  html.put("</button></form>");
}

void put_story(Html& html, const ledger::StoryRow& row, const Reader& reader) {
  const auto title =
      row.title.empty() ? std::string(say(reader, "(không có tít)", "(no headline)")) : row.title;
  html.put("<li>").link("/stories/" + base::percent_encoded(row.id), title, {{"class", "title"}});
  html.put("<div class=\"aside\">");
  if (!row.last.empty()) {
    if (row.first != row.last) {
      put_date(html, row.first, reader);
      html.put(" – ");
    }
    put_date(html, row.last, reader);
    html.put(" · ");
  }
  html.words(fmt::format(fmt::runtime(say(reader, "{} bản tin · {} nguồn độc lập",
                                          "{} reports · {} independent sources")),
                         row.reports, row.sources));
  html.put("</div></li>");
}

}  // namespace

Result<std::string> home_page(const ledger::Ledger& ledger, const Reader& reader) {
  const ledger::StoryBook book(ledger);
  const auto list = book.stories({.limit = kMostStories});
  if (!list) return tl::unexpected(list.error());
  Html html;
  if (list->rows.empty() && list->waiting == 0) {
    html.element("h1", say(reader, "Sổ còn trống", "The ledger is empty"));
    html.element("p", say(reader,
                          "Nhập địa chỉ, dán một bản tin hoặc chọn tệp; sotin sẽ ghi ai nói gì, "
                          "khi nào, theo lời ai.",
                          "Paste a report or choose files; sotin will note who said what, when, on "
                          "whose word."));
    put_reading_form(html, reader);
    return layout(say(reader, "Sổ còn trống", "The ledger is empty"), "home", html, reader);
  }
  html.element("h1", say(reader, "Các chuyện", "Stories"));
  html.put("<p class=\"aside\">");
  html.words(fmt::format(
      fmt::runtime(say(reader, "{} chuyện, mới nhất trước · ", "{} stories, the latest first · ")),
      list->stories));
  html.link("/reports", say(reader, "mọi bản tin", "all reports")).put("</p>");
  html.put("<ol class=\"list\">");
  for (const auto& row : list->rows) put_story(html, row, reader);
  html.put("</ol>");
  return layout(say(reader, "Mục lục", "Contents"), "home", html, reader);
}

Result<std::string> reports_page(const ledger::Ledger& ledger, std::size_t from,
                                 const Reader& reader) {
  auto rows = ledger.reports();
  if (!rows) return tl::unexpected(rows.error());
  std::stable_sort(rows->begin(), rows->end(), [](const auto& a, const auto& b) {
    return a.published.value_or("") > b.published.value_or("");
  });
  Html html;
  html.element("h1", say(reader, "Các bản tin", "Reports"));
  html.element("p", {{"class", "aside"}},
               fmt::format(fmt::runtime(say(reader, "{} bản tin, mới nhất trước",
                                            "{} reports, newest first")),
                           rows->size()));
  html.put("<ol class=\"list\">");
  const auto end = std::min(rows->size(), from + kAPage);
  for (auto i = from; i < end; ++i) {
    const auto& row = (*rows)[i];
    html.put("<li>").link(report_address(row.id), title_of(row), {{"class", "title"}});
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
  if (end < rows->size() || from > 0) {
    html.open("nav",
              {{"class", "pages"}, {"aria-label", std::string(say(reader, "Trang", "Pages"))}});
    if (from > 0) {
      html.link(fmt::format("/reports?from={}", from > kAPage ? from - kAPage : 0),
                say(reader, "← mới hơn", "← newer"));
    }
    if (end < rows->size()) {
      html.link(fmt::format("/reports?from={}", end), say(reader, "cũ hơn →", "older →"));
    }
    html.close("nav");
  }
  return layout(say(reader, "Các bản tin", "Reports"), "", html, reader);
}

std::string read_page(const Reader& reader) {
  Html html;
  html.element("h1", say(reader, "Đọc thêm tin", "Read more news"));
  put_reading_form(html, reader);
  return layout(say(reader, "Đọc thêm tin", "Read more news"), "read", html, reader);
}

std::string message_page(std::string_view title, std::string_view words, const Reader& reader) {
  Html html;
  html.element("h1", title).element("p", words);
  html.put("<p>").link("/", say(reader, "Về mục lục", "To the contents")).put("</p>");
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
