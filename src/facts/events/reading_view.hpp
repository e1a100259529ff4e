#pragma once

/// @file
/// Questions that the readers of encounters, commitments and memberships ask about a Reading:
/// which statement a word stands in, which times a sentence holds, who a title belongs to.

#include <cstdint>
#include <span>
#include <vector>

#include "facts/reading.hpp"

namespace sotin::facts {

/// A time of the report by its tokens.
struct TimeAt {
  TokenRange tokens;
  std::int32_t time;  ///< index into Report::times
};

/// Indexes over a Reading whose times, mentions, entities and statements are filled. Building is
/// linear (but for a sort of the statements); every question is constant or logarithmic.
class ReadingView {
 public:
  explicit ReadingView(const Reading& reading);

  const Reading& reading;
  const Analysis& analysis;

  /// Index of the innermost statement whose content covers the token, or -1.
  [[nodiscard]] std::int32_t statement_at(std::uint32_t token) const {
    return token < statement_at_.size() ? statement_at_[token] : -1;
  }
  /// Index of the statement whose cue covers the token, or -1.
  [[nodiscard]] std::int32_t cue_at(std::uint32_t token) const {
    return token < cue_at_.size() ? cue_at_[token] : -1;
  }
  /// Index of the mention that covers the token, or -1.
  [[nodiscard]] std::int32_t mention_at(std::int64_t token) const {
    if (token < 0 || token >= static_cast<std::int64_t>(reading.mention_at.size())) return -1;
    return reading.mention_at[static_cast<std::size_t>(token)];
  }
  [[nodiscard]] const Mention& mention(std::int32_t index) const {
    return reading.mentions[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const Statement& statement(std::int32_t index) const {
    return reading.report.statements[static_cast<std::size_t>(index)];
  }
  /// Kind of an entity; kOther for kNobody.
  [[nodiscard]] EntityKind kind(EntityIndex entity) const;
  /// The times that begin inside `range`, in order.
  [[nodiscard]] std::span<const TimeAt> times_in(const TokenRange& range) const;
  /// The mentions that begin inside `range`, as indexes [first, second).
  [[nodiscard]] std::pair<std::int32_t, std::int32_t> mentions_in(const TokenRange& range) const;
  /// Tokens of the sentence that holds `token`, cut to 120 tokens on either side of it.
  [[nodiscard]] TokenRange sentence(std::uint32_t token) const;
  /// The country or organisation named in the title of `entity` ("Tổng thống Nga ..."), as an
  /// entity of its own; kNobody when its title names none.
  [[nodiscard]] EntityIndex affiliation(EntityIndex entity) const;
  /// Longest mention of `entity` (the first of several), as an index into the mentions, or -1.
  [[nodiscard]] std::int32_t fullest_mention(EntityIndex entity) const;
  /// `span` without blanks, closing marks and the final stop at its end.
  [[nodiscard]] Span trimmed(Span span) const;

 private:
  void index_statements();
  void index_times();
  void index_affiliations();
  void index_states();

  std::vector<std::int32_t> statement_at_, cue_at_;
  std::vector<TimeAt> times_;
  std::vector<EntityIndex> affiliation_;
  std::vector<std::int32_t> fullest_mention_;
};

// The stages that ask these questions, with a view made before: statements, times, mentions and
// entities must be those of the view. find_memberships makes its own where it finds coalitions.
void find_events(Reading& reading, const ReadingView& view);
void find_commitments(Reading& reading, const ReadingView& view);
void find_memberships(Reading& reading, const ReadingView& view);

}  // namespace sotin::facts
