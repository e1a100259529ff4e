// A name is cut into words; each word gets its tone mark where the new spelling puts it; other
// spellings are replaced, whole names first, then words inside the names of bodies («UBND», «Hoa
// Kỳ»). What is left is compared. The number of bearers is that of a country of a hundred million
// people whose syllables are drawn as often as in the name lists.
#include "name_key.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "name_tables.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;
void unify_whole(NameKey& key, const std::unordered_map<std::string, std::string>& spellings) {
  const auto found = spellings.find(key.exact);
  if (found == spellings.end()) return;
  key.exact = found->second;
  key.alias = true;
}

bool has_marks(std::string_view text) { return base::fold_marks(text) != text; }

/// y and i, doubled letters: «Zelenskyy» and «Zelensky», of names that are not Vietnamese.
std::string foreign_skeleton(std::string_view folded) {
  std::string out;
  for (char c : folded) {
    if (c == 'y' || c == 'j') c = 'i';
    if (!out.empty() && out.back() == c && c != ' ') continue;
    out += c;
  }
  return out;
}

bool is_vietnamese_syllable(const Tables& t, const std::string& word) {
  return t.given.contains(word) || t.family.contains(word) || has_marks(word);
}

bool is_initial(std::string_view word) { return base::count_code_points(word) == 1; }

void look_at_person(NameKey& key, const Words& words, bool lower_start) {
  const auto& t = tables();
  std::size_t office = 0;
  if (lower_start || t.offices.match(words, 0, office) != nullptr) {
    // «Tiến sĩ Hùng» keeps its name behind the title; «người phát ngôn Bộ ...» has none.
    key.reach = Reach::kOffice;
    return;
  }
  const bool cut = is_initial(words.back()) || words.back() == "th" || words.back() == "ng";
  const bool family = t.family.contains(words[0]);
  key.vietnamese = words.size() >= 2 && words.size() <= 5 &&
                   std::all_of(words.begin(), words.end(), [&](const std::string& w) {
                     return is_initial(w) || is_vietnamese_syllable(t, w);
                   });
  if (words.size() == 1) {
    key.reach = Reach::kShort;
    key.vietnamese = t.given.contains(words[0]) || has_marks(words[0]);
  } else if (cut) {
    key.reach = Reach::kLocal;
  } else if (is_initial(words[0])) {
    key.reach = Reach::kShort;
  } else if (key.vietnamese) {
    constexpr double kPeople = 1e8;
    constexpr double kRare = 0.5 / 12000;
    const auto share = [&](const auto& table, const std::string& word) {
      const auto found = table.find(word);
      return found == table.end() ? kRare : found->second;
    };
    // Names of two syllables are rarer than those of three: one in eight.
    double bearers =
        kPeople * (family ? share(t.family, words[0]) * (words.size() == 2 ? 0.12 : 1.0)
                          : share(t.given, words[0]));
    for (std::size_t i = 1; i < words.size(); ++i) bearers *= share(t.given, words[i]);
    key.bearers = bearers;
    key.reach = Reach::kCommon;
  }
  if (!key.vietnamese && !has_marks(key.exact)) key.exact = foreign_skeleton(key.exact);
}

/// Heads that only say what kind of body follows: «hãng tin Reuters», «CLB Arsenal».
bool is_plain_head(std::string_view head) {
  static constexpr std::array<std::string_view, 18> kHeads = {
      "hãng",      "hãng tin",         "hãng thông tấn",  "báo",    "tờ",         "nhật báo", "đài",
      "kênh",      "tạp chí",          "trang",           "clb",    "câu lạc bộ", "tập đoàn", "đội",
      "trang tin", "kênh truyền hình", "hãng hàng không", "tổ chức"};
  return std::find(kHeads.begin(), kHeads.end(), head) != kHeads.end();
}

void look_at_body(NameKey& key, Cut parts) {
  const auto& t = tables();
  auto& words = parts.words;
  // «hãng tin Reuters» is Reuters where the list knows what is left.
  for (std::size_t head = std::min<std::size_t>(3, words.size() - 1); head > 0; --head) {
    if (!is_plain_head(joined(words, 0, head))) continue;
    const auto rest = joined(words, head, words.size());
    if (!t.known_bodies.values.contains(rest) && !t.bodies.contains(rest)) continue;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(head));
    parts.capital.erase(parts.capital.begin(),
                        parts.capital.begin() + static_cast<std::ptrdiff_t>(head));
    key.exact = rest;
    break;
  }
  unify_whole(key, t.bodies);
  if (key.alias || t.known_bodies.values.contains(key.exact)) {
    std::size_t head = 0;
    // «UBND» and «CSGT» stand in the list too, but are many.
    if (t.words.match(words, 0, head) == nullptr &&
        (key.alias || words.size() > 1 || !has_marks(key.exact)))
      return;
  }
  Words unified;
  bool clear = false;  // a place or country says which one it is
  for (std::size_t i = 0; i < words.size();) {
    std::size_t count = 0;
    if (const auto* country = t.countries.match(words, i, count);
        country != nullptr && i > 0 && parts.capital[i]) {
      unified.push_back(*country);
      clear = true;
    } else if (const auto* province = t.provinces.match(words, i, count); province != nullptr) {
      unified.push_back(*province);
      clear = true;
    } else if (const auto* word = t.words.match(words, i, count); word != nullptr) {
      unified.push_back(*word);
    } else {
      unified.push_back(words[i]);
      count = 1;
    }
    i += count;
  }
  key.exact = joined(unified);
  std::size_t head = 0;
  const auto plain = plain_words(key.exact);
  const bool has_head = !plain.empty() && t.body_heads.match(plain, 0, head) != nullptr;
  const bool central = plain.size() > 1 && plain[0] == "bộ";
  if (!clear && has_head && !central) key.reach = Reach::kLocal;
  if (!clear && words.size() == 1 && has_marks(key.exact)) key.reach = Reach::kLocal;
  if (plain.empty() || (words.size() == 1 && words[0].size() < 2)) key.reach = Reach::kLocal;
}

