// The tree of html/tree is walked once and written anew: what is on a list goes through, the rest
// is left out and its words stay, except for elements whose content is no words.
#include "feed_html.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "../html/blocks.hpp"
#include "../html/page_text.hpp"
#include "../html/references.hpp"
#include "../html/tree.hpp"
#include "mend_xml.hpp"
#include "sotin/base/address.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::feeds {
namespace {

using html::Tag;

// Each list is one string of words with blanks around: few, and looked up seldom.
constexpr std::string_view kElements =
    " p div span br hr pre blockquote q center address"
    " h6 h5 h4 h3 h2 h1 header footer section article aside nav main details summary dialog"
    " ul ol li dl dt dd menu dir"
    " table caption colgroup col thead tbody tfoot tr th td"
    " img picture source figure figcaption audio video canvas map area"
    " a em strong b i u s small big sub sup strike del ins mark font tt"
    " code kbd samp var cite dfn abbr acronym time data bdi bdo ruby rt rp wbr meter progress"
    " label legend fieldset output option optgroup datalist"
    " multicol nextid spacer ";
constexpr std::string_view kWithoutContent =
    " script style applet embed frame frameset template textarea select svg head title xml noembed"
    " noframes ";
constexpr std::string_view kTakenOut =
    " blink marquee form input button iframe object applet math ";
// What says something about looks, layout or meaning. Attributes of form fields are of no effect
// without a form.
constexpr std::string_view kAttributes =
    " href hreflang rel rev target name id class title lang dir type"
    " src alt width height usemap ismap shape coords longdesc poster controls preload volume media"
    " colspan rowspan headers scope abbr axis rules frame span summary nowrap cellspacing "
    "cellpadding"
    " align valign char charoff ch choff border background bgcolor color face size style"
    " cite datetime pubdate start reversed value compact clear noshade nohref charset hidden open"
    " min low optimum high max step"
    " accesskey tabindex draggable inputmode autofocus disabled readonly required checked selected"
    " for label list multiple pattern maxlength cols rows wrap method accept accept-charset"
    " autocomplete default prompt challenge keytype pqg radiogroup variable replace"
    " loop loopend end delay loopstart loopcount repeat-min repeat-max suppress"
    " hspace vspace point-size balance gutter toppadding bottompadding leftspacing rightspacing"
    " bordercolor bordercolorlight bordercolordark bgproperties galleryimg hidefocus unselectable"
    " datafld datapagesize data enctype form icon lowsrc dynsrc template urn vrml ";
constexpr std::string_view kAddressAttributes =
    " background cite data dynsrc href icon longdesc lowsrc poster src urn usemap vrml ";
constexpr std::string_view kProperties =
    " color background background-color"
    " font font-size font-weight font-style font-family font-variant"
    " text-align text-decoration text-indent text-transform vertical-align white-space"
    " line-height letter-spacing direction unicode-bidi"
    " border border-width border-style border-color border-collapse border-spacing"
    " border-top border-right border-bottom border-left border-top-color border-right-color"
    " border-bottom-color border-left-color border-top-style border-right-style"
    " border-bottom-style border-left-style border-top-width border-right-width"
    " border-bottom-width border-left-width"
    " margin margin-top margin-right margin-bottom margin-left"
    " padding padding-top padding-right padding-bottom padding-left"
    " background-x background-y width height display overflow float clear cursor azimuth elevation "
    "pause ";

bool listed(std::string_view list, std::string_view name) {
  if (name.empty() || name.find(' ') != std::string_view::npos) return false;
  for (auto at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
    if (list[at - 1] == ' ' && list[at + name.size()] == ' ') return true;
  }
  return false;
}

std::string lower(std::string_view words) {
  std::string out(words.substr(0, 64));
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && html::is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && html::is_blank(s.back())) s.remove_suffix(1);
  return s;
}

/// Is every bracket of a value that of rgb(...)?
bool only_colours(std::string_view value) {
  for (auto at = value.find('('); at != std::string_view::npos; at = value.find('(', at + 1)) {
    const auto before = lower(value.substr(at < 4 ? 0 : at - 4, at < 4 ? at : 4));
    if (!before.ends_with("rgb") && !before.ends_with("rgba")) return false;
  }
  return true;
}

/// Digits of the longest number in a value.
std::size_t longest_number(std::string_view value) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : value) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// The declarations of a style that say nothing but looks, in values of letters, digits and marks
/// that fetch nothing.
std::string safe_style(std::string_view style) {
  std::string out;
  while (!style.empty()) {
    const auto end = std::min(style.find(';'), style.size());
    const auto one = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const auto colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    const auto name = lower(trimmed(one.substr(0, colon)));
    const auto value = trimmed(one.substr(colon + 1));
    const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             c == ' ' || c == '#' || c == '%' || c == '.' || c == ',' || c == '-' || c == '!' ||
             c == '\'' || c == '(' || c == ')';
    });
    // Nothing is pushed far out of its place.
    const bool far =
        (name.starts_with("margin") || name.starts_with("padding")) && longest_number(value) > 3;
    const bool calls = value.find('(') != std::string_view::npos && !only_colours(value);
    if (value.empty() || !plain || calls || far || !listed(kProperties, name)) continue;
    if (!out.empty()) out += ' ';
    out.append(trimmed(one.substr(0, colon))).append(": ").append(value).append(";");
  }
  return out;
}

