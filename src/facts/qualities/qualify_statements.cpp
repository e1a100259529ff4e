#include "facts/reading.hpp"

namespace sotin::facts {

void qualify_statements(Reading& ) {}

}  // namespace sotin::facts
