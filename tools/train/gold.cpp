#include "gold.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "sotin/facts/names_of.hpp"

namespace sotin::train {
namespace {

using namespace facts;
using nlohmann::json;

class Loader {
 public:
  explicit Loader(const text::Document& document) : document_(document) {}

  Span span(const json& j) const {
    return {document_.byte_of(j.at("start").get<std::uint32_t>()),
            document_.byte_of(j.at("end").get<std::uint32_t>())};
  }
  static bool has(const json& j, const char* key) { return j.contains(key) && !j.at(key).is_null(); }
  std::optional<Span> maybe_span(const json& j, const char* key) const {
    if (!has(j, key)) return std::nullopt;
    return span(j.at(key));
  }
  static std::string word(const json& j, const char* key) { return has(j, key) ? j.at(key).get<std::string>() : ""; }
  template <class E>
  static E value(const json& j, const char* key, E otherwise) {
    return value_of<E>(word(j, key)).value_or(otherwise);
  }
  EntityIndex entity(const json& j, const char* key) const {
    const auto found = entities_.find(word(j, key));
    return found == entities_.end() ? kNobody : found->second;
  }
  static std::int32_t index(const std::map<std::string, std::int32_t>& ids, const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? -1 : found->second;
  }
  std::optional<Place> place(const json& j) const {
    if (!has(j, "place") || !j.at("place").is_object()) return std::nullopt;
    const auto& p = j.at("place");
    return Place{word(p, "name"), entity(p, "entity"), maybe_span(p, "span")};
  }

  Report read(const json& j);

 private:
  Statement statement(const json& s) const;
  Event event(const json& e) const;

