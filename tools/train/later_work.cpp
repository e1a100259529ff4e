#include "later_work.hpp"

#include "facts/prose_only.hpp"
#include "gold_reading.hpp"

namespace sotin::train {
namespace {

using namespace facts;

/// The annotated statement of each that was read: most of the cue in common, or of the content
/// where one of them has no cue.
std::vector<std::int32_t> annotated_statements(const Reading& reading, const GoldReport& gold) {
  const auto& a = reading.analysis;
  std::vector<std::int32_t> out;
  for (const auto& s : reading.report.statements) {
    std::int32_t best = -1;
    double most = 0;
    for (std::size_t g = 0; g < gold.report.statements.size(); ++g) {
      const auto& wanted = gold.report.statements[g];
      double share = 0;
      if (s.cue && wanted.cue) {
        share = overlap(a.tokens_in(*s.cue), a.tokens_in(*wanted.cue));
      } else if (!s.cue && !wanted.cue && !s.content.empty() && !wanted.content.empty()) {
        share = overlap(a.tokens_in(s.content.front()), a.tokens_in(wanted.content.front()));
      }
      if (share > most) {
        most = share;
        best = static_cast<std::int32_t>(g);
      }
    }
    out.push_back(best);
  }
  return out;
}

LaterWork make_work(const GoldReport& gold, std::size_t report, Names names, Reading reading) {
  LaterWork work{report, names, &gold, std::make_unique<Reading>(std::move(reading)), {}, {}};
  for (std::size_t e = 0; e < work.reading->report.entities.size(); ++e) {
    work.gold_entity.push_back(names == Names::kAnnotated
                                   ? static_cast<EntityIndex>(e)
                                   : annotated_entity(gold, work.reading->report.entities[e]));
  }
  work.gold_statement = annotated_statements(*work.reading, gold);
  return work;
}

}  // namespace

std::vector<LaterWork> annotated_works(const Reports& reports) {
  std::vector<LaterWork> works;
  for (std::size_t r = 0; r < reports.size(); ++r)
    works.push_back(make_work(reports[r], r, Names::kAnnotated, gold_reading(reports[r])));
  return works;
}

std::vector<LaterWork> later_works(const Reports& reports) {
  auto works = annotated_works(reports);
  auto read = left_out_readings(reports);
  for (std::size_t r = 0; r < reports.size(); ++r) {
    keep_prose_statements(read[r]);
    qualify_statements(read[r]);
    works.push_back(make_work(reports[r], r, Names::kRead, std::move(read[r])));
  }
  return works;
}

}  // namespace sotin::train
