// Lanes are as high as their marks need: marks that would touch go into a further row, at most
// kRows of them. The drawing is hidden from screen readers: the list says the same.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "timeline_items.hpp"

namespace sotin::views::web {
namespace {

using namespace std::chrono;

constexpr int kWidth = 1000;
constexpr int kNames = 170;  // room for the names of lanes
constexpr int kRow = 24;
constexpr std::size_t kRows = 4;
constexpr std::size_t kMostLanes = 10;
constexpr int kMostTicks = 9;

/// Marks of one lane, look and range of days.
struct Mark {
  std::string_view look;
  stories::DateRange range;
  std::size_t first = 0;  ///< number of the first item
  std::size_t count = 0;
  std::size_t row = 0;
};

struct Lane {
  std::string name;
  std::vector<Mark> marks;
  std::size_t rows = 1;
};

std::string clipped_name(const std::string& name) {
  constexpr std::size_t kMost = 22;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((static_cast<unsigned char>(name[i]) & 0xC0) == 0x80) continue;
    if (++letters > kMost) return name.substr(0, i) + "…";
  }
  return name;
}

std::string short_date(std::int32_t day, bool with_day) {
  const year_month_day date{sys_days{days{day}}};
  const auto m = static_cast<unsigned>(date.month());
  const auto y = static_cast<int>(date.year());
  return with_day ? fmt::format("{}/{}/{}", static_cast<unsigned>(date.day()), m, y)
                  : fmt::format("{}/{}", m, y);
}

/// Days where the axis is marked: every so many days, or the beginnings of months.
std::vector<std::int32_t> ticks_of(std::int32_t first, std::int32_t last, bool& by_months) {
  std::vector<std::int32_t> ticks;
  by_months = last - first > 100;
  if (!by_months) {
    std::int32_t step = 1;
    for (const std::int32_t wider : {1, 2, 3, 7, 14}) {
      step = wider;
      if ((last - first) / wider < kMostTicks) break;
    }
    for (auto day = first; day <= last; day += step) ticks.push_back(day);
    return ticks;
  }
  const auto span = (last - first) / 30 + 1;
  const auto step = std::max(1, (span + kMostTicks - 1) / kMostTicks);
  const year_month_day from{sys_days{days{first}}};
  for (year_month m = from.year() / from.month();; m += months(step)) {
    const auto day = sys_days(m / 1).time_since_epoch().count();
    if (day > last) break;
    if (day >= first) ticks.push_back(day);
  }
  return ticks;
}

class Drawing {
 public:
  Drawing(const std::vector<TimelineItem>& items, std::int32_t first, std::int32_t last,
          const Reader& reader)
      : items_(items), first_(first), last_(last), reader_(reader) {
    make_lanes();
    for (auto& lane : lanes_) place(lane);
  }

  void put(Html& html) const {
    int height = 30;
    for (const auto& lane : lanes_) height += height_of(lane);
    html.open("div", {{"class", "chart"}, {"aria-hidden", "true"}});
    html.open("svg", {{"viewBox", fmt::format("0 0 {} {}", kWidth, height)},
                      {"class", "timeline"},
                      {"preserveAspectRatio", "xMinYMin meet"}});
    put_axis(html, height);
    int top = 0;
    for (const auto& lane : lanes_) {
      put_lane(html, lane, top);
      top += height_of(lane);
    }
    html.close("svg").close("div");
  }

 private:
  static int height_of(const Lane& lane) { return kRow * static_cast<int>(lane.rows) + 4; }
  static std::string text(double value) { return fmt::format("{:.1f}", value); }

  [[nodiscard]] double x(std::int32_t day) const {
    const double share =
        last_ > first_
            ? static_cast<double>(std::clamp(day, first_, last_) - first_) / (last_ - first_)
            : 0.5;
    return kNames + 16 + share * (kWidth - kNames - 40);
  }
  static double radius(const Mark& mark) { return mark.count > 1 ? 9 : 6; }
  [[nodiscard]] double left(const Mark& mark) const { return x(mark.range.first) - radius(mark); }
  [[nodiscard]] double right(const Mark& mark) const {
    return std::max(x(mark.range.last), x(mark.range.first)) + radius(mark);
  }

