#pragma once

/// @file
/// A message as a record: the part to read, and what its fields say of it.

#include "sotin/text/records.hpp"

namespace sotin::text::mail {

/// Reads the HTML part of a newsletter as a page is read; where it has no prose that shows as such,
/// its plain text, else all its lines. Subject, day and sender go into the origin. Fails with
/// kEmptyInput when there are no words.
[[nodiscard]] Result<Record> record_of_mail(Record raw);

}  // namespace sotin::text::mail
