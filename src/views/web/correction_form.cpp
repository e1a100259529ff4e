// A form is filled in with what stands, so that sending it unchanged changes nothing; what differs
// becomes a correction. The entry is named by its mark, never by its number.
#include "correction_form.hpp"

#include <fmt/format.h>

#include <set>

#include "../text_wording.hpp"
#include "correction_lines.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/views/correction_fields.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::views::web {
namespace {

using namespace facts;
using ledger::Correction;
using ledger::CorrectionState;

constexpr std::size_t kStoriesOffered = 60;
constexpr std::size_t kNamesOffered = 200;

void put_option(Html& html, std::string_view value, std::string_view words, bool chosen) {
  html.open("option", {{"value", std::string(value)}, {chosen ? "selected" : "", ""}});
  html.words(words).close("option");
}

/// A choice among all values of an enumeration up to `last`.
template <class E>
void put_choice_of(Html& html, std::string_view name, std::string_view label, E chosen, E last,
                   const Reader& reader) {
  html.put("<label><span>").words(label).put("</span> ");
  html.open("select", {{"name", std::string(name)}});
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<E>(i);
    auto words = wording(value, reader.tongue);
    if (words.empty()) words = say(reader, "không rõ", "unknown");
    put_option(html, name_of(value), words, value == chosen);
  }
  html.close("select").put("</label>");
}

void put_text_area(Html& html, std::string_view name, std::string_view label,
                   const std::string& value) {
  html.put("<label><span>").words(label).put("</span> ");
  html.open("textarea", {{"name", std::string(name)}, {"rows", "3"}, {"lang", "vi"}});
  // A line break right behind the tag is not part of the value.
  html.put("\n").words(value).close("textarea").put("</label>");
}

void put_kinds(Html& html, const Reader& reader) {
  html.put("<label><span>")
      .words(say(reader, "Nếu máy chưa biết tên ấy, đó là",
                 "If the name is new to the machine, it is"));
  html.put("</span> <select name=\"kind\">");
  put_option(html, "", say(reader, "(tự đoán)", "(guess)"), true);
  put_option(html, "person", say(reader, "một người", "a person"), false);
  put_option(html, "organisation", say(reader, "một tổ chức", "an organisation"), false);
  put_option(html, "country", say(reader, "một nước", "a country"), false);
  put_option(html, "group", say(reader, "một nhóm", "a group"), false);
  put_option(html, "anonymous", say(reader, "nguồn ẩn danh", "unnamed"), false);
  html.put("</select></label>");
}

/// The names of the report, for fields that take one.
void put_names(Html& html, const ledger::Stored& stored) {
  html.put("<datalist id=\"names\">");
  std::set<std::string> seen;
  for (const auto& entity : stored.report.entities) {
    if (seen.size() < kNamesOffered && seen.insert(entity.name).second) {
      html.open("option", {{"value", entity.name}}).close("option");
    }
  }
  html.put("</datalist>");
}

/// Who and why, and the button.
void put_signature(Html& html, std::string_view button, const Reader& reader) {
  put_input(html, "by", say(reader, "Người sửa", "Your name"), reader.author,
            {{"required", ""}, {"maxlength", "80"}, {"autocomplete", "name"}});
  put_input(html, "reason", say(reader, "Lý do (được giữ lại)", "Reason (is kept)"), "",
            {{"maxlength", "500"}});
  html.put("<button>").words(button).put("</button>");
}

void open_form(Html& html, const std::string& address) {
  html.open("form", {{"method", "post"}, {"action", address}, {"class", "correcting"}});
}

std::string corrections_address(const ledger::Stored& stored) {
  return report_address(stored.row.id) + "/corrections";
}

void put_none(Html& html, std::string_view label) {
  html.put("<label class=\"none\"><input type=\"checkbox\" name=\"none\" value=\"1\"> ");
  html.words(label).put("</label>");
}

