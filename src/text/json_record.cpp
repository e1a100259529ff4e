// simdjson reads the line. What it refuses is looked at again: invalid UTF-8 and lone surrogates
// are mended with a note, a huge number is kept, and for a real mistake nlohmann's parser finds the
// byte.
#include <simdjson.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/html.hpp"
#include "sotin/text/records.hpp"

namespace sotin::text {
namespace {

/// Replaces `\uD8xx` escapes without their partner by `\uFFFD`.
bool mend_surrogates(std::string& json) {
  const auto escape_at = [&](std::size_t i) -> long {
    if (i + 6 > json.size() || json[i] != '\\' || json[i + 1] != 'u') return -1;
    long value = 0;
    for (std::size_t k = i + 2; k < i + 6; ++k) {
      const char c = json[k];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  };
  bool mended = false;
  for (std::size_t i = 0; i + 1 < json.size(); ++i) {
    if (json[i] != '\\') continue;
    const long value = escape_at(i);
    if (value >= 0xD800 && value < 0xDC00) {
      const long low = escape_at(i + 6);
      if (low >= 0xDC00 && low < 0xE000) {
        i += 11;
        continue;
      }
    }
    if (value >= 0xD800 && value < 0xE000) {
      json.replace(i, 6, "\\uFFFD");
      mended = true;
    }
    ++i;
  }
  return mended;
}

/// Where and why `json` is not JSON.
struct Flaw {
  std::string what;
  std::uint64_t byte = 0;
};

struct Checker : nlohmann::json_sax<nlohmann::json> {
  Flaw flaw;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    flaw.byte = position > 0 ? position - 1 : 0;
    return false;
  }
};

Flaw find_flaw(std::string_view json) {
  Checker checker;
  if (nlohmann::json::sax_parse(json.begin(), json.end(), &checker))
    return {"not a JSON object", 0};
  checker.flaw.what = checker.flaw.byte >= json.size() ? "JSON breaks off" : "not valid JSON";
  return checker.flaw;
}

}  // namespace

bool is_iso_date(std::string_view value) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int n = 0;
    for (std::size_t i = at; i < at + length; ++i) {
      if (value[i] < '0' || value[i] > '9') return -1;
      n = n * 10 + (value[i] - '0');
    }
    return n;
  };
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return false;
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  using namespace std::chrono;
  if (!year_month_day{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                      std::chrono::day(static_cast<unsigned>(day))}
           .ok()) {
    return false;
  }
  return value.size() == 10 || value[10] == 'T' || value[10] == ' ';
}

class JsonRecordParser::Impl {
 public:
  Result<Record> parse(std::string_view json, const std::string& place, std::uint64_t line,
                       std::uint64_t byte);

 private:
  void take(Record& record, std::string_view key, std::string_view words, const std::string& raw,
            bool is_string);
  static Result<Record> finish(Record record, bool has_text, bool has_html,
                               const std::string& place, std::uint64_t line, std::uint64_t byte);
  Result<Record> take_huge_numbers(const std::string& json, Record record, const std::string& place,
                                   std::uint64_t line, std::uint64_t byte);

  simdjson::dom::parser parser_;
};

/// Puts one member of the object where it belongs; what we do not know is kept as it is.
void JsonRecordParser::Impl::take(Record& record, std::string_view key, std::string_view words,
                                  const std::string& raw, bool is_string) {
  auto& origin = record.origin;
  const bool empty = raw == "null" || (is_string && words.empty());
  if (key == "id" && !empty) {
    origin.id = is_string ? std::string(words) : raw;
    return;
  }
  std::optional<std::string>* field = key == "title"       ? &origin.title
                                      : key == "url"       ? &origin.url
                                      : key == "outlet"    ? &origin.outlet
                                      : key == "language"  ? &origin.language
                                      : key == "published" ? &origin.published
                                                           : nullptr;
  if (field != nullptr && empty) return;
  if (field != nullptr && is_string && (key != "published" || is_iso_date(words))) {
    *field = std::string(words);
    return;
  }
  if (field == &origin.published) {
    origin.notes.push_back("«published» is not an ISO 8601 date, not used: " + raw);
  } else if (field != nullptr) {
    origin.notes.push_back("«" + std::string(key) + "» is not a string, not used: " + raw);
  }
  if (key != "id") origin.extra.insert_or_assign(std::string(key), raw);
}

