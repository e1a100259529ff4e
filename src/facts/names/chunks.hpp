#pragma once

/// @file
/// Candidate phrases for the tagger: a title with what follows it, a body, an unnamed group, or a
/// bare run of capitals. They are guesses by grammar; the tagger weighs them with what stands
/// before and behind, which a window of a few words cannot see.

#include <cstdint>
#include <vector>

#include "facts/names/name_classes.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::facts {

struct NameContext;

enum class ChunkType : std::uint8_t { kTitled, kBody, kGroup, kRun };

struct Chunk {
  language::TokenRange tokens;
  ChunkType type;
  bool quantified;  ///< opens with «các», «hai» ...
  bool named;       ///< holds a capital
};

/// Chunks in text order; they never overlap. Linear: a chunk is at most 24 tokens long.
[[nodiscard]] std::vector<Chunk> find_chunks(const NameContext& context);

}  // namespace sotin::facts
