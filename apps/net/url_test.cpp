#include "net/url.hpp"

#include <gtest/gtest.h>

namespace sotin::net {
namespace {

TroubleKind trouble(std::string_view address) {
  const auto url = parse_url(address);
  EXPECT_FALSE(url.has_value()) << address;
  return url ? TroubleKind::kStopped : url.error().kind;
}

std::string id_of(std::string_view address) { return page_id(*parse_url(address)); }

TEST(Url, IsTakenApart) {
  const auto url = parse_url("HTTPS://Bao.Example:8443/tin/Bai-1.html?p=2#muc");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->text, "https://bao.example:8443/tin/Bai-1.html?p=2");
  EXPECT_EQ(url->origin, "https://bao.example:8443");
  EXPECT_EQ(url->host, "bao.example");
  EXPECT_EQ(url->path, "/tin/Bai-1.html?p=2");
}

TEST(Url, TheUsualPortIsLeftOut) {
  EXPECT_EQ(parse_url("http://bao.example:80")->text, "http://bao.example/");
  EXPECT_EQ(parse_url("https://bao.example:443/a")->origin, "https://bao.example");
}

TEST(Url, LettersWithMarksAreEscaped) {
  EXPECT_EQ(parse_url("https://bao.example/tế")->path, "/t%E1%BA%BF");
}

TEST(Url, ARelativeOneIsSeenFromItsBase) {
  const auto base = *parse_url("https://bao.example/tin/1.html");
  EXPECT_EQ(parse_url("/x?y", &base)->text, "https://bao.example/x?y");
  EXPECT_EQ(parse_url("2.html", &base)->text, "https://bao.example/tin/2.html");
  EXPECT_EQ(parse_url("//khac.example/", &base)->text, "https://khac.example/");
}

TEST(Url, OtherSchemesAreRefused) {
  EXPECT_EQ(trouble("file:///etc/passwd"), TroubleKind::kScheme);
  EXPECT_EQ(trouble("ftp://bao.example/"), TroubleKind::kScheme);
  EXPECT_EQ(trouble("gopher://bao.example:25/_x"), TroubleKind::kScheme);
  const auto base = *parse_url("https://bao.example/");
  EXPECT_EQ(parse_url("file:///etc/passwd", &base).error().kind, TroubleKind::kScheme);
}

TEST(Url, NamesAndPasswordsAreRefusedAndNotRepeated) {
  const auto url = parse_url("https://toi:bimat@bao.example/");
  ASSERT_FALSE(url);
  EXPECT_EQ(url.error().kind, TroubleKind::kUserInfo);
  EXPECT_EQ(words_of(url.error(), views::Tongue::kEnglish).find("bimat"), std::string::npos);
  EXPECT_EQ(trouble("https://toi@bao.example/"), TroubleKind::kUserInfo);
}

TEST(Url, WhatIsNoAddressIsRefused) {
  EXPECT_EQ(trouble(""), TroubleKind::kBadAddress);
  EXPECT_EQ(trouble("https://"), TroubleKind::kBadAddress);
  EXPECT_EQ(trouble("https://bao.example/a\r\nX: y"), TroubleKind::kBadAddress);
  EXPECT_EQ(trouble("https://bao.example/" + std::string(9000, 'a')), TroubleKind::kBadAddress);
}

TEST(Url, NumbersThatMeanAnAddressAreWrittenAsOne) {
  EXPECT_EQ(parse_url("http://2130706433/")->host, "127.0.0.1");
  EXPECT_EQ(parse_url("http://0x7f.1/")->host, "127.0.0.1");
}

TEST(Url, ASchemeTellsAnAddressFromAFile) {
  EXPECT_TRUE(looks_like_url("https://a.example"));
  EXPECT_TRUE(looks_like_url("HTTP://a.example"));
  EXPECT_FALSE(looks_like_url("http"));
  EXPECT_FALSE(looks_like_url("tin/http://a"));
  EXPECT_TRUE(looks_like_url("ftp://a.example"));
  EXPECT_FALSE(looks_like_url("://a"));
}

TEST(PageId, IsOfThePageNotOfTheWayThere) {
  const auto id = id_of("https://bao.example/tin/1.html");
  EXPECT_EQ(id, "https://bao.example/tin/1.html");
  EXPECT_EQ(id_of("HTTPS://Bao.example/tin/1.html#cuoi"), id);
  EXPECT_EQ(id_of("https://bao.example/tin/1.html?utm_source=rss&utm_medium=x"), id);
  EXPECT_NE(id_of("https://bao.example/tin/1.html?id=2"), id);
  EXPECT_EQ(id_of("https://bao.example/a?utm_source=rss&id=2&fbclid=9"),
            id_of("https://bao.example/a?id=2"));
  EXPECT_NE(id_of("https://khac.example/tin/1.html"), id);
}

TEST(Trouble, SaysWhatToDoInBothTongues) {
  const Trouble refused{TroubleKind::kRefused, "https://bao.example/1", 403, "Cloudflare"};
  EXPECT_EQ(
      words_of(refused, views::Tongue::kVietnamese),
      "https://bao.example/1: trang từ chối chúng tôi (403, Cloudflare). Mở trang trong trình "
      "duyệt, lưu lại rồi đọc tệp: sotin read trang.html.");
  EXPECT_NE(words_of(refused, views::Tongue::kEnglish).find("save it and read the file"),
            std::string::npos);
}

TEST(Trouble, ComesBackAsItWasPacked) {
  const Trouble trouble{TroubleKind::kTooMany, "https://bao.example/", 429, "chậm lại", 120};
  const auto back = unpacked(packed(trouble), trouble.address);
  EXPECT_EQ(words_of(back, views::Tongue::kVietnamese),
            words_of(trouble, views::Tongue::kVietnamese));
  EXPECT_EQ(unpacked("", "x").kind, TroubleKind::kBroken);
}

TEST(Trouble, HasALastingName) {
  for (int i = 0; i <= static_cast<int>(TroubleKind::kStopped); ++i) {
    const auto kind = static_cast<TroubleKind>(i);
    EXPECT_EQ(trouble_kind(name_of(kind)), kind);
  }
  EXPECT_FALSE(trouble_kind("khác"));
}

}  // namespace
}  // namespace sotin::net
