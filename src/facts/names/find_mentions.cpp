#include "facts/reading.hpp"

namespace sotin::facts {

void find_mentions(Reading& ) {}

}  // namespace sotin::facts
