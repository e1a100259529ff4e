// SQLite's result codes become our error codes here; what to do about each is said where errors are
// worded for people.
#include "database.hpp"

#include <cerrno>
#include <cstring>

#include "known.hpp"

namespace sotin::ledger {

Error error_of(sqlite3* db, int code, const std::string& path) {
  // SQLite remembers the system's error for opening only; after a failed write errno still has it.
  const bool asked_the_system = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
  const int remembered = db ? sqlite3_system_errno(db) : 0;
  const int system = remembered != 0 ? remembered : asked_the_system ? errno : 0;
  const std::string said = system != 0 ? std::strerror(system)
                           : db        ? sqlite3_errmsg(db)
                                       : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_FULL:
      return {ErrorCode::kDiskFull, said, path};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::kBusy, said, path};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {ErrorCode::kLedgerDamaged, sqlite3_errstr(code), path};
    case SQLITE_IOERR:
      if (system == ENOSPC || system == EFBIG || system == EDQUOT) {
        return {ErrorCode::kDiskFull, said, path};
      }
      return {ErrorCode::kLedgerUnwritable, said, path};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::kLedgerUnwritable, said, path};
    case SQLITE_TOOBIG:
      return {ErrorCode::kTooLarge, said, path};
    default:
      return {ErrorCode::kLedgerDamaged, said, path};
  }
}

Query::Query(Query&& other) noexcept
    : db_(other.db_), statement_(other.statement_), path_(other.path_) {
  other.statement_ = nullptr;
}

Query::~Query() {
  if (statement_) reset();
}

void Query::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

void Query::check(int code) const {
  if (code != SQLITE_OK) throw Failure{error_of(db_, code, *path_)};
}

bool Query::next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw Failure{error_of(db_, code, *path_)};
}

void Query::run() {
  while (next()) {
  }
  sqlite3_reset(statement_);
}

std::string_view Query::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

std::optional<std::string> Query::maybe_text(int column) const {
  if (null(column)) return std::nullopt;
  return std::string(text(column));
}

void Query::bind_one(int at, std::string_view value) {
  check(sqlite3_bind_text64(statement_, at, value.data() ? value.data() : "", value.size(),
                            SQLITE_STATIC, SQLITE_UTF8));
}
void Query::bind_one(int at, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, at, value));
}
void Query::bind_one(int at, double value) { check(sqlite3_bind_double(statement_, at, value)); }
void Query::bind_one(int at, std::nullptr_t) { check(sqlite3_bind_null(statement_, at)); }

Database::Database(const std::string& name, const std::string& path, int flags, int busy_ms)
    : path_(std::make_unique<std::string>(path)), known_(std::make_shared<Known>()) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw,
                                   flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) throw Failure{error_of(raw, code, *path_)};
  sqlite3_busy_timeout(raw, busy_ms);
}

Query Database::query(std::string_view sql) {
  auto& slot = statements_[std::string(sql)];
  if (!slot) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) throw Failure{error_of(handle_.get(), code, *path_)};
    slot.reset(raw);
  }
  return Query(handle_.get(), slot.get(), path_.get());
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw Failure{error_of(handle_.get(), code, *path_)};
}

std::int64_t Database::integer(std::string_view sql) {
  auto query = this->query(sql);
  return query.next() ? query.integer(0) : 0;
}

Transaction::Transaction(Database& database, const char* begin) : database_(database) {
  open_ = sqlite3_get_autocommit(database.handle()) != 0;
  if (open_) database_.run(begin);
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  if (open_) database_.run("COMMIT");
  open_ = false;
}

}  // namespace sotin::ledger
