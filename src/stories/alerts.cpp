// New reports are looked at in the order they were read. What a report's entries say is compared,
// as sets of folded words, with what its earlier versions and its copies said before it.
#include "sotin/stories/alerts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

using ledger::Stored;

constexpr std::size_t kMostKept = 256;  // copies whose entries are kept at hand

/// A word or quoted phrase of a question.
struct Term {
  std::string words;    // with a space on both sides
  bool marked = false;  // compared with its marks
};

/// An act of the contract, in any case («pledge», "PLEDGE").
std::optional<facts::Act> act_named(std::string_view words) {
  std::string upper(words);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return facts::value_of<facts::Act>(upper);
}

std::string plain_words(std::string_view text, bool marks) {
  if (!marks) return " " + ledger::folded_words(text) + " ";
  // The same cut into words, with the marks left on.
  const auto lower = base::fold_case(text);
  std::string out = " ";
  bool inside = false;
  for (std::size_t i = 0; i < lower.size();) {
    const auto c = base::decode(lower, i);
    if (base::is_letter(c.value) || (c.value >= '0' && c.value <= '9')) {
      out.append(lower, i, c.length);
      inside = true;
    } else if (inside) {
      out += ' ';
      inside = false;
    }
    i += c.length;
  }
  if (inside) out += ' ';
  return out;
}

std::vector<Term> terms_of(std::string_view query) {
  std::vector<Term> terms;
  const auto add = [&](std::string_view words) {
    const auto lower = plain_words(words, true);
    const auto folded = plain_words(words, false);
    if (folded.size() > 2) terms.push_back({lower != folded ? lower : folded, lower != folded});
  };
  while (!query.empty()) {
    const bool quoted = query.front() == '"';
    if (quoted) query.remove_prefix(1);
    const auto end = std::min(query.find_first_of(quoted ? "\"" : " \""), query.size());
    add(query.substr(0, end));
    query.remove_prefix(end < query.size() && (quoted || query[end] == ' ') ? end + 1 : end);
  }
  return terms;
}

using WordSet = std::set<std::string, std::less<>>;