  /// The lane of encounters first, then the busiest; the others share the last.
  void make_lanes() {
    std::map<std::string_view, std::size_t> counts;
    for (const auto& item : items_) ++counts[item.lane];
    std::vector<std::pair<std::string_view, std::size_t>> order(counts.begin(), counts.end());
    const auto met = say(reader_, "Cuộc gặp", "Encounters");
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      return std::pair(a.first == met, a.second) > std::pair(b.first == met, b.second);
    });
    std::map<std::string_view, std::size_t> lane_of;
    for (const auto& [name, count] : order) {
      if (lanes_.size() < kMostLanes) lanes_.push_back({std::string(name), {}, 1});
      lane_of[name] = lanes_.size() - 1;
    }
    if (order.size() > kMostLanes) {
      lanes_.back().name = say(reader_, "những người khác", "others");
    }
    using Key = std::tuple<std::size_t, std::int32_t, std::int32_t, std::string_view>;
    std::map<Key, std::pair<std::size_t, std::size_t>> marks;  // first item, count
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const auto& item = items_[i];
      auto& [first, count] =
          marks
              .try_emplace({lane_of[item.lane], item.range.first, item.range.last, item.look}, i, 0)
              .first->second;
      ++count;
    }
    for (const auto& [key, mark] : marks) {
      const auto& [lane, first, last, look] = key;
      stories::DateRange range{first, last, "day"};
      lanes_[lane].marks.push_back({look, range, mark.first, mark.second, 0});
    }
  }

  /// Rows so that marks do not touch; what finds no free row goes into the last.
  void place(Lane& lane) const {
    std::array<double, kRows> end{};
    for (auto& mark : lane.marks) {
      std::size_t row = 0;
      while (row + 1 < kRows && end[row] > left(mark)) ++row;
      mark.row = row;
      end[row] = std::max(end[row], right(mark) + 2);
      lane.rows = std::max(lane.rows, row + 1);
    }
  }

  void put_axis(Html& html, int height) const {
    bool by_months = false;
    const auto ticks = ticks_of(first_, last_, by_months);
    for (const auto day : ticks) {
      html.open("line", {{"class", "tick"},
                         {"x1", text(x(day))},
                         {"x2", text(x(day))},
                         {"y1", "0"},
                         {"y2", std::to_string(height - 24)}});
      html.close("line");
      html.element("text",
                   {{"x", text(x(day))},
                    {"y", std::to_string(height - 8)},
                    {"text-anchor", x(day) > kWidth - 50 ? "end" : "middle"}},
                   short_date(day, !by_months));
    }
  }

  void put_lane(Html& html, const Lane& lane, int top) const {
    const auto middle = top + height_of(lane) / 2;
    html.open("line", {{"class", "lane"},
                       {"x1", "0"},
                       {"x2", std::to_string(kWidth)},
                       {"y1", std::to_string(top + height_of(lane))},
                       {"y2", std::to_string(top + height_of(lane))}});
    html.close("line");
    html.element("text",
                 {{"x", std::to_string(kNames - 8)},
                  {"y", std::to_string(middle + 4)},
                  {"text-anchor", "end"}},
                 clipped_name(lane.name));
    for (const auto& mark : lane.marks) put_mark(html, mark, top);
  }

  void put_mark(Html& html, const Mark& mark, int top) const {
    const auto& item = items_[mark.first];
    const auto y = top + 2 + kRow * static_cast<int>(mark.row) + kRow / 2;
    const auto look = "what " + std::string(mark.look);
    html.open("a", {{"href", fmt::format("#t{}", mark.first + 1)}, {"tabindex", "-1"}});
    html.put("<title>").words(item.label);
    if (mark.count > 1) html.words(fmt::format(" + {}", mark.count - 1));
    html.put("</title>");
    if (mark.range.first == mark.range.last) {
      html.open("circle", {{"class", look},
                           {"cx", text(x(mark.range.first))},
                           {"cy", std::to_string(y)},
                           {"r", text(radius(mark))}});
      html.close("circle");
    } else {
      html.open("rect", {{"class", look},
                         {"x", text(left(mark))},
                         {"y", std::to_string(y - static_cast<int>(radius(mark)))},
                         {"width", text(right(mark) - left(mark))},
                         {"height", text(2 * radius(mark))},
                         {"rx", text(radius(mark))}});
      html.close("rect");
    }
    if (mark.look == "off") {  // struck out, so that colour is not all that tells it
      html.open("line", {{"class", look},
                         {"x1", text(left(mark) + 2)},
                         {"x2", text(right(mark) - 2)},
                         {"y1", text(y + radius(mark) - 2)},
                         {"y2", text(y - radius(mark) + 2)}});
      html.close("line");
    }
    if (mark.count > 1) {
      html.element("text",
                   {{"class", "number " + std::string(mark.look)},
                    {"x", text((left(mark) + right(mark)) / 2)},
                    {"y", std::to_string(y + 4)},
                    {"text-anchor", "middle"}},
                   std::to_string(mark.count));
    }
    html.close("a");
  }

  const std::vector<TimelineItem>& items_;
  std::int32_t first_;
  std::int32_t last_;
  const Reader& reader_;
  std::vector<Lane> lanes_;
};

}  // namespace

void put_drawing(Html& html, const std::vector<TimelineItem>& items, std::int32_t first,
                 std::int32_t last, const Reader& reader) {
  Drawing(items, first, last, reader).put(html);
}

std::string iso_day(std::int32_t day) {
  const year_month_day date{sys_days{days{day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace sotin::views::web
