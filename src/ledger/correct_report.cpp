// What each correction does to its entry. A statement that people corrected is one even when a
// later reading no longer sees it: it is put back with the words, speaker and act that it had.
#include "correct_report.hpp"

#include <algorithm>

#include "corrector.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {

using namespace facts;

namespace {

std::optional<EntityKind> entity_kind_of(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::kPerson:
      return EntityKind::kPerson;
    case SpeakerKind::kOrganisation:
      return EntityKind::kOrganisation;
    case SpeakerKind::kCountry:
      return EntityKind::kCountry;
    case SpeakerKind::kGroup:
      return EntityKind::kGroup;
    case SpeakerKind::kAnonymous:
    case SpeakerKind::kUnspecified:
      break;
  }
  return std::nullopt;
}

/// What people looked at is sure, and says so.
template <class Entry>
void mark_changed(Entry& entry) {
  entry.confidence = 1;
  if (entry.rule != kCorrectedRule && !entry.rule.ends_with(kChangedRule))
    entry.rule += kChangedRule;
}

}  // namespace

Corrector::Corrector(const text::Document& document, Report& report)
    : document_(document), report_(report) {
  for (const char kind : {'s', 'v', 'c', 'm'}) gone_[kind].resize(count_of(report, kind));
}

void Corrector::run(std::vector<CorrectionRow>& rows) {
  for (auto& row : rows) {
    if (row.shown.state == CorrectionState::kInForce) carry_out(row);
  }
  for (auto& row : rows) replaced(row);
  finish(rows);
}

EntityIndex Corrector::entity(const std::string& name, const Span& where, EntityKind kind) {
  const auto found = entity_at(report_, name, where);
  if (found != kNobody) return found;
  Entity added;
  added.name = name.empty() ? std::string(document_.words(where)) : name;
  added.kind = kind;
  added.mentions = {where};
  added.rule = kCorrectedRule;
  report_.entities.push_back(std::move(added));
  return static_cast<EntityIndex>(report_.entities.size()) - 1;
}

Speaker Corrector::speaker(const std::string& name, std::string_view kind,
                           const std::optional<Span>& where) {
  const auto wanted = value_of<SpeakerKind>(kind).value_or(SpeakerKind::kUnspecified);
  const auto as = entity_kind_of(wanted);
  if (!where || !as) return {kNobody, where ? wanted : SpeakerKind::kUnspecified, where};
  return {entity(name, *where, *as), wanted, where};
}

std::int32_t Corrector::add_statement(const CorrectionRow& row, const std::vector<Span>& content) {
  Statement s;
  s.content = content;
  s.cue = row.cue;
  s.evidence = hull(content);
  if (s.cue) s.evidence = text::cover(s.evidence, *s.cue);
  if (row.by) s.evidence = text::cover(s.evidence, *row.by);
  s.mode = mode_of(document_.text(), content);
  s.act = value_of<Act>(row.type).value_or(Act::kReport);
  s.speaker = speaker({}, row.value_kind, row.by);
  if (!row.said_on.empty()) s.said_on = SaidOn{row.said_on, Basis::kExplicit, {}};
  s.rule = kCorrectedRule;
  s.confidence = 1;
  // What is said inside another's words is told by the other.
  const auto inner = s.cue ? text::cover(hull(content), *s.cue) : hull(content);
  std::uint32_t smallest = 0;
  for (std::size_t i = 0; i < report_.statements.size(); ++i) {
    if (gone_.at('s')[i]) continue;
    for (const auto& outer : report_.statements[i].content) {
      if (!outer.contains(inner) || outer == inner) continue;
      if (s.parent >= 0 && outer.size() >= smallest) continue;
      smallest = outer.size();
      s.parent = static_cast<std::int32_t>(i);
    }
  }
  report_.statements.push_back(std::move(s));
  gone_.at('s').push_back(false);
  return static_cast<std::int32_t>(report_.statements.size()) - 1;
}

void Corrector::correct(Statement& s, const CorrectionRow& row) {
  mark_changed(s);
  switch (row.shown.field) {
    case CorrectedField::kSpeaker:
      s.speaker = speaker(row.shown.value, row.value_kind,
                          row.to.empty() ? std::nullopt : std::optional(row.to.front()));
      if (s.speaker.where) s.evidence = text::cover(s.evidence, *s.speaker.where);
      break;
    case CorrectedField::kContent:
      s.content = row.to;
      s.evidence = text::cover(s.evidence, hull(row.to));
      s.mode = mode_of(document_.text(), s.content);
      break;
    case CorrectedField::kAct:
      s.act = value_of<Act>(row.shown.value).value_or(s.act);
      std::erase(s.act_also, s.act);
      break;
    case CorrectedField::kSaidOn:
      s.said_on.reset();
      if (!row.shown.value.empty()) s.said_on = SaidOn{row.shown.value, Basis::kExplicit, {}};
      break;
    default:
      break;
  }
}

