#pragma once

/// @file
/// Tells prose from what stands around it: headlines, datelines, photo captions, bylines, page
/// furniture. Nothing is dropped: the parts cover the text.

#include <vector>

#include "sotin/text/document.hpp"
#include "sotin/text/span.hpp"

namespace sotin::text {

enum class PartKind { kHeadline, kLead, kBody, kDateline, kCaption, kByline, kFurniture };

struct Part {
  PartKind kind;
  Span where;
};

/// Splits `document` into parts, in order, covering every byte (line breaks go with the part
/// before them). Reads line shapes and a few words of the trade; linear.
[[nodiscard]] std::vector<Part> find_parts(const Document& document);

/// "headline", "lead", ... as the contract spells them.
[[nodiscard]] std::string_view name_of(PartKind kind);

}  // namespace sotin::text