Result<Record> JsonRecordParser::Impl::finish(Record record, bool has_text, bool has_html,
                                              const std::string& place, std::uint64_t line,
                                              std::uint64_t byte) {
  if (!has_text && has_html) {
    const auto html = record.origin.extra.find("html");
    auto page = record_of_html(nlohmann::json::parse(html->second).get<std::string>(), place);
    if (!page) {
      auto error = std::move(page.error());
      error.line = line;
      error.byte = byte;
      return tl::unexpected(std::move(error));
    }
    record.origin.extra.erase(html);
    record.text = std::move(page->text);
    auto& given = record.origin;
    auto& found = page->origin;
    for (auto field : {&Origin::title, &Origin::url, &Origin::language, &Origin::page_published,
                       &Origin::page_outlet}) {
      if (!(given.*field)) given.*field = std::move(found.*field);
    }
    has_text = true;
  }
  if (!has_text) return fail(ErrorCode::kBadJson, "no «text» in the object", place, line, byte);
  record.line = line;
  return record;
}

Result<Record> JsonRecordParser::Impl::take_huge_numbers(const std::string& json, Record record,
                                                         const std::string& place,
                                                         std::uint64_t line, std::uint64_t byte) {
  const auto object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) {
    const auto flaw = find_flaw(json);
    return fail(ErrorCode::kBadJson, flaw.what, place, line, byte + flaw.byte);
  }
  bool has_text = false;
  for (const auto& [key, value] : object.items()) {
    if (key == "text" && value.is_string()) {
      has_text = true;
      record.text = value.get<std::string>();
    } else {
      const auto* words = value.get_ptr<const std::string*>();
      take(record, key, words != nullptr ? *words : "", value.dump(), words != nullptr);
    }
  }
  record.origin.notes.push_back("a number too long for 64 bits was rounded");
  return finish(std::move(record), has_text, object.contains("html"), place, line, byte);
}

Result<Record> JsonRecordParser::Impl::parse(std::string_view input, const std::string& place,
                                             std::uint64_t line, std::uint64_t byte) {
  Record record;
  record.bytes = input.size();
  std::string json;
  simdjson::dom::element top;
  auto error = parser_.parse(input.data(), input.size()).get(top);
  if (error == simdjson::UTF8_ERROR) {
    json = to_utf8(input, record.origin.notes);
    error = parser_.parse(json).get(top);
  }
  if (error == simdjson::STRING_ERROR) {
    if (json.empty()) json = input;
    if (mend_surrogates(json)) {
      record.origin.notes.push_back("half surrogate pairs replaced by U+FFFD");
      error = parser_.parse(json).get(top);
    }
  }
  if (error == simdjson::NUMBER_ERROR) {
    return take_huge_numbers(json.empty() ? std::string(input) : json, std::move(record), place,
                             line, byte);
  }
  if (error == simdjson::DEPTH_ERROR) {
    return fail(ErrorCode::kBadJson, "nested deeper than 1024 levels", place, line, byte);
  }
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) {
    return fail(ErrorCode::kTooLarge, "no memory for this line", place, line, byte);
  }
  if (error != simdjson::SUCCESS) {
    const auto flaw = find_flaw(json.empty() ? input : std::string_view(json));
    return fail(ErrorCode::kBadJson, flaw.what, place, line, byte + flaw.byte);
  }
  simdjson::dom::object object;
  if (top.get(object) != simdjson::SUCCESS) {
    return fail(ErrorCode::kBadJson, "not a JSON object", place, line, byte);
  }
  bool has_text = false;
  bool has_html = false;
  for (const auto [key, value] : object) {
    std::string_view words;
    const bool is_string = value.get(words) == simdjson::SUCCESS;
    if (key == "text" && is_string) {
      has_text = true;
      record.text = words;
      continue;
    }
    if (key == "text")
      return fail(ErrorCode::kBadJson, "«text» is not a string", place, line, byte);
    has_html = has_html || (key == "html" && is_string);
    take(record, key, words, simdjson::minify(value), is_string);
  }
  return finish(std::move(record), has_text, has_html, place, line, byte);
}

JsonRecordParser::JsonRecordParser() : impl_(std::make_unique<Impl>()) {}
JsonRecordParser::~JsonRecordParser() = default;
JsonRecordParser::JsonRecordParser(JsonRecordParser&&) noexcept = default;
JsonRecordParser& JsonRecordParser::operator=(JsonRecordParser&&) noexcept = default;

Result<Record> JsonRecordParser::parse(std::string_view json, const std::string& place,
                                       std::uint64_t line, std::uint64_t byte) {
  return impl_->parse(json, place, line, byte);
}

}  // namespace sotin::text
