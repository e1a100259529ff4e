#pragma once

/// @file
/// The syllables at which an expression may begin, in a small hash table made when compiling, and
/// spellings that stand for another («kỉ» for «kỷ», «vưà» for «vừa»).

#include <array>
#include <string_view>
#include <utility>

#include "facts/times/line.hpp"

namespace sotin::facts::times {

/// Which readers to try at a syllable.
enum class Trigger : std::uint8_t {
  kNothing,
  kSpelling,
  kDay,
  kPeriod,
  kYear,
  kDayPart,
  kPartWord,
  kCount,
  kAbout,
  kEvery,
  kPlural,
  kAway,
  kVague,
  kLunar,
  kSame,
  kHalf,
  kWeekday,
};

struct TriggerGroup {
  Trigger trigger;
  std::string_view words;  ///< separated by one space
};

inline constexpr TriggerGroup kTriggers[] = {
    {Trigger::kDay, "ngày hôm"},
    {Trigger::kWeekday, "thứ chủ"},
    {Trigger::kPeriod, "tháng tuần quý q mùa hè thế thập niên tài"},
    {Trigger::kYear, "năm"},
    {Trigger::kDayPart, "sáng trưa chiều tối đêm khuya rạng tờ chập sẩm xế buổi"},
    {Trigger::kPartWord, "đầu giữa cuối hết"},
    {Trigger::kHalf, "nửa"},
    {Trigger::kSame, "cùng"},
    {Trigger::kCount, "một hai ba bốn sáu bảy tám chín mười vài mấy nhiều đôi dăm"},
    {Trigger::kAbout, "khoảng chừng tầm xấp hơn trên gần ngót chưa ít đúng"},
    {Trigger::kEvery, "mỗi hàng hằng thường"},
    {Trigger::kPlural, "những các"},
    {Trigger::kAway, "cách trước sau"},
    {Trigger::kVague, "hiện nay giờ bây thời đây mới vừa xưa hồi quá tương sắp tới mai"},
    {Trigger::kLunar, "mùng rằm"},
};

/// Spellings with another tone place or letter, and the one the grammar knows.
inline constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
    {"quí", "quý"},   {"qúy", "quý"}, {"kì", "kỳ"},     {"kỉ", "kỷ"},     {"khoá", "khóa"},
    {"bẩy", "bảy"},   {"vưà", "vừa"}, {"thơì", "thời"}, {"hôì", "hồi"},   {"đâù", "đầu"},
    {"cuôí", "cuối"}, {"tôí", "tối"}, {"tơí", "tới"},   {"buôỉ", "buổi"}, {"chiêù", "chiều"},
    {"mươì", "mười"}, {"nưả", "nửa"}, {"giưã", "giữa"}, {"mồng", "mùng"},
};

/// Open addressing, filled when compiling.
class TriggerTable {
 public:
  struct Slot {
    Key key = 0;
    Key meant = 0;  ///< of a spelling
    Trigger trigger = Trigger::kNothing;
  };

  consteval TriggerTable() {
    for (const auto& [trigger, words] : kTriggers) {
      for (std::size_t from = 0; from < words.size();) {
        std::size_t to = words.find(' ', from);
        if (to == std::string_view::npos) to = words.size();
        const Key key = hash_bytes(words.substr(from, to - from));
        add({key, key, trigger});
        from = to + 1;
      }
    }
    for (const auto& [written, meant] : kSpellings) {
      add({hash_bytes(written), hash_bytes(meant), Trigger::kSpelling});
    }
  }

  /// The slot of `key`; its trigger is kNothing for ordinary syllables.
  [[nodiscard]] const Slot& find(Key key) const {
    std::size_t at = key & kMask;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & kMask;
    return slots_[at];
  }

 private:
  consteval void add(const Slot& slot) {
    std::size_t at = slot.key & kMask;
    while (slots_[at].key != 0) at = (at + 1) & kMask;
    slots_[at] = slot;
  }

  static constexpr std::size_t kMask = 1023;
  std::array<Slot, kMask + 1> slots_{};
};

inline constexpr TriggerTable kTriggerTable;

}  // namespace sotin::facts::times
