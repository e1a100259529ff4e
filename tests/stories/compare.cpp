// Compares one record with one expectation, value by value.
#include <algorithm>

#include "checker.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::stories_test {

bool Checker::is_entity(EntityIndex index, const std::string& expected) const {
  if (index < 0) return expected == "none";
  const auto& entity = report_.entities[static_cast<std::size_t>(index)];
  if (same_words(entity.name, expected)) return true;
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Span& where) {
    return same_words(document_.words(where), expected);
  });
}

bool Checker::is_who(EntityIndex index, const std::optional<Span>& where,
                     const std::string& expected) const {
  if (index >= 0) return is_entity(index, expected);
  return same_words(words(where), expected);
}

bool one_of(const std::string& read, const std::string& expected) {
  const auto alternatives = split(expected, "/");
  return read == expected ||
         std::find(alternatives.begin(), alternatives.end(), read) != alternatives.end();
}

void Checker::value(Checked& out, const Expectation& e, const char* name, const std::string& read) {
  if (const auto* expected = e.field(name); expected != nullptr) {
    out.compared.push_back({name, one_of(read, *expected), *expected, read});
  }
}

void Checker::place(Checked& out, const Expectation& e, const char* name,
                    const std::optional<Span>& read) {
  const auto* expected = e.field(name);
  if (expected == nullptr) return;
  need_words(out, *expected);
  const bool right = *expected == "none" ? !read : read && places_.is(*read, *expected);
  out.compared.push_back({name, right, *expected, words(read)});
}

void Checker::who(Checked& out, const Expectation& e, const char* name, EntityIndex index,
                  const std::optional<Span>& where) {
  const auto* expected = e.field(name);
  if (expected == nullptr) return;
  auto read = entity_name(index);
  if (where) read += " (" + words(where) + ")";
  out.compared.push_back({name, is_who(index, where, *expected), *expected, read});
}

void Checker::compare_statement(const Expectation& e, std::size_t index, Checked& out) {
  const auto& s = report_.statements[index];
  who(out, e, "speaker", s.speaker.entity, s.speaker.where);
  value(out, e, "kind", std::string(name_of(s.speaker.kind)));
  if (const auto* cue = e.field("cue")) {
    out.compared.push_back({"cue", *cue == "none" ? !s.cue : s.cue && places_.meets(*s.cue, *cue),
                            *cue, words(s.cue)});
  }
  if (const auto* content = e.field("content")) {
    std::string read;
    for (const auto& where : s.content) read += (read.empty() ? "" : " + ") + words(where);
    out.compared.push_back({"content", places_.are(s.content, *content), *content, read});
  }
  value(out, e, "mode", std::string(name_of(s.mode)));
  value(out, e, "act", std::string(name_of(s.act)));
  if (const auto* chain = e.field("chain")) {
    std::string read;
    for (const auto& item : s.chain) read += (read.empty() ? "" : " > ") + item.name;
    if (read.empty()) read = "none";
    out.compared.push_back({"chain", same_chain(read, *chain), *chain, read});
  }
  value(out, e, "said_on", s.said_on ? s.said_on->value : "none");
  value(out, e, "basis", s.said_on ? std::string(name_of(s.said_on->basis)) : "none");
  value(out, e, "medium", s.medium ? std::string(name_of(s.medium->type)) : "none");
  who(out, e, "addressee", s.addressee ? s.addressee->entity : kNobody,
      s.addressee ? s.addressee->where : std::nullopt);
  place(out, e, "condition", s.condition ? std::optional(s.condition->where) : std::nullopt);
  value(out, e, "condition_kind", s.condition ? std::string(name_of(s.condition->kind)) : "none");
  if (const auto* parent = e.field("parent")) {
    std::optional<Span> cue;
    if (s.parent >= 0) cue = report_.statements[static_cast<std::size_t>(s.parent)].cue;
    const bool right = *parent == "none" ? s.parent < 0 : cue && places_.meets(*cue, *parent);
    out.compared.push_back({"parent", right, *parent, words(cue)});
  }
}

void Checker::compare_event(const Expectation& e, std::size_t index, Checked& out) {
  const auto& event = report_.events[index];
  value(out, e, "type", std::string(name_of(event.type)));
  value(out, e, "status", std::string(name_of(event.status)));
  value(out, e, "mode", std::string(name_of(event.mode)));
  value(out, e, "date", event.date ? event.date->value : "none");
  if (const auto* place = e.field("place")) {
    const auto read = event.place ? event.place->name : "none";
    out.compared.push_back({"place", same_words(read, *place), *place, read});
  }
  if (const auto* with = e.field("with")) {
    std::string read;
    for (const auto& p : event.participants)
      read += (read.empty() ? "" : ", ") + entity_name(p.entity);
    bool right = true;
    std::size_t expected = 0;
    for (const auto& name : split(*with, ",")) {
      ++expected;
      right = right &&
              std::any_of(event.participants.begin(), event.participants.end(),
                          [&](const Participant& p) { return is_who(p.entity, p.where, name); });
    }
    out.compared.push_back({"with", right && expected == event.participants.size(), *with, read});
  }
}

void Checker::compare_commitment(const Expectation& e, std::size_t index, Checked& out) {
  const auto& c = report_.commitments[index];
  who(out, e, "party", c.party, c.party_span);
  place(out, e, "what", c.what);
  value(out, e, "status", std::string(name_of(c.status)));
  place(out, e, "condition", c.condition);
}

void Checker::compare_membership(const Expectation& e, std::size_t index, Checked& out) {
  const auto& m = report_.memberships[index];
  who(out, e, "organisation", m.organisation, std::nullopt);
  who(out, e, "member", m.member, std::nullopt);
  value(out, e, "role", std::string(name_of(m.role)));
  value(out, e, "polarity", std::string(1, m.polarity));
  place(out, e, "contribution", m.contribution);
  value(out, e, "size", m.size.value_or("none"));
}

void Checker::compare_time(const Expectation& e, std::size_t index, Checked& out) {
  const auto& time = report_.times[index];
  out.compared.push_back(
      {"words", places_.is(time.where, e.words.at(0)), e.words.at(0), words(time.where)});
  value(out, e, "value", time.value);
  value(out, e, "type", std::string(name_of(time.type)));
  value(out, e, "mod", time.mod.empty() ? "none" : time.mod);
}

}  // namespace sotin::stories_test
