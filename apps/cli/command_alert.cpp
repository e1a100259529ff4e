// `sotin alert` and `sotin alerts`: saved questions, what they would say, and what is new for them
// as lines, JSON, an Atom file or a message to a webhook. What was told is only remembered when
// everything that was asked for has been done.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>

#include "feed_commands.hpp"
#include "fetching.hpp"
#include "keep.hpp"
#include "sotin/ledger/alert_book.hpp"
#include "sotin/stories/alerts.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/alert_view.hpp"

namespace sotin::cli {
namespace {

constexpr std::size_t kMostInMessage = 100;  // matches in one message to a webhook

struct AlertOptions {
  std::string name;
  std::vector<std::string> names;
  ledger::AlertQuestion asked;
  bool undo = false;
  bool mark = false;
  std::string since;
  unsigned days = 7;
  std::string atom;
  std::string webhook;
  net::FetchOptions fetching;
};

void set_alert(Context& context, const AlertOptions& options) {
  if (options.asked.empty())
    return give_up(context, {ErrorCode::kBadArgument,
                             "ask for something: --who, --outlet, --act, --story or --words"});
  if (!options.asked.act.empty() && !stories::is_alert_act(options.asked.act))
    return give_up(context,
                   {ErrorCode::kBadArgument, fmt::format("--act «{}»", options.asked.act)});
  auto ledger = open_kept(context);
  if (!ledger) return;
  auto asked = options.asked;
  if (!asked.story.empty()) {
    auto story = ledger::StoryBook(*ledger).find_story(asked.story);
    if (!story) return give_up(context, story.error());
    asked.story = *story;
  }
  ledger::AlertBook book(*ledger);
  const auto alert = book.add(options.name, asked, time_now());
  if (!alert) return give_up(context, alert.error());
  if (context.json) return print(context, views::alerts_json({*alert}));
  talk(fmt::format(
      fmt::runtime(say(context,
                       "đã đặt báo tin «{}». Một tuần qua nó sẽ báo gì: sotin alert preview {}",
                       "alert «{}» is set. What it would have said over a week: sotin alert "
                       "preview {}")),
      alert->name, alert->name));
}

void remove_alert(Context& context, const AlertOptions& options) {
  auto ledger = open_ledger(context, false);
  if (!ledger) return;
  ledger::AlertBook book(*ledger);
  if (options.undo) {
    const auto again = book.restore(options.name, time_now());
    if (!again) return give_up(context, again.error());
    return talk(fmt::format(
        fmt::runtime(say(context, "báo tin «{}» lại có hiệu lực", "alert «{}» counts again")),
        options.name));
  }
  if (const auto done = book.remove(options.name, time_now()); !done)
    return give_up(context, done.error());
  talk(fmt::format(
      fmt::runtime(say(context, "đã bỏ báo tin «{}» (lấy lại: sotin alert remove {} --undo)",
                       "alert «{}» is removed (take that back: sotin alert remove {} --undo)")),
      options.name, options.name));
}

void say_there_are_none(Context& context) {
  talk(say(context, "chưa có báo tin nào. Đặt: sotin alert add TÊN --who AI",
           "no alerts yet. Set one: sotin alert add NAME --who WHOM"));
}

void list_alerts(Context& context) {
  const auto ledger = open_ledger(context, true);
  if (!ledger) return;
  const auto alerts = ledger::AlertBook(*ledger).alerts();
  if (!alerts) return give_up(context, alerts.error());
  if (alerts->empty()) {
    context.exit_code = kNothingFound;
    say_there_are_none(context);
  }
  print(context,
        context.json ? views::alerts_json(*alerts) : views::alerts_text(*alerts, context.tongue));
}

/// The alerts of those names; all when none is named.
std::optional<std::vector<ledger::Alert>> alerts_of(Context& context, const ledger::Ledger& ledger,
                                                    const std::vector<std::string>& names) {
  const ledger::AlertBook book(ledger);
  std::vector<ledger::Alert> alerts;
  if (names.empty()) {
    auto all = book.alerts();
    if (!all) {
      give_up(context, all.error());
      return std::nullopt;
    }
    alerts = std::move(*all);
    if (alerts.empty()) say_there_are_none(context);
  }
  for (const auto& name : names) {
    auto alert = book.find(name);
    if (!alert) {
      give_up(context, alert.error());
      return std::nullopt;
    }
    alerts.push_back(std::move(*alert));
  }
  return alerts;
}

void print_news(Context& context, const std::vector<views::AlertNews>& news) {
  std::string out;
  for (const auto& one : news) {
    out += context.json ? views::alert_json(one) : views::alert_line(one, context.tongue);
    out += '\n';
  }
  print(context, out);
}

/// What the question finds among reports first read at `since` or later.
std::optional<std::vector<views::AlertNews>> news_since(Context& context,
                                                        const ledger::Ledger& ledger,
                                                        const ledger::Alert& alert,
                                                        std::string_view since) {
  const auto from = ledger::AlertBook(ledger).reading_before(since);
  auto matches = from ? stories::ask_alert(ledger, alert.asked, *from)
                      : Result<std::vector<stories::AlertMatch>>(tl::unexpected(from.error()));
  if (!matches) {
    give_up(context, matches.error());
    return std::nullopt;
  }
  std::vector<views::AlertNews> news;
  for (auto& match : *matches) news.push_back({alert.name, std::move(match)});
  return news;
}

void preview(Context& context, const AlertOptions& options) {
  const auto ledger = open_kept(context);
  if (!ledger) return;
  const auto alerts = alerts_of(context, *ledger, {options.name});
  if (!alerts) return;
  const auto then = std::chrono::system_clock::now() - std::chrono::hours(24) * options.days;
  const auto since =
      fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(then)));
  const auto news = news_since(context, *ledger, alerts->front(), since);
  if (!news) return;
  print_news(context, *news);
  talk(fmt::format(
      fmt::runtime(say(context, "{} tin trong {} ngày qua", "{} alerts over the last {} days")),
      news->size(), options.days));
  if (news->empty()) context.exit_code = kNothingFound;
}

