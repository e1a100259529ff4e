// `sotin read`: one thread cuts the inputs into records (and fetches pages), several read them, and
// the main thread prints and stores what comes out, in input order.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cstring>
#include <ctime>
#include <memory>
#include <new>

#include "command.hpp"
#include "each_record.hpp"
#include "fetching.hpp"
#include "in_order.hpp"
#include "keep.hpp"
#include "output.hpp"
#include "pdf_text.hpp"
#include "progress.hpp"
#include "read_options.hpp"
#include "reading_places.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/text/language_gate.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/report_json.hpp"
#include "sotin/views/report_text.hpp"
#include "sotin/views/source_map.hpp"

namespace sotin::cli {
namespace {

constexpr std::uint64_t kBytesUnderWay = 32ULL << 20;

enum class Format { kText, kJsonLines, kJson };

/// What became of one record.
struct Outcome {
  std::string trouble = {};  // why there is no report, for people
  std::optional<text::Document> document = {};
  facts::Report report = {};
  std::string printed = {};
  std::string json = {};  // for the ledger, where it is not what is printed
  std::uint64_t bytes = 0;
  bool other_language = false;  // of an archive, and not Vietnamese
  bool no_report = false;       // of an archive, and without prose
  std::size_t file = 0;         // its number among the inputs
  text::ReadingMark mark = {};  // behind it in that file
};

class ReadCommand {
 public:
  ReadCommand(Context& context, const ReadOptions& options)
      : context_(context), options_(options), pages_(options.fetching) {}
  void run();

 private:
  /// A record, or what to say in its place.
  struct Step {
    tl::expected<text::Record, std::string> record;
    std::size_t file = 0;  // its number among the inputs
  };

  bool find_places();
  std::optional<Step> produce();
  Outcome work(Step step) const;
  bool consume(Outcome outcome);
  bool take(const Outcome& outcome);
  void open_ledger();
  void store(const Outcome& outcome);
  void print(const Outcome& outcome);
  void finish();

