// Finds for every expectation the record it is about (one record answers one expectation), then
// compares value by value. Words of an expectation are looked up in the text, so that places are
// compared, not only spellings.
#include "check.hpp"

#include <algorithm>

#include "checker.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::stories_test {
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
      out.compared.push_back({"kind", one_of(kind, e.bare), e.bare, kind});
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
