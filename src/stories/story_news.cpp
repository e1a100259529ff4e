// A record is news when its report is new and nothing known tells it: no known report is a member
// of its link or has its very sentence. Of a link that is new as a whole the first member stands
// for it.
#include "sotin/stories/story_news.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "sotin/stories/date_range.hpp"
#include "sotin/stories/load_story.hpp"

namespace sotin::stories {
namespace {

using facts::EventStatus;
using RecordAt = std::tuple<std::uint32_t, RecordKind, std::uint32_t>;

RecordAt record_at(const Cited& at) { return {at.report, at.kind, at.index}; }

class NewsFinder {
 public:
  NewsFinder(const Story& story, std::span<const Told> told, const std::vector<bool>& known)
      : story_(story), told_(told), known_(known) {
    for (std::size_t l = 0; l < story.links.size(); ++l) {
      const auto kind = story.links[l].kind;
      if (kind != LinkKind::kSameEvent && kind != LinkKind::kSameStatement) continue;
      for (const auto& member : story.links[l].members) link_of_.emplace(record_at(member), l);
    }
    for (const auto& entry : story.timeline) where_.emplace(record_at(entry.at), entry.at.where);
    for (std::size_t a = 0; a < story.actors.size(); ++a) {
      for (const auto& member : story.actors[a].members) {
        const auto& subject = story.subjects[member.subject];
        actor_of_.emplace(
            std::pair<std::string_view, facts::EntityIndex>(subject.report, subject.entity), a);
      }
    }
  }

  StoryNews find() {
    for (std::uint32_t r = 0; r < told_.size(); ++r) {
      if (!known_[r]) news_.reports.push_back(story_.reports[r]);
    }
    find_statements();
    find_encounters();
    find_positions();
    find_links();
    return std::move(news_);
  }

 private:
  [[nodiscard]] std::string name(std::uint32_t report, facts::EntityIndex entity) const {
    if (entity < 0) return {};
    const auto at = actor_of_.find({story_.reports[report], entity});
    if (at != actor_of_.end()) return story_.actors[at->second].name;
    return told_[report].report->entities[static_cast<std::size_t>(entity)].name;
  }

  [[nodiscard]] NewsItem item(const Cited& at) const {
    const auto& told = told_[at.report];
    NewsItem item;
    item.report = story_.reports[at.report];
    if (at.kind != RecordKind::kNone) {
      item.record = static_cast<char>(at.kind) + std::to_string(at.index + 1);
    }
    item.where = at.where;
    item.start = told.document->code_point(at.where.begin);
    item.end = told.document->code_point(at.where.end);
    item.words = told.document->words(at.where);
    switch (at.kind) {
      case RecordKind::kStatement: {
        const auto& statement = told.report->statements[at.index];
        item.who = name(at.report, statement.speaker.entity);
        if (statement.said_on) item.date = statement.said_on->value;
        break;
      }
      case RecordKind::kEvent: {
        const auto& event = told.report->events[at.index];
        std::set<std::string> named;
        for (const auto& participant : event.participants) {
          if (participant.entity < 0) continue;
          const auto entity = static_cast<std::size_t>(participant.entity);
          if (told.report->entities[entity].kind == facts::EntityKind::kPlace) continue;
          auto who = name(at.report, participant.entity);
          if (!named.insert(who).second) continue;
          item.who += (item.who.empty() ? "" : ", ") + who;
        }
        if (event.date) item.date = event.date->value;
        break;
      }
      case RecordKind::kCommitment:
        item.who = name(at.report, told.report->commitments[at.index].party);
        break;
      case RecordKind::kMembership:
        item.who = name(at.report, told.report->memberships[at.index].member);
        break;
      case RecordKind::kNone:
        break;
    }
    return item;
  }

  /// Is the record told by a known report, or by a new one that came up before?
  bool is_told(const Cited& at) {
    const auto link = link_of_.find(record_at(at));
    if (link == link_of_.end()) return false;
    const auto& members = story_.links[link->second].members;
    return std::any_of(members.begin(), members.end(),
                       [&](const Cited& member) -> bool { return known_[member.report]; }) ||
           !told_links_.insert(link->second).second;
  }

