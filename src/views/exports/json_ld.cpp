// A report is a schema:NewsArticle; each statement a Web Annotation on its words whose body is a
// schema:Claim (a schema:Quotation when direct), derived (PROV) from those it was heard from.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::views::exports {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json agent(const std::string& name, std::string_view role) {
  return {{"type", "prov:Agent"}, {"schema:name", name}, {"sotin:role", role}};
}

Json selectors(const ledger::Stored& stored, const std::vector<text::Span>& spans) {
  auto list = Json::array();
  for (const auto& span : spans) {
    list.push_back(
        {{"type", "TextPositionSelector"},
         {"start", stored.document.code_point(span.begin)},
         {"end", stored.document.code_point(span.end)},
         {"refinedBy",
          {{"type", "TextQuoteSelector"}, {"exact", std::string(stored.document.words(span))}}}});
  }
  return list;
}

Json article(const ledger::Stored& stored) {
  Json json = {{"id", urn(stored)}, {"type", "schema:NewsArticle"}};
  const auto& row = stored.row;
  if (row.title) json["schema:headline"] = *row.title;
  if (row.published) json["schema:datePublished"] = *row.published;
  if (row.outlet) json["schema:publisher"] = {{"schema:name", *row.outlet}};
  if (row.url) json["schema:url"] = *row.url;
  json["schema:inLanguage"] = row.language;
  json["prov:wasAttributedTo"] = agent("sotin " + row.program_version, "reader");
  return json;
}

Json annotation(const ledger::Stored& stored, std::size_t index) {
  const auto& s = stored.report.statements[index];
  Json body = {{"type", s.mode == facts::Mode::kDirect ? "schema:Quotation" : "schema:Claim"},
               {"schema:text", words_of(stored, s.content)}};
  const auto speaker = name_of(stored, s.speaker.entity, s.speaker.where);
  if (!speaker.empty()) body["schema:creator"] = {{"schema:name", speaker}};
  if (s.said_on) body["schema:dateCreated"] = s.said_on->value;
  body["sotin:act"] = facts::name_of(s.act);
  auto chain = Json::array();
  for (const auto& item : s.chain) {
    const auto name = item.name.empty() ? name_of(stored, item.entity, item.where) : item.name;
    chain.push_back(agent(name, facts::name_of(item.role)));
  }
  if (!chain.empty()) body["prov:qualifiedAttribution"] = chain;
  if (s.condition) body["sotin:condition"] = std::string(stored.document.words(s.condition->where));
  const auto& spans = s.content.empty() ? std::vector<text::Span>{s.evidence} : s.content;
  return {{"id", urn(stored, fmt::format("s{}", index + 1))},
          {"type", "Annotation"},
          {"motivation", "identifying"},
          {"body", body},
          {"target", {{"source", urn(stored)}, {"selector", selectors(stored, spans)}}},
          {"sotin:confidence", fmt::format("{:.3f}", s.confidence)}};
}

}  // namespace

std::string json_ld(const ledger::Stored& stored, const Count& count) {
  auto out = dumped(article(stored));
  for (std::size_t i = 0; i < stored.report.statements.size(); ++i) {
    (out += ",\n") += dumped(annotation(stored, i));
    count("statements");
  }
  return out;
}

}  // namespace sotin::views::exports
