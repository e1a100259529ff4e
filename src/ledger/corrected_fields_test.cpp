// What can be corrected of encounters, commitments and memberships, and of days: it changes what it
// says, stays when the report is read again or comes anew, and can be taken back.
#include <algorithm>

#include "correcting_testing.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;
using enum CorrectedField;

class CorrectedFields : public testing::Correcting {
 protected:
  void undo(std::int64_t number) {
    const auto undone = book().undo(number, kBy);
    ASSERT_TRUE(undone && *undone);
  }
  [[nodiscard]] std::size_t records(RecordKind kind, std::string_view name) const {
    RecordFilter filter;
    filter.kind = kind;
    filter.name = std::string(name);
    const auto page = Pages(*ledger_).records(filter, {});
    EXPECT_TRUE(page) << page.error().detail;
    return page ? page->rows.size() : 99;
  }
};

TEST_F(CorrectedFields, OfAnEncounterAreKindModeAndPlace) {
  EXPECT_EQ(correct("v1", {kType, "talks"}), 1U);
  EXPECT_EQ(correct("v1", {kMode, "phone"}), 1U);
  EXPECT_EQ(correct("v1", {kPlace, "bờ kè"}), 1U);
  const auto check = [&] {
    const auto stored = now();
    ASSERT_EQ(stored.report.events.size(), 1U);
    const auto& event = stored.report.events[0];
    EXPECT_EQ(event.type, facts::EventType::kTalks);
    EXPECT_EQ(event.mode, facts::EventMode::kPhone);
    ASSERT_TRUE(event.place);
    EXPECT_EQ(event.place->name, "bờ kè");
    EXPECT_EQ(event.place->entity, facts::kNobody);
    EXPECT_EQ(stored.document.words(*event.place->where), "bờ kè");
    EXPECT_EQ(event.confidence, 1);
  };
  check();
  const auto before = now();
  EXPECT_EQ(before.corrections[2].before, "Huế");
  read_again(bridge_report(document_of("cau-1")));
  check();
  const std::string moved = "Toà soạn thêm một câu.\n\n" + kBridgeText;
  read_again(bridge_report(document_of("cau-1", moved)), moved);
  check();
  undo(3);
  EXPECT_EQ(now().report.events[0].place->name, "Huế");
}

TEST_F(CorrectedFields, OfAnEncounterMayBeAPlaceThatTheMachineKnowsOrNone) {
  correct("v1", {kPlace, ""});
  EXPECT_FALSE(now().report.events[0].place);
  correct("v1", {kPlace, "huế"});
  EXPECT_EQ(now().report.events[0].place->entity, 3);
  EXPECT_EQ(correct("v1", {kPlace, "Huế"}), 0U) << "it stands so already";
  EXPECT_NE(refusal("v1", {kPlace, "Đà Lạt"}).find("neither an entity nor words"),
            std::string::npos);
  EXPECT_NE(refusal("v1", {kMode, "telepathy"}).find("there is no mode"), std::string::npos);
}

TEST_F(CorrectedFields, OfACommitmentArePartyWordsAndCondition) {
  EXPECT_EQ(correct("c1", {kParty, "Trần Thị Hoa"}), 1U);
  EXPECT_EQ(correct("c1", {kWhat, "sẽ góp năm tỷ đồng cho cầu Mây Tre"}), 1U);
  EXPECT_EQ(correct("c1", {kCondition, "bờ kè xong trước mùa lũ"}), 1U);
  const auto check = [&] {
    const auto stored = now();
    ASSERT_EQ(stored.report.commitments.size(), 1U);
    const auto& c = stored.report.commitments[0];
    EXPECT_EQ(c.party, 2);
    EXPECT_EQ(stored.document.words(*c.party_span), "bà Trần Thị Hoa");
    EXPECT_EQ(stored.document.words(c.what), "sẽ góp năm tỷ đồng cho cầu Mây Tre");
    EXPECT_EQ(stored.document.words(*c.condition), "bờ kè xong trước mùa lũ");
    EXPECT_TRUE(c.evidence.contains(c.what));
    EXPECT_EQ(records(RecordKind::kCommitment, "Trần Thị Hoa"), 1U);
    EXPECT_EQ(records(RecordKind::kCommitment, "Lê Văn Tám"), 0U);
  };
  check();
  read_again(bridge_report(document_of("cau-1")));
  check();
  const std::string moved = "Toà soạn thêm một câu.\n\n" + kBridgeText;
  read_again(bridge_report(document_of("cau-1", moved)), moved);
  check();
  undo(3);
  undo(2);
  undo(1);
  const auto stored = now();
  EXPECT_EQ(stored.report.commitments[0].party, 0);
  EXPECT_EQ(stored.document.words(stored.report.commitments[0].what), "góp năm tỷ đồng");
}

TEST_F(CorrectedFields, OfACommitmentMayBeNobodyAndNoCondition) {
  correct("c1", {kParty, ""});
  correct("c1", {kCondition, ""});
  const auto c = now().report.commitments[0];
  EXPECT_EQ(c.party, facts::kNobody);
  EXPECT_FALSE(c.party_span);
  EXPECT_FALSE(c.condition);
  EXPECT_NE(refusal("c1", {kWhat, "một con voi"}).find("not in the report"), std::string::npos);
  EXPECT_NE(refusal("c1", {kWhat, " "}).find("missing"), std::string::npos);
}

