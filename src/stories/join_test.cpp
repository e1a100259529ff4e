// Joining actors across reports: what belongs together, and what must stay apart.
#include <gtest/gtest.h>

#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;

Subject person(std::string report, std::string name, std::optional<std::string> role = {}) {
  return {std::move(report), 0, std::move(name), EntityKind::kPerson, std::move(role), {}, {}};
}
Subject country(std::string report, std::string name, std::string code) {
  return {std::move(report), 0, std::move(name), EntityKind::kCountry, {}, std::move(code), {}};
}
Subject organisation(std::string report, std::string name, std::vector<std::string> forms = {}) {
  return {std::move(report), 0, std::move(name), EntityKind::kOrganisation, {}, {},
          std::move(forms)};
}

TEST(Join, TakesCountriesByTheirCode) {
  const auto actors =
      join({country("a", "Úc", "AU"), country("b", "Australia", "AU"), country("b", "Áo", "AT")});
  ASSERT_EQ(actors.size(), 2U);
  EXPECT_EQ(actors[0].name, "Australia");
  EXPECT_EQ(actors[0].members[1].by, JoinedBy::kSameCountry);
}

TEST(Join, TakesPersonsByTheSameName) {
  const auto actors =
      join({person("a", "Lò Văn Sáo", "Trưởng bản"), person("b", "Lò Văn Sáo", "Chủ tịch xã")});
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].role, "Chủ tịch xã");
}

TEST(Join, TakesAShortNameWithTheOnlyLongerOne) {
  const auto actors = join({person("a", "Katrin Holm"), person("b", "Holm")});
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].members[1].by, JoinedBy::kShortName);
}

TEST(Join, LeavesAShortNameAloneThatFitsTwo) {
  EXPECT_EQ(
      join({person("a", "Katrin Holm"), person("b", "Piet Holm"), person("c", "Holm")}).size(), 3U);
}

TEST(Join, LeavesApartWhatOneReportKeepsApart) {
  EXPECT_EQ(join({person("a", "Katrin Holm"), person("a", "Holm")}).size(), 2U);
}

TEST(Join, TakesAnOrganisationByAFormOfTheOther) {
  const auto actors =
      join({organisation("a", "Hội Nuôi Ong Miền Tây", {"hoi nuoi ong mien tay", "honomita"}),
            organisation("b", "HONOMITA", {"honomita"})});
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].members[1].by, JoinedBy::kSharedForm);
}

TEST(Join, NeverTakesUnnamedGroups) {
  const Subject group{"a", 0, "các quan chức", EntityKind::kGroup, {}, {}, {}};
  auto other = group;
  other.report = "b";
  EXPECT_EQ(join({group, other}).size(), 2U);
}

TEST(Join, KeepsAPlaceAndAGovernmentApart) {
  const Subject place{"a", 0, "Huế", EntityKind::kPlace, {}, "VN", {}};
  EXPECT_EQ(join({place, organisation("b", "Huế")}).size(), 2U);
}

TEST(Join, OfNothingIsNothing) { EXPECT_TRUE(join({}).empty()); }

}  // namespace
}  // namespace sotin::stories
