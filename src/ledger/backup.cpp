// SQLite's own backup: page by page, one moment of the ledger, while others go on writing. The copy
// is made under another name and moved into place, so that a broken-off backup is never mistaken
// for a whole one.
#include <filesystem>

#include "inner.hpp"
#include "schema.hpp"

namespace sotin::ledger {

Result<void> Ledger::backup(const std::string& path) const {
  return guarded([&] {
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
      throw Failure{{ErrorCode::kBadArgument, "this file is there already: name a new one", path}};
    }
    const std::string part = path + ".part";
    std::filesystem::remove(part, error);
    try {
      Database target(part, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
      auto* copy = sqlite3_backup_init(target.handle(), "main", inner_->database.handle(), "main");
      if (!copy) throw Failure{error_of(target.handle(), sqlite3_errcode(target.handle()), path)};
      const int stepped = sqlite3_backup_step(copy, -1);
      const int finished = sqlite3_backup_finish(copy);
      if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
        throw Failure{error_of(target.handle(), finished != SQLITE_OK ? finished : stepped, path)};
      }
      target.query("PRAGMA journal_mode = DELETE").run();  // one file, nothing beside it
    } catch (const Failure&) {
      std::filesystem::remove(part, error);
      throw;
    }
    std::filesystem::rename(part, path, error);
    if (error)
      throw Failure{
          {ErrorCode::kLedgerUnwritable, "the copy can't be put here: " + error.message(), path}};
  });
}

}  // namespace sotin::ledger
