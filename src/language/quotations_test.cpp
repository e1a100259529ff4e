#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sotin/language/analysis.hpp"

namespace sotin::language {
namespace {

std::vector<std::string> quoted(const char* text) {
  const auto document = text::Document::from_bytes(text, {});
  const auto analysis = analyse(document);
  std::vector<std::string> out;
  for (const auto& quotation : analysis.quotations) {
    out.emplace_back(document.words(analysis.span(quotation.inside)));
  }
  return out;
}

using Words = std::vector<std::string>;

TEST(Quotations, StraightMarksPairByTheirSpaces) {
  EXPECT_EQ(quoted("\"Nước lên\", bà nói, \"rất nhanh\"."), (Words{"Nước lên", "rất nhanh"}));
}

TEST(Quotations, AMissingClosingMarkEndsAtTheLineBreak) {
  EXPECT_EQ(quoted("Ông nói: “Nước lên.\nTrời tạnh."), (Words{"Nước lên."}));
}

TEST(Quotations, ALaterLineMayClose) {
  EXPECT_EQ(quoted("Ông nói: “Nước lên.\nRồi rút”. Hết."), (Words{"Nước lên.\nRồi rút"}));
}

TEST(Quotations, EachParagraphMayOpenAnew) {
  EXPECT_EQ(quoted("“Nước lên.\n“Rồi rút”, ông nói."), (Words{"Nước lên.\n“Rồi rút"}));
}

TEST(Quotations, TheOutermostCounts) {
  EXPECT_EQ(quoted("“Họ gọi nó là “cầu khỉ” từ lâu”, ông nói."), (Words{"Họ gọi nó là “cầu khỉ” từ lâu"}));
}

TEST(Quotations, AnApostropheIsNoMark) { EXPECT_TRUE(quoted("Ông O'Brien đến d'Arc.").empty()); }

}  // namespace
}  // namespace sotin::language
