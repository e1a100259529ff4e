#pragma once

/// @file
/// Several sites asked at a time: threads that do nothing but ask. Who sends them out gets the
/// answers one by one, so all that follows from them happens in one thread.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "net/manners.hpp"

namespace sotin::net {

/// For use from one thread.
class Crew {
 public:
  struct Answer {
    std::uint64_t number = 0;  ///< as `ask` gave it
    tl::expected<Fetched, Trouble> got;
  };

  /// At most `size` requests under way at once. `manners` must outlive it.
  Crew(Manners& manners, std::size_t size);
  /// Waits for what is under way (Manners' options say how to break that off).
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  [[nodiscard]] bool has_room() const { return under_way_ < size_; }
  [[nodiscard]] bool is_idle() const { return under_way_ == 0; }

  /// Sends somebody out; only when there is room. Gives the number of the answer to come.
  std::uint64_t ask(Request request);

  /// The next answer; nothing when none comes within `patience`.
  std::optional<Answer> next(std::chrono::milliseconds patience);

 private:
  struct Errand {
    std::uint64_t number = 0;
    Request request;
  };
  void work();

  Manners& manners_;
  std::size_t size_;
  std::size_t under_way_ = 0;
  std::uint64_t last_number_ = 0;
  std::vector<std::thread> threads_;
  std::mutex mutex_;  // for what follows
  std::condition_variable changed_;
  std::deque<Errand> errands_;
  std::deque<Answer> answers_;
  bool closed_ = false;
};

}  // namespace sotin::net
