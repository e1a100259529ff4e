// Versions: none is lost, each can be read as it was.
#include "sotin/ledger/versions.hpp"

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

TEST(Versions, AreListedFromTheFirstToTheCurrentOne) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, document_of("cau-1")));
  ASSERT_TRUE(store(*ledger, document_of("cau-1", "Cầu Mây Tre đã khánh thành.")));
  ASSERT_TRUE(store(*ledger, document_of("cau-2")));
  const auto rows = versions_of(*ledger, "cau-1");
  ASSERT_TRUE(rows) << rows.error().detail;
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->front().number, 1U);
  EXPECT_EQ(rows->back().number, 2U);
  EXPECT_EQ(rows->front().outlet, "Báo Làng");
  EXPECT_EQ(rows->front().readings, 1U);
  EXPECT_EQ(versions_of(*ledger, "cau-9").error().code, ErrorCode::kNotFound);
}

TEST(Versions, AnOlderOneIsReadAsItWas) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  const auto document = document_of("cau-1");
  ASSERT_TRUE(store(*ledger, document));
  const auto before = ledger->load("cau-1");
  ASSERT_TRUE(store(*ledger, document_of("cau-1", "Cầu Mây Tre đã khánh thành.")));
  const auto old = load_version(*ledger, "cau-1", 1);
  ASSERT_TRUE(old) << old.error().detail;
  EXPECT_EQ(old->row.version, 1U);
  EXPECT_EQ(old->document.text(), document.text());
  ASSERT_EQ(old->report.statements.size(), before->report.statements.size());
  EXPECT_EQ(old->report.statements[0].content, before->report.statements[0].content);
  EXPECT_EQ(load_version(*ledger, "cau-1", 2)->document.text(), "Cầu Mây Tre đã khánh thành.");
  EXPECT_EQ(load_version(*ledger, "cau-1", 3).error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace sotin::ledger
