#pragma once

/// @file
/// The words of a text as search compares them: runs of letters and digits.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/ledger/names.hpp"
#include "sotin/text/span.hpp"

namespace sotin::ledger {

struct Word {
  text::Span where;    ///< in the text as given
  std::string exact;   ///< lower case
  std::string folded;  ///< lower case without marks
};

/// The words of `text`, in order. Linear.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

}  // namespace sotin::ledger
