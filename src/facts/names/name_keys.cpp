#include "facts/names/name_keys.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

using language::Lexicon;
using language::TokenKind;

Keys keys_of(const Analysis& analysis, const TokenRange& range) {
  Keys keys;
  keys.reserve(range.size());
  for (auto i = range.first; i < range.last; ++i) {
    if (analysis.tokens[i].kind != TokenKind::kPunct) keys.push_back(analysis.tokens[i].key);
  }
  return keys;
}

/// Takes listed heads off the front while something is left behind them.
TokenRange without_heads(const Analysis& analysis, TokenRange range, const Lexicon& heads,
                         bool before_capital) {
  for (int round = 0; round < 3; ++round) {
    const auto* head = heads.longest(analysis, range.first);
    if (head == nullptr) break;
    auto next = range.first + head->length;
    while (next < range.last && analysis.tokens[next].kind == TokenKind::kPunct) ++next;
    if (next >= range.last) break;
    if (before_capital && analysis.tokens[next].shape == language::Shape::kLower) break;
    if (before_capital && analysis.tokens[next].kind == TokenKind::kNumber) break;
    range.first = next;
  }
  return range;
}

/// The name that all other names of a thing stand for, or the range's own keys.
Keys unified(const Analysis& analysis, const TokenRange& range, const Lexicon& names) {
  const auto* entry = names.exact(analysis, range);
  if (entry == nullptr || entry->attributes.empty() || entry->attributes[0].empty())
    return keys_of(analysis, range);
  return {hash_bytes(entry->attributes[0])};
}

const Lexicon& generic_heads() {
  static const Lexicon& heads = Lexicon::embedded("join_bodies");
  return heads;
}

const Lexicon& place_heads() {
  static const Lexicon& heads = Lexicon::embedded("join_places");
  return heads;
}

const Lexicon& group_heads() {
  static const Lexicon& heads = Lexicon::embedded("join_groups");
  return heads;
}

}  // namespace

Keys person_keys(const Analysis& analysis, const TokenRange& name) {
  return keys_of(analysis, name);
}

Keys organisation_keys(const Analysis& analysis, const TokenRange& name) {
  auto core = without_heads(analysis, name, generic_heads(), true);
  // «tờ Der Spiegel của Đức»
  if (analysis.tokens[core.first].shape != language::Shape::kLower && core.first > name.first) {
    for (auto i = core.first + 1; i < core.last; ++i) {
      if (analysis.lower(i) == "của") core.last = i;
    }
  }
  static const std::array<const Lexicon*, 3> kListed = {&Lexicon::embedded("agencies"),
                                                        &Lexicon::embedded("outlets"),
                                                        &Lexicon::embedded("organisations")};
  for (const auto* lexicon : kListed) {
    if (lexicon->exact(analysis, core) != nullptr) return unified(analysis, core, *lexicon);
  }
  return keys_of(analysis, core);
}

Keys place_keys(const Analysis& analysis, const TokenRange& name) {
  static const Lexicon& cities = Lexicon::embedded("one_place");
  if (cities.exact(analysis, name) != nullptr) return unified(analysis, name, cities);
  return unified(analysis, without_heads(analysis, name, place_heads(), true), cities);
}

Keys group_keys(const Analysis& analysis, const TokenRange& name) {
  auto range = without_heads(analysis, name, group_heads(), false);
  while (range.size() > 1 && analysis.tokens[range.first].kind != TokenKind::kWord) ++range.first;
  return keys_of(analysis, range);
}

constexpr std::uint64_t kNoKeys = 0x6b657973;

std::uint64_t hash_of(const Keys& keys) {
  std::uint64_t h = kNoKeys;
  for (const auto key : keys) h = hash_combine(h, key);
  return h;
}

std::uint64_t words_hash(const Analysis& analysis, const TokenRange& name) {
  std::uint64_t h = kNoKeys;
  for (auto i = name.first; i < name.last; ++i) {
    if (analysis.tokens[i].kind != TokenKind::kPunct) h = hash_combine(h, analysis.tokens[i].key);
  }
  return h;
}

std::uint64_t initials_of(const Analysis& analysis, const TokenRange& name) {
  std::string initials;
  for (auto i = name.first; i < name.last; ++i) {
    if (analysis.tokens[i].kind != TokenKind::kWord) continue;
    const auto word = analysis.lower(i);
    initials += word.substr(0, base::decode(word, 0).length);
  }
  if (name.size() < 3 || initials.size() < 3 || initials.size() > 16) return 0;
  return hash_bytes(initials);
}

bool is_prefix(const Keys& shorter, const Keys& longer) {
  return !shorter.empty() && shorter.size() < longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool is_suffix(const Keys& shorter, const Keys& longer) {
  return !shorter.empty() && shorter.size() < longer.size() &&
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

bool is_filled(const Keys& shorter, const Keys& longer) {
  if (shorter.size() < 2 || longer.size() <= shorter.size() || longer.size() - shorter.size() > 3)
    return false;
  if (shorter.front() != longer.front() || shorter.back() != longer.back()) return false;
  std::size_t at = 0;
  for (const auto key : longer) at += at < shorter.size() && shorter[at] == key;
  return at == shorter.size();
}

bool nearly_same(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < 6 || a.size() > b.size() + 1 || a.front() != b.front()) return false;
  std::size_t i = 0;
  while (i < b.size() && a[i] == b[i]) ++i;
  const auto rest = a.substr(i + 1 > a.size() ? a.size() : i + 1);
  return a.size() == b.size() ? rest == b.substr(i + 1 > b.size() ? b.size() : i + 1)
                              : rest == b.substr(i);
}

}  // namespace sotin::facts
