// Commitments: runs of binding words; for each the models choose the party and the reach, and
// decide whether it binds anyone at all. Of two that say the same of one party the surer stays.
#include <algorithm>
#include <unordered_set>

#include "facts/commitments/commitment_features.hpp"
#include "facts/commitments/promises.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {
namespace {

constexpr std::size_t kMostCommitments = 2000;  // of one report: more is no news
constexpr float kSure = 0.4F;  // margin below which a promise is not believed: logistic(0.4) = 0.6

template <class Features>
int best_of(std::size_t count, const base::LinearModel& model, Features&& features) {
  base::FeatureHashes hashes;
  int best = -1;
  float top = 0;
  for (std::size_t i = 0; i < count; ++i) {
    hashes.clear();
    features(i, hashes);
    const float score = model.margin(hashes.get());
    if (best < 0 || score > top) {
      best = static_cast<int>(i);
      top = score;
    }
  }
  return best;
}

/// Entities named together with mention `m` ("A và B"), itself left out.
std::vector<EntityIndex> joined_with(const ReadingView& view, std::int32_t m) {
  std::vector<EntityIndex> out;
  const auto& a = view.analysis;
  const auto joins = [&](std::int32_t left, std::int32_t right) {
    const auto& x = view.mention(left).tokens;
    const auto& y = view.mention(right).tokens;
    if (x.last + 1 != y.first) return false;
    const auto word = a.lower(x.last);
    return word == "và" || word == "cùng" || word == ",";
  };
  auto left = m;
  bool joined = false;
  for (int step = 0; step < 4 && left > 0 && joins(left - 1, left); ++step) {
    joined = joined || a.lower(view.mention(left - 1).tokens.last) != ",";
    out.push_back(view.mention(--left).entity);
  }
  if (!joined) out.clear();
  return out;
}

}  // namespace

CommitmentModels CommitmentModels::embedded() {
  return {&base::LinearModel::embedded("commitments"),
          &base::LinearModel::embedded("commitment_extents")};
}

int choose_extent(const ReadingView& view, const Promise& p,
                  const std::vector<TokenRange>& candidates, const base::LinearModel& model) {
  return best_of(candidates.size(), model, [&](std::size_t i, base::FeatureHashes& out) {
    extent_features(view, p, candidates, i, out);
  });
}

std::vector<Commitment> read_commitments(const ReadingView& view, const CommitmentModels& models) {
  std::vector<Commitment> out;
  if (models.decide->empty()) return out;
  const auto& a = view.analysis;
  base::FeatureHashes features;
  std::unordered_set<std::uint64_t> said;  // a text that stands twice commits once
  for (const auto& promise : find_promises(view)) {
    const auto extents = extent_candidates(view, promise);
    if (extents.empty()) continue;
    const auto parties = party_candidates(view, promise);
    const auto who = choose_party(view, promise, parties);
    if (who < 0) continue;
    const auto& party = parties[static_cast<std::size_t>(who)];
    const auto what =
        extents[static_cast<std::size_t>(choose_extent(view, promise, extents, *models.extent))];
    features.clear();
    commitment_features(view, promise, &party, what, true, features);
    const float margin = models.decide->margin(features.get());
    if (margin <= kSure) continue;
    if (out.size() >= kMostCommitments) break;
    Commitment c;
    c.party = party.entity;
    if (party.mention >= 0) c.party_span = a.span(view.mention(party.mention).tokens);
    c.what = a.span(what);
    c.condition = condition_of(view, promise, what);
    c.status = promise.status;
    c.statement = promise.statement;
    c.evidence = a.span(view.sentence(promise.marker.first));
    c.rule = "marker:" + promise.first->phrase;
    c.confidence = base::logistic(margin);
    if (!out.empty() && out.back().party == c.party && out.back().what.overlaps(c.what) &&
        cover(out.back().what, c.what).size() <
            2 * std::max(out.back().what.size(), c.what.size())) {
      const auto common =
          std::min(out.back().what.end, c.what.end) - std::max(out.back().what.begin, c.what.begin);
      if (2 * common >= std::max(out.back().what.size(), c.what.size())) {
        if (c.confidence > out.back().confidence) out.back() = c;
        continue;
      }
    }
    const auto words =
        hash_combine(hash_bytes(c.what.in(a.folded)), static_cast<std::uint64_t>(c.party));
    if (!said.insert(words).second) continue;
    if (const auto both = both_parties(view, promise); !both.empty()) {
      for (const auto one : both) {
        c.party = one;
        out.push_back(c);
      }
      continue;
    }
    out.push_back(c);
    if (party.near && party.mention >= 0 && party.through == kNobody) {
      for (const auto other : joined_with(view, party.mention)) {
        if (other == kNobody || other == c.party) continue;
        auto twin = c;
        twin.party = other;
        out.push_back(twin);
      }
    }
  }
  add_tiers(view, out);
  return out;
}

void find_commitments(Reading& reading) { find_commitments(reading, ReadingView(reading)); }

void find_commitments(Reading& reading, const ReadingView& view) {
  reading.report.commitments = read_commitments(view, CommitmentModels::embedded());
}

}  // namespace sotin::facts
