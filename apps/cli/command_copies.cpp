// `sotin copies`: near copies among reports, found in one pass over the inputs.
#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "output.hpp"
#include "sotin/stories/copies.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {
namespace {

struct CopiesOptions {
  std::vector<std::string> inputs;
  double least = 0.5;
  std::size_t megabytes = 1024;
};

class CopiesCommand {
 public:
  CopiesCommand(Context& context, const CopiesOptions& options)
      : context_(context),
        index_({.least = options.least, .most_bytes = options.megabytes << 20}) {}

  void run(const std::vector<std::string>& inputs) {
    for (const auto& file : text::list_files(inputs)) {
      if (!file) {
        fail(file.error());
        continue;
      }
      text::RecordReader reader(*file);
      while (auto record = reader.next()) {
        if (record->has_value()) {
          take(std::move(**record));
        } else {
          fail(record->error());
        }
      }
    }
    print(context_, std::exchange(waiting_, {}));
    if (context_.exit_code != kOk || failed_ == 0) return;
    context_.exit_code = ids_.empty() ? kFailed : kSomeFailed;
  }

 private:
  void fail(const Error& error) {
    ++failed_;
    complain(context_, error);
  }

  void take(text::Record record) {
    const auto document = text::Document::from_bytes(record.text, std::move(record.origin));
    syllables_.clear();
    stories::append_syllables(document.text(), syllables_);
    for (const auto& copy : index_.add(syllables_)) {
      const nlohmann::ordered_json line = {
          {"a", ids_[copy.report]},
          {"b", document.id()},
          {"containment", std::round(copy.containment * 1e6) / 1e6}};
      waiting_ += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }
    ids_.push_back(document.id());
    if (waiting_.size() > (1U << 16)) print(context_, std::exchange(waiting_, {}));
  }

  Context& context_;
  stories::CopyIndex index_;
  std::vector<stories::Syllable> syllables_;
  std::vector<std::string> ids_;
  std::string waiting_;
  std::size_t failed_ = 0;
};

}  // namespace

void add_copies(CLI::App& app, Context& context) {
  auto options = std::make_shared<CopiesOptions>();
  auto* command = add_command(app, context, "copies", "tìm các bản tin chép lại nhau",
                              "find reports that copy one another");
  command
      ->add_option("INPUT", options->inputs,
                   say(context, "tệp, thư mục, hoặc - (đầu vào chuẩn), như sotin read",
                       "files, folders, or - (standard input), as for sotin read"))
      ->required()
      ->type_name("");
  command
      ->add_option("--least", options->least,
                   say(context, "phần trùng ít nhất của bài ngắn hơn (0.5)",
                       "least share of the shorter text that is in the other (0.5)"))
      ->check(CLI::Range(0.1, 1.0).description(""))
      ->type_name("SHARE");
  command
      ->add_option("--memory", options->megabytes,
                   say(context, "bộ nhớ tối đa, MB (1024); đầy thì bỏ bài cũ nhất",
                       "most memory in MB (1024); when full, the oldest reports are let go"))
      ->check(CLI::Range(16, 1 << 20).description(""))
      ->type_name("MB");
  command->callback([options, &context] { CopiesCommand(context, *options).run(options->inputs); });
}

}  // namespace sotin::cli