TEST_F(CorrectedFields, TwoCommitmentsOnTheSameWordsAreToldApartByTheirParties) {
  auto report = bridge_report(document_of("cau-1"));
  auto second = report.commitments[0];
  second.party = 2;
  second.party_span = find(document_of("cau-1"), "bà Trần Thị Hoa");
  report.commitments.push_back(second);
  read_again(report);
  correct("c2", {kStatus, "refused"});
  EXPECT_EQ(now().report.commitments[0].status, facts::CommitmentStatus::kPledged);
  EXPECT_EQ(now().report.commitments[1].status, facts::CommitmentStatus::kRefused);
  std::swap(report.commitments[0], report.commitments[1]);
  read_again(report);
  EXPECT_EQ(now().report.commitments[0].status, facts::CommitmentStatus::kRefused);
  EXPECT_EQ(now().report.commitments[1].status, facts::CommitmentStatus::kPledged);
}

TEST_F(CorrectedFields, OfAMembershipAreMemberOrganisationAndRole) {
  EXPECT_EQ(correct("m2", {kRole, "lead"}), 1U);
  EXPECT_EQ(now().report.memberships[1].polarity, '+');
  EXPECT_EQ(correct("m2", {kMember, "Lê Văn Tám"}), 1U);
  EXPECT_EQ(correct("m2", {kOrganisation, "Sao Đêm"}), 1U);
  const auto stored = now();
  ASSERT_EQ(stored.report.memberships.size(), 2U);
  const auto& m = stored.report.memberships[1];
  EXPECT_EQ(m.member, 0);
  EXPECT_EQ(m.organisation, 1);
  EXPECT_EQ(m.role, facts::MemberRole::kLead);
  EXPECT_EQ(stored.report.memberships[0].rule, "size") << "the other one is left alone";
  EXPECT_EQ(records(RecordKind::kMembership, "Sao Đêm"), 1U);
  EXPECT_EQ(records(RecordKind::kMembership, "Hội Cầu Làng"), 1U);
  EXPECT_NE(refusal("m2", {kMember, ""}).find("has a member"), std::string::npos);
  correct("m1", {kNone});
  EXPECT_EQ(now().report.memberships.size(), 1U);
  EXPECT_EQ(now().row.memberships, 1U);
  read_again(bridge_report(document_of("cau-1")));
  ASSERT_EQ(now().report.memberships.size(), 1U);
  EXPECT_EQ(now().report.memberships[0].organisation, 1);
  undo(4);
  EXPECT_EQ(now().report.memberships.size(), 2U);
}

TEST_F(CorrectedFields, OfOneOfManyMembersInASentenceStayWithIt) {
  auto report = bridge_report(document_of("cau-1"));
  const auto all = find(document_of("cau-1"), kBridgeText.substr(kBridgeText.find("Ông Tám")));
  report.memberships = {{4, 0, facts::MemberRole::kMember, {}, '+', -1, all, {}, "list", 0.5F},
                        {4, 2, facts::MemberRole::kMember, {}, '+', -1, all, {}, "list", 0.5F},
                        {4, 3, facts::MemberRole::kMember, {}, '+', -1, all, {}, "list", 0.5F}};
  read_again(report);
  correct("m2", {kRole, "lead"});
  correct("m3", {kNone});
  ASSERT_EQ(now().report.memberships.size(), 2U);
  std::swap(report.memberships[0], report.memberships[2]);
  read_again(report);
  const auto stored = now();
  ASSERT_EQ(stored.report.memberships.size(), 2U);
  for (const auto& m : stored.report.memberships) {
    EXPECT_EQ(m.role == facts::MemberRole::kLead, m.member == 2) << m.member;
    EXPECT_NE(m.member, 3);
  }
}

TEST_F(CorrectedFields, AreDaysOfStatementsEncountersAndCommitments) {
  correct("s2", {kSaidOn, "2025-09-02"});
  correct("v1", {kDate, "6/9/2025"});
  EXPECT_EQ(correct("c1", {kSaidOn, "1/9/2025"}), 1U);
  const auto check = [&] {
    const auto stored = now();
    EXPECT_EQ(stored.report.statements[0].said_on->value, "2025-09-01");
    EXPECT_EQ(stored.report.statements[1].said_on->value, "2025-09-02");
    EXPECT_EQ(stored.report.events[0].date->value, "2025-09-06");
    RecordFilter filter;
    filter.kind = RecordKind::kCommitment;
    filter.until = "2025-09-01";
    EXPECT_EQ(Pages(*ledger_).records(filter, {})->rows.size(), 1U);
  };
  check();
  EXPECT_EQ(now().corrections.back().kind, 's') << "a commitment has the day of its statement";
  read_again(bridge_report(document_of("cau-1")));
  check();
  undo(3);
  EXPECT_EQ(now().report.statements[0].said_on->value, "2025-09-03");
}

TEST_F(CorrectedFields, GoOnWithTheCommitmentAfterItsDay) {
  const auto kept =
      book().correct("cau-1", "c1", {{kSaidOn, "2025-09-01"}, {kStatus, "offered"}}, kBy);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->size(), 2U);
  EXPECT_EQ(now().report.commitments[0].status, facts::CommitmentStatus::kOffered);
}

TEST_F(CorrectedFields, AddNamesByWhichRecordsAreFound) {
  correct("s2", {kSpeaker, "kỹ sư giấu tên", {}, facts::SpeakerKind::kPerson});
  EXPECT_EQ(records(RecordKind::kStatement, "ky su giau ten"), 1U);
  correct("c1", {kParty, "bờ kè", {}, facts::SpeakerKind::kOrganisation});
  EXPECT_EQ(records(RecordKind::kCommitment, "bờ kè"), 1U);
}

}  // namespace
}  // namespace sotin::ledger
