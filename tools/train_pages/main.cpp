// sotin-train-pages --pages FOLDER --out FOLDER: learns which blocks of a web page are its main
// text, from pages with their known main text (docs/notes/pages.md says which).
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "examples.hpp"
#include "learner.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::train {
namespace {

using Pages = std::vector<std::unique_ptr<PageExample>>;
using Dictionary = std::unordered_map<std::uint64_t, std::string>;

constexpr int kFewestPages = 6;  // features of fewer pages are left out

/// Features by number, with in how many pages each is seen.
class FeatureTable {
 public:
  std::vector<std::uint32_t> ids(const std::vector<std::string>& names, int page) {
    std::vector<std::uint32_t> out;
    for (const auto& name : names) {
      const auto [found, fresh] = ids_.emplace(name, static_cast<std::uint32_t>(names_.size()));
      if (fresh) {
        names_.push_back(name);
        pages_.push_back(0);
        last_.push_back(-1);
      }
      if (last_[found->second] != page) {
        last_[found->second] = page;
        ++pages_[found->second];
      }
      out.push_back(found->second);
    }
    return out;
  }
  std::vector<std::string> kept(const std::vector<std::uint32_t>& ids) const {
    std::vector<std::string> out;
    for (const auto id : ids) {
      if (pages_[id] >= kFewestPages) out.push_back(names_[id]);
    }
    return out;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<std::string> names_;
  std::vector<int> pages_;
  std::vector<int> last_;
};

struct Example {
  std::vector<std::uint32_t> features;
  int label;
  float weight;
};
using ByPage = std::vector<std::vector<Example>>;

std::string learned(const ByPage& pages, const FeatureTable& table, const std::string& note,
                    int half, int epochs) {
  Learner learner({"no", "yes"});
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (half >= 0 && static_cast<int>(p % 2) != half) continue;
    for (const auto& e : pages[p]) {
      if (e.weight > 0) learner.add(table.kept(e.features), e.label, e.weight);
    }
  }
  learner.learn({.epochs = epochs, .rate = 0.05F, .l2 = 2e-5F, .drop = 0.3F});
  return learner.write(note, 0.02F);
}

ByPage block_examples(const Pages& pages, const Dictionary& words, FeatureTable& table) {
  static constexpr base::Template kIn("in");
  const auto name = [&](std::uint64_t key) {
    const auto found = words.find(key);
    return found == words.end() ? std::string_view("?") : std::string_view(found->second);
  };
  ByPage all;
  base::FeatureNames out;
  for (const auto& page : pages) {
    auto& examples = all.emplace_back();
    for (std::size_t i = 0; i < page->blocks.all.size(); ++i) {
      out.clear();
      text::html::block_features(out, page->view, i, name);
      for (auto up = page->blocks.all[i].element; up != 0; up = page->tree.nodes[up].parent)
        text::html::element_features(out, page->view, up, kIn, name);
      examples.push_back(
          {table.ids(out.get(), static_cast<int>(all.size())), page->is_main[i], page->weight[i]});
    }
  }
  return all;
}

base::LinearModel parsed(const std::string& text) {
  auto model = base::LinearModel::parse(text);
  if (!model) {
    std::cerr << "weights do not parse\n";
    std::exit(1);
  }
  return std::move(*model);
}

}  // namespace
}  // namespace sotin::train

int main(int argc, char** argv) {
  using namespace sotin::train;
  CLI::App app{"Learns which blocks of a web page are its main text"};
  std::string folder;
  std::string type = "article";
  std::string out = "data/html/weights";
  std::vector<std::string> checks;
  bool print = false;
  bool only_check = false;
  float least = 0.5F;
  app.add_option("--pages", folder, "folder of the Web Content Extraction Benchmark (dev)");
  app.add_option("--type", type, "pages of this type only");
  app.add_option("--out", out, "folder for the weight files");
  app.add_option("--check", checks, "folders to score on");
  app.add_option("--least", least, "chance from which a block is taken");
  app.add_flag("--print", print, "list pages that are read badly");
  std::string show;
  app.add_option("--show", show, "print the blocks of a page that are read wrongly");
  app.add_flag("--only-check", only_check, "score the weights in the program, learn nothing");
  CLI11_PARSE(app, argc, argv);
  sotin::text::html::MainTextModels models;
  if (!only_check) {
    const auto pages = load_pages(folder, type);
    const auto words = words_behind(pages);
    std::cerr << pages.size() << " pages\n";
    FeatureTable table;
    const auto blocks = block_examples(pages, words, table);
    const std::string note =
        "Made by: sotin-train-pages (Web Content Extraction Benchmark of Murrough Foley, CC BY 4.0: dev, " + type + " pages). Weights only, no text of it.";
    // What the first model says of pages it has not seen is what the second learns from.
    std::vector<std::vector<float>> chances(pages.size());
    for (int half = 0; half < 2; ++half) {
      models.blocks = parsed(learned(blocks, table, note, half, 8));
      for (std::size_t p = 0; p < pages.size(); ++p) {
        if (static_cast<int>(p % 2) != half)
          chances[p] = sotin::text::html::main_chances(pages[p]->view, models);
      }
      std::cerr << "half learned\n";
    }
    FeatureTable context_table;
    ByPage contexts;
    sotin::base::FeatureNames names;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      const auto masses = sotin::text::html::weigh(pages[p]->view, chances[p]);
      auto& examples = contexts.emplace_back();
      for (std::size_t i = 0; i < chances[p].size(); ++i) {
        names.clear();
        sotin::text::html::context_features(names, pages[p]->view, chances[p], masses, i);
        examples.push_back({context_table.ids(names.get(), static_cast<int>(p)),
                            pages[p]->is_main[i], pages[p]->weight[i]});
      }
    }
    const auto first =
        learned(blocks, table,
                "Weights of the first model of main text: a block by itself.\n" + note, -1, 8);
    const auto second = learned(
        contexts, context_table,
        "Weights of the second model of main text: a block among the others.\n" + note, -1, 8);
    write_file(out + "/page_blocks.tsv", first);
    write_file(out + "/page_context.tsv", second);
    models.blocks = parsed(first);
    models.context = parsed(second);
  } else {
    models = sotin::text::html::embedded_models();
  }
  for (const auto& check : checks) {
    const auto pages = load_pages(check, type);
    for (const auto& page : pages) {
      if (show.empty() || !page->name.starts_with(show)) continue;
      const auto chance = sotin::text::html::main_chances(page->view, models);
      fmt::print("== {}\n", page->name);
      for (std::size_t i = 0; i < chance.size(); ++i) {
        const auto& block = page->blocks.all[i];
        if ((chance[i] < least) == !page->is_main[i]) continue;
        fmt::print("{} {:.2f} {:>4} <{}> {}\n", page->is_main[i] ? "missed" : "wrong ", chance[i],
                   block.words, sotin::text::html::name_of(block.tag),
                   words_of(page->tree, block.first, block.last).substr(0, 110));
      }
    }
    for (int half = -1; half < 2; ++half) {
      const auto score = score_pages(pages, models, half, print && half < 1);
      fmt::print("{}: {}, precision {:.4f} recall {:.4f} F1 {:.4f}\n", check,
                 half < 0    ? "all"
                 : half == 0 ? "half 0"
                             : "half 1",
                 score.precision, score.recall, score.f1);
    }
  }
}
