#include "answer_cache.hpp"

#include <gtest/gtest.h>

namespace sotin::serve {
namespace {

Response answer(std::string body) {
  return {.status = 200,
          .type = "application/json",
          .body = std::move(body),
          .headers = {{"ETag", "\"1\""}}};
}

/// Bytes that do not pack.
std::string noise(std::size_t size, std::uint32_t seed) {
  std::string bytes;
  while (bytes.size() < size) {
    seed = seed * 1664525 + 1013904223;
    bytes += static_cast<char>(seed >> 24);
  }
  return bytes;
}

TEST(AnswerCache, GivesAnswersBackAsTheyWere) {
  AnswerCache cache(1 << 20);
  for (const auto& body :
       {std::string(), std::string("{}"), std::string(100'000, 'a'), noise(9999, 7)}) {
    const auto key = std::to_string(body.size());
    EXPECT_FALSE(cache.find(key, 1));
    cache.keep(key, 1, answer(body));
    const auto kept = cache.find(key, 1);
    ASSERT_TRUE(kept);
    const auto whole = kept->whole();
    EXPECT_EQ(whole.body, body);
    EXPECT_EQ(whole.type, "application/json");
    EXPECT_EQ(whole.headers, answer("").headers);
  }
}

TEST(AnswerCache, ForgetsAllWhenTheLedgerChanges) {
  AnswerCache cache(1 << 20);
  cache.keep("a", 1, answer("old"));
  EXPECT_TRUE(cache.holds("a", 1));
  EXPECT_FALSE(cache.holds("a", 2));
  EXPECT_FALSE(cache.find("a", 2));
  cache.keep("a", 2, answer("new"));
  EXPECT_EQ(cache.find("a", 2)->whole().body, "new");
}

TEST(AnswerCache, TheLeastRecentlyAskedGoesFirst) {
  AnswerCache cache(64'000);
  for (int i = 0; i < 9; ++i) cache.keep(std::to_string(i), 1, answer(noise(6000, 1 + i)));
  ASSERT_TRUE(cache.find("0", 1));
  cache.keep("9", 1, answer(noise(6000, 100)));
  EXPECT_TRUE(cache.holds("0", 1));
  EXPECT_FALSE(cache.holds("1", 1));
  cache.keep("large", 1, answer(noise(20'000, 3)));
  EXPECT_FALSE(cache.holds("large", 1));
}

}  // namespace
}  // namespace sotin::serve
