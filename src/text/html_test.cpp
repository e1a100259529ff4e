#include "sotin/text/html.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sotin::text {
namespace {

constexpr std::string_view kPage = R"(<!DOCTYPE html><html lang="vi-VN"><head>
<title>Tàu ra khơi - Sóng Xanh</title>
<meta property="og:title" content="Tàu ra khơi"><meta property="og:site_name" content="Sóng Xanh">
<meta property="article:published_time" content="2025-09-05T07:30:00+07:00">
<link rel="canonical" href="https://songxanh.example/tau-ra-khoi.htm">
<script>var x = "không phải lời tin, dù dài đến mấy đi nữa cũng không được lấy vào";</script></head>
<body><nav><a href="/">Trang chủ</a> <a href="/the-gioi">Thế giới</a></nav>
<div class="content"><h1>Tàu ra khơi</h1>
<p>Bộ trưởng Lê Mây cho biết đội tàu sẽ ra khơi vào ngày 9/9, sớm hơn hai ngày
   so với <b>dự kiến</b>&nbsp;ban đầu.</p>
<figure><img src="a.jpg"><figcaption>Tàu ở cảng. Ảnh: Hải Âu</figcaption></figure>
<p>"Chúng tôi đã sẵn sàng", ông nói với các phóng viên tại cảng sáng nay &amp; cảm ơn mọi người.</p>
<div class="related-news"><p>Tin khác rất dài mà trang này đặt vào giữa bài để người đọc bấm vào xem thêm.</p></div>
</div><footer>Bản quyền của Sóng Xanh, mọi quyền được bảo lưu theo luật định hiện hành.</footer></body></html>)";

TEST(Html, TheMainTextIsALineABlock) {
  const auto record = record_of_html(kPage, "a.html");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text,
            "Bộ trưởng Lê Mây cho biết đội tàu sẽ ra khơi vào ngày 9/9, sớm hơn hai ngày so với dự "
            "kiến ban đầu.\n"
            "Tàu ở cảng. Ảnh: Hải Âu\n"
            "\"Chúng tôi đã sẵn sàng\", ông nói với các phóng viên tại cảng sáng nay & cảm ơn mọi "
            "người.");
}

TEST(Html, TheHeadSaysTitleDateOutletAddressLanguage) {
  const auto record = record_of_html(kPage, "a.html");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->origin.title, "Tàu ra khơi");
  EXPECT_EQ(record->origin.page_published, "2025-09-05T07:30:00+07:00");
  EXPECT_EQ(record->origin.page_outlet, "Sóng Xanh");
  EXPECT_EQ(record->origin.url, "https://songxanh.example/tau-ra-khoi.htm");
  EXPECT_EQ(record->origin.language, "vi");
}

TEST(Html, LinkedDataGivesTheDateToo) {
  const auto record = record_of_html(
      "<script type=\"application/ld+json\">{\"datePublished\" : "
      "\"2025-09-05\"}</script><article><p>Bộ trưởng cho biết "
      "đội tàu sẽ ra khơi vào ngày 9/9, sớm hơn hai ngày so với dự kiến.</p></article>",
      "a.html");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->origin.page_published, "2025-09-05");
}

TEST(Html, APageWithoutProseIsAnError) {
  EXPECT_FALSE(record_of_html("<html><body><nav>Trang chủ</nav></body></html>", "a.html"));
  EXPECT_FALSE(record_of_html("", "a.html"));
}

/// `count` times `piece`.
std::string many(std::string_view piece, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += piece;
  return out;
}

constexpr std::string_view kProse =
    "<p>Bộ trưởng cho biết đội tàu sẽ ra khơi vào ngày 9/9, sớm hơn hai ngày so với dự kiến, và sẽ "
    "trở về trước mùa gió bấc.</p>";

