// What one trigger says about its encounter, and how two readings of one occurrence join.
#include "facts/events/encounters.hpp"

#include <algorithm>
#include <array>

#include "facts/events/encounter_features.hpp"

namespace sotin::facts {
namespace {

constexpr std::int32_t kMentionsAside = 16;
constexpr std::size_t kMostParticipants = 40;
constexpr std::size_t kMostEvidence = 40;
constexpr std::uint32_t kBeforeWindow = 14, kAfterWindow = 10;

using Words = std::initializer_list<std::string_view>;

bool any_phrase(const Analysis& a, const TokenRange& range, Words phrases) {
  for (auto i = range.first; i < range.last; ++i) {
    for (const auto phrase : phrases) {
      if (a.match(i, phrase) > 0) return true;
    }
  }
  return false;
}

bool is_break(std::string_view mark) {
  return mark == ";" || mark == ":" || mark == "“" || mark == "”" || mark == "\"";
}

/// The clause around the trigger: cut at strong marks, at most a window on either side.
std::pair<TokenRange, TokenRange> clause_around(const ReadingView& view, const Trigger& t) {
  const auto& a = view.analysis;
  const auto sentence = view.sentence(t.tokens.first);
  TokenRange before{t.tokens.first, t.tokens.first}, after{t.tokens.last, t.tokens.last};
  while (before.first > sentence.first && before.size() < kBeforeWindow &&
         !is_break(a.lower(before.first - 1)))
    --before.first;
  while (after.last < sentence.last && after.size() < kAfterWindow &&
         !is_break(a.lower(after.last)))
    ++after.last;
  return {before, after};
}

EventStatus status_of(const ReadingView& view, const Trigger& t, const Event& event) {
  const auto& a = view.analysis;
  const auto [before, after] = clause_around(view, t);
  const TokenRange near{std::max(before.first, before.last > 7 ? before.last - 7 : 0U),
                        before.last};
  const TokenRange rest{after.first,
                        std::min(view.sentence(t.tokens.first).last, after.first + 22)};
  if (any_phrase(a, rest, {"đã bị hoãn", "bị hoãn"})) return EventStatus::kPostponed;
  if (any_phrase(a, rest, {"đã bị hủy", "bị hủy", "bị huỷ"})) return EventStatus::kCancelled;
  if (any_phrase(a, before, {"hoãn", "lùi", "trì hoãn"}) ||
      any_phrase(a, after, {"bị hoãn", "hoãn lại", "đã hoãn", "lùi lại"}))
    return EventStatus::kPostponed;
  if (any_phrase(a, before, {"hủy", "huỷ", "hủy bỏ"}) ||
      any_phrase(a, after, {"bị hủy", "bị huỷ", "đã hủy", "hủy bỏ"}))
    return EventStatus::kCancelled;
  if (any_phrase(
          a, near,
          {"đề nghị", "đề xuất", "tìm cách", "kêu gọi", "sẵn sàng", "muốn", "hy vọng", "khả năng",
           "xem xét", "cân nhắc", "nối lại", "thúc đẩy", "hối thúc", "yêu cầu", "ý tưởng"}) ||
      any_phrase(a, after, {"được xem xét", "có thể sẽ"}))
    return EventStatus::kProposed;
  if (any_phrase(a, before,
                 {"sẽ", "dự kiến", "sắp", "chuẩn bị", "lên kế hoạch", "dự định", "mời"}) ||
      any_phrase(a, after, {"sắp tới", "sẽ diễn ra", "sẽ được", "dự kiến", "tới đây"}))
    return EventStatus::kPlanned;
  if (any_phrase(a, near, {"đang"})) return EventStatus::kOngoing;
  const auto& published = view.reading.report.published;
  if (published && event.date && event.date->value.size() >= 10 &&
      event.date->value.find('X') == std::string::npos && published->value.size() >= 10 &&
      event.date->value.substr(0, 10) > published->value.substr(0, 10))
    return EventStatus::kPlanned;
  return EventStatus::kHeld;
}

EventMode mode_of(const ReadingView& view, const Trigger& t, const Event& event) {
  const auto& a = view.analysis;
  const auto [before, after] = clause_around(view, t);
  const bool online =
      any_phrase(a, after, {"trực tuyến", "qua video", "cầu truyền hình", "qua mạng"}) ||
      t.hint == EventMode::kOnline || any_phrase(a, t.tokens, {"trực tuyến"});
  const bool direct = any_phrase(a, after, {"trực tiếp"}) || any_phrase(a, before, {"trực tiếp"});
  if (online) return direct ? EventMode::kMixed : EventMode::kOnline;
  if (event.type == EventType::kCall) return EventMode::kPhone;
  if (t.hint != EventMode::kUnknown) return t.hint;
  return event.place && event.type != EventType::kSigning ? EventMode::kInPerson
                                                          : EventMode::kUnknown;
}

std::optional<Place> place_of(const ReadingView& view, const Trigger& t) {
  const auto& a = view.analysis;
  const auto sentence = view.sentence(t.tokens.first);
  const auto [first, last] = view.mentions_in(sentence);
  const Mention* found = nullptr;
  for (auto m = first; m < last; ++m) {
    const auto& mention = view.mention(m);
    if (mention.kind != EntityKind::kPlace && mention.kind != EntityKind::kCountry &&
        mention.kind != EntityKind::kOrganisation)
      continue;
    const auto word = a.lower(static_cast<std::int64_t>(mention.tokens.first) - 1);
    const bool at = word == "tại" || word == "ở" ||
                    a.match(mention.tokens.first > 1 ? mention.tokens.first - 2 : 0, "thủ đô") > 0;
    const bool ahead = mention.tokens.first < t.tokens.first;
    if (t.type == EventType::kVisit) {
      const bool near = !ahead && mention.tokens.first - t.tokens.last <= 12;
      if (near && (mention.tokens.first == t.tokens.last || at || word == "đến" || word == "tới" ||
                   word == "sang")) {
        found = &mention;
        break;
      }
      continue;
    }
    if (!at) continue;
    if (ahead && mention.tokens.first - sentence.first > 8) continue;
    if (!ahead && mention.tokens.first - t.tokens.last > 25) continue;
    found = &mention;
    if (!ahead) break;
  }
  if (found == nullptr) return std::nullopt;
  return Place{std::string(view.reading.document->words(a.span(found->tokens))), found->entity,
               a.span(found->tokens)};
}

ParticipantRole role_of(const ReadingView& view, const Trigger& t, std::int32_t m) {
  const auto& a = view.analysis;
  const auto& mention = view.mention(m);
  if (a.match(mention.tokens.last, "chủ trì") > 0 &&
      a.lower(static_cast<std::int64_t>(mention.tokens.first) - 1) == "do")
    return ParticipantRole::kChair;
  if (t.noun || t.type != EventType::kMeeting) return ParticipantRole::kParticipant;
  const bool receives = holds(a, t.tokens, "tiếp") || holds(a, t.tokens, "đón");
  if (!receives || holds(a, t.tokens, "xúc")) return ParticipantRole::kParticipant;
  return mention.tokens.first < t.tokens.first ? ParticipantRole::kHost : ParticipantRole::kGuest;
}

bool dates_agree(const std::string& a, const std::string& b) {
  const auto n = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (a[i] != b[i] && a[i] != 'X' && b[i] != 'X') return false;
  }
  return true;
}

}  // namespace