/// The address where it may lead, or nothing.
std::string safe_address(std::string_view written, std::string_view base) {
  std::string bare;
  for (const char c : trimmed(written)) {
    if (static_cast<unsigned char>(c) >= 0x20) bare += c;
  }
  auto address = base::is_web_address(base) ? base::resolved(bare, base) : bare;
  const auto scheme = lower(base::parts_of_address(address).scheme);
  const bool fine = scheme.empty() || scheme == "http" || scheme == "https" || scheme == "mailto" ||
                    scheme == "ftp";
  // A colon in front of any slash would be read as a scheme, however it is spelled.
  const bool odd = scheme.empty() && address.find(':') < address.find_first_of("/?#");
  return fine && !odd ? address : std::string();
}

void write_start(std::string& out, const html::Tree& tree, const html::Node& node,
                 std::string_view name, std::string_view base) {
  out += '<';
  out += name;
  std::vector<std::string> seen;
  html::for_each_attribute(tree.attributes(node), [&](auto written, auto raw) {
    const auto attribute = lower(written);
    if (seen.size() >= 32 || !listed(kAttributes, attribute) ||
        std::find(seen.begin(), seen.end(), attribute) != seen.end())
      return;
    auto value = html::without_references(raw);
    if (attribute == "style") {
      value = safe_style(value);
      if (value.empty()) return;
    } else if (listed(kAddressAttributes, attribute)) {
      const bool had = !trimmed(value).empty();
      value = safe_address(value, base);
      if (had && value.empty()) return;
    }
    seen.push_back(attribute);
    out.append(" ").append(attribute).append("=\"");
    append_escaped(out, value);
    out += '"';
  });
  out += '>';
}

}  // namespace

bool looks_like_html(std::string_view words) {
  for (auto at = words.find_first_of("<&"); at != std::string_view::npos;
       at = words.find_first_of("<&", at + 1)) {
    if (words[at] == '&') {
      const auto rest = words.substr(at, 64);
      const auto found = html::reference_at(rest);
      if (found.length > 1 && rest[found.length - 1] == ';') return true;
      continue;
    }
    auto rest = words.substr(at + 1, 32);
    if (rest.starts_with("!--")) return true;
    if (rest.starts_with('/')) rest.remove_prefix(1);
    std::size_t length = 0;
    while (length < rest.size() && ((rest[length] | 0x20) >= 'a' && (rest[length] | 0x20) <= 'z'))
      ++length;
    while (length < rest.size() && rest[length] >= '0' && rest[length] <= '9') ++length;
    const auto name = lower(rest.substr(0, length));
    if (length > 0 && (html::tag_of(name) != Tag::kUnknown || listed(kElements, name) ||
                       listed(kWithoutContent, name) || listed(kTakenOut, name)))
      return true;
  }
  return false;
}

std::string safe_html(std::string_view given, std::string_view base) {
  // Where a frame is taken out, what stands in it for readers without frames is shown; and a frame
  // that nobody closes does not swallow all that follows.
  std::string mended;
  const auto folded = given.find('<') == std::string_view::npos ? "" : base::fold_case(given);
  if (folded.find("<iframe") != std::string::npos) {
    mended = given;
    for (auto at = folded.find("<iframe"); at != std::string::npos;
         at = folded.find("<iframe", at + 1))
      mended.replace(at, 7, "<xframe");
  }
  const std::string_view source = mended.empty() ? given : std::string_view(mended);
  const auto tree = html::parse(source);
  std::string out;
  struct Open {
    std::uint32_t end;
    std::string name;
  };
  std::vector<Open> open;
  for (std::uint32_t i = 1; i < tree.nodes.size();) {
    while (!open.empty() && open.back().end <= i) {
      out.append("</").append(open.back().name).append(">");
      open.pop_back();
    }
    const auto& node = tree.nodes[i];
    if (node.tag == Tag::kText) {
      const auto words = html::without_references(tree.words(node));
      append_escaped(out, words);
      ++i;
      continue;
    }
    const auto name = lower(source.substr(node.begin + 1, node.name_length));
    if (listed(kWithoutContent, name)) {
      i = std::max(node.next, i + 1);
      continue;
    }
    if (listed(kElements, name)) {
      write_start(out, tree, node, name, base);
      if (!html::has(node.tag, html::kVoid)) open.push_back({node.next, name});
    }
    ++i;
  }
  for (; !open.empty(); open.pop_back()) out.append("</").append(open.back().name).append(">");
  return out;
}

std::string words_of_html(std::string_view source) {
  const auto tree = html::parse(source);
  return html::words_of(tree, 1, static_cast<std::uint32_t>(tree.nodes.size()));
}

std::string lines_of_html(std::string_view source) {
  const auto tree = html::parse(source);
  html::TextMaker maker(tree);
  for (const auto& block : html::find_blocks(tree).all) maker.add_line(block.first, block.last);
  return std::move(maker.text);
}

std::string tidy(std::string_view words) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < words.size();) {
    const auto c = base::decode(words, i);
    if (base::is_space(c.value)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out.append(words, i, c.length);
    }
    i += c.length;
  }
  return out;
}

std::string from_base64(std::string_view words) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : words) {
    int value = 0;
    if (c >= 'A' && c <= 'Z') {
      value = c - 'A';
    } else if (c >= 'a' && c <= 'z') {
      value = c - 'a' + 26;
    } else if (c >= '0' && c <= '9') {
      value = c - '0' + 52;
    } else if (c == '+') {
      value = 62;
    } else if (c == '/') {
      value = 63;
    } else if (html::is_blank(c)) {
      continue;
    } else {
      break;
    }
    bits = (bits << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
    if (++count % 4 != 1)
      out += static_cast<char>(bits >> (count % 4 == 2 ? 4 : count % 4 == 3 ? 2 : 0) & 0xFF);
  }
  return out;
}

}  // namespace sotin::text::feeds
