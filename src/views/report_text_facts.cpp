// The sections of facts. A line begins with its act or status, then come the words of the report
// with their place, then what is known about them: when, on whose word, on which condition.
#include <fmt/format.h>

#include <algorithm>

#include "report_text_writer.hpp"

namespace sotin::views {

using namespace facts;

namespace {

constexpr int kIndent = 4;

Style style_of(CommitmentStatus status) {
  switch (status) {
    case CommitmentStatus::kRefused:
      return Style::kBad;
    case CommitmentStatus::kUndecided:
      return Style::kWarn;
    default:
      return Style::kGood;
  }
}

Style style_of(EventStatus status) {
  switch (status) {
    case EventStatus::kPostponed:
    case EventStatus::kCancelled:
      return Style::kBad;
    case EventStatus::kHeld:
      return Style::kPlain;
    default:
      return Style::kAct;
  }
}

/// Indexes of `items` grouped by `key`, groups and members in text order.
template <class Items, class Key>
std::vector<std::pair<std::int64_t, std::vector<std::size_t>>> grouped(const Items& items,
                                                                       Key key) {
  std::vector<std::pair<std::int64_t, std::vector<std::size_t>>> groups;
  std::vector<std::pair<std::int64_t, std::size_t>> order;
  for (std::size_t i = 0; i < items.size(); ++i) order.emplace_back(key(items[i], i), i);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [k, i] : order) {
    if (groups.empty() || groups.back().first != k) groups.push_back({k, {}});
    groups.back().second.push_back(i);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return a.second.front() < b.second.front();
  });
  return groups;
}

}  // namespace

std::string ReportTextWriter::chain_of(const Statement& statement) const {
  std::string chain;
  for (const auto& item : statement.chain) {
    if (!chain.empty()) chain += " → ";
    auto shown = item.name.empty() ? name(item.entity) : harmless(item.name);
    if (shown.empty() && item.where) shown = words(*item.where);
    chain += shown.empty() ? "?" : shown;
    if (item.role == ChainRole::kAnonymous) chain += say(" (ẩn danh)", " (unnamed)");
    if (item.date) chain += " " + date_for_people(harmless(*item.date), options_.tongue);
  }
  return chain;
}

std::string ReportTextWriter::speaker_name(const Statement& statement) const {
  auto shown = name_and_role(statement.speaker.entity);
  if (shown.empty() && statement.speaker.where) shown = words(*statement.speaker.where);
  if (shown.empty()) return std::string(say("Không nêu ai nói", "Speaker not named"));
  if (statement.speaker.kind == SpeakerKind::kAnonymous) shown += say(" (ẩn danh)", " (unnamed)");
  return shown;
}

Piece ReportTextWriter::unsure() const {
  return {std::string(say(" (cần kiểm tra)", " (to be checked)")), Style::kWarn};
}

std::string ReportTextWriter::on_word_of(std::int32_t statement) const {
  if (statement < 0 || static_cast<std::size_t>(statement) >= report_.statements.size()) return {};
  const auto& s = report_.statements[static_cast<std::size_t>(statement)];
  if (s.speaker.entity < 0 && !s.speaker.where) {
    return std::string(say("theo một lời không nêu người nói", "on a word without a speaker"));
  }
  return fmt::format("{} {}", say("theo lời", "on the word of"), speaker_name(s));
}

void ReportTextWriter::statements() {
  if (report_.statements.empty()) return;
  page_.heading(say("AI NÓI GÌ", "WHO SAID WHAT"));
  const auto groups = grouped(report_.statements, [](const Statement& s, std::size_t i) {
    if (s.speaker.entity >= 0) return static_cast<std::int64_t>(s.speaker.entity);
    return s.speaker.where ? static_cast<std::int64_t>(1) << 32 | static_cast<std::int64_t>(i)
                           : static_cast<std::int64_t>(-1);
  });
  bool first = true;
  for (const auto& [entity, members] : groups) {
    if (!first) page_.blank();
    first = false;
    page_.paragraph({{speaker_name(report_.statements[members.front()]), Style::kBold}}, 2, 4);
    for (const auto i : members) statement(report_.statements[i]);
  }
}

