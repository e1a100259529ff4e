// Does the ledger still tell the truth about its texts? File structure first (by SQLite), then what
// only we know: every span lies inside its text and repeats its words, the search index holds the
// sentences, each report has its current version and reading, each reading's JSON unpacks.
#include <fmt/format.h>

#include "correct_report.hpp"
#include "inner.hpp"
#include "packed.hpp"
#include "report_rows.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kMostProblems = 100;

class Checker {
 public:
  Checker(Database& database, CheckAnswer& answer) : database_(database), answer_(answer) {}

  void check_file() {
    auto query = database_.query("PRAGMA integrity_check(20)");
    while (query.next()) {
      if (query.text(0) != "ok") problem(std::string(query.text(0)));
    }
    auto keys = database_.query("PRAGMA foreign_key_check");
    while (keys.next())
      problem(fmt::format("table {} points to a row of {} that is not there", keys.text(0),
                          keys.text(2)));
  }

  void check_index(bool read_only) {
    if (read_only) return;
    try {
      database_.run(
          "INSERT INTO sentence_index(sentence_index, rank) VALUES('integrity-check', 1)");
    } catch (const Failure&) {
      problem("the search index is out of step with the sentences");
    }
  }

  void check_reports() {
    auto query = database_.query(
        "SELECT r.id FROM reports r LEFT JOIN versions v ON v.version = r.current_version AND "
        "v.report = r.report"
        " LEFT JOIN readings g ON g.reading = r.current_reading AND g.version = v.version"
        " LEFT JOIN makers m ON m.maker = g.maker WHERE m.maker IS NULL OR v.number <>"
        " (SELECT max(number) FROM versions WHERE report = r.report)");
    while (query.next())
      problem(fmt::format("report {}: its current version or reading is not the last one",
                          query.text(0)));
    answer_.reports = static_cast<std::uint64_t>(database_.integer("SELECT count(*) FROM reports"));
  }

  void check_versions() {
    std::vector<std::int64_t> versions;
    {
      auto query = database_.query("SELECT version FROM versions ORDER BY version");
      while (query.next()) versions.push_back(query.integer(0));
    }
    for (const auto version : versions) check_version(version);
  }

  /// The words of each correction stand where it says, in the version it was made on.
  void check_corrections() {
    auto query = database_.query(
        "SELECT r.id, c.correction, s.start_byte, s.end_byte, s.words, c.version,"
        " substr(CAST(v.text AS BLOB), s.start_byte + 1, s.end_byte - s.start_byte) ="
        " CAST(s.words AS BLOB) FROM correction_spans s JOIN corrections c USING(correction)"
        " JOIN reports r USING(report) JOIN versions v ON v.version = c.version ORDER BY 2");
    while (query.next()) {
      ++answer_.spans;
      if (query.integer(6) != 0) continue;
      problem(fmt::format("report {}, correction {}: its words are not those of the text",
                          query.text(0), query.integer(1)));
    }
    auto loaded = database_.query(
        "SELECT id FROM reports WHERE report IN (SELECT report FROM corrections) ORDER BY id");
    std::vector<std::string> ids;
    while (loaded.next()) ids.emplace_back(loaded.text(0));
    for (const auto& id : ids) {
      try {
        const auto stored = load_report(database_, id, Whose::kCorrected);
        answer_.corrections += stored.corrections.size();
      } catch (const Failure& failure) {
        problem(fmt::format("report {}: {}", id, failure.error.detail));
      }
    }
  }

 private:
  void problem(std::string what) {
    if (answer_.problems.size() < kMostProblems) answer_.problems.push_back(std::move(what));
  }

  void check_version(std::int64_t version) {
    ++answer_.versions;
    auto query = database_.query(
        "SELECT r.id, v.number, v.text, v.digest FROM versions v JOIN reports r ON r.report = "
        "v.report"
        " WHERE v.version = ?1");
    query.bind(version);
    if (!query.next()) return problem(fmt::format("version {} belongs to no report", version));
    const std::string name = fmt::format("report {}, version {}", query.text(0), query.integer(1));
    const std::string text(query.text(2));
    if (digest_of(text) != query.text(3))
      problem(name + ": the text is not the one that was stored");
    const auto document = stored_document(text, {});
    auto sentences = database_.query(
        "SELECT start, \"end\", start_byte, end_byte, words FROM sentences WHERE version = ?1 AND "
        "in_title = 0");
    sentences.bind(version);
    while (sentences.next()) {
      ++answer_.sentences;
      check_span(document, name + ", a sentence of the index", sentences, 0);
    }
    auto readings =
        database_.query("SELECT reading, json, json_size FROM readings WHERE version = ?1");
    readings.bind(version);
    while (readings.next()) {
      ++answer_.readings;
      if (!unpack(readings.text(1), static_cast<std::size_t>(readings.integer(2)))) {
        problem(name + ": the JSON of a reading can't be unpacked");
      }
      auto spans = database_.query(
          "SELECT start, \"end\", start_byte, end_byte, words, kind, number, field FROM spans "
          "WHERE reading = ?1");
      spans.bind(readings.integer(0));
      while (spans.next()) {
        ++answer_.spans;
        check_span(document, name + ", record " + std::string(spans.text(5)), spans, 0);
      }
      try {
        facts::Report report;
        read_report(database_, readings.integer(0), text.size(), report);
      } catch (const Failure& failure) {
        problem(name + ": " + failure.error.detail);
      }
    }
  }

  void check_span(const text::Document& document, const std::string& name, const Query& row,
                  int column) {
    const auto start = row.integer(column), end = row.integer(column + 1);
    const auto first = row.integer(column + 2), last = row.integer(column + 3);
    if (first < 0 || last < first || static_cast<std::size_t>(last) > document.text().size()) {
      return problem(fmt::format("{}: bytes {}..{} lie outside the text", name, first, last));
    }
    const text::Span where{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    if (document.words(where) != row.text(column + 4)) {
      problem(fmt::format("{}: the words at bytes {}..{} are not those of the text", name, first,
                          last));
    } else if (document.code_point(where.begin) != start || document.code_point(where.end) != end) {
      problem(fmt::format("{}: bytes {}..{} are not code points {}..{}", name, first, last, start,
                          end));
    }
  }

  Database& database_;
  CheckAnswer& answer_;
};

}  // namespace

Result<CheckAnswer> Ledger::check() const {
  return guarded([&] {
    CheckAnswer answer;
    Checker checker(inner_->database, answer);
    checker.check_file();
    checker.check_index(inner_->read_only);
    checker.check_reports();
    checker.check_versions();
    checker.check_corrections();
    return answer;
  });
}

}  // namespace sotin::ledger
