// The fast sums of the tagger against base::LinearModel, feature by feature.
#include "facts/names/mention_weights.hpp"

#include <gtest/gtest.h>

#include "sotin/base/data_file.hpp"

namespace sotin::facts {
namespace {

TEST(MentionWeights, SumTheSameAsTheLinearModel) {
  const auto document = text::Document::from_bytes(
      "Chiều 3-6, Thứ trưởng Bộ Công Thương Lê Hoài An cho biết hai doanh nghiệp Na Uy đã rút.\n",
      {});
  const auto analysis = language::analyse(document);
  const auto context = make_name_context(analysis);
  const MentionWeights weights(base::data_file("vi/weights/names.tsv"));
  const auto& model = base::LinearModel::embedded("names");
  ASSERT_FALSE(weights.empty());
  base::FeatureHashes hashes;
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(analysis.tokens.size()); ++i) {
    hashes.clear();
    mention_features(context, i, hashes);
    const auto slow = model.scores(hashes.get());
    WeightSum fast(weights);
    mention_features(context, i, fast);
    for (std::size_t l = 0; l < kMentionLabels; ++l) {
      EXPECT_NEAR(fast.score(l), slow[l], 0.5F)
          << "token " << i << " label " << kMentionLabelNames[l];
    }
  }
}

TEST(MentionWeights, AreEmptyWithoutText) { EXPECT_TRUE(MentionWeights("").empty()); }

}  // namespace
}  // namespace sotin::facts
