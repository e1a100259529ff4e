#include "sotin/base/percent.hpp"

#include <gtest/gtest.h>

namespace sotin::base {
namespace {

TEST(Percent, LeavesUnreservedCharactersAndEscapesAllOthers) {
  EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percent_encoded("a/b ?&=%"), "a%2Fb%20%3F%26%3D%25");
  EXPECT_EQ(percent_encoded("Đ"), "%C4%90");
}

}  // namespace
}  // namespace sotin::base
