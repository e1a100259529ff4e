// One table an enumeration, in the order of its values: Vietnamese, English.
#include "text_wording.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace sotin::views {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <class E, std::size_t N>
std::string_view pick(const std::array<Pair, N>& table, E value, Tongue tongue) {
  const auto& pair = table[static_cast<std::size_t>(value)];
  return views::say(tongue, pair.first, pair.second);
}

constexpr std::array<Pair, 18> kActs = {{
    {"cho biết", "reports"},
    {"xác nhận", "confirms"},
    {"nhận định", "judges"},
    {"thông báo", "announces"},
    {"ủng hộ", "supports"},
    {"cam kết", "pledges"},
    {"ngỏ ý", "offers"},
    {"đề xuất", "proposes"},
    {"đồng ý", "accepts"},
    {"yêu cầu", "asks"},
    {"bác bỏ", "rejects"},
    {"từ chối", "refuses"},
    {"chỉ trích", "criticises"},
    {"đe dọa", "threatens"},
    {"cảnh báo", "warns"},
    {"hy vọng", "hopes"},
    {"không nói", "withholds"},
    {"điều kiện", "conditions"},
}};
constexpr std::array<Pair, 9> kEventTypes = {{
    {"cuộc gặp", "meeting"},
    {"hội đàm", "talks"},
    {"thượng đỉnh", "summit"},
    {"chuyến thăm", "visit"},
    {"điện đàm", "call"},
    {"họp báo", "press conference"},
    {"hội nghị", "conference"},
    {"buổi lễ", "ceremony"},
    {"lễ ký", "signing"},
}};
constexpr std::array<Pair, 6> kEventStatus = {{
    {"đã diễn ra", "held"},
    {"dự kiến", "planned"},
    {"đề nghị", "proposed"},
    {"hoãn", "postponed"},
    {"hủy", "cancelled"},
    {"đang diễn ra", "ongoing"},
}};
constexpr std::array<Pair, 5> kEventModes = {{
    {"trực tiếp", "in person"},
    {"trực tuyến", "online"},
    {"qua điện thoại", "by phone"},
    {"trực tiếp và trực tuyến", "in person and online"},
    {"", ""},
}};
constexpr std::array<Pair, 4> kCommitments = {{
    {"ngỏ ý", "offered"},
    {"cam kết", "pledged"},
    {"từ chối", "refused"},
    {"chưa rõ", "undecided"},
}};
constexpr std::array<Pair, 6> kMembers = {{
    {"thành viên", "member"},
    {"dẫn dắt", "leads"},
    {"khởi xướng", "initiator"},
    {"đóng góp", "contributor"},
    {"tham dự", "attends"},
    {"không tham gia", "not a member"},
}};
constexpr std::array<Pair, 11> kMedia = {{
    {"họp báo", "press conference"},
    {"phỏng vấn", "interview"},
    {"mạng xã hội", "social media"},
    {"cuộc gặp", "meeting"},
    {"điện đàm", "call"},
    {"thư", "letter"},
    {"văn bản", "document"},
    {"phát sóng", "broadcast"},
    {"diễn văn", "speech"},
    {"trả lời báo chí", "remarks to the press"},
    {"kênh khác", "other"},
}};
constexpr std::array<Pair, 5> kDateBases = {{
    {"theo đầu vào", "as given"},
    {"theo địa chỉ web", "from the address"},
    {"theo trang", "from the page"},
    {"theo dòng ghi ngày", "from the dateline"},
    {"suy ra", "inferred"},
}};
constexpr std::array<Pair, 4> kParticipants = {
    {{"", ""}, {"chủ nhà", "host"}, {"chủ trì", "chair"}, {"khách", "guest"}}};

constexpr Pair kWeekdays[] = {
    {"Chủ nhật", "Sunday"},  {"thứ Hai", "Monday"}, {"thứ Ba", "Tuesday"},  {"thứ Tư", "Wednesday"},
    {"thứ Năm", "Thursday"}, {"thứ Sáu", "Friday"}, {"thứ Bảy", "Saturday"}};
constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr Pair kNotes[] = {
    {"đã đưa văn bản về dạng NFC", "text brought into NFC"},
    {"đã bỏ dấu thứ tự byte (BOM)", "byte order mark removed"},
    {"đã đổi từ UTF-16", "converted from UTF-16"},
    {"đã đổi từ UTF-16 (không có BOM)", "converted from UTF-16 (without byte order mark)"},
    {"đã đổi từ windows-1258", "converted from windows-1258"},
    {"đã đổi từ TCVN3", "converted from TCVN3"},
    {"đã đổi từ VISCII", "converted from VISCII"},
    {"đã đổi từ VNI", "converted from VNI"},
    {"nửa cặp surrogate đã thay bằng U+FFFD", "half surrogate pairs replaced by U+FFFD"},
    {"văn bản rỗng", "empty text"},
    {"ngôn ngữ chưa hỗ trợ", "language not supported"},
    {"văn bản lặp lại hai lần", "the text stands twice"},
};

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    n = n * 10 + (c - '0');
  }
  return digits.empty() ? -1 : n;
}

