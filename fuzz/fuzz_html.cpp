// Any bytes as a web page: the lines put together are the text, every piece and block leads to
// bytes of the page, and reading twice gives the same page.
#include <simdjson.h>

#include <cstdint>
#include <string_view>

#include "sotin/text/html.hpp"
#include "truth.hpp"

namespace {

using sotin::text::Page;

bool is_utf8(std::string_view words) { return simdjson::validate_utf8(words.data(), words.size()); }

bool inside(const sotin::text::PageBytes& where, std::string_view bytes) {
  return where.begin <= where.end && where.end <= bytes.size();
}

void check_pieces(const Page& page, std::string_view bytes) {
  const bool same = is_utf8(bytes);
  std::uint32_t at = 0;
  std::uint64_t origin = 0;
  for (const auto& piece : page.pieces) {
    SOTIN_TRUTH(piece.text.begin >= at && piece.text.end > piece.text.begin);
    SOTIN_TRUTH(piece.where.begin >= origin && inside(piece.where, bytes));
    for (auto i = at; i < piece.text.begin; ++i)
      SOTIN_TRUTH(page.text[i] == ' ' || page.text[i] == '\n');
    const auto words = piece.text.in(page.text);
    const auto source = bytes.substr(piece.where.begin, piece.where.end - piece.where.begin);
    const bool changed = source.find('&') != source.npos || source.find('\xCC') != source.npos ||
                         source.find('\xCD') != source.npos;
    if (same && words.size() == source.size() && !changed) SOTIN_TRUTH(words == source);
    at = piece.text.end;
    origin = piece.where.end;
  }
  SOTIN_TRUTH(at == page.text.size());
}

void check_field(const std::optional<sotin::text::PageField>& field, std::string_view bytes) {
  if (!field) return;
  SOTIN_TRUTH(is_utf8(field->value) && !field->value.empty() && !field->rule.empty());
  SOTIN_TRUTH(inside(field->where, bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin::text;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto page = read_page(
      bytes, "fuzz", {.url = "https://example.org/a-20250821161857118.htm", .all_blocks = true});
  const auto again = read_page(
      bytes, "fuzz", {.url = "https://example.org/a-20250821161857118.htm", .all_blocks = true});
  SOTIN_TRUTH(page.has_value() == again.has_value());
  if (!page) return 0;
  SOTIN_TRUTH(page->text == again->text && page->blocks.size() == again->blocks.size());
  SOTIN_TRUTH(is_utf8(page->text) && !page->text.empty());
  std::string lines;
  for (std::size_t i = 0; i < page->blocks.size(); ++i) {
    const auto& block = page->blocks[i];
    SOTIN_TRUTH(block.kind == again->blocks[i].kind && block.where == again->blocks[i].where);
    SOTIN_TRUTH(inside(block.where, bytes));
    if (block.text.empty()) continue;
    if (!lines.empty()) lines += '\n';
    SOTIN_TRUTH(block.text.begin == lines.size());
    lines += block.text.in(page->text);
    SOTIN_TRUTH(inside(page->bytes_of(block.text), bytes));
  }
  SOTIN_TRUTH(lines == page->text);
  check_pieces(*page, bytes);
  for (const auto* field :
       {&page->title, &page->lead, &page->published, &page->outlet, &page->url, &page->language})
    check_field(*field, bytes);
  for (const auto& author : page->authors) check_field(author, bytes);
  return 0;
}
