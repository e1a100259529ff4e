// Which records of a WARC file hold a report: pages and texts that a server gave (response), that
// somebody put there (resource), or that were made of pages (conversion). The rest is passed over
// without being copied.
#include <nlohmann/json.hpp>

#include "http_message.hpp"
#include "sotin/text/encoding.hpp"
#include "text/item_reader.hpp"
#include "warc_reader.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kLongestHttpHead = 1U << 16;

std::optional<Form> form_of(const MediaType& type, std::string_view body) {
  if (type.name == "text/html" || type.name == "application/xhtml+xml") return Form::kPage;
  if (type.name == "text/plain") return Form::kText;
  if (!type.name.empty() && type.name != "application/octet-stream") return {};
  const auto begin = body.find_first_not_of(" \t\r\n");
  const bool page = begin != std::string_view::npos && body[begin] == '<';
  return page ? std::optional(Form::kPage) : std::nullopt;
}

std::string_view address_of(const WarcHead& head) {
  auto address = head.field("WARC-Target-URI");
  if (address.starts_with('<') && address.ends_with('>'))
    address = address.substr(1, address.size() - 2);
  return address;
}

class WarcItems : public ItemReader {
 public:
  WarcItems(std::unique_ptr<ByteSource> bytes, const ItemPlace& place)
      : reader_(std::move(bytes), place.path), place_(place) {}

  std::optional<Result<Record>> next() override {
    while (auto head = reader_.next()) {
      if (!*head) return tl::unexpected(head->error());
      if (auto record = record_of(**head)) return record;
      if (place_.passed_over != nullptr) ++*place_.passed_over;
    }
    return {};
  }

  bool seek(std::uint64_t byte) override { return reader_.seek(byte); }

 private:
  std::optional<Result<Record>> record_of(const WarcHead& head);

  WarcReader reader_;
  ItemPlace place_;
};

std::optional<Result<Record>> WarcItems::record_of(const WarcHead& head) {
  const auto kind = head.field("WARC-Type");
  const bool response = kind == "response";
  if (!response && kind != "resource" && kind != "conversion") return {};
  const auto type = media_type_of(head.field("Content-Type"));
  std::optional<HttpMessage> http;
  if (response && (type.name == "application/http" || type.name.empty())) {
    http = parse_http(reader_.look(kLongestHttpHead));
    if (!http || http->status < 200 || http->status > 203) return {};
  }
  const auto begin = http ? http->body : 0;
  const auto& media = http ? http->type : type;
  const auto form = form_of(media, reader_.look(begin + 256).substr(begin));
  if (!form) return {};

  auto block = reader_.block(kLargestArchived + kLongestHttpHead);
  if (!block) return tl::unexpected(std::move(block.error()));
  Record record;
  bool cut = false;
  auto body =
      http ? body_of(*http, *block, kLargestArchived, cut) : Result<std::string>(std::move(*block));
  if (!body) {
    auto error = std::move(body.error());
    error.place = place_.path;
    error.byte = head.offset;
    return tl::unexpected(std::move(error));
  }
  if (body->empty()) return {};
  record.text = std::move(*body);
  record.form = *form;
  record.charset = media.charset;
  record.archived = true;
  record.bytes = head.length;
  if (head.inner == 0) record.mark.byte = head.offset;
  auto& origin = record.origin;
  origin.source = place_.path + "@" + std::to_string(head.offset);
  if (head.inner > 0) origin.source += "+" + std::to_string(head.inner);
  if (auto address = tame(address_of(head)); !address.empty()) {
    origin.id = id_of_address(address);
    origin.url = std::move(address);
  }
  if (const auto date = tame(head.field("WARC-Date"), 40); is_iso_date(date))
    origin.extra.emplace("fetched_at", nlohmann::json(date).dump());
  if (cut) origin.notes.emplace_back("the page breaks off in the archive");
  return record;
}

}  // namespace

std::unique_ptr<ItemReader> open_warc(std::unique_ptr<ByteSource> bytes, const ItemPlace& place) {
  return std::make_unique<WarcItems>(std::move(bytes), place);
}

std::string tame(std::string_view words, std::size_t limit) {
  std::size_t repaired = 0;
  auto out = repair_utf8(words.substr(0, limit), repaired);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return out;
}

}  // namespace sotin::text
