#pragma once

/// @file
/// What the ledger hands out: plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/ledger/correction.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {

/// A report as a list shows it: its current version and reading.
struct ReportRow {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> published;  ///< as understood by the reading
  std::optional<std::string> url;
  std::string source;
  std::string language;
  std::uint32_t version = 1;  ///< number of the current version of its text
  std::uint32_t reading = 1;  ///< number of the current reading of that version
  std::string read_at;
  std::string program_version;  ///< who made every record of this reading
  std::string data_version;
  std::uint32_t statements = 0;
  std::uint32_t events = 0;
  std::uint32_t commitments = 0;
  std::uint32_t memberships = 0;
};

/// A reading rebuilt from the rows, with the corrections of people in it.
struct Stored {
  ReportRow row;
  text::Document document;
  facts::Report report;
  std::vector<Correction> corrections = {};  ///< of this report, also undone ones, oldest first
};

/// Which readings `Ledger::for_each` visits.
struct Filter {
  enum class Having : std::uint8_t { kAnything, kStatements, kEvents, kCommitments, kMemberships };
  Having having = Having::kAnything;
  std::vector<std::string> ids = {};  ///< only these reports; empty: all
};

/// An entity of a report whose name answers a question.
struct EntityMatch {
  enum class Closeness : std::uint8_t { kSame, kWords, kPart };
  std::string report;
  facts::EntityIndex entity = facts::kNobody;
  Closeness closeness =
      Closeness::kPart;  ///< the whole form, whole words of it, or a part of a word
};

/// One sentence that answers a search.
struct SearchHit {
  std::string report;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> published;
  bool in_title = false;    ///< found in the headline: no place in the text
  std::uint32_t start = 0;  ///< code points
  std::uint32_t end = 0;
  std::string words;              ///< the sentence
  std::vector<text::Span> marks;  ///< the words found: bytes of `words`
  bool exact = true;              ///< false: found only when marks are left out
};

/// How a query was understood and what it found.
struct SearchAnswer {
  std::vector<std::string> words;    ///< single words of the query, as read
  std::vector<std::string> phrases;  ///< its quoted phrases
  bool marks = false;                ///< the query has marks: exact hits come first
  bool any_word = false;        ///< nothing held all of them: sentences that hold some are given
  std::vector<SearchHit> hits;  ///< exact ones first
  bool more = false;            ///< there are more than were asked for
};

struct Tombstone {
  std::string id;
  std::string forgotten_at;
  std::string reason;
};

struct CheckAnswer {
  std::uint64_t reports = 0;
  std::uint64_t versions = 0;
  std::uint64_t readings = 0;
  std::uint64_t spans = 0;
  std::uint64_t sentences = 0;
  std::uint64_t corrections = 0;
  std::vector<std::string> problems;  ///< empty: all is well
};

}  // namespace sotin::ledger
