#include "made_sentences.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string_view>

namespace sotin::train {
namespace {

constexpr std::string_view kOpen = "⟦", kClose = "⟧";

}  // namespace

std::vector<MadeSentence> made_sentences(const std::string& name) {
  const std::string path = std::string(SOTIN_MADE_SENTENCES) + "/" + name + ".txt";
  std::ifstream in(path);
  if (!in) {
    std::cerr << "sotin-train: can't open " << path << '\n';
    std::exit(1);
  }
  std::vector<MadeSentence> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    MadeSentence made;
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
      const auto rest = std::string_view(line).substr(i);
      if (rest.starts_with(kOpen)) {
        made.marked.push_back({static_cast<std::uint32_t>(text.size()), 0});
        i += kOpen.size();
      } else if (rest.starts_with(kClose)) {
        if (!made.marked.empty()) made.marked.back().end = static_cast<std::uint32_t>(text.size());
        i += kClose.size();
      } else {
        text += line[i++];
      }
    }
    made.document = std::make_unique<text::Document>(text::Document::from_bytes(text, {}));
    made.reading = std::make_unique<facts::Reading>();
    auto& reading = *made.reading;
    reading.document = made.document.get();
    reading.analysis = language::analyse(*made.document);
    reading.report.parts = reading.analysis.parts;
    find_times(reading);
    find_mentions(reading);
    resolve_entities(reading);
    find_statements(reading);
    qualify_statements(reading);
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace sotin::train
