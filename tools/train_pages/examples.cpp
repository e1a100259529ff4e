#include "examples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "sotin/base/utf8.hpp"
#include "text/byte_source.hpp"

namespace sotin::train {
namespace {

namespace fs = std::filesystem;
using text::html::words_of;

std::string read_all(const std::string& path) {
  std::string out;
  auto source = text::open_unpacked(path);
  if (!source) return out;
  std::string room(1 << 18, '\0');
  while (true) {
    const auto got = (*source)->read(room.data(), room.size());
    if (!got || *got == 0) return out;
    out.append(room, 0, *got);
  }
}

bool is_word(char32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
  return c >= 0xC0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3040) && c != 0xD7 &&
         c != 0xFEFF && !(c >= 0x2190 && c < 0x2C00);
}

std::vector<std::uint64_t> tokens_of(std::string_view text) {
  std::vector<std::uint64_t> out;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (is_word(c)) {
      word.append(text, at, length);
    } else if (!word.empty()) {
      out.push_back(hash_bytes(word));
      word.clear();
    }
    at += length;
  }
  if (!word.empty()) out.push_back(hash_bytes(word));
  return out;
}

std::uint64_t shingle(const std::vector<std::uint64_t>& tokens, std::size_t at,
                      std::size_t length) {
  std::uint64_t h = length;
  for (std::size_t i = at; i < at + length; ++i) h = hash_combine(h, tokens[i]);
  return h;
}

std::map<std::uint64_t, int> shingles_of(const std::vector<std::uint64_t>& tokens) {
  std::map<std::uint64_t, int> out;
  const std::size_t length = std::min<std::size_t>(4, tokens.size());
  if (length == 0) return out;
  for (std::size_t i = 0; i + length <= tokens.size(); ++i) ++out[shingle(tokens, i, length)];
  return out;
}

void label(PageExample& page) {
  const auto truth = tokens_of(page.truth);
  std::unordered_set<std::uint64_t> known;
  for (std::size_t length = 1; length <= 4; ++length) {
    for (std::size_t i = 0; i + length <= truth.size(); ++i)
      known.insert(shingle(truth, i, length));
  }
  std::unordered_set<std::uint64_t> lines;
  for (std::size_t begin = 0; begin < page.truth.size();) {
    const auto end = std::min(page.truth.find('\n', begin), page.truth.size());
    const auto tokens = tokens_of(std::string_view(page.truth).substr(begin, end - begin));
    if (!tokens.empty()) lines.insert(shingle(tokens, 0, tokens.size()));
    begin = end + 1;
  }
  const auto& all = page.blocks.all;
  page.is_main.assign(all.size(), false);
  page.weight.assign(all.size(), 0.0F);
  std::vector<bool> open(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto tokens = tokens_of(words_of(page.tree, all[i].first, all[i].last));
    page.weight[i] = std::min(2.0F, 0.25F + static_cast<float>(tokens.size()) / 25.0F);
    if (tokens.empty()) {
      page.weight[i] = 0;
    } else if (tokens.size() >= 4) {
      std::size_t hits = 0;
      for (std::size_t k = 0; k + 4 <= tokens.size(); ++k)
        hits += known.contains(shingle(tokens, k, 4));
      page.is_main[i] = hits * 2 >= tokens.size() - 3;
    } else if (lines.contains(shingle(tokens, 0, tokens.size()))) {
      page.is_main[i] = true;
    } else {
      open[i] = known.contains(shingle(tokens, 0, tokens.size()));
    }
  }
  // A few words that the main text has somewhere are main where main text stands beside them.
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!open[i]) continue;
    const bool before = i > 0 && page.is_main[i - 1];
    const bool behind = i + 1 < all.size() && page.is_main[i + 1];
    if (before && behind) page.is_main[i] = true;
    if (before != behind) page.weight[i] = 0;
  }
}

std::unique_ptr<PageExample> make(std::string name, const std::string& path, std::string truth) {
  auto page = std::make_unique<PageExample>();
  page->name = std::move(name);
  page->html = read_all(path);
  page->truth = std::move(truth);
  page->tree = text::html::parse(page->html);
  page->blocks = text::html::find_blocks(page->tree);
  page->view = text::html::view_of(page->tree, page->blocks);
  label(*page);
  return page;
}

}  // namespace

