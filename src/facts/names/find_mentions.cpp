// The tagger's mentions, then every further place where a name it found is written in capitals.
#include <array>
#include <unordered_map>

#include "facts/names/find_mentions.hpp"
#include "facts/names/mend_mentions.hpp"
#include "facts/names/mention_parts.hpp"
#include "facts/names/mention_tagger.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {
namespace {

/// Names found by the tagger, by their first word: at most a few each, so that a scan stays linear.
class FoundNames {
 public:
  void add(const Analysis& analysis, const TokenRange& name, EntityKind kind) {
    if (name.empty() || name.size() > 8) return;
    const auto key = analysis.tokens[name.first].key;
    begins_[key >> 62] |= std::uint64_t{1} << (key >> 56 & 63);
    auto& known = names_[key];
    for (const auto& other : known) {
      if (same(analysis, other.tokens, name.first)) return;
    }
    if (known.size() < 4) known.push_back({name, kind});
  }
  struct Name {
    TokenRange tokens;
    EntityKind kind;
  };
  const Name* longest(const Analysis& analysis, std::uint32_t at) const {
    const auto key = analysis.tokens[at].key;
    if ((begins_[key >> 62] >> (key >> 56 & 63) & 1) == 0) return nullptr;
    const auto found = names_.find(key);
    if (found == names_.end()) return nullptr;
    const Name* best = nullptr;
    for (const auto& name : found->second) {
      if (same(analysis, name.tokens, at) &&
          (best == nullptr || name.tokens.size() > best->tokens.size()))
        best = &name;
    }
    return best;
  }

 private:
  static bool same(const Analysis& analysis, const TokenRange& name, std::uint32_t at) {
    if (at + name.size() > analysis.tokens.size()) return false;
    for (std::uint32_t k = 0; k < name.size(); ++k) {
      const auto& a = analysis.tokens[name.first + k];
      const auto& b = analysis.tokens[at + k];
      if (a.key != b.key || (a.shape != b.shape && (k > 0 || name.size() == 1))) return false;
    }
    return true;
  }
  std::unordered_map<std::uint64_t, std::vector<Name>> names_;
  std::array<std::uint64_t, 4> begins_{};  // a bit for each first word: most others end here
};

/// Tokens of a state's name that begins at `at` and can hardly be anything else; 0 when none does.
std::uint32_t sure_country(const NameContext& context, std::uint32_t at) {
  const auto& classes = context.classes[at];
  if ((classes.opens & bit(NameClass::kCountry)) == 0) return 0;
  const auto& analysis = *context.analysis;
  const auto word = analysis.lower(at);
  if (classes.length == 1 && (word == "anh" || word == "áo" || word == "thái" || word == "ý" ||
                              word == "đức" || word == "pháp")) {
    return 0;
  }
  const auto next = at + classes.length;
  const bool named_on = next < analysis.tokens.size() &&
                        context.writing[next] >= Writing::kCapital &&
                        context.writing[next] <= Writing::kLetter;
  const bool named_before = at > 0 && context.writing[at - 1] >= Writing::kCapital &&
                            context.writing[at - 1] <= Writing::kLetter;
  const bool language = at > 0 && analysis.lower(at - 1) == "tiếng";
  return named_on || named_before || language ? 0 : classes.length;
}

/// Tokens of a listed agency, paper or body at `at` that stands where a source stands, or that can
/// hardly be anything else; 0 when none does.
std::uint32_t sure_body(const NameContext& context, std::uint32_t at) {
  const auto& classes = context.classes[at];
  constexpr ClassMask kMedia = bits(NameClass::kAgency, NameClass::kOutlet);
  if ((classes.opens & (kMedia | bit(NameClass::kOrganisation))) == 0) return 0;
  const auto next = at + classes.length;
  const auto capital = [&](std::uint32_t i) {
    return i < context.writing.size() && context.writing[i] >= Writing::kCapital &&
           context.writing[i] <= Writing::kLetter;
  };
  if (capital(next) || (at > 0 && capital(at - 1))) return 0;
  if ((classes.opens & kMedia) != 0 && at > 0) {
    const auto before = context.analysis->lower(at - 1);
    if (before == "(" || before == "/" || before == "theo" || before == "hãng" || before == "tờ" ||
        before == "báo" || before == "đài" || before == "kênh") {
      return classes.length;
    }
  }
  const bool plain = (classes.opens & bit(NameClass::kOrganisation)) != 0 &&
                     (classes.length > 1 || context.writing[at] == Writing::kUpper) &&
                     context.analysis->tokens[at].where.size() > 2;
  return plain && context.writing[at] != Writing::kLower ? classes.length : 0;
}

bool all_capitals(const NameContext& context, const TokenRange& range) {
  for (auto i = range.first; i < range.last; ++i) {
    if (context.writing[i] == Writing::kLower) return false;
  }
  return true;
}

}  // namespace

