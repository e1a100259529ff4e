// The page is read once from left to right. Open elements lie on a stack; for every tag the stack
// knows its innermost open element, so that an end tag finds its start without searching. Nothing
// is looked at twice: what a search for a quote or an end tag did not find is not there later on.
#include "tree.hpp"

#include <array>

namespace sotin::text::html {
namespace {

constexpr std::size_t kDeepest = 512;
constexpr std::size_t kReach = 48;  // open elements looked at to end a list item or a link
constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kCount);

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

class Builder {
 public:
  Builder(std::string_view html, std::size_t most) : html_(html), most_(most) {
    tree_.html = html;
    tree_.nodes.reserve(html.size() / 40 + 16);
    last_.fill(kNone);
    Node root;
    root.tag = Tag::kUnknown;
    tree_.nodes.push_back(root);
    stack_.push_back({0, kNone, kNone, 0});
  }

  Tree build() {
    while (at_ < html_.size() && tree_.nodes.size() < most_) {
      const auto* found =
          static_cast<const char*>(std::memchr(html_.data() + at_, '<', html_.size() - at_));
      const std::size_t open =
          found == nullptr ? html_.size() : static_cast<std::size_t>(found - html_.data());
      // A '<' that begins no tag is a character of the text.
      std::size_t stop = open;
      while (stop < html_.size() && !begins_tag(stop)) {
        const auto* more = static_cast<const char*>(
            std::memchr(html_.data() + stop + 1, '<', html_.size() - stop - 1));
        stop = more == nullptr ? html_.size() : static_cast<std::size_t>(more - html_.data());
      }
      if (stop > at_) add_words(at_, stop);
      at_ = stop;
      if (at_ < html_.size()) tag();
    }
    while (stack_.size() > 1) pop(html_.size());
    tree_.nodes[0].inner = 0;
    tree_.nodes[0].end = static_cast<std::uint32_t>(html_.size());
    tree_.nodes[0].next = static_cast<std::uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t same;    // the stack place of the next outer element of this tag
    std::uint32_t open_p;  // the open paragraph that can be closed from here, or kNone
    std::uint32_t scope;   // the stack place of the innermost scope
  };

  [[nodiscard]] bool begins_tag(std::size_t at) const {
    if (at + 1 >= html_.size()) return false;
    const char c = html_[at + 1];
    return is_letter(c) || c == '!' || c == '?' ||
           (c == '/' && at + 2 < html_.size() && is_letter(html_[at + 2]));
  }

  void add_words(std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    while (first < end && is_blank(html_[first])) ++first;
    auto& nodes = tree_.nodes;
    // White space between tags counts as a space, but needs no node of its own between blocks.
    if (first == end && nodes.back().tag != Tag::kText && has(nodes.back().tag, kBlock)) return;
    Node node;
    node.begin = static_cast<std::uint32_t>(begin);
    node.inner = node.end = static_cast<std::uint32_t>(end);
    node.parent = stack_.back().node;
    node.next = static_cast<std::uint32_t>(nodes.size() + 1);
    nodes.push_back(node);
  }

  /// The place behind the tag that begins at `at_`, given the end of its name.
  [[nodiscard]] std::size_t end_of_tag(std::size_t from) {
    const char* data = html_.data();
    const std::size_t size = html_.size();
    std::size_t at = from;
    bool value = false;  // behind an equals sign: a quote opens a value
    while (at < size) {
      const char c = data[at];
      if (c == '>') return at + 1;
      if (c == '=') {
        value = true;
      } else if ((c == '"' || c == '\'') && value) {
        auto& none_behind = c == '"' ? no_double_ : no_single_;
        if (at < none_behind) {
          const auto* close =
              static_cast<const char*>(std::memchr(data + at + 1, c, size - at - 1));
          if (close != nullptr) {
            at = static_cast<std::size_t>(close - data) + 1;
            value = false;
            continue;
          }
          none_behind = at;
        }
        value = false;
      } else if (!is_blank(c)) {
        value = false;
      }
      ++at;
    }
    return size;
  }

  std::size_t find(std::string_view what, std::size_t from) const {
    const auto found = html_.find(what, from);
    return found == std::string_view::npos ? html_.size() : found + what.size();
  }

  void tag() {
    const char second = html_[at_ + 1];
    if (second == '!' || second == '?') {
      if (html_.substr(at_, 4) == "<!--") {
        at_ = html_.substr(at_ + 4, 1) == ">" ? at_ + 5 : find("-->", at_ + 4);
      } else {
        at_ = find(">", at_ + 2);
      }
      return;
    }
    const bool closes = second == '/';
    const std::size_t name = at_ + (closes ? 2 : 1);
    std::size_t end = name;
    while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>' && html_[end] != '/')
      ++end;
    const Tag tag = tag_of(html_.substr(name, end - name));
    const std::size_t behind = end_of_tag(end);
    if (closes) {
      close(tag, behind);
      at_ = behind;
    } else {
      open(tag, end - name, behind);
    }
  }

