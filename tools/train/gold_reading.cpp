#include "gold_reading.hpp"

#include <algorithm>
#include <map>

namespace sotin::train {
namespace {

/// The tokens of `name` inside a mention, or the whole mention.
language::TokenRange name_inside(const language::Analysis& analysis, const language::TokenRange& tokens,
                                 const std::string& name) {
  const auto span = analysis.span(tokens);
  const auto at = span.in(analysis.document->text()).find(name);
  if (name.empty() || at == std::string_view::npos) return tokens;
  const auto begin = span.begin + static_cast<std::uint32_t>(at);
  return analysis.tokens_in({begin, begin + static_cast<std::uint32_t>(name.size())});
}

}  // namespace

facts::Reading gold_reading(const GoldReport& gold) {
  facts::Reading reading;
  reading.document = &gold.document;
  reading.analysis = language::analyse(gold.document);
  reading.report = gold.report;
  reading.report.parts = reading.analysis.parts;
  reading.report.events.clear();
  reading.report.commitments.clear();
  reading.report.memberships.clear();
  for (std::size_t e = 0; e < gold.report.entities.size(); ++e) {
    for (const auto& span : gold.report.entities[e].mentions) {
      facts::Mention mention;
      mention.tokens = reading.analysis.tokens_in(span);
      mention.kind = gold.report.entities[e].kind;
      mention.entity = static_cast<facts::EntityIndex>(e);
      mention.name = name_inside(reading.analysis, mention.tokens, gold.report.entities[e].name);
      if (!mention.tokens.empty()) reading.mentions.push_back(mention);
    }
  }
  std::sort(reading.mentions.begin(), reading.mentions.end(),
            [](const facts::Mention& a, const facts::Mention& b) {
              return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first
                                                      : a.tokens.last > b.tokens.last;
            });
  std::vector<facts::Mention> apart;
  for (const auto& mention : reading.mentions) {
    if (apart.empty() || mention.tokens.first >= apart.back().tokens.last) apart.push_back(mention);
  }
  reading.mentions = std::move(apart);
  reading.mention_at.assign(reading.analysis.tokens.size(), -1);
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const auto& tokens = reading.mentions[m].tokens;
    for (auto i = tokens.first; i < tokens.last; ++i)
      reading.mention_at[i] = static_cast<std::int32_t>(m);
  }
  return reading;
}

std::vector<GoldReport> with_times(const std::vector<GoldReport>& reports) {
  std::map<std::string, const GoldReport*> times;
  for (const auto& report : reports) {
    if (report.report.entities.empty() && !report.report.times.empty())
      times[report.document.text()] = &report;
  }
  std::vector<GoldReport> out;
  for (const auto& report : reports) {
    if (report.report.entities.empty()) continue;
    out.push_back(report);
    const auto found = times.find(report.document.text());
    if (found == times.end()) continue;
    out.back().report.times = found->second->report.times;
    if (!out.back().report.published) out.back().report.published = found->second->report.published;
  }
  return out;
}

}  // namespace sotin::train
