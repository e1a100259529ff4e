// The timeline's section: what its lanes and its days are, which stretch of time is looked at (all
// by links and a form, so it works without a script), then the drawing and the list.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "story_page.hpp"
#include "timeline_items.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 12;       // items of the list that need no fold
constexpr std::size_t kMostRows = 400;  // of the list; a narrower stretch shows the others

constexpr std::int32_t kAround = 30;     // days around the reports that are shown at first
constexpr std::int32_t kMuchLonger = 3;  // times as long: then only those are

struct Window {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool operator==(const Window&) const = default;
};

std::string_view lanes_value(const StoryAsked& asked) {
  return asked.lanes == "source" ? "source" : "actor";
}
std::string_view days_value(const StoryAsked& asked) {
  return asked.days == "reported" || asked.days == "about" ? std::string_view(asked.days) : "said";
}

Days days_of(const StoryAsked& asked) {
  const auto value = days_value(asked);
  return value == "reported" ? Days::kReported : value == "about" ? Days::kAbout : Days::kSaid;
}

Window all_days(const std::vector<TimelineItem>& items) {
  Window all{items.front().range.first, items.front().range.last};
  for (const auto& item : items) all.last = std::max(all.last, item.range.last);
  return all;
}

bool is_outside(const TimelineItem& item, const Window& window) {
  return item.range.last < window.first || item.range.first > window.last;
}

/// What is shown before the reader asks for days: all of them, or, where a few items lie years
/// away, the days around the reports.
Window first_view(const std::vector<TimelineItem>& items, const StoryView& view,
                  const Window& all) {
  Window near{INT32_MAX, INT32_MIN};
  for (const auto* report : view.reports) {
    if (!report->row.published) continue;
    const auto day = date_range(report->row.published->substr(0, 10));
    if (!day.known()) continue;
    near.first = std::min(near.first, day.first - kAround);
    near.last = std::max(near.last, day.last + kAround);
  }
  if (near.first > near.last) return all;
  near = {std::max(near.first, all.first), std::min(near.last, all.last)};
  if (near.first > near.last) return all;
  const auto outside = std::count_if(
      items.begin(), items.end(), [&](const TimelineItem& item) { return is_outside(item, near); });
  const bool few = static_cast<std::size_t>(outside) * 2 < items.size();
  const bool long_way = all.last - all.first > kMuchLonger * (near.last - near.first + 1);
  if (!few || !long_way) return all;
  Window tight{near.last, near.first};
  for (const auto& item : items) {
    if (is_outside(item, near)) continue;
    tight.first = std::min(tight.first, std::max(item.range.first, near.first));
    tight.last = std::max(tight.last, std::min(item.range.last, near.last));
  }
  return tight;
}

/// The days that were asked for, as far as there are items; days without any when none lies in
/// them.
Window window_of(const std::vector<TimelineItem>& items, const StoryView& view,
                 const StoryAsked& asked, const Window& all) {
  const auto from = date_range(asked.from);
  const auto to = date_range(asked.to);
  if (!from.known() && !to.known()) return first_view(items, view, all);
  Window window{from.known() ? from.first : all.first, to.known() ? to.last : all.last};
  window.last = std::max(window.first, window.last);
  if (window.last < all.first || window.first > all.last) return window;
  return {std::max(window.first, all.first), std::min(window.last, all.last)};
}

class Choices {
 public:
  Choices(Html& html, const Reader& reader) : html_(html), reader_(reader) {}

  void begin(std::string_view label) {
    html_.put("<p class=\"switch\">").element("span", label).put(" ");
  }
  void end() { html_.put("</p>"); }
  void choice(std::string_view name, std::string_view value, std::string_view words, bool current) {
    html_.link(with_parameter(reader_.address, name, value) + "#timeline", words,
               {{current ? "aria-current" : "", "true"}});
    html_.put(" ");
  }
  void stretch(std::int32_t first, std::int32_t last, std::string_view words) {
    const auto address = with_parameter(reader_.address, "from", iso_day(first));
    html_.link(with_parameter(address, "to", iso_day(last)) + "#timeline", words).put(" ");
  }

 private:
  Html& html_;
  const Reader& reader_;
};

void put_switches(Html& html, const StoryAsked& asked, const Reader& reader) {
  Choices choices(html, reader);
  const auto lanes = lanes_value(asked);
  choices.begin(say(reader, "Mỗi hàng là", "A lane is"));
  choices.choice("lanes", "actor", say(reader, "người nói", "a speaker"), lanes == "actor");
  choices.choice("lanes", "source", say(reader, "báo đăng", "an outlet"), lanes == "source");
  choices.end();
  const auto days = days_value(asked);
  choices.begin(say(reader, "Xếp theo", "Placed by"));
  choices.choice("days", "said", say(reader, "ngày nói, ngày gặp", "day said or met"),
                 days == "said");
  choices.choice("days", "reported", say(reader, "ngày đăng", "day reported"), days == "reported");
  choices.choice("days", "about", say(reader, "ngày được nói tới", "day spoken about"),
                 days == "about");
  choices.end();
}

