// `sotin feed`: what feeds hold, without fetching or keeping anything; lists of feeds in and out.
#include <memory>

#include "answer.hpp"
#include "feed_commands.hpp"
#include "sotin/text/feed.hpp"
#include "sotin/views/feed_view.hpp"

namespace sotin::cli {
namespace {

struct FeedOptions {
  std::vector<std::string> files;
  std::string address;
  bool opml = false;
};

void show_feeds(Context& context, const FeedOptions& options) {
  std::size_t failed = 0;
  text::Opml list;
  for (const auto& file : options.files) {
    const auto feed = text::read_feed_file(file, options.address);
    if (!feed) {
      complain(context, feed.error());
      ++failed;
      continue;
    }
    if (options.opml) {
      const auto& address = feed->self.empty() ? options.address : feed->self;
      if (!address.empty()) {
        list.entries.push_back({feed->title, address, feed->url, ""});
      } else {
        complain(context,
                 {ErrorCode::kBadArgument, "the feed does not say its address: --address", file});
        ++failed;
      }
    } else if (context.json) {
      print(context, views::feed_json(*feed));
    } else {
      print(context, views::feed_text(*feed, asked_for(context).text));
    }
  }
  if (options.opml && failed < options.files.size()) print(context, text::write_opml(list));
  if (failed > 0 && context.exit_code == kOk)
    context.exit_code = failed == options.files.size() ? kFailed : kSomeFailed;
}

}  // namespace

void add_feed(CLI::App& app, Context& context) {
  auto options = std::make_shared<FeedOptions>();
  auto* command = add_command(app, context, "feed",
                              "xem nguồn tin (RSS, Atom, JSON Feed, sitemap) trong tệp có gì",
                              "show what feeds (RSS, Atom, JSON Feed, sitemaps) in files hold");
  command
      ->add_option("FILE", options->files,
                   say(context, "tệp, hoặc - (đầu vào chuẩn); .gz, .zst cũng được",
                       "files, or - (standard input); .gz, .zst too"))
      ->required()
      ->type_name("");
  command
      ->add_option("--address", options->address,
                   say(context, "địa chỉ của nguồn tin, để hiểu các liên kết tương đối",
                       "where the feed came from: relative links are meant from there"))
      ->type_name("URL");
  command->add_flag(
      "--opml", options->opml,
      say(context, "in danh sách nguồn tin dạng OPML", "print a list of feeds as OPML"));
  command->add_flag("--json", context.json,
                    say(context, "mỗi nguồn tin một dòng JSON", "a line of JSON for each feed"));
  command->callback([options, &context] { show_feeds(context, *options); });
}

}  // namespace sotin::cli
