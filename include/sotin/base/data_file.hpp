#pragma once

/// @file
/// The data files compiled into the program (`data/` of the source tree).

#include <functional>
#include <string_view>
#include <vector>

namespace sotin::base {

/// The bytes of `data/<name>`, e.g. "vi/countries.tsv"; empty when there is no such file. Lives
/// as long as the program.
[[nodiscard]] std::string_view data_file(std::string_view name);

/// Names of all embedded files, sorted.
[[nodiscard]] std::vector<std::string_view> data_file_names();

/// Calls `row` for every line of a tab-separated table that is neither empty nor a `#` comment,
/// with its fields. Views point into `table`.
void for_each_row(std::string_view table,
                  const std::function<void(const std::vector<std::string_view>&)>& row);

}  // namespace sotin::base
