#pragma once

/// @file
/// The box that takes reports.

#include "layout.hpp"

namespace sotin::views::web {

/// One form: pasted text, files, a folder, the day of publication.
void put_reading_form(Html& html, const Reader& reader);

}  // namespace sotin::views::web
