#pragma once

/// @file
/// The pages of `sotin serve` as HTML that can be read without JavaScript. Each function is pure:
/// values in, a whole document out. Foreign text is escaped by construction (views/web/html.hpp).

#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views::web {

/// What every page needs to know of its reader.
struct Reader {
  Tongue tongue = Tongue::kVietnamese;
  std::string address = "/";  ///< path and query of this page, for links that change the tongue
};

/// The stories of the ledger, the latest first; an empty ledger offers a box to begin with.
[[nodiscard]] Result<std::string> home_page(const ledger::Ledger& ledger, const Reader& reader);

/// All reports, newest first, from number `from` on.
[[nodiscard]] Result<std::string> reports_page(const ledger::Ledger& ledger, std::size_t from,
                                               const Reader& reader);

/// A report: its text with every entry marked in it, and the entries beside it. kNotFound as
/// load().
[[nodiscard]] Result<std::string> report_page(const ledger::Ledger& ledger, std::string_view id,
                                              const Reader& reader);

/// The statement at code points [begin, end) of a report: the one that covers most of them, so that
/// the address holds after any re-reading. kNotFound when there is none.
[[nodiscard]] Result<std::string> statement_page(const ledger::Ledger& ledger,
                                                 std::string_view report, std::uint32_t begin,
                                                 std::uint32_t end, const Reader& reader);

/// What a reader asks of a story's page, as it came; odd values mean the first of each choice.
struct StoryAsked {
  std::string lanes = {};  ///< of the timeline: "actor", "source"
  std::string days = {};   ///< where its items stand: "said", "reported", "about"
  std::string from = {};   ///< its first and last day, ISO 8601; empty: all
  std::string to = {};
  std::string who = {};  ///< the actor whose statements are shown whole
};

/// A story: summary, disagreements, timeline, positions, who said what, commitments, encounters,
/// coalitions, and its reports. By its id, a beginning of it, or a report of it.
[[nodiscard]] Result<std::string> story_page(const ledger::Ledger& ledger, std::string_view id,
                                             const StoryAsked& asked, const Reader& reader);

/// Sentences that hold the words asked for; an empty query gives the form and how to ask.
[[nodiscard]] Result<std::string> search_page(const ledger::Ledger& ledger, std::string_view query,
                                              const Reader& reader);

/// Who bears a name: offices, statements over time, commitments, encounters.
[[nodiscard]] Result<std::string> actor_page(const ledger::Ledger& ledger, std::string_view name,
                                             const Reader& reader);

/// A form that takes pasted text or files.
[[nodiscard]] std::string read_page(const Reader& reader);

/// «Not found» and the like, with a way on.
[[nodiscard]] std::string message_page(std::string_view title, std::string_view words,
                                       const Reader& reader);

}  // namespace sotin::views::web
