// A story for a reader at a terminal: first what several reports tell, then where they disagree,
// then who moved, then the days. Each line ends with the report it was read in.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sotin/facts/names_of.hpp"
#include "sotin/language/heading.hpp"
#include "sotin/views/story_view.hpp"
#include "story_wording.hpp"
#include "text_page.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

using namespace stories;

constexpr int kHeadingColumns = 36;  // of a report without an outlet, as a source

class StoryPage {
 public:
  StoryPage(const Story& story, const StoryReports& reports, const TextOptions& options)
      : story_(story),
        with_(reports),
        tongue_(options.tongue),
        page_(options.width, options.colour) {}

  std::string write(bool with_summary) {
    head();
    if (with_summary) summary();
    links(LinkKind::kSameEvent, "CÙNG MỘT CUỘC GẶP", "THE SAME ENCOUNTER");
    links(LinkKind::kSameStatement, "CÙNG MỘT PHÁT BIỂU", "THE SAME STATEMENT");
    links(LinkKind::kSameCommitment, "CÙNG MỘT CAM KẾT", "THE SAME COMMITMENT");
    disagreements();
    positions();
    timeline();
    return page_.take();
  }

 private:
  [[nodiscard]] std::string_view told(std::string_view vietnamese, std::string_view english) const {
    return say(tongue_, vietnamese, english);
  }
  [[nodiscard]] std::string words(const Cited& at) const {
    return harmless(with_.documents[at.report]->words(at.where));
  }
  [[nodiscard]] std::string outlet(std::uint32_t report) const {
    const auto& outlet = with_.reports[report]->outlet;
    if (outlet) return harmless(outlet->name);
    const auto& document = *with_.documents[report];
    const auto heading =
        language::heading_of(document.origin().title.value_or(std::string()), document.text());
    return heading.empty() ? harmless(story_.reports[report])
                           : "“" + clipped(harmless(heading), kHeadingColumns) + "”";
  }
  [[nodiscard]] std::string day(std::uint32_t report) const {
    const auto& published = with_.reports[report]->published;
    return published ? date_for_people(std::string_view(published->value).substr(0, 10), tongue_)
                     : std::string();
  }
  [[nodiscard]] std::string source(const Cited& at) const {
    const auto date = day(at.report);
    return " (" + outlet(at.report) + (date.empty() ? "" : ", " + date) + ")";
  }
  void quote(const Cited& at, const std::string& label = {}) {
    std::vector<Piece> pieces;
    if (!label.empty()) pieces.push_back({label + " ", Style::kBold});
    pieces.push_back({"«" + words(at) + "»"});
    pieces.push_back({source(at), Style::kDim});
    page_.paragraph(pieces, 4, 6);
  }

  void head() {
    const auto count = story_.reports.size();
    page_.paragraph({{harmless(story_.title.empty() ? story_.id : story_.title), Style::kBold}}, 0,
                    2);
    auto line = fmt::format(fmt::runtime(told("{} bản tin", "{} reports")), count);
    std::set<std::string> outlets;
    for (std::uint32_t r = 0; r < count; ++r) {
      if (with_.reports[r]->outlet) outlets.insert(with_.reports[r]->outlet->name);
    }
    if (outlets.size() > 1) {
      line += fmt::format(fmt::runtime(told(" của {} báo", " of {} outlets")), outlets.size());
    }
    const auto first = day(0);
    const auto last = count > 0 ? last_day() : "";
    if (!first.empty()) line += first == last ? ", " + first : ", " + first + " – " + last;
    page_.paragraph({{line, Style::kDim}}, 0, 2);
    for (const auto& group : story_.copies) {
      std::string names;
      for (const auto r : group) names += (names.empty() ? "" : "; ") + outlet(r) + " " + day(r);
      page_.paragraph(
          {{std::string(told("Bản chép của nhau: ", "Copies of one another: ")), Style::kWarn},
           {names}},
          0, 2);
    }
  }
  void summary() {
    if (story_.summary.empty()) return;
    page_.heading(told("TÓM TẮT", "SUMMARY"));
    for (const auto& sentence : story_.summary) {
      const Cited at{.report = sentence.report, .where = sentence.where};
      std::vector<Piece> pieces{{words(at)}, {source(at), Style::kDim}};
      if (sentence.witnesses == 1 && story_.reports.size() > 1)
        pieces.push_back(
            {std::string(told(" [chỉ một nguồn]", " [one source only]")), Style::kWarn});
      page_.paragraph(pieces, 2, 4);
    }
  }
  [[nodiscard]] std::string last_day() const {
    std::string last;
    for (std::uint32_t r = 0; r < story_.reports.size(); ++r) {
      if (auto here = day(r); !here.empty()) last = std::move(here);
    }
    return last;
  }

  [[nodiscard]] std::string witnesses(const Link& link) const {
    if (!link.independent) return std::string(told("không nêu nguồn", "no source named"));
    std::string names;
    for (const auto& name : link.witnesses) names += (names.empty() ? "" : "; ") + harmless(name);
    auto line =
        *link.independent == 1
            ? fmt::format(fmt::runtime(told("1 nguồn: {}", "1 source: {}")), names)
            : fmt::format(fmt::runtime(told("{} nguồn độc lập: {}", "{} independent sources: {}")),
                          *link.independent, names);
    if (link.unnamed > 0) {
      line += fmt::format(
          fmt::runtime(told("; {} bản tin không nêu nguồn", "; {} reports name no source")),
          link.unnamed);
    }
    return line;
  }

