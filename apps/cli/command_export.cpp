// `sotin export`: everything out of the ledger, in the form that the reader's other programs take.
#include <fmt/format.h>

#include <cstring>
#include <functional>
#include <map>
#include <memory>

#include "answer.hpp"
#include "export_folder.hpp"
#include "output.hpp"
#include "sotin/views/corrections.hpp"
#include "sotin/views/export_files.hpp"

namespace sotin::cli {
namespace {

struct Options {
  std::string format = "jsonl";
  std::string out;
};

using Counts = std::map<std::string, std::uint64_t>;
using Write = std::function<bool(std::size_t file, std::string_view bytes)>;

/// The files of a format, in the order in which `export_all` numbers them.
std::vector<std::string> files_of(const std::string& format) {
  if (format == "annotations") return {"annotations.jsonl"};
  return views::export_files(format);
}

/// Writes everything that the ledger holds, a report at a time.
Result<Counts> export_all(const ledger::Ledger& ledger, const std::string& format,
                          const Write& write) {
  Counts counts;
  if (format == "annotations") {
    const auto done = views::for_each_annotation(ledger, [&](std::string_view json) {
      ++counts["reports"];
      return write(0, json) && write(0, "\n");
    });
    if (!done) return tl::unexpected(done.error());
    return counts;
  }
  if (format == "jsonl") {
    const auto done = views::for_each_corrected_json(ledger, [&](std::string_view json) {
      ++counts["reports"];
      return write(0, json) && write(0, "\n");
    });
    if (!done) return tl::unexpected(done.error());
    return counts;
  }
  std::vector<views::ExportFile> files;
  for (const auto& name : files_of(format)) {
    files.emplace_back(format, name, time_now());
    write(files.size() - 1, files.back().head());
  }
  const auto done = ledger.for_each({}, [&](const ledger::Stored& stored) {
    bool more = true;
    for (std::size_t i = 0; i < files.size() && more; ++i) more = write(i, files[i].report(stored));
    return more;
  });
  if (!done) return tl::unexpected(done.error());
  for (std::size_t i = 0; i < files.size(); ++i) write(i, files[i].tail());
  return files.front().counts();
}

Result<Counts> export_to_folder(const ledger::Ledger& ledger, const Options& options) {
  auto folder = ExportFolder::make(options.out);
  if (!folder) return tl::unexpected(folder.error());
  for (const auto& name : files_of(options.format)) folder->begin(name);
  const auto counts =
      export_all(ledger, options.format, [&](std::size_t file, std::string_view bytes) {
        folder->write(file, bytes);
        return true;
      });
  if (!counts) return counts;
  if (const auto done = folder->finish(options.format, time_now(), *counts); !done) {
    return tl::unexpected(done.error());
  }
  return counts;
}

Result<Counts> export_to_output(Context& context, const ledger::Ledger& ledger,
                                const Options& options) {
  Output output;
  const auto counts = export_all(ledger, options.format, [&](std::size_t, std::string_view bytes) {
    return output.write(bytes) == Output::State::kFine;
  });
  if (output.state() == Output::State::kFull || output.state() == Output::State::kBroken) {
    return fail(ErrorCode::kDiskFull, std::strerror(output.error()),
                say(context, "(đầu ra chuẩn)", "(standard output)"));
  }
  return counts;
}

void run(Context& context, Options options) {
  const auto ledger = open_ledger(context, true);
  if (!ledger) return;
  if (options.format == "csv" && options.out.empty()) options.out = "sotin-export";
  const auto counts = options.out.empty() ? export_to_output(context, *ledger, options)
                                          : export_to_folder(*ledger, options);
  if (!counts) return give_up(context, counts.error());
  const auto count_of = [&](const char* kind) {
    const auto found = counts->find(kind);
    return found == counts->end() ? 0 : found->second;
  };
  if (count_of("reports") == 0) {
    context.exit_code = kNothingFound;
    talk(options.format == "annotations"
             ? say(context, "chưa có bản tin nào được sửa (sotin correct)",
                   "no report has been corrected yet (sotin correct)")
             : say(context, "sổ tin chưa có bản tin nào", "the ledger holds no report"));
    return;
  }
  if (!options.out.empty()) {
    talk(fmt::format(
        fmt::runtime(say(context, "đã xuất {} bản tin ra {}", "{} reports are written to {}")),
        count_of("reports"), options.out));
  }
  if (count_of("undated") > 0) {
    talk(fmt::format(fmt::runtime(say(context, "{} mục không có ngày nên không xuất",
                                      "{} entries have no date and are left out")),
                     count_of("undated")));
  }
}

}  // namespace

void add_export(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command =
      add_ledger_command(app, context, "export", "xuất hết ra tệp cho chương trình khác",
                         "everything out, for other programs");
  command
      ->add_option(
          "--format", options->format,
          say(context,
              "jsonl (mặc định): mỗi bản tin một dòng; csv: mỗi loại một bảng; jsonld: Web "
              "Annotation và schema.org; ftm: FollowTheMoney; timelinejs; ics: lịch các cuộc gặp; "
              "annotations: các bản tin người đã sửa, để học",
              "jsonl (the default): a report a line; csv: a table for each kind; jsonld: Web "
              "Annotation and schema.org; ftm: FollowTheMoney; timelinejs; ics: encounters as "
              "a calendar; annotations: the reports that people corrected, to learn from"))
      ->check(CLI::IsMember({"jsonl", "csv", "jsonld", "ftm", "timelinejs", "ics", "annotations"}))
      ->type_name("jsonl|csv|jsonld|ftm|timelinejs|ics|annotations");
  command
      ->add_option(
          "--out", options->out,
          say(context,
              "thư mục để ghi, kèm manifest.json có SHA-256 (csv: sotin-export nếu không nêu)",
              "folder to write to, with a manifest.json of SHA-256 (csv: sotin-export if not "
              "given)"))
      ->type_name(say(context, "THƯ MỤC", "FOLDER"));
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
