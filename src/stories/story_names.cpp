// Names of stories and of changes, and times as minutes: the words around grouping.
#include <charconv>
#include <chrono>

#include "sotin/base/hash.hpp"
#include "sotin/stories/grouping.hpp"

namespace sotin::stories {
namespace {

/// The number of exactly `digits` digits at the start of `in`, which is taken off.
std::optional<int> take_number(std::string_view& in, std::size_t digits) {
  if (in.size() < digits) return {};
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (in[i] < '0' || in[i] > '9') return {};
    value = value * 10 + (in[i] - '0');
  }
  in.remove_prefix(digits);
  return value;
}

bool take(std::string_view& in, char c) {
  if (in.empty() || in.front() != c) return false;
  in.remove_prefix(1);
  return true;
}

/// Minutes to add to UTC: "Z", "+07:00", "-0330", or nothing.
std::int64_t take_zone(std::string_view in) {
  const bool west = in.starts_with('-');
  if (!take(in, '+') && !take(in, '-')) return 0;
  const auto hours = take_number(in, 2);
  take(in, ':');
  const auto minutes = take_number(in, 2);
  const std::int64_t zone = hours.value_or(0) * 60 + minutes.value_or(0);
  return west ? -zone : zone;
}

}  // namespace

ReportKey report_key(std::string_view id) { return hash_bytes(id); }

std::string name_of_story(StoryId story) { return "s" + hex16(story); }

std::optional<StoryId> story_of_name(std::string_view name) {
  if (name.size() != 17 || name.front() != 's') return {};
  StoryId story = 0;
  const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), story, 16);
  if (error != std::errc{} || end != name.data() + name.size()) return {};
  return story;
}

std::string_view name_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::kMerged:
      return "merged";
    case Change::Kind::kSplit:
      return "split";
    case Change::Kind::kMoved:
      return "moved";
  }
  return "";
}

std::optional<std::int64_t> minutes_of(std::string_view iso) {
  constexpr std::int64_t kDay = 24 * 60;
  const auto year = take_number(iso, 4);
  if (!year || !take(iso, '-')) return {};
  const auto month = take_number(iso, 2);
  if (!month || !take(iso, '-')) return {};
  const auto day = take_number(iso, 2);
  if (!day) return {};
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return {};
  const std::int64_t midnight = std::chrono::sys_days(date).time_since_epoch().count() * kDay;
  if (!take(iso, 'T') && !take(iso, ' ')) return midnight + kDay / 2;
  const auto hour = take_number(iso, 2);
  take(iso, ':');
  const auto minute = take_number(iso, 2);
  if (!hour || *hour > 24) return midnight + kDay / 2;
  if (take(iso, ':')) {
    take_number(iso, 2);
    if (take(iso, '.')) {
      while (!iso.empty() && iso.front() >= '0' && iso.front() <= '9') iso.remove_prefix(1);
    }
  }
  return midnight + *hour * 60 + minute.value_or(0) - take_zone(iso);
}

}  // namespace sotin::stories
