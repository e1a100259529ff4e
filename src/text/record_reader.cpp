// A file of any kind, its records counted, so that a later run can go on behind any of them.
#include "item_reader.hpp"
#include "sotin/text/encoding.hpp"
#include "sotin/text/html.hpp"
#include "sotin/text/language_gate.hpp"
#include "text/mail/mail_record.hpp"

namespace sotin::text {
namespace {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<Record> finish_text(Record record) {
  auto& notes = record.origin.notes;
  record.text = to_utf8(record.text, notes, record.charset);
  record.form = Form::kReport;
  if (is_blank(record.text))
    return fail(ErrorCode::kEmptyInput, "nothing but white space", record.origin.source);
  return record;
}

/// The report in a page; what the archive or the caller said of it stays.
Result<Record> finish_page(Record raw) {
  auto& given = raw.origin;
  auto record = record_of_html(raw.text, given.source,
                               {.url = given.url.value_or(""), .charset = raw.charset});
  if (!record) return record;
  auto& origin = record->origin;
  origin.id = std::move(given.id);
  origin.source = std::move(given.source);
  for (auto field :
       {&Origin::title, &Origin::published, &Origin::url, &Origin::outlet, &Origin::language}) {
    if (given.*field) origin.*field = std::move(given.*field);
  }
  origin.extra.merge(given.extra);
  origin.notes.insert(origin.notes.begin(), given.notes.begin(), given.notes.end());
  record->line = raw.line;
  record->bytes = raw.bytes;
  record->archived = raw.archived;
  record->mark = raw.mark;
  return record;
}

}  // namespace

Result<Record> finish(Record record) {
  switch (record.form) {
    case Form::kReport:
      return record;
    case Form::kText:
      return finish_text(std::move(record));
    case Form::kPage:
      return finish_page(std::move(record));
    case Form::kMail:
      return mail::record_of_mail(std::move(record));
    case Form::kPdf:
      return fail(ErrorCode::kBinaryInput, "PDF", record.origin.source);
  }
  return record;
}

class RecordReader::Impl {
 public:
  explicit Impl(std::string path) : path_(std::move(path)) {}

  std::optional<Result<Record>> next() {
    if (done_) return {};
    if (!items_) {
      auto file = open_file(path_);
      if (!file) {
        done_ = true;
        return tl::unexpected(std::move(file.error()));
      }
      items_ = open_items(std::make_unique<BufferedSource>(std::move(*file)),
                          {.path = path_, .passed_over = &passed_over});
      go_behind_mark();
    }
    auto step = items_->next();
    if (!step) {
      done_ = true;
      if (count_ == 0) return fail(ErrorCode::kEmptyInput, "no report in it", path_);
      return {};
    }
    ++count_;
    if (*step) (*step)->mark.records = count_;
    return step;
  }

  ReadingMark mark;
  std::uint64_t passed_over = 0;
  std::uint64_t not_vietnamese = 0;

 private:
  void go_behind_mark() {
    count_ = mark.records;
    if (mark.records == 0) return;
    const bool there = mark.byte > 0 && items_->seek(mark.byte);
    for (auto left = there ? 1 : mark.records; left > 0 && items_->next(); --left) {
    }
  }

  std::string path_;
  std::unique_ptr<ItemReader> items_;
  std::uint64_t count_ = 0;
  bool done_ = false;
};

RecordReader::RecordReader(std::string path) : impl_(std::make_unique<Impl>(std::move(path))) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

std::optional<Result<Record>> RecordReader::next_raw() { return impl_->next(); }

std::optional<Result<Record>> RecordReader::next() {
  while (auto step = impl_->next()) {
    if (!*step) return step;
    const bool archived = (*step)->archived;
    if (archived && surely_not_vietnamese((*step)->text)) {
      ++impl_->not_vietnamese;
      continue;
    }
    auto record = text::finish(std::move(**step));
    if (archived && !record && record.error().code == ErrorCode::kEmptyInput) {
      ++impl_->passed_over;
      continue;
    }
    return record;
  }
  return {};
}

void RecordReader::go_to(const ReadingMark& mark) { impl_->mark = mark; }
std::uint64_t RecordReader::passed_over() const { return impl_->passed_over; }
std::uint64_t RecordReader::not_vietnamese() const { return impl_->not_vietnamese; }

}  // namespace sotin::text
