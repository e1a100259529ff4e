// `sotin explain`: why entries of a report were made.
#include <charconv>
#include <memory>

#include "answer.hpp"
#include "sotin/base/version.hpp"
#include "sotin/views/explain_words.hpp"

namespace sotin::cli {
namespace {

/// What the user points to.
struct Target {
  text::Span span;
  std::optional<facts::RecordId> id;
};

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                      : std::nullopt;
}

/// "s3", "120:180" (code points), or words of the text.
Result<Target> target_of(const text::Document& document, std::string_view words) {
  constexpr std::string_view kKinds = "svcmet";
  if (words.size() > 1 && kKinds.find(words[0]) != std::string_view::npos) {
    if (const auto index = number(words.substr(1)); index && *index > 0) {
      return Target{{}, facts::RecordId{words[0], *index - 1}};
    }
  }
  if (const auto colon = words.find(':'); colon != std::string_view::npos) {
    const auto start = number(words.substr(0, colon));
    const auto end = number(words.substr(colon + 1));
    if (start && end && *start < *end)
      return Target{{document.byte_of(*start), document.byte_of(*end)}, {}};
  }
  const auto wanted = text::Document::from_bytes(words, {});
  const auto at = wanted.text().empty() ? std::string::npos : document.text().find(wanted.text());
  if (at == std::string::npos)
    return fail(ErrorCode::kNotFound, "«" + wanted.text() + "»", document.id());
  return Target{
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.text().size())}, {}};
}

Result<views::Answer> explain(const ledger::Ledger& ledger, const std::string& report,
                              const std::string& words, const views::Asked& asked) {
  const auto stored = ledger.load(report);
  if (!stored) return tl::unexpected(stored.error());
  const auto target = target_of(stored->document, words);
  if (!target) return tl::unexpected(target.error());
  const auto explanations = facts::explain(stored->document, target->span, target->id);
  const bool other_maker = stored->row.program_version != program_version() ||
                           stored->row.data_version != data_version();
  return views::Answer{views::explain_words(stored->document, explanations, other_maker, asked),
                       explanations.size()};
}

}  // namespace

void add_explain(CLI::App& app, Context& context) {
  struct Options {
    std::string report;
    std::string span;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      add_ledger_command(app, context, "explain", "vì sao có một mục: quy tắc, chữ, trọng số",
                         "why an entry was made: rule, words, weights");
  command->add_option("REPORT", options->report, say(context, "mã bản tin", "id of the report"))
      ->required()
      ->type_name("");
  command
      ->add_option("SPAN", options->span,
                   say(context, "mã mục (s3), vị trí (120:180) hoặc chữ trong bài",
                       "an entry (s3), a place (120:180) or words of the text"))
      ->required()
      ->type_name("");
  command->callback([options, &context] {
    answer(context, [&](const auto& ledger, const auto& asked) {
      return explain(ledger, options->report, options->span, asked);
    });
  });
}

}  // namespace sotin::cli
