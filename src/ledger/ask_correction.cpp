// Every value is words of the report, a word of the contract, or nothing: what is neither is
// refused with a list of what there is.
#include "ask_correction.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sotin/base/utf8.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

using namespace facts;

constexpr std::size_t kMostListed = 12;
constexpr std::size_t kMostPieces = 200;  // of what was said, or people of an encounter

[[noreturn]] void refuse(ErrorCode code, std::string detail) {
  throw Failure{{code, std::move(detail)}};
}

void refuse_many(const std::vector<std::string>& pieces) {
  if (pieces.size() > kMostPieces) refuse(ErrorCode::kBadArgument, "more than 200 lines at once");
}

/// The value of an enumeration whose last one is `last`.
template <class E>
E value_asked(std::string_view what, std::string_view name, E last) {
  std::string asked(name), there;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto known = name_of(static_cast<E>(i));
    if (base::fold_case(known) == base::fold_case(asked)) return static_cast<E>(i);
    (there += ' ') += known;
  }
  refuse(ErrorCode::kBadArgument,
         fmt::format("there is no {} «{}»; there are{}", what, name, there));
}

std::vector<Span> places_asked(const Stored& stored, const std::string& words) {
  auto places = places_of(stored.document.text(), tidied(words));
  if (places.empty()) {
    refuse(ErrorCode::kBadArgument, fmt::format("the words «{}» are not in the report", words));
  }
  return places;
}

std::string entities_of(const Report& report) {
  std::string names;
  for (std::size_t e = 0; e < std::min(report.entities.size(), kMostListed); ++e) {
    names += (e == 0 ? " " : ", ") + report.entities[e].name;
  }
  return report.entities.size() > kMostListed ? names + " …" : names;
}

struct Named {
  std::string name;  ///< of the entity; empty: it is none
  EntityIndex entity = kNobody;
  Span where;
};

/// Who is meant by a name or words of the report; nothing when they are neither.
std::optional<Named> named(const Stored& stored, const std::string& asked, const Span& near) {
  const auto words = tidied(asked);
  const auto& entities = stored.report.entities;
  const auto folded = base::fold_case(words);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    const auto& mentions = entities[e].mentions;
    if (mentions.empty()) continue;
    const bool called = base::fold_case(entities[e].name) == folded ||
                        std::any_of(mentions.begin(), mentions.end(), [&](const Span& mention) {
                          return tidied(stored.document.words(mention)) == words;
                        });
    if (called)
      return Named{entities[e].name, static_cast<EntityIndex>(e), nearest(mentions, near)};
  }
  const auto places = places_of(stored.document.text(), words);
  if (places.empty()) return std::nullopt;
  const auto where = nearest(places, near);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (const auto& mention : entities[e].mentions) {
      if (mention.contains(where)) {
        return Named{entities[e].name, static_cast<EntityIndex>(e), mention};
      }
    }
  }
  return Named{{}, kNobody, where};
}

/// Does every word begin with a capital, as a name's do?
bool looks_like_a_name(std::string_view words) {
  bool begins = true;
  for (std::size_t i = 0; i < words.size();) {
    const auto [c, length] = base::decode(words, i);
    if (begins && !base::is_upper(c)) return false;
    begins = base::is_space(c);
    i += length;
  }
  return !words.empty();
}

SpeakerKind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return SpeakerKind::kPerson;
    case EntityKind::kOrganisation:
      return SpeakerKind::kOrganisation;
    case EntityKind::kCountry:
    case EntityKind::kPlace:
      return SpeakerKind::kCountry;
    default:
      return SpeakerKind::kGroup;
  }
}

struct SpeakerAsked {
  std::string name;
  SpeakerKind kind = SpeakerKind::kUnspecified;
  std::optional<Span> where;
};

SpeakerAsked speaker_asked(const Stored& stored, const std::string& asked,
                           const std::optional<SpeakerKind>& kind, const Span& near) {
  if (tidied(asked).empty()) return {};
  const auto who = named(stored, asked, near);
  if (!who) {
    refuse(ErrorCode::kBadArgument,
           fmt::format("«{}» is neither an entity nor words of the report; its entities:{}", asked,
                       entities_of(stored.report)));
  }
  if (who->entity != kNobody && (!kind || *kind != SpeakerKind::kAnonymous)) {
    const auto known = kind_of(stored.report.entities[static_cast<std::size_t>(who->entity)].kind);
    return {who->name, kind.value_or(known), who->where};
  }
  const std::string words(stored.document.words(who->where));
  const auto guess = looks_like_a_name(words) ? SpeakerKind::kPerson : SpeakerKind::kAnonymous;
  return {words, kind.value_or(guess), who->where};
}

std::string speaker_name(const Stored& stored, const Statement& s) {
  if (s.speaker.entity >= 0) {
    return stored.report.entities[static_cast<std::size_t>(s.speaker.entity)].name;
  }
  return s.speaker.where ? std::string(stored.document.words(*s.speaker.where)) : std::string();
}

