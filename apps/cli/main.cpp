// The command line: every command in its own file, listed here. CLI11 parses; its errors are turned
// into words that say what to type instead.
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "command.hpp"
#include "command_watch.hpp"
#include "feed_commands.hpp"
#include "sotin/base/version.hpp"

namespace sotin::cli {
namespace {

/// --lang wins; else the first of LC_ALL, LC_MESSAGES, LANG that is set; "vi..." is Vietnamese.
Tongue tongue_of(int argc, char** argv) {
  const auto is_vietnamese = [](std::string_view v) { return v.starts_with("vi"); };
  for (int i = 1; i < argc; ++i) {
    const std::string_view word(argv[i]);
    std::string_view value;
    if (word == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (!value.empty()) return is_vietnamese(value) ? Tongue::kVietnamese : Tongue::kEnglish;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return is_vietnamese(value) ? Tongue::kVietnamese : Tongue::kEnglish;
    }
  }
  return Tongue::kEnglish;
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
      corner = above;
    }
  }
  return row[b.size()];
}

/// The command nearest to a mistyped one, or "".
std::string nearest_command(const CLI::App& app, std::string_view typed) {
  std::string best;
  std::size_t best_distance = 3;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    const auto d = distance(typed.substr(0, 32), command->get_name());
    if (d < best_distance) {
      best_distance = d;
      best = command->get_name();
    }
  }
  return best;
}

bool is_command(const CLI::App& app, std::string_view typed) {
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  return std::any_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return command->get_name() == typed; });
}

/// The command asked for, as typed: the first word that is neither an option nor the value of
/// --lang.
std::string_view typed_command(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word(argv[i]);
    if (word == "--lang") {
      ++i;
    } else if (!word.starts_with("-")) {
      return word;
    }
  }
  return {};
}

std::string explain_error(const CLI::App& app, const Context& context,
                          const CLI::ParseError& error) {
  const auto* command = app.get_subcommands().empty() ? nullptr : app.get_subcommands().front();
  const auto see =
      fmt::format(fmt::runtime(say(context, "Xem: sotin {}--help", "See: sotin {}--help")),
                  command != nullptr ? command->get_name() + " " : "");
  const std::string raw = error.what();
  const auto after_colon = [&] {
    const auto colon = raw.rfind(": ");
    return colon == std::string::npos ? raw : raw.substr(colon + 2);
  };
  const auto words = [&]() -> std::string {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
      return fmt::format(fmt::runtime(say(context, "không hiểu «{}»", "don't know «{}»")),
                         after_colon());
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      if (raw.find("subcommand") != std::string::npos) {
        return say(context, "thiếu lệnh con", "a further command is missing");
      }
      const auto name = raw.substr(0, raw.find(" is required"));
      return fmt::format(fmt::runtime(say(context, "thiếu {}", "{} is missing")), name);
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
      const auto name = raw.substr(0, raw.find(':'));
      return fmt::format(
          fmt::runtime(say(context, "{} cần một giá trị theo sau", "{} needs a value behind it")),
          name);
    }
    if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
      return fmt::format(
          fmt::runtime(say(context, "giá trị không hợp lệ: {}", "not a valid value: {}")), raw);
    }
    return raw;
  }();
  return words + ". " + see;
}

int run(int argc, char** argv) {
  Context context;
  context.tongue = tongue_of(argc, argv);
  CLI::App app{say(
      context,
      "sotin, sổ tin: ai nói gì, khi nào, theo lời ai; ai hứa gì; ai gặp ai. Đọc tin tiếng Việt.",
      "sotin, a ledger of news: who said what, when, on whose word; who promised what; who met "
      "whom. Reads Vietnamese news.")};
  app.name("sotin");
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(34);
  formatter->label("Usage", say(context, "Cách dùng", "Usage"));
  formatter->label("OPTIONS", say(context, "TÙY CHỌN", "OPTIONS"));
  formatter->label("SUBCOMMAND", say(context, "LỆNH", "COMMAND"));
  formatter->label("Positionals", say(context, "Đầu vào", "Inputs"));
  formatter->label("REQUIRED", "");
  formatter->label("Options", say(context, "Tùy chọn", "Options"));
  app.formatter(formatter);
  app.option_defaults()->group(say(context, "Tùy chọn", "Options"));
  app.set_help_flag("-h,--help", say(context, "in hướng dẫn này", "print this help"));
  app.set_version_flag(
      "--version", fmt::format("sotin {} (data {})", program_version(), data_version()),
      say(context, "in phiên bản chương trình và dữ liệu", "print program and data version"));
  std::string lang;
  app.add_option(
         "--lang", lang,
         say(context, "ngôn ngữ của lời nhắn: vi hoặc en", "language of messages: vi or en"))
      ->check(CLI::IsMember({"vi", "en"}).description(""))
      ->type_name("vi|en");
  app.require_subcommand(1);
  app.footer(say(context, "Bắt đầu: sotin read TỆP.   Chi tiết: sotin LỆNH --help",
                 "Begin with: sotin read FILE.   Details: sotin COMMAND --help"));
  add_read(app, context);
  add_show(app, context);
  add_who(app, context);
  add_commitments(app, context);
  add_members(app, context);
  add_meetings(app, context);
  add_timeline(app, context);
  add_new(app, context);
  add_bookmark(app, context);
  add_join(app, context);
  add_part(app, context);
  add_joins(app, context);
  add_correct(app, context);
  add_move(app, context);
  add_corrections(app, context);
  add_search(app, context);
  add_export(app, context);
  add_reread(app, context);
  add_explain(app, context);
  add_forget(app, context);
  add_backup(app, context);
  add_check(app, context);
  add_stories(app, context);
  add_summary(app, context);
  add_story(app, context);
  add_copies(app, context);
  add_serve(app, context);
  add_page(app, context);
  add_watch(app, context);
  add_feed(app, context);
  add_alert(app, context);
  add_alerts(app, context);

  const auto typed = typed_command(argc, argv);
  if (argc < 2) {
    std::cerr << app.help();
    return kAskedWrongly;
  }
  if (!typed.empty() && !is_command(app, typed)) {
    const auto guess = nearest_command(app, typed);
    talk(fmt::format(fmt::runtime(say(context, "không có lệnh «{}»{}. Xem: sotin --help",
                                      "there is no command «{}»{}. See: sotin --help")),
                     typed,
                     guess.empty() ? ""
                                   : fmt::format(fmt::runtime(say(context, " (có phải «{}»?)",
                                                                  " (did you mean «{}»?)")),
                                                 guess)));
    return kAskedWrongly;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    talk(typed.empty() && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr
             ? say(context, "thiếu lệnh. Xem: sotin --help",
                   "a command is missing. See: sotin --help")
             : explain_error(app, context, error).c_str());
    return kAskedWrongly;
  }
  return context.exit_code;
}

}  // namespace
}  // namespace sotin::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return sotin::cli::run(argc, argv);
}