EncounterModels EncounterModels::embedded() {
  return {&base::LinearModel::embedded("encounter_triggers"),
          &base::LinearModel::embedded("encounter_participants"),
          &base::LinearModel::embedded("encounter_dates"),
          &base::LinearModel::embedded("encounter_merges")};
}

std::vector<std::int32_t> participant_candidates(const ReadingView& view, const Trigger& t) {
  const auto [first, last] = view.mentions_in(view.sentence(t.tokens.first));
  const auto middle = view.mentions_in({0, t.tokens.first}).second;
  std::vector<std::int32_t> out;
  for (auto m = std::max(first, middle - kMentionsAside);
       m < std::min(last, middle + kMentionsAside); ++m) {
    const auto& mention = view.mention(m);
    if (mention.entity == kNobody) continue;
    if (mention.tokens.first < t.tokens.last && t.tokens.first < mention.tokens.last) continue;
    out.push_back(m);
  }
  return out;
}

Encounter describe(const ReadingView& view, const Trigger& t, const EncounterModels& models) {
  const auto& a = view.analysis;
  Encounter out;
  out.triggers.push_back(t);
  auto& event = out.event;
  event.type = t.type;
  const auto around = context_of(view, t);
  base::FeatureHashes features;
  if (models.participant != nullptr && !models.participant->empty()) {
    for (const auto m : participant_candidates(view, t)) {
      features.clear();
      participant_features(view, t, around, m, features);
      if (models.participant->margin(features.get()) <= 0) continue;
      const auto& mention = view.mention(m);
      const auto known =
          std::any_of(event.participants.begin(), event.participants.end(),
                      [&](const Participant& p) { return p.entity == mention.entity; });
      if (!known)
        event.participants.push_back({mention.entity, role_of(view, t, m), a.span(mention.tokens)});
    }
  }
  event.date = date_of(view, t, models);
  event.place = place_of(view, t);
  event.mode = mode_of(view, t, event);
  event.status = status_of(view, t, event);
  event.asserted_by = view.statement_at(t.tokens.first);
  event.evidence.push_back(a.span(view.sentence(t.tokens.first)));
  event.rule = "trigger:" + t.entry->phrase;
  const auto next = a.lower(t.tokens.last);
  const auto previous = a.lower(static_cast<std::int64_t>(t.tokens.first) - 1);
  const bool bare = event.participants.empty() && !event.date;
  out.pointing =
      next == "này" || next == "trên" || next == "đó" || next == "nói" ||
      (t.noun && bare &&
       (previous == "tại" || previous == "trong" || previous == "sau" || previous.empty()));
  static constexpr std::string_view kLeads[] = {"tại", "trong", "sau", "đầu",   "cuối",
                                                "mạc", "thúc",  "lề",  "trước", "kết"};
  const bool led = std::find(std::begin(kLeads), std::end(kLeads), previous) != std::end(kLeads);
  static constexpr std::string_view kOwners[] = {"giữa", "với", "của", "do",
                                                 "về",   "tại", "ở",   "lần"};
  const bool owned = std::find(std::begin(kOwners), std::end(kOwners), next) != std::end(kOwners) ||
                     (t.tokens.last < a.tokens.size() &&
                      a.tokens[t.tokens.last].shape != language::Shape::kLower && next != ",");
  out.bare = t.noun && !owned && (led || next == "này" || next == "trên") && next != "một";
  out.plural = previous == "các" || previous == "những" || previous == "nhiều" ||
               previous == "loạt" || previous == "mọi";
  return out;
}

