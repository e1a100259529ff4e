// The disagreements and the positions of a story as lists of their own, cut from the story's
// answer: what both say is the same. A cursor counts from the beginning of the list.
#include <nlohmann/json.hpp>

#include "cursor.hpp"
#include "further_pages.hpp"
#include "sotin/views/story_answers.hpp"

namespace sotin::views {
namespace {

using Json = nlohmann::ordered_json;

Json disagreements_of(const Json& story) {
  Json list = Json::array();
  for (const auto& link : story["links"]) {
    if (link["kind"] == "disagreement") list.push_back(link);
  }
  return list;
}

/// Positions with the name of who takes them: the story tells it once for all, a page does not.
Json positions_of(const Json& story) {
  Json list = story["positions"];
  for (auto& position : list) {
    position["name"] = nullptr;
    for (const auto& actor : story["actors"]) {
      if (actor["id"] == position["party"]) position["name"] = actor["name"];
    }
  }
  return list;
}

}  // namespace

Result<ListPage> story_part_page(const ledger::Ledger& ledger, List which, const ListAsked& asked,
                                 const std::string& list) {
  const auto after = key_of(list, asked.cursor);
  if (!after) return tl::unexpected(after.error());
  Asked as_json;
  as_json.json = true;
  const auto answer = story(ledger, asked.query, {}, 1, as_json);
  if (!answer) return tl::unexpected(answer.error());
  const auto whole = Json::parse(answer->words, nullptr, false);
  if (!whole.is_object()) return fail(ErrorCode::kLedgerDamaged, "the story is no JSON");
  const bool positions = which == List::kPositions;
  const auto all = positions ? positions_of(whole) : disagreements_of(whole);
  const auto from =
      after->empty() ? 0 : std::min<std::size_t>(count_in(after->front()), all.size());
  const auto to = std::min(all.size(), from + asked.limit);
  ListPage page;
  std::string items;
  for (auto i = from; i < to; ++i) {
    page.items.push_back(all[i].dump());
    (items += items.empty() ? "" : ",") += page.items.back();
  }
  if (to < all.size()) page.next = cursor_of(list, {std::to_string(to)});
  const std::string name = positions ? "positions" : "disagreements";
  page.json = R"({"schema":"sotin.)" + name + R"(/1","story":)" + whole["id"].dump() + ",\"" +
              name + "\":[" + items +
              "],\"next\":" + (page.next.empty() ? "null" : json_string(page.next)) + "}\n";
  return page;
}

}  // namespace sotin::views
