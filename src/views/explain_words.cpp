// `sotin explain`: the entry, its rule, the words it hangs on with what happens without each, and
// the weights that spoke for it.
#include "sotin/views/explain_words.hpp"

#include <fmt/format.h>

#include "text_page.hpp"

namespace sotin::views {
namespace {

std::string_view kind_words(char kind, Tongue tongue) {
  switch (kind) {
    case 's':
      return say(tongue, "phát biểu", "statement");
    case 'v':
      return say(tongue, "cuộc gặp", "encounter");
    case 'c':
      return say(tongue, "cam kết", "commitment");
    case 'm':
      return say(tongue, "thành viên", "membership");
    case 'e':
      return say(tongue, "tên", "entity");
    default:
      return say(tongue, "thời gian", "time");
  }
}

std::string change_words(std::string_view change, Tongue tongue) {
  if (change == "gone") return std::string(say(tongue, "không còn mục này", "the entry is gone"));
  if (change == "extent") return std::string(say(tongue, "phạm vi khác", "another extent"));
  return harmless(change);
}

std::string json_of(const text::Document& document, const facts::Explanation& e) {
  const auto span = [&](const facts::Span& where) {
    return fmt::format(R"("start":{},"end":{},"text":{})", document.code_point(where.begin),
                       document.code_point(where.end), json_string(document.words(where)));
  };
  std::string because, weights;
  for (const auto& b : e.because) {
    std::string changes;
    for (const auto& change : b.without)
      (changes += changes.empty() ? "" : ",") += json_string(change);
    because += fmt::format(R"({}{{{},"without":[{}]}})", because.empty() ? "" : ",", span(b.where),
                           changes);
  }
  for (const auto& w : e.weights) {
    weights += fmt::format(R"({}{{"model":{},"label":{},"feature":{},"weight":{:.3f}}})",
                           weights.empty() ? "" : ",", json_string(w.model), json_string(w.label),
                           json_string(w.feature), w.weight);
  }
  return fmt::format(
      R"({{"record":"{}{}",{},"rule":{},"confidence":{:.3f},"because":[{}],"weights":[{}]}})",
      e.id.kind, e.id.index + 1, span(e.where), json_string(e.rule), e.confidence, because,
      weights);
}

void show(Page& page, const text::Document& document, const facts::Explanation& e,
          const Asked& asked) {
  const auto tongue = asked.text.tongue;
  constexpr int kIndent = 20;
  page.rule();
  page.paragraph({{fmt::format("{} {}{}", kind_words(e.id.kind, tongue), e.id.kind, e.id.index + 1),
                   Style::kBold},
                  {fmt::format(" «{}»", clipped(harmless(document.words(e.where)),
                                                2 * asked.text.width - 40))},
                  {fmt::format(" [{}–{}]", document.code_point(e.where.begin),
                               document.code_point(e.where.end)),
                   Style::kDim}},
                 0, 2);
  page.paragraph({{fmt::format("{} {}", say(tongue, "quy tắc:", "rule:"),
                               e.rule.empty() ? "–" : harmless(e.rule))},
                  {e.confidence > 0 ? fmt::format(" · {} {:.2f}",
                                                  say(tongue, "độ tin", "confidence"), e.confidence)
                                    : std::string(),
                   Style::kDim}},
                 2, 4);
  if (!e.because.empty()) {
    page.paragraph({{std::string(say(tongue, "dựa vào những chữ sau (bỏ đi thì mục này đổi):",
                                     "hangs on these words (without them the entry changes):"))}},
                   2, 4);
  }
  for (const auto& b : e.because) {
    std::string changes;
    for (const auto& change : b.without)
      (changes += changes.empty() ? "" : "; ") += change_words(change, tongue);
    page.paragraph({{changes, b.without.front() == "gone" ? Style::kBad : Style::kWarn},
                    {fmt::format(" [{}–{}]", document.code_point(b.where.begin),
                                 document.code_point(b.where.end)),
                     Style::kDim}},
                   kIndent, kIndent,
                   {"«" + clipped(harmless(document.words(b.where)), 60) + "»", Style::kAct}, 4);
  }
  std::string last;
  for (const auto& w : e.weights) {
    if (w.model != last) {
      last = w.model;
      page.paragraph(
          {{fmt::format("{} {} → {}", say(tongue, "trọng số", "weights"), w.model, w.label)}}, 2,
          4);
    }
    page.paragraph({{harmless(w.feature)}}, kIndent, kIndent,
                   {fmt::format("{:+.2f}", w.weight), w.weight > 0 ? Style::kGood : Style::kBad},
                   4);
  }
}

}  // namespace

std::string explain_words(const text::Document& document,
                          const std::vector<facts::Explanation>& explanations, bool other_maker,
                          const Asked& asked) {
  if (asked.json) {
    std::string records;
    for (const auto& e : explanations)
      (records += records.empty() ? "" : ",") += json_of(document, e);
    return fmt::format(
        R"({{"schema":"sotin.explain/1","report":{},"other_maker":{},"records":[{}]}})"
        "\n",
        json_string(document.id()), other_maker, records);
  }
  Page page(asked.text.width, asked.text.colour);
  if (other_maker) {
    page.paragraph(
        {{std::string(
              say(asked.text.tongue,
                  "Bản tin do một phiên bản khác đọc; đây là lời giải thích của phiên bản này. "
                  "«sotin reread» đọc lại sổ.",
                  "The report was read by another version; this is what the present one explains. "
                  "`sotin reread` reads the ledger again.")),
          Style::kWarn}},
        0, 0);
  }
  for (const auto& e : explanations) show(page, document, e, asked);
  return page.take();
}

}  // namespace sotin::views
