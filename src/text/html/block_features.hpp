#pragma once

/// @file
/// What the two linear models see of a block: one template function for reading and for learning.
/// The first model (page_blocks) sees the block, its names and its neighbours; the second
/// (page_context) also what the first one thought of the blocks around it.

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::text::html {

/// Numbers in steps: 0, 1, 2, 3-4, 5-8 ... as words.
[[nodiscard]] inline std::string_view step_of(std::uint32_t n) {
  static constexpr std::array<std::string_view, 12> kSteps = {
      "0", "1", "2", "4", "8", "16", "32", "64", "128", "256", "512", "1024"};
  std::size_t i = 0;
  std::uint32_t top = 0;
  while (i + 1 < kSteps.size() && n > top) {
    top = i == 0 ? 1 : top * 2;
    ++i;
  }
  return kSteps[i];
}
/// A share from 0 to 1 as one of ten.
[[nodiscard]] inline std::string_view tenth_of(double share) {
  static constexpr std::array<std::string_view, 11> kTenths = {"0", "1", "2", "3", "4", "5",
                                                               "6", "7", "8", "9", "10"};
  return kTenths[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * 10.0)];
}

[[nodiscard]] inline std::string_view kind_of_char(char c) {
  if (c >= 'A' && c <= 'Z') return "A";
  if (c >= 'a' && c <= 'z') return "a";
  if (c >= '0' && c <= '9') return "9";
  if ((c & 0x80) != 0) return "u";
  switch (c) {
    case '.':
      return ".";
    case '!':
    case '?':
      return "?";
    case ',':
    case ';':
      return ",";
    case ':':
      return ":";
    case '"':
    case '\'':
      return "q";
    case ')':
    case ']':
      return ")";
    case '(':
    case '[':
      return "(";
    case '|':
    case '/':
    case '>':
      return "|";
    default:
      return "x";
  }
}

/// What the whole page lends to its blocks.
struct PageView {
  const Tree* tree = nullptr;
  const Blocks* blocks = nullptr;
  std::size_t heading = 0;  ///< the block of the headline; blocks.size() when there is none
  std::vector<std::uint32_t> words;   ///< by node: words below
  std::vector<std::uint32_t> linked;  ///< of them in links
  std::vector<std::uint32_t> counts;  ///< blocks below
  std::vector<std::uint64_t> looks;   ///< by block: tag and names of its element and the one above
};

/// Features of an element that all blocks inside it share; `name(key)` gives the words of a hash.
template <class Out, class Name>
void element_features(Out& out, const PageView& page, std::uint32_t element,
                      const base::Template& named, Name name) {
  static constexpr base::Template kTag("in-tag");
  out.add(kTag, name_of(page.tree->nodes[element].tag));
  const auto& blocks = *page.blocks;
  for (auto i = blocks.names_begin[element]; i < blocks.names_begin[element + 1]; ++i)
    out.add(named, base::Value(blocks.names[i], name(blocks.names[i])));
}

