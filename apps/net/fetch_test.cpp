#include "net/fetch.hpp"

#include <gtest/gtest.h>

namespace sotin::net {
namespace {

TroubleKind trouble(const tl::expected<Fetched, Trouble>& got) {
  EXPECT_FALSE(got.has_value());
  return got ? TroubleKind::kStopped : got.error().kind;
}

TEST(Fetch, PrivateAddressesAreRefusedBeforeAnythingIsSent) {
  EXPECT_EQ(trouble(fetch("http://127.0.0.1:9/")), TroubleKind::kPrivate);
  EXPECT_EQ(trouble(fetch("http://[::1]:9/")), TroubleKind::kPrivate);
  EXPECT_EQ(trouble(fetch("http://169.254.169.254/latest/")), TroubleKind::kPrivate);
  EXPECT_EQ(trouble(fetch("http://localhost:9/")), TroubleKind::kPrivate);
}

TEST(Fetch, WebhooksHaveTheSameGuards) {
  EXPECT_EQ(trouble(post_json("http://127.0.0.1:9/", "{}")), TroubleKind::kPrivate);
  EXPECT_EQ(trouble(post_json("https://toi:bimat@bao.example/", "{}")), TroubleKind::kUserInfo);
  EXPECT_EQ(trouble(post_json("file:///tmp/x", "{}")), TroubleKind::kScheme);
}

TEST(Fetch, AnObjectionIsTheAnswer) {
  FetchOptions options;
  options.objection = [](const Url& url) {
    return std::optional<Trouble>(Trouble{TroubleKind::kRobots, url.text});
  };
  EXPECT_EQ(trouble(fetch("http://127.0.0.1:9/", options)), TroubleKind::kRobots);
}

TEST(Fetch, StatusesAreTold) {
  Fetched fetched;
  const auto kind_of = [&](int status) {
    fetched.status = status;
    const auto trouble = trouble_of(fetched);
    return trouble ? std::optional(trouble->kind) : std::nullopt;
  };
  EXPECT_EQ(kind_of(200), std::nullopt);
  EXPECT_EQ(kind_of(304), std::nullopt);
  EXPECT_EQ(kind_of(403), TroubleKind::kRefused);
  EXPECT_EQ(kind_of(410), TroubleKind::kGone);
  EXPECT_EQ(kind_of(429), TroubleKind::kTooMany);
  EXPECT_EQ(kind_of(503), TroubleKind::kServerFault);
  EXPECT_EQ(kind_of(418), TroubleKind::kOtherStatus);
  fetched.retry_after = 30;
  EXPECT_EQ(kind_of(503), TroubleKind::kTooMany);
}

TEST(Fetch, WeSayWhoWeAreOnOneLine) {
  EXPECT_TRUE(user_agent().starts_with("sotin/"));
  EXPECT_EQ(user_agent("a@b.example\r\nX: y").find_first_of("\r\n"), std::string::npos);
}

}  // namespace
}  // namespace sotin::net
