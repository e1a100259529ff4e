#pragma once

/// @file
/// What several reports of one story say together (`sotin.story/1`): the same encounters,
/// statements and commitments with how many independent sources stand behind each, where reports
/// disagree and in which way, what each party said over time, and all of it by date. Nothing is
/// said here about who is right; everything points to words of a report.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/stories/actors.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/text/document.hpp"

namespace sotin::stories {

/// A report as it goes into a story. Document and report are only looked at during the call.
struct Told {
  const text::Document* document = nullptr;
  const facts::Report* report = nullptr;
  std::int32_t copy_group = -1;  ///< reports with the same number >= 0 are near copies
};

/// Kinds of records, as their ids begin.
enum class RecordKind : char {
  kNone = 0,  ///< the writer's own words, not in any record
  kStatement = 's',
  kEvent = 'v',
  kCommitment = 'c',
  kMembership = 'm',
};

/// Words of one report that a link, a step or an entry rests on.
struct Cited {
  std::uint32_t report = 0;  ///< index into Story::reports
  RecordKind kind = RecordKind::kNone;
  std::uint32_t index = 0;  ///< of the record in its vector of facts::Report
  text::Span where;         ///< bytes of that report's text: its evidence, usually a sentence
};

enum class LinkKind : std::uint8_t { kSameEvent, kSameStatement, kSameCommitment, kDisagreement };

/// How two reports that seem to disagree differ. Only a contradiction cannot be both.
enum class Verdict : std::uint8_t {
  kContradiction,     ///< the same thing, the same time, values that cannot both hold
  kDifferentDate,     ///< the same happening, told of different days
  kDifferentThing,    ///< another thing is counted or promised
  kOpenList,          ///< lists that do not claim to be complete
  kChangeOverTime,    ///< both held, one after the other
  kDifferentSpeaker,  ///< the same words, attributed to different speakers
};

/// One thing of which several reports tell.
struct Link {
  std::string id;  ///< "L1", ... in the order of the first member
  LinkKind kind = LinkKind::kSameStatement;
  std::optional<Verdict> verdict = {};  ///< of a disagreement
  std::string about = {};               ///< what it is about, in words of the reports; may be empty
  /// Sources that do not rest on one another, counted from chains and copies, never from outlets;
  /// nothing where no member names a source.
  std::optional<std::uint32_t> independent = {};
  std::vector<std::string> witnesses = {};  ///< the sources that were counted, by name
  std::uint32_t unnamed = 0;                ///< members whose source is not told
  std::vector<Cited> members = {};          ///< in the order of the reports, then of the text
  std::vector<std::uint32_t> sides = {};    ///< of a disagreement: the side of each member, from 0
};

/// What the date of an entry is a date of.
enum class About : std::uint8_t { kSaid, kHappened, kPlanned, kPublished };

struct Entry {
  std::string date;            ///< as the report has it: a day or coarser
  std::string_view precision;  ///< day, week, month, ... (date_range.hpp)
  About about = About::kPublished;
  Cited at;
  std::int32_t link = -1;  ///< index into Story::links when other reports tell it too
};

enum class Stance : std::uint8_t { kOffered, kPledged, kRefused, kUndecided, kSaid };

struct Step {
  std::string date;   ///< said; else published
  bool said = false;  ///< `date` is the day of speaking
  Stance stance = Stance::kSaid;
  bool conditional = false;
  bool changed = false;  ///< not the stance of the step before
  Cited at;
};

/// What one party said on one subject, in the order of the days.
struct Position {
  std::uint32_t party = 0;  ///< index into Story::actors
  std::string about;        ///< words of the reports
  std::vector<Step> steps;
};

/// A sentence of the summary.
struct Sentence {
  std::uint32_t report = 0;
  text::Span where;
  std::optional<std::uint32_t> witnesses = {};
};

struct Story {
  std::string id;
  std::string title;                               ///< of the earliest report that has one
  std::vector<std::string> reports;                ///< ids, in the order of publication
  std::vector<std::vector<std::uint32_t>> copies;  ///< groups of at least two reports
  std::vector<Subject> subjects;                   ///< entities of all reports
  std::vector<Actor> actors;                       ///< as joined; members index into `subjects`
  std::vector<Link> links;
  std::vector<Entry> timeline;  ///< by first day, then last day, then report
  std::vector<Position> positions;
  std::vector<Sentence> summary;  ///< empty until somebody asks for one
};

/// Finds near copies among the reports (copies.hpp) and numbers their groups in `copy_group`.
void find_copies(std::vector<Told>& reports);

/// Puts the reports together. They are first ordered by date of publication (undated ones last),
/// then id: the answer does not depend on the order given. `Story::reports` names that order;
/// `order` (when given) gets, for each of them, its index in `reports`. A pure function. Near
/// linear in the records: each is compared with a bounded number of others.
[[nodiscard]] Story tell_story(const std::vector<Told>& reports,
                               std::vector<std::uint32_t>* order = nullptr);

/// Puts a summary into the story (summary.hpp). `reports` and `order` as of tell_story.
void summarise_story(Story& story, const std::vector<Told>& reports,
                     const std::vector<std::uint32_t>& order, const SummaryOptions& options = {});

[[nodiscard]] std::string_view name_of(LinkKind kind);  ///< "same-event", ... as in the contract
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(About about);
[[nodiscard]] std::string_view name_of(Stance stance);

}  // namespace sotin::stories
