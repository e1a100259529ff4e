// The head line by line, then the body: chunks put together, then packing undone from the last one
// named to the first.
#include "http_message.hpp"

#include <brotli/decode.h>

#include <algorithm>
#include <charconv>

#include "unpacked_source.hpp"

namespace sotin::text {
namespace {

constexpr int kMostPackings = 2;

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

/// The chunks of `body` put together; nothing when it does not begin with one.
std::optional<std::string> without_chunks(std::string_view body, bool& cut) {
  std::string out;
  bool first = true;
  while (true) {
    std::uint64_t size = 0;
    const auto [end, flaw] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    auto rest = body.substr(static_cast<std::size_t>(end - body.data()));
    const auto line_end = rest.find('\n');
    const auto behind = trimmed(rest.substr(0, line_end));
    if (flaw != std::errc() || line_end == std::string_view::npos ||
        (!behind.empty() && behind.front() != ';')) {
      if (first) return {};
      cut = true;
      return out;
    }
    if (size == 0) return out;
    rest.remove_prefix(line_end + 1);
    cut = size > rest.size();
    out.append(rest.substr(0, size));
    if (cut) return out;
    body = rest.substr(size);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
    first = false;
  }
}

Result<std::string> without_brotli(std::string_view packed, std::size_t limit, bool& cut) {
  auto* state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  std::string out;
  out.resize(std::min(limit, std::max<std::size_t>(4096, packed.size() * 5)));
  std::size_t left = packed.size();
  const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
  std::size_t made = 0;
  auto step = BROTLI_DECODER_RESULT_ERROR;
  while (true) {
    std::size_t room = out.size() - made;
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + made);
    step = BrotliDecoderDecompressStream(state, &left, &next, &room, &to, nullptr);
    made = out.size() - room;
    if (step != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT || out.size() == limit) break;
    out.resize(std::min(limit, out.size() * 2));
  }
  BrotliDecoderDestroyInstance(state);
  if (step == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
    return fail(ErrorCode::kTooLarge, "unpacks to too much");
  cut = step != BROTLI_DECODER_RESULT_SUCCESS;
  out.resize(made);
  return out;
}

/// `body` with one packing undone; as it is when it is not packed so.
Result<std::string> unpacked(std::string body, std::string_view packing, std::size_t limit,
                             bool& cut) {
  if (packing.empty() || packing == "identity" || packing == "none") return body;
  if (packing == "gzip" || packing == "x-gzip") {
    if (packing_of(body) != Packing::kGzip) return body;
    return inflate_all(body, false, limit, cut);
  }
  if (packing != "deflate" && packing != "br")
    return fail(ErrorCode::kUnsupported, "content-encoding " + std::string(packing.substr(0, 40)));
  bool broken = false;
  auto out = packing == "br" ? without_brotli(body, limit, broken)
                             : inflate_all(body, true, limit, broken);
  // Neither has a mark of its own: what does not unpack, or is plainly a page, was not packed.
  if (out && broken && (out->size() < 64 || trimmed(body).starts_with('<'))) return body;
  cut = cut || broken;
  return out;
}

}  // namespace

MediaType media_type_of(std::string_view field) {
  MediaType type;
  auto end = field.find(';');
  type.name = lower(trimmed(field.substr(0, end)));
  while (end != std::string_view::npos) {
    field.remove_prefix(end + 1);
    end = field.find(';');
    const auto part = trimmed(field.substr(0, end));
    const auto equals = part.find('=');
    if (equals == std::string_view::npos || lower(trimmed(part.substr(0, equals))) != "charset")
      continue;
    auto value = trimmed(part.substr(equals + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front())
      value = value.substr(1, value.size() - 2);
    type.charset = lower(value.substr(0, 40));
    break;
  }
  return type;
}

std::optional<HttpMessage> parse_http(std::string_view block) {
  if (!block.starts_with("HTTP/")) return {};
  HttpMessage message;
  bool first = true;
  for (std::size_t at = 0; at < block.size();) {
    const auto end = block.find('\n', at);
    if (end == std::string_view::npos) return {};
    const auto line = trimmed(block.substr(at, end - at));
    at = end + 1;
    if (first) {
      first = false;
      const auto blank = line.find(' ');
      if (blank == std::string_view::npos) return {};
      const auto rest = trimmed(line.substr(blank));
      std::from_chars(rest.data(), rest.data() + rest.size(), message.status);
      continue;
    }
    if (line.empty()) {
      message.body = at;
      return message;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto name = lower(line.substr(0, std::min<std::size_t>(colon, 40)));
    const auto value = trimmed(line.substr(colon + 1));
    if (name == "content-type") message.type = media_type_of(value);
    if (name == "content-encoding") message.encoding = lower(value);
    if (name == "transfer-encoding")
      message.chunked = lower(value).find("chunked") != std::string::npos;
  }
  return {};
}

Result<std::string> body_of(const HttpMessage& message, std::string_view block, std::size_t limit,
                            bool& cut) {
  const auto raw = block.substr(message.body);
  std::optional<std::string> whole;
  if (message.chunked) whole = without_chunks(raw, cut);
  std::string body = whole ? std::move(*whole) : std::string(raw);
  std::string_view packings = message.encoding;
  for (int i = 0; i < kMostPackings && !packings.empty(); ++i) {
    const auto comma = packings.rfind(',');
    const auto last = comma == std::string_view::npos ? packings : packings.substr(comma + 1);
    auto out = unpacked(std::move(body), trimmed(last), limit, cut);
    if (!out) return out;
    body = std::move(*out);
    packings = comma == std::string_view::npos ? std::string_view() : packings.substr(0, comma);
  }
  if (body.size() > limit) return fail(ErrorCode::kTooLarge, "the record is too long");
  return body;
}

}  // namespace sotin::text
