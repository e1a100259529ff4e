// A template that is instantiated by name may name a private member: so the header that everything
// includes need not name every list of the ledger as its friend.
#include "inner_of.hpp"

namespace sotin::ledger {
namespace {

template <auto kMember>
struct Way {
  friend Database& reach(const Ledger& ledger) { return (ledger.*kMember)->database; }
};
Database& reach(const Ledger& ledger);
template struct Way<&Ledger::inner_>;

}  // namespace

Database& database_of(const Ledger& ledger) { return reach(ledger); }

}  // namespace sotin::ledger
