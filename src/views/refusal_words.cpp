// Why a correction can't be made, in Vietnamese: the ledger says it in English, around the words
// that were asked for.
#include <utility>

#include "sotin/views/corrections.hpp"

namespace sotin::views {
namespace {

constexpr std::pair<std::string_view, std::string_view> kPhrases[] = {
    {"the words «", "các chữ «"},
    {"» are not in the report", "» không có trong bài: chép đúng chữ của bài"},
    {"» stand in the report ", "» có trong bài "},
    {" times: give more of them", " lần: nêu thêm chữ trước hay sau"},
    {"» stand in several statements:", "» nằm trong nhiều lời nói, hãy nêu một mục:"},
    {"no statement holds the words «", "không lời nói nào có các chữ «"},
    {"there is no act «", "không có loại lời «"},
    {"there is no status «", "không có tình trạng «"},
    {"there is no role «", "không có vai trò «"},
    {"there is no type «", "không có loại cuộc gặp «"},
    {"there is no mode «", "không có cách gặp «"},
    {"there is no kind «", "không có loại người nói «"},
    {"»; there are ", "»; có: "},
    {"» is no date: write 2025-08-20, 2025-08 or 2025",
     "» không phải ngày: viết 2025-08-20, 2025-08 hay 2025"},
    {"» is neither an entity nor words of the report; its entities:",
     "» không phải tên hay chữ nào của bài; các tên trong bài:"},
    {"the report has no entry «", "bài không có mục «"},
    {"»; it has ", "»; loại ấy có "},
    {" of that kind", " mục"},
    {"the entry has changed meanwhile: load the page anew",
     "mục này vừa bị đổi: tải lại trang rồi sửa"},
    {"a name is missing: who corrects?", "thiếu tên: ai sửa?"},
    {"a name or a reason is too long", "tên hay lý do quá dài"},
    {"» of a statement can't be corrected: ", "» của lời nói không sửa được; sửa được: "},
    {"» of an encounter can't be corrected: ", "» của cuộc gặp không sửa được; sửa được: "},
    {"» of a commitment can't be corrected: ", "» của cam kết không sửa được; sửa được: "},
    {"» of a membership can't be corrected: ", "» của thành viên không sửa được; sửa được: "},
    {"a membership has a member and an organisation", "thiếu thành viên hay tổ chức"},
    {"the commitment stands in no statement: it has no day",
     "cam kết này không nằm trong lời nói nào nên không có ngày"},
    {"this is a statement already: ", "đây đã là một lời nói: "},
    {"there is no correction ", "không có sửa đổi số "},
    {"there is no move ", "không có lần chuyển số "},
    {"more than 200 lines at once", "quá 200 dòng một lần"},
    {"the words that were said are missing", "thiếu lời được nói"},
    {"two pieces of what was said overlap", "hai đoạn lời nói chồng lên nhau"},
    {"the cue is part of what was said: give words before it",
     "từ dẫn nằm trong lời nói: lấy chữ đứng ngoài"},
};

}  // namespace

std::string refusal_words(std::string_view detail, Tongue tongue) {
  std::string words(detail);
  if (tongue == Tongue::kEnglish) return words;
  for (const auto& [english, vietnamese] : kPhrases) {
    if (const auto at = words.find(english); at != std::string::npos) {
      words.replace(at, english.size(), vietnamese);
    }
  }
  return words;
}

}  // namespace sotin::views
