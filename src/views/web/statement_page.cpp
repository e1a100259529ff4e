// One statement by itself: its words, the place in the report around it, on whose word it is, who
// else tells it and what speaks against it; a permanent address and a citation.
#include "../text_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "correction_form.hpp"
#include "entries.hpp"
#include "marked_text.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/views/report_text.hpp"
#include "statement_links.hpp"
#include "statement_place.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAround = 900;  // bytes of text shown on either side, at most

void put_changed(Html& html, const PlaceFound& found, const Reader& reader) {
  if (found.state == PlaceState::kSame) return;
  const auto address = report_address(found.stored.row.id);
  html.put("<p class=\"note\">");
  html.words(
      found.state == PlaceState::kKept
          ? say(reader, "Bài đã đổi từ khi có địa chỉ này; lời này còn nguyên. ",
                "The report changed since this address was made; these words did not. ")
          : say(reader, "Bài hiện nay không còn lời này; đây là bản cũ. ",
                "The report does not hold these words any more; this is an older version. "));
  html.link(address + "/versions", say(reader, "Các bản của bài", "Versions of the report"));
  html.put("</p>");
}

/// The paragraphs that the words stand in, with what belongs to the statement marked.
void put_in_place(Html& html, const ledger::Stored& stored, const text::Span& place,
                  const facts::Statement* statement, const Reader& reader) {
  const auto& text = stored.document.text();
  const auto is_inside = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  const auto line_before = place.begin == 0 ? std::string::npos : text.rfind('\n', place.begin - 1);
  std::size_t from = line_before == std::string::npos ? 0 : line_before + 1;
  std::size_t to = std::min(text.size(), text.find('\n', place.end));
  const bool begins = place.begin - from <= kAround;
  const bool ends = to - place.end <= kAround;
  if (!begins) from = place.begin - kAround;
  if (!ends) to = place.end + kAround;
  while (is_inside(from)) --from;
  while (is_inside(to)) ++to;
  std::vector<Mark> marks;
  if (statement == nullptr) {
    marks.push_back({place, "here", "said"});
  } else {
    for (const auto& span : statement->content) marks.push_back({span, "here", "said"});
    if (statement->content.empty()) marks.push_back({statement->evidence, "here", "said"});
    if (statement->cue) marks.push_back({*statement->cue, "here", "cue"});
    if (statement->speaker.where) marks.push_back({*statement->speaker.where, "here", "speaker"});
    if (statement->condition)
      marks.push_back({statement->condition->where, "here", "on-condition"});
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.where.begin < b.where.begin; });
  html.element("h2", say(reader, "Trong bài", "In the report"));
  html.open("div", {{"class", "text shown"}, {"lang", stored.report.language}}).put("<p>");
  if (!begins) html.put("… ");
  std::vector<std::string> seen;
  auto at = from;
  while (at < to) {  // a paragraph a line
    const auto end = std::min(to, text.find('\n', at));
    put_marked(html, text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, marks,
               seen);
    at = end + 1;
    if (at < to) html.put("</p><p>");
  }
  if (!ends) html.put(" …");
  html.put("</p>").close("div").put("<p>");
  put_source(html, stored, reader);
  html.put("</p>");
}

std::string words_of(const PlaceFound& found, const facts::Statement* statement) {
  const auto& document = found.stored.document;
  if (statement == nullptr || statement->content.empty()) {
    return std::string(document.words(statement == nullptr ? found.where : statement->evidence));
  }
  std::string words;
  for (const auto& span : statement->content) {
    (words += words.empty() ? "" : " … ") += document.words(span);
  }
  return words;
}

void put_citation(Html& html, const PlaceFound& found, const std::string& speaker,
                  const std::string& words, const std::string& address, const Reader& reader) {
  const auto& row = found.stored.row;
  const auto line = fmt::format(
      "{}«{}», {}{}{}.", speaker.empty() ? "" : speaker + ", ", words,
      row.outlet ? *row.outlet + ", " : "", title_of(found.stored, reader),
      row.published
          ? ", " + std::string(say(reader, "đăng ", "published ")) +
                date_for_people(std::string_view(*row.published).substr(0, 10), reader.tongue)
          : "");
  html.element("h2", say(reader, "Trích dẫn", "Cite"));
  html.element("p", {{"class", "cite"}, {"id", "cite"}}, line);
  html.open("button", {{"type", "button"}, {"hidden", ""}, {"data-copy", "cite"}});
  html.words(say(reader, "Chép lời trích", "Copy the citation")).close("button");
  html.open("p", {{"class", "aside"},
                  {"role", "status"},
                  {"data-copied", std::string(say(reader, "Đã chép.", "Copied."))}})
      .close("p");
  html.put("<p class=\"aside\">").words(say(reader, "Địa chỉ lâu dài: ", "Permanent address: "));
  html.link(address, address, {{"class", "url"}}).put("</p>");
}

