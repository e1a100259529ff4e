// `sotin search`: sentences by their words.
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_search(CLI::App& app, Context& context) {
  struct Options {
    std::vector<std::string> words;
    std::size_t limit = 20;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      add_ledger_command(app, context, "search", "tìm câu theo từ, có dấu hay không dấu",
                         "find sentences by words, with or without marks");
  command
      ->add_option("WORDS", options->words,
                   say(context, "từ cần tìm; trong ngoặc kép là nguyên cụm",
                       "words; a phrase in quotation marks"))
      ->required()
      ->type_name("");
  command
      ->add_option("--limit", options->limit,
                   say(context, "số câu nhiều nhất (20)", "most sentences (20)"))
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  command->callback([options, &context] {
    std::string query;
    for (const auto& word : options->words) (query += query.empty() ? "" : " ") += word;
    answer(context, [&](const auto& ledger, const auto& asked) {
      return views::search(ledger, query, options->limit, asked);
    });
  });
}

}  // namespace sotin::cli
