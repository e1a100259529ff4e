// What is new, story by story: figures, what changed, then the reports.
#include <fmt/format.h>

#include "ledger_lines.hpp"
#include "news_words.hpp"
#include "sotin/ledger/headings.hpp"
#include "sotin/stories/story_news.hpp"
#include "sotin/views/story_answers.hpp"
#include "story_lines.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

constexpr int kIndent = 16;
constexpr std::size_t kMostNews = 3;  // entries of a kind, in text

std::string json_of(const std::vector<ledger::ReportRow>& rows,
                    const std::vector<std::string>& headings) {
  std::string list;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& report = rows[i];
    list += fmt::format(
        R"({}{{"id":{},"title":{},"outlet":{},"published":{},"version":{},"heading":{}}})",
        list.empty() ? "" : ",", json_string(report.id), json_string_or_null(report.title),
        json_string_or_null(report.outlet), json_string_or_null(report.published), report.version,
        json_string(headings[i]));
  }
  return "[" + list + "]";
}

void show(Page& page, const ledger::ReportRow& report, const std::string& heading, Tongue tongue) {
  const auto date = report.published ? report.published->substr(0, 10) : std::string();
  std::vector<Piece> line{
      {title_of(heading, tongue)},
      {fmt::format(" ({}{})", report.outlet ? harmless(*report.outlet) + ", " : "",
                   harmless(report.id)),
       Style::kDim}};
  if (report.version > 1) {
    line.push_back(
        {fmt::format(" {} {}", say(tongue, "bản", "version"), report.version), Style::kWarn});
  }
  page.paragraph(line, kIndent, kIndent, {day_for_people(date, tongue), Style::kAct}, 2);
}

}  // namespace

Result<Answer> news(const ledger::Ledger& ledger, const ledger::StoryAsked& which,
                    std::string_view since, const Asked& asked) {
  const ledger::StoryBook book(ledger);
  const auto list = book.stories(which);
  if (!list) return tl::unexpected(list.error());
  const auto tongue = asked.text.tongue;
  Answer answer{{}, list->rows.size()};
  Page page(asked.text.width, asked.text.colour);
  std::string json;
  std::size_t reports = 0;
  for (const auto& row : list->rows) {
    const auto ids = book.reports_since(row.id, which.since);
    if (!ids) return tl::unexpected(ids.error());
    const auto rows = ledger.rows(*ids);
    if (!rows) return tl::unexpected(rows.error());
    const auto news = stories::news_of(ledger, row.id, which.since);
    if (!news) return tl::unexpected(news.error());
    const auto headings = ledger::headings_of(ledger, *rows);
    if (!headings) return tl::unexpected(headings.error());
    reports += rows->size();
    if (asked.json) {
      json += fmt::format(R"({}{{"story":{},{},"new_reports":{}}})", json.empty() ? "" : ",",
                          json_of(row), news_members(*news), json_of(*rows, *headings));
      continue;
    }
    page.paragraph({{title_of(row.title, tongue), Style::kBold}}, 0, 2);
    const bool is_new = row.fresh == row.reports;
    const auto counts = news_counts(*news, tongue);
    page.paragraph({{(is_new ? std::string(say(tongue, "chuyện mới", "a new story"))
                             : fmt::format(fmt::runtime(say(tongue, "{} mới trong {} bản tin",
                                                            "{} new of {} reports")),
                                           row.fresh, row.reports)) +
                         (counts.empty() ? "" : " · " + counts),
                     Style::kGood},
                    {" · " + row.id}},
                   2, 2);
    show_news(page, *news, kMostNews, 4, tongue);
    for (std::size_t i = 0; i < rows->size(); ++i) show(page, (*rows)[i], (*headings)[i], tongue);
  }
  if (asked.json) {
    answer.words = fmt::format(R"({{"schema":"sotin.news/1","since":{},"stories":[{}],"more":{}}})"
                               "\n",
                               json_string(since), json, list->stories - list->rows.size());
    return answer;
  }
  page.paragraph({{fmt::format(fmt::runtime(say(tongue, "{} bản tin mới trong {} chuyện",
                                                "{} new reports in {} stories")),
                               reports, list->rows.size()),
                   Style::kBold}},
                 0, 2);
  if (list->stories > list->rows.size()) {
    page.paragraph({{fmt::format(fmt::runtime(say(tongue, "còn {} chuyện nữa (--limit 0: tất cả)",
                                                  "{} more stories (--limit 0: all)")),
                                 list->stories - list->rows.size()),
                     Style::kDim}},
                   0, 2);
  }
  answer.words = page.take();
  return answer;
}

}  // namespace sotin::views