  void push(std::uint32_t index, Tag tag) {
    const auto place = static_cast<std::uint32_t>(stack_.size());
    Open entry{index, last_[static_cast<std::size_t>(tag)], stack_.back().open_p,
               stack_.back().scope};
    if (tag == Tag::kP) entry.open_p = place;
    if (has(tag, kScope) || tag == Tag::kButton) entry.open_p = kNone;
    if (has(tag, kScope)) entry.scope = place;
    last_[static_cast<std::size_t>(tag)] = place;
    stack_.push_back(entry);
  }

  void pop(std::size_t end) {
    auto& node = tree_.nodes[stack_.back().node];
    node.end = static_cast<std::uint32_t>(end);
    node.next = static_cast<std::uint32_t>(tree_.nodes.size());
    last_[static_cast<std::size_t>(node.tag)] = stack_.back().same;
    stack_.pop_back();
  }

  /// Pops the stack down to and with `place`; `end` is where its end tag ends.
  void pop_to(std::size_t place, std::size_t end) {
    while (stack_.size() > place + 1) pop(at_);
    pop(end);
  }

  [[nodiscard]] Tag tag_at(std::size_t place) const { return tree_.nodes[stack_[place].node].tag; }
  [[nodiscard]] std::uint32_t last(Tag tag) const { return last_[static_cast<std::size_t>(tag)]; }

  /// Ends what a start tag of `tag` ends by itself.
  void make_way(Tag tag) {
    if (last(Tag::kHead) != kNone && ends_head(tag)) pop_to(last(Tag::kHead), at_);
    if (has(tag, kClosesP) && stack_.back().open_p != kNone) pop_to(stack_.back().open_p, at_);
    if (has(tag, kHeading) && stack_.size() > 1 && has(tag_at(stack_.size() - 1), kHeading))
      pop_to(stack_.size() - 1, at_);
    if (has(tag, kListItem)) {
      for (std::size_t n = 0, i = stack_.size(); i-- > 1 && n < kReach; ++n) {
        const Tag open = tag_at(i);
        const bool ends = tag == open || (tag == Tag::kDd && open == Tag::kDt) ||
                          (tag == Tag::kDt && open == Tag::kDd);
        if (ends) {
          pop_to(i, at_);
          break;
        }
        if (has(open, kBlock) && open != Tag::kDiv && open != Tag::kP && open != Tag::kAddress)
          break;
        if (open == Tag::kSelect) break;
      }
    }
    if (tag == Tag::kA && last(Tag::kA) != kNone && stack_.size() - last(Tag::kA) < kReach &&
        last(Tag::kA) > stack_.back().scope) {
      pop_to(last(Tag::kA), at_);
    }
    if (has(tag, kTablePart) && tag != Tag::kTable) make_way_in_table(tag);
  }

  /// Cells end at cells and rows, rows at rows, row groups at row groups of the same table.
  void make_way_in_table(Tag tag) {
    const auto table = last(Tag::kTable);
    const auto inside = [&](Tag part) {
      return last(part) != kNone && (table == kNone || last(part) > table);
    };
    const auto end = [&](Tag part) {
      if (inside(part)) pop_to(last(part), at_);
    };
    if (tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot) {
      for (const Tag part : {Tag::kTbody, Tag::kThead, Tag::kTfoot}) end(part);
      end(Tag::kTr);
    } else if (tag == Tag::kTr) {
      end(Tag::kTr);
    }
    end(Tag::kTd);
    end(Tag::kTh);
    end(Tag::kCaption);
  }

  [[nodiscard]] static bool ends_head(Tag tag) {
    switch (tag) {
      case Tag::kHead:
      case Tag::kMeta:
      case Tag::kLink:
      case Tag::kTitle:
      case Tag::kScript:
      case Tag::kStyle:
      case Tag::kBase:
      case Tag::kNoscript:
      case Tag::kTemplate:
      case Tag::kUnknown:
        return false;
      default:
        return true;
    }
  }