void find_mentions(Reading& reading) { find_mentions(reading, MentionTagger::embedded()); }

void find_mentions(Reading& reading, const MentionTagger& tagger) {
  const auto& analysis = reading.analysis;
  const auto context = make_name_context(analysis);
  std::vector<Mention> tagged;
  for (const auto& span : tagger.tag(context)) {
    tagged.push_back({span.tokens, span.kind, kNobody, {}, {}, span.confidence, "tagger"});
  }
  mend_mentions(context, tagged);
  FoundNames names;
  for (const auto& mention : tagged) {
    if (mention.kind != EntityKind::kGroup && mention.kind != EntityKind::kCountry &&
        mention.name.size() >= 1 && all_capitals(context, mention.name)) {
      names.add(analysis, mention.name, mention.kind);
    }
    if (mention.kind != EntityKind::kCountry && mention.tokens.size() >= 2 &&
        mention.tokens.size() <= 8) {
      names.add(analysis, mention.tokens, mention.kind);
    }
  }
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < analysis.tokens.size();) {
    if (next < tagged.size() && tagged[next].tokens.first == at) {
      auto& mention = tagged[next++];
      const auto* longer = names.longest(analysis, at);
      if (longer != nullptr && longer->kind == mention.kind &&
          longer->tokens.size() > mention.tokens.size() &&
          (next >= tagged.size() || tagged[next].tokens.first >= at + longer->tokens.size())) {
        mention.tokens.last = at + longer->tokens.size();
        split_mention(context, mention);
      }
      at = mention.tokens.last;
      reading.mentions.push_back(std::move(mention));
      continue;
    }
    if (const auto length = sure_country(context, at);
        length > 0 && (next >= tagged.size() || tagged[next].tokens.first >= at + length)) {
      const TokenRange range{at, at + length};
      reading.mentions.push_back(
          {range, EntityKind::kCountry, kNobody, range, {}, 0.6F, "listed-country"});
      at += length;
      continue;
    }
    if (const auto length = sure_body(context, at);
        length > 0 && (next >= tagged.size() || tagged[next].tokens.first >= at + length)) {
      const TokenRange range{at, at + length};
      reading.mentions.push_back(
          {range, EntityKind::kOrganisation, kNobody, range, {}, 0.5F, "listed-body"});
      at += length;
      continue;
    }
    const auto* name = analysis.tokens[at].kind == language::TokenKind::kWord
                           ? names.longest(analysis, at)
                           : nullptr;
    const std::uint32_t end = name == nullptr ? at : at + name->tokens.size();
    if (name == nullptr || (next < tagged.size() && tagged[next].tokens.first < end) ||
        (name->tokens.size() == 1 && context.sentence_start[at] != 0 &&
         (context.memory[at] & kSeenLower) != 0)) {
      ++at;
      continue;
    }
    Mention mention{{at, end}, name->kind, kNobody, {}, {}, 0.5F, "named-elsewhere"};
    split_mention(context, mention);
    reading.mentions.push_back(std::move(mention));
    at = end;
  }
  reading.mention_at.assign(analysis.tokens.size(), -1);
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const auto range = reading.mentions[m].tokens;
    for (auto i = range.first; i < range.last; ++i)
      reading.mention_at[i] = static_cast<std::int32_t>(m);
  }
}

}  // namespace sotin::facts
