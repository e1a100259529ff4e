// Puts a stream of reports through syllables, near copies and stories on one thread and prints what
// a report costs and how much memory it holds, while more and more reports are live. By processor
// time: other programs do not count. Reading JSON does not count either.
//
// It checks its answers: a second run gives the same stories and copies, found copies of a sample
// are copies by brute force over their shingles, and memory stays below what was allowed.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "sotin/base/hash.hpp"
#include "sotin/stories/copies.hpp"
#include "sotin/stories/grouping.hpp"
#include "sotin/stories/shingles.hpp"
#include "story_stream.hpp"

namespace sotin::benchmarks {
namespace {

struct Wanted {
  std::string file;
  std::uint64_t reports = 0;  // 0: those of the file
  std::uint64_t step = 10'000;
  std::size_t megabytes = 4096;
  std::int64_t window_days = 7;
  bool all_live = false;
  bool stories = true;
};

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Resident memory now, in bytes.
double resident() {
  std::ifstream statm("/proc/self/statm");
  double pages = 0;
  statm >> pages >> pages;
  return pages * 4096;
}

struct Answers {
  std::uint64_t hash = 0;  // of all stories and copies in order
  std::uint64_t copies = 0;
  std::uint64_t stories = 0;
  std::vector<std::pair<std::uint64_t, stories::Copy>> sample;
  std::size_t most_bytes = 0;  // of the index of copies
};

struct Seconds {
  double tokens = 0;
  double copies = 0;
  double stories = 0;
  [[nodiscard]] double all() const { return tokens + copies + stories; }
};

class Stream {
 public:
  Stream(const StoryStream& stream, const Wanted& wanted)
      : stream_(stream),
        wanted_(wanted),
        copies_({.window = wanted.all_live ? 0 : wanted.window_days * 24 * 60,
                 .most_bytes = wanted.megabytes << 20,
                 .kept_bits = 6}),
        grouping_({.window = (wanted.all_live ? 20 : wanted.window_days) * 24 * 60,
                   .most_reports = 2'000'000}) {}

  Answers run(std::uint64_t reports, bool print) {
    reports_ = reports;
    const auto before = resident();
    constexpr std::uint64_t kBatch = 500;
    Seconds step;
    for (std::uint64_t at = 0; at < reports; at += kBatch) {
      const auto size = std::min(kBatch, reports - at);
      take(at, size);
      process(at, size, step);
      if (print && ((at + size) % wanted_.step == 0 || at + size == reports)) {
        const auto taken = static_cast<double>((at + size - 1) % wanted_.step + 1);
        fmt::print("{:>9} {:>9} {:>8.0f} {:>8.0f} {:>8.0f} {:>8.0f} {:>9.1f} {:>9.1f} {:>9.1f}\n",
                   at + size, live(), taken / step.tokens, taken / step.copies,
                   step.stories > 0 ? taken / step.stories : 0, taken / step.all(),
                   static_cast<double>(copies_.bytes()) / 1e6,
                   static_cast<double>(grouping_.memory()) / 1e6, (resident() - before) / 1e6);
        std::fflush(stdout);
        step = {};
      }
    }
    return answers_;
  }

 private:
  [[nodiscard]] std::uint64_t live() const { return copies_.size() - copies_.oldest(); }

  void take(std::uint64_t at, std::uint64_t size) {
    batch_.clear();
    for (std::uint64_t i = 0; i < size; ++i) {
      batch_.push_back(stream_.report(at + i));
      // All live: the whole stream within sixteen days.
      if (wanted_.all_live) {
        batch_.back().minutes = static_cast<std::int64_t>((at + i) * 16 * 24 * 60 / reports_);
      }
    }
    titles_.resize(batch_.size());
    texts_.resize(batch_.size());
    originals_.assign(batch_.size(), {});
  }

  void process(std::uint64_t at, std::uint64_t size, Seconds& seconds) {
    auto start = processor_seconds();
    const auto lap = [&start](double& sum) {
      const auto now = processor_seconds();
      sum += now - start;
      start = now;
    };
    for (std::uint64_t i = 0; i < size; ++i) {
      titles_[i].clear();
      texts_[i].clear();
      stories::append_syllables(batch_[i].title, titles_[i]);
      stories::append_syllables(batch_[i].text, texts_[i]);
    }
    lap(seconds.tokens);
    for (std::uint64_t i = 0; i < size; ++i) {
      const auto found = copies_.add(texts_[i], batch_[i].minutes);
      for (const auto& copy : found) {
        answers_.hash = hash_combine(answers_.hash, hash_combine(at + i, copy.report));
        if (++answers_.copies % 16 == 1) answers_.sample.emplace_back(at + i, copy);
      }
      if (!found.empty()) {
        originals_[i] = std::max_element(found.begin(), found.end(),
                                         [](const auto& a, const auto& b) {
                                           return a.containment < b.containment;
                                         })
                            ->report +
                        1;
      }
    }
    answers_.most_bytes = std::max(answers_.most_bytes, copies_.bytes());
    lap(seconds.copies);
    if (!wanted_.stories) return;
    for (std::uint64_t i = 0; i < size; ++i) {
      stories::Arrival arrival{.report = at + i + 1,
                               .sketch = stories::sketch_of(titles_[i], texts_[i]),
                               .minutes = batch_[i].minutes};
      if (originals_[i]) arrival.copy_of = *originals_[i];
      const auto placed = grouping_.add(arrival);
      answers_.hash = hash_combine(answers_.hash, placed.story);
      for (const auto& change : placed.changes) {
        answers_.hash = hash_combine(answers_.hash, hash_combine(change.from, change.to));
      }
      answers_.stories += placed.opened;
    }
    lap(seconds.stories);
  }

