// `sotin copies`: near copies among reports, found in one pass over the inputs.
#include <fmt/format.h>

#include <memory>

#include "answer.hpp"
#include "each_record.hpp"
#include "sotin/stories/copies.hpp"
#include "sotin/stories/copy_groups.hpp"
#include "sotin/views/copies_view.hpp"

namespace sotin::cli {
namespace {

struct CopiesOptions {
  std::vector<std::string> inputs;
  double least = 0.5;
  std::size_t megabytes = 1024;
  bool groups = false;
};

class CopiesCommand {
 public:
  CopiesCommand(Context& context, const CopiesOptions& options)
      : context_(context),
        groups_(options.groups),
        index_({.least = options.least, .most_bytes = options.megabytes << 20}) {}

  void run(const std::vector<std::string>& inputs) {
    const auto failed = for_each_record(context_, inputs, [&](text::Record record) {
      take(std::move(record));
      return true;
    });
    if (groups_) tell_groups();
    print(context_, std::exchange(waiting_, {}));
    if (context_.exit_code != kOk || failed == 0) return;
    context_.exit_code = ids_.empty() ? kFailed : kSomeFailed;
  }

 private:
  void take(text::Record record) {
    auto document = text::Document::from_bytes(record.text, std::move(record.origin));
    syllables_.clear();
    stories::append_syllables(document.text(), syllables_);
    const auto number = static_cast<std::uint32_t>(ids_.size());
    for (const auto& copy : index_.add(syllables_)) {
      if (groups_) {
        pairs_.push_back({static_cast<std::uint32_t>(copy.report), number, copy.containment});
      } else {
        waiting_ += views::copy_pair_json(ids_[copy.report], document.id(), copy.containment);
      }
    }
    ids_.push_back(document.id());
    if (groups_) documents_.push_back(std::move(document));
    if (waiting_.size() > (1U << 16)) print(context_, std::exchange(waiting_, {}));
  }

  void tell_groups() {
    std::vector<const text::Document*> reports;
    for (const auto& document : documents_) reports.push_back(&document);
    const auto asked = asked_for(context_);
    for (const auto& group : stories::group_copies(reports, pairs_)) {
      waiting_ += context_.json ? views::copy_group_json(group, reports)
                                : views::copy_group_text(group, reports, asked.text);
      if (waiting_.size() > (1U << 16)) print(context_, std::exchange(waiting_, {}));
    }
  }

  Context& context_;
  bool groups_;
  stories::CopyIndex index_;
  std::vector<stories::Syllable> syllables_;
  std::vector<std::string> ids_;
  std::vector<text::Document> documents_;  // for groups
  std::vector<stories::CopyPair> pairs_;
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
  command->add_flag(
      "--groups", options->groups,
      say(context, "theo nhóm: ai đăng trước, bản chép đổi gì (mặc định trên màn hình)",
          "in groups: who published first, what copies changed (the default on a terminal)"));
  command->add_flag(
      "--json", context.json,
      say(context, "mỗi cặp (hoặc nhóm) một dòng JSON", "a line of JSON for each pair (or group)"));
  command->callback([options, &context] {
    options->groups = options->groups || (is_terminal(1) && !context.json);
    CopiesCommand(context, *options).run(options->inputs);
  });
}

}  // namespace sotin::cli
