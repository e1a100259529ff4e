// Every field has a list of places, surest first. Vietnamese papers give local time: where a page
// in Vietnamese names no zone, +07:00 is supplied and the rule says so.
#include "page_fields.hpp"

#include <algorithm>
#include <array>

#include "page_text.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/outlets.hpp"
#include "text/line_shapes.hpp"

namespace sotin::text::html {
namespace {

constexpr int kVietnam = 7 * 60;

PageField field_of(const Said& said) { return {said.value, said.name, said.where}; }

class Chooser {
 public:
  Chooser(Page& page, const PageView& view, const BlockKinds& kinds, const PageHead& head,
          const PageOptions& options)
      : page_(page),
        view_(view),
        tree_(*view.tree),
        all_(view.blocks->all),
        kinds_(kinds),
        head_(head),
        options_(options) {}

  void choose() {
    language();
    url();
    title();
    outlet();
    lead();
    published();
    authors();
  }

 private:
  [[nodiscard]] std::string words(std::size_t i) const {
    return words_of(tree_, all_[i].first, all_[i].last);
  }
  [[nodiscard]] PageField field_of_block(std::size_t i, std::string rule) const {
    return {words(i), std::move(rule), bytes_of_words(tree_, all_[i].first, all_[i].last)};
  }

  void language() {
    for (const auto* said : {head_.first({"html lang"}), head_.first({"json-ld inLanguage"}),
                             head_.first({"meta inlanguage", "meta content-language",
                                          "meta og:locale", "meta language"})}) {
      if (said == nullptr) continue;
      const auto value = base::fold_case(said->value);
      const auto main = value.substr(0, value.find_first_of("-_"));
      if (main.size() < 2 || main.size() > 3) continue;
      page_.language = field_of(*said);
      page_.language->value = main;
      return;
    }
    if (looks_vietnamese(page_.text)) page_.language = PageField{"vi", "letters of the text", {}};
  }

  /// Many letters that only Vietnamese has.
  static bool looks_vietnamese(std::string_view text) {
    text = text.substr(0, 20'000);
    std::size_t letters = 0;
    std::size_t own = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto [c, length] = base::decode(text, at);
      letters += is_word_character(c);
      own += (c >= 0x1EA0 && c < 0x1EFA) || c == 0x111 || c == 0x1B0 || c == 0x1A1 || c == 0x103;
      at += length;
    }
    return own * 25 > letters;
  }

  /// An address that is whole.
  static bool is_address(std::string_view value) {
    return (value.starts_with("http://") || value.starts_with("https://")) &&
           value.find(' ') == std::string_view::npos && value.size() > 10;
  }

  void url() {
    for (const auto name :
         {"link canonical", "meta og:url", "json-ld mainEntityOfPage", "json-ld url"}) {
      const auto* said = head_.first({name});
      if (said == nullptr || !is_address(said->value)) continue;
      // The address of the front page is not that of a report.
      const auto path = said->value.find('/', 8);
      if (path == std::string::npos || path + 1 == said->value.size()) continue;
      page_.url = field_of(*said);
      return;
    }
    if (is_address(options_.url)) page_.url = PageField{options_.url, "given", {}};
  }

  void title() {
    if (kinds_.title < all_.size()) {
      page_.title =
          field_of_block(kinds_.title, all_[kinds_.title].tag == Tag::kH1 ? "h1" : "title block");
      return;
    }
    if (const auto* said =
            head_.first({"meta og:title", "json-ld headline", "meta twitter:title"})) {
      page_.title = field_of(*said);
      return;
    }
    const auto* said = head_.first({"title"});
    if (said == nullptr) return;
    page_.title = field_of(*said);
    const auto parts = parts_of_title(said->value);
    page_.title->value =
        *std::max_element(parts.begin(), parts.end(),
                          [](const auto& a, const auto& b) { return a.size() < b.size(); });
  }

  /// «Tàu ra khơi - Sóng Xanh» cut at its marks.
  static std::vector<std::string> parts_of_title(std::string_view title) {
    static constexpr std::array<std::string_view, 6> kMarks = {" - ", " | ",  " – ",
                                                               " — ", " :: ", " » "};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size(); ++at) {
      for (const auto mark : kMarks) {
        if (title.substr(at, mark.size()) != mark) continue;
        parts.emplace_back(trim(title.substr(begin, at - begin)));
        begin = at + mark.size();
        at = begin - 1;
        break;
      }
    }
    parts.emplace_back(trim(title.substr(begin)));
    return parts;
  }

  /// «vnexpress.net», «https://nld.com.vn»: an address, no name.
  static bool is_domain(std::string_view name) {
    return name.find(' ') == std::string_view::npos &&
           (name.find("://") != std::string_view::npos ||
            (name.find('.') != std::string_view::npos && name.find('.') + 1 < name.size()));
  }

