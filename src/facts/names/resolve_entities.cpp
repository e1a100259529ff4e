#include "facts/reading.hpp"

namespace sotin::facts {

void resolve_entities(Reading& ) {}

}  // namespace sotin::facts