std::string joined(const Stored& stored, const std::vector<Span>& spans) {
  std::string words;
  for (const auto& span : spans)
    (words += words.empty() ? "" : " … ") += stored.document.words(span);
  return words;
}

/// Content that is asked for: each piece behind the one before it where it can be.
std::vector<Span> content_asked(const Stored& stored, const std::vector<std::string>& pieces,
                                const std::optional<Span>& near) {
  std::vector<Span> content;
  refuse_many(pieces);
  for (const auto& piece : pieces) {
    if (tidied(piece).empty()) continue;
    const auto places = places_asked(stored, piece);
    if (!near && content.empty() && places.size() > 1) {
      refuse(ErrorCode::kBadArgument,
             fmt::format("the words «{}» stand in the report {} times: give more of them", piece,
                         places.size()));
    }
    const Span target = content.empty() ? near.value_or(places.front())
                                        : Span{content.back().end, content.back().end + 1};
    content.push_back(nearest(places, target));
  }
  if (content.empty()) refuse(ErrorCode::kBadArgument, "the words that were said are missing");
  std::sort(content.begin(), content.end());
  for (std::size_t i = 1; i < content.size(); ++i) {
    if (content[i].overlaps(content[i - 1])) {
      refuse(ErrorCode::kBadArgument, "two pieces of what was said overlap");
    }
  }
  return content;
}

void change_statement(const Stored& stored, const Statement& s, const Change& change,
                      CorrectionRow& row) {
  auto& shown = row.shown;
  const auto near = s.cue.value_or(s.evidence);
  switch (change.field) {
    case CorrectedField::kSpeaker: {
      const auto asked = speaker_asked(stored, change.value, change.kind, near);
      shown.before = speaker_name(stored, s);
      shown.value = asked.name;
      row.value_kind = name_of(asked.kind);
      if (asked.where) row.to = {*asked.where};
      // The same one by the same kind: keep where he stands now.
      if (shown.before == shown.value && (!change.kind || asked.kind == s.speaker.kind)) {
        row.to.clear();
        shown.value = shown.before;
        row.value_kind = name_of(s.speaker.kind);
      }
      return;
    }
    case CorrectedField::kContent:
      row.to = content_asked(stored, change.list, s.evidence);
      shown.before = joined(stored, s.content);
      shown.value = joined(stored, row.to);
      return;
    case CorrectedField::kAct:
      shown.before = name_of(s.act);
      shown.value = name_of(value_asked("act", change.value, Act::kCondition));
      return;
    case CorrectedField::kSaidOn:
      shown.before = s.said_on ? s.said_on->value : "";
      shown.value = date_asked(change.value);
      return;
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of a statement can't be corrected: speaker content act said_on none",
                         name_of(change.field)));
  }
}

void change_event(const Stored& stored, const Event& e, const Change& change, CorrectionRow& row) {
  auto& shown = row.shown;
  const auto name_at = [&](EntityIndex entity, const std::optional<Span>& where) {
    if (entity >= 0) return stored.report.entities[static_cast<std::size_t>(entity)].name;
    return where ? std::string(stored.document.words(*where)) : std::string();
  };
  switch (change.field) {
    case CorrectedField::kStatus:
      shown.before = name_of(e.status);
      shown.value = name_of(value_asked("status", change.value, EventStatus::kOngoing));
      return;
    case CorrectedField::kDate:
      shown.before = e.date ? e.date->value : "";
      shown.value = date_asked(change.value);
      return;
    case CorrectedField::kParticipants: {
      const auto add = [](std::string& names, const std::string& name) {
        (names += names.empty() ? "" : "\n") += name;
      };
      for (const auto& p : e.participants) add(shown.before, name_at(p.entity, p.where));
      refuse_many(change.list);
      const auto near = e.evidence.empty() ? Span{} : e.evidence.front();
      for (const auto& asked : change.list) {
        if (tidied(asked).empty()) continue;
        const auto who = named(stored, asked, near);
        if (!who) {
          refuse(ErrorCode::kBadArgument,
                 fmt::format("«{}» is neither an entity nor words of the report; its entities:{}",
                             asked, entities_of(stored.report)));
        }
        add(shown.value,
            who->name.empty() ? std::string(stored.document.words(who->where)) : who->name);
        row.to.push_back(who->where);
      }
      return;
    }
    default:
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of an encounter can't be corrected: status date participants none",
                         name_of(change.field)));
  }
}

}  // namespace

