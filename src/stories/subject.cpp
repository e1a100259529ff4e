// What joining looks at in one report: beside name, office and country also the year of birth and
// the home that Vietnamese reports put behind a name: «Lê Văn Tám (34 tuổi, ngụ Long An)».
#include <algorithm>
#include <charconv>

#include "name_key.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kLooked = 160;  // bytes behind a name
constexpr std::size_t kMostMentions = 8;

/// What stands behind a name up to the end of the brackets or of the clause.
std::string_view behind(std::string_view text, std::size_t at) {
  auto rest = text.substr(at, std::min(kLooked, text.size() - at));
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != '(' && rest.front() != ',')) return {};
  const auto end = rest.find_first_of(rest.front() == '(' ? ")\n" : ".;(\n", 1);
  return rest.substr(0, end);
}

std::optional<int> number_at(std::string_view text, std::size_t at) {
  int value = 0;
  const auto* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
  if (error != std::errc() || end == begin) return std::nullopt;
  return value;
}

std::optional<int> born(std::string_view words, std::string_view published) {
  for (const std::string_view mark : {"SN ", "sinh năm ", "SN: ", "sinh "}) {
    const auto at = words.find(mark);
    if (at == std::string_view::npos) continue;
    const auto year = number_at(words, at + mark.size());
    if (year && *year > 1850 && *year < 2100) return year;
  }
  const auto at = words.find(" tuổi");
  if (at == std::string_view::npos || published.size() < 4) return std::nullopt;
  auto digit = at;
  while (digit > 0 && words[digit - 1] >= '0' && words[digit - 1] <= '9') --digit;
  const auto age = digit < at ? number_at(words, digit) : std::nullopt;
  const auto year = number_at(published, 0);
  if (!age || !year || *age > 120 || *year < 1850) return std::nullopt;
  return *year - *age;
}

void add_home(std::string_view words, std::vector<std::string>& places) {
  for (const std::string_view mark : {"ngụ ", "trú ", "ở ", "quê ", "trú tại "}) {
    const auto at = words.find(mark);
    if (at == std::string_view::npos) continue;
    for (auto& place : places_in(words.substr(at))) {
      if (!place.starts_with('@')) places.push_back(std::move(place));
    }
    return;
  }
}

}  // namespace

Subject subject_of(const text::Document& document, const facts::Report& report,
                   facts::EntityIndex entity) {
  const auto& e = report.entities[static_cast<std::size_t>(entity)];
  Subject subject{document.id(), entity, e.name, e.kind, e.role, e.country};
  if (report.published) subject.date = report.published->value.substr(0, 10);
  for (const auto& form : ledger::forms_of(document, e)) {
    auto folded = ledger::folded_words(form);
    if (!folded.empty()) subject.forms.push_back(std::move(folded));
  }
  const auto sort = [](std::vector<std::string>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  };
  sort(subject.forms);
  if (e.kind == facts::EntityKind::kPerson) {
    for (std::size_t i = 0; i < std::min(kMostMentions, e.mentions.size()); ++i) {
      const auto words = behind(document.text(), e.mentions[i].end);
      if (words.empty()) continue;
      if (!subject.born) subject.born = born(words, subject.date);
      add_home(words, subject.places);
    }
    sort(subject.places);
  }
  return subject;
}

Subject subject_of(const ledger::Stored& stored, facts::EntityIndex entity) {
  auto subject = subject_of(stored.document, stored.report, entity);
  subject.report = stored.row.id;
  return subject;
}

}  // namespace sotin::stories
