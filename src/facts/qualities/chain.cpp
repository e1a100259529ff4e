// The chain of a statement: what its parent's chain holds, the parent's speaker, and the media and
// unnamed sources that stand in its own clause («Theo Reuters, ông A nói», «trả lời đài CNN»).
#include <algorithm>
#include <array>

#include "facts/qualities/act_features.hpp"
#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/mediums.hpp"
#include "facts/times/time_lookup.hpp"
#include "sotin/language/lexicon.hpp"

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

ChainItem medium_item(const Reading& reading, const Frame& frame, const NamedMedium& medium) {
  const auto& analysis = reading.analysis;
  ChainItem item{medium.role, medium.entity, {}, analysis.span(medium.tokens), {}};
  item.name = std::string(analysis.span(medium.name).in(reading.document->text()));
  if (const auto* date = date_of_medium(reading, frame, medium.tokens)) item.date = day_of(*date);
  return item;
}

/// What the reader of statements took for a carrier.
std::optional<ChainItem> as_item(const Reading& reading, const Frame& frame,
                                 const Carrier& carrier) {
  if (carrier.mention < 0 || static_cast<std::size_t>(carrier.mention) >= reading.mentions.size())
    return std::nullopt;
  const auto& mention = reading.mentions[static_cast<std::size_t>(carrier.mention)];
  if (frame.speaker == mention.tokens || frame.speaker.contains(mention.tokens.first))
    return std::nullopt;
  if (const auto medium = medium_named(reading, mention))
    return medium_item(reading, frame, *medium);
  // People and bodies pass on only where they are cited; else they have a statement of their own.
  const bool named = mention.kind == EntityKind::kPerson ||
                     mention.kind == EntityKind::kOrganisation ||
                     mention.kind == EntityKind::kCountry;
  const auto* cue = carrier.cue.empty() ? nullptr : cue_entry(reading.analysis, carrier.cue);
  const bool source = cue != nullptr && !cue->attributes.empty() && cue->attributes[0] == "source";
  if (named && !source) return std::nullopt;
  ChainItem item{ChainRole::kAnonymous,
                 mention.entity,
                 entity_name(reading, mention.entity),
                 reading.analysis.span(mention.tokens),
                 {}};
  if (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kOrganisation)
    item.role = ChainRole::kSpeaker;
  return item;
}

/// The organisation that "theo" at the head of the frame names, a comma after it, before the
/// speaker.
const Mention* cited_at(const Reading& reading, const Frame& frame, std::uint32_t token) {
  if (token == 0 || reading.mention_at[token] < 0 || frame.speaker.empty()) return nullptr;
  const auto& mention = reading.mentions[static_cast<std::size_t>(reading.mention_at[token])];
  if (mention.tokens.first != token || mention.tokens.last >= frame.speaker.first) return nullptr;
  if (mention.kind != EntityKind::kOrganisation || mention.entity == kNobody) return nullptr;
  if (reading.analysis.lower(token - 1) != "theo" ||
      reading.analysis.lower(mention.tokens.last) != ",")
    return nullptr;
  return &mention;
}

/// «nguồn tin của VOA»: the medium whose unnamed source speaks.
std::optional<NamedMedium> in_the_speaker(const Reading& reading, const Frame& frame) {
  const auto& analysis = reading.analysis;
  if (frame.speaker.empty() || analysis.match(frame.speaker.first, "nguồn tin") == 0)
    return std::nullopt;
  const auto last = std::min(frame.speaker.last, frame.speaker.first + 8);
  for (auto t = frame.speaker.first + 2; t + 1 < last; ++t) {
    if (analysis.lower(t) == "của") return listed_medium_at(reading, t + 1);
  }
  return std::nullopt;
}

/// «Bài báo dẫn lời ...»: a paper at `token` that cites the speaker.
std::optional<ChainItem> citing_paper(const Reading& reading, const Frame& frame,
                                      std::uint32_t token) {
  static const auto& lexicon = language::Lexicon::embedded("media");
  const auto& analysis = reading.analysis;
  if (frame.speaker.empty() || token >= frame.speaker.first) return std::nullopt;
  const auto* entry = lexicon.longest(analysis, token);
  if (entry == nullptr || entry->attributes.empty() || entry->attributes[0] != "document")
    return std::nullopt;
  const auto next = token + entry->length;
  if (analysis.match(next, "dẫn") == 0 && analysis.match(next, "trích") == 0) return std::nullopt;
  const auto span = analysis.span({token, next});
  return ChainItem{
      ChainRole::kDocument, kNobody, std::string(span.in(reading.document->text())), span, {}};
}

