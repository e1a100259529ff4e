// Openings after the cue: behind «rằng», commas, colons, the addressee, inside the next quotation.
// Openings before it: the quotation just closed, the clause before the speaker's own clause.
// Closings: the sentence's end, the quotation's end, commas and conjunctions on the way.
#include "facts/statements/extents.hpp"

#include <algorithm>
#include <array>

#include "facts/feature_values.hpp"
#include "facts/statements/word_classes.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::statements {
namespace {

using namespace literals;
using language::TokenKind;

constexpr std::uint32_t kOpeningReach = 40;
constexpr std::uint32_t kClosingReach = 300;
constexpr std::size_t kMostOpenings = 24;

constexpr std::array<std::string_view, 18> kNames = {
    "after-cue",    "after-that",    "after-mark", "after-object",   "at-word",      "inside-quote",
    "quote-before", "clause-before", "cue-before", "passive-before", "sentence-end", "quote-end",
    "mark",         "word",          "bracket",    "sentence-start", "after-comma",  "fixed"};

bool opens_content(std::uint64_t word) {
  switch (word) {
    case "phải"_w:
    case "không"_w:
    case "về"_w:
    case "cần"_w:
    case "sẽ"_w:
    case "hãy"_w:
    case "vì"_w:
    case "nên"_w:
    case "đã"_w:
    case "việc"_w:
    case "rút"_w:
    case "chấm"_w:
    case "ngừng"_w:
    case "sớm"_w:
    case "tiếp"_w:
      return true;
    default:
      return false;
  }
}

bool joins_clause(std::uint64_t word) {
  switch (word) {
    case "nhưng"_w:
    case "song"_w:
    case "đồng"_w:
    case "và"_w:
    case "khi"_w:
    case "sau"_w:
    case "trong"_w:
    case "theo"_w:
    case "để"_w:
    case "mà"_w:
    case "vì"_w:
    case "bởi"_w:
    case "nhằm"_w:
    case "do"_w:
    case "tại"_w:
    case "trước"_w:
    case "dù"_w:
    case "với"_w:
      return true;
    default:
      return false;
  }
}

// End of the sentence without its final stop and marks.
std::uint32_t sentence_end(const Analysis& a, const TokenRange& sentence) {
  std::uint32_t end = sentence.last;
  while (end > sentence.first + 1 && a.tokens[end - 1].kind == TokenKind::kPunct) {
    const auto key = a.tokens[end - 1].key;
    if (key != "."_w && key != "…"_w && key != "/"_w && key != ";"_w && key != ":"_w &&
        key != ","_w)
      break;
    --end;
  }
  return end;
}

}  // namespace

base::Value name_of(EdgeKind kind) {
  static constexpr auto kValues = feature_values(kNames);
  return kValues[static_cast<std::size_t>(kind)];
}

bool asks(CueClass cls) {
  return cls == CueClass::kRequest || cls == CueClass::kPropose || cls == CueClass::kWarn ||
         cls == CueClass::kSupport;
}

bool begins_action(const Analysis& a, std::uint32_t token) {
  static const language::Lexicon& actions = language::Lexicon::embedded("asked_actions");
  return a.tokens[token].kind == TokenKind::kWord && actions.longest(a, token) != nullptr;
}


std::vector<Edge> openings(const Reading& reading, const Candidate& c) {
  const auto& a = reading.analysis;
  const auto& sentence = a.sentences[c.sentence].tokens;
  std::uint32_t limit = std::min(sentence.last, c.next + kOpeningReach);
  if (c.quotation >= 0)
    limit = std::min(limit, a.quotations[static_cast<std::size_t>(c.quotation)].inside.last);
  std::vector<Edge> out;
  out.reserve(kMostOpenings);
  const auto put = [&](EdgeKind kind, std::uint32_t token) {
    if (out.size() >= kMostOpenings) return;
    if (!out.empty() && out.back().token == token && out.back().kind != EdgeKind::kInsideQuote)
      return;
    out.push_back({kind, token});
  };
  std::uint32_t i = c.next;
  while (i < limit && (a.tokens[i].key == ","_w || a.tokens[i].key == ":"_w)) ++i;
  const std::uint32_t end = sentence_end(a, sentence);
  if (c.cls == CueClass::kSource && c.source_end >= end && c.verb_group > sentence.first + 2) {
    i = limit = end;  // «..., theo X.»: nothing comes after
  }
  if (i < end) put(EdgeKind::kAfterCue, i);
  int objects = 0;
  for (; i < limit; ++i) {
    const auto& token = a.tokens[i];
    const auto quotation = a.quotation_of[i];
    if (quotation >= 0 && quotation != c.quotation &&
        i == a.quotations[static_cast<std::size_t>(quotation)].inside.first) {
      put(EdgeKind::kInsideQuote, i);
    }
    const auto mention = reading.mention_at[i];
    if (mention >= 0) {
      const auto& range = reading.mentions[static_cast<std::size_t>(mention)].tokens;
      if (i + 1 == range.last && i + 1 < limit && objects < 3) {
        ++objects;
        if (a.tokens[i + 1].kind == TokenKind::kWord) put(EdgeKind::kAfterObject, i + 1);
      }
      continue;
    }
    if (i + 1 >= limit) break;
    if (token.key == ","_w || token.key == ":"_w) {
      if (token.key == ","_w && !a.tokens[i + 1].space_before) continue;  // 2,5
      put(EdgeKind::kAfterMark, i + 1);
    } else if (i > c.next &&
               (token.key == "rằng"_w || token.key == "là"_w || token.key == "thì"_w)) {
      put(EdgeKind::kAfterThat, i + 1);
    } else if (i > c.next && (opens_content(token.key) ||
                              (asks(c.cls) && i < c.next + 14 && begins_action(a, i)))) {
      put(EdgeKind::kAtWord, i);
    }
  }
  if (c.quote_after >= 0) {
    const auto first = a.quotations[static_cast<std::size_t>(c.quote_after)].inside.first;
    if (first >= limit) out.push_back({EdgeKind::kInsideQuote, first});
  }
  if (c.quote_before >= 0) {
    out.push_back({EdgeKind::kQuoteBefore,
                   a.quotations[static_cast<std::size_t>(c.quote_before)].inside.last});
  }
  const std::uint32_t stop =
      c.verb_group > sentence.first + kOpeningReach ? c.verb_group - kOpeningReach : sentence.first;
  int commas = 0;
  for (std::uint32_t k = c.verb_group; k > stop + 1 && commas < 3; --k) {
    const auto key = a.tokens[k - 1].key;
    if ((key != ","_w && key != "-"_w && key != "–"_w) || reading.mention_at[k - 1] >= 0 ||
        (k < sentence.last && !a.tokens[k].space_before))
      continue;
    ++commas;
    out.push_back({EdgeKind::kClauseBefore, k - 1});
  }
  if (c.verb_group > sentence.first) out.push_back({EdgeKind::kCueBefore, c.verb_group});
  // «đã bị ông X bác bỏ»
  const std::uint32_t near =
      c.verb_group > sentence.first + 14 ? c.verb_group - 14 : sentence.first;
  for (std::uint32_t k = c.verb_group; k > near + 1; --k) {
    const auto key = a.tokens[k - 1].key;
    if (a.tokens[k - 1].kind == TokenKind::kPunct) break;
    if ((key != "bị"_w && key != "được"_w) || reading.mention_at[k - 1] >= 0) continue;
    std::uint32_t edge = k - 1;
    while (edge > sentence.first + 1 && is_adverb(a.tokens[edge - 1].key)) --edge;
    out.push_back({EdgeKind::kPassiveBefore, edge});
    break;
  }
  if (out.empty()) out.push_back({EdgeKind::kAfterCue, c.next});
  return out;
}

