#include "sotin/base/linear_model.hpp"

#include <gtest/gtest.h>

namespace sotin::base {
namespace {

constexpr Template kCue{"cue"};
constexpr Template kPair{"pair"};

TEST(LinearModel, HashesAWrittenFeatureLikeItsParts) {
  FeatureHashes hashes;
  FeatureNames names;
  const auto add = [](auto& sink) {
    sink.add(kCue, Value("cho biết"));
    sink.add(kPair, Value("ông"), Value("nói"));
  };
  add(hashes);
  add(names);
  ASSERT_EQ(names.get(), (std::vector<std::string>{"cue=cho biết", "pair=ông|nói"}));
  for (std::size_t i = 0; i < names.get().size(); ++i) {
    EXPECT_EQ(feature_hash(names.get()[i]), hashes.get()[i]);
  }
}

TEST(LinearModel, AddsTheWeightsOfPresentFeatures) {
  const auto model = LinearModel::parse("# note\nlabels\tno\tyes\ncue=nói\tyes:1.5\tno:-0.5\n");
  ASSERT_TRUE(model.has_value());
  FeatureHashes features;
  features.add(kCue, Value("nói"));
  features.add(kCue, Value("đi"));
  EXPECT_FLOAT_EQ(model->margin(features.get()), 2.0F);
  EXPECT_FLOAT_EQ(model->weight("cue=nói", model->label("yes")), 1.5F);
}

TEST(LinearModel, RefusesATableWithoutLabels) {
  const auto model = LinearModel::parse("cue=nói\tyes:1\n");
  ASSERT_FALSE(model.has_value());
  EXPECT_EQ(model.error().code, ErrorCode::kBadData);
}

}  // namespace
}  // namespace sotin::base
