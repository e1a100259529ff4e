// Promises laid out in tiers: "gồm hai tầng: A, đi liền với B". Each part is a commitment of those
// it names with "từ", "của" or "do"; of nobody in particular when it names none.
#include <array>

#include "facts/commitments/promises.hpp"
#include "facts/events/words.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kLongestTiers = 90;
constexpr std::size_t kMostTiers = 4000;

/// 2, 3 or 4 for the number word at `i`, else 0.
std::uint32_t number_at(const Analysis& a, std::uint32_t i) {
  const auto word = a.lower(i);
  if (word == "hai" || word == "2") return 2;
  if (word == "ba" || word == "3") return 3;
  if (word == "bốn" || word == "4") return 4;
  return 0;
}

bool is_tier_word(std::uint64_t word) {
  switch (word) {
    case hash_bytes("tầng"):
    case hash_bytes("lớp"):
    case hash_bytes("nấc"):
    case hash_bytes("trụ"):
    case hash_bytes("cấp"):
    case hash_bytes("bậc"):
    case hash_bytes("vế"):
      return true;
    default:
      return false;
  }
}

/// Tokens of a word that parts two tiers at `i`, or 0.
std::uint32_t parts_at(const Analysis& a, std::uint32_t i) {
  static constexpr std::array<std::string_view, 7> kJoints = {
      ", đi liền với", ", đi kèm với", ", cùng với", ", và", ";", "và", ","};
  for (const auto joint : kJoints) {
    if (const auto n = a.match(i, joint); n > 0) return n;
  }
  return 0;
}

}  // namespace

void add_tiers(const ReadingView& view, std::vector<Commitment>& out) {
  const auto& a = view.analysis;
  for (std::uint32_t i = 0; i + 4 < a.tokens.size() && out.size() < kMostTiers; ++i) {
    const auto count = is_tier_word(a.tokens[i + 1].key) ? number_at(a, i) : 0;
    if (count == 0) continue;
    const auto sentence = view.sentence(i);
    auto colon = i + 2;
    while (colon < sentence.last && colon < i + 6 && a.lower(colon) != ":") ++colon;
    if (colon >= sentence.last || a.lower(colon) != ":") continue;
    std::vector<TokenRange> items{{colon + 1, colon + 1}};
    const auto end = std::min(sentence.last, colon + kLongestTiers);
    // Of several joints, the longest words part tiers: "đi liền với" before a bare comma.
    const auto split = [&](std::uint32_t least) {
      items.assign(1, {colon + 1, colon + 1});
      for (auto k = colon + 1; k < end;) {
        const auto n = parts_at(a, k);
        if (n >= least) {
          items.push_back({k + n, k + n});
          k += n;
        } else {
          if (a.lower(k) == ".") break;
          items.back().last = ++k;
        }
      }
    };
    for (const std::uint32_t least : {4U, 3U, 2U, 1U}) {
      split(least);
      if (items.size() == count) break;
    }
    if (items.size() != count) continue;
    for (std::size_t t = 0; t < items.size(); ++t) {
      if (items[t].empty()) continue;
      Commitment c;
      c.what = a.span(items[t]);
      c.tier = std::to_string(t + 1) + "/" + std::to_string(count);
      c.status = CommitmentStatus::kOffered;
      c.statement = view.statement_at(items[t].first);
      c.evidence = a.span(view.sentence(i));
      c.rule = "tiers";
      c.confidence = 0.6F;
      bool named = false;
      const auto [first, last] = view.mentions_in(items[t]);
      for (auto m = first; m < last; ++m) {
        const auto& mention = view.mention(m);
        const auto head = view.mention(chain_head(view, m)).tokens.first;
        const auto word =
            head > 0 ? a.lower(static_cast<std::int64_t>(head) - 1) : std::string_view();
        if (mention.entity == kNobody || (word != "từ" && word != "của" && word != "do")) continue;
        c.party = mention.entity;
        c.party_span = a.span(mention.tokens);
        out.push_back(c);
        named = true;
      }
      if (!named) out.push_back(c);
    }
    i = colon;
  }
}

}  // namespace sotin::facts
