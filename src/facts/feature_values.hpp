#pragma once

/// @file
/// Values of features whose hashes are made when the program is compiled.

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "sotin/base/linear_model.hpp"

namespace sotin::facts {

/// Makes feature values of a list of words.
template <std::size_t N>
constexpr std::array<base::Value, N> feature_values(const std::array<std::string_view, N>& words) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<base::Value, N>{base::Value(words[I])...};
  }
  (std::make_index_sequence<N>{});
}

}  // namespace sotin::facts
