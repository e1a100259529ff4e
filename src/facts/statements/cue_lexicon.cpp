#include "facts/statements/cue_lexicon.hpp"

#include <algorithm>
#include <array>

#include "facts/feature_values.hpp"

namespace sotin::facts::statements {
namespace {

constexpr std::array<std::string_view, 24> kClassNames = {
    "say",   "write",   "stress", "think",   "deem",    "announce",  "confirm", "pledge",
    "offer", "propose", "accept", "request", "reject",  "criticize", "warn",    "support",
    "feel",  "silence", "source", "cite",    "passive", "noun",      "never",   "shape"};

}  // namespace

base::Value name_of(CueStrength strength) {
  static constexpr auto kValues = feature_values<3>({"weak", "middle", "strong"});
  return kValues[static_cast<std::size_t>(strength)];
}

base::Value name_of(CueClass cls) {
  static constexpr auto kValues = feature_values(kClassNames);
  return kValues[static_cast<std::size_t>(cls)];
}

CueLexicon::CueLexicon() : lexicon_(&language::Lexicon::embedded("cues")) {
  for (const auto& entry : lexicon_->entries()) {
    const auto name =
        entry.attributes.empty() ? std::string_view() : std::string_view(entry.attributes[0]);
    const auto found = std::find(kClassNames.begin(), kClassNames.end(), name);
    const auto cls = found == kClassNames.end()
                         ? CueClass::kSay
                         : static_cast<CueClass>(found - kClassNames.begin());
    const auto how =
        entry.attributes.size() < 2 ? std::string_view() : std::string_view(entry.attributes[1]);
    kinds_.emplace_back(cls, how == "weak"     ? CueStrength::kWeak
                             : how == "strong" ? CueStrength::kStrong
                                               : CueStrength::kMiddle);
  }
}

const CueLexicon& CueLexicon::get() {
  static const CueLexicon lexicon;
  return lexicon;
}

CueLexicon::Match CueLexicon::longest(const language::Analysis& analysis, std::uint32_t at) const {
  const auto* entry = lexicon_->longest(analysis, at);
  if (entry == nullptr) return {};
  const auto& [cls, strength] =
      kinds_[static_cast<std::size_t>(entry - lexicon_->entries().data())];
  return {entry, cls, strength};
}

}  // namespace sotin::facts::statements
