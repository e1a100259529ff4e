#pragma once

/// @file
/// The words of the text view in both tongues.

#include <string>
#include <string_view>

#include "sotin/facts/report.hpp"
#include "sotin/views/report_text.hpp"
#include "text_page.hpp"

namespace sotin::views {

[[nodiscard]] std::string_view wording(facts::Act act, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::EventType type, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::EventStatus status, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::EventMode mode,
                                       Tongue tongue);  ///< empty when unknown
[[nodiscard]] std::string_view wording(facts::CommitmentStatus status, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::MemberRole role, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::Medium medium, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::DateBasis basis, Tongue tongue);
[[nodiscard]] std::string_view wording(facts::ParticipantRole role,
                                       Tongue tongue);  ///< empty for a participant

/// How an act looks in a text view: refusals bad, pledges good, silence and warnings to be noted.
[[nodiscard]] Style style_of(facts::Act act);

/// «thứ Năm», "Thursday"; empty when `value` is not a day.
[[nodiscard]] std::string_view weekday(std::string_view value, Tongue tongue);

/// A note of a document in the user's tongue.
[[nodiscard]] std::string note_for_people(std::string_view note, Tongue tongue);

}  // namespace sotin::views
