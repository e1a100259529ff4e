// Corrections: what they change, that they stay when the report is read again or comes anew, that
// they can be taken back, and that nothing of them stays when the report is forgotten.
#include "sotin/ledger/corrections.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "correcting_testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;
using enum CorrectedField;
using Corrections = testing::Correcting;

TEST_F(Corrections, GiveTheSpeakerToAnotherEntityOfTheReport) {
  EXPECT_EQ(correct("s1", {kSpeaker, "Trần Thị Hoa"}), 1U);
  const auto stored = now();
  EXPECT_EQ(stored.report.statements[0].speaker.entity, 2);
  EXPECT_EQ(stored.report.statements[0].confidence, 1);
  ASSERT_EQ(stored.corrections.size(), 1U);
  EXPECT_EQ(stored.corrections[0].before, "Lê Văn Tám");
  EXPECT_EQ(stored.corrections[0].author, "Mai");
  ASSERT_NE(correction_of(stored, 's', 0), nullptr);
  EXPECT_EQ(correction_of(stored, 's', 1), nullptr);
}

TEST_F(Corrections, TakeOtherWordsOfTheReportAsTheSpeaker) {
  correct("s2", {kSpeaker, "móng cầu"});
  EXPECT_EQ(now().report.statements[1].speaker.kind, facts::SpeakerKind::kAnonymous);
  correct("s2", {kSpeaker, "Cầu Làng", {}, facts::SpeakerKind::kOrganisation});
  EXPECT_EQ(now().report.statements[1].speaker.entity, 4) << "words of a name are that name";
  correct("s2", {kSpeaker, "Sở Giao thông", {}, facts::SpeakerKind::kOrganisation});
  EXPECT_EQ(now().report.statements[1].speaker.entity, 0) << "part of a title phrase is its bearer";
}

TEST_F(Corrections, AddAnEntityThatTheMachineMissedAndItIsFoundByName) {
  correct("s2", {kSpeaker, "kỹ sư giấu tên", {}, facts::SpeakerKind::kPerson});
  const auto stored = now();
  ASSERT_EQ(stored.report.entities.size(), 6U);
  EXPECT_EQ(stored.report.statements[1].speaker.entity, 5);
  const auto found = ledger_->find_entities("KY SU");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ((*found)[0].entity, 5);
}

TEST_F(Corrections, LeaveAStatementWithoutASpeaker) {
  correct("s1", {kSpeaker, ""});
  EXPECT_EQ(now().report.statements[0].speaker.entity, facts::kNobody);
  EXPECT_FALSE(now().report.statements[0].speaker.where);
}

TEST_F(Corrections, ChangeExtentActAndDay) {
  correct("s1", {kContent, "", {"tỉnh sẽ góp năm tỷ đồng cho cầu Mây Tre"}});
  correct("s1", {kAct, "offer"});
  correct("s1", {kSaidOn, "4/9/2025"});
  auto stored = now();
  ASSERT_EQ(stored.report.statements[0].content.size(), 1U);
  EXPECT_EQ(stored.document.words(stored.report.statements[0].content[0]),
            "tỉnh sẽ góp năm tỷ đồng cho cầu Mây Tre");
  EXPECT_EQ(stored.report.statements[0].act, facts::Act::kOffer);
  EXPECT_EQ(stored.report.statements[0].said_on->value, "2025-09-04");
  correct("s1", {kSaidOn, ""});
  EXPECT_FALSE(now().report.statements[0].said_on);
}

TEST_F(Corrections, TakeOutWhatIsNoStatementAndWhatReferredToItFollows) {
  correct("s1", {kNone});
  const auto stored = now();
  ASSERT_EQ(stored.report.statements.size(), 1U);
  EXPECT_EQ(stored.row.statements, 1U);
  EXPECT_EQ(stored.report.statements[0].parent, -1);
  EXPECT_EQ(stored.report.events[0].asserted_by, 0);
  EXPECT_EQ(stored.report.commitments[0].statement, -1);
  EXPECT_EQ(stored.report.memberships[1].statement, 0);
}

