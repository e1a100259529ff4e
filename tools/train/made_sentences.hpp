#pragma once

/// @file
/// Sentences made for training (tools/train/made/*.txt): one a line, what is wanted between ⟦ and
/// ⟧.

#include <memory>
#include <string>
#include <vector>

#include "facts/reading.hpp"

namespace sotin::train {

/// One made sentence as the readers see it, up to statements and their qualities.
struct MadeSentence {
  std::unique_ptr<text::Document> document;
  std::unique_ptr<facts::Reading> reading;
  std::vector<text::Span> marked;
};

/// The sentences of tools/train/made/`name`.txt; lines that begin with # are comments.
[[nodiscard]] std::vector<MadeSentence> made_sentences(const std::string& name);

}  // namespace sotin::train
