#include "facts/statements/speaker_heads.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "facts/feature_values.hpp"
#include "facts/statements/word_classes.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::statements {
namespace {

using namespace literals;
using language::TokenKind;

constexpr std::array<std::string_view, 6> kHeadNames = {"none",  "person",   "anonymous",
                                                        "group", "document", "organisation"};

class Heads {
 public:
  static const Heads& get() {
    static const Heads heads;
    return heads;
  }
  Head at(const Analysis& a, std::uint32_t token) const {
    const auto* entry = lexicon_->longest(a, token);
    if (entry == nullptr) return {};
    return {kinds_[static_cast<std::size_t>(entry - lexicon_->entries().data())], entry->length};
  }

 private:
  Heads() : lexicon_(&language::Lexicon::embedded("speaker_heads")) {
    for (const auto& entry : lexicon_->entries()) {
      const auto kind =
          entry.attributes.empty() ? std::string_view() : std::string_view(entry.attributes[0]);
      const auto found = std::find(kHeadNames.begin(), kHeadNames.end(), kind);
      kinds_.push_back(found == kHeadNames.end()
                           ? HeadKind::kNone
                           : static_cast<HeadKind>(found - kHeadNames.begin()));
    }
  }
  const language::Lexicon* lexicon_;
  std::vector<HeadKind> kinds_;
};

}  // namespace

bool counts(std::uint64_t word) {
  switch (word) {
    case "một"_w:
    case "các"_w:
    case "những"_w:
    case "nhiều"_w:
    case "hai"_w:
    case "ba"_w:
    case "bốn"_w:
    case "vài"_w:
    case "mọi"_w:
    case "số"_w:
    case "cả"_w:
    case "vị"_w:
    case "giới"_w:
    case "toàn"_w:
    case "phía"_w:
    case "nữ"_w:
    case "nam"_w:
      return true;
    default:
      return false;
  }
}

base::Value name_of(HeadKind kind) {
  static constexpr auto kValues = feature_values(kHeadNames);
  return kValues[static_cast<std::size_t>(kind)];
}

Head noun_at(const Analysis& analysis, std::uint32_t token) {
  return Heads::get().at(analysis, token);
}

HeadKind head_at(const Analysis& analysis, std::uint32_t token) {
  for (int step = 0; step < 3 && token < analysis.tokens.size(); ++step, ++token) {
    const auto head = noun_at(analysis, token);
    if (head.kind != HeadKind::kNone) return head.kind;
    if (!counts(analysis.tokens[token].key) && analysis.tokens[token].kind != TokenKind::kNumber)
      break;
  }
  return HeadKind::kNone;
}

}  // namespace sotin::facts::statements
