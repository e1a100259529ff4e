// Who stands behind a link. Each member rests on sources: the agency, paper, person or unnamed
// source of its chain, what its whole report credits («(Theo Sagara)»), or the speaker's own public
// words (a post, a letter, a press conference). Members that share a source, or whose reports are
// copies, or whose words are, are one witness. An outlet is none: it is where we read it. A member
// that names no source adds nothing: it may rest on any of the others.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "matching.hpp"
#include "media_names.hpp"
#include "report_source.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kShingle = 4;
constexpr std::size_t kLeastShingles = 6;
constexpr double kCopiedWords = 0.6;

/// A source as it is compared, and as it is shown.
struct Source {
  std::string key;
  std::string name;
};

class Witnesses {
 public:
  explicit Witnesses(const Gathered& story) : story_(story) {}

  std::vector<Source> sources_of(const Cited& member) const {
    std::vector<Source> sources;
    const auto& told = story_.told[member.report];
    const auto* statement = statement_of(member);
    bool medium = false;
    if (statement != nullptr) {
      using facts::ChainRole;
      for (const auto& item : statement->chain) {
        medium = medium || item.role == ChainRole::kAgency || item.role == ChainRole::kOutletCited;
        sources.push_back(source(member.report, item.name, item.entity, item.role));
      }
      const auto speaker = actor(member.report, statement->speaker.entity);
      if (speaker != kNoActor && story_.medium[static_cast<std::size_t>(speaker)]) {
        // A paper that says something itself is its source.
        medium = true;
        sources.push_back(medium_named(story_.actors[static_cast<std::size_t>(speaker)].name));
      } else if (member.kind == RecordKind::kEvent) {
        // An encounter is known by who tells of it.
        add_speaker(member.report, *statement, sources);
      }
    }
    if (!medium) {
      // Whatever the chain: a report that credits an agency as a whole has it from there.
      const auto credited = report_sources(*told.document);
      for (const auto& name : credited) sources.push_back(medium_named(name));
      if (sources.empty() && statement != nullptr) {
        add_medium(told, member.report, *statement, sources);
      }
    }
    return sources;
  }

  /// Words outside of quotation marks that two members share beyond chance.
  [[nodiscard]] bool copied(const Cited& a, const Cited& b) const {
    const auto x = shingles(a);
    const auto y = shingles(b);
    if (x.size() < kLeastShingles || y.size() < kLeastShingles) return false;
    std::size_t shared = 0;
    for (const auto key : x) shared += y.contains(key) ? 1 : 0;
    return static_cast<double>(shared) >=
           kCopiedWords * static_cast<double>(std::min(x.size(), y.size()));
  }

