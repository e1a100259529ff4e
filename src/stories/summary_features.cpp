// One walk over the sentences collects, for every pair, in how many reports it stands, how early,
// and in what company; a second pass turns that into numbers. The sum of weights goes through the
// logistic function: a probability.
#include "stories/summary_features.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "sotin/base/data_file.hpp"

namespace sotin::stories {
namespace {

constexpr std::uint32_t kNowhere = 30;
/// Nearness to the beginning of the text behind the lead falls to 1/e in so many sentences.
constexpr float kReach = 5;
constexpr float kLeadNearness = 0.5F;

/// What is collected of a pair. The `here_` members are about the report being walked.
struct Account {
  std::uint32_t reports = 0, sentences = 0;
  std::uint32_t leads = 0, openings = 0, firsts_behind = 0, seconds_behind = 0;
  std::uint32_t place = kNowhere, behind = kNowhere;
  float places = 0;
  float place_share = 1, behind_share = 1;
  float near = 0;
  float shared = 0, sum_shared = 0, in_titles = 0;
  bool lead_first = false, lead_second = false, lead_later = false, opens_paragraph = false;
  bool quoted = true, beside_number = false, questions = true, unstopped = true;

  std::uint32_t here = 0;  // number of the report plus one
  std::uint32_t here_place = 0, here_behind = kNowhere;
  bool here_lead = false, here_first = false, here_second = false;
};

/// In how many titles a syllable stands.
struct Titles {
  std::unordered_map<std::uint64_t, std::uint32_t> syllables;

  explicit Titles(std::span<const SummaryReport> reports) {
    std::vector<Syllable> title;
    std::unordered_set<std::uint64_t> seen;
    for (const auto& report : reports) {
      title.clear();
      seen.clear();
      append_syllables(report.title, title);
      for (const auto& syllable : title) {
        if (seen.insert(syllable.key).second) ++syllables[syllable.key];
      }
    }
  }
  [[nodiscard]] std::uint32_t count(std::uint64_t key) const {
    const auto found = syllables.find(key);
    return found == syllables.end() ? 0 : found->second;
  }
};

class Accounts {
 public:
  Accounts(const SentenceTable& table, const Titles& titles)
      : table_(table), titles_(titles), of_(table.pairs.size()) {
    walk_places();
    walk_company();
  }
  [[nodiscard]] const Account& of(std::size_t pair) const { return of_[pair]; }

 private:
  void walk_places();
  void walk_company();
  void leave_report(Account& account) const;
  [[nodiscard]] float share_in_titles(const Candidate& sentence) const;

  const SentenceTable& table_;
  const Titles& titles_;
  std::vector<Account> of_;
};

/// Books what the report walked last said of a pair.
void Accounts::leave_report(Account& account) const {
  if (account.here == 0) return;
  account.places += static_cast<float>(account.here_place);
  account.leads += account.here_lead;
  account.firsts_behind += account.here_first;
  account.seconds_behind += account.here_second;
  const float by_lead = account.here_lead ? kLeadNearness : 0;
  const float by_place = account.here_behind == kNowhere
                             ? 0
                             : std::exp(-static_cast<float>(account.here_behind) / kReach);
  account.near += std::max(by_lead, by_place);
  account.here_behind = kNowhere;
  account.here_lead = account.here_first = account.here_second = false;
}

void Accounts::walk_places() {
  std::vector<std::uint32_t> lengths(table_.syllables.size());  // candidates of a report
  std::vector<std::uint32_t> behinds(table_.syllables.size());
  for (const auto& s : table_.sentences) {
    lengths[s.report] = std::max(lengths[s.report], s.number + 1);
    behinds[s.report] = std::max(behinds[s.report], static_cast<std::uint32_t>(s.behind_lead + 1));
  }
  for (const auto& s : table_.sentences) {
    const bool lead = s.behind_lead < 0;
    const auto behind = static_cast<std::uint32_t>(std::max(s.behind_lead, 0));
    for (const auto pair : s.pairs) {
      auto& a = of_[pair];
      if (a.here != s.report + 1) {
        leave_report(a);
        a.here = s.report + 1;
        a.here_place = s.number;
        ++a.reports;
        a.openings += s.number == 0;
      }
      ++a.sentences;
      a.place = std::min(a.place, s.number);
      a.place_share = std::min(
          a.place_share, static_cast<float>(s.number) / static_cast<float>(lengths[s.report]));
      a.opens_paragraph |= s.opens_paragraph;
      if (lead) {
        a.here_lead = true;
        a.lead_first |= s.number == 0;
        a.lead_second |= s.number == 1;
        a.lead_later |= s.number >= 2;
        continue;
      }
      a.here_behind = std::min(a.here_behind, std::min(behind, kNowhere - 1));
      a.here_first |= behind == 0;
      a.here_second |= behind == 1;
      a.behind = std::min(a.behind, behind);
      a.behind_share = std::min(a.behind_share,
                                static_cast<float>(behind) / static_cast<float>(behinds[s.report]));
    }
  }
  for (auto& account : of_) leave_report(account);
}

float Accounts::share_in_titles(const Candidate& sentence) const {
  const auto& syllables = table_.syllables[sentence.report];
  std::uint32_t in = 0;
  for (auto i = sentence.first; i < sentence.last; ++i) {
    in += titles_.syllables.contains(syllables[i].key);
  }
  return static_cast<float>(in) / static_cast<float>(sentence.syllables());
}

void Accounts::walk_company() {
  const auto all = static_cast<float>(table_.order.size());
  for (const auto& s : table_.sentences) {
    if (s.pairs.empty()) continue;
    float sum = 0;
    for (const auto pair : s.pairs) sum += static_cast<float>(of_[pair].reports);
    const float shared = sum / static_cast<float>(s.pairs.size()) / all;
    const float in_titles = share_in_titles(s);
    for (const auto pair : s.pairs) {
      auto& a = of_[pair];
      a.shared = std::max(a.shared, shared);
      a.sum_shared += shared;
      a.in_titles = std::max(a.in_titles, in_titles);
      a.quoted &= s.has_quotation;
      a.beside_number |= s.has_number;
      a.questions &= s.is_question;
      a.unstopped &= !s.is_stopped;
    }
  }
}

/// Writes values one behind the other, in the order of kPairFeatures.
class Writer {
 public:
  explicit Writer(PairFeatures& out) : out_(out) {}
  template <typename... T>
  void put(T... values) {
    ((out_[at_++] = static_cast<float>(values)), ...);
  }

