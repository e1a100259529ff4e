#include "sotin/stories/date_range.hpp"

#include "sotin/facts/days_of.hpp"

namespace sotin::stories {

DateRange date_range(std::string_view value) {
  const auto days = facts::days_of(value);
  return {days.first, days.last, days.precision};
}

}  // namespace sotin::stories