std::vector<Edge> closings(const Reading& reading, const Candidate& c, const Edge& opening) {
  const auto& a = reading.analysis;
  const auto& sentence = a.sentences[c.sentence].tokens;
  std::vector<Edge> out;
  out.reserve(16);
  if (opening.kind == EdgeKind::kQuoteBefore) {
    out.push_back(
        {EdgeKind::kFixed,
         a.quotations[static_cast<std::size_t>(a.quotation_of[opening.token - 1])].inside.first});
    return out;
  }
  if (opening.before()) {
    if (opening.token > sentence.first) out.push_back({EdgeKind::kSentenceStart, sentence.first});
    const std::uint32_t stop = opening.token > sentence.first + kClosingReach
                                   ? opening.token - kClosingReach
                                   : sentence.first;
    for (std::uint32_t i = opening.token; i > stop + 1 && out.size() < 16; --i) {
      const auto& token = a.tokens[i - 1];
      if (i < opening.token && (token.key == ","_w || token.key == ";"_w) &&
          a.tokens[i].space_before) {
        out.push_back({EdgeKind::kAfterComma, i});
      } else if (i - 1 < opening.token && token.key == "khi"_w) {
        out.push_back({EdgeKind::kWord, i});
      }
    }
    return out;
  }
  std::uint32_t limit = sentence.last;
  if (opening.kind == EdgeKind::kInsideQuote && opening.token < a.tokens.size()) {
    const auto quotation = a.quotation_of[opening.token];
    out.push_back(
        {EdgeKind::kQuoteEnd, a.quotations[static_cast<std::size_t>(quotation)].inside.last});
    if (opening.token >= limit) return out;
  }
  if (c.quotation >= 0)
    limit = std::min(limit, a.quotations[static_cast<std::size_t>(c.quotation)].inside.last);
  const std::uint32_t end = std::min(limit, sentence_end(a, sentence));
  if (opening.token >= end) return out;
  out.push_back({EdgeKind::kSentenceEnd, end});
  const std::uint32_t reach = std::min(end, opening.token + kClosingReach);
  for (std::uint32_t i = opening.token + 1; i < reach && out.size() < 32; ++i) {
    if (reading.mention_at[i] >= 0) continue;
    const auto& token = a.tokens[i];
    if (token.kind == TokenKind::kPunct) {
      if (token.key == ","_w || token.key == ";"_w || token.key == "–"_w || token.key == "-"_w) {
        if (i + 1 < limit && !a.tokens[i + 1].space_before && a.quotation_of[i] < 0) continue;
        out.push_back({EdgeKind::kMark, i});
      } else if (token.key == "("_w) {
        out.push_back({EdgeKind::kBracket, i});
      } else if (a.quotation_of[i] < 0 && a.quotation_of[i - 1] >= 0 &&
                 (i + 1 >= end || a.tokens[i + 1].kind == TokenKind::kPunct ||
                  joins_clause(a.tokens[i + 1].key))) {
        out.push_back({EdgeKind::kQuoteEnd, i});
      }
    } else if (joins_clause(token.key) && a.tokens[i - 1].kind == TokenKind::kWord) {
      out.push_back({EdgeKind::kWord, i});
    }
  }
  return out;
}

TokenRange content_of(const Edge& opening, const Edge& closing) {
  if (opening.before()) return {closing.token, opening.token};
  return {opening.token, closing.token};
}

}  // namespace sotin::facts::statements
