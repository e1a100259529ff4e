#pragma once

/// @file
/// Words that can open a statement (`data/vi/cues.tsv`) and the class of each.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sotin/language/lexicon.hpp"

namespace sotin::facts::statements {

enum class CueClass : std::uint8_t {
  kSay,
  kWrite,
  kStress,
  kThink,
  kDeem,
  kAnnounce,
  kConfirm,
  kPledge,
  kOffer,
  kPropose,
  kAccept,
  kRequest,
  kReject,
  kCriticize,
  kWarn,
  kSupport,
  kFeel,
  kSilence,
  kSource,
  kCite,
  kPassive,
  kNoun,
  kNever,  ///< a look-alike: no candidate
  kShape,  ///< not in the lexicon: told by quotation marks, a colon and a name alone
};

/// How often a phrase opens a statement when someone is its subject.
enum class CueStrength : std::uint8_t { kWeak, kMiddle, kStrong };

/// "weak", "middle", "strong".
[[nodiscard]] base::Value name_of(CueStrength strength);
/// "say", "source", ... as the table writes them.
[[nodiscard]] base::Value name_of(CueClass cls);

/// The table, read once.
class CueLexicon {
 public:
  struct Match {
    const language::Lexicon::Entry* entry = nullptr;
    CueClass cls = CueClass::kShape;
    CueStrength strength = CueStrength::kMiddle;
  };
  static const CueLexicon& get();
  /// The longest cue phrase that begins at token `at`; entry is nullptr when there is none.
  [[nodiscard]] Match longest(const language::Analysis& analysis, std::uint32_t at) const;

 private:
  CueLexicon();
  const language::Lexicon* lexicon_;
  std::vector<std::pair<CueClass, CueStrength>> kinds_;  // as lexicon_->entries()
};

}  // namespace sotin::facts::statements
