#include "page_record.hpp"

#include "sotin/text/encoding.hpp"
#include "sotin/text/feed.hpp"
#include "sotin/text/html.hpp"

namespace sotin::net {
namespace {

bool is_markup(const Fetched& fetched) {
  const auto& type = fetched.content_type;
  if (type == "text/html" || type == "application/xhtml+xml") return true;
  if (type == "text/plain") return false;
  // No type, or one that says nothing: a page begins with a tag.
  const auto first = fetched.body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && fetched.body[first] == '<';
}

}  // namespace

tl::expected<text::Record, Trouble> record_of(const Fetched& fetched) {
  if (auto trouble = trouble_of(fetched)) return tl::unexpected(std::move(*trouble));
  const auto& address = fetched.url.text;
  const std::string_view head = std::string_view(fetched.body).substr(0, 1U << 16);
  if (text::looks_like_feed(head)) return tl::unexpected(Trouble{TroubleKind::kFeed, address});
  const auto& type = fetched.content_type;
  const bool readable = type.empty() || type.starts_with("text/") ||
                        type == "application/xhtml+xml" || type == "application/octet-stream";
  const auto binary = text::binary_kind(head);
  if (!readable || !binary.empty() || type == "text/xml") {
    return tl::unexpected(
        Trouble{TroubleKind::kNotAPage, address, 0, binary.empty() ? type : std::string(binary)});
  }
  const auto id = page_id(fetched.url);
  text::Record record;
  if (is_markup(fetched)) {
    auto made =
        text::record_of_html(fetched.body, address, {.url = id, .charset = fetched.charset});
    if (!made) return tl::unexpected(Trouble{TroubleKind::kNoReport, address});
    record = std::move(*made);
  } else {
    std::vector<std::string> notes;
    record.text = text::to_utf8(fetched.body, notes, fetched.charset);
    if (record.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      return tl::unexpected(Trouble{TroubleKind::kNoReport, address});
    }
    record.origin.url = id;
    record.origin.notes = std::move(notes);
  }
  record.bytes = fetched.body.size();
  record.origin.id = id;
  record.origin.source = address;
  return record;
}

}  // namespace sotin::net
