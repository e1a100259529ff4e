#pragma once

/// @file
/// Where the content of a cue can begin and end: a short list of openings, and for each a short
/// list of closings. A ranker chooses first the opening, then the closing.

#include <vector>

#include "facts/statements/candidates.hpp"

namespace sotin::facts::statements {

enum class EdgeKind : std::uint8_t {
  kAfterCue,      ///< right after the cue and a comma or colon
  kAfterThat,     ///< after a later «rằng, là, thì»
  kAfterMark,     ///< after a later comma or colon
  kAfterObject,   ///< after a mention (addressee, or the source of «theo»)
  kAtWord,        ///< at «phải, không, về ...»
  kInsideQuote,   ///< a quotation after the cue, without its marks
  kQuoteBefore,   ///< a quotation before the cue (both edges are known)
  kClauseBefore,  ///< ends at a comma before the cue's own clause
  kCueBefore,     ///< ends where the cue's verb group begins
  kPassiveBefore,  ///< ends before «bị, được» that govern the cue: «đề nghị ấy bị ông X bác bỏ»
  // closings
  kSentenceEnd,
  kQuoteEnd,
  kMark,
  kWord,
  kBracket,
  kSentenceStart,
  kAfterComma,
  kFixed,
};

[[nodiscard]] base::Value name_of(EdgeKind kind);

/// One end of a content: for openings before the cue `token` is its end, else its first token.
struct Edge {
  EdgeKind kind;
  std::uint32_t token;
  [[nodiscard]] bool before() const {
    return kind == EdgeKind::kQuoteBefore || kind == EdgeKind::kClauseBefore ||
           kind == EdgeKind::kCueBefore || kind == EdgeKind::kPassiveBefore;
  }
};

/// Does such a cue name whom it asks before what it asks («yêu cầu X làm Y»)?
[[nodiscard]] bool asks(CueClass cls);
/// Does a verb of `data/vi/asked_actions.tsv` begin at `token`?
[[nodiscard]] bool begins_action(const Analysis& analysis, std::uint32_t token);

/// Openings for candidate `c`, at most 24; the first is never missing.
[[nodiscard]] std::vector<Edge> openings(const Reading& reading, const Candidate& c);
/// Closings that fit `opening`, at most 32; empty when nothing can stand between.
[[nodiscard]] std::vector<Edge> closings(const Reading& reading, const Candidate& c,
                                         const Edge& opening);
/// The tokens between both.
[[nodiscard]] TokenRange content_of(const Edge& opening, const Edge& closing);

}  // namespace sotin::facts::statements
