#pragma once

/// @file
/// What the stages after the statements learn from: every report as annotated; and what they are
/// measured on: the same report as it is read by names and statements learned without it.

#include <memory>
#include <vector>

#include "facts/events/reading_view.hpp"
#include "facts/reading.hpp"
#include "sotin/base/linear_model.hpp"
#include "statement_work.hpp"

namespace sotin::train {

struct LaterWork {
  std::size_t report;
  Names names;  ///< kRead: statements are read too
  const GoldReport* gold;
  std::unique_ptr<facts::Reading> reading;      ///< up to the statements and their qualities
  std::vector<facts::EntityIndex> gold_entity;  ///< per entity read: the annotated one, or kNobody
  std::vector<std::int32_t> gold_statement;     ///< per statement read: the annotated one, or -1
  [[nodiscard]] facts::EntityIndex annotated(facts::EntityIndex entity) const {
    return entity == facts::kNobody ? entity : gold_entity[static_cast<std::size_t>(entity)];
  }
};

/// Every report as annotated; `reports` (with their times) must outlive them.
[[nodiscard]] std::vector<LaterWork> annotated_works(const Reports& reports);

/// The same, then every report as read.
[[nodiscard]] std::vector<LaterWork> later_works(const Reports& reports);

/// Every report with the names and statements that models learned without its fold read in it.
[[nodiscard]] std::vector<facts::Reading> left_out_readings(const Reports& reports);

/// The model of acts, of all reports but those of `fold` (kFolds: of all), as text.
[[nodiscard]] std::string learn_acts(const std::vector<LaterWork>& works, std::size_t fold);

/// Models of one fold by the name of their file.
struct NamedModel {
  const char* name;
  std::string text;
};
[[nodiscard]] std::vector<NamedModel> learn_encounters(const std::vector<LaterWork>& works,
                                                       std::size_t fold);
[[nodiscard]] std::vector<NamedModel> learn_commitments(const std::vector<LaterWork>& works,
                                                        std::size_t fold);

}  // namespace sotin::train
