#pragma once

/// @file
/// Answers that were made since the ledger last changed, packed. The least recently asked ones go
/// first when there are too many bytes of them.

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

/// A kept answer. JSON takes about a sixth of its size.
struct KeptAnswer {
  Response head;       ///< without its body
  std::string packed;  ///< the body
  std::size_t size = 0;

  [[nodiscard]] Response whole() const;
};

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_(most_bytes) {}

  /// The answer to `key` in the state `state` of the ledger; null when it has to be made.
  [[nodiscard]] std::shared_ptr<const KeptAnswer> find(const std::string& key, std::uint64_t state);

  /// Would `find` find it? The answer counts as not asked for.
  [[nodiscard]] bool holds(const std::string& key, std::uint64_t state) const;

  /// Keeps an answer made in that state. One of another state drops all that were kept; one that
  /// takes more than an eighth of the room is not kept.
  void keep(const std::string& key, std::uint64_t state, const Response& answer);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const KeptAnswer> answer;
  };
  void move_to(std::uint64_t state);

  mutable std::mutex mutex_;
  std::size_t most_;
  std::size_t bytes_ = 0;
  std::uint64_t state_ = 0;
  std::list<Kept> kept_;  // the last asked first
  std::unordered_map<std::string_view, std::list<Kept>::iterator> places_;
};

}  // namespace sotin::serve
