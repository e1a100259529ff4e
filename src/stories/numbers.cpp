// Numbers that differ. Every number with a unit is a count, wherever it stands: what is counted is
// told by the unit, by the words just before and behind, and by who is named in the clause. Two
// reports disagree only when all of that is the same; «ít nhất 12» does not disagree with 15, a
// goal not with a sum promised, and a count of another day is a change.
#include <algorithm>
#include <map>
#include <set>

#include "matching.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kBefore = 5;  // content words looked at before a number
constexpr std::size_t kBehind = 3;
// How much of the shorter clause must stand in the other: nearly all; of people who are counted by
// what befell them, less.
constexpr double kSameClause = 0.85;
constexpr std::size_t kSameClauseShared = 3;
constexpr std::size_t kSurelyShared = 5;
constexpr double kSamePeople = 0.6;
constexpr double kSameSentence = 0.3;
constexpr double kRounding = 0.003;
constexpr double kRoughly = 0.15;  // «khoảng 30» may be 27 or 34

struct Count {
  std::uint32_t report = 0;
  double value = 0;
  std::uint16_t manner = 0;            // kMore, kLess, kAbout
  std::uint16_t kind = 0;              // kGoal, kDue, kDone
  std::uint64_t unit = 0;              // 0: a classifier alone
  Content all;                         // all words of its sentence
  Content clause;                      // the other words of its clause
  std::vector<std::uint64_t> times;    // dates before it and in its clause; sorted
  Content before;                      // the words before the number, in its clause
  std::vector<std::uint64_t> nearest;  // the same, nearest first
  std::vector<std::uint64_t> behind;   // the words behind its unit, in order
  std::vector<ActorIndex> actors;      // named in the clause
  text::Span sentence;
  text::Span words;  // the number and what it counts
  DateRange on;
  bool classified = false;  // «18 chiếc»
  bool people = false;
  bool moved = false;  // «tăng lên», «còn», «thay vì»: says itself that it changed
};

