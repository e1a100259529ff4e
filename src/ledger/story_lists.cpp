// Lists of stories, what is new in them, what happened to them. Nothing here loads a text: a list
// over a hundred thousand reports is one pass over narrow rows.
#include <fmt/format.h>

#include "heading_text.hpp"
#include "inner.hpp"
#include "known.hpp"
#include "sotin/ledger/pages.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::ledger {
namespace {

/// Is the report new? ?1 a date or null, ?2 a reading or -1. A report is new when its current
/// version is: reading the same text again is no news.
constexpr std::string_view kFresh =
    "((?1 IS NULL OR coalesce(r.published, (SELECT read_at FROM readings g WHERE g.version ="
    " r.current_version ORDER BY g.reading LIMIT 1)) >= ?1) AND (?2 < 0 OR (SELECT min(g.reading)"
    " FROM readings g WHERE g.version = r.current_version) > ?2))";

/// A version that was first read later has a later current reading, too: only such stories need to
/// be looked at.
constexpr std::string_view kMaybeFresh =
    " WHERE p.story IN (SELECT q.story FROM reports w JOIN placements q ON q.report = w.report "
    "WHERE"
    " w.current_reading > ?2)";

StoryEvent event_of(const Query& q) {
  return {std::string(q.text(0)), std::string(q.text(1)), std::string(q.text(2)), q.maybe_text(3),
          q.maybe_text(4)};
}

constexpr std::string_view kEvents =
    "SELECT e.at, e.what, s.id, o.id, r.id FROM story_events e JOIN stories s ON s.story = e.story"
    " LEFT JOIN stories o ON o.story = e.other LEFT JOIN reports r ON r.report = e.report ";

}  // namespace

Result<StoryList> StoryBook::stories(const StoryAsked& asked) const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction moment(database, "BEGIN");
    StoryList list;
    const bool all = !asked.since.date && asked.since.reading < 0;
    if (all && asked.limit > 0) {
      auto page = Pages(*ledger_).stories({asked.limit, {}});
      if (!page) throw Failure{page.error()};
      list.rows = std::move(page->rows);
      list.stories = static_cast<std::size_t>(database.known().stories(database));
      return list;
    }
    struct Found {
      std::int64_t story;
      StoryRow row;
    };
    std::vector<Found> found;
    {
      auto query = database.query(fmt::format(
          "SELECT s.story, s.id, count(*), count(DISTINCT p.witness), min(r.published),"
          " max(r.published), {} AS fresh, max(p.minutes) AS latest FROM placements p"
          " JOIN reports r ON r.report = p.report JOIN stories s ON s.story = p.story{}"
          " GROUP BY p.story HAVING fresh > 0 ORDER BY latest DESC, s.id",
          all ? std::string("count(*) + 0 * coalesce(?1, ?2)") : fmt::format("sum({})", kFresh),
          asked.since.reading < 0 ? "" : kMaybeFresh));
      query.bind(asked.since.date, asked.since.reading);
      while (query.next()) {
        ++list.stories;
        if (asked.limit > 0 && found.size() == asked.limit) continue;
        const auto count = [&](int column) {
          return static_cast<std::size_t>(query.integer(column));
        };
        found.push_back({query.integer(0),
                         {std::string(query.text(1)),
                          {},
                          count(2),
                          count(3),
                          std::string(query.text(4).substr(0, 10)),
                          std::string(query.text(5).substr(0, 10)),
                          all ? 0 : count(6)}});
      }
    }
    for (auto& [story, row] : found) {
      row.title = title_of_story(database, story);
      list.rows.push_back(std::move(row));
    }
    return list;
  });
}

Result<std::vector<std::string>> StoryBook::reports_since(std::string_view story,
                                                          const Since& since) const {
  return guarded([&] {
    std::vector<std::string> ids;
    auto query = ledger_->inner_->database.query(
        "SELECT r.id FROM placements p JOIN reports r ON r.report = p.report JOIN stories s ON"
        " s.story = p.story WHERE s.id = ?3 AND " +
        std::string(kFresh) + " ORDER BY p.minutes, r.id");
    query.bind(since.date, since.reading, story);
    while (query.next()) ids.emplace_back(query.text(0));
    return ids;
  });
}

Result<std::vector<std::string>> StoryBook::reports_of(std::string_view story) const {
  return reports_since(story, {});
}

Result<std::vector<StoryEvent>> StoryBook::events_of(std::string_view story) const {
  return guarded([&] {
    std::vector<StoryEvent> events;
    auto query = ledger_->inner_->database.query(std::string(kEvents) +
                                                 "WHERE s.id = ?1 OR o.id = ?1 ORDER BY e.event");
    query.bind(story);
    while (query.next()) events.push_back(event_of(query));
    return events;
  });
}

Result<std::vector<StoryEvent>> StoryBook::changes_since(std::string_view at) const {
  return guarded([&] {
    std::vector<StoryEvent> events;
    auto query = ledger_->inner_->database.query(
        std::string(kEvents) +
        "WHERE e.at >= ?1 AND e.what IN ('merged', 'split', 'moved') ORDER BY e.event");
    query.bind(at);
    while (query.next()) events.push_back(event_of(query));
    return events;
  });
}

Result<std::vector<StoryBook::CopyPair>> StoryBook::copies_of(std::string_view story) const {
  return guarded([&] {
    std::vector<CopyPair> pairs;
    auto query = ledger_->inner_->database.query(
        "SELECT a.id, b.id, c.containment FROM stories s JOIN placements p ON p.story = s.story"
        " JOIN copies c ON c.version = p.version"
        " JOIN placements o ON o.report = c.original AND o.version = c.original_version"
        " JOIN reports a ON a.report = p.report JOIN reports b ON b.report = o.report"
        " WHERE s.id = ?1 AND o.story = p.story ORDER BY p.minutes, a.id, b.id");
    query.bind(story);
    while (query.next()) {
      pairs.push_back({std::string(query.text(0)), std::string(query.text(1)),
                       static_cast<float>(query.real(2))});
    }
    return pairs;
  });
}

}  // namespace sotin::ledger
