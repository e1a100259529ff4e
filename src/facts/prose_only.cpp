#include "prose_only.hpp"

#include <algorithm>

namespace sotin::facts {
namespace {

/// Does `where` begin in furniture or a byline?
bool around_prose(const Reading& reading, const Span& where) {
  const auto& parts = reading.report.parts;
  const auto part = std::partition_point(
      parts.begin(), parts.end(), [&](const text::Part& p) { return p.where.end <= where.begin; });
  return part != parts.end() &&
         (part->kind == text::PartKind::kFurniture || part->kind == text::PartKind::kByline);
}

bool has_any(const Reading& reading) {
  return std::any_of(
      reading.report.parts.begin(), reading.report.parts.end(), [](const auto& part) {
        return part.kind == text::PartKind::kFurniture || part.kind == text::PartKind::kByline;
      });
}

}  // namespace

void keep_prose_statements(Reading& reading) {
  if (!has_any(reading)) return;
  auto& statements = reading.report.statements;
  std::vector<std::int32_t> moved(statements.size(), -1);
  std::int32_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!around_prose(reading, statements[i].evidence)) moved[i] = kept++;
  }
  if (static_cast<std::size_t>(kept) == statements.size()) return;
  const auto follow = [&](std::int32_t index) {
    return index < 0 ? index : moved[static_cast<std::size_t>(index)];
  };
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (moved[i] < 0) continue;
    statements[i].parent = follow(statements[i].parent);
    const auto to = static_cast<std::size_t>(moved[i]);
    if (to != i) statements[to] = std::move(statements[i]);
  }
  statements.resize(static_cast<std::size_t>(kept));
  std::erase_if(reading.carriers, [&](const Carrier& carrier) {
    return carrier.statement >= 0 && follow(carrier.statement) < 0;
  });
  for (auto& carrier : reading.carriers) carrier.statement = follow(carrier.statement);
}

void keep_prose_events(Reading& reading) {
  if (!has_any(reading)) return;
  std::erase_if(reading.report.events, [&](const Event& event) {
    return std::all_of(event.evidence.begin(), event.evidence.end(),
                       [&](const Span& where) { return around_prose(reading, where); });
  });
}

}  // namespace sotin::facts
