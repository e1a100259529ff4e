#include "facts/reading.hpp"

namespace sotin::facts {

void find_events(Reading& ) {}

}  // namespace sotin::facts
