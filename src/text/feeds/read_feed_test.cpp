#include <gtest/gtest.h>

#include "sotin/text/feed.hpp"

namespace sotin::text {
namespace {

Feed feed_of(std::string_view bytes, std::string_view address = "https://bao.example/rss/tin.xml") {
  auto feed = read_feed(bytes, address);
  EXPECT_TRUE(feed) << (feed ? "" : feed.error().detail);
  return feed.value_or(Feed{});
}

FeedItem item_of(std::string_view inside, std::string_view address = "https://bao.example/rss") {
  const auto feed = feed_of(
      "<rss version=\"2.0\"><channel><item>" + std::string(inside) + "</item></channel></rss>",
      address);
  return feed.items.empty() ? FeedItem{} : feed.items.front();
}

TEST(Feed, ReadsRssOfAVietnamesePaper) {
  const auto feed = feed_of(
      "\n<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Báo Thử - Thời sự</title>"
      "<link>https://bao.example/</link><language>vi-vn</language><item>"
      "<title><![CDATA[Cầu mới &amp; đường mới]]></title><link>/thoi-su/cau-moi.htm</link>"
      "<description><![CDATA[<a href=\"x\"><img src=\"/a.jpg\"></a>Cầu thông xe sáng nay.]]>"
      "</description><content:encoded><![CDATA[<p>Sáng nay cầu thông xe.</p><script>x()</script>"
      "<p onclick=\"y()\">Xe qua cầu không mất phí.</p>]]></content:encoded>"
      "<pubDate>Wed, 22 Oct 2025 19:25:00 +0700</pubDate><dc:creator>Lê Mai</dc:creator>"
      "<guid isPermaLink=\"false\">bt-77</guid></item></channel></rss>");
  EXPECT_EQ(feed.kind, FeedKind::kRss);
  EXPECT_EQ(feed.version, "2.0");
  EXPECT_EQ(feed.title, "Báo Thử - Thời sự");
  EXPECT_EQ(feed.language, "vi-vn");
  ASSERT_EQ(feed.items.size(), 1U);
  const auto& item = feed.items[0];
  EXPECT_EQ(item.id, "bt-77");
  EXPECT_EQ(item.url, "https://bao.example/thoi-su/cau-moi.htm");
  EXPECT_EQ(item.title, "Cầu mới & đường mới");
  EXPECT_EQ(item.summary, "Cầu thông xe sáng nay.");
  EXPECT_EQ(item.content_html, "<p>Sáng nay cầu thông xe.</p><p>Xe qua cầu không mất phí.</p>");
  EXPECT_EQ(item.published, "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(item.published_rule, "pubDate");
  EXPECT_EQ(item.authors, std::vector<std::string>{"Lê Mai"});
  EXPECT_TRUE(feed.notes.empty()) << feed.notes.front();
}

TEST(Feed, ReadsASitemapPieceByPieceAndNoMoreThanTheStandardAllows) {
  std::string map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
  for (std::size_t i = 0; i < kLongestSitemap + 2; ++i) {
    map +=
        "<url><loc>/tin/" + std::to_string(i) + ".htm</loc><lastmod>2025-10-22</lastmod></url>\n";
  }
  const auto feed = feed_of(map + "</urlset>");
  EXPECT_EQ(feed.kind, FeedKind::kSitemap);
  ASSERT_EQ(feed.items.size(), kLongestSitemap);
  EXPECT_EQ(feed.items[31'415].url, "https://bao.example/tin/31415.htm");
  EXPECT_EQ(feed.items[31'415].updated, "2025-10-22");
  ASSERT_EQ(feed.notes.size(), 1U);
  EXPECT_NE(feed.notes[0].find("50,000"), std::string::npos);
}

TEST(Feed, TellsWhenTheSitemapsOfAListChanged) {
  const auto feed = feed_of(
      "<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2025-10</lastmod></sitemap>"
      "<sitemap><loc>/b.xml</loc></sitemap></sitemapindex>");
  EXPECT_EQ(feed.kind, FeedKind::kSitemapIndex);
  EXPECT_EQ(feed.further,
            (std::vector<std::string>{"https://bao.example/a.xml", "https://bao.example/b.xml"}));
  EXPECT_EQ(feed.further_updated, (std::vector<std::string>{"2025-10", ""}));
}

TEST(Feed, WordsLongerThanAPieceStayWhole) {
  std::string words;
  for (int i = 0; i < 40'000; ++i) words += "gạo " + std::to_string(i) + " &amp; ";
  const auto item = item_of("<title>" + words + "</title>");
  EXPECT_NE(item.title.find("& gạo 23456 & gạo 23457 &"), std::string::npos);
  EXPECT_TRUE(item.title.ends_with("gạo 39999 &"));
}

TEST(Feed, ATagThatBreaksOffKeepsItsLastLetterWhole) {
  const auto item = item_of("<description>&lt;img src=\"https://k.example/đắp bờ</description>");
  EXPECT_EQ(item.summary_html.find("\xEF\xBF\xBD"), std::string::npos);
  EXPECT_NE(item.summary_html.find("bờ"), std::string::npos) << item.summary_html;
}

TEST(Feed, TellsLinksOfOtherKinds) {
  const auto feed = feed_of(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/b/atom.xml\">"
      "<link rel=\"self\" href=\"\"/><entry><link href=\"one\"/>"
      "<link rel=\"related\" type=\"text/html\" href=\"two\"/>"
      "<link rel=\"via\" href=\"javascript:x()\"/></entry></feed>");
  EXPECT_EQ(feed.self, "https://a.example/b/atom.xml");
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items[0].url, "https://a.example/b/one");
  ASSERT_EQ(feed.items[0].links.size(), 1U);
  EXPECT_EQ(feed.items[0].links[0].rel, "related");
  EXPECT_EQ(feed.items[0].links[0].url, "https://a.example/b/two");
  EXPECT_EQ(feed.items[0].links[0].type, "text/html");
}

TEST(Feed, KeepsTheWordsInsideAFrameThatIsTakenOut) {
  const auto item = item_of(
      "<description>Trước &lt;iframe src='https://k.example/'&gt;xem &lt;b&gt;bản đồ&lt;/b&gt;"
      "&lt;/iframe&gt; sau</description>");
  EXPECT_EQ(item.summary_html, "Trước xem <b>bản đồ</b> sau");
}

TEST(Feed, LetsNoOldAttributeLeadToAScript) {
  const auto item = item_of(
      "<description>&lt;img src='https://k.example/a.jpg' lowsrc='javascript:x()' "
      "dynsrc='vbscript:x()' icon='data:text/html,x' ping='https://k.example/p'&gt;</description>");
  EXPECT_EQ(item.summary_html, "<img src=\"https://k.example/a.jpg\">");
}

TEST(Feed, ReadsAtomWithBasesAndNextPages) {
  const auto feed = feed_of(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/b/\" "
      "xml:lang=\"en\"><title type=\"html\">A &amp;lt; B</title><link href=\".\"/>"
      "<link rel=\"next\" href=\"?page=2\"/><link rel=\"self\" href=\"atom.xml\"/>"
      "<entry xml:base=\"c/\"><id>tag:1</id><title>One</title>"
      "<link rel=\"enclosure\" type=\"audio/mpeg\" length=\"12\" href=\"a.mp3\"/>"
      "<link href=\"one\"/><published>2025-10-22T12:25:00Z</published>"
      "<updated>2025-10-23</updated><author><name>Ann</name><email>a@a.example</email></author>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Hi "
      "<a href=\"x\">you</a></p></div></content></entry></feed>");
  EXPECT_EQ(feed.kind, FeedKind::kAtom);
  EXPECT_EQ(feed.title, "A < B");
  EXPECT_EQ(feed.url, "https://a.example/b/");
  EXPECT_EQ(feed.self, "https://a.example/b/atom.xml");
  EXPECT_EQ(feed.further, std::vector<std::string>{"https://a.example/b/?page=2"});
  ASSERT_EQ(feed.items.size(), 1U);
  const auto& item = feed.items[0];
  EXPECT_EQ(item.url, "https://a.example/b/c/one");
  EXPECT_EQ(item.published, "2025-10-22T12:25:00Z");
  EXPECT_EQ(item.updated, "2025-10-23");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.content_html, "<p>Hi <a href=\"https://a.example/b/c/x\">you</a></p>");
  ASSERT_EQ(item.enclosures.size(), 1U);
  EXPECT_EQ(item.enclosures[0].url, "https://a.example/b/c/a.mp3");
  EXPECT_EQ(item.enclosures[0].bytes, 12U);
}

TEST(Feed, ReadsRdfWhoseItemsStandBesideTheChannel) {
  const auto feed = feed_of(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<channel><title>Kênh</title></channel><item rdf:about=\"http://x.example/1\">"
      "<title>Một</title><dc:date>2025-10-22T08:00+07:00</dc:date></item></rdf:RDF>");
  EXPECT_EQ(feed.title, "Kênh");
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items[0].url, "http://x.example/1");
  EXPECT_EQ(feed.items[0].published, "2025-10-22T08:00:00+07:00");
  EXPECT_EQ(feed.items[0].published_rule, "dc:date");
}

TEST(Feed, ReadsJsonFeed) {
  const auto feed = feed_of(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"T","next_url":"/2.json",)"
      R"("authors":[{"name":"Ann"}],"items":[{"id":7,"url":"/a","title":" A ",)"
      R"("content_text":"one <two>\n\nthree","date_published":"2025-10-22T01:02:03+07:00",)"
      R"("attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]}, 3]})");
  EXPECT_EQ(feed.kind, FeedKind::kJson);
  EXPECT_EQ(feed.further, std::vector<std::string>{"https://bao.example/2.json"});
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items[0].id, "7");
  EXPECT_EQ(feed.items[0].url, "https://bao.example/a");
  EXPECT_EQ(feed.items[0].content_html, "<p>one &lt;two&gt;</p><p>three</p>");
  EXPECT_EQ(feed.items[0].authors, std::vector<std::string>{"Ann"});
  EXPECT_EQ(feed.items[0].enclosures[0].bytes, 5U);
}

