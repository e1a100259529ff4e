// `sotin read`: one thread cuts the inputs into records, several read them, and the main thread
// prints and stores what comes out, in input order.
#include <fmt/format.h>

#include <cstring>
#include <memory>
#include <new>

#include "command.hpp"
#include "in_order.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/report_json.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::cli {
namespace {

constexpr std::uint64_t kBytesUnderWay = 32ULL << 20;

enum class Format { kText, kJsonLines, kJson };

struct ReadOptions {
  std::vector<std::string> inputs;
  std::string format;
  std::string date;
  std::string outlet;
  std::string url;
  bool no_ledger = false;
  unsigned jobs = 0;
};

/// What became of one record.
struct Outcome {
  std::optional<Error> error = {};
  std::optional<text::Document> document = {};
  facts::Report report = {};
  std::string printed = {};
  std::uint64_t bytes = 0;
};

class ReadCommand {
 public:
  ReadCommand(Context& context, const ReadOptions& options)
      : context_(context), options_(options) {}
  void run();

 private:
  using Step = Result<text::Record>;

  std::optional<Step> produce();
  Outcome work(Step step) const;
  bool consume(Outcome outcome);
  void print(const Outcome& outcome);
  void finish();

  Context& context_;
  const ReadOptions& options_;
  Format format_ = Format::kJsonLines;
  views::TextOptions text_options_;
  std::vector<Result<std::string>> files_;
  std::size_t next_file_ = 0;
  std::optional<text::RecordReader> reader_;
  Output output_;
  Progress progress_;
  views::StoryActors actors_;
  std::uint64_t read_ = 0;
  std::uint64_t failed_ = 0;
};

std::optional<ReadCommand::Step> ReadCommand::produce() {
  while (true) {
    if (reader_) {
      if (auto step = reader_->next()) return step;
      reader_.reset();
    }
    if (next_file_ == files_.size()) return {};
    const auto& file = files_[next_file_++];
    if (!file) return Step(tl::unexpected(file.error()));
    reader_.emplace(*file);
  }
}

Outcome ReadCommand::work(Step step) const {
  Outcome outcome;
  if (!step) {
    outcome.error = std::move(step.error());
    return outcome;
  }
  auto& origin = step->origin;
  if (!options_.date.empty() && !origin.published) origin.published = options_.date;
  if (!options_.outlet.empty() && !origin.outlet) origin.outlet = options_.outlet;
  if (!options_.url.empty() && !origin.url) origin.url = options_.url;
  outcome.bytes = step->bytes;
  const auto source = origin.source;
  try {
    outcome.document = text::Document::from_bytes(step->text, std::move(origin));
    step->text = {};
    outcome.report = facts::read(*outcome.document);
    outcome.printed = format_ == Format::kText
                          ? views::report_text(*outcome.document, outcome.report, text_options_)
                          : views::report_json(*outcome.document, outcome.report);
  } catch (const std::bad_alloc&) {
    outcome.document.reset();
    outcome.error = Error{ErrorCode::kTooLarge, "no memory for this line", source, 0, 0};
  }
  return outcome;
}

void ReadCommand::print(const Outcome& outcome) {
  if (format_ == Format::kJson) output_.write(read_ == 0 ? "[\n" : ",\n");
  if (format_ == Format::kText && read_ > 0) output_.write("\n");
  output_.write(outcome.printed);
  if (format_ == Format::kJsonLines) output_.write("\n");
  if (format_ == Format::kText) actors_.add(*outcome.document, outcome.report);
}

bool ReadCommand::consume(Outcome outcome) {
  if (outcome.error) {
    ++failed_;
    progress_.clear();
    complain(context_, *outcome.error);
    return true;
  }
  print(outcome);
  ++read_;
  progress_.step(outcome.bytes);
  return output_.state() == Output::State::kFine;
}

void ReadCommand::finish() {
  if (format_ == Format::kJson) output_.write(read_ == 0 ? "[]\n" : "\n]\n");
  if (format_ == Format::kText && read_ > 1) output_.write("\n" + actors_.summary(text_options_));
  progress_.clear();
  if (output_.state() == Output::State::kFull || output_.state() == Output::State::kBroken) {
    complain(context_, {output_.state() == Output::State::kFull ? ErrorCode::kDiskFull
                                                                : ErrorCode::kFileUnreadable,
                        std::strerror(output_.error()),
                        say(context_, "(đầu ra chuẩn)", "(standard output)"), 0, 0});
    context_.exit_code = kFailed;
    return;
  }
  if (failed_ > 0 && output_.state() == Output::State::kFine) {
    talk(fmt::format(fmt::runtime(say(context_, "đã đọc {} bản tin; {} chỗ không đọc được",
                                      "read {} reports; {} places could not be read")),
                     read_, failed_));
    context_.exit_code = read_ == 0 ? kFailed : kSomeFailed;
  }
}

void ReadCommand::run() {
  format_ = options_.format == "text"                    ? Format::kText
            : options_.format == "json" || context_.json ? Format::kJson
            : options_.format.empty() && is_terminal(1)  ? Format::kText
                                                         : Format::kJsonLines;
  text_options_.tongue = context_.tongue;
  text_options_.width = terminal_width();
  text_options_.colour = may_colour();
  if (!options_.date.empty() && !text::is_iso_date(options_.date)) {
    complain(context_,
             {ErrorCode::kBadArgument, "--date " + options_.date + ": YYYY-MM-DD", "", 0, 0});
    context_.exit_code = kAskedWrongly;
    return;
  }
  files_ = text::list_files(options_.inputs);
  progress_.begin(context_.tongue == Tongue::kVietnamese, is_terminal(2) && !is_terminal(1));
  const unsigned jobs =
      options_.jobs > 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
  in_order<Step, Outcome>(
      std::min(jobs, 64U), kBytesUnderWay, [this] { return produce(); },
      [this](Step step) { return work(std::move(step)); },
      [this](Outcome outcome) { return consume(std::move(outcome)); },
      [](const Step& step) { return step ? step->text.size() : 0; });
  finish();
}

}  // namespace

