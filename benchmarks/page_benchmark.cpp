// page_benchmark FOLDER: how fast web pages are read, one thread, the answers of all rounds
// compared.
#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "sotin/base/hash.hpp"
#include "sotin/text/html.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> pages_of(const std::string& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".html" || ending == ".htm") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> pages;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

double seconds_used() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"How fast sotin reads web pages (processor time of one thread, best round)"};
  std::string folder;
  int rounds = 5;
  bool json = false;
  app.add_option("folder", folder, "folder of HTML files")->required();
  app.add_option("--rounds", rounds, "rounds; the best counts");
  app.add_flag("--json", json, "one JSON object");
  CLI11_PARSE(app, argc, argv);
  const auto pages = pages_of(folder);
  std::size_t bytes = 0;
  for (const auto& page : pages) bytes += page.size();
  if (pages.empty()) {
    fmt::print(stderr, "no .html files in {}\n", folder);
    return 1;
  }
  double best = 1e9;
  std::uint64_t answer = 0;
  std::size_t read = 0;
  for (int round = 0; round < rounds; ++round) {
    std::uint64_t hash = 0;
    read = 0;
    const double start = seconds_used();
    for (const auto& page : pages) {
      const auto got = sotin::text::read_page(page, "");
      read += got.has_value();
      hash = sotin::hash_combine(hash, got ? sotin::hash_bytes(got->text) : 1);
    }
    best = std::min(best, seconds_used() - start);
    if (round > 0 && hash != answer) {
      fmt::print(stderr, "round {} gave other answers\n", round);
      return 1;
    }
    answer = hash;
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const double megabytes = static_cast<double>(bytes) / 1e6;
  if (json) {
    fmt::print("{{\"pages\":{},\"read\":{},\"bytes\":{},\"seconds\":{:.4f},\"peak_kb\":{}}}\n",
               pages.size(), read, bytes, best, used.ru_maxrss);
  } else {
    fmt::print(
        "{} pages ({} with prose), {:.1f} MB: {:.3f} s, {:.1f} MB/s, {:.0f} pages/s, peak {} MB "
        "with all pages in memory\n",
        pages.size(), read, megabytes, best, megabytes / best,
        static_cast<double>(pages.size()) / best, used.ru_maxrss / 1024);
  }
}
