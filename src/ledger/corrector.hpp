#pragma once

/// @file
/// Corrections are carried out one after another on a copy in which nothing is removed and nothing
/// moves: what is taken out is only marked, what is added stands at the end. At last the lists are
/// put in order, and everything that refers to a place in them follows.

#include <map>
#include <tuple>

#include "correct_report.hpp"

namespace sotin::ledger {

/// The rule of what people added, and what stands behind the rule of what they changed.
inline constexpr std::string_view kCorrectedRule = "corrected";
inline constexpr std::string_view kChangedRule = "+corrected";

/// The smallest span that holds all of `spans`, which are not none.
[[nodiscard]] Span hull(const std::vector<Span>& spans);

class Corrector {
 public:
  Corrector(const text::Document& document, facts::Report& report);

  void run(std::vector<CorrectionRow>& rows);

 private:
  void carry_out(CorrectionRow& row);
  void replaced(CorrectionRow& row) const;
  [[nodiscard]] std::int32_t find(const CorrectionRow& row) const;
  [[nodiscard]] std::int32_t find_statement(const CorrectionRow& row) const;
  std::int32_t add_statement(const CorrectionRow& row, const std::vector<Span>& content);
  [[nodiscard]] facts::Speaker speaker(const std::string& name, std::string_view kind,
                                       const std::optional<Span>& where);
  facts::EntityIndex entity(const std::string& name, const Span& where, facts::EntityKind kind);
  /// Who should stand by `row`: an entity, made where there is none; nobody without a place.
  facts::EntityIndex who(const CorrectionRow& row);
  void correct(facts::Statement& statement, const CorrectionRow& row);
  void correct(facts::Event& event, const CorrectionRow& row);
  void correct(facts::Commitment& commitment, const CorrectionRow& row);
  void correct(facts::Membership& membership, const CorrectionRow& row);
  [[nodiscard]] double likeness_of(const CorrectionRow& row, std::size_t index) const;
  void finish(std::vector<CorrectionRow>& rows);

  const text::Document& document_;
  facts::Report& report_;
  std::map<char, std::vector<bool>> gone_;  ///< by kind
  std::map<std::tuple<char, std::int32_t, CorrectedField>, std::int64_t> last_;
};

}  // namespace sotin::ledger
