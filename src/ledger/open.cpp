// Opening: write-ahead log (others read while one writes), freed pages overwritten with zeros (what
// was forgotten does not linger), migrations, and clear words when a file can't be used.
#include <filesystem>

#include "inner.hpp"
#include "schema.hpp"

namespace sotin::ledger {
namespace {

namespace fs = std::filesystem;

/// A path as a `file:` URI; only what has a meaning in URIs is escaped.
std::string uri_of(const std::string& path, std::string_view parameters) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += '%';
      uri += kDigits[static_cast<unsigned char>(c) >> 4];
      uri += kDigits[static_cast<unsigned char>(c) & 15];
    } else {
      uri += c;
    }
  }
  return uri.append(parameters);
}

Database open_to_write(const std::string& path, const OpenOptions& options) {
  Database database(path, path, SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0),
                    options.busy_ms);
  if (sqlite3_db_readonly(database.handle(), "main") == 1) {
    throw Failure{error_of(nullptr, SQLITE_READONLY, path)};
  }
  // Two processes that make the same new file at once: the second waits in migrate.
  add_functions(database);
  database.integer("SELECT count(*) FROM sqlite_schema");  // says at once when it is no database
  database.query("PRAGMA journal_mode = WAL").run();
  database.query("PRAGMA synchronous = NORMAL").run();
  database.query("PRAGMA secure_delete = ON").run();
  database.query("PRAGMA foreign_keys = ON").run();
  migrate(database);
  return database;
}

}  // namespace

/// Opening a WAL file to read needs a shared-memory file beside it; where the folder does not let
/// us make one, and nobody is writing, the file is read as it is.
Database open_to_read(const std::string& path, const OpenOptions& options) {
  const auto open = [&](std::string_view parameters) {
    Database database(uri_of(path, parameters), path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                      options.busy_ms);
    add_functions(database);
    database.integer("SELECT count(*) FROM sqlite_schema");
    database.query("PRAGMA cache_size = -16384").run();  // KB; taken only where it is needed
    return database;
  };
  try {
    return open("");
  } catch (const Failure& failure) {
    std::error_code error;
    const bool has_log =
        fs::exists(path + "-wal", error) && fs::file_size(path + "-wal", error) > 0;
    if (failure.error.code != ErrorCode::kLedgerUnwritable || has_log) throw;
    return open("?immutable=1");
  }
}

Result<Ledger> Ledger::open(const std::string& path, const OpenOptions& options) {
  return guarded([&]() -> Ledger {
    std::error_code error;
    const bool there = fs::exists(path, error);
    if (!there && (options.read_only || !options.create)) {
      throw Failure{{ErrorCode::kFileNotFound, "no ledger here yet: `sotin read` makes one", path}};
    }
    if (there && fs::is_directory(path, error)) {
      throw Failure{{ErrorCode::kLedgerUnwritable, "it is a folder", path}};
    }
    if (!options.read_only) {
      return Ledger(std::make_unique<Inner>(Inner{open_to_write(path, options), false}));
    }
    auto database = open_to_read(path, options);
    const auto schema = database.integer("PRAGMA user_version");
    if (database.integer("PRAGMA application_id") == kApplicationId && schema < current_schema()) {
      return Ledger(std::make_unique<Inner>(Inner{open_to_write(path, options), false}));
    }
    migrate(database);  // changes nothing: only refuses what is not ours or newer
    return Ledger(std::make_unique<Inner>(Inner{std::move(database), true}));
  });
}

Ledger::Ledger(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

const std::string& Ledger::path() const { return inner_->database.path(); }

}  // namespace sotin::ledger
