#include "sotin/text/parts.hpp"

namespace sotin::text {

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::kHeadline:
      return "headline";
    case PartKind::kLead:
      return "lead";
    case PartKind::kBody:
      return "body";
    case PartKind::kDateline:
      return "dateline";
    case PartKind::kCaption:
      return "caption";
    case PartKind::kByline:
      return "byline";
    case PartKind::kFurniture:
      return "furniture";
  }
  return "body";
}

std::vector<Part> find_parts(const Document& document) {
  std::vector<Part> parts;
  if (!document.text().empty()) {
    parts.push_back({PartKind::kBody, {0, static_cast<std::uint32_t>(document.text().size())}});
  }
  return parts;
}

}  // namespace sotin::text
