// A title is an office («phó giám đốc») and what follows it («Sở Y tế Huế»). Fields are few and
// coarse: they only have to tell the driver from the deputy director.
#include "office.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "name_key.hpp"
#include "sotin/base/data_file.hpp"

namespace sotin::stories {
namespace {

using Words = std::vector<std::string>;

struct Known {
  std::string field;
  bool top = false;
};

struct Heads {
  std::unordered_map<std::string, Known> known;
  std::size_t longest = 1;

  Heads() {
    const auto add = [&](std::string_view phrase, Known what) {
      const auto words = plain_words(phrase);
      longest = std::max(longest, words.size());
      std::string key;
      for (const auto& word : words) (key += key.empty() ? "" : " ") += word;
      known.emplace(std::move(key), std::move(what));
    };
    base::for_each_row(base::data_file("vi/office_fields.tsv"), [&](const auto& row) {
      add(row[0], {row[1] == "none" ? std::string() : std::string(row[1]),
                   row.size() > 2 && row[2] == "top"});
    });
    for (const auto table : {"vi/offices.tsv", "vi/ranks.tsv"}) {
      base::for_each_row(base::data_file(table), [&](const auto& row) { add(row[0], {}); });
    }
  }
};

bool is_no_part(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "cựu", "nguyên", "quyền", "cố", "tân", "ông", "bà", "ngài", "đương", "kim", "anh", "chị"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace

Office office_of(std::string_view role) {
  static const Heads heads;
  Office office;
  // Unified as the name of a body is: «PGĐ Sở Y tế» and «Phó giám đốc sở y tế» are one.
  const auto words = plain_words(key_of(role, facts::EntityKind::kOrganisation).exact);
  std::size_t at = 0;
  while (at < words.size() && is_no_part(words[at])) ++at;
  for (std::size_t count = std::min(heads.longest, words.size() - at); count > 0; --count) {
    std::string phrase;
    for (auto i = at; i < at + count; ++i) (phrase += phrase.empty() ? "" : " ") += words[i];
    const auto found = heads.known.find(phrase);
    if (found == heads.known.end()) continue;
    office.head = phrase;
    office.field = found->second.field;
    office.top = found->second.top;
    at += count;
    break;
  }
  for (auto i = at; i < words.size(); ++i)
    (office.body += office.body.empty() ? "" : " ") += words[i];
  office.places = places_in(role);
  const bool local = std::any_of(office.places.begin(), office.places.end(),
                                 [](const std::string& place) { return !place.starts_with('@'); });
  if (local) office.top = false;
  return office;
}

bool go_together(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  if (a > b) std::swap(a, b);
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 27> kPairs = {{
      {"lead", "state"},    {"army", "state"},       {"law", "state"},     {"medicine", "state"},
      {"science", "state"}, {"media", "state"},      {"army", "lead"},     {"law", "lead"},
      {"lead", "medicine"}, {"lead", "science"},     {"lead", "media"},    {"lead", "sport"},
      {"art", "lead"},      {"army", "medicine"},    {"army", "science"},  {"army", "law"},
      {"law", "science"},   {"medicine", "science"}, {"media", "science"}, {"art", "media"},
      {"art", "science"},   {"pupil", "sport"},      {"art", "pupil"},     {"army", "media"},
      {"faith", "science"}, {"media", "sport"},      {"faith", "lead"},
  }};
  return std::find(kPairs.begin(), kPairs.end(), std::pair(a, b)) != kPairs.end();
}

}  // namespace sotin::stories
