// A decision is kept by report, kind and name of both sides, not by number: a later reading may
// count the entities of a report differently.
#include "sotin/stories/decide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

std::string handle_of(const Subject& subject) {
  return fmt::format("{}:e{}", subject.report, subject.entity + 1);
}

/// «REPORT:e3» -> its entity, if there is such a report.
Result<std::optional<Subject>> by_handle(const ledger::Ledger& ledger, std::string_view words) {
  const auto mark = words.rfind(":e");
  if (mark == std::string_view::npos) return std::optional<Subject>();
  std::uint32_t number = 0;
  const auto* end = words.data() + words.size();
  if (std::from_chars(words.data() + mark + 2, end, number).ptr != end || number == 0) {
    return std::optional<Subject>();
  }
  const auto stored = ledger.load(words.substr(0, mark));
  if (!stored) return tl::unexpected(stored.error());
  if (number > stored->report.entities.size()) {
    return fail(ErrorCode::kNotFound,
                fmt::format("report {} has no entity e{}", stored->row.id, number));
  }
  return std::optional<Subject>(subject_of(*stored, static_cast<facts::EntityIndex>(number - 1)));
}

Result<Subject> named(const ledger::Ledger& ledger, std::string_view words) {
  auto subject = by_handle(ledger, words);
  if (!subject) return tl::unexpected(subject.error());
  if (*subject) return std::move(**subject);
  const auto found = find_actors(ledger, words);
  if (!found) return tl::unexpected(found.error());
  if (found->actors.empty()) {
    return fail(ErrorCode::kNotFound, fmt::format("nobody is called «{}»", words));
  }
  if (found->actors.size() > 1) {
    std::string detail = fmt::format("«{}» may be several, name one of them:", words);
    for (std::size_t i = 0; i < std::min<std::size_t>(8, found->actors.size()); ++i) {
      const auto& actor = found->actors[i];
      detail += fmt::format("{} {} ({}{}{})", i > 0 ? ";" : "",
                            handle_of(found->subjects[actor.members.front().subject]), actor.name,
                            actor.role ? ", " : "", actor.role.value_or(""));
    }
    return fail(ErrorCode::kBadArgument, detail);
  }
  return found->subjects[found->actors.front().members.front().subject];
}

Result<Decided> keep(ledger::Ledger& ledger, ledger::JoinEntry entry) {
  ledger::StoryBook book(ledger);
  const auto number = book.log_joins({entry});
  if (!number) return tl::unexpected(number.error());
  entry.entry = *number;
  return Decided{std::move(entry)};
}

}  // namespace

Result<Decided> decide(ledger::Ledger& ledger, std::string_view a, std::string_view b,
                       bool together, std::string_view now, std::string_view reason) {
  const auto first = named(ledger, a);
  if (!first) return tl::unexpected(first.error());
  ledger::JoinEntry entry;
  entry.at = now;
  entry.what = together ? "joined" : "parted";
  entry.by_person = true;
  entry.rule = name_of(JoinedBy::kPerson);
  entry.kind = first->kind;
  entry.report = first->report;
  entry.name = first->name;
  entry.reason = reason;
  if (!b.empty()) {
    const auto second = named(ledger, b);
    if (!second) return tl::unexpected(second.error());
    if (second->report == first->report && second->name == first->name) {
      return fail(ErrorCode::kBadArgument, "both are the same entry");
    }
    if (second->kind != first->kind) {
      return fail(ErrorCode::kBadArgument,
                  fmt::format("«{}» and «{}» are not of one kind", first->name, second->name));
    }
    entry.other_report = second->report;
    entry.other_name = second->name;
  }
  return keep(ledger, std::move(entry));
}

Result<Decided> undo_decision(ledger::Ledger& ledger, std::int64_t number, std::string_view now,
                              std::string_view reason) {
  const ledger::StoryBook book(ledger);
  const auto decisions = book.decisions();
  if (!decisions) return tl::unexpected(decisions.error());
  const auto found = std::find_if(decisions->begin(), decisions->end(),
                                  [&](const auto& entry) { return entry.entry == number; });
  if (found == decisions->end()) {
    std::string detail = fmt::format("no decision {} that still counts", number);
    if (!decisions->empty()) detail += "; there are";
    const auto first = decisions->size() > 6 ? decisions->size() - 6 : 0;
    for (auto i = first; i < decisions->size(); ++i) {
      detail += fmt::format(" {}", (*decisions)[i].entry);
    }
    return fail(ErrorCode::kNotFound, detail);
  }
  auto entry = *found;
  entry.undoes = entry.entry;
  entry.what = "undone";
  entry.at = now;
  entry.reason = reason;
  return keep(ledger, std::move(entry));
}

}  // namespace sotin::stories
