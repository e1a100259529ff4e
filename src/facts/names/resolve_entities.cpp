// One entity for each real thing: mentions are taken in text order and joined to what was named
// before, by the words of the name, by abbreviation, or, where a title stands alone, by office.
#include <algorithm>
#include <string>
#include <unordered_map>

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

/// What is remembered of an entity while the report is read.
struct Known {
  EntityKind kind;
  Keys name;
  TokenRange name_tokens;
  char gender = '?';
  std::string country;
  std::string offices;  ///< lower-case titles seen, each after a line break
  bool relation = false;
  bool unnamed = false;    ///< a person known by office alone
  std::size_t latest = 0;  ///< number of the latest mention
};

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

  /// May an entity named by fewer words («Delta», «Cảnh sát») be what `mention` names by more
  /// («Delta Force», «Cảnh sát Brazil»)? A body's generic noun and a proper name may grow, but
  /// «Quốc hội» is not «Quốc hội Mỹ».
  bool may_grow(const Known& known, const Mention& mention) const {
    const auto shown = known.name_tokens;
    if (mention.kind == EntityKind::kGroup) return country_in(analysis_, mention.tokens).empty();
    const bool head = Lexicon::embedded("organisation_heads").exact(analysis_, shown) != nullptr;
    if (head) return Lexicon::embedded("organisations").exact(analysis_, shown) == nullptr;
    const auto rest = mention.name.first + shown.size();
    return rest < mention.name.last && country_in(analysis_, {rest, mention.name.last}).empty();
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
            (is_prefix(other.name, keys) && may_grow(other, mention)) ||
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

  /// «quân Nga» = «quân đội Nga» = «lực lượng Nga»; empty for other bodies.
  Keys army_keys(const Mention& mention) const {
    static const Lexicon armies = Lexicon::parse(
        "quân\nquân đội\nlực lượng\ncác lực lượng\nbinh sĩ\nlực lượng vũ trang\ncác lực lượng vũ "
        "trang\n");
    const auto* head = armies.longest(analysis_, mention.tokens.first);
    if (head == nullptr || mention.tokens.first + head->length >= mention.tokens.last) return {};
    const TokenRange rest{mention.tokens.first + head->length, mention.tokens.last};
    const auto* state = Lexicon::embedded("countries").exact(analysis_, rest);
    if (state == nullptr || state->attributes.empty()) return {};
    return {hash_bytes("army"), hash_bytes(state->attributes[0])};
  }

  EntityIndex organisation(const Mention& mention) {
    auto keys = army_keys(mention);
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
    if (mention.tokens.size() < known.name_tokens.size() || is_capital_city(known.name_tokens)) {
      if (!is_capital_city(mention.tokens)) known.name_tokens = mention.tokens;
    }
    return found->second;
  }

  /// «chính quyền ông Assad», «chính quyền Tổng thống Joe Biden»: the state its leader stands for.
  EntityIndex state_of_leader(const Mention& mention) {
    const auto* entry = Lexicon::embedded("leaders").exact(
        analysis_, {mention.tokens.last - 1, mention.tokens.last});
    if (entry == nullptr || entry->attributes.empty() || mention.tokens.size() < 2) return kNobody;
    const auto found = by_code_.find(entry->attributes[0]);
    return found == by_code_.end() ? kNobody : found->second;
  }

  bool is_capital_city(const TokenRange& tokens) const {
    return Lexicon::embedded("capitals").exact(analysis_, tokens) != nullptr;
  }

  /// Kinship before a name names another person: «mẹ Hành».
  bool is_relation(const Mention& mention) const {
    if (mention.name.first == mention.tokens.first) return false;
    static const Lexicon kin = Lexicon::parse(
        "mẹ\nbố\ncha\nvợ\nchồng\ncon\ncon trai\ncon gái\nmẹ đẻ\nbố đẻ\nmẹ ruột\nchú\ndì\nbạn "
        "trai\nbạn gái\nanh trai\n"
        "em trai\nchị gái\nem gái\nbà nội\nông nội\nngười chú\nluật sư của\nluật sư bào chữa "
        "cho\n");
    const auto* entry = kin.longest(analysis_, mention.tokens.first);
    if (entry == nullptr) return false;
    const auto end = mention.tokens.first + entry->length;
    return (end == mention.name.first && analysis_.lower(end - 1) != "chú" &&
            analysis_.lower(end - 1) != "dì" && analysis_.lower(end - 1) != "con") ||
           analysis_.lower(end) == "của";
  }

  /// How well a name fits an entity: 3 equal, 2 end, 1 beginning or middle, 0 not.
  int fit(const Known& known, const Keys& keys, char gender, bool addressed) const {
    if (known.kind != EntityKind::kPerson || known.relation) return 0;
    if (gender != '?' && known.gender != '?' && gender != known.gender) return 0;
    if (known.unnamed) return 0;
    if (known.name == keys) return 3;
    if (is_suffix(keys, known.name) || is_suffix(known.name, keys)) return 2;
    const auto& shorter = keys.size() < known.name.size() ? keys : known.name;
    const auto& longer = keys.size() < known.name.size() ? known.name : keys;
    if (is_prefix(shorter, longer) && (addressed || shorter.size() > 1)) return 1;
    if (shorter.size() > 1 &&
        std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end()) {
      return 1;
    }
    return 0;
  }

  EntityIndex person(const Mention& mention) {
    if (mention.name.size() > kLongestName)
      return exact(mention, person_keys(analysis_, mention.name));
    const bool relation = is_relation(mention);
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
                               : fit(known, keys, gender, addressed);
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
    if (made && !relation) remember_leader(known);
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
    const auto office = office_of(mention.role);
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

  /// What a well-known name alone says.
  void remember_leader(Known& known) const {
    const Lexicon& leaders = Lexicon::embedded("leaders");
    const auto* entry = leaders.exact(analysis_, known.name_tokens);
    if (entry == nullptr)
      entry = leaders.exact(analysis_, {known.name_tokens.last - 1, known.name_tokens.last});
    if (entry == nullptr || entry->attributes.size() < 2) return;
    if (known.country.empty() && entry->attributes[0] != "XX") known.country = entry->attributes[0];
    if (known.country == entry->attributes[0] || entry->attributes[0] == "XX")
      known.offices.append("\n").append(entry->attributes[1]);
  }

  void remember_title(const Mention& mention, EntityIndex index) {
    if (mention.role.empty()) return;
    auto& known = known_[static_cast<std::size_t>(index)];
    const auto words = analysis_.span(mention.role).in(analysis_.folded);
    if (known.offices.size() < 600 && words.size() < 300) known.offices.append("\n").append(words);
    if (known.country.empty()) known.country = country_in(analysis_, mention.role);
    auto& entity = reading_.report.entities[static_cast<std::size_t>(index)];
    const bool honorific = words.find(' ') == std::string_view::npos &&
                           Lexicon::embedded("honorifics").find(words) != nullptr;
    if (!entity.role && !honorific)
      entity.role = std::string(reading_.document->words(analysis_.span(mention.role)));
  }

  /// The office a title names: its first listed office, or all its words.
  std::string_view office_of(const TokenRange& tokens) const {
    for (auto i = tokens.first; i < tokens.last; ++i) {
      const auto* office = Lexicon::embedded("offices").longest(analysis_, i);
      if (office != nullptr && i + office->length <= tokens.last) {
        return analysis_.span({i, i + office->length}).in(analysis_.folded);
      }
    }
    return analysis_.span(tokens).in(analysis_.folded);
  }

  EntityIndex by_office(const Mention& mention) {
    const auto key = slot(EntityKind::kPerson, hash_of(person_keys(analysis_, mention.tokens)));
    const auto words = analysis_.span(mention.tokens).in(analysis_.folded);
    const auto office = office_of(mention.tokens);
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
