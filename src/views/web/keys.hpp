#pragma once

/// @file
/// The sheet of keys: what static/keys.js does, in words.

#include "layout.hpp"

namespace sotin::views::web {

/// A heading (id `keys-title`) and a list of keys.
void put_keys(Html& html, const Reader& reader);

}  // namespace sotin::views::web