  void find_statements() {
    // Copies of one sentence are one, whoever was read as its speaker.
    std::unordered_set<std::string_view> sentences;
    for (std::uint32_t r = 0; r < told_.size(); ++r) {
      if (!known_[r]) continue;
      for (const auto& statement : told_[r].report->statements) {
        sentences.insert(told_[r].document->words(statement.evidence));
      }
    }
    for (std::uint32_t r = 0; r < told_.size(); ++r) {
      if (known_[r]) continue;
      const auto& statements = told_[r].report->statements;
      std::vector<std::string_view> own;
      for (std::uint32_t i = 0; i < statements.size(); ++i) {
        const Cited at{r, RecordKind::kStatement, i, statements[i].evidence};
        const auto words = told_[r].document->words(at.where);
        if (is_told(at) || sentences.contains(words)) continue;
        own.push_back(words);
        news_.statements.push_back(item(at));
      }
      sentences.insert(own.begin(), own.end());
    }
  }

  /// Not before the report that tells of it, and nobody tells it as held or called off.
  [[nodiscard]] bool is_coming(const Cited& at) const {
    const auto& report = *told_[at.report].report;
    const auto& event = report.events[at.index];
    if (event.status != EventStatus::kPlanned) return false;
    if (event.date && report.published) {
      const auto on = date_range(event.date->value);
      const auto published = date_range(report.published->value);
      if (on.known() && published.known() && on.last < published.first) return false;
    }
    const auto link = link_of_.find(record_at(at));
    if (link == link_of_.end()) return true;
    const auto& members = story_.links[link->second].members;
    return std::none_of(members.begin(), members.end(), [&](const Cited& member) {
      const auto status = told_[member.report].report->events[member.index].status;
      return status != EventStatus::kPlanned && status != EventStatus::kProposed;
    });
  }

  void find_encounters() {
    for (std::uint32_t r = 0; r < told_.size(); ++r) {
      if (known_[r]) continue;
      const auto& events = told_[r].report->events;
      for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (events[i].evidence.empty()) continue;
        Cited at{r, RecordKind::kEvent, i, events[i].evidence.front()};
        if (const auto best = where_.find(record_at(at)); best != where_.end()) {
          at.where = best->second;
        }
        if (is_coming(at) && !is_told(at)) news_.encounters.push_back(item(at));
      }
    }
  }

  void find_positions() {
    for (const auto& position : story_.positions) {
      for (std::size_t s = 1; s < position.steps.size(); ++s) {
        const auto& step = position.steps[s];
        const auto& before = position.steps[s - 1];
        if (!step.changed || known_[step.at.report]) continue;
        NewPosition moved{position.about, item(before.at), before.stance,
                          item(step.at),  step.stance,     step.conditional};
        moved.before.who = moved.now.who = story_.actors[position.party].name;
        moved.before.date = before.date;
        moved.now.date = step.date;
        news_.positions.push_back(std::move(moved));
      }
    }
  }

  void find_links() {
    for (const auto& link : story_.links) {
      std::size_t old = 0;
      std::set<std::uint32_t> old_sides;
      for (std::size_t i = 0; i < link.members.size(); ++i) {
        if (!known_[link.members[i].report]) continue;
        ++old;
        if (i < link.sides.size()) old_sides.insert(link.sides[i]);
      }
      if (old == link.members.size()) continue;
      if (link.kind != LinkKind::kDisagreement) {
        if (old > 0) news_.confirmed.push_back(link.id);
        continue;
      }
      if (old_sides.size() > 1) continue;  // it stood open before
      NewDisagreement opened{link.id, *link.verdict, link.about, {}, link.sides};
      for (const auto& member : link.members) opened.members.push_back(item(member));
      news_.disagreements.push_back(std::move(opened));
    }
  }

  const Story& story_;
  std::span<const Told> told_;
  const std::vector<bool>& known_;
  std::map<RecordAt, std::size_t> link_of_;
  std::map<RecordAt, text::Span> where_;  // the words that say most of a record, as in the timeline
  std::map<std::pair<std::string_view, facts::EntityIndex>, std::size_t> actor_of_;
  std::set<std::size_t> told_links_;
  StoryNews news_;
};

}  // namespace

StoryNews news_of(const Story& story, std::span<const Told> told, const std::vector<bool>& known) {
  return NewsFinder(story, told, known).find();
}

Result<StoryNews> news_of(const ledger::Ledger& ledger, std::string_view story,
                          const ledger::Since& since) {
  const auto loaded = load_story(ledger, story);
  if (!loaded) return tl::unexpected(loaded.error());
  const auto fresh = ledger::StoryBook(ledger).reports_since(loaded->story.id, since);
  if (!fresh) return tl::unexpected(fresh.error());
  const std::set<std::string_view> is_new(fresh->begin(), fresh->end());
  std::vector<bool> known;
  for (const auto& id : loaded->story.reports) known.push_back(!is_new.contains(id));
  return news_of(loaded->story, loaded->told, known);
}

}  // namespace sotin::stories
