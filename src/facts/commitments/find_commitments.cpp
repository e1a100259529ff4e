#include "facts/reading.hpp"

namespace sotin::facts {

void find_commitments(Reading& ) {}

}  // namespace sotin::facts