  void open(Tag tag, std::size_t name_length, std::size_t behind) {
    if ((tag == Tag::kHtml || tag == Tag::kBody || tag == Tag::kHead) && last(tag) != kNone) {
      at_ = behind;
      return;
    }
    make_way(tag);
    auto& nodes = tree_.nodes;
    const auto index = static_cast<std::uint32_t>(nodes.size());
    Node node;
    node.begin = static_cast<std::uint32_t>(at_);
    node.inner = node.end = static_cast<std::uint32_t>(behind);
    node.parent = stack_.back().node;
    node.next = index + 1;
    node.tag = tag;
    node.name_length = static_cast<std::uint8_t>(name_length < 255 ? name_length : 255);
    nodes.push_back(node);
    const bool empty = behind >= 2 && html_[behind - 2] == '/' && tag == Tag::kSvg;
    at_ = behind;
    if (has(tag, kRaw)) {
      raw(tag, index);
    } else if (!has(tag, kVoid) && !empty && stack_.size() < kDeepest) {
      push(index, tag);
    }
  }

  /// Passes over the characters of a raw element up to its end tag.
  void raw(Tag tag, std::uint32_t index) {
    const auto name = name_of(tag);
    std::size_t close = at_;
    while (true) {
      const auto* found =
          static_cast<const char*>(std::memchr(html_.data() + close, '<', html_.size() - close));
      if (found == nullptr) {
        close = html_.size();
        break;
      }
      close = static_cast<std::size_t>(found - html_.data());
      if (html_.substr(close + 1, 1) == "/" && is_name(html_.substr(close + 2, name.size()), name))
        break;
      ++close;
    }
    auto& nodes = tree_.nodes;
    if (tag == Tag::kTitle || tag == Tag::kTextarea) {
      if (close > at_) {
        Node words;
        words.begin = static_cast<std::uint32_t>(at_);
        words.inner = words.end = static_cast<std::uint32_t>(close);
        words.parent = index;
        words.next = static_cast<std::uint32_t>(nodes.size() + 1);
        nodes.push_back(words);
      }
    }
    at_ = close < html_.size() ? find(">", close) : close;
    nodes[index].end = static_cast<std::uint32_t>(at_);
    nodes[index].next = static_cast<std::uint32_t>(nodes.size());
  }

  void close(Tag tag, std::size_t behind) {
    if (tag == Tag::kHtml || tag == Tag::kBody) return;  // what follows still belongs to them
    if (tag == Tag::kUnknown) return close_unknown(behind);
    const auto place = last(tag);
    if (place == kNone || place == 0) return;
    if (has(tag, kTablePart)) {
      const auto table = last(Tag::kTable);
      if (tag != Tag::kTable && table != kNone && place < table) return;
      return pop_to(place, behind);
    }
    if (place <= stack_.back().scope && stack_.back().scope != 0) {
      if (place != stack_.back().scope) return;
    }
    if (has(tag, kBlock) || place + 1 == stack_.size()) return pop_to(place, behind);
    // An inline end tag does not end the block it stands in.
    for (std::size_t n = 0, i = stack_.size(); --i > place; ++n) {
      if (n > kReach || has(tag_at(i), kBlock)) return;
    }
    pop_to(place, behind);
  }

  /// Elements without a tag of ours are matched by name, among the innermost few.
  void close_unknown(std::size_t behind) {
    if (last(Tag::kUnknown) == kNone) return;
    const auto name = html_.substr(at_ + 2, 255);
    for (std::size_t n = 0, i = stack_.size(); --i > 0 && n < kReach; ++n) {
      const auto& node = tree_.nodes[stack_[i].node];
      if (node.tag == Tag::kUnknown) {
        const auto open = html_.substr(node.begin + 1, node.name_length);
        if (name.starts_with(open) && name.size() > open.size() && !is_letter(name[open.size()]))
          return pop_to(i, behind);
      } else if (has(node.tag, kScope)) {
        return;
      }
    }
  }

  std::string_view html_;
  std::size_t most_;
  std::size_t at_ = 0;
  std::size_t no_double_ = std::string_view::npos;  // no quote stands behind this place
  std::size_t no_single_ = std::string_view::npos;
  Tree tree_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, kTags> last_{};
};

}  // namespace

std::string_view Tree::content(std::uint32_t index) const {
  const auto& node = nodes[index];
  auto inside = html.substr(node.inner, node.end - node.inner);
  const auto close = inside.rfind("</");
  return close == std::string_view::npos ? inside : inside.substr(0, close);
}

Tree parse(std::string_view html, std::size_t most_nodes) {
  return Builder(html.substr(0, 0xFFFFFFF0), most_nodes).build();
}

std::string_view attribute(const Tree& tree, const Node& node, std::string_view lower_name) {
  std::string_view found;
  bool seen = false;
  for_each_attribute(tree.attributes(node), [&](std::string_view name, std::string_view value) {
    if (!seen && is_name(name, lower_name)) {
      found = value;
      seen = true;
    }
  });
  return found;
}

}  // namespace sotin::text::html
