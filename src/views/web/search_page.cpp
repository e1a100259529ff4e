// Search: the form, how the query was read, what it can be narrowed by, the sentences with the
// words marked. The first kMostLooked sentences are looked at; when there are more the page says
// so.
#include <fmt/format.h>

#include <algorithm>

#include "layout.hpp"
#include "search_facets.hpp"
#include "sotin/base/percent.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kMostLooked = 500;
constexpr std::size_t kAPage = 30;
constexpr std::size_t kLongestFragment = 300;

void put_read_as(Html& html, const ledger::SearchAnswer& answer, std::size_t found,
                 const Reader& reader) {
  html.put("<p class=\"aside\" role=\"status\">");
  if (answer.words.empty() && answer.phrases.empty()) {
    html.words(say(reader, "Câu hỏi không có chữ hay số nào để tìm.",
                   "The query has no letter or digit to look for."));
    html.put("</p>");
    return;
  }
  html.words(fmt::format(fmt::runtime(say(reader, "{}{} câu có ", "{}{} sentences hold ")), found,
                         answer.more ? "+" : ""));
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

/// Where the sentence stands in its report: at the statement it belongs to, else at its words.
std::string place_of(const ledger::SearchHit& hit, const Traits& traits) {
  auto address = report_address(hit.report);
  if (!traits.entry.empty()) return address + "#" + traits.entry;
  if (hit.in_title || hit.words.size() > kLongestFragment) return address;
  return address + "#:~:text=" + base::percent_encoded(hit.words);
}

void put_hit(Html& html, const ledger::SearchHit& hit, const Traits& traits,
             const std::string& title, const Reader& reader) {
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
  html.link(place_of(hit, traits), title);
  if (hit.in_title) html.words(say(reader, " · ở tít", " · in the headline"));
  html.put("</div></li>");
}

void put_form(Html& html, const SearchAsked& asked, const Reader& reader) {
  html.put("<form class=\"search\" role=\"search\" action=\"/search\">");
  html.put("<label for=\"q\">")
      .words(say(reader, "Từ cần tìm, có hay không có dấu; “nguyên cụm”",
                 "Words, with or without marks; “a phrase”"));
  html.put("</label><div class=\"line\">")
      .open("input", {{"id", "q"}, {"name", "q"}, {"type", "search"}, {"value", asked.words}});
  for (const auto& [name, value] : asked.narrowed) put_hidden(html, name, value);
  html.put("<button>").words(say(reader, "Tìm", "Search")).put("</button></div></form>");
}

void put_pages(Html& html, std::size_t from, std::size_t all, const Reader& reader) {
  if (all <= kAPage) return;
  html.open("nav",
            {{"class", "pages"}, {"aria-label", std::string(say(reader, "Trang", "Pages"))}});
  if (from > 0) {
    const auto before = from > kAPage ? from - kAPage : 0;
    html.link(address_with(reader, "from", before == 0 ? "" : std::to_string(before)),
              say(reader, "← trang trước", "← before"), {{"rel", "prev"}});
  }
  html.element("span", {{"class", "count"}},
               fmt::format("{}–{} / {}", from + 1, std::min(from + kAPage, all), all));
  if (from + kAPage < all) {
    html.link(address_with(reader, "from", std::to_string(from + kAPage)),
              say(reader, "trang sau →", "next →"), {{"rel", "next"}});
  }
  html.close("nav");
}

/// What the reports of the hits on this page are called.
Result<std::map<std::string, std::string>> titles_of_hits(
    const ledger::Ledger& ledger, const std::vector<ledger::SearchHit>& hits,
    const std::vector<std::size_t>& shown, std::size_t from, std::size_t end,
    const Reader& reader) {
  std::vector<std::string> ids;
  std::map<std::string, std::string> out;
  for (auto i = from; i < end; ++i) {
    if (out.emplace(hits[shown[i]].report, title_or_none({}, reader)).second) {
      ids.push_back(hits[shown[i]].report);
    }
  }
  if (ids.empty()) return out;
  const auto rows = ledger.rows(ids);
  if (!rows) return tl::unexpected(rows.error());
  auto titles = titles_of(ledger, *rows, reader);
  if (!titles) return tl::unexpected(titles.error());
  for (std::size_t i = 0; i < rows->size(); ++i) out[(*rows)[i].id] = std::move((*titles)[i]);
  return out;
}

Result<void> put_answer(Html& html, const ledger::Ledger& ledger, const SearchAsked& asked,
                        const Reader& reader) {
  const auto answer = ledger.search(asked.words, kMostLooked);
  if (!answer) return tl::unexpected(answer.error());
  const auto traits = traits_of(ledger, answer->hits);
  if (!traits) return tl::unexpected(traits.error());
  Chosen chosen;
  for (const auto facet : kFacets) {
    const auto found = asked.narrowed.find(parameter(facet));
    if (found != asked.narrowed.end() && !found->second.empty()) chosen[facet] = found->second;
  }
  std::vector<std::size_t> shown;
  std::vector<const Traits*> counted;
  for (std::size_t i = 0; i < answer->hits.size(); ++i) {
    if (!passes((*traits)[i], chosen)) continue;
    shown.push_back(i);
    counted.push_back(&(*traits)[i]);
  }
  put_read_as(html, *answer, answer->hits.size(), reader);
  if (answer->more) {
    html.element("p", {{"class", "note"}},
                 fmt::format(fmt::runtime(say(
                                 reader, "Còn nữa: trang này xét {} câu đầu. Thêm từ để thu hẹp.",
                                 "There are more: these are the first {}. Add words to narrow.")),
                             answer->hits.size()));
  }
  html.put("<div class=\"found\">");
  if (const auto put = put_facets(html, ledger, counted, chosen, reader); !put) return put;
  html.put("<div>");
  if (shown.empty() && !(answer->words.empty() && answer->phrases.empty())) {
    html.element("p", chosen.empty() ? say(reader, "Không có câu nào.", "No sentence.")
                                     : say(reader, "Không có câu nào thỏa mọi điều kiện đã chọn.",
                                           "No sentence meets all that was chosen."));
  }
  const auto from = std::min(asked.from, shown.size());
  const auto end = std::min(from + kAPage, shown.size());
  const auto titles = titles_of_hits(ledger, answer->hits, shown, from, end, reader);
  if (!titles) return tl::unexpected(titles.error());
  bool in_list = false;
  for (auto i = from; i < end; ++i) {
    const auto& hit = answer->hits[shown[i]];
    const bool turns =
        !hit.exact && answer->marks && (i == from || answer->hits[shown[i - 1]].exact);
    if (turns) {
      if (in_list) html.put("</ol>");
      in_list = false;
      html.element("h2", say(reader, "Khác dấu", "With other marks"));
    }
    if (!in_list) html.put("<ol class=\"list hits\">");
    in_list = true;
    put_hit(html, hit, (*traits)[shown[i]], titles->at(hit.report), reader);
  }
  if (in_list) html.put("</ol>");
  put_pages(html, from, shown.size(), reader);
  html.put("</div></div>");
  return {};
}

}  // namespace

Result<std::string> search_page(const ledger::Ledger& ledger, const SearchAsked& asked,
                                const Reader& reader) {
  Html html;
  html.element("h1", say(reader, "Tìm trong sổ", "Search the ledger"));
  put_form(html, asked, reader);
  if (!asked.words.empty()) {
    if (const auto put = put_answer(html, ledger, asked, reader); !put) {
      return tl::unexpected(put.error());
    }
  }
  return layout(say(reader, "Tìm", "Search"), "search", html, reader);
}

}  // namespace sotin::views::web
