// `sotin story`: what several reports say together. A story of the ledger by its id; with --of the
// reports of a file are one story and nothing is stored.
#include <memory>
#include <optional>

#include "answer.hpp"
#include "each_record.hpp"
#include "keep.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/views/story_view.hpp"

namespace sotin::cli {
namespace {

struct StoryOptions {
  std::vector<std::string> files;
  std::string id;
  std::string since;
  std::size_t syllables = 120;
  bool history = false;
};

/// The reports of a story, read and kept while it is told.
struct ReadReports {
  std::vector<text::Document> documents;
  std::vector<facts::Report> reports;
  std::size_t failed = 0;
};

ReadReports read_all(Context& context, const std::vector<std::string>& inputs) {
  ReadReports read;
  read.failed = for_each_record(context, inputs, [&](text::Record record) {
    read.documents.push_back(text::Document::from_bytes(record.text, std::move(record.origin)));
    read.reports.push_back(facts::read(read.documents.back()));
    return true;
  });
  return read;
}

void tell(Context& context, const ReadReports& read, std::size_t syllables) {
  std::vector<stories::Told> told;
  for (std::size_t i = 0; i < read.documents.size(); ++i) {
    told.push_back({&read.documents[i], &read.reports[i]});
  }
  stories::find_copies(told);
  std::vector<std::uint32_t> order;
  auto story = stories::tell_story(told, &order);
  stories::summarise_story(story, told, order, {static_cast<std::uint32_t>(syllables), 0});
  views::StoryReports with;
  for (const auto i : order) {
    with.documents.push_back(&read.documents[i]);
    with.reports.push_back(&read.reports[i]);
  }
  print(context, context.json ? views::story_json(story, with)
                              : views::story_text(story, with, asked_for(context).text, true));
}

void tell_kept(Context& context, const StoryOptions& options) {
  auto ledger = open_kept(context);
  if (!ledger) return;
  if (options.history) {
    return give(context, views::story_history(*ledger, options.id, asked_for(context)));
  }
  const auto since = views::since_of(*ledger, options.since);
  if (!since) return give_up(context, since.error());
  give(context, views::story(*ledger, options.id, *since, options.syllables, asked_for(context)));
}

void run(Context& context, const StoryOptions& options) {
  if (options.files.empty() == options.id.empty()) {
    return give_up(context, {ErrorCode::kBadArgument,
                             say(context, "cần mã một chuyện (xem: sotin stories), hoặc --of TỆP",
                                 "needs the id of a story (see: sotin stories), or --of FILE")});
  }
  if (!options.id.empty()) return tell_kept(context, options);
  const auto read = read_all(context, options.files);
  if (read.documents.empty()) {
    context.exit_code = kFailed;
    return;
  }
  tell(context, read, options.syllables);
  if (read.failed > 0 && context.exit_code == kOk) context.exit_code = kSomeFailed;
}

}  // namespace

void add_story(CLI::App& app, Context& context) {
  auto options = std::make_shared<StoryOptions>();
  auto* command = add_ledger_command(
      app, context, "story", "nhiều bản tin cùng nói gì: ai nói, mấy nguồn, chỗ nào không khớp",
      "what several reports say together: who, how many sources, where "
      "they differ");
  command
      ->add_option("ID", options->id,
                   say(context, "mã chuyện (hay phần đầu của mã), hoặc mã một bản tin trong đó",
                       "id of a story (or its beginning), or of a report in it"))
      ->type_name("");
  command
      ->add_option("--since", options->since,
                   say(context, "đánh dấu bản tin mới từ ngày này hay từ dấu này",
                       "mark reports that are new since this date or bookmark"))
      ->type_name("DATE|BOOKMARK");
  command
      ->add_option("--syllables", options->syllables,
                   say(context, "độ dài phần tóm tắt (120 âm tiết)",
                       "length of the summary (120 syllables)"))
      ->check(CLI::Range(1, 20'000).description(""))
      ->type_name("N");
  command->add_flag("--history", options->history,
                    say(context, "chuyện này đã hình thành thế nào: mở, thêm, gộp, tách",
                        "how the story came to be: opened, joined, merged, split"));
  command
      ->add_option("--of", options->files,
                   say(context, "coi các bản tin của tệp (hay thư mục, -) là một chuyện",
                       "take the reports of a file (or folder, -) as one story"))
      ->type_name("FILE");
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
