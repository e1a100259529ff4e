// gumbo makes the tree. Every element gets points for the prose of the paragraphs right below it
// (and its parent half of them); the element with the most points is the report. Inside it each
// block becomes a line. All walks are loops over the tree, never recursion.
#include "sotin/text/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <unordered_map>
#include <vector>

#include "line_shapes.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kDeepest = 5000;
constexpr std::size_t kShortestParagraph = 60;  // bytes; shorter ones earn no points

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

const char* attribute(const GumboNode* node, const char* name) {
  const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? "" : found->value;
}

/// Calls `enter` before an element's children (false: leave them out) and `leave` behind them;
/// texts go to `words`.
template <class Enter, class Leave, class Words>
void walk(const GumboNode* root, Enter enter, Leave leave, Words words) {
  std::vector<std::pair<const GumboNode*, unsigned>> path;
  if (!is_element(root) || !enter(root)) return;
  path.emplace_back(root, 0);
  while (!path.empty()) {
    auto& [node, next] = path.back();
    const auto& children = node->v.element.children;
    if (next == children.length) {
      leave(node);
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[next++]);
    if (is_element(child)) {
      if (enter(child)) path.emplace_back(child, 0);
    } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
               child->type == GUMBO_NODE_CDATA) {
      words(child, std::string_view(child->v.text.text));
    }
  }
}

/// An estimate of how deep the tags nest, before a tree is built.
bool nests_too_deep(std::string_view html) {
  static constexpr std::array<std::string_view, 20> kNeverDeep = {
      "p",  "br",     "img", "li", "meta", "link", "input", "hr",     "td",    "tr",
      "th", "option", "dt",  "dd", "area", "base", "col",   "source", "track", "wbr"};
  std::size_t depth = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    std::size_t begin = at + 1;
    const bool closes = begin < html.size() && html[begin] == '/';
    if (closes) ++begin;
    std::size_t end = begin;
    while (end < html.size() && end < begin + 12 &&
           ((html[end] | 0x20) >= 'a' && (html[end] | 0x20) <= 'z'))
      ++end;
    if (end == begin) continue;
    std::string name(html.substr(begin, end - begin));
    for (char& c : name) c = static_cast<char>(c | 0x20);
    if (std::find(kNeverDeep.begin(), kNeverDeep.end(), name) != kNeverDeep.end()) continue;
    if (!closes) {
      if (++depth > kDeepest) return true;
    } else if (depth > 0) {
      --depth;
    }
  }
  return false;
}

/// Elements whose words are never the report's.
bool is_aside(const GumboNode* node) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
      return true;
    default:
      break;
  }
  const std::string names = std::string(attribute(node, "class")) + " " + attribute(node, "id");
  if (names.size() < 3) return false;
  static constexpr std::array<std::string_view, 14> kSigns = {
      "related", "comment", "social", "share",       "banner",  "advert",     "breadcrumb",
      "sidebar", "tags",    "relate", "tinlienquan", "box-tin", "newsletter", "hidden"};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return names.find(sign) != std::string::npos; });
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_PRE:
      return true;
    default:
      return false;
  }
}

/// Gathers words into lines: white space runs become one space, blocks begin a new line.
class Lines {
 public:
  void words(std::string_view words) {
    for (std::size_t pos = 0; pos < words.size();) {
      const auto [c, length] = base::decode(words, pos);
      if (base::is_space(c)) {
        space_ = true;
      } else {
        if (space_ && !out_.empty() && out_.back() != '\n') out_ += ' ';
        space_ = false;
        out_.append(words, pos, length);
      }
      pos += length;
    }
  }
  void end_line() {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    space_ = false;
  }
  std::string take() {
    while (!out_.empty() && out_.back() == '\n') out_.pop_back();
    return std::move(out_);
  }

 private:
  std::string out_;
  bool space_ = false;
};

std::string text_of(const GumboNode* root) {
  Lines lines;
  walk(
      root,
      [&](const GumboNode* node) {
        if (node != root && is_aside(node)) return false;
        if (is_block(node->v.element.tag)) lines.end_line();
        return true;
      },
      [&](const GumboNode* node) {
        if (is_block(node->v.element.tag)) lines.end_line();
      },
      [&](const GumboNode*, std::string_view words) { lines.words(words); });
  return lines.take();
}

