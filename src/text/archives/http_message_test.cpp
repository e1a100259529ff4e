#include "http_message.hpp"

#include <gtest/gtest.h>

#include "testing.hpp"

namespace sotin::text {
namespace {

std::string body(const std::string& block, std::size_t limit = 1U << 20) {
  const auto message = parse_http(block);
  if (!message) return "!no head";
  bool cut = false;
  const auto body = body_of(*message, block, limit, cut);
  return (body ? *body : "!" + body.error().detail) + (cut ? "…" : "");
}

TEST(HttpMessage, TheHeadIsRead) {
  const auto message = parse_http(
      "HTTP/1.1 203 Fine\r\nCONTENT-TYPE: Text/HTML; q=1; Charset=\"UTF-8\"\r\n"
      "content-encoding: GZIP\r\n\r\nx");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 203);
  EXPECT_EQ(message->type.name, "text/html");
  EXPECT_EQ(message->type.charset, "utf-8");
  EXPECT_EQ(message->encoding, "gzip");
  EXPECT_FALSE(parse_http("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"));
  EXPECT_FALSE(parse_http("<html>"));
}

TEST(HttpMessage, ChunksArePutTogether) {
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(body(head + "3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n"), "abcde");
  EXPECT_EQ(body(head + "3\r\nabc\r\n9\r\nde"), "abcde…");
  EXPECT_EQ(body(head + "ffffffffffffffff\r\nabc"), "abc…");
  EXPECT_EQ(body(head + "<p>not in chunks"), "<p>not in chunks");
}

TEST(HttpMessage, PackedBodiesAreUnpackedWithinABound) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
  const std::string words(5000, 'a');
  const auto packed = gzipped(words);
  EXPECT_EQ(body(head + packed), words);
  EXPECT_EQ(body(head + packed + gzipped("b")), words + "b");
  EXPECT_EQ(body(head + packed.substr(0, packed.size() - 4)), words + "…");
  EXPECT_EQ(body(head + packed, 1000), "!unpacks to too much");
  EXPECT_EQ(body(head + "<p>as it is"), "<p>as it is");
  EXPECT_EQ(body("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n" + gzipped(packed)),
            words);
  EXPECT_EQ(body("HTTP/1.1 200 OK\r\nContent-Encoding: zip\r\n\r\nabc"), "!content-encoding zip");
}

}  // namespace
}  // namespace sotin::text
