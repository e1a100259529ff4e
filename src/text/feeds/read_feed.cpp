// From bytes to a feed: the encoding, which kind it is, then the reader of that kind.
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "../byte_source.hpp"
#include "../html/tree.hpp"
#include "feed_html.hpp"
#include "parts.hpp"
#include "sotin/base/address.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/outlets.hpp"

namespace sotin::text {
namespace {

using feeds::Source;

/// Letters that only Vietnamese has: ă đ ơ ư and those with marks of U+1EA0 to U+1EF9. A source
/// with more than one in a hundred letters is Vietnamese.
bool has_vietnamese_letters(std::string_view text) {
  std::size_t own = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < text.size() && i < (1U << 20);) {
    const auto c = base::decode(text, i);
    if (c.value >= 0x80) {
      own += c.value == 0x103 || c.value == 0x111 || c.value == 0x110 || c.value == 0x1A1 ||
             c.value == 0x1B0 || (c.value >= 0x1EA0 && c.value <= 0x1EF9);
    }
    ++all;
    i += c.length;
  }
  return own * 100 > all;
}

bool is_vietnamese(std::string_view text, std::string_view address) {
  const auto host = host_of(address);
  if (host && host->ends_with(".vn")) return true;
  const auto head = base::fold_case(text.substr(0, 4096));
  for (const auto* said : {"<language>vi", "xml:lang=\"vi", "\"language\":\"vi",
                           "\"language\": \"vi", "<dc:language>vi", "<news:language>vi"}) {
    if (head.find(said) != std::string::npos) return true;
  }
  return has_vietnamese_letters(text);
}

/// What gzip holds, at most one byte more than a feed may have; as far as it goes.
std::string gunzipped(std::string_view bytes) {
  std::string out;
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return out;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), kLargestFeed));
  std::vector<char> room(1U << 16);
  int state = Z_OK;
  while (state == Z_OK && out.size() <= kLargestFeed) {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(room.data(), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return out;
}

std::string_view without_blanks(std::string_view s) {
  if (s.starts_with("\xEF\xBB\xBF")) s.remove_prefix(3);
  while (!s.empty() && html::is_blank(s.front())) s.remove_prefix(1);
  return s;
}

/// The encoding that the XML declaration names.
std::string declared_encoding(std::string_view bytes) {
  const auto head = bytes.substr(0, 256);
  const auto end = head.find("?>");
  const auto at = head.find("encoding=");
  if (end == std::string_view::npos || at == std::string_view::npos || at > end) return {};
  const auto quoted = head.substr(at + 9, end - at - 9);
  if (quoted.size() < 3 || (quoted[0] != '"' && quoted[0] != '\'')) return {};
  return std::string(quoted.substr(1, quoted.find(quoted[0], 1) - 1));
}

bool is_utf8(std::string_view bytes) {
  return !looks_like_utf16(bytes.substr(0, 4096)) &&
         simdjson::validate_utf8(bytes.data(), bytes.size());
}

/// What is neither UTF-8, UTF-16 nor Vietnamese by its bytes is taken as what it says it is.
std::string text_of(std::string_view bytes, std::vector<std::string>& notes) {
  std::vector<std::string> own;
  auto decoded = decode(bytes, own);
  const auto declared = declared_encoding(bytes);
  if (decoded.step == ByteStep::kRepaired && !declared.empty()) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(declared.c_str(), &error), &ucnv_close);
    if (U_SUCCESS(error) && ucnv_getType(converter.get()) != UCNV_UTF8) {
      const auto length = static_cast<std::int32_t>(bytes.size());
      std::vector<char16_t> units(bytes.size() + 1);
      const auto count =
          ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                        bytes.data(), length, &error);
      if (U_SUCCESS(error)) {
        std::string text(static_cast<std::size_t>(count) * 3, '\0');
        std::int32_t used = 0;
        error = U_ZERO_ERROR;
        u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &used, units.data(),
                           count, 0xFFFD, nullptr, &error);
        if (U_SUCCESS(error)) {
          text.resize(static_cast<std::size_t>(used));
          notes.push_back("read as " + declared);
          return text;
        }
      }
    }
  }
  notes.insert(notes.end(), own.begin(), own.end());
  return std::move(decoded.text);
}

}  // namespace

std::string_view name_of(FeedKind kind) {
  switch (kind) {
    case FeedKind::kRss:
      return "rss";
    case FeedKind::kAtom:
      return "atom";
    case FeedKind::kJson:
      return "json";
    case FeedKind::kSitemap:
      return "sitemap";
    case FeedKind::kSitemapIndex:
      return "sitemap index";
  }
  return "rss";
}

