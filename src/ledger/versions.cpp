// Older versions are looked at rarely: a connection is opened for the question and closed behind
// it.
#include "sotin/ledger/versions.hpp"

#include "inner.hpp"

namespace sotin::ledger {

Result<std::vector<VersionRow>> versions_of(const Ledger& ledger, std::string_view id) {
  return guarded([&] {
    auto database = open_to_read(ledger.path(), {});
    Transaction moment(database, "BEGIN");
    const auto keys = find_report(database, id);
    std::vector<VersionRow> rows;
    auto query = database.query(
        "SELECT v.number, v.title, v.published, v.outlet, min(g.read_at), count(*) FROM versions v"
        " JOIN readings g ON g.version = v.version WHERE v.report = ?1"
        " GROUP BY v.version ORDER BY v.number");
    query.bind(keys.report);
    while (query.next()) {
      rows.push_back({static_cast<std::uint32_t>(query.integer(0)), query.maybe_text(1),
                      query.maybe_text(2), query.maybe_text(3), std::string(query.text(4)),
                      static_cast<std::uint32_t>(query.integer(5))});
    }
    return rows;
  });
}

Result<Stored> load_version(const Ledger& ledger, std::string_view id, std::uint32_t number) {
  return guarded([&] {
    auto database = open_to_read(ledger.path(), {});
    Transaction moment(database, "BEGIN");
    return load_version(database, find_report(database, id), number);
  });
}

}  // namespace sotin::ledger
