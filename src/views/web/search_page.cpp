// Search: the form, how the query was read, the sentences with the words marked.
#include <fmt/format.h>

#include "layout.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kMostHits = 100;

void put_read_as(Html& html, const ledger::SearchAnswer& answer, const Reader& reader) {
  html.put("<p class=\"aside\" role=\"status\">");
  if (answer.words.empty() && answer.phrases.empty()) {
    html.words(say(reader, "Câu hỏi không có chữ hay số nào để tìm.",
                   "The query has no letter or digit to look for."));
    html.put("</p>");
    return;
  }
  html.words(say(reader, "Tìm ", "Looked for "));
  bool first = true;
  const auto put_all = [&](const std::vector<std::string>& all) {
    for (const auto& one : all) {
      if (!first) html.put(", ");
      first = false;
      html.element("q", one);
    }
  };
  put_all(answer.words);
  put_all(answer.phrases);
  html.words(answer.any_word ? say(reader, ": không câu nào có đủ, đây là những câu có quá nửa",
                                   ": no sentence holds all; these hold half of them or more")
             : answer.marks ? say(reader, ": đúng dấu trước, khác dấu sau",
                                  ": exact ones first, then without marks")
                            : say(reader, ", không phân biệt dấu", ", with any marks"));
  html.put(".</p>");
}

void put_hit(Html& html, const ledger::SearchHit& hit, const Reader& reader) {
  html.put("<li><p>");
  std::uint32_t at = 0;
  const std::string_view words = hit.words;
  for (const auto& mark : hit.marks) {
    html.words(words.substr(at, mark.begin - at)).element("mark", mark.in(words));
    at = mark.end;
  }
  html.words(words.substr(at)).put("</p><div class=\"aside\">");
  if (hit.outlet) html.words(*hit.outlet).put(" · ");
  if (hit.published) {
    put_date(html, *hit.published, reader);
    html.put(" · ");
  }
  html.link(report_address(hit.report), hit.title.value_or(hit.report));
  if (!hit.exact) html.words(say(reader, " · khác dấu", " · other marks"));
  html.put("</div></li>");
}

}  // namespace

Result<std::string> search_page(const ledger::Ledger& ledger, std::string_view query,
                                const Reader& reader) {
  Html html;
  html.element("h1", say(reader, "Tìm trong sổ", "Search the ledger"));
  html.put("<form class=\"search\" role=\"search\" action=\"/search\">");
  html.put("<label for=\"q\">")
      .words(say(reader, "Từ cần tìm, có hay không có dấu; “nguyên cụm”",
                 "Words, with or without marks; “a phrase”"));
  html.put("</label>")
      .open("input",
            {{"id", "q"}, {"name", "q"}, {"type", "search"}, {"value", std::string(query)}});
  html.put("<button>").words(say(reader, "Tìm", "Search")).put("</button></form>");
  if (!query.empty()) {
    const auto answer = ledger.search(query, kMostHits);
    if (!answer) return tl::unexpected(answer.error());
    put_read_as(html, *answer, reader);
    if (answer->hits.empty()) {
      html.element("p", say(reader, "Không có câu nào.", "No sentence."));
    }
    html.put("<ol class=\"list hits\">");
    for (const auto& hit : answer->hits) put_hit(html, hit, reader);
    html.put("</ol>");
    if (answer->more) {
      html.element("p", {{"class", "aside"}},
                   fmt::format(fmt::runtime(say(reader, "Còn nữa; đây là {} câu đầu.",
                                                "There are more; these are the first {}.")),
                               answer->hits.size()));
    }
  }
  return layout(say(reader, "Tìm", "Search"), "search", html, reader);
}

}  // namespace sotin::views::web
