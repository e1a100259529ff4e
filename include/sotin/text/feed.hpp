#pragma once

/// @file
/// Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, sitemaps (of news too), and lists of feeds
/// (OPML). Real feeds are broken in many ways: what can be mended is, with a note.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/text/records.hpp"

namespace sotin::text {

enum class FeedKind : std::uint8_t { kRss, kAtom, kJson, kSitemap, kSitemapIndex };

/// "rss", "atom", "json", "sitemap", "sitemap index".
[[nodiscard]] std::string_view name_of(FeedKind kind);

/// A file that goes with an item: a picture, a sound.
struct Enclosure {
  std::string url;
  std::string type;         ///< media type, as given
  std::uint64_t bytes = 0;  ///< 0: not said
};

/// Another address that belongs to an item (Atom's `link`).
struct FeedLink {
  std::string rel;  ///< "related", "via", "license", "replies" ... or an address, as given
  std::string url;
  std::string type;  ///< media type, as given
};

/// One entry of a feed. Strings are UTF-8 and empty where the feed says nothing.
struct FeedItem {
  std::string id;            ///< as given: guid, Atom id, rdf:about; else the address
  std::string url;           ///< of the report, absolute where it can be
  std::string title;         ///< words without markup
  std::string content_html;  ///< the report itself, where the feed carries it; safe (see below)
  std::string summary_html;  ///< its description; safe
  std::string summary;       ///< the same without markup
  std::vector<std::string> authors;
  std::string published;       ///< ISO 8601: "2025-10-22T19:25:00+07:00", "2025-10-22", "2025-10"
  std::string published_rule;  ///< what it was read from: "pubDate (no zone said: Vietnam's)"
  std::string updated;
  std::string updated_rule;
  std::string language;  ///< BCP 47, of the item or of the feed
  std::string outlet;    ///< who published it, where the item says so (news:name, source)
  std::vector<std::string> categories;
  std::vector<Enclosure> enclosures;
  std::vector<FeedLink> links;  ///< others than those to the report and to files
};

struct Feed {
  FeedKind kind = FeedKind::kRss;
  std::string version;  ///< "2.0", "1.0", "0.3"; empty when not said
  std::string title;
  std::string url;   ///< of the site
  std::string self;  ///< of the feed, where it says so
  std::string description;
  std::string language;
  std::string updated;
  std::vector<FeedItem> items;
  std::vector<std::string> further;          ///< more to read: child sitemaps, next pages; absolute
  std::vector<std::string> further_updated;  ///< when each of `further` changed; "": not said; may
                                             ///< be shorter
  std::vector<std::string> notes;            ///< what was odd, for people
};

/// Larger feeds are refused with kTooLarge (sitemaps may have 50 MB).
inline constexpr std::size_t kLargestFeed = 64U << 20;
/// Addresses of one sitemap that are read; the standard allows no more.
inline constexpr std::size_t kLongestSitemap = 50'000;

/// Reads a feed of any kind and encoding. `address` is where it came from (or a file name): links
/// are made absolute against it and xml:base, and a host below .vn makes the source Vietnamese.
/// Times without a zone are Vietnam's for Vietnamese sources; the rule says so. HTML that is handed
/// out is safe: scripts, forms that send, handlers and addresses that are no web addresses are
/// taken out. No entity is expanded but those of HTML and plain ones the feed declares; nothing is
/// fetched. Bytes that are gzip are unpacked. A sitemap is never held whole as a tree. Fails with
/// kEmptyInput, kTooLarge, or kUnsupported when it is no feed. Linear.
[[nodiscard]] Result<Feed> read_feed(std::string_view bytes, std::string_view address);

/// Reads the feed in a file or on standard input ("-"), unpacked when it is gzip or zstd. Links are
/// meant from `address`; when it is empty, from what the feed says of itself.
[[nodiscard]] Result<Feed> read_feed_file(const std::string& path, const std::string& address = {});

/// Does it begin like a feed? Looks at the first bytes only; JSON must say that it is a feed.
[[nodiscard]] bool looks_like_feed(std::string_view head);

/// One record for each item whose own content (or a description of 1500 bytes) is in the feed; how
/// many items had none is put into `without`. The item's address becomes the record's id.
[[nodiscard]] std::vector<Record> records_of_feed(const Feed& feed, const std::string& place,
                                                  std::size_t& without);

/// A feed in a list of feeds.
struct OpmlEntry {
  std::string title;
  std::string feed;  ///< address of the feed
  std::string site;
  std::string folder;  ///< names of the folders around it, "Báo/Kinh tế"
  bool operator==(const OpmlEntry&) const = default;
};

struct Opml {
  std::string title;
  std::vector<OpmlEntry> entries;  ///< in order; an address once
};

/// Reads OPML, mended as feeds are. Fails with kUnsupported when there is no outline.
[[nodiscard]] Result<Opml> read_opml(std::string_view bytes, std::string_view address = {});

/// OPML 2.0; folders in the order of their first entry. read_opml gives the same list back.
[[nodiscard]] std::string write_opml(const Opml& opml);

/// The feeds that a web page names (`<link rel="alternate" type="application/rss+xml">`), absolute.
[[nodiscard]] std::vector<std::string> feeds_of_page(std::string_view html,
                                                     std::string_view address);

}  // namespace sotin::text
