// `sotin summary`: reads all reports, puts those of one cluster together, and prints a line of JSON
// a cluster: sentences of the reports with the place each was taken from.
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "answer.hpp"
#include "each_record.hpp"
#include "output.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/stories/summary.hpp"

namespace sotin::cli {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::uint32_t syllables = 0;
  std::uint32_t sentences = 0;
};

struct Member {
  text::Document document;
  std::uint32_t text = 0;  // where `text` begins in it, behind the lead
};

struct Cluster {
  std::string name;  // as JSON
  std::vector<Member> members;
};

/// Takes the member `key` out of what the record says beside its text; `null` when it has none.
std::string take_extra(text::Origin& origin, const char* key) {
  const auto found = origin.extra.find(key);
  if (found == origin.extra.end()) return "null";
  auto json = std::move(found->second);
  origin.extra.erase(found);
  return json;
}

/// A report is read with its lead before it, where that is a member of its own. Places are counted
/// in `text` alone, so nothing is taken from that lead.
Member member_of(text::Record record) {
  const auto lead = nlohmann::json::parse(take_extra(record.origin, "lead"), nullptr, false);
  auto alone = text::Document::from_bytes(record.text, record.origin);
  if (!lead.is_string() || lead.get_ref<const std::string&>().empty()) return {std::move(alone), 0};
  record.origin.id = alone.id();
  auto whole = text::Document::from_bytes(lead.get_ref<const std::string&>() + "\n" + record.text,
                                          std::move(record.origin));
  // What was mended in one of them may have been mended otherwise in both together.
  if (!whole.text().ends_with("\n" + alone.text())) return {std::move(alone), 0};
  const auto text = static_cast<std::uint32_t>(whole.text().size() - alone.text().size());
  return {std::move(whole), text};
}

/// A line of JSON: {"cluster","summary","sources":[{"id","start","end","witnesses"}]}.
std::string line_of(const Cluster& cluster, const stories::SummaryOptions& options) {
  std::vector<language::Analysis> analyses;
  std::vector<text::Document> titles;
  analyses.reserve(cluster.members.size());
  titles.reserve(cluster.members.size());
  std::vector<stories::SummaryReport> reports;
  for (const auto& [document, text] : cluster.members) {
    const auto& origin = document.origin();
    analyses.push_back(language::analyse(document));
    titles.push_back(text::Document::from_bytes(origin.title.value_or(std::string()), {}));
    reports.push_back({document.id(),
                       titles.back().text(),
                       {},
                       &analyses.back(),
                       static_cast<std::uint32_t>(reports.size()),
                       text});
    if (origin.published) reports.back().published = *origin.published;
  }
  std::vector<stories::Told> told;
  for (const auto& member : cluster.members) told.push_back({&member.document});
  stories::find_copies(told);
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i].copy_group >= 0)
      reports[i].witness = static_cast<std::uint32_t>(told[i].copy_group);
  }
  std::string summary;
  std::string sources;
  for (const auto& sentence : stories::summarise(reports, options)) {
    const auto& [document, text] = cluster.members[sentence.report];
    const auto before = document.code_point(text);
    if (!summary.empty()) summary += ' ';
    summary += document.words(sentence.where);
    if (!sources.empty()) sources += ',';
    sources += fmt::format(R"({{"id":{},"start":{},"end":{},"witnesses":{}}})",
                           views::json_string(document.id()),
                           document.code_point(sentence.where.begin) - before,
                           document.code_point(sentence.where.end) - before, sentence.witnesses);
  }
  return fmt::format(R"({{"cluster":{},"summary":{},"sources":[{}]}})"
                     "\n",
                     cluster.name, views::json_string(summary), sources);
}

class SummaryCommand {
 public:
  SummaryCommand(Context& context, const Options& options) : context_(context), options_(options) {}
  void run();

 private:
  void read(const std::string& path);
  void put(text::Record record);

  Context& context_;
  const Options& options_;
  std::vector<Cluster> clusters_;  // in order of their first report
  std::unordered_map<std::string, std::size_t> by_name_;
};

void SummaryCommand::put(text::Record record) {
  auto name = take_extra(record.origin, "cluster");
  const auto [found, is_new] = by_name_.try_emplace(name, clusters_.size());
  if (is_new) clusters_.push_back({std::move(name), {}});
  clusters_[found->second].members.push_back(member_of(std::move(record)));
}

void SummaryCommand::run() {
  const auto failed = for_each_record(context_, options_.inputs, [&](text::Record record) {
    put(std::move(record));
    return true;
  });
  Output output;
  for (const auto& cluster : clusters_) {
    output.write(line_of(cluster, {options_.syllables, options_.sentences}));
    if (output.state() != Output::State::kFine) break;
  }
  if (output.state() == Output::State::kFull || output.state() == Output::State::kBroken) {
    give_up(context_,
            {ErrorCode::kDiskFull, "", say(context_, "(đầu ra chuẩn)", "(standard output)")});
  } else if (failed > 0) {
    context_.exit_code = clusters_.empty() ? kFailed : kSomeFailed;
  }
}

}  // namespace

void add_summary(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command =
      add_command(app, context, "summary",
                  "tóm tắt nhiều bản tin bằng chính câu chữ của chúng, câu nào cũng có nguồn",
                  "sum up reports in sentences of their own, each with its source");
  command
      ->add_option("input", options->inputs,
                   say(context, "tệp .jsonl, thư mục hoặc -; trường cluster chia các câu chuyện",
                       ".jsonl files, folders or -; the member «cluster» tells stories apart"))
      ->required()
      ->type_name("FILE");
  command
      ->add_option("--syllables", options->syllables,
                   say(context, "dài không quá N âm tiết (mặc định 200)",
                       "at most N syllables (200 when nothing is said)"))
      ->check(CLI::Range(1U, 5'000U).description(""))
      ->type_name("N");
  command
      ->add_option("--sentences", options->sentences,
                   say(context, "không quá N câu", "at most N sentences"))
      ->check(CLI::Range(1U, 500U).description(""))
      ->type_name("N");
  command->footer(say(
      context,
      "Mỗi câu chuyện một dòng JSON. start, end tính bằng ký tự của text; trường lead, nếu có,\n"
      "chỉ được đọc thêm, không lấy câu từ đó. witnesses: 1 là chỉ một nguồn nói.",
      "One line of JSON a story. start and end count characters of text; a member lead is read\n"
      "with it, but no sentence is taken from it. witnesses: 1 is only one source's word."));
  command->callback([options, &context] { SummaryCommand(context, *options).run(); });
}

}  // namespace sotin::cli
