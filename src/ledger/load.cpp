// Looking things up: lists, one report, all reports in order.
#include <fmt/format.h>

#include <unordered_map>

#include "correct_report.hpp"
#include "inner_of.hpp"
#include "packed.hpp"
#include "report_rows.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::ledger {
namespace {

constexpr std::string_view kListed =
    "SELECT r.id, v.title, g.outlet, g.published, v.url, v.source, g.language, v.number, g.number,"
    " g.read_at, m.program_version, m.data_version, g.statements, g.events, g.commitments,"
    " g.memberships, r.report, v.version, g.reading FROM reports r"
    " JOIN versions v ON v.version = r.current_version"
    " JOIN readings g ON g.reading = r.current_reading JOIN makers m ON m.maker = g.maker ";
constexpr std::string_view kOfVersion =
    "SELECT r.id, v.title, g.outlet, g.published, v.url, v.source, g.language, v.number, g.number,"
    " g.read_at, m.program_version, m.data_version, g.statements, g.events, g.commitments,"
    " g.memberships, r.report, v.version, g.reading FROM reports r"
    " JOIN versions v ON v.report = r.report AND v.number = ?2"
    " JOIN readings g ON g.version = v.version JOIN makers m ON m.maker = g.maker"
    " WHERE r.report = ?1 ORDER BY g.number DESC LIMIT 1";
constexpr std::string_view kWritten =
    "SELECT r.id, v.title, g.outlet, g.published, v.url, v.source, g.language, v.number, g.number,"
    " g.read_at, m.program_version, m.data_version, g.statements, g.events, g.commitments,"
    " g.memberships, r.report, v.version, g.reading, g.json, g.json_size FROM reports r"
    " JOIN versions v ON v.version = r.current_version"
    " JOIN readings g ON g.reading = r.current_reading JOIN makers m ON m.maker = g.maker"
    " WHERE r.id = ?1";
constexpr std::string_view kInOrder = " ORDER BY r.published IS NULL, r.published, r.id";

struct Listed {
  ReportRow row;
  Keys keys;
};

Listed listed(const Query& q) {
  const auto count = [&](int column) { return static_cast<std::uint32_t>(q.integer(column)); };
  return {{std::string(q.text(0)), q.maybe_text(1), q.maybe_text(2), q.maybe_text(3),
           q.maybe_text(4), std::string(q.text(5)), std::string(q.text(6)), count(7), count(8),
           std::string(q.text(9)), std::string(q.text(10)), std::string(q.text(11)), count(12),
           count(13), count(14), count(15)},
          {q.integer(16), q.integer(17), q.integer(18)}};
}

text::Document load_document(Database& database, const Listed& report) {
  text::Origin origin{.id = report.row.id,
                      .source = report.row.source,
                      .title = report.row.title,
                      .url = report.row.url};
  {
    auto extras = database.query("SELECT name, value FROM extras WHERE version = ?1");
    extras.bind(report.keys.version);
    while (extras.next()) origin.extra.emplace(extras.text(0), extras.text(1));
  }
  {
    auto notes = database.query("SELECT note FROM input_notes WHERE version = ?1 ORDER BY number");
    notes.bind(report.keys.version);
    while (notes.next()) origin.notes.emplace_back(notes.text(0));
  }
  auto query =
      database.query("SELECT published, outlet, language, text FROM versions WHERE version = ?1");
  query.bind(report.keys.version);
  query.next();
  origin.published = query.maybe_text(0);
  origin.outlet = query.maybe_text(1);
  origin.language = query.maybe_text(2);
  return stored_document(query.text(3), std::move(origin));
}

Stored load_stored(Database& database, Listed report, Whose whose = Whose::kCorrected) {
  auto document = load_document(database, report);
  facts::Report facts;
  {
    auto query = database.query(
        "SELECT language, published, published_basis, outlet, outlet_basis FROM readings WHERE "
        "reading = ?1");
    query.bind(report.keys.reading);
    query.next();
    facts.language = query.text(0);
    if (!query.null(1)) {
      facts.published = facts::Published{
          std::string(query.text(1)),
          facts::value_of<facts::DateBasis>(query.text(2)).value_or(facts::DateBasis::kGiven)};
    }
    if (!query.null(3)) {
      facts.outlet = facts::Outlet{
          std::string(query.text(3)),
          facts::value_of<facts::OutletBasis>(query.text(4)).value_or(facts::OutletBasis::kGiven)};
    }
  }
  read_report(database, report.keys.reading, document.text().size(), facts);
  Stored stored{std::move(report.row), std::move(document), std::move(facts)};
  if (whose == Whose::kCorrected) correct_stored(database, report.keys, stored);
  return stored;
}

Listed list_one(Database& database, const Keys& keys) {
  auto query = database.query(std::string(kListed) + "WHERE r.report = ?1");
  query.bind(keys.report);
  query.next();
  return listed(query);
}

std::vector<Listed> list_all(Database& database, std::string_view having) {
  std::vector<Listed> all;
  auto query = database.query(std::string(kListed).append(having).append(kInOrder));
  while (query.next()) all.push_back(listed(query));
  return all;
}

Error json_damaged(Database& database) {
  return {ErrorCode::kLedgerDamaged, "the stored JSON of a report can't be unpacked",
          database.path()};
}

std::string json_of(Database& database, const Keys& keys) {
  auto query = database.query("SELECT json, json_size FROM readings WHERE reading = ?1");
  query.bind(keys.reading);
  if (query.next()) {
    if (auto json = unpack(query.text(0), static_cast<std::size_t>(query.integer(1)))) return *json;
  }
  throw Failure{json_damaged(database)};
}

bool is_corrected(Database& database, std::int64_t report) {
  auto query = database.query(
      "SELECT 1 FROM corrections c WHERE c.report = ?1 AND c.undoes IS NULL AND NOT EXISTS (SELECT "
      "1"
      " FROM corrections u WHERE u.undoes = c.correction)");
  query.bind(report);
  return query.next();
}

std::string_view condition_of(Filter::Having having) {
  switch (having) {
    case Filter::Having::kStatements:
      return "WHERE (g.statements > 0 OR r.report IN (SELECT report FROM corrections))";
    case Filter::Having::kEvents:
      return "WHERE (g.events > 0 OR r.report IN (SELECT report FROM corrections))";
    case Filter::Having::kCommitments:
      return "WHERE (g.commitments > 0 OR r.report IN (SELECT report FROM corrections))";
    case Filter::Having::kMemberships:
      return "WHERE g.memberships > 0";
    case Filter::Having::kAnything:
      break;
  }
  return "";
}

}  // namespace

