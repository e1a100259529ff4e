// Summaries of small invented stories, and what holds for any summary of random ones.
#include "sotin/stories/summary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "sotin/base/hash.hpp"
#include "sotin/stories/syllables.hpp"
#include "stories/summary_testing.hpp"

namespace sotin::stories {
namespace {

constexpr const char* kBridge =
    "Cầu Vàm Nhỏ bắc qua sông Lá sập lúc 6 giờ sáng thứ Hai.\n"
    "Hai xe tải chở cát rơi xuống sông nhưng không ai thiệt mạng. "
    "Ông Đỗ Văn Sậy, chủ quán nước gần đó, kể rằng ông nghe một tiếng nổ lớn.";
constexpr const char* kBridgeAgain =
    "Sáng thứ Hai, cầu Vàm Nhỏ bắc qua sông Lá bất ngờ sập.\n"
    "Hai xe tải chở cát rơi xuống sông, cả hai tài xế bơi được vào bờ. "
    "Huyện cấm tàu thuyền qua lại khúc sông này trong ba ngày.";

TEST(Summary, TakesWholeSentencesWithinTheLength) {
  Reports reports;
  reports.add("a", "2031-03-03T08:00", "Sập cầu Vàm Nhỏ", kBridge)
      .add("b", "2031-03-03T09:00", "Cầu Vàm Nhỏ sập", kBridgeAgain);
  std::uint32_t length = 0;
  const auto summary = reports.summary({.syllables = 40});
  ASSERT_FALSE(summary.empty());
  for (const auto& sentence : summary) {
    EXPECT_EQ(reports.words(sentence).back(), '.');
    EXPECT_EQ(sentence.syllables, syllables(reports.words(sentence)).size());
    length += sentence.syllables;
  }
  EXPECT_LE(length, 40U);
  EXPECT_GE(length, 24U);
}

TEST(Summary, TellsWhatBothReportsTellOnlyOnce) {
  Reports reports;
  reports.add("a", "2031-03-03T08:00", "Sập cầu", kBridge)
      .add("b", "2031-03-03T09:00", "Sập cầu", kBridge);
  const auto lines = reports.lines({.syllables = 400});
  EXPECT_EQ(lines.size(), 3U);
  EXPECT_EQ(std::set<std::string>(lines.begin(), lines.end()).size(), 3U);
}

TEST(Summary, DoesNotTakeASentenceInsideAnother) {
  Reports reports;
  reports.add("a", "2031-03-03", "", "Nhà máy giấy Rừng Xa ngừng chạy từ tối thứ Ba.")
      .add("b", "2031-03-04", "",
           "Nhà máy giấy Rừng Xa ngừng chạy từ tối thứ Ba, giám đốc Lò Thị Mơ nói với công nhân.");
  EXPECT_EQ(reports.lines({.syllables = 100}).size(), 1U);
}

TEST(Summary, CountsWitnessesNotReports) {
  Reports reports;
  reports.add("a", "2031-03-03", "", kBridge, 7).add("b", "2031-03-04", "", kBridge, 7);
  for (const auto& sentence : reports.summary({.syllables = 100})) {
    EXPECT_EQ(sentence.witnesses, 1U);
    EXPECT_EQ(sentence.carriers, (std::vector<std::size_t>{0, 1}));
  }
}

TEST(Summary, MarksWhatIsOnlyOneSourcesWord) {
  Reports reports;
  reports.add("a", "2031-03-03", "", kBridge).add("b", "2031-03-04", "", kBridgeAgain);
  for (const auto& sentence : reports.summary({.syllables = 200})) {
    const auto words = reports.words(sentence);
    if (words.find("tiếng nổ lớn") != std::string::npos) {
      EXPECT_EQ(sentence.witnesses, 1U);
    } else if (words.find("Hai xe tải") != std::string::npos) {
      EXPECT_EQ(sentence.witnesses, 2U);
    }
  }
}

TEST(Summary, ANumberThatDiffersIsNoWitness) {
  Reports reports;
  reports
      .add("a", "2031-03-03", "",
           "Trận lũ làm 12 người bị thương và cuốn trôi 340 căn nhà ở xã Mây.")
      .add("b", "2031-03-04", "",
           "Trận lũ làm 19 người bị thương và cuốn trôi 775 căn nhà ở xã Mây.");
  for (const auto& sentence : reports.summary({.syllables = 16})) EXPECT_EQ(sentence.witnesses, 1U);
}

TEST(Summary, LeavesOutCaptionsBylinesAndFurniture) {
  Reports reports;
  reports.add("a", "2031-03-03", "",
              "Huyện Lá mở lại chợ nổi sau hai năm đóng cửa vì nước cạn.\n"
              "Khách tham quan chợ nổi huyện Lá sáng nay - Ảnh: Tre Xanh\n"
              "Bình luận (0)\nMơ Lò");
  EXPECT_EQ(reports.lines({.syllables = 200}),
            std::vector<std::string>{"Huyện Lá mở lại chợ nổi sau hai năm đóng cửa vì nước cạn."});
}

TEST(Summary, TakesNoHeadline) {
  Reports reports;
  reports.add("a", "2031-03-03", "",
              "Cầu Vàm Nhỏ sập giữa mùa nước nổi\n\n"
              "Cầu Vàm Nhỏ bắc qua sông Lá đã sập vào sáng thứ Hai, huyện Lá cho biết.\n"
              "Hai xe tải chở cát rơi xuống sông lúc trời còn tối, không ai thiệt mạng.");
  for (const auto& line : reports.lines({.syllables = 100})) EXPECT_EQ(line.back(), '.');
}

TEST(Summary, TakesNothingFromWhatIsOnlyRead) {
  const std::string lead = "Cầu Vàm Nhỏ bắc qua sông Lá sập hôm thứ Hai.\n";
  Reports reports;
  reports.add("a", "2031-03-03", "", lead + "Hai xe tải chở cát rơi xuống sông lúc trời còn tối.")
      .take_from(static_cast<std::uint32_t>(lead.size()));
  EXPECT_EQ(reports.lines({.syllables = 100}),
            std::vector<std::string>{"Hai xe tải chở cát rơi xuống sông lúc trời còn tối."});
}

TEST(Summary, KeepsTheNumberOfSentencesAskedFor) {
  Reports reports;
  reports.add("a", "2031-03-03", "", kBridge).add("b", "2031-03-04", "", kBridgeAgain);
  EXPECT_EQ(reports.lines({.sentences = 2}).size(), 2U);
  EXPECT_EQ(reports.lines({.syllables = 200, .sentences = 1}).size(), 1U);
}

TEST(Summary, OfNothingIsEmpty) {
  EXPECT_TRUE(summarise({}).empty());
  Reports reports;
  reports.add("a", "", "", "").add("b", "2031-03-03", "Một", " \n\n ");
  EXPECT_TRUE(reports.summary().empty());
  EXPECT_TRUE(Reports().add("a", "", "", kBridge).summary({.syllables = 3}).empty());
}

/// A random story: reports made of sentences drawn from one stock, some of them changed a little.
void tell_randomly(Reports& reports, unsigned seed, bool backwards = false) {
  static constexpr std::array<const char*, 24> kWords = {
      "sông", "Lá",    "cầu", "nước",   "dâng", "thêm", "12",    "xã",
      "Mây",  "người", "dân", "chợ",    "đóng", "340",  "nhà",   "thuyền",
      "gạo",  "đường", "mưa", "trường", "Sậy",  "nói",  "không", "huyện"};
  std::mt19937 random(seed);
  const auto draw = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  std::vector<std::string> stock;
  for (int i = 0; i < 25; ++i) {
    std::string sentence = "Hôm";
    for (auto n = 4 + draw(20); n > 0; --n) sentence += std::string(" ") + kWords[draw(24)];
    stock.push_back(sentence + ".");
  }
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 6; ++i) {
    std::string text;
    for (auto n = 3 + draw(9); n > 0; --n) text += stock[draw(25)] + (draw(3) == 0 ? "\n" : " ");
    texts.push_back(text);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto k = backwards ? texts.size() - 1 - i : i;
    reports.add("r" + std::to_string(k), "2031-03-0" + std::to_string(1 + k / 2), stock[k],
                texts[k]);
  }
}

std::set<std::uint64_t> pairs_of(std::string_view words) {
  const auto all = syllables(words);
  std::set<std::uint64_t> out;
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    out.insert(hash_combine(all[i].key, all[i + 1].key));
  return out;
}

TEST(Summary, OfAnyStoryKeepsItsPromises) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Reports reports;
    tell_randomly(reports, seed);
    const SummaryOptions options{.syllables = 20 + seed * 2};
    const auto summary = reports.summary(options);
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < summary.size(); ++i) {
      const auto& sentence = summary[i];
      length += sentence.syllables;
      EXPECT_GE(sentence.witnesses, 1U);
      EXPECT_TRUE(
          std::binary_search(sentence.carriers.begin(), sentence.carriers.end(), sentence.report));
      const auto& document = *reports.all()[sentence.report].analysis->document;
      ASSERT_LE(sentence.where.end, document.text().size());
      const auto pairs = pairs_of(reports.words(sentence));
      for (std::size_t k = 0; k < i; ++k) {
        const auto others = pairs_of(reports.words(summary[k]));
        std::vector<std::uint64_t> both;
        std::set_intersection(pairs.begin(), pairs.end(), others.begin(), others.end(),
                              std::back_inserter(both));
        EXPECT_LE(2 * both.size(), std::min(pairs.size(), others.size())) << "seed " << seed;
      }
    }
    EXPECT_LE(length, options.syllables);
  }
}

TEST(Summary, DoesNotDependOnTheOrderOfReports) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    Reports forwards;
    Reports backwards;
    tell_randomly(forwards, seed);
    tell_randomly(backwards, seed, true);
    EXPECT_EQ(forwards.lines({.syllables = 80}), backwards.lines({.syllables = 80}));
  }
}

TEST(Summary, OfAHugeReportTakesLinearTime) {
  std::string text;
  for (int i = 0; i < 40000; ++i) {
    text +=
        "Câu số " + std::to_string(i) + " kể về xã " + std::to_string(i * 7) + " bên sông Lá.\n";
  }
  Reports reports;
  reports.add("a", "2031-03-03", "", text);
  EXPECT_FALSE(reports.summary({.syllables = 100}).empty());
}

}  // namespace
}  // namespace sotin::stories
