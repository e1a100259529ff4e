#pragma once

/// @file
/// The pages of `sotin serve` as HTML that can be read without JavaScript. Each function is pure:
/// values in, a whole document out. Foreign text is escaped by construction (views/web/html.hpp).

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views::web {

/// Up to which reading a browser has looked, in all stories and in single ones; -1: never.
struct Seen {
  std::int64_t all = -1;
  std::map<std::string, std::int64_t, std::less<>> stories = {};
  bool can_undo = false;

  [[nodiscard]] std::int64_t of(std::string_view story) const {
    const auto own = stories.find(story);
    return own == stories.end() ? all : std::max(all, own->second);
  }
};

/// What every page needs to know of its reader.
struct Reader {
  Tongue tongue = Tongue::kVietnamese;
  std::string address = "/";  ///< path and query of this page, for links that change the tongue
  std::string theme = {};     ///< "light", "dark"; empty: as the machine has it
  bool keys = true;           ///< single keys do something
  Seen seen = {};
  std::int64_t last_reading = 0;  ///< of the ledger, when the page was made
  std::string author = {};        ///< the name under which this reader corrected before
};

/// Which stories the first page lists.
struct HomeAsked {
  std::size_t from = 0;
  std::string only = {};   ///< "new", or a kind of news: "positions", "encounters", ...
  std::string words = {};  ///< of the headline, with or without marks
};

/// The stories of the ledger: those with something new since the reader last looked come first,
/// with what it is, then the others, the latest first. An empty ledger offers the sample story and
/// a box.
[[nodiscard]] Result<std::string> home_page(const ledger::Ledger& ledger, const HomeAsked& asked,
                                            const Reader& reader);

/// How far a reading is that goes on behind the page.
struct ReadingState {
  std::string id;
  std::size_t steps = 0;  ///< texts and files
  std::size_t steps_done = 0;
  std::size_t passed_over = 0;  ///< files that hold no report
  std::string now = {};         ///< the file being read
  std::vector<std::string> reports = {};
  std::size_t failed = 0;
  struct Failure {
    std::string vietnamese;
    std::string english;
  };
  std::vector<Failure> failures = {};  ///< the first of them, for people
  bool done = false;
};
[[nodiscard]] Result<std::string> reading_page(const ledger::Ledger& ledger,
                                               const ReadingState& state, const Reader& reader);

/// Everything that readers corrected, the latest first; from below number `before` on where it is
/// above 0.
[[nodiscard]] Result<std::string> corrections_page(const ledger::Ledger& ledger,
                                                   std::int64_t before, const Reader& reader);

/// Exports and the programming interface.
[[nodiscard]] std::string data_page(const Reader& reader);

/// The keys that do something, and what else a reader can choose.
[[nodiscard]] std::string keys_page(const Reader& reader);

/// All reports, newest first, from number `from` on.
[[nodiscard]] Result<std::string> reports_page(const ledger::Ledger& ledger, std::size_t from,
                                               const Reader& reader);

/// A report: its text with every entry marked in it, and the entries beside it. kNotFound as
/// load().
[[nodiscard]] Result<std::string> report_page(const ledger::Ledger& ledger, std::string_view id,
                                              const Reader& reader);

/// The statement at a permanent address: `version` ("v1") and `place` ("120-185-0f3a9c21": code
/// points and a digest of the words) as in the address. Holds after any re-reading, in later
/// versions of the text and in a ledger made anew; kNotFound when the words are nowhere.
[[nodiscard]] Result<std::string> statement_page(const ledger::Ledger& ledger,
                                                 std::string_view report, std::string_view version,
                                                 std::string_view place, const Reader& reader);

/// The versions of a report and what changed from version `a` to `b`; 0: the last two. kNotFound
/// when there is no such version.
[[nodiscard]] Result<std::string> versions_page(const ledger::Ledger& ledger, std::string_view id,
                                                std::uint32_t a, std::uint32_t b,
                                                const Reader& reader);

/// Two reports beside each other: what both tell, where they do not agree, what only one tells.
[[nodiscard]] Result<std::string> compare_page(const ledger::Ledger& ledger, std::string_view a,
                                               std::string_view b, const Reader& reader);

/// What a reader asks of a story's page, as it came; odd values mean the first of each choice.
struct StoryAsked {
  std::string lanes = {};  ///< of the timeline: "actor", "source"
  std::string days = {};   ///< where its items stand: "said", "reported", "about"
  std::string from = {};   ///< its first and last day, ISO 8601; empty: all
  std::string to = {};
  std::string who = {};  ///< the actor whose statements are shown whole
};

/// A story: summary, what several sources tell, disagreements, timeline, positions, who said what,
/// commitments, encounters, coalitions, and its reports. By its id, a beginning of it, or a report
/// of it.
[[nodiscard]] Result<std::string> story_page(const ledger::Ledger& ledger, std::string_view id,
                                             const StoryAsked& asked, const Reader& reader);

/// What is looked for. `narrowed`: by "person", "outlet", "date" (a beginning of it), "act",
/// "story".
struct SearchAsked {
  std::string words = {};
  std::size_t from = 0;
  std::map<std::string, std::string, std::less<>> narrowed = {};
};

/// Sentences that hold the words, with what they can be narrowed by; without words the form and how
/// to ask.
[[nodiscard]] Result<std::string> search_page(const ledger::Ledger& ledger,
                                              const SearchAsked& asked, const Reader& reader);

/// Whose page is asked for. `from`: where the lists "said", "promised", "met", "belongs" begin.
struct ActorAsked {
  std::string name = {};
  std::map<std::string, std::size_t, std::less<>> from = {};
};

/// Who bears a name: offices, names, why reports were joined; statements, commitments, encounters
/// and memberships, the latest first. Namesakes stand apart, one below the other.
[[nodiscard]] Result<std::string> actor_page(const ledger::Ledger& ledger, const ActorAsked& asked,
                                             const Reader& reader);

/// A form that takes pasted text or files.
[[nodiscard]] std::string read_page(const Reader& reader);

/// The form that corrects the entry with that mark (`ledger::mark_of`); kBadArgument when the entry
/// has changed meanwhile.
[[nodiscard]] Result<std::string> correction_page(const ledger::Ledger& ledger,
                                                  std::string_view report, std::string_view mark,
                                                  const Reader& reader);

/// Where an entry («s3» of the corrected report) is shown.
[[nodiscard]] Result<std::string> entry_address(const ledger::Ledger& ledger,
                                                std::string_view report, std::string_view entry);

/// «Not found» and the like, with a way on.
[[nodiscard]] std::string message_page(std::string_view title, std::string_view words,
                                       const Reader& reader);

}  // namespace sotin::views::web
