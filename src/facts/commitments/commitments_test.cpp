#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/commitments/promises.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

TEST(Commitments, APledgeHasItsPartyAndItsWords) {
  const auto document = text::Document::from_bytes(
      "Canada cam kết viện trợ 50 triệu USD cho Haiti nếu bầu cử diễn ra đúng hạn.", {});
  const auto report = read(document);
  ASSERT_EQ(report.commitments.size(), 1U);
  const auto& c = report.commitments[0];
  EXPECT_EQ(c.status, CommitmentStatus::kPledged);
  ASSERT_GE(c.party, 0);
  EXPECT_EQ(report.entities[static_cast<std::size_t>(c.party)].name, "Canada");
  EXPECT_TRUE(document.words(c.what).starts_with("viện trợ"));
  ASSERT_TRUE(c.condition);
  EXPECT_EQ(document.words(*c.condition), "nếu bầu cử diễn ra đúng hạn");
}

TEST(Commitments, RulingOutIsARefusal) {
  const auto document =
      text::Document::from_bytes("Thổ Nhĩ Kỳ tuyên bố sẽ không gửi quân đến Gaza.", {});
  const auto report = read(document);
  ASSERT_EQ(report.commitments.size(), 1U);
  EXPECT_EQ(report.commitments[0].status, CommitmentStatus::kRefused);
}

TEST(Promises, ARunOfBindingWordsIsOne) {
  const auto document =
      text::Document::from_bytes("Hãng cam kết sẽ hoàn tiền, hứa sẽ xin lỗi.", {});
  Reading reading;
  reading.document = &document;
  reading.analysis = language::analyse(document);
  const ReadingView view(reading);
  const auto promises = find_promises(view);
  ASSERT_EQ(promises.size(), 2U);
  EXPECT_EQ(document.words(reading.analysis.span(promises[0].marker)), "cam kết sẽ");
}

TEST(Commitments, TiersAreCommitmentsOfTheirOwn) {
  const auto document = text::Document::from_bytes(
      "Kế hoạch gồm hai tầng: kho dự trữ chung, đi liền với bảo đảm vay vốn từ Na Uy.", {});
  const auto report = read(document);
  std::vector<std::string> tiers;
  for (const auto& c : report.commitments) {
    if (c.tier) tiers.push_back(*c.tier);
  }
  EXPECT_EQ(tiers, (std::vector<std::string>{"1/2", "2/2"}));
}

TEST(Commitments, ATextThatStandsTwiceCommitsOnce) {
  const char* sentence = "Canada cam kết viện trợ 50 triệu USD cho Haiti.";
  const auto document = text::Document::from_bytes(std::string(sentence) + "\n" + sentence, {});
  EXPECT_EQ(read(document).commitments.size(), 1U);
}

TEST(Commitments, AForecastBindsNobody) {
  const auto document =
      text::Document::from_bytes("Giới phân tích dự đoán giá gạo sẽ tăng vào cuối năm.", {});
  EXPECT_TRUE(read(document).commitments.empty());
}

}  // namespace
}  // namespace sotin::facts
