#pragma once

/// @file
/// What a stretch of text says, made comparable: synonyms become one word, names become actors,
/// numbers become values, and words that say nothing by themselves drop out.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::stories {

/// Index into Story::actors, or kNoActor.
using ActorIndex = std::int32_t;
inline constexpr ActorIndex kNoActor = -1;

/// Roles of words (data/vi/story_words.tsv), as bits.
enum Role : std::uint16_t {
  kEmpty = 1,
  kNot = 2,
  kKeeps = 4,
  kDenies = 8,
  kBut = 16,
  kMore = 32,
  kLess = 64,
  kAbout = 128,
  kClassifier = 256,
  kGoal = 512,
  kDue = 1024,
  kDone = 2048,
  kReserve = 4096,
  kFree = 8192,
  kOrdinal = 32768,
  kNegative = 16384,  ///< says «not» and something else («vô hiệu»)
};

/// A word of a report in comparable form.
struct Word {
  std::uint64_t key = 0;  ///< equal for words that say the same
  text::Span where;
  std::uint16_t roles = 0;
  ActorIndex actor = kNoActor;  ///< a name
  bool number = false;
  bool time = false;    ///< a date or duration: its value is the key
  bool starts = false;  ///< a sentence or clause starts here
  bool comma = false;   ///< a comma, bracket or dash stands before it
  double value = 0;     ///< of a number
};

/// Actors by what they are called inside longer mentions.
struct NamesInside {
  std::map<std::string, ActorIndex> countries;  ///< by ISO code
  std::map<std::string, ActorIndex> bodies;     ///< by name, as written
};

/// All words of a report, in order. `actors` gives the actor of each entity, `inside` those
/// who may be named inside longer mentions: unnamed groups and bodies («hàng chục lãnh đạo NATO»,
/// «quân đội Mỹ») stay words and whom they name. Linear.
[[nodiscard]] std::vector<Word> words_of(const text::Document& document,
                                         const facts::Report& report,
                                         const std::vector<ActorIndex>& actors,
                                         const NamesInside& inside);

/// The key of a single syllable as words_of gives it.
[[nodiscard]] std::uint64_t word_key(std::string_view syllable);

/// The key that stands for an actor.
[[nodiscard]] std::uint64_t actor_key(ActorIndex actor);

/// A number with what it counts.
struct Amount {
  double value = 0;
  std::uint64_t unit = 0;
};

/// One clause or sentence as a set of words.
struct Content {
  std::vector<std::uint64_t> words;  ///< sorted, each once; with actors, times and numbers
  std::vector<Amount> amounts;
  bool negative = false;
  std::vector<std::uint64_t> negated;  ///< the words that «không» stands before; sorted
};

/// Which words of a report are inside `where`: [first, last).
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
};
[[nodiscard]] WordRange range_of(const std::vector<Word>& words, const text::Span& where);

/// The content of `where` without the words inside `left_out` and without the actors in `own`.
[[nodiscard]] Content content_of(const std::vector<Word>& words, WordRange range,
                                 const text::Span& left_out, const std::vector<ActorIndex>& own);

/// The same, clause by clause; the whole first. One element when there is one clause.
[[nodiscard]] std::vector<Content> clauses_of(const std::vector<Word>& words, WordRange range,
                                              const text::Span& left_out,
                                              const std::vector<ActorIndex>& own);

/// How much two contents share.
struct Likeness {
  std::size_t shared = 0;
  double dice = 0;       ///< 2 * shared / (both sizes)
  double contained = 0;  ///< shared / the smaller size
};
[[nodiscard]] Likeness likeness(const Content& a, const Content& b);

/// False when both count the same unit with other values.
[[nodiscard]] bool amounts_agree(const Content& a, const Content& b);

/// A cue that says its content is not so, or will not be («loại trừ», «bác bỏ»).
[[nodiscard]] bool denies(const std::vector<Word>& words, const text::Span& cue);

}  // namespace sotin::stories
