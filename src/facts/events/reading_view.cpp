// Indexes over a Reading. The innermost statement of each token comes from one sweep over the
// contents sorted by beginning, with a stack of those still open.
#include "facts/events/reading_view.hpp"

#include <algorithm>
#include <unordered_map>

#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kReach = 120;        // tokens of a sentence looked at on either side
constexpr std::uint32_t kLongestTitle = 24;  // tokens of a mention searched for another name
constexpr std::uint32_t kLongestName = 5;    // tokens of a country's or organisation's name

struct Segment {
  TokenRange tokens;
  std::int32_t statement;
};

std::uint64_t key_of(const Analysis& analysis, const TokenRange& range) {
  std::uint64_t key = 1;
  for (auto i = range.first; i < range.last; ++i) key = hash_combine(key, analysis.tokens[i].key);
  return key;
}

}  // namespace

ReadingView::ReadingView(const Reading& r) : reading(r), analysis(r.analysis) {
  index_statements();
  index_times();
  index_affiliations();
  index_states();
}

void ReadingView::index_statements() {
  const auto& statements = reading.report.statements;
  statement_at_.assign(analysis.tokens.size(), -1);
  cue_at_.assign(analysis.tokens.size(), -1);
  std::vector<Segment> segments;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    const auto number = static_cast<std::int32_t>(s);
    for (const auto& span : statements[s].content)
      segments.push_back({analysis.tokens_in(span), number});
    if (!statements[s].cue) continue;
    const auto cue = analysis.tokens_in(*statements[s].cue);
    for (auto i = cue.first; i < cue.last && i < cue.first + kReach; ++i) cue_at_[i] = number;
  }
  std::stable_sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first
                                            : a.tokens.last > b.tokens.last;
  });
  std::vector<Segment> open;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < statement_at_.size(); ++i) {
    while (next < segments.size() && segments[next].tokens.first <= i)
      open.push_back(segments[next++]);
    while (!open.empty() && open.back().tokens.last <= i) open.pop_back();
    if (!open.empty()) statement_at_[i] = open.back().statement;
  }
}

void ReadingView::index_times() {
  const auto& times = reading.report.times;
  for (std::size_t t = 0; t < times.size(); ++t) {
    const auto range = analysis.tokens_in(times[t].where);
    if (!range.empty()) times_.push_back({range, static_cast<std::int32_t>(t)});
  }
  std::stable_sort(times_.begin(), times_.end(), [](const TimeAt& a, const TimeAt& b) {
    return a.tokens.first < b.tokens.first;
  });
}

void ReadingView::index_affiliations() {
  const auto entities = reading.report.entities.size();
  affiliation_.assign(entities, kNobody);
  fullest_mention_.assign(entities, -1);
  std::unordered_map<std::uint64_t, EntityIndex> names;
  std::uint64_t firsts = 0;  // a bit for each word that a name begins with
  const auto first_bit = [&](std::uint32_t token) {
    return std::uint64_t{1} << (analysis.tokens[token].key >> 58);
  };
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& it = reading.mentions[m];
    if (it.entity < 0 || static_cast<std::size_t>(it.entity) >= entities) continue;
    auto& fullest = fullest_mention_[static_cast<std::size_t>(it.entity)];
    if (fullest < 0 || mention(fullest).tokens.size() < it.tokens.size())
      fullest = static_cast<std::int32_t>(m);
    const auto what = kind(it.entity);
    if (what != EntityKind::kCountry && what != EntityKind::kOrganisation) continue;
    if (it.tokens.size() > kLongestName || it.tokens.empty()) continue;
    names.emplace(key_of(analysis, it.tokens), it.entity);
    firsts |= first_bit(it.tokens.first);
  }
  for (const auto& it : reading.mentions) {
    if (it.entity < 0 || static_cast<std::size_t>(it.entity) >= entities) continue;
    auto& owner = affiliation_[static_cast<std::size_t>(it.entity)];
    if (owner != kNobody || kind(it.entity) == EntityKind::kCountry) continue;
    const auto last = std::min(it.tokens.last, it.tokens.first + kLongestTitle);
    for (auto i = it.tokens.first; i < last && owner == kNobody; ++i) {
      if ((firsts & first_bit(i)) == 0) continue;
      for (auto length = std::min(kLongestName, last - i); length > 0; --length) {
        if (length == it.tokens.size()) continue;
        const auto found = names.find(key_of(analysis, {i, i + length}));
        if (found == names.end() || found->second == it.entity) continue;
        owner = found->second;
        break;
      }
    }
  }
  // "ông A, Cục trưởng Cục B": the name of the house stands close after a comma, dash or bracket.
  for (std::size_t m = 0; m + 1 < reading.mentions.size(); ++m) {
    const auto& it = reading.mentions[m];
    const auto& next = reading.mentions[m + 1];
    if (it.entity < 0 || static_cast<std::size_t>(it.entity) >= entities ||
        kind(it.entity) != EntityKind::kPerson)
      continue;
    if (kind(next.entity) != EntityKind::kOrganisation) continue;
    auto& owner = affiliation_[static_cast<std::size_t>(it.entity)];
    if (owner != kNobody || next.tokens.first < it.tokens.last + 2 ||
        next.tokens.first > it.tokens.last + 7)
      continue;
    const auto mark = analysis.lower(it.tokens.last);
    if (mark != "," && mark != "-" && mark != "–" && mark != "(") continue;
    if (analysis.tokens[it.tokens.last + 1].shape == language::Shape::kLower &&
        analysis.match(it.tokens.last + 1, "quyền") == 0 &&
        analysis.match(it.tokens.last + 1, "phó") == 0 &&
        analysis.match(it.tokens.last + 1, "giám đốc") == 0 &&
        analysis.match(it.tokens.last + 1, "chủ tịch") == 0 &&
        analysis.match(it.tokens.last + 1, "trưởng") == 0 &&
        analysis.match(it.tokens.last + 1, "người phát ngôn") == 0) {
      continue;
    }
    owner = next.entity;
  }
}