void ReportTextWriter::statement(const Statement& s) {
  const int indent = kIndent + label_width();
  std::vector<Piece> pieces;
  for (const auto& span : s.content) {
    const auto said = words(span);
    const bool quoted = s.mode == Mode::kDirect && !said.starts_with('"') && !said.starts_with("“");
    if (!pieces.empty()) pieces.push_back({" …"});
    pieces.push_back({(pieces.empty() ? "" : " ") + std::string(quoted ? "“" : "") + words(span) +
                      (quoted ? "”" : "")});
    pieces.push_back(place(span));
  }
  if (pieces.empty()) {
    pieces.push_back({"«" + clipped(words(s.evidence), 2 * options_.width) + "»", Style::kDim});
    pieces.push_back(place(s.evidence));
  }
  if (s.confidence < kSureEnough) pieces.push_back(unsure());
  page_.paragraph(pieces, indent, indent,
                  {std::string(wording(s.act, options_.tongue)), style_of(s.act)}, kIndent);

  std::vector<Piece> items;
  if (s.said_on) {
    items.push_back({fmt::format("{} {}", say("nói", "said"),
                                 date_for_people(harmless(s.said_on->value), options_.tongue)),
                     Style::kAct});
  } else {
    items.push_back({std::string(say("không rõ ngày nói", "day of saying unknown")), Style::kDim});
  }
  if (s.cue) items.push_back({"«" + words(*s.cue) + "»", Style::kDim});
  if (s.medium)
    items.push_back({std::string(wording(s.medium->type, options_.tongue)), Style::kDim});
  if (s.addressee)
    items.push_back(
        {fmt::format("{} {}", say("với", "to"), harmless(s.addressee->name)), Style::kDim});
  if (s.place)
    items.push_back({fmt::format("{} {}", say("tại", "in"), harmless(s.place->name)), Style::kDim});
  for (const Act act : s.act_also) {
    items.push_back({fmt::format("{} {}", say("đồng thời", "also"), wording(act, options_.tongue)),
                     Style::kDim});
  }
  details(items, indent);
  if (const auto chain = chain_of(s); !chain.empty()) {
    page_.paragraph({{std::string(say("nguồn: ", "source: ")), Style::kDim},
                     {" " + chain},
                     {" → ", Style::kDim},
                     {" " + (name(s.speaker.entity).empty() ? "?" : name(s.speaker.entity))}},
                    indent, indent + 2);
  }
  if (s.parent >= 0 && static_cast<std::size_t>(s.parent) < report_.statements.size()) {
    const auto& outer = report_.statements[static_cast<std::size_t>(s.parent)];
    page_.paragraph({{fmt::format("{} {}", say("trong lời của", "as told by"), speaker_name(outer)),
                      Style::kDim}},
                    indent, indent + 2);
  }
  if (s.condition) {
    page_.paragraph({{std::string(s.condition->kind == ConditionKind::kUnconditional
                                      ? say("vô điều kiện:", "unconditional:")
                                      : say("điều kiện:", "condition:")),
                      Style::kWarn},
                     {" «" + words(s.condition->where) + "»"},
                     place(s.condition->where)},
                    indent, indent + 2);
  }
}

void ReportTextWriter::commitments() {
  if (report_.commitments.empty()) return;
  page_.heading(say("CAM KẾT", "COMMITMENTS"));
  for (const auto& [party, members] : grouped(
           report_.commitments,
           [](const Commitment&c, std::size_t) { return static_cast<std::int64_t>(c.party); })) {
    const auto& first = report_.commitments[members.front()];
    auto shown = name_and_role(first.party);
    if (shown.empty())
      shown = first.party_span ? words(*first.party_span)
                               : std::string(say("Không rõ bên nào", "Party unknown"));
    page_.paragraph({{shown, Style::kBold}}, 2, 4);
    for (const auto i : members) commitment(report_.commitments[i]);
  }
}

void ReportTextWriter::commitment(const Commitment& c) {
  const int indent = kIndent + label_width();
  std::vector<Piece> pieces = {{words(c.what)}, place(c.what)};
  if (c.confidence < kSureEnough) pieces.push_back(unsure());
  page_.paragraph(pieces, indent, indent,
                  {std::string(wording(c.status, options_.tongue)), style_of(c.status)}, kIndent);
  const auto* stated =
      c.statement >= 0 && static_cast<std::size_t>(c.statement) < report_.statements.size()
          ? &report_.statements[static_cast<std::size_t>(c.statement)]
          : nullptr;
  if (c.condition) {
    const bool none = stated != nullptr && stated->condition &&
                      stated->condition->where == *c.condition &&
                      stated->condition->kind == ConditionKind::kUnconditional;
    page_.paragraph({{std::string(none ? say("vô điều kiện:", "unconditional:")
                                       : say("điều kiện:", "condition:")),
                      Style::kWarn},
                     {" «" + words(*c.condition) + "»"},
                     place(*c.condition)},
                    indent, indent + 2);
  }
  std::vector<Piece> items;
  if (c.tier)
    items.push_back({fmt::format("{} {}", say("tầng:", "tier:"), harmless(*c.tier)), Style::kDim});
  if (stated && stated->speaker.entity != c.party) {
    items.push_back({on_word_of(c.statement), Style::kDim});
  }
  details(items, indent);
}

