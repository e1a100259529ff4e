#pragma once

/// @file
/// Saved questions asked of what came into the ledger: statements, encounters and commitments that
/// answer them, once for a group of copies. Nothing is written and no clock is looked at.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/alert_book.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::stories {

/// An entry that answers a question.
struct AlertMatch {
  std::string report;
  std::string id;     ///< of the entry in its report: "s3", "v1", "c2"
  std::string kind;   ///< "statement", "encounter", "commitment"
  std::string who;    ///< who speaks, meets (names joined by ", ") or is bound; may be empty
  std::string act;    ///< act, type of encounter, status of commitment, as the contract spells them
  std::string words;  ///< of the report
  std::string date;   ///< said on, held on; may be empty
  std::string title, outlet, published, url;  ///< of the report; may be empty
  std::string story;
  std::string read_at;
  std::string print;                ///< equal for the same entry told again
  std::vector<std::string> copies;  ///< reports that tell the same in near the same words
};

/// Is `act` something that can be asked for? An act of the contract or a kind of entry.
[[nodiscard]] bool is_alert_act(std::string_view act);

/// What the question finds in reports (and new versions of reports) first read after `reading`, in
/// the order they were read. Left out are entries that an earlier version of the report, or a near
/// copy of it that was read before, tells (seven in ten words the same), and entries of equal
/// words and speaker that came before in the answer. A person, country or body is meant by words of
/// a name, and wherever find_actors finds the same one under another name. Reports must have been
/// placed (keep_stories). kNotFound when the question's story is not there.
[[nodiscard]] Result<std::vector<AlertMatch>> ask_alert(const ledger::Ledger& ledger,
                                                        const ledger::AlertQuestion& asked,
                                                        std::int64_t reading);

/// What an alert has not told yet.
[[nodiscard]] Result<std::vector<AlertMatch>> untold(const ledger::Ledger& ledger,
                                                     const ledger::Alert& alert);

}  // namespace sotin::stories
