// What is no archive: a text, a page, lines, a feed. A window of the bytes slides along: lines are cut out
// of it in place, and it grows only when a single line does not fit.
#include <simdjson.h>

#include <cstring>
#include <deque>

#include "item_reader.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/feed.hpp"
#include "text/mail/mail_message.hpp"

namespace sotin::text {
namespace {

constexpr const char* kOnlyAnnounced =
    "the feed only announces reports: `sotin feed` lists them, `sotin watch` fetches them";
constexpr std::size_t kFirstRoom = 1U << 18;
constexpr std::size_t kHead = 1U << 16;  // bytes that tell the kind

enum class Kind { kUnknown, kText, kLines, kJson, kHtml, kMail, kFeed, kPdf };

Kind kind_by_name(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  }
  if (name.ends_with(".txt")) return Kind::kText;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return Kind::kLines;
  if (name.ends_with(".xml") || name.ends_with(".rss") || name.ends_with(".atom"))
    return Kind::kFeed;
  if (name.ends_with(".html") || name.ends_with(".htm")) return Kind::kHtml;
  if (name.ends_with(".eml")) return Kind::kMail;
  return Kind::kUnknown;
}

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

Kind kind_by_content(std::string_view head) {
  if (looks_like_feed(head)) return Kind::kFeed;
  head = trimmed(head);
  if (head.starts_with("\xEF\xBB\xBF")) head = trimmed(head.substr(3));
  if (head.starts_with("[{") || head.starts_with("[\n") || head.starts_with("[ "))
    return Kind::kJson;
  if (head.starts_with("{")) {
    const auto line = trimmed(head.substr(0, head.find('\n')));
    const bool whole_line = line.ends_with("}") || head.find('\n') == std::string_view::npos;
    return whole_line ? Kind::kLines : Kind::kJson;
  }
  if (looks_like_html(head)) return Kind::kHtml;
  return mail::looks_like_mail(head.substr(0, 1U << 14)) ? Kind::kMail : Kind::kText;
}

class PlainReader : public ItemReader {
 public:
  PlainReader(std::unique_ptr<ByteSource> source, const ItemPlace& place)
      : path_(place.path),
        archived_(place.archives > 0),
        passed_over_(place.passed_over),
        limit_(archived_ ? kLargestArchived : kLargestRecord),
        source_(std::move(source)) {}
  std::optional<Result<Record>> next() override;

 private:
  std::optional<Error> open();
  bool fill();
  Result<void> fill_all();
  Result<Record> whole();
  tl::unexpected<Error> too_large(std::uint64_t line, std::uint64_t byte) const;
  std::optional<Error> split_json();
  std::optional<Error> split_feed();
  std::optional<Result<Record>> next_line();
  Result<Record> line_record(std::string_view line, std::uint64_t byte);
  [[nodiscard]] std::string_view window() const { return {room_.get() + at_, fill_ - at_}; }
  [[nodiscard]] std::optional<Error> why_not_text() const;
  void make_room(std::size_t size);

