// `sotin correct`, `sotin corrections`: a person says what should stand; the machine obeys, and all
// of it can be taken back.
#include <fmt/format.h>

#include <memory>

#include "answer.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/corrections.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::cli {
namespace {

using ledger::Change;
using ledger::CorrectedField;

struct Options {
  std::string report;
  std::string entry;
  std::string add;
  std::string cue;
  std::string speaker;
  std::string speaker_kind;
  std::string act;
  std::string said_on;
  std::string status;
  std::string date;
  std::vector<std::string> content;
  std::vector<std::string> participants;
  std::string type;
  std::string mode;
  std::string place;
  std::string party;
  std::string what;
  std::string condition;
  std::string member;
  std::string organisation;
  std::string role;
  bool none = false;
  std::int64_t undo = 0;
  std::string by;
  std::string reason;
};

/// «none», «không»: nobody, unknown.
std::string or_nothing(const std::string& value) {
  return value == "none" || value == "null" || value == "không" ? std::string() : value;
}

std::vector<Change> changes_of(const CLI::App& command, const Options& options,
                               const std::optional<facts::SpeakerKind>& kind) {
  const auto given = [&](const char* name) { return command.count(name) > 0; };
  std::vector<Change> changes;
  if (given("--content")) changes.push_back({CorrectedField::kContent, {}, options.content, {}});
  if (given("--speaker")) {
    changes.push_back({CorrectedField::kSpeaker, or_nothing(options.speaker), {}, kind});
  }
  if (given("--act")) changes.push_back({CorrectedField::kAct, options.act, {}, {}});
  if (given("--said-on")) {
    changes.push_back({CorrectedField::kSaidOn, or_nothing(options.said_on), {}, {}});
  }
  if (given("--status")) changes.push_back({CorrectedField::kStatus, options.status, {}, {}});
  if (given("--date")) {
    changes.push_back({CorrectedField::kDate, or_nothing(options.date), {}, {}});
  }
  const auto add = [&](const char* name, CorrectedField field, const std::string& value,
                       bool may_be_none) {
    if (!given(name)) return;
    const bool person = field == CorrectedField::kParty || field == CorrectedField::kMember;
    changes.push_back(
        {field, may_be_none ? or_nothing(value) : value, {}, person ? kind : std::nullopt});
  };
  add("--type", CorrectedField::kType, options.type, false);
  add("--mode", CorrectedField::kMode, options.mode, false);
  add("--place", CorrectedField::kPlace, options.place, true);
  add("--party", CorrectedField::kParty, options.party, true);
  add("--what", CorrectedField::kWhat, options.what, false);
  add("--condition", CorrectedField::kCondition, options.condition, true);
  add("--member", CorrectedField::kMember, options.member, false);
  add("--organisation", CorrectedField::kOrganisation, options.organisation, false);
  add("--role", CorrectedField::kRole, options.role, false);
  if (given("--participant")) {
    changes.push_back({CorrectedField::kParticipants, {}, options.participants, {}});
  }
  if (options.none) changes.push_back({CorrectedField::kNone, {}, {}, {}});
  return changes;
}

/// Shows what was kept, of the report's list.
void show(Context& context, const ledger::Ledger& ledger, const Options& options,
          const std::vector<std::int64_t>& numbers) {
  const auto answer = views::list_corrections(ledger, options.report, asked_for(context));
  if (!answer) return give_up(context, answer.error());
  print(context, answer->words);
  if (numbers.empty()) {
    return talk(say(context, "đã đúng như vậy rồi, không ghi gì thêm",
                    "it stands so already: nothing was kept"));
  }
  for (const auto number : numbers) {
    talk(fmt::format(fmt::runtime(say(context, "đã ghi. Bỏ: sotin correct --undo {}",
                                      "kept. Take it back: sotin correct --undo {}")),
                     number));
  }
}

void run(Context& context, const CLI::App& command, const Options& options) {
  const auto wrong = [&](const char* words) {
    talk(words);
    context.exit_code = kAskedWrongly;
  };
  std::optional<facts::SpeakerKind> kind;
  if (!options.speaker_kind.empty()) {
    kind = facts::value_of<facts::SpeakerKind>(options.speaker_kind);
  }
  auto ledger = open_ledger(context, false);
  if (!ledger) return;
  ledger::CorrectionBook book(*ledger);
  const ledger::CorrectedBy by{author_or_login(options.by), time_now(), options.reason};
  if (options.undo > 0) {
    const auto undone = book.undo(options.undo, by);
    if (!undone) return give_up(context, undone.error());
    return talk(*undone ? say(context, "đã bỏ; sửa đổi ấy vẫn nằm trong sotin corrections",
                              "undone; sotin corrections still shows it")
                        : say(context, "đã bỏ từ trước", "it was undone before"));
  }
  if (options.report.empty()) {
    return wrong(say(context, "thiếu REPORT. Xem: sotin correct --help",
                     "REPORT is missing. See: sotin correct --help"));
  }
  Result<std::vector<std::int64_t>> numbers;
  if (!options.add.empty()) {
    auto pieces = options.content;
    pieces.insert(pieces.begin(), options.add);
    numbers = book.add(options.report,
                       {pieces, options.cue, or_nothing(options.speaker), kind,
                        options.act.empty() ? "REPORT" : options.act, or_nothing(options.said_on)},
                       by);
  } else {
    const auto changes = changes_of(command, options, kind);
    if (options.entry.empty() || changes.empty()) {
      return wrong(say(
          context,
          "nêu mục cần sửa (s3, v1, c2, m4 như trong sotin show --json, hay chữ của lời nói) và "
          "sửa "
          "gì. Xem: sotin correct --help",
          "name the entry (s3, v1, c2, m4 as in sotin show --json, or words of a statement) and "
          "what to correct. See: sotin correct --help"));
    }
    numbers = book.correct(options.report, options.entry, changes, by);
  }
  if (!numbers) return give_up(context, numbers.error());
  show(context, *ledger, options, *numbers);
}

}  // namespace

