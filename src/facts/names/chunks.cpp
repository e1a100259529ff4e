// Left to right: the first grammar that fits at a token takes it as far as it goes.
#include "facts/names/chunks.hpp"

#include <algorithm>
#include <string_view>

#include "facts/names/name_context.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kLongest = 24;
constexpr ClassMask kNames =
    bits(NameClass::kCountry, NameClass::kCapital, NameClass::kProvince, NameClass::kPlace,
         NameClass::kOrganisation, NameClass::kAgency, NameClass::kOutlet);
constexpr ClassMask kNouns =
    kNames | bits(NameClass::kOrganisationHead, NameClass::kOffice, NameClass::kRank,
                  NameClass::kGroupHead, NameClass::kPlaceHead);
constexpr ClassMask kStops = bits(NameClass::kVerb, NameClass::kSpeechVerb, NameClass::kQuantifier);

class Chunker {
 public:
  explicit Chunker(const NameContext& context)
      : c_(context), count_(static_cast<std::uint32_t>(context.analysis->tokens.size())) {}

  std::vector<Chunk> run() {
    std::vector<Chunk> chunks;
    for (std::uint32_t i = 0; i < count_;) {
      Chunk chunk{{i, i}, ChunkType::kRun, false, false};
      if (!group(i, chunk) && !titled(i, chunk) && capital(i)) chunk.tokens.last = run_end(i);
      if (chunk.tokens.empty()) {
        ++i;
        continue;
      }
      for (auto k = chunk.tokens.first; k < chunk.tokens.last; ++k)
        chunk.named |= capital(k) && k > chunk.tokens.first;
      chunks.push_back(chunk);
      i = chunk.tokens.last;
    }
    return chunks;
  }

 private:
  bool capital(std::uint32_t i) const {
    return i < count_ && c_.writing[i] >= Writing::kCapital && c_.writing[i] <= Writing::kLetter;
  }
  bool same_line(std::uint32_t i) const { return i < count_ && !c_.analysis->tokens[i].line_start; }
  ClassMask opens(std::uint32_t i) const { return i < count_ ? c_.classes[i].opens : 0; }
  std::uint32_t after(std::uint32_t i) const {
    return i + std::max<std::uint32_t>(1, c_.classes[i].length);
  }
  std::string_view word(std::uint32_t i) const { return c_.analysis->lower(i); }

  std::uint32_t run_end(std::uint32_t i) const {
    auto end = i + 1;
    while (end < i + kLongest && same_line(end) &&
           (capital(end) ||
            (c_.writing[end] == Writing::kDash && !c_.analysis->tokens[end].space_before &&
             same_line(end + 1) && !c_.analysis->tokens[end + 1].space_before &&
             c_.analysis->tokens[end + 1].kind == language::TokenKind::kWord))) {
      end += capital(end) ? 1 : 2;
    }
    return std::min(end, count_);
  }

  bool modifier(std::uint32_t i) const {
    static const language::Lexicon& words = language::Lexicon::embedded("phrase_modifiers");
    return words.longest(*c_.analysis, i) != nullptr;
  }
  bool connector(std::uint32_t i) const {
    const auto w = word(i);
    return w == "của" || w == "từ" || w == "tại" || w == "ở" || w == "thuộc" || w == "trong";
  }

  /// Nouns, modifiers and names from `i` on; `free` also takes other words while a capital is near.
  std::uint32_t extend(std::uint32_t i, std::uint32_t begin, bool free) const {
    auto end = i;
    while (i < begin + kLongest && same_line(i)) {
      if (capital(i) || (opens(i) & kNames) != 0) {
        i = (opens(i) & kNames) != 0 ? after(i) : run_end(i);
        end = i;
      } else if (c_.analysis->tokens[i].kind == language::TokenKind::kPunct) {
        if (c_.writing[i] == Writing::kDash && !c_.analysis->tokens[i].space_before) {
          ++i;
        } else if (c_.writing[i] == Writing::kStop && capital(i + 1) &&
                   !c_.analysis->tokens[i + 1].space_before) {
          ++i;
        } else {
          break;
        }
      } else if ((opens(i) & kNouns) != 0 && (opens(i) & kStops) == 0) {
        i = after(i);
        end = i;
      } else if (connector(i) && same_line(i + 1) &&
                 (capital(i + 1) || (opens(i + 1) & kNouns) != 0)) {
        ++i;
      } else if (modifier(i)) {
        i += 1 + (same_line(i + 1) && !capital(i + 1) && c_.classes[i].length == 0 ? 1U : 0U);
        end = i;
      } else if (free && (opens(i) & kStops) == 0 && capital_near(i) && !stop(i)) {
        ++i;
      } else {
        break;
      }
    }
    return std::min(end, count_);
  }
  bool stop(std::uint32_t i) const {
    const auto w = word(i);
    return w == "và" || w == "với" || w == "cùng" || w == "rằng" || w == "để" || w == "khi" ||
           w == "mà" || w == "cho" || w == "do" || w == "bởi" || w == "hôm" || w == "ngày" ||
           w == "sau" || w == "trước" || w == "này" || w == "nhưng" || w == "vì" || w == "nếu" ||
           w == "như" || w == "trong" || w == "theo" || w == "hay" || w == "hoặc";
  }
  bool capital_near(std::uint32_t i) const {
    for (auto k = i + 1; k < i + 4 && same_line(k); ++k) {
      if (capital(k)) return true;
      if (c_.analysis->tokens[k].kind == language::TokenKind::kPunct || (opens(k) & kStops) != 0 ||
          stop(k))
        return false;
    }
    return false;
  }

  bool group(std::uint32_t i, Chunk& chunk) const {
    auto at = i;
    for (int k = 0; k < 3 && at < count_; ++k) {
      const bool number = c_.writing[at] == Writing::kNumber;
      if (!number && (opens(at) & bit(NameClass::kQuantifier)) == 0) break;
      if (at > i && !same_line(at)) break;
      at = number ? at + 1 : after(at);
    }
    chunk.quantified = at > i;
    const ClassMask heads = chunk.quantified
                                ? bits(NameClass::kGroupHead, NameClass::kOffice, NameClass::kRank)
                                : bits(NameClass::kGroupHead);
    if ((opens(at) & heads) == 0 || (at > i && !same_line(at))) return false;
    if (!chunk.quantified && (opens(at) & bits(NameClass::kOffice, NameClass::kHonorific,
                                               NameClass::kOrganisationHead)) != 0) {
      return false;
    }
    chunk.tokens = {i, extend(after(at), i, false)};
    chunk.type = ChunkType::kGroup;
    return true;
  }

  bool titled(std::uint32_t i, Chunk& chunk) const {
    const auto mask = opens(i);
    const bool title =
        (mask & bits(NameClass::kOffice, NameClass::kRank, NameClass::kHonorific)) != 0;
    if (!title && (mask & bit(NameClass::kOrganisationHead)) == 0) return false;
    chunk.tokens = {i, extend(after(i), i, true)};
    chunk.type = title ? ChunkType::kTitled : ChunkType::kBody;
    return true;
  }

  const NameContext& c_;
  std::uint32_t count_;
};

}  // namespace

std::vector<Chunk> find_chunks(const NameContext& context) { return Chunker(context).run(); }

}  // namespace sotin::facts
