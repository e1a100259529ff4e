#include "facts/statements/assemble.hpp"

#include <algorithm>

#include "facts/statements/word_classes.hpp"

namespace sotin::facts::statements {
namespace {

constexpr std::size_t kNestingReach = 24;  // statements looked at on each side

// How much of `content` stands in quotation marks other than those around the cue.
Mode mode_of(const Analysis& a, const Draft& draft) {
  const std::int32_t around = draft.cue.empty() ? -1 : a.quotation_of[draft.cue.first];
  std::uint32_t quoted = 0;
  std::uint32_t plain = 0;
  std::int32_t seen = -1;
  bool voice = false;
  for (std::uint32_t i = draft.content.first; i < draft.content.last; ++i) {
    const auto quotation = a.quotation_of[i];
    if (quotation >= 0 && quotation != around) {
      ++quoted;
      if (quotation != seen) {
        seen = quotation;
        const auto& inside = a.quotations[static_cast<std::size_t>(quotation)].inside;
        // a name in marks begins with a capital and is short
        voice = voice || inside.size() > 6 ||
                (inside.size() > 1 && a.tokens[inside.first].shape == language::Shape::kLower);
      }
    } else if (a.tokens[i].kind != language::TokenKind::kPunct) {
      ++plain;
    }
  }
  if (quoted == 0) return Mode::kIndirect;
  if (plain == 0) return Mode::kDirect;
  return voice ? Mode::kMixed : Mode::kIndirect;
}

std::string rule_of(const Draft& draft, const std::vector<Candidate>& candidates) {
  if (draft.candidate < 0) return "quote-alone";
  const auto& c = candidates[static_cast<std::size_t>(draft.candidate)];
  std::string rule = c.cls == CueClass::kSource ? "source" : "cue";
  rule += ':';
  rule += name_of(c.cls).words;
  rule += '/';
  rule += name_of(draft.opening).words;
  rule += '/';
  rule += name_of(draft.speaker.sort).words;
  return rule;
}

// An entity for a speaker who is no mention.
EntityIndex new_entity(Reading& reading, const TokenRange& words) {
  Entity entity;
  const auto span = reading.analysis.span(words);
  entity.name = std::string(reading.document->words(span));
  entity.kind = EntityKind::kGroup;
  entity.mentions.push_back(span);
  entity.rule = "speaker-phrase";
  reading.report.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(reading.report.entities.size()) - 1;
}

// Mentions do not nest: a name inside a longer phrase that became an entity loses its mention.
void keep_longest_mentions(Reading& reading) {
  auto& entities = reading.report.entities;
  std::vector<std::pair<Span, std::size_t>> all;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (const auto& where : entities[i].mentions) all.emplace_back(where, i);
    entities[i].mentions.clear();
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.first.begin != b.first.begin ? a.first.begin < b.first.begin
                                          : a.first.end > b.first.end;
  });
  std::uint32_t end = 0;
  for (const auto& [where, entity] : all) {
    if (where.begin < end) continue;
    entities[entity].mentions.push_back(where);
    end = where.end;
  }
}

// Of the entities made for speakers (from index `named`), those stay that still speak.
void keep_speaking(Reading& reading, std::size_t named, std::vector<Draft>& drafts) {
  auto& entities = reading.report.entities;
  std::vector<EntityIndex> place(entities.size() - named, kNobody);
  for (const auto& draft : drafts) {
    if (draft.entity >= static_cast<EntityIndex>(named))
      place[static_cast<std::size_t>(draft.entity) - named] = 0;
  }
  std::size_t kept = named;
  for (std::size_t i = 0; i < place.size(); ++i) {
    if (place[i] == kNobody) continue;
    place[i] = static_cast<EntityIndex>(kept);
    if (kept != named + i) entities[kept] = std::move(entities[named + i]);
    ++kept;
  }
  entities.resize(kept);
  for (auto& draft : drafts) {
    if (draft.entity >= static_cast<EntityIndex>(named))
      draft.entity = place[static_cast<std::size_t>(draft.entity) - named];
  }
}

Statement record(const Reading& reading, const Draft& draft,
                 const std::vector<Candidate>& candidates) {
  const auto& a = reading.analysis;
  Statement s;
  TokenRange all = draft.content;
  if (!draft.cue.empty()) {
    all.first = std::min(all.first, draft.cue.first);
    all.last = std::max(all.last, draft.cue.last);
    s.cue = a.span(draft.cue);
  }
  const auto& first = a.sentences[a.tokens[all.first].sentence];
  const auto& last = a.sentences[a.tokens[all.last - 1].sentence];
  // A text without full stops is one sentence: not all of it is evidence of each statement.
  constexpr std::uint32_t kReach = 200;
  s.evidence = a.span({std::max(first.tokens.first, all.first > kReach ? all.first - kReach : 0),
                       std::min(last.tokens.last, all.last + kReach)});
  s.content.push_back(a.span(draft.content));
  s.mode = mode_of(a, draft);
  s.speaker.entity = draft.entity;
  s.speaker.kind = draft.kind;
  if (!draft.speaker.span.empty()) s.speaker.where = a.span(draft.speaker.span);
  s.rule = rule_of(draft, candidates);
  s.confidence = draft.confidence;
  return s;
}

