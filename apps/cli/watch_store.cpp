#include "watch_store.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "changes.hpp"
#include "keep.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::cli {

tl::expected<ledger::Outcome, net::Trouble> WatchStore::store(text::Record record, bool from_feed) {
  const auto id = record.origin.id;
  const auto document = text::Document::from_bytes(record.text, std::move(record.origin));
  const auto report = facts::read(document);
  const auto json = views::report_json(document, report);
  std::optional<ledger::Stored> before;
  if (auto held = ledger_.load(id); held && held->row.id == id) before = std::move(*held);
  const auto became = ledger_.store({document, report, json, time_now()});
  if (!became && became.error().code == ErrorCode::kForgotten) {
    return tl::unexpected(net::Trouble{net::TroubleKind::kForgotten, id});
  }
  if (!became) {
    broken(became.error());
    return tl::unexpected(net::Trouble{net::TroubleKind::kStopped, id});
  }
  stored_since_ = true;
  if (*became == ledger::Outcome::kNewReport) {
    ++told_[from_feed ? 2 : 0];
    tell(from_feed ? "from-feed" : "new", document, std::nullopt);
  } else if (*became == ledger::Outcome::kNewVersion) {
    ++told_[1];
    tell("changed", document, before);
  }
  return *became;
}

void WatchStore::tell(std::string_view what, const text::Document& document,
                      const std::optional<ledger::Stored>& before) {
  Changes changes;
  if (before) changes = changes_between(before->document, document, context_.tongue);
  const auto& origin = document.origin();
  const auto title = origin.title.value_or(document.id());
  std::string words;
  if (context_.json) {
    nlohmann::ordered_json line = {{"schema", "sotin.watch/1"},      {"what", what},
                                   {"report", document.id()},        {"title", title},
                                   {"url", origin.url.value_or("")}, {"removed", changes.removed},
                                   {"added", changes.added}};
    words = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  } else {
    const auto* name = what == "new" ? say(context_, "mới", "new")
                       : what == "changed"
                           ? say(context_, "đổi", "changed")
                           : say(context_, "mới, từ nguồn tin", "new, from the feed");
    words =
        fmt::format("{}: {}\n  {}\n{}", name, shown(title), shown(document.id()), changes.lines);
  }
  output_.write(words);
}

void WatchStore::broken(const Error& error) {
  give_up(context_, error);
  gave_up_ = true;
}

bool WatchStore::keep_stories() {
  if (!stored_since_) return true;
  stored_since_ = false;
  if (keep(context_, ledger_)) return true;
  gave_up_ = true;
  return false;
}

void WatchStore::finish() {
  std::string words;
  const auto add = [&](std::size_t count, const char* vietnamese, const char* english) {
    if (count == 0) return;
    words += (words.empty() ? "" : ", ") +
             fmt::format(fmt::runtime(say(context_, vietnamese, english)), count);
  };
  add(told_[0], "{} bản tin mới", "{} new reports");
  add(told_[1], "{} bản tin có nội dung mới", "{} reports with changed content");
  add(told_[2], "{} bản tin đọc từ nguồn tin", "{} reports read from the feed itself");
  add(failed_, "{} chỗ không lấy được (sotin watch --failures)",
      "{} places could not be had (sotin watch --failures)");
  talk(context_.ledger + ": " +
       (words.empty() ? say(context_, "không có gì mới", "nothing new") : words));
  if (gave_up_) {
    context_.exit_code = kFailed;
  } else if (failed_ > 0) {
    const bool nothing = answered_ == 0 && told_[0] + told_[1] + told_[2] == 0;
    context_.exit_code = nothing ? kFailed : kSomeFailed;
  }
}

}  // namespace sotin::cli
