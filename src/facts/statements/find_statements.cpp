// Candidates, then one decision after the other: is it a cue, where is its content, who speaks.
// Quotations that stand alone beside their speaker's statement come last, then nesting and
// carriers.
#include <algorithm>

#include "facts/reading.hpp"
#include "facts/statements/assemble.hpp"
#include "facts/statements/drafts.hpp"

namespace sotin::facts {

void find_statements(Reading& reading) {
  statements::read_statements(reading, statements::Models::embedded());
}

}  // namespace sotin::facts
