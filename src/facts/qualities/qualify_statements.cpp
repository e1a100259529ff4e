// Fills in how each statement was made, once cue, speaker and content are known.
#include "facts/qualities/acts.hpp"
#include "facts/qualities/circumstances.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {

void qualify_statements(Reading& reading) {
  auto& statements = reading.report.statements;
  const qualities::Frames frames(reading);
  for (std::size_t s = 0; s < statements.size(); ++s) {
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
