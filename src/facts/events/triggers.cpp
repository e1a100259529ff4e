// Triggers are the longest phrases of the lexicon. Verbs of going ("đến", "tới") count only before
// a named place, person or organisation, else they would be everywhere.
#include "facts/events/triggers.hpp"

#include "facts/events/words.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kClause = 30;  // tokens searched for a mention on either side

bool ends_clause(std::string_view mark) {
  return mark == "." || mark == ";" || mark == ":" || mark == "!" || mark == "?" || mark == "\"" ||
         mark == "”" || mark == "“";
}

/// Does the token stand in a line of links (">> ...")?
bool in_link(const Analysis& analysis, std::uint32_t token) {
  const auto first = analysis.sentences[analysis.tokens[token].sentence].tokens.first;
  for (auto i = token; i > first && token - i < 12; --i) {
    if (analysis.lower(i - 1) == ">") return true;
  }
  return false;
}

bool is_going(std::string_view phrase) {
  return phrase == "đến" || phrase == "tới" || phrase == "sang";
}

}  // namespace

int family(EventType type) {
  switch (type) {
    case EventType::kMeeting:
    case EventType::kTalks:
    case EventType::kSummit:
    case EventType::kConference:
      return 0;
    case EventType::kVisit:
      return 1;
    case EventType::kCall:
      return 2;
    case EventType::kPressConference:
      return 3;
    case EventType::kCeremony:
    case EventType::kSigning:
      return 4;
  }
  return 0;
}

std::vector<Trigger> find_triggers(const ReadingView& view) {
  static const auto& lexicon = language::Lexicon::embedded("encounters");
  const auto& analysis = view.analysis;
  std::vector<Trigger> out;
  const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (analysis.tokens[i].kind != language::TokenKind::kWord) continue;
    const auto* entry = lexicon.longest(analysis, i);
    if (entry == nullptr || entry->attributes.size() < 4) continue;
    const auto type = value_of<EventType>(entry->attributes[0]);
    if (!type) {  // a phrase that hides another
      i += entry->length - 1;
      continue;
    }
    if (is_going(entry->phrase)) {
      auto place = i + 1;
      for (const auto head : {"thủ đô", "thành phố", "sân bay"})
        place += analysis.match(i + 1, head);
      const auto next = view.mention_at(place);
      if (next < 0 ||
          (view.mention(next).tokens.first != place && view.mention(next).tokens.first != i + 1))
        continue;
    }
    if (in_link(analysis, i)) {
      i += entry->length - 1;
      continue;
    }
    Trigger trigger;
    trigger.tokens = {i, i + entry->length};
    trigger.type = *type;
    trigger.noun = entry->attributes[1] == "n";
    trigger.strong = entry->attributes[2] == "strong";
    trigger.hint = value_of<EventMode>(entry->attributes[3]).value_or(EventMode::kUnknown);
    trigger.entry = entry;
    out.push_back(trigger);
    i += entry->length - 1;
  }
  return out;
}

TriggerContext context_of(const ReadingView& view, const Trigger& trigger) {
  TriggerContext out;
  const auto& analysis = view.analysis;
  const auto sentence = view.sentence(trigger.tokens.first);
  out.before = subject_before(view, trigger.tokens.first);
  for (auto i = trigger.tokens.last; i < sentence.last && i < trigger.tokens.last + kClause; ++i) {
    if (ends_clause(analysis.lower(i))) break;
    if (const auto m = view.mention_at(i); m >= 0) {
      out.after = m;
      break;
    }
  }
  const auto [first, last] = view.mentions_in(sentence);
  for (auto m = first; m < last; ++m) {
    const auto kind = view.mention(m).kind;
    if (kind == EntityKind::kPerson) ++out.persons;
    if (kind == EntityKind::kCountry) ++out.countries;
  }
  out.times = static_cast<std::uint32_t>(view.times_in(sentence).size());
  return out;
}

}  // namespace sotin::facts
