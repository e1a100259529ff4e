// `sotin search`: how the query was read, then the sentences with the words marked: in bold where
// colours may be used, between ‹› elsewhere.
#include <fmt/format.h>

#include "cursor.hpp"
#include "ledger_lines.hpp"
#include "search_json.hpp"

namespace sotin::views {
namespace {

std::string list_of(const std::vector<std::string>& words, std::string_view open,
                    std::string_view close) {
  std::string out;
  for (const auto& word : words)
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", open, harmless(word), close);
  return out;
}

std::string read_as(const ledger::SearchAnswer& answer, Tongue tongue) {
  std::string out(say(tongue, "Tìm", "Looked for"));
  if (!answer.words.empty()) {
    out +=
        fmt::format(" {} {}", say(tongue, "các từ", "the words"), list_of(answer.words, "«", "»"));
  }
  if (!answer.phrases.empty()) {
    out += fmt::format("{} {} {}", answer.words.empty() ? "" : say(tongue, " và", " and"),
                       say(tongue, "nguyên cụm", "the phrases"), list_of(answer.phrases, "“", "”"));
  }
  if (answer.words.empty() && answer.phrases.empty()) {
    return std::string(say(tongue, "Câu hỏi không có chữ hay số nào để tìm.",
                           "The query has no letter or digit to look for."));
  }
  if (answer.any_word) {
    out += say(tongue, ": không câu nào có đủ, đây là những câu có quá nửa",
               ": no sentence holds all; these hold half of them or more");
  } else if (answer.marks) {
    out += say(tongue, ": đúng dấu trước, khác dấu sau", ": exact ones first, then without marks");
  } else {
    out += say(tongue, ", không phân biệt dấu", ", with any marks");
  }
  return out + ".";
}

std::vector<Piece> marked(const ledger::SearchHit& hit, bool colour) {
  std::vector<Piece> pieces;
  std::uint32_t at = 0;
  const std::string_view words = hit.words;
  for (const auto& mark : hit.marks) {
    if (mark.begin > at) pieces.push_back({harmless(words.substr(at, mark.begin - at))});
    const auto found = harmless(mark.in(words));
    // A piece without a leading space sticks to the one before it: spaces stay with the plain text.
    pieces.push_back({colour ? found : "‹" + found + "›", colour ? Style::kBold : Style::kPlain});
    at = mark.end;
  }
  if (at < words.size()) pieces.push_back({harmless(words.substr(at))});
  return pieces;
}

std::string json_list_of(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) (out += out.empty() ? "" : ",") += json_string(word);
  return "[" + out + "]";
}

}  // namespace

std::string json_of(const ledger::SearchHit& hit) {
  std::string marks;
  for (const auto& mark : hit.marks) {
    (marks += marks.empty() ? "" : ",") += json_string(mark.in(hit.words));
  }
  return fmt::format(
      R"({{"report":{},"title":{},"outlet":{},"published":{},"in_title":{},"start":{},"end":{},)"
      R"("text":{},"exact":{},"found":[{}]}})",
      json_string(hit.report), json_string_or_null(hit.title), json_string_or_null(hit.outlet),
      json_string_or_null(hit.published), hit.in_title, hit.start, hit.end, json_string(hit.words),
      hit.exact, marks);
}

std::string search_json(const ledger::SearchAnswer& answer, std::string_view query,
                        std::string_view next) {
  std::string hits;
  for (const auto& hit : answer.hits) (hits += hits.empty() ? "" : ",") += json_of(hit);
  return fmt::format(
      R"({{"schema":"sotin.search/1","query":{},"words":{},"phrases":{},"any_word":{},)"
      R"("marks":{},"more":{},"hits":[{}],"next":{}}})"
      "\n",
      json_string(query), json_list_of(answer.words), json_list_of(answer.phrases), answer.any_word,
      answer.marks, answer.more, hits, next.empty() ? "null" : json_string(next));
}

std::string search_cursor(std::string_view query, std::size_t given) {
  return cursor_of("search\n" + std::string(query), {std::to_string(given)});
}

Result<Answer> search(const ledger::Ledger& ledger, std::string_view query, std::size_t limit,
                      const Asked& asked) {
  const auto answer = ledger.search(query, limit);
  if (!answer) return tl::unexpected(answer.error());
  const auto tongue = asked.text.tongue;
  if (asked.json) {
    return Answer{
        search_json(*answer, query,
                    answer->more ? search_cursor(query, answer->hits.size()) : std::string()),
        answer->hits.size()};
  }
  Page page(asked.text.width, asked.text.colour);
  page.paragraph({{read_as(*answer, tongue), Style::kDim}}, 0, 2);
  bool was_exact = true;
  for (const auto& hit : answer->hits) {
    if (answer->marks && was_exact && !hit.exact) {
      page.heading(say(tongue, "KHÁC DẤU", "WITH OTHER MARKS"));
      was_exact = false;
    } else {
      page.blank();
    }
    std::vector<Piece> head{{harmless(hit.report), Style::kAct}};
    if (hit.outlet) head.push_back({" · " + harmless(*hit.outlet)});
    if (hit.published)
      head.push_back({" · " + date_for_people(harmless(hit.published->substr(0, 10)), tongue)});
    head.push_back({hit.in_title ? fmt::format(" [{}]", say(tongue, "tít", "headline"))
                                 : fmt::format(" [{}–{}]", hit.start, hit.end),
                    Style::kDim});
    page.paragraph(head, 0, 2);
    page.paragraph(marked(hit, asked.text.colour), 2, 2);
  }
  if (answer->more) {
    page.blank();
    page.paragraph({{std::string(say(tongue, "Còn nữa: thêm --limit để xem nhiều hơn.",
                                     "There is more: raise --limit.")),
                     Style::kDim}},
                   0, 0);
  }
  return Answer{page.take(), answer->hits.size()};
}

}  // namespace sotin::views
