// Pairs make groups (union and find); one order in a group says who was first, and each member is a
// copy of the earlier one it shares most with.
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>

#include "sotin/base/utf8.hpp"
#include "sotin/stories/copy_groups.hpp"
#include "sotin/stories/grouping.hpp"
#include "stories/report_source.hpp"

namespace sotin::stories {
namespace {

/// Letters and digits without marks: «Tuổi Trẻ Online» -> "tuoitreonline".
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : base::fold_marks(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) out += c;
  }
  return out;
}

/// What a report's outlet may be called: its name, and its address without "www." and ending.
std::vector<std::string> names_of_outlet(const text::Origin& origin) {
  std::vector<std::string> names;
  if (origin.outlet) names.push_back(plain(origin.outlet->substr(0, origin.outlet->find('.'))));
  if (origin.url) {
    std::string_view host = *origin.url;
    if (const auto scheme = host.find("//"); scheme != std::string_view::npos)
      host.remove_prefix(scheme + 2);
    host = host.substr(0, host.find_first_of("/:?#"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    names.push_back(plain(host.substr(0, host.find('.'))));
  }
  return names;
}

bool same_name(const std::string& a, const std::string& b) {
  constexpr std::size_t kLeast = 3;  // letters
  if (a.size() < kLeast || b.size() < kLeast) return false;
  return a == b ||
         (std::min(a.size(), b.size()) > kLeast && (a.starts_with(b) || b.starts_with(a)));
}

struct Publication {
  std::vector<std::string> outlet;
  std::vector<std::string> credits;
  std::string day;  // empty: not known
  std::optional<std::int64_t> minutes;
  std::size_t length = 0;
};

Publication publication_of(const text::Document& document) {
  Publication out;
  out.outlet = names_of_outlet(document.origin());
  for (const auto& source : report_sources(document)) out.credits.push_back(plain(source));
  out.length = document.text().size();
  const auto& published = document.origin().published;
  if (published && minutes_of(*published)) {
    out.day = published->substr(0, 10);
    if (published->size() > 10) out.minutes = minutes_of(*published);
  }
  return out;
}

/// Members in order of publication.
void order(std::vector<std::uint32_t>& members, std::span<const text::Document* const> reports) {
  std::map<std::uint32_t, Publication> told;
  for (const auto m : members) told.emplace(m, publication_of(*reports[m]));
  const bool all_timed = std::all_of(members.begin(), members.end(),
                                     [&](auto m) { return told.at(m).minutes.has_value(); });
  const auto credits_another = [&](std::uint32_t member) {
    const auto& mine = told.at(member);
    return std::any_of(members.begin(), members.end(), [&](auto other) {
      if (other == member) return false;
      for (const auto& credit : mine.credits) {
        for (const auto& outlet : told.at(other).outlet) {
          const bool own = std::any_of(mine.outlet.begin(), mine.outlet.end(),
                                       [&](const auto& name) { return same_name(name, credit); });
          if (!own && same_name(credit, outlet)) return true;
        }
      }
      return false;
    });
  };
  using Place = std::tuple<bool, bool, std::int64_t, std::string, bool, std::size_t, std::uint32_t>;
  std::vector<Place> places;
  for (const auto m : members) {
    const auto& p = told.at(m);
    places.emplace_back(credits_another(m), p.day.empty(), all_timed ? *p.minutes : 0,
                        all_timed ? std::string() : p.day, !p.credits.empty(), ~p.length, m);
  }
  std::sort(places.begin(), places.end());
  for (std::size_t i = 0; i < members.size(); ++i) members[i] = std::get<6>(places[i]);
}

}  // namespace

std::vector<CopyGroup> group_copies(std::span<const text::Document* const> reports,
                                    std::span<const CopyPair> pairs) {
  std::vector<std::uint32_t> root(reports.size());
  std::iota(root.begin(), root.end(), 0U);
  const auto find = [&](std::uint32_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, float>>> copies_of;
  for (const auto& pair : pairs) {
    const auto a = find(pair.a);
    const auto b = find(pair.b);
    root[std::max(a, b)] = std::min(a, b);
    copies_of[pair.a].emplace_back(pair.b, pair.containment);
    copies_of[pair.b].emplace_back(pair.a, pair.containment);
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> joined;
  for (const auto& [report, copies] : copies_of) joined[find(report)].push_back(report);
  std::vector<CopyGroup> groups;
  for (auto& [first, members] : joined) {
    order(members, reports);
    std::map<std::uint32_t, std::size_t> place;
    CopyGroup group;
    for (const auto report : members) {
      CopyMember member{report, report, 0};
      for (const auto& [other, containment] : copies_of[report]) {
        const auto before = place.find(other);
        if (before == place.end()) continue;
        const bool better =
            member.of == report || containment > member.containment ||
            (containment == member.containment && before->second < place[member.of]);
        if (better) member = {report, other, containment};
      }
      if (member.of == report) member.containment = 1;
      place[report] = group.members.size();
      group.members.push_back(member);
    }
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(), [](const CopyGroup& a, const CopyGroup& b) {
    return a.members.front().report < b.members.front().report;
  });
  return groups;
}

}  // namespace sotin::stories
