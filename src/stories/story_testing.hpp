#pragma once

/// @file
/// For tests only: short reports with their facts put in by hand, and questions to the story that
/// is told from them.

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "sotin/stories/story.hpp"

namespace sotin::stories::testing {

using facts::Act;
using facts::ChainRole;
using facts::CommitmentStatus;
using facts::ConditionKind;
using facts::EntityKind;
using facts::EventMode;
using facts::EventStatus;
using facts::EventType;
using facts::Medium;
using facts::ParticipantRole;
using facts::SpeakerKind;

/// What a statement has beside speaker and content.
struct HowSaid {
  std::string said_on = {};
  Act act = Act::kReport;
  std::vector<std::pair<ChainRole, std::string>> chain = {};
  SpeakerKind kind = SpeakerKind::kPerson;
  std::optional<Medium> medium = {};
  std::string condition = {};
  ConditionKind condition_kind = ConditionKind::kPrecondition;
};

/// What an encounter has beside those who took part and its day.
struct HowHeld {
  EventStatus status = EventStatus::kHeld;
  EventMode mode = EventMode::kUnknown;
  std::string place = {};
};

/// A short report. Everything is named by its words, which must stand in the text.
class Bulletin {
 public:
  Bulletin(std::string id, std::string published, std::string text, std::string outlet = {})
      : document_(text::Document::from_bytes(text, {.id = std::move(id), .source = "t"})) {
    report_.published = facts::Published{std::move(published), facts::DateBasis::kGiven, {}};
    if (!outlet.empty())
      report_.outlet = facts::Outlet{std::move(outlet), facts::OutletBasis::kGiven, {}};
  }

  text::Span find(std::string_view words, std::size_t from = 0) const {
    const auto at = document_.text().find(words, from);
    EXPECT_NE(at, std::string::npos) << words;
    if (at == std::string::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  /// The sentence around a place.
  text::Span sentence(const text::Span& where) const {
    const auto& text = document_.text();
    auto begin = where.begin;
    while (begin > 0 && text[begin - 1] != '\n' &&
           !(text[begin - 1] == ' ' && text[begin - 2] == '.'))
      --begin;
    auto end = where.end;
    while (end < text.size() && text[end] != '\n' && text[end] != '.') ++end;
    return {begin, static_cast<std::uint32_t>(std::min<std::size_t>(end + 1, text.size()))};
  }

  /// Everybody named has all places where the name stands as mentions.
  facts::EntityIndex entity(const std::string& name, EntityKind kind, std::string country = {}) {
    for (std::size_t i = 0; i < report_.entities.size(); ++i) {
      if (report_.entities[i].name == name) return static_cast<facts::EntityIndex>(i);
    }
    facts::Entity e{.name = name, .kind = kind};
    if (!country.empty()) e.country = country;
    for (auto at = document_.text().find(name); at != std::string::npos;
         at = document_.text().find(name, at + name.size())) {
      e.mentions.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
    }
    report_.entities.push_back(std::move(e));
    return static_cast<facts::EntityIndex>(report_.entities.size() - 1);
  }
  Bulletin& person(const std::string& name, std::string country = {}) {
    entity(name, EntityKind::kPerson, std::move(country));
    return *this;
  }
  Bulletin& country(const std::string& name, std::string code) {
    entity(name, EntityKind::kCountry, std::move(code));
    return *this;
  }
  Bulletin& body(const std::string& name) {
    entity(name, EntityKind::kOrganisation);
    return *this;
  }

  using How = HowSaid;
  Bulletin& says(const std::string& who, std::string_view cue, std::string_view content,
                 const How& how = {}) {
    facts::Statement s;
    s.content = {find(content)};
    s.evidence = sentence(s.content[0]);
    s.cue = find(cue, s.evidence.begin);
    s.speaker.kind = how.kind;
    s.speaker.entity =
        entity(who, how.kind == SpeakerKind::kAnonymous ? EntityKind::kGroup : EntityKind::kPerson);
    s.act = how.act;
    if (!how.said_on.empty()) s.said_on = facts::SaidOn{how.said_on, facts::Basis::kExplicit, {}};
    for (const auto& [role, name] : how.chain) {
      const auto kind = role == ChainRole::kSpeaker     ? EntityKind::kPerson
                        : role == ChainRole::kAnonymous ? EntityKind::kGroup
                                                        : EntityKind::kOrganisation;
      s.chain.push_back({role, entity(name, kind), name, {}, {}});
    }
    if (how.medium) s.medium = facts::MediumUse{*how.medium, {}};
    if (!how.condition.empty())
      s.condition = facts::Condition{how.condition_kind, find(how.condition)};
    report_.statements.push_back(std::move(s));
    return *this;
  }

  using Where = HowHeld;
  Bulletin& meets(EventType type, std::string_view words, const std::vector<std::string>& who,
                  std::string date = {}, const Where& where = {}) {
    facts::Event e;
    e.type = type;
    e.evidence = {sentence(find(words))};
    for (const auto& name : who) {
      e.participants.push_back(
          {entity(name, EntityKind::kPerson), ParticipantRole::kParticipant, {}});
    }
    if (!date.empty()) e.date = facts::EventDate{std::move(date), {}};
    e.status = where.status;
    e.mode = where.mode;
    if (!where.place.empty()) {
      e.place = facts::Place{where.place, entity(where.place, EntityKind::kPlace), {}};
    }
    report_.events.push_back(std::move(e));
    return *this;
  }

  /// A commitment inside the last statement.
  Bulletin& binds(const std::string& party, std::string_view what, CommitmentStatus status) {
    facts::Commitment c;
    c.party = entity(party, EntityKind::kCountry);
    c.what = find(what);
    c.evidence = sentence(c.what);
    c.status = status;
    c.statement = static_cast<std::int32_t>(report_.statements.size()) - 1;
    report_.commitments.push_back(std::move(c));
    return *this;
  }
  Bulletin& time(std::string_view words, std::string value) {
    report_.times.push_back({find(words), facts::TimeType::kDate, std::move(value)});
    return *this;
  }
  Bulletin& copy_of(std::int32_t group) {
    copy_group_ = group;
    return *this;
  }
  Bulletin& member(const std::string& organisation, const std::string& member_name,
                   const std::string& code) {
    facts::Membership m;
    m.organisation = entity(organisation, EntityKind::kOrganisation);
    m.member = entity(member_name, EntityKind::kCountry, code);
    m.evidence = sentence(find(member_name));
    report_.memberships.push_back(std::move(m));
    return *this;
  }

  [[nodiscard]] Told told() const { return {&document_, &report_, copy_group_}; }

 private:
  text::Document document_;
  facts::Report report_;
  std::int32_t copy_group_ = -1;
};

inline Story tell(const std::vector<const Bulletin*>& bulletins) {
  std::vector<Told> told;
  for (const auto* bulletin : bulletins) told.push_back(bulletin->told());
  return tell_story(told);
}

inline std::vector<Link> links_of(const Story& story, LinkKind kind) {
  std::vector<Link> found;
  for (const auto& link : story.links) {
    if (link.kind == kind) found.push_back(link);
  }
  return found;
}

/// "same-statement:3", "disagreement/contradiction:2" ...: every link with its number of members.
inline std::vector<std::string> shapes(const Story& story) {
  std::vector<std::string> found;
  for (const auto& link : story.links) {
    std::string shape(name_of(link.kind));
    if (link.verdict) shape += "/" + std::string(name_of(*link.verdict));
    found.push_back(shape + ":" + std::to_string(link.members.size()));
  }
  return found;
}
using Shapes = std::vector<std::string>;

}  // namespace sotin::stories::testing
