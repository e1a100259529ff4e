// `sotin read`: a stand-in that reads JSON Lines only, until the command proper lands.
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::cli {
namespace {

void read_file(const std::string& path) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("text")) continue;
    text::Origin origin;
    origin.id = json.value("id", "");
    for (auto [key, field] : {std::pair{"title", &origin.title}, {"published", &origin.published},
                              {"url", &origin.url}, {"outlet", &origin.outlet}}) {
      if (json.contains(key) && json[key].is_string()) *field = json[key].get<std::string>();
    }
    const auto document = text::Document::from_bytes(json["text"].get<std::string>(), std::move(origin));
    std::cout << views::report_json(document, facts::read(document)) << '\n';
  }
}

}  // namespace

void add_read(CLI::App& app, Context&) {
  auto inputs = std::make_shared<std::vector<std::string>>();
  auto* command = app.add_subcommand("read", "Read reports");
  command->add_option("INPUT", *inputs)->required();
  command->add_flag("--no-ledger");
  command->add_option("--format");
  command->callback([inputs] {
    for (const auto& path : *inputs) read_file(path);
  });
}

}  // namespace sotin::cli
