// A window of the file slides along: lines are cut out of it in place, and it grows only when a
// single line does not fit.
#include <simdjson.h>

#include <cstring>
#include <deque>

#include "byte_source.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/html.hpp"
#include "sotin/text/records.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kFirstRoom = 1U << 18;

enum class Kind { kUnknown, kText, kLines, kJson, kHtml };

Kind kind_by_name(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  }
  if (name.ends_with(".txt")) return Kind::kText;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return Kind::kLines;
  if (name.ends_with(".html") || name.ends_with(".htm")) return Kind::kHtml;
  return Kind::kUnknown;
}

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

bool looks_like_html(std::string_view head) {
  const auto folded = base::fold_case(head.substr(0, 1024));
  return folded.starts_with("<") &&
         (folded.find("<!doctype html") != std::string::npos ||
          folded.find("<html") != std::string::npos || folded.find("<body") != std::string::npos);
}

Kind kind_by_content(std::string_view head) {
  head = trimmed(head);
  if (head.starts_with("\xEF\xBB\xBF")) head = trimmed(head.substr(3));
  if (head.starts_with("[{") || head.starts_with("[\n") || head.starts_with("[ "))
    return Kind::kJson;
  if (head.starts_with("{")) {
    const auto line = trimmed(head.substr(0, head.find('\n')));
    const bool whole_line = line.ends_with("}") || head.find('\n') == std::string_view::npos;
    return whole_line ? Kind::kLines : Kind::kJson;
  }
  return looks_like_html(head) ? Kind::kHtml : Kind::kText;
}

}  // namespace

class RecordReader::Impl {
 public:
  explicit Impl(std::string path) : path_(std::move(path)) {}
  std::optional<Result<Record>> next();

 private:
  std::optional<Error> open();
  bool fill();
  Result<void> fill_all();
  Result<Record> whole_text();
  Result<Record> whole_html();
  std::optional<Error> split_json();
  std::optional<Result<Record>> next_line();
  Result<Record> line_record(std::string_view line, std::uint64_t byte);
  [[nodiscard]] std::string_view window() const { return {room_.get() + at_, fill_ - at_}; }
  [[nodiscard]] std::optional<Error> why_not_text() const;
  void make_room(std::size_t size);

  std::string path_;
  std::optional<ByteSource> source_;
  Kind kind_ = Kind::kUnknown;
  bool opened_ = false;
  bool done_ = false;
  bool at_end_ = false;
  std::optional<Error> trouble_;
  std::unique_ptr<char[]> room_;
  std::size_t capacity_ = 0;
  std::size_t at_ = 0;
  std::size_t fill_ = 0;
  std::size_t scanned_ = 0;   // bytes of the window known to hold no line break
  std::uint64_t offset_ = 0;  // of the window's begin in the file
  std::uint64_t line_ = 0;
  std::uint64_t records_ = 0;  // also lines that failed
  std::vector<std::string> notes_;
  std::deque<std::string> objects_;
  JsonRecordParser parser_;
};

void RecordReader::Impl::make_room(std::size_t size) {
  if (size <= capacity_) return;
  auto room = std::make_unique<char[]>(size);
  if (fill_ > 0) std::memcpy(room.get(), room_.get(), fill_);
  room_ = std::move(room);
  capacity_ = size;
}

/// Reads more behind the window; false at the end of the file, or where reading broke off
/// (`trouble_`).
bool RecordReader::Impl::fill() {
  if (at_end_) return false;
  if (at_ > 0) {
    std::memmove(room_.get(), room_.get() + at_, fill_ - at_);
    fill_ -= at_;
    at_ = 0;
  }
  if (fill_ == capacity_) make_room(capacity_ == 0 ? kFirstRoom : capacity_ * 2);
  const auto got = source_->read(room_.get() + fill_, capacity_ - fill_);
  if (!got) {
    trouble_ = got.error();
    at_end_ = true;
    return false;
  }
  fill_ += *got;
  at_end_ = *got == 0;
  return !at_end_;
}

Result<void> RecordReader::Impl::fill_all() {
  while (fill()) {
    if (fill_ > kLargestRecord) {
      return fail(ErrorCode::kTooLarge, "longer than 256 MiB", path_, 0, kLargestRecord);
    }
  }
  if (trouble_) return tl::unexpected(*trouble_);
  return {};
}

std::optional<Error> RecordReader::Impl::why_not_text() const {
  const auto kind = binary_kind(window().substr(0, 1U << 16));
  if (kind.empty()) return {};
  return Error{ErrorCode::kBinaryInput, std::string(kind), path_, 0, 0};
}

/// Opens the file, tells its kind, and brings UTF-16 into UTF-8.
std::optional<Error> RecordReader::Impl::open() {
  auto source = ByteSource::open(path_);
  if (!source) return source.error();
  source_ = std::move(*source);
  while (fill_ < 4096 && fill()) {
  }
  if (fill_ == 0 && trouble_) return trouble_;
  if (auto trouble = why_not_text()) return trouble;
  if (looks_like_utf16(window())) {
    if (auto all = fill_all(); !all) return all.error();
    const auto text = to_utf8(window(), notes_);
    at_ = fill_ = 0;
    make_room(text.size());
    if (!text.empty()) std::memcpy(room_.get(), text.data(), text.size());
    fill_ = text.size();
  }
  kind_ = kind_by_name(path_);
  if (kind_ == Kind::kUnknown) kind_ = kind_by_content(window());
  return {};
}

