#pragma once

/// @file
/// The JSON of a report cut where its records stand, without building it up in memory: a record of
/// a list is a piece of it, as it is.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger_lines.hpp"

namespace sotin::views {

/// Pieces of one JSON text of schema sotin.report/1 as report_json writes it.
class ReportSlices {
 public:
  /// std::nullopt when it is no such text. Linear in its size.
  static std::optional<ReportSlices> of(std::string json);

  /// The record, «{...}»; empty when there is none of that number.
  [[nodiscard]] std::string_view record(Record kind, std::size_t index) const;

  /// The name of entity `index` as a JSON string; empty when there is none.
  [[nodiscard]] std::string_view name(std::size_t index) const;

 private:
  struct Piece {
    std::size_t begin = 0;
    std::size_t size = 0;
  };
  [[nodiscard]] std::string_view in(const Piece& piece) const {
    return std::string_view(json_).substr(piece.begin, piece.size);
  }
  std::string json_;
  std::vector<Piece> statements_, events_, commitments_, memberships_, names_;
};

/// The value of `key` in the JSON object `object`; empty when it has none.
[[nodiscard]] std::string_view member(std::string_view object, std::string_view key);

/// «"e12"» with the prefix `e` -> 11; std::nullopt for anything else.
[[nodiscard]] std::optional<std::size_t> index_in(std::string_view id, char prefix);

/// Appends `json` with its numbers and escapes in their shortest form (0.800 as 0.8), and to
/// `entities` the entities that it points to, each once, in the order in which they come.
void append_shortest(std::string& out, std::string_view json, std::vector<std::size_t>& entities);

}  // namespace sotin::views
