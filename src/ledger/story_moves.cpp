// A person's move of a report to another story: a record, an event, and a new place. The place is
// pinned: grouping asks for `pins` before it looks at anything again.
#include <fmt/format.h>

#include "correction_places.hpp"
#include "inner.hpp"
#include "sotin/base/version.hpp"
#include "sotin/ledger/corrections.hpp"

namespace sotin::ledger {
namespace {

[[noreturn]] void refuse(ErrorCode code, std::string detail) {
  throw Failure{{code, std::move(detail)}};
}

std::int64_t placed_in(Database& database, std::int64_t report) {
  auto query = database.query("SELECT story FROM placements WHERE report = ?1");
  query.bind(report);
  return query.next() ? query.integer(0) : 0;
}

/// Where a story went by merging, at last.
std::int64_t followed(Database& database, std::int64_t story) {
  auto query = database.query(
      "WITH RECURSIVE way(story, depth) AS (SELECT ?1, 0 UNION SELECT s.merged_into, depth + 1"
      " FROM stories s JOIN way USING(story) WHERE s.merged_into IS NOT NULL AND depth < 1000)"
      " SELECT story FROM way ORDER BY depth DESC LIMIT 1");
  query.bind(story);
  return query.next() ? query.integer(0) : story;
}

void put(Database& database, std::int64_t report, std::int64_t from, std::int64_t to,
         std::string_view at) {
  database.query("UPDATE placements SET story = ?2 WHERE report = ?1").bind(report, to).run();
  database.query("INSERT INTO story_events VALUES(NULL,?1,'moved',?2,?3,?4,0.0,?5)")
      .bind(at, to, from, report, program_version())
      .run();
  // A story that has lost its last report leads to where it went.
  database.query("UPDATE stories SET merged_into = NULL WHERE story = ?1").bind(to).run();
  database
      .query(
          "UPDATE stories SET merged_into = ?2 WHERE story = ?1 AND NOT EXISTS (SELECT 1 FROM"
          " placements WHERE story = ?1)")
      .bind(from, to)
      .run();
}

std::int64_t keep(Database& database, const CorrectedBy& by, std::int64_t report, std::int64_t from,
                  std::int64_t to, const std::optional<std::int64_t>& undoes) {
  const auto author = tidied(by.author);
  if (author.empty()) refuse(ErrorCode::kBadArgument, "a name is missing: who corrects?");
  if (author.size() > 400 || by.reason.size() > 8000) {
    refuse(ErrorCode::kBadArgument, "a name or a reason is too long");
  }
  database.query("INSERT INTO story_moves VALUES(NULL,?1,?2,?3,?4,?5,?6,?7,?8)")
      .bind(by.at, author, tidied(by.reason), report, from, to, undoes, program_version())
      .run();
  return database.last_row();
}

constexpr std::string_view kMoves =
    "SELECT m.move, r.id, f.id, t.id, m.at, m.author, m.reason, u.move, u.at, u.author, u.reason"
    " FROM story_moves m JOIN reports r ON r.report = m.report JOIN stories f ON f.story ="
    " m.from_story JOIN stories t ON t.story = m.to_story LEFT JOIN story_moves u ON u.undoes ="
    " m.move WHERE m.undoes IS NULL AND (?1 = '' OR r.id = ?1) ORDER BY m.move";

}  // namespace

Result<std::int64_t> CorrectionBook::move(std::string_view report, std::string_view story,
                                          const CorrectedBy& by) {
  return guarded([&]() -> std::int64_t {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    const auto keys = find_report(database, report);
    const auto from = placed_in(database, keys.report);
    if (from == 0) {
      refuse(ErrorCode::kNotFound, fmt::format("the report «{}» has no story yet", report));
    }
    database.query("INSERT OR IGNORE INTO stories(id) VALUES(?1)").bind(story).run();
    std::int64_t to = 0;
    {
      auto query = database.query("SELECT story FROM stories WHERE id = ?1");
      query.bind(story);
      query.next();
      to = query.integer(0);
    }
    if (from == to) return 0;
    const auto number = keep(database, by, keys.report, from, to, {});
    put(database, keys.report, from, to, by.at);
    transaction.commit();
    return number;
  });
}

Result<bool> CorrectionBook::undo_move(std::int64_t number, const CorrectedBy& by) {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    std::int64_t report = 0, from = 0, to = 0;
    bool latest = false;
    {
      auto query = database.query(
          "SELECT report, from_story, to_story, EXISTS (SELECT 1 FROM story_moves u WHERE u.undoes"
          " = m.move), NOT EXISTS (SELECT 1 FROM story_moves n WHERE n.report = m.report AND n.move"
          " > m.move AND n.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM story_moves u WHERE"
          " u.undoes = n.move)) FROM story_moves m WHERE m.move = ?1 AND m.undoes IS NULL");
      query.bind(number);
      if (!query.next()) refuse(ErrorCode::kNotFound, fmt::format("there is no move {}", number));
      if (query.integer(3) != 0) return false;
      report = query.integer(0);
      from = query.integer(1);
      to = query.integer(2);
      latest = query.integer(4) != 0;
    }
    keep(database, by, report, to, from, number);
    const auto here = placed_in(database, report);
    if (latest && here != 0) {
      auto back = followed(database, from);
      if (back == here) back = from;  // it was emptied by this move
      if (back != here) put(database, report, here, back, by.at);
    }
    transaction.commit();
    return true;
  });
}

Result<std::vector<StoryMove>> CorrectionBook::moves(std::string_view report) const {
  return guarded([&] {
    std::vector<StoryMove> moves;
    auto query = ledger_->inner_->database.query(kMoves);
    query.bind(report);
    const auto word = [&](int column) { return std::string(query.text(column)); };
    while (query.next()) {
      StoryMove move{query.integer(0), word(1), word(2), word(3), word(4), word(5), word(6)};
      if (!query.null(7)) move.undone = Undoing{query.integer(7), word(8), word(9), word(10)};
      moves.push_back(std::move(move));
    }
    return moves;
  });
}

Result<std::vector<Pin>> CorrectionBook::pins() const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    struct Row {
      std::string report;
      std::int64_t story;
      std::int64_t from;
    };
    std::vector<Row> rows;
    {
      auto query = database.query(
          "SELECT r.id, p.story, m.from_story FROM story_moves m JOIN reports r ON r.report ="
          " m.report JOIN placements p ON p.report = m.report WHERE m.undoes IS NULL AND NOT EXISTS"
          " (SELECT 1 FROM story_moves u WHERE u.undoes = m.move) ORDER BY m.move");
      while (query.next()) {
        rows.push_back({std::string(query.text(0)), query.integer(1), query.integer(2)});
      }
    }
    std::vector<Pin> pins;
    const auto name = [&](std::int64_t story) {
      auto query = database.query("SELECT id FROM stories WHERE story = ?1");
      query.bind(story);
      return query.next() ? std::string(query.text(0)) : std::string();
    };
    for (const auto& row : rows) {
      pins.push_back({row.report, name(row.story), name(followed(database, row.from))});
    }
    return pins;
  });
}

Result<bool> CorrectionBook::has_story(std::string_view story) const {
  return guarded([&] {
    auto query = ledger_->inner_->database.query("SELECT 1 FROM stories WHERE id = ?1");
    query.bind(story);
    return query.next();
  });
}

}  // namespace sotin::ledger
