// Rows of what is watched. A source that is no longer watched keeps its row, so that its items stay
// known and come back as they were when it is watched again.
#include "sotin/ledger/source_book.hpp"

#include <fmt/format.h>

#include <array>

#include "database.hpp"

namespace sotin::ledger {
namespace {

constexpr std::array<std::string_view, 4> kStates = {"waiting", "read", "from-feed", "failed"};

ItemState state_of(std::string_view name) {
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    if (kStates[i] == name) return static_cast<ItemState>(i);
  }
  return ItemState::kFailed;
}

constexpr std::string_view kItems =
    "SELECT i.item, s.address, i.address, i.content, i.etag, i.last_modified, i.state, i.why,"
    " i.tries, i.next_at FROM source_items i JOIN sources s ON s.source = i.source"
    " WHERE s.watched = 1 AND ";

ItemRow item_of(const Query& q) {
  return {q.integer(0),
          std::string(q.text(1)),
          std::string(q.text(2)),
          std::string(q.text(3)),
          std::string(q.text(4)),
          std::string(q.text(5)),
          state_of(q.text(6)),
          std::string(q.text(7)),
          static_cast<std::uint32_t>(q.integer(8)),
          q.integer(9)};
}

std::vector<ItemRow> items_where(Database& database, std::string_view condition) {
  std::vector<ItemRow> rows;
  auto query = database.query(std::string(kItems) + std::string(condition) + " ORDER BY i.item");
  while (query.next()) rows.push_back(item_of(query));
  return rows;
}

std::int64_t row_of_source(Database& database, std::string_view address) {
  auto query = database.query("SELECT source FROM sources WHERE address = ?1 AND watched = 1");
  query.bind(address);
  if (query.next()) return query.integer(0);
  throw Failure{
      {ErrorCode::kNotFound, fmt::format("«{}» is not watched", address), database.path()}};
}

/// Keeps one item: false when it is known and says the same.
enum class Kept { kSame, kFresh, kChanged };

Kept keep_item(Database& database, std::int64_t source, const SourceItem& item, bool may_add) {
  std::string mark;
  bool known = false;
  {
    auto query = database.query("SELECT mark FROM source_items WHERE address = ?1");
    query.bind(item.address);
    known = query.next();
    if (known) mark = query.text(0);
  }
  if (known && mark == item.mark) return Kept::kSame;
  if (known) {
    database
        .query(
            "UPDATE source_items SET mark = ?2, content = ?3, state = 'waiting', why = '',"
            " tries = 0, next_at = 0 WHERE address = ?1")
        .bind(item.address, item.mark, item.content)
        .run();
    return Kept::kChanged;
  }
  if (may_add) {
    database
        .query("INSERT INTO source_items VALUES(NULL, ?1, ?2, ?3, ?4, '', '', 'waiting', '', 0, 0)")
        .bind(source, item.address, item.mark, item.content)
        .run();
  }
  return Kept::kFresh;
}

}  // namespace

std::string_view name_of(ItemState state) { return kStates[static_cast<std::size_t>(state)]; }

SourceBook::SourceBook(std::unique_ptr<Database> database) : database_(std::move(database)) {}
SourceBook::SourceBook(SourceBook&&) noexcept = default;
SourceBook& SourceBook::operator=(SourceBook&&) noexcept = default;
SourceBook::~SourceBook() = default;

Result<SourceBook> SourceBook::open(const Ledger& ledger) {
  return guarded([&]() -> SourceBook {
    const auto& path = ledger.path();
    auto database =
        std::make_unique<Database>(path, path, SQLITE_OPEN_READWRITE, OpenOptions{}.busy_ms);
    database->query("PRAGMA secure_delete = ON").run();
    database->query("PRAGMA foreign_keys = ON").run();
    return SourceBook(std::move(database));
  });
}

Result<std::size_t> SourceBook::add(const std::vector<std::string>& addresses, std::int64_t now) {
  return guarded([&]() -> std::size_t {
    auto& database = *database_;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    std::size_t added = 0;
    for (const auto& address : addresses) {
      database
          .query(
              "INSERT INTO sources VALUES(NULL, ?1, '', '', '', '', ?2, 0, 0, 1)"
              " ON CONFLICT(address) DO UPDATE SET watched = 1, next_at = ?2 WHERE watched = 0")
          .bind(address, now)
          .run();
      added += static_cast<std::size_t>(database.integer("SELECT changes()"));
    }
    transaction.commit();
    return added;
  });
}

