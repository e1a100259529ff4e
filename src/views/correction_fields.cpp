// A form is compared with what it showed: only what its reader changed is asked of the ledger.
#include "sotin/views/correction_fields.hpp"

#include <algorithm>

#include "sotin/facts/names_of.hpp"

namespace sotin::views {
namespace {

using namespace facts;
using ledger::Change;
using ledger::CorrectedField;

std::string one_line(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) (out += out.empty() ? "" : "\n") += line;
  return out;
}

}  // namespace

std::vector<std::string> lines_of_field(std::string_view value) {
  std::vector<std::string> lines;
  while (!value.empty()) {
    const auto end = value.find('\n');
    auto line = one_line(value.substr(0, end));
    if (!line.empty()) lines.push_back(std::move(line));
    value = end == std::string_view::npos ? std::string_view() : value.substr(end + 1);
  }
  return lines;
}

CorrectionFields correction_fields(const ledger::Stored& stored, char kind, std::size_t index) {
  const auto& report = stored.report;
  CorrectionFields fields;
  const auto name = [&](EntityIndex entity, const std::optional<text::Span>& where) {
    if (entity >= 0) return one_line(report.entities[static_cast<std::size_t>(entity)].name);
    return where ? one_line(stored.document.words(*where)) : std::string();
  };
  const auto add = [](std::string& lines, const std::string& line) {
    (lines += lines.empty() ? "" : "\n") += line;
  };
  if (kind == 's') {
    const auto& s = report.statements[index];
    fields.speaker = name(s.speaker.entity, s.speaker.where);
    for (const auto& span : s.content) add(fields.content, one_line(stored.document.words(span)));
    fields.act = name_of(s.act);
    if (s.said_on) fields.date = s.said_on->value;
  } else if (kind == 'v') {
    const auto& e = report.events[index];
    fields.status = name_of(e.status);
    if (e.date) fields.date = e.date->value;
    for (const auto& p : e.participants) add(fields.participants, name(p.entity, p.where));
    fields.type = name_of(e.type);
    fields.mode = name_of(e.mode);
    if (e.place) fields.place = one_line(e.place->name);
  } else if (kind == 'c') {
    const auto& c = report.commitments[index];
    fields.status = name_of(c.status);
    fields.speaker = name(c.party, c.party_span);
    fields.content = one_line(stored.document.words(c.what));
    if (c.condition) fields.condition = one_line(stored.document.words(*c.condition));
    if (c.statement >= 0) {
      const auto& day = report.statements[static_cast<std::size_t>(c.statement)].said_on;
      if (day) fields.date = day->value;
    }
  } else {
    const auto& m = report.memberships[index];
    fields.speaker = name(m.member, {});
    fields.organisation = name(m.organisation, {});
    fields.status = name_of(m.polarity == '-' ? MemberRole::kNonMember : m.role);
  }
  return fields;
}

std::vector<Change> corrections_in_form(const ledger::Stored& stored, char kind, std::size_t index,
                                        const FormField& field) {
  if (field("none")) return {{CorrectedField::kNone, {}, {}, {}}};
  const auto now = correction_fields(stored, kind, index);
  std::vector<Change> changes;
  const auto changed = [&](std::string_view name, const std::string& shown) {
    auto value = field(name);
    return value && one_line(*value) != shown ? std::move(value) : std::nullopt;
  };
  const auto add = [&](CorrectedField what, std::string_view name, const std::string& shown) {
    if (const auto value = changed(name, shown)) changes.push_back({what, *value, {}, {}});
  };
  const auto add_lines = [&](CorrectedField what, std::string_view name, const std::string& shown) {
    const auto value = field(name);
    if (!value) return;
    auto lines = lines_of_field(*value);
    if (joined(lines) != shown) changes.push_back({what, {}, std::move(lines), {}});
  };
  const auto add_who = [&](CorrectedField what, std::string_view name, const std::string& shown,
                           std::string_view kind_name) {
    const auto as = value_of<SpeakerKind>(field(kind_name).value_or(""));
    const auto who = field(name);
    if (who && (one_line(*who) != shown || as)) changes.push_back({what, *who, {}, as});
  };
  if (kind == 's') {
    add_lines(CorrectedField::kContent, "content", now.content);
    add_who(CorrectedField::kSpeaker, "speaker", now.speaker, "kind");
    add(CorrectedField::kAct, "act", now.act);
    add(CorrectedField::kSaidOn, "said_on", now.date);
  } else if (kind == 'v') {
    add(CorrectedField::kType, "type", now.type);
    add(CorrectedField::kStatus, "status", now.status);
    add(CorrectedField::kDate, "date", now.date);
    add(CorrectedField::kPlace, "place", now.place);
    add(CorrectedField::kMode, "mode", now.mode);
    add_lines(CorrectedField::kParticipants, "participants", now.participants);
  } else if (kind == 'c') {
    add_who(CorrectedField::kParty, "party", now.speaker, "kind");
    add(CorrectedField::kWhat, "what", now.content);
    add(CorrectedField::kCondition, "condition", now.condition);
    add(CorrectedField::kSaidOn, "said_on", now.date);
    add(CorrectedField::kStatus, "status", now.status);
  } else {
    add_who(CorrectedField::kMember, "member", now.speaker, "kind");
    add_who(CorrectedField::kOrganisation, "organisation", now.organisation, "");
    add(CorrectedField::kRole, "role", now.status);
  }
  return changes;
}

}  // namespace sotin::views
