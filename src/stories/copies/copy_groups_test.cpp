#include "sotin/stories/copy_groups.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sotin::stories {
namespace {

const std::string kBody =
    "Đêm qua, mực nước hồ Đồng Chanh dâng thêm bốn gang tay. Trạm quan trắc cho biết cửa xả số hai "
    "đã mở từ nửa đêm. Chừng ba mươi hộ ở bãi bồi phải dọn đồ lên gò cao. Bà Lục Thị Mận kể rằng "
    "đàn vịt của bà trôi mất quá nửa.";

text::Document document(std::string text, std::string published, std::string outlet = {}) {
  text::Origin origin;
  if (!published.empty()) origin.published = std::move(published);
  if (!outlet.empty()) origin.outlet = std::move(outlet);
  return text::Document::from_bytes(text, std::move(origin));
}

/// Places of the members of the only group, first publisher first.
std::vector<std::uint32_t> order_of(const std::vector<text::Document>& documents) {
  std::vector<const text::Document*> reports;
  std::vector<CopyPair> pairs;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    reports.push_back(&documents[i]);
    for (std::uint32_t j = 0; j < i; ++j) pairs.push_back({j, i, 0.9F});
  }
  const auto groups = group_copies(reports, pairs);
  EXPECT_EQ(groups.size(), 1U);
  std::vector<std::uint32_t> order;
  for (const auto& member : groups.at(0).members) order.push_back(member.report);
  return order;
}

using Order = std::vector<std::uint32_t>;

TEST(CopyGroups, BeginWithTheEarliest) {
  EXPECT_EQ(order_of({document(kBody, "2025-04-02T09:00:00+07:00"),
                      document(kBody, "2025-04-02T01:00:00Z"),
                      document(kBody, "2025-04-02T08:30:00+07:00")}),
            (Order{1, 2, 0}));
}

TEST(CopyGroups, OfOneDayBeginWithTheLongest) {
  EXPECT_EQ(order_of({document(kBody, "2025-04-02T09:00:00+07:00"),
                      document(kBody + " Nước chưa rút.", "2025-04-02")}),
            (Order{1, 0}));
  EXPECT_EQ(order_of({document(kBody, ""), document(kBody + " Nước chưa rút.", "")}),
            (Order{1, 0}));
}

TEST(CopyGroups, PutUndatedReportsLast) {
  EXPECT_EQ(order_of({document(kBody + " Nước chưa rút.", ""), document(kBody, "2025-04-02")}),
            (Order{1, 0}));
}

TEST(CopyGroups, BeginWithWhomTheOthersCredit) {
  EXPECT_EQ(order_of({document(kBody + "\nTheo Hồ Rộng", "2025-04-02T07:00:00+07:00", "Tin Gò"),
                      document(kBody, "2025-04-02T09:00:00+07:00", "Hồ Rộng")}),
            (Order{1, 0}));
}

TEST(CopyGroups, SayOfWhomEachIsACopy) {
  const std::vector<text::Document> documents = {
      document(kBody, "2025-04-01"), document(kBody, "2025-04-02"), document(kBody, "2025-04-03"),
      document(kBody, "2025-04-03"), document(kBody, "2025-04-04")};
  std::vector<const text::Document*> reports;
  for (const auto& d : documents) reports.push_back(&d);
  const std::vector<CopyPair> pairs = {{0, 1, 0.6F}, {1, 2, 0.9F}, {0, 2, 0.7F}, {3, 4, 0.5F}};
  const auto groups = group_copies(reports, pairs);
  ASSERT_EQ(groups.size(), 2U);
  ASSERT_EQ(groups[0].members.size(), 3U);
  EXPECT_EQ(groups[0].members[0].of, 0U);
  EXPECT_EQ(groups[0].members[1].of, 0U);
  EXPECT_EQ(groups[0].members[2].of, 1U);
  EXPECT_FLOAT_EQ(groups[0].members[2].containment, 0.9F);
  EXPECT_EQ(groups[1].members[0].report, 3U);
}

std::string words(const text::Document& document, const text::Span& span) {
  return std::string(document.words(span));
}

TEST(CopyChanges, OfTheSameWordsAreNone) {
  const auto original = document(kBody, "");
  EXPECT_TRUE(copy_changes(original, document("ĐÊM QUA " + kBody.substr(11), "")).empty());
}

TEST(CopyChanges, AreSentencesAddedAlteredAndDropped) {
  const auto original = document(kBody, "");
  const auto copy = document(
      "Đêm qua, mực nước hồ Đồng Chanh dâng thêm sáu gang tay. Lực lượng trực đập đã thức trắng. "
      "Chừng ba mươi hộ ở bãi bồi phải dọn đồ lên gò cao. Trạm quan trắc cho biết cửa xả số hai đã "
      "mở từ nửa đêm.",
      "");
  const auto changes = copy_changes(original, copy);
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].kind, CopyChange::Kind::kAltered);
  ASSERT_EQ(changes[0].words_there.size(), 1U);
  ASSERT_EQ(changes[0].words_here.size(), 1U);
  EXPECT_EQ(words(original, changes[0].words_there[0]), "bốn");
  EXPECT_EQ(words(copy, changes[0].words_here[0]), "sáu");
  EXPECT_EQ(changes[1].kind, CopyChange::Kind::kAdded);
  EXPECT_EQ(words(copy, changes[1].here), "Lực lượng trực đập đã thức trắng.");
  EXPECT_TRUE(changes[1].there.empty());
  EXPECT_EQ(changes[2].kind, CopyChange::Kind::kDropped);
  EXPECT_TRUE(words(original, changes[2].there).starts_with("Bà Lục Thị Mận"));
}

TEST(CopyChanges, OfEmptyAndRepeatedTextsAreTold) {
  const auto empty = document("", "");
  const auto body = document(kBody, "");
  EXPECT_EQ(copy_changes(body, empty).size(), 4U);
  EXPECT_EQ(copy_changes(empty, body).size(), 4U);
  std::string same;
  for (int i = 0; i < 5000; ++i) same += "Mưa rồi. ";
  EXPECT_EQ(copy_changes(body, document(same, "")).size(), 5004U);
}

}  // namespace
}  // namespace sotin::stories
