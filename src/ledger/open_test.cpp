// What can't be opened or written, and what is said then.
#include <grp.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;
namespace fs = std::filesystem;

/// Runs `work` in a process without root's rights; its answer must be below 100.
int as_nobody(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0)) {
      ::_exit(101);
    }
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 102;
}

int code_of(const Result<Ledger>& ledger) {
  return ledger ? 0 : static_cast<int>(ledger.error().code);
}

void run_sql(const std::string& path, const char* sql) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
}

TEST(Open, RefusesALedgerOfANewerProgramAndLeavesItAlone) {
  const Folder folder;
  const auto path = folder.file("so.db");
  { store_one(path); }
  run_sql(path, "PRAGMA user_version = 999");
  for (const bool read_only : {false, true}) {
    const auto ledger = Ledger::open(path, {.read_only = read_only});
    ASSERT_FALSE(ledger);
    EXPECT_EQ(ledger.error().code, ErrorCode::kLedgerNewer);
    EXPECT_NE(ledger.error().detail.find("999"), std::string::npos);
  }
  run_sql(path, "PRAGMA user_version = 3");
  EXPECT_EQ(Ledger::open(path)->reports()->size(), 1U);
}

TEST(Open, RefusesTheDatabaseOfAnotherProgram) {
  const Folder folder;
  run_sql(folder.file("khac.db"), "CREATE TABLE customers(name TEXT)");
  EXPECT_EQ(Ledger::open(folder.file("khac.db")).error().code, ErrorCode::kLedgerDamaged);
}

TEST(Open, SaysWhenAFileIsNoLedger) {
  const Folder folder;
  std::ofstream(folder.file("thu.txt")) << std::string(4096, 'x');
  for (const bool read_only : {false, true}) {
    EXPECT_EQ(Ledger::open(folder.file("thu.txt"), {.read_only = read_only}).error().code,
              ErrorCode::kLedgerDamaged);
  }
  EXPECT_EQ(bytes_of(folder.file("thu.txt")), std::string(4096, 'x'));
}

TEST(Open, SaysWhenALedgerIsDamaged) {
  const Folder folder;
  const auto path = folder.file("so.db");
  {
    auto ledger = Ledger::open(path);
    for (int i = 0; i < 40; ++i)
      ASSERT_TRUE(store(*ledger, document_of("cau-" + std::to_string(i))));
  }
  fs::resize_file(path, fs::file_size(path) / 2);
  auto ledger = Ledger::open(path);
  const bool said =
      !ledger || !ledger->reports() || !ledger->check() || !ledger->check()->problems.empty();
  EXPECT_TRUE(said);
}

TEST(Open, AsksForALedgerBeforeReadingOne) {
  const Folder folder;
  EXPECT_EQ(Ledger::open(folder.file("so.db"), {.read_only = true}).error().code,
            ErrorCode::kFileNotFound);
  EXPECT_FALSE(fs::exists(folder.file("so.db")));
}

TEST(Open, SaysWhereALedgerCannotBeMade) {
  const Folder folder;
  EXPECT_EQ(Ledger::open(folder.file("no/such/so.db")).error().code, ErrorCode::kLedgerUnwritable);
  EXPECT_EQ(Ledger::open(folder.path()).error().code, ErrorCode::kLedgerUnwritable);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                     fs::perms::others_read | fs::perms::others_exec);
  EXPECT_EQ(as_nobody([&] { return code_of(Ledger::open(folder.file("so.db"))); }),
            static_cast<int>(ErrorCode::kLedgerUnwritable));
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST(Open, ReadsButDoesNotWriteInAReadOnlyFolder) {
  const Folder folder;
  const auto path = folder.file("so.db");
  { store_one(path); }
  fs::permissions(path, fs::perms::owner_read | fs::perms::others_read);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                     fs::perms::others_read | fs::perms::others_exec);
  EXPECT_EQ(as_nobody([&] { return code_of(Ledger::open(path)); }),
            static_cast<int>(ErrorCode::kLedgerUnwritable));
  EXPECT_EQ(as_nobody([&] {
              const auto ledger = Ledger::open(path, {.read_only = true});
              if (!ledger) return 50 + code_of(ledger);
              const auto stored = ledger->load("cau-1");
              return stored && stored->report.statements.size() == 2 && ledger->search("cầu") ? 0
                                                                                              : 99;
            }),
            0);
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST(Open, AFullDiskIsSaidAndWhatWasStoredStays) {
  const Folder folder;
  const auto path = folder.file("so.db");
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{700'000,
                       700'000};  // no file may grow beyond: writing fails as on a full disk
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto ledger = Ledger::open(path);
    for (int i = 0; ledger && i < 500; ++i) {
      const auto outcome = store(*ledger, document_of("cau-" + std::to_string(i)));
      if (!outcome) ::_exit(outcome.error().code == ErrorCode::kDiskFull && i > 0 ? 7 : 8);
    }
    ::_exit(9);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 7);
  auto ledger = Ledger::open(path);
  ASSERT_TRUE(ledger) << ledger.error().detail;
  EXPECT_GT(ledger->reports()->size(), 0U);
  EXPECT_TRUE(ledger->check()->problems.empty());
}

TEST(Open, WaitsForAnotherWriterAndThenSaysSo) {
  const Folder folder;
  const auto path = folder.file("so.db");
  auto ledger = Ledger::open(path, {.busy_ms = 20});
  ASSERT_TRUE(ledger);
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(store(*ledger, document_of("cau-1")).error().code, ErrorCode::kBusy);
  sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  EXPECT_TRUE(store(*ledger, document_of("cau-1")));
}

}  // namespace
}  // namespace sotin::ledger