void Corrector::correct(Event& event, const CorrectionRow& row) {
  mark_changed(event);
  switch (row.shown.field) {
    case CorrectedField::kStatus:
      event.status = value_of<EventStatus>(row.shown.value).value_or(event.status);
      break;
    case CorrectedField::kDate:
      event.date.reset();
      if (!row.shown.value.empty()) event.date = EventDate{row.shown.value, {}};
      break;
    case CorrectedField::kType:
      event.type = value_of<EventType>(row.shown.value).value_or(event.type);
      break;
    case CorrectedField::kMode:
      event.mode = value_of<EventMode>(row.shown.value).value_or(event.mode);
      break;
    case CorrectedField::kPlace:
      event.place.reset();
      if (!row.to.empty()) {
        const auto where = row.to.front();
        event.place = Place{row.shown.value, entity_at(report_, {}, where), where};
      }
      break;
    case CorrectedField::kParticipants: {
      const auto before = std::move(event.participants);
      event.participants.clear();
      std::string_view names = row.shown.value;
      for (const auto& where : row.to) {
        const auto end = std::min(names.find('\n'), names.size());
        const auto who = entity(std::string(names.substr(0, end)), where, EntityKind::kPerson);
        names.remove_prefix(std::min(end + 1, names.size()));
        const auto known =
            std::find_if(before.begin(), before.end(),
                         [&](const Participant& participant) { return participant.entity == who; });
        event.participants.push_back(known != before.end()
                                         ? *known
                                         : Participant{who, ParticipantRole::kParticipant, where});
      }
      break;
    }
    default:
      break;
  }
}

EntityIndex Corrector::who(const CorrectionRow& row) {
  if (row.to.empty()) return kNobody;
  return speaker(row.shown.value, row.value_kind, row.to.front()).entity;
}

void Corrector::correct(Commitment& commitment, const CorrectionRow& row) {
  mark_changed(commitment);
  const auto where = row.to.empty() ? std::nullopt : std::optional(row.to.front());
  if (where) commitment.evidence = text::cover(commitment.evidence, *where);
  switch (row.shown.field) {
    case CorrectedField::kStatus:
      commitment.status = value_of<CommitmentStatus>(row.shown.value).value_or(commitment.status);
      break;
    case CorrectedField::kParty:
      commitment.party = who(row);
      commitment.party_span = where;
      break;
    case CorrectedField::kWhat:
      commitment.what = where.value_or(commitment.what);
      break;
    case CorrectedField::kCondition:
      commitment.condition = where;
      break;
    default:
      break;
  }
}

void Corrector::correct(Membership& membership, const CorrectionRow& row) {
  mark_changed(membership);
  switch (row.shown.field) {
    case CorrectedField::kMember:
      membership.member = who(row);
      break;
    case CorrectedField::kOrganisation:
      membership.organisation = who(row);
      break;
    case CorrectedField::kRole: {
      membership.role = value_of<MemberRole>(row.shown.value).value_or(membership.role);
      membership.polarity = membership.role == MemberRole::kNonMember ? '-' : '+';
      break;
    }
    default:
      break;
  }
}

void Corrector::carry_out(CorrectionRow& row) {
  auto& shown = row.shown;
  const bool none = shown.field == CorrectedField::kNone;
  if (shown.field == CorrectedField::kAdded) {
    CorrectionRow sought = row;
    sought.at = row.to;
    shown.entry = find_statement(sought);  // a later reading may see it by itself
    const bool read = shown.entry >= 0;
    if (!read) shown.entry = add_statement(row, row.to);
    auto& s = report_.statements[static_cast<std::size_t>(shown.entry)];
    s.speaker = speaker({}, row.value_kind, row.by);
    s.act = value_of<Act>(row.type).value_or(s.act);
    std::erase(s.act_also, s.act);
    s.content = row.to;
    mark_changed(s);
    if (!row.said_on.empty()) s.said_on = SaidOn{row.said_on, Basis::kExplicit, {}};
  } else {
    shown.entry = find(row);
    if (shown.entry < 0 && !none && shown.kind == 's' && !row.at.empty()) {
      auto was = row;
      was.value_kind = was.by ? "anonymous" : "unspecified";
      if (was.by) {
        const auto who = entity_at(report_, {}, was.by);
        if (who != kNobody) {
          was.value_kind =
              name_of(speaker_kind_of(report_.entities[static_cast<std::size_t>(who)].kind));
        }
      }
      shown.entry = add_statement(was, was.at);
    }
    if (shown.entry < 0) {
      // «This is none» holds when nothing is read there; anything else has lost its entry.
      if (!none) shown.state = CorrectionState::kLost;
      return;
    }
    const auto at = static_cast<std::size_t>(shown.entry);
    if (none) {
      gone_.at(shown.kind)[at] = true;
    } else if (shown.kind == 's') {
      correct(report_.statements[at], row);
    } else if (shown.kind == 'v') {
      correct(report_.events[at], row);
    } else if (shown.kind == 'c') {
      correct(report_.commitments[at], row);
    } else {
      correct(report_.memberships[at], row);
    }
  }
  last_[{shown.kind, shown.entry, shown.field}] = shown.number;
}

void Corrector::replaced(CorrectionRow& row) const {
  auto& shown = row.shown;
  if (shown.state != CorrectionState::kInForce || shown.entry < 0) return;
  if (last_.at({shown.kind, shown.entry, shown.field}) != shown.number) {
    shown.state = CorrectionState::kReplaced;
  }
}

void correct_report(const text::Document& document, Report& report,
                    std::vector<CorrectionRow>& rows) {
  if (rows.empty()) return;
  Corrector(document, report).run(rows);
}

}  // namespace sotin::ledger
