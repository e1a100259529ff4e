#pragma once

/// @file
/// Makes XML that a strict parser takes out of XML as feeds have it.

#include <string>
#include <string_view>
#include <vector>

namespace sotin::text::feeds {

/// `text` (UTF-8) as XML inside one root element `<r>`: tags nested rightly, attributes quoted,
/// references of HTML replaced by their characters, bare `&` and `<` escaped, characters that XML
/// forbids left out; no declaration, document type, comment or section is left. Plain entities that
/// the document type declares (no markup, no reference inside) are replaced; others stay as words.
/// What was mended is put into `notes`. Linear; the result is at most about six times as long.
[[nodiscard]] std::string mend_xml(std::string_view text, std::vector<std::string>& notes);

/// `words` with & < > and both quotation marks escaped.
void append_escaped(std::string& out, std::string_view words);

}  // namespace sotin::text::feeds
