// Corrections are carried out one after another on a copy in which nothing is removed and nothing
// moves: what is taken out is only marked, what is added stands at the end. At last the lists are
// put in order, and everything that refers to a place in them follows.
//
// A statement that people corrected is one even when a later reading no longer sees it: it is put
// back with the words, speaker and act that it had.
#include "correct_report.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

using namespace facts;

constexpr std::string_view kRule = "corrected";      // of what people added
constexpr std::string_view kChanged = "+corrected";  // behind the rule of what they changed
// Shares of words from which an entry is the one that was meant: as a rule, where its cue is the
// same or one holds the other, and where the cue is another.
constexpr double kSame = 0.3, kAny = 1e-9, kNearlyAll = 0.8;

Span hull(const std::vector<Span>& spans) {
  Span out = spans.front();
  for (const auto& span : spans) out = text::cover(out, span);
  return out;
}

double likeness(const Span& a, const Span& b) {
  const auto from = std::max(a.begin, b.begin), to = std::min(a.end, b.end);
  if (from >= to) return 0;
  return static_cast<double>(to - from) / static_cast<double>(text::cover(a, b).size());
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
  if (entry.rule != kRule && !entry.rule.ends_with(kChanged)) entry.rule += kChanged;
}

class Corrector {
 public:
  Corrector(const text::Document& document, Report& report) : document_(document), report_(report) {
    gone_s_.resize(report.statements.size());
    gone_v_.resize(report.events.size());
    gone_c_.resize(report.commitments.size());
  }

  void run(std::vector<CorrectionRow>& rows) {
    for (auto& row : rows) {
      if (row.shown.state == CorrectionState::kInForce) carry_out(row);
    }
    for (auto& row : rows) replaced(row);
    finish(rows);
  }

 private:
  void carry_out(CorrectionRow& row);
  void replaced(CorrectionRow& row) const;
  [[nodiscard]] std::int32_t find(const CorrectionRow& row) const;
  [[nodiscard]] std::int32_t find_statement(const CorrectionRow& row) const;
  std::int32_t add_statement(const CorrectionRow& row, const std::vector<Span>& content);
  [[nodiscard]] Speaker speaker(const std::string& name, std::string_view kind,
                                const std::optional<Span>& where);
  EntityIndex entity(const std::string& name, const Span& where, EntityKind kind);
  void correct(Statement& statement, const CorrectionRow& row);
  void correct(Event& event, const CorrectionRow& row);
  void finish(std::vector<CorrectionRow>& rows);

  const text::Document& document_;
  Report& report_;
  std::vector<bool> gone_s_, gone_v_, gone_c_;
  std::map<std::tuple<char, std::int32_t, CorrectedField>, std::int64_t> last_;
};

