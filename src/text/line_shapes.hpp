#pragma once

/// @file
/// Shapes of newspaper lines: what a line, or a piece of one, is by its looks and a few words of
/// the trade. Every function looks at a bounded number of bytes.

#include <cstddef>
#include <string_view>

namespace sotin::text {

inline constexpr std::size_t kNoShape = static_cast<std::size_t>(-1);

/// Length of the dateline that `line` begins with («(Ngày Nay) - », « date 2025-09-05 (X) - », «TTO
/// - », «Hà Nội, ngày 5/9 (TTXVN) – »), white space included; 0 when there is none.
[[nodiscard]] std::size_t dateline_length(std::string_view line);

/// A line that is only a time stamp: «Thứ Sáu, 05/09/2025, 07:30 (GMT+7)».
[[nodiscard]] bool is_time_stamp(std::string_view line);

/// Page furniture: «Bình luận (0)», «>> Xem thêm …», «Tags: …», «Chia sẻ».
[[nodiscard]] bool is_furniture(std::string_view line);

/// A line that is only an author's name, «Theo AP», «Tổng hợp», «Nguồn: …».
[[nodiscard]] bool is_byline(std::string_view line);

/// Where the byline begins that the last line of a text ends with («… hôm qua. Trung Anh»), or
/// kNoShape.
[[nodiscard]] std::size_t byline_at_end(std::string_view line);

/// False when no photo credit can stand anywhere in `text`: a quick look before find_credit.
[[nodiscard]] bool may_have_credits(std::string_view text);

/// A photo credit inside `line`, searched from `from` on.
struct Credit {
  std::size_t begin = kNoShape;  ///< of «Ảnh:» or the bracket before it
  std::size_t end = 0;
};
[[nodiscard]] Credit find_credit(std::string_view line, std::size_t from);

/// Where the sentence before `credit` begins: the caption itself. `credit.begin` when it is too
/// long.
[[nodiscard]] std::size_t caption_begin(std::string_view line, const Credit& credit,
                                        std::size_t floor);

/// Does the line look like a headline: 4 to 35 words, no stop at its end, no lower-case beginning?
[[nodiscard]] bool looks_like_headline(std::string_view line);

/// `line` without white space around it.
[[nodiscard]] std::string_view trim(std::string_view line);

/// Ends with a stop (also behind closing marks).
[[nodiscard]] bool ends_with_stop(std::string_view line);

// Small steps that the matchers share.

[[nodiscard]] bool is_word_character(char32_t c);
/// The first byte at or behind `pos` that is no white space.
[[nodiscard]] std::size_t skip_spaces(std::string_view line, std::size_t pos);
/// The end of a bracket of at most `limit` bytes that opens at `pos`, or kNoShape.
[[nodiscard]] std::size_t bracket_end(std::string_view line, std::size_t pos, std::size_t limit);

}  // namespace sotin::text
