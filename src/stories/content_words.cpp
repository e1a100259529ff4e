// Two tables do the work: phrases that become a head word, and words with a role. Both are tries in
// disguise: a hash of the keys of a phrase leads to what it stands for, longest phrase first. A
// report is walked once; every stretch of it is then a range of its words.
#include "content.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

#include "country_names.hpp"
#include "sotin/base/data_file.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kLongestPhrase = 6;
constexpr std::size_t kMostInside = 40;  // syllables of a mention that are looked at
constexpr std::uint64_t kActorSeed = 0x61637473;
constexpr std::uint64_t kTimeSeed = 0x74696d65;
constexpr std::uint64_t kNumberSeed = 0x6e756d62;

struct Meaning {
  std::uint16_t roles = 0;
  double number = -1;
  double scale = 0;
};

struct Tables {
  std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> heads;  // phrase -> head's keys
  std::unordered_map<std::uint64_t, Meaning> meanings;                  // phrase -> roles
  std::unordered_map<std::uint64_t, bool> beginnings;  // of any phrase, for an early stop
};

std::vector<std::uint64_t> keys_of(std::string_view phrase) {
  std::vector<std::uint64_t> keys;
  for (const auto& syllable : syllables(phrase)) keys.push_back(syllable.key);
  return keys;
}

std::uint64_t phrase_key(const std::uint64_t* keys, std::size_t count) {
  std::uint64_t hash = count;
  for (std::size_t i = 0; i < count; ++i) hash = hash_combine(hash, keys[i]);
  return hash;
}

std::uint16_t role_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Role>, 15> kNames{{
      {"empty", kEmpty},
      {"not", kNot},
      {"keeps", kKeeps},
      {"denies", kDenies},
      {"but", kBut},
      {"more", kMore},
      {"less", kLess},
      {"about", kAbout},
      {"classifier", kClassifier},
      {"goal", kGoal},
      {"due", kDue},
      {"done", kDone},
      {"reserve", kReserve},
      {"free", kFree},
      {"ordinal", kOrdinal},
  }};
  for (const auto& [known, role] : kNames) {
    if (known == name) return role;
  }
  return 0;
}

double number_in(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

const Tables& tables() {
  static const Tables built = [] {
    Tables t;
    base::for_each_row(base::data_file("vi/synonyms.tsv"), [&](const auto& fields) {
      if (fields.size() < 2) return;
      const auto variant = keys_of(fields[1]);
      if (variant.empty() || variant.size() > kLongestPhrase) return;
      t.heads[phrase_key(variant.data(), variant.size())] = keys_of(fields[0]);
      t.beginnings[variant.front()] = true;
    });
    base::for_each_row(base::data_file("vi/story_words.tsv"), [&](const auto& fields) {
      if (fields.size() < 2) return;
      const auto words = keys_of(fields[0]);
      if (words.empty() || words.size() > kLongestPhrase) return;
      auto& meaning = t.meanings[phrase_key(words.data(), words.size())];
      if (fields[1] == "number" && fields.size() > 2) {
        meaning.number = number_in(fields[2]);
      } else if (fields[1] == "scale" && fields.size() > 2) {
        meaning.scale = number_in(fields[2]);
      } else {
        meaning.roles |= role_named(fields[1]);
      }
      t.beginnings[words.front()] = true;
    });
    return t;
  }();
  return built;
}

/// «5.000» and «7,2» as Vietnamese writes them; also «1,000» where three digits follow.
double value_of_digits(std::string_view digits) {
  std::string plain;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c >= '0' && c <= '9') {
      plain += c;
      continue;
    }
    if (c != '.' && c != ',') break;
    std::size_t run = 0;
    while (i + 1 + run < digits.size() && digits[i + 1 + run] >= '0' && digits[i + 1 + run] <= '9')
      ++run;
    if (run != 3) plain += '.';
  }
  return number_in(plain);
}

/// A stretch that counts as one word: a name or a time.
struct Piece {
  text::Span where;
  std::uint64_t key;
  ActorIndex actor;
};

