// Reads a corpus of distinct reports (bytes to JSON, without the store) on one thread and on two
// and prints MB/s, reports/s and the peak of memory. It checks its answers: every report gives the
// same bytes in text order, in reverse order and on two threads, so nothing is carried from one
// report to the next, and the stages timed one by one find as many statements.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <thread>

#include "corpus.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"
#include "stages.hpp"

namespace sotin::benchmarks {
namespace {

struct Answers {
  std::vector<std::uint64_t> bytes;  // hash of each report's JSON
  std::vector<std::uint32_t> statements;
  double seconds = 0;            // by the clock on the wall
  double processor_seconds = 0;  // of all threads together: other programs do not count
};

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Reads all items on `threads` threads, taken one by one, the last first when `reverse`.
Answers read_all(const Corpus& corpus, unsigned threads, bool reverse) {
  const auto size = corpus.items.size();
  Answers answers{.bytes = std::vector<std::uint64_t>(size),
                  .statements = std::vector<std::uint32_t>(size)};
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto i = next++; i < size; i = next++) {
      const auto at = reverse ? size - 1 - i : i;
      const auto& item = corpus.items[at];
      const auto document = text::Document::from_bytes(item.text, item.origin);
      const auto report = facts::read(document);
      answers.bytes[at] = hash_bytes(views::report_json(document, report));
      answers.statements[at] = static_cast<std::uint32_t>(report.statements.size());
    }
  };
  const auto start = std::chrono::steady_clock::now();
  const auto processor_start = processor_seconds();
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
    work();
  }
  answers.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  answers.processor_seconds = processor_seconds() - processor_start;
  return answers;
}

std::uint64_t answer_of(const Item& item) {
  const auto document = text::Document::from_bytes(item.text, item.origin);
  return hash_bytes(views::report_json(document, facts::read(document)));
}

// Reads some reports each as the first and only one of a process. Must run before anything is read
// here: returns (item, hash) pairs.
std::vector<std::pair<std::size_t, std::uint64_t>> read_alone(const Corpus& corpus,
                                                              std::size_t count) {
  std::vector<std::pair<std::size_t, std::uint64_t>> answers;
  for (std::size_t k = 0; k < count; ++k) {
    const auto at = k * corpus.items.size() / count;
    int ends[2];
    if (pipe(ends) != 0) break;
    const auto child = fork();
    if (child == 0) {
      const auto hash = answer_of(corpus.items[at]);
      _exit(write(ends[1], &hash, sizeof hash) == sizeof hash ? 0 : 1);
    }
    std::uint64_t hash = 0;
    if (child > 0 && read(ends[0], &hash, sizeof hash) == sizeof hash)
      answers.emplace_back(at, hash);
    close(ends[0]);
    close(ends[1]);
    waitpid(child, nullptr, 0);
  }
  return answers;
}

// Peak of resident memory so far, in MB.
double peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
  }
  return 0;
}

bool same(const Answers& a, const Answers& b, const char* what) {
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.bytes.size(); ++i) different += a.bytes[i] != b.bytes[i];
  fmt::print("check  {}: {}\n", what,
             different == 0 ? "the same bytes" : fmt::format("{} DIFFER", different));
  return different == 0;
}

void print_speed(const char* name, const Corpus& corpus, double seconds) {
  fmt::print("{:<22} {:8.2f} s {:8.2f} MB/s {:9.0f} reports/s\n", name, seconds,
             static_cast<double>(corpus.bytes) / 1e6 / seconds,
             static_cast<double>(corpus.items.size()) / seconds);
}

Answers best_of(const Corpus& corpus, unsigned threads, int rounds) {
  auto best = read_all(corpus, threads, false);
  for (int i = 1; i < rounds; ++i) {
    const auto again = read_all(corpus, threads, false);
    best.seconds = std::min(best.seconds, again.seconds);
    best.processor_seconds = std::min(best.processor_seconds, again.processor_seconds);
  }
  return best;
}

}  // namespace

int run(const std::string& shared, std::size_t megabytes, int rounds) {
  const auto corpus = make_corpus(SOTIN_ROOT, shared, megabytes * 1'000'000);
  fmt::print(
      "sotin {}, data {}\n{:.2f} MB in {} reports, no two alike; {} whole ({:.2f} MB), the others "
      "recombined\n",
      program_version(), data_version(), static_cast<double>(corpus.bytes) / 1e6,
      corpus.items.size(), corpus.real, static_cast<double>(corpus.real_bytes) / 1e6);
  const auto alone_answers = read_alone(corpus, 32);
  const auto before = peak_memory();
  const auto one = best_of(corpus, 1, rounds);
  print_speed("read, one thread", corpus, one.seconds);
  print_speed("  by processor time", corpus, one.processor_seconds);
  const auto alone = peak_memory();
  const auto two = best_of(corpus, 2, rounds);
  print_speed("read, two threads", corpus, two.seconds);
  fmt::print(
      "peak memory            {:.0f} MB on one thread, {:.0f} MB on two (texts to read alone: "
      "{:.0f} MB)\n",
      alone, peak_memory(), before);
  const auto stages = time_stages(corpus);
  for (const auto& [name, seconds] : stages.seconds)
    print_speed(("  " + name).c_str(), corpus, seconds);
  std::size_t statements = 0;
  for (const auto count : one.statements) statements += count;
  bool right = same(one, two, "one thread and two");
  right = same(one, read_all(corpus, 1, true), "in order and in reverse order") && right;
  std::size_t like_alone = 0;
  for (const auto& [at, hash] : alone_answers) like_alone += one.bytes[at] == hash;
  fmt::print("check  alone in a process and after others: {} of 32 reports the same bytes\n",
             like_alone);
  right = right && like_alone == 32;
  fmt::print("check  statements: {}, by stages {}\n", statements, stages.statements);
  return right && statements == stages.statements ? 0 : 1;
}

}  // namespace sotin::benchmarks

int main(int argc, char** argv) {
  CLI::App app{"Measures reading on distinct reports and checks the answers"};
  std::size_t megabytes = 20;
  int rounds = 3;
  const char* environment = std::getenv("SOTIN_SHARED");
  std::string shared = environment != nullptr ? environment : SOTIN_ROOT "/../shared";
  if (environment == nullptr && !std::filesystem::exists(shared)) shared = "/work/shared";
  app.add_option("--megabytes", megabytes, "bytes of text to read, in MB")->capture_default_str();
  app.add_option("--rounds", rounds, "the best of this many rounds counts")->capture_default_str();
  app.add_option("--shared", shared, "folder with gold/inputs and data/stories")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return sotin::benchmarks::run(shared, megabytes, rounds);
}
