// Two linear models, one behind the other: the first looks at a block by itself, the second at
// where it stands among the blocks that the first one takes. What all blocks of an element share
// is summed once for the element.
#include "main_text.hpp"

#include <unordered_map>

#include "sotin/base/data_file.hpp"

namespace sotin::text::html {
namespace {

constexpr std::uint32_t kFewestWords = 25;  // with fewer, less likely blocks are taken too

constexpr auto kNoName = [](std::uint64_t) { return std::string_view(); };

/// The sum of what the elements around each node give, node by node.
std::vector<float> inherited(const PageView& page, const base::LinearModel& blocks_model) {
  static constexpr base::Template kIn("in");
  const auto& nodes = page.tree->nodes;
  std::vector<float> sums(nodes.size(), 0.0F);
  base::FeatureHashes out;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const auto tag = nodes[i].tag;
    if (tag == Tag::kText || has(tag, kUnseen | kVoid)) continue;
    out.clear();
    element_features(out, page, i, kIn, kNoName);
    sums[i] = sums[nodes[i].parent] + blocks_model.margin(out.get());
  }
  return sums;
}

/// What a block looks like: the tag and names of its element and of the one above.
std::uint64_t look_of(const Tree& tree, const Blocks& blocks, const Block& block) {
  std::uint64_t look = 0;
  auto up = block.element;
  for (int level = 0; level < 2; ++level) {
    look = hash_combine(look, static_cast<std::uint64_t>(tree.nodes[up].tag));
    for (auto i = blocks.names_begin[up]; i < blocks.names_begin[up + 1]; ++i)
      look += blocks.names[i];
    up = tree.nodes[up].parent;
  }
  return look;
}

/// A table is taken as a whole when a good part of it is.
void take_tables(const PageView& page, std::vector<bool>& taken) {
  const auto& nodes = page.tree->nodes;
  const auto& all = page.blocks->all;
  // The innermost table around each node.
  std::vector<std::uint32_t> table(nodes.size(), 0);
  for (std::uint32_t i = 1; i < nodes.size(); ++i)
    table[i] = nodes[i].tag == Tag::kTable ? i : table[nodes[i].parent];
  std::vector<std::uint32_t> words(nodes.size(), 0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (taken[i]) words[table[all[i].element]] += all[i].words;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto around = table[all[i].element];
    if (around == 0 || page.counts[around] < 6 || page.words[around] > 12 * page.counts[around])
      continue;
    if (words[around] * 10 >= page.words[around] * 3) taken[i] = true;
  }
}

/// What is quoted inside the main text belongs to it (posts that a report embeds, too).
void take_quotations(const PageView& page, std::vector<bool>& taken) {
  const auto& nodes = page.tree->nodes;
  const auto& all = page.blocks->all;
  const auto first =
      static_cast<std::size_t>(std::find(taken.begin(), taken.end(), true) - taken.begin());
  std::size_t last = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (taken[i]) last = i;
  }
  for (std::size_t i = first; i < last; ++i) {
    auto up = all[i].element;
    for (int level = 0; level < 3 && up != 0 && !taken[i]; ++level, up = nodes[up].parent)
      taken[i] = nodes[up].tag == Tag::kBlockquote && page.words[up] < 300;
  }
}

}  // namespace

const MainTextModels& embedded_models() {
  static const auto made = [] {
    const auto read = [](const char* file) {
      auto parsed = base::LinearModel::parse(base::data_file(file));
      return parsed ? std::move(*parsed) : base::LinearModel();
    };
    return MainTextModels{read("html/weights/page_blocks.tsv"),
                          read("html/weights/page_context.tsv")};
  }();
  return made;
}

PageView view_of(const Tree& tree, const Blocks& blocks) {
  PageView page;
  page.tree = &tree;
  page.blocks = &blocks;
  page.heading = blocks.all.size();
  const auto count = tree.nodes.size();
  page.words.resize(count);
  page.linked.resize(count);
  page.counts.resize(count);
  page.looks.reserve(blocks.all.size());
  for (const auto& block : blocks.all) {
    page.words[block.element] += block.words;
    page.linked[block.element] += block.linked;
    ++page.counts[block.element];
    page.looks.push_back(look_of(tree, blocks, block));
  }
  for (std::size_t i = count; i-- > 1;) {
    const auto parent = tree.nodes[i].parent;
    page.words[parent] += page.words[i];
    page.linked[parent] += page.linked[i];
    page.counts[parent] += page.counts[i];
  }
  for (std::size_t i = 0; i < blocks.all.size(); ++i) {
    const auto& block = blocks.all[i];
    const bool heading =
        block.tag == Tag::kH1 || tree.nodes[tree.nodes[block.element].parent].tag == Tag::kH1;
    if (heading && block.words > 2) {
      page.heading = i;
      break;
    }
  }
  return page;
}

