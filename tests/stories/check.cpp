// Finds for every expectation the record it is about (one record answers one expectation), then
// compares value by value. Words of an expectation are looked up in the text, so that places are
// compared, not only spellings.
#include "check.hpp"

#include <algorithm>
#include <functional>

#include "places.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::stories_test {
namespace {

using namespace facts;

class Checker {
 public:
  Checker(const text::Document& document, const Report& report)
      : document_(document), report_(report), places_(document.text()) {}

  void check(Checked& checked);
  void pair_up(std::vector<Checked>& all);

 private:
  using Compare = std::function<void(const Expectation&, std::size_t, Checked&)>;

  std::string words(const std::optional<Span>& where) const {
    return where ? std::string(document_.words(*where)) : "none";
  }
  std::string entity_name(EntityIndex index) const {
    return index < 0 ? "none" : report_.entities[static_cast<std::size_t>(index)].name;
  }
  bool is_entity(EntityIndex index, const std::string& expected) const;
  bool is_who(EntityIndex index, const std::optional<Span>& where,
              const std::string& expected) const;
  static void value(Checked& out, const Expectation& e, const char* name, const std::string& read);
  void place(Checked& out, const Expectation& e, const char* name, const std::optional<Span>& read);
  void who(Checked& out, const Expectation& e, const char* name, EntityIndex index,
           const std::optional<Span>& where);
  void need_words(Checked& out, const std::string& words) {
    if (words != "none" && places_.find(words).empty()) {
      out.mistake += "not in the text: " + words + "\n";
    }
  }

  void compare_statement(const Expectation& e, std::size_t index, Checked& out);
  void compare_event(const Expectation& e, std::size_t index, Checked& out);
  void compare_commitment(const Expectation& e, std::size_t index, Checked& out);
  void compare_membership(const Expectation& e, std::size_t index, Checked& out);
  void compare_time(const Expectation& e, std::size_t index, Checked& out);
  bool may_be(const Expectation& e, std::size_t index);
  void compare(const Expectation& e, std::size_t index, Checked& out);
  void check_entity(const Expectation& e, Checked& out);
  void check_different(const Expectation& e, Checked& out);
  void check_absent(const Expectation& e, Checked& out);
  void check_only(const Expectation& e, Checked& out);
  void check_part(const Expectation& e, Checked& out);
  std::size_t count_of(const std::string& kind) const;
  std::string describe(const std::string& kind, std::size_t index) const;
  std::vector<Span> spans_of(const std::string& kind, std::size_t index) const;

  const text::Document& document_;
  const Report& report_;
  Places places_;
  std::vector<std::pair<std::string, std::size_t>> answered_;  // kind, index
};

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

void Checker::value(Checked& out, const Expectation& e, const char* name, const std::string& read) {
  const auto* expected = e.field(name);
  if (expected == nullptr) return;
  bool right = false;
  for (std::string_view rest = *expected; !right;) {  // "WARN/ASSESS": either
    const auto end = std::min(rest.find('/'), rest.size());
    right = rest.substr(0, end) == read;
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  out.compared.push_back({name, right || *expected == read, *expected, read});
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

std::size_t Checker::count_of(const std::string& kind) const {
  if (kind == "statement") return report_.statements.size();
  if (kind == "encounter") return report_.events.size();
  if (kind == "commitment") return report_.commitments.size();
  if (kind == "member") return report_.memberships.size();
  if (kind == "time") return report_.times.size();
  return 0;
}

// The places by which a record of that kind is recognised.
std::vector<Span> Checker::spans_of(const std::string& kind, std::size_t index) const {
  if (kind == "statement") {
    const auto& s = report_.statements[index];
    return s.cue ? std::vector{*s.cue} : s.content;
  }
  if (kind == "encounter") return report_.events[index].evidence;
  if (kind == "commitment") return {report_.commitments[index].what};
  if (kind == "member") return {report_.memberships[index].evidence};
  if (kind == "time") return {report_.times[index].where};
  std::vector<Span> mentions;
  for (const auto& entity : report_.entities) {
    mentions.insert(mentions.end(), entity.mentions.begin(), entity.mentions.end());
  }
  return mentions;
}

std::string Checker::describe(const std::string& kind, std::size_t index) const {
  std::string out = "«";
  for (const auto& where : spans_of(kind, index)) {
    if (out != "«") out += "» «";
    out += document_.words(where);
  }
  return out + "»";
}

bool Checker::may_be(const Expectation& e, std::size_t index) {
  const auto spans = spans_of(e.kind, index);
  const auto meets = [&](const std::string& words) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& where) { return places_.meets(where, words); });
  };
  if (e.kind == "statement") {
    const auto* cue = e.field("cue");
    const bool has_cue = report_.statements[index].cue.has_value();
    if (cue != nullptr && *cue != "none") return has_cue && meets(*cue);
    const auto* content = e.field("content");
    return has_cue == (cue == nullptr) && content != nullptr && meets(*content);
  }
  if (e.kind == "commitment") return e.field("what") != nullptr && meets(*e.field("what"));
  if (e.kind == "member") {
    const auto& m = report_.memberships[index];
    return e.field("member") != nullptr && is_entity(m.member, *e.field("member"));
  }
  return !e.words.empty() && meets(e.words[0]);
}