TEST_F(Corrections, AddAStatementThatWasMissed) {
  const MissedStatement missed{{"khoảng 40 người đã đóng góp công sức"},
                               "để bàn",
                               "bà Trần Thị Hoa",
                               {},
                               "ASSESS",
                               "2025-09"};
  ASSERT_TRUE(book().add("cau-1", missed, kBy));
  const auto stored = now();
  ASSERT_EQ(stored.report.statements.size(), 3U);
  const auto& added = stored.report.statements[2];
  EXPECT_EQ(added.speaker.entity, 2);
  EXPECT_EQ(stored.document.words(*added.cue), "để bàn");
  EXPECT_EQ(added.act, facts::Act::kAssess);
  EXPECT_EQ(added.said_on->value, "2025-09");
  EXPECT_EQ(added.rule, "corrected");
  EXPECT_EQ(book().add("cau-1", missed, kBy)->size(), 0U) << "asked twice is asked once";
  EXPECT_EQ(now().report.statements.size(), 3U);
}

TEST_F(Corrections, PutAnAddedStatementWhereItsWordsStand) {
  ASSERT_TRUE(book().add("cau-1", {{"hôm 3/9 nói"}, "", "", {}, "REPORT", ""}, kBy));
  const auto stored = now();
  EXPECT_EQ(stored.document.words(stored.report.statements[1].content[0]), "hôm 3/9 nói");
  EXPECT_EQ(stored.report.events[0].asserted_by, 2) << "what came after has moved";
}

TEST_F(Corrections, ChangeEncountersAndCommitments) {
  correct("v1", {kStatus, "postponed"});
  correct("v1", {kDate, "2025-09"});
  correct("v1", {kParticipants, "", {"Trần Thị Hoa", "Hội Cầu Làng"}});
  correct("c1", {kStatus, "offered"});
  const auto stored = now();
  const auto& event = stored.report.events[0];
  EXPECT_EQ(event.status, facts::EventStatus::kPostponed);
  EXPECT_EQ(event.date->value, "2025-09");
  ASSERT_EQ(event.participants.size(), 2U);
  EXPECT_EQ(event.participants[0].entity, 2);
  EXPECT_EQ(event.participants[1].entity, 4);
  EXPECT_EQ(stored.report.commitments[0].status, facts::CommitmentStatus::kOffered);
  correct("v1", {kNone});
  correct("c1", {kNone});
  EXPECT_TRUE(now().report.events.empty());
  EXPECT_TRUE(now().report.commitments.empty());
  EXPECT_EQ(now().report.statements[0].setting, -1);
}

TEST_F(Corrections, KeepNothingWhenItStandsSoAlready) {
  EXPECT_EQ(correct("s1", {kSpeaker, "Lê Văn Tám"}), 0U);
  EXPECT_EQ(correct("s1", {kAct, "PLEDGE"}), 0U);
  EXPECT_EQ(correct("s1", {kSaidOn, "2025-09-03"}), 0U);
  EXPECT_EQ(correct("s1", {kAct, "OFFER"}), 1U);
  EXPECT_EQ(correct("s1", {kAct, "OFFER"}), 0U);
  EXPECT_EQ(book().corrections("cau-1")->size(), 1U);
}

TEST_F(Corrections, FindTheEntryByItsMarkAlsoAfterTheFirstOfTwoEqualSubmissions) {
  const auto mark = mark_of(now(), 's', 0);
  const Change content{kContent, "", {"tỉnh sẽ góp năm tỷ đồng"}};
  EXPECT_EQ(correct(mark, content), 1U);
  EXPECT_EQ(correct(mark, content), 0U);
  const auto other = mark_of(now(), 's', 1);
  EXPECT_EQ(correct(other, {kNone}), 1U);
  EXPECT_EQ(correct(other, {kNone}), 0U);
  EXPECT_NE(refusal(other, {kAct, "WARN"}), "");
  EXPECT_NE(refusal("s:0123456789abcdef", {kAct, "WARN"}), "");
}

TEST_F(Corrections, TheLaterOneCountsAndUndoingItBringsTheEarlierBack) {
  correct("s1", {kAct, "OFFER"});
  correct("s1", {kAct, "HOPE"});
  EXPECT_EQ(now().report.statements[0].act, facts::Act::kHope);
  auto all = *book().corrections("cau-1");
  EXPECT_EQ(all[0].state, CorrectionState::kReplaced);
  EXPECT_EQ(all[1].state, CorrectionState::kInForce);
  EXPECT_TRUE(*book().undo(all[1].number, {"Nam", "2025-09-12T00:00:00Z", "nhầm"}));
  EXPECT_FALSE(*book().undo(all[1].number, kBy)) << "undone once is undone";
  EXPECT_EQ(now().report.statements[0].act, facts::Act::kOffer);
  all = *book().corrections("cau-1");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].undone->author, "Nam");
  EXPECT_EQ(book().undo(77, kBy).error().code, ErrorCode::kNotFound);
}