  void outlet() {
    const Said* domain = nullptr;
    for (const auto name : {"json-ld publisher", "meta og:site_name", "meta application-name",
                            "json-ld site name", "meta dc.publisher", "meta copyright"}) {
      const auto* said = head_.first({name});
      if (said == nullptr || said->value.size() > 120) continue;
      if (!is_domain(said->value)) {
        page_.outlet = field_of(*said);
        return;
      }
      if (domain == nullptr) domain = said;
    }
    // By the address: a paper of the list, or what <title> puts behind the title.
    const auto address = page_.url                                   ? page_.url->value
                         : options_.url.empty() && domain != nullptr ? domain->value
                                                                     : options_.url;
    if (auto known = known_outlet(address)) {
      page_.outlet =
          PageField{std::move(*known), "address", page_.url ? page_.url->where : PageBytes{}};
      return;
    }
    const auto* whole = head_.first({"title"});
    if (whole != nullptr && page_.title) {
      const auto parts = parts_of_title(whole->value);
      const auto& shown = page_.title->value;
      const bool front = parts.size() > 1 && parts.front().size() < 40 &&
                         shown.find(parts.front()) == std::string::npos &&
                         parts.front().size() < shown.size();
      const bool back = parts.size() > 1 && parts.back().size() < 60 &&
                        shown.find(parts.back()) == std::string::npos;
      if (back || front) {
        page_.outlet = field_of(*whole);
        page_.outlet->value = back ? parts.back() : parts.front();
        return;
      }
    }
    if (domain != nullptr) {
      page_.outlet = field_of(*domain);
      return;
    }
    if (auto host = host_of(address))
      page_.outlet =
          PageField{std::move(*host), "address", page_.url ? page_.url->where : PageBytes{}};
  }

  void lead() {
    if (kinds_.lead < all_.size())
      page_.lead = field_of_block(kinds_.lead, kinds_.kinds[kinds_.lead] == BlockKind::kLead
                                                   ? "lead block"
                                                   : "first paragraph");
  }

  struct Candidate {
    PageDate date;
    std::string rule;
    PageBytes where;
  };

  void add(std::vector<Candidate>& list, const Said* said) const {
    if (said == nullptr) return;
    if (const auto date = find_date(said->value)) list.push_back({*date, said->name, said->where});
  }

  /// A <time> that is no comment's and no other report's.
  [[nodiscard]] const Said* own_time() const {
    const auto title = kinds_.title < all_.size() ? all_[kinds_.title].first : 0;
    const Said* before = nullptr;
    for (const auto& said : head_.said) {
      if (said.name != "time datetime") continue;
      Hints around = 0;
      auto up = said.node;
      for (int n = 0; n < 64 && up != 0; ++n, up = tree_.nodes[up].parent) {
        // Names far out (a page «with-comments») say nothing.
        if (view_.words[up] * 3 > view_.words[0]) break;
        around |= view_.blocks->hints[up];
      }
      if ((around & (bit(Hint::kComment) | bit(Hint::kRelated) | bit(Hint::kSidebar) |
                     bit(Hint::kNavigation))) != 0)
        continue;
      if (said.node >= title) return &said;
      if (before == nullptr || title - said.node < 60) before = &said;
    }
    return before;
  }

  void published() {
    std::vector<Candidate> list;
    for (const auto name :
         {"json-ld datePublished", "meta article:published_time", "meta datepublished",
          "itemprop datePublished", "meta pubdate", "meta publishdate", "meta og:published_time",
          "meta og:article:published_time", "meta article:published", "meta dc.date.issued",
          "meta dcterms.created", "meta dc.date", "meta date", "meta publish-date",
          "meta parsely-pub-date", "meta sailthru.date", "json-ld dateCreated"})
      add(list, head_.first({name}));
    add(list, own_time());
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (kinds_.kinds[i] != BlockKind::kDate) continue;
      if (const auto date = find_date(words(i)))
        list.push_back({*date, "date block", bytes_of_words(tree_, all_[i].first, all_[i].last)});
    }
    add(list, head_.first({"json-ld page datePublished"}));
    for (const std::string_view address :
         {page_.url ? std::string_view(page_.url->value) : std::string_view(),
          std::string_view(options_.url)}) {
      if (const auto date = date_in_address(address))
        list.push_back({*date, "address stamp", page_.url ? page_.url->where : PageBytes{}});
    }
    if (list.empty()) return;
    // The surest place gives the day; the first that agrees and has a time of day gives the time.
    const Candidate* chosen = &list.front();
    for (const auto& candidate : list) {
      if (chosen->date.hour >= 0) break;
      if (candidate.date.hour >= 0 && candidate.date.same_day(chosen->date)) chosen = &candidate;
    }
    auto date = chosen->date;
    auto rule = chosen->rule;
    if (date.hour >= 0 && !date.zone && page_.language && page_.language->value == "vi") {
      date.zone = kVietnam;
      rule += " (no zone said: Vietnam's)";
    }
    page_.published = PageField{iso_of(date), std::move(rule), chosen->where};
  }