void Checker::compare(const Expectation& e, std::size_t index, Checked& out) {
  if (e.kind == "statement")
    compare_statement(e, index, out);
  else if (e.kind == "encounter")
    compare_event(e, index, out);
  else if (e.kind == "commitment")
    compare_commitment(e, index, out);
  else if (e.kind == "member")
    compare_membership(e, index, out);
  else
    compare_time(e, index, out);
}

void Checker::check_entity(const Expectation& e, Checked& out) {
  if (e.words.empty()) {
    out.mistake = "entity: KIND \"name\" = \"other form\", ...";
    return;
  }
  for (const auto& form : e.words) need_words(out, form);
  for (std::size_t i = 0; i < report_.entities.size(); ++i) {
    const auto index = static_cast<EntityIndex>(i);
    if (!is_entity(index, e.words[0])) continue;
    const auto& entity = report_.entities[i];
    if (!e.bare.empty()) {
      const std::string kind(name_of(entity.kind));
      out.compared.push_back({"kind", kind == e.bare, e.bare, kind});
    }
    value(out, e, "role", entity.role.value_or("none"));
    value(out, e, "country", entity.country.value_or("none"));
    std::string forms, missing;
    for (const auto& where : entity.mentions) forms += (forms.empty() ? "" : ", ") + words(where);
    for (const auto& form : e.words) {
      if (!is_entity(index, form)) missing += (missing.empty() ? "" : ", ") + form;
    }
    if (e.words.size() > 1) out.compared.push_back({"forms", missing.empty(), missing, forms});
    return;
  }
  out.compared.push_back({"all", false, e.words[0], "no such entity"});
}

void Checker::check_different(const Expectation& e, Checked& out) {
  for (const auto& form : e.words) need_words(out, form);
  for (std::size_t i = 0; i < report_.entities.size(); ++i) {
    const auto index = static_cast<EntityIndex>(i);
    if (e.words.size() == 2 && is_entity(index, e.words[0]) && is_entity(index, e.words[1])) {
      out.compared.push_back({"all", false, e.words[0] + " is not " + e.words[1], "one entity"});
      return;
    }
  }
  out.compared.push_back({"all", true, "", ""});
}

void Checker::check_absent(const Expectation& e, Checked& out) {
  const auto kind = e.kind.substr(3);
  for (const auto& expected : e.words) {
    need_words(out, expected);
    for (std::size_t i = 0; i < (kind == "entity" ? 1 : count_of(kind)); ++i) {
      for (const auto& where : spans_of(kind, i)) {
        if (!places_.meets(where, expected)) continue;
        out.compared.push_back(
            {"all", false, "no " + kind + " at «" + expected + "»", words(where)});
        return;
      }
    }
  }
  out.compared.push_back({"all", true, "", ""});
}

void Checker::check_only(const Expectation& e, Checked& out) {
  auto kind = e.bare;
  if (!kind.empty() && kind.back() == 's') kind.pop_back();
  std::string extra;
  for (std::size_t i = 0; i < count_of(kind); ++i) {
    if (std::find(answered_.begin(), answered_.end(), std::pair{kind, i}) != answered_.end())
      continue;
    extra += (extra.empty() ? "" : ", ") + describe(kind, i);
  }
  out.compared.push_back({"all", extra.empty(), "no other " + kind, "also " + extra});
}

