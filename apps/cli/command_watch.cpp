// `sotin watch`: feeds and pages are watched, what is new is read into the ledger; what is watched
// and what failed is listed, tried again, taken in and given out as OPML.
#include "command_watch.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <csignal>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "changes.hpp"
#include "fetching.hpp"
#include "watch_lock.hpp"
#include "watcher.hpp"

namespace sotin::cli {
namespace {

struct Options {
  std::vector<std::string> feeds;
  std::string opml;
  std::string opml_out;
  bool failures = false;
  bool retry = false;
  bool list = false;
  std::vector<std::string> remove;
  WatchOptions watch;
};

std::atomic<bool> stop_asked = false;

std::int64_t now() { return static_cast<std::int64_t>(std::time(nullptr)); }

std::string time_words(std::int64_t at) {
  return fmt::format("{:%Y-%m-%d %H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(at)));
}

/// The addresses to be watched: those named, and those of the OPML file. Nothing when one is wrong.
std::optional<std::vector<std::string>> wanted(Context& context, const Options& options) {
  auto addresses = options.feeds;
  if (!options.opml.empty()) {
    std::ifstream file(options.opml, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open()) {
      give_up(context, {ErrorCode::kFileNotFound, "", options.opml});
      return std::nullopt;
    }
    const auto list = text::read_opml(bytes);
    if (!list) {
      auto error = list.error();
      error.place = options.opml;
      give_up(context, error);
      return std::nullopt;
    }
    for (const auto& entry : list->entries) addresses.push_back(entry.feed);
  }
  for (auto& address : addresses) {
    const auto url = net::parse_url(address);
    if (!url) {
      talk(net::words_of(url.error(), context.tongue));
      context.exit_code = kAskedWrongly;
      return std::nullopt;
    }
    address = url->text;
  }
  return addresses;
}

nlohmann::ordered_json json_of(const std::string& why, const std::string& address) {
  if (why.empty()) return nullptr;
  const auto trouble = net::unpacked(why, address);
  nlohmann::ordered_json json = {{"kind", net::name_of(trouble.kind)},
                                 {"words", net::reason_of(trouble, views::Tongue::kEnglish)}};
  if (trouble.status > 0) json["status"] = trouble.status;
  return json;
}

std::string dumped(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// «address: why» and when it is tried again.
std::string failure_words(const Context& context, const std::string& address,
                          const std::string& why, std::string_view then) {
  return fmt::format("{}\n  {}\n  {}\n", shown(address),
                     shown(net::reason_of(net::unpacked(why, address), context.tongue)), then);
}

std::string next_try(const Context& context, std::int64_t at) {
  return fmt::format(fmt::runtime(say(context, "thử lại lúc {}", "next try at {}")),
                     time_words(at));
}

void list_failures(Context& context, const ledger::SourceBook& book) {
  const auto sources = book.sources();
  if (!sources) return give_up(context, sources.error());
  const auto items = book.failures();
  if (!items) return give_up(context, items.error());
  std::string words;
  std::size_t count = 0;
  for (const auto& source : *sources) {
    if (source.why.empty()) continue;
    ++count;
    words += context.json ? dumped({{"address", source.address},
                                    {"state", "source"},
                                    {"tries", source.failures},
                                    {"next_at", time_words(source.next_at)},
                                    {"why", json_of(source.why, source.address)}})
                          : failure_words(context, source.address, source.why,
                                          next_try(context, source.next_at));
  }
  for (const auto& item : *items) {
    ++count;
    const bool waits = item.state == ledger::ItemState::kWaiting;
    if (context.json) {
      words += dumped({{"address", item.address},
                       {"source", item.source},
                       {"state", ledger::name_of(item.state)},
                       {"tries", item.tries},
                       {"next_at", waits ? nlohmann::ordered_json(time_words(item.next_at))
                                         : nlohmann::ordered_json(nullptr)},
                       {"why", json_of(item.why, item.address)}});
      continue;
    }
    const auto then =
        waits ? next_try(context, item.next_at)
        : item.state == ledger::ItemState::kFromFeed
            ? std::string(say(context,
                              "đã đọc phần có trong nguồn tin; thử lại: sotin watch --retry",
                              "what the feed carries was read; once more: sotin watch --retry"))
        : item.state == ledger::ItemState::kRead
            ? std::string(
                  say(context, "sổ giữ bản đã đọc trước đó; thử lại: sotin watch --retry",
                      "the ledger holds what was read before; once more: sotin watch --retry"))
            : std::string(say(context, "không thử nữa; thử lại: sotin watch --retry",
                              "not tried any more; once more: sotin watch --retry"));
    words += failure_words(context, item.address, item.why, then);
  }
  if (count == 0) {
    context.exit_code = kNothingFound;
    talk(say(context, "không có gì hỏng", "nothing has failed"));
  }
  print(context, words);
}

void list_sources(Context& context, const ledger::SourceBook& book) {
  const auto sources = book.sources();
  if (!sources) return give_up(context, sources.error());
  const auto counts = book.counts();
  if (!counts) return give_up(context, counts.error());
  std::string words;
  for (const auto& source : *sources) {
    if (context.json) {
      words +=
          dumped({{"address", source.address},
                  {"title", source.title},
                  {"answered_at", source.answered_at == 0
                                      ? nlohmann::ordered_json(nullptr)
                                      : nlohmann::ordered_json(time_words(source.answered_at))},
                  {"next_at", time_words(source.next_at)},
                  {"failures", source.failures},
                  {"why", json_of(source.why, source.address)}});
    } else {
      words += source.address + "\n";
      if (!source.title.empty()) words += "  " + shown(source.title) + "\n";
      if (source.failures > 0) {
        words += fmt::format(fmt::runtime(say(context, "  hỏng {} lần liền; {}\n",
                                              "  failed {} times in a row; {}\n")),
                             source.failures, next_try(context, source.next_at));
      }
    }
  }
  if (sources->empty()) {
    context.exit_code = kNothingFound;
    talk(say(context, "chưa theo dõi nguồn nào. Bắt đầu: sotin watch ĐỊA-CHỈ",
             "nothing is watched yet. Begin with: sotin watch ADDRESS"));
  } else if (!context.json) {
    words += fmt::format(
        fmt::runtime(say(context, "{} mục đã biết, {} đã đọc\n", "{} items known, {} read\n")),
        counts->first, counts->second);
  }
  print(context, words);
}

void write_opml(Context& context, const ledger::SourceBook& book, const std::string& path) {
  const auto sources = book.sources();
  if (!sources) return give_up(context, sources.error());
  text::Opml list{"sotin", {}};
  for (const auto& source : *sources)
    list.entries.push_back({source.title, source.address, "", ""});
  const auto bytes = text::write_opml(list);
  if (path == "-") return print(context, bytes);
  std::ofstream file(path, std::ios::binary);
  if (!(file << bytes) || !file.flush()) {
    give_up(context, {ErrorCode::kFileUnreadable, "not written", path});
  }
}

void another_watches(Context& context, const Error& error, bool added) {
  if (error.code != ErrorCode::kBusy) return give_up(context, error);
  context.exit_code = kFailed;
  const auto who =
      error.detail.empty()
          ? std::string()
          : fmt::format(fmt::runtime(say(context, " (tiến trình {})", " (process {})")),
                        error.detail);
  talk(fmt::format(
      fmt::runtime(say(context,
                       "{}: một lệnh sotin watch khác{} đang theo dõi cho sổ tin này; hai lệnh thì "
                       "mỗi trang sẽ bị hỏi hai lần.{}",
                       "{}: another sotin watch{} is watching for this ledger; two would ask every "
                       "site twice.{}")),
      context.ledger, who,
      added
          ? say(context, " Nguồn vừa nêu đã được ghi vào sổ: lệnh kia sẽ xem trong vòng một phút.",
                " What you named is added to the ledger: the other looks at it within a minute.")
          : say(context, " Hãy dừng lệnh kia trước, hoặc thêm nguồn: sotin watch ĐỊA-CHỈ.",
                " Stop that one first, or add sources: sotin watch ADDRESS.")));
}

void run(Context& context, Options& options) {
  const bool asks = options.list || options.failures || !options.opml_out.empty();
  const auto addresses = wanted(context, options);
  if (!addresses) return;
  auto ledger = ledger::Ledger::open(context.ledger, {.create = !addresses->empty()});
  if (!ledger) return give_up(context, ledger.error());
  auto opened = ledger::SourceBook::open(*ledger);
  if (!opened) return give_up(context, opened.error());
  auto& book = *opened;
  if (const auto added = book.add(*addresses, now()); !added)
    return give_up(context, added.error());
  for (const auto& address : options.remove) {
    const auto url = net::parse_url(address);
    if (const auto removed = book.remove(url ? url->text : address); !removed) {
      return give_up(context, removed.error());
    }
  }
  if (options.retry) {
    if (const auto due = book.retry(now()); !due) return give_up(context, due.error());
  }
  if (!options.opml_out.empty()) write_opml(context, book, options.opml_out);
  if (options.list) list_sources(context, book);
  if (options.failures) list_failures(context, book);
  if (asks || (!options.remove.empty() && addresses->empty())) return;
  const auto sources = book.sources();
  if (!sources) return give_up(context, sources.error());
  if (sources->empty()) {
    talk(say(context, "chưa theo dõi nguồn nào. Bắt đầu: sotin watch ĐỊA-CHỈ",
             "nothing is watched yet. Begin with: sotin watch ADDRESS"));
    context.exit_code = kAskedWrongly;
    return;
  }
  const auto lock = WatchLock::take(context.ledger);
  if (!lock) return another_watches(context, lock.error(), !addresses->empty());
  struct sigaction action = {};
  action.sa_handler = [](int) { stop_asked = true; };
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  options.watch.fetching.stop = &stop_asked;
  if (!options.watch.once) {
    talk(fmt::format(fmt::runtime(say(context, "theo dõi {} nguồn, mỗi {} phút (Ctrl-C để dừng)",
                                      "watching {} sources, every {} minutes (Ctrl-C to stop)")),
                     sources->size(), options.watch.every_minutes));
  }
  Watcher(context, *ledger, book, options.watch, stop_asked).run();
}

}  // namespace

void add_watch(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command =
      add_ledger_command(app, context, "watch", "theo dõi nguồn tin và đọc tin mới vào sổ",
                         "watch feeds and read what is new into the ledger");
  command
      ->add_option(
          "FEED", options->feeds,
          say(context, "RSS, Atom, JSON Feed, sitemap hoặc trang web; được nhớ trong sổ tin",
              "RSS, Atom, JSON Feed, sitemap or page; remembered in the ledger"))
      ->type_name("");
  command->add_flag(
      "--once", options->watch.once,
      say(context, "xem một lượt những gì đến hạn rồi thôi", "look once at what is due, then end"));
  command
      ->add_option("--every", options->watch.every_minutes,
                   say(context, "số phút giữa hai lần xem một nguồn (15)",
                       "minutes between two looks at a source (15)"))
      ->check(CLI::Range(1, 10'080).description(""))
      ->type_name("MIN");
  command
      ->add_option("--pause", options->watch.pause,
                   say(context, "số giây giữa hai lần hỏi một trang (2)",
                       "seconds between two requests to a site (2)"))
      ->check(CLI::Range(0.0, 3600.0).description(""))
      ->type_name("SECONDS");
  command
      ->add_option("--opml", options->opml,
                   say(context, "theo dõi cả các nguồn trong tệp OPML này",
                       "also watch the feeds of this OPML file"))
      ->type_name("FILE");
  command
      ->add_option("--opml-out", options->opml_out,
                   say(context, "ghi các nguồn đang theo dõi ra tệp OPML (- là đầu ra chuẩn)",
                       "write what is watched as OPML (- is standard output)"))
      ->type_name("FILE");
  command->add_flag("--list", options->list,
                    say(context, "liệt kê các nguồn đang theo dõi", "list what is watched"));
  command->add_flag("--failures", options->failures,
                    say(context, "liệt kê những gì không lấy được và vì sao",
                        "list what could not be had and why"));
  command->add_flag("--retry", options->retry,
                    say(context, "thử lại ngay mọi thứ đã hỏng", "try at once all that failed"));
  command
      ->add_option("--remove", options->remove,
                   say(context, "thôi theo dõi nguồn này", "stop watching this one"))
      ->type_name("FEED");
  add_fetch_options(*command, context, options->watch.fetching);
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
