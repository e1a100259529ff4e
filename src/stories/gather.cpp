// Entities of all reports are joined once; from then on a name is an actor. A party is the country
// that somebody speaks for: by the country of the joined actor, by a seat of government («Điện
// Kremlin»), or by the only country in a body's name («Bộ Ngoại giao Malaysia»).
#include <algorithm>
#include <map>
#include <numeric>

#include "country_names.hpp"
#include "gathered.hpp"
#include "media_names.hpp"
#include "people_said.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;

std::optional<DateRange> known(const std::string& value) {
  const auto range = date_range(value);
  if (!range.known()) return std::nullopt;
  return range;
}

template <class T>
void tidy(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

class Gatherer {
 public:
  Gatherer(const std::vector<Told>& reports, std::vector<std::uint32_t>& order,
           const PeopleSaid& said) {
    put_in_order(reports, order);
    join_actors(said);
    find_parties();
    find_media();
    for (std::uint32_t r = 0; r < out_.told.size(); ++r) {
      const auto& told = out_.told[r];
      out_.words.push_back(words_of(*told.document, *told.report, out_.actor_of[r], inside_));
      gather_statements(r);
      gather_events(r);
      gather_commitments(r);
    }
  }
  Gathered take() { return std::move(out_); }

 private:
  void put_in_order(const std::vector<Told>& reports, std::vector<std::uint32_t>& order) {
    std::vector<DateRange> dates;
    for (const auto& told : reports) {
      dates.push_back(told.report->published ? date_range(told.report->published->value)
                                             : DateRange{});
    }
    order.resize(reports.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto key = [&](std::uint32_t i) {
        return std::tuple(
            !dates[i].known(), dates[i].first,
            std::string_view(dates[i].known() ? reports[i].report->published->value : ""),
            std::string_view(reports[i].document->id()), i);
      };
      return key(a) < key(b);
    });
    for (const auto i : order) {
      out_.told.push_back(reports[i]);
      out_.published.push_back(dates[i]);
    }
  }

  void join_actors(const PeopleSaid& said) {
    std::vector<std::vector<std::size_t>> subject_at(out_.told.size());
    for (std::size_t r = 0; r < out_.told.size(); ++r) {
      const auto& told = out_.told[r];
      for (std::size_t e = 0; e < told.report->entities.size(); ++e) {
        subject_at[r].push_back(out_.subjects.size());
        out_.subjects.push_back(
            subject_of(*told.document, *told.report, static_cast<facts::EntityIndex>(e)));
      }
    }
    const auto own = out_.subjects.size();
    out_.subjects.insert(out_.subjects.end(), said.others.begin(), said.others.end());
    out_.actors = join(out_.subjects, decisions_about(out_.subjects, said.decisions));
    keep_only(own);
    std::vector<ActorIndex> actor_of_subject(out_.subjects.size(), kNoActor);
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      for (const auto& member : out_.actors[a].members) {
        actor_of_subject[member.subject] = static_cast<ActorIndex>(a);
      }
    }
    for (std::size_t r = 0; r < out_.told.size(); ++r) {
      auto& actors = out_.actor_of.emplace_back();
      for (const auto subject : subject_at[r]) actors.push_back(actor_of_subject[subject]);
    }
  }

  /// Subjects of other stories have done their part once all are joined.
  void keep_only(std::size_t own) {
    if (own == out_.subjects.size()) return;
    for (auto& actor : out_.actors) {
      std::erase_if(actor.members, [&](const Joined& member) { return member.subject >= own; });
      for (auto& member : actor.members) {
        if (member.with >= own) member.with = member.subject;
      }
    }
    std::erase_if(out_.actors, [](const Actor& actor) { return actor.members.empty(); });
    out_.subjects.resize(own);
  }

  void find_parties() {
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      const auto& actor = out_.actors[a];
      if (actor.kind == EntityKind::kCountry && actor.country) {
        inside_.countries.emplace(*actor.country, static_cast<ActorIndex>(a));
      }
    }
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      if (out_.actors[a].kind != EntityKind::kOrganisation) continue;
      for (const auto& member : out_.actors[a].members) {
        inside_.bodies.emplace(out_.subjects[member.subject].name, static_cast<ActorIndex>(a));
      }
    }
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      const auto& actor = out_.actors[a];
      auto country = actor.country.value_or("");
      if (country.empty() && actor.kind != EntityKind::kPlace) {
        country = only_country_in(actor.name);
        if (country.empty() && actor.role) country = only_country_in(*actor.role);
      }
      const auto at = inside_.countries.find(country);
      out_.party_of.push_back(at == inside_.countries.end() ? static_cast<ActorIndex>(a)
                                                            : at->second);
    }
  }

  /// Agencies and papers: listed, called so, or cited as one by a report.
  void find_media() {
    out_.medium.resize(out_.actors.size());
    for (std::size_t a = 0; a < out_.actors.size(); ++a) {
      const auto& actor = out_.actors[a];
      if (actor.kind != EntityKind::kOrganisation) continue;
      for (const auto& member : actor.members) {
        if (is_medium_name(out_.subjects[member.subject].name)) out_.medium[a] = true;
        for (const auto& form : out_.subjects[member.subject].forms) {
          if (is_medium_name(form)) out_.medium[a] = true;
        }
      }
    }
    for (std::uint32_t r = 0; r < out_.told.size(); ++r) {
      for (const auto& statement : out_.told[r].report->statements) {
        for (const auto& item : statement.chain) {
          using facts::ChainRole;
          const auto who = actor(r, item.entity);
          if (who != kNoActor &&
              (item.role == ChainRole::kAgency || item.role == ChainRole::kOutletCited)) {
            out_.medium[static_cast<std::size_t>(who)] = true;
          }
        }
      }
    }
  }

  [[nodiscard]] ActorIndex actor(std::uint32_t report, facts::EntityIndex entity) const {
    const auto& actors = out_.actor_of[report];
    if (entity < 0 || static_cast<std::size_t>(entity) >= actors.size()) return kNoActor;
    return actors[static_cast<std::size_t>(entity)];
  }
  [[nodiscard]] ActorIndex party(ActorIndex of) const {
    return of == kNoActor ? kNoActor : out_.party_of[static_cast<std::size_t>(of)];
  }

  void gather_statements(std::uint32_t r) {
    const auto& report = *out_.told[r].report;
    const auto& words = out_.words[r];
    for (std::uint32_t i = 0; i < report.statements.size(); ++i) {
      const auto& statement = report.statements[i];
      Said said{.report = r, .index = i};
      said.anonymous = statement.speaker.kind == facts::SpeakerKind::kAnonymous ||
                       statement.speaker.kind == facts::SpeakerKind::kGroup;
      said.speaker = actor(r, statement.speaker.entity);
      said.party = said.anonymous ? kNoActor : party(said.speaker);
      said.withheld = statement.act == facts::Act::kWithhold;
      said.negative = statement.cue && denies(words, *statement.cue);
      if (statement.said_on) said.on = known(statement.said_on->value);
      const auto condition = statement.condition ? statement.condition->where : text::Span{};
      std::vector<ActorIndex> own;
      if (!said.anonymous && said.speaker != kNoActor) own = {said.speaker, said.party};
      for (const auto& content : statement.content) {
        const auto range = range_of(words, content);
        auto clauses = clauses_of(words, range, condition, own);
        auto full = content_of(words, range, {}, {});
        if (said.clauses.empty()) {
          said.clauses = std::move(clauses);
          said.full = std::move(full);
        } else {
          for (auto& clause : clauses) said.clauses.push_back(std::move(clause));
          auto& all = said.full.words;
          all.insert(all.end(), full.words.begin(), full.words.end());
          tidy(all);
        }
      }
      if (said.clauses.empty()) said.clauses.emplace_back();
      out_.said.push_back(std::move(said));
    }
  }

  void gather_events(std::uint32_t r) {
    const auto& report = *out_.told[r].report;
    const auto& words = out_.words[r];
    for (std::uint32_t i = 0; i < report.events.size(); ++i) {
      const auto& event = report.events[i];
      if (event.evidence.empty()) continue;
      Happening happening{.report = r, .index = i};
      for (const auto& participant : event.participants) {
        const auto who = actor(r, participant.entity);
        if (who == kNoActor) continue;
        const auto kind = out_.actors[static_cast<std::size_t>(who)].kind;
        if (kind == EntityKind::kPlace || kind == EntityKind::kGroup) continue;
        if (out_.medium[static_cast<std::size_t>(who)]) continue;
        happening.takers.push_back(who);
        if (kind == EntityKind::kPerson) happening.persons.push_back(who);
      }
      if (event.date) happening.on = known(event.date->value);
      happening.where = best_evidence(event);
      const auto range = range_of(words, happening.where);
      for (auto w = range.first; w < range.last; ++w) {
        if (words[w].actor != kNoActor) happening.named.push_back(words[w].actor);
      }
      happening.content = content_of(words, range, {}, {});
      tidy(happening.takers);
      tidy(happening.persons);
      tidy(happening.named);
      out_.happenings.push_back(std::move(happening));
    }
  }

  /// The sentence with the date; else with most participants; else the first.
  static text::Span best_evidence(const facts::Event& event) {
    const auto value = [&](const text::Span& where) {
      std::size_t points = 0;
      if (event.date && event.date->where && where.contains(*event.date->where)) points += 4;
      for (const auto& participant : event.participants) {
        if (participant.where && where.contains(*participant.where)) ++points;
      }
      return points;
    };
    auto best = event.evidence.front();
    for (const auto& where : event.evidence) {
      if (value(where) > value(best)) best = where;
    }
    return best;
  }

  void gather_commitments(std::uint32_t r) {
    const auto& report = *out_.told[r].report;
    const auto& words = out_.words[r];
    for (std::uint32_t i = 0; i < report.commitments.size(); ++i) {
      const auto& commitment = report.commitments[i];
      const auto who = actor(r, commitment.party);
      if (who == kNoActor || out_.actors[static_cast<std::size_t>(who)].kind == EntityKind::kGroup)
        continue;
      Bound bound{.report = r, .index = i, .party = party(who)};
      bound.stance = stance_of(commitment, words);
      const auto condition = commitment.condition.value_or(text::Span{});
      bound.what =
          content_of(words, range_of(words, commitment.what), condition, {who, bound.party});
      find_conditions(commitment, report, words, bound);
      bound.on = out_.published[r];
      if (commitment.statement >= 0) {
        const auto& statement = report.statements[static_cast<std::size_t>(commitment.statement)];
        if (statement.said_on) {
          if (const auto on = known(statement.said_on->value)) {
            bound.on = *on;
            bound.said = true;
          }
        }
      }
      out_.bound.push_back(std::move(bound));
    }
  }

  /// «chưa …» before a promise leaves it open whatever else was read.
  static Stance stance_of(const facts::Commitment& commitment, const std::vector<Word>& words) {
    static const auto not_yet = word_key("chưa");
    const auto at = range_of(words, commitment.what).first;
    const auto first = range_of(words, commitment.evidence).first;
    for (auto i = at; i > first && i + 6 > at; --i) {
      const auto& word = words[i - 1];
      if (word.starts && i < at) break;
      if (word.key == not_yet) return Stance::kUndecided;
      if (word.starts) break;
    }
    switch (commitment.status) {
      case facts::CommitmentStatus::kOffered:
        return Stance::kOffered;
      case facts::CommitmentStatus::kPledged:
        return Stance::kPledged;
      case facts::CommitmentStatus::kRefused:
        return Stance::kRefused;
      case facts::CommitmentStatus::kUndecided:
        return Stance::kUndecided;
    }
    return Stance::kPledged;
  }

  static void find_conditions(const facts::Commitment& commitment, const facts::Report& report,
                              const std::vector<Word>& words, Bound& bound) {
    const auto& statements = report.statements;
    const auto at = static_cast<std::size_t>(commitment.statement);
    if (commitment.statement >= 0 && at < statements.size() && statements[at].condition) {
      using facts::ConditionKind;
      const auto kind = statements[at].condition->kind;
      const auto& where = statements[at].condition->where;
      const bool no_strings = kind == ConditionKind::kUnconditional || says_none(words, where);
      bound.unconditional = no_strings;
      bound.conditional = !no_strings && kind == ConditionKind::kPrecondition;
    } else if (commitment.condition) {
      bound.unconditional = says_none(words, *commitment.condition);
      bound.conditional = !bound.unconditional;
    }
    // What stands behind «nhưng» in the same sentence holds back.
    if (!bound.unconditional && !bound.conditional) {
      const auto range = range_of(words, {commitment.what.end, commitment.evidence.end});
      bool but = false;
      for (auto i = range.first; i < range.last && !(words[i].starts && i > range.first); ++i) {
        but = but || (words[i].roles & kBut) != 0;
        if (but && (words[i].roles & kReserve) != 0) bound.conditional = true;
      }
    }
  }

  /// «vô điều kiện», «không kèm điều kiện»: a condition that there is none.
  static bool says_none(const std::vector<Word>& words, const text::Span& where) {
    const auto range = range_of(words, where);
    for (auto i = range.first; i < range.last; ++i) {
      if ((words[i].roles & kFree) != 0) return true;
    }
    return false;
  }

  Gathered out_;
  NamesInside inside_;
};

}  // namespace

Gathered gather(const std::vector<Told>& reports, std::vector<std::uint32_t>& order,
                const PeopleSaid& said) {
  return Gatherer(reports, order, said).take();
}

Gathered gather(const std::vector<Told>& reports, std::vector<std::uint32_t>& order) {
  return gather(reports, order, {});
}

std::int32_t days_apart(const DateRange& a, const DateRange& b) {
  if (a.last < b.first) return b.first - a.last;
  if (b.last < a.first) return a.first - b.last;
  return 0;
}

}  // namespace sotin::stories
