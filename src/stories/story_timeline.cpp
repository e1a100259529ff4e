// The timeline: what was said by the day of speaking, encounters by their day, held and planned
// apart; what has no day of its own stands at the day its report was published, as such. A date
// keeps its precision and stands where its first day stands.
#include <algorithm>
#include <map>

#include "matching.hpp"

namespace sotin::stories {
namespace {

using facts::EventStatus;

About about(EventStatus status) {
  return status == EventStatus::kHeld || status == EventStatus::kOngoing ? About::kHappened
                                                                         : About::kPlanned;
}

}  // namespace

std::vector<Entry> make_timeline(const Gathered& story, const std::vector<Link>& links) {
  // Which link a record is told again by.
  std::map<std::tuple<std::uint32_t, RecordKind, std::uint32_t>, std::int32_t> linked;
  for (std::size_t l = 0; l < links.size(); ++l) {
    if (links[l].kind != LinkKind::kSameEvent && links[l].kind != LinkKind::kSameStatement)
      continue;
    for (const auto& member : links[l].members) {
      linked.emplace(std::tuple(member.report, member.kind, member.index),
                     static_cast<std::int32_t>(l));
    }
  }
  std::vector<std::pair<DateRange, Entry>> entries;
  const auto put = [&](std::string date, About what, const Cited& at) {
    const auto range = date_range(date);
    if (!range.known()) return;
    const auto link = linked.find({at.report, at.kind, at.index});
    entries.emplace_back(range, Entry{std::move(date), range.precision, what, at,
                                      link == linked.end() ? -1 : link->second});
  };
  const auto published = [&](std::uint32_t report) {
    const auto& date = story.told[report].report->published;
    return date ? date->value.substr(0, 10) : std::string();
  };
  for (const auto& said : story.said) {
    const auto& on = story.statement(said).said_on;
    if (on && date_range(on->value).known())
      put(on->value, About::kSaid, cited(story, said));
    else
      put(published(said.report), About::kPublished, cited(story, said));
  }
  for (const auto& happening : story.happenings) {
    const auto& event = story.event(happening);
    if (happening.on)
      put(event.date->value, about(event.status), cited(story, happening));
    else
      put(published(happening.report), About::kPublished, cited(story, happening));
  }
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    const auto key = [](const auto& e) {
      return std::tuple(e.first.first, e.first.last, e.second.at.report, e.second.at.where.begin,
                        e.second.at.kind);
    };
    return key(a) < key(b);
  });
  std::vector<Entry> timeline;
  timeline.reserve(entries.size());
  for (auto& [range, entry] : entries) timeline.push_back(std::move(entry));
  return timeline;
}

}  // namespace sotin::stories
