#pragma once

/// @file
/// Readings that go on behind the page: what was pasted or uploaded is read by one thread of its
/// own, one order after another, and pages ask how far it is.

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "desk.hpp"
#include "read_in.hpp"
#include "sotin/views/web.hpp"

namespace sotin::serve {

/// One thing to read: a pasted text, a file, an address.
struct ReadingStep {
  std::string name;                                ///< for people
  std::function<void(Desk&, Keeping&)> carry_out;  ///< kept reports and failures go to Keeping
};

struct ReadingOrder {
  std::vector<ReadingStep> steps;
  std::size_t passed_over = 0;  ///< files of a folder that hold no report
  std::shared_ptr<void> holds;  ///< lives until all is read: a folder of uploads
};

class ReadingRoom {
 public:
  /// `time_now` gives ISO 8601; `tell` hears of every step as an event with one line of JSON.
  ReadingRoom(Desk& desk, std::function<std::string()> time_now,
              std::function<void(std::string_view, std::string_view)> tell);
  ~ReadingRoom();

  /// The number that the order goes by; kBusy when too many wait.
  Result<std::string> take(ReadingOrder order);

  /// How far it is; nothing for one that is unknown or long done.
  [[nodiscard]] std::optional<views::web::ReadingState> state(std::string_view id) const;

  /// Waits until it is done, at most so long.
  void wait(std::string_view id, std::chrono::milliseconds most) const;

  /// Ends after the report that is being read; what is read is kept.
  void stop();

 private:
  void work();
  void carry_out(const std::string& id, ReadingOrder& order);
  void change(const std::string& id, const std::function<void(views::web::ReadingState&)>& change);

  Desk& desk_;
  std::function<std::string()> time_now_;
  std::function<void(std::string_view, std::string_view)> tell_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  bool stopping_ = false;
  std::deque<std::pair<std::string, ReadingOrder>> waiting_;
  std::map<std::string, views::web::ReadingState, std::less<>> states_;
  std::deque<std::string> order_of_states_;
  std::thread worker_;
};

}  // namespace sotin::serve
