// One story of the ledger: its reports are loaded, put together, and told; and how it came to be.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kept_story.hpp"
#include "ledger_lines.hpp"
#include "news_words.hpp"
#include "sotin/language/heading.hpp"
#include "sotin/ledger/affair_book.hpp"
#include "sotin/stories/news_since.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/views/story_answers.hpp"
#include "sotin/views/story_view.hpp"
#include "story_lines.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

constexpr std::size_t kMostNews = 8;  // entries of a kind, in text

/// Sentences with their report, and a mark where only one source tells it.
void show_sentences(Page& page, std::string_view title,
                    const std::vector<stories::SummarySentence>& sentences,
                    const StoryReports& with, const Summed& all, Tongue tongue) {
  if (sentences.empty()) return;
  if (!title.empty()) page.heading(title);
  for (const auto& sentence : sentences) {
    std::vector<Piece> line{
        {harmless(with.documents[sentence.report]->words(sentence.where))},
        {fmt::format(" ({})", harmless(all.reports[sentence.report].id)), Style::kDim}};
    if (sentence.witnesses > 1) {
      line.push_back({fmt::format(" {} {}", sentence.witnesses, say(tongue, "nguồn", "sources")),
                      Style::kGood});
    } else if (all.reports.size() > 1) {
      line.push_back(
          {std::string(say(tongue, " chỉ một nguồn", " one source only")), Style::kWarn});
    }
    page.paragraph(line, 2, 4);
  }
}

/// New sentences; `before` is where something like it was told with other numbers.
std::string json_of(const std::vector<stories::NewSentence>& sentences, const StoryReports& with,
                    const Summed& sums) {
  const auto place = [&](std::size_t report, const text::Span& where) {
    const auto& document = *with.documents[report];
    return fmt::format(R"("report":{},"start":{},"end":{},"text":{})",
                       json_string(sums.reports[report].id), document.code_point(where.begin),
                       document.code_point(where.end), json_string(document.words(where)));
  };
  std::string list;
  for (const auto& [sentence, newness, before] : sentences) {
    list += fmt::format(R"({}{{{},"witnesses":{},"before":{}}})", list.empty() ? "" : ",",
                        place(sentence.report, sentence.where), sentence.witnesses,
                        before ? "{" + place(before->report, before->where) + "}" : "null");
  }
  return "[" + list + "]";
}

std::string json_of(const ledger::AffairRow& affair) {
  if (affair.stories.empty()) return "null";
  std::string rows;
  for (const auto& row : affair.stories) {
    rows += fmt::format(R"({}{{"id":{},"title":{},"reports":{},"first":{},"last":{}}})",
                        rows.empty() ? "" : ",", json_string(row.id), json_string(row.title),
                        row.reports, row.first.empty() ? "null" : json_string(row.first),
                        row.last.empty() ? "null" : json_string(row.last));
  }
  return fmt::format(R"({{"id":{},"title":{},"stories":[{}]}})", json_string(affair.id),
                     json_string(affair.title), rows);
}

/// «cùng vụ việc: …», the other stories of it.
void show_affair(Page& page, const ledger::AffairRow& affair, const std::string& own,
                 Tongue tongue) {
  for (const auto& row : affair.stories) {
    if (row.id == own) continue;
    const auto day = row.first.empty() ? std::string() : day_for_people(row.first, tongue) + ": ";
    page.paragraph({{std::string(say(tongue, "cùng vụ việc: ", "same affair: ")), Style::kGood},
                    {day + title_of(row.title, tongue)},
                    {" · " + row.id, Style::kDim}},
                   0, 2);
  }
}

std::string_view what_words(std::string_view what, Tongue tongue) {
  if (what == "opened") return say(tongue, "mở chuyện", "opened");
  if (what == "joined") return say(tongue, "thêm vào", "joined");
  if (what == "merged") return say(tongue, "gộp từ", "merged from");
  if (what == "split") return say(tongue, "tách từ", "split from");
  return say(tongue, "chuyển từ", "moved from");
}

}  // namespace