template <class Out, class Name>
void block_features(Out& out, const PageView& page, std::size_t index, Name name) {
  static constexpr base::Template kBias("bias"), kTag("tag"), kTags("tags"), kUpper("upper"),
      kWords("words"), kLinked("linked"), kWordsLinked("words-linked"), kWordsTag("words-tag"),
      kStops("stops"), kCommas("commas"), kEnd("end"), kBegin("begin"), kLook("look"),
      kWord1("word1"), kWord2("word2"), kWordLast("word-last"), kOwn("own-hint"),
      kAround("around-hint"), kOwnWords("own-hint-words"), kImage("after-image"), kPlace("place"),
      kHeading("heading"), kBefore("before"), kBehind("behind"), kLength("letters"),
      kCapitals("capitals"), kOwnName("own"), kDigits("digits"), kSides("sides"),
      kAround2("density"), kCrowd("crowd"), kAllLinked("all-linked"), kLoud("loud");
  const auto& tree = *page.tree;
  const auto& all = page.blocks->all;
  const auto& block = all[index];
  const auto words = step_of(block.words);
  const auto tag = name_of(block.tag);
  const auto parent = tree.nodes[block.element].parent;
  const auto grand = tree.nodes[parent].parent;
  const auto linked = tenth_of(static_cast<double>(block.linked) / block.words);
  out.add(kBias);
  out.add(kTag, tag);
  out.add(kTags, tag, name_of(tree.nodes[parent].tag));
  out.add(kUpper, name_of(tree.nodes[parent].tag), name_of(tree.nodes[grand].tag));
  out.add(kWords, words);
  out.add(kLinked, linked);
  out.add(kWordsLinked, words, linked);
  out.add(kWordsTag, words, tag);
  out.add(kStops, step_of(block.stops), words);
  out.add(kCommas, step_of(block.commas));
  out.add(kDigits, tenth_of(static_cast<double>(block.digits) / block.letters), words);
  out.add(kLength, step_of(block.letters / block.words));
  out.add(kEnd, kind_of_char(block.last_char), words);
  out.add(kBegin, kind_of_char(block.first_char), words);
  out.add(kCapitals, tenth_of(static_cast<double>(block.capitals) / block.words), words);
  const bool bold = block.bold == block.words;
  const bool slanted = block.slanted == block.words;
  out.add(kLook, bold ? "bold" : slanted ? "slanted" : "plain", words);
  if (block.words <= 12) {
    out.add(kWord1, base::Value(block.word1, name(block.word1)));
    if (block.words > 1) {
      out.add(kWord2, base::Value(block.word1, name(block.word1)),
              base::Value(block.word2, name(block.word2)));
      out.add(kWordLast, base::Value(block.word_last, name(block.word_last)));
    }
  } else {
    out.add(kWord1, base::Value(block.word1, name(block.word1)), "long");
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Hint::kCount); ++i) {
    const auto hint = static_cast<Hint>(i);
    if ((block.own & bit(hint)) != 0) {
      out.add(kOwn, name_of(hint));
      out.add(kOwnWords, name_of(hint), words);
    }
    if ((block.around & bit(hint)) != 0) out.add(kAround, name_of(hint));
  }
  if (block.after_image) out.add(kImage, words);
  if (block.linked == block.words) {
    out.add(kAllLinked, tag, words);
    out.add(kAllLinked, kind_of_char(block.last_char));
  }
  const auto letters = block.letters - std::min(block.letters, block.digits);
  if (block.upper * 2 > letters && block.words > 1) out.add(kLoud, words);
  static constexpr std::array<std::string_view, 4> kLevels = {"0", "1", "2", "3"};
  auto up = block.element;
  for (const auto level : kLevels) {
    const auto below = std::max(page.words[up], 1U);
    out.add(kAround2, level, tenth_of(static_cast<double>(page.linked[up]) / below));
    out.add(kCrowd, level, step_of(page.counts[up]),
            step_of(below / std::max(page.counts[up], 1U)));
    up = tree.nodes[up].parent;
  }
  out.add(kPlace, tenth_of(static_cast<double>(index) / static_cast<double>(all.size())));
  if (page.heading < all.size()) {
    const bool before = index < page.heading;
    const auto gap = before ? page.heading - index : index - page.heading;
    out.add(kHeading, before ? "before" : "after", step_of(static_cast<std::uint32_t>(gap)));
  } else {
    out.add(kHeading, "none");
  }
  const auto side = [&](const base::Template& t, std::size_t other) {
    if (other >= all.size()) return out.add(t, "edge");
    const auto& b = all[other];
    out.add(t, step_of(b.words), tenth_of(static_cast<double>(b.linked) / b.words));
    out.add(t, b.tag == block.tag ? "same" : "other",
            b.element == block.element               ? "inside"
            : tree.nodes[b.element].parent == parent ? "beside"
                                                     : "apart");
  };
  side(kBefore, index - 1);
  side(kBehind, index + 1);
  if (index > 0 && index + 1 < all.size())
    out.add(kSides, step_of(all[index - 1].words), words, step_of(all[index + 1].words));
  element_features(out, page, block.element, kOwnName, name);
}

