// Fills in how each statement was made, once cue, speaker and content are known.
#include <vector>

#include "facts/qualities/acts.hpp"
#include "facts/qualities/circumstances.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {
namespace {

/// All statements, each after the one it is told in; else in text order.
std::vector<std::size_t> outer_first(const std::vector<Statement>& statements) {
  constexpr std::size_t kDeepest = 64;
  std::vector<std::size_t> order, path;
  std::vector<bool> done(statements.size(), false);
  order.reserve(statements.size());
  for (std::size_t s = 0; s < statements.size(); ++s) {
    path.clear();
    for (auto at = static_cast<std::int32_t>(s); at >= 0 && path.size() < kDeepest;
         at = statements[static_cast<std::size_t>(at)].parent) {
      const auto index = static_cast<std::size_t>(at);
      if (index >= statements.size() || done[index]) break;
      done[index] = true;
      path.push_back(index);
    }
    order.insert(order.end(), path.rbegin(), path.rend());
  }
  return order;
}

}  // namespace

void qualify_statements(Reading& reading) {
  auto& statements = reading.report.statements;
  const qualities::Frames frames(reading);
  for (const auto s : outer_first(statements)) {
    auto& statement = statements[s];
    statement.mode = qualities::mode_of(reading, frames.of(s));
    auto choice = qualities::choose_act(reading, frames, s);
    statement.act = choice.act;
    statement.act_also = std::move(choice.also);
    statement.chain = qualities::chain_of(reading, frames, s);
    statement.said_on = qualities::said_on_of(reading, frames, s);
    statement.medium = qualities::medium_of(reading, frames, s);
    statement.place = qualities::place_of(reading, frames, s);
    statement.addressee = qualities::addressee_of(reading, frames, s);
    statement.condition = qualities::condition_of(reading, frames, s);
  }
}

}  // namespace sotin::facts