  const StoryStream& stream_;
  const Wanted& wanted_;
  stories::CopyIndex copies_;
  stories::Grouping grouping_;
  std::uint64_t reports_ = 0;
  std::vector<StreamReport> batch_;
  std::vector<std::vector<stories::Syllable>> titles_;
  std::vector<std::vector<stories::Syllable>> texts_;
  std::vector<std::optional<std::uint64_t>> originals_;  // keys
  Answers answers_;
};

std::vector<std::uint64_t> shingles_of(const std::string& text) {
  std::vector<std::uint64_t> set;
  stories::append_shingles(stories::syllables(text), set);
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return set;
}

/// How many of the sample are near copies, but for the error that six kept bits bring.
std::size_t true_copies(const StoryStream& stream, const Answers& answers, std::size_t most) {
  std::size_t good = 0;
  for (std::size_t i = 0; i < std::min(most, answers.sample.size()); ++i) {
    const auto& [report, copy] = answers.sample[i];
    const auto one = shingles_of(stream.report(report).text);
    const auto two = shingles_of(stream.report(copy.report).text);
    const auto share = stories::containment(one, two);
    const auto error =
        0.01 + 0.6 / std::sqrt(static_cast<double>(std::min(one.size(), two.size())));
    good += share + error >= 0.5 && std::abs(share - copy.containment) <= error;
  }
  return good;
}

int run(const Wanted& wanted) {
  const StoryStream stream(wanted.file);
  if (stream.real() == 0) {
    fmt::print(stderr, "{}: no reports\n", wanted.file);
    return 1;
  }
  const auto reports = wanted.reports == 0 ? stream.real() : wanted.reports;
  fmt::print(
      "{} reports of {}, {} recombined; {}\n", std::min<std::uint64_t>(stream.real(), reports),
      wanted.file, reports > stream.real() ? reports - stream.real() : 0,
      wanted.all_live ? "all stay live" : fmt::format("a window of {} days", wanted.window_days));
  fmt::print("{:>9} {:>9} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9}\n", "reports", "live",
             "tokens/s", "copies/s", "story/s", "all/s", "copies MB", "story MB", "grown MB");
  const auto answers = Stream(stream, wanted).run(reports, true);
  fmt::print("{} copies, {} stories opened, answers {}\n", answers.copies, answers.stories,
             hex16(answers.hash));
  const auto again_reports = std::min<std::uint64_t>(reports, 20'000);
  const auto first = Stream(stream, wanted).run(again_reports, false);
  const auto second = Stream(stream, wanted).run(again_reports, false);
  const bool same = first.hash == second.hash;
  fmt::print("check  {} reports twice: {}\n", again_reports,
             same ? "the same stories and copies" : "DIFFERENT");
  constexpr std::size_t kSample = 500;
  const auto sample = std::min(kSample, answers.sample.size());
  const auto good = true_copies(stream, answers, kSample);
  fmt::print("check  copies by brute force: {} of {} found ones are\n", good, sample);
  const bool bounded = answers.most_bytes <= (wanted.megabytes << 20) * 9 / 8;
  fmt::print("check  memory of copies: {:.1f} MB at most, {} MB allowed{}\n",
             static_cast<double>(answers.most_bytes) / 1e6, wanted.megabytes,
             bounded ? "" : ": TOO MUCH");
  return same && bounded && good * 100 >= sample * 99 ? 0 : 1;
}

}  // namespace
}  // namespace sotin::benchmarks

int main(int argc, char** argv) {
  CLI::App app{"Measures copies and stories of a stream of reports and checks the answers"};
  sotin::benchmarks::Wanted wanted;
  bool no_stories = false;
  app.add_option("FILE", wanted.file, "reports as JSON Lines: title, text, published")->required();
  app.add_option("--reports", wanted.reports,
                 "so many, recombined behind those of the file (default: those of the file)");
  app.add_option("--step", wanted.step, "reports a line of the curve")->capture_default_str();
  app.add_option("--window", wanted.window_days, "days that reports stay live")
      ->capture_default_str();
  app.add_flag("--all-live", wanted.all_live, "nothing is let go");
  app.add_option("--memory", wanted.megabytes, "most memory of copies, in MB")
      ->capture_default_str();
  app.add_flag("--no-stories", no_stories, "tokens and copies only");
  CLI11_PARSE(app, argc, argv);
  wanted.stories = !no_stories;
  return sotin::benchmarks::run(wanted);
}