void look_at_place(NameKey& key, const Words& words) {
  const auto& t = tables();
  unify_whole(key, t.places);
  if (t.levels.contains(key.exact) && t.levels.at(key.exact) != "district") return;
  if (key.alias) return;
  static constexpr std::array<std::string_view, 6> kGovernedCities = {
      "hà nội", "đà nẵng", "hải phòng", "cần thơ", "huế", "tp hồ chí minh"};
  const auto governed = [&](std::string_view name) {
    return std::find(kGovernedCities.begin(), kGovernedCities.end(), name) != kGovernedCities.end();
  };
  std::size_t head = 0;
  if (t.place_heads.match(words, 0, head) == nullptr || head == words.size()) {
    if (!t.known_places.values.contains(key.exact)) key.reach = Reach::kLocal;
    return;
  }
  const auto what = joined(words, 0, head);
  auto rest = joined(words, head, words.size());
  if (const auto other = t.places.find(rest); other != t.places.end()) rest = other->second;
  const auto level = t.levels.find(rest);
  const bool city = what == "thành phố" || what == "tp" || what == "thủ đô";
  const bool known = level != t.levels.end();
  if (what == "thủ đô" || (city && !known && t.known_places.values.contains(rest)) ||
      (city && (governed(rest) || (known && level->second == "city"))) ||
      (what == "tỉnh" && known && level->second == "province" && !governed(rest))) {
    key.exact = rest;  // «tỉnh Hà Giang» is Hà Giang, «TP Hà Giang» is not
    return;
  }
  if (city) key.exact = "thành phố " + rest;
  // A district or a city of a known name is one; xã, phường, đường, chợ ... of one name are many.
  const bool one = city || ((what == "quận" || what == "huyện") && known);
  if (!one || (!rest.empty() && rest[0] >= '0' && rest[0] <= '9')) key.reach = Reach::kLocal;
}

}  // namespace

NameKey key_of(std::string_view name, facts::EntityKind kind) {
  NameKey key;
  const auto parts = cut(name);
  const auto& words = parts.words;
  key.exact = joined(words);
  key.folded = base::fold_marks(key.exact);
  if (words.empty()) {
    key.reach = Reach::kLocal;
    return key;
  }
  const auto first = base::decode(name, 0).value;
  const bool lower_start = base::is_letter(first) && !base::is_upper(first);
  switch (kind) {
    case EntityKind::kPerson:
      unify_whole(key, tables().persons);
      if (key.alias) {
        key.vietnamese = tables().family.contains(plain_words(key.exact).front());
        if (!key.vietnamese) key.exact = foreign_skeleton(base::fold_marks(key.exact));
      } else {
        look_at_person(key, words, lower_start);
      }
      break;
    case EntityKind::kOrganisation:
      look_at_body(key, parts);
      break;
    case EntityKind::kPlace:
    case EntityKind::kCountry:
      look_at_place(key, words);
      break;
    case EntityKind::kGroup:
    case EntityKind::kOther:
      key.reach = Reach::kLocal;
      break;
  }
  key.folded = base::fold_marks(key.exact);
  return key;
}

std::vector<std::string> places_in(std::string_view text) {
  const auto& t = tables();
  const auto [words, capital] = cut(text);
  std::vector<std::string> places;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t count = 0;
    const std::string* found = nullptr;
    if (capital[i]) {
      found = t.provinces.match(words, i, count);
      if (found == nullptr) found = t.countries.match(words, i, count);
    }
    if (found != nullptr) places.push_back(*found);
    i += found != nullptr ? count : 1;
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

bool is_short_for(std::string_view name, std::string_view full) {
  if (name.size() >= full.size()) return false;
  const auto shorter = plain_words(name);
  const auto longer = plain_words(full);
  if (shorter.empty() || shorter.size() > longer.size()) return false;
  const auto fits = [](const std::string& a, const std::string& b) {
    return a == b || (a.size() == 1 && b.starts_with(a));
  };
  const auto run_at = [&](std::size_t at) {
    return std::equal(shorter.begin(), shorter.end(),
                      longer.begin() + static_cast<std::ptrdiff_t>(at), fits);
  };
  if (is_initial(shorter.back())) return false;  // «Nguyễn Văn H.» does not want to be known
  if (shorter.size() < longer.size() && (run_at(0) || run_at(longer.size() - shorter.size()))) {
    return true;
  }
  // First and last word agree, some between are left out.
  if (shorter.size() < 2 || !fits(shorter.front(), longer.front()) ||
      shorter.back() != longer.back())
    return false;
  // «George W. Bush» leaves nothing out: an initial between is there to tell him from another.
  if (shorter.size() < longer.size() &&
      std::any_of(shorter.begin() + 1, shorter.end(), [](const auto& w) { return is_initial(w); }))
    return false;
  auto at = longer.begin();
  for (const auto& word : shorter) {
    at = std::find_if(at, longer.end(), [&](const std::string& w) { return fits(word, w); });
    if (at == longer.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace sotin::stories