TEST_F(Corrections, StayWhenAnotherProgramReadsTheReport) {
  correct("s2", {kAct, "WARN"});
  correct("v1", {kStatus, "cancelled"});
  auto other = bridge_report(document_of("cau-1"));
  other.statements.insert(other.statements.begin(), other.statements[1]);  // other numbers
  other.statements[0].content = {find(document_of("cau-1"), "công sức")};
  other.statements[0].cue.reset();
  other.statements[2].content[0].begin += 6;  // and a somewhat other extent: «cầu đã lún ba phân»
  other.statements[2].parent = 1;
  read_again(other);
  const auto stored = now();
  EXPECT_EQ(stored.row.reading, 2U);
  EXPECT_EQ(stored.report.statements[2].act, facts::Act::kWarn);
  EXPECT_EQ(stored.report.statements[0].act, facts::Act::kReport);
  EXPECT_EQ(stored.report.events[0].status, facts::EventStatus::kCancelled);
}

TEST_F(Corrections, PutAStatementBackThatALaterProgramNoLongerSees) {
  correct("s2", {kAct, "WARN"});
  auto other = bridge_report(document_of("cau-1"));
  other.statements.pop_back();
  other.statements[0].setting = -1;
  other.events.clear();
  other.memberships.clear();
  read_again(other);
  const auto stored = now();
  ASSERT_EQ(stored.report.statements.size(), 2U);
  EXPECT_EQ(stored.report.statements[1].act, facts::Act::kWarn);
  EXPECT_EQ(stored.document.words(stored.report.statements[1].content[0]),
            "móng cầu đã lún ba phân");
}

TEST_F(Corrections, OfAnEncounterThatIsNoLongerReadAreShownAsLost) {
  correct("v1", {kStatus, "cancelled"});
  auto other = bridge_report(document_of("cau-1"));
  other.events.clear();
  other.statements[0].setting = -1;
  read_again(other);
  const auto all = now().corrections;
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].state, CorrectionState::kLost);
}

TEST_F(Corrections, GoWithTheirWordsIntoANewVersion) {
  correct("s2", {kAct, "WARN"});
  correct("s2", {kSpeaker, "Trần Thị Hoa"});
  const std::string text = "Cập nhật: cầu đóng từ tối nay.\n\n" + kBridgeText;
  const auto document = document_of("cau-1", text);
  auto report = bridge_report(document);
  ASSERT_TRUE(ledger_->store({document, report, "{}", "2025-09-12T08:00:00Z"}));
  const auto stored = now();
  EXPECT_EQ(stored.row.version, 2U);
  EXPECT_EQ(stored.report.statements[1].act, facts::Act::kWarn);
  EXPECT_EQ(stored.report.statements[1].speaker.entity, 2);
  EXPECT_EQ(stored.document.words(*stored.report.statements[1].speaker.where), "bà Trần Thị Hoa");
}

TEST_F(Corrections, AreShownAsLostWhenTheirWordsAreGone) {
  correct("s2", {kAct, "WARN"});
  const auto document = document_of("cau-1", "Cầu Mây Tre đã khánh thành.");
  ASSERT_TRUE(store(*ledger_, document));
  const auto stored = now();
  EXPECT_TRUE(stored.report.statements.empty());
  ASSERT_EQ(stored.corrections.size(), 1U);
  EXPECT_EQ(stored.corrections[0].state, CorrectionState::kLost);
  ASSERT_TRUE(store(*ledger_, document_of("cau-1")));
  EXPECT_EQ(now().report.statements[1].act, facts::Act::kWarn) << "back with its words";
}

TEST_F(Corrections, RefuseWhatIsNotInTheReport) {
  EXPECT_NE(refusal("s1", {kSpeaker, "Napoléon"}).find("Lê Văn Tám, Sao Đêm"), std::string::npos);
  EXPECT_NE(refusal("s1", {kAct, "SHOUT"}).find("REPORT CONFIRM"), std::string::npos);
  EXPECT_NE(refusal("s1", {kContent, "", {"voi chín ngà"}}), "");
  EXPECT_NE(refusal("s1", {kSaidOn, "hôm qua"}), "");
  EXPECT_NE(refusal("s1", {kSaidOn, "2025-13-01"}), "");
  EXPECT_NE(refusal("s1", {kStatus, "held"}), "");
  EXPECT_NE(refusal("v1", {kStatus, "pledged"}), "");
  EXPECT_NE(refusal("s9", {kAct, "WARN"}), "");
  EXPECT_NE(refusal("voi", {kAct, "WARN"}), "");
  EXPECT_NE(refusal("móng", {kSpeaker, "Tám\xFF"}), "");
  EXPECT_FALSE(book().correct("cau-1", "s1", {{kAct, "WARN"}}, {" ", "2025", ""}));
  EXPECT_FALSE(book().correct("cau-1", "s1", {{kAct, "WARN"}, {kAct, "SHOUT"}}, kBy));
  EXPECT_TRUE(book().corrections("cau-1")->empty()) << "all or nothing";
}

