// One story of the ledger: its reports are loaded, put together, and told; and how it came to be.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>
#include <set>

#include "ledger_lines.hpp"
#include "sotin/language/analysis.hpp"
#include "sotin/stories/news_since.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/views/story_answers.hpp"
#include "sotin/views/story_view.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

constexpr std::size_t kMostReports = 500;  // told at once; of longer stories the latest

/// Numbers near copies alike; -1 for reports that have none.
std::vector<std::int32_t> copy_groups(const std::vector<std::string>& ids,
                                      const std::vector<ledger::StoryBook::CopyPair>& pairs) {
  std::map<std::string, std::int32_t> place;
  for (std::size_t i = 0; i < ids.size(); ++i) place.emplace(ids[i], static_cast<std::int32_t>(i));
  std::vector<std::int32_t> root(ids.size());
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](std::int32_t i) {
    while (root[static_cast<std::size_t>(i)] != i) i = root[static_cast<std::size_t>(i)];
    return i;
  };
  for (const auto& pair : pairs) {
    const auto a = place.find(pair.report), b = place.find(pair.of);
    if (a == place.end() || b == place.end()) continue;
    const auto x = find(a->second), y = find(b->second);
    root[static_cast<std::size_t>(std::max(x, y))] = std::min(x, y);
  }
  std::vector<std::int32_t> sizes(ids.size()), groups(ids.size(), -1);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ++sizes[static_cast<std::size_t>(find(static_cast<std::int32_t>(i)))];
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto r = find(static_cast<std::int32_t>(i));
    if (sizes[static_cast<std::size_t>(r)] > 1) groups[i] = r;
  }
  return groups;
}

/// The reports of a story as summaries look at them; everything lives as long as this.
struct Summed {
  std::vector<text::Document> titles;
  std::vector<language::Analysis> analyses;
  std::vector<stories::SummaryReport> reports;
};

Summed summed(const std::deque<ledger::Stored>& stored, const std::vector<std::uint32_t>& order,
              const std::vector<std::int32_t>& groups) {
  Summed all;
  all.titles.reserve(order.size());
  all.analyses.reserve(order.size());
  for (const auto i : order) {
    const auto& row = stored[i].row;
    all.titles.push_back(text::Document::from_bytes(row.title.value_or(std::string()), {}));
    all.analyses.push_back(language::analyse(stored[i].document));
    all.reports.push_back(
        {row.id, all.titles.back().text(),
         row.published ? std::string_view(*row.published) : std::string_view(),
         &all.analyses.back(),
         groups[i] >= 0 ? static_cast<std::uint32_t>(groups[i]) : static_cast<std::uint32_t>(i)});
  }
  return all;
}

/// Sentences with their report, and a mark where only one source tells it.
void show_sentences(Page& page, std::string_view title,
                    const std::vector<stories::SummarySentence>& sentences,
                    const StoryReports& with, const Summed& all, Tongue tongue) {
  if (sentences.empty()) return;
  page.heading(title);
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
  const ledger::StoryBook book(ledger);
  const auto found = book.find_story(id);
  if (!found) return tl::unexpected(found.error());
  auto ids = book.reports_of(*found);
  if (!ids) return tl::unexpected(ids.error());
  const auto all = ids->size();
  if (all > kMostReports) {
    ids->erase(ids->begin(), ids->end() - static_cast<std::ptrdiff_t>(kMostReports));
  }
  const auto pairs = book.copies_of(*found);
  if (!pairs) return tl::unexpected(pairs.error());
  const auto fresh = book.reports_since(*found, since);
  if (!fresh) return tl::unexpected(fresh.error());

  std::deque<ledger::Stored> stored;
  ledger::Filter filter;
  filter.ids = *ids;
  const auto loaded = ledger.for_each(filter, [&](const ledger::Stored& report) {
    stored.push_back(report);
    return true;
  });
  if (!loaded) return tl::unexpected(loaded.error());
  const auto groups = copy_groups(*ids, *pairs);
  std::vector<stories::Told> told;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    told.push_back({&stored[i].document, &stored[i].report, groups[i]});
  }
  std::vector<std::uint32_t> order;
  auto story = stories::tell_story(told, &order);
  story.id = *found;
  StoryReports with;
  for (const auto i : order) {
    with.documents.push_back(&stored[i].document);
    with.reports.push_back(&stored[i].report);
  }
  const auto sums = summed(stored, order, groups);
  const stories::SummaryOptions length{static_cast<std::uint32_t>(syllables), 0};
  const auto summary = stories::summarise(sums.reports, length);
  for (const auto& sentence : summary) {
    story.summary.push_back(
        {static_cast<std::uint32_t>(sentence.report), sentence.where, sentence.witnesses});
  }
  Answer answer{{}, all};
  if (asked.json) {
    answer.words = story_json(story, with);
    return answer;
  }
  const auto tongue = asked.text.tongue;
  Page first(asked.text.width, asked.text.colour);
  if (since.date || since.reading >= 0) {
    const std::set<std::string> is_new(fresh->begin(), fresh->end());
    std::vector<bool> known;
    for (const auto& report : sums.reports)
      known.push_back(!is_new.contains(std::string(report.id)));
    std::vector<stories::SummarySentence> news;
    for (const auto& sentence : stories::sentences_since(sums.reports, known, length)) {
      news.push_back(sentence.sentence);
    }
    show_sentences(first, say(tongue, "CÓ GÌ MỚI", "WHAT IS NEW"), news, with, sums, tongue);
  } else if (stored.size() > 1) {
    show_sentences(first, say(tongue, "TÓM TẮT", "SUMMARY"), summary, with, sums, tongue);
  }
  answer.words = story_text(story, with, asked.text);
  // Behind the title and its figures, before the details.
  const auto head = std::min(answer.words.find("\n\n"), answer.words.size());
  answer.words.insert(head == answer.words.size() ? head : head + 1, first.take());
  Page page(asked.text.width, asked.text.colour);
  page.heading(say(tongue, "BẢN TIN", "REPORTS"));
  const bool marks = since.date || since.reading >= 0;
  const std::set<std::string> is_new(fresh->begin(), fresh->end());
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
