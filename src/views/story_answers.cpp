// Stories as lists: a line of title and a line of figures each, the id last, so that it can be
// taken over into the next command.
#include "sotin/views/story_answers.hpp"

#include "sotin/views/affair_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger_lines.hpp"
#include "sotin/ledger/affair_book.hpp"
#include "sotin/stories/date_range.hpp"
#include "story_lines.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

constexpr int kIndent = 14;

/// «3 bản tin · 2 nguồn độc lập · 1 mới · s00ff...»
void figures(Page& page, const ledger::StoryRow& row, Tongue tongue) {
  std::vector<Piece> line{
      {fmt::format(fmt::runtime(say(tongue, "{} bản tin · {} nguồn độc lập",
                                    row.reports == 1 ? "{} report · {} independent source{}"
                                                     : "{} reports · {} independent source{}")),
                   row.reports, row.sources, row.sources == 1 ? "" : "s"),
       Style::kDim}};
  if (!row.first.empty() && row.first != row.last) {
    line.push_back(
        {fmt::format(" · {} {}", say(tongue, "từ", "since"), date_for_people(row.first, tongue)),
         Style::kDim});
  }
  if (row.fresh > 0) {
    line.push_back({fmt::format(" · {} {}", row.fresh, say(tongue, "mới", "new")), Style::kGood});
  }
  line.push_back({" · " + row.id});
  page.paragraph(line, kIndent, kIndent);
}

std::string affair_of(const ledger::StoryRow& row,
                      const std::map<std::string, std::string>& affairs) {
  const auto found = affairs.find(row.id);
  return found == affairs.end() ? std::string() : found->second;
}

/// Stories of one affair behind its first one.
void gather(std::vector<ledger::StoryRow>& rows,
            const std::map<std::string, std::string>& affairs) {
  std::map<std::string, std::size_t> place;
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto affair = affair_of(rows[i], affairs);
    order[i] = affair.empty() ? i : place.emplace(affair, i).first->second;
  }
  std::vector<std::size_t> at(rows.size());
  for (std::size_t i = 0; i < at.size(); ++i) at[i] = i;
  std::stable_sort(at.begin(), at.end(),
                   [&](std::size_t a, std::size_t b) { return order[a] < order[b]; });
  std::vector<ledger::StoryRow> gathered;
  for (const auto i : at) gathered.push_back(std::move(rows[i]));
  rows = std::move(gathered);
}

void waiting_note(Page& page, std::size_t waiting, Tongue tongue) {
  if (waiting == 0) return;
  page.paragraph({{fmt::format(fmt::runtime(say(tongue,
                                                "{} bản tin chưa được xếp vào chuyện nào: sổ chỉ "
                                                "đọc được. Chạy «sotin stories» ở nơi ghi được.",
                                                "{} reports have no story yet: the ledger can only "
                                                "be read. Run `sotin stories` where it can be "
                                                "written.")),
                               waiting),
                   Style::kWarn}},
                 0, 2);
}

}  // namespace

std::string day_for_people(const std::string& date, Tongue tongue) {
  return date.empty() ? std::string(say(tongue, "không rõ ngày", "no date"))
                      : date_for_people(harmless(date), tongue);
}

std::string title_of(const std::string& title, Tongue tongue) {
  return title.empty() ? std::string(say(tongue, "(không có tít)", "(no headline)"))
                       : harmless(title);
}

std::string json_of(const ledger::StoryRow& row, const std::string& affair) {
  const auto date = [](const std::string& d) { return d.empty() ? "null" : json_string(d); };
  return fmt::format(
      R"({{"id":{},"title":{},"reports":{},"independent":{},"first":{},"last":{},"new":{},"affair":{}}})",
      json_string(row.id), json_string(row.title), row.reports, row.sources, date(row.first),
      date(row.last), row.fresh, affair.empty() ? "null" : json_string(affair));
}

Result<ledger::Since> since_of(const ledger::Ledger& ledger, std::string_view words) {
  ledger::Since since;
  if (words.empty()) return since;
  if (words.size() >= 4 && stories::date_range(words).known()) {
    since.date = std::string(words);
    return since;
  }
  const auto marks = ledger::StoryBook(ledger).bookmarks();
  if (!marks) return tl::unexpected(marks.error());
  std::string near;
  for (const auto& mark : *marks) {
    if (mark.name == words) {
      since.reading = mark.reading;
      return since;
    }
    (near += near.empty() ? "" : ", ") += mark.name;
  }
  return fail(ErrorCode::kNotFound,
              fmt::format("«{}» is neither a date (2025-09-10) nor a bookmark; bookmarks: {}",
                          words, near.empty() ? "none yet (sotin bookmark sets one)" : near));
}

