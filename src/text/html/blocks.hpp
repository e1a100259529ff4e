#pragma once

/// @file
/// A page cut into blocks: the runs of words between the borders of paragraphs, headings, cells
/// and line breaks, each with what can be counted about it.

#include <cstdint>
#include <string>
#include <vector>

#include "hints.hpp"
#include "tree.hpp"

namespace sotin::text::html {

struct Block {
  std::uint32_t first = 0;  ///< nodes [first, last) hold its words
  std::uint32_t last = 0;
  std::uint32_t element = 0;  ///< the innermost line-making element around it
  std::uint32_t words = 0;    ///< runs between white space
  std::uint32_t linked = 0;   ///< of them inside links
  std::uint32_t bold = 0;     ///< of them inside b, strong
  std::uint32_t slanted = 0;  ///< of them inside i, em
  std::uint32_t letters = 0;  ///< bytes that are not white space
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;  ///< words that begin with an ASCII capital
  std::uint32_t upper = 0;     ///< ASCII capitals
  std::uint32_t commas = 0;
  std::uint32_t stops = 0;  ///< full stops, question and exclamation marks at the end of a word
  char first_char = 0;      ///< its first and last byte that is no white space
  char last_char = 0;
  std::uint64_t word1 = 0;  ///< hashes of its first two words and its last, lower case
  std::uint64_t word2 = 0;
  std::uint64_t word_last = 0;
  Hints own = 0;             ///< hints of the elements from `element` inward
  Hints around = 0;          ///< hints of the elements around it
  Tag tag = Tag::kUnknown;   ///< of `element`
  bool after_image = false;  ///< an image stands between it and the block before it
};

/// Calls `use` for every text node of a block.
template <class Use>
void for_each_words(const Tree& tree, std::uint32_t first, std::uint32_t last, Use use) {
  for (std::uint32_t i = first; i < last;) {
    const auto& node = tree.nodes[i];
    if (node.tag == Tag::kText) {
      use(node);
      ++i;
    } else {
      i = has(node.tag, kUnseen) ? node.next : i + 1;
    }
  }
}

/// The words of nodes [first, last): references replaced, white space runs made one space.
[[nodiscard]] std::string words_of(const Tree& tree, std::uint32_t first, std::uint32_t last);

struct Blocks {
  std::vector<Block> all;                  ///< with at least one word, in the order of the page
  std::vector<Hints> hints;                ///< of the names of each node
  std::vector<std::uint64_t> names;        ///< hashes of the words of names, node after node
  std::vector<std::uint32_t> names_begin;  ///< where in `names` those of a node begin (one more
                                           ///< than nodes)
};

/// Cuts a page into blocks. Linear.
[[nodiscard]] Blocks find_blocks(const Tree& tree);

}  // namespace sotin::text::html
