// Every function here has its part of mention_features; mention_scores_test compares the sums.
#include "facts/names/mention_scores.hpp"

#include <algorithm>
#include <cstring>

namespace sotin::facts {

using Weights = MentionWeights;

/// Eight sums at once; g++ and clang both know these vectors.
class MentionScores::Sum {
 public:
  explicit Sum(const Weights& weights) : rows_(weights.rows()) {}
  void add(Weights::Place place) {
    const auto* row = rows_[place].data();
    low_ += *reinterpret_cast<const Eight*>(row);
    high_ += *reinterpret_cast<const Eight*>(row + 8);
  }
  [[nodiscard]] Weights::Row get() const {
    Weights::Row row;
    std::memcpy(row.data(), &low_, sizeof low_);
    std::memcpy(row.data() + 8, &high_, sizeof high_);
    return row;
  }

 private:
  using Eight = std::int16_t __attribute__((vector_size(16), may_alias));
  const Weights::Row* rows_;
  Eight low_{};
  Eight high_{};
};

namespace {

/// Calls `use` with each class of `classes`.
template <class Use>
[[gnu::always_inline]] inline void each_class(std::uint64_t classes, Use&& use) {
  for (; classes != 0; classes &= classes - 1)
    use(static_cast<std::size_t>(__builtin_ctzll(classes)));
}

}  // namespace

MentionScores::MentionScores(const MentionWeights& weights, const NameContext& context)
    : weights_(weights),
      context_(context),
      count_(static_cast<std::int64_t>(context.writing.size())),
      writing_(context.writing.size() + kBefore + kBehind),
      classes_(writing_.size()),
      words_(writing_.size()),
      capitals_(context.writing.size()) {
  std::uint8_t run = 0;
  for (std::int64_t i = 0; i < count_; ++i) {
    const auto at = static_cast<std::size_t>(i);
    writing_[padded(i)] = static_cast<std::uint8_t>(context.writing[at]);
    const auto& classes = context.classes[at];
    classes_[padded(i)] = classes.opens | std::uint64_t{classes.goes_on} << kGoesOn;
    run = capital(i) ? static_cast<std::uint8_t>(std::min(run + 1, 6)) : 0;
    capitals_[at].before = run;
  }
  Capitals last{1, 0, 0};
  for (auto i = count_; i-- > 0;) {
    auto& here = capitals_[static_cast<std::size_t>(i)];
    const bool lower = writing(i + 1) == static_cast<unsigned>(Writing::kLower);
    here.ahead = lower ? static_cast<std::uint8_t>(std::min(last.ahead + 1, 6)) : 1;
    here.after = capital(i + 1) ? static_cast<std::uint8_t>(std::min(last.after + 1, 5)) : 0;
    last = here;
  }
}

std::uint64_t MentionScores::key(std::int64_t i) const {
  static constexpr auto kNone = hash_bytes("<none>");
  return i < 0 || i >= count_ ? kNone : context_.analysis->tokens[static_cast<std::size_t>(i)].key;
}

const Weights::Word& MentionScores::look_up(std::int64_t i) {
  auto& word = words_[padded(i)];
  word = &weights_.word(key(i));
  return *word;
}

/// The words around, alone, in pairs and with how their neighbours are written.
void MentionScores::add_words(std::int64_t i, Sum& sum) {
  const auto& here = word(i);
  const auto& next = word(i + 1);
  const auto& before = word(i - 1);
  const auto s0 = writing(i);
  const auto s1 = writing(i + 1);
  const auto p1 = writing(i - 1);
  sum.add(here.seats[Weights::kHere]);
  sum.add(next.seats[Weights::kNext]);
  sum.add(word(i + 2).seats[Weights::kSecond]);
  sum.add(before.seats[Weights::kBefore]);
  sum.add(word(i - 2).seats[Weights::kTwoBefore]);
  sum.add(before.shape(Weights::kBeforeShape + s0));
  sum.add(next.shape(Weights::kNextShape + s0));
  if (before.followers != 0) sum.add(weights_.pair(before, key(i)).second);
  if (here.followers != 0) sum.add(weights_.pair(here, key(i + 1)).first);
  sum.add(weights_.listed<Weights::kShape>(p1, s0, s1));
  sum.add(weights_.listed<Weights::kShapeAhead>(s0, s1, writing(i + 2)));
  sum.add(weights_.listed<Weights::kShapeBehind>(writing(i - 2), p1));
  if (context_.sentence_start[static_cast<std::size_t>(i)] != 0)
    sum.add(weights_.listed<Weights::kStart>(s0));
}

/// What the lexicons say of the token and its neighbours.
void MentionScores::add_classes(std::int64_t i, Sum& sum) const {
  const auto at = static_cast<std::size_t>(i);
  const auto of_neighbour = [&]<Weights::Table kTable>(std::int64_t k) {
    each_class(classes(k), [&](std::size_t c) { sum.add(weights_.listed<kTable>(c)); });
  };
  of_neighbour.operator()<Weights::kClassTwoBefore>(i - 2);
  of_neighbour.operator()<Weights::kClassBefore>(i - 1);
  of_neighbour.operator()<Weights::kClassNext>(i + 1);
  of_neighbour.operator()<Weights::kClassSecond>(i + 2);
  const auto here = classes(i);
  if (here == 0) return;
  const auto p1 = writing(i - 1);
  const auto s1 = writing(i + 1);
  const auto far = capital(i + capitals_[at].ahead) ? capitals_[at].ahead : 8U;
  const std::size_t speech = context_.speech_ahead[at];
  each_class(here, [&](std::size_t c) {
    sum.add(weights_.listed<Weights::kClassShape>(c, p1, s1));
    sum.add(weights_.listed<Weights::kClassCapital>(c, far));
    if (speech != 0) sum.add(weights_.listed<Weights::kClassSpeech>(c, speech));
    each_class(classes(i - 1),
               [&](std::size_t d) { sum.add(weights_.listed<Weights::kClassPair>(d, c)); });
    each_class(classes(i + 1),
               [&](std::size_t d) { sum.add(weights_.listed<Weights::kClassPairNext>(c, d)); });
  });
}

/// The candidate phrase over the token, and what stands around it.
void MentionScores::add_chunk(std::int64_t i, Sum& sum) {
  const auto at = static_cast<std::size_t>(i);
  const auto& chunk = context_.chunks[static_cast<std::size_t>(context_.chunk_at[at])];
  const std::size_t place = chunk.tokens.size() == 1      ? 3
                            : at == chunk.tokens.first    ? 0
                            : at + 1 == chunk.tokens.last ? 2
                                                          : 1;
  const auto where = static_cast<unsigned>(static_cast<std::size_t>(chunk.type) * 4 + place);
  const std::size_t how = (chunk.quantified ? 1U : 0U) + (chunk.named ? 2U : 0U);
  const std::int64_t first = chunk.tokens.first;
  const std::int64_t after = chunk.tokens.last;
  sum.add(weights_.listed<Weights::kChunk>(where, how, writing(first)));
  sum.add(weights_.listed<Weights::kChunkShape>(where, writing(i)));
  sum.add(word(first - 1).place(Weights::kChunkBefore + where));
  sum.add(word(after).place(Weights::kChunkAfter + where));
  sum.add(word(first).place(Weights::kChunkHead + where));
  each_class(classes(after), [&](std::size_t c) {
    sum.add(weights_.listed<Weights::kChunkAfterClass>(where, c, how));
  });
}

/// The word of the clause that opens a phrase, verbs of saying, capitals ahead, the memory of the
/// word, and capitals in a row.
void MentionScores::add_around(std::int64_t i, Sum& sum) const {
  const auto at = static_cast<std::size_t>(i);
  const auto s0 = writing(i);
  if (const auto opener = context_.opener[at]; opener != NameContext::kNoOpener) {
    const auto distance = std::min<std::size_t>(at - opener, 7);
    for (ClassMask m = context_.classes[opener].opens & kOpeners; m != 0; m &= m - 1) {
      const auto c = static_cast<std::size_t>(__builtin_ctz(m));
      sum.add(weights_.listed<Weights::kOpener>(c, distance, s0));
    }
  }
  if (const auto speech = context_.speech_ahead[at]; speech != 0)
    sum.add(weights_.listed<Weights::kSpeech>(speech, s0));
  const auto& near = capitals_[at];
  sum.add(weights_.listed<Weights::kCapital>(s0, capital(i + near.ahead) ? near.ahead : 8U));
  if (const unsigned memory = context_.memory[at]; memory != 0)
    sum.add(weights_.listed<Weights::kMemory>(memory & 7, memory >> 3 & 7, writing(i + 1)));
  if (near.before != 0) sum.add(weights_.listed<Weights::kRun>(near.before, near.after));
}

Weights::Row MentionScores::of(std::uint32_t i) {
  // The words that the next tokens look at are on their way while this one is added up.
  const std::int64_t soon = std::int64_t{i} + 3;
  weights_.expect_word(key(soon + 2));
  const auto& coming = word(std::min(soon, count_));
  weights_.expect_rows(coming.seats[Weights::kSecond]);
  weights_.expect_rows(coming.seats[Weights::kTwoBefore]);
  weights_.expect_rows(coming.first);
  Sum sum(weights_);
  add_words(i, sum);
  add_classes(i, sum);
  if (context_.chunk_at[i] >= 0) add_chunk(i, sum);
  add_around(i, sum);
  return sum.get();
}

}  // namespace sotin::facts
