// Where people corrected a report, its entries stand by what they said, not by the tables of facts.
#include <fmt/format.h>

#include "correct_report.hpp"
#include "page_tables.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

using namespace facts;

/// An entry by its number in the corrected report; the date is null where it has none.
struct Place {
  std::string_view kind;
  std::size_t number;
  std::optional<std::string_view> date;  // its own
  std::optional<std::string_view> said;  // the date by which it stands in lists
  EntityIndex entity;
  std::string_view act;
  float confidence;
};

void enter(Database& database, std::int64_t report, const Place& place) {
  database
      .query(fmt::format(
          "INSERT INTO entries SELECT ?2, ifnull(r.published, '~'), r.id, ?3, r.report,"
          " first_day(?4), last_day(?4), min(first_day(?5), CASE first_day(?5) WHEN {0} THEN"
          " first_day(r.published) ELSE {0} END), ?6, ?7, ifnull(g.outlet, ''), ?8"
          " FROM reports r JOIN readings g ON g.reading = r.current_reading WHERE r.report = ?1",
          kNoDay))
      .bind(report, place.kind, place.number, place.date, place.said, place.entity, place.act,
            static_cast<double>(place.confidence))
      .run();
}

}  // namespace

void enter_corrected(Database& database, std::int64_t report) {
  std::string id;
  {
    auto query = database.query(
        "SELECT r.id FROM reports r WHERE r.report = ?1 AND EXISTS (SELECT 1 FROM corrections c"
        " WHERE c.report = r.report)");
    query.bind(report);
    if (!query.next()) return;
    id = query.text(0);
  }
  database.query("DELETE FROM entries WHERE report = ?1").bind(report).run();
  const auto stored = load_report(database, id, Whose::kCorrected);
  const auto& all = stored.report;
  using MaybeDate = std::optional<std::string_view>;
  const auto said_on = [](const Statement& s) {
    return s.said_on ? MaybeDate(s.said_on->value) : std::nullopt;
  };
  for (std::size_t i = 0; i < all.statements.size(); ++i) {
    const auto& s = all.statements[i];
    enter(database, report,
          {"s", i, said_on(s), said_on(s), s.speaker.entity, name_of(s.act), s.confidence});
  }
  for (std::size_t i = 0; i < all.events.size(); ++i) {
    const auto& e = all.events[i];
    const auto date = e.date ? MaybeDate(e.date->value) : std::nullopt;
    enter(database, report, {"v", i, date, date, kNobody, name_of(e.status), e.confidence});
  }
  for (std::size_t i = 0; i < all.commitments.size(); ++i) {
    const auto& c = all.commitments[i];
    const auto said = c.statement < 0
                          ? std::nullopt
                          : said_on(all.statements[static_cast<std::size_t>(c.statement)]);
    enter(database, report, {"c", i, std::nullopt, said, c.party, name_of(c.status), c.confidence});
  }
  for (std::size_t i = 0; i < all.memberships.size(); ++i) {
    const auto& m = all.memberships[i];
    enter(database, report,
          {"m", i, std::nullopt, std::nullopt, m.organisation, name_of(m.role), m.confidence});
  }
}

}  // namespace sotin::ledger