std::string date_asked(std::string_view value) {
  const auto words = tidied(value);
  if (words.empty()) return {};
  const auto refuse_it = [&]() {
    refuse(ErrorCode::kBadArgument,
           fmt::format("«{}» is no date: write 2025-08-20, 2025-08 or 2025", words));
  };
  int day = 0, month = 0, year = 0, used = 0;
  const auto whole = static_cast<int>(words.size());
  if (words.size() < 12 &&
      std::sscanf(words.c_str(), "%2d/%2d/%4d%n", &day, &month, &year, &used) == 3 &&
      used == whole && year > 999) {
    return date_asked(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  }
  if (words.size() < 12 && std::sscanf(words.c_str(), "%2d/%4d%n", &month, &year, &used) == 2 &&
      used == whole && year > 999) {
    return date_asked(fmt::format("{:04}-{:02}", year, month));
  }
  if (const auto slash = words.find('/'); slash != std::string::npos) {
    const auto first = date_asked(words.substr(0, slash));
    const auto last = date_asked(words.substr(slash + 1));
    if (first.empty() || last.empty() || last.find('/') != std::string::npos) refuse_it();
    return first + "/" + last;
  }
  // A pattern of digits: 9 stands for a digit or X.
  const auto fits = [&](std::string_view pattern) {
    if (words.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const bool digit = (words[i] >= '0' && words[i] <= '9') || words[i] == 'X';
      if (pattern[i] == '9' ? !digit : words[i] != pattern[i]) return false;
    }
    return true;
  };
  const auto number = [&](std::size_t at) {
    return words[at] == 'X' || words[at + 1] == 'X' ? 1
                                                    : (words[at] - '0') * 10 + words[at + 1] - '0';
  };
  const auto between = [](int n, int last) { return n >= 1 && n <= last; };
  const bool good = fits("9999") || (fits("9999-W99") && between(number(6), 53)) ||
                    (fits("9999-99") && between(number(5), 12)) ||
                    (fits("9999-99-99") && between(number(5), 12) && between(number(8), 31));
  if (!good) refuse_it();
  return words;
}

std::optional<CorrectionRow> ask_correction(const Stored& stored, char kind, std::size_t index,
                                            const Change& change) {
  CorrectionRow row;
  auto& shown = row.shown;
  shown.kind = kind;
  shown.field = change.field;
  row.mark = mark_of(stored, kind, index);
  row.at = places_of_entry(stored.report, kind, index);
  shown.words = joined(stored, row.at);
  const bool none = change.field == CorrectedField::kNone;
  if (kind == 's') {
    const auto& s = stored.report.statements[index];
    row.cue = s.cue;
    row.by = s.speaker.where;
    row.type = name_of(s.act);
    if (s.said_on) row.said_on = s.said_on->value;
    if (none) return row;
    change_statement(stored, s, change, row);
    // Content may be the same words in another place.
    if (change.field == CorrectedField::kContent) {
      return row.to == s.content ? std::nullopt : std::optional(std::move(row));
    }
    if (change.field == CorrectedField::kSpeaker && row.value_kind != name_of(s.speaker.kind)) {
      return row;
    }
  } else if (kind == 'v') {
    const auto& e = stored.report.events[index];
    row.type = name_of(e.type);
    if (none) return row;
    change_event(stored, e, change, row);
  } else {
    const auto& c = stored.report.commitments[index];
    row.type = name_of(c.status);
    if (none) return row;
    if (change.field != CorrectedField::kStatus) {
      refuse(ErrorCode::kBadArgument,
             fmt::format("«{}» of a commitment can't be corrected: status none",
                         name_of(change.field)));
    }
    shown.before = name_of(c.status);
    shown.value = name_of(value_asked("status", change.value, CommitmentStatus::kUndecided));
  }
  if (shown.value == shown.before) return std::nullopt;
  return row;
}

CorrectionRow ask_statement(const Stored& stored, const MissedStatement& statement) {
  CorrectionRow row;
  auto& shown = row.shown;
  shown.kind = 's';
  shown.field = CorrectedField::kAdded;
  std::optional<Span> near;
  const bool has_cue = !tidied(statement.cue).empty();
  std::vector<Span> cues;
  if (has_cue) {
    // The cue and the content that stand nearest to one another belong together.
    cues = places_asked(stored, statement.cue);
    const auto first = std::find_if(statement.content.begin(), statement.content.end(),
                                    [](const auto& piece) { return !tidied(piece).empty(); });
    if (first != statement.content.end()) {
      std::uint32_t least = UINT32_MAX;
      for (const auto& place : places_asked(stored, *first)) {
        const auto cue = nearest(cues, place);
        const auto apart = text::cover(cue, place).size();
        if (apart >= least) continue;
        least = apart;
        near = place;
      }
    }
  }
  row.to = content_asked(stored, statement.content, near);
  if (has_cue) {
    row.cue = nearest(cues, row.to.front());
    for (const auto& span : row.to) {
      if (span.overlaps(*row.cue)) {
        refuse(ErrorCode::kBadArgument, "the cue is part of what was said: give words before it");
      }
    }
  }
  const auto who =
      speaker_asked(stored, statement.speaker, statement.kind, row.cue.value_or(row.to.front()));
  row.by = who.where;
  row.value_kind = name_of(who.kind);
  row.type = name_of(value_asked("act", statement.act, Act::kCondition));
  row.said_on = date_asked(statement.said_on);
  shown.value = who.name;
  shown.words = joined(stored, row.to);
  // It is found again by its words: it has no mark of its own yet.
  return row;
}

}  // namespace sotin::ledger
