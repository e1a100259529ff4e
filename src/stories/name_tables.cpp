// Every list is cut into words as names are, so that both meet in one spelling.
#include "name_tables.hpp"

#include <array>

#include "name_key.hpp"
#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kMostWords = 40;  // of a name; longer ones are no names

/// Open syllables on -oa, -oe, -uy: the old spelling has the tone mark on the last letter.
std::string new_tone_place(std::string word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kPlaces = {{
      {"oà", "òa"},
      {"oá", "óa"},
      {"oả", "ỏa"},
      {"oã", "õa"},
      {"oạ", "ọa"},
      {"oè", "òe"},
      {"oé", "óe"},
      {"oẻ", "ỏe"},
      {"oẽ", "õe"},
      {"oẹ", "ọe"},
      {"uỳ", "ùy"},
      {"uý", "úy"},
      {"uỷ", "ủy"},
      {"uỹ", "ũy"},
      {"uỵ", "ụy"},
  }};
  for (const auto& [old_way, new_way] : kPlaces) {
    if (!word.ends_with(old_way)) continue;
    const auto before = word.size() - old_way.size();
    if (before > 0 && word[before - 1] == 'q') return word;
    return word.replace(before, old_way.size(), new_way);
  }
  return word;
}

template <class Row>
void for_each_row_of(std::string_view table, Row row) {
  base::for_each_row(base::data_file("vi/" + std::string(table) + ".tsv"), row);
}

}  // namespace

Cut cut(std::string_view text) {
  Cut out;
  std::string word;
  bool capital = false;
  const auto end = [&] {
    if (word.empty()) return;
    out.words.push_back(new_tone_place(std::move(word)));
    out.capital.push_back(capital);
    word.clear();
  };
  for (std::size_t pos = 0; pos < text.size() && out.words.size() < kMostWords;) {
    const auto [c, length] = base::decode(text, pos);
    if (base::is_letter(c) || (c >= '0' && c <= '9') || c == '@') {
      if (word.empty()) capital = !base::is_letter(c) || base::is_upper(c);
      base::append_utf8(word, base::to_lower(c));
    } else {
      end();
    }
    pos += length;
  }
  if (out.words.size() < kMostWords) end();
  return out;
}

std::string joined(const Words& words, std::size_t first, std::size_t last) {
  std::string out;
  for (auto i = first; i < last; ++i) (out += out.empty() ? "" : " ") += words[i];
  return out;
}
std::string joined(const Words& words) { return joined(words, 0, words.size()); }

void Phrases::add(std::string_view phrase, std::string value) {
  const auto words = plain_words(phrase);
  longest = std::max(longest, words.size());
  values.emplace(joined(words), std::move(value));
}

Tables::Tables() {
  for_each_row_of("aliases", [&](const auto& row) {
    const auto from = joined(plain_words(row[0]));
    auto to = joined(plain_words(row[1]));
    if (row[2] == "word") {
      words.add(row[0], std::move(to));
    } else {
      (row[2] == "place"    ? places
       : row[2] == "person" ? persons
                            : bodies)
          .emplace(from, std::move(to));
    }
  });
  for_each_row_of("countries",
                  [&](const auto& row) { countries.add(row[0], "@" + std::string(row[1])); });
  for_each_row_of("provinces", [&](const auto& row) {
    auto name = joined(plain_words(row[0]));
    levels.emplace(name, row[1]);
    if (row[1] == "district") return;
    const auto other = places.find(name);
    provinces.add(row[0], other == places.end() ? name : other->second);
  });
  for (const auto& [from, to] : places) {
    if (levels.contains(to)) provinces.add(from, to);
  }
  const auto shares = [](std::string_view table, auto& into) {
    double total = 0;
    for_each_row_of(table, [&](const auto& row) {
      const double count =
          row.size() > 1 ? std::max(0.5, std::atof(std::string(row[1]).c_str())) : 0.5;
      into.emplace(joined(plain_words(row[0])), count);
      total += count;
    });
    for (auto& [name, count] : into) count /= total;
  };
  shares("family_names", family);
  shares("given_names", given);
  const auto fill = [](std::initializer_list<std::string_view> tables, Phrases& into) {
    for (const auto table : tables) {
      for_each_row_of(table, [&](const auto& row) { into.add(row[0], {}); });
    }
  };
  fill({"offices", "ranks"}, offices);
  fill({"place_heads"}, place_heads);
  fill({"organisation_heads"}, body_heads);
  fill({"organisations", "agencies", "outlets"}, known_bodies);
  fill({"places", "capitals"}, known_places);
  for (const auto& [from, to] : places) known_places.values.emplace(to, "");
}

const Tables& tables() {
  static const Tables all;
  return all;
}

std::vector<std::string> spellings_of(std::string_view name) {
  const auto& t = tables();
  const auto asked = joined(plain_words(name));
  std::vector<std::string> others;
  const auto add_all = [&](const auto& spellings) {
    const auto found = spellings.find(asked);
    const auto& kept = found == spellings.end() ? asked : found->second;
    for (const auto& [from, to] : spellings) {
      if (to != kept) continue;
      others.push_back(from);
      others.push_back(to);
    }
  };
  add_all(t.places);
  add_all(t.persons);
  add_all(t.bodies);
  if (const auto code = t.countries.values.find(asked); code != t.countries.values.end()) {
    for (const auto& [from, to] : t.countries.values) {
      if (to == code->second) others.push_back(from);
    }
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  std::erase(others, asked);
  return others;
}

std::vector<std::string> plain_words(std::string_view text) { return cut(text).words; }

}  // namespace sotin::stories
