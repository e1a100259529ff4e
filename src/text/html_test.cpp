#include "sotin/text/html.hpp"

#include <gtest/gtest.h>

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

TEST(Html, AbsurdNestingIsRefused) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<div>";
  EXPECT_FALSE(record_of_html(deep, "a.html"));
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
