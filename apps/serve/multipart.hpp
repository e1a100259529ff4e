#pragma once

/// @file
/// Forms with files (multipart/form-data, RFC 7578).

#include <string>
#include <string_view>
#include <vector>

namespace sotin::serve {

struct FormPart {
  std::string name;
  std::string file;        ///< as the browser names it; empty for a plain field
  std::string_view bytes;  ///< into the body
};

/// The parts of `body`; none when `content_type` names no boundary. What is broken ends the list.
[[nodiscard]] std::vector<FormPart> form_parts(std::string_view content_type,
                                               std::string_view body);

}  // namespace sotin::serve
