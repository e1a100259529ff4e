// One entity for each real thing: mentions are taken in text order and joined to what was named
// before, by the words of the name, by abbreviation, or, where a title stands alone, by office.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "facts/names/known_entity.hpp"
#include "facts/names/mention_parts.hpp"
#include "facts/names/name_keys.hpp"
#include "facts/reading.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

using language::Lexicon;
constexpr std::size_t kLookBack = 24;
constexpr std::uint32_t kLongestName =
    16;  // tokens; longer runs of capitals are only compared whole

class Resolver {
 public:
  explicit Resolver(Reading& reading) : reading_(reading), analysis_(reading.analysis) {}

  void run() {
    for (auto& mention : reading_.mentions) {
      mention.entity = find(mention);
      auto& entity = reading_.report.entities[static_cast<std::size_t>(mention.entity)];
      entity.mentions.push_back(analysis_.span(mention.tokens));
      known_[static_cast<std::size_t>(mention.entity)].latest = recent_.size();
      recent_.push_back(mention.entity);
    }
    for (std::size_t e = 0; e < known_.size(); ++e) finish(reading_.report.entities[e], known_[e]);
  }

 private:
  EntityIndex find(const Mention& mention) {
    switch (mention.kind) {
      case EntityKind::kPerson:
        return mention.name.empty() ? by_office(mention) : person(mention);
      case EntityKind::kOrganisation:
        return organisation(mention);
      case EntityKind::kCountry:
        return country(mention);
      case EntityKind::kPlace:
        return exact(mention, place_keys(analysis_, mention.name));
      case EntityKind::kGroup:
        return grown(mention, group_keys(analysis_, mention.name));
      case EntityKind::kOther:
        return grown(mention, organisation_keys(analysis_, mention.name));
    }
    return exact(mention, person_keys(analysis_, mention.tokens));
  }

  EntityIndex make(const Mention& mention, Keys keys, std::string rule) {
    const auto index = static_cast<EntityIndex>(known_.size());
    const auto shown = mention.name.empty() ? mention.tokens : mention.name;
    known_.push_back({mention.kind, std::move(keys), shown, '?', {}, {}, false});
    Entity entity;
    entity.kind = mention.kind;
    entity.rule = std::move(rule);
    reading_.report.entities.push_back(std::move(entity));
    return index;
  }

  static std::uint64_t slot(EntityKind kind, std::uint64_t key) {
    return key * 31 + static_cast<std::uint64_t>(kind) + 1;
  }

  EntityIndex exact(const Mention& mention, Keys keys) {
    const auto key = slot(mention.kind, hash_of(keys));
    const auto found = by_name_.find(key);
    if (found != by_name_.end()) return found->second;
    const auto index = make(mention, std::move(keys), "name");
    by_name_.emplace(key, index);
    return index;
  }

  /// Same words, or one is the beginning of the other.
  EntityIndex grown(const Mention& mention, Keys keys) {
    const auto key = slot(mention.kind, hash_of(keys));
    if (const auto found = by_name_.find(key); found != by_name_.end()) return found->second;
    EntityIndex index = kNobody;
    if (!keys.empty()) {
      auto& same_start = by_word_[slot(mention.kind, keys.front())];
      for (std::size_t k = same_start.size();
           k-- > 0 && same_start.size() - k <= kLookBack && index == kNobody;) {
        const auto& other = known_[static_cast<std::size_t>(same_start[k])];
        if (is_prefix(keys, other.name) ||
            (is_prefix(other.name, keys) && may_grow(analysis_, other, mention)) ||
            (mention.kind != EntityKind::kGroup &&
             (is_filled(keys, other.name) || is_filled(other.name, keys)))) {
          index = same_start[k];
        }
      }
      if (index == kNobody) {
        index = make(mention, keys, "name");
        by_word_[slot(mention.kind, keys.front())].push_back(index);
      }
    } else {
      index = make(mention, keys, "name");
    }
    by_name_.emplace(key, index);
    return index;
  }

  EntityIndex organisation(const Mention& mention) {
    auto keys = army_keys(analysis_, mention);
    if (keys.empty()) keys = organisation_keys(analysis_, mention.name);
    const auto key = slot(mention.kind, hash_of(keys));
    EntityIndex index = kNobody;
    const TokenRange brackets = mention.name.last < mention.tokens.last
                                    ? TokenRange{mention.name.last + 1, mention.tokens.last - 1}
                                    : TokenRange{};
    if (const auto found = by_name_.find(key); found != by_name_.end()) {
      index = found->second;
    } else if (keys.size() == 1 && mention.name.size() == 1) {
      if (const auto abbreviation = by_initials_.find(keys[0]);
          abbreviation != by_initials_.end()) {
        index = abbreviation->second;
      }
    }
    if (index == kNobody) index = grown(mention, keys);
    by_name_.emplace(key, index);
    if (!brackets.empty())
      by_name_.emplace(slot(mention.kind, hash_of(organisation_keys(analysis_, brackets))), index);
    if (const auto initials = initials_of(analysis_, mention.name); initials != 0)
      by_initials_.emplace(initials, index);
    return index;
  }

