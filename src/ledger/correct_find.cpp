// Which entry a correction is about: the one that holds most of its words, whatever its number is.
#include <algorithm>

#include "corrector.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {

using namespace facts;

namespace {

// Shares of words from which an entry is the one that was meant: as a rule, where its cue is the
// same or one holds the other, and where the cue is another.
constexpr double kSame = 0.3, kAny = 1e-9, kNearlyAll = 0.8;

double likeness(const Span& a, const Span& b) {
  const auto from = std::max(a.begin, b.begin), to = std::min(a.end, b.end);
  if (from >= to) return 0;
  return static_cast<double>(to - from) / static_cast<double>(text::cover(a, b).size());
}

}  // namespace

Span hull(const std::vector<Span>& spans) {
  Span out = spans.front();
  for (const auto& span : spans) out = text::cover(out, span);
  return out;
}

std::int32_t Corrector::find_statement(const CorrectionRow& row) const {
  std::int32_t best = -1;
  double most = 0;
  const auto place = hull(row.at);
  for (std::size_t i = 0; i < report_.statements.size(); ++i) {
    if (gone_.at('s')[i]) continue;
    const auto& s = report_.statements[i];
    const auto words = s.content.empty() ? s.evidence : hull(s.content);
    const bool same_cue = row.cue && s.cue && row.cue->overlaps(*s.cue);
    const bool other_cue = row.cue && s.cue && !same_cue;
    const double alike = likeness(place, words);
    const bool held = place.contains(words) || words.contains(place);
    if (alike < (other_cue ? kNearlyAll : same_cue || held ? kAny : kSame)) continue;
    const double score = alike + (same_cue ? 1 : 0);
    if (score > most) {
      most = score;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

/// How surely the entry is the one that a correction is about; 0: it is not.
double Corrector::likeness_of(const CorrectionRow& row, std::size_t index) const {
  const auto at = places_of_entry(report_, row.shown.kind, index);
  if (at.empty()) return 0;
  const auto place = hull(row.at), here = hull(at);
  double score = likeness(place, here);
  switch (row.shown.kind) {
    case 'v':
      if (score < kSame) return 0;
      return score + (name_of(report_.events[index].type) == row.type ? 0.5 : 0);
    case 'c': {
      const bool held = place.contains(here) || here.contains(place);
      if (score < (held ? kAny : kSame)) return 0;
      const auto& party = report_.commitments[index].party_span;
      return score + (row.by && party && party->overlaps(*row.by) ? 0.5 : 0);
    }
    default: {  // many members stand in one sentence
      if (score < kSame) return 0;
      const auto& m = report_.memberships[index];
      if (row.by && entity_at(report_, {}, row.by) != m.member) return 0;
      return score + (row.cue && entity_at(report_, {}, row.cue) == m.organisation ? 0.5 : 0);
    }
  }
}

/// The entry that a correction is about, or -1.
std::int32_t Corrector::find(const CorrectionRow& row) const {
  if (row.at.empty()) return -1;
  const auto kind = row.shown.kind;
  if (kind == 's') return find_statement(row);
  std::int32_t best = -1;
  double most = 0;
  for (std::size_t i = 0; i < count_of(report_, kind); ++i) {
    if (gone_.at(kind)[i]) continue;
    const auto score = likeness_of(row, i);
    if (score > most) {
      most = score;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

SpeakerKind speaker_kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return SpeakerKind::kPerson;
    case EntityKind::kOrganisation:
      return SpeakerKind::kOrganisation;
    case EntityKind::kCountry:
    case EntityKind::kPlace:
      return SpeakerKind::kCountry;
    case EntityKind::kGroup:
    case EntityKind::kOther:
      break;
  }
  return SpeakerKind::kGroup;
}

EntityIndex entity_at(const Report& report, const std::string& name,
                      const std::optional<Span>& where) {
  EntityIndex by_place = kNobody, by_name = kNobody;
  for (std::size_t e = 0; e < report.entities.size(); ++e) {
    const auto& entity = report.entities[e];
    const bool named = !name.empty() && entity.name == name;
    const bool there = where && std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                            [&](const Span& m) { return m.contains(*where); });
    const auto index = static_cast<EntityIndex>(e);
    if (named && there) return index;
    if (there && by_place == kNobody) by_place = index;
    if (named && by_name == kNobody) by_name = index;
  }
  return by_name != kNobody ? by_name : by_place;
}

Mode mode_of(std::string_view text, const std::vector<Span>& content) {
  const auto ends_with_one_of = [](std::string_view words,
                                   std::initializer_list<const char*> marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](const char* mark) { return words.ends_with(mark); });
  };
  const auto begins_with_one_of = [](std::string_view words,
                                     std::initializer_list<const char*> marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](const char* mark) { return words.starts_with(mark); });
  };
  std::size_t quoted = 0;
  bool marks_inside = false;
  for (const auto& span : content) {
    auto after = text.substr(span.end);
    while (!after.empty() && (after.front() == '.' || after.front() == ',')) after.remove_prefix(1);
    quoted += ends_with_one_of(text.substr(0, span.begin), {"\"", "“", "«"}) &&
              begins_with_one_of(after, {"\"", "”", "»"});
    const auto words = span.in(text);
    marks_inside |=
        words.find("“") != std::string_view::npos || words.find('"') != std::string_view::npos;
  }
  if (quoted == content.size() && quoted > 0) return Mode::kDirect;
  return quoted > 0 || marks_inside ? Mode::kMixed : Mode::kIndirect;
}

std::optional<Span> mention_in(const Report& report, EntityIndex entity, const Span& where) {
  if (entity < 0) return std::nullopt;
  for (const auto& mention : report.entities[static_cast<std::size_t>(entity)].mentions) {
    if (where.contains(mention)) return mention;
  }
  return std::nullopt;
}

MemberRole role_of(const Membership& membership) {
  return membership.polarity == '-' ? MemberRole::kNonMember : membership.role;
}

std::size_t count_of(const Report& report, char kind) {
  switch (kind) {
    case 's':
      return report.statements.size();
    case 'v':
      return report.events.size();
    case 'c':
      return report.commitments.size();
    default:
      return report.memberships.size();
  }
}

std::vector<Span> places_of_entry(const Report& report, char kind, std::size_t index) {
  if (kind == 's') {
    const auto& s = report.statements[index];
    return s.content.empty() ? std::vector<Span>{s.evidence} : s.content;
  }
  if (kind == 'v') return report.events[index].evidence;
  if (kind == 'c') return {report.commitments[index].what};
  return {report.memberships[index].evidence};
}

}  // namespace sotin::ledger
