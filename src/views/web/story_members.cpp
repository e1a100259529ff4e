// Coalitions: for each body its members, what each brings, and what reports say of its size. A
// list of names is open unless a report says otherwise, and the page says so.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "../text_wording.hpp"
#include "sotin/base/percent.hpp"
#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 12;  // members of a body that need no fold

struct At {
  std::uint32_t report = 0;
  std::uint32_t index = 0;
};

struct Body {
  std::string name;
  std::map<std::string, std::vector<At>> members;
  std::vector<At> sizes;
};

const facts::Membership& membership(const StoryView& view, const At& at) {
  return view.facts(at.report).memberships[at.index];
}

std::vector<Body> bodies_of(const StoryView& view) {
  std::map<std::string, Body> by_name;
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    const auto& memberships = view.facts(r).memberships;
    for (std::uint32_t i = 0; i < memberships.size(); ++i) {
      const auto& m = memberships[i];
      const auto name = view.actor(r, m.organisation);
      auto& body = by_name[name];
      body.name = name;
      if (const auto member = view.actor(r, m.member); !member.empty()) {
        body.members[member].push_back({r, i});
      }
      if (m.size) body.sizes.push_back({r, i});
    }
  }
  std::vector<Body> all;
  for (auto& [name, body] : by_name) all.push_back(std::move(body));
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.members.size() > b.members.size();
  });
  return all;
}

/// «thành viên», «không tham gia»: each of the roles that reports give, once.
void put_roles(Html& html, const StoryView& view, const std::vector<At>& told) {
  std::set<facts::MemberRole> roles;
  bool unsure = false;
  for (const auto& at : told) {
    const auto& m = membership(view, at);
    roles.insert(m.polarity == '-' ? facts::MemberRole::kNonMember : m.role);
    unsure = unsure || m.polarity == '?';
  }
  for (const auto role : roles) {
    html.element("span", {{"class", role == facts::MemberRole::kNonMember ? "act against" : "act"}},
                 wording(role, view.reader.tongue));
    html.put(" ");
  }
  if (unsure) html.element("span", {{"class", "act wary"}}, say(view.reader, "chưa rõ", "open"));
}

void put_contributions(Html& html, const StoryView& view, const std::vector<At>& told) {
  std::set<std::string> seen;
  html.put("<ul>");
  for (const auto& at : told) {
    const auto& m = membership(view, at);
    if (!m.contribution) continue;
    Cited words{at.report, RecordKind::kMembership, at.index, *m.contribution};
    if (!seen.insert(view.words(words)).second) continue;
    html.put("<li>");
    put_cited(html, view, words);
    html.put("</li>");
  }
  html.put("</ul>");
  if (seen.empty())
    html.element("span", {{"class", "aside"}}, say(view.reader, "không nêu", "not told"));
}

void put_reports(Html& html, const StoryView& view, const std::vector<At>& told) {
  std::set<std::uint32_t> seen;
  for (const auto& at : told) {
    if (!seen.insert(at.report).second) continue;
    if (seen.size() == 4) {
      html.words(" …");
      break;
    }
    if (seen.size() > 1) html.put(", ");
    const auto& stored = *view.reports[at.report];
    html.link(fmt::format("{}#m{}", report_address(stored.row.id), at.index + 1),
              stored.row.outlet ? *stored.row.outlet : title_of(stored, view.reader));
  }
}

void put_row(Html& html, const StoryView& view, const std::string& name,
             const std::vector<At>& told) {
  html.put("<tr><th scope=\"row\">");
  html.link("/who/" + base::percent_encoded(name), name, {{"class", "who"}}).put("</th><td>");
  put_roles(html, view, told);
  html.put("</td><td>");
  put_contributions(html, view, told);
  html.put("</td><td>");
  put_reports(html, view, told);
  html.put("</td></tr>");
}

void put_table(Html& html, const StoryView& view, const Body& body) {
  const auto& reader = view.reader;
  open_wide(html, say(reader, "Các bên và đóng góp", "Members and contributions"));
  html.put("<table class=\"members\"><thead><tr>");
  html.element("th", {{"scope", "col"}}, say(reader, "Bên", "Member"));
  html.element("th", {{"scope", "col"}}, say(reader, "Vai", "Role"));
  html.element("th", {{"scope", "col"}}, say(reader, "Đóng góp", "Contributes"));
  html.element("th", {{"scope", "col"}}, say(reader, "Theo", "Told by"));
  html.put("</tr></thead><tbody>");
  for (const auto& [name, told] : body.members) put_row(html, view, name, told);
  html.put("</tbody></table></div>");
}

}  // namespace

MaybeSection members_section(const StoryView& view) {
  const auto bodies = bodies_of(view);
  if (bodies.empty()) return {};
  const auto& reader = view.reader;
  Section section{"members",
                  std::string(say(reader, "Liên minh, thành viên", "Coalitions and members")),
                  bodies.size(),
                  {}};
  auto& html = section.body;
  for (const auto& body : bodies) {
    html.put("<h3>").words(body.name).put(" ");
    html.element("span", {{"class", "count"}}, std::to_string(body.members.size())).put("</h3>");
    for (const auto& at : body.sizes) {
      html.put("<p class=\"aside\">").words(say(reader, "Quy mô: ", "Size: "));
      html.element("strong", *membership(view, at).size).put(" ");
      put_cited(html, view,
                {at.report, RecordKind::kMembership, at.index, membership(view, at).evidence});
      html.put("</p>");
    }
    if (body.members.empty()) continue;
    html.put("<p class=\"aside\">");
    html.words(
        fmt::format(fmt::runtime(say(reader, "{} bên được nêu tên; danh sách có thể chưa đủ.",
                                     "{} named; the list may be incomplete.")),
                    body.members.size()));
    html.put("</p>");
    if (body.members.size() <= kOpen) {
      put_table(html, view, body);
    } else {
      html.put("<details><summary>").words(say(reader, "Xem từng bên", "Show each of them"));
      html.put("</summary>");
      put_table(html, view, body);
      html.put("</details>");
    }
  }
  return section;
}

}  // namespace sotin::views::web