  EntityIndex country(const Mention& mention) {
    const auto code = country_in(analysis_, mention.tokens);
    if (code.empty()) {
      if (const auto leader = state_of_leader(mention); leader != kNobody) return leader;
      return exact(mention, person_keys(analysis_, mention.tokens));
    }
    const auto [found, made] = by_code_.try_emplace(std::string(code), kNobody);
    if (made) {
      found->second = make(mention, {}, "country");
      known_.back().country = code;
    }
    auto& known = known_[static_cast<std::size_t>(found->second)];
    if (mention.tokens.size() < known.name_tokens.size() ||
        is_capital_city(analysis_, known.name_tokens)) {
      if (!is_capital_city(analysis_, mention.tokens)) known.name_tokens = mention.tokens;
    }
    return found->second;
  }

  /// «chính quyền ông Assad», «chính quyền Tổng thống Joe Biden»: the state its leader stands for.
  EntityIndex state_of_leader(const Mention& mention) {
    static const Lexicon& leaders = Lexicon::embedded("leaders");
    const auto* entry = leaders.exact(analysis_, {mention.tokens.last - 1, mention.tokens.last});
    if (entry == nullptr || entry->attributes.empty() || mention.tokens.size() < 2) return kNobody;
    const auto found = by_code_.find(entry->attributes[0]);
    return found == by_code_.end() ? kNobody : found->second;
  }

  EntityIndex person(const Mention& mention) {
    if (mention.name.size() > kLongestName)
      return exact(mention, person_keys(analysis_, mention.name));
    const bool relation = is_relation(analysis_, mention);
    auto keys = person_keys(analysis_, relation ? mention.tokens : mention.name);
    const char gender = gender_of(analysis_, mention);
    const bool addressed = mention.name.first > mention.tokens.first;
    EntityIndex best = kNobody;
    int best_fit = 0;
    std::size_t looked = 0;
    for (const auto key : keys) {
      const auto found = by_word_.find(slot(EntityKind::kPerson, key));
      if (found == by_word_.end()) continue;
      for (std::size_t k = found->second.size(); k-- > 0 && looked < kLookBack * 2; ++looked) {
        const auto candidate = found->second[k];
        const auto& known = known_[static_cast<std::size_t>(candidate)];
        const int f = relation ? (known.relation && known.name == keys ? 3 : 0)
                               : name_fit(known, keys, gender, addressed);
        if (f > best_fit || (f == best_fit && f > 0 &&
                             known.latest > known_[static_cast<std::size_t>(best)].latest)) {
          best_fit = f;
          best = candidate;
        }
      }
    }
    if (best == kNobody && !relation) best = misspelt(mention, keys);
    const bool misspelling = best != kNobody && best_fit == 0;
    if (best == kNobody && !relation) best = named_at_last(mention);
    const bool made = best == kNobody || known_[static_cast<std::size_t>(best)].unnamed;
    if (best == kNobody) best = make(mention, keys, "name");
    auto& known = known_[static_cast<std::size_t>(best)];
    known.unnamed = false;
    if (misspelling) return best;
    if (made || keys.size() > known.name.size()) {
      for (const auto key : keys) {
        if (made || std::find(known.name.begin(), known.name.end(), key) == known.name.end()) {
          by_word_[slot(EntityKind::kPerson, key)].push_back(best);
        }
      }
      known.name = std::move(keys);
      known.name_tokens = relation ? mention.tokens : mention.name;
    }
    known.relation = relation;
    if (made && !relation) remember_leader(analysis_, known);
    if (gender != '?') known.gender = gender;
    remember_title(mention, best);
    return best;
  }

  /// An earlier foreign name that differs by a letter («Blackburn», «Blakburn»).
  EntityIndex misspelt(const Mention& mention, const Keys& keys) const {
    if (keys.size() != 1) return kNobody;
    const auto word = analysis_.lower(mention.name.first);
    std::size_t looked = 0;
    for (std::size_t k = recent_.size(); k-- > 0 && looked < kLookBack; ++looked) {
      const auto& known = known_[static_cast<std::size_t>(recent_[k])];
      if (known.kind != EntityKind::kPerson || known.unnamed || known.name_tokens.empty()) continue;
      if (nearly_same(word, analysis_.lower(known.name_tokens.last - 1))) return recent_[k];
    }
    return kNobody;
  }

