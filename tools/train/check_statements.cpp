// Reads statements on top of the annotated names: shows what the statement reader alone gets wrong.
// `sotin-train check-statements --gold news_dev.jsonl --out FOLDER` writes
// FOLDER/annotated_names.jsonl.
#include <iostream>

#include "facts/statements/assemble.hpp"
#include "learner.hpp"
#include "sotin/views/report_json.hpp"
#include "statement_examples.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

void check_statements(const Reports& reports, const std::string& folder) {
  std::string out;
  for (const auto& gold : reports) {
    auto reading = read_names(gold, Names::kAnnotated);
    facts::find_statements(reading);
    out += views::report_json(gold.document, reading.report);
    out += '\n';
  }
  write_file(folder + "/annotated_names.jsonl", out);
}

const Registration registration({"check-statements", check_statements});

}  // namespace
}  // namespace sotin::train
