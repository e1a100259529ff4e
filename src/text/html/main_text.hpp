#pragma once

/// @file
/// Which blocks of a page are its main text.

#include <vector>

#include "block_features.hpp"

namespace sotin::text::html {

/// The view of a page for the features.
[[nodiscard]] PageView view_of(const Tree& tree, const Blocks& blocks);

/// Two-label models («no», «yes»); an empty `context` leaves the first model's answers as they are.
struct MainTextModels {
  base::LinearModel blocks;
  base::LinearModel context;
};
/// The models of data/html/weights, read once.
[[nodiscard]] const MainTextModels& embedded_models();

/// For each block how likely it is main text (0 to 1). Linear.
[[nodiscard]] std::vector<float> main_chances(const PageView& page, const MainTextModels& models);

/// Which blocks are taken as main text: those that are likely, never none where the page has prose;
/// without headings that nothing follows, with short blocks between two that are taken and look
/// the same. Linear.
[[nodiscard]] std::vector<bool> choose_main(const PageView& page, const std::vector<float>& chance);

}  // namespace sotin::text::html
