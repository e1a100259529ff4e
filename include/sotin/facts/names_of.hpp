#pragma once

/// @file
/// The contract's words for the enumerations of facts/report.hpp, both ways.

#include <optional>
#include <string_view>

#include "sotin/facts/report.hpp"

namespace sotin::facts {

[[nodiscard]] std::string_view name_of(TimeType);
[[nodiscard]] std::string_view name_of(EntityKind);
[[nodiscard]] std::string_view name_of(SpeakerKind);
[[nodiscard]] std::string_view name_of(Mode);
[[nodiscard]] std::string_view name_of(Act);
[[nodiscard]] std::string_view name_of(ChainRole);
[[nodiscard]] std::string_view name_of(Basis);
[[nodiscard]] std::string_view name_of(Medium);
[[nodiscard]] std::string_view name_of(ConditionKind);
[[nodiscard]] std::string_view name_of(EventType);
[[nodiscard]] std::string_view name_of(EventMode);
[[nodiscard]] std::string_view name_of(EventStatus);
[[nodiscard]] std::string_view name_of(ParticipantRole);
[[nodiscard]] std::string_view name_of(CommitmentStatus);
[[nodiscard]] std::string_view name_of(MemberRole);
[[nodiscard]] std::string_view name_of(DateBasis);
[[nodiscard]] std::string_view name_of(OutletBasis);

/// The value of enumeration `E` with that name, or nothing.
template <class E>
[[nodiscard]] std::optional<E> value_of(std::string_view name);

}  // namespace sotin::facts
