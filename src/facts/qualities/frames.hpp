#pragma once

/// @file
/// Where a statement stands among the tokens: its cue, its speaker, what is said, and the *frame*,
/// the words around them that say when, where, through whom and to whom it was said.
///
///     [Theo Reuters, hôm 20-8] <ông A> [tại Paris] cho biết {nội dung}  [trong cuộc họp báo].
///      frame                            frame                            frame

#include <cstdint>
#include <span>
#include <vector>

#include "facts/reading.hpp"

namespace sotin::facts::qualities {

/// One statement in tokens. Empty ranges where it has no such part.
struct Frame {
  TokenRange cue;
  TokenRange speaker;
  std::vector<TokenRange> content;
  TokenRange around;       ///< the sentences the cue stands in, cut to a bounded length
  std::int32_t home = -1;  ///< innermost other statement whose content the cue stands in

  [[nodiscard]] bool says(std::uint32_t token) const {
    for (const auto& part : content) {
      if (part.contains(token)) return true;
    }
    return false;
  }
  [[nodiscard]] std::uint32_t content_first() const {
    return content.empty() ? 0 : content.front().first;
  }
  [[nodiscard]] std::uint32_t content_last() const {
    return content.empty() ? 0 : content.back().last;
  }
};

/// The frames of all statements of a report. Linear in tokens and statements.
class Frames {
 public:
  explicit Frames(const Reading& reading);

  [[nodiscard]] const Frame& of(std::size_t statement) const { return frames_[statement]; }
  [[nodiscard]] std::size_t size() const { return frames_.size(); }
  /// Innermost statement whose content covers `token`, or -1.
  [[nodiscard]] std::int32_t content_at(std::uint32_t token) const { return content_of_[token]; }
  /// Is `token` in the frame of `statement`: around it, at its level of nesting, neither said nor
  /// part of the cue?
  [[nodiscard]] bool frames(std::size_t statement, std::uint32_t token) const {
    const Frame& f = frames_[statement];
    return f.around.contains(token) && content_of_[token] == f.home && !f.cue.contains(token);
  }
  /// Indexes into Reading::carriers of those that pass `statement` on, outermost first.
  [[nodiscard]] std::span<const std::uint32_t> carriers_of(const Reading& reading,
                                                           std::size_t statement) const;

 private:
  std::vector<Frame> frames_;
  std::vector<std::int32_t> content_of_;
  std::vector<std::uint32_t> carriers_;  // by statement
};

}  // namespace sotin::facts::qualities
