// `sotin show`: the list of reports, and one report.
#include <fmt/format.h>

#include "ledger_lines.hpp"
#include "report_list.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/headings.hpp"
#include "story_lines.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::views {

std::string json_of(const ledger::ReportRow& row, const std::string& heading) {
  return fmt::format(
      R"({{"id":{},"title":{},"outlet":{},"published":{},"url":{},"source":{},"language":{},"version":{},)"
      R"("reading":{},"read_at":{},"statements":{},"events":{},"commitments":{},"memberships":{},)"
      R"("program_version":{},"data_version":{},"heading":{}}})",
      json_string(row.id), json_string_or_null(row.title), json_string_or_null(row.outlet),
      json_string_or_null(row.published), json_string_or_null(row.url), json_string(row.source),
      json_string(row.language), row.version, row.reading, json_string(row.read_at), row.statements,
      row.events, row.commitments, row.memberships, json_string(row.program_version),
      json_string(row.data_version), json_string(heading));
}

std::string json_of(const ledger::Tombstone& stone) { return tombstone_json(stone); }

namespace {

template <class Items>
std::string json_of_all(const Items& items) {
  std::string out = "[";
  for (const auto& item : items) (out += out.size() > 1 ? "," : "") += json_of(item);
  return out + "]";
}

}  // namespace

Result<Answer> list_reports(const ledger::Ledger& ledger, const Asked& asked) {
  const auto rows = ledger.reports();
  if (!rows) return tl::unexpected(rows.error());
  const auto headings = ledger::headings_of(ledger, *rows);
  if (!headings) return tl::unexpected(headings.error());
  const auto stones = ledger.tombstones();
  if (!stones) return tl::unexpected(stones.error());
  Answer answer{{}, rows->size() + stones->size()};
  if (asked.json) {
    std::string shown;
    for (std::size_t i = 0; i < rows->size(); ++i) {
      (shown += i > 0 ? "," : "") += json_of((*rows)[i], (*headings)[i]);
    }
    answer.words = fmt::format(R"({{"schema":"sotin.reports/1","reports":[{}],"forgotten":{},"next":null}})"
                               "\n",
                               shown, json_of_all(*stones));
    return answer;
  }
  const auto tongue = asked.text.tongue;
  constexpr int kIndent = 14;
  Page page(asked.text.width, asked.text.colour);
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const auto& row = (*rows)[i];
    const auto date = row.published
                          ? date_for_people(harmless(row.published->substr(0, 10)), tongue)
                          : std::string(say(tongue, "không rõ ngày", "no date"));
    page.paragraph({{title_of((*headings)[i], tongue), Style::kBold}}, kIndent, kIndent,
                   {date, Style::kAct}, 0);
    auto counts = fmt::format(fmt::runtime(say(tongue, " · {} phát biểu, {} cuộc gặp, {} cam kết",
                                               " · {} statements, {} encounters, {} commitments")),
                              row.statements, row.events, row.commitments);
    if (row.version > 1)
      counts += fmt::format(" · {} {}", say(tongue, "bản", "version"), row.version);
    page.paragraph(
        {{(row.outlet ? harmless(*row.outlet) + " · " : std::string()) + harmless(row.id)},
         {counts, Style::kDim}},
        kIndent, kIndent);
  }
  page.paragraph(
      {{fmt::format("{} {}", rows->size(), say(tongue, "bản tin", "reports")), Style::kBold}}, 0,
      0);
  for (const auto& stone : *stones) {
    page.paragraph(
        {{fmt::format("{} {}: {} ({})", say(tongue, "đã quên", "forgotten"), harmless(stone.id),
                      harmless(stone.forgotten_at), harmless(stone.reason)),
          Style::kDim}},
        0, 2);
  }
  answer.words = page.take();
  return answer;
}

Result<Answer> show_report(const ledger::Ledger& ledger, std::string_view id, const Asked& asked) {
  if (asked.json) {
    auto json = corrected_json(ledger, id);
    if (!json) return tl::unexpected(json.error());
    return Answer{std::move(*json) + "\n", 1};
  }
  const auto stored = ledger.load(id);
  if (!stored) return tl::unexpected(stored.error());
  Answer answer{report_text(stored->document, stored->report, asked.text), 1};
  const auto& row = stored->row;
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  page.blank();
  page.paragraph(
      {{fmt::format(
            fmt::runtime(say(tongue, "bản {}, lần đọc {} · đọc lúc {} · sotin {}, dữ liệu {}",
                             "version {}, reading {} · read at {} · sotin {}, data {}")),
            row.version, row.reading, harmless(row.read_at), row.program_version, row.data_version),
        Style::kDim}},
      0, 2);
  answer.words += page.take();
  answer.words += correction_lines(stored->corrections, asked.text);
  return answer;
}

std::string tombstone_json(const ledger::Tombstone& stone) {
  return fmt::format(R"({{"id":{},"forgotten_at":{},"reason":{}}})", json_string(stone.id),
                     json_string(stone.forgotten_at), json_string(stone.reason));
}

std::string check_words(const ledger::CheckAnswer& checked, const Asked& asked) {
  if (asked.json) {
    std::string problems;
    for (const auto& problem : checked.problems) {
      (problems += problems.empty() ? "" : ",") += json_string(problem);
    }
    return fmt::format(
        R"({{"schema":"sotin.check/1","whole":{},"reports":{},"versions":{},"readings":{},)"
        R"("spans":{},"sentences":{},"problems":[{}]}})"
        "\n",
        checked.problems.empty(), checked.reports, checked.versions, checked.readings,
        checked.spans, checked.sentences, problems);
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  page.paragraph(
      {{fmt::format(
          fmt::runtime(say(tongue, "{} bản tin, {} bản, {} lần đọc, {} đoạn trích, {} câu",
                           "{} reports, {} versions, {} readings, {} spans, {} sentences")),
          checked.reports, checked.versions, checked.readings, checked.spans, checked.sentences)}},
      0, 2);
  if (checked.corrections > 0) {
    page.paragraph({{fmt::format("{} {}", checked.corrections,
                                 say(tongue, "sửa đổi của người", "corrections by people"))}},
                   0, 2);
  }
  for (const auto& problem : checked.problems)
    page.paragraph({{harmless(problem), Style::kBad}}, 2, 4);
  if (checked.problems.empty()) {
    page.paragraph(
        {{std::string(say(tongue, "Sổ tin lành lặn.", "The ledger is whole.")), Style::kGood}}, 0,
        2);
  } else {
    page.paragraph(
        {{std::string(
              say(tongue,
                  "Sổ tin bị hỏng: giữ tệp này lại, dùng bản sao lưu (sotin backup), hoặc đọc lại "
                  "các bản tin vào một sổ mới.",
                  "The ledger is damaged: keep this file, use a copy made by `sotin backup`, or "
                  "read the reports into a new ledger.")),
          Style::kWarn}},
        0, 2);
  }
  return page.take();
}

}  // namespace sotin::views
