// Each way of putting things in time is a walk over the records of all reports.
#include "timeline_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "../text_wording.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::int32_t kVaguest = 400;  // days; what is vaguer has no place in a drawing of days

std::string_view look_of(facts::EventStatus status) {
  switch (status) {
    case facts::EventStatus::kPlanned:
      return "planned";
    case facts::EventStatus::kProposed:
      return "proposed";
    case facts::EventStatus::kPostponed:
    case facts::EventStatus::kCancelled:
      return "off";
    default:
      return "happened";
  }
}

class Collector {
 public:
  Collector(const StoryView& view, Days days, Lanes lanes)
      : view_(view), days_(days), lanes_(lanes) {}

  TimelineItems collect() {
    for (std::uint32_t r = 0; r < view_.reports.size(); ++r) {
      const auto& facts = view_.facts(r);
      for (std::uint32_t i = 0; i < facts.statements.size(); ++i) statement(r, i);
      for (std::uint32_t i = 0; i < facts.events.size(); ++i) encounter(r, i);
    }
    std::stable_sort(items_.shown.begin(), items_.shown.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.range.first, a.range.last, a.at.report, a.at.where.begin) <
             std::tuple(b.range.first, b.range.last, b.at.report, b.at.where.begin);
    });
    return std::move(items_);
  }

 private:
  [[nodiscard]] std::string published(std::uint32_t report) const {
    const auto& date = view_.reports[report]->row.published;
    return date ? date->substr(0, 10) : std::string();
  }

  void statement(std::uint32_t report, std::uint32_t index) {
    const auto& s = view_.facts(report).statements[index];
    TimelineItem item{.look = "said", .at = {report, RecordKind::kStatement, index, s.evidence}};
    item.label = view_.speaker(item.at);
    std::set<std::string> dates;
    if (days_ == Days::kSaid && s.said_on) dates.insert(s.said_on->value);
    if (days_ == Days::kReported) dates.insert(published(report));
    if (days_ == Days::kAbout) {
      for (const auto& time : view_.facts(report).times) {
        const bool inside =
            std::any_of(s.content.begin(), s.content.end(),
                        [&](const text::Span& span) { return span.overlaps(time.where); });
        if (inside) dates.insert(time.value.substr(0, time.value.find('T')));
      }
    }
    add(std::move(item), dates);
  }

  void encounter(std::uint32_t report, std::uint32_t index) {
    const auto& e = view_.facts(report).events[index];
    if (e.evidence.empty()) return;
    TimelineItem item{.look = look_of(e.status),
                      .at = {report, RecordKind::kEvent, index, e.evidence.front()}};
    item.label = fmt::format("{} ({})", wording(e.type, view_.reader.tongue),
                             wording(e.status, view_.reader.tongue));
    std::set<std::string> dates;
    if (days_ == Days::kReported) {
      dates.insert(published(report));
    } else if (e.date) {
      dates.insert(e.date->value);
    }
    add(std::move(item), dates);
  }

  [[nodiscard]] std::string lane_of(const TimelineItem& item) const {
    if (lanes_ == Lanes::kSource) {
      const auto& row = view_.reports[item.at.report]->row;
      return row.outlet.value_or(std::string(say(view_.reader, "không rõ báo", "outlet unknown")));
    }
    return item.at.kind == RecordKind::kEvent
               ? std::string(say(view_.reader, "Cuộc gặp", "Encounters"))
               : item.label;
  }

  void add(TimelineItem item, const std::set<std::string>& dates) {
    item.lane = lane_of(item);
    bool placed = false;
    for (const auto& date : dates) {
      const auto range = date_range(date);
      if (!range.known() || range.last - range.first > kVaguest) continue;
      placed = true;
      if (days_ != Days::kReported && told_before(item, date)) continue;
      item.date = date;
      item.range = range;
      items_.shown.push_back(item);
    }
    if (!placed) ++items_.undated;
  }

  /// Lanes by source show who told it, so only what one outlet tells again is left out.
  bool told_before(const TimelineItem& item, const std::string& date) {
    const auto* link = view_.link_of(item.at.kind, item.at.report, item.at.index);
    if (link == nullptr) return false;
    auto key = link->id + "|" + date;
    if (lanes_ == Lanes::kSource) key += "|" + item.lane;
    return !told_.insert(std::move(key)).second;
  }

  const StoryView& view_;
  Days days_;
  Lanes lanes_;
  TimelineItems items_;
  std::set<std::string> told_;
};

}  // namespace

TimelineItems timeline_items(const StoryView& view, Days days, Lanes lanes) {
  return Collector(view, days, lanes).collect();
}

}  // namespace sotin::views::web
