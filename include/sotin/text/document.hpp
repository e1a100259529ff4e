#pragma once

/// @file
/// One report as text: immutable NFC text with what its source said about it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/text/span.hpp"

namespace sotin::text {

/// What the caller or the source says about a report, before anything is read.
struct Origin {
  std::string id;      ///< as given; empty: made from the content
  std::string source;  ///< path, URL or archive position
  std::optional<std::string> title;
  std::optional<std::string> published;  ///< ISO 8601 date or date-time, as given
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::optional<std::string> language;             ///< BCP 47, as given
  std::map<std::string, std::string> extra = {};   ///< unknown input keys -> their JSON text
  std::optional<std::string> page_published = {};  ///< what the web page itself says of its date
  std::optional<std::string> page_outlet = {};     ///< and of its outlet
  std::vector<std::string> notes = {};  ///< what was odd on the way in; first notes of the document
};

/// An immutable report text. Cheap to move; spans point into `text()`.
class Document {
 public:
  /// Takes any bytes: other encodings become UTF-8 (encoding.hpp), text is brought into NFC, and
  /// each repair leaves a note. Never fails; texts are bounded to 4 GiB by their 32-bit spans
  /// (longer: cut, with a note).
  static Document from_bytes(std::string_view bytes, Origin origin);

  [[nodiscard]] const std::string& text() const& { return text_; }
  const std::string& text() const&& = delete;
  [[nodiscard]] const Origin& origin() const { return origin_; }
  /// `origin().id`, or an id made from the content ("r" + 16 hex digits).
  [[nodiscard]] const std::string& id() const { return id_; }
  /// What was odd about the input, for people, in order.
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

  [[nodiscard]] std::string_view words(const Span& span) const { return span.in(text_); }

  /// Code points before byte `offset` (any border up to the end). Constant time.
  [[nodiscard]] std::uint32_t code_point(std::uint32_t offset) const;
  /// The byte offset of code point number `index`; text().size() when past the end.
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t index) const;

 private:
  std::string text_;
  Origin origin_;
  std::string id_;
  std::vector<std::string> notes_;
  std::vector<std::uint32_t> counts_;  // code points before every 64th byte
};

}  // namespace sotin::text
