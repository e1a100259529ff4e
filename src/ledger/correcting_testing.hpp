#pragma once

/// @file
/// For tests only: a ledger with one report that people correct.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <memory>

#include "sotin/ledger/corrections.hpp"
#include "testing.hpp"

namespace sotin::ledger::testing {

inline const CorrectedBy kBy{"Mai", "2025-09-11T08:00:00Z", "đọc lại bài"};

class Correcting : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger_ = std::make_unique<Ledger>(std::move(*Ledger::open(path())));
    ASSERT_TRUE(store(*ledger_, document_of("cau-1")));
  }
  [[nodiscard]] std::string path() const { return folder_.file("so.db"); }
  [[nodiscard]] CorrectionBook book() const { return CorrectionBook(*ledger_); }
  std::size_t correct(std::string_view entry, const Change& change) {
    const auto kept = book().correct("cau-1", entry, {change}, kBy);
    EXPECT_TRUE(kept) << kept.error().detail;
    return kept ? kept->size() : 99;
  }
  std::string refusal(std::string_view entry, const Change& change) {
    const auto kept = book().correct("cau-1", entry, {change}, kBy);
    return kept ? "" : kept.error().detail;
  }
  [[nodiscard]] Stored now() const {
    auto stored = ledger_->load("cau-1");
    EXPECT_TRUE(stored) << stored.error().detail;
    return stored ? std::move(*stored) : Stored{{}, document_of("none"), {}};
  }
  /// The same text read by another program, which sees what `report` holds.
  void read_again(const facts::Report& report, std::string_view text = kBridgeText) {
    ledger_.reset();
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &raw), SQLITE_OK);
    sqlite3_exec(raw, "UPDATE makers SET program_version = '0.0.' || maker", nullptr, nullptr,
                 nullptr);
    sqlite3_close(raw);
    ledger_ = std::make_unique<Ledger>(std::move(*Ledger::open(path())));
    const auto document = document_of("cau-1", text);
    ASSERT_TRUE(ledger_->store({document, report, "{}", "2025-09-12T08:00:00Z"}));
  }

  Folder folder_;
  std::unique_ptr<Ledger> ledger_;
};

}  // namespace sotin::ledger::testing