/// What the first model's answers say about the page: how much of each element's words it takes.
struct Masses {
  std::vector<float> taken;  ///< by node: words it takes below
  std::vector<float> words;  ///< by node: words below
  std::vector<float> like;   ///< by block: share of what it takes that looks like this block
  std::uint32_t main80 = 0;  ///< the innermost elements with so many hundredths of all it takes
  std::uint32_t main50 = 0;
  std::size_t first = 0;  ///< the first and last block it surely takes below main80
  std::size_t last = 0;
};
[[nodiscard]] Masses weigh(const PageView& page, const std::vector<float>& chance);

template <class Out>
void context_features(Out& out, const PageView& page, const std::vector<float>& chance,
                      const Masses& masses, std::size_t index) {
  static constexpr base::Template kBias("bias"), kOwn("own"), kSides("sides"), kFar("far"),
      kShare("share"), kPart("part"), kMain("main"), kRun("run"), kWords("words"),
      kOwnMain("own-main"), kUp("up"), kFirstTag("tag"), kLinked("linked"), kSame("same"),
      kLike("like");
  const auto& all = page.blocks->all;
  const auto& nodes = page.tree->nodes;
  const auto& block = all[index];
  const auto at = [&](std::size_t i) {
    return i < all.size() ? tenth_of(chance[i]) : std::string_view("edge");
  };
  const auto words = step_of(block.words);
  out.add(kBias);
  out.add(kOwn, at(index));
  out.add(kOwn, at(index), words);
  out.add(kSides, at(index - 1), at(index + 1));
  out.add(kSides, at(index - 1), at(index), at(index + 1));
  out.add(kFar, at(index - 2), at(index + 2));
  const auto all_taken = std::max(masses.taken[0], 1e-3F);
  std::uint32_t up = block.element;
  static constexpr std::array<std::string_view, 5> kLevels = {"0", "1", "2", "3", "4"};
  for (const auto level : kLevels) {
    out.add(kShare, level, tenth_of(masses.taken[up] / std::max(masses.words[up], 1.0F)));
    out.add(kPart, level, tenth_of(masses.taken[up] / all_taken));
    out.add(kUp, level, at(index), tenth_of(masses.taken[up] / std::max(masses.words[up], 1.0F)));
    up = nodes[up].parent;
  }
  out.add(kLike, tenth_of(masses.like[index]), at(index));
  out.add(kLike,
          masses.like[index] == 0      ? "none"
          : masses.like[index] < 0.02F ? "hardly"
                                       : "some",
          words);
  const auto place = [&](std::uint32_t main) -> std::string_view {
    if (block.element >= main && block.element < nodes[main].next) return "in";
    return block.element < main ? "before" : "behind";
  };
  const auto run = index < masses.first ? "before" : index > masses.last ? "behind" : "within";
  out.add(kMain, place(masses.main80), place(masses.main50));
  out.add(kOwnMain, place(masses.main80), place(masses.main50), at(index));
  out.add(kRun, run, at(index));
  out.add(kRun, run, place(masses.main80), words);
  const auto gap = index < masses.first  ? masses.first - index
                   : index > masses.last ? index - masses.last
                                         : 0;
  out.add(kRun, run, step_of(static_cast<std::uint32_t>(gap)));
  out.add(kFirstTag, name_of(block.tag), run, place(masses.main50));
  out.add(kLinked, tenth_of(static_cast<double>(block.linked) / block.words), run, words);
  for (std::size_t i = 0; i < static_cast<std::size_t>(Hint::kCount); ++i) {
    const auto hint = static_cast<Hint>(i);
    if ((block.own & bit(hint)) != 0) out.add(kSame, name_of(hint), run);
  }
}

}  // namespace sotin::text::html
