#include "facts/reading.hpp"

namespace sotin::facts {

void find_statements(Reading& ) {}

}  // namespace sotin::facts
