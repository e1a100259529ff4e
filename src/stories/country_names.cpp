// The names of three tables by a hash of their syllables.
#include "country_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "sotin/base/data_file.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kLongest = 6;  // syllables of a name
constexpr std::size_t kMost = 40;

const std::unordered_map<std::uint64_t, std::string>& known_names() {
  static const auto built = [] {
    std::unordered_map<std::uint64_t, std::string> names;
    for (const auto* file : {"vi/countries.tsv", "vi/capitals.tsv", "vi/state_houses.tsv"}) {
      base::for_each_row(base::data_file(file), [&](const auto& fields) {
        if (fields.size() < 2) return;
        std::uint64_t key = 0;
        for (const auto& syllable : syllables(fields[0])) key = hash_combine(key, syllable.key);
        names.emplace(key, std::string(fields[1]));
      });
    }
    return names;
  }();
  return built;
}

}  // namespace

std::vector<CountryName> countries_in(std::string_view name) {
  auto all = syllables(name);
  if (all.size() > kMost) all.resize(kMost);
  std::vector<CountryName> found;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t taken = 1;
    for (auto count = std::min(kLongest, all.size() - i); count > 0; --count) {
      std::uint64_t key = 0;
      for (std::size_t j = 0; j < count; ++j) key = hash_combine(key, all[i + j].key);
      const auto at = known_names().find(key);
      // «anh» and «nga» are also common words.
      if (at == known_names().end() || !(all[i].capital || count > 1)) continue;
      found.push_back({{all[i].where.begin, all[i + count - 1].where.end}, at->second});
      taken = count;
      break;
    }
    i += taken;
  }
  return found;
}

std::string only_country_in(std::string_view name) {
  std::string only;
  for (const auto& country : countries_in(name)) {
    if (!only.empty() && only != country.code) return {};
    only = country.code;
  }
  return only;
}

}  // namespace sotin::stories
