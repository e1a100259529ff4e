// Schema 3: what people and the world outside add to a ledger, a script a subject.
#include "schema.hpp"

namespace sotin::ledger {

std::string third_schema() {
  std::string script;
  return script;
}

}  // namespace sotin::ledger