std::vector<std::unique_ptr<PageExample>> load_pages(const std::string& folder,
                                                     const std::string& type) {
  std::vector<std::unique_ptr<PageExample>> pages;
  if (fs::exists(folder + "/ground-truth.json")) {
    const auto all = nlohmann::json::parse(read_all(folder + "/ground-truth.json"));
    for (const auto& [key, value] : all.items())
      pages.push_back(make(key, folder + "/html/" + key + ".html.gz", value["articleBody"]));
    return pages;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder + "/ground-truth"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto told = nlohmann::json::parse(read_all(file.string()));
    const auto& truth = told["ground_truth"];
    if (!type.empty() && told["_internal"]["page_type"]["primary"] != type) continue;
    if (!truth.contains("main_content") || !truth["main_content"].is_string()) continue;
    auto path = folder + "/html/" + file.stem().string() + ".html.gz";
    if (!fs::exists(path)) continue;
    pages.push_back(make(file.stem().string(), path, truth["main_content"]));
  }
  return pages;
}

std::unordered_map<std::uint64_t, std::string> words_behind(
    const std::vector<std::unique_ptr<PageExample>>& pages) {
  std::unordered_map<std::uint64_t, std::string> out;
  for (const auto& page : pages) {
    for (const auto& node : page->tree.nodes) {
      if (node.tag == text::html::Tag::kText) continue;
      text::html::for_each_attribute(
          page->tree.attributes(node), [&](std::string_view, std::string_view value) {
            text::html::for_each_word(
                value.substr(0, 256),
                [&](std::uint64_t key, std::string_view word) { out.emplace(key, word); });
          });
    }
    for (const auto& block : page->blocks.all) {
      const auto words = words_of(page->tree, block.first, block.last) + " ";
      std::string word;
      for (const char c : words) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (c == ' ') {
          out.emplace(hash_bytes(word), word);
          word.clear();
        } else if ((lower & 0x80) != 0 || (lower >= 'a' && lower <= 'z')) {
          word += lower;
        }
      }
    }
  }
  return out;
}

Score score_pages(const std::vector<std::unique_ptr<PageExample>>& pages,
                  const text::html::MainTextModels& models, int half, bool print) {
  double precision = 0;
  double recall = 0;
  double with_any = 0;
  std::size_t count = 0;
  for (const auto& page : pages) {
    // Halves by the last letter of the page's name: one to look at, one to keep apart.
    const bool first = (page->name.back() - '0') % 2 == 0;
    if (half >= 0 && first != (half == 0)) continue;
    ++count;
    const auto chance = text::html::main_chances(page->view, models);
    const auto taken = text::html::choose_main(page->view, chance);
    std::string text;
    for (std::size_t i = 0; i < chance.size(); ++i) {
      if (taken[i])
        text += words_of(page->tree, page->blocks.all[i].first, page->blocks.all[i].last) + "\n";
    }
    const auto found = shingles_of(tokens_of(text));
    const auto truth = shingles_of(tokens_of(page->truth));
    double hits = 0;
    double all_found = 0;
    double all_truth = 0;
    for (const auto& [key, count] : found) {
      all_found += count;
      const auto same = truth.find(key);
      if (same != truth.end()) hits += std::min(count, same->second);
    }
    for (const auto& [key, count] : truth) all_truth += count;
    const double p = all_found > 0 ? hits / all_found : 0;
    const double r = all_truth > 0 ? hits / all_truth : 1;
    precision += p;
    recall += r;
    with_any += all_found > 0;
    if (print && (p < 0.9 || r < 0.9))
      fmt::print("{} precision {:.3f} recall {:.3f}\n", page->name, p, r);
  }
  Score score;
  score.precision = precision / std::max(with_any, 1.0);
  score.recall = recall / static_cast<double>(std::max<std::size_t>(count, 1));
  score.f1 = 2 * score.precision * score.recall / (score.precision + score.recall);
  return score;
}

}  // namespace sotin::train