void tidy(std::vector<std::uint64_t>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

bool meet(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return !both.empty();
}

bool is_content(const Word& word) {
  constexpr auto kNone = kEmpty | kNot | kBut | kMore | kLess | kAbout | kKeeps | kClassifier;
  return word.number || (word.roles & kNone) == 0;
}

class Counter {
 public:
  explicit Counter(const Gathered& story) : story_(story) {
    for (const auto* word : {"tăng", "còn", "giảm", "thay", "lên", "đã", "cập", "thêm"})
      moving_.push_back(word_key(word));
    people_ = word_key("người");
    number_of_ = word_key("số");
  }

  std::vector<Count> counts(std::uint32_t report) const {
    std::vector<Count> found;
    const auto& words = story_.words[report];
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].number || is_part(report, words[i].where)) continue;
      if (i > 0 && !words[i].starts && (words[i - 1].roles & kOrdinal) != 0) continue;
      std::size_t first = i;
      while (first > 0 && !words[first].starts && i - first < 60) --first;
      std::size_t last = i + 1;
      while (last < words.size() && !words[last].starts && last - i < 60) ++last;
      auto count = count_at(report, i, first, last);
      if (!count.before.words.empty() || !count.behind.empty()) found.push_back(std::move(count));
    }
    return found;
  }

 private:
  /// «2/5», «10-9», «3:1»: a date or a score, no count.
  [[nodiscard]] bool is_part(std::uint32_t report, const text::Span& where) const {
    const auto& text = story_.told[report].document->text();
    const auto joins = [](char c) { return c == '/' || c == '-' || c == ':'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return (where.begin > 1 && joins(text[where.begin - 1]) && digit(text[where.begin - 2])) ||
           (where.end + 1 < text.size() && joins(text[where.end]) && digit(text[where.end + 1]));
  }

  Count count_at(std::uint32_t report, std::size_t i, std::size_t first, std::size_t last) const {
    const auto& words = story_.words[report];
    Count count{.report = report, .value = words[i].value};
    count.sentence = {words[first].where.begin, words[last - 1].where.end};
    count.on = day_of(report, count.sentence);
    for (auto j = i; j > first && i - j < 2; --j) {
      count.manner |= static_cast<std::uint16_t>(words[j - 1].roles & (kMore | kLess | kAbout));
      if (is_content(words[j - 1])) break;
    }
    // The clause before the number.
    auto clause = i;
    while (clause > first && !words[clause].comma && (words[clause].roles & kBut) == 0) --clause;
    for (auto j = i; j > clause && count.nearest.size() < kBefore; --j) {
      const auto& word = words[j - 1];
      if (std::find(moving_.begin(), moving_.end(), word.key) != moving_.end()) count.moved = true;
      if (is_content(word) && !word.time) count.nearest.push_back(word.key);
    }
    // The unit and what stands behind it.
    auto j = i + 1;
    for (; j < last && !words[j].comma && j < i + 3; ++j) {
      if ((words[j].roles & kClassifier) != 0) {
        count.classified = true;
        continue;
      }
      if (is_content(words[j]) && !words[j].number && !words[j].time) {
        count.unit = words[j].key;
        ++j;
      }
      break;
    }
    count.words = {words[i].where.begin, words[j - 1].where.end};
    auto end = j;
    for (; end < last && !words[end].comma && (words[end].roles & kBut) == 0; ++end) {
      if (words[end].number) break;
      if (is_content(words[end]) && !words[end].time && count.behind.size() < kBehind)
        count.behind.push_back(words[end].key);
    }
    // «số người chết là 12»: the people stand before.
    if (count.unit == 0 || count.unit != people_) people_before(words, clause, i, count);
    count.people = count.unit == people_;
    for (auto k = clause; k < last && (k < end || (k >= i && !words[k].comma)); ++k) {
      if (k == i || !is_content(words[k]) || words[k].time || words[k].key == count.unit) continue;
      count.clause.words.push_back(words[k].key);
    }
    tidy(count.clause.words);
    count.all = content_of(words, {first, last}, {}, {});
    for (auto k = first; k < last && (k <= i || !words[k].comma); ++k) {
      if (words[k].time) count.times.push_back(words[k].key);
    }
    tidy(count.times);
    for (auto k = clause; k < end; ++k) {
      count.kind |= static_cast<std::uint16_t>(words[k].roles & (kGoal | kDue | kDone));
      if (words[k].actor != kNoActor) count.actors.push_back(words[k].actor);
    }
    std::sort(count.actors.begin(), count.actors.end());
    count.actors.erase(std::unique(count.actors.begin(), count.actors.end()), count.actors.end());
    count.before.words = count.nearest;
    std::sort(count.before.words.begin(), count.before.words.end());
    return count;
  }

  void people_before(const std::vector<Word>& words, std::size_t clause, std::size_t i,
                     Count& count) const {
    for (auto j = i; j > clause + 1; --j) {
      if (words[j - 1].key != people_ || words[j - 2].key != number_of_) continue;
      count.unit = people_;
      count.behind.clear();
      for (auto k = j; k < i && count.behind.size() < kBehind; ++k) {
        if (is_content(words[k]) && !words[k].time) count.behind.push_back(words[k].key);
      }
      return;
    }
  }

  DateRange day_of(std::uint32_t report, const text::Span& where) const {
    for (const auto& statement : story_.told[report].report->statements) {
      if (!statement.said_on || !statement.evidence.overlaps(where)) continue;
      const auto range = date_range(statement.said_on->value);
      if (range.known()) return range;
    }
    return story_.published[report];
  }

  const Gathered& story_;
  std::vector<std::uint64_t> moving_;
  std::uint64_t people_ = 0;
  std::uint64_t number_of_ = 0;
};

