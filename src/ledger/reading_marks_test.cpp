#include "sotin/ledger/reading_marks.hpp"

#include <gtest/gtest.h>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

TEST(ReadingMarks, AreFoundForTheSameFileOnly) {
  const Folder folder;
  const auto path = folder.path() + "/x.db";
  ASSERT_TRUE(Ledger::open(path));
  auto marks = ReadingMarks::open(path);
  ASSERT_TRUE(marks);
  EXPECT_EQ(*marks->find("a.warc.gz", "1"), std::nullopt);
  ASSERT_TRUE(marks->set("a.warc.gz", "1", {500, 70'000'000'000, false}, "2025-09-05T00:00:00Z"));
  EXPECT_EQ(*marks->find("a.warc.gz", "1"), (FileMark{500, 70'000'000'000, false}));
  EXPECT_EQ(*marks->find("a.warc.gz", "2"), std::nullopt);
  EXPECT_EQ(*marks->find("b.warc.gz", "1"), std::nullopt);
  ASSERT_TRUE(marks->set("a.warc.gz", "1", {900, 0, true}, "2025-09-05T01:00:00Z"));
  auto again = ReadingMarks::open(path);
  ASSERT_TRUE(again);
  EXPECT_EQ(*again->find("a.warc.gz", "1"), (FileMark{900, 0, true}));
}

}  // namespace
}  // namespace sotin::ledger
