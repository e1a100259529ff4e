#pragma once

/// @file
/// Places where a party may bind itself, refuse or stay undecided ("sẽ", "cam kết", "sẵn sàng",
/// "loại trừ khả năng"), by the lexicon data/vi/commitments.tsv; who may be bound; how far the
/// promise may reach. Trained models choose.

#include <vector>

#include "facts/events/reading_view.hpp"
#include "sotin/base/linear_model.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {

/// A run of binding words ("cam kết sẽ", "tuyên bố sẽ không").
struct Promise {
  TokenRange marker;
  const language::Lexicon::Entry* first = nullptr;  ///< first phrase of the run
  const language::Lexicon::Entry* last = nullptr;   ///< last phrase of the run
  CommitmentStatus status = CommitmentStatus::kPledged;
  bool strong = false;
  std::uint32_t anchor = 0;  ///< where its subject is looked for: the first of "sẽ A, sẽ B và sẽ C"
  std::int32_t statement = -1;  ///< statement whose content holds it, or whose cue it is
  bool is_cue = false;          ///< the run holds the cue of `statement`
};

/// All runs in text order. Linear.
[[nodiscard]] std::vector<Promise> find_promises(const ReadingView& view);

/// Someone who may be bound.
struct Party {
  EntityIndex entity = kNobody;
  std::int32_t mention = -1;      ///< where it is named nearby, or -1
  std::uint32_t rank = 0;         ///< names between it and the promise
  bool near = false;              ///< named before the promise in the same sentence
  bool adjacent = false;          ///< nothing but adverbs between
  bool speaker = false;           ///< speaker of the statement
  bool agent = false;             ///< "sẽ được A ..."
  bool previous = false;          ///< subject of the sentence before
  EntityIndex through = kNobody;  ///< the person whose title names it
};
[[nodiscard]] std::vector<Party> party_candidates(const ReadingView& view, const Promise& promise);

/// The two that «hai nước», «hai bên», «hai nhà lãnh đạo», «hai hãng» right before the promise
/// mean: the last two states (of persons, theirs) or bodies named before, first named first; empty
/// when the subject is none of these or fewer than two are named.
[[nodiscard]] std::vector<EntityIndex> both_parties(const ReadingView& view,
                                                    const Promise& promise);

/// Tokens that may be what is promised, shortest first.
[[nodiscard]] std::vector<TokenRange> extent_candidates(const ReadingView& view,
                                                        const Promise& promise);

/// Words that make the promise depend on something, in the promise's sentence.
[[nodiscard]] std::optional<Span> condition_of(const ReadingView& view, const Promise& promise,
                                               const TokenRange& what);

struct CommitmentModels {
  const base::LinearModel* decide = nullptr;  ///< is it a commitment?
  const base::LinearModel* extent = nullptr;  ///< how far does it reach?
  [[nodiscard]] static CommitmentModels embedded();
};

/// How the words just before the promise name its subject: "name", "we", "I", "he", "they", "house"
/// (công ty, trường), "cue" (a cue of saying), "mark" or "other".
[[nodiscard]] std::string_view subject_form(const ReadingView& view, const Promise& promise);

/// Does the title of `entity` make it speak for others: "state" (Tổng thống), "voice" (người phát
/// ngôn), "chief" (giám đốc), "other", "none".
[[nodiscard]] std::string_view title_class(const ReadingView& view, EntityIndex entity);

/// Is what begins at `token` in one's own power ("own") or does it happen ("befall"), by the
/// lexicon data/vi/verbs_of_will.tsv; "unknown" when not listed. Skips adverbs.
[[nodiscard]] std::string_view will_of(const ReadingView& view, std::uint32_t token);

/// Who is bound by the grammar of the sentence, as an index into `candidates`, or -1.
[[nodiscard]] int choose_party(const ReadingView& view, const Promise& promise,
                               const std::vector<Party>& candidates);

/// What stands at `i`, where a promise may end: "contrast", "condition", "purpose", "time", "next"
/// (another promise), "name" (a comma and a name), a mark, or empty where it can't end.
[[nodiscard]] std::string_view ending_at(const ReadingView& view, std::uint32_t i);

/// The best of `candidates` by `model`; -1 when there are none.
[[nodiscard]] int choose_extent(const ReadingView& view, const Promise& promise,
                                const std::vector<TokenRange>& candidates,
                                const base::LinearModel& model);

/// Adds the parts of "hai tầng: A, đi liền với B" as commitments with their tier ("1/2").
void add_tiers(const ReadingView& view, std::vector<Commitment>& out);

/// All commitments of a report, in text order.
[[nodiscard]] std::vector<Commitment> read_commitments(const ReadingView& view,
                                                       const CommitmentModels& models);

}  // namespace sotin::facts
