#pragma once

/// @file
/// The features by which the name tagger labels a token, the same for reading and for training.
/// Labels are O, B-<kind> and I-<kind>; transitions are features named `previous=<label>`.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/feature_values.hpp"
#include "facts/names/name_context.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::facts {

inline constexpr std::size_t kMentionLabels = 13;
inline constexpr std::array<std::string_view, kMentionLabels> kMentionLabelNames = {
    "O",       "B-person", "I-person", "B-organisation", "I-organisation", "B-country", "I-country",
    "B-place", "I-place",  "B-group",  "I-group",        "B-other",        "I-other"};

// Values that features share: by Writing, by 2 * NameClass + (inside the phrase), by number, by
// 4 * ChunkType + (begin, inside, end, all), by what a chunk is like.
inline constexpr auto kWritingNames = feature_values<17>(
    {"none", "a", "Aa", "AA", "aA", "Ff", "A", "0", ",", ".", "(", ")", "q", "-", "/", ":", "?"});
inline constexpr auto kClassNames = feature_values<kNameClasses * 2>(
    {"country", "country+", "capital", "capital+", "province",  "province+",  "place",
     "place+",  "office",   "office+", "honour",   "honour+",   "rank",       "rank+",
     "orghead", "orghead+", "org",     "org+",     "agency",    "agency+",    "outlet",
     "outlet+", "family",   "family+", "given",    "given+",    "foreign",    "foreign+",
     "group",   "group+",   "quant",   "quant+",   "placehead", "placehead+", "verb",
     "verb+",   "at",       "at+",     "thing",    "thing+",    "speech",     "speech+",
     "not",     "not+"});
inline constexpr auto kSmallNumbers =
    feature_values<9>({"0", "1", "2", "3", "4", "5", "6", "7", "no"});
inline constexpr auto kChunkPlaces = feature_values<16>(
    {"titled-B", "titled-I", "titled-E", "titled-U", "body-B", "body-I", "body-E", "body-U",
     "group-B", "group-I", "group-E", "group-U", "run-B", "run-I", "run-E", "run-U"});
inline constexpr auto kChunkKinds = feature_values<4>({"plain", "many", "named", "many-named"});

