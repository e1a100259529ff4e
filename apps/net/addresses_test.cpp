#include "net/addresses.hpp"

#include <gtest/gtest.h>

namespace sotin::net {
namespace {

class PublicAddress : public testing::TestWithParam<const char*> {};
class OtherAddress : public testing::TestWithParam<const char*> {};

TEST_P(PublicAddress, MayBeAsked) { EXPECT_TRUE(is_public_address(GetParam())); }

TEST_P(OtherAddress, IsRefused) { EXPECT_FALSE(is_public_address(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Table, PublicAddress,
    testing::Values("1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255",
                    "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0",
                    "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.0.3.0", "192.167.255.255",
                    "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255", "203.0.114.0",
                    "223.255.255.255", "2400:cb00::1", "2606:4700::1111", "2001:200::1",
                    "2001:db7::1", "2003::1", "2a00:1450::1", "3ffe::1"));

INSTANTIATE_TEST_SUITE_P(
    Table, OtherAddress,
    testing::Values("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1",
                    "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254",
                    "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
                    "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
                    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
                    "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::808:808",
                    "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378::1", "2001:10::1",
                    "2001:1ff::1", "2001:db8::1", "2002:7f00:1::1", "2002:808:808::1",
                    "2620:4f:8000::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd12:3456::1",
                    "fe80::1", "fec0::1", "ff02::1", "", "localhost", "1.2.3", "0x7f.1"));

TEST(Addresses, FamiliesThatAreNotOfTheInternetAreRefused) {
  sockaddr address{};
  address.sa_family = AF_UNIX;
  EXPECT_FALSE(is_public(address));
}

}  // namespace
}  // namespace sotin::net
