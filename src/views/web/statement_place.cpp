// The words are taken from the version that the address names, then looked for in the current one.
#include "statement_place.hpp"

#include <algorithm>
#include <charconv>

#include "sotin/base/hash.hpp"
#include "sotin/ledger/versions.hpp"

namespace sotin::views::web {
namespace {

bool read_number(std::string_view text, std::uint32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

/// The statement that covers most of `wanted`: the same one after any re-reading.
std::optional<std::size_t> statement_at(const ledger::Stored& stored, const text::Span& wanted) {
  std::optional<std::size_t> best;
  double most = 0;
  for (std::size_t i = 0; i < stored.report.statements.size(); ++i) {
    const auto place = place_of(stored.report.statements[i]);
    const auto from = std::max(place.begin, wanted.begin);
    const auto to = std::min(place.end, wanted.end);
    if (from >= to) continue;
    const double share =
        static_cast<double>(to - from) / static_cast<double>(text::cover(place, wanted).size());
    if (share > most) {
      most = share;
      best = i;
    }
  }
  return best;
}

text::Span span_of(const text::Document& document, const PlaceAsked& asked) {
  return {document.byte_of(asked.begin), document.byte_of(asked.end)};
}

bool fits(const text::Document& document, const PlaceAsked& asked) {
  const auto where = span_of(document, asked);
  if (where.empty()) return false;
  return asked.digest.empty() || words_digest(document.words(where)) == asked.digest;
}

/// Where `words` stand in `text`, nearest to byte `near`.
std::optional<text::Span> nearest(std::string_view text, std::string_view words, std::size_t near) {
  std::optional<std::size_t> best;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const auto away = [near](std::size_t x) { return x > near ? x - near : near - x; };
    if (best && away(at) >= away(*best)) break;
    best = at;
  }
  if (!best) return {};
  return text::Span{static_cast<std::uint32_t>(*best),
                    static_cast<std::uint32_t>(*best + words.size())};
}

/// In a ledger that was made anew: a statement whose words have the digest.
std::optional<text::Span> by_digest(const ledger::Stored& stored, std::string_view digest) {
  for (const auto& statement : stored.report.statements) {
    const auto place = place_of(statement);
    if (words_digest(stored.document.words(place)) == digest) return place;
  }
  return {};
}

PlaceFound found_in(ledger::Stored stored, const text::Span& where, PlaceState state) {
  PlaceFound found{std::move(stored), where, state};
  found.current = found.stored.row.version;
  found.statement = statement_at(found.stored, where);
  return found;
}

}  // namespace

std::string words_digest(std::string_view words) { return hex16(hash_bytes(words)).substr(0, 8); }

std::optional<PlaceAsked> place_asked(std::string_view version, std::string_view place) {
  PlaceAsked asked;
  if (!version.starts_with('v') || !read_number(version.substr(1), asked.version)) return {};
  const auto dash = place.find('-');
  if (dash == std::string_view::npos) return {};
  const auto second = place.find('-', dash + 1);
  const auto end = second == std::string_view::npos ? place.size() : second;
  if (!read_number(place.substr(0, dash), asked.begin) ||
      !read_number(place.substr(dash + 1, end - dash - 1), asked.end) || asked.begin > asked.end) {
    return {};
  }
  if (second != std::string_view::npos) asked.digest = place.substr(second + 1);
  return asked;
}

Result<PlaceFound> find_place(const ledger::Ledger& ledger, std::string_view report,
                              const PlaceAsked& asked) {
  auto current = ledger.load(report);
  if (!current) return tl::unexpected(current.error());
  const auto number = current->row.version;
  if (asked.version == number && fits(current->document, asked)) {
    const auto where = span_of(current->document, asked);
    return found_in(std::move(*current), where, PlaceState::kSame);
  }
  if (auto old = ledger::load_version(ledger, report, asked.version);
      old && asked.version != number && fits(old->document, asked)) {
    const auto was = span_of(old->document, asked);
    const auto now = nearest(current->document.text(), old->document.words(was), was.begin);
    if (now) return found_in(std::move(*current), *now, PlaceState::kKept);
    auto found = found_in(std::move(*old), was, PlaceState::kGone);
    found.current = number;
    return found;
  }
  if (!asked.digest.empty()) {
    if (const auto where = by_digest(*current, asked.digest)) {
      return found_in(std::move(*current), *where, PlaceState::kKept);
    }
  }
  return fail(ErrorCode::kNotFound, "this report does not hold the words of this address",
              std::string(report));
}

}  // namespace sotin::views::web