/// The element that holds most of the prose.
const GumboNode* main_element(const GumboNode* root) {
  std::unordered_map<const GumboNode*, double> points;
  struct Open {
    const GumboNode* node;
    std::size_t words = 0;
    std::size_t linked = 0;
  };
  std::vector<Open> open;
  std::size_t in_link = 0;
  walk(
      root,
      [&](const GumboNode* node) {
        if (is_aside(node)) return false;
        in_link += node->v.element.tag == GUMBO_TAG_A;
        if (is_block(node->v.element.tag)) open.push_back({node});
        return true;
      },
      [&](const GumboNode* node) {
        in_link -= node->v.element.tag == GUMBO_TAG_A;
        if (!is_block(node->v.element.tag)) return;
        const auto block = open.back();
        open.pop_back();
        if (block.words < kShortestParagraph || block.linked * 2 > block.words) return;
        const auto worth = static_cast<double>(block.words - block.linked);
        const GumboNode* parent =
            node->v.element.tag == GUMBO_TAG_P || node->v.element.tag == GUMBO_TAG_BLOCKQUOTE
                ? node->parent
                : node;
        points[parent] += worth;
        if (parent->parent != nullptr) points[parent->parent] += worth / 2;
      },
      [&](const GumboNode*, std::string_view words) {
        if (open.empty()) return;
        const auto length = trim(words).size();
        open.back().words += length;
        if (in_link > 0) open.back().linked += length;
      });
  // In tree order, so that equal points always choose the same element.
  const GumboNode* best = nullptr;
  double most = 0;
  walk(
      root,
      [&](const GumboNode* node) {
        const auto found = points.find(node);
        if (found != points.end() && found->second > most) {
          most = found->second;
          best = node;
        }
        return true;
      },
      [](const GumboNode*) {}, [](const GumboNode*, std::string_view) {});
  // A subtitle (sapo) often stands beside the body, inside <article>.
  for (const auto* up = best; up != nullptr; up = up->parent) {
    if (is_element(up) && up->v.element.tag == GUMBO_TAG_ARTICLE) return up;
  }
  return best;
}

/// The value of `"key":"..."` in a script of linked data.
std::string linked_value(std::string_view json, std::string_view key) {
  const auto at = json.find("\"" + std::string(key) + "\"");
  if (at == std::string_view::npos) return {};
  const auto open = json.find('"', json.find(':', at));
  const auto close = open == std::string_view::npos ? open : json.find('"', open + 1);
  return close == std::string_view::npos ? std::string()
                                         : std::string(json.substr(open + 1, close - open - 1));
}

void set(std::optional<std::string>& field, std::string_view value) {
  value = trim(value);
  if (!field && !value.empty()) field = std::string(value);
}

void set_date(Origin& origin, std::string_view value) {
  if (is_iso_date(trim(value))) set(origin.page_published, value);
}

void read_head(const GumboNode* root, Origin& origin) {
  std::optional<std::string> heading;
  std::optional<std::string> page_title;
  walk(
      root,
      [&](const GumboNode* node) {
        switch (node->v.element.tag) {
          case GUMBO_TAG_HTML: {
            const std::string_view language = attribute(node, "lang");
            set(origin.language, language.substr(0, language.find('-')));
            break;
          }
          case GUMBO_TAG_META: {
            std::string name = base::fold_case(attribute(node, "property"));
            if (name.empty()) name = base::fold_case(attribute(node, "name"));
            if (name.empty()) name = base::fold_case(attribute(node, "itemprop"));
            const std::string_view value = attribute(node, "content");
            if (name == "og:title") set(origin.title, value);
            if (name == "og:url") set(origin.url, value);
            if (name == "og:site_name") set(origin.page_outlet, value);
            if (name == "article:published_time" || name == "datepublished" || name == "pubdate" ||
                name == "og:published_time" || name == "dc.date.issued") {
              set_date(origin, value);
            }
            break;
          }
          case GUMBO_TAG_LINK:
            if (std::string_view(attribute(node, "rel")) == "canonical")
              set(origin.url, attribute(node, "href"));
            break;
          case GUMBO_TAG_TIME:
            set_date(origin, attribute(node, "datetime"));
            break;
          case GUMBO_TAG_H1:
            set(heading, text_of(node));
            break;
          case GUMBO_TAG_TITLE:
            set(page_title, text_of(node));
            break;
          case GUMBO_TAG_SCRIPT:
            return std::string_view(attribute(node, "type")) == "application/ld+json";
          default:
            break;
        }
        return true;
      },
      [](const GumboNode*) {},
      [&](const GumboNode* node, std::string_view words) {
        if (is_element(node->parent) && node->parent->v.element.tag == GUMBO_TAG_SCRIPT) {
          set_date(origin, linked_value(words, "datePublished"));
        }
      });
  if (heading) set(origin.title, *heading);
  if (page_title) set(origin.title, *page_title);
}

}  // namespace

Result<Record> record_of_html(std::string_view html, const std::string& place) {
  if (nests_too_deep(html))
    return fail(ErrorCode::kUnsupported, "HTML tags nested too deep", place);
  const auto close = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, decltype(close)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), close);
  if (output == nullptr || !is_element(output->root))
    return fail(ErrorCode::kEmptyInput, "no prose in the page", place);
  Record record;
  const auto* main = main_element(output->root);
  if (main != nullptr) record.text = text_of(main);
  if (record.text.empty()) return fail(ErrorCode::kEmptyInput, "no prose in the page", place);
  read_head(output->root, record.origin);
  // The headline is given apart; it need not stand in the text once more.
  if (record.origin.title && record.text.starts_with(*record.origin.title + "\n")) {
    record.text.erase(0, record.origin.title->size() + 1);
  }
  return record;
}

}  // namespace sotin::text
