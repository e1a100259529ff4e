// The models say what is main text. Around and inside it the names of elements, the words papers
// use and what is a link tell the rest. Names do not count for an element that holds much of the
// main text: «content-with-sidebar» is no sidebar.
#include "page_kinds.hpp"

#include <algorithm>
#include <array>

#include "sotin/base/utf8.hpp"
#include "text/line_shapes.hpp"

namespace sotin::text::html {
namespace {

constexpr Hints kJunk = bit(Hint::kRelated) | bit(Hint::kComment) | bit(Hint::kAdvertisement) |
                        bit(Hint::kShare) | bit(Hint::kNotice) | bit(Hint::kNavigation) |
                        bit(Hint::kFooter) | bit(Hint::kSidebar) | bit(Hint::kTags);
constexpr float kHeavy =
    0.4F;  // share of the taken words from which an element's names say nothing

/// Letters and digits in lower case, one space between words: for comparing.
std::string bare(std::string_view words) {
  const auto folded = base::fold_case(words);
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, length] = base::decode(folded, at);
    if (is_word_character(c)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out.append(folded, at, length);
    } else {
      space = true;
    }
    at += length;
  }
  return out;
}

/// Does a short line head a list of other reports?
bool heads_related(std::string_view words) {
  static constexpr std::string_view kOpeners[] = {
      "tin liên quan", "tin cùng",      "các tin",       "tin khác",        "xem thêm",
      "đọc thêm",      "bài liên quan", "tin mới",       "cùng chuyên mục", "có thể bạn",
      "đọc nhiều",     "tin nổi bật",   "bài đọc nhiều", "tin đọc",         "bài viết liên quan",
      "bài viết khác", "có liên quan",  "related",       "read more",       "read also",
      "also read",     "read next",     "see also",      "see more",        "more from",
      "more on",       "more great",    "more stories",  "you may",         "you might",
      "recommended",   "most read",     "most popular",  "trending",        "top stories",
      "don t miss"};
  const auto folded = bare(words.substr(0, 80));
  return std::any_of(std::begin(kOpeners), std::end(kOpeners),
                     [&](std::string_view opener) { return folded.starts_with(opener); });
}

/// A word that stands over an advertisement.
bool labels_advertisement(std::string_view words) {
  static constexpr std::string_view kLabels[] = {"advert",
                                                 "advertisement",
                                                 "advertisements",
                                                 "quảng cáo",
                                                 "sponsored",
                                                 "story continues below advertisement",
                                                 "continue reading below"};
  const auto folded = bare(words.substr(0, 80));
  return std::find(std::begin(kLabels), std::end(kLabels), folded) != std::end(kLabels);
}

