#include "changes.hpp"

#include <fmt/format.h>

#include "sotin/language/analysis.hpp"
#include "sotin/text/sentence_diff.hpp"

namespace sotin::cli {
namespace {

constexpr std::size_t kMostLines = 40;

std::vector<text::Span> sentences_of(const text::Document& document) {
  const auto analysis = language::analyse(document);
  std::vector<text::Span> spans;
  spans.reserve(analysis.sentences.size());
  for (const auto& sentence : analysis.sentences) spans.push_back(analysis.span(sentence.tokens));
  return spans;
}

}  // namespace

std::string shown(std::string_view words) {
  std::string out(words);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte < 0x20 || byte == 0x7F) out[i] = ' ';
    // U+0080 to U+009F steer some terminals, too.
    if (byte == 0xC2 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) {
      out[i] = out[i + 1] = ' ';
    }
  }
  return out;
}

Changes changes_between(const text::Document& older, const text::Document& newer,
                        views::Tongue tongue) {
  const auto old_sentences = sentences_of(older);
  const auto new_sentences = sentences_of(newer);
  Changes changes;
  std::size_t lines = 0;
  const auto put = [&](char sign, std::string_view words, std::vector<std::string>& list) {
    list.emplace_back(words);
    if (++lines <= kMostLines) changes.lines += fmt::format("  {} {}\n", sign, shown(words));
  };
  for (const auto& run :
       text::sentence_diff(older.text(), old_sentences, newer.text(), new_sentences)) {
    if (run.kind == text::SentenceRun::Kind::kRemoved) {
      for (auto i = run.old_begin; i < run.old_end; ++i) {
        put('-', older.words(old_sentences[i]), changes.removed);
      }
    }
    if (run.kind == text::SentenceRun::Kind::kAdded) {
      for (auto i = run.new_begin; i < run.new_end; ++i) {
        put('+', newer.words(new_sentences[i]), changes.added);
      }
    }
  }
  if (lines > kMostLines) {
    changes.lines += fmt::format(
        fmt::runtime(views::say(tongue, "  … và {} câu nữa\n", "  … and {} sentences more\n")),
        lines - kMostLines);
  }
  return changes;
}

}  // namespace sotin::cli
