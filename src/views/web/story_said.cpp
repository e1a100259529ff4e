// Who said what: the actors in the order of how much they say, each folded with its count. What
// several reports tell stands once, with the other places folded under it. Of a long row only the
// first are shown until the reader asks for that actor.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "entries.hpp"
#include "sotin/base/percent.hpp"
#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kShown = 8;        // statements of an actor until asked for
constexpr std::size_t kMostActors = 40;  // that stand with their words; others by name

struct Speaker {
  std::string name;
  std::vector<Cited> said;
  std::size_t told = 0;  // with those that only repeat
};

std::vector<Speaker> speakers_of(const StoryView& view) {
  std::map<std::string, Speaker> by_name;
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    const auto& statements = view.facts(r).statements;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      const Cited at{r, RecordKind::kStatement, i, statements[i].evidence};
      auto who = view.who(at);
      if (who.empty()) who = say(view.reader, "Không nêu ai nói", "Speaker not named");
      auto& speaker = by_name[who];
      speaker.name = who;
      ++speaker.told;
      if (view.first_told(RecordKind::kStatement, r, i)) speaker.said.push_back(at);
    }
  }
  std::vector<Speaker> all;
  for (auto& [name, speaker] : by_name) all.push_back(std::move(speaker));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.told > b.told; });
  return all;
}

std::string address_of(const StoryView& view, const std::string& name) {
  return with_parameter(view.reader.address, "who", name) + "#said";
}

void put_speaker(Html& html, const StoryView& view, const Speaker& speaker, bool open, bool whole) {
  html.open("details", {{open ? "open" : "", ""}}).put("<summary>");
  html.element("strong", speaker.name).put(" ");
  html.element("span", {{"class", "count"}}, std::to_string(speaker.told)).put("</summary>");
  html.put("<ul class=\"entries\">");
  const auto shown = whole ? speaker.said.size() : std::min(kShown, speaker.said.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& at = speaker.said[i];
    Entries(*view.reports[at.report], view.reader).put_statement(html, at.index, false);
    html.put("<li class=\"from\">");
    put_source(html, *view.reports[at.report], view.reader);
    put_also(html, view, RecordKind::kStatement, at.report, at.index);
    html.put("</li>");
  }
  html.put("</ul>");
  if (shown < speaker.said.size()) {
    html.put("<p>").link(
        address_of(view, speaker.name),
        fmt::format(fmt::runtime(say(view.reader, "Xem cả {} phát biểu", "Show all {} statements")),
                    speaker.said.size()));
    html.put("</p>");
  }
  html.close("details");
}

}  // namespace

MaybeSection said_section(const StoryView& view, const StoryAsked& asked) {
  const auto speakers = speakers_of(view);
  if (speakers.empty()) return {};
  const auto& reader = view.reader;
  Section section{
      "said", std::string(say(reader, "Ai nói gì", "Who said what")), speakers.size(), {}};
  auto& html = section.body;
  const auto wanted = std::find_if(speakers.begin(), speakers.end(),
                                   [&](const Speaker& s) { return s.name == asked.who; });
  if (wanted != speakers.end()) put_speaker(html, view, *wanted, true, true);
  const auto most = std::min(speakers.size(), kMostActors);
  for (std::size_t i = 0; i < most; ++i) {
    if (speakers.begin() + static_cast<std::ptrdiff_t>(i) == wanted) continue;
    put_speaker(html, view, speakers[i], i == 0 && wanted == speakers.end(), false);
  }
  if (most < speakers.size()) {
    html.put("<details><summary>");
    html.words(fmt::format(fmt::runtime(say(reader, "{} người khác", "{} others")),
                           speakers.size() - most));
    html.put("</summary><ul>");
    for (std::size_t i = most; i < speakers.size(); ++i) {
      html.put("<li>").link(address_of(view, speakers[i].name), speakers[i].name).put(" ");
      html.element("span", {{"class", "count"}}, std::to_string(speakers[i].told)).put("</li>");
    }
    html.put("</ul></details>");
  }
  return section;
}

}  // namespace sotin::views::web
