// An actor weighs by how often it stands in the report and how rare its name is in the news; a word
// of the subject by damped tf-idf, as in sketches. Words that are mostly written with a capital are
// names and say nothing of the subject.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

#include "frequencies.hpp"
#include "media_names.hpp"
#include "name_key.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/stories/affairs.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;
using Terms = std::vector<AffairProfile::Term>;

constexpr std::size_t kTitleSyllables = 60;
constexpr std::size_t kTextSyllables = 400;
constexpr std::size_t kTextBytes = 16 * kTextSyllables;
constexpr std::uint32_t kTitleCount = 3;
constexpr double kMostlyCapital = 0.6;
constexpr char kVersion = 1;
// Below these nothing is said by what is shared.
constexpr float kLeastActors = 0.08F;
constexpr float kLeastSubjects = 0.06F;
constexpr float kMostOfOne = 0.85F;  // of what is shared, by one actor

/// The weightiest `most`, of length 1, by hash.
Terms unit(const std::unordered_map<std::uint32_t, float>& weights, std::size_t most) {
  Terms terms;
  for (const auto& [hash, weight] : weights) {
    if (weight > 0) terms.push_back({hash, weight});
  }
  if (terms.size() > most) {
    std::sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
    });
    terms.resize(most);
  }
  std::sort(terms.begin(), terms.end(),
            [](const auto& a, const auto& b) { return a.hash < b.hash; });
  double squares = 0;
  for (const auto& term : terms) squares += static_cast<double>(term.weight) * term.weight;
  const auto length = static_cast<float>(std::sqrt(squares));
  if (length <= 0) return {};
  for (auto& term : terms) term.weight /= length;
  return terms;
}

/// How rare a name is: of its pairs of syllables the mean, of a single one its own.
float rarity(std::string_view name) {
  const auto& frequencies = Frequencies::standard();
  const auto all = syllables(name);
  if (all.empty()) return 0;
  if (all.size() == 1) return frequencies.weight(term_of(all[0].key));
  float sum = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    sum += frequencies.weight(term_of(all[i - 1].key, all[i].key));
  }
  return sum / static_cast<float>(all.size() - 1);
}

Terms actors_of(const facts::Report& report) {
  std::vector<float> told(report.entities.size());
  for (std::size_t e = 0; e < told.size(); ++e) {
    told[e] = static_cast<float>(report.entities[e].mentions.size());
  }
  for (const auto& statement : report.statements) {
    const auto speaker = statement.speaker.entity;
    if (speaker >= 0 && static_cast<std::size_t>(speaker) < told.size()) {
      told[static_cast<std::size_t>(speaker)] += 1;
    }
  }
  std::unordered_map<std::uint32_t, float> weights;
  for (std::size_t e = 0; e < told.size(); ++e) {
    const auto& entity = report.entities[e];
    if (entity.kind == EntityKind::kGroup || entity.kind == EntityKind::kOther || told[e] <= 0)
      continue;
    if (entity.kind == EntityKind::kOrganisation && is_medium_name(entity.name)) continue;
    const bool country = entity.kind == EntityKind::kCountry && entity.country;
    const auto key = country ? *entity.country : key_of(entity.name, entity.kind).folded;
    if (key.empty()) continue;
    const auto hash = static_cast<std::uint32_t>(
        hash_combine(hash_bytes(key), static_cast<std::uint64_t>(entity.kind)) >> 32U);
    weights[hash] += std::sqrt(told[e]) * rarity(entity.name);
  }
  return unit(weights, AffairProfile::kMostActors);
}

struct Counted {
  float count = 0;
  float capital = 0;
};

