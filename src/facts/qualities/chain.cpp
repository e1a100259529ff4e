// The chain of a statement: what its parent's chain holds, the parent's speaker, and the media and
// unnamed sources that stand in its own clause («Theo Reuters, ông A nói», «trả lời đài CNN»).
#include <algorithm>
#include <array>

#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/mediums.hpp"
#include "facts/times/time_lookup.hpp"

namespace sotin::facts::qualities {
namespace {

constexpr std::size_t kMaxChain = 6;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string entity_name(const Reading& reading, EntityIndex entity) {
  const auto& entities = reading.report.entities;
  if (entity < 0 || entity >= static_cast<EntityIndex>(entities.size())) return {};
  return entities[static_cast<std::size_t>(entity)].name;
}

/// Who told the outer statement, as an item of the inner one's chain.
std::optional<ChainItem> as_carrier(const Reading& reading, const Statement& outer) {
  ChainItem item;
  item.entity = outer.speaker.entity;
  item.where = outer.speaker.where;
  item.name = entity_name(reading, item.entity);
  if (item.name.empty() && item.where)
    item.name = std::string(item.where->in(reading.document->text()));
  if (item.name.empty()) return std::nullopt;
  if (const auto role = medium_role(reading, item.entity)) {
    item.role = *role;
  } else if (outer.speaker.kind == SpeakerKind::kUnspecified) {
    item.role = ChainRole::kDocument;
  } else {
    item.role =
        outer.speaker.kind == SpeakerKind::kAnonymous ? ChainRole::kAnonymous : ChainRole::kSpeaker;
  }
  return item;
}

/// Names that stand there for another reason: a photo credit, an end credit, what is talked about.
bool only_a_credit(const Analysis& analysis, const TokenRange& name) {
  const auto at = [&](std::int64_t back) {
    return analysis.lower(static_cast<std::int64_t>(name.first) - back);
  };
  if (at(1) == ":" && (at(2) == "ảnh" || at(3) == "ảnh" || at(2) == "nguồn" || at(2) == "video"))
    return true;
  return at(1) == "(" || (at(1) == "theo" && at(2) == "(");
}

constexpr std::array<std::string_view, 22> kPassing{
    "theo", "dẫn",   "trích", "lời", "tin", "với",  "trên", "của",  "từ",   "phỏng", "vấn",
    "lời",  "nguồn", "được",  "bởi", "báo", "đăng", "hay",  "biết", "viết", "cho",   "tải"};

/// Does a word of passing on stand within three tokens of the name, or a cue of its own after it?
bool passes_on(const Analysis& analysis, const TokenRange& name) {
  for (std::int64_t back = 1; back <= 3; ++back) {
    if (one_of(analysis.lower(static_cast<std::int64_t>(name.first) - back), kPassing)) return true;
  }
  for (std::uint32_t on = 0; on < 6; ++on) {
    if (one_of(analysis.lower(static_cast<std::int64_t>(name.last) + on), kPassing)) return true;
  }
  return false;
}

/// A day right after the name or its cue, before the speaker: «Politico hôm 20-8», «AFP đưa tin
/// ngày 2/6,».
const Time* date_of_medium(const Reading& reading, const Frame& frame, const TokenRange& name) {
  auto last = std::min<std::uint32_t>(name.last + 8, frame.around.last);
  if (frame.speaker.first >= name.last) last = std::min(last, frame.speaker.first);
  if (frame.cue.first >= name.last) last = std::min(last, frame.cue.first);
  for (auto t = name.last; t < last; ++t) {
    if (reading.analysis.lower(t) == ",") last = t;
  }
  return last > name.last ? time_in(reading, {name.last, last}) : nullptr;
}

bool is_speaker_of_other(const Frames& frames, const std::vector<Statement>& statements,
                         std::size_t index, const TokenRange& name) {
  // Statements of one sentence are neighbours; a few on each side are enough.
  const std::size_t from = index > 4 ? index - 4 : 0;
  for (std::size_t s = from; s < std::min(statements.size(), index + 5); ++s) {
    if (s == index) continue;
    const auto& speaker = frames.of(s).speaker;
    if (!speaker.empty() && speaker.first <= name.first && name.last <= speaker.last) return true;
  }
  return false;
}

/// Lengths of «nguồn tin», «thông tin ban đầu», «các nguồn tin» ... at `token`, 0 if none.
std::uint32_t unnamed_source(const Analysis& analysis, std::uint32_t token) {
  static constexpr std::array<std::string_view, 8> kSources{
      "nguồn tin giấu tên", "nguồn tin riêng", "nguồn thạo tin",    "nguồn tin",
      "thông tin ban đầu",  "tin ban đầu",     "nguồn tin quân sự", "nguồn tin ngoại giao"};
  for (const auto source : kSources) {
    if (const auto length = analysis.match(token, source)) return length;
  }
  return 0;
}

void add(std::vector<ChainItem>& chain, ChainItem item) {
  if (chain.size() >= kMaxChain || item.name.empty()) return;
  for (const auto& other : chain) {
    if (other.name == item.name || (item.entity != kNobody && other.entity == item.entity)) return;
  }
  chain.push_back(std::move(item));
}

}  // namespace

std::vector<ChainItem> chain_of(const Reading& reading, const Frames& frames, std::size_t index) {
  const auto& analysis = reading.analysis;
  const auto& statements = reading.report.statements;
  const auto& statement = statements[index];
  const Frame& frame = frames.of(index);
  std::vector<ChainItem> chain;
  if (statement.parent >= 0 && static_cast<std::size_t>(statement.parent) < statements.size()) {
    const auto& outer = statements[static_cast<std::size_t>(statement.parent)];
    for (const auto& item : outer.chain) add(chain, item);
    if (outer.speaker.entity == kNobody || outer.speaker.entity != statement.speaker.entity) {
      if (auto item = as_carrier(reading, outer)) add(chain, std::move(*item));
    }
  }
  if (frame.cue.empty()) {
    const auto from = carried_from(reading, frames, index);
    if (from >= 0 && chain.empty()) chain = statements[static_cast<std::size_t>(from)].chain;
    return chain;
  }
  for (auto t = frame.around.first; t < frame.around.last; ++t) {
    if (!frames.frames(index, t) || frame.speaker.contains(t)) continue;
    if (analysis.tokens[t].kind != language::TokenKind::kWord) continue;
    if (const auto medium = medium_at(reading, t)) {
      const auto& name = medium->tokens;
      if (only_a_credit(analysis, name) || is_speaker_of_other(frames, statements, index, name))
        continue;
      if (!passes_on(analysis, name)) continue;
      if (medium->entity != kNobody && medium->entity == statement.speaker.entity) continue;
      ChainItem item{medium->role,
                     medium->entity,
                     entity_name(reading, medium->entity),
                     analysis.span(name),
                     {}};
      if (item.name.empty()) item.name = std::string(item.where->in(reading.document->text()));
      if (const auto* date = date_of_medium(reading, frame, name)) item.date = day_of(*date);
      add(chain, std::move(item));
      t = std::max(t, name.last - 1);
      continue;
    }
    const auto length = unnamed_source(analysis, t);
    if (length > 0 && t < frame.cue.first &&
        !is_speaker_of_other(frames, statements, index, {t, t + length})) {
      const auto span = analysis.span({t, t + length});
      add(chain, {ChainRole::kAnonymous,
                  kNobody,
                  std::string(span.in(reading.document->text())),
                  span,
                  {}});
    }
  }
  if (chain.empty()) {
    const auto from = carried_from(reading, frames, index);
    if (from >= 0) chain = statements[static_cast<std::size_t>(from)].chain;
  }
  return chain;
}

}  // namespace sotin::facts::qualities
