// HTML before plain text: the plain part of newsletters is often only «see it in your browser».
#include "mail_record.hpp"

#include <nlohmann/json.hpp>

#include "mail_message.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/html.hpp"
#include "text/feeds/feed_dates.hpp"
#include "text/feeds/feed_html.hpp"
#include "text/item_reader.hpp"

namespace sotin::text::mail {
namespace {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// «Báo Sóng» of «"Báo Sóng" <tin@song.example>»; the address where there is no name.
std::string sender_name(std::string_view from) {
  auto words = words_of_field(from);
  const auto bracket = words.find('<');
  if (bracket == std::string::npos || bracket == 0) return words;
  words.resize(bracket);
  words = feeds::tidy(words);
  if (words.size() >= 2 && words.front() == '"' && words.back() == '"')
    words = words.substr(1, words.size() - 2);
  return words;
}

std::string id_of(std::string_view field) {
  const auto begin = field.find('<');
  const auto end = field.find('>', begin);
  if (begin != std::string_view::npos && end != std::string_view::npos)
    field = field.substr(begin + 1, end - begin - 1);
  return tame(field, 200);
}

const TextPart* first_part(const Mail& mail, bool html) {
  for (const auto& part : mail.parts) {
    if (part.html == html && !is_blank(part.bytes)) return &part;
  }
  return nullptr;
}

}  // namespace

Result<Record> record_of_mail(Record raw) {
  const auto mail = read_mail(raw.text);
  const auto* html = first_part(mail, true);
  const auto* plain = first_part(mail, false);
  Record record;
  auto page = html != nullptr
                  ? record_of_html(html->bytes, raw.origin.source, {.charset = html->charset})
                  : Result<Record>(fail(ErrorCode::kEmptyInput, "no words in the mail"));
  std::vector<std::string> notes;
  if (page) {
    record = std::move(*page);
  } else if (plain != nullptr) {
    record.text = to_utf8(plain->bytes, notes, plain->charset);
  } else if (html != nullptr) {
    record.text = feeds::lines_of_html(to_utf8(html->bytes, notes, html->charset));
  }
  auto& origin = record.origin;
  if (is_blank(record.text))
    return fail(ErrorCode::kEmptyInput, "no words in the mail", raw.origin.source);
  origin.notes.insert(origin.notes.end(), notes.begin(), notes.end());
  if (mail.cut) origin.notes.emplace_back("the mail breaks off");
  if (auto title = words_of_field(mail.field("subject")); !title.empty()) origin.title = title;
  if (const auto date = feeds::read_date(mail.field("date")); date && is_iso_date(date->iso)) {
    origin.page_published = date->iso;
    origin.extra.insert_or_assign("published_rule", "\"mail Date\"");
  }
  if (const auto sender = tame(sender_name(mail.field("from")), 200); !sender.empty()) {
    origin.page_outlet = sender;
    origin.extra.insert_or_assign(
        "sender", nlohmann::json(tame(words_of_field(mail.field("from")), 400)).dump());
  }
  origin.id = id_of(mail.field("message-id"));
  origin.source = std::move(raw.origin.source);
  record.line = raw.line;
  record.bytes = raw.bytes;
  record.archived = raw.archived;
  record.mark = raw.mark;
  record.pieces.clear();  // bytes of a part, not of the message
  return record;
}

}  // namespace sotin::text::mail
