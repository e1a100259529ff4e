#include "prose_only.hpp"

#include <gtest/gtest.h>

namespace sotin::facts {
namespace {

/// A reading of a body line, a link line and a byline with the statements given by their evidence.
Reading reading_of(std::initializer_list<Span> evidence,
                   std::initializer_list<std::int32_t> parents) {
  Reading reading;
  reading.report.parts = {{text::PartKind::kBody, {0, 10}},
                          {text::PartKind::kFurniture, {10, 20}},
                          {text::PartKind::kBody, {20, 30}},
                          {text::PartKind::kByline, {30, 40}}};
  auto parent = parents.begin();
  for (const auto& span : evidence) {
    Statement statement;
    statement.evidence = span;
    statement.parent = *parent++;
    reading.report.statements.push_back(statement);
  }
  return reading;
}

TEST(ProseOnly, StatementsOfLinkLinesAndBylinesAreDropped) {
  auto reading = reading_of({{0, 5}, {12, 18}, {20, 25}, {31, 35}}, {-1, -1, -1, -1});
  keep_prose_statements(reading);
  ASSERT_EQ(reading.report.statements.size(), 2U);
  EXPECT_EQ(reading.report.statements[1].evidence, (Span{20, 25}));
}

TEST(ProseOnly, ParentsAndCarriersFollow) {
  auto reading = reading_of({{12, 18}, {20, 25}, {22, 25}, {13, 14}}, {-1, -1, 1, 0});
  reading.carriers = {{{}, {}, -1, 0}, {{}, {}, -1, 2}};
  keep_prose_statements(reading);
  ASSERT_EQ(reading.report.statements.size(), 2U);
  EXPECT_EQ(reading.report.statements[0].parent, -1);
  EXPECT_EQ(reading.report.statements[1].parent, 0);
  ASSERT_EQ(reading.carriers.size(), 1U);
  EXPECT_EQ(reading.carriers[0].statement, 1);
}

TEST(ProseOnly, AnEncounterStaysWhenAnyOfItsPlacesIsProse) {
  auto reading = reading_of({}, {});
  reading.report.events.resize(2);
  reading.report.events[0].evidence = {{12, 18}, {20, 25}};
  reading.report.events[1].evidence = {{12, 18}};
  keep_prose_events(reading);
  EXPECT_EQ(reading.report.events.size(), 1U);
}

}  // namespace
}  // namespace sotin::facts
