// The tables are merged into one lexicon whose entries carry bit masks, so that a token costs one
// look-up. "áo" (coat) is no country and "anh" no kingdom: names count only when written in
// capitals.
#include "facts/names/name_classes.hpp"

#include <set>
#include <string>

#include "sotin/base/utf8.hpp"

namespace sotin::facts {
namespace {

using language::Lexicon;
using language::Shape;

enum class Writing { kAny, kCapital, kUpper };

Writing writing_of(std::string_view phrase) {
  const auto first = base::decode(phrase, 0);
  if (!base::is_upper(first.value)) return Writing::kAny;
  std::size_t letters = 0;
  for (std::size_t pos = 0; pos < phrase.size();) {
    const auto [c, length] = base::decode(phrase, pos);
    if (!base::is_letter(c) || !base::is_upper(c)) return Writing::kCapital;
    ++letters;
    pos += length;
  }
  return letters > 1 ? Writing::kUpper : Writing::kCapital;
}

bool in_capitals(const language::Token& token) { return token.shape != Shape::kLower; }

bool in_upper(const language::Token& token) {
  return token.shape == Shape::kUpper || token.shape == Shape::kMixed;
}

}  // namespace

const Gazetteer& Gazetteer::embedded() {
  static const Gazetteer gazetteer = [] {
    Gazetteer made;
    std::set<std::string> phrases;
    for (const auto table : kNameTables) {
      for (const auto& entry : Lexicon::embedded(table).entries())
        phrases.insert(base::fold_case(entry.phrase));
    }
    std::string merged;
    for (const auto& phrase : phrases) merged += phrase + '\n';
    made.lexicon_ = Lexicon::parse(merged);
    made.masks_.resize(made.lexicon_.entries().size());
    for (std::size_t c = 0; c < kNameClasses; ++c) {
      const ClassMask mask = ClassMask{1} << c;
      for (const auto& entry : Lexicon::embedded(kNameTables[c]).entries()) {
        const auto* found = made.lexicon_.find(entry.phrase);
        if (found == nullptr) continue;
        auto& masks = made.masks_[static_cast<std::size_t>(found - made.lexicon_.entries().data())];
        switch (writing_of(entry.phrase)) {
          case Writing::kAny:
            masks.any |= mask;
            break;
          case Writing::kCapital:
            masks.capital |= mask;
            break;
          case Writing::kUpper:
            masks.upper |= mask;
            break;
        }
      }
    }
    return made;
  }();
  return gazetteer;
}

std::vector<TokenClasses> Gazetteer::classify(const language::Analysis& analysis) const {
  const auto& tokens = analysis.tokens;
  std::vector<TokenClasses> classes(tokens.size());
  for (std::uint32_t at = 0; at < tokens.size();) {
    const auto* entry =
        tokens[at].kind == language::TokenKind::kPunct ? nullptr : lexicon_.longest(analysis, at);
    if (entry == nullptr) {
      ++at;
      continue;
    }
    const auto& masks = masks_[static_cast<std::size_t>(entry - lexicon_.entries().data())];
    const auto& first = tokens[at];
    const auto& last = tokens[at + entry->length - 1];
    ClassMask mask = masks.any;
    if (in_capitals(first) && in_capitals(last)) mask |= masks.capital;
    if (in_upper(first)) mask |= masks.upper;
    if (mask == 0) {
      ++at;
      continue;
    }
    classes[at].opens = mask;
    classes[at].length = static_cast<std::uint8_t>(entry->length);
    for (std::uint32_t i = at + 1; i < at + entry->length; ++i) classes[i].goes_on = mask;
    at += entry->length;
  }
  return classes;
}

}  // namespace sotin::facts
