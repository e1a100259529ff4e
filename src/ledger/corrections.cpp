// Asking for a correction: what is asked for is found in the report's words, compared with what
// stands, and kept only where it differs.
#include "sotin/ledger/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ask_correction.hpp"
#include "ask_values.hpp"
#include "page_tables.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/version.hpp"

namespace sotin::ledger {
namespace {

/// An entry of the corrected report; index -1: one that a correction took out.
struct Target {
  char kind = 's';
  std::int32_t index = -1;
};

std::string entry_name(char kind, std::size_t index) {
  return fmt::format("{}{}", kind, index + 1);
}

std::optional<Target> by_number(const Stored& stored, std::string_view entry) {
  if (entry.size() < 2 || std::string_view("svcm").find(entry[0]) == std::string_view::npos) {
    return std::nullopt;
  }
  std::uint32_t number = 0;
  const auto* end = entry.data() + entry.size();
  const auto [at, error] = std::from_chars(entry.data() + 1, end, number);
  if (error != std::errc() || at != end || number == 0) return std::nullopt;
  const auto count = count_of(stored.report, entry[0]);
  if (number > count) {
    refuse(ErrorCode::kNotFound,
           fmt::format("the report has no entry «{}»; it has {} of that kind", entry, count));
  }
  return Target{entry[0], static_cast<std::int32_t>(number) - 1};
}

std::optional<Target> by_mark(const Stored& stored, const std::vector<CorrectionRow>& rows,
                              std::string_view entry) {
  if (entry.size() != 18 || entry[1] != ':') return std::nullopt;
  const char kind = entry[0];
  if (std::string_view("svcm").find(kind) == std::string_view::npos) return std::nullopt;
  for (std::size_t i = 0; i < count_of(stored.report, kind); ++i) {
    if (mark_of(stored, kind, i) == entry) return Target{kind, static_cast<std::int32_t>(i)};
  }
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->mark == entry && row->shown.state == CorrectionState::kInForce) {
      return Target{kind, row->shown.entry};
    }
  }
  refuse(ErrorCode::kBadArgument, "the entry has changed meanwhile: load the page anew");
}

/// The one statement that holds these words: in what is said, else in its sentence.
Target by_words(const Stored& stored, std::string_view entry) {
  const auto words = tidied(entry);
  const auto places = places_of(stored.document.text(), words);
  if (places.empty()) {
    refuse(ErrorCode::kNotFound, fmt::format("the words «{}» are not in the report", words));
  }
  std::vector<std::size_t> found;
  for (const bool said : {true, false}) {
    for (std::size_t i = 0; i < stored.report.statements.size() && found.size() < 20; ++i) {
      const auto& s = stored.report.statements[i];
      const auto holds = [&](const Span& span) {
        return std::any_of(places.begin(), places.end(),
                           [&](const Span& place) { return span.contains(place); });
      };
      if (said ? std::any_of(s.content.begin(), s.content.end(), holds) : holds(s.evidence)) {
        found.push_back(i);
      }
    }
    if (!found.empty()) break;
  }
  if (found.empty()) {
    refuse(ErrorCode::kNotFound, fmt::format("no statement holds the words «{}»", words));
  }
  if (found.size() > 1) {
    std::string detail = fmt::format("the words «{}» stand in several statements:", words);
    for (const auto i : found) detail += " " + entry_name('s', i);
    refuse(ErrorCode::kBadArgument, detail);
  }
  return {'s', static_cast<std::int32_t>(found.front())};
}

Target find_target(const Stored& stored, const std::vector<CorrectionRow>& rows,
                   std::string_view entry) {
  if (const auto target = by_number(stored, entry)) return *target;
  if (const auto target = by_mark(stored, rows, entry)) return *target;
  return by_words(stored, entry);
}

CorrectedBy checked(const CorrectedBy& by) {
  CorrectedBy out{tidied(by.author), by.at, tidied(by.reason)};
  if (out.author.empty()) refuse(ErrorCode::kBadArgument, "a name is missing: who corrects?");
  if (out.author.size() > 400 || out.reason.size() > 8000) {
    refuse(ErrorCode::kBadArgument, "a name or a reason is too long");
  }
  return out;
}

