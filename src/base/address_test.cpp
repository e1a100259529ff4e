#include "sotin/base/address.hpp"

#include <gtest/gtest.h>

namespace sotin::base {
namespace {

constexpr auto kBase = "http://bao.example/tin/xa-hoi/bai?trang=2#cuoi";

TEST(Address, RelativeOnesAreMeantFromWhereTheyStand) {
  EXPECT_EQ(resolved("khac.htm", kBase), "http://bao.example/tin/xa-hoi/khac.htm");
  EXPECT_EQ(resolved("/khac", kBase), "http://bao.example/khac");
  EXPECT_EQ(resolved("../khac", kBase), "http://bao.example/tin/khac");
  EXPECT_EQ(resolved("../../../khac", kBase), "http://bao.example/khac");
  EXPECT_EQ(resolved("./", kBase), "http://bao.example/tin/xa-hoi/");
  EXPECT_EQ(resolved("..", kBase), "http://bao.example/tin/");
  EXPECT_EQ(resolved("?trang=3", kBase), "http://bao.example/tin/xa-hoi/bai?trang=3");
  EXPECT_EQ(resolved("#dau", kBase), "http://bao.example/tin/xa-hoi/bai?trang=2#dau");
  EXPECT_EQ(resolved("", kBase), "http://bao.example/tin/xa-hoi/bai?trang=2");
  EXPECT_EQ(resolved("//khac.example/a/./b", kBase), "http://khac.example/a/b");
  EXPECT_EQ(resolved("a", "http://bao.example"), "http://bao.example/a");
}

TEST(Address, AbsoluteOnesStayAndBasesThatAreNoneDoNothing) {
  EXPECT_EQ(resolved("https://x.example/../a", kBase), "https://x.example/../a");
  EXPECT_EQ(resolved("mailto:a@b.example", kBase), "mailto:a@b.example");
  EXPECT_EQ(resolved("bai.htm", "tep.xml"), "bai.htm");
}

TEST(Address, OnlyHttpWithAHostIsOfTheWeb) {
  EXPECT_TRUE(is_web_address("HTTPS://bao.example/"));
  EXPECT_FALSE(is_web_address("http:///etc/passwd"));
  EXPECT_FALSE(is_web_address("file:///etc/passwd"));
  EXPECT_FALSE(is_web_address("javascript:alert(1)"));
  EXPECT_FALSE(is_web_address("bai.htm"));
}

}  // namespace
}  // namespace sotin::base