 private:
  const facts::Statement* statement_of(const Cited& member) const {
    const auto& report = *story_.told[member.report].report;
    std::int32_t index = -1;
    if (member.kind == RecordKind::kStatement) index = static_cast<std::int32_t>(member.index);
    if (member.kind == RecordKind::kEvent) index = report.events[member.index].asserted_by;
    if (member.kind == RecordKind::kCommitment) index = report.commitments[member.index].statement;
    if (member.kind == RecordKind::kMembership) index = report.memberships[member.index].statement;
    if (index < 0 || static_cast<std::size_t>(index) >= report.statements.size()) return nullptr;
    return &report.statements[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] ActorIndex actor(std::uint32_t report, facts::EntityIndex entity) const {
    const auto& actors = story_.actor_of[report];
    const auto at = static_cast<std::size_t>(entity);
    return entity >= 0 && at < actors.size() ? actors[at] : kNoActor;
  }

  static Source medium_named(const std::string& name) {
    std::string plain(without_medium_head(name));
    auto key = "m:" + ledger::folded_words(plain);
    return {std::move(key), std::move(plain)};
  }

  Source source(std::uint32_t report, const std::string& name, facts::EntityIndex entity,
                facts::ChainRole role) const {
    using facts::ChainRole;
    if (role == ChainRole::kAgency || role == ChainRole::kOutletCited) return medium_named(name);
    // Unnamed sources of two reports are not known to be the same, nor to be others: their words
    // join them with what they were told to.
    if (role == ChainRole::kAnonymous) {
      return {"a:" + ledger::folded_words(name), name};
    }
    const auto& actors = story_.actor_of[report];
    const auto at = static_cast<std::size_t>(entity);
    if (entity >= 0 && at < actors.size() && actors[at] != kNoActor) {
      const auto actor = actors[at];
      return {"p:" + std::to_string(actor), story_.actors[static_cast<std::size_t>(actor)].name};
    }
    return {"n:" + ledger::folded_words(name), name};
  }

  void add_speaker(std::uint32_t report, const facts::Statement& statement,
                   std::vector<Source>& sources) const {
    using facts::SpeakerKind;
    if (statement.speaker.entity < 0 || statement.speaker.kind == SpeakerKind::kGroup) return;
    const auto at = static_cast<std::size_t>(statement.speaker.entity);
    const auto& entity = story_.told[report].report->entities[at];
    const auto role = statement.speaker.kind == SpeakerKind::kAnonymous
                          ? facts::ChainRole::kAnonymous
                          : facts::ChainRole::kSpeaker;
    sources.push_back(source(report, entity.name, statement.speaker.entity, role));
  }

  /// The speaker's own words in public, or to this outlet.
  void add_medium(const Told& told, std::uint32_t report, const facts::Statement& statement,
                  std::vector<Source>& sources) const {
    using facts::Medium;
    if (!statement.medium || statement.speaker.entity < 0) return;
    const auto actor = story_.actor_of[report][static_cast<std::size_t>(statement.speaker.entity)];
    if (actor == kNoActor) return;
    const auto& name = story_.actors[static_cast<std::size_t>(actor)].name;
    const auto key = std::to_string(actor);
    switch (statement.medium->type) {
      case Medium::kSocialPost:
        sources.push_back({"post:" + key, name + " (mạng xã hội)"});
        return;
      case Medium::kDocument:
        sources.push_back({"document:" + key, name + " (văn bản)"});
        return;
      case Medium::kPressConference:
      case Medium::kRemarksToPress:
      case Medium::kSpeech:
      case Medium::kBroadcast:
        sources.push_back({"public:" + key, name + " (phát biểu công khai)"});
        return;
      case Medium::kInterview:
      case Medium::kLetter:
        if (told.report->outlet) {
          sources.push_back({"told:" + key + ledger::folded_words(told.report->outlet->name),
                             name + " (" + told.report->outlet->name + ")"});
        }
        return;
      default:
        return;
    }
  }

  std::set<std::uint64_t> shingles(const Cited& member) const {
    const auto& words = story_.words[member.report];
    const auto& text = story_.told[member.report].document->text();
    const auto range = range_of(words, member.where);
    std::set<std::uint64_t> keys;
    std::vector<std::uint64_t> run;
    bool quoted = false;
    auto from = member.where.begin;
    for (auto i = range.first; i < range.last; ++i) {
      const auto between = std::string_view(text).substr(from, words[i].where.begin - from);
      from = std::max(from, words[i].where.begin);
      if (between.find("“") != std::string_view::npos)
        quoted = true;
      else if (between.find("”") != std::string_view::npos)
        quoted = false;
      else if (std::count(between.begin(), between.end(), '"') % 2 == 1)
        quoted = !quoted;
      if (quoted) {
        run.clear();
        continue;
      }
      run.push_back(words[i].key);
      if (run.size() < kShingle) continue;
      std::uint64_t key = 0;
      for (auto j = run.size() - kShingle; j < run.size(); ++j) key = key * 31 + run[j];
      keys.insert(key);
    }
    return keys;
  }

  const Gathered& story_;
};

}  // namespace

void count_witnesses(const Gathered& story, Link& link) {
  const Witnesses witnesses(story);
  const auto count = link.members.size();
  std::vector<std::size_t> root(count);
  std::iota(root.begin(), root.end(), 0U);
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  const auto unite = [&](std::size_t a, std::size_t b) {
    root[std::max(find(a), find(b))] = std::min(find(a), find(b));
  };
  std::vector<std::vector<Source>> sources;
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < count; ++i) {
    sources.push_back(witnesses.sources_of(link.members[i]));
    for (const auto& source : sources[i]) {
      const auto [at, is_new] = first.emplace(source.key, i);
      if (!is_new) unite(at->second, i);
      // «ITV» and «ITV Sport» are one house.
      for (const auto& [key, member] : first) {
        if (key.starts_with(source.key + " ") || source.key.starts_with(key + " "))
          unite(member, i);
      }
    }
    // Copies of one report are one witness whatever they cite.
    const auto group = story.told[link.members[i].report].copy_group;
    for (std::size_t j = 0; j < i && group >= 0; ++j) {
      if (group == story.told[link.members[j].report].copy_group) unite(i, j);
    }
  }
  // Words taken over tell where an unsourced member comes from: from one witness, for it cannot
  // make one of two. Two things that one report has from two sources stay two.
  std::vector<bool> sourced(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (!sources[i].empty()) sourced[find(i)] = true;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto& here = link.members[i];
    for (std::size_t j = 0; j < i; ++j) {
      const auto a = find(i);
      const auto b = find(j);
      if (a == b || (sourced[a] && sourced[b])) continue;
      if (!sources[i].empty() && !sources[j].empty()) continue;
      const auto& there = link.members[j];
      if (here.report != there.report && !witnesses.copied(here, there)) continue;
      const bool either = sourced[a] || sourced[b];
      unite(i, j);
      sourced[find(i)] = either;
    }
  }
  std::map<std::size_t, std::vector<std::string>> named;
  std::set<std::size_t> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.insert(find(i));
    for (const auto& source : sources[i]) {
      auto& names = named[find(i)];
      if (std::find(names.begin(), names.end(), source.name) == names.end())
        names.push_back(source.name);
    }
  }
  link.unnamed = 0;
  for (std::size_t i = 0; i < count; ++i) link.unnamed += named.contains(find(i)) ? 0 : 1;
  link.witnesses.clear();
  link.independent.reset();
  if (named.empty()) return;
  link.independent = static_cast<std::uint32_t>(named.size());
  for (const auto& [at, names] : named) link.witnesses.push_back(names.front());
}

}  // namespace sotin::stories