Result<Record> RecordReader::Impl::whole_text() {
  if (auto all = fill_all(); !all) return tl::unexpected(all.error());
  if (trimmed(window()).empty())
    return fail(ErrorCode::kEmptyInput, "nothing but white space", path_);
  Record record;
  record.bytes = window().size();
  record.origin.source = path_;
  record.text = to_utf8(window(), notes_);
  record.origin.notes = std::move(notes_);
  return record;
}

Result<Record> RecordReader::Impl::whole_html() {
  if (auto all = fill_all(); !all) return tl::unexpected(all.error());
  auto record = record_of_html(window(), path_);
  if (record) {
    record->bytes = window().size();
    record->origin.source = path_;
    record->origin.notes.insert(record->origin.notes.begin(), notes_.begin(), notes_.end());
  }
  return record;
}

/// Cuts a JSON object over several lines, or an array of objects, into objects of one line.
std::optional<Error> RecordReader::Impl::split_json() {
  if (auto all = fill_all(); !all) return all.error();
  simdjson::dom::parser parser;
  simdjson::dom::element top;
  simdjson::dom::array items;
  const auto json = trimmed(window());
  if (parser.parse(json.data(), json.size()).get(top) != simdjson::SUCCESS) {
    auto flaw =
        parser_.parse(json, path_, 0, static_cast<std::uint64_t>(json.data() - room_.get()));
    return flaw ? Error{ErrorCode::kBadJson, "not valid JSON", path_, 0, 0} : flaw.error();
  }
  if (top.get(items) == simdjson::SUCCESS) {
    for (const auto item : items) objects_.push_back(simdjson::minify(item));
  } else {
    objects_.push_back(simdjson::minify(top));
  }
  at_ = fill_;
  return {};
}

Result<Record> RecordReader::Impl::line_record(std::string_view line, std::uint64_t byte) {
  auto record = parser_.parse(line, path_, line_, byte);
  if (record) {
    record->origin.source = path_ + ":" + std::to_string(line_);
    record->origin.notes.insert(record->origin.notes.begin(), notes_.begin(), notes_.end());
  }
  return record;
}

std::optional<Result<Record>> RecordReader::Impl::next_line() {
  while (true) {
    const auto found = static_cast<const char*>(
        std::memchr(window().data() + scanned_, '\n', window().size() - scanned_));
    std::size_t length = window().size();
    if (found == nullptr) {
      scanned_ = window().size();
      if (!at_end_ && scanned_ > kLargestRecord) {
        // Let the line pass by without keeping it.
        const auto begin = offset_;
        ++line_;
        ++records_;
        while (true) {
          offset_ += window().size();
          at_ = fill_ = scanned_ = 0;
          if (!fill()) break;
          const auto* stop = static_cast<const char*>(std::memchr(room_.get(), '\n', fill_));
          if (stop == nullptr) continue;
          at_ = static_cast<std::size_t>(stop - room_.get()) + 1;
          offset_ += at_;
          break;
        }
        return fail(ErrorCode::kTooLarge, "longer than 256 MiB", path_, line_, begin);
      }
      if (fill()) continue;
      if (trouble_) {
        // What came before the trouble is read; the piece of a line in front of it is not.
        auto error = std::move(*trouble_);
        trouble_.reset();
        error.line = line_ + 1;
        at_ = fill_;
        scanned_ = 0;
        ++records_;
        return tl::unexpected(std::move(error));
      }
      if (window().empty()) return {};
      length = window().size();
    } else {
      length = static_cast<std::size_t>(found - window().data());
    }
    ++line_;
    const auto line = window().substr(0, length);
    const std::uint64_t byte = offset_;
    const std::size_t step = length + (found != nullptr ? 1 : 0);
    at_ += step;
    offset_ += step;
    scanned_ = 0;
    auto json = line;
    if (line_ == 1 && json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    json = trimmed(json);
    if (json.empty()) continue;
    ++records_;
    return line_record(json, byte + static_cast<std::uint64_t>(json.data() - line.data()));
  }
}

std::optional<Result<Record>> RecordReader::Impl::next() {
  if (done_) return {};
  const auto last = [this](Error error) -> std::optional<Result<Record>> {
    done_ = true;
    return tl::unexpected(std::move(error));
  };
  if (!opened_) {
    opened_ = true;
    if (auto error = open()) return last(std::move(*error));
    if (fill_ == 0) return last({ErrorCode::kEmptyInput, "the file is empty", path_, 0, 0});
    if (kind_ == Kind::kJson) {
      if (auto error = split_json()) return last(std::move(*error));
    }
  }
  if (kind_ == Kind::kText || kind_ == Kind::kHtml) {
    done_ = true;
    return kind_ == Kind::kText ? whole_text() : whole_html();
  }
  if (kind_ == Kind::kJson) {
    if (objects_.empty()) {
      done_ = true;
      return {};
    }
    ++line_;
    auto record = line_record(objects_.front(), 0);
    objects_.pop_front();
    return record;
  }
  auto record = next_line();
  if (!record) {
    done_ = true;
    if (records_ == 0) return fail(ErrorCode::kEmptyInput, "nothing but white space", path_);
  }
  return record;
}

RecordReader::RecordReader(std::string path) : impl_(std::make_unique<Impl>(std::move(path))) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

std::optional<Result<Record>> RecordReader::next() { return impl_->next(); }

}  // namespace sotin::text
