// After all corrections: what was taken out leaves, what was added goes where its words stand, and
// everything that refers to an entry by its number follows.
#include <algorithm>

#include "corrector.hpp"

namespace sotin::ledger {

using namespace facts;

namespace {

/// Where each entry goes when those that are gone leave; -1 for them.
std::vector<std::int32_t> places_without(const std::vector<bool>& gone) {
  std::vector<std::int32_t> to;
  std::int32_t next = 0;
  for (const bool is_gone : gone) to.push_back(is_gone ? -1 : next++);
  return to;
}

template <class Items>
void rearrange(Items& items, const std::vector<std::int32_t>& to) {
  Items out(static_cast<std::size_t>(
      std::count_if(to.begin(), to.end(), [](std::int32_t place) { return place >= 0; })));
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (to[i] >= 0) out[static_cast<std::size_t>(to[i])] = std::move(items[i]);
  }
  items = std::move(out);
}

}  // namespace

void Corrector::finish(std::vector<CorrectionRow>& rows) {
  std::map<char, std::vector<std::int32_t>> to;
  for (const auto& [kind, gone] : gone_) to[kind] = places_without(gone);
  auto& to_s = to['s'];
  const auto& gone_s = gone_.at('s');
  // Statements that were added go where their words stand among the others.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < to_s.size(); ++i) {
    if (gone_s[i]) continue;
    const auto begin = report_.statements[i].evidence.begin;
    auto where = order.end();
    if (report_.statements[i].rule == kCorrectedRule) {
      where = std::find_if(order.begin(), order.end(), [&](std::size_t other) {
        return report_.statements[other].evidence.begin > begin;
      });
    }
    order.insert(where, i);
  }
  for (std::size_t place = 0; place < order.size(); ++place) {
    to_s[order[place]] = static_cast<std::int32_t>(place);
  }
  const auto follow = [](std::int32_t& index, const std::vector<std::int32_t>& places) {
    if (index >= 0) index = places[static_cast<std::size_t>(index)];
  };
  const auto parents = [&] {
    std::vector<std::int32_t> out;
    for (const auto& s : report_.statements) out.push_back(s.parent);
    return out;
  }();
  for (auto& s : report_.statements) {
    // The words of one that is gone belong to whoever told it.
    for (std::size_t steps = 0; s.parent >= 0 && steps <= parents.size(); ++steps) {
      if (!gone_s[static_cast<std::size_t>(s.parent)]) break;
      s.parent = parents[static_cast<std::size_t>(s.parent)];
    }
    follow(s.parent, to_s);
    follow(s.setting, to['v']);
  }
  for (auto& e : report_.events) follow(e.asserted_by, to_s);
  for (auto& c : report_.commitments) follow(c.statement, to_s);
  for (auto& m : report_.memberships) follow(m.statement, to_s);
  rearrange(report_.statements, to_s);
  rearrange(report_.events, to['v']);
  rearrange(report_.commitments, to['c']);
  rearrange(report_.memberships, to['m']);
  for (auto& row : rows) {
    auto& shown = row.shown;
    if (shown.entry >= 0) follow(shown.entry, to[shown.kind]);
  }
}

}  // namespace sotin::ledger