void put_head(Html& html, const PlaceFound& found, const facts::Statement& s,
              const Reader& reader) {
  html.put("<p>");
  put_act(html, s.act, reader);
  html.put(" ");
  if (s.said_on) {
    html.words(say(reader, "nói ", "said "));
    put_date(html, s.said_on->value, reader);
  } else {
    html.words(say(reader, "không rõ ngày nói", "day of saying unknown"));
  }
  if (s.medium) html.put(" · ").words(wording(s.medium->type, reader.tongue));
  if (s.addressee) html.put(" · ").words(say(reader, "với ", "to ")).words(s.addressee->name);
  if (s.place) html.put(" · ").words(say(reader, "tại ", "in ")).words(s.place->name);
  put_doubt(html, s.confidence, reader);
  if (found.statement) put_corrected(html, found.stored, 's', *found.statement, reader);
  html.put("</p>");
  html.open("blockquote", {{"lang", found.stored.report.language}});
  html.words(words_of(found, &s)).close("blockquote");
  if (s.condition) {
    html.put("<p class=\"condition\">").words(say(reader, "điều kiện: ", "condition: "));
    html.words(found.stored.document.words(s.condition->where)).put("</p>");
  }
}

void put_chains(Html& html, const SourceChain& own, const std::vector<SourceChain>& all,
                const Reader& reader) {
  html.element("h2", say(reader, "Theo lời ai", "On whose word"));
  put_chain_graph(html, all, reader);
  put_chain_table(html, own, reader);
}

/// What its story knows of it: chains of all who tell it, the other places, what speaks against it.
void put_story(Html& html, const ledger::Ledger& ledger, const PlaceFound& found,
               const SourceChain& own, const Reader& reader) {
  const ledger::StoryBook book(ledger);
  const auto& id = found.stored.row.id;
  const auto story_id = book.story_of(id);
  const auto loaded = story_id && !story_id->empty() && found.state != PlaceState::kGone
                          ? stories::load_story(ledger, *story_id)
                          : Result<stories::LoadedStory>(stories::LoadedStory());
  if (!loaded || loaded->order.empty()) return put_chains(html, own, {own}, reader);
  std::vector<const ledger::Stored*> reports;
  for (const auto i : loaded->order) reports.push_back(&loaded->stored[i]);
  const auto& ids = loaded->story.reports;
  const auto here = std::find(ids.begin(), ids.end(), id);
  if (here == ids.end()) return put_chains(html, own, {own}, reader);
  const StoryView view(loaded->story, std::move(reports), reader);
  const InStory at{view, static_cast<std::uint32_t>(here - ids.begin()),
                   static_cast<std::uint32_t>(*found.statement)};
  put_chains(html, own, chains_of(at), reader);
  put_elsewhere(html, at);
  put_against(html, at);
  html.put("<p>").link("/stories/" + loaded->story.id,
                       say(reader, "Cả câu chuyện", "The whole story"));
  html.put("</p>");
}

}  // namespace

Result<std::string> statement_page(const ledger::Ledger& ledger, std::string_view report,
                                   std::string_view version, std::string_view place,
                                   const Reader& reader) {
  const auto asked = place_asked(version, place);
  if (!asked) return fail(ErrorCode::kNotFound, fmt::format("no place «{}»", place));
  const auto found = find_place(ledger, report, *asked);
  if (!found) return tl::unexpected(found.error());
  const auto& stored = found->stored;
  const auto* statement = found->statement ? &stored.report.statements[*found->statement] : nullptr;
  const Entries entries(stored, reader);
  const auto title = statement == nullptr
                         ? std::string(say(reader, "Lời trong bài", "Words of a report"))
                         : entries.speaker(*statement);
  Html html;
  html.put("<div class=\"statement-page\">").element("h1", title);
  put_changed(html, *found, reader);
  std::string speaker;
  if (statement != nullptr) {
    speaker = title;
    put_head(html, *found, *statement, reader);
  } else {
    html.element("p", {{"class", "note"}},
                 say(reader, "Bản đọc hiện nay không ghi lời nói nào ở đây.",
                     "The present reading finds no statement here."));
    html.element("blockquote", {{"lang", stored.report.language}}, words_of(*found, nullptr));
  }
  put_in_place(
      html, stored,
      statement == nullptr ? found->where : text::cover(place_of(*statement), statement->evidence),
      statement, reader);
  if (statement != nullptr) {
    const auto own = source_chain(
        stored, *statement, [&](facts::EntityIndex entity) { return entries.name(entity); },
        reader);
    put_story(html, ledger, *found, own, reader);
  }
  const auto address = statement == nullptr ? words_address(stored, found->where)
                                            : statement_address(stored, *statement);
  put_citation(html, *found, speaker, words_of(*found, statement), address, reader);
  if (statement != nullptr && found->state != PlaceState::kGone) {
    put_correction_form(html, stored, 's', *found->statement, reader);
  }
  html.put("</div>");
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
