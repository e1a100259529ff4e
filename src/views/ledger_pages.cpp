// One function a list. A cursor is bound to the list and to everything that was asked of it save
// the size of the page.
#include "sotin/views/ledger_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cursor.hpp"
#include "further_pages.hpp"
#include "grouped_page.hpp"
#include "record_writer.hpp"
#include "report_list.hpp"
#include "search_json.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/affair_book.hpp"
#include "sotin/ledger/headings.hpp"
#include "story_lines.hpp"

namespace sotin::views {
namespace {

constexpr std::size_t kDeepestSearch = 20'000;  // hits

/// What a cursor is bound to.
std::string list_of(List list, const ListAsked& asked) {
  std::string name = std::to_string(static_cast<int>(list));
  const auto add = [&](const std::optional<std::string>& value) {
    name += value ? "\n=" + *value : "\n";
  };
  const auto& r = asked.records;
  for (const auto& value : {r.name, r.act, r.outlet, r.story, r.report, r.words, r.since, r.until,
                            asked.reports.since, asked.reports.until, asked.reports.story,
                            asked.people.begins, std::optional(asked.query)}) {
    add(value);
  }
  for (const auto& value : {r.sure_from, r.sure_below}) {
    add(value ? std::optional(std::to_string(*value)) : std::nullopt);
  }
  if (asked.people.kind) name += facts::name_of(*asked.people.kind);
  const auto& c = asked.corrections;
  add(c.report);
  add(c.author);
  if (c.kind) name += *c.kind;
  if (c.field) name += ledger::name_of(*c.field);
  if (c.state) name += ledger::name_of(*c.state);
  if (asked.reports.corrected) name += *asked.reports.corrected ? "yes" : "no";
  return name;
}

std::string or_null(const std::string& cursor) {
  return cursor.empty() ? "null" : json_string(cursor);
}

std::string joined(const std::vector<std::string>& items, std::size_t from, std::size_t to) {
  std::string out;
  for (auto i = from; i < to; ++i) (out += i == from ? "" : ",") += items[i];
  return out;
}

std::string joined(const std::vector<std::string>& items) { return joined(items, 0, items.size()); }

Result<ListPage> reports_page(const ledger::Ledger& ledger, const ListAsked& asked,
                              const std::string& list, ledger::PageKey after) {
  const bool first = after.empty();
  const auto page = ledger::Pages(ledger).reports(asked.reports, {asked.limit, std::move(after)});
  if (!page) return tl::unexpected(page.error());
  ListPage given;
  given.next = cursor_of(list, page->next);
  const auto headings = ledger::headings_of(ledger, page->rows);
  if (!headings) return tl::unexpected(headings.error());
  for (std::size_t i = 0; i < page->rows.size(); ++i) {
    given.items.push_back(json_of(page->rows[i], (*headings)[i]));
  }
  std::string forgotten;
  if (first) {
    const auto stones = ledger.tombstones();
    if (!stones) return tl::unexpected(stones.error());
    for (const auto& stone : *stones) {
      (forgotten += forgotten.empty() ? "" : ",") += tombstone_json(stone);
    }
  }
  given.json =
      fmt::format(R"({{"schema":"sotin.reports/1","reports":[{}],"forgotten":[{}],"next":{}}})"
                  "\n",
                  joined(given.items), forgotten, or_null(given.next));
  return given;
}

Result<ListPage> records_page(const ledger::Ledger& ledger, List which, const ListAsked& asked,
                              const std::string& list, ledger::PageKey after) {
  auto filter = asked.records;
  const bool flat = which == List::kStatements;
  filter.order = flat ? ledger::RecordOrder::kByDay : ledger::RecordOrder::kByDate;
  if (flat) filter.kind = ledger::RecordKind::kStatement;
  if (which == List::kMeetings) filter.kind = ledger::RecordKind::kEvent;
  const auto page = ledger::Pages(ledger).records(filter, {asked.limit, std::move(after)});
  if (!page) return tl::unexpected(page.error());
  Asked as_json;
  as_json.json = true;
  RecordWriter writer(ledger, as_json);
  ListPage given;
  given.next = cursor_of(list, page->next);
  std::size_t dated = 0;
  for (const auto& place : page->rows) {
    auto item = which == List::kTimeline ? writer.entry(place) : writer.record(place);
    if (!item) return tl::unexpected(item.error());
    given.items.push_back(std::move(*item));
    dated += place.dated ? 1 : 0;
  }
  if (flat) {
    given.json = fmt::format(R"({{"schema":"sotin.statements/1","statements":[{}],"next":{}}})"
                             "\n",
                             joined(given.items), or_null(given.next));
    return given;
  }
  given.json = fmt::format(R"({{"schema":"{}","dated":[{}],"undated":[{}],"next":{}}})"
                           "\n",
                           which == List::kMeetings ? "sotin.meetings/1" : "sotin.timeline/1",
                           joined(given.items, 0, dated),
                           joined(given.items, dated, given.items.size()), or_null(given.next));
  return given;
}

Result<ListPage> people_page(const ledger::Ledger& ledger, const ListAsked& asked,
                             const std::string& list, ledger::PageKey after) {
  const auto page = ledger::Pages(ledger).named(asked.people, {asked.limit, std::move(after)});
  if (!page) return tl::unexpected(page.error());
  ListPage given;
  given.next = cursor_of(list, page->next);
  for (const auto& row : page->rows) {
    given.items.push_back(fmt::format(R"({{"key":{},"name":{},"kind":"{}","reports":{}}})",
                                      json_string(row.key), json_string(row.name),
                                      facts::name_of(row.kind), row.reports));
  }
  given.json = fmt::format(R"({{"schema":"sotin.people/1","people":[{}],"next":{}}})"
                           "\n",
                           joined(given.items), or_null(given.next));
  return given;
}

Result<ListPage> stories_page(const ledger::Ledger& ledger, const ListAsked& asked,
                              const std::string& list, ledger::PageKey after) {
  // Counting all costs more than a page: the first one does, and its cursor carries on.
  const ledger::Pages pages(ledger);
  ledger::Pages::StoryFigures figures;
  std::size_t before = 0;  // stories of the pages before
  if (after.size() == 5) {
    figures.waiting = count_in(after[4]);
    figures.stories = count_in(after[3]);
    before = count_in(after[2]);
    after.resize(2);
  } else {
    const auto counted = pages.story_figures();
    if (!counted) return tl::unexpected(counted.error());
    figures = *counted;
  }
  auto page = pages.stories({asked.limit, std::move(after)});
  if (!page) return tl::unexpected(page.error());
  before += page->rows.size();
  if (!page->next.empty()) {
    for (const auto count : {before, figures.stories, figures.waiting}) {
      page->next.push_back(std::to_string(count));
    }
  }
  ListPage given;
  given.next = cursor_of(list, page->next);
  const ledger::AffairBook book(ledger);
  for (const auto& row : page->rows) {
    const auto affair = book.affair_id_of(row.id);
    if (!affair) return tl::unexpected(affair.error());
    given.items.push_back(json_of(row, *affair));
  }
  given.json = fmt::format(
      R"({{"schema":"sotin.stories/1","stories":[{}],"more":{},"waiting":{},"next":{}}})"
      "\n",
      joined(given.items), figures.stories - std::min(before, figures.stories), figures.waiting,
      or_null(given.next));
  return given;
}

Result<ListPage> search_page(const ledger::Ledger& ledger, const ListAsked& asked) {
  const auto key = key_of("search\n" + asked.query, asked.cursor);
  if (!key) return tl::unexpected(key.error());
  std::size_t given_before = 0;
  if (!key->empty()) {
    given_before = std::min(count_in(key->front()), kDeepestSearch);
  }
  auto answer = ledger.search(asked.query, given_before + asked.limit);
  if (!answer) return tl::unexpected(answer.error());
  auto& hits = answer->hits;
  hits.erase(hits.begin(),
             hits.begin() + static_cast<std::ptrdiff_t>(std::min(given_before, hits.size())));
  ListPage given;
  const auto behind = given_before + hits.size();
  if (answer->more && behind < kDeepestSearch) given.next = search_cursor(asked.query, behind);
  for (const auto& hit : hits) given.items.push_back(json_of(hit));
  given.json = search_json(*answer, asked.query, given.next);
  return given;
}

}  // namespace

Result<ListPage> list_page(const ledger::Ledger& ledger, List list, const ListAsked& asked) {
  if (list == List::kSearch) return search_page(ledger, asked);
  const auto name = list_of(list, asked);
  if (list == List::kCommitments || list == List::kMembers) {
    return grouped_page(ledger, list == List::kCommitments, asked, name);
  }
  if (list == List::kCorrections) return corrections_page(ledger, asked, name);
  if (list == List::kDisagreements || list == List::kPositions) {
    return story_part_page(ledger, list, asked, name);
  }
  auto after = key_of(name, asked.cursor);
  if (!after) return tl::unexpected(after.error());
  switch (list) {
    case List::kReports:
      return reports_page(ledger, asked, name, std::move(*after));
    case List::kPeople:
      return people_page(ledger, asked, name, std::move(*after));
    case List::kStories:
      return stories_page(ledger, asked, name, std::move(*after));
    default:
      return records_page(ledger, list, asked, name, std::move(*after));
  }
}

}  // namespace sotin::views
