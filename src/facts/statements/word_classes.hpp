#pragma once

/// @file
/// Small closed classes of Vietnamese words, asked for by a token's key: one comparison tree, no
/// look-up in memory.

#include <cstdint>

#include "sotin/base/hash.hpp"

// clang-format off: word lists

namespace sotin::facts::statements {

namespace literals {
constexpr std::uint64_t operator""_w(const char* text, std::size_t size) {
  return hash_bytes({text, size});
}
}  // namespace literals

/// Words that stand between a subject and its verb without changing either.
[[nodiscard]] constexpr bool is_adverb(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "đã"_w:
    case "đang"_w:
    case "sẽ"_w:
    case "cũng"_w:
    case "vẫn"_w:
    case "còn"_w:
    case "lại"_w:
    case "mới"_w:
    case "vừa"_w:
    case "từng"_w:
    case "đều"_w:
    case "chỉ"_w:
    case "luôn"_w:
    case "cùng"_w:
    case "liên"_w:
    case "tục"_w:
    case "thường"_w:
    case "hay"_w:
    case "nhiều"_w:
    case "lần"_w:
    case "thẳng"_w:
    case "thắn"_w:
    case "rất"_w:
    case "quá"_w:
    case "hết"_w:
    case "sức"_w:
    case "bất"_w:
    case "ngờ"_w:
    case "tiếp"_w:
    case "chính"_w:
    case "thức"_w:
    case "công"_w:
    case "khai"_w:
    case "mạnh"_w:
    case "mẽ"_w:
    case "kịch"_w:
    case "liệt"_w:
    case "cực"_w:
    case "lực"_w:
    case "thêm"_w:
    case "ngay"_w:
    case "hiện"_w:
    case "đây"_w:
    case "gần"_w:
    case "nay"_w:
    case "thì"_w:
    case "đặc"_w:
    case "biệt"_w:
    case "xuyên"_w:
    case "phải"_w:
    case "có"_w:
    case "đồng"_w:
    case "thời"_w:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] constexpr bool is_negation(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "không"_w:
    case "chưa"_w:
    case "chẳng"_w:
    case "chả"_w:
      return true;
    default:
      return false;
  }
}

/// Words that name a piece of time, which may stand between a subject and its verb.
[[nodiscard]] constexpr bool is_time_noun(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "ngày"_w:
    case "hôm"_w:
    case "sáng"_w:
    case "chiều"_w:
    case "tối"_w:
    case "trưa"_w:
    case "đêm"_w:
    case "tháng"_w:
    case "năm"_w:
    case "tuần"_w:
    case "hồi"_w:
    case "lúc"_w:
    case "giờ"_w:
    case "rạng"_w:
    case "mới"_w:
    case "cuối"_w:
    case "đầu"_w:
    case "vào"_w:
    case "thứ"_w:
    case "cùng"_w:
      return true;
    default:
      return false;
  }
}

/// Words that stand after such a noun: «hôm qua», «tuần trước».
[[nodiscard]] constexpr bool is_time_tail(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "qua"_w:
    case "nay"_w:
    case "trước"_w:
    case "này"_w:
    case "sau"_w:
    case "tới"_w:
    case "rồi"_w:
    case "hai"_w:
    case "ba"_w:
    case "tư"_w:
    case "sáu"_w:
    case "bảy"_w:
    case "nhật"_w:
    case "kia"_w:
      return true;
    default:
      return false;
  }
}

/// Words that open a clause or join two of them.
[[nodiscard]] constexpr bool is_conjunction(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "và"_w:
    case "nhưng"_w:
    case "song"_w:
    case "mà"_w:
    case "hoặc"_w:
    case "khi"_w:
    case "sau"_w:
    case "nếu"_w:
    case "dù"_w:
    case "vì"_w:
    case "do"_w:
    case "bởi"_w:
    case "để"_w:
    case "nhằm"_w:
    case "rồi"_w:
    case "đồng"_w:
    case "trong"_w:
    case "trước"_w:
    case "thì"_w:
    case "nên"_w:
    case "còn"_w:
    case "rằng"_w:
      return true;
    default:
      return false;
  }
}

/// Words that bind what follows to a verb or noun: what stands after them is hardly a subject.
[[nodiscard]] constexpr bool is_preposition(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "với"_w:
    case "của"_w:
    case "cho"_w:
    case "tại"_w:
    case "ở"_w:
    case "từ"_w:
    case "về"_w:
    case "vào"_w:
    case "trên"_w:
    case "trong"_w:
    case "đến"_w:
    case "tới"_w:
    case "bởi"_w:
    case "như"_w:
    case "giữa"_w:
    case "đối"_w:
    case "cùng"_w:
    case "bằng"_w:
    case "ngoài"_w:
    case "thuộc"_w:
    case "sang"_w:
    case "qua"_w:
      return true;
    default:
      return false;
  }
}

/// Words that make a noun of the verb after them, or count it.
[[nodiscard]] constexpr bool is_determiner(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "việc"_w:
    case "sự"_w:
    case "lời"_w:
    case "những"_w:
    case "các"_w:
    case "một"_w:
    case "bản"_w:
    case "mọi"_w:
    case "cuộc"_w:
    case "nỗi"_w:
    case "niềm"_w:
    case "câu"_w:
    case "bài"_w:
    case "mức"_w:
    case "đơn"_w:
    case "giấy"_w:
    case "buổi"_w:
    case "người"_w:
    case "số"_w:
    case "theo"_w:
    case "quyết"_w:
      return true;
    default:
      return false;
  }
}

/// Pronouns and forms of address that stand for a speaker named before.
[[nodiscard]] constexpr bool is_pronoun(std::uint64_t word) {
  using namespace literals;
  switch (word) {
    case "ông"_w:
    case "bà"_w:
    case "anh"_w:
    case "chị"_w:
    case "cô"_w:
    case "em"_w:
    case "họ"_w:
    case "hắn"_w:
    case "nó"_w:
    case "cậu"_w:
    case "y"_w:
    case "thị"_w:
    case "mình"_w:
    case "tôi"_w:
    case "cụ"_w:
    case "bác"_w:
    case "chúng"_w:
    case "ta"_w:
    case "gã"_w:
    case "ả"_w:
      return true;
    default:
      return false;
  }
}

}  // namespace sotin::facts::statements
