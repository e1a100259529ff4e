#include "statement_examples.hpp"

#include <algorithm>

#include "facts/names/find_mentions.hpp"
#include "facts/source.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::train {
namespace {

using namespace facts;
using facts::statements::Candidate;
using facts::statements::CueClass;

// Mentions as annotated: longest first, none inside another.
void take_annotated_names(const GoldReport& gold, Reading& reading) {
  auto& a = reading.analysis;
  reading.report.entities = gold.report.entities;
  for (std::size_t e = 0; e < gold.report.entities.size(); ++e) {
    for (const auto& span : gold.report.entities[e].mentions) {
      Mention mention;
      mention.tokens = a.tokens_in(span);
      mention.kind = gold.report.entities[e].kind;
      mention.entity = static_cast<EntityIndex>(e);
      mention.name = mention.tokens;
      if (!mention.tokens.empty()) reading.mentions.push_back(mention);
    }
  }
  std::sort(
      reading.mentions.begin(), reading.mentions.end(), [](const Mention& x, const Mention& y) {
        return std::pair(x.tokens.first, y.tokens.last) < std::pair(y.tokens.first, x.tokens.last);
      });
  std::uint32_t end = 0;
  std::erase_if(reading.mentions, [&end](const Mention& m) {
    if (m.tokens.first < end) return true;
    end = m.tokens.last;
    return false;
  });
  reading.mention_at.assign(a.tokens.size(), -1);
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    for (auto i = reading.mentions[m].tokens.first; i < reading.mentions[m].tokens.last; ++i) {
      reading.mention_at[i] = static_cast<std::int32_t>(m);
    }
  }
}

bool beside(const TokenRange& source, const Candidate& c) {
  if (c.cue.first >= source.last) return c.cue.first - source.last <= 4;
  return source.first >= c.cue.last && source.first - c.cue.last <= 3;
}

}  // namespace

EntityIndex annotated_entity(const GoldReport& gold, const Entity& entity) {
  EntityIndex best = kNobody;
  std::size_t most = 0;
  for (std::size_t g = 0; g < gold.report.entities.size(); ++g) {
    std::size_t hits = 0;
    for (const auto& m : entity.mentions) {
      for (const auto& x : gold.report.entities[g].mentions) {
        const auto both = std::min(m.end, x.end) > std::max(m.begin, x.begin)
                              ? std::min(m.end, x.end) - std::max(m.begin, x.begin)
                              : 0U;
        const auto all = std::max(m.end, x.end) - std::min(m.begin, x.begin);
        if (both * 10 >= all * 3) {
          ++hits;
          break;
        }
      }
    }
    if (hits > most) {
      most = hits;
      best = static_cast<EntityIndex>(g);
    }
  }
  if (most * 2 >= entity.mentions.size()) return best;
  const auto name = base::fold_case(entity.name);
  for (std::size_t g = 0; g < gold.report.entities.size(); ++g) {
    const auto& x = gold.report.entities[g];
    bool same = base::fold_case(x.name) == name;
    for (const auto& m : x.mentions)
      same = same || base::fold_case(std::string(gold.document.words(m))) == name;
    if (same) return static_cast<EntityIndex>(g);
  }
  return kNobody;
}

double overlap(const TokenRange& a, const TokenRange& b) {
  const auto first = std::max(a.first, b.first);
  const auto last = std::min(a.last, b.last);
  if (first >= last) return 0;
  return static_cast<double>(last - first) /
         static_cast<double>(std::max(a.last, b.last) - std::min(a.first, b.first));
}

Reading read_names(const GoldReport& gold, Names names, const MentionTagger& tagger) {
  Reading reading;
  reading.document = &gold.document;
  reading.analysis = language::analyse(gold.document);
  find_source(reading);
  find_times(reading);
  if (names == Names::kAnnotated) {
    take_annotated_names(gold, reading);
  } else {
    find_mentions(reading, tagger);
    resolve_entities(reading);
    if (reading.mention_at.size() != reading.analysis.tokens.size())
      reading.mention_at.assign(reading.analysis.tokens.size(), -1);
  }
  return reading;
}

StatementExample make_example(const GoldReport& gold, Names names, const MentionTagger& tagger) {
  StatementExample out;
  out.gold = &gold;
  out.reading = read_names(gold, names, tagger);
  const auto& a = out.reading.analysis;
  for (std::size_t e = 0; e < out.reading.report.entities.size(); ++e) {
    out.gold_entity.push_back(names == Names::kAnnotated
                                  ? static_cast<EntityIndex>(e)
                                  : annotated_entity(gold, out.reading.report.entities[e]));
  }
  out.candidates = facts::statements::find_candidates(out.reading);
  out.statement.assign(out.candidates.size(), -1);
  out.carrier.assign(out.candidates.size(), false);
  for (std::size_t s = 0; s < gold.report.statements.size(); ++s) {
    const auto& statement = gold.report.statements[s];
    if (!statement.cue) continue;
    const auto cue = a.tokens_in(*statement.cue);
    std::int32_t best = -1;
    double most = 0;
    for (std::size_t i = 0; i < out.candidates.size(); ++i) {
      const double share = overlap(cue, out.candidates[i].phrase);
      if (share > most) {
        most = share;
        best = static_cast<std::int32_t>(i);
      }
    }
    if (best < 0) continue;
    out.statement[static_cast<std::size_t>(best)] = static_cast<std::int32_t>(s);
    // words of the same cue right beside belong to it
    for (const int step : {-1, 1}) {
      const auto i = best + step;
      if (i < 0 || i >= static_cast<std::int32_t>(out.candidates.size())) continue;
      const auto& x = out.candidates[static_cast<std::size_t>(std::min(i, best))];
      const auto& y = out.candidates[static_cast<std::size_t>(std::max(i, best))];
      if (overlap(cue, out.candidates[static_cast<std::size_t>(i)].phrase) > 0 &&
          x.cue.last >= y.cue.first) {
        out.statement[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(s);
      }
    }
  }
  for (const auto& statement : gold.report.statements) {
    for (const auto& item : statement.chain) {
      if (!item.where) continue;
      const auto source = a.tokens_in(*item.where);
      const auto evidence = a.tokens_in(statement.evidence);
      for (std::size_t i = 0; i < out.candidates.size(); ++i) {
        const auto& c = out.candidates[i];
        if (out.statement[i] < 0 && evidence.contains(c.phrase.first) && beside(source, c))
          out.carrier[i] = true;
      }
    }
  }
  return out;
}

}  // namespace sotin::train
