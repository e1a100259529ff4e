#pragma once

/// @file
/// Why an entry was made: the rule, the words without which it would be another or none, and the
/// weights that spoke for it. Found by reading again, so it is true of the reader as it is,
/// whatever its rules and models are.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::facts {

/// A record of a report.
struct RecordId {
  char kind =
      's';  ///< 's' statement, 'v' event, 'c' commitment, 'm' membership, 'e' entity, 't' time
  std::size_t index = 0;
  bool operator==(const RecordId&) const = default;
};

/// Words that the entry hangs on.
struct Because {
  Span where;
  std::vector<std::string>
      without;  ///< what changes without them: "gone", "act PLEDGE > REPORT" ...
};

/// A learned weight that spoke for a decision.
struct Weight {
  std::string model;    ///< as in data/vi/weights
  std::string label;    ///< the label decided for
  std::string feature;  ///< as written there: "phrase=cho biết"
  float weight = 0;
};

struct Explanation {
  RecordId id;
  Span where;  ///< its main words
  std::string rule;
  float confidence = 0;
  std::vector<Because> because;  ///< in text order
  std::vector<Weight> weights;   ///< strongest first, by model
};

struct ExplainOptions {
  std::size_t most_records = 12;  ///< records explained, in order of how tightly they hold the span
  std::size_t most_words = 48;    ///< units of words tried for each
  std::size_t most_bytes =
      64U << 20;  ///< text read again in all; less is tried when it would be more
};

/// Explains the entries that touch `span`; or the record `id` alone when it is given. Reads the
/// document once for each unit of words that it tries.
[[nodiscard]] std::vector<Explanation> explain(const text::Document& document, const Span& span,
                                               const std::optional<RecordId>& id = {},
                                               const ExplainOptions& options = {});

}  // namespace sotin::facts
