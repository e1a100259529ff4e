// Place and addressee: complements right beside the cue.
#include <algorithm>

#include "facts/qualities/act_features.hpp"
#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/mediums.hpp"

namespace sotin::facts::qualities {
namespace {

const Mention* mention_at(const Reading& reading, std::uint32_t token) {
  if (token >= reading.mention_at.size() || reading.mention_at[token] < 0) return nullptr;
  const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[token])];
  return mention.tokens.first == token ? &mention : nullptr;
}

std::string name_of_mention(const Reading& reading, const Mention& mention) {
  const auto& entities = reading.report.entities;
  if (mention.entity >= 0 && mention.entity < static_cast<EntityIndex>(entities.size())) {
    return entities[static_cast<std::size_t>(mention.entity)].name;
  }
  return std::string(reading.analysis.span(mention.tokens).in(reading.document->text()));
}

}  // namespace

std::optional<Place> place_of(const Reading& reading, const Frames& frames, std::size_t index) {
  const auto& analysis = reading.analysis;
  const Frame& frame = frames.of(index);
  if (frame.cue.empty()) return std::nullopt;
  for (auto t = frame.around.first; t + 1 < frame.around.last; ++t) {
    if (!frames.frames(index, t) || frame.speaker.contains(t)) continue;
    const auto word = analysis.lower(t);
    if (word != "tại" && word != "ở") continue;
    auto next = t + 1;
    for (const auto head : {"thủ đô", "thành phố"}) next += analysis.match(next, head);
    const auto* mention = mention_at(reading, next);
    if (mention == nullptr) mention = mention_at(reading, t + 1);
    if (mention == nullptr ||
        (mention->kind != EntityKind::kPlace && mention->kind != EntityKind::kCountry))
      continue;
    return Place{name_of_mention(reading, *mention), mention->entity,
                 analysis.span(mention->tokens)};
  }
  return std::nullopt;
}

std::optional<Addressee> addressee_of(const Reading& reading, const Frames& frames,
                                      std::size_t index) {
  const auto& analysis = reading.analysis;
  const Frame& frame = frames.of(index);
  if (frame.cue.empty()) return std::nullopt;
  const auto* entry = cue_entry(analysis, frame.cue);
  const std::string_view kind =
      entry == nullptr || entry->attributes.empty() ? std::string_view() : entry->attributes[0];
  auto next = frame.cue.last;
  const auto word = analysis.lower(next);
  const bool joined = word == "với" || word == "cho" || word == "tới";
  if (joined) ++next;
  if (!joined && kind != "request" && kind != "support" && kind != "ask") return std::nullopt;
  if (frame.says(next)) return std::nullopt;
  if (const auto* mention = mention_at(reading, next)) {
    if (medium_named(reading, *mention)) return std::nullopt;
    return Addressee{name_of_mention(reading, *mention), mention->entity,
                     analysis.span(mention->tokens)};
  }
  if (!joined) return std::nullopt;
  for (const auto words : {"các phóng viên", "phóng viên", "báo giới", "báo chí",
                           "giới truyền thông", "các nhà báo"}) {
    const auto length = analysis.match(next, words);
    if (length == 0) continue;
    const auto span = analysis.span({next, next + length});
    return Addressee{std::string(span.in(reading.document->text())), kNobody, span};
  }
  return std::nullopt;
}

}  // namespace sotin::facts::qualities
