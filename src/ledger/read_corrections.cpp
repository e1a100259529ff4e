// Corrections come out of the tables with the places of the version they were made on. In a newer
// version the same words are looked for: first all of a correction in one piece, which moves
// together; where the text changed in between, each of its places by itself.
#include <map>

#include "correct_report.hpp"
#include "correction_places.hpp"

namespace sotin::ledger {
namespace {

constexpr std::uint32_t kShort = 24;  // bytes; words that stand in many places of a text

template <class Each>
void each_place(CorrectionRow& row, const Each& each) {
  for (auto& span : row.at) each(span);
  for (auto& span : row.to) each(span);
  if (row.cue) each(*row.cue);
  if (row.by) each(*row.by);
}

std::optional<Span> hull_of(const std::vector<Span>& spans) {
  std::optional<Span> hull;
  for (const auto& span : spans) hull = hull ? text::cover(*hull, span) : span;
  return hull;
}

bool move_together(CorrectionRow& row, const MovedText& moved) {
  std::optional<Span> hull;
  each_place(row, [&](const Span& span) { hull = hull ? text::cover(*hull, span) : span; });
  if (!hull) return true;
  const auto now = moved.find(*hull);
  if (!now) return false;
  each_place(row, [&](Span& span) {
    span = {span.begin - hull->begin + now->begin, span.end - hull->begin + now->begin};
  });
  return true;
}

/// Moves all places or none.
bool move_all(std::vector<Span>& spans, const MovedText& moved, const std::optional<Span>& target) {
  auto now = spans;
  for (auto& span : now) {
    const auto found =
        span.size() < kShort && target ? moved.find_near(span, *target) : moved.find(span);
    if (!found) return false;
    span = *found;
  }
  spans = std::move(now);
  return true;
}

bool move(CorrectionRow& row, const MovedText& moved) {
  if (move_together(row, moved)) return true;
  bool there = move_all(row.at, moved, {});
  auto target = there ? hull_of(row.at) : std::nullopt;
  if (!move_all(row.to, moved, target)) return false;
  if (!there) {  // its old words are gone, but those that should stand are here
    const bool words =
        row.shown.field == CorrectedField::kContent || row.shown.field == CorrectedField::kWhat;
    if (!words) return false;
    row.at = row.to;
  }
  if (!target) target = hull_of(row.to);
  for (auto* place : {&row.cue, &row.by}) {
    if (*place && target) *place = moved.find_near(**place, *target);
  }
  return true;
}

void read_places(Database& database, CorrectionRow& row) {
  auto query = database.query(
      "SELECT role, start_byte, end_byte FROM correction_spans WHERE correction = ?1"
      " ORDER BY role, ordinal");
  query.bind(row.shown.number);
  while (query.next()) {
    const auto role = query.text(0);
    const Span where{static_cast<std::uint32_t>(query.integer(1)),
                     static_cast<std::uint32_t>(query.integer(2))};
    if (role == "at") row.at.push_back(where);
    if (role == "to") row.to.push_back(where);
    if (role == "cue") row.cue = where;
    if (role == "by") row.by = where;
  }
}

}  // namespace

std::vector<CorrectionRow> read_corrections(Database& database, const Keys& keys,
                                            const text::Document& document) {
  std::vector<CorrectionRow> rows;
  std::vector<std::int64_t> versions;
  {
    auto query = database.query(
        "SELECT c.correction, r.id, v.number, c.at, c.author, c.reason, c.kind, c.field, c.value,"
        " c.before, c.words, c.value_kind, c.mark, c.type, c.said_on, c.version, u.correction, "
        "u.at,"
        " u.author, u.reason FROM corrections c JOIN reports r ON r.report = c.report"
        " JOIN versions v ON v.version = c.version LEFT JOIN corrections u ON u.undoes ="
        " c.correction WHERE c.report = ?1 AND c.undoes IS NULL ORDER BY c.correction");
    query.bind(keys.report);
    const auto word = [&](int column) { return std::string(query.text(column)); };
    while (query.next()) {
      const auto field = corrected_field(query.text(7));
      if (!field || query.text(6).size() != 1) {
        throw Failure{{ErrorCode::kLedgerDamaged,
                       "a correction holds the unknown word '" + word(7) + "'", database.path()}};
      }
      CorrectionRow row;
      row.shown = {query.integer(0), word(1), static_cast<std::uint32_t>(query.integer(2)),
                   word(3),          word(4), word(5),
                   query.text(6)[0], *field,  word(8),
                   word(9),          word(10)};
      row.value_kind = word(11);
      row.mark = word(12);
      row.type = word(13);
      row.said_on = word(14);
      versions.push_back(query.integer(15));
      if (!query.null(16)) {
        row.shown.state = CorrectionState::kUndone;
        row.shown.undone = Undoing{query.integer(16), word(17), word(18), word(19)};
      }
      rows.push_back(std::move(row));
    }
  }
  std::map<std::int64_t, std::string> texts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = rows[i];
    if (row.shown.state == CorrectionState::kUndone) continue;
    read_places(database, row);
    const bool current = versions[i] == keys.version;
    if (!current && !texts.contains(versions[i])) {
      auto query = database.query("SELECT text FROM versions WHERE version = ?1");
      query.bind(versions[i]);
      if (query.next()) texts.emplace(versions[i], query.text(0));
    }
    const std::string_view made_on = current ? document.text() : texts[versions[i]];
    bool inside = true;
    each_place(row,
               [&](const Span& span) { inside &= !span.empty() && span.end <= made_on.size(); });
    if (!inside || (!current && !move(row, {made_on, document.text()}))) {
      row.shown.state = CorrectionState::kLost;
    }
  }
  return rows;
}

void correct_stored(Database& database, const Keys& keys, Stored& stored) {
  auto rows = read_corrections(database, keys, stored.document);
  if (rows.empty()) return;
  correct_report(stored.document, stored.report, rows);
  stored.row.statements = static_cast<std::uint32_t>(stored.report.statements.size());
  stored.row.events = static_cast<std::uint32_t>(stored.report.events.size());
  stored.row.commitments = static_cast<std::uint32_t>(stored.report.commitments.size());
  stored.row.memberships = static_cast<std::uint32_t>(stored.report.memberships.size());
  for (auto& row : rows) stored.corrections.push_back(std::move(row.shown));
}

}  // namespace sotin::ledger
