#include "sotin/stories/sketch.hpp"

#include <gtest/gtest.h>

#include "stories/frequencies.hpp"

namespace sotin::stories {
namespace {

Sketch sample() {
  return sketch_of("Chợ nổi dời bến", "Ghe xuồng chợ nổi Cái Mơn dời bến vì sạt lở.");
}

TEST(Sketch, IsReadBackFromItsBytes) {
  const auto sketch = sample();
  ASSERT_FALSE(sketch.terms.empty());
  const auto back = Sketch::from_bytes(sketch.to_bytes());
  ASSERT_TRUE(back);
  EXPECT_EQ(back->terms, sketch.terms);
  EXPECT_EQ(back->singles, sketch.singles);
  EXPECT_EQ(back->single_unit, sketch.single_unit);
  EXPECT_EQ(back->pair_unit, sketch.pair_unit);
}

TEST(Sketch, RefusesDamagedBytes) {
  const auto bytes = sample().to_bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(Sketch::from_bytes(std::string_view(bytes).substr(0, size))) << size;
  }
  auto other = bytes;
  other[0] = 99;
  EXPECT_FALSE(Sketch::from_bytes(other));
  other = bytes;
  for (std::size_t i = 12; i < 16; ++i) std::swap(other[i], other[i + 4]);  // out of order
  EXPECT_FALSE(Sketch::from_bytes(other));
}

TEST(Sketch, HoldsNoMoreTermsThanItMay) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "từ" + std::to_string(i * 7919) + " ";
  EXPECT_EQ(sketch_of("", text).terms.size(), Sketch::kMostTerms);
}

TEST(Sketch, IsMostLikeItself) {
  const auto one = sample();
  const auto two = sketch_of("Giá tôm xuống", "Người nuôi tôm treo ao chờ giá.");
  EXPECT_GT(likeness(one, one), 1);
  EXPECT_LT(likeness(one, two), 0.1F);
  EXPECT_FLOAT_EQ(likeness(one, two), likeness(two, one));
}

TEST(Sketch, OfNothingIsEmpty) { EXPECT_TRUE(sketch_of("", " ...").terms.empty()); }

TEST(Frequencies, WeighRareWordsMore) {
  const auto& table = Frequencies::standard();
  EXPECT_GT(table.size(), 100'000U);
  const auto weight = [&](const char* word) {
    return table.weight(term_of(syllables(word)[0].key));
  };
  EXPECT_LT(weight("và"), weight("phà"));
  EXPECT_LT(weight("phà"), weight("xyzzyx"));
}

TEST(Frequencies, AreReadBackFromTheirTable) {
  const Frequencies table(Frequencies::table_of({{4U << 20U, 10}, {8U << 20U, 80}}, 160, 5));
  EXPECT_EQ(table.size(), 2U);
  EXPECT_NEAR(table.weight(4U << 20U), 2.77F, 0.1F);  // ln(160 / 10)
  EXPECT_NEAR(table.weight(8U << 20U), 0.69F, 0.1F);
  EXPECT_GT(table.weight(12U << 20U), 3.4F);
}

TEST(Frequencies, LeaveOutWhatIsNoRecord) {
  const Frequencies table("# a table\nreports\tmany\n???\n\n12345\n12 45!\n");
  EXPECT_EQ(table.size(), 0U);
  EXPECT_GE(table.weight(7), 0);
}

}  // namespace
}  // namespace sotin::stories
