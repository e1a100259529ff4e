// Any bytes as an e-mail message: parts are no longer than the message, words are UTF-8, and what
// is written into a part comes back from it.
#include <simdjson.h>

#include <cstdint>
#include <string>

#include "sotin/text/records.hpp"
#include "text/mail/mail_message.hpp"
#include "truth.hpp"

namespace {

using namespace sotin::text;

bool is_utf8(std::string_view words) { return simdjson::validate_utf8(words.data(), words.size()); }

std::string quoted(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  std::size_t column = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '=';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
    if (++column % 25 == 0) out += "=\r\n";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto mail = mail::read_mail(bytes);
  SOTIN_TRUTH(mail.parts.size() <= 100);
  for (const auto& part : mail.parts) SOTIN_TRUTH(part.bytes.size() <= size);
  for (const auto& field : mail.fields) SOTIN_TRUTH(is_utf8(mail::words_of_field(field.value)));
  SOTIN_TRUTH(is_utf8(mail::words_of_field(bytes)));
  SOTIN_TRUTH(!mail::looks_like_mail(bytes) || !mail.fields.empty());

  Record record;
  record.form = Form::kMail;
  record.text = bytes;
  if (const auto made = finish(record)) SOTIN_TRUTH(is_utf8(made->text) && !made->text.empty());

  const auto whole = mail::read_mail(
      "From: a@b\r\nContent-Type: multipart/mixed; boundary=xyzzy\r\n\r\n--xyzzy\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
      quoted(bytes) + "\r\n--xyzzy--\r\n");
  SOTIN_TRUTH(whole.parts.size() == 1 && whole.parts[0].bytes == bytes && !whole.cut);
  return 0;
}
