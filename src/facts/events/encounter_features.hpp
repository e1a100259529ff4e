#pragma once

/// @file
/// What the models of encounters look at. The same functions serve reading (hashes) and training
/// (names).

#include "facts/events/encounters.hpp"
#include "facts/events/triggers.hpp"
#include "facts/events/words.hpp"
#include "sotin/base/linear_model.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {

inline base::Value kind_value(const ReadingView& view, std::int32_t mention) {
  return mention < 0 ? base::Value("none") : base::Value(name_of(view.mention(mention).kind));
}

/// Does the trigger tell of an encounter?
template <class Sink>
void trigger_features(const ReadingView& view, const Trigger& t, const TriggerContext& around,
                      Sink& out) {
  static constexpr base::Template kBias{"bias"}, kPhrase{"phrase"}, kType{"type"},
      kStrong{"strong"}, kPrevious{"prev"}, kPrevious2{"prev2"}, kNext{"next"}, kNext2{"next2"},
      kPhrasePrevious{"phrase-prev"}, kPhraseNext{"phrase-next"}, kInside{"inside"},
      kBefore{"before"}, kAfter{"after"}, kBoth{"before-after"}, kGap{"gap"}, kPersons{"persons"},
      kCountries{"countries"}, kTimes{"times"}, kQuoted{"quoted"}, kSaid{"said"}, kPart{"part"},
      kCapital{"capital"}, kOpening{"opening"}, kLead{"lead"}, kFollow{"follow"},
      kRelation{"relation"}, kAdjacent{"adjacent"};
  const auto& a = view.analysis;
  const auto first = static_cast<std::int64_t>(t.tokens.first),
             last = static_cast<std::int64_t>(t.tokens.last);
  const base::Value phrase(t.entry->phrase);
  const base::Value type(name_of(t.type));
  const base::Value pos(t.noun ? "n" : "v");
  const base::Value strength(t.strong ? "strong" : "weak");
  out.add(kBias);
  out.add(kPhrase, phrase);
  out.add(kType, type, pos);
  out.add(kStrong, strength, pos);
  out.add(kPrevious, a.value(first - 1), pos);
  out.add(kPrevious2, a.value(first - 2), a.value(first - 1));
  out.add(kNext, a.value(last), pos);
  out.add(kNext2, a.value(last), a.value(last + 1));
  out.add(kPhrasePrevious, phrase, a.value(first - 1));
  out.add(kPhraseNext, phrase, a.value(last));
  if (const auto m = view.mention_at(first); m >= 0)
    out.add(kInside, kind_value(view, m), strength);
  static constexpr std::string_view kLeads[] = {
      "triển", "gửi",  "đưa", "chuyển", "cung", "xuất", "điều",  "bắn", "mọi", "bất",  "nếu",
      "khi",   "nối",  "đề",  "tìm",    "từng", "chưa", "không", "sẽ",  "đã",  "đang", "tổ",
      "có",    "tham", "dự",  "mời",    "bên",  "lề",   "để",    "là",  "vừa", "theo", "cuộc"};
  static constexpr std::string_view kFollows[] = {"giữa", "với", "của", "diễn",  "kéo",
                                                  "tại",  "về",  "do",  "sắp",   "lần",
                                                  "này",  "bị",  "hai", "người", "nhau"};
  const auto start = view.sentence(t.tokens.first).first;
  for (auto i = t.tokens.first; i > start && i + 6 > t.tokens.first;) {
    --i;
    for (const auto lead : kLeads) {
      if (a.lower(i) == lead) out.add(kLead, base::Value(lead), type, pos);
    }
  }
  for (auto i = t.tokens.last; i < t.tokens.last + 4; ++i) {
    for (const auto follow : kFollows) {
      if (a.lower(i) == follow) out.add(kFollow, base::Value(follow), type, pos);
    }
  }
  const auto before = kind_value(view, around.before), after = kind_value(view, around.after);
  out.add(kBefore, before, type, pos);
  out.add(kAfter, after, type, pos);
  out.add(kBoth, before, after, strength);
  if (around.before >= 0)
    out.add(
        kGap,
        bucket(t.tokens.first - std::min(view.mention(around.before).tokens.last, t.tokens.first)),
        pos);
  if (around.after >= 0) {
    const auto begin = view.mention(around.after).tokens.first;
    out.add(kAdjacent, bucket(begin - t.tokens.last), after, pos);
    out.add(kRelation, a.value(static_cast<std::int64_t>(begin) - 1), after, type);
  }
  out.add(kPersons, bucket(around.persons), type);
  out.add(kCountries, bucket(around.countries), type);
  out.add(kTimes, bucket(std::min(around.times, 3U)), strength);
  if (a.quotation_of[t.tokens.first] >= 0) out.add(kQuoted, strength);
  if (view.statement_at(t.tokens.first) >= 0) out.add(kSaid, strength);
  const auto& sentence = a.sentences[a.tokens[t.tokens.first].sentence];
  out.add(kPart, text::name_of(sentence.part), strength);
  if (a.tokens[t.tokens.first].shape == language::Shape::kCapital) {
    out.add(kCapital, sentence.tokens.first == t.tokens.first ? "head" : "middle");
  }
  if (t.tokens.first - sentence.tokens.first <= 2)
    out.add(kOpening, a.value(sentence.tokens.first), pos);
}

