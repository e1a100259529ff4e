// One table: for each kind its lasting name, what it means and what to do, in both tongues.
#include "trouble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace sotin::net {
namespace {

struct Wording {
  TroubleKind kind;
  std::string_view name;
  bool passes;
  std::string_view what_vi;
  std::string_view what_en;
  std::string_view remedy_vi;
  std::string_view remedy_en;
};

constexpr std::string_view kSaveVi =
    "Mở trang trong trình duyệt, lưu lại rồi đọc tệp: sotin read trang.html";
constexpr std::string_view kSaveEn =
    "Open the page in a browser, save it and read the file: sotin read page.html";
constexpr std::string_view kLaterVi = "Thử lại sau";
constexpr std::string_view kLaterEn = "Try again later";

constexpr std::array<Wording, 24> kWordings = {{
    {TroubleKind::kBadAddress, "bad-address", false, "không phải địa chỉ web", "not a web address",
     "Ví dụ: https://bao.example/tin.html", "For example: https://paper.example/news.html"},
    {TroubleKind::kScheme, "scheme", false, "chỉ tải được http và https",
     "only http and https are fetched", kSaveVi, kSaveEn},
    {TroubleKind::kUserInfo, "user-info", false, "địa chỉ có tên hoặc mật khẩu",
     "the address holds a name or password",
     "Bỏ phần trước @ đi; trang cần đăng nhập thì lưu lại rồi đọc tệp",
     "Leave out what stands before the @; a page behind a login is saved and read as a file"},
    {TroubleKind::kPrivate, "private", false, "địa chỉ này dẫn vào máy này hoặc mạng nội bộ",
     "the address leads to this machine or a private network",
     "Nếu đúng ý bạn: thêm --allow-private ở dòng lệnh",
     "If that is what you want: add --allow-private on the command line"},
    {TroubleKind::kUnknownHost, "unknown-host", true, "không tìm thấy máy chủ",
     "there is no such host", "Xem lại địa chỉ và kết nối mạng",
     "Check the address and the connection"},
    {TroubleKind::kUnreachable, "unreachable", true, "không kết nối được", "nobody answers there",
     "Xem lại địa chỉ và kết nối mạng", "Check the address and the connection"},
    {TroubleKind::kCertificate, "certificate", true, "chứng chỉ của trang không đúng",
     "the site can't prove who it is",
     "Xem lại ngày giờ của máy và gói ca-certificates; nếu trang hỏng thì lưu lại rồi đọc tệp",
     "Check this machine's date and its package ca-certificates; else save the page and read the "
     "file"},
    {TroubleKind::kTooSlow, "too-slow", true, "trang trả lời quá chậm", "the site is too slow",
     kLaterVi, kLaterEn},
    {TroubleKind::kTooLarge, "too-large", false, "trang quá lớn", "the page is too large", kSaveVi,
     kSaveEn},
    {TroubleKind::kRedirects, "redirects", false, "trang chuyển đi vòng quanh quá nhiều lần",
     "the site sends us on too often", kSaveVi, kSaveEn},
    {TroubleKind::kBroken, "broken", true, "câu trả lời bị cụt hoặc không đúng HTTP",
     "the answer breaks off or is no HTTP", kLaterVi, kLaterEn},
    {TroubleKind::kRefused, "refused", false, "trang từ chối chúng tôi", "the site refused us",
     kSaveVi, kSaveEn},
    {TroubleKind::kGone, "gone", false, "không có trang này", "there is no such page",
     "Xem lại địa chỉ", "Check the address"},
    {TroubleKind::kTooMany, "too-many", true, "trang bảo chúng tôi đợi", "the site asks us to wait",
     kLaterVi, kLaterEn},
    {TroubleKind::kServerFault, "server-fault", true, "máy chủ của trang bị lỗi",
     "the site is out of order", kLaterVi, kLaterEn},
    {TroubleKind::kOtherStatus, "status", true, "trang trả lời khác thường", "an unusual answer",
     kSaveVi, kSaveEn},
    {TroubleKind::kRobots, "robots", false, "robots.txt của trang không cho chương trình đọc",
     "the site's robots.txt asks programs not to read this", kSaveVi, kSaveEn},
    {TroubleKind::kNotAPage, "not-a-page", false, "đây không phải trang web hay văn bản",
     "this is no web page or text", "Tải về, đổi sang văn bản rồi đọc tệp",
     "Download it, turn it into text and read the file"},
    {TroubleKind::kFeed, "feed", false, "đây là nguồn tin, không phải một bài",
     "this is a feed, not a report", "Đọc các bài của nó: sotin watch ĐỊA-CHỈ --once",
     "Read its reports: sotin watch ADDRESS --once"},
    {TroubleKind::kNotAFeed, "not-a-feed", false,
     "đây không phải nguồn tin (RSS, Atom, JSON Feed) hay trang web",
     "this is neither a feed (RSS, Atom, JSON Feed) nor a page", "Xem lại địa chỉ",
     "Check the address"},
    {TroubleKind::kListOfLists, "list-of-lists", false, "đây chỉ là danh mục các sitemap",
     "this only lists other sitemaps", "Theo dõi một sitemap trong đó", "Watch one of those"},
    {TroubleKind::kNoReport, "no-report", false, "trang không có bài nào", "no prose in the page",
     "Nếu bài hiện ra bằng JavaScript: lưu trang trong trình duyệt rồi đọc tệp",
     "If scripts put the report there: save the page in a browser and read the file"},
    {TroubleKind::kForgotten, "forgotten", false, "bản tin này đã được xóa theo yêu cầu",
     "this report was forgotten on request", "Nếu được phép đọc lại: sotin read --again",
     "If it may be kept again: sotin read --again"},
    {TroubleKind::kStopped, "stopped", true, "đã dừng", "stopped", kLaterVi, kLaterEn},
}};

const Wording& wording_of(TroubleKind kind) { return kWordings[static_cast<std::size_t>(kind)]; }

static_assert(std::is_sorted(kWordings.begin(), kWordings.end(),
                             [](const Wording& a, const Wording& b) { return a.kind < b.kind; }));

}  // namespace