  /// Not the outlet, no address, no long text.
  [[nodiscard]] bool may_be_author(std::string_view name) const {
    if (name.size() < 2 || name.size() > 100 || name.find("://") != std::string_view::npos ||
        name.find("www.") != std::string_view::npos)
      return false;
    if (is_domain(name) || base::fold_case(name) == "admin") return false;
    const auto folded = base::fold_case(name);
    for (const auto* said :
         {head_.first({"json-ld publisher"}), head_.first({"meta og:site_name"}),
          head_.first({"json-ld author body"}), head_.first({"json-ld site name"})}) {
      if (said == nullptr) continue;
      const auto outlet = base::fold_case(said->value);
      if (outlet == folded || outlet.find(folded) != std::string::npos ||
          folded.find(outlet) != std::string::npos)
        return false;
    }
    return true;
  }

  void put_author(std::string_view value, const std::string& rule, PageBytes where) {
    auto name = trim(value);
    for (const std::string_view front :
         {"Theo ", "By ", "by ", "bởi ", "Bởi ", "Tác giả: ", "Bài: "}) {
      if (name.starts_with(front)) name = trim(name.substr(front.size()));
    }
    while (!name.empty() &&
           (name.back() == ',' || name.back() == '-' || name.back() == '|' || name.back() == '/'))
      name = trim(name.substr(0, name.size() - 1));
    if (!may_be_author(name) || page_.authors.size() >= 12) return;
    for (const auto& author : page_.authors) {
      if (base::fold_case(author.value) == base::fold_case(name)) return;
    }
    page_.authors.push_back({std::string(name), rule, where});
  }

  void authors() {
    for (const auto name : {"json-ld author", "meta article:author", "meta author",
                            "meta dc.creator", "meta parsely-author", "meta byl"}) {
      for (const auto& said : head_.said) {
        if (said.name == name) put_author(said.value, said.name, said.where);
      }
      if (!page_.authors.empty()) return;
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const auto kind = kinds_.kinds[i];
      if (kind != BlockKind::kByline && kind != BlockKind::kDate) continue;
      author_in(i, kind);
      if (!page_.authors.empty()) return;
    }
  }

  /// The author in a line: what is named so inside it, else what stands first in it.
  void author_in(std::size_t i, BlockKind kind) {
    const auto& block = all_[i];
    for (auto n = block.first; n < block.last; ++n) {
      const auto& node = tree_.nodes[n];
      if (node.tag == Tag::kText || (view_.blocks->hints[n] & bit(Hint::kByline)) == 0) continue;
      put_author(words_of(tree_, n, node.next), "byline block",
                 bytes_of_words(tree_, n, node.next));
      if (!page_.authors.empty()) return;
    }
    // The elements around its first words, inside the line.
    for (auto up = tree_.nodes[block.first].parent; up > block.element;
         up = tree_.nodes[up].parent) {
      if ((view_.blocks->hints[up] & bit(Hint::kByline)) == 0) continue;
      put_author(words_of(tree_, up, tree_.nodes[up].next), "byline block",
                 bytes_of_words(tree_, up, tree_.nodes[up].next));
      if (!page_.authors.empty()) return;
    }
    auto line = words(i);
    // «Thanh Hà/VOV-Miền Trung», «Thanh Hà, Theo Sóng Trẻ»: the name comes first.
    const auto cut = std::min({line.find('/'), line.find(", "), line.find(" - "), line.find('|'),
                               kind == BlockKind::kDate ? line.find('-') : std::string::npos});
    if (cut != std::string::npos && cut > 3) line.resize(cut);
    const bool digits = line.find_first_of("0123456789") != std::string::npos;
    if (kind == BlockKind::kDate && (cut == std::string::npos || digits || !is_person(line)))
      return;
    put_author(line, "byline block", bytes_of_words(tree_, block.first, block.last));
  }

  /// Two to five words that begin with capital letters.
  static bool is_person(std::string_view name) {
    bool begins = true;
    int words = 0;
    for (std::size_t at = 0; at < name.size();) {
      const auto [c, length] = base::decode(name, at);
      if (begins && base::to_lower(c) == c) return false;
      words += begins;
      begins = c == ' ';
      at += length;
    }
    return words >= 2 && words <= 5 && base::fold_case(name.substr(0, 4)) != "thứ" &&
           !name.starts_with("Thứ ") && !name.starts_with("Chủ ");
  }

  Page& page_;
  const PageView& view_;
  const Tree& tree_;
  const std::vector<Block>& all_;
  const BlockKinds& kinds_;
  const PageHead& head_;
  const PageOptions& options_;
};

}  // namespace

void choose_fields(Page& page, const PageView& view, const BlockKinds& kinds, const PageHead& head,
                   const PageOptions& options) {
  Chooser(page, view, kinds, head, options).choose();
}

}  // namespace sotin::text::html
