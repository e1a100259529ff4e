#include "tree.hpp"

#include <gtest/gtest.h>

#include "blocks.hpp"
#include "references.hpp"

namespace sotin::text::html {
namespace {

/// «<div><p>[a]<p>[b]»: the tree with the words in brackets.
std::string shape(std::string_view html) {
  const auto tree = parse(html);
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) {
      out += ')';
      ends.pop_back();
    }
    const auto& node = tree.nodes[i];
    if (node.tag == Tag::kText) {
      out += "[" + std::string(tree.words(node)) + "]";
    } else {
      out += std::string(name_of(node.tag)) + "(";
      ends.push_back(node.next);
    }
  }
  return out + std::string(ends.size(), ')');
}

TEST(HtmlTree, MissingEndTagsAreSupplied) {
  EXPECT_EQ(shape("<p>a<p>b<ul><li>c<li>d</ul>"), "p([a])p([b])ul(li([c])li([d]))");
  EXPECT_EQ(shape("<table><tr><td>a<td>b<tr><td>c</table>d"),
            "table(tr(td([a])td([b]))tr(td([c])))[d]");
}

TEST(HtmlTree, WrongEndTagsArePassedOver) {
  EXPECT_EQ(shape("<div>a</span>b</div>"), "div([a][b])");
  EXPECT_EQ(shape("<table><td><p>a</div></table>"), "table(td(p([a])))");
}

TEST(HtmlTree, ScriptsAndCommentsHoldNoTags) {
  EXPECT_EQ(shape("<script>if (a<b) '<p>'</script><!-- <p> -->c"), "script()[c]");
}

TEST(HtmlTree, QuotesInAttributesHideEndsOfTags) {
  EXPECT_EQ(shape("<p title=\"a>b\">c"), "p([c])");
  EXPECT_EQ(shape("<p title=it's>c"), "p([c])");
}

TEST(HtmlTree, SubtreesAreRangesAndEveryByteIsKept) {
  const std::string_view html = "<div><p>a<b>c</b></p>d</div>";
  const auto tree = parse(html);
  EXPECT_EQ(tree.nodes[1].next, 7U);
  EXPECT_EQ(html.substr(tree.nodes[2].begin, tree.nodes[2].end - tree.nodes[2].begin),
            "<p>a<b>c</b></p>");
}

TEST(HtmlReferences, AreReplacedAsTheStandardSays) {
  EXPECT_EQ(without_references("a&nbsp;b &agrave;&AMP;&notit;&#x1EA1;&#225;&#128;&nosuch;&"),
            "a\xC2\xA0"
            "b à&¬it;ạá€&nosuch;&");
}

TEST(HtmlBlocks, WordsAreCountedWithLinksAndReferences) {
  const auto tree = parse("<p>một <a href=x>hai ba</a>&nbsp;<b>bốn.</b></p>");
  const auto blocks = find_blocks(tree);
  ASSERT_EQ(blocks.all.size(), 1U);
  EXPECT_EQ(blocks.all[0].words, 4U);
  EXPECT_EQ(blocks.all[0].linked, 2U);
  EXPECT_EQ(blocks.all[0].bold, 1U);
  EXPECT_EQ(blocks.all[0].stops, 1U);
}

}  // namespace
}  // namespace sotin::text::html
