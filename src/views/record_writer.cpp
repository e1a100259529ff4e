// JSON of a record comes from the stored JSON of its report where this program wrote it, which is
// quicker than building the report from its rows and gives the same.
#include "record_writer.hpp"

#include <fmt/format.h>

namespace sotin::views {
namespace {

constexpr std::size_t kHeld = 512;  // reports
constexpr std::size_t kAPage = 500;
constexpr std::size_t kAllOfSome = 100'000;  // records of the entities asked for

/// What a timeline says about an entry: a statement was said, an encounter is what its status says.
std::string_view about(const std::string& status) {
  if (status.empty()) return "said";
  if (status == "held" || status == "ongoing") return "happened";
  return status == "planned" || status == "proposed" ? "planned" : "dropped";
}

}  // namespace

struct RecordWriter::Held {
  explicit Held(const Asked& asked) : lines(asked) {}
  std::optional<ledger::Stored> stored;
  LedgerLines lines;
};

RecordWriter::RecordWriter(const ledger::Ledger& ledger, const Asked& asked)
    : ledger_(ledger), asked_(asked) {}
RecordWriter::~RecordWriter() = default;

Result<const LedgerLines*> RecordWriter::lines_of(const std::string& report) {
  if (const auto found = held_.find(report); found != held_.end()) return &found->second->lines;
  if (held_.size() >= kHeld) held_.clear();
  auto held = std::make_unique<Held>(asked_);
  bool done = false;
  if (asked_.json) {
    auto written = ledger::Pages(ledger_).written(report);
    if (!written) return tl::unexpected(written.error());
    if (*written && !(*written)->json.empty()) {
      done = held->lines.about_json(std::move((*written)->row), std::move((*written)->json));
    }
  }
  if (!done) {
    auto stored = ledger_.load(report);
    if (!stored) return tl::unexpected(stored.error());
    held->stored = std::move(*stored);
    held->lines.about(*held->stored);
  }
  return &held_.emplace(report, std::move(held)).first->second->lines;
}

Result<std::string> RecordWriter::record(const ledger::RecordPlace& place) {
  const auto lines = lines_of(place.report);
  if (!lines) return tl::unexpected(lines.error());
  return (*lines)->line(static_cast<Record>(place.kind), place.number);
}

Result<std::string> RecordWriter::entry(const ledger::RecordPlace& place) {
  const auto lines = lines_of(place.report);
  if (!lines) return tl::unexpected(lines.error());
  const auto kind = static_cast<Record>(place.kind);
  if (!asked_.json) {
    return kind == Record::kStatement ? (*lines)->dated_statement(place.number)
                                      : (*lines)->line(kind, place.number);
  }
  const auto [date, status] = (*lines)->when(kind, place.number);
  return fmt::format(R"({{"date":{},"precision":"{}","about":"{}","record":{}}})",
                     date.empty() ? "null" : json_string(date), date_range(date).precision,
                     about(status), (*lines)->line(kind, place.number));
}

Result<void> for_each_record(const ledger::Ledger& ledger, const ledger::RecordFilter& filter,
                             const std::function<Result<bool>(const ledger::RecordPlace&)>& each) {
  const ledger::Pages pages(ledger);
  // Each page looks up the entities anew: theirs come in one.
  ledger::PageAsked asked{filter.of ? kAllOfSome : kAPage, {}};
  for (;;) {
    auto page = pages.records(filter, asked);
    if (!page) return tl::unexpected(page.error());
    for (const auto& place : page->rows) {
      const auto more = each(place);
      if (!more) return tl::unexpected(more.error());
      if (!*more) return {};
    }
    if (page->next.empty()) return {};
    asked.after = std::move(page->next);
  }
}

}  // namespace sotin::views
