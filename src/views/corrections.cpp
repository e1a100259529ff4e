// A correction in one line: its number, who and when, what stood and what stands now, and whether
// it still applies.
#include "sotin/views/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ledger_lines.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/report_json.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

using ledger::CorrectedField;
using ledger::Correction;
using ledger::CorrectionState;

void put_line(Page& page, const ledger::StoryMove& m, Tongue tongue) {
  page.paragraph({{fmt::format("{} {}. ", say(tongue, "chuyển", "move"), m.number), Style::kDim},
                  {harmless(m.author), Style::kBold},
                  {fmt::format(", {}: ", harmless(m.at)), Style::kDim},
                  {fmt::format("{} → {}", m.from, m.to)},
                  {fmt::format(" [{}]", m.undone ? say(tongue, "đã bỏ", "undone")
                                                 : say(tongue, "còn hiệu lực", "in force")),
                   m.undone ? Style::kWarn : Style::kGood},
                  {m.reason.empty() ? "" : fmt::format(" ({})", harmless(m.reason))}},
                 2, 5);
}

/// A value of the contract in people's words.
std::string value_words(const Correction& c, const std::string& value, Tongue tongue) {
  const auto nothing = [&] {
    return std::string(c.field == CorrectedField::kSpeaker || c.field == CorrectedField::kParty ||
                               c.field == CorrectedField::kParticipants
                           ? say(tongue, "không ai", "nobody")
                       : c.field == CorrectedField::kCondition
                           ? say(tongue, "không có", "none")
                           : say(tongue, "không rõ", "unknown"));
  };
  if (value.empty()) return nothing();
  if (c.field == CorrectedField::kAct) {
    if (const auto act = facts::value_of<facts::Act>(value))
      return std::string(wording(*act, tongue));
  }
  if (c.field == CorrectedField::kStatus && c.kind == 'v') {
    if (const auto status = facts::value_of<facts::EventStatus>(value)) {
      return std::string(wording(*status, tongue));
    }
  }
  if (c.field == CorrectedField::kStatus && c.kind == 'c') {
    if (const auto status = facts::value_of<facts::CommitmentStatus>(value)) {
      return std::string(wording(*status, tongue));
    }
  }
  if (c.field == CorrectedField::kType) {
    if (const auto type = facts::value_of<facts::EventType>(value)) {
      return std::string(wording(*type, tongue));
    }
  }
  if (c.field == CorrectedField::kMode) {
    const auto mode = facts::value_of<facts::EventMode>(value);
    if (mode && *mode == facts::EventMode::kUnknown) return nothing();
    if (mode) return std::string(wording(*mode, tongue));
  }
  if (c.field == CorrectedField::kRole) {
    if (const auto role = facts::value_of<facts::MemberRole>(value)) {
      return std::string(wording(*role, tongue));
    }
  }
  if (c.field == CorrectedField::kSaidOn || c.field == CorrectedField::kDate) {
    return date_for_people(harmless(value), tongue);
  }
  std::string words = value;
  for (std::size_t at = 0; (at = words.find('\n', at)) != std::string::npos;) {
    words.replace(at, 1, ", ");
  }
  return harmless(words);
}

void put_line(Page& page, const Correction& c, Tongue tongue) {
  const bool holds = c.state == CorrectionState::kInForce;
  std::vector<Piece> line{
      {fmt::format("{}. ", c.number), Style::kDim},
      {harmless(c.author), Style::kBold},
      {fmt::format(", {}: ", harmless(c.at)), Style::kDim},
      {correction_words(c, tongue), holds ? Style::kPlain : Style::kDim},
      {fmt::format(" [{}{}]", c.entry < 0 ? "" : fmt::format("{}{}, ", c.kind, c.entry + 1),
                   wording(c.state, tongue)),
       holds ? Style::kGood : Style::kWarn}};
  if (!c.reason.empty()) line.push_back({fmt::format(" ({})", harmless(c.reason))});
  page.paragraph(line, 2, 5);
  if (c.field != CorrectedField::kContent) {
    page.paragraph(
        {{fmt::format("«{}»", clipped(harmless(c.words), 2 * page.width())), Style::kDim}}, 5, 5);
  }
  if (c.undone) {
    page.paragraph(
        {{fmt::format("{} {}, {}{}", say(tongue, "bỏ bởi", "undone by"), harmless(c.undone->author),
                      harmless(c.undone->at),
                      c.undone->reason.empty() ? "" : " (" + harmless(c.undone->reason) + ")"),
          Style::kDim}},
        5, 5);
  }
}

}  // namespace

std::string_view wording(CorrectionState state, Tongue tongue) {
  switch (state) {
    case CorrectionState::kInForce:
      return say(tongue, "còn hiệu lực", "in force");
    case CorrectionState::kReplaced:
      return say(tongue, "lần sửa sau đã thay", "replaced by a later one");
    case CorrectionState::kUndone:
      return say(tongue, "đã bỏ", "undone");
    case CorrectionState::kLost:
      break;
  }
  return say(tongue, "không còn áp dụng được", "can no longer be applied");
}

