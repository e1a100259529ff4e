// sotin-story-frequencies FILE... > data/vi/story_frequencies.tsv: counts in how many reports
// (JSON Lines with `title` and `text`) syllables and pairs of syllables stand.
#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "sotin/stories/syllables.hpp"
#include "sotin/text/records.hpp"
#include "stories/frequencies.hpp"

namespace {

constexpr std::uint32_t kLeast = 8;

void count(const sotin::text::Record& record,
           std::unordered_map<std::uint32_t, std::uint32_t>& counts) {
  std::vector<std::uint32_t> terms;
  const auto gather = [&terms](std::string_view text) {
    const auto found = sotin::stories::syllables(text);
    for (std::size_t i = 0; i < found.size(); ++i) {
      terms.push_back(sotin::stories::term_of(found[i].key));
      if (i > 0) terms.push_back(sotin::stories::term_of(found[i - 1].key, found[i].key));
    }
  };
  gather(record.origin.title.value_or(""));
  gather(record.text);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (const auto term : terms) ++counts[term];
}

}  // namespace

int main(int argc, char** argv) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  std::uint32_t reports = 0;
  for (const auto& file : sotin::text::list_files({argv + 1, argv + argc})) {
    if (!file) continue;
    sotin::text::RecordReader reader(*file);
    while (auto record = reader.next()) {
      if (!*record) continue;
      count(**record, counts);
      ++reports;
    }
  }
  if (reports == 0) {
    std::cerr << "no reports: sotin-story-frequencies FILE.jsonl...\n";
    return 1;
  }
  std::cout << "# How rare a syllable or a pair of syllables is in Vietnamese news: hashes with "
               "their document frequency.\n"
               "# Records of six characters: five for the hash, one for the frequency "
               "(src/stories/frequencies.cpp).\n"
               "# Origin: counted by sotin-story-frequencies over "
            << reports
            << " news stories of ThanhChinhBK/vietnews (no licence stated; only counts, no text).\n"
            << sotin::stories::Frequencies::table_of(counts, reports, kLeast);
}