/// Does the mention take part in the trigger's encounter?
template <class Sink>
void participant_features(const ReadingView& view, const Trigger& t, const TriggerContext& around,
                          std::int32_t m, Sink& out) {
  static constexpr base::Template kBias{"bias"}, kSide{"side"}, kKind{"kind"}, kWord{"word"},
      kHead{"head"}, kRank{"rank"}, kFirstAfter{"first-after"}, kSubject{"subject"},
      kSpeaker{"speaker"}, kComma{"commas"}, kGap{"gap"}, kNextWord{"next"}, kHeadKind{"head-kind"},
      kTitle{"phrase-side"}, kWordTrigger{"word-next"};
  const auto& a = view.analysis;
  const auto& mention = view.mention(m);
  const bool ahead = mention.tokens.first < t.tokens.first;
  const base::Value side(ahead ? "before" : "after");
  const base::Value kind(name_of(mention.kind));
  const base::Value pos(t.noun ? "n" : "v");
  const base::Value type(name_of(t.type));
  const auto head = view.mention(chain_head(view, m)).tokens.first;
  const auto word = a.value(static_cast<std::int64_t>(mention.tokens.first) - 1);
  const auto head_word = a.value(static_cast<std::int64_t>(head) - 1);
  const TokenRange between =
      ahead ? TokenRange{std::min(mention.tokens.last, t.tokens.first), t.tokens.first}
            : TokenRange{t.tokens.last, std::max(mention.tokens.first, t.tokens.last)};
  std::uint32_t commas = 0, names = 0;
  for (auto i = between.first; i < between.last; ++i) {
    const auto mark = a.lower(i);
    commas += mark == "," || mark == ";" || mark == ":" ? 1 : 0;
    if (const auto other = view.mention_at(i); other >= 0 && view.mention(other).tokens.first == i)
      ++names;
  }
  out.add(kBias);
  out.add(kSide, side, pos, type);
  out.add(kKind, kind, type, side);
  out.add(kWord, word, side, pos);
  out.add(kHead, head_word, side, type);
  out.add(kHeadKind, head_word, kind, side);
  out.add(kRank, bucket(names), side, pos);
  out.add(kComma, bucket(std::min(commas, 3U)), side, pos);
  out.add(kGap, bucket(between.size()), side, pos);
  out.add(kFirstAfter, a.value(t.tokens.last), side, pos);
  out.add(kWordTrigger, a.value(t.tokens.last), head_word, side);
  out.add(kNextWord, a.value(mention.tokens.last), side);
  if (m == around.before) out.add(kSubject, kind, pos, type);
  for (auto i = mention.tokens.last; i < mention.tokens.last + 3; ++i) {
    if (view.cue_at(i) >= 0) {
      out.add(kSpeaker, side, pos, kind);
      break;
    }
  }
  out.add(kTitle, base::Value(t.entry->phrase), side, kind);
}

