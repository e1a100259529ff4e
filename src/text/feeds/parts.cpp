#include "parts.hpp"

#include <algorithm>

#include "feed_dates.hpp"
#include "feed_html.hpp"
#include "mend_xml.hpp"
#include "sotin/base/address.hpp"
#include "sotin/text/encoding.hpp"

namespace sotin::text::feeds {
namespace {

/// Elements and words below a node, written as HTML.
std::string inner_html(const XmlTree& tree, std::uint32_t node) {
  std::string out;
  std::vector<std::uint32_t> open;
  const auto close_to = [&](std::uint32_t index) {
    while (!open.empty() && tree.nodes[open.back()].next <= index) {
      const auto& name = tree.nodes[open.back()].name;
      if (name != "br" && name != "img" && name != "hr") out.append("</").append(name).append(">");
      open.pop_back();
    }
  };
  for (auto i = node + 1; i < tree.nodes[node].next; ++i) {
    close_to(i);
    const auto& n = tree.nodes[i];
    if (n.name.empty()) {
      append_escaped(out, n.text);
      continue;
    }
    out.append("<").append(n.name);
    for (const auto& a : n.attributes) {
      if (a.space != Space::kNone) continue;
      out.append(" ").append(a.name).append("=\"");
      append_escaped(out, a.value);
      out += '"';
    }
    out += '>';
    open.push_back(i);
  }
  close_to(tree.nodes[node].next);
  return out;
}

bool has_elements(const XmlTree& tree, std::uint32_t node) {
  bool found = false;
  tree.for_children(node, [&](std::uint32_t i) { found = found || !tree.nodes[i].name.empty(); });
  return found;
}

Content of_html(std::string_view html, std::string_view base) {
  auto safe = safe_html(html, base);
  auto words = words_of_html(safe);
  return {std::move(safe), std::move(words)};
}

Content of_words(std::string_view words) {
  Content content;
  append_escaped(content.html, words);
  content.words = tidy(words);
  return content;
}

std::string_view trimmed(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

void take_date(std::string& iso, std::string& rule, std::string_view words, std::string_view from,
               const Source& source) {
  const auto date = read_date(words);
  if (!date) return;
  iso = date->iso;
  rule = from;
  if (date->no_zone && source.vietnamese) {
    iso += "+07:00";
    rule += " (no zone said: Vietnam's)";
  }
}

Content content_of(std::string_view words, std::string_view base) {
  words = trimmed(words);
  return looks_like_html(words) ? of_html(words, base) : of_words(words);
}

Content content_of(const XmlTree& tree, std::uint32_t node, const Source& source) {
  const auto base = tree.base(node, source.address);
  std::string type(tree.attribute(node, "type"));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  type = type.substr(0, type.find(';'));
  const auto mode = tree.attribute(node, "mode");
  const auto space = tree.nodes[node].space;
  const bool atom = space == Space::kAtom || space == Space::kAtom03;
  const bool marked = has_elements(tree, node);
  const bool xml = type.ends_with("+xml") || type.ends_with("/xml") || type == "xhtml";
  if (marked && mode != "escaped") {
    // The div that Atom puts around XHTML is no part of it.
    auto inside = node;
    const auto div = child(tree, node, [](const auto& n) { return !n.name.empty(); });
    if (type == "xhtml" && tree.nodes[div].name == "div") inside = div;
    // Escaped markup inside a div that should not be there.
    if (type == "html" && tree.nodes[div].name == "div" && !has_elements(tree, div))
      return of_html(trimmed(tree.words(div)), base);
    return of_html(trimmed(inner_html(tree, inside)), base);
  }
  auto words = tree.words(node);
  const bool other =
      atom && type.find('/') != std::string::npos && !type.starts_with("text/") && !xml;
  if (mode == "base64" || (other && space == Space::kAtom)) {
    std::size_t repaired = 0;
    words = repair_utf8(from_base64(words), repaired);
  }
  if (type == "html" || type == "text/html" || type == "application/xhtml+xml" || type == "xhtml")
    return of_html(trimmed(words), base);
  if (type == "text" || type == "text/plain") return of_words(trimmed(words));
  if (space == Space::kAtom && type.empty()) return of_words(trimmed(words));
  return content_of(words, base);
}

std::string address_in(const XmlTree& tree, std::uint32_t node, std::string_view written,
                       const Source& source) {
  written = trimmed(written);
  if (written.empty()) return {};
  auto address = base::resolved(written, tree.base(node, source.address));
  const auto parts = base::parts_of_address(address);
  if (!parts.scheme.empty() && !base::is_web_address(address)) {
    std::string scheme(parts.scheme);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](char c) { return static_cast<char>(c | 0x20); });
    if (scheme != "ftp" && scheme != "mailto") return {};
  }
  return address;
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (value.empty() || std::find(list.begin(), list.end(), value) != list.end()) return;
  list.push_back(std::move(value));
}

}  // namespace sotin::text::feeds