  const text::Document& document_;
  std::map<std::string, std::int32_t> entities_, statements_, events_;
};

Statement Loader::statement(const json& s) const {
  Statement out;
  out.parent = index(statements_, word(s, "parent"));
  if (has(s, "evidence")) out.evidence = span(s.at("evidence"));
  const auto& speaker = s.at("speaker");
  out.speaker = {entity(speaker, "entity"), value(speaker, "kind", SpeakerKind::kUnspecified),
                 maybe_span(speaker, "span")};
  out.cue = maybe_span(s, "cue");
  out.mode = value(s, "mode", Mode::kIndirect);
  for (const auto& c : s.at("content")) out.content.push_back(span(c));
  out.act = value(s, "act", Act::kReport);
  for (const auto& a : s.value("act_also", json::array())) {
    if (const auto act = value_of<Act>(a.get<std::string>())) out.act_also.push_back(*act);
  }
  for (const auto& c : s.value("chain", json::array())) {
    ChainItem item{value(c, "role", ChainRole::kOutletCited), entity(c, "entity"), word(c, "name"),
                   maybe_span(c, "span"), {}};
    if (has(c, "date")) item.date = word(c, "date");
    out.chain.push_back(item);
  }
  if (has(s, "said_on")) {
    const auto& d = s.at("said_on");
    out.said_on = SaidOn{word(d, "value"), value(d, "basis", Basis::kExplicit), maybe_span(d, "span")};
  }
  out.place = place(s);
  if (has(s, "medium")) {
    out.medium = MediumUse{value(s.at("medium"), "type", Medium::kOther), maybe_span(s.at("medium"), "span")};
  }
  if (has(s, "addressee") && s.at("addressee").is_object()) {
    const auto& a = s.at("addressee");
    out.addressee = Addressee{word(a, "name"), entity(a, "entity"), maybe_span(a, "span")};
  }
  out.setting = index(events_, word(s, "setting"));
  if (has(s, "condition")) {
    out.condition = Condition{value(s.at("condition"), "kind", ConditionKind::kPrecondition),
                              span(s.at("condition"))};
  }
  return out;
}

Event Loader::event(const json& e) const {
  Event out;
  out.type = value(e, "type", EventType::kMeeting);
  for (const auto& p : e.value("participants", json::array())) {
    out.participants.push_back({entity(p, "entity"), value(p, "role", ParticipantRole::kParticipant),
                                maybe_span(p, "span")});
  }
  if (has(e, "date")) out.date = EventDate{word(e.at("date"), "value"), maybe_span(e.at("date"), "span")};
  out.place = place(e);
  out.mode = value(e, "mode", EventMode::kUnknown);
  out.status = value(e, "status", EventStatus::kHeld);
  out.asserted_by = index(statements_, word(e, "asserted_by"));
  for (const auto& s : e.at("evidence")) out.evidence.push_back(span(s));
  return out;
}

Report Loader::read(const json& j) {
  Report report;
  if (document_.origin().published) report.published = Published{*document_.origin().published, DateBasis::kGiven, {}};
  for (const auto& t : j.value("timex", j.value("times", json::array()))) {
    report.times.push_back({span(t), value(t, "type", TimeType::kDate), word(t, "value"), word(t, "mod"),
                            word(t, "quant"), word(t, "cal") == "LUNAR", ""});
  }
  for (const auto& e : j.value("entities", json::array())) {
    entities_[word(e, "id")] = static_cast<std::int32_t>(report.entities.size());
    Entity out;
    out.name = word(e, "name");
    out.kind = value(e, "kind", EntityKind::kOther);
    for (const auto& m : e.at("mentions")) out.mentions.push_back(span(m));
    report.entities.push_back(std::move(out));
  }
  const auto statements = j.value("statements", json::array());
  const auto events = j.value("events", json::array());
  for (const auto& s : statements) statements_.emplace(word(s, "id"), static_cast<std::int32_t>(statements_.size()));
  for (const auto& e : events) events_.emplace(word(e, "id"), static_cast<std::int32_t>(events_.size()));
  for (const auto& s : statements) report.statements.push_back(statement(s));
  for (const auto& e : events) report.events.push_back(event(e));
  for (const auto& c : j.value("commitments", json::array())) {
    Commitment out;
    out.party = entity(c.at("party"), "entity");
    out.party_span = maybe_span(c.at("party"), "span");
    out.what = span(c.at("what"));
    out.condition = maybe_span(c, "condition");
    if (has(c, "tier")) out.tier = word(c, "tier");
    out.status = value(c, "status", CommitmentStatus::kPledged);
    out.statement = index(statements_, word(c, "statement"));
    out.evidence = span(c.at("evidence"));
    report.commitments.push_back(out);
  }
  for (const auto& m : j.value("memberships", json::array())) {
    Membership out;
    out.organisation = entity(m, "organisation");
    out.member = entity(m, "member");
    out.role = value(m, "role", MemberRole::kMember);
    out.contribution = maybe_span(m, "contribution");
    out.polarity = word(m, "polarity").empty() ? '+' : word(m, "polarity")[0];
    out.statement = index(statements_, word(m, "statement"));
    out.evidence = span(m.at("evidence"));
    report.memberships.push_back(out);
  }
  return report;
}

}  // namespace

std::vector<GoldReport> load_gold(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "sotin-train: can't open " << path << '\n';
    std::exit(1);
  }
  std::vector<GoldReport> reports;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const auto j = json::parse(line);
    text::Origin origin;
    origin.id = j.contains("id") ? j.at("id").get<std::string>() : j.at("doc").get<std::string>();
    if (j.contains("title") && j["title"].is_string()) origin.title = j["title"].get<std::string>();
    if (j.contains("published") && j["published"].is_object()) origin.published = j["published"]["value"].get<std::string>();
    if (j.contains("published") && j["published"].is_string()) origin.published = j["published"].get<std::string>();
    if (j.contains("dct") && j["dct"].is_string()) origin.published = j["dct"].get<std::string>();
    GoldReport gold{text::Document::from_bytes(j.at("text").get<std::string>(), std::move(origin)), {}};
    gold.report = Loader(gold.document).read(j);
    reports.push_back(std::move(gold));
  }
  return reports;
}

}  // namespace sotin::train
