// A sweep over the borders of all marks inside the stretch of text. Work is bounded by borders
// times the marks open at once.
#include "marked_text.hpp"

#include <algorithm>
#include <set>

namespace sotin::views::web {
namespace {

void put_piece(Html& html, std::string_view words, const std::vector<const Mark*>& over,
               std::vector<std::string>& seen) {
  if (words.empty()) return;
  if (over.empty()) {
    html.words(words);
    return;
  }
  std::set<std::string_view> looks;
  std::string entries;
  std::string id;
  for (const auto* mark : over) {
    looks.insert(mark->look);
    if (mark->entry.empty()) continue;
    if (entries.find(mark->entry + " ") == std::string::npos) entries += mark->entry + " ";
    const bool named = std::find(seen.begin(), seen.end(), mark->entry) != seen.end();
    if (id.empty() && !named && mark->look == "said") {
      id = mark->entry;
      seen.push_back(id);
    }
  }
  if (!entries.empty()) entries.pop_back();
  std::string look;
  for (const auto one : looks) look += (look.empty() ? "" : " ") + std::string(one);
  html.open("span", {{"class", "m " + look},
                     {entries.empty() ? "" : "data-entry", entries},
                     {id.empty() ? "" : "id", id}});
  html.words(words).close("span");
}

}  // namespace

void put_marked(Html& html, std::string_view text, const text::Span& where,
                const std::vector<Mark>& marks, std::vector<std::string>& seen) {
  std::vector<const Mark*> inside;
  std::set<std::uint32_t> borders = {where.end};
  for (const auto& mark : marks) {
    if (mark.where.begin >= where.end) break;
    if (!mark.where.overlaps(where)) continue;
    inside.push_back(&mark);
    borders.insert(std::max(mark.where.begin, where.begin));
    borders.insert(std::min(mark.where.end, where.end));
  }
  auto from = where.begin;
  std::size_t next = 0;
  std::vector<const Mark*> over;
  for (const auto border : borders) {
    std::erase_if(over, [from](const Mark* mark) { return mark->where.end <= from; });
    for (; next < inside.size() && inside[next]->where.begin <= from; ++next) {
      if (inside[next]->where.end > from) over.push_back(inside[next]);
    }
    if (border <= from) continue;
    put_piece(html, text.substr(from, border - from), over, seen);
    from = border;
  }
}

}  // namespace sotin::views::web
