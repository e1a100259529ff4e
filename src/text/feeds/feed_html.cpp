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
    " a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center"
    " cite code col colgroup data dd del details dfn dir div dl dt em figcaption figure font footer"
    " h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark menu meter nav ol p picture pre"
    " progress q rp rt ruby s samp section small source span strike strong sub summary sup table"
    " tbody td tfoot th thead time tr tt u ul var video wbr ";
constexpr std::string_view kWithoutContent =
    " script style applet object embed iframe frame frameset template textarea select svg head"
    " title xml noembed noframes ";
constexpr std::string_view kAttributes =
    " abbr align alt axis background bgcolor border bordercolor cellpadding cellspacing char"
    " charoff charset cite class clear color cols colspan compact controls coords data datetime"
    " dir face frame headers height high href hreflang hspace id ismap label lang longdesc loop"
    " low max media min name nohref noshade nowrap open optimum poster pubdate rel rev reversed"
    " rowspan rows rules scope shape size span src start style summary tabindex title type usemap"
    " valign value vspace width ";
constexpr std::string_view kAddressAttributes = " background cite href longdesc poster src usemap ";
constexpr std::string_view kProperties =
    " azimuth background-color border border-bottom border-bottom-color border-bottom-style"
    " border-bottom-width border-collapse border-color border-left border-left-color"
    " border-left-style border-left-width border-right border-right-color border-right-style"
    " border-right-width border-spacing border-style border-top border-top-color border-top-style"
    " border-top-width border-width clear color cursor direction display elevation float font"
    " font-family font-size font-style font-variant font-weight height letter-spacing line-height"
    " margin margin-bottom margin-left margin-right margin-top overflow padding padding-bottom"
    " padding-left padding-right padding-top pause text-align text-decoration text-indent"
    " text-transform unicode-bidi vertical-align white-space width ";

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

/// The declarations of a style that say nothing but looks, in values of letters, digits and marks
/// that call nothing.
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
             c == ' ' || c == '#' || c == '%' || c == '.' || c == ',' || c == '-' || c == '!';
    });
    if (value.empty() || !plain || !listed(kProperties, name)) continue;
    if (!out.empty()) out += ' ';
    out.append(name).append(": ").append(value).append(";");
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
    if (length > 0 && (html::tag_of(name) != Tag::kUnknown || listed(kElements, name))) return true;
  }
  return false;
}

std::string safe_html(std::string_view source, std::string_view base) {
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
