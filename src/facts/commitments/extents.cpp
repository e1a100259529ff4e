// How far a promise may reach, and the words it depends on.
#include "facts/commitments/promises.hpp"

#include <algorithm>

namespace sotin::facts {
namespace {

constexpr std::uint32_t kLongestWhat = 110;  // tokens of one promise
constexpr std::size_t kMostExtents = 12;

bool ends_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "…";
}

bool is_quote(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "“" || mark == "»" || mark == "«";
}

}  // namespace

std::string_view ending_at(const ReadingView& view, std::uint32_t i) {
  static const auto& openers = language::Lexicon::embedded("clause_openers");
  const auto& a = view.analysis;
  const auto opener_at = [&](std::uint32_t at) -> const language::Lexicon::Entry* {
    if (at >= a.tokens.size()) return nullptr;
    const auto* entry = openers.longest(a, at);
    return entry != nullptr && !entry->attributes.empty() ? entry : nullptr;
  };
  const auto mark = a.lower(i);
  if (mark == ",") {
    if (const auto* opener = opener_at(i + 1); opener != nullptr) {
      const auto& what = opener->attributes[0];
      if (what == "also") return view.cue_at(i + 1 + opener->length) >= 0 ? ",cue" : ",also";
      return what == "contrast" ? ",contrast" : what == "condition" ? ",condition" : ",clause";
    }
    if (a.lower(i + 1) == "sẽ" || a.lower(i + 2) == "sẽ" || a.lower(i + 3) == "sẽ") return ",next";
    if (view.mention_at(i + 1) >= 0) return ",name";
    if (view.cue_at(i + 1) >= 0 || view.cue_at(i + 2) >= 0) return ",cue";
    return ",";
  }
  if (mark == ";")
    return a.lower(i + 1) == "sẽ" || a.lower(i + 2) == "sẽ" || view.cue_at(i + 1) >= 0 ? ";next"
                                                                                       : ";";
  if (mark == ":" || mark == "(" || mark == "–") return mark;
  if (mark == "-" && view.analysis.tokens[i].space_before) return mark;
  if (const auto* opener = opener_at(i); opener != nullptr) {
    const std::string_view what = opener->attributes[0];
    return what == "also" && view.cue_at(i + opener->length) >= 0 ? "also-cue" : what;
  }
  return {};
}

std::vector<TokenRange> extent_candidates(const ReadingView& view, const Promise& p) {
  const auto& a = view.analysis;
  const auto sentence = a.sentences[a.tokens[p.marker.first].sentence].tokens;
  const auto start = p.marker.last;
  const auto quotation = a.quotation_of[p.marker.first];
  std::vector<TokenRange> out;
  if (start >= sentence.last) return out;
  const auto opening = a.lower(start);
  if (a.tokens[start].kind == language::TokenKind::kPunct && !is_quote(opening) && opening != "(" &&
      opening != "'") {
    if (p.status == CommitmentStatus::kUndecided)
      out.push_back(p.marker);  // "vai trò của Mỹ vẫn chưa rõ"
    return out;
  }
  const auto add = [&](std::uint32_t first, std::uint32_t last) {
    while (last > first && (a.tokens[last - 1].kind == language::TokenKind::kPunct &&
                            !is_quote(a.lower(last - 1)) && a.lower(last - 1) != ")"))
      --last;
    if (last <= first) return;
    if (!out.empty() && out.back() == TokenRange{first, last}) return;
    out.push_back({first, last});
  };
  auto i = start;
  for (; i < sentence.last && i < start + kLongestWhat; ++i) {
    if (i > start && quotation >= 0 && a.quotation_of[i] != quotation) break;
    const auto mark = a.lower(i);
    if (i + 1 < sentence.last && ends_sentence(mark) && a.tokens[i + 1].space_before) break;
    if (out.size() >= kMostExtents) continue;
    const auto ending = i > start + 1 ? ending_at(view, i) : std::string_view();
    if (!ending.empty() && ending != ";") {  // "sẽ A; B; C": a list goes on over its semicolons
      add(start, i);
      // A comma and a new clause end it for good: ", mặc dù", ", do", ", đồng thời khẳng định".
      if (ending == ",contrast" || ending == ",clause" || ending == ",cue") break;
    }
  }
  add(start, i);
  if (p.status == CommitmentStatus::kUndecided && i <= start + 1)
    add(p.marker.first, std::max(i, start));
  if (a.lower(start) == "được" || a.lower(start) == "bị" || a.lower(start) == "có" ||
      a.lower(start) == "hoàn") {
    auto first = p.marker.first;
    const auto stop = std::max(sentence.first, first > 30 ? first - 30 : 0U);
    while (first > stop && a.lower(first - 1) != "," && a.lower(first - 1) != ":" &&
           a.lower(first - 1) != ";" && !is_quote(a.lower(first - 1)) &&
           view.cue_at(first - 1) < 0) {
      --first;
    }
    const auto ends = out;
    if (first < p.marker.first) {
      for (const auto& range : ends) out.push_back({first, range.last});
    }
  }
  return out;
}

std::optional<Span> condition_of(const ReadingView& view, const Promise& p,
                                 const TokenRange& what) {
  static constexpr std::string_view kOpeners[] = {"nếu",
                                                  "trong trường hợp",
                                                  "với điều kiện",
                                                  "trừ khi",
                                                  "miễn là",
                                                  "chỉ khi",
                                                  "cho tới khi",
                                                  "cho đến khi",
                                                  "cho tới chừng nào",
                                                  "mà không có",
                                                  "mà không kèm",
                                                  "như một phần",
                                                  "vô điều kiện",
                                                  "không kèm điều kiện",
                                                  "còn phụ thuộc",
                                                  "tùy thuộc",
                                                  "tuỳ thuộc",
                                                  "theo diễn biến"};
  const auto& a = view.analysis;
  const auto sentence = view.sentence(p.marker.first);
  const auto first = std::max(sentence.first, p.marker.first > 40 ? p.marker.first - 40 : 0U);
  const auto last = std::min(sentence.last, std::max(what.last, p.marker.last) + 12);
  for (auto i = first; i < last; ++i) {
    for (const auto opener : kOpeners) {
      const auto n = a.match(i, opener);
      if (n == 0) continue;
      if (opener == "vô điều kiện" || opener == "không kèm điều kiện") return a.span({i, i + n});
      auto end = i + n;
      while (end < sentence.last) {
        const auto mark = a.lower(end);
        if (ends_sentence(mark) || mark == ";" || mark == "”" || mark == "\"") break;
        if (mark == "," &&
            (i < p.marker.first || a.match(end + 1, "nhưng") > 0 || a.match(end + 1, "hoặc") > 0))
          break;
        if (i < p.marker.first && end >= p.marker.first) break;
        ++end;
      }
      return a.span({i, end});
    }
  }
  return std::nullopt;
}

}  // namespace sotin::facts