/// Is the time the day of the trigger's encounter? `picked`: the grammar says so.
template <class Sink>
void date_features(const ReadingView& view, const Trigger& t, const TimeAt& time, bool picked,
                   Sink& out) {
  static constexpr base::Template kBias{"bias"}, kSide{"side"}, kGap{"gap"}, kWord{"word"},
      kBetween{"between"}, kGrain{"grain"}, kPick{"pick"}, kTriggers{"cues"}, kOpening{"opening"},
      kType{"type"}, kComma{"comma"}, kSaid{"said"}, kVerbs{"next"};
  const auto& a = view.analysis;
  const auto& value = view.reading.report.times[static_cast<std::size_t>(time.time)].value;
  const bool ahead = time.tokens.first < t.tokens.first;
  const base::Value side(ahead ? "before" : "after");
  const base::Value pos(t.noun ? "n" : "v");
  const TokenRange between =
      ahead ? TokenRange{std::min(time.tokens.last, t.tokens.first), t.tokens.first}
            : TokenRange{t.tokens.last, std::max(time.tokens.first, t.tokens.last)};
  std::uint32_t commas = 0, cues = 0, names = 0, other = 0;
  for (auto i = between.first; i < between.last; ++i) {
    const auto mark = a.lower(i);
    commas += mark == "," || mark == ";" || mark == ":" ? 1 : 0;
    cues += view.cue_at(i) >= 0 ? 1 : 0;
    if (const auto m = view.mention_at(i); m >= 0 && view.mention(m).tokens.first == i) ++names;
  }
  for (const auto& rival : view.times_in(between)) other += rival.time != time.time ? 1 : 0;
  const base::Value grain(value.size() >= 10                     ? "day"
                          : value.size() == 4                    ? "year"
                          : value.find('W') != std::string::npos ? "week"
                                                                 : "month");
  out.add(kBias);
  out.add(kSide, side, pos);
  out.add(kGap, bucket(between.size()), side, pos);
  out.add(kWord, a.value(static_cast<std::int64_t>(time.tokens.first) - 1), side);
  out.add(kBetween, bucket(names), side, pos);
  out.add(kGrain, grain, side);
  out.add(kPick, picked ? "yes" : "no");
  out.add(kPick, picked ? "yes" : "no", side, pos);
  out.add(kTriggers, bucket(std::min(cues, 1U)), side, pos);
  out.add(kComma, bucket(std::min(commas, 2U)), bucket(std::min(cues, 1U)), side);
  if (other > 0) out.add(kVerbs, side);
  const auto sentence = view.sentence(t.tokens.first);
  if (time.tokens.first - std::min(sentence.first, time.tokens.first) <= 2)
    out.add(kOpening, pos, bucket(std::min(cues, 1U)));
  out.add(kType, name_of(t.type), side);
  if (view.statement_at(time.tokens.first) != view.statement_at(t.tokens.first))
    out.add(kSaid, side);
}

/// Is the trigger another mention of the encounter `record`?
template <class Sink>
void merge_features(const ReadingView& view, const Encounter& record, const Encounter& fresh,
                    Sink& out) {
  static constexpr base::Template kBias{"bias"}, kShared{"shared"}, kOwn{"own"}, kDates{"dates"},
      kDistance{"distance"}, kTypes{"types"}, kPhrases{"phrases"}, kPointing{"pointing"},
      kPlural{"plural"}, kStatus{"status"}, kForm{"form"}, kSharedDates{"shared-dates"},
      kFamily{"family"}, kBare{"bare"};
  const auto& a = view.analysis;
  std::uint32_t shared = 0;
  for (const auto& p : fresh.event.participants) {
    for (const auto& q : record.event.participants) shared += p.entity == q.entity ? 1 : 0;
  }
  const auto own = static_cast<std::uint32_t>(fresh.event.participants.size());
  const bool one = fresh.event.date.has_value(), two = record.event.date.has_value();
  const base::Value dates(
      one && two   ? (fresh.event.date->value == record.event.date->value ? "same" : "other")
      : one || two ? "one"
                   : "none");
  const base::Value type(name_of(fresh.event.type));
  const auto& t = fresh.triggers.front();
  const auto& r = record.triggers.back();
  const auto distance = a.tokens[t.tokens.first].sentence - a.tokens[r.tokens.first].sentence;
  const base::Value pointing(fresh.pointing ? "this" : fresh.plural ? "many" : "-");
  const base::Value count(bucket(std::min(shared, 2U)));
  out.add(kBias);
  out.add(kShared, count, type);
  out.add(kOwn, bucket(own), count);
  out.add(kDates, dates, type);
  out.add(kSharedDates, count, dates);
  out.add(kDistance, bucket(distance), count);
  out.add(kTypes, name_of(record.event.type), type);
  out.add(kPhrases, t.entry == r.entry ? "same" : "other", count);
  out.add(kPointing, pointing, count);
  if (record.plural || fresh.plural)
    out.add(kPlural, record.plural == fresh.plural ? "both" : "one", count);
  out.add(kStatus, record.event.status == fresh.event.status ? "same" : "other", count);
  out.add(kForm, t.noun ? "n" : "v", r.noun ? "n" : "v", count);
  out.add(kFamily, type, t.noun ? "n" : "v", count);
  if (own == 0 && !one) out.add(kBare, type, bucket(distance));
}

}  // namespace sotin::facts