Result<void> SourceBook::remove(std::string_view address) {
  return guarded([&] {
    auto& database = *database_;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    const auto row = row_of_source(database, address);
    database
        .query("UPDATE sources SET watched = 0, etag = '', last_modified = '' WHERE source = ?1")
        .bind(row)
        .run();
    transaction.commit();
  });
}

Result<std::vector<SourceRow>> SourceBook::sources() const {
  return guarded([&] {
    std::vector<SourceRow> rows;
    auto q = database_->query(
        "SELECT address, title, etag, last_modified, why, next_at, answered_at, failures"
        " FROM sources WHERE watched = 1 ORDER BY source");
    while (q.next()) {
      rows.push_back({std::string(q.text(0)), std::string(q.text(1)), std::string(q.text(2)),
                      std::string(q.text(3)), std::string(q.text(4)), q.integer(5), q.integer(6),
                      static_cast<std::uint32_t>(q.integer(7))});
    }
    return rows;
  });
}

Result<NewItems> SourceBook::keep(const SourceRow& source, const std::vector<SourceItem>& items,
                                  std::size_t most) {
  return guarded([&]() -> NewItems {
    auto& database = *database_;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    const auto row = row_of_source(database, source.address);
    database
        .query(
            "UPDATE sources SET title = ?2, etag = ?3, last_modified = ?4, why = ?5,"
            " next_at = ?6, answered_at = ?7, failures = ?8 WHERE source = ?1")
        .bind(row, source.title, source.etag, source.last_modified, source.why, source.next_at,
              source.answered_at, source.failures)
        .run();
    NewItems counts;
    for (const auto& item : items) {
      const bool room = counts.fresh < most;
      const auto kept = keep_item(database, row, item, room);
      counts.changed += kept == Kept::kChanged;
      counts.fresh += kept == Kept::kFresh && room;
      counts.left_out += kept == Kept::kFresh && !room;
    }
    transaction.commit();
    return counts;
  });
}

Result<std::vector<ItemRow>> SourceBook::waiting() const {
  return guarded([&] { return items_where(*database_, "i.state = 'waiting'"); });
}

Result<void> SourceBook::settle(std::int64_t item, const ItemOutcome& outcome) {
  return guarded([&] {
    database_
        ->query(
            "UPDATE source_items SET state = ?2, why = ?3, etag = ?4, last_modified = ?5,"
            " tries = ?6, next_at = ?7, content = iif(?2 = 'waiting', content, '')"
            " WHERE item = ?1")
        .bind(item, name_of(outcome.state), outcome.why, outcome.etag, outcome.last_modified,
              outcome.tries, outcome.next_at)
        .run();
  });
}

Result<std::vector<ItemRow>> SourceBook::failures() const {
  return guarded([&] { return items_where(*database_, "i.why <> ''"); });
}

Result<std::size_t> SourceBook::retry(std::int64_t now) {
  return guarded([&]() -> std::size_t {
    auto& database = *database_;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    database
        .query(
            "UPDATE source_items SET state = 'waiting', tries = 0, next_at = ?1"
            " WHERE why <> '' AND source IN (SELECT source FROM sources WHERE watched = 1)")
        .bind(now)
        .run();
    auto due = database.integer("SELECT changes()");
    database.query("UPDATE sources SET next_at = ?1 WHERE why <> '' AND watched = 1")
        .bind(now)
        .run();
    due += database.integer("SELECT changes()");
    transaction.commit();
    return static_cast<std::size_t>(due);
  });
}

Result<std::pair<std::size_t, std::size_t>> SourceBook::counts() const {
  return guarded([&]() -> std::pair<std::size_t, std::size_t> {
    auto query = database_->query(
        "SELECT count(*), total(i.state IN ('read', 'from-feed')) FROM source_items i"
        " JOIN sources s ON s.source = i.source WHERE s.watched = 1");
    query.next();
    return {static_cast<std::size_t>(query.integer(0)), static_cast<std::size_t>(query.real(1))};
  });
}

}  // namespace sotin::ledger