/// Sends `news` to the webhook, some at a time; complains when it does not take them.
bool post(Context& context, const AlertOptions& options,
          const std::vector<views::AlertNews>& news) {
  for (std::size_t at = 0; at < news.size(); at += kMostInMessage) {
    std::string body = "{\"schema\":\"sotin.alert-message/1\",\"alerts\":[";
    for (std::size_t i = at; i < std::min(at + kMostInMessage, news.size()); ++i)
      (body += i > at ? "," : "") += views::alert_json(news[i]);
    body += "]}";
    const auto answer = net::post_json(options.webhook, body, options.fetching);
    const auto trouble = answer ? net::trouble_of(*answer) : std::optional(answer.error());
    if (trouble) {
      talk(net::words_of(*trouble, context.tongue));
      talk(say(context, "chưa ghi nhận là đã báo; lần sau sẽ báo lại",
               "not remembered as told; the next check tells it again"));
      context.exit_code = kFailed;
      return false;
    }
  }
  return true;
}

/// Writes beside the file and puts it in its place in one step: a reader never sees half of it.
bool write_atom(Context& context, const std::string& path, const std::string& words) {
  const auto beside = path + ".new";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << words;
  file.close();
  if (file && std::rename(beside.c_str(), path.c_str()) == 0) return true;
  std::remove(beside.c_str());
  give_up(context,
          {ErrorCode::kFileUnreadable, say(context, "không ghi được", "can't be written"), path});
  return false;
}

void check_alerts(Context& context, const AlertOptions& options) {
  if (!options.since.empty() && !text::is_iso_date(options.since))
    return give_up(context, {ErrorCode::kBadArgument, "--since " + options.since + ": YYYY-MM-DD"});
  auto ledger = open_kept(context);
  if (!ledger) return;
  const auto alerts = alerts_of(context, *ledger, options.names);
  if (!alerts) return;
  ledger::AlertBook book(*ledger);
  const auto upto = ledger::StoryBook(*ledger).last_reading();
  if (!upto) return give_up(context, upto.error());
  std::vector<views::AlertNews> news;
  std::vector<views::AlertNews> feed;
  std::vector<std::vector<ledger::Told>> told;
  for (const auto& alert : *alerts) {
    std::vector<views::AlertNews> mine;
    if (options.since.empty()) {
      auto fresh = stories::untold(*ledger, alert);
      if (!fresh) return give_up(context, fresh.error());
      for (auto& match : *fresh) mine.push_back({alert.name, std::move(match)});
    } else {
      auto found = news_since(context, *ledger, alert, options.since);
      if (!found) return;
      mine = std::move(*found);
    }
    auto& log = told.emplace_back();
    for (const auto& one : mine)
      log.push_back({"", one.match.report, one.match.print, views::alert_json(one)});
    news.insert(news.end(), mine.begin(), mine.end());
    if (options.atom.empty()) continue;
    auto all = views::all_news(*ledger, alert);
    if (!all) return give_up(context, all.error());
    feed.insert(feed.end(), all->begin(), all->end());
  }
  if (!options.webhook.empty() && !post(context, options, news)) return print_news(context, news);
  if (!options.atom.empty()) {
    const bool one = alerts->size() == 1;
    const auto words =
        views::alert_atom(feed, {.title = one ? "sotin: " + alerts->front().name : "sotin",
                                 .name = one ? alerts->front().name : "",
                                 .updated = alerts->empty() ? time_now() : alerts->front().at,
                                 .tongue = context.tongue});
    if (!write_atom(context, options.atom, words)) return;
  }
  print_news(context, news);
  if (context.exit_code != kOk) return;
  if (options.mark) {
    for (std::size_t i = 0; i < alerts->size(); ++i) {
      const auto& alert = (*alerts)[i];
      if (alert.seen >= *upto && told[i].empty()) continue;
      if (const auto done = book.log(alert, *upto, time_now(), told[i]); !done)
        return give_up(context, done.error());
    }
  }
  if (news.empty()) context.exit_code = kNothingFound;
}

