// One statement by itself: its words, who said them on whose word, as a small graph with a table as
// its twin; the place in the report around it; a permanent address and a citation.
#include <fmt/format.h>

#include <algorithm>

#include "../text_wording.hpp"
#include "entries.hpp"
#include "marked_text.hpp"

namespace sotin::views::web {
namespace {

constexpr std::uint32_t kAround = 600;  // bytes of text shown on either side

/// The statement that covers most of code points [begin, end): the same one after any re-reading.
std::optional<std::size_t> statement_at(const ledger::Stored& stored, std::uint32_t begin,
                                        std::uint32_t end) {
  const text::Span wanted{stored.document.byte_of(begin), stored.document.byte_of(end)};
  std::optional<std::size_t> best;
  double most = 0;
  for (std::size_t i = 0; i < stored.report.statements.size(); ++i) {
    const auto place = place_of(stored.report.statements[i]);
    const auto from = std::max(place.begin, wanted.begin);
    const auto to = std::min(place.end, wanted.end);
    if (from >= to) continue;
    const double share =
        static_cast<double>(to - from) / static_cast<double>(text::cover(place, wanted).size());
    if (share > most) {
      most = share;
      best = i;
    }
  }
  return best;
}

struct Link {
  std::string name;
  std::string role;
  std::string date;
};

std::vector<Link> links_of(const ledger::Stored& stored, const facts::Statement& statement,
                           const Entries& entries, const Reader& reader) {
  std::vector<Link> links;
  links.push_back(
      {stored.row.outlet.value_or(std::string(say(reader, "bản tin này", "this report"))),
       std::string(say(reader, "nơi đăng", "outlet")), stored.row.published.value_or("")});
  for (const auto& item : statement.chain) {
    auto name = item.name.empty() ? entries.name(item.entity) : item.name;
    if (name.empty() && item.where) name = std::string(stored.document.words(*item.where));
    std::string_view role;
    switch (item.role) {
      case facts::ChainRole::kAgency:
        role = say(reader, "hãng tin", "agency");
        break;
      case facts::ChainRole::kOutletCited:
        role = say(reader, "báo được dẫn", "outlet cited");
        break;
      case facts::ChainRole::kAnonymous:
        role = say(reader, "nguồn ẩn danh", "unnamed source");
        break;
      case facts::ChainRole::kSpeaker:
        role = say(reader, "người thuật lại", "teller");
        break;
      case facts::ChainRole::kDocument:
        role = say(reader, "văn bản", "document");
        break;
    }
    links.push_back({name.empty() ? "?" : name, std::string(role), item.date.value_or("")});
  }
  links.push_back({entries.speaker(statement), std::string(say(reader, "người nói", "speaker")),
                   statement.said_on ? statement.said_on->value : ""});
  return links;
}

void put_chain(Html& html, const std::vector<Link>& links, const Reader& reader) {
  html.element("h2", say(reader, "Theo lời ai", "On whose word"));
  html.put("<ol class=\"steps\" aria-hidden=\"true\">");
  for (const auto& link : links) {
    html.put("<li>").element("strong", link.name).element("span", link.role).put("</li>");
  }
  html.put("</ol><table>")
      .element("caption", {{"class", "visually-hidden"}},
               say(reader, "Chuỗi nguồn", "Source chain"));
  html.put("<thead><tr>");
  html.element("th", {{"scope", "col"}}, say(reader, "Ai", "Who"));
  html.element("th", {{"scope", "col"}}, say(reader, "Vai", "Role"));
  html.element("th", {{"scope", "col"}}, say(reader, "Ngày", "Date")).put("</tr></thead><tbody>");
  for (const auto& link : links) {
    html.put("<tr>").element("td", link.name).element("td", link.role).put("<td>");
    if (link.date.empty()) {
      html.words(say(reader, "không nêu", "not stated"));
    } else {
      put_date(html, link.date, reader);
    }
    html.put("</td></tr>");
  }
  html.put("</tbody></table>");
}

void put_in_place(Html& html, const ledger::Stored& stored, const facts::Statement& statement,
                  const Reader& reader) {
  const auto& text = stored.document.text();
  const auto place = text::cover(place_of(statement), statement.evidence);
  std::size_t from = place.begin > kAround ? place.begin - kAround : 0;
  std::size_t to = std::min<std::size_t>(text.size(), place.end + kAround);
  const auto line_before = text.rfind('\n', place.begin);
  if (line_before != std::string::npos) from = std::max(from, line_before + 1);
  to = std::min(to, text.find('\n', place.end));
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) ++to;
  std::vector<Mark> marks;
  for (const auto& span : statement.content) marks.push_back({span, "here", "said"});
  if (statement.cue) marks.push_back({*statement.cue, "here", "cue"});
  if (statement.speaker.where) marks.push_back({*statement.speaker.where, "here", "speaker"});
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.where.begin < b.where.begin; });
  html.element("h2", say(reader, "Trong bài", "In the report"));
  html.put("<p class=\"text shown\" lang=\"vi\">");
  if (from > 0) html.put("… ");
  std::vector<std::string> seen;
  put_marked(html, text, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, marks,
             seen);
  if (to < text.size()) html.put(" …");
  html.put("</p>");
}

