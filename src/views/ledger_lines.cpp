// A line for people: the date at the left, then what kind of record it is with the words of the
// report and their place, then what is known about it, and at last the report it stands in.
#include "ledger_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "text_wording.hpp"

namespace sotin::views {

using namespace facts;

namespace {

constexpr int kLabelAt = 2;
constexpr int kIndent = 20;

}  // namespace

std::string LedgerLines::name(EntityIndex entity) const {
  if (entity < 0) return {};
  return harmless(stored_->report.entities[static_cast<std::size_t>(entity)].name);
}

std::string LedgerLines::words(const text::Span& span) const {
  return harmless(stored_->document.words(span));
}

Piece LedgerLines::place(const text::Span& span) const {
  const auto& document = stored_->document;
  return {fmt::format(" [{}–{}]", document.code_point(span.begin), document.code_point(span.end)),
          Style::kDim};
}

void LedgerLines::quote(Page& page, const text::Span& span) const {
  const int room = 2 * (asked_.text.width - kIndent) - 16;
  page.paragraph({{"«" + clipped(words(span), room) + "»", Style::kDim}, place(span)}, kIndent,
                 kIndent);
}

void LedgerLines::items(Page& page, const std::vector<Piece>& pieces) const {
  std::vector<Piece> line;
  for (const auto& piece : pieces) {
    if (piece.words.empty()) continue;
    if (!line.empty()) line.push_back({" · ", Style::kDim});
    line.push_back(piece);
  }
  if (!line.empty()) page.paragraph(line, kIndent, kIndent);
}

Piece LedgerLines::doubt(float confidence) const {
  if (confidence >= kSureEnough) return {};
  return {std::string(say(" (cần kiểm tra)", " (to be checked)")), Style::kWarn};
}

std::string LedgerLines::speaker(const Statement& statement) const {
  auto shown = name(statement.speaker.entity);
  if (shown.empty() && statement.speaker.where) shown = words(*statement.speaker.where);
  if (shown.empty()) return std::string(say("không nêu ai nói", "speaker not named"));
  if (statement.speaker.kind == SpeakerKind::kAnonymous) shown += say(" (ẩn danh)", " (unnamed)");
  return shown;
}

std::string LedgerLines::chain(const Statement& statement) const {
  std::string shown;
  for (const auto& item : statement.chain) {
    auto link = item.name.empty() ? name(item.entity) : harmless(item.name);
    if (link.empty() && item.where) link = words(*item.where);
    shown += shown.empty() ? say("qua ", "through ") : " → ";
    shown += link.empty() ? "?" : link;
    if (item.role == ChainRole::kAnonymous) shown += say(" (ẩn danh)", " (unnamed)");
    if (item.date) shown += " " + date_for_people(harmless(*item.date), asked_.text.tongue);
  }
  return shown;
}

Piece LedgerLines::source(Record kind, std::size_t index) const {
  const auto& row = stored_->row;
  std::string shown = row.outlet ? harmless(*row.outlet) + ", " : std::string();
  if (row.published) {
    shown += fmt::format("{} {} ", say("đăng", "published"),
                         date_for_people(harmless(*row.published), asked_.text.tongue));
  }
  return {fmt::format("{}({} {}{})", shown, harmless(row.id), static_cast<char>(kind), index + 1),
          Style::kDim};
}

Piece LedgerLines::on_the_word_of(std::int32_t statement) const {
  if (statement < 0)
    return {std::string(say("theo người viết", "the writer's own words")), Style::kDim};
  return {fmt::format("{} {}", say("theo lời", "on the word of"),
                      speaker(stored_->report.statements[static_cast<std::size_t>(statement)])),
          Style::kDim};
}

std::string LedgerLines::statement(std::size_t index, bool with_speaker) const {
  const auto& s = stored_->report.statements[index];
  const auto tongue = asked_.text.tongue;
  Page page(asked_.text.width, asked_.text.colour);
  std::vector<Piece> pieces;
  if (with_speaker) pieces.push_back({speaker(s) + " ", Style::kBold});
  pieces.push_back({fmt::format("[{}]", wording(s.act, tongue)), style_of(s.act)});
  for (const auto& span : s.content) {
    const bool direct = s.mode == Mode::kDirect;
    pieces.push_back({fmt::format(" {}{}{}", direct ? "“" : "", words(span), direct ? "”" : "")});
    pieces.push_back(place(span));
  }
  if (s.content.empty()) {
    pieces.push_back({fmt::format(" «{}»", clipped(words(s.evidence), 2 * asked_.text.width))});
    pieces.push_back(place(s.evidence));
  }
  pieces.push_back(doubt(s.confidence));
  Piece label{std::string(say("không rõ ngày", "no date")), Style::kDim};
  if (s.said_on) {
    label = {fmt::format("{} {}", say("nói", "said"),
                         date_for_people(harmless(s.said_on->value), tongue)),
             Style::kAct};
  } else if (stored_->row.published) {
    label.words =
        fmt::format("{} {}", say("đăng", "publ."),
                    date_for_people(harmless(stored_->row.published->substr(0, 10)), tongue));
  }
  page.paragraph(pieces, kIndent, kIndent, label, kLabelAt);
  std::string addressee;
  if (s.addressee && !s.addressee->name.empty()) {
    addressee = fmt::format("{} {}", say("với", "to"), harmless(s.addressee->name));
  }
  std::string condition;
  if (s.condition)
    condition = fmt::format("{} «{}»", say("điều kiện:", "condition:"), words(s.condition->where));
  items(page, {{chain(s)},
               {s.medium ? std::string(wording(s.medium->type, tongue)) : std::string()},
               {addressee},
               {condition, Style::kWarn}});
  items(page, {source(Record::kStatement, index)});
  return page.take();
}

std::string LedgerLines::commitment(std::size_t index) const {
  const auto& c = stored_->report.commitments[index];
  const auto tongue = asked_.text.tongue;
  Page page(asked_.text.width, asked_.text.colour);
  const auto style = c.status == CommitmentStatus::kRefused     ? Style::kBad
                     : c.status == CommitmentStatus::kUndecided ? Style::kWarn
                                                                : Style::kGood;
  page.paragraph({{words(c.what)}, place(c.what), doubt(c.confidence)}, kIndent, kIndent,
                 {std::string(wording(c.status, tongue)), style}, kLabelAt);
  std::string tier;
  if (c.tier) tier = fmt::format("{} {}", say("tầng:", "tier:"), harmless(*c.tier));
  std::string condition;
  if (c.condition)
    condition = fmt::format("{} «{}»", say("điều kiện:", "condition:"), words(*c.condition));
  items(page, {{tier, Style::kAct}, {condition, Style::kWarn}, on_the_word_of(c.statement)});
  quote(page, c.evidence);
  items(page, {source(Record::kCommitment, index)});
  return page.take();
}

std::string LedgerLines::membership(std::size_t index) const {
  const auto& m = stored_->report.memberships[index];
  const auto tongue = asked_.text.tongue;
  Page page(asked_.text.width, asked_.text.colour);
  const auto role = m.polarity == '-' ? MemberRole::kNonMember : m.role;
  std::vector<Piece> pieces;
  auto member = name(m.member);
  if (!member.empty()) pieces.push_back({member, Style::kBold});
  if (m.size)
    pieces.push_back({fmt::format("{}{} {}", pieces.empty() ? "" : " · ", say("quy mô", "size"),
                                  harmless(*m.size)),
                      Style::kBold});
  if (pieces.empty()) pieces.push_back({std::string(say("không nêu tên", "not named"))});
  if (m.contribution) {
    pieces.push_back({std::string(say(" · đóng góp ", " · contributes ")), Style::kDim});
    pieces.push_back({" «" + words(*m.contribution) + "»"});
  }
  pieces.push_back(doubt(m.confidence));
  page.paragraph(pieces, kIndent, kIndent,
                 {std::string(wording(role, tongue)) + (m.polarity == '?' ? "?" : ""),
                  role == MemberRole::kNonMember ? Style::kBad : Style::kAct},
                 kLabelAt);
  quote(page, m.evidence);
  items(page, {on_the_word_of(m.statement), source(Record::kMembership, index)});
  return page.take();
}

std::string LedgerLines::event(std::size_t index) const {
  const auto& e = stored_->report.events[index];
  const auto tongue = asked_.text.tongue;
  Page page(asked_.text.width, asked_.text.colour);
  const auto style = e.status == EventStatus::kPostponed || e.status == EventStatus::kCancelled
                         ? Style::kBad
                     : e.status == EventStatus::kHeld ? Style::kPlain
                                                      : Style::kAct;
  std::string who;
  for (const auto& p : e.participants) {
    auto shown = name(p.entity);
    if (shown.empty() && p.where) shown = words(*p.where);
    if (shown.empty()) continue;
    who += (who.empty() ? "" : ", ") + shown;
    if (const auto role = wording(p.role, tongue); !role.empty()) who += fmt::format(" ({})", role);
  }
  const auto date = e.date ? date_for_people(harmless(e.date->value), tongue)
                           : std::string(say("không rõ ngày", "no date"));
  page.paragraph({{std::string(wording(e.type, tongue)), Style::kBold},
                  {fmt::format(" ({})", wording(e.status, tongue)), style},
                  {": " + (who.empty() ? std::string(say("không nêu ai", "nobody named")) : who)},
                  doubt(e.confidence)},
                 kIndent, kIndent, {date, e.date ? Style::kAct : Style::kDim}, kLabelAt);
  std::string venues;
  for (const auto& venue : e.venue_options)
    venues += (venues.empty() ? "" : ", ") + harmless(venue.name);
  items(page, {{e.place ? fmt::format("{} {}", say("tại", "in"), harmless(e.place->name))
                        : std::string()},
               {venues.empty() ? std::string()
                               : fmt::format("{} {}", say("có thể tại", "maybe in"), venues)},
               {std::string(wording(e.mode, tongue))},
               e.asserted_by >= 0 ? on_the_word_of(e.asserted_by) : Piece{}});
  if (!e.evidence.empty()) quote(page, e.evidence.front());
  items(page, {source(Record::kEvent, index)});
  return page.take();
}

std::string LedgerLines::dated_statement(std::size_t index) const {
  return asked_.json ? json_line(Record::kStatement, index) : statement(index, true);
}

std::string LedgerLines::line(Record kind, std::size_t index) const {
  if (asked_.json) return json_line(kind, index);
  switch (kind) {
    case Record::kStatement:
      return statement(index, false);
    case Record::kEvent:
      return event(index);
    case Record::kCommitment:
      return commitment(index);
    case Record::kMembership:
      return membership(index);
  }
  return {};
}

void sort_rows(std::vector<Row>& rows) {
  const auto key = [](const Row& row) {
    const auto range = date_range(row.date);
    constexpr auto kLast = std::numeric_limits<std::int32_t>::max();
    return std::tuple(range.known() ? range.first : kLast, range.known() ? range.last : kLast,
                      row.order);
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row& a, const Row& b) { return key(a) < key(b); });
}

std::string date_of(const ledger::Stored& stored, const Statement& statement) {
  if (statement.said_on && date_range(statement.said_on->value).known())
    return statement.said_on->value;
  return stored.row.published.value_or("");
}

}  // namespace sotin::views
