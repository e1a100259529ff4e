#pragma once

/// @file
/// One entry of a report as HTML: a statement with its chain, day and condition; a commitment; an
/// encounter; a membership. Used wherever entries are listed.

#include "layout.hpp"

namespace sotin::views::web {

/// Writes entries of one report after another; each leads to its correction where `correctable`.
class Entries {
 public:
  Entries(const ledger::Stored& stored, const Reader& reader, bool correctable = true)
      : stored_(stored), reader_(reader), correctable_(correctable) {}

  /// <li> with act, words, day, chain, condition. `with_speaker`: its name stands first.
  void put_statement(Html& html, std::size_t index, bool with_speaker) const;
  void put_commitment(Html& html, std::size_t index) const;
  void put_encounter(Html& html, std::size_t index) const;
  void put_membership(Html& html, std::size_t index) const;

  [[nodiscard]] std::string speaker(const facts::Statement& statement) const;
  [[nodiscard]] std::string name(facts::EntityIndex entity) const;

 private:
  void put_name(Html& html, facts::EntityIndex entity) const;
  void put_chain(Html& html, const facts::Statement& statement) const;
  void put_words(Html& html, const text::Span& span, std::string_view address) const;
  [[nodiscard]] std::string in_report(std::string_view entry) const;

  const ledger::Stored& stored_;
  const Reader& reader_;
  bool correctable_;
};

}  // namespace sotin::views::web
