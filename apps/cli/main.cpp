// Stand-in until the command line proper lands: reads JSON Lines, writes the contract's JSON.
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "read" || argument == "jsonl" || argument.starts_with("--")) continue;
    std::ifstream in(argv[i]);
    for (std::string line; std::getline(in, line);) {
      const auto json = nlohmann::json::parse(line, nullptr, false);
      if (!json.is_object() || !json.contains("text")) continue;
      sotin::text::Origin origin;
      origin.id = json.value("id", "");
      for (auto [key, field] : {std::pair{"title", &origin.title}, {"published", &origin.published},
                                {"url", &origin.url}, {"outlet", &origin.outlet}}) {
        if (json.contains(key) && json[key].is_string()) *field = json[key].get<std::string>();
      }
      const auto document =
          sotin::text::Document::from_bytes(json["text"].get<std::string>(), std::move(origin));
      std::cout << sotin::views::report_json(document, sotin::facts::read(document)) << '\n';
    }
  }
}
