// Every entry leads to its words: the link goes to the place in the report where it was read.
#include "entries.hpp"

#include <fmt/format.h>

#include "../text_wording.hpp"
#include "correction_form.hpp"
#include "sotin/base/percent.hpp"

namespace sotin::views::web {

using namespace facts;

std::string Entries::name(EntityIndex entity) const {
  const auto& entities = stored_.report.entities;
  if (entity < 0 || static_cast<std::size_t>(entity) >= entities.size()) return {};
  return entities[static_cast<std::size_t>(entity)].name;
}

std::string Entries::speaker(const Statement& statement) const {
  auto shown = name(statement.speaker.entity);
  if (shown.empty() && statement.speaker.where) {
    shown = std::string(stored_.document.words(*statement.speaker.where));
  }
  return shown.empty() ? std::string(say(reader_, "Không nêu ai nói", "Speaker not named")) : shown;
}

void Entries::put_name(Html& html, EntityIndex entity) const {
  const auto shown = name(entity);
  if (shown.empty()) return;
  html.link("/who/" + base::percent_encoded(shown), shown, {{"class", "who"}});
}

std::string Entries::in_report(std::string_view entry) const {
  return report_address(stored_.row.id) + "#" + std::string(entry);
}

void Entries::put_words(Html& html, const text::Span& span, std::string_view address) const {
  html.link(address, stored_.document.words(span), {{"class", "quoted"}});
}

void Entries::put_chain(Html& html, const Statement& statement) const {
  if (statement.chain.empty()) return;
  html.put("<span class=\"chain\">").words(say(reader_, "nguồn: ", "source: "));
  for (const auto& item : statement.chain) {
    auto shown = item.name.empty() ? name(item.entity) : item.name;
    if (shown.empty() && item.where) shown = std::string(stored_.document.words(*item.where));
    html.words(shown.empty() ? "?" : shown);
    if (item.role == ChainRole::kAnonymous) html.words(say(reader_, " (ẩn danh)", " (unnamed)"));
    if (item.date) {
      html.put(" ");
      put_date(html, *item.date, reader_);
    }
    html.put(" <span aria-hidden=\"true\">→</span> ");
  }
  html.words(speaker(statement)).put("</span>");
}

void Entries::put_statement(Html& html, std::size_t index, bool with_speaker) const {
  const auto& s = stored_.report.statements[index];
  const auto entry = fmt::format("s{}", index + 1);
  html.open("li", {{"class", "entry statement"}, {"data-entry", entry}});
  if (with_speaker) {
    if (s.speaker.entity >= 0) {
      put_name(html, s.speaker.entity);
    } else {
      html.element("span", {{"class", "who"}}, speaker(s));
    }
    if (s.speaker.kind == SpeakerKind::kAnonymous) {
      html.element("span", {{"class", "aside"}}, say(reader_, " (ẩn danh)", " (unnamed)"));
    }
    html.put(" ");
  }
  put_act(html, s.act, reader_);
  html.put(" ");
  if (s.content.empty()) put_words(html, s.evidence, in_report(entry));
  for (std::size_t i = 0; i < s.content.size(); ++i) {
    if (i > 0) html.put(" … ");
    put_words(html, s.content[i], in_report(entry));
  }
  put_doubt(html, s.confidence, reader_);
  put_corrected(html, stored_, 's', index, reader_);
  html.put("<div class=\"aside\">");
  if (s.said_on) {
    html.words(say(reader_, "nói ", "said "));
    put_date(html, s.said_on->value, reader_);
    html.put(" · ");
  }
  if (s.medium) html.words(wording(s.medium->type, reader_.tongue)).put(" · ");
  if (s.addressee) html.words(say(reader_, "với ", "to ")).words(s.addressee->name).put(" · ");
  if (s.place) html.words(say(reader_, "tại ", "in ")).words(s.place->name).put(" · ");
  html.link(statement_address(stored_, s), say(reader_, "xem riêng", "by itself"));
  html.put("</div>");
  put_chain(html, s);
  if (s.condition) {
    html.put("<div class=\"condition\">");
    html.words(s.condition->kind == ConditionKind::kUnconditional
                   ? say(reader_, "vô điều kiện: ", "unconditional: ")
                   : say(reader_, "điều kiện: ", "condition: "));
    put_words(html, s.condition->where, in_report(entry));
    html.put("</div>");
  }
  html.close("li");
}

void Entries::put_commitment(Html& html, std::size_t index) const {
  const auto& c = stored_.report.commitments[index];
  const auto entry = fmt::format("c{}", index + 1);
  html.open("li", {{"class", "entry commitment"}, {"data-entry", entry}});
  if (!name(c.party).empty()) {
    put_name(html, c.party);
  } else {
    html.element("span", {{"class", "who"}},
                 c.party_span ? stored_.document.words(*c.party_span)
                              : say(reader_, "Không rõ bên nào", "Party unknown"));
  }
  const bool against = c.status == CommitmentStatus::kRefused;
  const bool open = c.status == CommitmentStatus::kUndecided;
  html.put(" ");
  html.element("span",
               {{"class", against ? "act against"
                          : open  ? "act wary"
                                  : "act for"}},
               wording(c.status, reader_.tongue));
  html.put(" ");
  put_words(html, c.what, in_report(entry));
  put_doubt(html, c.confidence, reader_);
  put_corrected(html, stored_, 'c', index, reader_);
  if (c.tier) {
    html.put("<div class=\"aside\">").words(say(reader_, "tầng: ", "tier: ")).words(*c.tier);
    html.put("</div>");
  }
  if (c.condition) {
    html.put("<div class=\"condition\">").words(say(reader_, "điều kiện: ", "condition: "));
    put_words(html, *c.condition, in_report(entry));
    html.put("</div>");
  }
  if (correctable_) put_correction_link(html, stored_, 'c', index, reader_);
  html.close("li");
}

void Entries::put_encounter(Html& html, std::size_t index) const {
  const auto& e = stored_.report.events[index];
  const auto entry = fmt::format("v{}", index + 1);
  html.open("li", {{"class", "entry encounter"}, {"data-entry", entry}});
  if (e.date) {
    put_date(html, e.date->value, reader_);
  } else {
    html.words(say(reader_, "không rõ ngày", "no date"));
  }
  html.put(" · ").element("strong", wording(e.type, reader_.tongue)).put(" ");
  const bool off = e.status == EventStatus::kPostponed || e.status == EventStatus::kCancelled;
  const bool ahead = e.status == EventStatus::kPlanned || e.status == EventStatus::kProposed;
  html.element("span",
               {{"class", off     ? "act against"
                          : ahead ? "act wary"
                                  : "act"}},
               wording(e.status, reader_.tongue));
  html.put(": ");
  bool first = true;
  for (const auto& participant : e.participants) {
    if (!first) html.put(", ");
    first = false;
    if (!name(participant.entity).empty()) {
      put_name(html, participant.entity);
    } else if (participant.where) {
      html.words(stored_.document.words(*participant.where));
    }
    const auto role = wording(participant.role, reader_.tongue);
    if (!role.empty()) html.words(fmt::format(" ({})", role));
  }
  if (first) html.words(say(reader_, "không nêu ai", "nobody named"));
  put_doubt(html, e.confidence, reader_);
  put_corrected(html, stored_, 'v', index, reader_);
  html.put("<div class=\"aside\">");
  if (e.place) html.words(say(reader_, "tại ", "in ")).words(e.place->name);
  const auto mode = wording(e.mode, reader_.tongue);
  if (!mode.empty()) html.words((e.place ? " · " : "") + std::string(mode));
  html.put("</div>");
  if (!e.evidence.empty()) {
    put_words(html, e.evidence.front(), in_report(entry));
  }
  if (correctable_) put_correction_link(html, stored_, 'v', index, reader_);
  html.close("li");
}

void Entries::put_membership(Html& html, std::size_t index) const {
  const auto& m = stored_.report.memberships[index];
  const auto entry = fmt::format("m{}", index + 1);
  html.open("li", {{"class", "entry membership"}, {"data-entry", entry}});
  put_name(html, m.organisation);
  html.put(": ");
  put_name(html, m.member);
  const auto role = m.polarity == '-' ? MemberRole::kNonMember : m.role;
  html.put(" ").element("span", {{"class", role == MemberRole::kNonMember ? "act against" : "act"}},
                        wording(role, reader_.tongue));
  if (m.size) html.words(say(reader_, " · quy mô ", " · size ")).words(*m.size);
  if (m.contribution) {
    html.words(say(reader_, " · đóng góp ", " · contributes "));
    put_words(html, *m.contribution, in_report(entry));
  }
  put_doubt(html, m.confidence, reader_);
  put_corrected(html, stored_, 'm', index, reader_);
  html.put("<div>");
  put_words(html, m.evidence, in_report(entry));
  html.put("</div>");
  if (correctable_) put_correction_link(html, stored_, 'm', index, reader_);
  html.close("li");
}

}  // namespace sotin::views::web
