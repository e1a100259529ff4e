// `sotin export`: everything out of the ledger, as JSON Lines or as tables.
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "answer.hpp"
#include "output.hpp"
#include "sotin/views/ledger_tables.hpp"

namespace sotin::cli {
namespace {

struct Options {
  std::string format = "jsonl";
  std::string out;
};

Error unwritable(const std::string& path) {
  const int error = errno;
  return {error == ENOSPC ? ErrorCode::kDiskFull : ErrorCode::kLedgerUnwritable,
          std::strerror(error), path};
}

/// Writes JSON Lines to standard output, or to reports.jsonl in the folder.
Result<std::size_t> export_lines(Context& context, const ledger::Ledger& ledger,
                                 const std::string& folder) {
  std::size_t count = 0;
  std::ofstream file;
  const auto path = folder + "/reports.jsonl";
  if (!folder.empty()) file.open(path, std::ios::binary);
  Output output;
  const auto visited = ledger.for_each_json([&](std::string_view json) {
    ++count;
    if (!folder.empty()) {
      file << json << '\n';
      return file.good();
    }
    output.write(json);
    return output.write("\n") == Output::State::kFine;
  });
  if (!visited) return tl::unexpected(visited.error());
  if (!folder.empty() && !file.flush()) return tl::unexpected(unwritable(path));
  if (output.state() == Output::State::kFull || output.state() == Output::State::kBroken) {
    return fail(ErrorCode::kDiskFull, std::strerror(output.error()),
                say(context, "(đầu ra chuẩn)", "(standard output)"));
  }
  return count;
}

/// Writes one file a table.
Result<std::size_t> export_tables(const ledger::Ledger& ledger, const std::string& folder) {
  std::vector<std::ofstream> files;
  for (const auto table : views::table_names()) {
    files.emplace_back(folder + "/" + std::string(table) + ".csv", std::ios::binary);
    files.back() << views::table_head(table);
  }
  std::size_t count = 0;
  const auto visited = ledger.for_each({}, [&](const ledger::Stored& stored) {
    ++count;
    for (std::size_t i = 0; i < files.size(); ++i)
      files[i] << views::table_rows(views::table_names()[i], stored);
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!files[i].flush())
      return tl::unexpected(
          unwritable(folder + "/" + std::string(views::table_names()[i]) + ".csv"));
  }
  return count;
}

void run(Context& context, Options options) {
  const auto ledger = open_ledger(context, true);
  if (!ledger) return;
  const bool tables = options.format == "csv";
  if (tables && options.out.empty()) options.out = "sotin-export";
  if (!options.out.empty()) {
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    if (error)
      return give_up(context, {ErrorCode::kLedgerUnwritable, error.message(), options.out});
  }
  const auto count =
      tables ? export_tables(*ledger, options.out) : export_lines(context, *ledger, options.out);
  if (!count) return give_up(context, count.error());
  if (*count == 0) {
    context.exit_code = kNothingFound;
    talk(say(context, "sổ tin chưa có bản tin nào", "the ledger holds no report"));
  } else if (!options.out.empty()) {
    talk(fmt::format(
        fmt::runtime(say(context, "đã xuất {} bản tin ra {}", "{} reports are written to {}")),
        *count, options.out));
  }
}

}  // namespace

void add_export(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "export", "xuất hết ra JSON Lines hoặc bảng CSV",
                                     "everything out, as JSON Lines or CSV tables");
  command
      ->add_option("--format", options->format,
                   say(context, "jsonl (mặc định): mỗi bản tin một dòng; csv: mỗi loại một bảng",
                       "jsonl (the default): a report a line; csv: a table for each kind"))
      ->check(CLI::IsMember({"jsonl", "csv"}))
      ->type_name("jsonl|csv");
  command
      ->add_option("--out", options->out,
                   say(context, "thư mục để ghi (csv: sotin-export nếu không nêu)",
                       "folder to write to (csv: sotin-export if not given)"))
      ->type_name(say(context, "THƯ MỤC", "FOLDER"));
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