std::string month_of(std::string_view year, int month, Tongue tongue) {
  if (month < 1 || month > 12) return std::string(year);
  if (tongue == Tongue::kEnglish) {
    return fmt::format("{}{}{}", kMonths[month - 1], year.empty() ? "" : " ", year);
  }
  return fmt::format("tháng {}{}{}", month, year.empty() ? "" : "/", year);
}

}  // namespace

std::string_view wording(facts::Act v, Tongue t) { return pick(kActs, v, t); }
std::string_view wording(facts::EventType v, Tongue t) { return pick(kEventTypes, v, t); }
std::string_view wording(facts::EventStatus v, Tongue t) { return pick(kEventStatus, v, t); }
std::string_view wording(facts::EventMode v, Tongue t) { return pick(kEventModes, v, t); }
std::string_view wording(facts::CommitmentStatus v, Tongue t) { return pick(kCommitments, v, t); }
std::string_view wording(facts::MemberRole v, Tongue t) { return pick(kMembers, v, t); }
std::string_view wording(facts::Medium v, Tongue t) { return pick(kMedia, v, t); }
std::string_view wording(facts::DateBasis v, Tongue t) { return pick(kDateBases, v, t); }
std::string_view wording(facts::ParticipantRole v, Tongue t) { return pick(kParticipants, v, t); }

std::string_view weekday(std::string_view value, Tongue tongue) {
  using namespace std::chrono;
  if (value.size() < 10) return {};
  const int y = number(value.substr(0, 4));
  const int m = number(value.substr(5, 2));
  const int d = number(value.substr(8, 2));
  if (y < 0 || m < 1 || d < 1) return {};
  const year_month_day day{year{y}, month(static_cast<unsigned>(m)),
                           std::chrono::day(static_cast<unsigned>(d))};
  if (!day.ok()) return {};
  const auto& pair = kWeekdays[std::chrono::weekday{sys_days{day}}.c_encoding()];
  return views::say(tongue, pair.first, pair.second);
}

std::string date_for_people(std::string_view value, Tongue tongue) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    return date_for_people(value.substr(0, slash), tongue) + " – " +
           date_for_people(value.substr(slash + 1), tongue);
  }
  const auto year = value.substr(0, 4);
  const bool has_year = number(year) >= 0;
  const auto no_year = views::say(tongue, "không rõ năm", "year unknown");
  if (value.size() >= 10 && value[4] == '-' && value[7] == '-') {
    const int month = number(value.substr(5, 2));
    const int day = number(value.substr(8, 2));
    std::string clock;
    if (value.size() >= 16 && value[13] == ':') clock = fmt::format(" {}", value.substr(11, 5));
    if (month >= 1 && month <= 12 && day >= 1) {
      if (tongue == Tongue::kEnglish) {
        return has_year ? fmt::format("{} {} {}{}", day, kMonths[month - 1], year, clock)
                        : fmt::format("{} {}, {}", day, kMonths[month - 1], no_year);
      }
      return has_year ? fmt::format("{:02}/{:02}/{}{}", day, month, year, clock)
                      : fmt::format("{:02}/{:02}, {}", day, month, no_year);
    }
  }
  if (value.size() == 8 && value[5] == 'W' && has_year) {
    return fmt::format(fmt::runtime(views::say(tongue, "tuần {}/{}", "week {} of {}")),
                       number(value.substr(6)), year);
  }
  if (value.size() == 11 && value[5] == 'W' && value.ends_with("-WE") && has_year) {
    return fmt::format(
        fmt::runtime(views::say(tongue, "cuối tuần {}/{}", "weekend of week {} of {}")),
        number(value.substr(6, 2)), year);
  }
  if (value.size() == 7 && value[5] == 'Q' && has_year) {
    static constexpr std::string_view kQuarters[] = {"I", "II", "III", "IV"};
    const int quarter = number(value.substr(6));
    if (quarter >= 1 && quarter <= 4) {
      return fmt::format(fmt::runtime(views::say(tongue, "quý {}/{}", "quarter {} of {}")),
                         kQuarters[quarter - 1], year);
    }
  }
  if (value.size() == 7 && value[4] == '-') {
    const int month = number(value.substr(5, 2));
    if (month > 0) {
      return has_year ? month_of(year, month, tongue)
                      : fmt::format("{}, {}", month_of("", month, tongue), no_year);
    }
  }
  if (value.size() == 4 && has_year) {
    return fmt::format(fmt::runtime(views::say(tongue, "năm {}", "{}")), year);
  }
  return std::string(value);
}

std::string note_for_people(std::string_view note, Tongue tongue) {
  if (tongue == Tongue::kEnglish) return std::string(note);
  for (const auto& [vietnamese, english] : kNotes) {
    if (note == english) return std::string(vietnamese);
  }
  return std::string(note);
}

Style style_of(facts::Act act) {
  switch (act) {
    case facts::Act::kRefuse:
    case facts::Act::kReject:
    case facts::Act::kThreaten:
      return Style::kBad;
    case facts::Act::kPledge:
    case facts::Act::kOffer:
    case facts::Act::kAccept:
    case facts::Act::kSupport:
      return Style::kGood;
    case facts::Act::kWithhold:
    case facts::Act::kWarn:
      return Style::kWarn;
    default:
      return Style::kAct;
  }
}

}  // namespace sotin::views