Result<Answer> story(const ledger::Ledger& ledger, std::string_view id, const ledger::Since& since,
                     std::size_t syllables, const Asked& asked) {
  auto kept = load_story(ledger, id, syllables);
  if (!kept) return tl::unexpected(kept.error());
  const ledger::StoryBook book(ledger);
  const auto fresh = book.reports_since(kept->story.id, since);
  if (!fresh) return tl::unexpected(fresh.error());
  const auto& [stored, groups, order, told, story, all] =
      static_cast<const stories::LoadedStory&>(*kept);
  const auto& with = kept->with;
  const auto& sums = kept->sums;
  const stories::SummaryOptions length{static_cast<std::uint32_t>(syllables), 0};
  Answer answer{{}, all};
  const bool marks = since.date || since.reading >= 0;
  const std::set<std::string_view> is_new(fresh->begin(), fresh->end());
  stories::StoryNews news;
  std::vector<stories::NewSentence> sentences;
  if (marks) {
    std::vector<bool> known;
    for (const auto& report : sums.reports) known.push_back(!is_new.contains(report.id));
    news = stories::news_of(story, told, known);
    sentences = stories::sentences_since(sums.reports, known, length);
  }
  const auto affair = ledger::AffairBook(ledger).affair_of(story.id);
  if (!affair) return tl::unexpected(affair.error());
  if (asked.json) {
    auto more = R"("affair":)" + json_of(*affair);
    if (marks) {
      more += fmt::format(R"(,"news":{{{},"sentences":{}}})", news_members(news),
                          json_of(sentences, with, sums));
    }
    answer.words = story_json(story, with, more);
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page first(asked.text.width, asked.text.colour);
  show_affair(first, *affair, story.id, tongue);
  if (marks) {
    std::vector<stories::SummarySentence> shown;
    for (auto& sentence : sentences) shown.push_back(std::move(sentence.sentence));
    first.heading(say(tongue, "CÓ GÌ MỚI", "WHAT IS NEW"));
    const auto counts = news_counts(news, tongue);
    first.paragraph({{fmt::format(fmt::runtime(say(tongue, "{} bản tin mới", "{} new reports")),
                                  news.reports.size()) +
                          (counts.empty() ? "" : " · " + counts),
                      Style::kGood}},
                    2, 4);
    show_sentences(first, {}, shown, with, sums, tongue);
    show_news(first, news, kMostNews, 2, tongue);
  } else if (stored.size() > 1) {
    show_sentences(first, say(tongue, "TÓM TẮT", "SUMMARY"), kept->summary, with, sums, tongue);
  }
  answer.words = story_text(story, with, asked.text);
  // Behind the title and its figures, before the details.
  const auto head = std::min(answer.words.find("\n\n"), answer.words.size());
  answer.words.insert(head == answer.words.size() ? head : head + 1, first.take());
  Page page(asked.text.width, asked.text.colour);
  page.heading(say(tongue, "BẢN TIN", "REPORTS"));
  for (const auto i : order) {
    const auto& row = stored[i].row;
    std::vector<Piece> line{
        {title_of(
            language::heading_of(row.title.value_or(std::string()), stored[i].document.text()),
            tongue)},
        {fmt::format(" ({}{})", row.outlet ? harmless(*row.outlet) + ", " : "", harmless(row.id)),
         Style::kDim}};
    if (groups[i] >= 0 && static_cast<std::size_t>(groups[i]) != i) {
      line.push_back({fmt::format(" {} {}", say(tongue, "· gần như chép", "· near copy of"),
                                  harmless(stored[static_cast<std::size_t>(groups[i])].row.id)),
                      Style::kWarn});
    }
    if (marks && is_new.contains(row.id)) {
      line.push_back({std::string(say(tongue, " · mới", " · new")), Style::kGood});
    }
    const auto date = row.published
                          ? date_for_people(harmless(row.published->substr(0, 10)), tongue)
                          : std::string(say(tongue, "không rõ ngày", "no date"));
    page.paragraph(line, 16, 16, {date, Style::kAct}, 2);
  }
  if (all > stored.size()) {
    page.paragraph({{fmt::format(fmt::runtime(say(tongue, "{} bản tin cũ hơn không kể ở đây.",
                                                  "{} older reports are not told here.")),
                                 all - stored.size()),
                     Style::kDim}},
                   2, 2);
  }
  answer.words += page.take();
  return answer;
}

Result<Answer> story_history(const ledger::Ledger& ledger, std::string_view id,
                             const Asked& asked) {
  const ledger::StoryBook book(ledger);
  const auto found = book.find_story(id);
  if (!found) return tl::unexpected(found.error());
  const auto events = book.events_of(*found);
  if (!events) return tl::unexpected(events.error());
  Answer answer{{}, events->size()};
  if (asked.json) {
    std::string rows;
    for (const auto& e : *events) {
      rows += fmt::format(R"({}{{"at":{},"what":"{}","story":{},"from":{},"report":{}}})",
                          rows.empty() ? "" : ",", json_string(e.at), e.what, json_string(e.story),
                          json_string_or_null(e.other), json_string_or_null(e.report));
    }
    answer.words = fmt::format(R"({{"schema":"sotin.story-history/1","id":{},"events":[{}]}})"
                               "\n",
                               json_string(*found), rows);
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  page.paragraph({{*found, Style::kBold}}, 0, 2);
  for (const auto& e : *events) {
    std::string words(what_words(e.what, tongue));
    if (e.other) words += " " + *e.other;
    if (e.story != *found) words += fmt::format(" {} {}", say(tongue, "sang", "to"), e.story);
    if (e.report) words += ": " + harmless(*e.report);
    page.paragraph({{words}}, 24, 24, {e.at, Style::kDim}, 2);
  }
  answer.words = page.take();
  return answer;
}

}  // namespace sotin::views