  std::string path_;
  bool archived_;
  std::uint64_t* passed_over_;
  std::uint64_t limit_;
  std::unique_ptr<ByteSource> source_;
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
  std::string utf16_;  // the bytes as they were, where they were brought into UTF-8
  std::deque<std::string> objects_;
  std::deque<Record> items_;  // of a feed
  JsonRecordParser parser_;
};

void PlainReader::make_room(std::size_t size) {
  if (size <= capacity_) return;
  auto room = std::make_unique<char[]>(size);
  if (fill_ > 0) std::memcpy(room.get(), room_.get(), fill_);
  room_ = std::move(room);
  capacity_ = size;
}

/// Reads more behind the window; false at the end of the file, or where reading broke off
/// (`trouble_`).
bool PlainReader::fill() {
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

Result<void> PlainReader::fill_all() {
  while (fill()) {
    if (fill_ > limit_) return too_large(0, limit_);
  }
  if (trouble_) return tl::unexpected(*trouble_);
  return {};
}

std::optional<Error> PlainReader::why_not_text() const {
  if (window().starts_with("%PDF-")) return {};
  const auto kind = binary_kind(window().substr(0, kHead));
  if (kind.empty()) return {};
  return Error{ErrorCode::kBinaryInput, std::string(kind), path_, 0, 0};
}

tl::unexpected<Error> PlainReader::too_large(std::uint64_t line, std::uint64_t byte) const {
  return fail(ErrorCode::kTooLarge, archived_ ? "longer than 16 MiB" : "longer than 256 MiB", path_,
              line, byte);
}

/// Tells the kind, and brings UTF-16 into UTF-8.
std::optional<Error> PlainReader::open() {
  while (fill_ < kHead && fill()) {
  }
  if (fill_ == 0 && trouble_) return trouble_;
  if (auto trouble = why_not_text()) return trouble;
  if (window().starts_with("%PDF-")) {
    kind_ = Kind::kPdf;
    return {};
  }
  if (looks_like_utf16(window().substr(0, kHead))) {
    if (auto all = fill_all(); !all) return all.error();
    utf16_ = window();
    const auto text = to_utf8(utf16_, notes_);
    at_ = fill_ = 0;
    make_room(text.size());
    if (!text.empty()) std::memcpy(room_.get(), text.data(), text.size());
    fill_ = text.size();
  }
  kind_ = kind_by_name(path_);
  if (kind_ == Kind::kUnknown) kind_ = kind_by_content(window().substr(0, kHead));
  return {};
}

/// The bytes as they came, to be finished by somebody else.
Result<Record> PlainReader::whole() {
  if (auto all = fill_all(); !all) return tl::unexpected(all.error());
  if (kind_ == Kind::kText && trimmed(window()).empty())
    return fail(ErrorCode::kEmptyInput, "nothing but white space", path_);
  Record record;
  record.form = kind_ == Kind::kHtml   ? Form::kPage
                : kind_ == Kind::kMail ? Form::kMail
                : kind_ == Kind::kPdf  ? Form::kPdf
                                       : Form::kText;
  record.text = utf16_.empty() ? std::string(window()) : std::move(utf16_);
  record.bytes = record.text.size();
  record.archived = archived_;
  record.origin.source = path_;
  return record;
}

/// Cuts a JSON object over several lines, or an array of objects, into objects of one line.
std::optional<Error> PlainReader::split_json() {
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

/// The reports that a feed carries. That others only announce theirs is told behind them; within
/// an archive they are counted.
std::optional<Error> PlainReader::split_feed() {
  if (auto all = fill_all(); !all) return all.error();
  const auto feed = read_feed(utf16_.empty() ? window() : std::string_view(utf16_), path_);
  if (!feed) return feed.error();
  std::size_t without = 0;
  for (auto& record : records_of_feed(*feed, path_, without)) {
    auto& notes = record.origin.notes;
    notes.insert(notes.begin(), notes_.begin(), notes_.end());
    record.archived = archived_;
    items_.push_back(std::move(record));
  }
  at_ = fill_;
  if (archived_ && passed_over_ != nullptr) {
    *passed_over_ += without;
    without = 0;
  }
  if (without > 0 || items_.empty())
    trouble_ = Error{ErrorCode::kEmptyInput, kOnlyAnnounced, path_, 0, 0};
  return {};
}

Result<Record> PlainReader::line_record(std::string_view line, std::uint64_t byte) {
  auto record = parser_.parse(line, path_, line_, byte);
  if (record) {
    record->origin.source = path_ + ":" + std::to_string(line_);
    record->origin.notes.insert(record->origin.notes.begin(), notes_.begin(), notes_.end());
  }
  return record;
}

std::optional<Result<Record>> PlainReader::next_line() {
  while (true) {
    const auto found = static_cast<const char*>(
        std::memchr(window().data() + scanned_, '\n', window().size() - scanned_));
    std::size_t length = window().size();
    if (found == nullptr) {
      scanned_ = window().size();
      if (!at_end_ && scanned_ > limit_) {
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
        return too_large(line_, begin);
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

std::optional<Result<Record>> PlainReader::next() {
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
    if (kind_ == Kind::kFeed) {
      if (auto error = split_feed()) return last(std::move(*error));
    }
  }
  if (kind_ == Kind::kFeed) {
    if (items_.empty()) {
      done_ = true;
      if (trouble_) return tl::unexpected(std::move(*trouble_));
      return {};
    }
    auto record = std::move(items_.front());
    items_.pop_front();
    return record;
  }
  if (kind_ != Kind::kLines && kind_ != Kind::kJson) {
    done_ = true;
    return whole();
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

}  // namespace

bool looks_like_html(std::string_view head) {
  const auto folded = base::fold_case(head.substr(0, 1024));
  return folded.starts_with("<") &&
         (folded.find("<!doctype html") != std::string::npos ||
          folded.find("<html") != std::string::npos || folded.find("<body") != std::string::npos);
}

std::unique_ptr<ItemReader> open_plain(std::unique_ptr<ByteSource> bytes, const ItemPlace& place) {
  return std::make_unique<PlainReader>(std::move(bytes), place);
}

}  // namespace sotin::text
