// Everything is gathered under one list of names, so that the choice between them (page_fields)
// is a list of names too.
#include "page_head.hpp"

#include "blocks.hpp"
#include "marks.hpp"
#include "references.hpp"
#include "sotin/base/utf8.hpp"
#include "text/line_shapes.hpp"

namespace sotin::text::html {
namespace {

constexpr std::size_t kMost = 4000;
constexpr std::size_t kLongestValue = 4000;

class Gatherer {
 public:
  explicit Gatherer(const Tree& tree) : tree_(tree) {}

  PageHead gather() {
    PageHead linked;
    for (std::uint32_t i = 1; i < tree_.nodes.size() && head_.said.size() < kMost; ++i) {
      const auto& node = tree_.nodes[i];
      switch (node.tag) {
        case Tag::kHtml:
          say("html lang", attribute(tree_, node, "lang"), i);
          say("html lang", attribute(tree_, node, "xml:lang"), i);
          break;
        case Tag::kMeta:
          meta(i);
          break;
        case Tag::kLink:
          if (is_name(attribute(tree_, node, "rel"), "canonical"))
            say("link canonical", attribute(tree_, node, "href"), i);
          break;
        case Tag::kTitle:
          if (node.parent != 0 && tree_.nodes[node.parent].tag == Tag::kUnknown) break;
          if (i + 1 < node.next) say("title", tree_.words(tree_.nodes[i + 1]), i);
          break;
        case Tag::kTime: {
          say("time datetime", attribute(tree_, node, "datetime"), i);
          break;
        }
        case Tag::kScript:
          if (attribute(tree_, node, "type").find("ld+json") != std::string_view::npos)
            linked_data(i);
          break;
        default: {
          if (node.tag == Tag::kText) break;
          const auto property = attribute_of_interest(node);
          if (!property.empty()) say("itemprop datePublished", property, i);
        }
      }
    }
    linked.said = std::move(linked_);
    for (auto& said : head_.said) linked.said.push_back(std::move(said));
    return linked;
  }

 private:
  void put(std::vector<Said>& list, std::string name, std::string value, PageBytes where,
           std::uint32_t node) {
    const auto words = trim(value);
    if (!words.empty())
      list.push_back({std::move(name), without_loose_marks(std::string(words)), where, node});
  }

  void say(std::string name, std::string_view raw, std::uint32_t node) {
    if (raw.empty() || raw.size() > kLongestValue) return;
    const auto begin = static_cast<std::uint64_t>(raw.data() - tree_.html.data());
    put(head_.said, std::move(name), squeezed(without_references(raw)), {begin, begin + raw.size()},
        node);
  }

  /// White space runs as one space.
  static std::string squeezed(const std::string& words) {
    std::string out;
    bool space = false;
    for (std::size_t at = 0; at < words.size();) {
      const auto [c, length] = base::decode(words, at);
      if (base::is_space(c)) {
        space = true;
      } else {
        if (space && !out.empty()) out += ' ';
        space = false;
        out.append(words, at, length);
      }
      at += length;
    }
    return out;
  }

  void meta(std::uint32_t i) {
    std::string_view content;
    std::vector<std::string_view> names;
    for_each_attribute(tree_.attributes(tree_.nodes[i]),
                       [&](std::string_view name, std::string_view value) {
                         if (is_name(name, "content")) content = value;
                         if (is_name(name, "property") || is_name(name, "name") ||
                             is_name(name, "itemprop") || is_name(name, "http-equiv"))
                           names.push_back(value.substr(0, 80));
                       });
    // Several names may share one content: «<meta itemprop="datePublished" name="pubdate">».
    for (const auto name : names) say("meta " + base::fold_case(trim(name)), content, i);
  }

  /// The date of an element that is marked as the date of publication.
  std::string_view attribute_of_interest(const Node& node) const {
    const auto bytes = tree_.attributes(node);
    if (bytes.size() < 20 || bytes.find("atePublished") == std::string_view::npos) return {};
    if (attribute(tree_, node, "itemprop") != "datePublished") return {};
    const auto content = attribute(tree_, node, "content");
    return content.empty() ? attribute(tree_, node, "datetime") : content;
  }

  void linked_data(std::uint32_t i) {
    const auto script = tree_.content(i);
    const auto offset = static_cast<std::uint64_t>(script.data() - tree_.html.data());
    const auto data = read_linked_data(script);
    const auto article = data.article();
    const auto tell = [&](std::string name, const DataValue* value) {
      if (value == nullptr || value->value.size() > kLongestValue || linked_.size() >= kMost)
        return;
      put(linked_, std::move(name), squeezed(without_references(value->value)),
          {offset + value->begin, offset + value->end}, i);
    };
    if (article == 0) {
      for (std::uint32_t o = 1; o < data.objects.size() && o < 200; ++o) {
        if (data.has_type(o, "WebPage"))
          tell("json-ld page datePublished", data.value(o, "datePublished"));
        if (data.has_type(o, "WebSite")) tell("json-ld site name", data.value(o, "name"));
        if (data.has_type(o, "NewsMediaOrganization"))
          tell("json-ld site name", data.value(o, "name"));
      }
      // Badly broken data still may hold a date.
      for (const auto& value : data.values) {
        if (value.key == "datePublished") tell("json-ld datePublished", &value);
      }
      return;
    }
    tell("json-ld headline", data.value(article, "headline"));
    tell("json-ld description", data.value(article, "description"));
    tell("json-ld datePublished", data.value(article, "datePublished"));
    tell("json-ld dateCreated", data.value(article, "dateCreated"));
    tell("json-ld inLanguage", data.value(article, "inLanguage"));
    tell("json-ld url", data.value(article, "url"));
    for (const auto& value : data.values) {
      if (value.object == article && value.key == "author") tell("json-ld author", &value);
    }
    for (std::uint32_t o = 1; o < data.objects.size() && o < 2000; ++o) {
      const auto& object = data.objects[o];
      if (object.parent != article) continue;
      if (object.key == "author") {
        const bool person =
            !data.has_type(o, "Organization") && !data.has_type(o, "NewsMediaOrganization");
        const auto* name = data.value(o, "name");
        if (name == nullptr) name = named_elsewhere(data, o);
        tell(person ? "json-ld author" : "json-ld author body", name);
      }
      if (object.key == "publisher") {
        const auto* name = data.value(o, "name");
        tell("json-ld publisher", name == nullptr ? named_elsewhere(data, o) : name);
      }
      if (object.key == "mainEntityOfPage") tell("json-ld mainEntityOfPage", data.value(o, "@id"));
    }
    for (std::uint32_t o = 1; o < data.objects.size() && o < 200; ++o) {
      if (data.has_type(o, "WebSite")) tell("json-ld site name", data.value(o, "name"));
    }
  }

  /// The name of an object that is only referred to by its @id.
  static const DataValue* named_elsewhere(const LinkedData& data, std::uint32_t object) {
    const auto* id = data.value(object, "@id");
    if (id == nullptr) return nullptr;
    for (const auto& value : data.values) {
      if (value.key != "@id" || value.object == object || value.value != id->value) continue;
      if (const auto* name = data.value(value.object, "name")) return name;
    }
    return nullptr;
  }

  const Tree& tree_;
  PageHead head_;
  std::vector<Said> linked_;
};

}  // namespace

const Said* PageHead::first(std::initializer_list<std::string_view> names) const {
  for (const auto name : names) {
    for (const auto& one : said) {
      if (one.name == name) return &one;
    }
  }
  return nullptr;
}

PageHead read_head(const Tree& tree) { return Gatherer(tree).gather(); }

}  // namespace sotin::text::html