std::string citation(const ledger::Stored& stored, const facts::Statement& statement,
                     const Entries& entries, const Reader& reader) {
  std::string words;
  for (const auto& span : statement.content) {
    (words += words.empty() ? "" : " … ") += stored.document.words(span);
  }
  return fmt::format("{}, «{}», {}{}{}.", entries.speaker(statement), words,
                     stored.row.outlet ? *stored.row.outlet + ", " : "", title_of(stored.row),
                     stored.row.published ? ", " + std::string(say(reader, "đăng ", "published ")) +
                                                stored.row.published->substr(0, 10)
                                          : "");
}

}  // namespace

Result<std::string> statement_page(const ledger::Ledger& ledger, std::string_view report,
                                   std::uint32_t begin, std::uint32_t end, const Reader& reader) {
  const auto stored = ledger.load(report);
  if (!stored) return tl::unexpected(stored.error());
  const auto index = statement_at(*stored, begin, end);
  if (!index) return fail(ErrorCode::kNotFound, "no statement at this place", std::string(report));
  const auto& statement = stored->report.statements[*index];
  const Entries entries(*stored, reader);
  Html html;
  html.put("<div class=\"statement-page\">").element("h1", entries.speaker(statement));
  html.put("<p>");
  put_act(html, statement.act, reader);
  html.put(" ");
  if (statement.said_on) {
    html.words(say(reader, "nói ", "said "));
    put_date(html, statement.said_on->value, reader);
  } else {
    html.words(say(reader, "không rõ ngày nói", "day of saying unknown"));
  }
  put_doubt(html, statement.confidence, reader);
  html.put("</p><blockquote lang=\"vi\">");
  for (std::size_t i = 0; i < statement.content.size(); ++i) {
    if (i > 0) html.put(" … ");
    html.words(stored->document.words(statement.content[i]));
  }
  if (statement.content.empty()) html.words(stored->document.words(statement.evidence));
  html.put("</blockquote>");
  if (statement.condition) {
    html.put("<p class=\"condition\">").words(say(reader, "điều kiện: ", "condition: "));
    html.words(stored->document.words(statement.condition->where)).put("</p>");
  }
  put_chain(html, links_of(*stored, statement, entries, reader), reader);
  put_in_place(html, *stored, statement, reader);
  html.put("<p>");
  put_source(html, stored->row, reader);
  html.put("</p>");
  html.element("h2", say(reader, "Trích dẫn", "Cite"));
  html.element("p", {{"class", "cite"}}, citation(*stored, statement, entries, reader));
  html.put("<p class=\"aside\">").words(say(reader, "Địa chỉ lâu dài: ", "Permanent address: "));
  const auto address = statement_address(*stored, statement);
  html.link(address, address).put("</p></div>");
  return layout(entries.speaker(statement), "", html, reader);
}

}  // namespace sotin::views::web
