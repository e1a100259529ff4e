#pragma once

/// @file
/// E-mail (RFC 5322, MIME): what a newsletter says of itself, and the part to read.

#include <string>
#include <string_view>
#include <vector>

namespace sotin::text::mail {

struct Field {
  std::string name;   ///< in small letters
  std::string value;  ///< unfolded, as written
};

/// One part that holds words, with its transfer encoding undone.
struct TextPart {
  bool html = false;
  std::string charset;  ///< in small letters; empty when not said
  std::string bytes;
};

struct Mail {
  std::vector<Field> fields;
  std::vector<TextPart> parts;  ///< in order, attached files left out
  bool cut = false;             ///< it breaks off inside a part

  /// The first field of that name (in small letters), or empty.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

/// Does a message begin here? Fields only, among them a sender and one that only mail has.
[[nodiscard]] bool looks_like_mail(std::string_view head);

/// Takes a message apart. Parts in parts are followed eight deep, a hundred of them. Never fails;
/// linear for each level of parts.
[[nodiscard]] Mail read_mail(std::string_view bytes);

/// A field's words as UTF-8: encoded words (RFC 2047) decoded, one space for white space.
[[nodiscard]] std::string words_of_field(std::string_view value);

/// What quoted-printable stands for.
[[nodiscard]] std::string from_quoted_printable(std::string_view words);

}  // namespace sotin::text::mail
