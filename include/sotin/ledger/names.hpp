#pragma once

/// @file
/// Names as the ledger compares them.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {

/// The words of `text` in lower case, without marks, with one space between them.
[[nodiscard]] std::string folded_words(std::string_view text);

/// The names under which an entity can be asked for, as written: its name and its forms in the
/// text. A person's forms with a title are left out («Tổng thống Mỹ ...»): asking for Mỹ must not
/// find him.
[[nodiscard]] std::vector<std::string> forms_of(const text::Document& document,
                                                const facts::Entity& entity);

}  // namespace sotin::ledger
