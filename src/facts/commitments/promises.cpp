// Candidates for commitments: runs of binding words, parties, extents, conditions.
#include "facts/commitments/promises.hpp"

#include <algorithm>

#include "facts/events/words.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kLongestWhat = 110;  // tokens of one promise
constexpr std::size_t kMostExtents = 12;
constexpr std::uint32_t kSubjectReach = 45;
constexpr std::uint32_t kMostNames = 4;  // names before the promise that may be bound

bool is_filler(std::string_view word) {
  return word == "cũng" || word == "vẫn" || word == "đều" || word == "luôn" || word == "rằng" ||
         word == "đã" || word == "đang" || word == "hiện" || word == "thực" || word == "sự" ||
         word == "chắc" || word == "chắn";
}

bool ends_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "…";
}
bool is_quote(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "“" || mark == "»" || mark == "«";
}

/// May the entry follow another in one run ("cam kết sẽ", "dự định không")?
bool may_follow(std::string_view phrase) {
  return phrase.starts_with("sẽ") || phrase.starts_with("không") ||
         phrase.starts_with("sẵn sàng") || phrase.starts_with("muốn") ||
         phrase.starts_with("cũng sẽ");
}

}  // namespace

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

std::string_view will_of(const ReadingView& view, std::uint32_t token) {
  static const auto& lexicon = language::Lexicon::embedded("verbs_of_will");
  static constexpr std::string_view kAdverbs[] = {
      "sớm",      "tích cực",   "nhanh chóng", "cũng",      "vẫn", "chủ động",
      "kịp thời", "trực tiếp",  "cùng nhau",   "luôn",      "chỉ", "phải",
      "được",     "quyết liệt", "thực sự",     "chính thức"};
  for (int step = 0; step < 2; ++step) {
    const auto* entry =
        token < view.analysis.tokens.size() ? lexicon.longest(view.analysis, token) : nullptr;
    if (entry != nullptr && !entry->attributes.empty()) return entry->attributes[0];
    std::uint32_t skipped = 0;
    for (const auto adverb : kAdverbs)
      skipped = std::max(skipped, view.analysis.match(token, adverb));
    if (skipped == 0) break;
    token += skipped;
  }
  return "unknown";
}

/// Past "rõ ràng nào về việc", which only lead to the thing left open; `at` where no topic follows.
std::uint32_t after_topic_words(const Analysis& a, std::uint32_t at, std::uint32_t end) {
  static constexpr std::string_view kWords[] = {"rõ ràng",  "cụ thể", "chính thức", "công khai",
                                                "nào",      "gì",     "về",         "việc",
                                                "khả năng", "đối với"};
  auto i = at;
  bool topic = false;
  for (int step = 0; step < 6 && i < end; ++step) {
    std::uint32_t matched = 0;
    for (const auto word : kWords) {
      const auto n = a.match(i, word);
      topic = topic || (n > 0 && (word == "về" || word == "việc" || word == "khả năng"));
      matched = std::max(matched, n);
    }
    if (matched == 0) break;
    i += matched;
  }
  return topic && i < end ? i : at;
}

