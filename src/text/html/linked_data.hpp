#pragma once

/// @file
/// Linked data (JSON-LD) of a page, read tolerantly: line breaks inside strings, commas too many,
/// quotation marks that nobody escaped and missing ends do no harm.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::text::html {

/// One string (or number) of the data.
struct DataValue {
  std::uint32_t object = 0;  ///< which object holds it
  std::string key;           ///< its key there; items of an array have the array's key
  std::string value;
  std::size_t begin = 0;  ///< bytes of the value in the script
  std::size_t end = 0;
};

struct DataObject {
  std::uint32_t parent = 0;
  std::string key;  ///< in the parent
};

/// All objects and values of a script, in its order; object 0 stands above all.
struct LinkedData {
  std::vector<DataObject> objects;
  std::vector<DataValue> values;

  /// The first value of `key` in `object`, or nullptr.
  [[nodiscard]] const DataValue* value(std::uint32_t object, std::string_view key) const;
  /// Is one of its types named like this?
  [[nodiscard]] bool has_type(std::uint32_t object, std::string_view type) const;
  /// The object that tells of an article; 0 when there is none.
  [[nodiscard]] std::uint32_t article() const;
};

/// Reads a script. Linear; at most 20,000 values are kept.
[[nodiscard]] LinkedData read_linked_data(std::string_view json);

}  // namespace sotin::text::html
