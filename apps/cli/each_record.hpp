#pragma once

/// @file
/// The records of the inputs that a command reads without keeping them, one after the other.

#include <functional>
#include <string>
#include <vector>

#include "command.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

/// Gives each record of the inputs to `take` until it returns false. Complains of what can't be
/// read and says at the end what was passed over in archives; gives how much could not be read.
std::size_t for_each_record(const Context& context, const std::vector<std::string>& inputs,
                            const std::function<bool(text::Record)>& take);

/// The same for one file, which is not looked for.
std::size_t for_each_record_of(const Context& context, const std::string& file,
                               const std::function<bool(text::Record)>& take);

/// «; 3 pages that are not Vietnamese left out; 2 records of archives hold no report»; "" when
/// nothing was passed over. `way_out` names the option that reads them ("" when there is none).
[[nodiscard]] std::string passed_over_words(const Context& context, std::uint64_t not_vietnamese,
                                            std::uint64_t no_report, std::string_view way_out);

}  // namespace sotin::cli
