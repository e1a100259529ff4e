// Mentions and entities of small made-up reports.
#include <gtest/gtest.h>

#include "facts/names/mention_lookup.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {
namespace {

struct Read {
  text::Document document;
  Reading reading;
  explicit Read(std::string_view words) : document(text::Document::from_bytes(words, {})) {
    reading.document = &document;
    reading.analysis = language::analyse(document);
    find_mentions(reading);
    resolve_entities(reading);
  }
  std::string words(const Mention& m) const {
    return std::string(document.words(reading.analysis.span(m.tokens)));
  }
  const Mention* mention(std::string_view surface) const {
    for (const auto& m : reading.mentions) {
      if (words(m) == surface) return &m;
    }
    return nullptr;
  }
  EntityIndex entity(std::string_view surface) const {
    const auto* m = mention(surface);
    return m == nullptr ? kNobody : m->entity;
  }
};

TEST(Mentions, HoldTheTitleAndKeepTheNameApart) {
  const Read r("Sáng 4-5, Bộ trưởng Quốc phòng Na Uy Erik Lund tuyên bố sẽ gửi thêm quân.\n");
  const auto* m = r.mention("Bộ trưởng Quốc phòng Na Uy Erik Lund");
  ASSERT_NE(m, nullptr);
  EXPECT_EQ(m->kind, EntityKind::kPerson);
  EXPECT_EQ(r.document.words(r.reading.analysis.span(m->name)), "Erik Lund");
  EXPECT_EQ(r.reading.report.entities[static_cast<std::size_t>(m->entity)].country, "NO");
}

TEST(Mentions, NeverOverlapAndFillTheTokenIndex) {
  const Read r(
      "Ông Trần Văn Bảy, Giám đốc Sở Y tế Hà Nội, cho biết Bộ Y tế đã gửi thuốc tới Lào Cai.\n");
  std::uint32_t end = 0;
  for (const auto& m : r.reading.mentions) {
    EXPECT_GE(m.tokens.first, end);
    end = m.tokens.last;
  }
  ASSERT_EQ(r.reading.mention_at.size(), r.reading.analysis.tokens.size());
}

TEST(Entities, JoinAnHonorificAndTheLastSyllable) {
  const Read r(
      "Chủ tịch UBND tỉnh Lạng Sơn Hoàng Minh Đức kiểm tra hiện trường. Theo ông Đức, đường sẽ "
      "thông trong ngày.\n");
  ASSERT_NE(r.entity("ông Đức"), kNobody);
  EXPECT_EQ(r.entity("ông Đức"), r.entity("Chủ tịch UBND tỉnh Lạng Sơn Hoàng Minh Đức"));
}

TEST(Entities, JoinAnAbbreviationInBrackets) {
  const Read r(
      "Theo Tổ chức Y tế Thế giới (WHO), dịch đã lắng. WHO khuyến cáo người dân vẫn nên thận "
      "trọng.\n");
  ASSERT_NE(r.entity("WHO"), kNobody);
  EXPECT_EQ(r.entity("WHO"), r.entity("Tổ chức Y tế Thế giới (WHO)"));
}

TEST(Entities, TakeACapitalThatActsForItsState) {
  const Read r(
      "Nga và Mỹ nối lại đàm phán. Moscow tuyên bố sẽ không nhượng bộ, còn Washington cho biết đã "
      "sẵn sàng.\n");
  ASSERT_NE(r.entity("Moscow"), kNobody);
  EXPECT_EQ(r.entity("Moscow"), r.entity("Nga"));
}

TEST(Entities, AreFoundInNothingAtAll) {
  EXPECT_TRUE(Read("").reading.mentions.empty());
  EXPECT_TRUE(Read("\n\n,.;\"\n").reading.mentions.empty());
}

TEST(Pronouns, MeanTheLastPersonOfTheirGender) {
  const Read r("Bà Lê Thị Sáu gặp ông Trần Văn Bảy hôm qua. Bà nói đã ký hợp đồng.\n");
  const auto& a = r.reading.analysis;
  std::uint32_t at = 0;
  for (std::uint32_t i = 0; i < a.tokens.size(); ++i) {
    if (a.lower(i) == "bà") at = i;
  }
  ASSERT_NE(r.entity("Bà Lê Thị Sáu"), kNobody);
  EXPECT_EQ(find_person_for_pronoun(r.reading, {at, at + 1}), r.entity("Bà Lê Thị Sáu"));
}

}  // namespace
}  // namespace sotin::facts