WordSet word_set(std::string_view words) {
  WordSet out;
  const auto folded = ledger::folded_words(words);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    out.insert(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Do seven in ten words of the smaller set stand in the other?
bool same_words(const WordSet& a, const WordSet& b) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  if (small.empty() || small.size() * 2 < large.size()) return false;
  const auto both = static_cast<std::size_t>(std::count_if(
      small.begin(), small.end(), [&](const auto& word) { return large.contains(word); }));
  return both * 10 >= small.size() * 7;
}

/// Entities of reports: (report, entity).
using People = std::set<std::pair<std::string, facts::EntityIndex>>;

/// Who is meant by a name, as `sotin who` tells it: also where a report calls them by another name.
Result<People> people_named(const ledger::Ledger& ledger, const std::string& name) {
  People people;
  if (name.empty()) return people;
  const auto found = find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  for (const auto& actor : found->actors) {
    for (const auto& member : actor.members) {
      const auto& subject = found->subjects[member.subject];
      people.emplace(subject.report, subject.entity);
    }
  }
  return people;
}

/// A match with what it is compared by.
struct Found {
  AlertMatch match;
  WordSet words;
  bool told = true;
};

class Question {
 public:
  Question(const ledger::AlertQuestion& asked, std::string story, People people)
      : asked_(asked),
        story_(std::move(story)),
        people_(std::move(people)),
        who_(ledger::folded_words(asked.who)),
        outlet_(ledger::folded_words(asked.outlet)),
        terms_(terms_of(asked.words)),
        act_(act_named(asked.act)) {}

  /// The entries of a report that answer.
  [[nodiscard]] std::vector<Found> ask(const Stored& stored, const std::string& story) const {
    std::vector<Found> found;
    if (!asked_.story.empty() && story != story_) return found;
    if (!outlet_.empty() &&
        ledger::folded_words(stored.row.outlet.value_or("")).find(outlet_) == std::string::npos)
      return found;
    const auto answers = who_answers(stored);
    const auto& report = stored.report;
    std::vector<bool> taken(report.statements.size());
    for (std::size_t i = 0; i < report.statements.size(); ++i) {
      const auto& s = report.statements[i];
      if (!kind_asked("statement") || (act_ && !has_act(s)) || !named(answers, s.speaker.entity) ||
          !has_words(stored.document.words(s.evidence)))
        continue;
      taken[i] = true;
      auto words = joined(stored, s.content);
      if (words.empty()) words = stored.document.words(s.evidence);
      add(found, stored, story, "statement", 's', i, name_of(stored, s.speaker.entity),
          facts::name_of(s.act), words, s.said_on ? s.said_on->value : "");
    }
    for (std::size_t i = 0; i < report.events.size(); ++i) {
      const auto& e = report.events[i];
      if (!kind_asked("encounter") || act_) continue;
      const bool somebody =
          who_.empty() || std::any_of(e.participants.begin(), e.participants.end(),
                                      [&](const auto& p) { return named(answers, p.entity); });
      const auto words = joined(stored, e.evidence);
      if (!somebody || !has_words(words)) continue;
      std::string who;
      for (const auto& p : e.participants) {
        const auto name = name_of(stored, p.entity);
        if (!name.empty()) (who += who.empty() ? "" : ", ") += name;
      }
      add(found, stored, story, "encounter", 'v', i, who, facts::name_of(e.type), words,
          e.date ? e.date->value : "");
    }
    for (std::size_t i = 0; i < report.commitments.size(); ++i) {
      const auto& c = report.commitments[i];
      if (!kind_asked("commitment") || !named(answers, c.party)) continue;
      // What was told as a statement is not told again as what follows from it.
      if (c.statement >= 0 && taken[static_cast<std::size_t>(c.statement)]) continue;
      if (act_ && !fits(c.status)) continue;
      if (!has_words(stored.document.words(c.evidence))) continue;
      add(found, stored, story, "commitment", 'c', i, name_of(stored, c.party),
          facts::name_of(c.status), std::string(stored.document.words(c.what)), "");
    }
    return found;
  }

 private:
  [[nodiscard]] bool kind_asked(std::string_view kind) const {
    return asked_.act.empty() || act_ || asked_.act == kind;
  }
  [[nodiscard]] bool has_act(const facts::Statement& s) const {
    return s.act == *act_ ||
           std::find(s.act_also.begin(), s.act_also.end(), *act_) != s.act_also.end();
  }
  [[nodiscard]] bool fits(facts::CommitmentStatus status) const {
    using facts::Act;
    using facts::CommitmentStatus;
    return (status == CommitmentStatus::kPledged && *act_ == Act::kPledge) ||
           (status == CommitmentStatus::kOffered && *act_ == Act::kOffer) ||
           (status == CommitmentStatus::kRefused && *act_ == Act::kRefuse);
  }

  /// For each entity: does one of its names hold the words asked for, or is it who is meant?
  [[nodiscard]] std::vector<bool> who_answers(const Stored& stored) const {
    std::vector<bool> answers(stored.report.entities.size(), who_.empty());
    if (who_.empty()) return answers;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (people_.contains({stored.row.id, static_cast<facts::EntityIndex>(i)})) answers[i] = true;
      for (const auto& form : ledger::forms_of(stored.document, stored.report.entities[i])) {
        const auto words = " " + ledger::folded_words(form) + " ";
        if (words.find(" " + who_ + " ") != std::string::npos) answers[i] = true;
      }
    }
    return answers;
  }
  [[nodiscard]] bool named(const std::vector<bool>& answers, facts::EntityIndex entity) const {
    if (who_.empty()) return true;
    return entity != facts::kNobody && answers[static_cast<std::size_t>(entity)];
  }
  [[nodiscard]] static std::string name_of(const Stored& stored, facts::EntityIndex entity) {
    return entity == facts::kNobody ? std::string()
                                    : stored.report.entities[static_cast<std::size_t>(entity)].name;
  }
  [[nodiscard]] bool has_words(std::string_view words) const {
    if (terms_.empty()) return true;
    const auto marked = plain_words(words, true);
    const auto folded = plain_words(words, false);
    return std::all_of(terms_.begin(), terms_.end(), [&](const Term& term) {
      return (term.marked ? marked : folded).find(term.words) != std::string::npos;
    });
  }
  [[nodiscard]] static std::string joined(const Stored& stored,
                                          const std::vector<text::Span>& spans) {
    std::string out;
    for (const auto& span : spans) {
      if (!out.empty()) out += " … ";
      out += stored.document.words(span);
    }
    return out;
  }

  static void add(std::vector<Found>& found, const Stored& stored, const std::string& story,
                  std::string_view kind, char letter, std::size_t index, const std::string& who,
                  std::string_view act, std::string_view words, const std::string& date) {
    Found f;
    auto& m = f.match;
    m.report = stored.row.id;
    m.id = fmt::format("{}{}", letter, index + 1);
    m.kind = kind;
    m.who = who;
    m.act = act;
    m.words = words;
    m.date = date;
    m.title = stored.row.title.value_or("");
    m.outlet = stored.row.outlet.value_or("");
    m.published = stored.row.published.value_or("");
    m.url = stored.row.url.value_or("");
    m.story = story;
    m.print =
        fmt::format("{:016x}", hash_bytes(fmt::format("{}\n{}\n{}", kind, ledger::folded_words(who),
                                                      ledger::folded_words(words))));
    f.words = word_set(words);
    found.push_back(std::move(f));
  }

  const ledger::AlertQuestion& asked_;
  std::string story_;
  People people_;
  std::string who_;
  std::string outlet_;
  std::vector<Term> terms_;
  std::optional<facts::Act> act_;
};

