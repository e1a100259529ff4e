// Commitments by party and encounters by how far they have come. What several reports tell stands
// once, with its witnesses.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "../text_wording.hpp"
#include "entries.hpp"
#include "sotin/stories/date_range.hpp"
#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 4;          // entries of a group that need no fold
constexpr std::size_t kOpenParties = 10;  // entries after which parties are folded

struct Record {
  std::uint32_t report = 0;
  std::uint32_t index = 0;
};

/// A group under a heading; the entries behind the first are folded.
template <class Put>
void put_group(Html& html, const StoryView& view, const std::vector<Record>& records,
               RecordKind kind, const Put& put) {
  html.put("<ul class=\"entries\">");
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i == kOpen && records.size() > kOpen + 1) {
      html.put("</ul><details><summary>");
      html.words(
          fmt::format(fmt::runtime(say(view.reader, "thêm {}", "{} more")), records.size() - i));
      html.put("</summary><ul class=\"entries\">");
    }
    const auto& record = records[i];
    put(Entries(*view.reports[record.report], view.reader), record.index);
    html.put("<li class=\"from\">");
    put_source(html, *view.reports[record.report], view.reader);
    put_also(html, view, kind, record.report, record.index);
    html.put("</li>");
  }
  html.put("</ul>");
  if (records.size() > kOpen + 1) html.put("</details>");
}

struct Party {
  std::string name;
  std::vector<Record> records;
  std::map<facts::CommitmentStatus, std::size_t> counts;
};

std::vector<Party> parties_of(const StoryView& view) {
  std::map<std::string, Party> by_name;
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    const auto& commitments = view.facts(r).commitments;
    for (std::uint32_t i = 0; i < commitments.size(); ++i) {
      if (!view.first_told(RecordKind::kCommitment, r, i)) continue;
      auto name = view.actor(r, commitments[i].party);
      if (name.empty() && commitments[i].party_span) {
        name = std::string(view.reports[r]->document.words(*commitments[i].party_span));
      }
      auto& party = by_name[name];
      party.name = name;
      party.records.push_back({r, i});
      ++party.counts[commitments[i].status];
    }
  }
  std::vector<Party> all;
  for (auto& [name, party] : by_name) all.push_back(std::move(party));
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::pair(a.name.empty(), b.records.size()) <
           std::pair(b.name.empty(), a.records.size());
  });
  return all;
}

enum class Phase : std::uint8_t { kAhead, kProposed, kOff, kHeld };

Phase phase_of(facts::EventStatus status) {
  switch (status) {
    case facts::EventStatus::kPlanned:
      return Phase::kAhead;
    case facts::EventStatus::kProposed:
      return Phase::kProposed;
    case facts::EventStatus::kPostponed:
    case facts::EventStatus::kCancelled:
      return Phase::kOff;
    default:
      return Phase::kHeld;
  }
}

std::string_view title_of(Phase phase, const Reader& reader) {
  switch (phase) {
    case Phase::kAhead:
      return say(reader, "Theo kế hoạch", "Planned");
    case Phase::kProposed:
      return say(reader, "Mới đề xuất", "Proposed");
    case Phase::kOff:
      return say(reader, "Hoãn hoặc huỷ", "Postponed or cancelled");
    case Phase::kHeld:
      break;
  }
  return say(reader, "Đã diễn ra", "Held");
}

}  // namespace

MaybeSection commitments_section(const StoryView& view) {
  const auto parties = parties_of(view);
  if (parties.empty()) return {};
  const auto& reader = view.reader;
  Section section{"commitments", std::string(say(reader, "Cam kết", "Commitments")), 0, {}};
  auto& html = section.body;
  for (const auto& party : parties) {
    section.count += party.records.size();
    html.open("details",
              {{section.count <= kOpenParties || &party == &parties.front() ? "open" : "", ""}});
    html.put("<summary>")
        .open("strong")
        .words(party.name.empty() ? say(reader, "Không rõ bên nào", "Party unknown")
                                  : std::string_view(party.name));
    html.close("strong").put(" <span class=\"count\">");
    std::string line;
    for (const auto& [status, count] : party.counts) {
      line +=
          fmt::format("{}{} {}", line.empty() ? "" : " · ", count, wording(status, reader.tongue));
    }
    html.words(line).put("</span></summary>");
    put_group(html, view, party.records, RecordKind::kCommitment,
              [&](const Entries& entries, std::size_t i) { entries.put_commitment(html, i); });
    html.close("details");
  }
  return section;
}

MaybeSection encounters_section(const StoryView& view) {
  std::array<std::vector<std::pair<DateRange, Record>>, 4> phases;
  const auto& reader = view.reader;
  Section section{"encounters", std::string(say(reader, "Cuộc gặp", "Encounters")), 0, {}};
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    const auto& events = view.facts(r).events;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      if (!view.first_told(RecordKind::kEvent, r, i)) continue;
      ++section.count;
      auto range = events[i].date ? date_range(events[i].date->value) : DateRange{};
      if (!range.known()) range.first = range.last = INT32_MAX;  // undated ones last
      phases[static_cast<std::size_t>(phase_of(events[i].status))].push_back({range, {r, i}});
    }
  }
  if (section.count == 0) return {};
  auto& html = section.body;
  for (std::size_t p = 0; p < phases.size(); ++p) {
    auto& phase = phases[p];
    if (phase.empty()) continue;
    std::stable_sort(phase.begin(), phase.end(), [](const auto& a, const auto& b) {
      return std::pair(a.first.first, a.first.last) < std::pair(b.first.first, b.first.last);
    });
    std::vector<Record> records;
    for (const auto& [range, record] : phase) records.push_back(record);
    html.put("<h3>").words(title_of(static_cast<Phase>(p), reader)).put(" ");
    html.element("span", {{"class", "count"}}, std::to_string(records.size())).put("</h3>");
    put_group(html, view, records, RecordKind::kEvent,
              [&](const Entries& entries, std::size_t i) { entries.put_encounter(html, i); });
  }
  return section;
}

}  // namespace sotin::views::web
