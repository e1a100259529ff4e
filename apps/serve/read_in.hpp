#pragma once

/// @file
/// Reports that come in while the server runs: pasted text, uploaded files and pages of the web are
/// read and kept.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "desk.hpp"
#include "net/fetch.hpp"
#include "sotin/stories/keep.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::serve {

/// Who hears of every report and failure while something is read.
struct Keeping {
  std::string read_at;                           ///< ISO 8601
  std::function<void(const std::string&)> kept;  ///< the report's id
  /// For people: file, line, what is wrong, in that tongue.
  std::function<void(const std::function<std::string(views::Tongue)>&)> failed;
  std::function<bool()> go_on = [] { return true; };
  /// How many pages of an archive were passed over: not Vietnamese, or without a report.
  std::function<void(std::size_t)> passed_over = [](std::size_t) {};
};

/// Tells that something of `place` can't be read.
void tell_failure(const Keeping& keeping, const std::string& place, const Error& error);

/// A folder for uploads that is gone when this is.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// Puts `bytes` into a file whose ending is that of `name`, and gives its path; kDiskFull when it
  /// cannot be written.
  Result<std::string> keep(std::string_view name, std::string_view bytes);

 private:
  std::string path_;
  std::size_t files_ = 0;
};

/// Does the name end as files do that `sotin read` takes from a folder?
[[nodiscard]] bool is_known_ending(std::string_view name);

/// Reads pasted text as one report. `published` may be empty.
void read_text(Desk& desk, std::string_view text, std::string_view published,
               const Keeping& keeping);

/// Fetches the page at `address` and reads it: only on a reader's own word.
void read_address(Desk& desk, std::string_view address, std::string_view published,
                  const net::FetchOptions& options, const Keeping& keeping);

/// Reads the file at `path` as `sotin read` would; people know it as `name`.
void read_file(Desk& desk, const std::string& path, std::string_view name,
               std::string_view published, const Keeping& keeping);

/// Gives every report that has no story yet its place, on a connection of its own: whoever writes
/// meanwhile waits for a batch at most.
Result<void> place_in_stories(const Desk& desk, std::string_view now,
                              const stories::KeepOptions& options);

}  // namespace sotin::serve
