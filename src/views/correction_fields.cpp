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
  } else {
    fields.status = name_of(report.commitments[index].status);
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
  if (kind == 's') {
    add_lines(CorrectedField::kContent, "content", now.content);
    const auto as = value_of<SpeakerKind>(field("kind").value_or(""));
    const auto speaker = field("speaker");
    if (speaker && (one_line(*speaker) != now.speaker || as)) {
      changes.push_back({CorrectedField::kSpeaker, *speaker, {}, as});
    }
    add(CorrectedField::kAct, "act", now.act);
    add(CorrectedField::kSaidOn, "said_on", now.date);
  } else {
    add(CorrectedField::kStatus, "status", now.status);
    if (kind == 'v') {
      add(CorrectedField::kDate, "date", now.date);
      add_lines(CorrectedField::kParticipants, "participants", now.participants);
    }
  }
  return changes;
}

}  // namespace sotin::views