 private:
  PairFeatures& out_;
  std::size_t at_ = 0;
};

PairFeatures values_of(const Pair& pair, const Account& a, const Titles& titles, float all) {
  PairFeatures out;
  Writer w(out);
  const auto log1 = [](float x) { return std::log(1 + x); };
  const auto reports = static_cast<float>(a.reports);
  const float log_reports = std::log(reports);
  w.put(1, a.reports >= 2, a.reports >= 3, reports / all, log_reports, log_reports / log1(all),
        all <= 2 ? log_reports : 0, all == 3 ? log_reports : 0, all >= 6 ? log_reports : 0,
        std::log(static_cast<float>(a.sentences) / reports));
  const auto left_in = titles.count(pair.left);
  const auto right_in = titles.count(pair.right);
  w.put((left_in > 0) + (right_in > 0), static_cast<float>(left_in + right_in) / all);
  w.put(a.leads > 0, static_cast<float>(a.leads) / all, a.lead_first, a.lead_second, a.lead_later);
  const float log_place = log1(static_cast<float>(a.place));
  w.put(a.openings > 0, static_cast<float>(a.openings) / all, a.place_share,
        log1(a.places / reports), log_place, a.reports == 1 ? log_place : 0, log_place / all);
  const float log_behind = log1(static_cast<float>(std::min(a.behind, kNowhere)));
  w.put(log_behind, a.behind == kNowhere, static_cast<float>(a.firsts_behind) / all,
        static_cast<float>(a.seconds_behind) / all, a.near / all, std::log(0.05F + a.near),
        log_behind / all, a.behind_share, a.opens_paragraph);
  w.put(pair.has_number, a.shared, log1(std::max(0.0F, a.shared * all - 1)),
        a.sum_shared / static_cast<float>(a.sentences), a.in_titles, a.quoted, a.beside_number,
        a.questions, a.unstopped);
  return out;
}

/// The embedded weights, in the order of kPairFeatures; what the file lacks is 0.
const PairFeatures& embedded_weights() {
  static const PairFeatures weights = [] {
    PairFeatures out = {};
    base::for_each_row(base::data_file("vi/weights/summary.tsv"), [&](const auto& fields) {
      if (fields.size() < 2) return;
      const auto found = std::find(kPairFeatures.begin(), kPairFeatures.end(), fields[0]);
      if (found == kPairFeatures.end()) return;
      auto& weight = out[static_cast<std::size_t>(found - kPairFeatures.begin())];
      std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), weight);
    });
    return out;
  }();
  return weights;
}

}  // namespace

std::vector<PairFeatures> feature_values(std::span<const SummaryReport> reports,
                                         const SentenceTable& table) {
  const Titles titles(reports);
  const Accounts accounts(table, titles);
  std::vector<PairFeatures> out;
  out.reserve(table.pairs.size());
  for (std::size_t i = 0; i < table.pairs.size(); ++i) {
    out.push_back(
        values_of(table.pairs[i], accounts.of(i), titles, static_cast<float>(table.order.size())));
  }
  return out;
}

std::vector<float> pair_weights(std::span<const SummaryReport> reports,
                                const SentenceTable& table) {
  const auto& weights = embedded_weights();
  std::vector<float> out;
  out.reserve(table.pairs.size());
  for (const auto& features : feature_values(reports, table)) {
    float sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * features[i];
    out.push_back(1 / (1 + std::exp(-sum)));
  }
  return out;
}

}  // namespace sotin::stories
