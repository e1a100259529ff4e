// `sotin meetings` and `sotin timeline`: records by date. A coarse date keeps its words («tháng
// 8/2025») and stands where its first day stands; what has no date comes last, apart. The ledger
// gives them in this order, so they are written as they come.
#include "record_writer.hpp"
#include "sotin/views/ledger_pages.hpp"

namespace sotin::views {
namespace {

using Line = Result<std::string> (RecordWriter::*)(const ledger::RecordPlace&);

Result<std::size_t> write_by_date(const ledger::Ledger& ledger, std::string_view schema,
                                  std::optional<ledger::RecordKind> kind, Line line,
                                  const Asked& asked, const Write& write) {
  RecordWriter writer(ledger, asked);
  std::size_t count = 0;
  bool undated = false;
  if (asked.json) write("{\"schema\":\"" + std::string(schema) + "\",\"dated\":[");
  bool first = true;
  const auto begin_undated = [&] {
    undated = first = true;
    if (asked.json) {
      write("],\"undated\":[");
      return;
    }
    Page page(asked.text.width, asked.text.colour);
    page.heading(say(asked.text.tongue, "KHÔNG RÕ NGÀY", "WITHOUT A DATE"));
    write(page.take());
  };
  const auto done = for_each_record(ledger, {.order = ledger::RecordOrder::kByDate, .kind = kind},
                                    [&](const ledger::RecordPlace& place) -> Result<bool> {
                                      const auto shown = (writer.*line)(place);
                                      if (!shown) return tl::unexpected(shown.error());
                                      if (!place.dated && !undated) begin_undated();
                                      if (asked.json && !first) write(",");
                                      first = false;
                                      ++count;
                                      return write(*shown);
                                    });
  if (!done) return tl::unexpected(done.error());
  if (asked.json) {
    if (!undated) begin_undated();
    write("],\"next\":null}\n");
  }
  return count;
}

Result<Answer> collected(const std::function<Result<std::size_t>(const Write&)>& ask) {
  Answer answer;
  const auto count = ask([&](std::string_view words) {
    answer.words += words;
    return true;
  });
  if (!count) return tl::unexpected(count.error());
  answer.found = *count;
  return answer;
}

}  // namespace

Result<std::size_t> write_meetings(const ledger::Ledger& ledger, const Asked& asked,
                                   const Write& write) {
  return write_by_date(ledger, "sotin.meetings/1", ledger::RecordKind::kEvent,
                       &RecordWriter::record, asked, write);
}

Result<std::size_t> write_timeline(const ledger::Ledger& ledger, const Asked& asked,
                                   const Write& write) {
  return write_by_date(ledger, "sotin.timeline/1", std::nullopt, &RecordWriter::entry, asked,
                       write);
}

Result<Answer> meetings(const ledger::Ledger& ledger, const Asked& asked) {
  return collected([&](const Write& write) { return write_meetings(ledger, asked, write); });
}

Result<Answer> timeline(const ledger::Ledger& ledger, const Asked& asked) {
  return collected([&](const Write& write) { return write_timeline(ledger, asked, write); });
}

}  // namespace sotin::views
