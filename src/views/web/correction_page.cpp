// One entry with its form, by its mark: for entries that have no page of their own.
#include <fmt/format.h>

#include "correction_form.hpp"
#include "entries.hpp"

namespace sotin::views::web {

namespace {

struct Entry {
  char kind = 's';
  std::size_t index = 0;
};

/// «v2» -> the second encounter.
Entry entry_of(const std::string& name) {
  return {name[0], static_cast<std::size_t>(std::stoul(name.substr(1))) - 1};
}

}  // namespace

Result<std::string> correction_page(const ledger::Ledger& ledger, std::string_view report,
                                    std::string_view mark, const Reader& reader) {
  const auto name = ledger::CorrectionBook(ledger).find_entry(report, mark);
  if (!name) return tl::unexpected(name.error());
  const auto stored = ledger.load(report);
  if (!stored) return tl::unexpected(stored.error());
  const auto [kind, index] = entry_of(*name);
  const Entries entries(*stored, reader, false);
  Html html;
  html.element("h1", say(reader, "Sửa một mục", "Correct an entry"));
  html.put("<p>");
  put_source(html, *stored, reader);
  html.put("</p><ul class=\"entries\">");
  if (kind == 's') entries.put_statement(html, index, true);
  if (kind == 'v') entries.put_encounter(html, index);
  if (kind == 'c') entries.put_commitment(html, index);
  if (kind == 'm') entries.put_membership(html, index);
  html.put("</ul><div class=\"unfolded\">");
  put_correction_form(html, *stored, kind, index, reader, true);
  html.put("</div>");
  return layout(say(reader, "Sửa một mục", "Correct an entry"), "", html, reader);
}

Result<std::string> entry_address(const ledger::Ledger& ledger, std::string_view report,
                                  std::string_view entry) {
  const auto stored = ledger.load(report);
  if (!stored) return tl::unexpected(stored.error());
  const auto [kind, index] = entry_of(std::string(entry));
  if (kind == 's' && index < stored->report.statements.size()) {
    return statement_address(*stored, stored->report.statements[index]);
  }
  return report_address(stored->row.id) + "#" + std::string(entry);
}

}  // namespace sotin::views::web
