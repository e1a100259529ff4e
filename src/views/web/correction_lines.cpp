#include "correction_lines.hpp"

#include <fmt/format.h>

#include "correction_form.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::views::web {
namespace {

using ledger::Correction;
using ledger::CorrectionState;

void put_undo(Html& html, const std::string& address, const std::string& report,
              const Reader& reader) {
  const bool known = !reader.author.empty();
  if (!known) {
    html.put("<details><summary>").words(say(reader, "Bỏ sửa đổi này…", "Undo this…"));
    html.put("</summary>");
  }
  html.open("form", {{"method", "post"}, {"action", address}, {"class", "undoing"}});
  put_hidden(html, "report", report);
  if (!known) {
    put_input(html, "by", say(reader, "Tên bạn", "Your name"), "",
              {{"required", ""}, {"maxlength", "80"}});
  } else {
    put_hidden(html, "by", reader.author);
  }
  html.put("<button class=\"quiet\">").words(say(reader, "Bỏ sửa đổi này", "Undo this"));
  html.put("</button></form>");
  if (!known) html.put("</details>");
}

void put_when(Html& html, const std::string& author, const std::string& at, const Reader& reader) {
  html.element("strong", author).put(", ");
  put_date(html, at.substr(0, 10), reader);
  if (at.size() >= 16) html.put(" ").words(at.substr(11, 5)).put(" UTC");
}

}  // namespace

void put_input(Html& html, std::string_view name, std::string_view label, const std::string& value,
               const Attributes& more) {
  html.put("<label><span>").words(label).put("</span> ");
  Attributes attributes{{"type", "text"}, {"name", std::string(name)}, {"value", value}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  html.open("input", attributes).put("</label>");
}

void put_correction(Html& html, const Correction& one, const Reader& reader) {
  html.open("li", {{"id", fmt::format("correction-{}", one.number)},
                   {"class", "state-" + std::string(ledger::name_of(one.state))}});
  put_when(html, one.author, one.at, reader);
  html.put(": ").words(correction_words(one, reader.tongue)).put(" ");
  html.element("span", {{"class", one.state == CorrectionState::kInForce ? "act for" : "act wary"}},
               wording(one.state, reader.tongue));
  if (!one.reason.empty()) html.put(" — ").words(one.reason);
  html.put("<br>").element("q", {{"class", "aside"}, {"lang", "vi"}}, one.words);
  if (one.undone) {
    html.put("<div class=\"aside\">").words(say(reader, "bỏ bởi ", "undone by "));
    put_when(html, one.undone->author, one.undone->at, reader);
    if (!one.undone->reason.empty()) html.put(" — ").words(one.undone->reason);
    html.put("</div>");
  } else {
    put_undo(html, fmt::format("/corrections/{}/undo", one.number), one.report, reader);
  }
  html.close("li");
}

void put_moves(Html& html, const std::vector<ledger::StoryMove>& moves, const Reader& reader) {
  for (const auto& move : moves) {
    html.put("<li>");
    put_when(html, move.author, move.at, reader);
    html.put(": ").words(say(reader, "chuyển từ ", "moved from "));
    html.link("/stories/" + base::percent_encoded(move.from), move.from);
    html.words(say(reader, " sang ", " to "));
    html.link("/stories/" + base::percent_encoded(move.to), move.to);
    if (!move.reason.empty()) html.put(" — ").words(move.reason);
    if (move.undone) {
      html.put("<div class=\"aside\">").words(say(reader, "bỏ bởi ", "undone by "));
      put_when(html, move.undone->author, move.undone->at, reader);
      html.put("</div>");
    } else {
      put_undo(html, fmt::format("/moves/{}/undo", move.number), move.report, reader);
    }
    html.put("</li>");
  }
}

void put_corrected(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                   const Reader& reader) {
  const auto* one = ledger::correction_of(stored, kind, index);
  if (one == nullptr) return;
  html.put("<span class=\"corrected\">").words(say(reader, "đã sửa", "corrected"));
  html.put(" <span class=\"aside\">");
  html.words(fmt::format("({}, ", one->author));
  put_date(html, one->at.substr(0, 10), reader);
  html.put(")</span></span>");
}

}  // namespace sotin::views::web
