#include "inner_of.hpp"

namespace sotin::ledger {

Database& database_of(const Ledger& ledger) { return ledger.inner_->database; }

}  // namespace sotin::ledger
