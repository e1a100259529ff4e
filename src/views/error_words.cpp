// What goes wrong in words for people. The library says details in English; a small table turns
// them.
#include "sotin/views/error_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sotin/views/corrections.hpp"

namespace sotin::views {
namespace {

struct Wording {
  ErrorCode code;
  const char* vietnamese;
  const char* english;
};

constexpr std::array<Wording, 16> kWordings = {{
    {ErrorCode::kFileNotFound, "không có tệp hay thư mục này", "no such file or folder"},
    {ErrorCode::kFileUnreadable, "không đọc được", "can't be read"},
    {ErrorCode::kEmptyInput, "không có gì để đọc", "nothing to read"},
    {ErrorCode::kBinaryInput, "không phải văn bản", "not text"},
    {ErrorCode::kBadJson, "dòng này không phải một bản tin", "this line is not a report"},
    {ErrorCode::kTooLarge, "quá lớn", "too large"},
    {ErrorCode::kLedgerUnwritable, "không ghi được vào sổ tin", "the ledger can't be written"},
    {ErrorCode::kLedgerDamaged, "sổ tin hỏng hoặc không phải sổ tin", "not a ledger, or damaged"},
    {ErrorCode::kLedgerNewer, "sổ tin do bản sotin mới hơn ghi", "written by a newer sotin"},
    {ErrorCode::kNotFound, "không tìm thấy trong sổ tin", "not in the ledger"},
    {ErrorCode::kBadArgument, "yêu cầu không hợp lệ", "asked wrongly"},
    {ErrorCode::kDiskFull, "hết chỗ trên đĩa", "no room left on the disk"},
    {ErrorCode::kBusy, "một tiến trình khác đang ghi sổ tin",
     "another process is writing the ledger"},
    {ErrorCode::kUnsupported, "loại đầu vào này chưa đọc được",
     "this kind of input can't be read yet"},
    {ErrorCode::kBadData, "dữ liệu kèm chương trình bị hỏng", "a data file of sotin is broken"},
    {ErrorCode::kForgotten, "bản tin này đã được xóa theo yêu cầu", "forgotten on request"},
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
    {"no page «", "không có trang «"},
    {"that reading is unknown or long done", "không có lần đọc ấy, hoặc đã xong từ lâu"},
    {"until is a number", "until phải là một số"},
    {"no room to read it", "không còn chỗ trên đĩa để đọc"},
    {"too many readings are waiting; try again in a while",
     "đang có quá nhiều lượt đọc chờ; lát nữa thử lại"},
    {"this report does not hold the words of this address",
     "bài này không có các chữ của địa chỉ ấy"},
    {"no place «", "không có chỗ «"},
    {"this report has no version ", "bài không có bản thứ "},
    {"no story or affair «", "không có chuyện hay vụ việc «"},
    {"» is no date (2025-09-10)", "» không phải ngày (2025-09-10)"},
    {"no version ", "không có bản thứ "},
    {" of it", " của bài"},
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

}  // namespace

std::string_view what_went_wrong(ErrorCode code, Tongue tongue) {
  const auto wording = std::find_if(kWordings.begin(), kWordings.end(),
                                    [code](const Wording& w) { return w.code == code; });
  return wording == kWordings.end() ? "" : say(tongue, wording->vietnamese, wording->english);
}

std::string detail_words(std::string_view detail, Tongue tongue) {
  std::string words(detail);
  if (tongue == Tongue::kEnglish) return words;
  for (const auto& [english, vietnamese] : kDetails) {
    if (detail == english) return std::string(vietnamese);
  }
  for (const auto& [english, vietnamese] : kPhrases) {
    if (const auto at = words.find(english); at != std::string::npos) {
      words.replace(at, english.size(), vietnamese);
    }
  }
  return refusal_words(words, tongue);
}

std::string error_words(const Error& error, Tongue tongue) {
  std::string out(what_went_wrong(error.code, tongue));
  const auto detail = detail_words(error.detail, tongue);
  if (!detail.empty() && error.code != ErrorCode::kFileNotFound) {
    out += (out.empty() ? "" : ": ") + detail;
  }
  if (error.byte > 0) out += fmt::format(" (byte {})", error.byte);
  return out;
}

}  // namespace sotin::views
