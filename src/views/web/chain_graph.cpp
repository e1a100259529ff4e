// The graph has a layer a step, the outlets on the left, who spoke on the right. What stands
// between is as far from the left as its chain says; a source named in several chains at the same
// step is one box with several lines. A line that skips a layer gets a place of its own in it, so
// that it passes no box that is not in its chain. Boxes come in the order of the chains.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "source_chain.hpp"

namespace sotin::views::web {
namespace {

constexpr int kBox = 168;
constexpr int kHigh = 44;
constexpr int kAcross = 44;  // between layers
constexpr int kBelow = 14;   // between boxes of a layer
constexpr std::size_t kMostLetters = 22;

struct Box {
  std::string name;
  std::string role;
  int x = 0;
  int y = 0;
  bool passing = false;  // only keeps a place for a line
};

std::string clipped_name(const std::string& name) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((static_cast<unsigned char>(name[i]) & 0xC0) == 0x80) continue;
    if (++letters > kMostLetters) return name.substr(0, i) + "…";
  }
  return name;
}

class Graph {
 public:
  explicit Graph(const std::vector<SourceChain>& chains) {
    const auto drawn = std::min(chains.size(), kMostDrawn);
    for (std::size_t c = 0; c < drawn; ++c) layers_ = std::max(layers_, chains[c].size());
    std::vector<int> filled(layers_, 0);
    for (std::size_t c = 0; c < drawn; ++c) {
      const auto& chain = chains[c];
      std::size_t before = 0;
      for (std::size_t layer = 0; layer < layers_; ++layer) {
        const bool passing = layer + 1 >= chain.size() && layer + 1 < layers_;
        const auto& step =
            layer + 1 < layers_ ? chain[std::min(layer, chain.size() - 1)] : chain.back();
        const auto name = passing ? std::to_string(before) : step.name;
        const auto [found, is_new] =
            place_.try_emplace({layer, name, passing ? "" : step.role}, boxes_.size());
        if (is_new) {
          boxes_.push_back({step.name, step.role, static_cast<int>(layer) * (kBox + kAcross),
                            filled[layer]++ * (kHigh + kBelow), passing});
        }
        if (layer > 0) lines_.insert({before, found->second});
        before = found->second;
      }
    }
    const auto most = *std::max_element(filled.begin(), filled.end());
    height_ = most * (kHigh + kBelow) - kBelow;
    for (auto& box : boxes_) {  // every layer in the middle of the height
      const auto layer = static_cast<std::size_t>(box.x / (kBox + kAcross));
      box.y += (height_ - (filled[layer] * (kHigh + kBelow) - kBelow)) / 2;
    }
  }

  void put(Html& html) const {
    const auto width = static_cast<int>(layers_) * (kBox + kAcross) - kAcross + 4;
    html.open("div", {{"class", "chart"}, {"aria-hidden", "true"}});
    html.open("svg", {{"class", "chain-graph"},
                      {"viewBox", fmt::format("-2 -2 {} {}", width, height_ + 4)},
                      {"width", std::to_string(width)},
                      {"height", std::to_string(height_ + 4)}});
    for (const auto& [from, to] : lines_) put_line(html, boxes_[from], boxes_[to]);
    for (const auto& box : boxes_) {
      if (!box.passing) put_box(html, box);
    }
    html.close("svg").close("div");
  }

 private:
  static void put_line(Html& html, const Box& from, const Box& to) {
    const int x = from.x + kBox, y = from.y + kHigh / 2;
    const int tx = to.x, ty = to.y + kHigh / 2;
    const int bend = x + kAcross / 2;
    const auto through = to.passing ? fmt::format("H{}", tx + kBox) : std::string();
    html.open("path", {{"class", "line"},
                       {"d", fmt::format("M{} {}C{} {} {} {} {} {}{}", x, y, bend, y,
                                         tx - kAcross / 2, ty, tx, ty, through)}});
    html.close("path");
    if (to.passing) return;
    html.open("path", {{"class", "tip"}, {"d", fmt::format("M{0} {1}l-7 -4v8z", tx, ty)}});
    html.close("path");
  }

  static void put_box(Html& html, const Box& box) {
    html.put("<g>").element("title", box.name + ", " + box.role);
    html.open("rect", {{"x", std::to_string(box.x)},
                       {"y", std::to_string(box.y)},
                       {"width", std::to_string(kBox)},
                       {"height", std::to_string(kHigh)},
                       {"rx", "6"}});
    html.close("rect");
    const auto middle = std::to_string(box.x + kBox / 2);
    html.element("text", {{"class", "name"}, {"x", middle}, {"y", std::to_string(box.y + 19)}},
                 clipped_name(box.name));
    html.element("text", {{"x", middle}, {"y", std::to_string(box.y + 35)}}, box.role);
    html.put("</g>");
  }

  std::size_t layers_ = 0;
  int height_ = 0;
  std::vector<Box> boxes_;
  std::set<std::pair<std::size_t, std::size_t>> lines_;
  std::map<std::tuple<std::size_t, std::string, std::string>, std::size_t> place_;
};

}  // namespace

void put_chain_graph(Html& html, const std::vector<SourceChain>& chains, const Reader&) {
  if (chains.empty()) return;
  Graph(chains).put(html);
}

}  // namespace sotin::views::web
