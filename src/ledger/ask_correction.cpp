// What a person asks of an entry becomes a row that can be kept: what stood, what should stand, and
// the places by which the entry is found again.
#include "ask_correction.hpp"

#include <algorithm>

#include "ask_values.hpp"

namespace sotin::ledger {

using namespace facts;

namespace {

/// Somebody in place of `before`, who is of the kind `was`.
void change_who(const Stored& stored, const Change& change, const Span& near,
                const std::string& before, SpeakerKind was, CorrectionRow& row) {
  auto& shown = row.shown;
  const auto asked = speaker_asked(stored, change.value, change.kind, near);
  shown.before = before;
  shown.value = asked.name;
  row.value_kind = name_of(asked.kind);
  if (asked.where) row.to = {*asked.where};
  // The same one by the same kind: keep where he stands now.
  if (shown.before == shown.value && (!change.kind || asked.kind == was)) {
    row.to.clear();
    row.value_kind = name_of(was);
  }
}

void change_statement(const Stored& stored, const Statement& s, const Change& change,
                      CorrectionRow& row) {
  auto& shown = row.shown;
  const auto near = s.cue.value_or(s.evidence);
  switch (change.field) {
    case CorrectedField::kSpeaker:
      change_who(stored, change, near, name_at(stored, s.speaker.entity, s.speaker.where),
                 s.speaker.kind, row);
      return;
    case CorrectedField::kContent:
      row.to = content_asked(stored, change.list, s.evidence);
      shown.before = joined(stored, s.content);
      shown.value = joined(stored, row.to);
      return;
    case CorrectedField::kAct:
      shown.before = name_of(s.act);
      shown.value = name_of(value_asked("act", change.value, Act::kCondition));
      return;
    case CorrectedField::kSaidOn:
      shown.before = s.said_on ? s.said_on->value : "";
      shown.value = date_asked(change.value);
      return;
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of a statement can't be corrected: speaker content act said_on none",
                         name_of(change.field)));
  }
}

void change_event(const Stored& stored, const Event& e, const Change& change, CorrectionRow& row) {
  auto& shown = row.shown;
  switch (change.field) {
    case CorrectedField::kStatus:
      shown.before = name_of(e.status);
      shown.value = name_of(value_asked("status", change.value, EventStatus::kOngoing));
      return;
    case CorrectedField::kDate:
      shown.before = e.date ? e.date->value : "";
      shown.value = date_asked(change.value);
      return;
    case CorrectedField::kParticipants: {
      const auto add = [](std::string& names, const std::string& name) {
        (names += names.empty() ? "" : "\n") += name;
      };
      for (const auto& p : e.participants) add(shown.before, name_at(stored, p.entity, p.where));
      refuse_many(change.list);
      const auto near = e.evidence.empty() ? Span{} : e.evidence.front();
      for (const auto& asked : change.list) {
        if (tidied(asked).empty()) continue;
        const auto who = named(stored, asked, near);
        add(shown.value,
            who.name.empty() ? std::string(stored.document.words(who.where)) : who.name);
        row.to.push_back(who.where);
      }
      return;
    }
    case CorrectedField::kType:
      shown.before = name_of(e.type);
      shown.value = name_of(value_asked("type", change.value, EventType::kSigning));
      return;
    case CorrectedField::kMode:
      shown.before = name_of(e.mode);
      shown.value = name_of(value_asked("mode", change.value, EventMode::kUnknown));
      return;
    case CorrectedField::kPlace:
      shown.before = e.place ? e.place->name : "";
      if (tidied(change.value).empty()) return;
      {
        const auto where = named(stored, change.value, e.evidence.empty() ? Span{} : e.evidence[0]);
        row.to = {where.where};
        shown.value =
            where.name.empty() ? std::string(stored.document.words(where.where)) : where.name;
      }
      return;
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of an encounter can't be corrected: type status date place mode "
                         "participants none",
                         name_of(change.field)));
  }
}

/// One piece of the report's words.
Span words_asked(const Stored& stored, const std::string& words, const Span& near) {
  return content_asked(stored, {words}, near).front();
}

SpeakerKind kind_of_entity(const Report& report, EntityIndex entity) {
  return entity < 0 ? SpeakerKind::kUnspecified
                    : speaker_kind_of(report.entities[static_cast<std::size_t>(entity)].kind);
}

void change_commitment(const Stored& stored, const Commitment& c, const Change& change,
                       CorrectionRow& row) {
  auto& shown = row.shown;
  switch (change.field) {
    case CorrectedField::kStatus:
      shown.before = name_of(c.status);
      shown.value = name_of(value_asked("status", change.value, CommitmentStatus::kUndecided));
      return;
    case CorrectedField::kParty:
      change_who(stored, change, c.party_span.value_or(c.evidence),
                 name_at(stored, c.party, c.party_span), kind_of_entity(stored.report, c.party),
                 row);
      return;
    case CorrectedField::kWhat:
      row.to = {words_asked(stored, change.value, c.what)};
      shown.before = std::string(stored.document.words(c.what));
      shown.value = joined(stored, row.to);
      return;
    case CorrectedField::kCondition:
      shown.before = c.condition ? std::string(stored.document.words(*c.condition)) : "";
      if (tidied(change.value).empty()) return;
      row.to = {words_asked(stored, change.value, c.what)};
      shown.value = joined(stored, row.to);
      return;
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of a commitment can't be corrected: party what condition said_on "
                         "status none",
                         name_of(change.field)));
  }
}

