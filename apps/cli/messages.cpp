// What goes wrong, said so that a person can mend it: for each error code what it means and what to
// do, in both tongues. Details that the library gives in English are turned by a small table.
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "command.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::cli {
namespace {

struct Wording {
  ErrorCode code;
  const char* what_vi;
  const char* what_en;
  const char* remedy_vi;
  const char* remedy_en;
};

constexpr std::array<Wording, 16> kWordings = {{
    {ErrorCode::kFileNotFound, "không có tệp hay thư mục này", "no such file or folder",
     "Xem lại đường dẫn", "Check the path"},
    {ErrorCode::kFileUnreadable, "không đọc được", "can't be read",
     "Kiểm tra quyền đọc (ls -l, chmod +r) hoặc chép lại tệp, rồi đọc lại",
     "Check the rights (ls -l, chmod +r) or copy the file anew, then read again"},
    {ErrorCode::kEmptyInput, "không có gì để đọc", "nothing to read",
     "Bỏ đầu vào này hoặc đưa nội dung vào", "Leave this input out or fill it"},
    {ErrorCode::kBinaryInput, "không phải văn bản", "not text",
     "Đổi sang văn bản trước (ví dụ: pdftotext TỆP - | sotin read -)",
     "Turn it into text first (for example: pdftotext FILE - | sotin read -)"},
    {ErrorCode::kBadJson, "dòng này không phải một bản tin", "this line is not a report",
     "Sửa dòng này rồi đọc lại; các dòng khác vẫn được đọc",
     "Mend this line and read again; the other lines are read"},
    {ErrorCode::kTooLarge, "quá lớn", "too large", "Chia nhỏ ra rồi đọc lại",
     "Split it and read again"},
    {ErrorCode::kLedgerUnwritable, "không ghi được vào sổ tin", "the ledger can't be written",
     "Chọn chỗ khác bằng --ledger TỆP, hoặc dùng --no-ledger để chỉ in ra",
     "Choose another place by --ledger FILE, or use --no-ledger to print only"},
    {ErrorCode::kLedgerDamaged, "sổ tin hỏng hoặc không phải sổ tin", "not a ledger, or damaged",
     "Chạy «sotin check», lấy bản sao lưu, hoặc chọn tệp khác bằng --ledger TỆP",
     "Run `sotin check`, take a backup, or choose another file by --ledger FILE"},
    {ErrorCode::kLedgerNewer, "sổ tin do bản sotin mới hơn ghi", "written by a newer sotin",
     "Nâng cấp sotin rồi chạy lại", "Upgrade sotin and run again"},
    {ErrorCode::kNotFound, "không tìm thấy trong sổ tin", "not in the ledger",
     "Xem có những gì: sotin show", "See what is there: sotin show"},
    {ErrorCode::kBadArgument, "yêu cầu không hợp lệ", "asked wrongly", "Xem: sotin --help",
     "See: sotin --help"},
    {ErrorCode::kDiskFull, "hết chỗ trên đĩa", "no room left on the disk",
     "Dọn đĩa hoặc chọn chỗ khác, rồi chạy lại; những gì đã đọc không đọc lại",
     "Make room or choose another place and run again; what was read stays"},
    {ErrorCode::kBusy, "một tiến trình khác đang ghi sổ tin",
     "another process is writing the ledger", "Đợi nó xong rồi chạy lại",
     "Wait for it and run again"},
    {ErrorCode::kUnsupported, "loại đầu vào này chưa đọc được",
     "this kind of input can't be read yet", "Đổi sang .txt hoặc .jsonl có «text»",
     "Turn it into .txt or .jsonl with `text`"},
    {ErrorCode::kBadData, "dữ liệu kèm chương trình bị hỏng", "a data file of sotin is broken",
     "Dựng lại sotin từ nguồn", "Build sotin anew"},
    {ErrorCode::kForgotten, "bản tin này đã được xóa theo yêu cầu", "forgotten on request",
     "Nó vẫn được in ra nhưng không được ghi lại (nếu được phép: --again)",
     "It is printed but not kept again (if it may be: --again)"},
}};

/// English details of the library and of the system -> Vietnamese.
constexpr std::pair<std::string_view, std::string_view> kDetails[] = {
    {"Permission denied", "không có quyền"},
    {"Is a directory", "đây là thư mục"},
    {"it is a folder", "đây là thư mục"},
    {"Input/output error", "lỗi đọc ghi của thiết bị"},
    {"No space left on device", "đĩa đầy"},
    {"Read-only file system", "hệ tệp chỉ đọc"},
    {"compressed data breaks off", "dữ liệu nén bị cụt"},
    {"compressed data is damaged", "dữ liệu nén bị hỏng"},
    {"damaged archive", "kho lưu trữ hỏng"},
    {"damaged entry of an archive", "một mục trong kho lưu trữ hỏng"},
    {"encrypted", "có mật khẩu"},
    {"archives nested too deep", "kho lưu trữ lồng nhau quá sâu"},
    {"the feed names reports but holds none", "nguồn tin chỉ có địa chỉ, không có bài"},
    {"no words in the mail", "thư không có chữ nào"},
    {"the record breaks off", "bản ghi bị cụt"},
    {"the record is too long", "bản ghi quá dài"},
    {"damaged bytes between records", "có đoạn hỏng giữa các bản ghi"},
    {"damaged record", "bản ghi hỏng"},
    {"damaged record: no length", "bản ghi hỏng: không có độ dài"},
    {"damaged record: its head does not end", "bản ghi hỏng: phần đầu không có chỗ hết"},
    {"unpacks to more than 256 times its size", "bung ra hơn 256 lần kích thước của nó"},
    {"unpacks to too much", "bung ra quá nhiều"},
    {"no report in it", "bên trong không có bản tin nào"},
    {"longer than 16 MiB", "dài hơn 16 MiB"},
    {"no report files in this folder", "thư mục không có tệp .txt, .jsonl hay .html nào"},
    {"nothing but white space", "chỉ có khoảng trắng"},
    {"the file is empty", "tệp rỗng"},
    {"longer than 256 MiB", "dài hơn 256 MiB"},
    {"no memory for this line", "không đủ bộ nhớ cho dòng này"},
    {"not a JSON object", "không phải một đối tượng JSON"},
    {"JSON breaks off", "JSON bị cụt"},
    {"not valid JSON", "sai cú pháp JSON"},
    {"nested deeper than 1024 levels", "lồng sâu quá 1024 tầng"},
    {"no «text» in the object", "đối tượng không có «text»"},
    {"«text» is not a string", "«text» không phải một chuỗi"},
    {"no prose in the page", "trang không có bài nào"},
    {"HTML tags nested too deep", "thẻ HTML lồng quá sâu"},
    {"binary data", "dữ liệu nhị phân"},
    {"not a feed", "không phải nguồn tin (RSS, Atom, JSON Feed, sitemap)"},
    {"not a list of feeds", "không phải danh sách nguồn tin (OPML)"},
    {"feed longer than 64 MiB", "nguồn tin dài hơn 64 MiB"},
    {"ask for something: --who, --outlet, --act, --story or --words",
     "hãy hỏi điều gì: --who, --outlet, --act, --story hoặc --words"},
    {"the feed does not say its address: --address",
     "nguồn tin không ghi địa chỉ của nó: thêm --address"},
    {"the feed only announces reports: `sotin feed` lists them, `sotin watch` fetches them",
     "nguồn tin chỉ báo tin, không kèm bài: «sotin feed» liệt kê, «sotin watch» tải bài về"},
    {"ZIP or Office file", "tệp ZIP hoặc Office"},
    {"Office file", "tệp Office"},
    {"image", "ảnh"},
    {"program", "chương trình"},
};

/// Turns of phrase in details that name what was asked for.
constexpr std::pair<std::string_view, std::string_view> kPhrases[] = {
    {"no report «", "không có bản tin «"},
    {"» has no story yet", "» chưa được xếp chuyện"},
    {"several reports begin with «", "nhiều bản tin bắt đầu bằng «"},
    {"no story «", "không có chuyện «"},
    {"several stories begin with «", "nhiều chuyện bắt đầu bằng «"},
    {"nobody is called «", "không ai tên «"},
    {"» may be several, name one of them:", "» có thể là nhiều mục, hãy nêu một mục:"},
    {"» is neither a date (2025-09-10) nor a bookmark; bookmarks:",
     "» không phải ngày (2025-09-10) cũng không phải tên dấu; các dấu:"},
    {"none yet (sotin bookmark sets one)", "chưa có (đặt bằng sotin bookmark)"},
    {"no bookmark «", "không có dấu «"},
    {"there is an alert «", "đã có báo tin «"},
    {"» was removed", "» nào đã bỏ"},
    {"no alert «", "không có báo tin «"},
    {"no decision ", "không có quyết định "},
    {" that still counts", " nào còn hiệu lực"},
    {"; there are", "; hiện có"},
    {"» are not of one kind", "» không cùng loại"},
    {"» and «", "» và «"},
    {"both are the same entry", "cả hai là một mục"},
};

std::string detail_of(const Context& context, std::string_view detail) {
  std::string words(detail);
  if (context.tongue == Tongue::kEnglish) return words;
  for (const auto& [english, vietnamese] : kDetails) {
    if (detail == english) return std::string(vietnamese);
  }
  for (const auto& [english, vietnamese] : kPhrases) {
    if (const auto at = words.find(english); at != std::string::npos) {
      words.replace(at, english.size(), vietnamese);
    }
  }
  return views::refusal_words(words, context.tongue);
}

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
  const auto wording = std::find_if(kWordings.begin(), kWordings.end(),
                                    [&](const Wording& w) { return w.code == error.code; });
  if (wording == kWordings.end()) return out + error.detail;
  out += say(context, wording->what_vi, wording->what_en);
  const auto detail = detail_of(context, error.detail);
  if (!detail.empty() && error.code != ErrorCode::kFileNotFound) {
    out += ": ";
    out += detail;
  }
  if (error.byte > 0) out += fmt::format(" (byte {})", error.byte);
  return out + ". " + say(context, wording->remedy_vi, wording->remedy_en) + ".";
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