TEST(Feed, ReadsSitemapsOfNewsAndListsOfSitemaps) {
  const auto news = feed_of(
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>"
      "<loc> https://bao.example/a.htm </loc><lastmod>2025-10-23</lastmod><n:news><n:publication>"
      "<n:name>Báo Thử</n:name><n:language>vi</n:language></n:publication>"
      "<n:publication_date>2025-10-22T07:00:00</n:publication_date><n:title>Tin</n:title>"
      "<n:keywords>cầu, đường</n:keywords></n:news></url></urlset>");
  EXPECT_EQ(news.kind, FeedKind::kSitemap);
  ASSERT_EQ(news.items.size(), 1U);
  EXPECT_EQ(news.items[0].url, "https://bao.example/a.htm");
  EXPECT_EQ(news.items[0].title, "Tin");
  EXPECT_EQ(news.items[0].outlet, "Báo Thử");
  EXPECT_EQ(news.items[0].published, "2025-10-22T07:00:00+07:00");
  EXPECT_EQ(news.items[0].published_rule, "news:publication_date (no zone said: Vietnam's)");
  EXPECT_EQ(news.items[0].updated, "2025-10-23");
  EXPECT_EQ(news.items[0].categories, (std::vector<std::string>{"cầu", "đường"}));
  const auto list = feed_of(
      "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap>"
      "<loc>https://bao.example/s1.xml.gz</loc></sitemap></sitemapindex>");
  EXPECT_EQ(list.kind, FeedKind::kSitemapIndex);
  EXPECT_EQ(list.further, std::vector<std::string>{"https://bao.example/s1.xml.gz"});
}

