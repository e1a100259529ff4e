#include "comparison.hpp"

namespace sotin::stories {
namespace {
constexpr float kSingles = 0.5F;
constexpr float kPairs = 0.5F;
constexpr float kTitles = 0.25F;
}  // namespace

void Question::Table::fill(std::span<const std::uint32_t> terms) {
  places.fill(0);
  for (const auto term : terms) {
    const auto hash = hash_of_term(term);
    auto place = hash % kPlaces;
    while (places[place] != 0) place = (place + 1) % kPlaces;
    places[place] = term;
  }
}

std::uint32_t Question::Table::find(std::uint32_t term) const {
  const auto hash = hash_of_term(term);
  auto place = hash % kPlaces;
  while (places[place] != 0 && hash_of_term(places[place]) != hash) place = (place + 1) % kPlaces;
  return places[place];
}

void Question::ask(const Sketch& sketch) {
  ask(sketch.terms, sketch.singles, sketch.single_unit, sketch.pair_unit);
}

void Question::ask(std::span<const std::uint32_t> terms, std::size_t singles, float single_unit,
                   float pair_unit) {
  singles_.fill(terms.first(singles));
  pairs_.fill(terms.subspan(singles));
  single_unit_ = single_unit;
  pair_unit_ = pair_unit;
  title_ = 0;
  for (const auto term : terms) {
    if (is_title_term(term)) title_ += weight_of_term(term);
  }
}

/// No branch depends on whether a term is found: which are cannot be foreseen.
Question::Sums Question::sums(const Table& table, std::span<const std::uint32_t> terms) {
  Sums sums;
  for (const auto term : terms) {
    auto asked = table.places[hash_of_term(term) % kPlaces];
    if (asked != 0 && hash_of_term(asked) != hash_of_term(term)) asked = table.find(term);
    const std::uint32_t found = asked != 0 ? ~0U : 0U;
    const std::uint32_t in_title = is_title_term(term) ? ~0U : 0U;
    const std::uint32_t asked_in_title = is_title_term(asked) ? ~0U : 0U;
    const auto weight = weight_of_term(term);
    const auto asked_weight = weight_of_term(asked);
    sums.title += weight & in_title;
    sums.products += weight * asked_weight;  // nothing where nothing is found
    sums.theirs += weight & in_title & found;
    sums.mine += asked_weight & asked_in_title;
  }
  return sums;
}

float Question::likeness(std::span<const std::uint32_t> terms, std::size_t singles,
                         float single_unit, float pair_unit) const {
  const auto one = sums(singles_, terms.first(singles));
  const auto two = sums(pairs_, terms.subspan(singles));
  const auto share = [](std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
  };
  return kSingles * static_cast<float>(one.products) * single_unit_ * single_unit +
         kPairs * static_cast<float>(two.products) * pair_unit_ * pair_unit +
         kTitles / 2 *
             (share(one.mine + two.mine, title_) +
              share(one.theirs + two.theirs, one.title + two.title));
}

}  // namespace sotin::stories