  /// «cuộc gặp: Holm, Dahl, 02/05/2025»; for all but encounters the names alone.
  [[nodiscard]] std::string subject_of(const Link& link) const {
    const auto& at = link.members.front();
    if (at.kind != RecordKind::kEvent) return harmless(link.about);
    std::string line(views::wording(with_.reports[at.report]->events[at.index].type, tongue_));
    if (!link.about.empty()) line += ": " + link.about;
    for (const auto& member : link.members) {
      const auto& date = with_.reports[member.report]->events[member.index].date;
      if (!date) continue;
      line += ", " + date_for_people(date->value, tongue_);
      break;
    }
    return harmless(line);
  }
  [[nodiscard]] std::string name_of_actor(std::uint32_t report, facts::EntityIndex entity) const {
    return harmless(with_.reports[report]->entities[static_cast<std::size_t>(entity)].name);
  }

  void links(LinkKind kind, std::string_view vietnamese, std::string_view english) {
    bool any = false;
    for (const auto& link : story_.links) {
      if (link.kind != kind) continue;
      if (!any) page_.heading(told(vietnamese, english));
      any = true;
      page_.paragraph({{subject_of(link), Style::kBold}, {" — " + witnesses(link), Style::kDim}}, 2,
                      4);
      for (const auto& member : link.members) quote(member);
    }
  }

  void disagreements() {
    bool any = false;
    for (const auto& link : story_.links) {
      if (link.kind != LinkKind::kDisagreement) continue;
      if (!any) page_.heading(told("CHỖ KHÔNG KHỚP", "WHERE REPORTS DIFFER"));
      any = true;
      const auto style = *link.verdict == Verdict::kContradiction ? Style::kBad : Style::kWarn;
      const auto about = subject_of(link);
      page_.paragraph({{std::string(wording(*link.verdict, tongue_)), style},
                       {about.empty() ? "" : " — " + about, Style::kBold}},
                      2, 4);
      for (std::size_t i = 0; i < link.members.size(); ++i) {
        const auto side = i < link.sides.size() ? link.sides[i] : 0;
        quote(link.members[i], std::string(1, static_cast<char>('A' + side % 26)) + ".");
      }
    }
  }

  void positions() {
    bool any = false;
    for (const auto& position : story_.positions) {
      std::set<std::uint32_t> reports;
      for (const auto& step : position.steps) reports.insert(step.at.report);
      if (reports.size() < 2) continue;
      if (!any) page_.heading(told("LẬP TRƯỜNG THEO THỜI GIAN", "POSITIONS OVER TIME"));
      any = true;
      page_.paragraph({{harmless(story_.actors[position.party].name), Style::kBold},
                       {" — " + harmless(position.about)}},
                      2, 4);
      for (const auto& step : position.steps) {
        auto label = date_for_people(step.date, tongue_);
        if (!step.said) label = std::string(told("đăng ", "published ")) + label;
        label += ": " + std::string(wording(step.stance, tongue_));
        if (step.conditional) label += told(" có điều kiện", " with conditions");
        page_.paragraph({{step.changed ? "→ " : "  ", Style::kWarn},
                         {label + " ", step.changed ? Style::kWarn : Style::kPlain},
                         {"«" + words(step.at) + "»"},
                         {source(step.at), Style::kDim}},
                        4, 8);
      }
    }
  }

  void timeline() {
    if (story_.timeline.empty()) return;
    page_.heading(told("THEO NGÀY", "BY DATE"));
    std::string last;
    std::set<std::int32_t> told_links;
    for (const auto& entry : story_.timeline) {
      // What has only the day of its report is not part of the days of the story.
      if (entry.about == About::kPublished) continue;
      if (entry.link >= 0 && !told_links.insert(entry.link).second) continue;
      const auto date = date_for_people(entry.date, tongue_);
      if (date != last) page_.paragraph({{date, Style::kBold}}, 2, 4);
      last = date;
      std::string label;
      if (entry.about == About::kSaid) {
        const auto& statement = with_.reports[entry.at.report]->statements[entry.at.index];
        label = statement.speaker.entity >= 0
                    ? name_of_actor(entry.at.report, statement.speaker.entity) + ":"
                    : std::string(told("nói:", "said:"));
      } else {
        const auto& event = with_.reports[entry.at.report]->events[entry.at.index];
        label = fmt::format("{} ({}):", views::wording(event.type, tongue_),
                            views::wording(event.status, tongue_));
      }
      quote(entry.at, harmless(label));
    }
  }

  const Story& story_;
  const StoryReports& with_;
  Tongue tongue_;
  Page page_;
};

}  // namespace

std::string story_text(const stories::Story& story, const StoryReports& reports,
                       const TextOptions& options, bool summary) {
  return StoryPage(story, reports, options).write(summary);
}

}  // namespace sotin::views
