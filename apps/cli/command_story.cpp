// `sotin story`: what several reports say together. With --of the reports of a file are one story
// and nothing is stored.
#include <memory>
#include <optional>

#include "answer.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/story_view.hpp"

namespace sotin::cli {
namespace {

struct StoryOptions {
  std::vector<std::string> files;
};

/// The reports of a story, read and kept while it is told.
struct ReadReports {
  std::vector<text::Document> documents;
  std::vector<facts::Report> reports;
  std::size_t failed = 0;
};

ReadReports read_all(Context& context, const std::vector<std::string>& inputs) {
  ReadReports read;
  for (const auto& file : text::list_files(inputs)) {
    if (!file) {
      complain(context, file.error());
      ++read.failed;
      continue;
    }
    text::RecordReader reader(*file);
    while (auto record = reader.next()) {
      if (!*record) {
        complain(context, record->error());
        ++read.failed;
        continue;
      }
      read.documents.push_back(
          text::Document::from_bytes((*record)->text, std::move((*record)->origin)));
      read.reports.push_back(facts::read(read.documents.back()));
    }
  }
  return read;
}

void tell(Context& context, const ReadReports& read) {
  std::vector<stories::Told> told;
  for (std::size_t i = 0; i < read.documents.size(); ++i) {
    told.push_back({&read.documents[i], &read.reports[i]});
  }
  stories::find_copies(told);
  std::vector<std::uint32_t> order;
  auto story = stories::tell_story(told, &order);
  stories::summarise_story(story, told, order);
  views::StoryReports with;
  for (const auto i : order) {
    with.documents.push_back(&read.documents[i]);
    with.reports.push_back(&read.reports[i]);
  }
  print(context, context.json ? views::story_json(story, with)
                              : views::story_text(story, with, asked_for(context).text, true));
}

void run(Context& context, const StoryOptions& options) {
  const auto read = read_all(context, options.files);
  if (read.documents.empty()) {
    context.exit_code = kFailed;
    return;
  }
  tell(context, read);
  if (read.failed > 0 && context.exit_code == kOk) context.exit_code = kSomeFailed;
}

}  // namespace

void add_story(CLI::App& app, Context& context) {
  auto options = std::make_shared<StoryOptions>();
  auto* command = add_command(app, context, "story",
                              "nhiều bản tin cùng nói gì: ai nói, mấy nguồn, chỗ nào không khớp",
                              "what several reports say together: who, how many sources, where "
                              "they differ");
  command
      ->add_option("--of", options->files,
                   say(context, "coi các bản tin của tệp (hay thư mục, -) là một chuyện",
                       "take the reports of a file (or folder, -) as one story"))
      ->required()
      ->type_name("FILE");
  command->add_flag("--json", context.json,
                    say(context, "in JSON thay cho chữ", "print JSON instead of text"));
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
