#pragma once

/// @file
/// In which form an answer of the API is wanted.

#include <optional>
#include <string_view>

#include "http.hpp"

namespace sotin::serve {

enum class Form { kJson, kJsonLines, kCsv };

[[nodiscard]] std::string_view media_type_of(Form form);

/// By `?format=json|jsonl|csv`, else by Accept (the form with the highest q; JSON where several are
/// alike); nothing when none of ours will do.
[[nodiscard]] std::optional<Form> form_of(const Request& request);

/// Does If-None-Match name this tag?
[[nodiscard]] bool is_known(const Request& request, std::string_view tag);

}  // namespace sotin::serve
