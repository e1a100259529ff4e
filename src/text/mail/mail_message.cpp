// Fields up to an empty line; the body by its Content-Type: a text, or parts between boundaries,
// each a small message again. Wrong structure costs the part it stands in, never the message.
#include "mail_message.hpp"

#include <algorithm>
#include <array>

#include "sotin/text/encoding.hpp"
#include "text/archives/http_message.hpp"
#include "text/feeds/feed_html.hpp"

namespace sotin::text::mail {
namespace {

constexpr int kDeepestParts = 8;
constexpr std::size_t kMostParts = 100;
constexpr std::size_t kMostFields = 2000;
constexpr std::size_t kLongestField = 4096;  // of what is looked at

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

bool is_field_name(std::string_view name) {
  return !name.empty() && name.size() <= 80 && std::all_of(name.begin(), name.end(), [](char c) {
    return c > 32 && c < 127 && c != ':';
  });
}

/// Reads fields; where the body begins comes back (the size of `bytes` when there is none).
std::size_t read_fields(std::string_view bytes, std::vector<Field>& fields) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, end - at);
    const auto next = std::min(end + 1, bytes.size());
    if (trimmed(line).empty()) return next;
    if ((line.front() == ' ' || line.front() == '\t') && !fields.empty()) {
      fields.back().value.append(" ").append(trimmed(line));
    } else {
      const auto colon = line.find(':');
      const bool mbox = at == 0 && line.starts_with("From ");
      if (colon == std::string_view::npos || !is_field_name(trimmed(line.substr(0, colon)))) {
        if (!mbox) return at;  // no field: the body begins without an empty line
      } else if (fields.size() < kMostFields) {
        fields.push_back(
            {lower(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
      }
    }
    at = next;
  }
  return bytes.size();
}

std::string_view field_of(const std::vector<Field>& fields, std::string_view name) {
  for (const auto& field : fields) {
    if (field.name == name) return field.value;
  }
  return {};
}

/// The parameter `name` of a field such as Content-Type.
std::string parameter_of(std::string_view field, std::string_view name) {
  const auto folded = lower(field);
  for (auto at = folded.find(';'); at != std::string::npos; at = folded.find(';', at + 1)) {
    const auto equals = folded.find('=', at);
    if (equals == std::string::npos) break;
    if (trimmed(std::string_view(folded).substr(at + 1, equals - at - 1)) != name) continue;
    auto value = trimmed(field.substr(equals + 1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      return std::string(value.substr(0, value.find('"')));
    }
    return std::string(trimmed(value.substr(0, value.find(';'))));
  }
  return {};
}

std::string decoded(std::string_view body, std::string_view encoding) {
  const auto name = lower(trimmed(encoding));
  if (name == "base64") return feeds::from_base64(body);
  if (name == "quoted-printable") return from_quoted_printable(body);
  return std::string(body);
}

void take_part(std::string_view bytes, int depth, Mail& mail);

/// The parts between lines that are "--" and the boundary.
void take_parts(std::string_view body, const std::string& boundary, int depth, Mail& mail) {
  const std::string mark = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  for (auto at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + 1)) {
    if (at > 0 && body[at - 1] != '\n') continue;
    if (begin != std::string_view::npos) {
      auto part = body.substr(begin, at - begin);
      if (part.ends_with('\n')) part.remove_suffix(1);
      if (part.ends_with('\r')) part.remove_suffix(1);
      take_part(part, depth, mail);
    }
    begin = std::string_view::npos;
    if (body.substr(at + mark.size(), 2) == "--") return;
    const auto line_end = body.find('\n', at);
    if (line_end == std::string_view::npos) break;
    begin = line_end + 1;
    at = line_end;
  }
  mail.cut = true;
  if (begin != std::string_view::npos) take_part(body.substr(begin), depth, mail);
}

void take_body(std::string_view body, const std::vector<Field>& fields, int depth, Mail& mail) {
  if (mail.parts.size() >= kMostParts) return;
  const auto content = field_of(fields, "content-type").substr(0, kLongestField);
  const auto type = content.empty() ? MediaType{"text/plain", ""} : media_type_of(content);
  if (type.name.starts_with("multipart/")) {
    const auto boundary = parameter_of(content, "boundary");
    if (!boundary.empty() && depth < kDeepestParts) take_parts(body, boundary, depth + 1, mail);
    return;
  }
  if (lower(field_of(fields, "content-disposition")).starts_with("attachment")) return;
  const auto encoding = field_of(fields, "content-transfer-encoding");
  if (type.name == "message/rfc822" && depth < kDeepestParts) {
    take_part(decoded(body, encoding), depth + 1, mail);
    return;
  }
  const bool html = type.name == "text/html" || type.name == "application/xhtml+xml";
  if (!html && type.name != "text/plain") return;
  mail.parts.push_back({html, type.charset, decoded(body, encoding)});
}

void take_part(std::string_view bytes, int depth, Mail& mail) {
  std::vector<Field> fields;
  const auto begin = read_fields(bytes, fields);
  take_body(bytes.substr(begin), fields, depth, mail);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// An encoded word «=?charset?Q?words?=» at the beginning of `words`: its UTF-8 and its length.
struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t size = 0;
};
EncodedWord encoded_word(std::string_view words) {
  EncodedWord out;
  if (!words.starts_with("=?")) return out;
  const auto first = words.find('?', 2);
  if (first == std::string_view::npos || first > 60 || words.size() < first + 3 ||
      words[first + 2] != '?')
    return out;
  const auto end = words.find("?=", first + 3);
  if (end == std::string_view::npos) return out;
  const auto content = words.substr(first + 3, end - first - 3);
  const char how = static_cast<char>(words[first + 1] | 0x20);
  if (content.find(' ') != std::string_view::npos || (how != 'q' && how != 'b')) return out;
  const auto charset = words.substr(2, first - 2);
  out.charset = lower(charset.substr(0, charset.find('*')));
  if (how == 'b') {
    out.bytes = feeds::from_base64(content);
  } else {
    std::string plain(content);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    out.bytes = from_quoted_printable(plain);
  }
  out.size = end + 2;
  return out;
}

}  // namespace

std::string_view Mail::field(std::string_view name) const { return field_of(fields, name); }

std::string from_quoted_printable(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] != '=') {
      out += words[at];
      continue;
    }
    const auto rest = words.substr(at + 1);
    const int high = rest.empty() ? -1 : hex_digit(rest[0]);
    const int low = rest.size() < 2 ? -1 : hex_digit(rest[1]);
    if (high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
      continue;
    }
    // A soft line break, also with blanks behind the sign.
    const auto end = rest.find_first_not_of(" \t\r");
    if (end == std::string_view::npos) break;
    if (rest[end] == '\n') {
      at += end + 1;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string words_of_field(std::string_view value) {
  value = value.substr(0, kLongestField);
  std::string out;
  EncodedWord run;  // words of one charset are decoded together: a letter may lie over two
  std::size_t plain_from = 0;
  const auto put_run = [&] {
    std::vector<std::string> notes;
    if (!run.bytes.empty()) out += to_utf8(run.bytes, notes, run.charset);
    run = {};
  };
  const auto put_plain = [&](std::size_t end) {
    const auto plain = value.substr(plain_from, end - plain_from);
    const bool between = run.size > 0 && trimmed(plain).empty() && end < value.size();
    if (between) return;
    put_run();
    std::vector<std::string> notes;
    out += to_utf8(plain, notes);
  };
  for (std::size_t at = value.find("=?"); at != std::string_view::npos;) {
    auto word = encoded_word(value.substr(at));
    if (word.size == 0) {
      at = value.find("=?", at + 2);
      continue;
    }
    put_plain(at);
    if (run.charset != word.charset) put_run();
    run.charset = word.charset;
    run.bytes += word.bytes;
    run.size = word.size;
    plain_from = at + word.size;
    at = value.find("=?", plain_from);
  }
  put_plain(value.size());
  put_run();
  return feeds::tidy(out);
}

bool looks_like_mail(std::string_view head) {
  std::vector<Field> fields;
  const auto body = read_fields(head, fields);
  if (fields.size() < 3 || field_of(fields, "from").find('@') == std::string_view::npos)
    return false;
  // All of `head` was fields, or an empty line ended them.
  if (body < head.size() && body > 0 && head[body - 1] != '\n') return false;
  static constexpr std::array<std::string_view, 5> kOnlyMail = {
      "mime-version", "message-id", "received", "return-path", "delivered-to"};
  return std::any_of(kOnlyMail.begin(), kOnlyMail.end(),
                     [&](std::string_view name) { return !field_of(fields, name).empty(); });
}

Mail read_mail(std::string_view bytes) {
  Mail mail;
  const auto begin = read_fields(bytes, mail.fields);
  take_body(bytes.substr(begin), mail.fields, 0, mail);
  return mail;
}

}  // namespace sotin::text::mail
