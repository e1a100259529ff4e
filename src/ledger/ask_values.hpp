#pragma once

/// @file
/// The values that a correction may take: words of the report, words of the contract, dates. What
/// is none of them is refused (Failure) with a list of what there is.

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "correct_report.hpp"
#include "correction_places.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/corrections.hpp"

namespace sotin::ledger {

[[noreturn]] inline void refuse(ErrorCode code, std::string detail) {
  throw Failure{{code, std::move(detail)}};
}

/// The value of an enumeration whose last one is `last`.
template <class E>
E value_asked(std::string_view what, std::string_view name, E last) {
  const std::string asked(name);
  std::string there;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto known = facts::name_of(static_cast<E>(i));
    if (base::fold_case(known) == base::fold_case(asked)) return static_cast<E>(i);
    (there += ' ') += known;
  }
  refuse(ErrorCode::kBadArgument,
         fmt::format("there is no {} «{}»; there are{}", what, name, there));
}

/// A list that is asked for: at most 200 lines.
void refuse_many(const std::vector<std::string>& pieces);

/// Where these words stand; never empty.
[[nodiscard]] std::vector<Span> places_asked(const Stored& stored, const std::string& words);

/// Somebody who is named by the report.
struct Named {
  std::string name;  ///< of the entity; empty: it is none
  facts::EntityIndex entity = facts::kNobody;
  Span where;
};
/// Who is meant by a name or words of the report, as near to `near` as can be.
[[nodiscard]] Named named(const Stored& stored, const std::string& asked, const Span& near);

struct SpeakerAsked {
  std::string name;
  facts::SpeakerKind kind = facts::SpeakerKind::kUnspecified;
  std::optional<Span> where;
};
/// The same for one who may be nobody, with what he is where the machine does not know.
[[nodiscard]] SpeakerAsked speaker_asked(const Stored& stored, const std::string& asked,
                                         const std::optional<facts::SpeakerKind>& kind,
                                         const Span& near);

/// Content that is asked for: each piece behind the one before it where it can be.
[[nodiscard]] std::vector<Span> content_asked(const Stored& stored,
                                              const std::vector<std::string>& pieces,
                                              const std::optional<Span>& near);

/// The words at these places with «…» between.
[[nodiscard]] std::string joined(const Stored& stored, const std::vector<Span>& spans);

/// The name of an entity, else the words at `where`, else nothing.
[[nodiscard]] std::string name_at(const Stored& stored, facts::EntityIndex entity,
                                  const std::optional<Span>& where);

}  // namespace sotin::ledger
