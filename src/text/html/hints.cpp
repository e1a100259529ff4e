#include "hints.hpp"

#include <array>
#include <vector>

#include "sotin/base/data_file.hpp"

namespace sotin::text::html {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Hint::kCount)> kNames = {
    "advertisement", "comment", "related", "navigation", "footer", "share", "sidebar",
    "notice",        "hidden",  "tags",    "body",       "lead",   "title", "byline",
    "caption",       "date",    "meta",    "media",      "quote"};

/// An open-addressing table of 1024 slots: word hash, hints.
struct Slot {
  std::uint64_t word = 0;
  Hints hints = 0;
};

const std::vector<Slot>& slots() {
  static const auto made = [] {
    std::vector<Slot> all(1024);
    base::for_each_row(base::data_file("html/class_hints.tsv"), [&](const auto& fields) {
      if (fields.size() < 2) return;
      for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
        if (kNames[kind] != fields[1]) continue;
        const auto word = hash_bytes(fields[0]);
        std::size_t at = word & 1023;
        while (all[at].hints != 0 && all[at].word != word) at = (at + 1) & 1023;
        all[at].word = word;
        all[at].hints |= 1U << kind;
      }
    });
    return all;
  }();
  return made;
}

}  // namespace

std::string_view name_of(Hint hint) { return kNames[static_cast<std::size_t>(hint)]; }

Hints hint_of(std::uint64_t word) {
  const auto& all = slots();
  for (std::size_t at = word & 1023; all[at].hints != 0; at = (at + 1) & 1023) {
    if (all[at].word == word) return all[at].hints;
  }
  return 0;
}

}  // namespace sotin::text::html