void Checker::check_part(const Expectation& e, Checked& out) {
  need_words(out, e.words.at(0));
  const auto found = places_.find(e.words.at(0));
  if (found.empty()) return;
  for (const auto& part : report_.parts) {
    if (!part.where.contains(found.front())) continue;
    const std::string kind(text::name_of(part.kind));
    out.compared.push_back({"kind", kind == e.bare, e.bare, kind});
    return;
  }
  out.compared.push_back({"all", false, e.bare, "no part holds these words"});
}

// Records are given to expectations best pair first, so that two «cho biết» do not change places.
void Checker::pair_up(std::vector<Checked>& all) {
  struct Pair {
    std::size_t right, expectation, record;
  };
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& e = *all[i].expectation;
    for (std::size_t record = 0; record < count_of(e.kind); ++record) {
      if (!may_be(e, record)) continue;
      Checked trial;
      compare(e, record, trial);
      const auto right = static_cast<std::size_t>(std::count_if(
          trial.compared.begin(), trial.compared.end(), [](const auto& c) { return c.right; }));
      pairs.push_back({right, i, record});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.right > b.right; });
  for (const auto& pair : pairs) {
    auto& checked = all[pair.expectation];
    const auto& kind = checked.expectation->kind;
    if (!checked.compared.empty() || std::find(answered_.begin(), answered_.end(),
                                               std::pair{kind, pair.record}) != answered_.end()) {
      continue;
    }
    answered_.emplace_back(kind, pair.record);
    compare(*checked.expectation, pair.record, checked);
    if (checked.compared.empty()) checked.compared.push_back({"all", true, "", ""});
  }
}

void Checker::check(Checked& checked) {
  const auto& e = *checked.expectation;
  if (e.kind == "entity")
    check_entity(e, checked);
  else if (e.kind == "different")
    check_different(e, checked);
  else if (e.kind == "only")
    check_only(e, checked);
  else if (e.kind == "part")
    check_part(e, checked);
  else if (e.kind.starts_with("no-"))
    check_absent(e, checked);
  else if (checked.compared.empty()) {
    for (const char* name : {"cue", "what"}) {
      if (e.field(name) != nullptr) need_words(checked, *e.field(name));
    }
    if (!e.words.empty()) need_words(checked, e.words[0]);
    if (const auto* content = e.field("content"); content != nullptr) {
      for (const auto& piece : split(*content, " + ")) need_words(checked, piece);
    }
    checked.compared.push_back({"all", false, "a " + e.kind, "none"});
  }
}

}  // namespace

std::vector<std::string> Checked::misses() const {
  std::vector<std::string> names;
  for (const auto& c : compared) {
    if (!c.right) names.push_back(c.name);
  }
  return names;
}

std::string Checked::complaint(const std::string& file) const {
  std::string out;
  if (!mistake.empty()) out += "  mistake in the story: " + mistake;
  const auto now = misses();
  for (const auto& c : compared) {
    const bool known = expectation->misses(c.name);
    if (!c.right && !known) {
      out += "  " + c.name + "\n    expected  " + c.expected + "\n    read      " + c.read + "\n";
    }
    if (c.right && known) out += "  " + c.name + " is right now: take it out of known-miss\n";
  }
  if (expectation->misses("all") && now != std::vector<std::string>{"all"} && !now.empty()) {
    out += "  found now: say what is still wrong in known-miss, or run tools/mark-stories\n";
  }
  if (expectation->misses("all") && now.empty()) out += "  PASSES NOW: take known-miss=all away\n";
  if (out.empty()) return out;
  return file + ":" + std::to_string(expectation->line) + ": " + expectation->kind + "\n" + out;
}

std::vector<Checked> check_story(const Story& story) {
  const auto document = text::Document::from_bytes(story.text, story.origin);
  const auto report = read(document);
  Checker checker(document, report);
  std::vector<Checked> all;
  for (const auto& expectation : story.expectations) all.push_back({.expectation = &expectation});
  checker.pair_up(all);
  for (auto& checked : all) checker.check(checked);
  return all;
}

}  // namespace sotin::stories_test