void ReadingView::index_states() {
  static const auto& houses = language::Lexicon::embedded("state_houses");
  const auto& entities = reading.report.entities;
  std::unordered_map<std::string_view, EntityIndex> states;
  for (std::size_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind == EntityKind::kCountry && entities[e].country) {
      states.emplace(*entities[e].country, static_cast<EntityIndex>(e));
    }
  }
  if (states.empty()) return;
  for (std::size_t e = 0; e < entities.size(); ++e) {
    if (affiliation_[e] != kNobody || entities[e].kind == EntityKind::kCountry ||
        fullest_mention_[e] < 0)
      continue;
    std::string_view code =
        entities[e].country ? std::string_view(*entities[e].country) : std::string_view();
    const auto& tokens = mention(fullest_mention_[e]).tokens;
    for (auto i = tokens.first; i < tokens.last && i < tokens.first + 6 && code.empty(); ++i) {
      const auto* house = houses.longest(analysis, i);
      if (house != nullptr && !house->attributes.empty()) code = house->attributes[0];
    }
    const auto found = states.find(code);
    if (found != states.end()) affiliation_[e] = found->second;
  }
}

EntityKind ReadingView::kind(EntityIndex entity) const {
  if (entity < 0 || static_cast<std::size_t>(entity) >= reading.report.entities.size())
    return EntityKind::kOther;
  return reading.report.entities[static_cast<std::size_t>(entity)].kind;
}

std::span<const TimeAt> ReadingView::times_in(const TokenRange& range) const {
  const auto before = [](const TimeAt& t, std::uint32_t token) { return t.tokens.first < token; };
  const auto first = std::lower_bound(times_.begin(), times_.end(), range.first, before);
  const auto last = std::lower_bound(first, times_.end(), range.last, before);
  return {first, last};
}

std::pair<std::int32_t, std::int32_t> ReadingView::mentions_in(const TokenRange& range) const {
  const auto& all = reading.mentions;
  const auto before = [](const Mention& m, std::uint32_t token) { return m.tokens.first < token; };
  const auto first = std::lower_bound(all.begin(), all.end(), range.first, before);
  const auto last = std::lower_bound(first, all.end(), range.last, before);
  return {static_cast<std::int32_t>(first - all.begin()),
          static_cast<std::int32_t>(last - all.begin())};
}

TokenRange ReadingView::sentence(std::uint32_t token) const {
  if (token >= analysis.tokens.size()) return {};
  auto range = analysis.sentences[analysis.tokens[token].sentence].tokens;
  if (token > kReach) range.first = std::max(range.first, token - kReach);
  range.last = std::min(range.last, token + kReach);
  return range;
}

EntityIndex ReadingView::affiliation(EntityIndex entity) const {
  if (entity < 0 || static_cast<std::size_t>(entity) >= affiliation_.size()) return kNobody;
  return affiliation_[static_cast<std::size_t>(entity)];
}

std::int32_t ReadingView::fullest_mention(EntityIndex entity) const {
  if (entity < 0 || static_cast<std::size_t>(entity) >= fullest_mention_.size()) return -1;
  return fullest_mention_[static_cast<std::size_t>(entity)];
}

Span ReadingView::trimmed(Span span) const {
  auto range = analysis.tokens_in(span);
  while (!range.empty()) {
    const auto mark = analysis.lower(range.last - 1);
    if (mark != "." && mark != "," && mark != ";" && mark != ":" && mark != "!" && mark != "?" &&
        mark != "…" && mark != "/" && mark != "-" && mark != "–") {
      break;
    }
    --range.last;
  }
  return analysis.span(range);
}

}  // namespace sotin::facts
