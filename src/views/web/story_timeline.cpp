// The timeline as a drawing: time from left to right, a lane for each of the busiest actors and one
// for the rest. A day is a dot, an imprecise date a bar as wide as the days it can mean. The list
// below says the same and is what keyboards and screen readers walk.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "../text_wording.hpp"
#include "sotin/stories/date_range.hpp"
#include "story_page.hpp"

namespace sotin::views::web {
namespace {

using namespace stories;

constexpr int kWidth = 1000;
constexpr int kNames = 170;  // room for the names of lanes
constexpr int kLane = 26;
constexpr std::size_t kMostLanes = 8;
constexpr std::int32_t kWidestBar = 400;  // days; what is vaguer is only in the list

struct Item {
  const Entry* entry;
  DateRange range;
  std::string who;
};

facts::EventStatus status_of(const StoryView& view, const Entry& entry) {
  return view.reports[entry.at.report]->report.events[entry.at.index].status;
}

/// How it is drawn: said, happened, planned, proposed or off.
std::string_view look_of(const StoryView& view, const Entry& entry) {
  if (entry.at.kind != RecordKind::kEvent) return "said";
  switch (status_of(view, entry)) {
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

std::string label_of(const StoryView& view, const Entry& entry) {
  if (entry.at.kind == RecordKind::kEvent) {
    const auto& event = view.reports[entry.at.report]->report.events[entry.at.index];
    return fmt::format("{} ({})", wording(event.type, view.reader.tongue),
                       wording(event.status, view.reader.tongue));
  }
  const auto who = view.who(entry.at);
  return who.empty() ? std::string(say(view.reader, "Không nêu ai nói", "Speaker not named")) : who;
}

/// What has only the day of its report is not part of the days of the story; what several reports
/// tell is shown once.
std::vector<Item> items_of(const StoryView& view) {
  std::vector<Item> items;
  std::vector<bool> told(view.story.links.size(), false);
  for (const auto& entry : view.story.timeline) {
    if (entry.about == About::kPublished) continue;
    const auto range = date_range(entry.date);
    if (!range.known()) continue;
    if (entry.link >= 0) {
      if (told[static_cast<std::size_t>(entry.link)]) continue;
      told[static_cast<std::size_t>(entry.link)] = true;
    }
    auto who = entry.at.kind == RecordKind::kEvent
                   ? std::string(say(view.reader, "Cuộc gặp", "Encounters"))
                   : label_of(view, entry);
    items.push_back({&entry, range, std::move(who)});
  }
  return items;
}

/// Encounters first, then the busiest speakers; the others share the last lane.
std::vector<std::string> lanes_of(const std::vector<Item>& items, const Reader& reader) {
  std::map<std::string, std::size_t> counts;
  for (const auto& item : items) ++counts[item.who];
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  const auto met = std::string(say(reader, "Cuộc gặp", "Encounters"));
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return std::pair(a.first == met, a.second) > std::pair(b.first == met, b.second);
  });
  std::vector<std::string> lanes;
  for (const auto& [who, count] : order) {
    if (lanes.size() == kMostLanes) {
      lanes.emplace_back(say(reader, "những người khác", "others"));
      break;
    }
    lanes.push_back(who);
  }
  return lanes;
}

std::string clipped_name(const std::string& name) {
  constexpr std::size_t kMost = 20;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((static_cast<unsigned char>(name[i]) & 0xC0) == 0x80) continue;
    if (++letters > kMost) return name.substr(0, i) + "…";
  }
  return name;
}

class Drawing {
 public:
  Drawing(const StoryView& view, const std::vector<Item>& items)
      : view_(view), items_(items), lanes_(lanes_of(items, view.reader)) {
    first_ = items.front().range.first;
    last_ = first_;
    for (const auto& item : items) {
      if (!drawn(item)) continue;
      first_ = std::min(first_, item.range.first);
      last_ = std::max(last_, item.range.last);
    }
  }

  void put(Html& html) const {
    const auto height = kLane * static_cast<int>(lanes_.size()) + 30;
    html.open("div", {{"class", "chart"}, {"aria-hidden", "true"}});
    html.open("svg", {{"viewBox", fmt::format("0 0 {} {}", kWidth, height)},
                      {"class", "timeline"},
                      {"preserveAspectRatio", "xMinYMin meet"}});
    put_axis(html, height);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) put_lane(html, lane);
    for (std::size_t i = 0; i < items_.size(); ++i) put_item(html, items_[i], i);
    html.close("svg").close("div");
  }