std::string_view wording(CorrectedField field, Tongue tongue) {
  switch (field) {
    case CorrectedField::kSpeaker:
      return say(tongue, "người nói", "speaker");
    case CorrectedField::kContent:
      return say(tongue, "lời nói", "what was said");
    case CorrectedField::kAct:
      return say(tongue, "loại lời", "act");
    case CorrectedField::kSaidOn:
      return say(tongue, "ngày nói", "day said");
    case CorrectedField::kStatus:
      return say(tongue, "tình trạng", "status");
    case CorrectedField::kDate:
      return say(tongue, "ngày", "date");
    case CorrectedField::kParticipants:
      return say(tongue, "người dự", "participants");
    case CorrectedField::kType:
      return say(tongue, "loại cuộc gặp", "kind of encounter");
    case CorrectedField::kMode:
      return say(tongue, "cách gặp", "how they met");
    case CorrectedField::kPlace:
      return say(tongue, "nơi gặp", "place");
    case CorrectedField::kParty:
      return say(tongue, "bên cam kết", "party");
    case CorrectedField::kWhat:
      return say(tongue, "điều cam kết", "what is promised");
    case CorrectedField::kCondition:
      return say(tongue, "điều kiện", "condition");
    case CorrectedField::kMember:
      return say(tongue, "thành viên", "member");
    case CorrectedField::kOrganisation:
      return say(tongue, "tổ chức", "organisation");
    case CorrectedField::kRole:
      return say(tongue, "vai trò", "role");
    case CorrectedField::kNone:
      return say(tongue, "mục bị bỏ", "entry taken out");
    case CorrectedField::kAdded:
      break;
  }
  return say(tongue, "lời nói được thêm", "statement added");
}

std::string correction_words(const Correction& c, Tongue tongue) {
  if (c.field == CorrectedField::kNone) {
    return std::string(
        c.kind == 's'   ? say(tongue, "đây không phải lời nói", "this is no statement")
        : c.kind == 'v' ? say(tongue, "đây không phải cuộc gặp", "this is no encounter")
        : c.kind == 'c'
            ? say(tongue, "đây không phải cam kết", "this is no commitment")
            : say(tongue, "đây không phải tư cách thành viên", "this is no membership"));
  }
  if (c.field == CorrectedField::kAdded) {
    return fmt::format(
        "{}, {}: {}", wording(c.field, tongue), wording(CorrectedField::kSpeaker, tongue),
        c.value.empty() ? std::string(say(tongue, "không ai", "nobody")) : harmless(c.value));
  }
  return fmt::format("{}: {} → {}", wording(c.field, tongue), value_words(c, c.before, tongue),
                     value_words(c, c.value, tongue));
}

std::string correction_lines(const std::vector<Correction>& corrections,
                             const TextOptions& options) {
  if (corrections.empty()) return {};
  Page page(options.width, options.colour);
  page.heading(say(options.tongue, "SỬA BỞI NGƯỜI ĐỌC", "CORRECTED BY READERS"));
  for (const auto& correction : corrections) put_line(page, correction, options.tongue);
  return page.take();
}

Result<Answer> list_corrections(const ledger::Ledger& ledger, std::string_view report,
                                const Asked& asked) {
  const auto all = ledger::CorrectionBook(ledger).corrections(report);
  if (!all) return tl::unexpected(all.error());
  const auto moves = ledger::CorrectionBook(ledger).moves(report);
  if (!moves) return tl::unexpected(moves.error());
  Answer answer;
  answer.found = all->size() + moves->size();
  if (asked.json) {
    auto sorted = *all;
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    std::vector<std::string> items;
    for (const auto& one : sorted) items.push_back(correction_json(one));
    answer.words = corrections_json(items, *moves, "");
    return answer;
  }
  Page page(asked.text.width, asked.text.colour);
  std::string last;
  for (const auto& one : *all) {
    if (one.report != last) page.paragraph({{harmless(one.report), Style::kBold}}, 0, 0);
    last = one.report;
    put_line(page, one, asked.text.tongue);
  }
  last.clear();
  for (const auto& one : *moves) {
    if (one.report != last) page.paragraph({{harmless(one.report), Style::kBold}}, 0, 0);
    last = one.report;
    put_line(page, one, asked.text.tongue);
  }
  answer.words = page.take();
  return answer;
}

Result<std::string> corrected_json(const ledger::Ledger& ledger, std::string_view id) {
  const auto rows = ledger.rows({std::string(id)});
  if (!rows) return tl::unexpected(rows.error());
  const auto corrected = ledger::CorrectionBook(ledger).is_corrected(id);
  if (!corrected) return tl::unexpected(corrected.error());
  if (!rows->empty() && !*corrected) return ledger.json(id);
  const auto stored = ledger.load(id);  // also for the beginning of an id
  if (!stored) return tl::unexpected(stored.error());
  if (stored->corrections.empty()) return ledger.json(id);
  return report_json(stored->document, stored->report);
}

Result<void> for_each_corrected_json(const ledger::Ledger& ledger,
                                     const std::function<bool(std::string_view)>& each) {
  const auto corrected = ledger::CorrectionBook(ledger).corrected_reports();
  if (!corrected) return tl::unexpected(corrected.error());
  if (corrected->empty()) return ledger.for_each_json(each);
  const std::set<std::string> ids(corrected->begin(), corrected->end());
  const auto rows = ledger.reports();
  if (!rows) return tl::unexpected(rows.error());
  for (const auto& row : *rows) {
    const auto json = ids.contains(row.id) ? corrected_json(ledger, row.id) : ledger.json(row.id);
    if (!json) return tl::unexpected(json.error());
    if (!each(*json)) break;
  }
  return {};
}

Result<void> for_each_annotation(const ledger::Ledger& ledger,
                                 const std::function<bool(std::string_view)>& each) {
  const auto ids = ledger::CorrectionBook(ledger).corrected_reports();
  if (!ids) return tl::unexpected(ids.error());
  for (const auto& id : *ids) {
    const auto stored = ledger.load(id);
    if (!stored) return tl::unexpected(stored.error());
    const bool any =
        std::any_of(stored->corrections.begin(), stored->corrections.end(),
                    [](const Correction& one) { return one.state == CorrectionState::kInForce; });
    if (any && !each(report_json(stored->document, stored->report))) break;
  }
  return {};
}

}  // namespace sotin::views
