#include "facts/qualities/mediums.hpp"

#include <algorithm>
#include <array>

#include "sotin/language/lexicon.hpp"

namespace sotin::facts::qualities {
namespace {

using language::Lexicon;
using language::Shape;

struct Head {
  std::string_view words;
  ChainRole role;
};

// Longest first where one begins another.
constexpr std::array<Head, 26> kHeads{{
    {"hãng thông tấn", ChainRole::kAgency},
    {"hãng tin tức", ChainRole::kAgency},
    {"hãng tin", ChainRole::kAgency},
    {"thông tấn xã", ChainRole::kAgency},
    {"tân hoa xã", ChainRole::kAgency},
    {"thời báo", ChainRole::kOutletCited},
    {"nhật báo", ChainRole::kOutletCited},
    {"tuần báo", ChainRole::kOutletCited},
    {"tạp chí", ChainRole::kOutletCited},
    {"tờ báo", ChainRole::kOutletCited},
    {"tờ", ChainRole::kOutletCited},
    {"báo điện tử", ChainRole::kOutletCited},
    {"báo", ChainRole::kOutletCited},
    {"đài truyền hình", ChainRole::kOutletCited},
    {"đài phát thanh", ChainRole::kOutletCited},
    {"đài tiếng nói", ChainRole::kOutletCited},
    {"đài", ChainRole::kOutletCited},
    {"kênh truyền hình", ChainRole::kOutletCited},
    {"kênh tin tức", ChainRole::kOutletCited},
    {"kênh", ChainRole::kOutletCited},
    {"trang tin", ChainRole::kOutletCited},
    {"trang web", ChainRole::kOutletCited},
    {"trang mạng", ChainRole::kOutletCited},
    {"trang", ChainRole::kOutletCited},
    {"mạng tin", ChainRole::kOutletCited},
    {"chuyên trang", ChainRole::kOutletCited},
}};

bool capital(Shape shape) {
  return shape == Shape::kCapital || shape == Shape::kUpper || shape == Shape::kMixed;
}

/// A social network is a place to write, not a source.
bool social(const Analysis& analysis, std::uint32_t token) {
  static const auto& media = Lexicon::embedded("media");
  const auto* entry = media.longest(analysis, token);
  return entry != nullptr && !entry->attributes.empty() && entry->attributes[0] == "social-post";
}

/// Is this the first word of one of kHeads?
bool opens_head(std::uint64_t word) {
  static constexpr auto kFirsts = [] {
    std::array<std::uint64_t, kHeads.size()> firsts{};
    for (std::size_t i = 0; i < kHeads.size(); ++i)
      firsts[i] = hash_bytes(kHeads[i].words.substr(0, kHeads[i].words.find(' ')));
    return firsts;
  }();
  bool found = false;
  for (const auto first : kFirsts) found |= first == word;
  return found;
}

/// The head word of a medium that stands at `token` before a name, or nullptr. "Báo Người đưa tin",
/// but not "báo chí", "trang trại", "đài quan sát": a capital must follow.
const Head* head_at(const Analysis& analysis, std::uint32_t token, std::uint32_t& length) {
  if (token >= analysis.tokens.size() || !opens_head(analysis.tokens[token].key)) return nullptr;
  for (const auto& head : kHeads) {
    length = analysis.match(token, head.words);
    if (length == 0) continue;
    if (head.words == "tân hoa xã" || head.words == "thông tấn xã" || head.words == "tờ báo")
      return &head;
    const auto next = token + length;
    if (next >= analysis.tokens.size()) return nullptr;
    if (social(analysis, next)) return nullptr;
    if (capital(analysis.tokens[next].shape)) return &head;
    if (head.words == "thời báo" || head.words == "đài tiếng nói") return &head;
    return nullptr;
  }
  return nullptr;
}

/// The listed name that begins at `token` in capitals, as long as `last` allows.
struct Listed {
  std::uint32_t length = 0;
  ChainRole role = ChainRole::kOutletCited;
};
Listed listed_at(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  static const auto& agencies = Lexicon::embedded("agencies");
  static const auto& outlets = Lexicon::embedded("outlets");
  if (token >= last || !capital(analysis.tokens[token].shape)) return {};
  const auto* agency = agencies.longest(analysis, token);
  const auto* outlet = outlets.longest(analysis, token);
  Listed found;
  if (outlet != nullptr && token + outlet->length <= last)
    found = {outlet->length, ChainRole::kOutletCited};
  if (agency != nullptr && token + agency->length <= last && agency->length >= found.length) {
    found = {agency->length, ChainRole::kAgency};
  }
  return found;
}

/// «Reuters Institute» is no medium: what follows the listed name must be small («VOA phiên bản
/// tiếng Hàn») or «của X».
bool ends_the_name(const Analysis& analysis, std::uint32_t after, std::uint32_t last) {
  return after >= last || !capital(analysis.tokens[after].shape);
}

}  // namespace

std::optional<NamedMedium> medium_named(const Reading& reading, const Mention& mention) {
  if (mention.tokens.empty() || mention.kind == EntityKind::kPerson ||
      mention.kind == EntityKind::kCountry)
    return {};
  const auto& analysis = reading.analysis;
  const auto last = mention.tokens.last;
  std::uint32_t length = 0;
  const auto* head = head_at(analysis, mention.tokens.first, length);
  auto token = mention.tokens.first;
  if (head != nullptr && length <= mention.tokens.size())
    token += length;
  else if (analysis.lower(token) == "hãng")
    ++token;
  if (const auto listed = listed_at(analysis, token, last);
      listed.length > 0 && ends_the_name(analysis, token + listed.length, last)) {
    return NamedMedium{mention.tokens, {token, token + listed.length}, listed.role, mention.entity};
  }
  if (head != nullptr) {
    const bool part = head->words == "đài tiếng nói" || head->words == "thời báo";
    const TokenRange name{token < last && !part ? token : mention.tokens.first, last};
    return NamedMedium{mention.tokens, name, head->role, mention.entity};
  }
  // The head may stand before the mention: "tờ [Politico]".
  for (std::uint32_t back = 1; back <= 3 && back <= mention.tokens.first; ++back) {
    head = head_at(analysis, mention.tokens.first - back, length);
    if (head != nullptr && length == back) {
      return NamedMedium{
          {mention.tokens.first - back, last}, mention.tokens, head->role, mention.entity};
    }
  }
  return {};
}

std::optional<NamedMedium> medium_at(const Reading& reading, std::uint32_t token) {
  const auto& analysis = reading.analysis;
  if (token < reading.mention_at.size() && reading.mention_at[token] >= 0) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[token])];
    if (mention.tokens.first != token) return {};
    return medium_named(reading, mention);
  }
  std::uint32_t length = 0;
  if (const auto* head = head_at(analysis, token, length)) {
    if (head->words == "tờ báo") return {};
    auto last = token + length;
    if (last < reading.mention_at.size() && reading.mention_at[last] >= 0)
      return {};  // the mention will tell
    while (last < analysis.tokens.size() && last < token + 8 && !analysis.tokens[last].line_start &&
           capital(analysis.tokens[last].shape)) {
      ++last;
    }
    const auto listed = listed_at(analysis, token + length, last);
    const bool agency = head->role == ChainRole::kAgency ||
                        (listed.length > 0 && listed.role == ChainRole::kAgency);
    return NamedMedium{{token, last},
                       {token + length < last ? token + length : token, last},
                       agency ? ChainRole::kAgency : ChainRole::kOutletCited,
                       kNobody};
  }
  return listed_medium_at(reading, token);
}

std::optional<NamedMedium> listed_medium_at(const Reading& reading, std::uint32_t token) {
  const auto& analysis = reading.analysis;
  const auto listed =
      listed_at(analysis, token, static_cast<std::uint32_t>(analysis.tokens.size()));
  if (listed.length == 0) return {};
  const TokenRange name{token, token + listed.length};
  return NamedMedium{name, name, listed.role, kNobody};
}

std::optional<ChainRole> medium_role(const Reading& reading, EntityIndex entity) {
  if (entity < 0 || entity >= static_cast<EntityIndex>(reading.report.entities.size())) return {};
  const auto& mentions = reading.report.entities[static_cast<std::size_t>(entity)].mentions;
  std::size_t looked = 0;
  for (const auto& span : mentions) {
    if (++looked > 4) break;
    const auto token = reading.analysis.token_at(span.begin);
    if (token >= reading.analysis.tokens.size()) continue;
    if (const auto medium = medium_at(reading, token)) return medium->role;
  }
  return {};
}

}  // namespace sotin::facts::qualities