std::int32_t Corrector::find_statement(const CorrectionRow& row) const {
  std::int32_t best = -1;
  double most = 0;
  const auto place = hull(row.at);
  for (std::size_t i = 0; i < report_.statements.size(); ++i) {
    if (gone_s_[i]) continue;
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

/// The entry that a correction is about, or -1.
std::int32_t Corrector::find(const CorrectionRow& row) const {
  if (row.at.empty()) return -1;
  if (row.shown.kind == 's') return find_statement(row);
  std::int32_t best = -1;
  double most = kSame;
  const auto place = hull(row.at);
  const bool events = row.shown.kind == 'v';
  const auto count = events ? report_.events.size() : report_.commitments.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (events ? gone_v_[i] : gone_c_[i]) continue;
    const auto at = places_of_entry(report_, row.shown.kind, i);
    if (at.empty()) continue;
    double score = likeness(place, hull(at));
    if (score < kSame) continue;
    if (events && name_of(report_.events[i].type) == row.type) score += 0.5;
    if (score > most) {
      most = score;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

EntityIndex Corrector::entity(const std::string& name, const Span& where, EntityKind kind) {
  const auto found = entity_at(report_, name, where);
  if (found != kNobody) return found;
  Entity added;
  added.name = name.empty() ? std::string(document_.words(where)) : name;
  added.kind = kind;
  added.mentions = {where};
  added.rule = kRule;
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
  s.rule = kRule;
  s.confidence = 1;
  // What is said inside another's words is told by the other.
  const auto inner = s.cue ? text::cover(hull(content), *s.cue) : hull(content);
  std::uint32_t smallest = 0;
  for (std::size_t i = 0; i < report_.statements.size(); ++i) {
    if (gone_s_[i]) continue;
    for (const auto& outer : report_.statements[i].content) {
      if (!outer.contains(inner) || outer == inner) continue;
      if (s.parent >= 0 && outer.size() >= smallest) continue;
      smallest = outer.size();
      s.parent = static_cast<std::int32_t>(i);
    }
  }
  report_.statements.push_back(std::move(s));
  gone_s_.push_back(false);
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
      (shown.kind == 's' ? gone_s_ : shown.kind == 'v' ? gone_v_ : gone_c_)[at] = true;
    } else if (shown.kind == 's') {
      correct(report_.statements[at], row);
    } else if (shown.kind == 'v') {
      correct(report_.events[at], row);
    } else {
      auto& commitment = report_.commitments[at];
      mark_changed(commitment);
      commitment.status = value_of<CommitmentStatus>(shown.value).value_or(commitment.status);
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

/// Where each entry goes when those that are gone leave; -1 for them.
std::vector<std::int32_t> places_without(const std::vector<bool>& gone) {
  std::vector<std::int32_t> to;
  std::int32_t next = 0;
  for (const bool is_gone : gone) to.push_back(is_gone ? -1 : next++);
  return to;
}

template <class Items>
void rearrange(Items& items, const std::vector<std::int32_t>& to) {
  Items out(static_cast<std::size_t>(
      std::count_if(to.begin(), to.end(), [](std::int32_t place) { return place >= 0; })));
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (to[i] >= 0) out[static_cast<std::size_t>(to[i])] = std::move(items[i]);
  }
  items = std::move(out);
}

void Corrector::finish(std::vector<CorrectionRow>& rows) {
  auto to_s = places_without(gone_s_);
  const auto to_v = places_without(gone_v_);
  const auto to_c = places_without(gone_c_);
  // Statements that were added go where their words stand among the others.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < to_s.size(); ++i) {
    if (gone_s_[i]) continue;
    const auto begin = report_.statements[i].evidence.begin;
    auto where = order.end();
    if (report_.statements[i].rule == kRule) {
      where = std::find_if(order.begin(), order.end(), [&](std::size_t other) {
        return report_.statements[other].evidence.begin > begin;
      });
    }
    order.insert(where, i);
  }
  for (std::size_t place = 0; place < order.size(); ++place) {
    to_s[order[place]] = static_cast<std::int32_t>(place);
  }
  const auto follow = [](std::int32_t& index, const std::vector<std::int32_t>& to) {
    if (index >= 0) index = to[static_cast<std::size_t>(index)];
  };
  const auto parents = [&] {
    std::vector<std::int32_t> out;
    for (const auto& s : report_.statements) out.push_back(s.parent);
    return out;
  }();
  for (auto& s : report_.statements) {
    // The words of one that is gone belong to whoever told it.
    for (std::size_t steps = 0; s.parent >= 0 && steps <= parents.size(); ++steps) {
      if (!gone_s_[static_cast<std::size_t>(s.parent)]) break;
      s.parent = parents[static_cast<std::size_t>(s.parent)];
    }
    follow(s.parent, to_s);
    follow(s.setting, to_v);
  }
  for (auto& e : report_.events) follow(e.asserted_by, to_s);
  for (auto& c : report_.commitments) follow(c.statement, to_s);
  for (auto& m : report_.memberships) follow(m.statement, to_s);
  rearrange(report_.statements, to_s);
  rearrange(report_.events, to_v);
  rearrange(report_.commitments, to_c);
  for (auto& row : rows) {
    auto& shown = row.shown;
    if (shown.entry >= 0)
      follow(shown.entry, shown.kind == 's' ? to_s : shown.kind == 'v' ? to_v : to_c);
  }
}

}  // namespace

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

std::size_t count_of(const Report& report, char kind) {
  return kind == 's'   ? report.statements.size()
         : kind == 'v' ? report.events.size()
                       : report.commitments.size();
}

std::vector<Span> places_of_entry(const Report& report, char kind, std::size_t index) {
  if (kind == 's') {
    const auto& s = report.statements[index];
    return s.content.empty() ? std::vector<Span>{s.evidence} : s.content;
  }
  if (kind == 'v') return report.events[index].evidence;
  return {report.commitments[index].what};
}

void correct_report(const text::Document& document, Report& report,
                    std::vector<CorrectionRow>& rows) {
  if (rows.empty()) return;
  Corrector(document, report).run(rows);
}

}  // namespace sotin::ledger