TEST(Html, ProseIsFoundBelowAbsurdNesting) {
  const auto page = read_page(many("<div>", 100'000) + std::string(kProse), "a.html");
  ASSERT_TRUE(page);
  EXPECT_TRUE(page->text.starts_with("Bộ trưởng cho biết"));
  EXPECT_FALSE(read_page(many("<div>", 200'000), "a.html"));
}

TEST(Html, HostileBytesTakeLinearTime) {
  // Each of these is quadratic in a reader that searches again what it did not find.
  for (const auto& piece :
       {"<a b=\"", "<a b='", "<!--", "<![CDATA[", "</td></div>", "<b><td>", "<li><b>", "&amp", "&#",
        "<", "<a href=x>", "<table><tr>", "</x>", "<p><i>", "<select>"}) {
    const auto page = read_page(many(piece, 200'000) + std::string(kProse), "a.html");
    if (page) {
      EXPECT_LE(page->text.size(), 4'000'000U) << piece;
    }
  }
  const auto page =
      read_page("<p class=\"" + many("lớp ", 500'000) + "\">" + std::string(kProse), "a.html");
  ASSERT_TRUE(page);
}

TEST(Html, OffsetsLeadBackToTheBytesOfThePage) {
  const std::string html =
      "<html lang=vi><p>Ông L&ecirc; M&#226;y cho bi\xE1\xBA\xBFt \xC4\x91\xE1\xBB\x99i t\xC3\xA0u "
      "s\xE1\xBA\xBD ra kh\xC6\xA1i trong ng\xC3\xA0y mai, s\xE1\xBB\x9Bm h\xC6\xA1n "
      "m\xE1\xBB\x99t tu\xE1\xBA\xA7n so v\xE1\xBB\x9Bi k\xE1\xBA\xBF ho\xE1\xBA\xA1\x63h.</p>";
  const auto page = read_page(html, "a.html");
  ASSERT_TRUE(page);
  const auto at = static_cast<std::uint32_t>(page->text.find("Lê Mây"));
  const auto bytes =
      page->bytes_of({at, at + static_cast<std::uint32_t>(std::string_view("Lê Mây").size())});
  EXPECT_EQ(html.substr(bytes.begin, bytes.end - bytes.begin), "L&ecirc; M&#226;y");
}

TEST(Html, OffsetsOfAConvertedPageLeadToItsOwnBytes) {
  // UTF-16, little-endian, with its mark.
  std::string html = "\xFF\xFE";
  for (const char c :
       std::string_view("<p>One two three four five six seven eight nine ten, eleven twelve.</p>"))
    html += std::string{c, '\0'};
  const auto page = read_page(html, "a.html");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->bytes_of({0, 3}), (PageBytes{2 + 2 * 3, 2 + 2 * 6}));
}

TEST(Html, EveryFieldSaysItsRule) {
  const auto page = read_page(kPage, "a.html");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->title->rule, "h1");
  EXPECT_EQ(page->published->rule, "meta article:published_time");
  EXPECT_EQ(page->outlet->rule, "meta og:site_name");
  EXPECT_EQ(page->url->rule, "link canonical");
  EXPECT_EQ(page->language->rule, "html lang");
}

TEST(Html, WhatStandsAroundTheReportIsToldApart) {
  const auto page = read_page(kPage, "a.html", {.all_blocks = true});
  ASSERT_TRUE(page);
  std::string kinds;
  for (const auto& block : page->blocks) kinds += std::string(name_of(block.kind)) + " ";
  EXPECT_EQ(kinds, "navigation title paragraph caption paragraph related other ");
}

TEST(Html, AVietnamesePageWithoutZoneHasVietnamsZoneAndSaysSo) {
  const auto page = read_page(
      "<html lang=vi><h1>Tàu ra khơi</h1><div class=date>Thứ sáu, 05/09/2025, 07:30</div>" +
          std::string(kProse),
      "a.html");
  ASSERT_TRUE(page);
  ASSERT_TRUE(page->published);
  EXPECT_EQ(page->published->value, "2025-09-05T07:30:00+07:00");
  EXPECT_EQ(page->published->rule, "date block (no zone said: Vietnam's)");
}

TEST(Html, AnAddressStampedWithTheTimeIsTheLastResort) {
  const auto page = read_page("<html lang=vi><h1>Tàu ra khơi</h1>" + std::string(kProse), "a.html",
                              {.url = "https://bao.example/tau-20250821161857118.htm"});
  ASSERT_TRUE(page);
  ASSERT_TRUE(page->published);
  EXPECT_EQ(page->published->value, "2025-08-21T16:18:57+07:00");
}

TEST(Html, BrokenHtmlIsRead) {
  const auto record = record_of_html(
      "<p>Bộ trưởng cho biết đội tàu sẽ ra khơi vào ngày 9/9, sớm hơn hai ngày <b>so với <p>dự "
      "kiến <a href=",
      "a.html");
  ASSERT_TRUE(record);
  EXPECT_TRUE(record->text.starts_with("Bộ trưởng cho biết"));
}

}  // namespace
}  // namespace sotin::text
