// Times are in text order and never overlap, so a binary search finds them.
#include "facts/times/time_lookup.hpp"

#include <algorithm>

namespace sotin::facts {
namespace {

bool names_a_date(const Time& time) { return !day_of(time).empty(); }

/// First time that ends after byte `offset`.
std::vector<Time>::const_iterator first_after(const Reading& reading, std::uint32_t offset) {
  return std::partition_point(reading.report.times.begin(), reading.report.times.end(),
                              [offset](const Time& time) { return time.where.end <= offset; });
}

}  // namespace

const Time* time_in(const Reading& reading, const TokenRange& tokens) {
  const text::Span span = reading.analysis.span(tokens);
  for (auto time = first_after(reading, span.begin);
       time != reading.report.times.end() && time->where.end <= span.end; ++time) {
    if (time->where.begin >= span.begin && names_a_date(*time)) return &*time;
  }
  return nullptr;
}

const Time* last_time_in(const Reading& reading, const TokenRange& tokens) {
  const text::Span span = reading.analysis.span(tokens);
  auto time = first_after(reading, span.end);
  while (time != reading.report.times.begin()) {
    --time;
    if (time->where.begin < span.begin) return nullptr;
    if (time->where.end <= span.end && names_a_date(*time)) return &*time;
  }
  return nullptr;
}

const Time* time_at(const Reading& reading, std::uint32_t token) {
  if (token >= reading.analysis.tokens.size()) return nullptr;
  const text::Span where = reading.analysis.tokens[token].where;
  const auto time = first_after(reading, where.begin);
  return time != reading.report.times.end() && time->where.begin <= where.begin ? &*time : nullptr;
}

std::string day_of(const Time& time) {
  if (time.type == TimeType::kDuration || time.type == TimeType::kSet) return {};
  if (time.value.ends_with("_REF")) return {};
  std::string day = time.value.substr(0, time.value.find('T'));
  const bool known =
      std::any_of(day.begin(), day.end(), [](char c) { return c >= '0' && c <= '9'; });
  return known ? day : std::string{};
}

}  // namespace sotin::facts
