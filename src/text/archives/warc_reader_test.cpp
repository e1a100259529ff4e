#include "warc_reader.hpp"

#include <gtest/gtest.h>
#include <zstd.h>

#include "testing.hpp"

namespace sotin::text {
namespace {

std::string record(std::string_view block, std::string_view uri = "https://bao.example/1") {
  return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: " + std::string(uri) +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) +
         "\r\n\r\n";
}

/// "block|block|!error" of all records.
std::string read(std::unique_ptr<ByteSource> source, std::size_t limit = 1U << 20) {
  WarcReader reader(std::move(source), "a.warc");
  std::string out;
  while (auto head = reader.next()) {
    if (!out.empty()) out += '|';
    if (!*head) {
      out += "!" + head->error().detail;
      continue;
    }
    const auto look = std::string(reader.look(5));
    const auto block = reader.block(limit);
    out += block ? *block : "!" + block.error().detail;
    if (block) {
      EXPECT_EQ(look, block->substr(0, 5));
    }
  }
  return out;
}

std::string read(const std::string& bytes) { return read(std::make_unique<MemorySource>(bytes)); }

TEST(WarcReader, ReadsRecordsWhateverPiecesTheyComeIn) {
  const auto bytes = record("một") + record("") + record("hai\r\n\r\nWARC/1.0\r\n") + record("ba");
  const std::string all = "một||hai\r\n\r\nWARC/1.0\r\n|ba";
  EXPECT_EQ(read(bytes), all);
  const auto packed = gzipped(bytes);
  for (const std::size_t step : {1U, 2U, 3U, 7U, 100U}) {
    EXPECT_EQ(read(std::make_unique<MemorySource>(bytes, step)), all);
    EXPECT_EQ(read(std::make_unique<MemorySource>(packed, step)), all);
  }
}

TEST(WarcReader, ReadsMembersThatEndAnywhere) {
  const auto bytes = record("một") + record("hai hai hai") + record("ba");
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    std::string packed;
    for (std::size_t at = 0; at < bytes.size(); at += size)
      packed += gzipped(bytes.substr(at, size));
    EXPECT_EQ(read(packed), "một|hai hai hai|ba") << "members of " << size;
  }
}

TEST(WarcReader, ReadsZstdFrames) {
  std::string packed;
  for (const auto& each : {record("một"), record("hai")}) {
    std::string frame(ZSTD_compressBound(each.size()), '\0');
    frame.resize(ZSTD_compress(frame.data(), frame.size(), each.data(), each.size(), 3));
    packed += frame;
  }
  EXPECT_EQ(read(packed), "một|hai");
}

TEST(WarcReader, FoldedFieldsOtherLineEndsAndCaseAreTaken) {
  WarcReader reader(
      std::make_unique<MemorySource>("WARC/0.18\nwarc-type: response\nX-Long: a\n  b\n"
                                     "content-length: 2\n\nok\n\n"),
      "a");
  const auto head = reader.next();
  ASSERT_TRUE(head && *head);
  EXPECT_EQ((**head).version, "0.18");
  EXPECT_EQ((**head).field("WARC-Type"), "response");
  EXPECT_EQ((**head).field("x-long"), "a b");
  EXPECT_EQ(*reader.block(10), "ok");
}

TEST(WarcReader, WhatIsDamagedIsToldOnceAndPassedOver) {
  auto no_length = record("hai");
  no_length.replace(no_length.find("Content-Length"), 7, "Contend");
  EXPECT_EQ(read(record("một") + no_length + record("ba")), "một|!damaged record: no length|ba");
  EXPECT_EQ(read(record("một") + "rác\n" + record("ba")), "một|!damaged bytes between records|ba");
  EXPECT_EQ(read(record("một") + record("hai").substr(0, 80)),
            "một|!damaged record: its head does not end");
  const auto cut = record("hai hai hai");
  EXPECT_EQ(read(record("một") + cut.substr(0, cut.size() - 8)), "một|!the record breaks off");
}

TEST(WarcReader, ADamagedMemberCostsItsRecordOnly) {
  const auto one = gzipped(record("một"));
  const auto two = gzipped(record(std::string(3000, 'x') + "hai"));
  const auto three = gzipped(record("ba"));
  for (const bool seekable : {true, false}) {
    for (std::size_t at = 0; at < two.size(); ++at) {
      auto bad = two;
      bad[at] = static_cast<char>(bad[at] ^ 0x5A);
      const auto got = read(std::make_unique<MemorySource>(one + bad + three, 1U << 20, seekable));
      if (at == 4 || (at > 4 && at < 10)) continue;  // time and system: nothing is damaged
      EXPECT_TRUE(got.starts_with("một|!")) << at << ": " << got;
      if (seekable) {
        EXPECT_TRUE(got.ends_with("|ba")) << at << ": " << got;
      }
      EXPECT_EQ(got.find("hai"), std::string::npos) << at;
    }
    for (std::size_t size = 12; size < two.size(); ++size) {
      const auto got = read(
          std::make_unique<MemorySource>(one + two.substr(0, size) + three, 1U << 20, seekable));
      EXPECT_TRUE(got.starts_with("một|!")) << size << ": " << got;
      if (seekable) {
        EXPECT_TRUE(got.ends_with("|ba")) << size << ": " << got;
      }
    }
  }
}

TEST(WarcReader, ZerosBehindTheLastMemberAreItsEnd) {
  const auto two = gzipped(record("một")) + gzipped(record("hai"));
  for (const std::size_t zeros : {1U, 3U, 70U, 100'000U}) {
    EXPECT_EQ(read(two + std::string(zeros, '\0')), "một|hai") << zeros;
    const auto after = read(two + std::string(zeros, '\0') + gzipped(record("ba")));
    EXPECT_TRUE(after.starts_with("một|hai|!") && after.ends_with("|ba")) << zeros << ": " << after;
  }
}

TEST(WarcReader, ALongRecordIsRefusedAndPassedOver) {
  EXPECT_EQ(read(std::make_unique<MemorySource>(record("một") + record(std::string(500, 'x')) +
                                                record("ba")),
                 100),
            "một|!the record is too long|ba");
}

TEST(WarcReader, ARecordIsEnteredByItsOffset) {
  for (const bool packed : {false, true}) {
    std::string bytes;
    for (const auto* words : {"một", "hai", "ba"})
      bytes += packed ? gzipped(record(words)) : record(words);
    WarcReader first(std::make_unique<MemorySource>(bytes), "a");
    std::uint64_t third = 0;
    while (auto head = first.next()) third = (**head).offset;
    WarcReader second(std::make_unique<MemorySource>(bytes), "a");
    ASSERT_TRUE(second.seek(third));
    ASSERT_TRUE(*second.next());
    EXPECT_EQ(*second.block(100), "ba");
    EXPECT_FALSE(second.next());
  }
}

}  // namespace
}  // namespace sotin::text
