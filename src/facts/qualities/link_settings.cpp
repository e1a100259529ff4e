// The encounter a statement was made at: its medium is a meeting, a call or a press conference that
// is one of the report's events, or its clause names one («sau cuộc hội đàm»).
#include <algorithm>

#include "facts/qualities/circumstances.hpp"

namespace sotin::facts {
namespace {

/// What kind of encounter a medium can be.
bool goes_with(Medium medium, EventType type) {
  switch (medium) {
    case Medium::kPressConference:
      return type == EventType::kPressConference;
    case Medium::kCall:
      return type == EventType::kCall;
    case Medium::kMeeting:
      return type == EventType::kMeeting || type == EventType::kTalks ||
             type == EventType::kSummit || type == EventType::kConference ||
             type == EventType::kVisit;
    case Medium::kSpeech:
    case Medium::kOther:
      return type == EventType::kCeremony || type == EventType::kConference;
    default:
      return false;
  }
}

/// An event's evidence, sorted by place.
struct Evidence {
  Span where;
  std::int32_t event;
};

constexpr std::size_t kLookBack = 24;  // pieces of evidence looked at before a statement

}  // namespace

void link_settings(Reading& reading) {
  auto& report = reading.report;
  std::vector<Evidence> places;
  for (std::size_t e = 0; e < report.events.size(); ++e) {
    for (const auto& span : report.events[e].evidence)
      places.push_back({span, static_cast<std::int32_t>(e)});
  }
  std::sort(places.begin(), places.end(), [](const Evidence& a, const Evidence& b) {
    return a.where != b.where ? a.where < b.where : a.event < b.event;
  });
  for (auto& statement : report.statements) {
    if (!statement.medium || !statement.medium->where) continue;
    const auto where = *statement.medium->where;
    // Evidence that begins before the medium's words end; the nearest that holds them wins.
    auto next =
        std::upper_bound(places.begin(), places.end(), where.end,
                         [](std::uint32_t end, const Evidence& p) { return end < p.where.begin; });
    std::uint32_t least = ~0U;
    for (std::size_t back = 0; back < kLookBack && next != places.begin(); ++back) {
      --next;
      if (!next->where.overlaps(where)) continue;
      const auto& event = report.events[static_cast<std::size_t>(next->event)];
      if (!goes_with(statement.medium->type, event.type) || next->where.size() >= least) continue;
      least = next->where.size();
      statement.setting = next->event;
    }
    if (statement.setting < 0 || statement.said_on) continue;
    const auto& event = report.events[static_cast<std::size_t>(statement.setting)];
    if (event.status != EventStatus::kHeld || !event.date || event.date->value.size() < 10)
      continue;
    if (event.date->value.find("XX", 4) != std::string::npos) continue;
    statement.said_on = SaidOn{event.date->value, Basis::kRelative, where};
  }
}

}  // namespace sotin::facts
