// Joins in words: who, with whom, by which rule, and what spoke for it.
#include "join_words.hpp"

#include <fmt/format.h>

#include "ledger_lines.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/story_answers.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

struct Wording {
  std::string_view name, vietnamese, english;
};

constexpr Wording kWords[] = {
    {"alone", "đứng riêng", "stands alone"},
    {"same-country", "cùng mã nước", "the same country code"},
    {"same-name", "cùng tên", "the same name"},
    {"short-name", "tên gọi tắt", "a short form of the name"},
    {"shared-form", "tên viết tắt của tổ chức", "a short form of the body's name"},
    {"alias", "cách viết khác của tên", "another spelling of the name"},
    {"office-holder", "chỉ nêu chức vụ, đúng người giữ chức", "named by the office only"},
    {"same-office", "cùng chức vụ", "the same office"},
    {"person", "do người quyết định", "decided by a person"},
    {"same-story", "cùng một chuyện", "the same story"},
    {"top-offices", "cùng giữ chức ít người giữ", "both hold offices that few hold"},
    {"shared-place", "cùng địa phương", "the same place"},
    {"same-birth", "cùng năm sinh", "the same year of birth"},
    {"rare-name", "tên hiếm", "a rare name"},
    {"foreign-name", "tên đầy đủ, không phải tên Việt", "a full name that is not Vietnamese"},
    {"well-known", "người ai cũng biết", "well known"},
};

std::string list_of(std::string_view names, Tongue tongue) {
  std::string out;
  while (!names.empty()) {
    const auto space = names.find(' ');
    (out += out.empty() ? "" : ", ") += join_wording(names.substr(0, space), tongue);
    names = space == std::string_view::npos ? std::string_view() : names.substr(space + 1);
  }
  return out;
}

std::string json_of(const ledger::JoinEntry& e) {
  const std::optional<std::string> none;
  return fmt::format(
      R"({{"entry":{},"at":{},"what":"{}","by":"{}","rule":"{}","evidence":{},"kind":"{}","report":{},)"
      R"("name":{},"other_report":{},"other_name":{},"undoes":{},"reason":{}}})",
      e.entry, json_string(e.at), e.what, e.by_person ? "person" : "machine", e.rule,
      json_string(e.evidence), facts::name_of(e.kind), json_string(e.report), json_string(e.name),
      json_string_or_null(e.other_report), json_string_or_null(e.other_name),
      e.undoes ? std::to_string(*e.undoes) : "null", json_string(e.reason));
}

std::vector<Piece> line_of(const ledger::JoinEntry& e, Tongue tongue) {
  const bool undone = e.what == "undone";
  const bool parted = e.what == "parted";
  std::vector<Piece> line;
  if (undone) {
    line.push_back(
        {fmt::format("{} {}: ", say(tongue, "hủy", "undoes"), e.undoes.value_or(0)), Style::kWarn});
  }
  line.push_back({harmless(e.name), Style::kBold});
  line.push_back({fmt::format(" ({})", harmless(e.report)), Style::kDim});
  if (e.other_name) {
    line.push_back({parted ? std::string(say(tongue, " không phải ", " is not "))
                           : std::string(say(tongue, " là ", " is "))});
    line.push_back({harmless(*e.other_name), Style::kBold});
    line.push_back({fmt::format(" ({})", harmless(e.other_report.value_or(""))), Style::kDim});
  } else if (parted) {
    line.push_back({std::string(say(tongue, " đứng riêng", " stands alone"))});
  }
  std::string why;
  if (e.by_person) {
    why = say(tongue, "người quyết định", "a person's decision");
  } else {
    why = join_wording(e.rule, tongue);
    if (!e.evidence.empty()) why += ", " + list_of(e.evidence, tongue);
  }
  if (!e.reason.empty()) why += fmt::format(": {}", harmless(e.reason));
  line.push_back({" – " + why, Style::kDim});
  return line;
}

}  // namespace

std::string join_wording(std::string_view name, Tongue tongue) {
  for (const auto& word : kWords) {
    if (word.name == name) return std::string(say(tongue, word.vietnamese, word.english));
  }
  return std::string(name);
}

std::string join_words(const ledger::JoinEntry& entry, const Asked& asked) {
  if (asked.json) return json_of(entry) + "\n";
  Page page(asked.text.width, asked.text.colour);
  page.paragraph(line_of(entry, asked.text.tongue), 6, 6, {std::to_string(entry.entry)}, 0);
  return page.take();
}

Result<Answer> list_joins(const ledger::Ledger& ledger, std::string_view report, std::size_t limit,
                          const Asked& asked) {
  const auto entries = ledger::StoryBook(ledger).joins(report, limit);
  if (!entries) return tl::unexpected(entries.error());
  Answer answer{{}, entries->size()};
  if (asked.json) {
    std::string rows;
    for (const auto& e : *entries) (rows += rows.empty() ? "" : ",") += json_of(e);
    answer.words = fmt::format(R"({{"schema":"sotin.joins/1","joins":[{}]}})"
                               "\n",
                               rows);
    return answer;
  }
  Page page(asked.text.width, asked.text.colour);
  for (const auto& e : *entries) {
    page.paragraph(line_of(e, asked.text.tongue), 8, 8, {std::to_string(e.entry), Style::kDim}, 0);
  }
  answer.words = page.take();
  return answer;
}

}  // namespace sotin::views