Masses weigh(const PageView& page, const std::vector<float>& chance) {
  const auto& nodes = page.tree->nodes;
  const auto& all = page.blocks->all;
  Masses masses;
  std::unordered_map<std::uint64_t, float> looks;
  float all_taken = 0;
  masses.taken.resize(nodes.size());
  masses.words.resize(nodes.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto words = static_cast<float>(all[i].words);
    masses.words[all[i].element] += words;
    if (chance[i] <= 0.3F) continue;
    masses.taken[all[i].element] += words * chance[i];
    looks[page.looks[i]] += words * chance[i];
    all_taken += words * chance[i];
  }
  masses.like.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto found = looks.find(page.looks[i]);
    // Its own words do not count: a block is not evidence for itself.
    const float own = chance[i] > 0.3F ? static_cast<float>(all[i].words) * chance[i] : 0;
    if (found != looks.end())
      masses.like[i] = std::max(0.0F, found->second - own) / std::max(all_taken, 1.0F);
  }
  for (std::size_t i = nodes.size(); i-- > 1;) {
    masses.taken[nodes[i].parent] += masses.taken[i];
    masses.words[nodes[i].parent] += masses.words[i];
  }
  const auto innermost = [&](float share) {
    const float least = masses.taken[0] * share;
    std::uint32_t found = 0;
    // A node below `found` with enough comes before all others that have enough.
    for (std::uint32_t i = 1; i < nodes[found].next && least > 0; ++i) {
      if (masses.taken[i] >= least && masses.taken[i] > 0 && nodes[i].parent == found) found = i;
    }
    return found;
  };
  masses.main80 = innermost(0.8F);
  masses.main50 = innermost(0.51F);
  masses.first = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool below =
        all[i].element >= masses.main80 && all[i].element < nodes[masses.main80].next;
    if (!below || chance[i] < 0.6F || all[i].words < 6) continue;
    masses.first = std::min(masses.first, i);
    masses.last = i;
  }
  return masses;
}

std::vector<float> main_chances(const PageView& page, const MainTextModels& models) {
  const auto& all = page.blocks->all;
  const auto sums = inherited(page, models.blocks);
  std::vector<float> chance(all.size());
  base::FeatureHashes out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    out.clear();
    block_features(out, page, i, kNoName);
    chance[i] = base::logistic(sums[all[i].element] + models.blocks.margin(out.get()));
  }
  if (models.context.empty()) return chance;
  const auto masses = weigh(page, chance);
  std::vector<float> final_chance(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    out.clear();
    context_features(out, page, chance, masses, i);
    final_chance[i] = base::logistic(models.context.margin(out.get()));
  }
  return final_chance;
}

std::vector<bool> choose_main(const PageView& page, const std::vector<float>& chance) {
  const auto& all = page.blocks->all;
  std::vector<bool> taken(all.size());
  for (const float least : {0.5F, 0.3F, 0.15F, 0.07F, 0.03F}) {
    std::uint32_t words = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      taken[i] = chance[i] >= least;
      if (taken[i]) words += all[i].words;
    }
    if (words >= kFewestWords) break;
  }
  std::size_t last = all.size();  // the last block that is taken
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!taken[i]) continue;
    // Small gaps between blocks of one look are filled.
    if (last < i && i - last <= 3 && page.looks[i] == page.looks[last]) {
      for (std::size_t k = last + 1; k < i; ++k)
        taken[k] =
            page.looks[k] == page.looks[i] && chance[k] >= 0.2F && all[k].linked < all[k].words;
    }
    last = i;
  }
  // A long paragraph beside one that is taken and looks the same.
  const auto joins = [&](std::size_t i, std::size_t beside) {
    return beside < all.size() && taken[beside] && page.looks[beside] == page.looks[i] &&
           all[i].words >= 20 && all[i].linked * 3 < all[i].words && chance[i] >= 0.1F;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!taken[i] && (joins(i, i - 1) || joins(i, i + 1))) taken[i] = true;
  }
  take_tables(page, taken);
  take_quotations(page, taken);
  // A heading belongs to what follows it: without that it heads something else.
  bool headed = false;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (!taken[i]) continue;
    if (has(all[i].tag, kHeading) && !headed && all[i].words < 20) {
      taken[i] = false;
    } else {
      headed = true;
    }
  }
  return taken;
}

}  // namespace sotin::text::html
