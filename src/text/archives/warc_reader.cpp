// A record: a line "WARC/1.0", fields, an empty line, the block, two line breaks. Where something
// else stands, the bytes up to the next line that begins a record are passed over, and in damaged
// packed bytes all up to the next member that begins with one.
#include "warc_reader.hpp"

#include <algorithm>
#include <charconv>

#include "unpacked_source.hpp"

namespace sotin::text {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::size_t kLongestHead = 1U << 16;
constexpr std::uint64_t kLongestBlock = 1ULL << 50;

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
    s.remove_suffix(1);
  return s;
}

/// Bytes of the head with the empty line that ends it; 0 when it does not end in `view`.
std::size_t head_size(std::string_view view) {
  for (auto at = view.find('\n'); at != std::string_view::npos; at = view.find('\n', at + 1)) {
    if (view.substr(at + 1, 1) == "\n") return at + 2;
    if (view.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return 0;
}

bool begins_record(std::string_view view) {
  return view.starts_with(kMagic) && view.size() > 5 && (view[5] == '0' || view[5] == '1');
}

}  // namespace

std::string_view WarcHead::field(std::string_view name) const {
  for (const auto& [key, value] : fields) {
    if (same_name(key, name)) return value;
  }
  return {};
}

WarcReader::WarcReader(std::unique_ptr<ByteSource> source, std::string place)
    : place_(std::move(place)), bytes_(std::make_unique<BufferedSource>(std::move(source))) {
  const auto packing = packing_of(bytes_->ahead(4));
  if (packing == Packing::kNone) return;
  auto unpacked = std::make_unique<UnpackedSource>(std::move(bytes_), packing, place_, true);
  unpacked_ = unpacked.get();
  bytes_ = std::make_unique<BufferedSource>(std::move(unpacked));
}

WarcReader::~WarcReader() = default;

std::uint64_t WarcReader::offset() const {
  return unpacked_ != nullptr ? unpacked_->member_begin() : bytes_->offset();
}

Error WarcReader::damage(std::string_view what, std::uint64_t where) const {
  return {ErrorCode::kFileUnreadable, std::string(what), place_, 0, where};
}

tl::unexpected<Error> WarcReader::lost(Error error) {
  where_ = Where::kLost;
  return tl::unexpected(std::move(error));
}

bool WarcReader::next_member() {
  if (unpacked_ == nullptr || bytes_->trouble() || !unpacked_->next_member()) return false;
  bytes_->go_on(false);
  return true;
}

std::string_view WarcReader::ahead(std::size_t size) {
  while (true) {
    const auto view = bytes_->ahead(size);
    if (other_record_) return view.substr(0, *other_record_ - bytes_->offset());
    if (view.size() >= size || !next_member()) return view;
    const auto before = view.size();
    member_at_ = bytes_->offset() + before;
    if (begins_record(bytes_->ahead(before + 6).substr(before))) other_record_ = member_at_;
  }
}

Result<WarcHead> WarcReader::parse(std::string_view head) const {
  WarcHead made;
  auto line_end = head.find('\n');
  made.version = trimmed(head.substr(kMagic.size(), line_end - kMagic.size()));
  for (auto at = line_end + 1; at < head.size(); at = line_end + 1) {
    line_end = std::min(head.find('\n', at), head.size());
    const auto line = head.substr(at, line_end - at);
    if ((line.starts_with(' ') || line.starts_with('\t')) && !made.fields.empty()) {
      made.fields.back().second.append(" ").append(trimmed(line));
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    made.fields.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
  const auto length = made.field("Content-Length");
  const auto [end, flaw] =
      std::from_chars(length.data(), length.data() + length.size(), made.length);
  const bool whole = flaw == std::errc() && end == length.data() + length.size();
  if (!whole || made.length > kLongestBlock)
    return tl::unexpected(damage("damaged record: no length", record_at_));
  return made;
}

/// Goes to the next line that begins a record; false when there is none.
bool WarcReader::find_record() {
  if (other_record_) {
    bytes_->take(*other_record_ - bytes_->offset());
    return true;
  }
  bool at_line = false;
  while (true) {
    const auto view = bytes_->ahead(1U << 16);
    if (at_line && begins_record(view)) return true;
    if (view.size() >= 6) {
      const auto found = view.find("\nWARC/");
      at_line = found != std::string_view::npos;
      bytes_->take(at_line ? found + 1 : view.size() - 5);
      continue;
    }
    bytes_->take(view.size());
    at_line = true;
    if (bytes_->trouble()) {
      if (unpacked_ == nullptr || !unpacked_->find_member(kMagic)) return false;
      bytes_->go_on(true);
    } else if (!next_member()) {
      return false;
    }
    member_at_ = bytes_->offset();
  }
}

Result<bool> WarcReader::find_begin() {
  while (true) {
    const auto view = ahead(6);
    if (begins_record(view)) return true;
    if (view.empty()) {
      if (other_record_) {
        other_record_.reset();
        continue;
      }
      if (bytes_->trouble()) return lost(*bytes_->trouble());
      where_ = Where::kEnd;
      return false;
    }
    if (view.front() != '\r' && view.front() != '\n')
      return lost(damage("damaged bytes between records", offset()));
    bytes_->take(1);
  }
}

Result<void> WarcReader::take_block(std::string* out) {
  while (left_ > 0) {
    const auto view = ahead(1);
    if (view.empty()) {
      if (bytes_->trouble()) return lost(*bytes_->trouble());
      return lost(damage("the record breaks off", record_at_));
    }
    const auto some = std::min<std::uint64_t>(left_, view.size());
    if (out != nullptr) {
      if (out->empty()) out->reserve(std::min<std::uint64_t>(left_, 1U << 22));
      out->append(view, 0, some);
    }
    bytes_->take(some);
    left_ -= some;
  }
  where_ = Where::kBetween;
  // Checksums stand at the end of a member: only what follows tells whether the block is sound.
  while (unpacked_ == nullptr || bytes_->offset() != member_at_) {
    const auto view = other_record_ ? ahead(6) : bytes_->ahead(6);
    if (view.empty()) {
      if (bytes_->trouble()) return lost(*bytes_->trouble());
      return {};
    }
    if (view.front() == '\r' || view.front() == '\n') {
      bytes_->take(1);
    } else if (unpacked_ == nullptr || begins_record(view)) {
      return {};
    } else {
      return lost(damage("damaged record", record_at_));
    }
  }
  return {};  // another member begins here
}

std::string_view WarcReader::look(std::size_t size) {
  if (where_ != Where::kInBlock) return {};
  size = std::min<std::uint64_t>(size, left_);
  return ahead(size).substr(0, size);
}

Result<std::string> WarcReader::block(std::size_t limit) {
  if (left_ > limit)
    return fail(ErrorCode::kTooLarge, "the record is too long", place_, 0, record_at_);
  std::string out;
  if (auto taken = take_block(&out); !taken) return tl::unexpected(std::move(taken.error()));
  return out;
}

Result<WarcHead> WarcReader::read_head() {
  record_at_ = offset();
  // A record that begins at the end of a member can't be entered there.
  const auto at = bytes_->offset();
  const std::uint64_t inner = unpacked_ == nullptr ? 0 : at >= member_at_ ? at - member_at_ : 1;
  std::size_t size = 0;
  std::string_view view;
  for (std::size_t wanted = 1024; size == 0; wanted *= 4) {
    view = ahead(wanted);
    size = head_size(view.substr(0, kLongestHead));
    if (size > 0 || (view.size() >= wanted && wanted < kLongestHead)) continue;
    const auto trouble = bytes_->trouble();
    bytes_->take(5);
    return lost(trouble ? *trouble : damage("damaged record: its head does not end", record_at_));
  }
  auto head = parse(view.substr(0, size));
  bytes_->take(size);
  if (!head) return lost(head.error());
  head->offset = record_at_;
  head->inner = inner;
  left_ = head->length;
  where_ = Where::kInBlock;
  return head;
}

std::optional<Result<WarcHead>> WarcReader::next() {
  if (where_ == Where::kInBlock) {
    if (auto passed = take_block(nullptr); !passed)
      return tl::unexpected(std::move(passed.error()));
  }
  if (where_ == Where::kLost) where_ = find_record() ? Where::kBetween : Where::kEnd;
  if (where_ == Where::kEnd) return {};
  const auto begins = find_begin();
  if (!begins) return tl::unexpected(begins.error());
  if (!*begins) return {};
  return read_head();
}

bool WarcReader::seek(std::uint64_t offset) {
  if (unpacked_ == nullptr) return bytes_->seek(offset);
  if (!unpacked_->seek_member(offset)) return false;
  bytes_->go_on(true);
  member_at_ = bytes_->offset();
  return true;
}

}  // namespace sotin::text
