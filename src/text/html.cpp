// From bytes to a page: the encoding, the tree, its blocks, what the models take of them, what each
// block is, what the page says about itself; then the text is put together.
#include "sotin/text/html.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "html/page_fields.hpp"
#include "html/page_text.hpp"
#include "sotin/text/encoding.hpp"

namespace sotin::text {
namespace {

constexpr std::array<std::string_view, 12> kKinds = {
    "title", "lead",       "paragraph", "heading", "caption",       "byline",
    "date",  "navigation", "related",   "comment", "advertisement", "other"};

/// The JSON of a list of names.
std::string json_of(const std::vector<PageField>& fields) {
  auto list = nlohmann::json::array();
  for (const auto& field : fields) list.push_back(field.value);
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_of(const std::string& words) {
  return nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Every offset of a page into the bytes it was read from.
std::vector<std::uint64_t*> offsets_of(Page& page) {
  std::vector<std::uint64_t*> out;
  const auto put = [&](PageBytes& bytes) {
    if (bytes.end == 0) return;
    out.push_back(&bytes.begin);
    out.push_back(&bytes.end);
  };
  for (auto& piece : page.pieces) put(piece.where);
  for (auto& block : page.blocks) put(block.where);
  for (auto& author : page.authors) put(author.where);
  for (auto* field :
       {&page.title, &page.lead, &page.published, &page.outlet, &page.url, &page.language}) {
    if (*field) put((*field)->where);
  }
  return out;
}

}  // namespace

std::string_view name_of(BlockKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

PageBytes Page::bytes_of(const Span& span) const {
  PageBytes bytes;
  const auto first = std::partition_point(pieces.begin(), pieces.end(), [&](const auto& piece) {
    return piece.text.end <= span.begin;
  });
  for (auto piece = first; piece != pieces.end() && piece->text.begin < span.end; ++piece) {
    const bool plain = piece->text.size() == piece->where.end - piece->where.begin;
    const auto skip = plain && span.begin > piece->text.begin ? span.begin - piece->text.begin : 0;
    const auto left = plain && span.end < piece->text.end ? piece->text.end - span.end : 0;
    if (piece == first) bytes.begin = piece->where.begin + skip;
    bytes.end = piece->where.end - left;
  }
  return bytes;
}

Result<Page> read_page(std::string_view bytes, const std::string& place,
                       const PageOptions& options) {
  Page page;
  const auto decoded = decode(bytes, page.notes,
                              options.charset.empty() ? declared_in_page(bytes) : options.charset);
  const auto tree = html::parse(decoded.text);
  if (tree.nodes.size() >= html::kMostNodes)
    page.notes.push_back("page cut behind 4,000,000 elements");
  const auto blocks = html::find_blocks(tree);
  const auto view = html::view_of(tree, blocks);
  const auto chances = html::main_chances(view, html::embedded_models());
  const auto head = html::read_head(tree);
  const auto kinds = html::tell_apart(view, html::choose_main(view, chances), head);
  html::TextMaker maker(tree);
  for (std::size_t i = 0; i < blocks.all.size(); ++i) {
    const auto& block = blocks.all[i];
    if (!kinds.in_text[i] && !options.all_blocks) continue;
    PageBlock made;
    made.kind = kinds.kinds[i];
    made.where = html::bytes_of_words(tree, block.first, block.last);
    if (kinds.in_text[i]) {
      made.text = maker.add_line(block.first, block.last);
    } else {
      made.words = html::words_of(tree, block.first, block.last);
    }
    page.blocks.push_back(std::move(made));
  }
  page.text = std::move(maker.text);
  page.pieces = std::move(maker.pieces);
  if (page.text.empty()) return fail(ErrorCode::kEmptyInput, "no prose in the page", place);
  html::choose_fields(page, view, kinds, head, options);
  auto offsets = offsets_of(page);
  lead_back(decoded, bytes, offsets);
  return page;
}

Result<Record> record_of_html(std::string_view html, const std::string& place,
                              const PageOptions& options) {
  auto page = read_page(html, place, options);
  if (!page) return tl::unexpected(page.error());
  Record record;
  record.text = std::move(page->text);
  record.pieces = std::move(page->pieces);
  auto& origin = record.origin;
  const auto take = [](std::optional<std::string>& to, std::optional<PageField>& from) {
    if (from) to = std::move(from->value);
  };
  if (page->lead) origin.extra.emplace("lead", json_of(page->lead->value));
  if (!page->authors.empty()) origin.extra.emplace("authors", json_of(page->authors));
  // An address says day and outlet by itself: that basis is kept apart.
  if (page->published) {
    origin.extra.emplace("published_rule", json_of(page->published->rule));
    if (!page->published->rule.starts_with("address")) take(origin.page_published, page->published);
  }
  if (page->outlet && page->outlet->rule != "address") take(origin.page_outlet, page->outlet);
  take(origin.title, page->title);
  take(origin.url, page->url);
  take(origin.language, page->language);
  origin.notes = std::move(page->notes);
  return record;
}

}  // namespace sotin::text
