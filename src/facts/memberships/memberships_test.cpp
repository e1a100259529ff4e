#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

Report read_text(const char* text) {
  const auto document = text::Document::from_bytes(text, {});
  return read(document);
}

bool has(const Report& report, const std::string& member, char polarity) {
  return std::any_of(report.memberships.begin(), report.memberships.end(),
                     [&](const Membership& m) {
                       return m.member >= 0 &&
                              report.entities[static_cast<std::size_t>(m.member)].name == member &&
                              m.polarity == polarity;
                     });
}

TEST(Memberships, AListAfterTheCoalitionNamesItsMembers) {
  const auto report =
      read_text("Một liên minh hàng hải gồm Nhật Bản, Philippines và Australia đã tuần tra chung.");
  EXPECT_TRUE(has(report, "Nhật Bản", '+'));
  EXPECT_TRUE(has(report, "Philippines", '+'));
  EXPECT_TRUE(has(report, "Australia", '+'));
}

TEST(Memberships, LeavingIsNegative) {
  EXPECT_TRUE(has(read_text("Qatar đã rút khỏi OPEC từ năm 2019."), "Qatar", '-'));
}

TEST(Memberships, AStatedSizeIsARecordWithoutAMember) {
  const auto report =
      read_text("Hai bên lập một liên minh quốc tế gồm 12 quốc gia để chống cướp biển.");
  ASSERT_FALSE(report.memberships.empty());
  const auto sized = std::find_if(report.memberships.begin(), report.memberships.end(),
                                  [](const Membership& m) { return m.size.has_value(); });
  ASSERT_NE(sized, report.memberships.end());
  EXPECT_EQ(*sized->size, "12 quốc gia");
}

}  // namespace
}  // namespace sotin::facts