Stored load_version(Database& database, const Keys& keys, std::uint32_t number) {
  std::optional<Listed> found;
  {
    auto query = database.query(kOfVersion);
    query.bind(keys.report, number);
    if (query.next()) found = listed(query);
  }
  if (!found) {
    throw Failure{{ErrorCode::kNotFound, fmt::format("this report has no version {}", number),
                   database.path()}};
  }
  return load_stored(database, std::move(*found));
}

text::Document stored_document(std::string_view text, text::Origin origin) {
  constexpr std::string_view kMark =
      "\xEF\xBB\xBF";  // one byte order mark would be taken off again
  if (!text.starts_with(kMark)) return text::Document::from_bytes(text, std::move(origin));
  return text::Document::from_bytes(std::string(kMark).append(text), std::move(origin));
}

Keys find_report(Database& database, std::string_view id) {
  {
    auto query = database.query(
        "SELECT report, current_version, current_reading FROM reports WHERE id = ?1");
    query.bind(id);
    if (query.next()) return {query.integer(0), query.integer(1), query.integer(2)};
  }
  std::vector<std::pair<std::string, Keys>> near;
  auto query = database.query(
      "SELECT id, report, current_version, current_reading FROM reports"
      " WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 6");
  query.bind(id);
  while (!id.empty() && query.next()) {
    near.push_back(
        {std::string(query.text(0)), {query.integer(1), query.integer(2), query.integer(3)}});
  }
  if (near.size() == 1) return near[0].second;
  std::string detail = fmt::format("no report «{}»", id);
  if (near.size() > 1) {
    detail = fmt::format("several reports begin with «{}»:", id);
    for (const auto& [name, keys] : near) detail += " " + name;
  }
  throw Failure{{ErrorCode::kNotFound, detail, database.path()}};
}

Result<std::vector<ReportRow>> Ledger::reports() const {
  return guarded([&] {
    std::vector<ReportRow> rows;
    for (auto& report : list_all(inner_->database, "")) rows.push_back(std::move(report.row));
    return rows;
  });
}

Result<std::vector<ReportRow>> Ledger::rows(const std::vector<std::string>& ids) const {
  return guarded([&] {
    std::vector<ReportRow> rows;
    for (const auto& id : ids) {
      auto query = inner_->database.query(std::string(kListed) + "WHERE r.id = ?1");
      query.bind(id);
      if (query.next()) rows.push_back(listed(query).row);
    }
    return rows;
  });
}

Result<std::optional<WrittenReport>> Pages::written(std::string_view id) const {
  return guarded([&]() -> std::optional<WrittenReport> {
    auto& database = database_of(*ledger_);
    Transaction moment(database, "BEGIN");
    auto query = database.query(kWritten);
    query.bind(id);
    if (!query.next()) return std::nullopt;
    auto found = listed(query);
    WrittenReport report{std::move(found.row), is_corrected(database, found.keys.report), {}};
    if (!report.corrected && report.row.program_version == program_version()) {
      auto json = unpack(query.text(19), static_cast<std::size_t>(query.integer(20)));
      if (!json) throw Failure{json_damaged(database)};
      report.json = std::move(*json);
    }
    return report;
  });
}

Stored load_report(Database& database, std::string_view id, Whose whose) {
  return load_stored(database, list_one(database, find_report(database, id)), whose);
}

Result<Stored> Ledger::load(std::string_view id, Whose whose) const {
  return guarded([&]() -> Stored {
    auto& database = inner_->database;
    Transaction moment(database, "BEGIN");
    return load_report(database, id, whose);
  });
}

Result<void> Ledger::for_each(const Filter& filter,
                              const std::function<bool(const Stored&)>& each) const {
  return guarded([&] {
    auto& database = inner_->database;
    Transaction moment(database, "BEGIN");
    if (filter.ids.empty()) {
      for (auto& report : list_all(database, condition_of(filter.having))) {
        if (!each(load_stored(database, std::move(report)))) return;
      }
      return;
    }
    for (const auto& id : filter.ids) {
      if (!each(load_stored(database, list_one(database, find_report(database, id))))) return;
    }
  });
}

Result<std::string> Ledger::json(std::string_view id) const {
  return guarded([&] { return json_of(inner_->database, find_report(inner_->database, id)); });
}

Result<void> Ledger::for_each_json(const std::function<bool(std::string_view)>& each) const {
  return guarded([&] {
    auto& database = inner_->database;
    Transaction moment(database, "BEGIN");
    for (const auto& report : list_all(database, "")) {
      if (!each(json_of(database, report.keys))) return;
    }
  });
}

}  // namespace sotin::ledger
