#pragma once

/// @file
/// Around a statement: through whom it came (chain), when, where, by what medium and to whom it was
/// said, and on what it depends. Each function looks at the frame of one statement (frames.hpp)
/// and costs no more than its length, which is bounded.

#include <optional>
#include <vector>

#include "facts/qualities/frames.hpp"

namespace sotin::facts::qualities {

/// The path of the statement from the reader inward, without the report's own outlet and without
/// the speaker. Statements are to be asked in text order: `report.statements` before `index` and
/// the parent must have their chains.
[[nodiscard]] std::vector<ChainItem> chain_of(const Reading& reading, const Frames& frames,
                                              std::size_t index);

/// When it was said, where its own clause tells; days that belong to a cited paper don't count.
[[nodiscard]] std::optional<SaidOn> said_on_of(const Reading& reading, const Frames& frames,
                                               std::size_t index);

/// By what it was said, where the clause tells.
[[nodiscard]] std::optional<MediumUse> medium_of(const Reading& reading, const Frames& frames,
                                                 std::size_t index);

/// Where it was said: a place right after "tại" in the clause.
[[nodiscard]] std::optional<Place> place_of(const Reading& reading, const Frames& frames,
                                            std::size_t index);

/// To whom: the complement of the cue ("nói với các phóng viên", "hối thúc Mỹ").
[[nodiscard]] std::optional<Addressee> addressee_of(const Reading& reading, const Frames& frames,
                                                    std::size_t index);

/// What the content depends on, in its exact words (guideline 6).
[[nodiscard]] std::optional<Condition> condition_of(const Reading& reading, const Frames& frames,
                                                    std::size_t index);

/// The statement whose chain, date and medium carry over to `index` (ruling 9): the last one of the
/// sentence directly before, in the same paragraph, by the same speaker, going on with "thêm",
/// "cũng", "Tuy nhiên, ông" or with a quotation alone. -1 when there is none.
[[nodiscard]] std::int32_t carried_from(const Reading& reading, const Frames& frames,
                                        std::size_t index);

}  // namespace sotin::facts::qualities