void put_zoom(Html& html, const Window& window, const Window& all, const StoryAsked& asked,
              const Reader& reader) {
  Choices choices(html, reader);
  const auto length = window.last - window.first + 1;
  const auto quarter = std::max(1, length / 4);
  choices.begin(say(reader, "Khoảng ngày", "Days"));
  if (length > 2) {
    choices.stretch(window.first + quarter, window.last - quarter,
                    say(reader, "gần lại", "closer"));
  }
  if (window != all) {
    choices.stretch(window.first - length / 2 - 1, window.last + length / 2 + 1,
                    say(reader, "lùi ra", "wider"));
    if (window.first > all.first) {
      choices.stretch(window.first - length, window.first - 1, say(reader, "← trước", "← before"));
    }
    if (window.last < all.last) {
      choices.stretch(window.last + 1, window.last + length, say(reader, "sau →", "after →"));
    }
    choices.stretch(all.first, all.last, say(reader, "tất cả", "all"));
  }
  choices.end();
  const auto path = reader.address.substr(0, reader.address.find('?'));
  html.open("form", {{"class", "stretch"}, {"action", path + "#timeline"}, {"method", "get"}});
  for (const auto& [name, value] :
       {std::pair("lanes", lanes_value(asked)), std::pair("days", days_value(asked)),
        std::pair("who", std::string_view(asked.who))}) {
    if (value.empty()) continue;
    html.open("input", {{"type", "hidden"}, {"name", name}, {"value", std::string(value)}});
  }
  for (const auto& [name, words, day] :
       {std::tuple("from", say(reader, "Từ", "From"), window.first),
        std::tuple("to", say(reader, "đến", "to"), window.last)}) {
    html.put("<label>").words(words).put(" ");
    html.open("input", {{"type", "date"}, {"name", name}, {"value", iso_day(day)}});
    html.put("</label> ");
  }
  html.put("<button>").words(say(reader, "Xem", "Show")).put("</button>").close("form");
}

void put_item(Html& html, const StoryView& view, const TimelineItem& item, std::size_t index) {
  html.open("li", {{"id", fmt::format("t{}", index + 1)}, {"class", std::string(item.look)}});
  html.element("strong", item.label).put(" ");
  put_cited(html, view, item.at);
  html.put("</li>");
}

/// The list: days with what stands at them; the later ones folded when there are many.
void put_list(Html& html, const StoryView& view, const std::vector<TimelineItem>& items) {
  const auto most = std::min(items.size(), kMostRows);
  html.put("<div class=\"days\">");
  std::size_t i = 0;
  while (i < most) {
    auto end = i;
    while (end < most && items[end].date == items[i].date) ++end;
    html.open("details", {{end <= kOpen ? "open" : "", ""}}).put("<summary>");
    put_date(html, items[i].date, view.reader);
    html.put(" ").element("span", {{"class", "count"}}, std::to_string(end - i));
    html.put("</summary><ul>");
    for (; i < end; ++i) put_item(html, view, items[i], i);
    html.put("</ul>").close("details");
  }
  html.put("</div>");
  if (most < items.size()) {
    html.element("p", {{"class", "note"}},
                 fmt::format(fmt::runtime(say(view.reader,
                                              "Danh sách dừng ở {} mục trong {}; chọn khoảng ngày "
                                              "hẹp hơn để xem tiếp.",
                                              "The list ends after {} of {} entries; choose fewer "
                                              "days to see the others.")),
                             most, items.size()));
  }
}

void put_key(Html& html, const Reader& reader) {
  html.put("<p class=\"key aside\" aria-hidden=\"true\">");
  const std::array<std::pair<std::string_view, std::string_view>, 5> looks = {
      {{"said", say(reader, "lời nói", "said")},
       {"happened", say(reader, "đã gặp", "met")},
       {"planned", say(reader, "dự kiến", "planned")},
       {"proposed", say(reader, "đề xuất", "proposed")},
       {"off", say(reader, "hoãn, huỷ", "called off")}}};
  for (const auto& [look, words] : looks) {
    html.open("span", {{"class", "key-" + std::string(look)}}).close("span");
    html.words(words).put(" ");
  }
  html.put("</p>");
}

}  // namespace

MaybeSection timeline_section(const StoryView& view, const StoryAsked& asked) {
  const auto lanes = asked.lanes == "source" ? Lanes::kSource : Lanes::kActor;
  auto items = timeline_items(view, days_of(asked), lanes);
  const auto& reader = view.reader;
  if (items.shown.empty() && items.undated == 0) return {};
  Section section{"timeline", std::string(say(reader, "Theo ngày", "By date")), 0, {}};
  auto& html = section.body;
  put_switches(html, asked, reader);
  if (!items.shown.empty()) {
    const auto all = all_days(items.shown);
    const auto window = window_of(items.shown, view, asked, all);
    const auto outside = std::erase_if(
        items.shown, [&](const TimelineItem& item) { return is_outside(item, window); });
    put_zoom(html, window, all, asked, reader);
    section.count = items.shown.size();
    if (items.shown.empty()) {
      html.element("p", say(reader, "Không có gì trong những ngày này.", "Nothing on these days."));
    } else {
      put_drawing(html, items.shown, window.first, window.last, reader);
      put_key(html, reader);
      put_list(html, view, items.shown);
    }
    if (outside > 0) {
      html.element("p", {{"class", "aside"}},
                   fmt::format(fmt::runtime(say(reader, "{} mục nằm ngoài những ngày này.",
                                                "{} entries lie outside of these days.")),
                               outside));
    }
  }
  if (items.undated > 0) {
    html.put("<p class=\"aside\">");
    html.words(
        fmt::format(fmt::runtime(say(reader, "{} phát biểu, cuộc gặp không có ngày như vậy. ",
                                     "{} statements and encounters have no such day. ")),
                    items.undated));
    if (days_value(asked) != "reported") {
      html.link(with_parameter(reader.address, "days", "reported") + "#timeline",
                say(reader, "Xếp theo ngày đăng", "Place them by the day reported"));
    }
    html.put("</p>");
  }
  return section;
}

}  // namespace sotin::views::web
