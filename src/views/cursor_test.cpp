// Cursors survive the way out and back, and nothing else does.
#include "cursor.hpp"

#include <gtest/gtest.h>

namespace sotin::views {
namespace {

TEST(Cursor, BringsItsKeyBack) {
  for (const ledger::PageKey& key :
       {ledger::PageKey{"20000", "2025-09-04", "cầu:1", "0"}, ledger::PageKey{""},
        ledger::PageKey{"", "", "a:b", std::string("\0\xFF", 2)}}) {
    const auto cursor = cursor_of("statements", key);
    EXPECT_EQ(cursor.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                       "0123456789-_"),
              std::string::npos);
    const auto back = key_of("statements", cursor);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, key);
  }
  EXPECT_EQ(cursor_of("statements", {}), "");
  EXPECT_TRUE(key_of("statements", "")->empty());
}

TEST(Cursor, OfAnotherListOrChangedIsRefused) {
  const auto cursor = cursor_of("statements", {"20000", "2025-09-04", "cau-1", "0"});
  EXPECT_FALSE(key_of("statements?act=deny", cursor));
  for (std::size_t i = 0; i < cursor.size(); ++i) {
    auto changed = cursor;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(key_of("statements", changed)) << i;
    if (i > 0) {
      EXPECT_FALSE(key_of("statements", cursor.substr(0, i))) << i;
    }
  }
  for (const auto* odd : {"A", "====", "../..", "é", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    EXPECT_FALSE(key_of("statements", odd)) << odd;
  }
}

}  // namespace
}  // namespace sotin::views
