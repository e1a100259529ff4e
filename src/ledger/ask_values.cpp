// Words are looked for where the entry stands first: the nearest place counts.
#include "ask_values.hpp"

#include <algorithm>
#include <cstdio>

#include "ask_correction.hpp"

namespace sotin::ledger {

using namespace facts;

namespace {

constexpr std::size_t kMostListed = 12;
constexpr std::size_t kMostPieces = 200;  // of what was said, or people of an encounter

std::string entities_of(const Report& report) {
  std::string names;
  for (std::size_t e = 0; e < std::min(report.entities.size(), kMostListed); ++e) {
    names += (e == 0 ? " " : ", ") + report.entities[e].name;
  }
  return report.entities.size() > kMostListed ? names + " …" : names;
}

/// Does every word begin with a capital, as a name's do?
bool looks_like_a_name(std::string_view words) {
  bool begins = true;
  for (std::size_t i = 0; i < words.size();) {
    const auto [c, length] = base::decode(words, i);
    if (begins && !base::is_upper(c)) return false;
    begins = base::is_space(c);
    i += length;
  }
  return !words.empty();
}

}  // namespace

void refuse_many(const std::vector<std::string>& pieces) {
  if (pieces.size() > kMostPieces) refuse(ErrorCode::kBadArgument, "more than 200 lines at once");
}

std::vector<Span> places_asked(const Stored& stored, const std::string& words) {
  auto places = places_of(stored.document.text(), tidied(words));
  if (places.empty()) {
    refuse(ErrorCode::kBadArgument, fmt::format("the words «{}» are not in the report", words));
  }
  return places;
}

Named named(const Stored& stored, const std::string& asked, const Span& near) {
  const auto words = tidied(asked);
  const auto& entities = stored.report.entities;
  const auto folded = base::fold_case(words);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    const auto& mentions = entities[e].mentions;
    if (mentions.empty()) continue;
    const bool called = base::fold_case(entities[e].name) == folded ||
                        std::any_of(mentions.begin(), mentions.end(), [&](const Span& mention) {
                          return tidied(stored.document.words(mention)) == words;
                        });
    if (called)
      return Named{entities[e].name, static_cast<EntityIndex>(e), nearest(mentions, near)};
  }
  const auto places = places_of(stored.document.text(), words);
  if (places.empty()) {
    refuse(ErrorCode::kBadArgument,
           fmt::format("«{}» is neither an entity nor words of the report; its entities:{}", asked,
                       entities_of(stored.report)));
  }
  const auto where = nearest(places, near);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (const auto& mention : entities[e].mentions) {
      if (mention.contains(where)) {
        return Named{entities[e].name, static_cast<EntityIndex>(e), mention};
      }
    }
  }
  return Named{{}, kNobody, where};
}

SpeakerAsked speaker_asked(const Stored& stored, const std::string& asked,
                           const std::optional<SpeakerKind>& kind, const Span& near) {
  if (tidied(asked).empty()) return {};
  const auto who = named(stored, asked, near);
  if (who.entity != kNobody && (!kind || *kind != SpeakerKind::kAnonymous)) {
    const auto known =
        speaker_kind_of(stored.report.entities[static_cast<std::size_t>(who.entity)].kind);
    return {who.name, kind.value_or(known), who.where};
  }
  const std::string words(stored.document.words(who.where));
  const auto guess = looks_like_a_name(words) ? SpeakerKind::kPerson : SpeakerKind::kAnonymous;
  return {words, kind.value_or(guess), who.where};
}

std::string joined(const Stored& stored, const std::vector<Span>& spans) {
  std::string words;
  for (const auto& span : spans)
    (words += words.empty() ? "" : " … ") += stored.document.words(span);
  return words;
}

std::vector<Span> content_asked(const Stored& stored, const std::vector<std::string>& pieces,
                                const std::optional<Span>& near) {
  std::vector<Span> content;
  refuse_many(pieces);
  for (const auto& piece : pieces) {
    if (tidied(piece).empty()) continue;
    const auto places = places_asked(stored, piece);
    if (!near && content.empty() && places.size() > 1) {
      refuse(ErrorCode::kBadArgument,
             fmt::format("the words «{}» stand in the report {} times: give more of them", piece,
                         places.size()));
    }
    const Span target = content.empty() ? near.value_or(places.front())
                                        : Span{content.back().end, content.back().end + 1};
    content.push_back(nearest(places, target));
  }
  if (content.empty()) refuse(ErrorCode::kBadArgument, "the words that were said are missing");
  std::sort(content.begin(), content.end());
  for (std::size_t i = 1; i < content.size(); ++i) {
    if (content[i].overlaps(content[i - 1])) {
      refuse(ErrorCode::kBadArgument, "two pieces of what was said overlap");
    }
  }
  return content;
}

std::string name_at(const Stored& stored, EntityIndex entity, const std::optional<Span>& where) {
  if (entity >= 0) return stored.report.entities[static_cast<std::size_t>(entity)].name;
  return where ? std::string(stored.document.words(*where)) : std::string();
}

std::string date_asked(std::string_view value) {
  const auto words = tidied(value);
  if (words.empty()) return {};
  const auto refuse_it = [&]() {
    refuse(ErrorCode::kBadArgument,
           fmt::format("«{}» is no date: write 2025-08-20, 2025-08 or 2025", words));
  };
  int day = 0, month = 0, year = 0, used = 0;
  const auto whole = static_cast<int>(words.size());
  if (words.size() < 12 &&
      std::sscanf(words.c_str(), "%2d/%2d/%4d%n", &day, &month, &year, &used) == 3 &&
      used == whole && year > 999) {
    return date_asked(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  }
  if (words.size() < 12 && std::sscanf(words.c_str(), "%2d/%4d%n", &month, &year, &used) == 2 &&
      used == whole && year > 999) {
    return date_asked(fmt::format("{:04}-{:02}", year, month));
  }
  if (const auto slash = words.find('/'); slash != std::string::npos) {
    const auto first = date_asked(words.substr(0, slash));
    const auto last = date_asked(words.substr(slash + 1));
    if (first.empty() || last.empty() || last.find('/') != std::string::npos) refuse_it();
    return first + "/" + last;
  }
  // A pattern of digits: 9 stands for a digit or X.
  const auto fits = [&](std::string_view pattern) {
    if (words.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const bool digit = (words[i] >= '0' && words[i] <= '9') || words[i] == 'X';
      if (pattern[i] == '9' ? !digit : words[i] != pattern[i]) return false;
    }
    return true;
  };
  const auto number = [&](std::size_t at) {
    return words[at] == 'X' || words[at + 1] == 'X' ? 1
                                                    : (words[at] - '0') * 10 + words[at + 1] - '0';
  };
  const auto between = [](int n, int last) { return n >= 1 && n <= last; };
  const bool good = fits("9999") || (fits("9999-W99") && between(number(6), 53)) ||
                    (fits("9999-99") && between(number(5), 12)) ||
                    (fits("9999-99-99") && between(number(5), 12) && between(number(8), 31));
  if (!good) refuse_it();
  return words;
}

}  // namespace sotin::ledger