std::string_view name_of(TroubleKind kind) { return wording_of(kind).name; }

std::optional<TroubleKind> trouble_kind(std::string_view name) {
  for (const auto& wording : kWordings) {
    if (wording.name == name) return wording.kind;
  }
  return {};
}

std::string packed(const Trouble& trouble) {
  auto detail = trouble.detail;
  std::replace(detail.begin(), detail.end(), '\t', ' ');
  return fmt::format("{}\t{}\t{}\t{}", name_of(trouble.kind), trouble.status,
                     trouble.retry_after.value_or(0), detail);
}

Trouble unpacked(std::string_view line, std::string address) {
  const auto next = [&] {
    const auto end = line.find('\t');
    const auto field = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    return field;
  };
  const auto number = [](std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  };
  Trouble trouble{trouble_kind(next()).value_or(TroubleKind::kBroken), std::move(address)};
  trouble.status = number(next());
  if (const int wait = number(next()); wait > 0) trouble.retry_after = wait;
  trouble.detail = std::string(line);
  return trouble;
}

bool passes_by_itself(TroubleKind kind) { return wording_of(kind).passes; }

std::string reason_of(const Trouble& trouble, views::Tongue tongue) {
  const auto& wording = wording_of(trouble.kind);
  std::string out(views::say(tongue, wording.what_vi, wording.what_en));
  std::string inside = trouble.status > 0 ? std::to_string(trouble.status) : "";
  if (!trouble.detail.empty()) (inside += inside.empty() ? "" : ", ") += trouble.detail;
  if (trouble.retry_after) {
    inside += inside.empty() ? "" : ", ";
    inside += fmt::format(fmt::runtime(views::say(tongue, "đợi {} giây", "wait {} seconds")),
                          *trouble.retry_after);
  }
  if (!inside.empty()) out += " (" + inside + ")";
  out += ". ";
  out += views::say(tongue, wording.remedy_vi, wording.remedy_en);
  return out + ".";
}

std::string words_of(const Trouble& trouble, views::Tongue tongue) {
  return trouble.address + ": " + reason_of(trouble, tongue);
}

}  // namespace sotin::net