char letter_of(const AlertMatch& match) { return match.id.front(); }

/// One pass over the new reports.
class Pass {
 public:
  Pass(const ledger::Ledger& ledger, Question question)
      : ledger_(ledger), book_(ledger), alerts_(ledger), question_(std::move(question)) {}

  Result<void> run(std::int64_t reading) {
    const auto fresh = alerts_.fresh_since(reading);
    if (!fresh) return tl::unexpected(fresh.error());
    for (const auto& report : *fresh) order_[report.id] = report.reading;
    for (const auto& report : *fresh) {
      if (auto done = look_at(report); !done) return done;
    }
    return {};
  }

  std::vector<AlertMatch> told;

 private:
  Result<void> look_at(const ledger::FreshReport& report) {
    const auto* found = entries_of(report.id);
    if (found == nullptr) return tl::unexpected(*trouble_);
    if (found->empty()) return {};
    auto mine = *found;  // entries_of may let go of them
    const auto before = copies_before(report);
    if (!before) return tl::unexpected(before.error());
    for (auto& entry : mine) {
      entry.match.read_at = report.read_at;
      if (const auto known = by_print_.find(entry.match.print); known != by_print_.end()) {
        note_copy(told[known->second], report.id);
        continue;
      }
      const auto old = is_old(entry, report.id, *before);
      if (!old) return tl::unexpected(old.error());
      if (*old) continue;
      by_print_[entry.match.print] = told.size();
      words_.push_back(entry.words);
      told.push_back(std::move(entry.match));
    }
    return {};
  }

  static void note_copy(AlertMatch& match, const std::string& report) {
    auto& copies = match.copies;
    if (match.report != report && std::find(copies.begin(), copies.end(), report) == copies.end())
      copies.push_back(report);
  }

  /// Told by an earlier version, or by a copy that came before?
  Result<bool> is_old(const Found& entry, const std::string& report,
                      const std::vector<std::string>& before) {
    const auto earlier = alerts_.earlier_words(report, std::string(1, letter_of(entry.match)));
    if (!earlier) return tl::unexpected(earlier.error());
    for (const auto& words : *earlier) {
      if (same_words(entry.words, word_set(words))) return true;
    }
    for (const auto& copy : before) {
      const auto* theirs = entries_of(copy);
      if (theirs == nullptr) return tl::unexpected(*trouble_);
      for (const auto& other : *theirs) {
        if (letter_of(other.match) != letter_of(entry.match) ||
            !same_words(entry.words, other.words))
          continue;
        for (std::size_t i = 0; i < told.size(); ++i) {
          if (letter_of(told[i]) == letter_of(entry.match) && same_words(words_[i], entry.words) &&
              told[i].story == entry.match.story)
            note_copy(told[i], report);
        }
        return true;
      }
    }
    return false;
  }

