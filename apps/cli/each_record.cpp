#include "each_record.hpp"

#include <fmt/format.h>

namespace sotin::cli {
namespace {

struct Count {
  std::size_t failed = 0;
  std::uint64_t not_vietnamese = 0;
  std::uint64_t no_report = 0;
};

/// False when no more is wanted.
bool read(const Context& context, const std::string& file,
          const std::function<bool(text::Record)>& take, Count& count) {
  text::RecordReader reader(file);
  bool goes_on = true;
  while (goes_on) {
    auto record = reader.next();
    if (!record) break;
    if (*record) {
      goes_on = take(std::move(**record));
    } else {
      ++count.failed;
      complain(context, record->error());
    }
  }
  count.not_vietnamese += reader.not_vietnamese();
  count.no_report += reader.passed_over();
  return goes_on;
}

void tell(const Context& context, const Count& count) {
  auto words = passed_over_words(context, count.not_vietnamese, count.no_report, "");
  if (!words.empty()) talk(words.substr(2));
}

}  // namespace

std::string passed_over_words(const Context& context, std::uint64_t not_vietnamese,
                              std::uint64_t no_report, std::string_view way_out) {
  std::string words;
  const auto add = [&](std::uint64_t count, const char* vietnamese, const char* english) {
    if (count > 0) words += fmt::format(fmt::runtime(say(context, vietnamese, english)), count);
  };
  add(not_vietnamese, "; bỏ qua {} trang không phải tiếng Việt",
      "; {} pages that are not Vietnamese left out");
  if (not_vietnamese > 0 && !way_out.empty())
    words += fmt::format(fmt::runtime(say(context, " ({} đọc cả)", " ({} reads them)")), way_out);
  add(no_report, "; {} mục trong kho không có bài", "; {} records of archives hold no report");
  return words;
}

std::size_t for_each_record(const Context& context, const std::vector<std::string>& inputs,
                            const std::function<bool(text::Record)>& take) {
  Count count;
  for (const auto& file : text::list_files(inputs)) {
    if (!file) {
      ++count.failed;
      complain(context, file.error());
    } else if (!read(context, *file, take, count)) {
      break;
    }
  }
  tell(context, count);
  return count.failed;
}

std::size_t for_each_record_of(const Context& context, const std::string& file,
                               const std::function<bool(text::Record)>& take) {
  Count count;
  read(context, file, take, count);
  tell(context, count);
  return count.failed;
}

}  // namespace sotin::cli