// The innermost content that holds cue and content of each draft. Drafts are in text order.
void nest(const std::vector<Draft>& drafts, std::vector<Statement>& statements) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].cue.empty()) continue;
    const auto first = std::min(drafts[i].cue.first, drafts[i].content.first);
    const auto last = std::max(drafts[i].cue.last, drafts[i].content.last);
    std::uint32_t least = ~0U;
    const std::size_t from = i > kNestingReach ? i - kNestingReach : 0;
    const std::size_t to = std::min(drafts.size(), i + kNestingReach);
    for (std::size_t k = from; k < to; ++k) {
      const auto& outer = drafts[k].content;
      if (k == i || outer.first > first || outer.last < last || outer.size() >= least) continue;
      if (drafts[k].cue.empty() && outer.size() == last - first) continue;
      least = outer.size();
      statements[i].parent = static_cast<std::int32_t>(k);
    }
  }
}

// Who passes each statement on, outermost first.
void find_carriers(Reading& reading, const std::vector<Candidate>& candidates,
                   const std::vector<Draft>& drafts) {
  std::size_t draft = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& c = candidates[i];
    if (c.carrier <= 0.5F) continue;
    while (draft < drafts.size() && drafts[draft].sentence < c.sentence) ++draft;
    std::int32_t target = -1;
    for (std::size_t d = draft;
         d < drafts.size() && d < draft + 16 && drafts[d].sentence == c.sentence; ++d) {
      if (drafts[d].cue.empty()) continue;
      target = static_cast<std::int32_t>(d);
      if (drafts[d].cue.first >= c.cue.last) break;
    }
    if (target < 0) continue;
    const bool right = c.cls == CueClass::kSource && c.object >= 0;
    const auto mention = right ? c.object : c.subject >= 0 ? c.subject : c.object;
    Carrier carrier;
    carrier.cue = c.cue;
    carrier.mention = mention;
    carrier.statement = target;
    if (mention >= 0) carrier.source = reading.mentions[static_cast<std::size_t>(mention)].tokens;
    reading.carriers.push_back(carrier);
  }
}

}  // namespace

void add_lone_quotations(const Reading& reading, std::vector<Draft>& drafts) {
  const auto& a = reading.analysis;
  std::vector<Draft> lone;
  std::size_t at = 0;  // first draft that begins after the quotation
  std::uint32_t covered = 0;
  for (const auto& quotation : a.quotations) {
    const auto& inside = quotation.inside;
    while (at < drafts.size() && drafts[at].cue.first <= inside.last) {
      covered = std::max(covered, std::max(drafts[at].content.last, drafts[at].cue.last));
      ++at;
    }
    if (inside.size() < 7 || at == 0 || covered > inside.first) continue;
    if (at < drafts.size() && drafts[at].content.first < inside.last)
      continue;  // the next cue's content
    const auto& previous = drafts[at - 1];
    const auto sentence = a.tokens[inside.first].sentence;
    const auto& own = a.sentences[sentence].tokens;
    // it fills its sentence, but for a word or two («Do đó, "..."»)
    const auto& closing = a.sentences[a.tokens[inside.last - 1].sentence].tokens;
    if (inside.first > own.first + 5 || closing.last > inside.last + 3) continue;
    if (a.tokens[previous.cue.first].sentence + 2 < sentence) continue;
    Draft draft;
    draft.content = inside;
    draft.opening = EdgeKind::kInsideQuote;
    draft.closing = EdgeKind::kQuoteEnd;
    draft.sentence = sentence;
    draft.entity = previous.entity;
    draft.kind = previous.kind;
    draft.speaker = {SpeakerSort::kInherit, {}, -1};
    draft.speaker_share = draft.entity_share = 0.7F;
    draft.opening_share = draft.closing_share = 0.8F;
    lone.push_back(draft);
  }
  if (lone.empty()) return;
  drafts.insert(drafts.end(), lone.begin(), lone.end());
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& x, const Draft& y) {
    const auto place = [](const Draft& d) { return d.cue.empty() ? d.content.first : d.cue.first; };
    return place(x) < place(y);
  });
}

std::vector<Draft> read_drafts(Reading& reading, const Models& models,
                               std::vector<Candidate>& candidates) {
  judge_cues(reading, models, candidates);
  auto drafts = accept_cues(candidates, kLeastCue);
  std::erase_if(drafts,
                [&](Draft& draft) { return !choose_extent(reading, models, candidates, draft); });
  std::vector<Turn> turns;
  for (auto& draft : drafts) {
    choose_speaker(reading, models, candidates[static_cast<std::size_t>(draft.candidate)], turns,
                   draft);
    if (draft.speaker.sort == SpeakerSort::kPhrase)
      draft.entity = new_entity(reading, draft.speaker.span);
    choose_kind(reading, models, draft);
    turns.push_back({draft.entity, draft.cue.first, draft.content, draft.sentence});
  }
  add_lone_quotations(reading, drafts);
  return drafts;
}

void read_statements(Reading& reading, const Models& models) {
  if (reading.mention_at.size() != reading.analysis.tokens.size()) {
    reading.mention_at.assign(reading.analysis.tokens.size(), -1);
  }
  const auto named = reading.report.entities.size();
  auto candidates = find_candidates(reading);
  auto drafts = read_drafts(reading, models, candidates);
  for (auto& draft : drafts) judge_sureness(reading, models, candidates, draft);
  std::erase_if(drafts, [](const Draft& draft) { return draft.confidence < kLeastSure; });
  keep_speaking(reading, named, drafts);
  if (reading.report.entities.size() > named) keep_longest_mentions(reading);
  auto& statements = reading.report.statements;
  for (const auto& draft : drafts) statements.push_back(record(reading, draft, candidates));
  nest(drafts, statements);
  find_carriers(reading, candidates, drafts);
}

}  // namespace sotin::facts::statements