TEST(Feed, MendsWhatIsNotXml) {
  const auto feed = feed_of(
      "<br>Warning: line 3</b>\n<?xml version='1.0'?><rss version=2.0><channel>"
      "<title>Hỏi & Đáp&nbsp;&copy;</title><item><title>Một < hai</title>"
      "<link>http://x.example/?a=1&b=2</link><description>chưa đóng"
      "<item><title>Ba</title><dc:date>2025-10-22</dc:date></item></channel>");
  EXPECT_EQ(feed.title, "Hỏi & Đáp ©");
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[0].title, "Một < hai");
  EXPECT_EQ(feed.items[0].url, "http://x.example/?a=1&b=2");
  EXPECT_EQ(feed.items[1].title, "Ba");
  EXPECT_EQ(feed.items[1].published, "2025-10-22");
  EXPECT_FALSE(feed.notes.empty());
}

TEST(Feed, EntitiesThatMultiplyAreNotExpanded) {
  std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a \"nhân đôi\"><!ENTITY x SYSTEM \"file:///etc/passwd\">";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += std::string("<!ENTITY ") + c + " \"&" + before + ";&" + before + ";\">";
  }
  bomb += "]><rss><channel><title>&a; &y; &x;</title><item/></channel></rss>";
  const auto feed = feed_of(bomb);
  EXPECT_EQ(feed.title, "nhân đôi &y; &x;");
}

