#pragma once

/// @file
/// SQLite behind two small classes. Inside the ledger a failing call throws `Failure`; every public
/// function catches it at its border (`guarded`) and hands on a Result. Nothing else throws it, and
/// nobody outside sees it.

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sotin/base/error.hpp"

namespace sotin::ledger {

class Known;

struct Failure {
  Error error;
};

/// A prepared statement, borrowed from its Database; reset when it goes out of scope.
class Query {
 public:
  explicit Query(sqlite3* db, sqlite3_stmt* statement, const std::string* path)
      : db_(db), statement_(statement), path_(path) {}
  Query(Query&& other) noexcept;
  Query& operator=(Query&&) = delete;
  ~Query();

  /// Binds values to ?1, ?2 ... Text must live until the next reset.
  template <class... Values>
  Query& bind(const Values&... values) {
    int at = 0;
    (bind_one(++at, values), ...);
    return *this;
  }
  /// The next row; false at the end.
  bool next();
  /// Runs a statement without rows, then makes it ready for another bind.
  void run();
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const {
    return sqlite3_column_int64(statement_, column);
  }
  [[nodiscard]] double real(int column) const { return sqlite3_column_double(statement_, column); }
  [[nodiscard]] bool null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  /// Valid until the next call of next, run or reset.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::optional<std::string> maybe_text(int column) const;

 private:
  void bind_one(int at, std::string_view value);
  void bind_one(int at, const std::string& value) { bind_one(at, std::string_view(value)); }
  void bind_one(int at, const char* value) { bind_one(at, std::string_view(value)); }
  void bind_one(int at, std::int64_t value);
  void bind_one(int at, std::int32_t value) { bind_one(at, static_cast<std::int64_t>(value)); }
  void bind_one(int at, std::uint32_t value) { bind_one(at, static_cast<std::int64_t>(value)); }
  void bind_one(int at, std::size_t value) { bind_one(at, static_cast<std::int64_t>(value)); }
  void bind_one(int at, bool value) { bind_one(at, static_cast<std::int64_t>(value)); }
  void bind_one(int at, double value);
  void bind_one(int at, std::nullptr_t);
  template <class T>
  void bind_one(int at, const std::optional<T>& value) {
    value ? bind_one(at, *value) : bind_one(at, nullptr);
  }
  void check(int code) const;

  sqlite3* db_;
  sqlite3_stmt* statement_;
  const std::string* path_;
};

/// One open file.
class Database {
 public:
  /// `flags` are SQLite's SQLITE_OPEN_...; `name` may be a `file:` URI.
  Database(const std::string& name, const std::string& path, int flags, int busy_ms);

  /// A statement by its text; prepared once. One use of the same text at a time.
  Query query(std::string_view sql);
  /// Runs one or more statements without parameters.
  void run(const std::string& sql);
  /// The integer that a pragma or query gives.
  std::int64_t integer(std::string_view sql);

  [[nodiscard]] std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& path() const { return *path_; }
  /// What this connection has found out about the ledger already.
  [[nodiscard]] Known& known() { return *known_; }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<std::string> path_;
  std::shared_ptr<Known> known_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
};

/// A transaction: rolled back unless committed. Inside another it does nothing: the outer one
/// counts.
class Transaction {
 public:
  /// `begin` is "BEGIN" to read one moment, "BEGIN IMMEDIATE" to write.
  Transaction(Database& database, const char* begin);
  Transaction(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database& database_;
  bool open_;
};

/// What an SQLite result code means to our users.
[[nodiscard]] Error error_of(sqlite3* db, int code, const std::string& path);

/// Runs `work` and turns a Failure into a Result.
template <class Work>
auto guarded(Work work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const Failure& failure) {
    return tl::unexpected<Error>(failure.error);
  }
}

}  // namespace sotin::ledger
