#pragma once

/// @file
/// What stands around the prose («>> Link lines», «Bình luận (0)», «Theo AP» at the end) names
/// people and papers, but nobody says or does anything there.

#include "reading.hpp"

namespace sotin::facts {

/// Drops the statements read from page furniture or a byline; parents and carriers follow.
void keep_prose_statements(Reading& reading);

/// Drops encounters that rest on nothing but furniture or a byline.
void keep_prose_events(Reading& reading);

}  // namespace sotin::facts
