// One walk over the nodes. A small stack of what is inherited (links, bold, hints) runs along; the
// words of a block are counted byte by byte as they come.
#include "blocks.hpp"

#include "marks.hpp"
#include "references.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::html {
namespace {

struct Around {
  std::uint32_t next = 0;  // the node where the element ends
  std::uint32_t element = 0;
  Hints own = 0;
  Hints hints = 0;
  bool link = false;
  bool bold = false;
  bool slanted = false;
  bool line = false;
};

/// The bytes of a space that is written as a reference or in three bytes, else 0.
std::size_t odd_space(std::string_view rest) {
  if (rest[0] == '&') {
    const auto found = reference_at(rest.substr(0, 64));
    return found.length > 0 && base::is_space(found.first) ? found.length : 0;
  }
  const auto [c, length] = base::decode(rest, 0);
  return base::is_space(c) ? length : 0;
}

class Counter {
 public:
  explicit Counter(const Tree& tree) : tree_(tree) {}

  void words(const Node& node, const Around& around) {
    const auto text = tree_.words(node);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (is_blank(c)) {
        end_word();
        continue;
      }
      if (c == '&' || static_cast<unsigned char>(c) >= 0xC2) {
        if (const auto space = odd_space(text.substr(at)); space > 0) {
          end_word();
          at += space - 1;
          continue;
        }
      }
      if (!in_word_) begin_word(c, around);
      ++block.letters;
      block.digits += c >= '0' && c <= '9';
      block.upper += c >= 'A' && c <= 'Z';
      block.commas += c == ',';
      block.last_char = c;
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      if ((static_cast<unsigned char>(lower) & 0x80) != 0 || (lower >= 'a' && lower <= 'z'))
        hash_ = (hash_ ^ static_cast<unsigned char>(lower)) * 0x100000001b3ULL;
    }
  }
  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    hash_ ^= hash_ >> 32;  // as hash_bytes ends
    hash_ *= 0xd6e8feb86659fd93ULL;
    hash_ ^= hash_ >> 29;
    const char c = block.last_char;
    block.stops += c == '.' || c == '!' || c == '?';
    if (block.words == 1) block.word1 = hash_;
    if (block.words == 2) block.word2 = hash_;
    block.word_last = hash_;
  }

  Block block;

 private:
  void begin_word(char c, const Around& around) {
    in_word_ = true;
    hash_ = 0xcbf29ce484222325ULL;
    if (block.words == 0) block.first_char = c;
    ++block.words;
    block.linked += around.link;
    block.bold += around.bold;
    block.slanted += around.slanted;
    block.capitals += c >= 'A' && c <= 'Z';
  }

  const Tree& tree_;
  bool in_word_ = false;
  std::uint64_t hash_ = 0;
};

/// Hints of what is written in the start tag.
Hints hints_of(const Tree& tree, const Node& node, std::vector<std::uint64_t>& words) {
  Hints hints = 0;
  for_each_attribute(tree.attributes(node), [&](std::string_view name, std::string_view value) {
    const bool names = is_name(name, "class") || is_name(name, "id") || is_name(name, "role") ||
                       is_name(name, "itemprop") || is_name(name, "data-role");
    // The role «banner» is a page's head; advertisements are called so too.
    if (names && !(is_name(name, "role") && is_name(value, "banner"))) {
      for_each_word(value.substr(0, 256), [&](std::uint64_t word, std::string_view) {
        hints |= hint_of(word);
        words.push_back(word);
      });
    } else if (is_name(name, "hidden") ||
               (is_name(name, "style") &&
                value.substr(0, 200).find("display:none") != std::string_view::npos) ||
               (is_name(name, "style") &&
                value.substr(0, 200).find("display: none") != std::string_view::npos)) {
      hints |= bit(Hint::kHidden);
    }
  });
  return hints;
}

Hints hints_of(Tag tag) {
  switch (tag) {
    case Tag::kNav:
      return bit(Hint::kNavigation);
    case Tag::kFooter:
      return bit(Hint::kFooter);
    case Tag::kAside:
      return bit(Hint::kSidebar);
    case Tag::kArticle:
    case Tag::kMain:
      return bit(Hint::kBody);
    case Tag::kFigcaption:
      return bit(Hint::kCaption);
    case Tag::kFigure:
      return bit(Hint::kMedia);
    case Tag::kTime:
      return bit(Hint::kDate);
    case Tag::kBlockquote:
      return bit(Hint::kQuote);
    default:
      return 0;
  }
}

}  // namespace

std::string words_of(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  std::string out;
  bool space = false;
  for_each_words(tree, first, last, [&](const Node& node) {
    const auto text = without_references(tree.words(node));
    for (std::size_t at = 0; at < text.size();) {
      const auto [c, length] = base::decode(text, at);
      if (base::is_space(c)) {
        space = true;
      } else {
        if (space && !out.empty()) out += ' ';
        space = false;
        out.append(text, at, length);
      }
      at += length;
    }
  });
  return without_loose_marks(std::move(out));
}

Blocks find_blocks(const Tree& tree) {
  Blocks made;
  made.hints.resize(tree.nodes.size());
  made.names_begin.resize(tree.nodes.size() + 1);
  std::uint32_t named = 0;  // nodes whose names are all known
  std::vector<Around> open(1);
  open[0].next = tree.nodes[0].next;
  Counter counter(tree);
  bool image = false;
  const auto end_block = [&](std::uint32_t at) {
    counter.end_word();
    auto& block = counter.block;
    if (block.words > 0) {
      block.last = at;
      made.all.push_back(block);
      image = false;
    }
    block = {};
  };
  const auto count = static_cast<std::uint32_t>(tree.nodes.size());
  for (std::uint32_t i = 1; i < count;) {
    while (i >= open.back().next) {
      if (open.back().line) end_block(i);
      open.pop_back();
    }
    const auto& node = tree.nodes[i];
    const auto& around = open.back();
    if (node.tag == Tag::kText) {
      auto& block = counter.block;
      if (block.words == 0) {
        block.first = i;
        block.element = around.element;
        block.tag = tree.nodes[around.element].tag;
        block.own = 0;
        block.around = around.hints;
        block.after_image = image;
      }
      counter.words(node, around);
      if (around.element == block.element) block.own |= around.own;
      ++i;
      continue;
    }
    if (has(node.tag, kUnseen)) {
      if (node.tag != Tag::kHead) image |= node.tag == Tag::kVideo || node.tag == Tag::kIframe;
      i = node.next;
      continue;
    }
    image |= node.tag == Tag::kImg || node.tag == Tag::kPicture;
    const bool line = has(node.tag, kBlock);
    if (line) end_block(i);
    if (!has(node.tag, kVoid)) {
      Around inner = around;
      while (named <= i) made.names_begin[named++] = static_cast<std::uint32_t>(made.names.size());
      const Hints hints = hints_of(node.tag) | hints_of(tree, node, made.names);
      made.hints[i] = hints;
      inner.next = node.next;
      inner.line = line;
      inner.link |= node.tag == Tag::kA;
      inner.bold |= node.tag == Tag::kB || node.tag == Tag::kStrong || has(node.tag, kHeading);
      inner.slanted |= node.tag == Tag::kI || node.tag == Tag::kEm;
      if (line) {
        inner.hints = around.hints | around.own;
        inner.element = i;
        inner.own = hints;
      } else {
        inner.own |= hints;
      }
      open.push_back(inner);
    }
    ++i;
  }
  end_block(count);
  while (named <= count) made.names_begin[named++] = static_cast<std::uint32_t>(made.names.size());
  return made;
}

}  // namespace sotin::text::html
