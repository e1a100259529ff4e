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

Subject dated(Subject subject, std::string date, std::string story = {}) {
  subject.date = std::move(date);
  subject.story = std::move(story);
  return subject;
}

TEST(Join, DatesTheOfficesOfAPerson) {
  const auto actors =
      join({dated(person("a", "Lò Thị Sương Mai", "Chủ tịch nước"), "2025-02-01", "x"),
            dated(person("b", "Lò Thị Sương Mai", "Bộ trưởng"), "2024-03-01", "y"),
            dated(person("c", "Lò Thị Sương Mai", "Bộ trưởng"), "2024-07-01", "z")});
  ASSERT_EQ(actors.size(), 1U);
  ASSERT_EQ(actors[0].offices.size(), 2U);
  EXPECT_EQ(actors[0].offices[0].role, "Bộ trưởng");
  EXPECT_EQ(actors[0].offices[0].first, "2024-03-01");
  EXPECT_EQ(actors[0].offices[0].last, "2024-07-01");
  EXPECT_EQ(actors[0].role, "Chủ tịch nước");
}

TEST(Join, TellsToWhomAndWhy) {
  const auto actors = join({dated(person("a", "Trần Thị Hoa"), "2024-05-01", "x"),
                            dated(person("b", "Trần Thị Hoa"), "2024-05-02", "x")});
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].members[1].with, 0U);
  EXPECT_EQ(actors[0].members[1].why, std::vector{Evidence::kSameStory});
}

TEST(Join, DoesWhatAPersonSaid) {
  const std::vector subjects{dated(person("a", "Trần Thị Hoa"), "", "x"),
                             dated(person("b", "Trần Thị Hoa"), "", "y"),
                             dated(person("c", "Bà Hoa Chợ Nổi"), "", "z")};
  EXPECT_EQ(join(subjects).size(), 3U);
  const std::vector<Decision> together{{0, 1, true}, {0, 2, true}};
  const auto actors = join(subjects, together);
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].members[2].by, JoinedBy::kPerson);
}

TEST(Join, PartsWhatAPersonParted) {
  const std::vector subjects{dated(person("a", "Trần Thị Hoa"), "", "x"),
                             dated(person("b", "Trần Thị Hoa"), "", "x")};
  EXPECT_EQ(join(subjects, std::vector<Decision>{{0, 1, false}}).size(), 2U);
  EXPECT_EQ(join(subjects, std::vector<Decision>{{1, 1, false}}).size(), 2U);
}

TEST(Join, ObeysTheLaterOfTwoDecisions) {
  const std::vector subjects{dated(person("a", "Trần Thị Hoa"), "", "x"),
                             dated(person("b", "Trần Thị Hoa"), "", "x")};
  EXPECT_EQ(join(subjects, std::vector<Decision>{{0, 1, false}, {0, 1, true}}).size(), 1U);
  EXPECT_EQ(join(subjects, std::vector<Decision>{{0, 1, true}, {0, 1, false}}).size(), 2U);
}

TEST(Join, OfNothingIsNothing) { EXPECT_TRUE(join({}).empty()); }

}  // namespace
}  // namespace sotin::stories