void put_story_form(Html& html, const ledger::Ledger& ledger, const ledger::Stored& stored,
                    const Reader& reader) {
  const ledger::StoryBook book(ledger);
  ledger::StoryAsked asked;
  asked.limit = kStoriesOffered;
  const auto here = book.story_of(stored.row.id);
  const auto stories = book.stories(asked);
  if (!here || here->empty() || !stories) return;
  html.put("<details id=\"other-story\"><summary>");
  html.words(say(reader, "Báo này thuộc chuyện khác", "This report belongs to another story"));
  html.put("</summary>");
  open_form(html, report_address(stored.row.id) + "/story");
  html.put("<label><span>").words(say(reader, "Chuyện đúng", "The right story"));
  html.put("</span> <select name=\"to\">");
  put_option(html, "new", say(reader, "một chuyện riêng", "a story of its own"), true);
  for (const auto& row : stories->rows) {
    if (row.id == *here) continue;
    put_option(html, row.id, fmt::format("{} ({})", title_or_none(row.title, reader), row.first),
               false);
  }
  html.put("</select></label>");
  put_input(html, "story",
            say(reader, "hoặc mã của chuyện, hay của một bản tin trong chuyện ấy",
                "or the id of a story, or of a report in it"),
            "");
  put_signature(html, say(reader, "Chuyển", "Move"), reader);
  html.put("</form></details>");
}

}  // namespace

void put_correction_link(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                         const Reader& reader) {
  html.link(corrections_address(stored) + "/" +
                base::percent_encoded(ledger::mark_of(stored, kind, index)),
            say(reader, "Sửa", "Correct"), {{"class", "correct"}});
}

void put_correction_form(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                         const Reader& reader, bool open) {
  const auto fields = correction_fields(stored, kind, index);
  html.open("details", {{"class", "correction"}, {"id", "correct"}, {open ? "open" : "", ""}})
      .put("<summary>");
  html.words(say(reader, "Sửa", "Correct")).put("</summary>");
  open_form(html, corrections_address(stored));
  put_hidden(html, "entry", ledger::mark_of(stored, kind, index));
  const auto& report = stored.report;
  const auto put_day = [&] {
    put_input(html, "said_on",
              say(reader, "Ngày nói: 2025-08-20, 2025-08 hay 20/8/2025; để trống nếu không rõ",
                  "Day said: 2025-08-20 or 2025-08; empty if unknown"),
              fields.date);
  };
  const auto put_who = [&](std::string_view name, std::string_view label,
                           const std::string& value) {
    put_input(html, name, label, value, {{"list", "names"}, {"autocomplete", "off"}});
  };
  if (kind != 'v') put_names(html, stored);
  if (kind == 's') {
    put_input(html, "speaker",
              say(reader, "Người nói: tên hay chữ trong bài; để trống nếu không ai",
                  "Speaker: a name or words of the report; empty for nobody"),
              fields.speaker, {{"list", "names"}, {"autocomplete", "off"}});
    put_kinds(html, reader);
    put_text_area(html, "content",
                  say(reader, "Lời được nói, đúng chữ của bài, mỗi đoạn một dòng",
                      "What was said, in the report's words, a piece a line"),
                  fields.content);
    put_choice_of(html, "act", say(reader, "Loại lời", "Act"), report.statements[index].act,
                  Act::kCondition, reader);
    put_day();
    put_none(html, say(reader, "Đây không phải lời nói", "This is no statement"));
  } else if (kind == 'v') {
    put_choice_of(html, "type", say(reader, "Loại cuộc gặp", "Kind of encounter"),
                  report.events[index].type, EventType::kSigning, reader);
    put_choice_of(html, "status", say(reader, "Tình trạng", "Status"), report.events[index].status,
                  EventStatus::kOngoing, reader);
    put_input(html, "date",
              say(reader, "Ngày: 2025-08-20, 2025-08 hay 20/8/2025; để trống nếu không rõ",
                  "Date: 2025-08-20 or 2025-08; empty if unknown"),
              fields.date);
    put_input(html, "place",
              say(reader, "Nơi gặp: chữ trong bài; để trống nếu không rõ",
                  "Place: words of the report; empty if unknown"),
              fields.place);
    put_choice_of(html, "mode", say(reader, "Cách gặp", "How they met"), report.events[index].mode,
                  EventMode::kUnknown, reader);
    put_text_area(html, "participants",
                  say(reader, "Người dự, mỗi người một dòng", "Participants, one a line"),
                  fields.participants);
    put_none(html, say(reader, "Đây không phải cuộc gặp", "This is no encounter"));
  } else if (kind == 'c') {
    put_who("party",
            say(reader, "Bên cam kết: tên hay chữ trong bài; để trống nếu không ai",
                "Party: a name or words of the report; empty for nobody"),
            fields.speaker);
    put_kinds(html, reader);
    put_text_area(
        html, "what",
        say(reader, "Điều cam kết, đúng chữ của bài", "What is promised, in the report's words"),
        fields.content);
    put_input(html, "condition",
              say(reader, "Điều kiện, đúng chữ của bài; để trống nếu không có",
                  "Condition, in the report's words; empty if there is none"),
              fields.condition);
    if (report.commitments[index].statement >= 0) put_day();
    put_choice_of(html, "status", say(reader, "Tình trạng", "Status"),
                  report.commitments[index].status, CommitmentStatus::kUndecided, reader);
    put_none(html, say(reader, "Đây không phải cam kết", "This is no commitment"));
  } else {
    put_who(
        "member",
        say(reader, "Thành viên: tên hay chữ trong bài", "Member: a name or words of the report"),
        fields.speaker);
    put_kinds(html, reader);
    put_who("organisation",
            say(reader, "Tổ chức: tên hay chữ trong bài",
                "Organisation: a name or words of the report"),
            fields.organisation);
    const auto& m = report.memberships[index];
    put_choice_of(html, "role", say(reader, "Vai trò", "Role"),
                  m.polarity == '-' ? MemberRole::kNonMember : m.role, MemberRole::kNonMember,
                  reader);
    put_none(html, say(reader, "Đây không phải tư cách thành viên", "This is no membership"));
  }
  put_signature(html, say(reader, "Ghi lại", "Keep"), reader);
  html.put("</form></details>");
  bool first = true;
  for (const auto& one : stored.corrections) {
    if (one.kind != kind || one.entry != static_cast<std::int32_t>(index)) continue;
    if (first) html.put("<ol class=\"corrections\">");
    first = false;
    put_correction(html, one, reader);
  }
  if (!first) html.put("</ol>");
}

