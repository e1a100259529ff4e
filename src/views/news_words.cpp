// News of a story is told in one order everywhere: who moved, what is coming, where reports differ,
// then what was said.
#include "news_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sotin/views/ledger_answers.hpp"
#include "story_wording.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

using stories::NewsItem;
using stories::StoryNews;

std::string or_null(const std::string& words) {
  return words.empty() ? "null" : json_string(words);
}

std::string json_of(const NewsItem& item) {
  return fmt::format(R"("report":{},"record":{},"start":{},"end":{},"text":{},"who":{},"date":{})",
                     json_string(item.report), or_null(item.record), item.start, item.end,
                     json_string(item.words), or_null(item.who), or_null(item.date));
}

template <class Items, class Each>
std::string json_list_of(const Items& items, Each each) {
  std::string list;
  for (const auto& item : items) (list += list.empty() ? "" : ",") += each(item);
  return "[" + list + "]";
}

std::string json_of(const stories::NewDisagreement& opened) {
  std::string members;
  for (std::size_t i = 0; i < opened.members.size(); ++i) {
    members += fmt::format(R"({}{{{},"side":{}}})", i > 0 ? "," : "", json_of(opened.members[i]),
                           i < opened.sides.size() ? opened.sides[i] : 0);
  }
  return fmt::format(R"({{"link":"{}","verdict":"{}","about":{},"members":[{}]}})", opened.link,
                     stories::name_of(opened.verdict), or_null(opened.about), members);
}

/// Lines of one kind, each at most `most`.
class Lines {
 public:
  Lines(Page& page, std::size_t most, int indent, Tongue tongue)
      : page_(page), most_(most), indent_(indent), tongue_(tongue) {}

  template <class Items, class Each>
  void put(const Items& items, Each each) {
    for (std::size_t i = 0; i < std::min(most_, items.size()); ++i) each(items[i]);
    if (items.size() > most_) {
      page_.paragraph({{fmt::format(fmt::runtime(say(tongue_, "… và {} mục nữa", "… and {} more")),
                                    items.size() - most_),
                        Style::kDim}},
                      indent_ + 2, indent_ + 2);
    }
  }
  void line(const std::string& label, Style style, const NewsItem& item, int more = 0) {
    std::vector<Piece> pieces;
    if (!label.empty()) pieces.push_back({label + " ", style});
    const auto who = item.who.empty() ? std::string() : harmless(item.who);
    const auto date = item.date.empty() ? std::string() : date_for_people(item.date, tongue_);
    if (!who.empty() || !date.empty()) {
      pieces.push_back(
          {fmt::format("{}{}{}: ", who, who.empty() || date.empty() ? "" : ", ", harmless(date)),
           Style::kBold});
    }
    pieces.push_back({"«" + harmless(item.words) + "»"});
    pieces.push_back({" (" + harmless(item.report) + ")", Style::kDim});
    page_.paragraph(pieces, indent_ + more, indent_ + more + 2);
  }

 private:
  Page& page_;
  std::size_t most_;
  int indent_;
  Tongue tongue_;
};

}  // namespace

std::string news_members(const StoryNews& news) {
  const auto items = [](const std::vector<NewsItem>& list) {
    return json_list_of(list, [](const NewsItem& item) { return "{" + json_of(item) + "}"; });
  };
  const auto ids = [](const std::vector<std::string>& list) {
    return json_list_of(list, [](const std::string& id) { return json_string(id); });
  };
  return fmt::format(
      R"("counts":{{"reports":{},"statements":{},"positions":{},"encounters":{},"disagreements":{}}},)"
      R"("reports":{},"statements":{},"positions":{},"encounters":{},"disagreements":{},"confirmed":{})",
      news.reports.size(), news.statements.size(), news.positions.size(), news.encounters.size(),
      news.disagreements.size(), ids(news.reports), items(news.statements),
      json_list_of(
          news.positions,
          [](const stories::NewPosition& p) {
            return fmt::format(
                R"({{"about":{},"before":{{{},"status":"{}"}},"now":{{{},"status":"{}","conditional":{}}}}})",
                json_string(p.about), json_of(p.before), stories::name_of(p.before_stance),
                json_of(p.now), stories::name_of(p.stance), p.conditional);
          }),
      items(news.encounters),
      json_list_of(news.disagreements,
                   [](const stories::NewDisagreement& opened) { return json_of(opened); }),
      ids(news.confirmed));
}

std::string news_counts(const StoryNews& news, Tongue tongue) {
  std::string words;
  const auto add = [&](std::size_t count, std::string_view vietnamese, std::string_view one,
                       std::string_view many) {
    if (count == 0) return;
    words += fmt::format("{}{} {}", words.empty() ? "" : " · ", count,
                         say(tongue, vietnamese, count == 1 ? one : many));
  };
  add(news.positions.size(), "đổi lập trường", "changed position", "changed positions");
  add(news.encounters.size(), "cuộc gặp sắp tới", "encounter to come", "encounters to come");
  add(news.disagreements.size(), "chỗ không khớp mới", "new disagreement", "new disagreements");
  add(news.statements.size(), "phát biểu mới", "new statement", "new statements");
  return words;
}

void show_news(Page& page, const StoryNews& news, std::size_t most, int indent, Tongue tongue) {
  Lines lines(page, most, indent, tongue);
  lines.put(news.positions, [&](const stories::NewPosition& p) {
    page.paragraph({{std::string(say(tongue, "đổi lập trường", "changed position")), Style::kWarn},
                    {" — " + harmless(p.about), Style::kBold}},
                   indent, indent + 2);
    lines.line(std::string(wording(p.before_stance, tongue)), Style::kDim, p.before, 2);
    lines.line(
        "→ " + std::string(wording(p.stance, tongue)) +
            (p.conditional ? std::string(say(tongue, " có điều kiện", " with conditions")) : ""),
        Style::kWarn, p.now, 2);
  });
  lines.put(news.encounters, [&](const NewsItem& item) {
    lines.line(std::string(say(tongue, "sắp tới", "to come")), Style::kGood, item);
  });
  lines.put(news.disagreements, [&](const stories::NewDisagreement& opened) {
    page.paragraph({{std::string(wording(opened.verdict, tongue)), Style::kWarn},
                    {opened.about.empty() ? "" : " — " + harmless(opened.about), Style::kBold}},
                   indent, indent + 2);
    for (std::size_t i = 0; i < opened.members.size(); ++i) {
      const auto side = i < opened.sides.size() ? opened.sides[i] : 0;
      lines.line(std::string(1, static_cast<char>('A' + side % 26)) + ".", Style::kBold,
                 opened.members[i], 2);
    }
  });
  // A sentence with two speakers, one inside the other's words, is shown once.
  std::vector<NewsItem> said;
  for (const auto& item : news.statements) {
    if (said.empty() || said.back().report != item.report || said.back().where != item.where) {
      said.push_back(item);
    }
  }
  lines.put(said, [&](const NewsItem& item) { lines.line({}, Style::kPlain, item); });
}

}  // namespace sotin::views
