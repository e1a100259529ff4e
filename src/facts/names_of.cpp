#include "sotin/facts/names_of.hpp"

#include <array>

namespace sotin::facts {
namespace {

// One table an enumeration, in the order of its values.
constexpr std::array<std::string_view, 4> kTimeTypeNames = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 6> kEntityKindNames = {"person", "organisation", "country", "place", "group", "other"};
constexpr std::array<std::string_view, 6> kSpeakerKindNames = {"person", "organisation", "country", "group", "anonymous", "unspecified"};
constexpr std::array<std::string_view, 3> kModeNames = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 18> kActNames = {"REPORT", "CONFIRM", "ASSESS", "ANNOUNCE", "SUPPORT", "PLEDGE", "OFFER", "PROPOSE", "ACCEPT", "REQUEST", "REJECT", "REFUSE", "CRITICIZE", "THREATEN", "WARN", "HOPE", "WITHHOLD", "CONDITION"};
constexpr std::array<std::string_view, 5> kChainRoleNames = {"agency", "outlet-cited", "anonymous", "speaker", "document"};
constexpr std::array<std::string_view, 3> kBasisNames = {"explicit", "relative", "inherited"};
constexpr std::array<std::string_view, 11> kMediumNames = {"press-conference", "interview", "social-post", "meeting", "call", "letter", "document", "broadcast", "speech", "remarks-to-press", "other"};
constexpr std::array<std::string_view, 4> kConditionKindNames = {"precondition", "scope", "absence", "unconditional"};
constexpr std::array<std::string_view, 9> kEventTypeNames = {"meeting", "talks", "summit", "visit", "call", "press-conference", "conference", "ceremony", "signing"};
constexpr std::array<std::string_view, 5> kEventModeNames = {"in-person", "online", "phone", "mixed", "unknown"};
constexpr std::array<std::string_view, 6> kEventStatusNames = {"held", "planned", "proposed", "postponed", "cancelled", "ongoing"};
constexpr std::array<std::string_view, 4> kParticipantRoleNames = {"participant", "host", "chair", "guest"};
constexpr std::array<std::string_view, 4> kCommitmentStatusNames = {"offered", "pledged", "refused", "undecided"};
constexpr std::array<std::string_view, 6> kMemberRoleNames = {"member", "lead", "initiator", "contributor", "attendee", "non-member"};
constexpr std::array<std::string_view, 5> kDateBasisNames = {"given", "url", "meta", "dateline", "inferred"};
constexpr std::array<std::string_view, 5> kOutletBasisNames = {"given", "url", "dateline", "byline", "meta"};

template <class E, std::size_t N>
std::optional<E> find_in(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(TimeType value) { return kTimeTypeNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<TimeType> value_of<TimeType>(std::string_view name) {
  return find_in<TimeType>(kTimeTypeNames, name);
}
std::string_view name_of(EntityKind value) { return kEntityKindNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<EntityKind> value_of<EntityKind>(std::string_view name) {
  return find_in<EntityKind>(kEntityKindNames, name);
}
std::string_view name_of(SpeakerKind value) { return kSpeakerKindNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<SpeakerKind> value_of<SpeakerKind>(std::string_view name) {
  return find_in<SpeakerKind>(kSpeakerKindNames, name);
}
std::string_view name_of(Mode value) { return kModeNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<Mode> value_of<Mode>(std::string_view name) {
  return find_in<Mode>(kModeNames, name);
}
std::string_view name_of(Act value) { return kActNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<Act> value_of<Act>(std::string_view name) {
  return find_in<Act>(kActNames, name);
}
std::string_view name_of(ChainRole value) { return kChainRoleNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<ChainRole> value_of<ChainRole>(std::string_view name) {
  return find_in<ChainRole>(kChainRoleNames, name);
}
std::string_view name_of(Basis value) { return kBasisNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<Basis> value_of<Basis>(std::string_view name) {
  return find_in<Basis>(kBasisNames, name);
}
std::string_view name_of(Medium value) { return kMediumNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<Medium> value_of<Medium>(std::string_view name) {
  return find_in<Medium>(kMediumNames, name);
}
std::string_view name_of(ConditionKind value) { return kConditionKindNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<ConditionKind> value_of<ConditionKind>(std::string_view name) {
  return find_in<ConditionKind>(kConditionKindNames, name);
}
std::string_view name_of(EventType value) { return kEventTypeNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<EventType> value_of<EventType>(std::string_view name) {
  return find_in<EventType>(kEventTypeNames, name);
}
std::string_view name_of(EventMode value) { return kEventModeNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<EventMode> value_of<EventMode>(std::string_view name) {
  return find_in<EventMode>(kEventModeNames, name);
}
std::string_view name_of(EventStatus value) { return kEventStatusNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<EventStatus> value_of<EventStatus>(std::string_view name) {
  return find_in<EventStatus>(kEventStatusNames, name);
}
std::string_view name_of(ParticipantRole value) { return kParticipantRoleNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<ParticipantRole> value_of<ParticipantRole>(std::string_view name) {
  return find_in<ParticipantRole>(kParticipantRoleNames, name);
}
std::string_view name_of(CommitmentStatus value) { return kCommitmentStatusNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<CommitmentStatus> value_of<CommitmentStatus>(std::string_view name) {
  return find_in<CommitmentStatus>(kCommitmentStatusNames, name);
}
std::string_view name_of(MemberRole value) { return kMemberRoleNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<MemberRole> value_of<MemberRole>(std::string_view name) {
  return find_in<MemberRole>(kMemberRoleNames, name);
}
std::string_view name_of(DateBasis value) { return kDateBasisNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<DateBasis> value_of<DateBasis>(std::string_view name) {
  return find_in<DateBasis>(kDateBasisNames, name);
}
std::string_view name_of(OutletBasis value) { return kOutletBasisNames[static_cast<std::size_t>(value)]; }
template <>
std::optional<OutletBasis> value_of<OutletBasis>(std::string_view name) {
  return find_in<OutletBasis>(kOutletBasisNames, name);
}

}  // namespace sotin::facts