std::vector<Promise> find_promises(const ReadingView& view) {
  const auto& lexicon = language::Lexicon::embedded("commitments");
  const auto& a = view.analysis;
  std::vector<Promise> out;
  const auto size = static_cast<std::uint32_t>(a.tokens.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (a.tokens[i].kind != language::TokenKind::kWord) continue;
    const auto* entry = lexicon.longest(a, i);
    if (entry == nullptr || entry->attributes.size() < 3) continue;
    if (entry->attributes[0] == "none") {  // a phrase that only looks like one
      i += entry->length - 1;
      continue;
    }
    Promise p;
    p.first = p.last = entry;
    p.marker = {i, i + entry->length};
    const auto sentence = a.sentences[a.tokens[i].sentence].tokens;
    const auto take = [&](const language::Lexicon::Entry& e) {
      const auto status =
          value_of<CommitmentStatus>(e.attributes[0]).value_or(CommitmentStatus::kPledged);
      const bool weaker =
          e.attributes[2] == "modal" && e.attributes[0] == "pledged" && &e != p.first;
      if (&e == p.first || !weaker)
        p.status =
            p.status == CommitmentStatus::kRefused || p.status == CommitmentStatus::kUndecided
                ? p.status
                : status;
      p.strong = p.strong || e.attributes[1] == "strong";
    };
    take(*entry);
    for (int more = 0; more < 3; ++more) {
      auto next = p.marker.last;
      while (next < sentence.last && next < p.marker.last + 2 && is_filler(a.lower(next))) ++next;
      if (next >= sentence.last || a.tokens[next].kind != language::TokenKind::kWord) break;
      const auto* follower = lexicon.longest(a, next);
      if (follower == nullptr || follower->attributes.size() < 3 || !may_follow(follower->phrase))
        break;
      p.last = follower;
      p.marker.last = next + follower->length;
      take(*follower);
    }
    if (a.lower(p.marker.last - 1) == "không") {  // "không thể", "không bao giờ"
      if (a.match(p.marker.last, "thể") > 0 && p.marker.last < sentence.last) ++p.marker.last;
      if (a.match(p.marker.last, "bao giờ") > 0 && p.marker.last + 1 < sentence.last)
        p.marker.last += 2;
    }
    if (p.status == CommitmentStatus::kUndecided || p.status == CommitmentStatus::kRefused) {
      p.marker.last = after_topic_words(a, p.marker.last, sentence.last);
    }
    for (auto k = p.marker.first; k < p.marker.last; ++k) {
      if (view.cue_at(k) >= 0) {
        p.statement = view.cue_at(k);
        p.is_cue = true;
      }
    }
    if (p.statement < 0) p.statement = view.statement_at(p.marker.first);
    if (p.statement < 0 && p.marker.last < size) p.statement = view.statement_at(p.marker.last);
    const TokenRange before{std::max(sentence.first, i > 8 ? i - 8 : 0U), i};
    if (holds(a, before, "liệu")) p.status = CommitmentStatus::kUndecided;
    p.anchor = i;
    const auto previous = i > sentence.first ? a.lower(i - 1) : std::string_view();
    if (!out.empty() && out.back().marker.first >= sentence.first &&
        (previous == "," || previous == ";" || previous == "và" || previous == "thời" ||
         previous == "nhưng" || previous == "song") &&
        i - out.back().marker.last < kLongestWhat) {
      p.anchor = out.back().anchor;
    }
    out.push_back(p);
    i = p.marker.last - 1;
  }
  return out;
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

std::string_view ending_at(const ReadingView& view, std::uint32_t i) {
  struct Opener {
    std::string_view phrase, what;
  };
  static constexpr Opener kOpeners[] = {{"nhưng", "contrast"},
                                        {"song", "contrast"},
                                        {"trong khi", "contrast"},
                                        {"đồng thời", "also"},
                                        {"mặc dù", "contrast"},
                                        {"dù", "contrast"},
                                        {"còn", "contrast"},
                                        {"tuy nhiên", "contrast"},
                                        {"thay vì", "contrast"},
                                        {"nếu", "condition"},
                                        {"trong trường hợp", "condition"},
                                        {"trừ khi", "condition"},
                                        {"cho tới", "condition"},
                                        {"cho đến", "condition"},
                                        {"như một phần", "condition"},
                                        {"mà không", "condition"},
                                        {"với điều kiện", "condition"},
                                        {"do", "reason"},
                                        {"vì", "reason"},
                                        {"bởi", "reason"},
                                        {"để", "purpose"},
                                        {"nhằm", "purpose"},
                                        {"theo", "manner"},
                                        {"khi", "time"},
                                        {"sau khi", "time"},
                                        {"trước khi", "time"},
                                        {"trong bối cảnh", "time"},
                                        {"và sẽ", "next"},
                                        {"và cam kết", "next"},
                                        {"hay không", "question"},
                                        {"thì", "contrast"},
                                        {"kể từ", "time"},
                                        {"điều này", "result"},
                                        {"làm cho", "result"},
                                        {"khiến", "result"},
                                        {"qua đó", "purpose"}};
  const auto& a = view.analysis;
  const auto mark = a.lower(i);
  if (mark == ",") {
    for (const auto& opener : kOpeners) {
      if (a.match(i + 1, opener.phrase) > 0)
        return opener.what == "contrast"    ? ",contrast"
               : opener.what == "condition" ? ",condition"
                                            : ",clause";
    }
    if (a.lower(i + 1) == "sẽ" || a.lower(i + 2) == "sẽ" || a.lower(i + 3) == "sẽ") return ",next";
    if (view.mention_at(i + 1) >= 0) return ",name";
    if (view.cue_at(i + 1) >= 0 || view.cue_at(i + 2) >= 0) return ",cue";
    return ",";
  }
  if (mark == ";")
    return a.lower(i + 1) == "sẽ" || a.lower(i + 2) == "sẽ" || view.cue_at(i + 1) >= 0 ? ";next"
                                                                                       : ";";
  if (mark == ":" || mark == "(" || mark == "–") return mark;
  if (mark == "-" && view.analysis.tokens[i].space_before) return mark;
  for (const auto& opener : kOpeners) {
    if (const auto n = a.match(i, opener.phrase); n > 0) {
      return opener.what == "also" && view.cue_at(i + n) >= 0 ? "also-cue" : opener.what;
    }
  }
  return {};
}

std::vector<TokenRange> extent_candidates(const ReadingView& view, const Promise& p) {
  const auto& a = view.analysis;
  const auto sentence = a.sentences[a.tokens[p.marker.first].sentence].tokens;
  const auto start = p.marker.last;
  const auto quotation = a.quotation_of[p.marker.first];
  std::vector<TokenRange> out;
  if (start >= sentence.last) return out;
  const auto opening = a.lower(start);
  if (a.tokens[start].kind == language::TokenKind::kPunct && !is_quote(opening) && opening != "(" &&
      opening != "'") {
    if (p.status == CommitmentStatus::kUndecided)
      out.push_back(p.marker);  // "vai trò của Mỹ vẫn chưa rõ"
    return out;
  }
  const auto add = [&](std::uint32_t first, std::uint32_t last) {
    while (last > first && (a.tokens[last - 1].kind == language::TokenKind::kPunct &&
                            !is_quote(a.lower(last - 1)) && a.lower(last - 1) != ")"))
      --last;
    if (last <= first) return;
    if (!out.empty() && out.back() == TokenRange{first, last}) return;
    out.push_back({first, last});
  };
  auto i = start;
  for (; i < sentence.last && i < start + kLongestWhat; ++i) {
    if (i > start && quotation >= 0 && a.quotation_of[i] != quotation) break;
    const auto mark = a.lower(i);
    if (i + 1 < sentence.last && ends_sentence(mark) && a.tokens[i + 1].space_before) break;
    if (out.size() >= kMostExtents) continue;
    const auto ending = i > start + 1 ? ending_at(view, i) : std::string_view();
    if (!ending.empty() && ending != ";") {  // "sẽ A; B; C": a list goes on over its semicolons
      add(start, i);
      // A comma and a new clause end it for good: ", mặc dù", ", do", ", đồng thời khẳng định".
      if (ending == ",contrast" || ending == ",clause" || ending == ",cue") break;
    }
  }
  add(start, i);
  if (p.status == CommitmentStatus::kUndecided && i <= start + 1)
    add(p.marker.first, std::max(i, start));
  if (a.lower(start) == "được" || a.lower(start) == "bị" || a.lower(start) == "có" ||
      a.lower(start) == "hoàn") {
    auto first = p.marker.first;
    const auto stop = std::max(sentence.first, first > 30 ? first - 30 : 0U);
    while (first > stop && a.lower(first - 1) != "," && a.lower(first - 1) != ":" &&
           a.lower(first - 1) != ";" && !is_quote(a.lower(first - 1)) &&
           view.cue_at(first - 1) < 0) {
      --first;
    }
    const auto ends = out;
    if (first < p.marker.first) {
      for (const auto& range : ends) out.push_back({first, range.last});
    }
  }
  return out;
}

std::optional<Span> condition_of(const ReadingView& view, const Promise& p,
                                 const TokenRange& what) {
  static constexpr std::string_view kOpeners[] = {"nếu",
                                                  "trong trường hợp",
                                                  "với điều kiện",
                                                  "trừ khi",
                                                  "miễn là",
                                                  "chỉ khi",
                                                  "cho tới khi",
                                                  "cho đến khi",
                                                  "cho tới chừng nào",
                                                  "mà không có",
                                                  "mà không kèm",
                                                  "như một phần",
                                                  "vô điều kiện",
                                                  "không kèm điều kiện",
                                                  "còn phụ thuộc",
                                                  "tùy thuộc",
                                                  "tuỳ thuộc",
                                                  "theo diễn biến"};
  const auto& a = view.analysis;
  const auto sentence = view.sentence(p.marker.first);
  const auto first = std::max(sentence.first, p.marker.first > 40 ? p.marker.first - 40 : 0U);
  const auto last = std::min(sentence.last, std::max(what.last, p.marker.last) + 12);
  for (auto i = first; i < last; ++i) {
    for (const auto opener : kOpeners) {
      const auto n = a.match(i, opener);
      if (n == 0) continue;
      if (opener == "vô điều kiện" || opener == "không kèm điều kiện") return a.span({i, i + n});
      auto end = i + n;
      while (end < sentence.last) {
        const auto mark = a.lower(end);
        if (ends_sentence(mark) || mark == ";" || mark == "”" || mark == "\"") break;
        if (mark == "," &&
            (i < p.marker.first || a.match(end + 1, "nhưng") > 0 || a.match(end + 1, "hoặc") > 0))
          break;
        if (i < p.marker.first && end >= p.marker.first) break;
        ++end;
      }
      return a.span({i, end});
    }
  }
  return std::nullopt;
}

}  // namespace sotin::facts
