// The log of joins: what the machine decided about the subjects of a report when it came. The
// answer to a question is computed anew from all subjects; the log tells how it came about and
// stays.
#include <algorithm>
#include <map>
#include <set>

#include "rows_to_subjects.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/stories/keep.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kMostOfOneName = 48;
constexpr std::size_t kReportsNear = 24;

std::string evidence_of(const Joined& joined) {
  std::string words;
  for (const auto why : joined.why) (words += words.empty() ? "" : " ") += name_of(why);
  return words;
}

bool is_logged(facts::EntityKind kind) {
  return kind == facts::EntityKind::kPerson || kind == facts::EntityKind::kOrganisation;
}

}  // namespace

Subject subject_of(const ledger::SubjectRow& row) {
  Subject subject{row.report, row.entity, row.name, row.kind, row.role, row.country};
  subject.forms.push_back(ledger::folded_words(row.name));
  subject.story = row.story;
  if (row.published) subject.date = row.published->substr(0, 10);
  subject.born = row.born;
  subject.places = row.homes;
  return subject;
}

Result<std::size_t> log_machine_joins(ledger::StoryBook& book, std::string_view report,
                                      std::string_view now, const std::set<std::string>& later) {
  const auto own = book.subjects_of(report);
  if (!own) return tl::unexpected(own.error());
  const auto near = book.subjects_near(report, kReportsNear);
  if (!near) return tl::unexpected(near.error());
  const auto before = book.joins(report, 10'000);
  if (!before) return tl::unexpected(before.error());

  std::vector<Subject> subjects;
  std::set<std::pair<std::string, facts::EntityIndex>> seen;
  const auto add = [&](const ledger::SubjectRow& row) {
    if (is_logged(row.kind) && seen.emplace(row.report, row.entity).second) {
      subjects.push_back(subject_of(row));
    }
  };
  std::set<std::string> tails;
  for (const auto& row : *own) {
    if (!is_logged(row.kind)) continue;
    add(row);
    tails.insert(row.tail);
    const auto same = book.subjects(row.key, row.kind, kMostOfOneName);
    if (!same) return tl::unexpected(same.error());
    std::for_each(same->begin(), same->end(), add);
  }
  for (const auto& row : *near) {
    if (tails.contains(row.tail)) add(row);
  }

  std::map<std::string, std::string> logged;  // name -> to whom, by the last line about it
  for (auto entry = before->rbegin(); entry != before->rend(); ++entry) {
    if (entry->report == report && !entry->by_person) {
      logged[entry->name] = entry->what == "joined" && entry->other_report
                                ? *entry->other_report + "\n" + entry->other_name.value_or("")
                                : std::string();
    }
  }
  std::vector<ledger::JoinEntry> entries;
  for (const auto& actor : join(subjects)) {
    for (const auto& member : actor.members) {
      const auto& subject = subjects[member.subject];
      if (subject.report != report) continue;
      const auto last = logged.find(subject.name);
      ledger::JoinEntry entry;
      entry.at = now;
      entry.kind = subject.kind;
      entry.report = subject.report;
      entry.name = subject.name;
      if (member.by == JoinedBy::kAlone || member.with == member.subject) {
        // What the log holds for joined, and now stands alone.
        if (last == logged.end() || last->second.empty()) continue;
        entry.what = "parted";
        entry.rule = "alone";
      } else {
        // Still with whom the log says: nothing new.
        if (last != logged.end() &&
            std::any_of(actor.members.begin(), actor.members.end(), [&](const Joined& other) {
              return last->second ==
                     subjects[other.subject].report + "\n" + subjects[other.subject].name;
            })) {
          continue;
        }
        if (later.contains(subjects[member.with].report)) continue;
        entry.what = "joined";
        entry.rule = name_of(member.by);
        entry.evidence = evidence_of(member);
        entry.other_report = subjects[member.with].report;
        entry.other_name = subjects[member.with].name;
        if (*entry.other_report == entry.report && *entry.other_name == entry.name) continue;
      }
      entries.push_back(std::move(entry));
    }
  }
  if (entries.empty()) return 0;
  if (const auto done = book.log_joins(entries); !done) return tl::unexpected(done.error());
  return entries.size();
}

}  // namespace sotin::stories
