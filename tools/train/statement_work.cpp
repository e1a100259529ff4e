#include "statement_work.hpp"

#include "sotin/base/utf8.hpp"

namespace sotin::train {

using namespace facts;
using namespace facts::statements;

namespace {

// Draft of each annotated statement that has a candidate.
void start_drafts(Work& work) {
  const auto& x = work.example;
  for (std::size_t i = 0; i < x.candidates.size(); ++i) {
    if (x.statement[i] < 0) continue;
    Draft draft;
    draft.candidate = static_cast<std::int32_t>(i);
    draft.cue = x.candidates[i].cue;
    draft.sentence = x.candidates[i].sentence;
    if (!work.drafts.empty() && work.statement.back() == x.statement[i]) {
      draft.cue.first = work.drafts.back().cue.first;
      work.drafts.back() = draft;
    } else {
      work.drafts.push_back(draft);
      work.statement.push_back(x.statement[i]);
    }
  }
}

}  // namespace

std::vector<Work> make_works(const Reports& reports, const std::vector<MentionTagger>& taggers) {
  std::vector<Work> works;
  for (const auto names : {Names::kAnnotated, Names::kRead}) {
    for (std::size_t r = 0; r < reports.size(); ++r) {
      works.push_back({r, names, make_example(reports[r], names, taggers[r % kFolds]), {}, {}});
      start_drafts(works.back());
    }
  }
  return works;
}

bool right_extent(const Reading& reading, const Candidate& c, const std::vector<Edge>& starts,
                  const TokenRange& content, std::size_t& start, std::size_t& end) {
  double most = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto ends = closings(reading, c, starts[i]);
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const double share = overlap(content, content_of(starts[i], ends[k]));
      if (share > most + 1e-9) {
        most = share;
        start = i;
        end = k;
      }
    }
  }
  return most >= 0.75;
}

TokenRange annotated_content(const Work& work, std::int32_t statement) {
  const auto& s = work.example.gold->report.statements[static_cast<std::size_t>(statement)];
  return work.example.reading.analysis.tokens_in(s.content.front());
}

std::int32_t right_speaker(const Work& work, const Statement& s,
                           const std::vector<SpeakerOption>& options) {
  const auto& x = work.example;
  const TokenRange span =
      s.speaker.where ? x.reading.analysis.tokens_in(*s.speaker.where) : TokenRange{};
  std::int32_t best = -1;
  double most = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const auto& o = options[i];
    double value = 0;
    if (o.sort == SpeakerSort::kNobody) {
      value = s.speaker.entity == kNobody ? 0.9 : 0;
    } else if (o.sort == SpeakerSort::kInherit) {
      value = s.speaker.entity != kNobody ? (span.empty() ? 0.9 : 0.01) : 0;
    } else if (s.speaker.entity != kNobody) {
      const double share = overlap(span, o.span);
      if (o.sort == SpeakerSort::kMention) {
        const auto entity = x.reading.mentions[static_cast<std::size_t>(o.mention)].entity;
        const bool same = entity != kNobody &&
                          x.gold_entity[static_cast<std::size_t>(entity)] == s.speaker.entity;
        value = same ? 1 + share : share > 0.5 ? share * 0.5 : 0;
      } else if (share > 0) {
        value = share * (o.sort == SpeakerSort::kPhrase ? 0.85 : 1);
      }
    }
    if (value > most) {
      most = value;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

EntityIndex read_entity(const StatementExample& x, EntityIndex gold) {
  for (std::size_t e = 0; gold != kNobody && e < x.gold_entity.size(); ++e) {
    if (x.gold_entity[e] == gold) return static_cast<EntityIndex>(e);
  }
  return kNobody;
}

std::vector<Turn> annotated_turns(const Work& work, std::size_t until) {
  std::vector<Turn> turns;
  for (std::size_t d = 0; d < until; ++d) {
    const auto& s =
        work.example.gold->report.statements[static_cast<std::size_t>(work.statement[d])];
    turns.push_back({read_entity(work.example, s.speaker.entity), work.drafts[d].cue.first,
                     work.drafts[d].content, work.drafts[d].sentence});
  }
  return turns;
}

std::int32_t annotated_statement(const Work& work, const Draft& draft) {
  if (draft.candidate >= 0)
    return work.example.statement[static_cast<std::size_t>(draft.candidate)];
  const auto& all = work.example.gold->report.statements;
  for (std::size_t s = 0; s < all.size(); ++s) {
    const auto index = static_cast<std::int32_t>(s);
    if (!all[s].cue && overlap(annotated_content(work, index), draft.content) > 0.5) return index;
  }
  return -1;
}

bool is_right(const Work& work, const Draft& draft, std::int32_t statement) {
  if (statement < 0) return false;
  const auto& s = work.example.gold->report.statements[static_cast<std::size_t>(statement)];
  if (overlap(annotated_content(work, statement), draft.content) < 0.8) return false;
  if (s.speaker.entity == kNobody) return draft.entity == kNobody;
  if (draft.entity != kNobody &&
      static_cast<std::size_t>(draft.entity) < work.example.gold_entity.size() &&
      work.example.gold_entity[static_cast<std::size_t>(draft.entity)] == s.speaker.entity) {
    return true;
  }
  const auto& x = work.example;
  if (draft.speaker.sort == SpeakerSort::kPhrase && !draft.speaker.span.empty()) {
    // a new entity is named as its phrase
    const auto& forms = x.gold->report.entities[static_cast<std::size_t>(s.speaker.entity)];
    const auto name = base::fold_case(
        std::string(x.reading.document->words(x.reading.analysis.span(draft.speaker.span))));
    if (base::fold_case(forms.name) == name) return true;
    for (const auto& m : forms.mentions) {
      if (base::fold_case(std::string(x.reading.document->words(m))) == name) return true;
    }
  }
  const bool unnamed =
      s.speaker.kind == SpeakerKind::kGroup || s.speaker.kind == SpeakerKind::kAnonymous;
  return unnamed && s.speaker.where &&
         overlap(x.reading.analysis.tokens_in(*s.speaker.where), draft.speaker.span) >= 0.5;
}

}  // namespace sotin::train