std::int64_t keep(Database& database, const Keys& keys, const text::Document& document,
                  const CorrectionRow& row, const CorrectedBy& by) {
  const auto& shown = row.shown;
  database
      .query(
          "INSERT INTO corrections VALUES(NULL,?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,"
          "NULL,?15)")
      .bind(keys.report, keys.version, by.at, by.author, by.reason,
            std::string_view(&shown.kind, 1), name_of(shown.field), shown.value, row.value_kind,
            shown.before, shown.words, row.mark, row.type, row.said_on, program_version())
      .run();
  const auto number = database.last_row();
  const auto keep_place = [&](std::string_view role, std::size_t ordinal, const Span& where) {
    database.query("INSERT INTO correction_spans VALUES(?1,?2,?3,?4,?5,?6)")
        .bind(number, role, ordinal, where.begin, where.end, document.words(where))
        .run();
  };
  for (std::size_t i = 0; i < row.at.size(); ++i) keep_place("at", i, row.at[i]);
  for (std::size_t i = 0; i < row.to.size(); ++i) keep_place("to", i, row.to[i]);
  if (row.cue) keep_place("cue", 0, *row.cue);
  if (row.by) keep_place("by", 0, *row.by);
  return number;
}

/// The day of a commitment is that of the statement it was read in.
Target day_of(const Stored& stored, const Target& target) {
  const auto statement =
      stored.report.commitments[static_cast<std::size_t>(target.index)].statement;
  if (statement < 0) {
    refuse(ErrorCode::kBadArgument, "the commitment stands in no statement: it has no day");
  }
  return {'s', statement};
}

/// A report with what was corrected in it.
struct Corrected {
  Keys keys;
  Stored stored;
  std::vector<CorrectionRow> rows;
};

Corrected load(Database& database, std::string_view id) {
  const auto keys = find_report(database, id);
  auto stored = load_report(database, id, Whose::kMachine);
  auto rows = read_corrections(database, keys, stored.document);
  correct_report(stored.document, stored.report, rows);
  for (const auto& row : rows) stored.corrections.push_back(row.shown);
  return {keys, std::move(stored), std::move(rows)};
}

}  // namespace

Result<std::string> CorrectionBook::find_entry(std::string_view report,
                                               std::string_view entry) const {
  return guarded([&]() -> std::string {
    auto& database = ledger_->inner_->database;
    Transaction moment(database, "BEGIN");
    const auto now = load(database, report);
    const auto target = find_target(now.stored, now.rows, entry);
    if (target.index < 0) {
      refuse(ErrorCode::kBadArgument, "the entry has changed meanwhile: load the page anew");
    }
    return entry_name(target.kind, static_cast<std::size_t>(target.index));
  });
}

Result<std::vector<std::int64_t>> CorrectionBook::correct(std::string_view report,
                                                          std::string_view entry,
                                                          const std::vector<Change>& changes,
                                                          const CorrectedBy& by) {
  return guarded([&] {
    const auto who = checked(by);
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    std::vector<std::int64_t> numbers;
    auto now = load(database, report);
    auto target = find_target(now.stored, now.rows, entry);
    for (const auto& change : changes) {
      if (target.index < 0) {  // taken out: asking for that again is as good as once
        if (change.field == CorrectedField::kNone) continue;
        refuse(ErrorCode::kBadArgument, "the entry has changed meanwhile: load the page anew");
      }
      const bool day = target.kind == 'c' && change.field == CorrectedField::kSaidOn;
      const auto about = day ? day_of(now.stored, target) : target;
      const auto row =
          ask_correction(now.stored, about.kind, static_cast<std::size_t>(about.index), change);
      if (!row) continue;
      numbers.push_back(keep(database, now.keys, now.stored.document, *row, who));
      now = load(database, report);  // the next one is about the entry as it is now
      if (!day) target.index = now.rows.back().shown.entry;
    }
    renew_entries(database, now.keys.report);
    transaction.commit();
    return numbers;
  });
}

Result<std::vector<std::int64_t>> CorrectionBook::add(std::string_view report,
                                                      const MissedStatement& statement,
                                                      const CorrectedBy& by) {
  return guarded([&] {
    const auto who = checked(by);
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    std::vector<std::int64_t> numbers;
    const auto now = load(database, report);
    const auto row = ask_statement(now.stored, statement);
    for (std::size_t i = 0; i < now.stored.report.statements.size(); ++i) {
      if (now.stored.report.statements[i].content != row.to) continue;
      const bool again = std::any_of(now.rows.begin(), now.rows.end(), [&](const auto& kept) {
        return kept.shown.field == CorrectedField::kAdded && kept.to == row.to &&
               kept.shown.state == CorrectionState::kInForce;
      });
      if (again) return numbers;
      refuse(ErrorCode::kBadArgument,
             fmt::format("this is a statement already: {}", entry_name('s', i)));
    }
    numbers.push_back(keep(database, now.keys, now.stored.document, row, who));
    renew_entries(database, now.keys.report);
    transaction.commit();
    return numbers;
  });
}

