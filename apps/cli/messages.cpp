// What goes wrong, said so that a person can mend it: the words of the library for it, and for each
// error code what to do, in both tongues.
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "command.hpp"
#include "sotin/views/error_words.hpp"

namespace sotin::cli {
namespace {

struct Remedy {
  ErrorCode code;
  const char* vietnamese;
  const char* english;
};

constexpr std::array<Remedy, 16> kRemedies = {{
    {ErrorCode::kFileNotFound, "Xem lại đường dẫn", "Check the path"},
    {ErrorCode::kFileUnreadable,
     "Kiểm tra quyền đọc (ls -l, chmod +r) hoặc chép lại tệp, rồi đọc lại",
     "Check the rights (ls -l, chmod +r) or copy the file anew, then read again"},
    {ErrorCode::kEmptyInput, "Bỏ đầu vào này hoặc đưa nội dung vào",
     "Leave this input out or fill it"},
    {ErrorCode::kBinaryInput, "Đổi sang văn bản trước (ví dụ: pdftotext TỆP - | sotin read -)",
     "Turn it into text first (for example: pdftotext FILE - | sotin read -)"},
    {ErrorCode::kBadJson, "Sửa dòng này rồi đọc lại; các dòng khác vẫn được đọc",
     "Mend this line and read again; the other lines are read"},
    {ErrorCode::kTooLarge, "Chia nhỏ ra rồi đọc lại", "Split it and read again"},
    {ErrorCode::kLedgerUnwritable,
     "Chọn chỗ khác bằng --ledger TỆP, hoặc dùng --no-ledger để chỉ in ra",
     "Choose another place by --ledger FILE, or use --no-ledger to print only"},
    {ErrorCode::kLedgerDamaged,
     "Chạy «sotin check», lấy bản sao lưu, hoặc chọn tệp khác bằng --ledger TỆP",
     "Run `sotin check`, take a backup, or choose another file by --ledger FILE"},
    {ErrorCode::kLedgerNewer, "Nâng cấp sotin rồi chạy lại", "Upgrade sotin and run again"},
    {ErrorCode::kNotFound, "Xem có những gì: sotin show", "See what is there: sotin show"},
    {ErrorCode::kBadArgument, "Xem: sotin --help", "See: sotin --help"},
    {ErrorCode::kDiskFull,
     "Dọn đĩa hoặc chọn chỗ khác, rồi chạy lại; những gì đã đọc không đọc lại",
     "Make room or choose another place and run again; what was read stays"},
    {ErrorCode::kBusy, "Đợi nó xong rồi chạy lại", "Wait for it and run again"},
    {ErrorCode::kUnsupported, "Đổi sang .txt hoặc .jsonl có «text»",
     "Turn it into .txt or .jsonl with `text`"},
    {ErrorCode::kBadData, "Dựng lại sotin từ nguồn", "Build sotin anew"},
    {ErrorCode::kForgotten, "Nó vẫn được in ra nhưng không được ghi lại (nếu được phép: --again)",
     "It is printed but not kept again (if it may be: --again)"},
}};

}  // namespace

int exit_code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kBadArgument:
      return kAskedWrongly;
    case ErrorCode::kNotFound:
      return kNothingFound;
    default:
      return kFailed;
  }
}

std::string message_of(const Context& context, const Error& error) {
  std::string out;
  if (!error.place.empty()) {
    out += error.place == "-" ? say(context, "(đầu vào chuẩn)", "(standard input)")
                              : error.place.c_str();
    if (error.line > 0) out += fmt::format(":{}", error.line);
    out += ": ";
  }
  out += views::error_words(error, context.tongue);
  const auto remedy = std::find_if(kRemedies.begin(), kRemedies.end(),
                                   [&](const Remedy& one) { return one.code == error.code; });
  if (remedy == kRemedies.end()) return out;
  return out + ". " + say(context, remedy->vietnamese, remedy->english) + ".";
}

void complain(const Context& context, const Error& error) { talk(message_of(context, error)); }

void talk(std::string_view words) {
  const auto line = fmt::format("sotin: {}\n", words);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

CLI::App* add_command(CLI::App& app, const Context& context, const char* name,
                      const char* vietnamese, const char* english) {
  auto* command = app.add_subcommand(name, say(context, vietnamese, english));
  command->group(say(context, "Lệnh", "Commands"));
  command->set_help_flag("-h,--help", say(context, "in hướng dẫn này", "print this help"));
  command->fallthrough();
  return command;
}

void add_ledger_option(CLI::App& command, Context& context) {
  command
      .add_option("--ledger", context.ledger,
                  say(context, "tệp sổ tin (sotin.db)", "the ledger file (sotin.db)"))
      ->type_name("FILE");
}

bool is_terminal(int file) { return ::isatty(file) == 1; }

int terminal_width() {
  int width = 0;
  if (const char* columns = std::getenv("COLUMNS")) width = std::atoi(columns);
  winsize size{};
  if (width <= 0 && ::ioctl(1, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return width <= 0 ? 80 : std::clamp(width, 40, 120);
}

bool may_colour() {
  const char* no = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal(1) && (no == nullptr || *no == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

}  // namespace sotin::cli
