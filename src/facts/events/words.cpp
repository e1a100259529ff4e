#include "facts/events/words.hpp"

#include <algorithm>
#include <array>

namespace sotin::facts {
namespace {

constexpr std::uint32_t kSubjectReach = 40;
constexpr int kChainReach = 8;

constexpr std::array<std::string_view, 22> kPrepositions = {
    "của", "với", "tại", "ở",   "trong", "đến", "tới", "từ",  "theo", "cho", "bởi",
    "về",  "ra",  "vào", "gần", "giữa",  "do",  "qua", "như", "trên", "vì",  "sau"};

}  // namespace

bool is_preposition(std::string_view lower) {
  return std::find(kPrepositions.begin(), kPrepositions.end(), lower) != kPrepositions.end();
}

std::int32_t chain_head(const ReadingView& view, std::int32_t m) {
  const auto& analysis = view.analysis;
  for (int step = 0; step < kChainReach && m > 0; ++step) {
    const auto first = view.mention(m).tokens.first;
    const auto& previous = view.mention(m - 1);
    if (first == 0 || previous.tokens.last + 1 != first) break;
    const auto between = analysis.lower(first - 1);
    if (between != "," && between != "và" && between != "cùng") break;
    const auto head = previous.tokens.first;
    if (between == "," && head > 0 && analysis.lower(head - 1) == "theo") break;  // "Theo A, B ..."
    --m;
  }
  return m;
}

std::int32_t subject_before(const ReadingView& view, std::uint32_t token) {
  const auto& analysis = view.analysis;
  const auto sentence = view.sentence(token);
  const auto stop = std::max(sentence.first, token > kSubjectReach ? token - kSubjectReach : 0U);
  for (auto i = token; i > stop;) {
    --i;
    if (analysis.lower(i) == ";") return -1;
    const auto m = view.mention_at(i);
    if (m < 0) continue;
    const auto first = view.mention(m).tokens.first;
    if (first == 0 || !is_preposition(analysis.lower(static_cast<std::int64_t>(first) - 1)))
      return m;
    i = std::max(first, stop);
  }
  return -1;
}

std::string_view bucket(std::uint32_t count) {
  if (count == 0) return "0";
  if (count == 1) return "1";
  if (count == 2) return "2";
  if (count == 3) return "3";
  if (count <= 5) return "5";
  if (count <= 8) return "8";
  if (count <= 15) return "15";
  if (count <= 30) return "30";
  return "more";
}

bool holds(const Analysis& analysis, const TokenRange& range, std::string_view word) {
  for (auto i = range.first; i < range.last; ++i) {
    if (analysis.lower(i) == word) return true;
  }
  return false;
}

}  // namespace sotin::facts
