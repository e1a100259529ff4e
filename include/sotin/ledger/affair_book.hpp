#pragma once

/// @file
/// The ledger's side of affairs (vụ việc): which stories tell of one affair, what each story is
/// compared by, and a log of how affairs came to be. The layer above computes; here it is kept.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::ledger {

/// A story as it was compared.
struct AffairStory {
  std::string story;
  std::string affair = {};  ///< empty: it stands alone
  std::int64_t first = 0;   ///< time of its first report, minutes since 1970
  std::int64_t last = 0;
  std::string profile = {};  ///< bytes
};

/// Something that happened to affairs.
struct AffairChange {
  std::string what;    ///< "opened", "joined", "merged"
  std::string affair;  ///< where to
  std::string story;   ///< of "opened" and "joined": which one
  std::string from;    ///< of "merged": the affair that went into it
  float likeness = 0;
};

/// An affair in a list.
struct AffairRow {
  std::string id;
  std::string title;              ///< of its largest story
  std::vector<StoryRow> stories;  ///< by their first report
};

/// Writes by a connection of its own, and reads so what is long: give it no ledger that is in the
/// middle of writing. The ledger must outlive it.
class AffairBook {
 public:
  explicit AffairBook(const Ledger& ledger) : ledger_(&ledger), path_(ledger.path()) {}

  /// Stories that were never compared, or whose reports are not those of then; by first report.
  [[nodiscard]] Result<std::vector<std::string>> waiting() const;

  /// Was no story ever compared?
  [[nodiscard]] Result<bool> empty() const;

  /// Stories that were compared and reach into [first, last], by id.
  Result<void> for_each_near(std::int64_t first, std::int64_t last,
                             const std::function<void(AffairStory&&)>& each) const;

  /// Keeps stories as compared, and what happened, in one transaction.
  Result<void> keep(const std::vector<AffairStory>& stories,
                    const std::vector<AffairChange>& changes, std::string_view at);

  /// The affairs of stories that stand in one with others, by the story's id.
  [[nodiscard]] Result<std::map<std::string, std::string>> affairs() const;

  /// The id of the affair of a story that stands in one with others; else empty.
  [[nodiscard]] Result<std::string> affair_id_of(std::string_view story) const;

  /// The affair of a story with its stories; an empty one when it stands alone.
  [[nodiscard]] Result<AffairRow> affair_of(std::string_view story) const;

 private:
  const Ledger* ledger_;
  std::string path_;
};

}  // namespace sotin::ledger
