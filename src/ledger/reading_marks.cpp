// One row a file. The connection is one of its own: marks are set between the reports that the
// Ledger stores, each in its own transaction.
#include "sotin/ledger/reading_marks.hpp"

#include "database.hpp"
#include "schema.hpp"

namespace sotin::ledger {
namespace {

constexpr int kBusyMs = 10'000;

}  // namespace

std::string reading_marks_schema() {
  return R"sql(
CREATE TABLE reading_marks(
  path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, records INTEGER NOT NULL, byte INTEGER NOT NULL,
  done INTEGER NOT NULL, marked_at TEXT NOT NULL) WITHOUT ROWID;
)sql";
}

struct ReadingMarks::Inner {
  mutable Database database;
};

Result<ReadingMarks> ReadingMarks::open(const std::string& ledger) {
  return guarded([&] {
    Database database(ledger, ledger, SQLITE_OPEN_READWRITE, kBusyMs);
    database.query("PRAGMA synchronous = NORMAL").run();
    return ReadingMarks(std::make_unique<Inner>(Inner{std::move(database)}));
  });
}

ReadingMarks::ReadingMarks(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
ReadingMarks::ReadingMarks(ReadingMarks&&) noexcept = default;
ReadingMarks& ReadingMarks::operator=(ReadingMarks&&) noexcept = default;
ReadingMarks::~ReadingMarks() = default;

Result<std::optional<FileMark>> ReadingMarks::find(std::string_view path,
                                                   std::string_view fingerprint) const {
  return guarded([&]() -> std::optional<FileMark> {
    auto query = inner_->database.query(
        "SELECT records, byte, done FROM reading_marks WHERE path = ?1 AND fingerprint = ?2");
    query.bind(path, fingerprint);
    if (!query.next()) return std::nullopt;
    return FileMark{static_cast<std::uint64_t>(query.integer(0)),
                    static_cast<std::uint64_t>(query.integer(1)), query.integer(2) != 0};
  });
}

Result<void> ReadingMarks::set(std::string_view path, std::string_view fingerprint,
                               const FileMark& mark, std::string_view at) {
  return guarded([&] {
    inner_->database.query("INSERT OR REPLACE INTO reading_marks VALUES(?1,?2,?3,?4,?5,?6)")
        .bind(path, fingerprint, mark.records, mark.byte, mark.done, at)
        .run();
  });
}

}  // namespace sotin::ledger