TEST_F(Corrections, FindAStatementByItsWords) {
  EXPECT_EQ(*book().find_entry("cau-1", "móng cầu"), "s2");
  EXPECT_EQ(*book().find_entry("cau-1", "lún  ba\nphân"), "s2");
  EXPECT_EQ(book().find_entry("cau-1", "cầu").error().code, ErrorCode::kBadArgument);
}

TEST_F(Corrections, AreNeverChangedInPlace) {
  correct("s1", {kAct, "OFFER"});
  ledger_.reset();
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &raw), SQLITE_OK);
  for (const char* table : {"corrections", "correction_spans"}) {
    const std::string name(table);
    EXPECT_NE(sqlite3_exec(raw, ("DELETE FROM " + name).c_str(), nullptr, nullptr, nullptr), 0);
    EXPECT_NE(sqlite3_exec(raw, ("UPDATE " + name + " SET correction = 9").c_str(), nullptr,
                           nullptr, nullptr),
              0);
  }
  sqlite3_close(raw);
}

TEST_F(Corrections, GoWithTheReportWhenItIsForgotten) {
  correct("s1", {kSpeaker, "Trần Thị Hoa"});
  correct("s1", {kAct, "OFFER"});
  ASSERT_TRUE(book().undo(1, kBy));
  ASSERT_TRUE(ledger_->forget("cau-1", "2025-09-13T00:00:00Z", "gỡ"));
  EXPECT_TRUE(book().corrections("")->empty());
  EXPECT_TRUE(ledger_->check()->problems.empty());
  ledger_.reset();
  EXPECT_EQ(bytes_of(path()).find("đọc lại bài"), std::string::npos);
}

TEST_F(Corrections, AreInTheBackupAndTheCheckLooksAtThem) {
  correct("s1", {kAct, "OFFER"});
  EXPECT_EQ(ledger_->check()->corrections, 1U);
  ASSERT_TRUE(ledger_->backup(folder_.file("copy.db")));
  const auto copy = Ledger::open(folder_.file("copy.db"), {.read_only = true});
  EXPECT_EQ(copy->load("cau-1")->report.statements[0].act, facts::Act::kOffer);
  ledger_.reset();
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &raw), SQLITE_OK);
  sqlite3_exec(raw, "DROP TRIGGER correction_spans_stay; UPDATE correction_spans SET words = 'x'",
               nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  ledger_ = std::make_unique<Ledger>(std::move(*Ledger::open(path())));
  EXPECT_FALSE(ledger_->check()->problems.empty());
}

TEST_F(Corrections, LeaveTheMachinesReadingAndItsBytesAsTheyWere) {
  const auto before = *ledger_->json("cau-1");
  correct("s1", {kAct, "OFFER"});
  EXPECT_EQ(*ledger_->json("cau-1"), before);
  EXPECT_EQ(ledger_->load("cau-1", Whose::kMachine)->report.statements[0].act, facts::Act::kPledge);
}

TEST_F(Corrections, AreVisitedAlsoWhereTheMachineReadNothing) {
  ASSERT_TRUE(store(*ledger_, document_of("cau-2", "Bà Lan bảo chợ đã tan. Không ai hay.")));
  ASSERT_TRUE(book().add(
      "cau-2", {{"chợ đã tan"}, "bảo", "Bà Lan", facts::SpeakerKind::kPerson, "REPORT", ""}, kBy));
  std::size_t statements = 0;
  Filter filter;
  filter.having = Filter::Having::kStatements;
  ASSERT_TRUE(ledger_->for_each(filter, [&](const Stored& stored) {
    statements += stored.report.statements.size();
    return true;
  }));
  EXPECT_EQ(statements, 3U);
  EXPECT_EQ(ledger_->find_entities("bà lan")->size(), 1U);
}

}  // namespace
}  // namespace sotin::ledger
