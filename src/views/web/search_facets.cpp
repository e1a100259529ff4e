// Facets are plain links: a choice is a parameter of the address, so it can be kept, sent and taken
// back by the browser.
#include "search_facets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../text_wording.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kMostValues = 8;
constexpr std::size_t kMostDays = 10;

using Counts = std::vector<std::pair<std::string, std::size_t>>;

void add(std::vector<std::string>& values, std::string value) {
  if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
  values.push_back(std::move(value));
}

/// The statements of the report that share words with the sentence at code points [start, end).
void add_statements(Traits& traits, const ledger::Stored& stored, const ledger::SearchHit& hit) {
  const auto& report = stored.report;
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    const auto& s = report.statements[i];
    if (stored.document.code_point(s.evidence.begin) >= hit.end ||
        stored.document.code_point(s.evidence.end) <= hit.start) {
      continue;
    }
    if (traits.entry.empty()) traits.entry = fmt::format("s{}", i + 1);
    add(traits.values[Facet::kAct], std::string(facts::name_of(s.act)));
    const auto entity = static_cast<std::size_t>(s.speaker.entity);
    if (s.speaker.entity >= 0 && entity < report.entities.size()) {
      add(traits.values[Facet::kPerson], report.entities[entity].name);
    }
  }
}

/// Values with their counts, the most frequent first; dates by month where there are many days, in
/// their order.
Counts counted(Facet facet, const std::vector<const Traits*>& shown) {
  std::map<std::string, std::size_t> counts;
  for (const auto* traits : shown) {
    const auto found = traits->values.find(facet);
    if (found == traits->values.end()) continue;
    for (const auto& value : found->second) ++counts[value];
  }
  if (facet == Facet::kDate && counts.size() > kMostDays) {
    std::map<std::string, std::size_t> months;
    for (const auto& [day, count] : counts) months[day.substr(0, 7)] += count;
    counts = std::move(months);
  }
  Counts out(counts.begin(), counts.end());
  if (facet == Facet::kDate) {
    std::reverse(out.begin(), out.end());
  } else {
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
  }
  return out;
}

std::string_view title_of(Facet facet, const Reader& reader) {
  switch (facet) {
    case Facet::kPerson:
      return say(reader, "Người nói", "Speaker");
    case Facet::kOutlet:
      return say(reader, "Báo", "Outlet");
    case Facet::kDate:
      return say(reader, "Ngày đăng", "Published");
    case Facet::kAct:
      return say(reader, "Loại lời nói", "Act");
    case Facet::kStory:
      break;
  }
  return say(reader, "Chuyện", "Story");
}

Result<void> put_value(Html& html, const ledger::Ledger& ledger, Facet facet,
                       const std::string& value, const Reader& reader) {
  if (facet == Facet::kDate) {
    put_date(html, value, reader);
  } else if (facet == Facet::kAct) {
    const auto act = facts::value_of<facts::Act>(value);
    html.words(act ? wording(*act, reader.tongue) : value);
  } else if (facet == Facet::kStory) {
    const auto reports = ledger::StoryBook(ledger).reports_of(value);
    if (!reports) return tl::unexpected(reports.error());
    const auto rows = ledger.rows(*reports);
    if (!rows) return tl::unexpected(rows.error());
    const auto titled = std::find_if(rows->begin(), rows->end(),
                                     [](const auto& row) { return row.title.has_value(); });
    if (rows->empty()) return {};
    const auto title = titles_of(ledger, {titled == rows->end() ? rows->front() : *titled}, reader);
    if (!title) return tl::unexpected(title.error());
    html.words(title->front());
  } else {
    html.words(value);
  }
  return {};
}

/// This page with another choice, from its beginning.
std::string address_for(Facet facet, std::string_view value, const Reader& reader) {
  return with_parameter(address_with(reader, parameter(facet), value), "from", "");
}

}  // namespace

std::string_view parameter(Facet facet) {
  static constexpr std::string_view kNames[] = {"person", "outlet", "date", "act", "story"};
  return kNames[static_cast<std::size_t>(facet)];
}

Result<std::vector<Traits>> traits_of(const ledger::Ledger& ledger,
                                      const std::vector<ledger::SearchHit>& hits) {
  std::vector<Traits> all(hits.size());
  std::map<std::string, std::vector<std::size_t>> of_report;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    of_report[hits[i].report].push_back(i);
    auto& values = all[i].values;
    if (hits[i].outlet) add(values[Facet::kOutlet], *hits[i].outlet);
    if (hits[i].published) add(values[Facet::kDate], hits[i].published->substr(0, 10));
  }
  const ledger::StoryBook book(ledger);
  ledger::Filter filter;
  for (const auto& [report, indexes] : of_report) {
    filter.ids.push_back(report);
    const auto story = book.story_of(report);
    if (!story) return tl::unexpected(story.error());
    for (const auto i : indexes) add(all[i].values[Facet::kStory], *story);
  }
  if (filter.ids.empty()) return all;
  const auto visited = ledger.for_each(filter, [&](const ledger::Stored& stored) {
    for (const auto i : of_report[stored.row.id]) {
      if (!hits[i].in_title) add_statements(all[i], stored, hits[i]);
    }
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  return all;
}

bool passes(const Traits& traits, const Chosen& chosen) {
  return std::all_of(chosen.begin(), chosen.end(), [&](const auto& choice) {
    const Facet facet = choice.first;
    const std::string& wanted = choice.second;
    const auto found = traits.values.find(facet);
    return found != traits.values.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const auto& value) {
             return facet == Facet::kDate ? value.starts_with(wanted) : value == wanted;
           });
  });
}

Result<void> put_facets(Html& html, const ledger::Ledger& ledger,
                        const std::vector<const Traits*>& shown, const Chosen& chosen,
                        const Reader& reader) {
  if (!chosen.empty()) {
    html.open("ul", {{"class", "chosen"},
                     {"aria-label", std::string(say(reader, "Đang lọc", "Narrowed by"))}});
    for (const auto& [facet, value] : chosen) {
      html.put("<li>").words(title_of(facet, reader)).words(": ");
      if (const auto put = put_value(html, ledger, facet, value, reader); !put) return put;
      html.put(" ").link(
          address_for(facet, "", reader), "✕",
          {{"aria-label", std::string(say(reader, "bỏ điều kiện này", "take this away"))}});
      html.put("</li>");
    }
    html.put("</ul>");
  }
  html.put("<div class=\"facets\">");
  for (const auto facet : kFacets) {
    if (chosen.contains(facet)) continue;
    const auto counts = counted(facet, shown);
    if (counts.size() < 2) continue;  // nothing to choose
    html.put("<section>").element("h2", title_of(facet, reader)).put("<ul>");
    for (std::size_t i = 0; i < std::min(counts.size(), kMostValues); ++i) {
      const auto& [value, count] = counts[i];
      html.put("<li>").open("a", {{"href", address_for(facet, value, reader)}});
      if (const auto put = put_value(html, ledger, facet, value, reader); !put) return put;
      html.close("a").element("span", {{"class", "count"}}, fmt::format(" {}", count));
      html.put("</li>");
    }
    html.put("</ul></section>");
  }
  html.put("</div>");
  return {};
}

}  // namespace sotin::views::web
