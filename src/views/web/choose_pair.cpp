#include "choose_pair.hpp"

#include <algorithm>

#include "sotin/views/report_text.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kMostChoices = 200;

void put_choice(Html& html, const std::vector<ledger::ReportRow>& rows,
                const std::vector<std::string>& titles, std::string_view name,
                std::string_view label, std::size_t chosen, const Reader& reader) {
  html.put("<label>").words(label).put(" ").open("select", {{"name", std::string(name)}});
  const auto from = rows.size() - std::min(rows.size(), kMostChoices);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r < from && r != chosen) continue;
    const auto& row = rows[r];
    auto shown = row.outlet ? *row.outlet + ", " : std::string();
    if (row.published)
      shown += date_for_people(row.published->substr(0, 10), reader.tongue) + " · ";
    html.element("option", {{"value", row.id}, {r == chosen ? "selected" : "", ""}},
                 shown + titles[r]);
  }
  html.close("select").put("</label>");
}

}  // namespace

void put_pair_choice(Html& html, const std::vector<ledger::ReportRow>& rows,
                     const std::vector<std::string>& titles, std::size_t first, std::size_t second,
                     const Reader& reader) {
  if (rows.size() < 2) return;
  html.put("<form class=\"pair\" action=\"/compare\" method=\"get\"><fieldset><legend>");
  html.words(say(reader, "So hai bản tin", "Compare two reports")).put("</legend>");
  put_choice(html, rows, titles, "a", say(reader, "Bản thứ nhất", "First"), first, reader);
  put_choice(html, rows, titles, "b", say(reader, "Bản thứ hai", "Second"), second, reader);
  html.put("<button>").words(say(reader, "Đặt cạnh nhau", "Side by side"));
  html.put("</button></fieldset></form>");
}

}  // namespace sotin::views::web