bool looks_like_feed(std::string_view head) {
  head = without_blanks(head.substr(0, 4096));
  if (head.starts_with("{"))
    return head.find("jsonfeed.org/version/") != std::string_view::npos ||
           head.find("jsonfeed.org\\/version\\/") != std::string_view::npos;
  if (!head.starts_with("<")) return false;
  const auto folded = base::fold_case(head);
  std::size_t at = 0;
  // Declarations, comments and document types may stand in front.
  while (at < folded.size() && folded[at] == '<' && at + 1 < folded.size() &&
         (folded[at + 1] == '?' || folded[at + 1] == '!')) {
    const bool comment = folded.compare(at, 4, "<!--") == 0;
    const auto end = folded.find(comment ? "-->" : ">", at);
    if (end == std::string::npos) return false;
    at = folded.find('<', end);
    if (at == std::string::npos) return false;
  }
  for (const auto* root : {"<rss", "<feed", "<rdf:rdf", "<urlset", "<sitemapindex", "<channel"}) {
    const std::string_view name(root);
    if (folded.compare(at, name.size(), name) == 0 && at + name.size() < folded.size() &&
        (html::is_blank(folded[at + name.size()]) || folded[at + name.size()] == '>'))
      return true;
  }
  return false;
}

Result<Feed> read_feed_file(const std::string& path, const std::string& address) {
  auto source = open_unpacked(path);
  if (!source) return tl::unexpected(source.error());
  std::string bytes;
  std::vector<char> room(1U << 16);
  while (bytes.size() <= kLargestFeed) {
    const auto got = (*source)->read(room.data(), room.size());
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    bytes.append(room.data(), *got);
  }
  auto feed = read_feed(bytes, address);
  if (!feed) feed.error().place = path;
  return feed;
}

Result<Feed> read_feed(std::string_view bytes, std::string_view address) {
  const std::string place(address);
  std::string unpacked;
  if (bytes.starts_with("\x1F\x8B")) {
    unpacked = gunzipped(bytes);
    bytes = unpacked;
  }
  if (bytes.size() > kLargestFeed)
    return fail(ErrorCode::kTooLarge, "feed longer than 64 MiB", place);
  Feed feed;
  const bool as_it_is = is_utf8(bytes);  // then it is not copied
  const auto decoded = as_it_is ? std::string() : text_of(bytes, feed.notes);
  const auto text = as_it_is ? bytes : std::string_view(decoded);
  const auto begin = without_blanks(text);
  if (begin.empty()) return fail(ErrorCode::kEmptyInput, "nothing but white space", place);
  const Source source{place, is_vietnamese(text, address)};
  if (begin.front() == '{') {
    const auto json = nlohmann::json::parse(begin, nullptr, false);
    if (!json.is_discarded() && feeds::read_json_feed(json, source, feed)) return feed;
    return fail(ErrorCode::kUnsupported, "not a feed", place);
  }
  const auto tree =
      feeds::parse_xml(text, feed.notes, [&](const feeds::XmlTree& so_far, std::uint32_t entry) {
        feeds::read_sitemap_entry(so_far, entry, source, feed);
      });
  const auto root = feeds::find_root(tree);
  const auto& top = tree.nodes[root];
  if (root == 0 || top.name == "opml") return fail(ErrorCode::kUnsupported, "not a feed", place);
  if (feeds::lists_addresses(top)) {
    feed.kind = top.name == "urlset" ? FeedKind::kSitemap : FeedKind::kSitemapIndex;
  } else {
    feeds::read_xml_feed(tree, root, source, feed);
  }
  return feed;
}

std::vector<std::string> feeds_of_page(std::string_view page, std::string_view address) {
  std::vector<std::string> notes;
  const auto text = to_utf8(page.substr(0, kLargestFeed), notes);
  const auto tree = html::parse(text);
  std::vector<std::string> found;
  for (const auto& node : tree.nodes) {
    if (node.tag != html::Tag::kLink || found.size() >= 100) continue;
    const auto type = base::fold_case(html::attribute(tree, node, "type"));
    const auto rel = base::fold_case(html::attribute(tree, node, "rel"));
    if (rel.find("alternate") == std::string::npos) continue;
    if (type != "application/rss+xml" && type != "application/atom+xml" &&
        type != "application/feed+json" && type != "application/rdf+xml")
      continue;
    const auto href = feeds::tidy(html::attribute(tree, node, "href"));
    if (!href.empty()) feeds::add_once(found, base::resolved(href, address));
  }
  return found;
}

}  // namespace sotin::text
