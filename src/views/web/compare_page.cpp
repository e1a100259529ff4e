// Two reports beside each other: what both tell, where they do not agree, and what only one of them
// tells. They are told together as a story of two, so the same rules hold as for a story's links.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "../story_wording.hpp"
#include "entries.hpp"
#include "story_view.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

std::string name_of(const ledger::Stored& stored, const Reader& reader) {
  return stored.row.outlet ? *stored.row.outlet : title_of(stored, reader);
}

class Comparison {
 public:
  Comparison(Html& html, const StoryView& view, std::uint32_t left, const Reader& reader)
      : html_(html), view_(view), left_(left), reader_(reader) {}

  void put() {
    put_heads();
    put_links(false, "shared", say(reader_, "Cả hai cùng kể", "Both tell"));
    put_links(true, "differ", say(reader_, "Chỗ không khớp", "Where they do not agree"));
    put_alone();
  }

 private:
  [[nodiscard]] std::uint32_t side(std::uint32_t report) const { return report == left_ ? 0 : 1; }
  [[nodiscard]] std::uint32_t report(std::uint32_t side) const {
    return side == 0 ? left_ : 1 - left_;
  }

  void put_heads() {
    html_.put("<div class=\"sides heads\">");
    for (std::uint32_t s = 0; s < 2; ++s) {
      const auto& stored = *view_.reports[report(s)];
      const auto& row = stored.row;
      html_.put("<div><p class=\"title\">").link(report_address(row.id), title_of(stored, reader_));
      html_.put("</p><p class=\"aside\">");
      if (row.outlet) html_.words(*row.outlet);
      if (row.published) {
        if (row.outlet) html_.put(", ");
        put_date(html_, *row.published, reader_);
      }
      html_.put("</p></div>");
    }
    html_.put("</div>");
    if (!view_.story.copies.empty()) {
      html_.element("p", {{"class", "note"}},
                    say(reader_, "Hai bản tin này gần như chép của nhau: chỉ là một nguồn.",
                        "These two are near copies of one another: they are one source."));
    }
  }

  void put_cell(const Link& link, std::uint32_t s) {
    html_.put("<div>").element("p", {{"class", "of"}}, name_of(*view_.reports[report(s)], reader_));
    html_.put("<ul>");
    for (const auto& member : link.members) {
      if (side(member.report) != s) continue;
      html_.put("<li>");
      if (const auto who = view_.who(member); !who.empty()) {
        html_.element("span", {{"class", "who"}}, who).put(": ");
      }
      html_.link(view_.address(member), view_.words(member), {{"class", "quoted"}});
      html_.put("</li>");
    }
    html_.put("</ul></div>");
  }

  /// A commitment whose statements are shown already would only say the same words again.
  [[nodiscard]] bool shown_as_statement(const Link& link) const {
    return link.kind == LinkKind::kSameCommitment &&
           std::all_of(link.members.begin(), link.members.end(), [&](const Cited& member) {
             const auto statement = view_.facts(member.report).commitments[member.index].statement;
             return statement >= 0 &&
                    told_.contains({member.report, 's', static_cast<std::uint32_t>(statement)});
           });
  }

  /// What both sides take part in; statements come before commitments.
  std::vector<const Link*> links_of_both(bool disagreements) {
    std::vector<const Link*> links;
    for (const bool commitments : {false, true}) {
      for (const auto& link : view_.story.links) {
        if ((link.kind == LinkKind::kDisagreement) != disagreements) continue;
        if ((link.kind == LinkKind::kSameCommitment) != commitments) continue;
        const auto has = [&](std::uint32_t wanted) {
          return std::any_of(link.members.begin(), link.members.end(),
                             [&](const Cited& m) { return side(m.report) == wanted; });
        };
        if (!has(0) || !has(1) || shown_as_statement(link)) continue;
        links.push_back(&link);
        for (const auto& m : link.members) {
          told_.insert({m.report, static_cast<char>(m.kind), m.index});
        }
      }
    }
    return links;
  }

