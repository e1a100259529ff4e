#pragma once

/// @file
/// What was told so far, sentence by sentence, asked for sentence by sentence: does anything tell
/// this one already?

#include <cstdint>
#include <optional>
#include <vector>

#include "stories/summary_sentences.hpp"

namespace sotin::stories {

class ToldIndex {
 public:
  explicit ToldIndex(const SentenceTable& table);

  /// The best passage of one or two neighbouring sentences that tells another sentence.
  struct Match {
    std::uint32_t sentence = 0;  ///< the one of them that holds more of it
    bool numbers = false;        ///< all its numbers stand there too
  };

  /// Adds a sentence of the table; those of a report in the order of its text.
  void add(std::uint32_t sentence);
  /// Where `sentence` is told so far, if it is; with its numbers if there is such a place.
  [[nodiscard]] std::optional<Match> find(std::uint32_t sentence);

 private:
  struct Shared {
    std::uint32_t pairs = 0;
    bool numbers = false;
  };
  [[nodiscard]] Shared shared_by(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool is_number_of(const Candidate& sentence, std::uint64_t key) const;

  const SentenceTable& table_;
  std::vector<std::vector<std::uint32_t>>
      holders_;  // of a pair: sentences added, the first so many
  std::vector<bool> added_;
  std::vector<std::uint32_t> votes_;   // of a sentence, for the one being asked for
  std::vector<std::uint32_t> wanted_;  // of a pair: stamp
  std::vector<std::uint32_t> seen_;
  std::vector<std::uint64_t> numbers_;  // of the sentence being asked for
  std::uint32_t want_ = 0;
  std::uint32_t look_ = 0;
};

}  // namespace sotin::stories
