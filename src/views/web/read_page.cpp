// How reports come in: one box for text, files and folders; and how far a reading is.
#include "read_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sotin::views::web {
namespace {

constexpr std::size_t kMostListed = 30;

void put_counts(Html& html, const ReadingState& state, const Reader& reader) {
  html.put("<p class=\"told\"><strong data-count=\"reports\">")
      .words(std::to_string(state.reports.size()))
      .put("</strong> ")
      .words(say(reader, "bản tin đã vào sổ", "reports are in the ledger"));
  html.put(" · <strong data-count=\"failures\">")
      .words(std::to_string(state.failed))
      .put("</strong> ")
      .words(say(reader, "chỗ không đọc được", "places could not be read"));
  if (state.passed_over > 0) {
    html.words(fmt::format(
        fmt::runtime(say(reader, " · bỏ qua {} tệp hay trang không có bản tin tiếng Việt",
                         " · passed over {} files or pages without a Vietnamese report")),
        state.passed_over));
  }
  html.put("</p>");
}

Result<void> put_reports(Html& html, const ledger::Ledger& ledger, const ReadingState& state,
                         const Reader& reader) {
  const auto shown = std::min(state.reports.size(), kMostListed);
  const auto rows = ledger.rows(
      {state.reports.begin(), state.reports.begin() + static_cast<std::ptrdiff_t>(shown)});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return {};
  const auto titles = titles_of(ledger, *rows, reader);
  if (!titles) return tl::unexpected(titles.error());
  html.put("<ol class=\"list\">");
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const auto& row = (*rows)[i];
    html.put("<li>").link(report_address(row.id), (*titles)[i], {{"class", "title"}});
    html.put("<div class=\"aside\">");
    html.words(fmt::format(fmt::runtime(say(reader, "{} phát biểu · {} cam kết · {} cuộc gặp",
                                            "{} statements · {} commitments · {} encounters")),
                           row.statements, row.commitments, row.events));
    html.put("</div></li>");
  }
  html.put("</ol>");
  if (state.reports.size() > shown) {
    html.element("p", {{"class", "aside"}},
                 fmt::format(fmt::runtime(say(reader, "và {} bản tin nữa", "and {} more")),
                             state.reports.size() - shown));
  }
  return {};
}

}  // namespace

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
  html.put("</label><textarea id=\"pasted\" name=\"text\" rows=\"7\"></textarea>");
  html.put("<div class=\"ways\"><div><label for=\"files\">")
      .words(say(reader, "Hoặc chọn tệp", "Or choose files"));
  html.put("</label><input id=\"files\" type=\"file\" name=\"file\" multiple>");
  html.put("</div><div><label for=\"folder\">")
      .words(say(reader, "Hoặc cả một thư mục", "Or a whole folder"));
  html.put("</label><input id=\"folder\" type=\"file\" name=\"folder\" webkitdirectory multiple>");
  html.put("</div><div><label for=\"published\">")
      .words(say(reader, "Ngày đăng, nếu biết", "Date of publication, if known"));
  html.put("</label><input id=\"published\" type=\"date\" name=\"published\">");
  html.put("</div></div><p class=\"aside\">");
  html.words(say(reader,
                 "Nhận .txt, .html, .jsonl, .eml, nguồn tin RSS và Atom, kho .warc, .wacz, .zip, "
                 ".tar, kể cả nén .gz hay .zst. Bản tin ở lại trên máy này.",
                 "Takes .txt, .html, .jsonl, .eml, RSS and Atom feeds, archives (.warc, .wacz, "
                 ".zip, .tar), also packed as .gz or .zst. Reports stay on this machine."));
  html.put("</p><button type=\"submit\">").words(say(reader, "Đọc vào sổ", "Read into the ledger"));
  html.put("</button></form>");
}

std::string read_page(const Reader& reader) {
  Html html;
  html.element("h1", say(reader, "Đọc thêm tin", "Read more news"));
  put_reading_form(html, reader);
  return layout(say(reader, "Đọc thêm tin", "Read more news"), "read", html, reader);
}

Result<std::string> reading_page(const ledger::Ledger& ledger, const ReadingState& state,
                                 const Reader& reader) {
  const auto title = !state.done             ? say(reader, "Đang đọc", "Reading")
                     : state.reports.empty() ? say(reader, "Không đọc được", "Nothing was read")
                                             : say(reader, "Đã đọc xong", "Reading is done");
  Html html;
  html.element("h1", title);
  html.open(
      "div",
      {{"class", "progress"}, {state.done ? "" : "data-reading", state.id}, {"role", "status"}});
  if (!state.done) {
    html.open("progress", {{"max", std::to_string(std::max<std::size_t>(state.steps, 1))},
                           {"value", std::to_string(state.steps_done)},
                           {"aria-label", std::string(say(reader, "Đã đọc", "Read"))}});
    html.close("progress");
  }
  put_counts(html, state, reader);
  html.put("</div>");
  if (!state.done) {
    if (!state.now.empty()) html.element("p", {{"class", "aside"}}, state.now);
    html.put("<noscript><meta http-equiv=\"refresh\" content=\"2\"><p>");
    html.link(reader.address, say(reader, "Xem lại tiến độ", "Look again")).put("</p></noscript>");
    return layout(title, "read", html, reader);
  }
  if (!state.failures.empty()) {
    html.element("h2", say(reader, "Chỗ không đọc được", "What could not be read"));
    html.put("<ul class=\"failures\">");
    for (const auto& failure : state.failures)
      html.element("li", say(reader, failure.vietnamese, failure.english));
    html.put("</ul>");
  }
  if (!state.reports.empty()) {
    html.put("<p class=\"next\">")
        .link("/", say(reader, "Xem các chuyện", "See the stories"), {{"class", "button"}})
        .put("</p>");
  }
  if (const auto put = put_reports(html, ledger, state, reader); !put) {
    return tl::unexpected(put.error());
  }
  if (state.reports.empty()) put_reading_form(html, reader);
  return layout(title, "read", html, reader);
}

}  // namespace sotin::views::web
