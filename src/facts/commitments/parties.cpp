// Who may be bound by a promise, and who is by the grammar: the name next to it, the speaker for
// "tôi" and "ông", the house of the speaker for "chúng tôi", the state for its president.
#include "facts/commitments/promises.hpp"

#include <algorithm>
#include <array>

#include "facts/commitments/fillers.hpp"
#include "facts/events/words.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kSubjectReach = 45;
constexpr std::uint32_t kMostNames = 4;  // names before the promise that may be bound

constexpr std::uint32_t kPairReach = 90;  // tokens before «hai nước» where both are looked for

struct PairWord {
  std::string_view words;
  bool states;  ///< else bodies
};
constexpr std::array<PairWord, 17> kPairWords{{
    {"hai nước", true},
    {"2 nước", true},
    {"hai quốc gia", true},
    {"hai chính phủ", true},
    {"chính phủ hai nước", true},
    {"hai nhà lãnh đạo", true},
    {"lãnh đạo hai nước", true},
    {"hai ngoại trưởng", true},
    {"hai thủ tướng", true},
    {"hai tổng thống", true},
    {"hai bên", true},
    {"đôi bên", true},
    {"hai hãng", false},
    {"hai công ty", false},
    {"hai tập đoàn", false},
    {"hai đơn vị", false},
    {"hai trường", false},
}};

