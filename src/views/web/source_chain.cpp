#include "source_chain.hpp"

#include <fmt/format.h>

namespace sotin::views::web {
namespace {

std::string_view role_of(facts::ChainRole role, const Reader& reader) {
  switch (role) {
    case facts::ChainRole::kAgency:
      return say(reader, "hãng tin", "agency");
    case facts::ChainRole::kOutletCited:
      return say(reader, "báo được dẫn", "outlet cited");
    case facts::ChainRole::kAnonymous:
      return say(reader, "nguồn ẩn danh", "unnamed source");
    case facts::ChainRole::kSpeaker:
      return say(reader, "người thuật lại", "teller");
    case facts::ChainRole::kDocument:
      return say(reader, "văn bản", "document");
  }
  return "";
}

std::string speaker_of(const ledger::Stored& stored, const facts::Statement& statement,
                       const NameOf& name_of, const Reader& reader) {
  auto name = name_of(statement.speaker.entity);
  if (name.empty() && statement.speaker.where) {
    name = std::string(stored.document.words(*statement.speaker.where));
  }
  return name.empty() ? std::string(say(reader, "Không nêu ai nói", "Speaker not named")) : name;
}

}  // namespace

SourceChain source_chain(const ledger::Stored& stored, const facts::Statement& statement,
                         const NameOf& name_of, const Reader& reader) {
  SourceChain chain;
  chain.push_back(
      {stored.row.outlet.value_or(std::string(say(reader, "bản tin này", "this report"))),
       std::string(say(reader, "nơi đăng", "outlet")), stored.row.published.value_or("")});
  for (const auto& item : statement.chain) {
    auto name = name_of(item.entity);
    if (name.empty()) name = item.name;
    if (name.empty() && item.where) name = std::string(stored.document.words(*item.where));
    chain.push_back({name.empty() ? "?" : name, std::string(role_of(item.role, reader)),
                     item.date.value_or("")});
  }
  chain.push_back({speaker_of(stored, statement, name_of, reader),
                   std::string(say(reader, "người nói", "speaker")),
                   statement.said_on ? statement.said_on->value : ""});
  return chain;
}

void put_chain_table(Html& html, const SourceChain& chain, const Reader& reader) {
  html.put("<table>").element("caption", {{"class", "visually-hidden"}},
                              say(reader, "Chuỗi nguồn", "Source chain"));
  html.put("<thead><tr>");
  html.element("th", {{"scope", "col"}}, say(reader, "Ai", "Who"));
  html.element("th", {{"scope", "col"}}, say(reader, "Vai", "Role"));
  html.element("th", {{"scope", "col"}}, say(reader, "Ngày", "Date")).put("</tr></thead><tbody>");
  for (const auto& step : chain) {
    html.put("<tr>").element("td", step.name).element("td", step.role).put("<td>");
    if (step.date.empty()) {
      html.words(say(reader, "không nêu", "not stated"));
    } else {
      put_date(html, step.date, reader);
    }
    html.put("</td></tr>");
  }
  html.put("</tbody></table>");
}

std::string chain_line(const SourceChain& chain) {
  std::string line;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const bool between = i > 0 && i + 1 < chain.size();
    line += fmt::format("{}{}{}", i == 0 ? "" : " → ", chain[i].name,
                        between ? fmt::format(" ({})", chain[i].role) : "");
  }
  return line;
}

}  // namespace sotin::views::web
