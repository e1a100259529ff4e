// Corrections and moves as JSON: one order, by their numbers, for the command and for pages.
#include <fmt/format.h>

#include <algorithm>

#include "cursor.hpp"
#include "further_pages.hpp"
#include "sotin/ledger/correction_pages.hpp"
#include "sotin/views/corrections.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::views {
namespace {

std::string undone_json(const std::optional<ledger::Undoing>& undone) {
  if (!undone) return "null";
  return fmt::format(R"({{"number":{},"at":{},"by":{},"reason":{}}})", undone->number,
                     json_string(undone->at), json_string(undone->author),
                     json_string(undone->reason));
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) (out += out.empty() ? "" : ",") += item;
  return out;
}

}  // namespace

std::string correction_json(const ledger::Correction& c) {
  return fmt::format(
      R"({{"number":{},"report":{},"version":{},"at":{},"by":{},"reason":{},"entry":{},"kind":"{}",)"
      R"("field":"{}","value":{},"before":{},"words":{},"state":"{}","undone":{}}})",
      c.number, json_string(c.report), c.version, json_string(c.at), json_string(c.author),
      json_string(c.reason), c.entry < 0 ? "null" : fmt::format("\"{}{}\"", c.kind, c.entry + 1),
      c.kind, ledger::name_of(c.field), c.value.empty() ? "null" : json_string(c.value),
      c.before.empty() ? "null" : json_string(c.before), json_string(c.words),
      ledger::name_of(c.state), undone_json(c.undone));
}

std::string move_json(const ledger::StoryMove& m) {
  return fmt::format(
      R"({{"number":{},"report":{},"from":{},"to":{},"at":{},"by":{},"reason":{},"undone":{}}})",
      m.number, json_string(m.report), json_string(m.from), json_string(m.to), json_string(m.at),
      json_string(m.author), json_string(m.reason), undone_json(m.undone));
}

std::string corrections_json(const std::vector<std::string>& corrections,
                             std::vector<ledger::StoryMove> moves, std::string_view next) {
  std::sort(moves.begin(), moves.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });
  std::vector<std::string> moved;
  for (const auto& one : moves) moved.push_back(move_json(one));
  return fmt::format(
      R"({{"schema":"sotin.corrections/1","corrections":[{}],"moves":[{}],"next":{}}})"
      "\n",
      listed(corrections), listed(moved), next.empty() ? "null" : json_string(next));
}

Result<ListPage> corrections_page(const ledger::Ledger& ledger, const ListAsked& asked,
                                  const std::string& list) {
  auto after = key_of(list, asked.cursor);
  if (!after) return tl::unexpected(after.error());
  const bool first = after->empty();
  const auto page =
      ledger::corrections_in_pages(ledger, asked.corrections, {asked.limit, std::move(*after)});
  if (!page) return tl::unexpected(page.error());
  ListPage given;
  given.next = cursor_of(list, page->next);
  for (const auto& one : page->rows) given.items.push_back(correction_json(one));
  std::vector<ledger::StoryMove> moves;
  if (first) {
    auto all = ledger::CorrectionBook(ledger).moves(asked.corrections.report.value_or(""));
    if (!all) return tl::unexpected(all.error());
    moves = std::move(*all);
  }
  given.json = corrections_json(given.items, std::move(moves), given.next);
  return given;
}

}  // namespace sotin::views
