// One switch a question: the kinds of records differ only in which of their fields answer it.
#include "facts/explain/records.hpp"

#include "sotin/facts/names_of.hpp"

namespace sotin::facts {
namespace {

std::string name(const Report& report, EntityIndex entity) {
  return entity == kNobody ? std::string() : report.entities[static_cast<std::size_t>(entity)].name;
}

std::string words(const text::Document& document, const std::optional<Span>& where) {
  return where ? std::string(document.words(*where)) : std::string();
}

Decisions decisions(const text::Document& document, const Report& report, const Statement& s) {
  Decisions out;
  out["act"] = name_of(s.act);
  out["mode"] = name_of(s.mode);
  out["speaker"] = s.speaker.entity != kNobody ? name(report, s.speaker.entity)
                                               : words(document, s.speaker.where);
  out["speaker kind"] = name_of(s.speaker.kind);
  out["said on"] = s.said_on ? s.said_on->value : "";
  out["medium"] = s.medium ? std::string(name_of(s.medium->type)) : "";
  out["condition"] = s.condition ? std::string(name_of(s.condition->kind)) : "";
  auto& chain = out["chain"];
  for (const auto& item : s.chain) {
    chain += (chain.empty() ? "" : " > ") +
             (item.entity != kNobody ? name(report, item.entity) : words(document, item.where));
  }
  return out;
}

Decisions decisions(const text::Document&, const Report& report, const Event& e) {
  Decisions out;
  out["type"] = name_of(e.type);
  out["status"] = name_of(e.status);
  out["mode"] = name_of(e.mode);
  out["date"] = e.date ? e.date->value : "";
  out["place"] = e.place ? e.place->name : "";
  auto& who = out["participants"];
  for (const auto& p : e.participants) who += (who.empty() ? "" : ", ") + name(report, p.entity);
  return out;
}

}  // namespace

Span main_words(const Report& report, const RecordId& id) {
  switch (id.kind) {
    case 's': {
      const auto& s = report.statements[id.index];
      return s.content.empty() ? s.evidence : s.content.front();
    }
    case 'v': {
      const auto& e = report.events[id.index];
      return e.evidence.empty() ? Span{} : e.evidence.front();
    }
    case 'c':
      return report.commitments[id.index].what;
    case 'm':
      return report.memberships[id.index].evidence;
    case 'e': {
      const auto& mentions = report.entities[id.index].mentions;
      return mentions.empty() ? Span{} : mentions.front();
    }
    default:
      return report.times[id.index].where;
  }
}

Span evidence_of(const Report& report, const RecordId& id) {
  switch (id.kind) {
    case 's':
      return report.statements[id.index].evidence;
    case 'c':
      return report.commitments[id.index].evidence;
    default:
      return main_words(report, id);
  }
}

std::string rule_of(const Report& report, const RecordId& id) {
  switch (id.kind) {
    case 's':
      return report.statements[id.index].rule;
    case 'v':
      return report.events[id.index].rule;
    case 'c':
      return report.commitments[id.index].rule;
    case 'm':
      return report.memberships[id.index].rule;
    case 'e':
      return report.entities[id.index].rule;
    default:
      return report.times[id.index].rule;
  }
}

float confidence_of(const Report& report, const RecordId& id) {
  switch (id.kind) {
    case 's':
      return report.statements[id.index].confidence;
    case 'v':
      return report.events[id.index].confidence;
    case 'c':
      return report.commitments[id.index].confidence;
    case 'm':
      return report.memberships[id.index].confidence;
    default:
      return 0;
  }
}

std::vector<RecordId> all_records(const Report& report) {
  std::vector<RecordId> all;
  const auto add = [&](char kind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) all.push_back({kind, i});
  };
  add('s', report.statements.size());
  add('v', report.events.size());
  add('c', report.commitments.size());
  add('m', report.memberships.size());
  add('e', report.entities.size());
  add('t', report.times.size());
  return all;
}

Decisions decisions_of(const text::Document& document, const Report& report, const RecordId& id) {
  switch (id.kind) {
    case 's':
      return decisions(document, report, report.statements[id.index]);
    case 'v':
      return decisions(document, report, report.events[id.index]);
    case 'c': {
      const auto& c = report.commitments[id.index];
      return {{"status", std::string(name_of(c.status))},
              {"party", name(report, c.party)},
              {"condition", c.condition ? "yes" : ""},
              {"tier", c.tier.value_or("")}};
    }
    case 'm': {
      const auto& m = report.memberships[id.index];
      return {{"role", std::string(name_of(m.role))},
              {"organisation", name(report, m.organisation)},
              {"member", name(report, m.member)},
              {"polarity", std::string(1, m.polarity)}};
    }
    case 'e': {
      const auto& e = report.entities[id.index];
      return {{"kind", std::string(name_of(e.kind))},
              {"role", e.role.value_or("")},
              {"country", e.country.value_or("")}};
    }
    default: {
      const auto& t = report.times[id.index];
      return {{"type", std::string(name_of(t.type))}, {"value", t.value}};
    }
  }
}

}  // namespace sotin::facts
