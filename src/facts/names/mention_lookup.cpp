#include "facts/names/mention_lookup.hpp"

#include <algorithm>
#include <array>

#include "facts/names/mention_parts.hpp"

namespace sotin::facts {
namespace {

constexpr int kLookBack = 40;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 22> kPrepositions = {
    "tại", "ở",   "với",  "của",   "cho",  "đến", "tới", "từ",    "về",  "trong", "trên",
    "do",  "bởi", "giữa", "thuộc", "sang", "vào", "sau", "trước", "khi", "cùng",  "đối"};

/// Gender known of an entity from any of its latest mentions up to `mention`.
char gender_of_entity(const Reading& reading, std::int32_t mention) {
  const auto entity = reading.mentions[static_cast<std::size_t>(mention)].entity;
  int looked = 0;
  for (auto m = mention; m >= 0 && looked < kLookBack; --m, ++looked) {
    const auto& other = reading.mentions[static_cast<std::size_t>(m)];
    if (other.entity != entity) continue;
    if (const char g = gender_of(reading.analysis, other); g != '?') return g;
  }
  return '?';
}

bool fits(const Reading& reading, std::int32_t mention, const PronounSense& sense) {
  const auto& m = reading.mentions[static_cast<std::size_t>(mention)];
  if (!sense.person) {
    if (sense.word == "nước" || sense.word == "quốc") return m.kind == EntityKind::kCountry;
    return m.kind == EntityKind::kOrganisation;
  }
  if (sense.plural) return m.kind == EntityKind::kGroup || m.kind == EntityKind::kOrganisation;
  if (m.kind != EntityKind::kPerson) return false;
  const char gender = gender_of_entity(reading, mention);
  return sense.gender == '?' || gender == '?' || gender == sense.gender;
}

}  // namespace

std::int32_t mention_covering(const Reading& reading, std::int64_t token) {
  if (token < 0 || token >= static_cast<std::int64_t>(reading.mention_at.size())) return kNoMention;
  return reading.mention_at[static_cast<std::size_t>(token)];
}

std::int32_t mention_starting(const Reading& reading, std::int64_t token) {
  const auto m = mention_covering(reading, token);
  return m >= 0 && reading.mentions[static_cast<std::size_t>(m)].tokens.first == token ? m
                                                                                       : kNoMention;
}

std::int32_t mention_ending(const Reading& reading, std::int64_t token) {
  const auto m = mention_covering(reading, token);
  return m >= 0 && reading.mentions[static_cast<std::size_t>(m)].tokens.last == token + 1
             ? m
             : kNoMention;
}

std::size_t first_mention_from(const Reading& reading, std::uint32_t token) {
  const auto found =
      std::partition_point(reading.mentions.begin(), reading.mentions.end(),
                           [token](const Mention& m) { return m.tokens.first < token; });
  return static_cast<std::size_t>(found - reading.mentions.begin());
}

std::int32_t latest_person_before(const Reading& reading, std::uint32_t token) {
  auto m = static_cast<std::int32_t>(first_mention_from(reading, token)) - 1;
  for (int looked = 0; m >= 0 && looked < kLookBack; --m, ++looked) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(m)];
    if (mention.kind == EntityKind::kPerson && mention.tokens.last <= token) return m;
  }
  return kNoMention;
}

std::int32_t subject_of(const Reading& reading, std::uint32_t sentence) {
  const auto& analysis = reading.analysis;
  if (sentence >= analysis.sentences.size()) return kNoMention;
  const auto tokens = analysis.sentences[sentence].tokens;
  auto m = first_mention_from(reading, tokens.first);
  for (int looked = 0; m < reading.mentions.size() && looked < kLookBack; ++m, ++looked) {
    const auto& mention = reading.mentions[m];
    if (mention.tokens.first >= tokens.last) break;
    if (analysis.quotation_of[mention.tokens.first] >= 0) continue;
    const auto before = mention.tokens.first > tokens.first
                            ? analysis.lower(mention.tokens.first - 1)
                            : std::string_view();
    if (!one_of(before, kPrepositions)) return static_cast<std::int32_t>(m);
  }
  return kNoMention;
}

PronounSense sense_of_pronoun(const Analysis& analysis, const TokenRange& range) {
  static constexpr std::array<std::string_view, 7> kMen = {"ông",  "anh", "ngài", "chú",
                                                           "thầy", "cậu", "hắn"};
  static constexpr std::array<std::string_view, 5> kWomen = {"bà", "chị", "cô", "nàng", "dì"};
  static constexpr std::array<std::string_view, 7> kAny = {"em",   "y",  "cụ",   "bác",
                                                           "cháu", "vị", "người"};
  static constexpr std::array<std::string_view, 6> kBodies = {"cơ",   "đơn",  "tổ",
                                                              "hãng", "công", "tờ"};
  PronounSense sense;
  if (range.empty() || range.last > analysis.tokens.size() || range.size() > 8) return sense;
  const auto first = analysis.lower(range.first);
  const auto last = analysis.lower(range.last - 1);
  const bool pointing = last == "này" || last == "đó" || last == "ấy" || last == "trên" ||
                        last == "ta" || last == "nói";
  if (range.size() > 1 && !pointing) return sense;
  sense.word = first;
  sense.pronoun = true;
  if (one_of(first, kMen)) {
    sense.gender = 'm';
  } else if (one_of(first, kWomen)) {
    sense.gender = 'f';
  } else if (first == "họ") {
    sense.plural = true;
  } else if (pointing && (first == "nước" || first == "quốc")) {
    sense.person = false;
  } else if (pointing && one_of(first, kBodies)) {
    sense.person = false;
  } else if (!one_of(first, kAny) && !(pointing && range.size() > 1)) {
    sense.pronoun = false;
  }
  return sense;
}

EntityIndex find_person_for_pronoun(const Reading& reading, const TokenRange& range) {
  const auto sense = sense_of_pronoun(reading.analysis, range);
  if (!sense.pronoun) return kNobody;
  const auto sentence = reading.analysis.tokens[range.first].sentence;
  if (sentence > 0) {
    const auto subject = subject_of(reading, sentence - 1);
    if (subject >= 0 && fits(reading, subject, sense))
      return reading.mentions[static_cast<std::size_t>(subject)].entity;
  }
  auto m = static_cast<std::int32_t>(first_mention_from(reading, range.first)) - 1;
  for (int looked = 0; m >= 0 && looked < kLookBack; --m, ++looked) {
    const auto& mention = reading.mentions[static_cast<std::size_t>(m)];
    if (fits(reading, m, sense)) return mention.entity;
  }
  return kNobody;
}

}  // namespace sotin::facts
