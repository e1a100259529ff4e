#pragma once

/// @file
/// Alerts for people, for programs, and as an Atom feed.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/ledger/alert_book.hpp"
#include "sotin/stories/alerts.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views {

/// A match with the alert that it answers.
struct AlertNews {
  std::string alert;
  stories::AlertMatch match;
};

/// `sotin.alert/1`: one JSON object without a line break.
[[nodiscard]] std::string alert_json(const AlertNews& news);

/// What alert_json wrote, back; unknown fields are passed over, missing ones stay empty.
[[nodiscard]] AlertNews alert_news_of(std::string_view json);

/// One plain line without a line break: alert, date, who, act, words, outlet, place in the ledger,
/// address, how many copies. Safe for a terminal.
[[nodiscard]] std::string alert_line(const AlertNews& news, Tongue tongue);

/// The saved questions: a line each, or `sotin.alerts/1`; ended by a line break.
[[nodiscard]] std::string alerts_text(const std::vector<ledger::Alert>& alerts, Tongue tongue);
[[nodiscard]] std::string alerts_json(const std::vector<ledger::Alert>& alerts);

struct AtomOptions {
  std::string title;    ///< of the feed
  std::string name;     ///< what makes its id: the alert's name; empty for several alerts
  std::string updated;  ///< when nothing is in it: ISO 8601
  std::string self;     ///< address of the feed, when it has one
  std::string site;     ///< where /reports/ID leads to a report; empty: nowhere
  Tongue tongue = Tongue::kVietnamese;
};

/// An Atom feed (RFC 4287) of `news`, the latest read first. The same entry keeps its id.
[[nodiscard]] std::string alert_atom(std::vector<AlertNews> news, const AtomOptions& options);

/// What an alert told, the latest 100, and what it has not told yet, each once.
[[nodiscard]] Result<std::vector<AlertNews>> all_news(const ledger::Ledger& ledger,
                                                      const ledger::Alert& alert);

}  // namespace sotin::views