CLI::App* add_alert_command(CLI::App& alert, Context& context, const char* name,
                            const char* vietnamese, const char* english) {
  auto* command = alert.add_subcommand(name, say(context, vietnamese, english));
  command->set_help_flag("-h,--help", say(context, "in hướng dẫn này", "print this help"));
  command->fallthrough();
  return command;
}

void add_name(CLI::App& command, Context& context, AlertOptions& options) {
  command.add_option("NAME", options.name, say(context, "tên báo tin", "name of the alert"))
      ->required()
      ->type_name("");
}

void add_questions(CLI::App& command, Context& context, ledger::AlertQuestion& asked) {
  const auto add = [&](const char* name, std::string& to, const char* vietnamese,
                       const char* english, const char* type) {
    command.add_option(name, to, say(context, vietnamese, english))->type_name(type);
  };
  add("--who", asked.who, "ai nói, ai gặp, ai cam kết", "who speaks, meets or is bound", "NAME");
  add("--outlet", asked.outlet, "báo nào đăng", "which outlet published it", "NAME");
  add("--act", asked.act,
      "statement, encounter, commitment, hoặc một hành vi: pledge, refuse, warn, withhold ...",
      "statement, encounter, commitment, or an act: pledge, refuse, warn, withhold ...", "ACT");
  add("--story", asked.story, "trong chuyện nào (sotin stories)", "in which story (sotin stories)",
      "ID");
  add("--words", asked.words, "câu có những từ này; \"cụm từ\" trong ngoặc kép",
      "the sentence holds these words; \"a phrase\" in quotes", "WORDS");
}

}  // namespace

void add_alert(CLI::App& app, Context& context) {
  auto options = std::make_shared<AlertOptions>();
  auto* command = add_ledger_command(
      app, context, "alert",
      "báo tin: câu hỏi lưu lại, báo khi có phát biểu, cuộc gặp, cam kết mới",
      "alerts: saved questions that tell new statements, encounters, commitments");
  command->require_subcommand(1);

  auto* add = add_alert_command(*command, context, "add", "đặt một báo tin", "set an alert");
  add_name(*add, context, *options);
  add_questions(*add, context, options->asked);
  add->callback([options, &context] { set_alert(context, *options); });

  auto* remove =
      add_alert_command(*command, context, "remove", "bỏ một báo tin", "remove an alert");
  add_name(*remove, context, *options);
  remove->add_flag("--undo", options->undo,
                   say(context, "lấy lại báo tin đã bỏ", "bring back the one that was removed"));
  remove->callback([options, &context] { remove_alert(context, *options); });

  auto* preview_command =
      add_alert_command(*command, context, "preview", "báo tin này sẽ nói gì trong những ngày qua",
                        "what it would have said over the last days");
  add_name(*preview_command, context, *options);
  preview_command
      ->add_option("--days", options->days, say(context, "mấy ngày (7)", "how many days (7)"))
      ->check(CLI::Range(1, 36500).description(""))
      ->type_name("N");
  preview_command->callback([options, &context] { preview(context, *options); });

  auto* check =
      add_alert_command(*command, context, "check", "có gì mới cho các báo tin, mỗi tin một dòng",
                        "what is new for the alerts, a line each");
  check->add_option("NAME", options->names, say(context, "chỉ các báo tin này", "only these"))
      ->type_name("");
  check->add_flag("--mark", options->mark,
                  say(context, "ghi nhận là đã báo: lần sau không báo lại",
                      "remember as told: not told again"));
  check
      ->add_option("--since", options->since,
                   say(context, "trong các bài đọc từ ngày này, dù đã báo hay chưa",
                       "in reports read since that day, told before or not"))
      ->type_name("YYYY-MM-DD");
  check
      ->add_option("--atom", options->atom,
                   say(context, "ghi nguồn tin Atom vào tệp", "write an Atom feed to a file"))
      ->type_name("FILE");
  check
      ->add_option("--webhook", options->webhook,
                   say(context, "gửi JSON tới địa chỉ này", "send JSON to this address"))
      ->type_name("URL");
  add_fetch_options(*check, context, options->fetching);
  check->callback([options, &context] { check_alerts(context, *options); });
}

void add_alerts(CLI::App& app, Context& context) {
  add_ledger_command(app, context, "alerts", "liệt kê các báo tin", "list the alerts")
      ->callback([&context] { list_alerts(context); });
}

}  // namespace sotin::cli