void put_report_corrections(Html& html, const ledger::Ledger& ledger, const ledger::Stored& stored,
                            const Reader& reader) {
  html.put("<section id=\"corrections\">").element("h2", say(reader, "Sửa", "Correct"));
  html.put("<details id=\"missed\"><summary>");
  html.words(say(reader, "Thiếu một lời nói", "A statement is missing")).put("</summary>");
  open_form(html, corrections_address(stored));
  put_hidden(html, "add", "1");
  put_text_area(html, "content",
                say(reader, "Lời được nói, đúng chữ của bài, mỗi đoạn một dòng",
                    "What was said, in the report's words, a piece a line"),
                "");
  put_input(html, "cue", say(reader, "Từ dẫn («cho biết»), nếu có", "Its cue («cho biết»), if any"),
            "");
  put_input(html, "speaker",
            say(reader, "Người nói: tên hay chữ trong bài; để trống nếu không ai",
                "Speaker: a name or words of the report; empty for nobody"),
            "", {{"list", "names"}, {"autocomplete", "off"}});
  put_names(html, stored);
  put_kinds(html, reader);
  put_choice_of(html, "act", say(reader, "Loại lời", "Act"), Act::kReport, Act::kCondition, reader);
  put_input(html, "said_on", say(reader, "Ngày nói, nếu bài nêu", "Day said, if the report says"),
            "");
  put_signature(html, say(reader, "Thêm", "Add"), reader);
  html.put("</form></details>");
  put_story_form(html, ledger, stored, reader);
  const auto moves = ledger::CorrectionBook(ledger).moves(stored.row.id);
  const auto count = stored.corrections.size() + (moves ? moves->size() : 0);
  if (count > 0) {
    html.open("details", {{"open", ""}}).put("<summary>");
    html.words(fmt::format(
        fmt::runtime(say(reader, "Đã sửa trong bài này ({})", "Corrected in this report ({})")),
        count));
    html.put("</summary><ol class=\"corrections\">");
    for (const auto& one : stored.corrections) put_correction(html, one, reader);
    if (moves) put_moves(html, *moves, reader);
    html.put("</ol></details>");
  }
  html.put("</section>");
}

}  // namespace sotin::views::web