/// Adds the features of token `i`.
template <class Sink>
void mention_features(const NameContext& context, std::int64_t i, Sink& sink) {
  using base::Template;
  using base::Value;
  static constexpr Template kBias("bias"), kW0("w0"), kW1("w+1"), kW2("w+2"), kP1("w-1"),
      kP2("w-2"), kP10("w-1,0"), kW01("w0,1"), kWS("w-1s"), kSW("sw+1"), kChunkBefore("chunk-1"),
      kChunkAfter("chunk+1"), kChunkHead("chunk,head"), kS("s"), kS3("s-1,0,1"), kS4("s0,1,2"),
      kShape2("s-2"), kStart("start"), kClassShape("c0,s"), kPair("c-1,0"), kPairNext("c0,1"),
      kChunk("chunk"), kChunkShape("chunk,s"), kChunkKind("chunk,kind"),
      kChunkAfterClass("chunk+1,c"), kBack("back"), kBackFar("back,far"), kSpeech("speech"),
      kSpeechClass("c0,speech"), kCapital("capital"), kMany("c0,ahead"), kM("memory"),
      kMS("memory,s"), kRun("run");
  static constexpr std::array<Template, 5> kClasses = {
      Template("c-2"), Template("c-1"), Template("c0"), Template("c+1"), Template("c+2")};
  const auto& analysis = *context.analysis;
  const auto count = static_cast<std::int64_t>(analysis.tokens.size());
  const auto writing = [&](std::int64_t k) -> const Value& {
    return kWritingNames[k < 0 || k >= count ? 0
                                             : static_cast<std::size_t>(
                                                   context.writing[static_cast<std::size_t>(k)])];
  };
  const auto each_class = [&](std::int64_t k, auto&& use) {
    if (k < 0 || k >= count) return;
    const auto& classes = context.classes[static_cast<std::size_t>(k)];
    for (ClassMask m = classes.opens; m != 0; m &= m - 1) {
      use(kClassNames[2 * static_cast<std::size_t>(__builtin_ctz(m))]);
    }
    for (ClassMask m = classes.goes_on; m != 0; m &= m - 1) {
      use(kClassNames[2 * static_cast<std::size_t>(__builtin_ctz(m)) + 1]);
    }
  };
  const auto w0 = analysis.value(i);
  const auto next = analysis.value(i + 1);
  const auto before = analysis.value(i - 1);
  const auto& s0 = writing(i);
  const auto& s1 = writing(i + 1);
  const auto& p1 = writing(i - 1);
  sink.add(kBias);
  sink.add(kW0, w0);
  sink.add(kW1, next);
  sink.add(kW2, analysis.value(i + 2));
  sink.add(kP1, before);
  sink.add(kP2, analysis.value(i - 2));
  sink.add(kP10, before, w0);
  sink.add(kW01, w0, next);
  sink.add(kS, s0);
  sink.add(kS3, p1, s0, s1);
  sink.add(kS4, s0, s1, writing(i + 2));
  sink.add(kShape2, writing(i - 2), p1);
  sink.add(kWS, before, s0);
  sink.add(kSW, s0, next);
  for (std::int64_t k = -2; k <= 2; ++k) {
    each_class(i + k,
               [&](const Value& c) { sink.add(kClasses[static_cast<std::size_t>(2 + k)], c); });
  }
  each_class(i, [&](const Value& c) { sink.add(kClassShape, c, p1, s1); });
  each_class(i, [&](const Value& c) {
    each_class(i - 1, [&](const Value& d) { sink.add(kPair, d, c); });
    each_class(i + 1, [&](const Value& d) { sink.add(kPairNext, c, d); });
  });
  const auto at = static_cast<std::size_t>(i);
  if (context.sentence_start[at] != 0) sink.add(kStart, s0);
  // The candidate phrase over the token, and what stands around it.
  if (context.chunk_at[at] >= 0) {
    const auto& chunk = context.chunks[static_cast<std::size_t>(context.chunk_at[at])];
    const std::size_t place = chunk.tokens.size() == 1      ? 3
                              : at == chunk.tokens.first    ? 0
                              : at + 1 == chunk.tokens.last ? 2
                                                            : 1;
    const Value& where = kChunkPlaces[static_cast<std::size_t>(chunk.type) * 4 + place];
    const auto after = static_cast<std::int64_t>(chunk.tokens.last);
    const Value& how = kChunkKinds[(chunk.quantified ? 1 : 0) + (chunk.named ? 2 : 0)];
    sink.add(kChunk, where);
    sink.add(kChunkShape, where, s0);
    sink.add(kChunkKind, where, how, writing(static_cast<std::int64_t>(chunk.tokens.first)));
    sink.add(kChunkBefore, where,
             analysis.value(static_cast<std::int64_t>(chunk.tokens.first) - 1));
    sink.add(kChunkAfter, where, analysis.value(after));
    sink.add(kChunkHead, where, analysis.value(static_cast<std::int64_t>(chunk.tokens.first)));
    each_class(after, [&](const Value& c) { sink.add(kChunkAfterClass, where, c, how); });
  }
  // The last word of the clause that opens a title, a body, a place or a group, and how far it is.
  if (const auto opener = context.opener[at]; opener != NameContext::kNoOpener) {
    const Value& distance = kSmallNumbers[at - opener < 7 ? at - opener : 7];
    const auto& classes = context.classes[opener];
    for (ClassMask m = classes.opens & kOpeners; m != 0; m &= m - 1) {
      const Value& c = kClassNames[2 * static_cast<std::size_t>(__builtin_ctz(m))];
      sink.add(kBack, c, s0);
      sink.add(kBackFar, c, distance, s0);
    }
  }
  if (context.speech_ahead[at] != 0) {
    const Value& distance = kSmallNumbers[context.speech_ahead[at]];
    sink.add(kSpeech, distance, s0);
    each_class(i, [&](const Value& c) { sink.add(kSpeechClass, c, distance); });
  }
  // How far ahead the next capital is: a title is followed by a name.
  std::size_t ahead = 1;
  while (ahead < 6 && i + static_cast<std::int64_t>(ahead) < count &&
         context.writing[at + ahead] == Writing::kLower) {
    ++ahead;
  }
  const bool capital_ahead = i + static_cast<std::int64_t>(ahead) < count &&
                             context.writing[at + ahead] >= Writing::kCapital &&
                             context.writing[at + ahead] <= Writing::kLetter;
  const Value& far = capital_ahead ? kSmallNumbers[ahead] : kSmallNumbers[8];
  sink.add(kCapital, s0, far);
  each_class(i, [&](const Value& c) { sink.add(kMany, c, far); });
  if (context.memory[at] != 0) {
    const auto memory = context.memory[at];
    for (unsigned b = 0; b < 6; ++b) {
      if ((memory >> b & 1) != 0) sink.add(kM, kSmallNumbers[b]);
    }
    sink.add(kMS, kSmallNumbers[memory & 7], kSmallNumbers[memory >> 3 & 7], s1);
  }
  // How many capitals in a row stand here.
  if (context.writing[at] >= Writing::kCapital && context.writing[at] <= Writing::kLetter) {
    std::size_t run = 1;
    for (std::int64_t k = i - 1;
         k >= 0 && run < 6 && context.writing[static_cast<std::size_t>(k)] >= Writing::kCapital &&
         context.writing[static_cast<std::size_t>(k)] <= Writing::kLetter;
         --k) {
      ++run;
    }
    std::size_t rest = 0;
    for (std::size_t k = at + 1;
         rest < 5 && k < context.writing.size() && context.writing[k] >= Writing::kCapital &&
         context.writing[k] <= Writing::kLetter;
         ++k) {
      ++rest;
    }
    sink.add(kRun, kSmallNumbers[run], kSmallNumbers[rest]);
  }
}

}  // namespace sotin::facts
