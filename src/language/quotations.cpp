// Pairs quotation marks line by line. Straight marks («"», «'») open when a space or an opening
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

}  // namespace

void find_quotations(Analysis& analysis) {
  const std::string& text = analysis.document->text();
  analysis.quotation_of.assign(analysis.tokens.size(), -1);
  for (const auto& line : analysis.lines) {
    std::int64_t open = -1;
    bool open_single = false;
    const auto close = [&](std::uint32_t end, bool closed) {
      const TokenRange inside{static_cast<std::uint32_t>(open) + 1, end};
      open = -1;
      if (inside.empty()) return;
      const auto index = static_cast<std::int32_t>(analysis.quotations.size());
      analysis.quotations.push_back({inside, closed});
      for (std::uint32_t i = inside.first; i < inside.last; ++i) analysis.quotation_of[i] = index;
    };
    for (std::uint32_t i = line.tokens.first; i < line.tokens.last; ++i) {
      const Token& token = analysis.tokens[i];
      if (token.kind != TokenKind::kPunct) continue;
      bool single = false;
      Mark mark = mark_of(base::decode(text, token.where.begin).value, single);
      if (mark == Mark::kNone) continue;
      const bool space_after = i + 1 >= line.tokens.last || analysis.tokens[i + 1].space_before;
      const bool glued_left = i > line.tokens.first && !token.space_before &&
                              analysis.tokens[i - 1].kind != TokenKind::kPunct;
      if (single && glued_left && !space_after &&
          analysis.tokens[i + 1].kind == TokenKind::kWord) {
        continue;  // an apostrophe
      }
      if (open >= 0) {
        if (single != open_single) continue;
        const bool closes = mark == Mark::kClose || (mark == Mark::kEither && (space_after || glued_left ||
                            analysis.tokens[i + 1].kind == TokenKind::kPunct || !token.space_before));
        if (closes) close(i, true);
      } else if (mark == Mark::kOpen || (mark == Mark::kEither && !glued_left && !space_after) ||
                 (mark == Mark::kEither && !single && token.space_before)) {
        open = i;
        open_single = single;
      }
    }
    if (open >= 0) {
      if (open_single) {
        open = -1;  // a lone single mark is more often an apostrophe than a quotation
      } else {
        close(line.tokens.last, false);
      }
    }
  }
}

}  // namespace sotin::language