/// The pair word whose subject ends at token `end`, or nullptr.
const PairWord* pair_word_before(const Analysis& a, std::uint32_t first, std::uint32_t end) {
  for (auto i = end; i > first && i + 5 > end;) {
    --i;
    for (const auto& pair : kPairWords) {
      if (const auto n = a.match(i, pair.words); n > 0 && i + n == end) return &pair;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<EntityIndex> both_parties(const ReadingView& view, const Promise& p) {
  const auto& a = view.analysis;
  const auto sentence = view.sentence(p.anchor);
  auto end = p.anchor;
  while (end > sentence.first && is_filler(a.lower(end - 1))) --end;
  const auto* pair = pair_word_before(a, sentence.first, end);
  if (pair == nullptr) return {};
  std::vector<EntityIndex> states, bodies;
  const auto add = [](std::vector<EntityIndex>& to, EntityIndex entity) {
    if (to.size() < 2 && std::find(to.begin(), to.end(), entity) == to.end()) to.push_back(entity);
  };
  const auto stop = end > kPairReach ? end - kPairReach : 0U;
  for (auto i = end; i > stop;) {
    --i;
    const auto m = view.mention_at(i);
    if (m < 0) continue;
    const auto& mention = view.mention(m);
    i = std::max(mention.tokens.first, stop);
    if (mention.entity == kNobody) continue;
    const auto kind = view.kind(mention.entity);
    const auto owner = view.affiliation(mention.entity);
    if (kind == EntityKind::kCountry) add(states, mention.entity);
    if (kind == EntityKind::kPerson && owner != kNobody && view.kind(owner) == EntityKind::kCountry)
      add(states, owner);
    if (kind == EntityKind::kPerson && owner == kNobody &&
        title_class(view, mention.entity) == "state")
      add(states, mention.entity);
    if (kind == EntityKind::kOrganisation) add(bodies, mention.entity);
  }
  auto& both = pair->states ? states : bodies;
  if (both.size() < 2) return {};
  std::reverse(both.begin(), both.end());
  return both;
}

std::string_view subject_form(const ReadingView& view, const Promise& p) {
  const auto& a = view.analysis;
  auto i = static_cast<std::int64_t>(p.anchor) - 1;
  for (int step = 0; step < 2; ++step) {
    const auto word = a.lower(i);
    if (word == "cũng" || word == "vẫn" || word == "đã" || word == "đang" || word == "đều") --i;
  }
  if (view.mention_at(i) >= 0) return "name";
  const auto word = a.lower(i);
  if (word == "tôi") return a.lower(i - 1) == "chúng" ? "we" : "I";
  if (word == "ta") return a.lower(i - 1) == "chúng" ? "we" : "ta";
  if (word == "em" || word == "mình" || word == "con" || word == "tớ") return "I";
  if (word == "ông" || word == "bà" || word == "anh" || word == "chị" || word == "cô") return "he";
  static constexpr std::string_view kHouses[] = {
      "trường", "hãng", "ty",   "bộ",  "cục", "sở",   "tỉnh", "hàng", "vị",   "ban",
      "tâm",    "quan", "bang", "phố", "đội", "nước", "phủ",  "đoàn", "ngành"};
  for (const auto house : kHouses) {
    if (word == house) return "house";
    if ((word == "này" || word == "ta") && a.lower(i - 1) == house) return "house";
  }
  if (word == "họ" || word == "này" || word == "bên" || word == "trên") return "they";
  if (view.cue_at(i >= 0 ? static_cast<std::uint32_t>(i) : 0U) >= 0) return "cue";
  if (word == "," || word == ";" || word == "và") return "mark";
  return "other";
}

std::string_view title_class(const ReadingView& view, EntityIndex entity) {
  const auto m = view.fullest_mention(entity);
  if (m < 0) return "none";
  const auto& a = view.analysis;
  const auto first = view.mention(m).tokens.first;
  if (a.match(first, "đại sứ quán") > 0 || a.match(first, "tổng lãnh sự quán") > 0) return "other";
  static constexpr std::string_view kState[] = {"tổng thống",    "thủ tướng",      "ngoại trưởng",
                                                "phó thủ tướng", "phó tổng thống", "điện kremlin",
                                                "nhà trắng",     "kremlin",        "lầu năm góc"};
  static constexpr std::string_view kVoice[] = {"phát ngôn", "người phát ngôn", "đại diện",
                                                "trợ lý",    "đại sứ",          "cố vấn"};
  static constexpr std::string_view kChief[] = {
      "bộ trưởng",     "thứ trưởng", "cục trưởng",  "giám đốc",
      "tổng giám đốc", "chủ tịch",   "tổng thư ký", "phó chủ tịch",
      "hiệu trưởng",   "trưởng",     "phó"};
  for (const auto t : kState)
    if (a.match(first, t) > 0) return "state";
  for (const auto t : kVoice)
    if (a.match(first, t) > 0) return "voice";
  for (const auto t : kChief)
    if (a.match(first, t) > 0) return "chief";
  return "other";
}

std::vector<Party> party_candidates(const ReadingView& view, const Promise& p) {
  const auto& a = view.analysis;
  std::vector<Party> out;
  const auto slot = [&](EntityIndex entity, EntityIndex through) -> Party& {
    for (auto& party : out) {
      if (party.entity == entity) {
        if (party.through != kNobody && through == kNobody) party.through = kNobody;
        return party;
      }
    }
    Party party;
    party.entity = entity;
    party.through = through;
    out.push_back(party);
    return out.back();
  };
  const auto sentence = view.sentence(p.anchor);
  const auto stop =
      std::max(sentence.first, p.anchor > kSubjectReach ? p.anchor - kSubjectReach : 0U);
  std::uint32_t rank = 0;
  bool adjacent = true;
  for (auto i = p.anchor; i > stop && rank < kMostNames;) {
    --i;
    const auto m = view.mention_at(i);
    if (m < 0) {
      adjacent = adjacent && is_filler(a.lower(i));
      continue;
    }
    const auto& mention = view.mention(m);
    if (mention.entity != kNobody) {
      auto& party = slot(mention.entity, kNobody);
      if (party.mention < 0) {
        party.mention = m;
        party.rank = rank;
        party.adjacent = adjacent;
      }
      party.near = true;
      ++rank;
    }
    adjacent = false;
    i = std::max(mention.tokens.first, stop);
  }
  if (p.statement >= 0) {
    for (auto s = p.statement, depth = 0; s >= 0 && depth < 3;
         s = view.statement(s).parent, ++depth) {
      const auto who = view.statement(s).speaker.entity;
      if (who != kNobody && depth == 0) slot(who, kNobody).speaker = true;
    }
  }
  if (a.lower(p.marker.last) == "được") {
    if (const auto m = view.mention_at(p.marker.last + 1);
        m >= 0 && view.mention(m).entity != kNobody) {
      auto& party = slot(view.mention(m).entity, kNobody);
      party.agent = true;
      if (party.mention < 0) party.mention = m;
    }
  }
  const auto number = a.tokens[p.marker.first].sentence;
  if (number > 0) {
    const auto previous = a.sentences[number - 1].tokens;
    const auto [first, last] = view.mentions_in(previous);
    for (auto m = first; m < last && m < first + 6; ++m) {
      const auto& mention = view.mention(m);
      if (mention.entity == kNobody) continue;
      if (mention.tokens.first > previous.first &&
          is_preposition(a.lower(static_cast<std::int64_t>(mention.tokens.first) - 1))) {
        continue;
      }
      auto& party = slot(mention.entity, kNobody);
      party.previous = true;
      if (party.mention < 0) party.mention = m;
      break;
    }
  }
  const auto named = out.size();
  for (std::size_t i = 0; i < out.size() && i < named + 4;
       ++i) {  // what is added may have an owner of its own
    const auto owner = view.affiliation(out[i].entity);
    if (owner == kNobody) continue;
    const auto from = out[i];
    auto& party = slot(owner, from.entity);
    if (party.through != from.entity) continue;
    party.mention = from.mention;
    party.rank = from.rank;
    party.speaker = from.speaker;
    party.adjacent = from.adjacent;
    party.previous = from.previous && !from.near;
  }
  return out;
}

int choose_party(const ReadingView& view, const Promise& p, const std::vector<Party>& candidates) {
  const auto find = [&](auto&& wanted) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (wanted(candidates[i])) return static_cast<int>(i);
    }
    return -1;
  };
  const auto ruled = [&](const Party& party) {
    const auto first = view.mention(party.mention).tokens.first;
    return first > 0 && is_preposition(view.analysis.lower(static_cast<std::int64_t>(first) - 1));
  };
  const auto form = subject_form(view, p);
  int who = find([](const Party& c) { return c.agent; });
  if (who < 0 && form == "name") {
    who = find([&](const Party& c) { return c.adjacent && c.through == kNobody && !ruled(c); });
    if (who < 0) who = find([&](const Party& c) { return c.near && !ruled(c); });
  }
  if (who < 0 && (form == "I" || form == "we" || form == "he" || form == "cue" || form == "mark")) {
    who = find([](const Party& c) { return c.speaker && c.through == kNobody; });
  }
  if (who < 0 && form == "house") {
    const auto speaker = find([](const Party& c) { return c.speaker && c.through == kNobody; });
    if (speaker >= 0) {
      const auto owner = view.affiliation(candidates[static_cast<std::size_t>(speaker)].entity);
      who = find([&](const Party& c) { return c.entity == owner && owner != kNobody; });
    }
    const auto is_house = [&](const Party& c) {
      const auto kind = view.kind(c.entity);
      return kind == EntityKind::kOrganisation || kind == EntityKind::kCountry;
    };
    if (who < 0) who = find([&](const Party& c) { return c.near && is_house(c) && !ruled(c); });
    if (who < 0) who = find([&](const Party& c) { return c.speaker && is_house(c); });
    if (who < 0) who = find([&](const Party& c) { return (c.near || c.previous) && is_house(c); });
  }
  if (who < 0) who = find([&](const Party& c) { return c.near && !ruled(c); });
  if (who < 0) who = find([](const Party& c) { return c.speaker && c.through == kNobody; });
  if (who < 0) who = find([](const Party& c) { return c.previous; });
  if (who < 0) return who;
  // Who speaks for a state or a house binds it: "người phát ngôn Nhà Trắng" the White House, that
  // the US.
  for (int step = 0; step < 2; ++step) {
    const auto entity = candidates[static_cast<std::size_t>(who)].entity;
    if (view.kind(entity) == EntityKind::kCountry) return who;
    const auto owner = view.affiliation(entity);
    if (owner == kNobody) return who;
    const auto title = title_class(view, entity);
    const bool speaks_for = title == "voice" ||
                            (title == "state" && view.kind(owner) == EntityKind::kCountry) ||
                            (form == "we" && view.kind(entity) == EntityKind::kPerson);
    if (!speaks_for) return who;
    const auto lifted = find([&](const Party& c) { return c.entity == owner; });
    if (lifted < 0) return who;
    who = lifted;
  }
  return who;
}

}  // namespace sotin::facts
