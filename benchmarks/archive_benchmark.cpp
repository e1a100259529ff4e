// archive_benchmark FILE: how fast a WARC file is read, one thread: every record with its whole
// block, and again as `sotin read` does up to the pages themselves (HTTP undone, other languages
// left out). Two rounds must give the same answers; peers/archives.py compares them with other
// programs'.
#include <fmt/format.h>
#include <sys/resource.h>
#include <zlib.h>

#include <CLI/CLI.hpp>

#include "sotin/base/hash.hpp"
#include "sotin/text/language_gate.hpp"
#include "sotin/text/records.hpp"
#include "text/archives/warc_reader.hpp"

namespace {

using namespace sotin;

constexpr std::size_t kLimit = 64U << 20;

rusage usage() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used;
}

double seconds_used() {
  const auto used = usage();
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Answer {
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;
  std::uint64_t damaged = 0;
  std::uint64_t left_out = 0;
  std::uint64_t hash = 0;
  bool operator==(const Answer&) const = default;
};

unsigned checksum_of(const std::string& bytes) {
  return static_cast<unsigned>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

Answer all_records(const std::string& path, bool list) {
  Answer answer;
  auto file = text::open_file(path);
  if (!file) return answer;
  text::WarcReader reader(std::move(*file), path);
  while (auto head = reader.next()) {
    auto block = *head ? reader.block(kLimit) : Result<std::string>(tl::unexpected(head->error()));
    if (!block) {
      ++answer.damaged;
      continue;
    }
    ++answer.records;
    answer.bytes += block->size();
    answer.hash = hash_combine(answer.hash, block->size());
    if (list)
      fmt::print("{}\t{}\t{}\t{:08x}\n", (**head).field("WARC-Type"),
                 (**head).field("WARC-Target-URI"), block->size(), checksum_of(*block));
  }
  return answer;
}

Answer all_pages(const std::string& path) {
  Answer answer;
  text::RecordReader reader(path);
  while (auto record = reader.next_raw()) {
    if (!*record) {
      ++answer.damaged;
    } else if (text::surely_not_vietnamese((**record).text)) {
      ++answer.left_out;
    } else {
      ++answer.records;
      answer.bytes += (**record).text.size();
      answer.hash = hash_combine(answer.hash, hash_file((**record).text));
    }
  }
  answer.left_out += reader.passed_over();
  return answer;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"How fast sotin reads web archives (processor time of one thread, best round)"};
  std::string path;
  bool list = false;
  int rounds = 2;
  app.add_option("file", path, "a WARC file")->required();
  app.add_flag("--list", list, "every record: kind, address, bytes and CRC-32 of its block");
  app.add_option("--rounds", rounds, "rounds; the best counts");
  CLI11_PARSE(app, argc, argv);
  if (list) return all_records(path, true).records > 0 ? 0 : 1;
  const auto measure = [&](const char* what, auto work) {
    double best = 1e9;
    Answer answer;
    for (int round = 0; round < rounds; ++round) {
      const double start = seconds_used();
      const auto got = work(path);
      best = std::min(best, seconds_used() - start);
      if (round > 0 && got != answer) {
        fmt::print(stderr, "round {} gave other answers\n", round);
        return false;
      }
      answer = got;
    }
    fmt::print(
        "{}: {} read ({:.1f} MB), {} left out, {} damaged; {:.2f} s, {:.0f} MB/s, peak {} MB\n",
        what, answer.records, static_cast<double>(answer.bytes) / 1e6, answer.left_out,
        answer.damaged, best, static_cast<double>(answer.bytes) / 1e6 / best,
        usage().ru_maxrss / 1024);
    return answer.records > 0;
  };
  const bool records = measure("records", [](const auto& p) { return all_records(p, false); });
  const bool pages = measure("pages", all_pages);
  return records && pages ? 0 : 1;
}