/// Countries and bodies named inside a longer mention.
void add_named_inside(const text::Document& document, const text::Span& where,
                      const NamesInside& inside, std::vector<Piece>& pieces) {
  const auto words = document.words(where);
  const auto add = [&](const text::Span& part, ActorIndex actor) {
    pieces.push_back({{where.begin + part.begin, where.begin + part.end}, actor_key(actor), actor});
  };
  for (const auto& named : countries_in(words)) {
    const auto at = inside.countries.find(named.code);
    if (at != inside.countries.end()) add(named.where, at->second);
  }
  const auto all = syllables(words);
  for (std::size_t i = 0; i < std::min(all.size(), kMostInside); ++i) {
    if (!all[i].capital) continue;
    for (auto count = std::min(kLongestPhrase, all.size() - i); count > 0; --count) {
      const text::Span part{all[i].where.begin, all[i + count - 1].where.end};
      const auto at = inside.bodies.find(std::string(part.in(words)));
      if (at == inside.bodies.end()) continue;
      add(part, at->second);
      i += count - 1;
      break;
    }
  }
}

std::vector<Piece> pieces_of(const text::Document& document, const facts::Report& report,
                             const std::vector<ActorIndex>& actors, const NamesInside& inside) {
  using facts::EntityKind;
  std::vector<Piece> pieces;
  for (std::size_t e = 0; e < report.entities.size(); ++e) {
    const auto& entity = report.entities[e];
    const auto actor = e < actors.size() ? actors[e] : kNoActor;
    const bool group = entity.kind == EntityKind::kGroup || entity.kind == EntityKind::kOther;
    const bool common = entity.kind == EntityKind::kOrganisation && !entity.name.empty() &&
                        !base::is_upper(base::decode(entity.name, 0).value);
    for (const auto& where : entity.mentions) {
      if (!group && !common && actor != kNoActor) {
        pieces.push_back({where, actor_key(actor), actor});
        continue;
      }
      add_named_inside(document, where, inside, pieces);
    }
  }
  for (const auto& time : report.times) {
    pieces.push_back({time.where, hash_bytes(time.value, kTimeSeed), kNoActor});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin
                                          : a.where.end > b.where.end;
  });
  return pieces;
}

