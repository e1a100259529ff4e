// The tagger's fast sums against the plain way: every feature by its hash.
#include "facts/names/mention_weights.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "facts/names/mention_scores.hpp"
#include "sotin/base/data_file.hpp"

namespace sotin::facts {
namespace {

/// Sums of a label by base::LinearModel, each weight in the tagger's steps.
int slow_sum(const base::LinearModel& model, std::span<const std::uint64_t> features,
             std::size_t label) {
  int sum = 0;
  for (const auto feature : features) {
    if (const auto* row = model.row(feature))
      sum += static_cast<int>(std::lround(row[label] * MentionWeights::kSteps));
  }
  return sum;
}

void expect_same_sums(std::string_view text) {
  const auto document = text::Document::from_bytes(text, {});
  const auto analysis = language::analyse(document);
  const auto context = make_name_context(analysis);
  const MentionWeights weights(base::data_file("vi/weights/names.tsv"));
  const auto& model = base::LinearModel::embedded("names");
  ASSERT_FALSE(weights.empty());
  MentionScores scores(weights, context);
  base::FeatureHashes hashes;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    hashes.clear();
    mention_features(context, i, hashes);
    const auto fast = scores.of(i);
    for (std::size_t l = 0; l < kMentionLabels; ++l) {
      EXPECT_EQ(fast[column_of(l)], slow_sum(model, hashes.get(), l))
          << analysis.words(i) << ", token " << i << ", label " << kMentionLabelNames[l];
    }
  }
}

TEST(MentionWeights, SumTheSameAsTheLinearModel) {
  expect_same_sums(
      "Chiều 3-6, Thứ trưởng Bộ Công Thương Lê Hoài An cho biết hai doanh nghiệp Na Uy đã rút.\n"
      "Theo hãng Reuters (Anh), các quan chức EU, NATO và TP.HCM \"chưa\" nói gì; ông An: \"Có!\"\n"
      "PHÁT NGÔN VIÊN BỘ NGOẠI GIAO NHẬT BẢN - Tòa án Nhân dân tỉnh Kon Tum/UBND huyện Đăk Hà\n"
      "| = «x» <none> ông Emmanuel Jean-Marc de la Tour, 42 tuổi, ở Hà Nội, Đà Nẵng, Huế ...\n");
}

TEST(MentionWeights, SumTheSameOnWordLists) {
  std::string all;
  for (const auto name : {"vi/offices.tsv", "vi/places.tsv", "vi/cues.tsv"})
    all += base::data_file(name).substr(0, 6000);
  expect_same_sums(all);
}

TEST(MentionWeights, SumTheSameOnTextsOfOneWord) {
  for (const auto* text : {"", "a", "Hà", "(", "Bộ", "các", "1"}) expect_same_sums(text);
}

TEST(MentionWeights, AreEmptyWithoutText) {
  const MentionWeights none("");
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(none.word(hash_bytes("a")).seats[MentionWeights::kHere], 0U);
}

}  // namespace
}  // namespace sotin::facts