/// Is the same thing counted?
bool same_thing(const Count& a, const Count& b) {
  const auto like = likeness(a.before, b.before);
  if (a.unit != b.unit) {
    // «18 chiếc» of «đội tàu trực» are «16 tàu».
    const auto counts = [&](const Count& bare, const Count& full) {
      return bare.unit == 0 && bare.classified && full.unit != 0 &&
             (like.shared >= 3 ||
              std::find(bare.nearest.begin(), bare.nearest.end(), full.unit) != bare.nearest.end());
    };
    if (!counts(a, b) && !counts(b, a)) return false;
  } else if (a.unit == 0 && (!a.classified || !b.classified || like.shared < 3)) {
    return false;
  }
  // Of other days: «năm 2012 đạt …», «năm 2013 đạt …».
  if (!a.times.empty() && !b.times.empty() && !meet(a.times, b.times)) return false;
  // Whoever is named in both clauses must be the same; named in one only, the words must be.
  if (a.actors != b.actors && ((!a.actors.empty() && !b.actors.empty()) || like.shared < 3))
    return false;
  const auto clause = likeness(a.clause, b.clause);
  if (a.people && b.people) {
    const bool same_fate = !a.behind.empty() && !b.behind.empty() && a.behind[0] == b.behind[0];
    return same_fate && clause.contained >= kSamePeople;
  }
  const bool same_before = !a.nearest.empty() && !b.nearest.empty() && a.nearest[0] == b.nearest[0];
  const bool other_behind = !a.behind.empty() && !b.behind.empty() && a.behind[0] != b.behind[0];
  return same_before && !other_behind && clause.shared >= kSameClauseShared &&
         clause.contained >= kSameClause;
}

/// Can both values hold of one thing at one time?
bool compatible(const Count& a, const Count& b) {
  // 1.048,8 and 1.049 are one number, rounded.
  if (std::abs(a.value - b.value) <= kRounding * std::max(a.value, b.value)) return true;
  const auto fits = [](const Count& open, const Count& other) {
    if ((open.manner & kMore) != 0) return other.value >= open.value;
    if ((open.manner & kLess) != 0) return other.value <= open.value || (other.manner & kLess) != 0;
    if ((open.manner & kAbout) != 0)
      return std::abs(other.value - open.value) <= kRoughly * open.value;
    return false;
  };
  return fits(a, b) || fits(b, a);
}

/// Which encounters a paragraph tells of, by the groups that are one.
class Anchors {
 public:
  Anchors(const Gathered& story, const std::vector<std::vector<std::uint32_t>>& events)
      : story_(story) {
    for (std::uint32_t g = 0; g < events.size(); ++g) {
      for (const auto i : events[g]) {
        const auto& happening = story.happenings[i];
        if (story.event(happening).status != facts::EventStatus::kHeld) continue;
        for (const auto& where : story.event(happening).evidence) {
          paragraphs_[{happening.report, line_of(happening.report, where.begin)}].insert(g);
        }
      }
    }
  }
  /// Do both counts stand where the same encounter is told? Then they are of one time.
  [[nodiscard]] bool same_encounter(const Count& a, const Count& b) const {
    const auto x = paragraphs_.find({a.report, line_of(a.report, a.sentence.begin)});
    const auto y = paragraphs_.find({b.report, line_of(b.report, b.sentence.begin)});
    if (x == paragraphs_.end() || y == paragraphs_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(),
                       [&](std::uint32_t g) { return y->second.contains(g); });
  }

 private:
  /// Where the line begins that holds a byte.
  [[nodiscard]] std::size_t line_of(std::uint32_t report, std::uint32_t at) const {
    const auto& text = story_.told[report].document->text();
    const auto before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
  }

  const Gathered& story_;
  std::map<std::pair<std::uint32_t, std::size_t>, std::set<std::uint32_t>> paragraphs_;
};

