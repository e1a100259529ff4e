// One story of the ledger: its reports are loaded, put together, and told; and how it came to be.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kept_story.hpp"
#include "ledger_lines.hpp"
#include "news_words.hpp"
#include "sotin/stories/news_since.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/views/story_answers.hpp"
#include "sotin/views/story_view.hpp"
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
  if (asked.json) {
    answer.words =
        story_json(story, with,
                   marks ? fmt::format(R"("news":{{{},"sentences":{}}})", news_members(news),
                                       json_of(sentences, with, sums))
                         : std::string());
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page first(asked.text.width, asked.text.colour);
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
        {row.title ? harmless(*row.title)
                   : std::string(say(tongue, "(không có tít)", "(no headline)"))},
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