void change_membership(const Stored& stored, const Membership& m, const Change& change,
                       CorrectionRow& row) {
  auto& shown = row.shown;
  const auto who = [&](EntityIndex entity) {
    if (tidied(change.value).empty()) {
      refuse(ErrorCode::kBadArgument, "a membership has a member and an organisation");
    }
    change_who(stored, change, m.evidence, name_at(stored, entity, {}),
               kind_of_entity(stored.report, entity), row);
    if (shown.value != shown.before && row.value_kind == name_of(SpeakerKind::kAnonymous)) {
      row.value_kind = name_of(SpeakerKind::kOrganisation);
    }
  };
  switch (change.field) {
    case CorrectedField::kMember:
      return who(m.member);
    case CorrectedField::kOrganisation:
      return who(m.organisation);
    case CorrectedField::kRole:
      shown.before = name_of(role_of(m));
      shown.value = name_of(value_asked("role", change.value, MemberRole::kNonMember));
      return;
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of a membership can't be corrected: member organisation role none",
                         name_of(change.field)));
  }
}

}  // namespace

std::optional<CorrectionRow> ask_correction(const Stored& stored, char kind, std::size_t index,
                                            const Change& change) {
  CorrectionRow row;
  auto& shown = row.shown;
  shown.kind = kind;
  shown.field = change.field;
  row.mark = mark_of(stored, kind, index);
  row.at = places_of_entry(stored.report, kind, index);
  shown.words = joined(stored, row.at);
  const bool none = change.field == CorrectedField::kNone;
  if (kind == 's') {
    const auto& s = stored.report.statements[index];
    row.cue = s.cue;
    row.by = s.speaker.where;
    row.type = name_of(s.act);
    if (s.said_on) row.said_on = s.said_on->value;
    if (!none) change_statement(stored, s, change, row);
  } else if (kind == 'v') {
    const auto& e = stored.report.events[index];
    row.type = name_of(e.type);
    if (!none) change_event(stored, e, change, row);
  } else if (kind == 'c') {
    const auto& c = stored.report.commitments[index];
    row.type = name_of(c.status);
    row.by = c.party_span;
    if (!none) change_commitment(stored, c, change, row);
  } else {
    const auto& m = stored.report.memberships[index];
    row.type = name_of(role_of(m));
    row.by = mention_in(stored.report, m.member, m.evidence);
    row.cue = mention_in(stored.report, m.organisation, m.evidence);
    if (!none) change_membership(stored, m, change, row);
  }
  if (none) return row;
  // Words may be the same in another place.
  if (kind == 's' && change.field == CorrectedField::kContent) {
    const bool same = row.to == stored.report.statements[index].content;
    return same ? std::nullopt : std::optional(std::move(row));
  }
  if (kind == 'c' && change.field == CorrectedField::kWhat) {
    const bool same = row.to.front() == stored.report.commitments[index].what;
    return same ? std::nullopt : std::optional(std::move(row));
  }
  if (kind == 's' && change.field == CorrectedField::kSpeaker &&
      row.value_kind != name_of(stored.report.statements[index].speaker.kind)) {
    return row;
  }
  if (shown.value == shown.before) return std::nullopt;
  return row;
}

CorrectionRow ask_statement(const Stored& stored, const MissedStatement& statement) {
  CorrectionRow row;
  auto& shown = row.shown;
  shown.kind = 's';
  shown.field = CorrectedField::kAdded;
  std::optional<Span> near;
  const bool has_cue = !tidied(statement.cue).empty();
  std::vector<Span> cues;
  if (has_cue) {
    // The cue and the content that stand nearest to one another belong together.
    cues = places_asked(stored, statement.cue);
    const auto first = std::find_if(statement.content.begin(), statement.content.end(),
                                    [](const auto& piece) { return !tidied(piece).empty(); });
    if (first != statement.content.end()) {
      std::uint32_t least = UINT32_MAX;
      for (const auto& place : places_asked(stored, *first)) {
        const auto cue = nearest(cues, place);
        const auto apart = text::cover(cue, place).size();
        if (apart >= least) continue;
        least = apart;
        near = place;
      }
    }
  }
  row.to = content_asked(stored, statement.content, near);
  if (has_cue) {
    row.cue = nearest(cues, row.to.front());
    for (const auto& span : row.to) {
      if (span.overlaps(*row.cue)) {
        refuse(ErrorCode::kBadArgument, "the cue is part of what was said: give words before it");
      }
    }
  }
  const auto who =
      speaker_asked(stored, statement.speaker, statement.kind, row.cue.value_or(row.to.front()));
  row.by = who.where;
  row.value_kind = name_of(who.kind);
  row.type = name_of(value_asked("act", statement.act, Act::kCondition));
  row.said_on = date_asked(statement.said_on);
  shown.value = who.name;
  shown.words = joined(stored, row.to);
  // It is found again by its words: it has no mark of its own yet.
  return row;
}

}  // namespace sotin::ledger
