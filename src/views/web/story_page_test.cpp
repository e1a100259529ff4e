// What the story's and the statement's pages are made of: addresses and the graph of sources.
#include "story_page.hpp"

#include <gtest/gtest.h>

#include "source_chain.hpp"
#include "statement_place.hpp"

namespace sotin::views::web {
namespace {

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    ++found;
  }
  return found;
}

TEST(StoryAddress, ChangesOneParameterAndKeepsTheOthers) {
  EXPECT_EQ(with_parameter("/stories/s1", "days", "about"), "/stories/s1?days=about");
  EXPECT_EQ(with_parameter("/stories/s1?days=said&who=A", "days", "about"),
            "/stories/s1?who=A&days=about");
  EXPECT_EQ(with_parameter("/stories/s1?days=said&who=A", "who", ""), "/stories/s1?days=said");
  EXPECT_EQ(with_parameter("/stories/s1?&=&x", "who", "Lý & Hoa"),
            "/stories/s1?=&x&who=L%C3%BD%20%26%20Hoa");
}

TEST(StatementAddress, IsReadOnlyWhenItIsWhole) {
  const auto asked = place_asked("v2", "120-185-0f3a9c21");
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->version, 2U);
  EXPECT_EQ(asked->begin, 120U);
  EXPECT_EQ(asked->end, 185U);
  EXPECT_EQ(asked->digest, "0f3a9c21");
  EXPECT_TRUE(place_asked("v1", "0-9"));
  for (const auto* odd : {"", "9", "-", "9-", "-9", "9-3", "a-9", "0-9x", "0-99999999999"}) {
    EXPECT_FALSE(place_asked("v1", odd)) << odd;
  }
  for (const auto* odd : {"", "v", "1", "v1x", "v-1"}) EXPECT_FALSE(place_asked(odd, "0-9")) << odd;
}

TEST(SourceGraph, NamesASourceOnceThatSeveralChainsShare) {
  const Reader reader;
  Html html;
  put_chain_graph(
      html,
      {{{"Báo Kênh", "nơi đăng", ""}, {"Sao Mai", "hãng tin", ""}, {"Bà Lý", "người nói", ""}},
       {{"Tin Bến", "nơi đăng", ""}, {"Sao Mai", "hãng tin", ""}, {"Bà Lý", "người nói", ""}}},
      reader);
  EXPECT_EQ(count(html.text(), "<g>"), 4U);
  EXPECT_EQ(count(html.text(), "class=\"tip\""), 3U);
}

TEST(SourceGraph, LeadsAShortChainPastTheBoxesOfALongerOne) {
  const Reader reader;
  Html html;
  put_chain_graph(
      html,
      {{{"Báo Kênh", "nơi đăng", ""}, {"Sao Mai", "hãng tin", ""}, {"Bà Lý", "người nói", ""}},
       {{"Tin Bến", "nơi đăng", ""}, {"Bà Lý", "người nói", ""}}},
      reader);
  EXPECT_EQ(count(html.text(), "<g>"), 4U);
  EXPECT_EQ(count(html.text(), "class=\"line\""), 4U);  // two steps each: one passes
  EXPECT_EQ(count(html.text(), "class=\"tip\""), 3U);
}

TEST(SourceGraph, KeepsForeignNamesAsText) {
  const Reader reader;
  Html html;
  put_chain_graph(html, {{{"</text><script>x", "\"<b>", ""}, {"<svg onload=x>", "r", ""}}}, reader);
  EXPECT_EQ(count(html.text(), "<script"), 0U);
  EXPECT_EQ(count(html.text(), "<svg"), 1U);
  EXPECT_EQ(count(html.text(), "<b>"), 0U);
}

}  // namespace
}  // namespace sotin::views::web
