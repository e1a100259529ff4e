// One pass for the classes, one to remember how capitalised words are used, one to write it down.
#include "facts/names/name_context.hpp"

#include <string_view>

namespace sotin::facts {
namespace {

using language::Shape;
using language::TokenKind;

/// Open-addressing table from token key to memory bits and a count.
class WordMemory {
 public:
  explicit WordMemory(std::size_t words) {
    std::size_t size = 64;
    while (size < words * 2) size *= 2;
    slots_.resize(size);
  }
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
    std::uint8_t bits = 0;
  };
  Slot& at(std::uint64_t key) {
    std::size_t i = key & (slots_.size() - 1);
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
    slots_[i].key = key;
    return slots_[i];
  }
  Slot* find(std::uint64_t key) {
    std::size_t i = key & (slots_.size() - 1);
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
    return slots_[i].key == 0 ? nullptr : &slots_[i];
  }

 private:
  std::vector<Slot> slots_;
};

Writing writing_of_mark(char mark) {
  switch (mark) {
    case ',':
      return Writing::kComma;
    case '.':
    case '!':
    case '?':
    case ';':
      return Writing::kStop;
    case '(':
    case '[':
      return Writing::kOpen;
    case ')':
    case ']':
      return Writing::kClose;
    case '"':
    case '\'':
      return Writing::kQuote;
    case '-':
      return Writing::kDash;
    case '/':
    case '&':
      return Writing::kSlash;
    case ':':
      return Writing::kColon;
    default:
      return Writing::kOther;
  }
}

Writing writing_of(const language::Token& token, std::string_view words, std::string_view lower) {
  if (token.kind == TokenKind::kNumber) return Writing::kNumber;
  if (token.kind == TokenKind::kPunct) {
    if (words.size() == 1) return writing_of_mark(words.front());
    if (words == "“" || words == "”" || words == "‘" || words == "’" || words == "«" ||
        words == "»")
      return Writing::kQuote;
    if (words == "–" || words == "—") return Writing::kDash;
    return words == "…" ? Writing::kStop : Writing::kOther;
  }
  switch (token.shape) {
    case Shape::kLower:
      return Writing::kLower;
    case Shape::kCapital:
      if (token.where.size() == 1) return Writing::kLetter;
      return looks_foreign(lower) ? Writing::kForeignCapital : Writing::kCapital;
    case Shape::kUpper:
      return Writing::kUpper;
    case Shape::kMixed:
      return Writing::kMixed;
    case Shape::kNone:
      break;
  }
  return Writing::kOther;
}

/// Does a clause end at `w`?
bool ends_clause(Writing w) {
  return w == Writing::kStop || w == Writing::kColon || w == Writing::kQuote;
}

void find_openers(NameContext& context) {
  const auto& tokens = context.analysis->tokens;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  context.opener.assign(count, NameContext::kNoOpener);
  context.speech_ahead.assign(count, 0);
  std::uint32_t last = NameContext::kNoOpener;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].line_start || ends_clause(context.writing[i]) ||
        context.writing[i] == Writing::kComma) {
      last = NameContext::kNoOpener;
    }
    context.opener[i] = last;
    if ((context.classes[i].opens & kOpeners) != 0) last = i;
  }
  std::uint32_t ahead = 0;
  for (std::uint32_t i = count; i-- > 0;) {
    context.speech_ahead[i] = static_cast<std::uint8_t>(ahead);
    if (ends_clause(context.writing[i]) || tokens[i].line_start) {
      ahead = 0;
    } else if ((context.classes[i].opens & bit(NameClass::kSpeechVerb)) != 0) {
      ahead = 1;
    } else if (ahead > 0) {
      ahead = ahead < 6 ? ahead + 1 : 0;
    }
  }
}

}  // namespace

bool looks_foreign(std::string_view lower) {
  if (lower.size() < 2) return false;
  bool ascii = true;
  std::size_t vowel_runs = 0;
  bool in_vowels = false;
  for (const char c : lower) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      ascii = false;
      break;
    }
    if (c == 'f' || c == 'j' || c == 'w' || c == 'z') return true;
    const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    if (vowel && !in_vowels) ++vowel_runs;
    in_vowels = vowel;
  }
  if (!ascii) return false;
  if (vowel_runs != 1) return true;
  const char last = lower.back();
  const auto end = lower.substr(lower.size() - 2);
  if (last == 'a' || last == 'e' || last == 'i' || last == 'o' || last == 'u' || last == 'y' ||
      last == 'c' || last == 'm' || last == 'n' || last == 'p' || last == 't') {
    const auto onset = lower.find_first_of("aeiouy");
    const auto head = lower.substr(0, onset);
    return head.size() > 1 && head != "ch" && head != "gh" && head != "gi" && head != "kh" &&
           head != "ng" && head != "ngh" && head != "nh" && head != "ph" && head != "qu" &&
           head != "th" && head != "tr";
  }
  return end != "ng" && end != "nh" && end != "ch";
}

NameContext make_name_context(const language::Analysis& analysis) {
  const auto& tokens = analysis.tokens;
  NameContext context;
  context.analysis = &analysis;
  context.classes = Gazetteer::embedded().classify(analysis);
  context.writing.resize(tokens.size());
  context.memory.resize(tokens.size());
  context.sentence_start.resize(tokens.size());
  std::size_t capitals = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    context.writing[i] = writing_of(tokens[i], analysis.words(i), analysis.lower(i));
    const bool opens =
        i == 0 || tokens[i].line_start || tokens[i].sentence != tokens[i - 1].sentence ||
        (i > 0 && (context.writing[i - 1] == Writing::kQuote && tokens[i - 1].space_before)) ||
        (context.sentence_start[i - 1] != 0 && tokens[i - 1].kind == TokenKind::kPunct);
    context.sentence_start[i] = opens ? 1 : 0;
    capitals += tokens[i].kind == TokenKind::kWord && tokens[i].shape != Shape::kLower;
  }
  WordMemory memory(capitals + 1);
  constexpr ClassMask kAddress = bits(NameClass::kHonorific, NameClass::kOffice, NameClass::kRank);
  constexpr ClassMask kBody = bits(NameClass::kOrganisationHead);
  constexpr ClassMask kWhere = bits(NameClass::kPlaceHead, NameClass::kLocative);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kWord || tokens[i].shape == Shape::kLower) continue;
    auto& slot = memory.at(tokens[i].key);
    if (context.sentence_start[i] == 0) slot.bits |= kSeenCapital;
    if (++slot.count >= 3) slot.bits |= kSeenOften;
    if (i == 0) continue;
    const ClassMask before = context.classes[i - 1].any();
    if ((before & kAddress) != 0) slot.bits |= kSeenAddressed;
    if ((before & kBody) != 0) slot.bits |= kSeenOrganised;
    if ((before & kWhere) != 0) slot.bits |= kSeenLocated;
  }
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kWord || tokens[i].shape != Shape::kLower) continue;
    if (auto* slot = memory.find(tokens[i].key)) slot->bits |= kSeenLower;
  }
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kWord || tokens[i].shape == Shape::kLower) continue;
    context.memory[i] = memory.at(tokens[i].key).bits;
  }
  find_openers(context);
  context.chunks = find_chunks(context);
  context.chunk_at.assign(tokens.size(), -1);
  for (std::size_t k = 0; k < context.chunks.size(); ++k) {
    const auto range = context.chunks[k].tokens;
    for (auto i = range.first; i < range.last; ++i)
      context.chunk_at[i] = static_cast<std::int32_t>(k);
  }
  return context;
}

}  // namespace sotin::facts