  /// The reports of the same group of copies that were read before this one.
  Result<std::vector<std::string>> copies_before(const ledger::FreshReport& report) {
    const auto story = book_.story_of(report.id);
    if (!story) return tl::unexpected(story.error());
    if (story->empty()) return std::vector<std::string>{};
    if (*story != story_) {
      const auto pairs = book_.copies_of(*story);
      if (!pairs) return tl::unexpected(pairs.error());
      near_.clear();
      for (const auto& pair : *pairs) {
        near_[pair.report].push_back(pair.of);
        near_[pair.of].push_back(pair.report);
      }
      story_ = *story;
    }
    std::vector<std::string> group = {report.id};
    std::unordered_set<std::string> seen = {report.id};
    for (std::size_t i = 0; i < group.size(); ++i) {
      const auto neighbours = near_.find(group[i]);
      if (neighbours == near_.end()) continue;
      for (const auto& other : neighbours->second) {
        if (seen.insert(other).second) group.push_back(other);
      }
    }
    std::vector<std::string> before;
    for (const auto& other : group) {
      const auto place = order_.find(other);
      if (other != report.id && (place == order_.end() || place->second < report.reading))
        before.push_back(other);
    }
    return before;
  }

  /// The answers of a report, from memory where it was looked at not long ago.
  const std::vector<Found>* entries_of(const std::string& id) {
    if (const auto kept = kept_.find(id); kept != kept_.end()) return &kept->second;
    auto stored = ledger_.load(id);
    auto story = book_.story_of(id);
    if (!stored || !story) {
      trouble_ = stored ? story.error() : stored.error();
      return nullptr;
    }
    if (kept_.size() >= kMostKept) kept_.clear();
    return &(kept_[id] = question_.ask(*stored, *story));
  }

  const ledger::Ledger& ledger_;
  ledger::StoryBook book_;
  ledger::AlertBook alerts_;
  Question question_;
  std::map<std::string, std::int64_t> order_;
  std::map<std::string, std::vector<Found>> kept_;
  std::map<std::string, std::size_t> by_print_;  // -> told
  std::vector<WordSet> words_;                   // of told
  std::string story_;
  std::map<std::string, std::vector<std::string>> near_;  // copies in `story_`
  std::optional<Error> trouble_;
};

}  // namespace

bool is_alert_act(std::string_view act) {
  return act == "statement" || act == "encounter" || act == "commitment" || act_named(act);
}

Result<std::vector<AlertMatch>> ask_alert(const ledger::Ledger& ledger,
                                          const ledger::AlertQuestion& asked,
                                          std::int64_t reading) {
  std::string story;
  if (!asked.story.empty()) {
    auto found = ledger::StoryBook(ledger).find_story(asked.story);
    if (!found) return tl::unexpected(found.error());
    story = std::move(*found);
  }
  auto people = people_named(ledger, asked.who);
  if (!people) return tl::unexpected(people.error());
  Pass pass(ledger, Question(asked, std::move(story), std::move(*people)));
  if (auto done = pass.run(reading); !done) return tl::unexpected(done.error());
  return std::move(pass.told);
}

Result<std::vector<AlertMatch>> untold(const ledger::Ledger& ledger, const ledger::Alert& alert) {
  auto matches = ask_alert(ledger, alert.asked, alert.seen);
  if (!matches) return matches;
  std::vector<AlertMatch> out;
  const ledger::AlertBook book(ledger);
  for (auto& match : *matches) {
    const auto known = book.was_told(alert, match.print);
    if (!known) return tl::unexpected(known.error());
    if (!*known) out.push_back(std::move(match));
  }
  return out;
}

}  // namespace sotin::stories