/// Does a clause start between two words?
bool parts(std::string_view between) {
  for (std::size_t i = 0; i < between.size(); ++i) {
    const char c = between[i];
    if (c == '\n' || c == ';' || c == '.' || c == '?' || c == '!') return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const text::Document& document, const facts::Report& report,
         const std::vector<ActorIndex>& actors, const NamesInside& inside)
      : text_(document.text()),
        syllables_(syllables(text_)),
        pieces_(pieces_of(document, report, actors, inside)) {
    keys_.reserve(syllables_.size());
    for (const auto& syllable : syllables_) keys_.push_back(syllable.key);
  }

  std::vector<Word> read() {
    while (at_ < syllables_.size()) {
      if (!piece() && !phrase()) single();
    }
    join_numbers();
    return std::move(words_);
  }

 private:
  Word& put(std::uint64_t key, const text::Span& where) {
    Word word{.key = key, .where = where};
    const auto before = words_.empty() ? 0U : words_.back().where.end;
    word.starts = words_.empty() ||
                  (where.begin > before && parts(text_.substr(before, where.begin - before)));
    const auto between = text_.substr(before, where.begin > before ? where.begin - before : 0);
    word.comma = between.find_first_of(",():") != std::string_view::npos;
    words_.push_back(word);
    return words_.back();
  }

  bool piece() {
    const auto begin = syllables_[at_].where.begin;
    while (next_piece_ < pieces_.size() && pieces_[next_piece_].where.begin < begin) ++next_piece_;
    if (next_piece_ == pieces_.size()) return false;
    const auto& p = pieces_[next_piece_];
    // A mention may begin with a mark that is no syllable.
    if (p.where.begin > begin || p.where.end <= begin) return false;
    auto& word = put(p.key, p.where);
    word.actor = p.actor;
    word.time = p.actor == kNoActor;
    while (at_ < syllables_.size() && syllables_[at_].where.begin < p.where.end) ++at_;
    return true;
  }

  /// How many syllables from here may be one phrase: up to the next name.
  std::size_t room() const {
    const auto limit = std::min(kLongestPhrase, syllables_.size() - at_);
    std::size_t count = 1;
    while (count < limit) {
      const auto& before = syllables_[at_ + count - 1].where;
      const auto& next = syllables_[at_ + count].where;
      if (next_piece_ < pieces_.size() && next.begin >= pieces_[next_piece_].where.begin &&
          next.begin < pieces_[next_piece_].where.end)
        break;
      if (parts(text_.substr(before.end, next.begin - before.end))) break;
      ++count;
    }
    return count;
  }

  bool phrase() {
    if (!tables().beginnings.contains(keys_[at_])) return false;
    for (auto count = room(); count > 0; --count) {
      const auto key = phrase_key(&keys_[at_], count);
      const text::Span where{syllables_[at_].where.begin, syllables_[at_ + count - 1].where.end};
      const auto meaning = tables().meanings.find(key);
      const auto head = tables().heads.find(key);
      if (meaning != tables().meanings.end()) {
        auto& word = put(key, where);
        word.roles = meaning->second.roles;
        if (meaning->second.number >= 0 || meaning->second.scale > 0) {
          word.key = keys_[at_];
          spoken_.push_back({words_.size() - 1, meaning->second});
        }
        at_ += count;
        return true;
      }
      if (head != tables().heads.end()) {
        static const auto futile = keys_of("vô hiệu");
        for (const auto part : head->second) put(part, where);
        if (head->second == futile) words_.back().roles |= kNegative;
        at_ += count;
        return true;
      }
    }
    return false;
  }

  void single() {
    const auto& syllable = syllables_[at_];
    auto& word = put(syllable.key, syllable.where);
    if (syllable.number) {
      word.number = true;
      word.value = value_of_digits(syllable.where.in(text_));
    }
    ++at_;
  }

  /// Number words become values where they count something, scales multiply: «chín», «120 triệu».
  void join_numbers() {
    std::vector<Meaning> meanings(words_.size());
    for (const auto& [index, meaning] : spoken_) meanings[index] = meaning;
    static const auto not_five = [] {
      std::vector<std::uint64_t> keys;
      for (const auto* word :
           {"nay", "ngoái", "sau", "tới", "qua", "trước", "đó", "này", "học", "kia", "mới", "cũ"})
        keys.push_back(keys_of(word).front());
      return keys;
    }();
    static const auto one = keys_of("một").front();
    static const auto five = keys_of("năm").front();
    std::vector<Word> out;
    out.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto word = words_[i];
      const auto& meaning = meanings[i];
      if (meaning.number >= 0) {
        const bool after_number = !out.empty() && out.back().number && !word.starts;
        const bool vague_one =
            word.key == one &&
            !(i + 1 < words_.size() && meanings[i + 1].scale > 0 && !words_[i + 1].starts);
        const bool year =
            word.key == five &&
            (after_number || i + 1 == words_.size() || words_[i + 1].number || words_[i + 1].time ||
             std::find(not_five.begin(), not_five.end(), words_[i + 1].key) != not_five.end());
        if (!vague_one && !year) {
          if (after_number && out.back().value >= 10 && meaning.number < 10 &&
              !digits(out.back())) {
            out.back().value += meaning.number;  // «hai mươi ba»
            out.back().where.end = word.where.end;
            continue;
          }
          word.number = true;
          word.value = meaning.number;
        } else if (vague_one) {
          word.roles |= kEmpty;
        }
      } else if (meaning.scale > 0) {
        if (!out.empty() && out.back().number && !word.starts) {
          out.back().value *= meaning.scale;
          out.back().where.end = word.where.end;
          continue;
        }
      }
      out.push_back(word);
    }
    for (auto& word : out) {
      if (word.number)
        word.key = hash_combine(kNumberSeed, static_cast<std::uint64_t>(word.value * 1000));
    }
    words_ = std::move(out);
  }
  bool digits(const Word& word) const {
    const char c = text_[word.where.begin];
    return c >= '0' && c <= '9';
  }

  std::string_view text_;
  std::vector<Syllable> syllables_;
  std::vector<std::uint64_t> keys_;
  std::vector<Piece> pieces_;
  std::vector<std::pair<std::size_t, Meaning>> spoken_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
  std::size_t next_piece_ = 0;
};

}  // namespace

std::uint64_t word_key(std::string_view syllable) {
  const auto keys = keys_of(syllable);
  if (keys.size() != 1) return 0;
  const auto phrase = phrase_key(keys.data(), 1);
  return tables().meanings.contains(phrase) ? phrase : keys.front();
}

std::uint64_t actor_key(ActorIndex actor) {
  return hash_combine(kActorSeed, static_cast<std::uint64_t>(actor));
}

std::vector<Word> words_of(const text::Document& document, const facts::Report& report,
                           const std::vector<ActorIndex>& actors, const NamesInside& inside) {
  return Reader(document, report, actors, inside).read();
}

}  // namespace sotin::stories
