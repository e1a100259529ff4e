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

/// The head word of a medium that stands at `token` before a name, or nullptr. "Báo Người đưa tin",
/// but not "báo chí", "trang trại", "đài quan sát": a capital must follow.
const Head* head_at(const Analysis& analysis, std::uint32_t token, std::uint32_t& length) {
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

bool listed(const Analysis& analysis, const Lexicon& lexicon, const TokenRange& tokens) {
  if (tokens.empty()) return false;
  const auto* entry = lexicon.longest(analysis, tokens.first);
  return entry != nullptr && entry->length == tokens.size();
}

}  // namespace

std::optional<NamedMedium> medium_named(const Reading& reading, const Mention& mention) {
  static const auto& agencies = Lexicon::embedded("agencies");
  static const auto& outlets = Lexicon::embedded("outlets");
  if (mention.tokens.empty() || mention.kind == EntityKind::kPerson ||
      mention.kind == EntityKind::kCountry)
    return {};
  const auto& analysis = reading.analysis;
  for (const auto& range : {mention.tokens, mention.name}) {
    if (listed(analysis, agencies, range))
      return NamedMedium{mention.tokens, ChainRole::kAgency, mention.entity};
    if (listed(analysis, outlets, range))
      return NamedMedium{mention.tokens, ChainRole::kOutletCited, mention.entity};
  }
  std::uint32_t length = 0;
  if (const auto* head = head_at(analysis, mention.tokens.first, length)) {
    if (length <= mention.tokens.size()) {
      const TokenRange rest{mention.tokens.first + length, mention.tokens.last};
      const bool agency = head->role == ChainRole::kAgency || listed(analysis, agencies, rest);
      return NamedMedium{mention.tokens, agency ? ChainRole::kAgency : ChainRole::kOutletCited,
                         mention.entity};
    }
  }
  // The head may stand before the mention: "tờ [Politico]".
  for (std::uint32_t back = 1; back <= 3 && back <= mention.tokens.first; ++back) {
    const auto* head = head_at(analysis, mention.tokens.first - back, length);
    if (head != nullptr && length == back) {
      return NamedMedium{
          {mention.tokens.first - back, mention.tokens.last}, head->role, mention.entity};
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
  static const auto& agencies = Lexicon::embedded("agencies");
  static const auto& outlets = Lexicon::embedded("outlets");
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
    return NamedMedium{{token, last}, head->role, kNobody};
  }
  if (!capital(analysis.tokens[token].shape)) return {};
  if (const auto* entry = agencies.longest(analysis, token)) {
    return NamedMedium{{token, token + entry->length}, ChainRole::kAgency, kNobody};
  }
  if (const auto* entry = outlets.longest(analysis, token)) {
    return NamedMedium{{token, token + entry->length}, ChainRole::kOutletCited, kNobody};
  }
  return {};
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