  void put_links(bool disagreements, std::string_view id, std::string_view title) {
    const auto links = links_of_both(disagreements);
    html_.put("<section>").open("h2", {{"id", std::string(id)}}).words(title).put(" ");
    html_.element("span", {{"class", "count"}}, std::to_string(links.size())).close("h2");
    if (links.empty()) {
      html_.element("p", {{"class", "aside"}},
                    disagreements ? say(reader_, "Không thấy chỗ nào.", "None was found.")
                                  : say(reader_, "Không thấy lời hay việc nào chung.",
                                        "Nothing that both tell was found."));
    }
    for (const auto* link : links) {
      html_.put("<h3>");
      if (link->verdict) {
        html_.element(
            "span",
            {{"class", *link->verdict == Verdict::kContradiction ? "act against" : "act wary"}},
            wording(*link->verdict, reader_.tongue));
        html_.put(" ");
      }
      html_.words(subject_of(*link, view_)).put("</h3><div class=\"sides\">");
      put_cell(*link, 0);
      put_cell(*link, 1);
      html_.put("</div>");
    }
    html_.put("</section>");
  }

  void put_alone() {
    html_.put("<section>")
        .element("h2", {{"id", "alone"}}, say(reader_, "Chỉ một bên kể", "Only one of them tells"));
    html_.put("<div class=\"sides\">");
    for (std::uint32_t s = 0; s < 2; ++s) {
      const auto r = report(s);
      const auto& stored = *view_.reports[r];
      const Entries entries(stored, reader_);
      html_.put("<div>").element("p", {{"class", "of"}}, name_of(stored, reader_));
      html_.put("<ul class=\"entries\">");
      const auto alone = [&](char kind, std::uint32_t i) { return !told_.contains({r, kind, i}); };
      std::size_t shown = 0;
      for (std::uint32_t i = 0; i < stored.report.statements.size(); ++i) {
        if (alone('s', i)) entries.put_statement(html_, i, true), ++shown;
      }
      for (std::uint32_t i = 0; i < stored.report.events.size(); ++i) {
        if (alone('v', i)) entries.put_encounter(html_, i), ++shown;
      }
      html_.put("</ul>");
      if (shown == 0) html_.element("p", {{"class", "aside"}}, say(reader_, "không có", "nothing"));
      html_.put("</div>");
    }
    html_.put("</div></section>");
  }

  Html& html_;
  const StoryView& view_;
  std::uint32_t left_;
  const Reader& reader_;
  std::set<std::tuple<std::uint32_t, char, std::uint32_t>> told_;
};

}  // namespace

Result<std::string> compare_page(const ledger::Ledger& ledger, std::string_view a,
                                 std::string_view b, const Reader& reader) {
  const auto title = say(reader, "So hai bản tin", "Two reports compared");
  const auto left = ledger.load(a);
  if (!left) return tl::unexpected(left.error());
  const auto right = ledger.load(b);
  if (!right) return tl::unexpected(right.error());
  Html html;
  html.element("h1", title);
  if (left->row.id == right->row.id) {
    html.put("<p>").words(say(reader, "Đây là cùng một bản tin: ", "This is one report: "));
    html.link(report_address(left->row.id), title_of(*left, reader)).put("</p>");
    return layout(title, "", html, reader);
  }
  std::vector<Told> told = {{&left->document, &left->report}, {&right->document, &right->report}};
  find_copies(told);
  std::vector<std::uint32_t> order;
  const auto story = tell_story(told, &order);
  std::vector<const ledger::Stored*> reports;
  for (const auto i : order) reports.push_back(i == 0 ? &*left : &*right);
  const StoryView view(story, std::move(reports), reader);
  html.put("<div class=\"compare\">");
  Comparison(html, view, order[0] == 0 ? 0 : 1, reader).put();
  html.put("</div>");
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