std::optional<Verdict> verdict_of(const Count& a, const Count& b, const Anchors& anchors) {
  if (a.kind != b.kind && a.kind != 0 && b.kind != 0) return Verdict::kDifferentThing;
  if (compatible(a, b)) return std::nullopt;
  if ((a.kind & kGoal) != (b.kind & kGoal)) return Verdict::kDifferentThing;
  if (!a.on.known() || !b.on.known()) return std::nullopt;
  const auto& later = a.on.first <= b.on.first ? b : a;
  if (later.moved) return Verdict::kChangeOverTime;
  const bool one_encounter = anchors.same_encounter(a, b);
  const bool surely_same = likeness(a.clause, b.clause).shared >= kSurelyShared ||
                           likeness(a.all, b.all).dice >= kSameSentence;
  if (!one_encounter && !surely_same) return std::nullopt;
  if (days_apart(a.on, b.on) > 0 && !one_encounter) return Verdict::kChangeOverTime;
  return Verdict::kContradiction;
}

Cited place_of(const Gathered& story, const Count& count) {
  Cited at{.report = count.report, .where = count.sentence};
  const auto& report = *story.told[count.report].report;
  for (std::uint32_t i = 0; i < report.statements.size(); ++i) {
    if (!report.statements[i].evidence.overlaps(count.sentence)) continue;
    at.kind = RecordKind::kStatement;
    at.index = i;
    break;
  }
  return at;
}

}  // namespace

void disagree_in_numbers(const Gathered& story,
                         const std::vector<std::vector<std::uint32_t>>& events,
                         std::vector<Link>& links) {
  const Anchors anchors(story, events);
  const Counter counter(story);
  std::vector<Count> counts;
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_word;
  for (std::uint32_t r = 0; r < story.told.size(); ++r) {
    for (auto& count : counter.counts(r)) {
      // Counts meet where they share a word next to the number.
      const auto index = static_cast<std::uint32_t>(counts.size());
      if (!count.nearest.empty()) by_word[count.nearest[0]].push_back(index);
      if (!count.behind.empty()) by_word[count.behind[0]].push_back(index);
      counts.push_back(std::move(count));
    }
  }
  std::vector<Pair> pairs;
  for (const auto& [word, block] : by_word) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto last = std::min(block.size(), i + 1 + kCompared);
      for (auto j = i + 1; j < last; ++j) {
        const auto& a = counts[block[i]];
        const auto& b = counts[block[j]];
        if (a.report == b.report || !same_thing(a, b)) continue;
        pairs.push_back({block[i], block[j], 1.0 + likeness(a.before, b.before).dice});
      }
    }
  }
  const auto groups = group(counts.size(), std::move(pairs), [&](std::uint32_t a, std::uint32_t b) {
    return same_thing(counts[a], counts[b]);
  });
  for (const auto& members : groups) {
    // One link for each verdict among the values of the group.
    std::map<Verdict, std::map<double, std::vector<std::uint32_t>>> sides;
    // A report that gives two values knows what they are of.
    std::map<std::uint32_t, std::set<double>> given;
    for (const auto i : members) given[counts[i].report].insert(counts[i].value);
    for (const auto i : members) {
      for (const auto j : members) {
        if (given[counts[i].report].size() > 1 || given[counts[j].report].size() > 1) continue;
        if (i >= j || counts[i].report == counts[j].report) continue;
        const auto verdict = verdict_of(counts[i], counts[j], anchors);
        if (!verdict) continue;
        for (const auto k : {i, j}) {
          auto& side = sides[*verdict][counts[k].value];
          if (std::find(side.begin(), side.end(), k) == side.end()) side.push_back(k);
        }
      }
    }
    for (const auto& [verdict, values] : sides) {
      Link link{.kind = LinkKind::kDisagreement, .verdict = verdict};
      // The value that was printed first comes first.
      std::vector<std::vector<std::uint32_t>> in_order;
      for (const auto& [value, of_value] : values) in_order.push_back(of_value);
      std::sort(in_order.begin(), in_order.end());
      std::uint32_t side = 0;
      for (const auto& of_value : in_order) {
        const auto& first = counts[of_value.front()];
        if (!link.about.empty()) link.about += " – ";
        link.about += story.told[first.report].document->words(first.words);
        for (const auto k : of_value) {
          link.members.push_back(place_of(story, counts[k]));
          link.sides.push_back(side);
        }
        ++side;
      }
      if (side > 1) links.push_back(std::move(link));
    }
  }
}

}  // namespace sotin::stories
