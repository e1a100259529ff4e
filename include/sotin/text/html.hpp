#pragma once

/// @file
/// The report in a web page: its main text, what the page says about it (title, lead, date,
/// authors ...), and what stands around it, told apart. Everything leads back to bytes of the page.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/text/records.hpp"
#include "sotin/text/span.hpp"

namespace sotin::text {

enum class BlockKind : std::uint8_t {
  kTitle,
  kLead,
  kParagraph,  ///< also list items, quotes and cells of the report
  kHeading,
  kCaption,
  kByline,
  kDate,
  kNavigation,
  kRelated,
  kComment,
  kAdvertisement,
  kOther,  ///< sharing, footers, tags, notices and what is none of these
};

/// "paragraph", "navigation", ...
[[nodiscard]] std::string_view name_of(BlockKind kind);

/// Something the page says, and by which rule it was found («json-ld datePublished», «og:title»).
struct PageField {
  std::string value;
  std::string rule;
  PageBytes where;  ///< what it was read from; empty for an address that was given
};

/// A run of words between the borders of paragraphs, headings, cells and line breaks.
struct PageBlock {
  BlockKind kind = BlockKind::kOther;
  std::string words;  ///< empty for blocks of the text (see `text`)
  PageBytes where;
  Span text;  ///< its place in Page::text; empty when it is not part of it
};

struct Page {
  std::string text;  ///< lead, paragraphs, headings, captions, byline: a line each; UTF-8, NFC
  std::vector<PagePiece> pieces;  ///< in order of the text; line breaks and spaces lie between
  std::vector<PageBlock> blocks;  ///< in order of the page
  std::optional<PageField> title;
  std::optional<PageField> lead;
  std::optional<PageField> published;  ///< ISO 8601
  std::optional<PageField> outlet;
  std::optional<PageField> url;
  std::optional<PageField> language;  ///< BCP 47, its first part
  std::vector<PageField> authors;
  std::vector<std::string> notes;  ///< what was odd about the bytes, for people

  /// The bytes of the page that a span of the text comes from.
  [[nodiscard]] PageBytes bytes_of(const Span& span) const;
};

struct PageOptions {
  std::string url;          ///< where the page was fetched from, when that is known
  std::string charset;      ///< the encoding that HTTP named; it outweighs the page's own word
  bool all_blocks = false;  ///< also blocks outside the text, with their words
};

/// Reads an HTML page of any encoding. Main text: two linear models over blocks (data/html), then
/// rules for what papers put into it. Fails with kEmptyInput when there is no prose. Linear in
/// bytes; elements nested deeper than 512 are taken as neighbours. Same bytes, same page.
[[nodiscard]] Result<Page> read_page(std::string_view bytes, const std::string& place,
                                     const PageOptions& options = {});

/// The page as a record: its text, and in the origin title, date, outlet, address, language; lead
/// and authors are kept in `extra`.
[[nodiscard]] Result<Record> record_of_html(std::string_view html, const std::string& place,
                                            const PageOptions& options = {});

}  // namespace sotin::text