Result<bool> CorrectionBook::undo(std::int64_t number, const CorrectedBy& by) {
  return guarded([&] {
    const auto who = checked(by);
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    {
      auto query = database.query(
          "SELECT EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.correction)"
          " FROM corrections c WHERE c.correction = ?1 AND c.undoes IS NULL");
      query.bind(number);
      if (!query.next()) {
        refuse(ErrorCode::kNotFound, fmt::format("there is no correction {}", number));
      }
      if (query.integer(0) != 0) return false;
    }
    database
        .query(
            "INSERT INTO corrections SELECT NULL, report, version, ?2, ?3, ?4, kind, 'undone',"
            " '', NULL, '', '', '', NULL, NULL, correction, ?5 FROM corrections"
            " WHERE correction = ?1")
        .bind(number, who.at, who.author, who.reason, program_version())
        .run();
    auto query = database.query("SELECT report FROM corrections WHERE correction = ?1");
    query.bind(number);
    query.next();
    renew_entries(database, query.integer(0));
    transaction.commit();
    return true;
  });
}

Result<std::vector<Correction>> CorrectionBook::corrections(std::string_view report) const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction moment(database, "BEGIN");
    std::vector<std::string> ids;
    if (report.empty()) {
      auto query = database.query(
          "SELECT id FROM reports WHERE report IN (SELECT report FROM corrections)"
          " ORDER BY published IS NULL, published, id");
      while (query.next()) ids.emplace_back(query.text(0));
    } else {
      ids.emplace_back(report);
    }
    std::vector<Correction> all;
    for (const auto& id : ids) {
      for (auto& one : load(database, id).rows) all.push_back(std::move(one.shown));
    }
    return all;
  });
}

Result<bool> CorrectionBook::is_corrected(std::string_view report) const {
  return guarded([&] {
    auto query = ledger_->inner_->database.query(
        "SELECT 1 FROM corrections c JOIN reports r ON r.report = c.report WHERE r.id = ?1 AND"
        " c.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM corrections u WHERE u.undoes ="
        " c.correction)");
    query.bind(report);
    return query.next();
  });
}

Result<std::vector<std::string>> CorrectionBook::corrected_reports() const {
  return guarded([&] {
    std::vector<std::string> ids;
    auto query = ledger_->inner_->database.query(
        "SELECT id FROM reports WHERE report IN (SELECT c.report FROM corrections c WHERE c.undoes"
        " IS NULL AND NOT EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.correction))"
        " ORDER BY published IS NULL, published, id");
    while (query.next()) ids.emplace_back(query.text(0));
    return ids;
  });
}

std::string mark_of(const Stored& stored, char kind, std::size_t index) {
  std::uint64_t mark = hash_bytes(stored.row.id);
  for (const auto& span : places_of_entry(stored.report, kind, index)) {
    mark = hash_combine(mark, hash_bytes(stored.document.words(span)));
    mark = hash_combine(mark, span.begin);
  }
  // Encounters, commitments and memberships may share a sentence.
  if (kind == 'v')
    mark = hash_combine(mark, static_cast<std::uint64_t>(stored.report.events[index].type));
  if (kind == 'c') {
    const auto& c = stored.report.commitments[index];
    mark = hash_combine(mark, c.party_span ? c.party_span->begin : 0);
  }
  if (kind == 'm') {
    const auto& m = stored.report.memberships[index];
    mark = hash_combine(mark, hash_bytes(name_at(stored, m.member, {})));
    mark = hash_combine(mark, hash_bytes(name_at(stored, m.organisation, {})));
  }
  if (kind == 's' && stored.report.statements[index].cue) {
    mark = hash_combine(mark, stored.report.statements[index].cue->begin);
  }
  return fmt::format("{}:{}", kind, hex16(mark));
}

const Correction* correction_of(const Stored& stored, char kind, std::size_t index) {
  for (auto one = stored.corrections.rbegin(); one != stored.corrections.rend(); ++one) {
    if (one->kind == kind && one->entry == static_cast<std::int32_t>(index) &&
        one->state == CorrectionState::kInForce) {
      return &*one;
    }
  }
  return nullptr;
}

}  // namespace sotin::ledger