  Context& context_;
  const ReadOptions& options_;
  Format format_ = Format::kJsonLines;
  views::TextOptions text_options_;
  std::vector<Result<std::string>> files_;
  std::size_t next_file_ = 0;
  std::optional<text::RecordReader> reader_;
  std::optional<ReadingPlaces> places_;
  PageFetcher pages_;
  std::optional<ledger::Ledger> ledger_;
  bool ledger_failed_ = false;
  std::string read_at_;
  std::array<std::uint64_t, 4> stored_ = {};  // by ledger::Outcome
  Output output_;
  Progress progress_;
  views::StoryActors actors_;
  std::uint64_t read_ = 0;
  std::uint64_t failed_ = 0;
  std::uint64_t other_language_ = 0;
  std::uint64_t left_out_ = 0;                // pages of archives without prose
  std::atomic<std::uint64_t> no_report_ = 0;  // records of archives that are no pages
};

std::optional<ReadCommand::Step> ReadCommand::produce() {
  const auto trouble = [this](std::string words) {
    return Step{tl::unexpected(std::move(words)), next_file_ - 1};
  };
  while (true) {
    if (reader_) {
      if (auto record = reader_->next_raw()) {
        if (*record) return Step{std::move(**record), next_file_ - 1};
        return trouble(message_of(context_, record->error()));
      }
      no_report_ += reader_->passed_over();
      reader_.reset();
    }
    if (next_file_ == files_.size()) return {};
    const auto& file = files_[next_file_++];
    if (!file) return trouble(message_of(context_, file.error()));
    if (net::looks_like_url(*file)) {
      auto page = pages_.record(*file);
      if (page) return Step{std::move(*page), next_file_ - 1};
      return trouble(net::words_of(page.error(), context_.tongue));
    }
    reader_.emplace(*file);
    if (places_) {
      const auto& start = places_->start(next_file_ - 1);
      if (start.done) reader_.reset();
      if (reader_ && start.records > 0) reader_->go_to({start.records, start.byte});
    }
  }
}

Outcome ReadCommand::work(Step step) const {
  Outcome outcome;
  outcome.file = step.file;
  if (!step.record) {
    outcome.trouble = std::move(step.record.error());
    return outcome;
  }
  outcome.mark = step.record->mark;
  outcome.bytes = step.record->bytes;
  const bool archived = step.record->archived;
  if (archived && !options_.any_language && text::surely_not_vietnamese(step.record->text)) {
    outcome.other_language = true;
    return outcome;
  }
  auto record = step.record->form == text::Form::kPdf
                    ? text_of_pdf(std::move(*step.record)).and_then(text::finish)
                    : text::finish(std::move(*step.record));
  if (!record) {
    outcome.no_report = archived && record.error().code == ErrorCode::kEmptyInput;
    outcome.trouble = message_of(context_, record.error());
    return outcome;
  }
  auto& origin = record->origin;
  if (!options_.date.empty() && !origin.published) origin.published = options_.date;
  if (!options_.outlet.empty() && !origin.outlet) origin.outlet = options_.outlet;
  if (!options_.url.empty() && !origin.url) origin.url = options_.url;
  const auto source = origin.source;
  try {
    outcome.document = text::Document::from_bytes(record->text, std::move(origin));
    record->text = {};
    outcome.report = facts::read(*outcome.document);
    outcome.printed = format_ == Format::kText
                          ? views::report_text(*outcome.document, outcome.report, text_options_)
                          : views::report_json(*outcome.document, outcome.report);
    if (format_ == Format::kText && !options_.no_ledger) {
      outcome.json = views::report_json(*outcome.document, outcome.report);
    }
    if (options_.bytes && format_ != Format::kText) {
      outcome.json = outcome.printed;
      outcome.printed =
          views::with_source_map(std::move(outcome.printed), *outcome.document, record->pieces);
    }
  } catch (const std::bad_alloc&) {
    outcome.document.reset();
    outcome.trouble =
        message_of(context_, {ErrorCode::kTooLarge, "no memory for this line", source, 0, 0});
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

/// Opens the ledger before anything is read. When it can't be opened, reading goes on without it:
/// what was read is at least printed.
void ReadCommand::open_ledger() {
  if (options_.no_ledger) return;
  auto opened = ledger::Ledger::open(context_.ledger);
  if (!opened) {
    ledger_failed_ = true;
    complain(context_, opened.error());
    return;
  }
  ledger_.emplace(std::move(*opened));
  read_at_ = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

void ReadCommand::store(const Outcome& outcome) {
  if (!ledger_) return;
  const auto& json = outcome.json.empty() ? outcome.printed : outcome.json;
  const auto became = ledger_->store({*outcome.document, outcome.report, json, read_at_},
                                     {.again = options_.again});
  if (became) {
    ++stored_[static_cast<std::size_t>(*became)];
    return;
  }
  progress_.clear();
  auto error = became.error();
  if (error.code == ErrorCode::kForgotten) {
    error.place = outcome.document->origin().source;
    ++failed_;
    complain(context_, error);
    return;
  }
  complain(context_, error);
  ledger_failed_ = true;
  ledger_.reset();
}

bool ReadCommand::consume(Outcome outcome) {
  const bool goes_on = take(outcome);
  if (places_ && ledger_ && goes_on) places_->reached(outcome.file, outcome.mark);
  return goes_on;
}

/// Prints and stores what became of a record; false when nobody wants more.
bool ReadCommand::take(const Outcome& outcome) {
  if (outcome.other_language || outcome.no_report) {
    other_language_ += outcome.other_language;
    left_out_ += outcome.no_report;
    progress_.step(outcome.bytes);
    return true;
  }
  if (!outcome.trouble.empty()) {
    ++failed_;
    progress_.clear();
    talk(outcome.trouble);
    return true;
  }
  store(outcome);
  print(outcome);
  ++read_;
  progress_.step(outcome.bytes);
  return output_.state() == Output::State::kFine || ledger_;
}

void ReadCommand::finish() {
  if (format_ == Format::kJson) output_.write(read_ == 0 ? "[]\n" : "\n]\n");
  if (format_ == Format::kText && read_ > 1) output_.write("\n" + actors_.summary(text_options_));
  progress_.clear();
  std::string words;
  const auto add = [&](std::uint64_t count, const char* vietnamese, const char* english) {
    if (count == 0) return;
    if (!words.empty()) words += ", ";
    words += fmt::format(fmt::runtime(say(context_, vietnamese, english)), count);
  };
  if (ledger_) {
    add(stored_[0], "{} bản tin mới", "{} new reports");
    add(stored_[1], "{} bản tin có nội dung mới", "{} reports with changed content");
    add(stored_[2], "{} bản tin đọc lại khác trước", "{} reports read differently");
    add(stored_[3], "{} bản tin không đổi", "{} reports unchanged");
    words = context_.ledger + ": " +
            (words.empty() ? say(context_, "không có gì mới", "nothing new") : words);
  } else {
    words = fmt::format(fmt::runtime(say(context_, "đã đọc {} bản tin", "read {} reports")), read_);
  }
  if (failed_ > 0) {
    words += fmt::format(
        fmt::runtime(say(context_, "; {} chỗ không đọc được", "; {} places could not be read")),
        failed_);
  }
  words += passed_over_words(context_, other_language_, left_out_ + no_report_, "--any-language");
  const bool told = other_language_ + left_out_ + no_report_ > 0;
  if (ledger_failed_)
    words += say(context_, "; không ghi vào sổ tin", "; not stored in the ledger");
  if (ledger_ || failed_ > 0 || ledger_failed_ || told) talk(words);

  const auto state = output_.state();
  const std::string stdout_name = say(context_, "(đầu ra chuẩn)", "(standard output)");
  if (state == Output::State::kFull) {
    complain(context_, {ErrorCode::kDiskFull, std::strerror(output_.error()), stdout_name, 0, 0});
  } else if (state == Output::State::kBroken) {
    talk(fmt::format("{}: {}", stdout_name, std::strerror(output_.error())));
  }
  const bool stopped = state == Output::State::kFull || state == Output::State::kBroken;
  if (stopped || ledger_failed_ || (read_ == 0 && failed_ > 0)) {
    context_.exit_code = kFailed;
  } else if (failed_ > 0) {
    context_.exit_code = kSomeFailed;
  }
}

/// Where earlier runs stopped; false when that was asked for and can't be told.
bool ReadCommand::find_places() {
  if (options_.resume && !ledger_) {
    complain(context_, {ErrorCode::kBadArgument, "--resume: no ledger", "", 0, 0});
    context_.exit_code = options_.no_ledger ? kAskedWrongly : kFailed;
    return false;
  }
  if (!ledger_) return true;
  std::vector<std::string> names;
  for (const auto& file : files_) names.push_back(file.value_or(""));
  places_.emplace(std::move(names), context_.ledger, read_at_);
  if (!options_.resume) return true;
  if (const auto found = places_->look_up(); !found) {
    complain(context_, found.error());
    context_.exit_code = kFailed;
    return false;
  }
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const auto& start = places_->start(i);
    if (start.records == 0) continue;
    const char* words =
        start.done ? say(context_, "{}: đã đọc hết từ lần trước ({} bản ghi)",
                         "{}: read to its end before ({} records)")
                   : say(context_, "{}: đọc tiếp sau {} bản ghi", "{}: goes on behind {} records");
    talk(fmt::format(fmt::runtime(words), *files_[i], start.records));
  }
  return true;
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
  open_ledger();
  files_ = text::list_files(options_.inputs);
  if (!find_places()) return;
  progress_.begin(context_.tongue == Tongue::kVietnamese, is_terminal(2) && !is_terminal(1));
  const unsigned jobs =
      options_.jobs > 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
  in_order<Step, Outcome>(
      std::min(jobs, 64U), kBytesUnderWay, [this] { return produce(); },
      [this](Step step) { return work(std::move(step)); },
      [this](Outcome outcome) { return consume(std::move(outcome)); },
      [](const Step& step) { return step.record ? step.record->text.size() : 0; });
  if (places_ && ledger_ && output_.state() == Output::State::kFine) places_->all_done();
  finish();
  // Last, when all that was read is safe: what breaks off here is done by the next command.
  if (ledger_ && context_.exit_code != kFailed) keep(context_, *ledger_);
}

}  // namespace

void add_read(CLI::App& app, Context& context) {
  auto options = std::make_shared<ReadOptions>();
  auto* command =
      add_command(app, context, "read", "đọc bản tin vào sổ", "read reports into the ledger");
  add_read_options(*command, context, *options);
  command->callback([options, &context] { ReadCommand(context, *options).run(); });
}

}  // namespace sotin::cli