 private:
  static bool drawn(const Item& item) { return item.range.last - item.range.first <= kWidestBar; }
  [[nodiscard]] double x(std::int32_t day) const {
    const double share =
        last_ > first_ ? static_cast<double>(day - first_) / (last_ - first_) : 0.5;
    return kNames + 12 + share * (kWidth - kNames - 24);
  }
  [[nodiscard]] std::size_t lane_of(const Item& item) const {
    const auto found = std::find(lanes_.begin(), lanes_.end(), item.who);
    return std::min(static_cast<std::size_t>(found - lanes_.begin()), lanes_.size() - 1);
  }
  static std::string text(double value) { return fmt::format("{:.1f}", value); }

  void put_lane(Html& html, std::size_t lane) const {
    const auto y = kLane * static_cast<int>(lane) + kLane / 2;
    html.open("line", {{"class", "lane"},
                       {"x1", std::to_string(kNames)},
                       {"x2", std::to_string(kWidth)},
                       {"y1", std::to_string(y)},
                       {"y2", std::to_string(y)}});
    html.close("line");
    html.element(
        "text",
        {{"x", std::to_string(kNames - 8)}, {"y", std::to_string(y + 4)}, {"text-anchor", "end"}},
        clipped_name(lanes_[lane]));
  }

  /// At most six days are written: the first, the last, and some between them.
  void put_axis(Html& html, int height) const {
    const auto days = last_ - first_;
    const auto ticks = std::clamp(days, 0, 5);
    for (std::int32_t i = 0; i <= ticks; ++i) {
      const auto day = first_ + (ticks == 0 ? 0 : days * i / ticks);
      html.open("line", {{"class", "tick"},
                         {"x1", text(x(day))},
                         {"x2", text(x(day))},
                         {"y1", "0"},
                         {"y2", std::to_string(height - 24)}});
      html.close("line");
      html.element("text",
                   {{"x", text(x(day))},
                    {"y", std::to_string(height - 8)},
                    {"text-anchor", i == 0       ? "start"
                                    : i == ticks ? "end"
                                                 : "middle"}},
                   short_date(day));
    }
  }

  static std::string short_date(std::int32_t day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return fmt::format("{}/{}/{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  }

  void put_item(Html& html, const Item& item, std::size_t index) const {
    if (!drawn(item)) return;
    const auto y = kLane * static_cast<int>(lane_of(item)) + kLane / 2;
    const auto look = "what " + std::string(look_of(view_, *item.entry));
    html.open("a", {{"href", fmt::format("#t{}", index + 1)}, {"tabindex", "-1"}});
    html.put("<title>").words(label_of(view_, *item.entry)).put(": ");
    html.words(view_.words(item.entry->at)).put("</title>");
    if (item.range.first == item.range.last) {
      html.open("circle", {{"class", look},
                           {"cx", text(x(item.range.first))},
                           {"cy", std::to_string(y)},
                           {"r", "6"}});
      html.close("circle");
    } else {
      html.open("rect", {{"class", look},
                         {"x", text(x(item.range.first))},
                         {"y", std::to_string(y - 5)},
                         {"width", text(std::max(10.0, x(item.range.last) - x(item.range.first)))},
                         {"height", "10"},
                         {"rx", "5"}});
      html.close("rect");
    }
    html.close("a");
  }

  const StoryView& view_;
  const std::vector<Item>& items_;
  std::vector<std::string> lanes_;
  std::int32_t first_ = 0;
  std::int32_t last_ = 0;
};

}  // namespace

void put_timeline(Html& html, const StoryView& view) {
  const auto items = items_of(view);
  if (items.empty()) return;
  html.put("<section>")
      .element("h2", {{"id", "timeline"}}, say(view.reader, "Theo ngày", "By date"));
  Drawing(view, items).put(html);
  html.put("<ol class=\"days\">");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& entry = *items[i].entry;
    html.open("li",
              {{"id", fmt::format("t{}", i + 1)}, {"class", std::string(look_of(view, entry))}});
    put_date(html, entry.date, view.reader);
    html.put(" ").element("strong", label_of(view, entry)).put(" ");
    put_cited(html, view, entry.at);
    html.put("</li>");
  }
  html.put("</ol></section>");
}

}  // namespace sotin::views::web
