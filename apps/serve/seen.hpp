#pragma once

/// @file
/// What a reader has looked at, kept by the reader's own browser in one cookie: no account, nothing
/// on the server. It is a log of marks, so that the last one can be taken back.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/views/web.hpp"

namespace sotin::serve {

class SeenLog {
 public:
  /// From a cookie's value; what is no mark is left out.
  static SeenLog parse(std::string_view cookie);

  /// Everything up to `reading` has been looked at: all of it, or what is in one story.
  void mark(std::int64_t reading, std::string_view story = {});
  /// Takes the last mark back; false when there is none.
  bool undo();

  /// The value to keep, at most `kLongest` bytes: older marks that a later one covers go first,
  /// then the oldest.
  [[nodiscard]] std::string cookie() const;
  /// Marks behind `last`, the ledger's last reading, are of another ledger and do not count.
  [[nodiscard]] views::web::Seen seen(std::int64_t last) const;

  static constexpr std::size_t kLongest = 3000;

 private:
  struct Mark {
    std::int64_t reading = 0;
    std::string story;  ///< empty: all
  };
  std::vector<Mark> marks_;
};

}  // namespace sotin::serve
