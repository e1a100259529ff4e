// One table says everything about tags. A name of up to eight letters is a number; a small table
// over these numbers, filled at compile time, finds its tag.
#include "tags.hpp"

#include <array>

namespace sotin::text::html {
namespace {

struct Row {
  std::string_view name;
  Tag tag;
  std::uint16_t traits;
};

constexpr std::uint16_t kLine = kBlock | kClosesP;
constexpr std::uint16_t kHidden = kRaw | kUnseen;

constexpr std::array<Row, static_cast<std::size_t>(Tag::kCount)> kRows = {{
    {"#text", Tag::kText, 0},
    {"other", Tag::kUnknown, 0},
    {"a", Tag::kA, 0},
    {"abbr", Tag::kAbbr, 0},
    {"address", Tag::kAddress, kLine},
    {"area", Tag::kArea, kVoid},
    {"article", Tag::kArticle, kLine},
    {"aside", Tag::kAside, kLine},
    {"audio", Tag::kAudio, kUnseen},
    {"b", Tag::kB, 0},
    {"base", Tag::kBase, kVoid},
    {"blockquote", Tag::kBlockquote, kLine},
    {"body", Tag::kBody, kBlock},
    {"br", Tag::kBr, kVoid | kBlock},
    {"button", Tag::kButton, 0},
    {"canvas", Tag::kCanvas, kUnseen},
    {"caption", Tag::kCaption, kBlock | kScope},
    {"center", Tag::kCenter, kLine},
    {"cite", Tag::kCite, 0},
    {"code", Tag::kCode, 0},
    {"col", Tag::kCol, kVoid},
    {"colgroup", Tag::kColgroup, 0},
    {"dd", Tag::kDd, kLine | kListItem},
    {"del", Tag::kDel, 0},
    {"details", Tag::kDetails, kLine},
    {"dialog", Tag::kDialog, kLine},
    {"dir", Tag::kDir, kLine},
    {"div", Tag::kDiv, kLine},
    {"dl", Tag::kDl, kLine},
    {"dt", Tag::kDt, kLine | kListItem},
    {"em", Tag::kEm, 0},
    {"embed", Tag::kEmbed, kVoid},
    {"fieldset", Tag::kFieldset, kLine},
    {"figcaption", Tag::kFigcaption, kLine},
    {"figure", Tag::kFigure, kLine},
    {"font", Tag::kFont, 0},
    {"footer", Tag::kFooter, kLine},
    {"form", Tag::kForm, kLine},
    {"frame", Tag::kFrame, kVoid},
    {"frameset", Tag::kFrameset, kBlock},
    {"h1", Tag::kH1, kLine | kHeading},
    {"h2", Tag::kH2, kLine | kHeading},
    {"h3", Tag::kH3, kLine | kHeading},
    {"h4", Tag::kH4, kLine | kHeading},
    {"h5", Tag::kH5, kLine | kHeading},
    {"h6", Tag::kH6, kLine | kHeading},
    {"head", Tag::kHead, kUnseen},
    {"header", Tag::kHeader, kLine},
    {"hgroup", Tag::kHgroup, kLine},
    {"hr", Tag::kHr, kVoid | kLine},
    {"html", Tag::kHtml, kBlock | kScope},
    {"i", Tag::kI, 0},
    {"iframe", Tag::kIframe, kHidden},
    {"img", Tag::kImg, kVoid},
    {"input", Tag::kInput, kVoid},
    {"ins", Tag::kIns, 0},
    {"kbd", Tag::kKbd, 0},
    {"label", Tag::kLabel, 0},
    {"legend", Tag::kLegend, kBlock},
    {"li", Tag::kLi, kLine | kListItem},
    {"link", Tag::kLink, kVoid},
    {"main", Tag::kMain, kLine},
    {"map", Tag::kMap, 0},
    {"mark", Tag::kMark, 0},
    {"math", Tag::kMath, 0},
    {"menu", Tag::kMenu, kLine},
    {"meta", Tag::kMeta, kVoid},
    {"nav", Tag::kNav, kLine},
    {"noembed", Tag::kNoembed, kHidden},
    {"noframes", Tag::kNoframes, kHidden},
    {"noscript", Tag::kNoscript, kHidden},
    {"object", Tag::kObject, kScope},
    {"ol", Tag::kOl, kLine},
    {"optgroup", Tag::kOptgroup, 0},
    {"option", Tag::kOption, kListItem},
    {"p", Tag::kP, kLine},
    {"param", Tag::kParam, kVoid},
    {"picture", Tag::kPicture, 0},
    {"pre", Tag::kPre, kLine},
    {"q", Tag::kQ, 0},
    {"s", Tag::kS, 0},
    {"script", Tag::kScript, kHidden},
    {"section", Tag::kSection, kLine},
    {"select", Tag::kSelect, kUnseen},
    {"small", Tag::kSmall, 0},
    {"source", Tag::kSource, kVoid},
    {"span", Tag::kSpan, 0},
    {"strike", Tag::kStrike, 0},
    {"strong", Tag::kStrong, 0},
    {"style", Tag::kStyle, kHidden},
    {"sub", Tag::kSub, 0},
    {"summary", Tag::kSummary, kLine},
    {"sup", Tag::kSup, 0},
    {"svg", Tag::kSvg, kUnseen},
    {"table", Tag::kTable, kLine | kScope | kTablePart},
    {"tbody", Tag::kTbody, kBlock | kTablePart},
    {"td", Tag::kTd, kBlock | kScope | kTablePart},
    {"template", Tag::kTemplate, kScope | kUnseen},
    {"textarea", Tag::kTextarea, kHidden},
    {"tfoot", Tag::kTfoot, kBlock | kTablePart},
    {"th", Tag::kTh, kBlock | kScope | kTablePart},
    {"thead", Tag::kThead, kBlock | kTablePart},
    {"time", Tag::kTime, 0},
    {"title", Tag::kTitle, kHidden},
    {"tr", Tag::kTr, kBlock | kTablePart},
    {"track", Tag::kTrack, kVoid},
    {"u", Tag::kU, 0},
    {"ul", Tag::kUl, kLine},
    {"video", Tag::kVideo, kUnseen},
    {"wbr", Tag::kWbr, kVoid},
    {"xmp", Tag::kXmp, kHidden},
}};

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].tag) != i) return false;
  }
  return true;
}
static_assert(rows_in_order());

