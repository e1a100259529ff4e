#include "facts/reading.hpp"

namespace sotin::facts {

void find_memberships(Reading&) {}

}  // namespace sotin::facts