Terms subjects_of(const text::Document& document) {
  const std::string_view text = document.text();
  const auto& given = document.origin().title;
  const auto title = syllables(given ? std::string_view(*given).substr(0, kTextBytes) : "");
  const auto body = syllables(text.substr(0, kTextBytes));
  const auto all_title = std::span(title).first(std::min(title.size(), kTitleSyllables));
  const auto all_body = std::span(body).first(std::min(body.size(), kTextSyllables));
  std::unordered_map<std::uint64_t, Counted> syllable;
  for (const auto part : {all_title, all_body}) {
    for (const auto& s : part) {
      auto& counted = syllable[s.key];
      counted.count += 1;
      counted.capital += s.capital ? 1 : 0;
    }
  }
  const auto is_name = [&](const Syllable& s) {
    const auto& counted = syllable.at(s.key);
    return counted.capital >= kMostlyCapital * counted.count;
  };
  std::unordered_map<std::uint32_t, float> counts;
  const auto gather = [&](std::span<const Syllable> part, float count) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (is_name(part[i])) continue;
      counts[term_of(part[i].key)] += count;
      if (i > 0 && !is_name(part[i - 1])) {
        counts[term_of(part[i - 1].key, part[i].key)] += count;
      }
    }
  };
  gather(all_title, kTitleCount);
  gather(all_body, 1);
  const auto& frequencies = Frequencies::standard();
  for (auto& [hash, count] : counts) {
    count = (1 + std::log(count)) * frequencies.weight(hash);
  }
  return unit(counts, AffairProfile::kMostSubjects);
}

/// What two vectors share, and how many terms; `most`: the largest single product.
struct Shared {
  float sum = 0;
  float most = 0;
  std::size_t count = 0;
};

Shared shared(const Terms& a, const Terms& b) {
  Shared out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].hash < b[j].hash) {
      ++i;
    } else if (b[j].hash < a[i].hash) {
      ++j;
    } else {
      const auto product = a[i++].weight * b[j++].weight;
      out.sum += product;
      out.most = std::max(out.most, product);
      ++out.count;
    }
  }
  return out;
}

void put(std::string& out, const Terms& terms) {
  const auto add = [&](const void* bytes, std::size_t size) {
    out.append(static_cast<const char*>(bytes), size);
  };
  const auto count = static_cast<std::uint32_t>(terms.size());
  add(&count, sizeof count);
  for (const auto& term : terms) {
    add(&term.hash, sizeof term.hash);
    add(&term.weight, sizeof term.weight);
  }
}

std::optional<Terms> take(std::string_view& in, std::size_t most) {
  const auto get = [&](void* bytes, std::size_t size) {
    std::memcpy(bytes, in.data(), size);
    in.remove_prefix(size);
  };
  std::uint32_t count = 0;
  if (in.size() < sizeof count) return {};
  get(&count, sizeof count);
  if (count > most || in.size() < count * sizeof(AffairProfile::Term)) return {};
  Terms terms(count);
  for (auto& term : terms) {
    get(&term.hash, sizeof term.hash);
    get(&term.weight, sizeof term.weight);
    if (!(term.weight > 0 && term.weight <= 1.01F)) return {};
  }
  const bool ordered = std::is_sorted(terms.begin(), terms.end(),
                                      [](const auto& a, const auto& b) { return a.hash < b.hash; });
  if (!ordered) return {};
  return terms;
}

}  // namespace

AffairProfile affair_profile(const text::Document& document, const facts::Report& report) {
  return {actors_of(report), subjects_of(document)};
}

AffairProfile together(std::span<const AffairProfile> profiles) {
  std::unordered_map<std::uint32_t, float> actors, subjects;
  for (const auto& profile : profiles) {
    for (const auto& term : profile.actors) actors[term.hash] += term.weight;
    for (const auto& term : profile.subjects) subjects[term.hash] += term.weight;
  }
  return {unit(actors, AffairProfile::kMostActors), unit(subjects, AffairProfile::kMostSubjects)};
}

float affinity(const AffairProfile& a, const AffairProfile& b) {
  const auto actors = shared(a.actors, b.actors);
  const auto subjects = shared(a.subjects, b.subjects);
  if (actors.count < 2 || actors.sum < kLeastActors || subjects.sum < kLeastSubjects) return 0;
  if (actors.most > kMostOfOne * actors.sum) return 0;
  return std::sqrt(actors.sum * subjects.sum);
}

std::string AffairProfile::to_bytes() const {
  std::string out(1, kVersion);
  put(out, actors);
  put(out, subjects);
  return out;
}

std::optional<AffairProfile> AffairProfile::from_bytes(std::string_view bytes) {
  if (bytes.empty() || bytes[0] != kVersion) return {};
  bytes.remove_prefix(1);
  auto actors = take(bytes, kMostActors);
  if (!actors) return {};
  auto subjects = take(bytes, kMostSubjects);
  if (!subjects || !bytes.empty()) return {};
  return AffairProfile{std::move(*actors), std::move(*subjects)};
}

}  // namespace sotin::stories
