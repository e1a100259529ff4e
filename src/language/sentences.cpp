// A sentence ends at a line break, or at . ? ! … that is followed by white space (or a closing mark
// and white space) and something that can begin a sentence, unless the full stop belongs to an
// abbreviation, an initial or a number.
#include "tokens.hpp"

#include <array>

#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

constexpr std::array<std::string_view, 34> kAbbreviations = {
    "tp", "ts",  "ths", "gs", "pgs", "bs", "ks", "cn",  "tx", "tt", "q",  "p",  "đ",  "st", "dr", "mr",  "mrs",
    "ms", "prof", "jr", "sr", "no",  "vs", "tr", "nxb", "ub", "gsts", "pgsts", "ls", "lm", "ths", "h",  "kts", "nsnd"};

bool is_abbreviation(const Analysis& analysis, std::uint32_t dot) {
  if (dot == 0) return true;
  const Token& before = analysis.tokens[dot - 1];
  if (analysis.tokens[dot].space_before || before.kind != TokenKind::kWord) return false;
  if (before.shape == Shape::kLower) return false;
  const auto lower = analysis.lower(dot - 1);
  if (base::count_code_points(lower) == 1) return true;  // an initial: "J. Biden"
  for (const auto abbreviation : kAbbreviations) {
    if (lower == abbreviation) return true;
  }
  return false;
}

bool is_closing(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "»" || mark == "'" || mark == "’" || mark == ")" ||
         mark == "]";
}

bool can_begin(const Analysis& analysis, std::uint32_t i) {
  const Token& token = analysis.tokens[i];
  if (token.kind == TokenKind::kNumber) return true;
  if (token.kind == TokenKind::kWord) return token.shape != Shape::kLower;
  const auto mark = analysis.lower(i);
  return mark != "," && mark != "." && mark != ";" && mark != ":" && mark != ")" && mark != "%";
}

// «... có con.Việt Nam ...»: a full stop between a word in small letters and a capital one, without
// the space. Not «VnExpress.Net», «TP.HCM».
bool runs_on(const Analysis& analysis, std::uint32_t dot, std::uint32_t next) {
  if (dot == 0 || next != dot + 1 || analysis.lower(dot) != ".") return false;
  const Token& before = analysis.tokens[dot - 1];
  const Token& after = analysis.tokens[next];
  const auto name = analysis.lower(next);
  if (name == "net" || name == "com" || name == "vn" || name == "org" || name == "info") return false;
  return before.kind == TokenKind::kWord && before.shape == Shape::kLower && before.where.size() > 1 &&
         after.shape == Shape::kCapital && after.where.size() > 1 && next + 1 < analysis.tokens.size() &&
         analysis.tokens[next + 1].space_before;
}

}  // namespace

void find_sentences(Analysis& analysis) {
  std::size_t part = 0;
  std::size_t border = 0;
  for (std::uint32_t number = 0; number < analysis.lines.size(); ++number) {
    auto& line = analysis.lines[number];
    line.sentences.first = static_cast<std::uint32_t>(analysis.sentences.size());
    std::uint32_t first = line.tokens.first;
    const auto end_sentence = [&](std::uint32_t last) {
      if (last <= first) return;
      const auto begin = analysis.tokens[first].where.begin;
      while (part + 1 < analysis.parts.size() && analysis.parts[part].where.end <= begin) ++part;
      const auto kind = analysis.parts.empty() ? text::PartKind::kBody : analysis.parts[part].kind;
      for (std::uint32_t i = first; i < last; ++i) {
        analysis.tokens[i].sentence = static_cast<std::uint32_t>(analysis.sentences.size());
      }
      analysis.sentences.push_back({{first, last}, number, kind});
      first = last;
    };
    for (std::uint32_t i = line.tokens.first; i < line.tokens.last; ++i) {
      while (border + 1 < analysis.parts.size() &&
             analysis.parts[border].where.end <= analysis.tokens[i].where.begin) {
        ++border;
        end_sentence(i);  // a caption or byline run into prose is no part of its sentence
      }
      const auto mark = analysis.lower(i);
      if (mark != "." && mark != "?" && mark != "!" && mark != "…") continue;
      std::uint32_t next = i + 1;
      while (next < line.tokens.last && !analysis.tokens[next].space_before &&
             (is_closing(analysis.lower(next)) || analysis.lower(next) == "." ||
              analysis.lower(next) == "…")) {
        ++next;
      }
      if (next >= line.tokens.last) break;
      if (!can_begin(analysis, next)) continue;
      if (!analysis.tokens[next].space_before && !runs_on(analysis, i, next)) continue;
      if (mark == "." && next == i + 1 && is_abbreviation(analysis, i)) continue;
      end_sentence(next);
      i = next - 1;
    }
    end_sentence(line.tokens.last);
    line.sentences.last = static_cast<std::uint32_t>(analysis.sentences.size());
  }
}

}  // namespace sotin::language
