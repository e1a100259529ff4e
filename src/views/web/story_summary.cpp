// The summary, where reports differ, and how positions moved: what a newsroom reads first. Both
// sides of a difference stand beside each other with its kind; who is right is not said.
#include <fmt/format.h>

#include <algorithm>

#include "../story_wording.hpp"
#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpenDifferences = 6;  // that need no fold
constexpr std::size_t kOpenPositions = 4;

/// Opens a fold before entry number `at`, when it is the first of those to be folded.
void put_fold(Html& html, std::string_view words, std::size_t at, std::size_t open,
              std::size_t all) {
  if (at != open) return;
  html.put("<details><summary>").words(fmt::format(fmt::runtime(words), all - at));
  html.put("</summary>");
}

/// Who speaks is said where the heading does not say it.
void put_side(Html& html, const StoryView& view, const Link& link, std::uint32_t side,
              std::string_view heading) {
  html.put("<ul>");
  for (std::size_t i = 0; i < link.members.size(); ++i) {
    if ((i < link.sides.size() ? link.sides[i] : 0U) != side) continue;
    html.put("<li>");
    if (const auto who = view.who(link.members[i]); !who.empty() && who != heading) {
      html.element("span", {{"class", "who"}}, who).put(": ");
    }
    put_cited(html, view, link.members[i]);
    html.put("</li>");
  }
  html.put("</ul>");
}

std::string_view look_of(Stance stance) {
  if (stance == Stance::kRefused) return "act against";
  return stance == Stance::kUndecided ? "act wary" : "act for";
}

void put_position(Html& html, const StoryView& view, const Position& position) {
  const auto& reader = view.reader;
  html.put("<h3>").words(view.story.actors[position.party].name).put(" — ");
  html.words(position.about).put("</h3><ol class=\"moves\">");
  for (const auto& step : position.steps) {
    html.open("li", {{step.changed ? "class" : "", "changed"}});
    if (step.changed) {
      html.element("span", {{"class", "turn"}}, say(reader, "đổi", "changed")).put(" ");
    }
    if (!step.said) html.words(say(reader, "đăng ", "published "));
    put_date(html, step.date, reader);
    html.put(" ").element("span", {{"class", std::string(look_of(step.stance))}},
                          wording(step.stance, reader.tongue));
    if (step.conditional) html.words(say(reader, " có điều kiện", " with conditions"));
    html.put(" ");
    put_cited(html, view, step.at);
    html.put("</li>");
  }
  html.put("</ol>");
}

}  // namespace

MaybeSection summary_section(const StoryView& view) {
  if (view.story.summary.empty()) return {};
  const auto& reader = view.reader;
  Section section{"summary", std::string(say(reader, "Tóm tắt", "Summary")), 0, {}};
  auto& html = section.body;
  html.put("<ul class=\"summary\">");
  for (const auto& sentence : view.story.summary) {
    html.put("<li>");
    put_cited(html, view, {sentence.report, RecordKind::kNone, 0, sentence.where});
    if (sentence.witnesses == 1U && view.reports.size() > 1) {
      html.element("span", {{"class", "doubt"}}, say(reader, "chỉ một nguồn", "one source only"));
    }
    html.put("</li>");
  }
  html.put("</ul>");
  return section;
}

MaybeSection disagreements_section(const StoryView& view) {
  const auto& reader = view.reader;
  Section section{
      "differ", std::string(say(reader, "Chỗ không khớp", "Where reports differ")), 0, {}};
  auto& html = section.body;
  html.element("p", {{"class", "aside"}},
               say(reader, "Chỉ nêu loại khác nhau; ai đúng không phân xử ở đây.",
                   "Only the kind of difference is named; who is right is not judged here."));
  std::vector<const Link*> differences;
  for (const auto& link : view.story.links) {
    if (link.kind == LinkKind::kDisagreement) differences.push_back(&link);
  }
  std::stable_sort(differences.begin(), differences.end(), [](const Link* a, const Link* b) {
    const auto graver = [](const Link* link) { return link->verdict == Verdict::kContradiction; };
    return graver(a) > graver(b);
  });
  for (const auto* difference : differences) {
    const auto& link = *difference;
    put_fold(html, say(reader, "thêm {}", "{} more"), section.count++, kOpenDifferences,
             differences.size());
    html.open("div", {{"class", "differ"}, {"id", link.id}}).put("<h3>");
    if (link.verdict) {
      html.element(
          "span",
          {{"class", *link.verdict == Verdict::kContradiction ? "act against" : "act wary"}},
          wording(*link.verdict, reader.tongue));
    }
    const auto subject = subject_of(link, view);
    html.put(" ").words(subject).put("</h3><div class=\"sides\">");
    const auto sides =
        link.sides.empty() ? 0U : *std::max_element(link.sides.begin(), link.sides.end());
    for (std::uint32_t side = 0; side <= sides; ++side) put_side(html, view, link, side, subject);
    html.put("</div>").close("div");
  }
  if (differences.size() > kOpenDifferences) html.put("</details>");
  return section.count > 0 ? MaybeSection(std::move(section)) : std::nullopt;
}

MaybeSection positions_section(const StoryView& view) {
  const auto& reader = view.reader;
  std::vector<const Position*> positions;
  for (const auto& position : view.story.positions) {
    if (position.steps.size() > 1) positions.push_back(&position);
  }
  if (positions.empty()) return {};
  const auto changed = [](const Position* position) {
    return std::any_of(position->steps.begin(), position->steps.end(),
                       [](const Step& step) { return step.changed; });
  };
  const auto still = std::stable_partition(positions.begin(), positions.end(), changed);
  const auto open =
      std::min<std::size_t>(kOpenPositions, static_cast<std::size_t>(still - positions.begin()));
  Section section{"positions",
                  std::string(say(reader, "Lập trường theo thời gian", "Positions over time")),
                  positions.size(),
                  {}};
  auto& html = section.body;
  if (still == positions.begin()) {
    html.element("p", {{"class", "aside"}},
                 say(reader, "Không thấy bên nào đổi lập trường.", "Nobody was seen to change."));
  }
  const auto folded = open == static_cast<std::size_t>(still - positions.begin())
                          ? say(reader, "{} lập trường giữ nguyên", "{} that did not change")
                          : say(reader, "thêm {}", "{} more");
  for (std::size_t i = 0; i < positions.size(); ++i) {
    put_fold(html, folded, i, open, positions.size());
    put_position(html, view, *positions[i]);
  }
  if (positions.size() > open) html.put("</details>");
  return section;
}

}  // namespace sotin::views::web