bool may_be_one(const Encounter& x, const Encounter& y) {
  if (family(x.event.type) != family(y.event.type)) return false;
  return !x.event.date || !y.event.date || dates_agree(x.event.date->value, y.event.date->value);
}

bool surely_one(const ReadingView& view, const Encounter& record, const Encounter& fresh) {
  const auto& a = view.analysis;
  const auto& t = fresh.triggers.front();
  const auto& r = record.triggers.back();
  const auto sentence = a.tokens[t.tokens.first].sentence;
  const auto other = a.tokens[r.tokens.first].sentence;
  if (t.entry == r.entry && sentence != other) {  // a text that stands twice tells it once
    const auto here = a.span(a.sentences[sentence].tokens),
               there = a.span(a.sentences[other].tokens);
    if (here.size() == there.size() && here.size() < 4000 &&
        here.in(a.folded) == there.in(a.folded))
      return true;
  }
  if (sentence == other && t.tokens.first - r.tokens.last < 40) {
    // "họp để thảo luận", "cuộc hội đàm ... là cuộc họp mới nhất"
    const TokenRange near{t.tokens.first > 3 ? t.tokens.first - 3 : 0, t.tokens.first};
    if (!t.noun && t.type == EventType::kTalks && holds(a, near, "để")) return true;
    if (t.noun && !fresh.plural && a.lower(static_cast<std::int64_t>(t.tokens.first) - 1) == "là")
      return true;
  }
  if (fresh.plural || record.plural) return false;
  if (fresh.bare && sentence - a.tokens[r.tokens.first].sentence <= 15) return true;
  if (t.entry == r.entry && a.tokens[t.tokens.first].shape == language::Shape::kCapital &&
      a.tokens[r.tokens.first].shape == language::Shape::kCapital &&
      fresh.event.type == EventType::kCeremony) {
    return true;
  }
  std::uint32_t shared = 0;
  for (const auto& p : fresh.event.participants) {
    for (const auto& q : record.event.participants) shared += p.entity == q.entity ? 1 : 0;
  }
  if (record.event.status != fresh.event.status || t.type != r.type) return false;
  return t.type == EventType::kVisit && shared >= 1 && t.noun && r.noun;
}

void merge_into(Encounter& record, const Encounter& fresh) {
  auto& event = record.event;
  for (const auto& p : fresh.event.participants) {
    if (event.participants.size() >= kMostParticipants) break;
    const auto known = std::any_of(event.participants.begin(), event.participants.end(),
                                   [&](const Participant& q) { return q.entity == p.entity; });
    if (!known) event.participants.push_back(p);
  }
  if (fresh.event.date &&
      (!event.date || fresh.event.date->value.size() > event.date->value.size()))
    event.date = fresh.event.date;
  if (!event.place) event.place = fresh.event.place;
  if (event.mode == EventMode::kUnknown || fresh.event.mode == EventMode::kOnline ||
      fresh.event.mode == EventMode::kMixed) {
    if (fresh.event.mode != EventMode::kUnknown) event.mode = fresh.event.mode;
  }
  if (event.status == EventStatus::kHeld && (fresh.event.status == EventStatus::kPostponed ||
                                             fresh.event.status == EventStatus::kCancelled))
    event.status = fresh.event.status;
  if (event.type == EventType::kMeeting && fresh.event.type == EventType::kSummit)
    event.type = EventType::kSummit;
  if (event.asserted_by < 0) event.asserted_by = fresh.event.asserted_by;
  for (const auto& span : fresh.event.evidence) {
    const bool fresh_place = !event.evidence.back().overlaps(span);
    if (fresh_place && event.evidence.size() < kMostEvidence) event.evidence.push_back(span);
  }
  event.confidence = std::max(event.confidence, fresh.event.confidence);
  record.triggers.push_back(fresh.triggers.front());
  record.plural = record.plural && fresh.plural;
}

}  // namespace sotin::facts