void add_read(CLI::App& app, Context& context) {
  auto options = std::make_shared<ReadOptions>();
  auto* command =
      add_command(app, context, "read", "đọc bản tin vào sổ", "read reports into the ledger");
  command
      ->add_option(
          "INPUT", options->inputs,
          say(context,
              "tệp, thư mục, hoặc - (đầu vào chuẩn): .txt, .html, .jsonl, .jsonl.gz, .jsonl.zst",
              "files, folders, or - (standard input): .txt, .html, .jsonl, .jsonl.gz, .jsonl.zst"))
      ->required()
      ->type_name("");
  command
      ->add_option(
          "--format", options->format,
          say(context,
              "text (cho người, mặc định trên màn hình), jsonl (mặc định khi chuyển đi nơi khác), "
              "json",
              "text (for people, the default on a terminal), jsonl (the default elsewhere), json"))
      ->check(CLI::IsMember({"text", "jsonl", "json"}).description(""))
      ->type_name("text|jsonl|json");
  command
      ->add_option("--date", options->date,
                   say(context, "ngày đăng, khi bản tin không ghi",
                       "date of publication where the input gives none"))
      ->type_name("YYYY-MM-DD");
  command
      ->add_option(
          "--outlet", options->outlet,
          say(context, "tên báo, khi bản tin không ghi", "outlet where the input gives none"))
      ->type_name("NAME");
  command
      ->add_option(
          "--url", options->url,
          say(context, "địa chỉ, khi bản tin không ghi", "address where the input gives none"))
      ->type_name("URL");
  add_ledger_option(*command, context);
  command->add_flag("--no-ledger", options->no_ledger,
                    say(context, "chỉ in ra, không ghi vào sổ", "only print, do not store"));
  command->add_flag("--json", context.json,
                    say(context, "như --format json", "the same as --format json"));
  command
      ->add_option("--jobs", options->jobs,
                   say(context, "số luồng (mặc định: mọi nhân)", "threads (default: every core)"))
      ->check(CLI::Range(1, 64).description(""))
      ->type_name("N");
  command->callback([options, &context] { ReadCommand(context, *options).run(); });
}

}  // namespace sotin::cli