void ReportTextWriter::encounters() {
  if (report_.events.empty()) return;
  page_.heading(say("CUỘC GẶP", "ENCOUNTERS"));
  std::vector<std::size_t> order(report_.events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t i) -> std::string {
    const auto& date = report_.events[i].date;
    return date && !date->value.empty() && date->value.front() != 'X' ? date->value : "~";
  };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
  for (const auto i : order) encounter(report_.events[i]);
}

void ReportTextWriter::encounter(const Event& e) {
  const int indent = kIndent + label_width();
  std::vector<Piece> pieces = {
      {std::string(wording(e.type, options_.tongue)), Style::kBold},
      {" (" + std::string(wording(e.status, options_.tongue)) + ")", style_of(e.status)}};
  std::string who;
  for (const auto& p : e.participants) {
    auto shown = name(p.entity);
    if (shown.empty() && p.where) shown = words(*p.where);
    if (shown.empty()) continue;
    if (!who.empty()) who += ", ";
    who += shown;
    if (const auto role = wording(p.role, options_.tongue); !role.empty())
      who += fmt::format(" ({})", role);
  }
  pieces.push_back(
      {who.empty() ? std::string(say(": không nêu ai", ": nobody named")) : ": " + who});
  if (e.confidence < kSureEnough) pieces.push_back(unsure());
  const auto date = e.date ? date_for_people(harmless(e.date->value), options_.tongue)
                           : std::string(say("không rõ ngày", "no date"));
  page_.paragraph(pieces, indent, indent, {date, e.date ? Style::kAct : Style::kDim}, 2);
  std::vector<Piece> items;
  if (e.place) items.push_back({fmt::format("{} {}", say("tại", "in"), harmless(e.place->name))});
  std::string venues;
  for (const auto& venue : e.venue_options)
    venues += (venues.empty() ? "" : ", ") + harmless(venue.name);
  if (!venues.empty())
    items.push_back({fmt::format("{} {}", say("có thể tại", "maybe in"), venues)});
  items.push_back({std::string(wording(e.mode, options_.tongue))});
  items.push_back({on_word_of(e.asserted_by), Style::kDim});
  details(items, indent);
  if (!e.evidence.empty()) quote(e.evidence.front(), indent);
}

void ReportTextWriter::memberships() {
  if (report_.memberships.empty()) return;
  page_.heading(say("THÀNH VIÊN", "MEMBERS"));
  for (const auto& [organisation, members] :
       grouped(report_.memberships, [](const Membership&m, std::size_t) {
         return static_cast<std::int64_t>(m.organisation);
       })) {
    auto shown = name(report_.memberships[members.front()].organisation);
    if (shown.empty()) shown = say("Tổ chức không rõ tên", "Organisation not named");
    page_.paragraph({{shown, Style::kBold}}, 2, 4);
    for (const auto i : members) {
      const auto& m = report_.memberships[i];
      const int indent = kIndent + label_width();
      std::vector<Piece> pieces;
      if (const auto member = name(m.member); !member.empty()) pieces.push_back({member});
      if (m.size)
        pieces.push_back({fmt::format("{}{} {}", pieces.empty() ? "" : " · ", say("quy mô", "size"),
                                      harmless(*m.size))});
      if (m.contribution) {
        pieces.push_back({std::string(say(" · đóng góp ", " · contributes ")), Style::kDim});
        pieces.push_back({" «" + words(*m.contribution) + "»"});
      }
      if (const auto whose = on_word_of(m.statement); !whose.empty()) {
        pieces.push_back({" · " + whose, Style::kDim});
      }
      if (m.confidence < kSureEnough) pieces.push_back(unsure());
      if (m.contribution) pieces.push_back(place(m.evidence));
      const auto role = m.polarity == '-' ? MemberRole::kNonMember : m.role;
      page_.paragraph(pieces, indent, indent,
                      {std::string(wording(role, options_.tongue)) + (m.polarity == '?' ? "?" : ""),
                       role == MemberRole::kNonMember ? Style::kBad : Style::kAct},
                      kIndent);
      if (!m.contribution) quote(m.evidence, indent);
    }
  }
}

}  // namespace sotin::views
