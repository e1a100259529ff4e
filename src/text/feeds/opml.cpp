// Lists of feeds: outlines with an address are feeds, outlines without one are folders.
#include <algorithm>
#include <set>

#include "feed_html.hpp"
#include "mend_xml.hpp"
#include "parts.hpp"
#include "sotin/base/address.hpp"
#include "sotin/text/encoding.hpp"

namespace sotin::text {
namespace {

using feeds::XmlTree;

std::string first_of(const XmlTree& tree, std::uint32_t node,
                     std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (auto value = feeds::tidy(tree.attribute(node, name)); !value.empty()) return value;
  }
  return {};
}

/// An address that is not given stays none: it does not mean the list's own.
std::string absolute(const std::string& written, std::string_view address) {
  return written.empty() ? written : base::resolved(written, address);
}

/// The folders around an outline; a slash in a name would begin another.
std::string folder_of(const XmlTree& tree, std::uint32_t node) {
  std::vector<std::string> names;
  for (auto i = tree.nodes[node].parent; i != 0; i = tree.nodes[i].parent) {
    if (tree.nodes[i].name != "outline" || tree.has(i, "xmlurl")) continue;
    auto name = first_of(tree, i, {"title", "text"});
    std::replace(name.begin(), name.end(), '/', '-');
    if (!name.empty()) names.push_back(std::move(name));
  }
  std::string folder;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    if (!folder.empty()) folder += '/';
    folder += *name;
  }
  return folder;
}

void write_attribute(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.append(" ").append(name).append("=\"");
  feeds::append_escaped(out, value);
  out += '"';
}

}  // namespace

Result<Opml> read_opml(std::string_view bytes, std::string_view address) {
  const std::string place(address);
  if (bytes.size() > kLargestFeed)
    return fail(ErrorCode::kTooLarge, "feed longer than 64 MiB", place);
  std::vector<std::string> notes;
  const auto tree = feeds::parse_xml(to_utf8(bytes, notes), notes);
  Opml opml;
  bool is_list = false;
  std::set<std::string> known;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    if (node.name == "opml" || node.name == "outline") is_list = true;
    if (node.name == "title" && opml.title.empty() && tree.nodes[node.parent].name == "head")
      opml.title = feeds::tidy(tree.words(i));
    if (node.name != "outline") continue;
    OpmlEntry entry;
    entry.feed = absolute(first_of(tree, i, {"xmlurl"}), address);
    if (!base::is_web_address(entry.feed)) continue;
    if (!known.insert(entry.feed).second) continue;
    entry.title = first_of(tree, i, {"title", "text"});
    if (entry.title == entry.feed) entry.title.clear();
    entry.site = absolute(first_of(tree, i, {"htmlurl"}), address);
    if (!base::is_web_address(entry.site)) entry.site.clear();
    entry.folder = folder_of(tree, i);
    opml.entries.push_back(std::move(entry));
  }
  if (!is_list) return fail(ErrorCode::kUnsupported, "not a list of feeds", place);
  return opml;
}

std::string write_opml(const Opml& opml) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>";
  feeds::append_escaped(out, opml.title);
  out += "</title>\n  </head>\n  <body>\n";
  std::vector<std::string> open;  // folders
  const auto close_to = [&](std::size_t depth) {
    while (open.size() > depth) {
      open.pop_back();
      out.append(4 + 2 * open.size(), ' ').append("</outline>\n");
    }
  };
  for (const auto& entry : opml.entries) {
    std::vector<std::string> folders;
    for (std::size_t at = 0; at < entry.folder.size();) {
      const auto end = std::min(entry.folder.find('/', at), entry.folder.size());
      folders.push_back(entry.folder.substr(at, end - at));
      at = end + 1;
    }
    std::size_t same = 0;
    while (same < open.size() && same < folders.size() && open[same] == folders[same]) ++same;
    close_to(same);
    for (; open.size() < folders.size();) {
      out.append(4 + 2 * open.size(), ' ').append("<outline");
      write_attribute(out, "text", folders[open.size()]);
      out += ">\n";
      open.push_back(folders[open.size()]);
    }
    out.append(4 + 2 * open.size(), ' ').append("<outline type=\"rss\"");
    write_attribute(out, "text", entry.title.empty() ? entry.feed : entry.title);
    write_attribute(out, "title", entry.title);
    write_attribute(out, "xmlUrl", entry.feed);
    write_attribute(out, "htmlUrl", entry.site);
    out += "/>\n";
  }
  close_to(0);
  return out + "  </body>\n</opml>\n";
}

}  // namespace sotin::text
