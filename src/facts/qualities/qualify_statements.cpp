// Fills in how each statement was made, once cue, speaker and content are known.
#include "facts/qualities/acts.hpp"
#include "facts/qualities/frames.hpp"
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
  }
}

}  // namespace sotin::facts
