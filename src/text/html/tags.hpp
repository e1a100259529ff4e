#pragma once

/// @file
/// The elements of HTML that matter for reading, and how each behaves.

#include <cstdint>
#include <string_view>

namespace sotin::text::html {

enum class Tag : std::uint8_t {
  kText,  ///< not an element: words
  kUnknown,
  kA,
  kAbbr,
  kAddress,
  kArea,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBase,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCite,
  kCode,
  kCol,
  kColgroup,
  kDd,
  kDel,
  kDetails,
  kDialog,
  kDir,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kIns,
  kKbd,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kMain,
  kMap,
  kMark,
  kMath,
  kMenu,
  kMeta,
  kNav,
  kNoembed,
  kNoframes,
  kNoscript,
  kObject,
  kOl,
  kOptgroup,
  kOption,
  kP,
  kParam,
  kPicture,
  kPre,
  kQ,
  kS,
  kScript,
  kSection,
  kSelect,
  kSmall,
  kSource,
  kSpan,
  kStrike,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kTrack,
  kU,
  kUl,
  kVideo,
  kWbr,
  kXmp,
  kCount
};

/// What a tag does while a tree is made and lines are cut.
enum Trait : std::uint16_t {
  kVoid = 1,         ///< never has content
  kRaw = 2,          ///< its content is characters up to its end tag
  kBlock = 4,        ///< begins and ends a line
  kClosesP = 8,      ///< its start tag ends an open paragraph
  kScope = 16,       ///< end tags inside it do not reach out of it
  kUnseen = 32,      ///< its content is not shown as words
  kListItem = 64,    ///< li, dd, dt, option
  kTablePart = 128,  ///< table, its rows and cells
  kHeading = 256,
};

/// The tag of a name in any case; kUnknown for others.
[[nodiscard]] Tag tag_of(std::string_view name);
[[nodiscard]] std::uint16_t traits_of(Tag tag);
[[nodiscard]] inline bool has(Tag tag, std::uint16_t traits) {
  return (traits_of(tag) & traits) != 0;
}
/// "p", "div"; "#text" for words, "other" for unknown elements.
[[nodiscard]] std::string_view name_of(Tag tag);

}  // namespace sotin::text::html