Result<Answer> list_stories(const ledger::Ledger& ledger, const ledger::StoryAsked& which,
                            const Asked& asked) {
  return list_stories(ledger, which, asked, false);
}

Result<Answer> list_stories(const ledger::Ledger& ledger, const ledger::StoryAsked& which,
                            const Asked& asked, bool by_affair) {
  const ledger::StoryBook book(ledger);
  const auto list = book.stories(which);
  if (!list) return tl::unexpected(list.error());
  const auto waiting = book.count_waiting();
  if (!waiting) return tl::unexpected(waiting.error());
  Answer answer{{}, list->rows.size()};
  const auto affairs = ledger::AffairBook(ledger).affairs();
  if (!affairs) return tl::unexpected(affairs.error());
  auto shown = list->rows;
  if (by_affair) gather(shown, *affairs);
  if (asked.json) {
    std::string rows;
    for (const auto& row : shown) {
      (rows += rows.empty() ? "" : ",") += json_of(row, affair_of(row, *affairs));
    }
    answer.words =
        fmt::format(R"({{"schema":"sotin.stories/1","stories":[{}],"more":{},"waiting":{},"next":null}})"
                    "\n",
                    rows, list->stories - list->rows.size(), *waiting);
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  std::string before;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& row = shown[i];
    const auto affair = by_affair ? affair_of(row, *affairs) : std::string();
    const bool goes_on = i + 1 < shown.size() && affair_of(shown[i + 1], *affairs) == affair;
    if (!affair.empty() && affair != before && goes_on) {
      page.heading(fmt::format("{} {}", say(tongue, "VỤ VIỆC", "AFFAIR"), affair));
    } else if (by_affair && affair.empty() && !before.empty()) {
      page.rule();
    }
    before = affair;
    page.paragraph({{title_of(row.title, tongue), Style::kBold}}, kIndent, kIndent,
                   {day_for_people(row.last, tongue), Style::kAct}, 0);
    figures(page, row, tongue);
  }
  std::string total = fmt::format(
      fmt::runtime(say(tongue, "{} chuyện", list->stories == 1 ? "{} story" : "{} stories")),
      list->stories);
  if (list->stories > list->rows.size()) {
    total += fmt::format(fmt::runtime(say(tongue, ", {} chuyện gần nhất ở trên (--limit 0: tất cả)",
                                          ", the {} latest above (--limit 0: all)")),
                         list->rows.size());
  }
  page.paragraph({{total, Style::kBold}}, 0, 2);
  waiting_note(page, *waiting, tongue);
  answer.words = page.take();
  return answer;
}

Result<Answer> list_bookmarks(const ledger::Ledger& ledger, const Asked& asked) {
  const auto marks = ledger::StoryBook(ledger).bookmarks();
  if (!marks) return tl::unexpected(marks.error());
  Answer answer{{}, marks->size()};
  if (asked.json) {
    std::string rows;
    for (const auto& mark : *marks) {
      rows += fmt::format(R"({}{{"name":{},"at":{}}})", rows.empty() ? "" : ",",
                          json_string(mark.name), json_string(mark.at));
    }
    answer.words = fmt::format(R"({{"schema":"sotin.bookmarks/1","bookmarks":[{}]}})"
                               "\n",
                               rows);
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  for (const auto& mark : *marks) {
    page.paragraph(
        {{harmless(mark.name), Style::kBold},
         {fmt::format(" · {} {}", say(tongue, "đặt lúc", "set at"), mark.at), Style::kDim}},
        0, 2);
  }
  answer.words = page.take();
  return answer;
}

std::string kept_words(const stories::Kept& kept, Tongue tongue) {
  std::string words;
  const auto add = [&](std::size_t count, std::string_view vietnamese, std::string_view english) {
    if (count == 0) return;
    words +=
        fmt::format("{}{} {}", words.empty() ? "" : ", ", count, say(tongue, vietnamese, english));
  };
  add(kept.placed, "bản tin đã xếp vào chuyện", "reports placed in stories");
  add(kept.opened, "chuyện mới", "new stories");
  add(kept.copies, "bản chép lại", "near copies");
  add(kept.changes, "lần gộp, tách hay chuyển", "merges, splits or moves");
  return words;
}

}  // namespace sotin::views