class Teller {
 public:
  Teller(const PageView& page, const std::vector<bool>& taken, const PageHead& head)
      : page_(page), tree_(*page.tree), all_(page.blocks->all), taken_(taken), head_(head) {
    out_.kinds.assign(all_.size(), BlockKind::kOther);
    out_.in_text.assign(all_.size(), false);
    out_.title = all_.size();
    out_.lead = all_.size();
    first_ = all_.size();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!taken_[i]) continue;
      if (first_ == all_.size() && all_[i].words >= 8) first_ = i;
      last_ = i;
    }
    if (first_ == all_.size())
      first_ = std::find(taken_.begin(), taken_.end(), true) - taken_.begin();
    inherit();
  }

  BlockKinds tell() {
    find_title();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      out_.kinds[i] = kind_of(i);
      out_.in_text[i] = belongs(i);
    }
    find_lead();
    lists_of_links();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string words(std::size_t i) const {
    return words_of(tree_, all_[i].first, all_[i].last);
  }

  /// Hints of the elements around each node, as far as these do not hold the main text.
  void inherit() {
    const auto& nodes = tree_.nodes;
    std::vector<float> mass(nodes.size(), 0.0F);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (taken_[i]) mass[all_[i].element] += static_cast<float>(all_[i].words);
    }
    for (std::size_t i = nodes.size(); i-- > 1;) mass[nodes[i].parent] += mass[i];
    hints_.assign(nodes.size(), 0);
    pictured_.assign(nodes.size(), false);
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
      const bool heavy = mass[i] > kHeavy * mass[0];
      const auto parent = nodes[i].parent;
      // An embedded post («twitter-tweet») is a quotation.
      const Hints own = nodes[i].tag == Tag::kBlockquote
                            ? page_.blocks->hints[i] & ~bit(Hint::kShare)
                            : page_.blocks->hints[i];
      hints_[i] = heavy ? 0 : hints_[parent] | own;
      // A figure, or a small table with an image in it: what it says is a caption.
      const bool small = !heavy && page_.counts[i] <= 3;
      const bool frame =
          nodes[i].tag == Tag::kFigure || (nodes[i].tag == Tag::kTable && small && holds_image(i));
      pictured_[i] = (frame && !heavy) || pictured_[parent];
    }
  }

  [[nodiscard]] bool holds_image(std::uint32_t node) const {
    const auto end = std::min(tree_.nodes[node].next, node + 40);
    for (auto i = node + 1; i < end; ++i) {
      if (tree_.nodes[i].tag == Tag::kImg) return true;
    }
    return false;
  }

  /// The block that shows the title: what the head names, else a heading that <title> contains.
  void find_title() {
    std::vector<std::string> exact;
    for (const auto* said : {head_.first({"json-ld headline"}), head_.first({"meta og:title"}),
                             head_.first({"meta twitter:title", "meta headline"})}) {
      if (said != nullptr) exact.push_back(bare(said->value));
    }
    const auto* whole = head_.first({"title"});
    const auto title = whole == nullptr ? std::string() : " " + bare(whole->value) + " ";
    std::size_t best_worth = 0;
    for (std::size_t i = 0; i < all_.size() && i <= first_ + 3; ++i) {
      const auto& block = all_[i];
      if (block.words > 60) continue;
      const bool marked = block.tag == Tag::kH1 || (block.own & bit(Hint::kTitle)) != 0;
      const auto shown = bare(words(i));
      if (shown.size() < 3) continue;
      const bool is_exact = std::find(exact.begin(), exact.end(), shown) != exact.end();
      const bool inside = block.words >= 3 && title.find(" " + shown + " ") != std::string::npos;
      const bool linked = block.linked == block.words && block.tag != Tag::kH1;
      if (linked || (!is_exact && !inside && !(block.tag == Tag::kH1 && block.words >= 3)))
        continue;
      const std::size_t worth = (is_exact ? 1000U
                                 : inside ? 500U + std::min(shown.size(), std::size_t{300})
                                          : 1U) +
                                (block.tag == Tag::kH1 ? 600U
                                 : marked              ? 100U
                                                       : 0U);
      if (worth > best_worth) {
        best_worth = worth;
        out_.title = i;
      }
    }
  }

  [[nodiscard]] bool between(std::size_t i) const {
    const auto from = out_.title < all_.size() && out_.title < first_ ? out_.title : first_;
    return i >= from && i <= last_ + 3;
  }

  [[nodiscard]] BlockKind kind_of(std::size_t i) const {
    const auto& block = all_[i];
    if (i == out_.title) return BlockKind::kTitle;
    const bool quoted = block.tag == Tag::kBlockquote;
    const Hints hints =
        hints_[block.element] | (quoted ? block.own & ~bit(Hint::kShare) : block.own);
    const auto has_hint = [&](Hint hint) { return (hints & bit(hint)) != 0; };
    const bool near = between(i);
    const bool dated = near || (i < first_ && i + 8 > out_.title);
    if (dated && block.words <= 16 && block.digits >= 4 && block.linked * 2 <= block.words &&
        is_date(i))
      return BlockKind::kDate;
    if (near && is_author(i)) return BlockKind::kByline;
    if (near && !has_hint(Hint::kComment) && !has_hint(Hint::kRelated) && is_caption(i))
      return BlockKind::kCaption;
    if (block.words <= 4 && block.letters < 40 && labels_advertisement(words(i)))
      return BlockKind::kAdvertisement;
    if (taken_[i] && block.linked * 2 > block.words && heads_related(words(i)))
      return BlockKind::kRelated;
    if ((hints & kJunk) == 0 && taken_[i] && !only_link(i) && !is_furniture_line(i)) {
      if (i < first_ && same_as_title(i)) return BlockKind::kOther;
      return has(block.tag, kHeading) || is_subhead(i) ? BlockKind::kHeading
                                                       : BlockKind::kParagraph;
    }
    if (has_hint(Hint::kComment)) return BlockKind::kComment;
    if (has_hint(Hint::kAdvertisement)) return BlockKind::kAdvertisement;
    if (has_hint(Hint::kRelated)) return BlockKind::kRelated;
    if (has_hint(Hint::kNavigation)) return BlockKind::kNavigation;
    const Hints other =
        bit(Hint::kShare) | bit(Hint::kNotice) | bit(Hint::kFooter) | bit(Hint::kTags);
    if ((hints & other) == 0 && block.linked * 2 > block.words) {
      if (i < first_ && i < out_.title) return BlockKind::kNavigation;
      if (block.words >= 4) return BlockKind::kRelated;
    }
    return BlockKind::kOther;
  }

  /// A link that is a paragraph of its own leads to another report.
  [[nodiscard]] bool only_link(std::size_t i) const {
    const auto& block = all_[i];
    if (block.linked < block.words || block.words < 4) return false;
    if (block.tag == Tag::kLi) {
      // A list of nothing but links.
      const auto list = tree_.nodes[block.element].parent;
      return page_.linked[list] == page_.words[list] && page_.words[list] >= 5 * page_.counts[list];
    }
    return block.tag != Tag::kTd;
  }

  /// «* Mời quý độc giả theo dõi …», «>> Xem thêm …».
  [[nodiscard]] bool is_furniture_line(std::size_t i) const {
    const auto& block = all_[i];
    if (block.words > 40 || i + 3 < last_) return block.words <= 12 && is_furniture(words(i));
    const auto shown = words(i);
    const auto folded = bare(shown);
    return is_furniture(shown) || folded.starts_with("mời quý") || folded.starts_with("mời bạn") ||
           folded.starts_with("mời độc giả");
  }

  [[nodiscard]] bool same_as_title(std::size_t i) const {
    return out_.title < all_.size() && all_[i].words == all_[out_.title].words &&
           bare(words(i)) == bare(words(out_.title));
  }

  [[nodiscard]] bool is_subhead(std::size_t i) const {
    const auto& block = all_[i];
    return block.bold == block.words && block.words <= 25 && block.last_char != '.' &&
           block.last_char != ':';
  }

  [[nodiscard]] bool is_date(std::size_t i) const {
    const auto shown = words(i);
    return find_date(shown).has_value() &&
           (is_time_stamp(shown) ||
            ((all_[i].own | hints_[all_[i].element]) & bit(Hint::kDate)) != 0 ||
            all_[i].words <= 8);
  }

  [[nodiscard]] bool is_author(std::size_t i) const {
    const auto& block = all_[i];
    if (i > last_ + 3) return false;
    if (block.words > 10 || block.last_char == '.' || block.last_char == ':') return false;
    const Hints hints = block.own | hints_[block.element];
    if ((hints & (bit(Hint::kComment) | bit(Hint::kRelated) | bit(Hint::kShare))) != 0)
      return false;
    if ((block.own & bit(Hint::kByline)) != 0) return true;
    if ((hints & bit(Hint::kByline)) != 0) return true;
    const bool set_apart = block.bold == block.words || block.slanted == block.words;
    const bool right = attribute(tree_, tree_.nodes[block.element], "style").find("right") !=
                           std::string_view::npos ||
                       is_name(attribute(tree_, tree_.nodes[block.element], "align"), "right");
    if (i + (right ? 8 : 2) < last_) return false;
    return set_apart && block.words <= 6 && block.words >= 2 && block.linked == 0 &&
           (taken_[i] || right) && is_name_like(words(i));
  }

  /// Each word begins with a capital letter.
  static bool is_name_like(std::string_view shown) {
    bool begins = true;
    for (std::size_t at = 0; at < shown.size();) {
      const auto [c, length] = base::decode(shown, at);
      if (begins && base::to_lower(c) == c && is_word_character(c)) return false;
      begins = c == ' ' || c == '-';
      at += length;
    }
    return true;
  }

  [[nodiscard]] bool is_caption(std::size_t i) const {
    const auto& block = all_[i];
    if (block.words > 90) return false;
    const auto parent = tree_.nodes[block.element].parent;
    if (block.tag == Tag::kFigcaption || tree_.nodes[parent].tag == Tag::kFigcaption) return true;
    if (pictured_[block.element] && block.linked < block.words) return true;
    return (block.own & bit(Hint::kCaption)) != 0 ||
           (hints_[block.element] & bit(Hint::kCaption)) != 0;
  }

  [[nodiscard]] bool belongs(std::size_t i) const {
    switch (out_.kinds[i]) {
      case BlockKind::kParagraph:
      case BlockKind::kHeading:
        return true;
      case BlockKind::kCaption:
        return taken_[i] || (i > first_ && i < last_) ||
               (i + 3 > first_ && i < first_ && (out_.title >= all_.size() || i > out_.title));
      case BlockKind::kByline:
        return i + 2 > last_ && i <= last_ + 2 && i > first_;
      default:
        return false;
    }
  }

  /// The lead: named so, or what the head gives as description, between title and body.
  void find_lead() {
    const auto* told =
        head_.first({"json-ld description", "meta og:description", "meta description"});
    auto description = told == nullptr ? std::string() : bare(told->value);
    const auto from = out_.title < all_.size() && out_.title < first_ + 3 ? out_.title + 1
                      : first_ > 8                                        ? first_ - 8
                                                                          : 0;
    std::size_t named = all_.size();
    for (std::size_t i = from; i < all_.size() && i <= first_ + 2; ++i) {
      const auto& block = all_[i];
      const bool fits =
          block.words >= 6 && block.words <= 150 && block.linked * 2 < block.words &&
          (out_.kinds[i] == BlockKind::kParagraph || out_.kinds[i] == BlockKind::kHeading ||
           out_.kinds[i] == BlockKind::kOther) &&
          !same_as_title(i);
      if (!fits) continue;
      const auto shown = bare(words(i));
      const bool described =
          description.size() > 30 &&
          (shown == description ||
           (shown.ends_with(description) && shown.size() < description.size() + 30) ||
           (description.ends_with(shown) && shown.size() + 30 > description.size()));
      const bool hinted =
          ((block.own | hints_[block.element]) & bit(Hint::kLead)) != 0 && named == all_.size();
      if (described) {
        named = i;
        break;
      }
      if (hinted) named = i;
    }
    if (named == all_.size()) return;
    out_.lead = named;
    if (is_first_paragraph(named)) return;
    out_.kinds[named] = BlockKind::kLead;
    out_.in_text[named] = true;
    // What stands between title and lead is no part of the body.
    for (std::size_t i = 0; i < named; ++i) {
      if (out_.kinds[i] == BlockKind::kParagraph || out_.kinds[i] == BlockKind::kHeading) {
        if (all_[i].words < 8 || i < out_.title) out_.in_text[i] = false;
      }
      if (!out_.in_text[i] &&
          (out_.kinds[i] == BlockKind::kParagraph || out_.kinds[i] == BlockKind::kHeading))
        out_.kinds[i] = BlockKind::kOther;
    }
  }

  /// A description that only repeats the first paragraph of the body makes no lead of it.
  [[nodiscard]] bool is_first_paragraph(std::size_t i) const {
    const auto& block = all_[i];
    const Hints hints = block.own | hints_[block.element];
    if (!out_.in_text[i] || (hints & bit(Hint::kLead)) != 0 || block.bold == block.words)
      return false;
    for (std::size_t k = i + 1; k < all_.size() && k < i + 6; ++k) {
      if (out_.in_text[k] && out_.kinds[k] == BlockKind::kParagraph)
        return page_.looks[k] == page_.looks[i] && block.tag == Tag::kP;
    }
    return false;
  }

  /// Behind «Tin liên quan:» links are related reports, until prose comes.
  void lists_of_links() {
    bool related = false;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const auto& block = all_[i];
      auto& kind = out_.kinds[i];
      const bool links_follow = i + 1 < all_.size() && all_[i + 1].linked == all_[i + 1].words;
      if (block.words <= 8 && block.linked == 0 && (!out_.in_text[i] || links_follow) &&
          heads_related(words(i))) {
        related = true;
        out_.in_text[i] = false;
        if (kind != BlockKind::kComment && kind != BlockKind::kAdvertisement)
          kind = BlockKind::kRelated;
        continue;
      }
      if (related && block.linked == 0 && (block.words > 40 || has(block.tag, kHeading)))
        related = false;
      const bool loose = kind == BlockKind::kOther || kind == BlockKind::kNavigation ||
                         kind == BlockKind::kParagraph;
      if (related && block.linked * 2 > block.words && loose) {
        kind = BlockKind::kRelated;
        out_.in_text[i] = false;
      }
    }
  }

  const PageView& page_;
  const Tree& tree_;
  const std::vector<Block>& all_;
  const std::vector<bool>& taken_;
  const PageHead& head_;
  std::vector<Hints> hints_;
  std::vector<bool> pictured_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  BlockKinds out_;
};

}  // namespace

BlockKinds tell_apart(const PageView& page, const std::vector<bool>& taken, const PageHead& head) {
  return Teller(page, taken, head).tell();
}

}  // namespace sotin::text::html