constexpr std::uint64_t number_of(std::string_view name) {
  std::uint64_t n = 0;
  for (const char c : name) n = n << 8 | (static_cast<unsigned char>(c) | 0x20);
  return n;
}

constexpr std::size_t kSlots = 512;
constexpr std::size_t slot_of(std::uint64_t number) {
  return static_cast<std::size_t>((number * 0x9E3779B97F4A7C15ULL) >> 55);
}

struct Found {
  std::uint64_t number = 0;
  Tag tag = Tag::kUnknown;
};

constexpr auto make_slots() {
  std::array<Found, kSlots> slots{};
  for (const auto& row : kRows) {
    if (row.tag <= Tag::kUnknown || row.name.size() > 8) continue;
    std::size_t at = slot_of(number_of(row.name));
    while (slots[at].number != 0) at = (at + 1) % kSlots;
    slots[at] = {number_of(row.name), row.tag};
  }
  return slots;
}
constexpr auto kFound = make_slots();

bool same(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((name[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.empty()) return Tag::kUnknown;
  if (name.size() > 8) {
    if (same(name, "blockquote")) return Tag::kBlockquote;
    if (same(name, "figcaption")) return Tag::kFigcaption;
    return Tag::kUnknown;
  }
  const auto number = number_of(name);
  for (std::size_t at = slot_of(number); kFound[at].number != 0; at = (at + 1) % kSlots) {
    if (kFound[at].number == number) return kFound[at].tag;
  }
  return Tag::kUnknown;
}

std::uint16_t traits_of(Tag tag) { return kRows[static_cast<std::size_t>(tag)].traits; }

std::string_view name_of(Tag tag) { return kRows[static_cast<std::size_t>(tag)].name; }

}  // namespace sotin::text::html
