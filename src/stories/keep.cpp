// Reports are placed in the order of their dates. Those of one stretch of time share a Grouping and
// an index of copies, filled again from the ledger with what stands within a window around them; a
// gap longer than two windows begins another stretch, so memory follows the news of some days, not
// the ledger.
#include "sotin/stories/keep.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>

#include "name_key.hpp"
#include "report_source.hpp"
#include "sotin/ledger/affair_book.hpp"
#include "sotin/ledger/corrections.hpp"
#include "sotin/stories/actors.hpp"
#include "sotin/stories/affairs.hpp"
#include "sotin/stories/copies.hpp"
#include "sotin/stories/grouping.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

constexpr float kCopyForStories = 0.8F;  // from here a copy goes where its original stands

struct Waiting {
  ledger::WaitingReport report;
  std::int64_t minutes = 0;
};

/// What a report in memory stands for.
struct Held {
  std::string id;
  std::string witness;
};

class Keeper {
 public:
  Keeper(ledger::Ledger& ledger, std::string_view now, const KeepOptions& options)
      : ledger_(ledger), book_(ledger), now_(now), options_(options) {}

  Result<Kept> keep() {
    auto reports = book_.waiting();
    if (!reports) return tl::unexpected(reports.error());
    std::vector<Waiting> waiting;
    for (auto& report : *reports) {
      auto minutes = report.published ? minutes_of(*report.published) : std::nullopt;
      if (!minutes) minutes = minutes_of(report.read_at);
      waiting.push_back({std::move(report), minutes.value_or(0)});
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Waiting& a, const Waiting& b) { return a.minutes < b.minutes; });
    all_ = waiting.size();
    for (std::size_t first = 0; first < waiting.size() && options_.go_on();) {
      auto last = first + 1;
      while (last < waiting.size() &&
             waiting[last].minutes - waiting[last - 1].minutes <= 2 * kWindow) {
        ++last;
      }
      if (auto done = keep_stretch({waiting.data() + first, last - first}); !done) {
        return tl::unexpected(done.error());
      }
      first = last;
    }
    if (auto done = link(); !done) return tl::unexpected(done.error());
    return kept_;
  }

 private:
  static constexpr std::int64_t kWindow = GroupingOptions{}.window;

  /// What was placed changes which stories are of one affair.
  Result<void> link() {
    if (kept_.placed + kept_.renewed == 0) {
      const auto first_time = ledger::AffairBook(ledger_).empty();
      if (!first_time) return tl::unexpected(first_time.error());
      if (!*first_time) return {};
    }
    const auto linked = link_affairs(ledger_, now_);
    if (!linked) return tl::unexpected(linked.error());
    return {};
  }

  Result<void> keep_stretch(std::span<const Waiting> stretch) {
    grouping_.emplace();
    CopyOptions copying;
    copying.window = 2 * kWindow;
    copies_.emplace(copying);
    held_.clear();
    copied_.clear();
    const auto held =
        book_.for_each_placed(stretch.front().minutes - kWindow, stretch.back().minutes + kWindow,
                              true, [&](ledger::PlacedReport&& placed) { hold(placed); });
    if (!held) return held;
    if (auto pinned = pin(); !pinned) return pinned;
    for (const auto& waiting : stretch) {
      if (auto done = place(waiting); !done) return done;
      if (batch_.size() >= options_.batch) {
        if (auto done = flush(); !done) return done;
        if (!options_.go_on()) return {};
      }
    }
    return flush();
  }

  /// Grouping obeys what people decided.
  Result<void> pin() {
    const auto pins = ledger::CorrectionBook(ledger_).pins();
    if (!pins) return tl::unexpected(pins.error());
    for (const auto& one : *pins) {
      const auto story = story_of_name(one.story);
      const auto apart_from = story_of_name(one.apart_from);
      if (story && apart_from) grouping_->pin(report_key(one.report), *story, *apart_from);
    }
    return {};
  }

  void hold(const ledger::PlacedReport& placed) {
    const auto key = report_key(placed.id);
    held_.emplace(key, Held{placed.id, placed.witness});
    index_copies(placed.id, placed.text, placed.minutes);
    const auto story = story_of_name(placed.story);
    const auto sketch = Sketch::from_bytes(placed.sketch);
    if (story && sketch) grouping_->restore({key, *sketch, placed.minutes, {}}, *story);
  }

  std::span<const Copy> index_copies(const std::string& id, std::string_view text,
                                     std::int64_t minutes) {
    syllables_.clear();
    append_syllables(text, syllables_);
    copied_.push_back(report_key(id));
    return copies_->add(syllables_, minutes);
  }

  Result<void> place(const Waiting& waiting) {
    const auto stored = ledger_.load(waiting.report.id);
    if (!stored) return tl::unexpected(stored.error());
    const auto& id = waiting.report.id;
    const auto key = report_key(id);
    ledger::Placing placing;
    placing.report = id;
    placing.minutes = waiting.minutes;
    placing.subjects = subjects_of(*stored);
    const auto sketch =
        sketch_of(stored->row.title.value_or(std::string()), stored->document.text());
    placing.sketch = sketch.to_bytes();
    placing.witness = witness_of(*stored);
    std::optional<ReportKey> original;
    if (!waiting.report.same_text) original = find_copies(placing, *stored, waiting.minutes);
    if (waiting.report.story) {
      placing.story = *waiting.report.story;
      ++kept_.renewed;
    } else {
      auto placed = grouping_->add({key, sketch, waiting.minutes, original});
      placing.story = name_of_story(placed.story);
      placing.opened = placed.opened;
      placing.likeness = placed.likeness;
      held_[key] = {id, placing.witness};
      for (const auto& change : placed.changes) tell(placing, change);
      ++kept_.placed;
      kept_.opened += placed.opened;
    }
    if (!placing.copies.empty()) ++kept_.copies;
    batch_.push_back(std::move(placing));
    return {};
  }

  /// Near copies among what is held; gives the closest when it is close enough to share a story.
  std::optional<ReportKey> find_copies(ledger::Placing& placing, const ledger::Stored& stored,
                                       std::int64_t minutes) {
    const Copy* closest = nullptr;
    const auto copies = index_copies(placing.report, stored.document.text(), minutes);
    for (const auto& copy : copies) {
      const auto held = held_.find(copied_[copy.report]);
      if (held == held_.end() || held->second.id == placing.report) continue;
      placing.copies.push_back({held->second.id, copy.containment});
      if (closest == nullptr || copy.containment > closest->containment) closest = &copy;
    }
    if (closest == nullptr || closest->containment < kCopyForStories) return std::nullopt;
    const auto original = copied_[closest->report];
    placing.witness = held_.at(original).witness;
    return original;
  }

  void tell(ledger::Placing& placing, const Change& change) {
    ledger::StoryChange kept{std::string(name_of(change.kind)),
                             name_of_story(change.from),
                             name_of_story(change.to),
                             {}};
    for (const auto report : change.reports) {
      const auto held = held_.find(report);
      if (held == held_.end()) continue;
      kept.reports.push_back(held->second.id);
    }
    ++kept_.changes;
    placing.changes.push_back(std::move(kept));
  }
  /// On whose word a report as a whole rests: the agency it credits, else its outlet, else itself.
  static std::string witness_of(const ledger::Stored& stored) {
    const auto credited = report_sources(stored.document);
    if (!credited.empty()) {
      return key_of(credited.front(), facts::EntityKind::kOrganisation).exact;
    }
    std::map<std::string, std::size_t> agencies;
    std::size_t sourced = 0;
    for (const auto& statement : stored.report.statements) {
      for (const auto& item : statement.chain) {
        if (item.role != facts::ChainRole::kAgency && item.role != facts::ChainRole::kOutletCited)
          continue;
        ++agencies[key_of(item.name, facts::EntityKind::kOrganisation).exact];
        ++sourced;
        break;
      }
    }
    for (const auto& [agency, count] : agencies) {
      if (!agency.empty() && 2 * sourced > stored.report.statements.size() && 2 * count > sourced) {
        return agency;
      }
    }
    if (stored.row.outlet)
      return key_of(*stored.row.outlet, facts::EntityKind::kOrganisation).exact;
    return "\x01" + stored.row.id;
  }

  static std::vector<ledger::SubjectRow> subjects_of(const ledger::Stored& stored) {
    std::vector<ledger::SubjectRow> rows;
    for (std::size_t e = 0; e < stored.report.entities.size(); ++e) {
      const auto kind = stored.report.entities[e].kind;
      if (kind == facts::EntityKind::kGroup || kind == facts::EntityKind::kOther) continue;
      const auto index = static_cast<facts::EntityIndex>(e);
      const auto subject = subject_of(stored, index);
      ledger::SubjectRow row;
      row.entity = index;
      row.kind = kind;
      row.key = key_of(subject.name, kind).folded;
      row.tail = row.key.substr(row.key.rfind(' ') + 1);
      row.born = subject.born;
      row.homes = subject.places;
      rows.push_back(std::move(row));
    }
    return rows;
  }

  Result<void> flush() {
    if (batch_.empty()) return {};
    if (auto done = book_.place(batch_, now_); !done) return done;
    std::set<std::string> later;
    for (const auto& placing : batch_) later.insert(placing.report);
    for (const auto& placing : batch_) {
      later.erase(placing.report);
      const auto logged = log_machine_joins(book_, placing.report, now_, later);
      if (!logged) return tl::unexpected(logged.error());
      kept_.joins += *logged;
    }
    done_ += batch_.size();
    batch_.clear();
    if (options_.progress) options_.progress(done_, all_);
    return {};
  }

  ledger::Ledger& ledger_;
  ledger::StoryBook book_;
  std::string now_;
  const KeepOptions& options_;
  Kept kept_;
  std::size_t done_ = 0;
  std::size_t all_ = 0;
  std::optional<Grouping> grouping_;
  std::optional<CopyIndex> copies_;
  std::vector<ReportKey> copied_;  // by number in the index of copies
  std::unordered_map<ReportKey, Held> held_;
  std::vector<ledger::Placing> batch_;
  std::vector<Syllable> syllables_;
};

}  // namespace

Result<Kept> keep_stories(ledger::Ledger& ledger, std::string_view now,
                          const KeepOptions& options) {
  return Keeper(ledger, now, options).keep();
}

}  // namespace sotin::stories
