#pragma once

/// @file
/// Actors from subjects that were joined, and the words for how.

#include <vector>

#include "sotin/stories/actors.hpp"

namespace sotin::stories {

/// `roots`: of each subject the one that stands for its group; `joined`: of each subject by what.
[[nodiscard]] std::vector<Actor> actors_of(const std::vector<Subject>& subjects,
                                           const std::vector<std::size_t>& roots,
                                           const std::vector<Joined>& joined);

}  // namespace sotin::stories