void add_correct(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "correct", "sửa một mục: người sửa đúng hơn máy",
                                     "correct an entry: people outrank the machine");
  const char* words = say(context, "CHỮ", "WORDS");
  const auto option = [&](const char* name, auto& value, const char* vietnamese,
                          const char* english, const char* type) {
    return command->add_option(name, value, say(context, vietnamese, english))->type_name(type);
  };
  option("REPORT", options->report, "mã bản tin", "id of the report", "");
  option("ENTRY", options->entry, "mục: s3, v1, c2, m4, hay chữ của một lời nói",
         "the entry: s3, v1, c2, m4, or words of a statement", "");
  option("--speaker", options->speaker, "người nói: tên hay chữ trong bài; none: không ai",
         "the speaker: a name or words of the report; none: nobody", words);
  option("--speaker-kind", options->speaker_kind, "người nói là gì, khi máy chưa biết",
         "what the speaker is, when the machine does not know",
         "person|organisation|country|group|anonymous")
      ->check(CLI::IsMember({"person", "organisation", "country", "group", "anonymous"})
                  .description(""));
  option("--content", options->content, "lời được nói, đúng chữ của bài (lặp lại cho từng đoạn)",
         "what was said, in the report's words (again for each piece)", words)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  option("--act", options->act, "loại lời: PLEDGE, REFUSE ...", "the act: PLEDGE, REFUSE ...",
         "ACT");
  option("--said-on", options->said_on,
         "ngày nói, cả của lời chứa cam kết: 2025-08-20, 2025-08; none: không rõ",
         "the day said, of a statement or a commitment's one: 2025-08-20; none: unknown", "DATE");
  option("--status", options->status, "tình trạng của cuộc gặp hay cam kết",
         "status of an encounter or a commitment", "STATUS");
  option("--date", options->date, "ngày của cuộc gặp; none: không rõ",
         "date of an encounter; none: unknown", "DATE");
  option("--participant", options->participants, "người dự cuộc gặp (lặp lại cho từng người)",
         "who takes part in an encounter (again for each)", words)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  option("--type", options->type, "loại cuộc gặp: meeting, talks, call ...",
         "kind of an encounter: meeting, talks, call ...", "TYPE");
  option("--mode", options->mode, "cách gặp: in-person, online, phone ...",
         "how they met: in-person, online, phone ...", "MODE");
  option("--place", options->place, "nơi gặp, đúng chữ của bài; none: không rõ",
         "place of an encounter, in the report's words; none: unknown", words);
  option("--party", options->party, "bên cam kết: tên hay chữ trong bài; none: không ai",
         "party of a commitment: a name or words of the report; none: nobody", words);
  option("--what", options->what, "điều cam kết, đúng chữ của bài",
         "what is promised, in the report's words", words);
  option("--condition", options->condition, "điều kiện của cam kết; none: không có",
         "condition of a commitment; none: there is none", words);
  option("--member", options->member, "thành viên: tên hay chữ trong bài",
         "member: a name or words of the report", words);
  option("--organisation", options->organisation, "tổ chức: tên hay chữ trong bài",
         "organisation: a name or words of the report", words);
  option("--role", options->role, "vai trò: member, lead, non-member ...",
         "role of a member: member, lead, non-member ...", "ROLE");
  command->add_flag("--not-a-statement,--no-encounter,--no-commitment,--no-membership",
                    options->none,
                    say(context, "mục này không phải lời nói, cuộc gặp, cam kết, thành viên",
                        "this is no statement, no encounter, no commitment, no membership"));
  option("--add", options->add, "thêm một lời nói mà máy bỏ sót: lời được nói",
         "add a statement that the machine missed: what was said", words);
  option("--cue", options->cue, "với --add: từ dẫn («cho biết»)",
         "with --add: its cue («cho biết»)", words);
  option("--undo", options->undo, "bỏ sửa đổi số N", "take correction N back", "N");
  option("--by", options->by, "ai sửa (nếu không nêu: tên đăng nhập)",
         "who corrects (the login name if not given)", words);
  option("--reason", options->reason, "lý do, được giữ lại", "the reason, which is kept", words);
  command->callback([options, command, &context] { run(context, *command, *options); });
}

void add_corrections(CLI::App& app, Context& context) {
  auto report = std::make_shared<std::string>();
  auto* command =
      add_ledger_command(app, context, "corrections", "ai đã sửa gì, còn hiệu lực không",
                         "who corrected what, and whether it holds");
  command->add_option("REPORT", *report, say(context, "chỉ của bản tin này", "only of this report"))
      ->type_name("");
  command->callback([report, &context] {
    answer(context, [&](const auto& ledger, const auto& asked) {
      return views::list_corrections(ledger, *report, asked);
    });
  });
}

}  // namespace sotin::cli
