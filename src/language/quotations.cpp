// Pairs quotation marks, over several lines when a later line closes what an earlier one opened. Straight marks («"», «'») open when a space or an opening
// bracket stands before them and close otherwise; curly and angle marks say themselves which they are.
// Single quotes count only at word borders (not the apostrophe of "O'Brien").
#include "tokens.hpp"

#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

enum class Mark : std::uint8_t { kNone, kOpen, kClose, kEither };

Mark mark_of(char32_t c, bool& single) {
  single = false;
  switch (c) {
    case U'"': case 0xFF02: return Mark::kEither;
    case 0x201C: case 0x201E: case 0xAB: return Mark::kOpen;
    case 0x201D: case 0xBB: return Mark::kClose;
    case U'\'': single = true; return Mark::kEither;
    case 0x2018: case 0x201A: single = true; return Mark::kOpen;
    case 0x2019: single = true; return Mark::kClose;
    default: return Mark::kNone;
  }
}

// What a line's first quotation mark does: kClose when it ends a quotation that a line before opened,
// kOpen when it opens one (`at_head`: as the line's first token), kNone when there is none.
Mark first_mark(const Analysis& analysis, const Line& line, bool& at_head) {
  const std::string& text = analysis.document->text();
  for (std::uint32_t i = line.tokens.first; i < line.tokens.last; ++i) {
    const Token& token = analysis.tokens[i];
    if (token.kind != TokenKind::kPunct) continue;
    bool single = false;
    const Mark mark = mark_of(base::decode(text, token.where.begin).value, single);
    if (mark == Mark::kNone || single) continue;
    at_head = i == line.tokens.first;
    if (mark != Mark::kEither) return mark;
    const bool space_after = i + 1 >= line.tokens.last || analysis.tokens[i + 1].space_before ||
                             analysis.tokens[i + 1].kind == TokenKind::kPunct;
    return !at_head && space_after && !token.space_before ? Mark::kClose : Mark::kOpen;
  }
  return Mark::kNone;
}

constexpr std::size_t kMostLines = 12;  // a quotation never runs over more

}  // namespace

void find_quotations(Analysis& analysis) {
  const std::string& text = analysis.document->text();
  analysis.quotation_of.assign(analysis.tokens.size(), -1);
  std::int64_t open = -1;
  bool open_single = false;
  std::size_t opened_in = 0;
  int depth = 0;                 // curly or angle marks inside marks
  std::uint32_t last_close = 0;  // where the innermost of them closed last
  const auto close = [&](std::uint32_t end, bool closed) {
    const TokenRange inside{static_cast<std::uint32_t>(open) + 1, end};
    open = -1;
    if (inside.empty()) return;
    const auto index = static_cast<std::int32_t>(analysis.quotations.size());
    analysis.quotations.push_back({inside, closed});
    for (std::uint32_t i = inside.first; i < inside.last; ++i) analysis.quotation_of[i] = index;
  };
  for (std::size_t number = 0; number < analysis.lines.size(); ++number) {
    const auto& line = analysis.lines[number];
    for (std::uint32_t i = line.tokens.first; i < line.tokens.last; ++i) {
      const Token& token = analysis.tokens[i];
      if (token.kind != TokenKind::kPunct) continue;
      bool single = false;
      Mark mark = mark_of(base::decode(text, token.where.begin).value, single);
      if (mark == Mark::kNone) continue;
      const bool space_after = i + 1 >= line.tokens.last || analysis.tokens[i + 1].space_before;
      const bool glued_left = i > line.tokens.first && !token.space_before &&
                              analysis.tokens[i - 1].kind != TokenKind::kPunct;
      if (single && glued_left && !space_after && analysis.tokens[i + 1].kind == TokenKind::kWord) {
        continue;  // an apostrophe
      }
      if (open >= 0) {
        if (single != open_single) continue;
        if (opened_in < number && i == line.tokens.first) continue;  // the paragraph opens anew
        const bool closes = mark == Mark::kClose ||
                            (mark == Mark::kEither &&
                             (space_after || glued_left || analysis.tokens[i + 1].kind == TokenKind::kPunct ||
                              !token.space_before));
        if (mark == Mark::kOpen && !single && opened_in == number) {
          ++depth;
        } else if (closes && depth > 0 && mark == Mark::kClose) {
          --depth;
          last_close = i;
        } else if (closes) {
          close(i, true);
        }
      } else if (mark == Mark::kOpen || (mark == Mark::kEither && !glued_left && !space_after) ||
                 (mark == Mark::kEither && !single && token.space_before)) {
        open = i;
        open_single = single;
        opened_in = number;
        depth = 0;
        last_close = 0;
      }
    }
    if (open >= 0 && last_close > 0) close(last_close, true);  // one mark closed for two
    if (open < 0) continue;
    if (open_single) {
      open = -1;  // a lone single mark is more often an apostrophe than a quotation
      continue;
    }
    // It goes on when a line soon closes it, or when the next one opens anew at its head.
    bool goes_on = false;
    const bool paragraph = open == line.tokens.first || opened_in < number;
    for (std::size_t k = number + 1; k < analysis.lines.size() && k - opened_in <= kMostLines; ++k) {
      bool at_head = false;
      const Mark mark = first_mark(analysis, analysis.lines[k], at_head);
      if (mark == Mark::kClose || (mark == Mark::kOpen && at_head && paragraph && k == number + 1)) goes_on = true;
      if (mark != Mark::kNone || k > number + 3) break;
    }
    if (!goes_on) close(line.tokens.last, false);
  }
  if (open >= 0) close(static_cast<std::uint32_t>(analysis.tokens.size()), false);
}

}  // namespace sotin::language