/// Media at the seams of the content that belong to the frame: «nói với hãng AP, {...}» at its
/// beginning, «{...}, Le Monde đưa tin» and «{...}, theo AFP» at its end.
std::optional<NamedMedium> at_the_seams(const Reading& reading, const Frame& frame) {
  if (frame.content.empty()) return std::nullopt;
  const auto& analysis = reading.analysis;
  const auto first = frame.content_first(), last = frame.content_last();
  if (analysis.lower(static_cast<std::int64_t>(first) - 1) == "với") {
    if (const auto medium = medium_at(reading, first)) return medium;
  }
  const auto from = std::max(first, last > 14 ? last - 14 : 0);
  for (auto t = last; t-- > from;) {
    if (analysis.lower(t) != ",") continue;
    const bool cited = analysis.lower(t + 1) == "theo";
    const auto medium = medium_at(reading, t + (cited ? 2 : 1));
    if (!medium || medium->tokens.last > last) return std::nullopt;
    if (cited && medium->tokens.last + 1 >= last) return medium;
    for (const auto cue :
         {"đưa tin", "dẫn lời", "dẫn tin", "cho biết", "cho hay", "viết", "dẫn nguồn"}) {
      if (analysis.match(medium->tokens.last, cue) > 0) return medium;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

bool is_speaker_of_other(const Reading& reading, const Frames& frames,
                         const std::vector<Statement>& statements, std::size_t index,
                         const TokenRange& name) {
  // Statements of one sentence are neighbours; a few on each side are enough.
  const std::size_t from = index > 4 ? index - 4 : 0;
  for (std::size_t s = from; s < std::min(statements.size(), index + 5); ++s) {
    if (s == index) continue;
    // «Theo Reuters, ...» read as a statement of its own still passes this one on.
    const auto* cue =
        frames.of(s).cue.empty() ? nullptr : cue_entry(reading.analysis, frames.of(s).cue);
    if (cue != nullptr && !cue->attributes.empty() &&
        (cue->attributes[0] == "source" || cue->attributes[0] == "news"))
      continue;
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
  // A medium's statement may end inside this one («Theo Reuters, ông A nói: "... . ..."»): no
  // parent, but it told it all the same.
  auto outside = statement.parent;
  if (outside < 0 && frame.home >= 0 && frame.home < static_cast<std::int32_t>(index) &&
      medium_role(reading, statements[static_cast<std::size_t>(frame.home)].speaker.entity)) {
    outside = frame.home;
  }
  if (outside >= 0 && static_cast<std::size_t>(outside) < statements.size()) {
    const auto& outer = statements[static_cast<std::size_t>(outside)];
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
  for (const auto carrier : frames.carriers_of(reading, index)) {
    if (auto item = as_item(reading, frame, reading.carriers[carrier]))
      add(chain, std::move(*item));
  }
  for (auto t = frame.around.first; t < frame.around.last; ++t) {
    if (!frames.frames(index, t) || frame.speaker.contains(t)) continue;
    if (analysis.tokens[t].kind != language::TokenKind::kWord) continue;
    if (const auto medium = medium_at(reading, t)) {
      const auto& name = medium->tokens;
      if (only_a_credit(analysis, name) ||
          is_speaker_of_other(reading, frames, statements, index, name))
        continue;
      if (!passes_on(analysis, name)) continue;
      if (medium->entity != kNobody && medium->entity == statement.speaker.entity) continue;
      add(chain, medium_item(reading, frame, *medium));
      t = std::max(t, name.last - 1);
      continue;
    }
    // «Theo CTVNews, tại họp báo, ông A hỏi»: whoever is cited first passes it on.
    if (const auto* mention = cited_at(reading, frame, t)) {
      if (mention->entity != statement.speaker.entity) {
        const auto span = analysis.span(mention->tokens);
        const bool person = mention->kind == EntityKind::kPerson;
        add(chain, {person ? ChainRole::kSpeaker : ChainRole::kOutletCited,
                    mention->entity,
                    entity_name(reading, mention->entity),
                    span,
                    {}});
      }
      continue;
    }
    if (auto item = citing_paper(reading, frame, t)) {
      add(chain, std::move(*item));
      continue;
    }
    const auto length = unnamed_source(analysis, t);
    if (length > 0 && t < frame.cue.first &&
        !is_speaker_of_other(reading, frames, statements, index, {t, t + length})) {
      const auto span = analysis.span({t, t + length});
      add(chain, {ChainRole::kAnonymous,
                  kNobody,
                  std::string(span.in(reading.document->text())),
                  span,
                  {}});
    }
  }
  if (const auto medium = in_the_speaker(reading, frame))
    add(chain, medium_item(reading, frame, *medium));
  if (const auto medium = at_the_seams(reading, frame))
    add(chain, medium_item(reading, frame, *medium));
  if (chain.empty()) {
    const auto from = carried_from(reading, frames, index);
    if (from >= 0) chain = statements[static_cast<std::size_t>(from)].chain;
  }
  return chain;
}

}  // namespace sotin::facts::qualities
