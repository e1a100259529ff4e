// `sotin stories`: the stories of the ledger. `sotin stories --stream FILE`: reports in file order
// into stories, one line a report, without a ledger. When a later report shows that others stand in
// the wrong story, their lines come again with what happened.
#include <fmt/format.h>

#include <memory>
#include <unordered_map>

#include "answer.hpp"
#include "each_record.hpp"
#include "keep.hpp"
#include "output.hpp"
#include "sotin/stories/grouping.hpp"
#include "sotin/views/affair_answers.hpp"

namespace sotin::cli {
namespace {

struct StoriesOptions {
  std::string stream;
  std::string format;
  std::string since;
  std::size_t limit = 30;
  bool affairs = false;
  std::size_t held = stories::GroupingOptions{}.most_reports;
};

class StreamCommand {
 public:
  StreamCommand(Context& context, const StoriesOptions& options)
      : context_(context), options_(options), grouping_({.most_reports = options.held}) {}
  void run();

 private:
  void place(text::Record record);
  void remember(stories::ReportKey key, const std::string& id);
  void print_changes(const std::vector<stories::Change>& changes);

  Context& context_;
  const StoriesOptions& options_;
  stories::Grouping grouping_;
  std::unordered_map<stories::ReportKey, std::string> ids_;  // of the reports that can still move
  std::size_t forget_at_ = 1U << 16U;
  Output output_;
  std::string lines_;
  std::uint64_t placed_ = 0;
};

void StreamCommand::remember(stories::ReportKey key, const std::string& id) {
  ids_.emplace(key, id);
  if (ids_.size() < forget_at_) return;
  std::erase_if(ids_, [this](const auto& entry) { return !grouping_.story_of(entry.first); });
  forget_at_ = std::max(forget_at_, 2 * ids_.size());
}

void StreamCommand::print_changes(const std::vector<stories::Change>& changes) {
  for (const auto& change : changes) {
    for (const auto report : change.reports) {
      const auto id = ids_.find(report);
      if (id == ids_.end()) continue;
      lines_ += fmt::format(R"({{"id":{},"story":"{}","event":"{}","from":"{}"}})"
                            "\n",
                            views::json_string(id->second), stories::name_of_story(change.to),
                            stories::name_of(change.kind), stories::name_of_story(change.from));
    }
  }
}

void StreamCommand::place(text::Record record) {
  const auto title = text::Document::from_bytes(record.origin.title.value_or(std::string()), {});
  const auto document = text::Document::from_bytes(record.text, std::move(record.origin));
  stories::Arrival arrival;
  arrival.report = stories::report_key(document.id());
  arrival.sketch = stories::sketch_of(title.text(), document.text());
  if (document.origin().published) {
    arrival.minutes = stories::minutes_of(*document.origin().published);
  }
  const auto placed = grouping_.add(arrival);
  remember(arrival.report, document.id());
  lines_ += fmt::format(R"({{"id":{},"story":"{}"}})"
                        "\n",
                        views::json_string(document.id()), stories::name_of_story(placed.story));
  print_changes(placed.changes);
  output_.write(lines_);
  lines_.clear();
  ++placed_;
}

void StreamCommand::run() {
  const auto failed = for_each_record_of(context_, options_.stream, [&](text::Record record) {
    place(std::move(record));
    return output_.state() == Output::State::kFine;
  });
  if (output_.state() == Output::State::kFull || output_.state() == Output::State::kBroken) {
    give_up(context_,
            {ErrorCode::kDiskFull, "", say(context_, "(đầu ra chuẩn)", "(standard output)")});
  } else if (failed > 0) {
    context_.exit_code = placed_ == 0 ? kFailed : kSomeFailed;
  }
}

void list(Context& context, const StoriesOptions& options) {
  auto ledger = open_kept(context);
  if (!ledger) return;
  const auto since = views::since_of(*ledger, options.since);
  if (!since) return give_up(context, since.error());
  give(context,
       views::list_stories(*ledger, {*since, options.limit}, asked_for(context), options.affairs));
}

}  // namespace

void add_stories(CLI::App& app, Context& context) {
  auto options = std::make_shared<StoriesOptions>();
  auto* command = add_ledger_command(app, context, "stories", "các câu chuyện trong sổ tin",
                                     "the stories of the ledger");
  command
      ->add_option("--since", options->since,
                   say(context, "chỉ chuyện có tin mới từ ngày này hay từ dấu này",
                       "only stories with news since this date or bookmark"))
      ->type_name("DATE|BOOKMARK");
  command
      ->add_option("--limit", options->limit,
                   say(context, "nhiều nhất bấy nhiêu chuyện (30; 0: tất cả)",
                       "at most so many stories (30; 0: all)"))
      ->type_name("N");
  command->add_flag("--affairs", options->affairs,
                    say(context, "xếp các chuyện cùng vụ việc cạnh nhau",
                        "stories of one affair next to one another"));
  command
      ->add_option(
          "--stream", options->stream,
          say(context, "tệp .jsonl (hoặc -): mỗi bản tin đến lần lượt, in ra câu chuyện của nó",
              "a .jsonl file (or -): each report in turn, with its story"))
      ->type_name("FILE");
  command
      ->add_option("--held", options->held,
                   say(context,
                       "với --stream: nhiều nhất bấy nhiêu bản tin được giữ để so sánh, ngày xa "
                       "nhất được bỏ trước (1000000; mỗi triệu khoảng 1,5 GB)",
                       "with --stream: at most so many reports are held to compare with, the "
                       "farthest days go first (1000000; some 1.5 GB a million)"))
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 31U).description(""))
      ->type_name("N");
  command->add_option("--format", options->format, say(context, "chỉ có jsonl", "jsonl only"))
      ->check(CLI::IsMember({"jsonl"}).description(""))
      ->type_name("jsonl");
  command->callback([options, &context] {
    options->stream.empty() ? list(context, *options) : StreamCommand(context, *options).run();
  });
}

}  // namespace sotin::cli
