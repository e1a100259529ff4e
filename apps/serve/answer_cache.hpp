#pragma once

/// @file
/// Answers that were made since the ledger last changed. The least recently asked ones go first
/// when there are too many bytes of them.

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http.hpp"

namespace sotin::serve {

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_(most_bytes) {}

  /// The answer to `key` in the state `state` of the ledger; null when it has to be made.
  [[nodiscard]] std::shared_ptr<const Response> find(const std::string& key, std::uint64_t state);

  /// Keeps an answer made in that state. One of another state drops all that were kept; one that
  /// takes more than an eighth of the room is not kept.
  void keep(const std::string& key, std::uint64_t state, std::shared_ptr<const Response> answer);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const Response> answer;
  };
  void move_to(std::uint64_t state);

  std::mutex mutex_;
  std::size_t most_;
  std::size_t bytes_ = 0;
  std::uint64_t state_ = 0;
  std::list<Kept> kept_;  // the last asked first
  std::unordered_map<std::string_view, std::list<Kept>::iterator> places_;
};

}  // namespace sotin::serve
