// The same sheet stands on a page of its own and in the dialog that `?` opens. A test walks the
// page with every key of it.
#include "keys.hpp"

namespace sotin::views::web {
namespace {

struct Key {
  std::string_view keys;  ///< divided by spaces
  std::string_view vietnamese;
  std::string_view english;
};

constexpr Key kKeys[] = {{"/", "đến ô tìm", "go to the search box"},
                         {"g h", "về mục lục", "go to the contents"},
                         {"g b", "đến mọi bản tin", "go to all reports"},
                         {"g r", "đọc thêm tin", "read more news"},
                         {"j", "mục sau", "next entry"},
                         {"k", "mục trước", "previous entry"},
                         {"o", "mở mục đang chọn (hoặc Enter)", "open the chosen entry (or Enter)"},
                         {"m", "đánh dấu đã đọc chuyện đang chọn", "mark the chosen story as read"},
                         {"?", "bảng phím tắt", "this sheet"},
                         {"Esc", "đóng bảng, rời ô tìm", "close the sheet, leave the search box"}};

void put_choice(Html& html, const Reader& reader, std::string_view name, std::string_view value,
                std::string_view text, bool current) {
  html.put("<li>").link(address_with(reader, name, value), text,
                        {{current ? "aria-current" : "", "true"}});
  html.put("</li>");
}

}  // namespace

void put_keys(Html& html, const Reader& reader) {
  html.element("h2", {{"id", "keys-title"}}, say(reader, "Phím tắt", "Keys"));
  html.put("<dl class=\"keys\">");
  for (const auto& key : kKeys) {
    html.put("<div><dt>");
    for (auto rest = key.keys; !rest.empty();) {
      const auto end = rest.find(' ');
      html.element("kbd", rest.substr(0, end));
      if (end != std::string_view::npos) html.words(" ");
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    html.put("</dt>").element("dd", say(reader, key.vietnamese, key.english)).put("</div>");
  }
  html.put("</dl>");
}

std::string keys_page(const Reader& reader) {
  const auto title = say(reader, "Phím tắt và giao diện", "Keys and looks");
  Html html;
  html.element("h1", title);
  put_keys(html, reader);
  html.put("<noscript><p class=\"note\">")
      .words(
          say(reader,
              "Trình duyệt này không chạy mã kịch bản nên phím tắt không dùng được; mọi trang vẫn "
              "đọc được.",
              "Scripts are off in this browser, so the keys do nothing; every page still reads."));
  html.put("</p></noscript>");
  html.put("<ul class=\"choose\">");
  put_choice(html, reader, "keys", "on", say(reader, "bật phím tắt", "keys on"), reader.keys);
  put_choice(html, reader, "keys", "off", say(reader, "tắt phím tắt", "keys off"), !reader.keys);
  html.put("</ul>");
  html.element("h2", say(reader, "Nền", "Colours"));
  html.put("<ul class=\"choose\">");
  put_choice(html, reader, "theme", "auto", say(reader, "theo máy", "as this machine has it"),
             reader.theme.empty());
  put_choice(html, reader, "theme", "light", say(reader, "sáng", "light"), reader.theme == "light");
  put_choice(html, reader, "theme", "dark", say(reader, "tối", "dark"), reader.theme == "dark");
  html.put("</ul>");
  html.element("h2", say(reader, "Tiếng", "Language"));
  html.put("<ul class=\"choose\">");
  const bool vietnamese = reader.tongue == Tongue::kVietnamese;
  put_choice(html, reader, "lang", "vi", "Tiếng Việt", vietnamese);
  put_choice(html, reader, "lang", "en", "English", !vietnamese);
  html.put("</ul>");
  return layout(title, "", html, reader);
}

}  // namespace sotin::views::web
