#include "facts/reading.hpp"

namespace sotin::facts {

void find_times(Reading&) {}

}  // namespace sotin::facts
