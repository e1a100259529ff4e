// `sotin page`: what is read in a web page before anything is made of it: fields with the rule that
// gave each, blocks told apart, and where in the page their bytes stand.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "sotin/text/html.hpp"

namespace sotin::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLargestPage = 256U << 20;

Result<std::string> bytes_of(const std::string& path) {
  std::string bytes;
  if (path == "-") {
    bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::kFileNotFound, "", path);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return fail(ErrorCode::kFileUnreadable, "", path);
  }
  if (bytes.size() > kLargestPage) return fail(ErrorCode::kTooLarge, "longer than 256 MiB", path);
  return bytes;
}

ordered_json json_of(const text::PageBytes& bytes) { return {bytes.begin, bytes.end}; }

ordered_json json_of(const text::PageField& field) {
  return {{"value", field.value}, {"rule", field.rule}, {"bytes", json_of(field.where)}};
}

std::string json_of(const text::Page& page, const std::string& path) {
  ordered_json out{{"schema", "sotin.page/1"}, {"source", path}};
  const auto put = [&](const char* name, const std::optional<text::PageField>& field) {
    out[name] = field ? json_of(*field) : ordered_json();
  };
  put("title", page.title);
  put("lead", page.lead);
  put("published", page.published);
  put("outlet", page.outlet);
  put("url", page.url);
  put("language", page.language);
  out["authors"] = ordered_json::array();
  for (const auto& author : page.authors) out["authors"].push_back(json_of(author));
  out["text"] = page.text;
  out["blocks"] = ordered_json::array();
  for (const auto& block : page.blocks) {
    const auto words =
        block.text.empty() ? std::string_view(block.words) : block.text.in(page.text);
    out["blocks"].push_back({{"kind", text::name_of(block.kind)},
                             {"in_text", !block.text.empty()},
                             {"bytes", json_of(block.where)},
                             {"words", words}});
  }
  out["notes"] = page.notes;
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string words_of(const text::Page& page) {
  std::string out;
  const auto put = [&](const char* name, const std::optional<text::PageField>& field) {
    if (field) out += fmt::format("{:<14} {}  [{}]\n", name, field->value, field->rule);
  };
  put("title", page.title);
  put("published", page.published);
  put("outlet", page.outlet);
  put("url", page.url);
  put("language", page.language);
  for (const auto& author : page.authors) put("author", author);
  out += "\n";
  for (const auto& block : page.blocks) {
    const auto words =
        block.text.empty() ? std::string_view(block.words) : block.text.in(page.text);
    out += fmt::format("{:<14} {}\n", text::name_of(block.kind), words);
  }
  return out;
}

}  // namespace

void add_page(CLI::App& app, Context& context) {
  struct Options {
    std::vector<std::string> files;
    std::string url;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      add_command(app, context, "page", "trang web được đọc ra sao: tiêu đề, ngày, các khối",
                  "how a web page is read: title, date, blocks");
  command->add_option("FILES", options->files, say(context, "tệp HTML, hoặc -", "HTML files, or -"))
      ->required()
      ->type_name("");
  command
      ->add_option("--url", options->url,
                   say(context, "địa chỉ của trang", "the address of the page"))
      ->type_name("URL");
  command->add_flag("--json", context.json,
                    say(context, "một dòng JSON mỗi trang", "a line of JSON a page"));
  command->callback([options, &context] {
    std::size_t failed = 0;
    for (const auto& path : options->files) {
      const auto bytes = bytes_of(path);
      auto page = bytes ? text::read_page(*bytes, path, {.url = options->url, .all_blocks = true})
                        : Result<text::Page>(tl::unexpected(bytes.error()));
      if (page) {
        print(context, context.json ? json_of(*page, path) : words_of(*page));
        continue;
      }
      complain(context, page.error());
      context.exit_code = exit_code_of(page.error().code);
      ++failed;
    }
    if (failed > 0 && failed < options->files.size()) context.exit_code = kSomeFailed;
  });
}

}  // namespace sotin::cli