  /// A person so far known by the office that `mention` gives with a name.
  EntityIndex named_at_last(const Mention& mention) const {
    if (mention.role.empty()) return kNobody;
    const auto role = analysis_.span(mention.role).in(analysis_.folded);
    const auto office = office_of(analysis_, mention.role);
    if (office.find(' ') == std::string_view::npos) return kNobody;
    const auto code = country_in(analysis_, mention.role);
    std::size_t looked = 0;
    for (std::size_t k = recent_.size(); k-- > 0 && looked < kLookBack; ++looked) {
      const auto& known = known_[static_cast<std::size_t>(recent_[k])];
      if (!known.unnamed || (!code.empty() && !known.country.empty() && code != known.country))
        continue;
      const std::string_view before =
          std::string_view(known.offices).substr(known.offices.empty() ? 0 : 1);
      if (before.find('\n') == std::string_view::npos && before.starts_with(office) &&
          (role.starts_with(before) || before.starts_with(role) || before == office ||
           role == office)) {
        return recent_[k];
      }
    }
    return kNobody;
  }

  void remember_title(const Mention& mention, EntityIndex index) {
    if (mention.role.empty()) return;
    auto& known = known_[static_cast<std::size_t>(index)];
    const auto words = analysis_.span(mention.role).in(analysis_.folded);
    if (known.offices.size() < 600 && words.size() < 300) known.offices.append("\n").append(words);
    if (known.country.empty()) known.country = country_in(analysis_, mention.role);
    auto& entity = reading_.report.entities[static_cast<std::size_t>(index)];
    static const Lexicon& honorifics = Lexicon::embedded("honorifics");
    const bool honorific =
        words.find(' ') == std::string_view::npos && honorifics.find(words) != nullptr;
    if (!entity.role && !honorific)
      entity.role = std::string(reading_.document->words(analysis_.span(mention.role)));
  }

  EntityIndex by_office(const Mention& mention) {
    const auto key = slot(EntityKind::kPerson, hash_of(person_keys(analysis_, mention.tokens)));
    const auto words = analysis_.span(mention.tokens).in(analysis_.folded);
    const auto office = office_of(analysis_, mention.tokens);
    const auto code = country_in(analysis_, mention.tokens);
    static constexpr std::string_view kLeaders[] = {"tổng thống", "thủ tướng",  "chủ tịch",
                                                    "lãnh đạo",   "quốc vương", "tổng bí thư"};
    static constexpr std::string_view kHead = "người đứng đầu ";
    const bool leader = words.find("lãnh đạo") != std::string_view::npos ||
                        words.starts_with("ông chủ") || words.starts_with("chủ nhân");
    std::size_t looked = 0;
    for (std::size_t k = recent_.size(); k-- > 0 && looked < 64; ++looked) {
      const auto& known = known_[static_cast<std::size_t>(recent_[k])];
      if (known.kind != EntityKind::kPerson || known.offices.empty()) continue;
      if (!code.empty() && !known.country.empty() && code != known.country) continue;
      bool same = known.offices.find(office) != std::string::npos ||
                  (words.starts_with(kHead) &&
                   known.offices.find(words.substr(kHead.size())) != std::string::npos);
      if (!same && leader) {
        same = std::any_of(std::begin(kLeaders), std::end(kLeaders), [&](std::string_view title) {
          return known.offices.find(title) != std::string::npos;
        });
      }
      if (same) return recent_[k];
    }
    if (const auto found = by_name_.find(key); found != by_name_.end()) return found->second;
    const auto index = make(mention, person_keys(analysis_, mention.tokens), "office");
    by_name_.emplace(key, index);
    known_.back().unnamed = true;
    remember_title(mention, index);
    return index;
  }

  void finish(Entity& entity, const Known& known) const {
    const auto span = analysis_.span(known.name_tokens);
    entity.name = std::string(reading_.document->words(span));
    if (!known.country.empty()) entity.country = known.country;
  }

  Reading& reading_;
  const Analysis& analysis_;
  std::vector<Known> known_;
  std::vector<EntityIndex> recent_;
  std::unordered_map<std::uint64_t, EntityIndex> by_name_, by_initials_;
  std::unordered_map<std::uint64_t, std::vector<EntityIndex>> by_word_;
  std::unordered_map<std::string, EntityIndex> by_code_;
};

}  // namespace

void resolve_entities(Reading& reading) { Resolver(reading).run(); }

}  // namespace sotin::facts
