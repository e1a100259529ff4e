#include "facts/memberships/coalition_names.hpp"

#include <algorithm>

#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

constexpr std::size_t kMostCoalitions = 32;

struct Found {
  const language::Lexicon::Entry* entry;
  EntityIndex entity;
};

/// "một", an opening mark before; a closing mark or "gồm 30 quốc gia" after.
TokenRange widened(const Reading& reading, TokenRange range) {
  const auto& a = reading.analysis;
  const auto free = [&](std::uint32_t i) {
    return i < a.tokens.size() && reading.mention_at[i] < 0;
  };
  const auto sentence = a.sentences[a.tokens[range.first].sentence].tokens;
  if (range.first > sentence.first && range.last < sentence.last && free(range.first - 1) &&
      free(range.last)) {
    const auto open = a.lower(range.first - 1), close = a.lower(range.last);
    if ((open == "\"" && close == "\"") || (open == "“" && close == "”") ||
        (open == "'" && close == "'") || (open == "‘" && close == "’") ||
        (open == "«" && close == "»")) {
      --range.first;
      ++range.last;
    }
  }
  if (range.first > sentence.first && free(range.first - 1) && a.lower(range.first - 1) == "một")
    --range.first;
  if (a.match(range.last, "gồm") > 0 && range.last + 2 < sentence.last &&
      a.tokens[range.last + 1].kind == language::TokenKind::kNumber) {
    const auto unit = a.lower(range.last + 2);
    const std::uint32_t more = unit == "nước" ? 3 : unit == "quốc" || unit == "thành" ? 4 : 0;
    if (more > 0 && range.last + more <= sentence.last) {
      bool all_free = true;
      for (std::uint32_t i = 0; i < more; ++i) all_free = all_free && free(range.last + i);
      if (all_free) range.last += more;
    }
  }
  return range;
}

}  // namespace

bool names_coalition(const Analysis& analysis, const TokenRange& mention) {
  static const auto& lexicon = language::Lexicon::embedded("coalitions");
  const auto last = std::min(mention.last, mention.first + 3);
  for (auto i = mention.first; i < last; ++i) {
    if (lexicon.longest(analysis, i) != nullptr) return true;
  }
  return false;
}

bool add_coalitions(Reading& reading) {
  static const auto& lexicon = language::Lexicon::embedded("coalition_names");
  const auto& a = reading.analysis;
  if (reading.mention_at.size() != a.tokens.size()) return false;
  std::vector<Found> found;
  std::vector<Mention> fresh;
  EntityIndex last_named = kNobody;
  for (std::uint32_t i = 0; i < a.tokens.size(); ++i) {
    if (const auto m = reading.mention_at[i]; m >= 0) {
      const auto& mention = reading.mentions[static_cast<std::size_t>(m)];
      if (mention.kind == EntityKind::kOrganisation && names_coalition(a, mention.tokens))
        last_named = mention.entity;
      i = std::max(i, mention.tokens.last - 1);
      continue;
    }
    if (a.tokens[i].kind != language::TokenKind::kWord) continue;
    const auto* entry = lexicon.longest(a, i);
    if (entry == nullptr || entry->attributes.empty()) continue;
    bool free = true;
    for (std::uint32_t k = i; k < i + entry->length; ++k) free = free && reading.mention_at[k] < 0;
    if (!free) continue;
    const bool bare = entry->attributes[0] == "bare";
    EntityIndex entity = bare ? last_named : kNobody;
    if (!bare) {
      for (const auto& old : found) {
        if (old.entry == entry) entity = old.entity;
      }
      const bool quoted = i > 0 && (a.lower(i - 1) == "\"" || a.lower(i - 1) == "“");
      const bool listed =
          a.match(i + entry->length, "gồm") > 0 || a.match(i + entry->length, "này") > 0;
      if (entity == kNobody && !quoted && listed && a.match(i + entry->length, "này") > 0)
        entity = last_named;
      if (entity == kNobody && found.size() < kMostCoalitions) {
        entity = static_cast<EntityIndex>(reading.report.entities.size());
        Entity coalition;
        coalition.name = std::string(reading.document->words(a.span({i, i + entry->length})));
        coalition.kind = EntityKind::kOrganisation;
        coalition.rule = "coalition-noun";
        reading.report.entities.push_back(std::move(coalition));
        found.push_back({entry, entity});
      }
    }
    if (entity == kNobody) continue;
    Mention mention;
    mention.tokens = widened(reading, {i, i + entry->length});
    mention.kind = EntityKind::kOrganisation;
    mention.entity = entity;
    mention.name = {i, i + entry->length};
    mention.rule = "coalition-noun";
    fresh.push_back(mention);
    last_named = entity;
    i = std::max(i, mention.tokens.last - 1);
  }
  if (fresh.empty()) return false;
  for (auto& mention : fresh) {
    auto& places = reading.report.entities[static_cast<std::size_t>(mention.entity)].mentions;
    const auto where = a.span(mention.tokens);
    places.insert(std::upper_bound(places.begin(), places.end(), where), where);
  }
  std::vector<Mention> all;
  all.reserve(reading.mentions.size() + fresh.size());
  std::merge(reading.mentions.begin(), reading.mentions.end(), fresh.begin(), fresh.end(),
             std::back_inserter(all),
             [](const Mention& x, const Mention& y) { return x.tokens.first < y.tokens.first; });
  reading.mentions = std::move(all);
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& tokens = reading.mentions[m].tokens;
    for (auto i = tokens.first; i < tokens.last; ++i)
      reading.mention_at[i] = static_cast<std::int32_t>(m);
  }
  return true;
}

}  // namespace sotin::facts