TEST(Feed, TimesWithoutAZoneAreVietnamsOnlyForVietnameseSources) {
  const auto in = [](std::string_view date, std::string_view address) {
    return item_of("<pubDate>" + std::string(date) + "</pubDate>", address).published;
  };
  EXPECT_EQ(in("22/10/2025 19:25", "https://bao.vn/rss"), "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(in("22/10/2025 19:25", "https://bao.example/rss"), "2025-10-22T19:25:00");
  EXPECT_EQ(in("Thứ tư, 22/10/2025, 19:25 (GMT+7)", ""), "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(in("Wed, 22 Oct 2025 19:25:00 GMT+7", ""), "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(in("Wed, 22 Oct 25 19:25 EST", ""), "2025-10-22T19:25:00-05:00");
  EXPECT_EQ(in("2025-10", ""), "2025-10");
  EXPECT_EQ(in("31/02/2025", ""), "");
  EXPECT_EQ(in("hôm qua", ""), "");
}

TEST(Feed, WhatCanDoHarmIsTakenOut) {
  const auto item = item_of(
      "<description>&lt;a href=\"java&#10;script:x()\" style=\"color: red; background: url(x)\"&gt;"
      "a&lt;/a&gt;&lt;form action=\"/\"&gt;b&lt;/form&gt;&lt;iframe src=\"x\"&gt;c&lt;/iframe&gt;"
      "</description><link>javascript:alert(1)</link>");
  EXPECT_EQ(item.summary_html, "<a style=\"color: red;\">a</a>bc");
  EXPECT_EQ(item.url, "");
}

TEST(Feed, EncodingsAreToldByBytesFirstThenByDeclaration) {
  EXPECT_EQ(feed_of("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Caf\xE9"
                    "</title></channel></rss>")
                .title,
            "Café");
  EXPECT_EQ(feed_of("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Café"
                    "</title></channel></rss>")
                .title,
            "Café");
}

TEST(Feed, WhatIsNoFeedIsRefused) {
  EXPECT_EQ(read_feed("<html><body><p>rss</p></body></html>", "x").error().code,
            ErrorCode::kUnsupported);
  EXPECT_EQ(read_feed("{\"items\":[]}", "x").error().code, ErrorCode::kUnsupported);
  EXPECT_EQ(read_feed(" \n", "x").error().code, ErrorCode::kEmptyInput);
  EXPECT_EQ(read_feed("chỉ là lời", "x").error().code, ErrorCode::kUnsupported);
}

TEST(Feed, IsToldByItsFirstBytes) {
  EXPECT_TRUE(looks_like_feed("\n<?xml version=\"1.0\"?><!-- a --><rss version=\"2.0\">"));
  EXPECT_TRUE(looks_like_feed("{\"version\": \"https://jsonfeed.org/version/1\"}"));
  EXPECT_FALSE(looks_like_feed("<html><rss>"));
  EXPECT_FALSE(looks_like_feed("<rssy>"));
  EXPECT_FALSE(looks_like_feed("{\"text\":\"<rss>\"}"));
}

TEST(Feed, ItemsWithContentBecomeRecords) {
  const auto feed = feed_of(
      "<rss><channel><title>Báo Thử</title><item><title>Một</title>"
      "<link>https://x.example/1</link><pubDate>2025-10-22</pubDate><content:encoded>"
      "&lt;p&gt;Đoạn một.&lt;/p&gt;&lt;p&gt;Đoạn&lt;br&gt;hai.&lt;/p&gt;</content:encoded></item>"
      "<item><title>Hai</title><description>Tóm tắt.</description></item></channel></rss>");
  std::size_t without = 0;
  const auto records = records_of_feed(feed, "tin.xml", without);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(without, 1U);
  EXPECT_EQ(records[0].text, "Đoạn một.\nĐoạn\nhai.");
  EXPECT_EQ(records[0].origin.id, "https://x.example/1");
  EXPECT_EQ(records[0].origin.title, "Một");
  EXPECT_EQ(records[0].origin.page_published, "2025-10-22");
  EXPECT_EQ(records[0].origin.page_outlet, "Báo Thử");
}

TEST(Feed, AnnouncementsAreNoRecords) {
  const auto feed = feed_of(
      "<rss><channel><item><description>Tóm tắt.</description></item>"
      "<item><description>" +
      std::string(1500, 'a') + "</description></item></channel></rss>");
  std::size_t without = 0;
  EXPECT_EQ(records_of_feed(feed, "tin.xml", without).size(), 1U);
  EXPECT_EQ(without, 1U);
}

TEST(Opml, ComesBackAsItWasWritten) {
  const Opml list{
      "Báo",
      {{"Một & hai", "https://a.example/rss?x=1&y=2", "https://a.example/", "Báo/Kinh tế"},
       {"", "https://b.example/rss", "", "Báo"},
       {"Ba", "https://c.example/rss", "", ""}}};
  const auto read = read_opml(write_opml(list));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->title, list.title);
  EXPECT_EQ(read->entries, list.entries);
}

TEST(Opml, PassesOverWhatIsNoFeedOrCameBefore) {
  const auto read = read_opml(
      "<opml><body><outline text=\"A\"><outline xmlUrl=\"https://a.example/\" text=\"x\"/>"
      "<outline xmlUrl=\"javascript:x\"/><outline xmlUrl=\"https://a.example/\"/></outline>"
      "</body></opml>");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->entries.size(), 1U);
  EXPECT_EQ(read->entries[0].folder, "A");
  EXPECT_FALSE(read_opml("<rss/>"));
}

TEST(Opml, AFolderOfAListWithAnAddressIsNoFeed) {
  const auto read = read_opml(
      "<opml><body><outline text=\"A\"><outline text=\"B\" "
      "xmlUrl=\"/b.xml\"/></outline></body></opml>",
      "https://bao.example/list.opml");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->entries.size(), 1U);
  EXPECT_EQ(read->entries[0], (OpmlEntry{"B", "https://bao.example/b.xml", "", "A"}));
}

TEST(Feed, PagesNameTheirFeeds) {
  EXPECT_EQ(feeds_of_page("<link rel=alternate type=application/rss+xml href=/rss.xml>"
                          "<link rel=stylesheet href=/a.css>",
                          "https://bao.example/a"),
            std::vector<std::string>{"https://bao.example/rss.xml"});
}

}  // namespace
}  // namespace sotin::text
