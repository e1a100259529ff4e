#include "sotin/text/robots.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sotin::text {
namespace {

bool allowed(std::string_view robots, std::string_view path) {
  return Robots::read(robots, "sotin").allows(path);
}

TEST(Robots, AnEmptyFileForbidsNothing) { EXPECT_TRUE(allowed("", "/tin/1.html")); }

TEST(Robots, AGroupForEverybodyCountsWhenNobodyNamesUs) {
  const auto* file = "User-agent: *\nDisallow: /rieng\n\nUser-agent: khac\nDisallow: /\n";
  EXPECT_FALSE(allowed(file, "/rieng/1.html"));
  EXPECT_TRUE(allowed(file, "/tin/1.html"));
}

TEST(Robots, AGroupThatNamesUsReplacesTheOneForEverybody) {
  const auto* file = "User-agent: *\nDisallow: /\n\nUser-agent: Sotin\nDisallow: /rieng\n";
  EXPECT_TRUE(allowed(file, "/tin/1.html"));
  EXPECT_FALSE(allowed(file, "/rieng"));
}

TEST(Robots, TheNameIsComparedWithoutCaseAndVersion) {
  EXPECT_FALSE(allowed("user-agent: SOTIN/9.1 (x)\ndisallow: /\n", "/"));
  EXPECT_TRUE(allowed("user-agent: sotinbot\ndisallow: /\n", "/"));
}

TEST(Robots, SeveralGroupsForUsAreOne) {
  const auto* file =
      "User-agent: sotin\nDisallow: /a\nUser-agent: khac\nDisallow: /b\nUser-agent: sotin\n"
      "Disallow: /c\n";
  EXPECT_FALSE(allowed(file, "/a"));
  EXPECT_TRUE(allowed(file, "/b"));
  EXPECT_FALSE(allowed(file, "/c"));
}

TEST(Robots, SeveralNamesBeginOneGroup) {
  const auto* file = "User-agent: khac\nUser-agent: sotin\nDisallow: /a\n";
  EXPECT_FALSE(allowed(file, "/a"));
}

TEST(Robots, AnEmptyGroupForUsForbidsNothing) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /\nUser-agent: sotin\nDisallow:\n", "/tin"));
}

TEST(Robots, TheLongestPatternDecides) {
  const auto* file = "User-agent: *\nDisallow: /tin/\nAllow: /tin/mo/\nDisallow: /tin/mo/kin\n";
  EXPECT_FALSE(allowed(file, "/tin/x"));
  EXPECT_TRUE(allowed(file, "/tin/mo/x"));
  EXPECT_FALSE(allowed(file, "/tin/mo/kin.html"));
}

TEST(Robots, BetweenEquallyLongPatternsAllowWins) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /tin\nAllow: /tin\n", "/tin/1"));
}

TEST(Robots, AStarStandsForAnything) {
  const auto* file = "User-agent: *\nDisallow: /*/in-an/*.html\n";
  EXPECT_FALSE(allowed(file, "/the-gioi/in-an/bai.html?x=1"));
  EXPECT_TRUE(allowed(file, "/the-gioi/in-an/bai"));
  EXPECT_TRUE(allowed(file, "/in-an/bai.html"));
}

TEST(Robots, ADollarIsTheEnd) {
  const auto* file = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /chi$\n";
  EXPECT_FALSE(allowed(file, "/a.pdf"));
  EXPECT_TRUE(allowed(file, "/a.pdf?b"));
  EXPECT_FALSE(allowed(file, "/chi"));
  EXPECT_TRUE(allowed(file, "/chitiet"));
}

TEST(Robots, TheEndMayNotOverlapWhatWasMatchedBefore) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /ab*ba$\n", "/aba"));
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /ab*ba$\n", "/abba"));
}

TEST(Robots, EscapedAndPlainBytesAreTheSame) {
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /kinh-tế\n", "/kinh-t%E1%BA%BF/1"));
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /kinh-t%e1%ba%bf\n", "/kinh-tế/1"));
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /%7Enam\n", "/~nam"));
}

TEST(Robots, AnEscapedMarkIsNotTheMark) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /a%2Fb\n", "/a/b"));
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /gia%24\n", "/gia%24s"));
  EXPECT_FALSE(allowed("User-agent: *\nDisallow: /sao%2A\n", "/sao%2a"));
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /sao%2A\n", "/saoxy"));
}

TEST(Robots, PathsAreComparedWithCase) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /Tin\n", "/tin"));
}

TEST(Robots, TheFileItselfMayAlwaysBeAskedFor) {
  EXPECT_TRUE(allowed("User-agent: *\nDisallow: /\n", "/robots.txt"));
  EXPECT_TRUE(Robots::forbid_all().allows("/robots.txt"));
}

TEST(Robots, AnEmptyPathIsTheRoot) { EXPECT_FALSE(allowed("User-agent: *\nDisallow: /$\n", "")); }

TEST(Robots, CommentsBlanksAndOtherLinesDoNoHarm) {
  const auto* file =
      "\xEF\xBB\xBF# chào\r\n  User-agent :  *  # mọi người\r\nSitemap: http://a.vn/s.xml\r\n"
      "không phải luật\r\n\r\nDisallow : /a # ghi chú\r\n";
  EXPECT_FALSE(allowed(file, "/a"));
  EXPECT_TRUE(allowed(file, "/b"));
}

TEST(Robots, ASitemapBetweenNamesAndRulesEndsNoGroup) {
  EXPECT_FALSE(allowed("User-agent: sotin\nSitemap: x\nUser-agent: b\nDisallow: /a\n", "/a"));
}

TEST(Robots, RulesBeforeAnyGroupAreNobodys) {
  EXPECT_TRUE(allowed("Disallow: /\nUser-agent: *\nAllow: /a\n", "/b"));
}

TEST(Robots, WhatStandsBehindTheBoundIsNotRead) {
  std::string file = "User-agent: *\nDisallow: /a\n#";
  file.append(Robots::kMostBytes, 'x');
  file += "\nDisallow: /b\n";
  EXPECT_FALSE(allowed(file, "/a"));
  EXPECT_TRUE(allowed(file, "/b"));
}

TEST(Robots, CrawlDelayIsKeptForTheGroupThatCounts) {
  const auto* file = "User-agent: *\nCrawl-delay: 30\nUser-agent: sotin\nCrawl-delay: 2.5\n";
  EXPECT_DOUBLE_EQ(Robots::read(file, "sotin").crawl_delay(), 2.5);
  EXPECT_DOUBLE_EQ(Robots::read(file, "khac").crawl_delay(), 30);
}

TEST(Robots, ACrawlDelayThatIsNoNumberIsNone) {
  EXPECT_DOUBLE_EQ(Robots::read("User-agent: *\nCrawl-delay: -3\n", "sotin").crawl_delay(), 0);
  EXPECT_DOUBLE_EQ(Robots::read("User-agent: *\nCrawl-delay: 1e9\n", "sotin").crawl_delay(), 0);
}

TEST(Robots, WithoutAnAnswerEverythingIsForbidden) {
  EXPECT_FALSE(Robots::forbid_all().allows("/"));
  EXPECT_TRUE(Robots::allow_all().allows("/"));
}

}  // namespace
}  // namespace sotin::text
