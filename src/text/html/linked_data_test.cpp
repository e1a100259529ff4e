#include "linked_data.hpp"

#include <gtest/gtest.h>

namespace sotin::text::html {
namespace {

std::string value(const LinkedData& data, std::string_view key) {
  const auto* found = data.value(data.article(), key);
  return found == nullptr ? "none" : found->value;
}

TEST(LinkedData, AnArticleIsFoundInAGraph) {
  const auto data = read_linked_data(
      R"({"@graph":[{"@type":"WebSite","name":"A"},{"@type":["X","NewsArticle"],"headline":"B"}]})");
  EXPECT_EQ(value(data, "headline"), "B");
}

TEST(LinkedData, BrokenDataIsReadAsFarAsItGoes) {
  const auto data = read_linked_data(
      "{\"@type\":\"NewsArticle\", \"headline\":\"Ông \"Ba\" đi\nchợ\", \"datePublished\" : "
      "\"2025-09-05\",, \"author\": {\"name\": \"Lê");
  EXPECT_EQ(value(data, "headline"), "Ông \"Ba\" đi\nchợ");
  EXPECT_EQ(value(data, "datePublished"), "2025-09-05");
}

TEST(LinkedData, EscapesAreRead) {
  const auto data = read_linked_data(
      R"({"@type":"Article","headline":"\u0110\u1ed9i \"t\u00e0u\" \ud83d\ude00 \ud83d"})");
  EXPECT_EQ(value(data, "headline"), "Đội \"tàu\" 😀 \xEF\xBF\xBD");
}

TEST(LinkedData, ABrokenEscapeTakesNothingOfTheNextLetter) {
  EXPECT_EQ(value(read_linked_data(R"({"@type":"Article","headline":"a \udeđ b"})"), "headline"),
            "a �deđ b");
  EXPECT_EQ(value(read_linked_data(R"({"@type":"Article","headline":"a\u12)"), "headline"), "a�12");
}

TEST(LinkedData, DeepAndEndlessDataIsBounded) {
  EXPECT_EQ(value(read_linked_data(std::string(300'000, '[')), "headline"), "none");
  EXPECT_EQ(value(read_linked_data(std::string(300'000, '{')), "headline"), "none");
  EXPECT_EQ(value(read_linked_data(std::string(300'000, '"')), "headline"), "none");
}

}  // namespace
}  // namespace sotin::text::html
