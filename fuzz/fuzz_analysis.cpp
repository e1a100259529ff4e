// A Document's analysis: tokens and the gaps between them are the text; sentences and lines share
// out the tokens; quotations and parts lie inside.
#include <cstdint>
#include <string_view>

#include "sotin/base/utf8.hpp"
#include "sotin/language/analysis.hpp"
#include "truth.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sotin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = text::Document::from_bytes(bytes, {});
  const auto& text = document.text();
  const auto analysis = language::analyse(document);
  SOTIN_TRUTH(analysis.folded.size() == text.size());

  std::uint32_t at = 0;
  for (const auto& token : analysis.tokens) {
    SOTIN_TRUTH(!token.where.empty() && token.where.begin >= at && token.where.end <= text.size());
    for (auto pos = at; pos < token.where.begin;) {  // a gap is white space
      const auto [value, length] = base::decode(text, pos);
      SOTIN_TRUTH(base::is_space(value) || value == 0x2028 || value == 0x2029);
      pos += length;
    }
    at = token.where.end;
    SOTIN_TRUTH(token.sentence < analysis.sentences.size());
    SOTIN_TRUTH(analysis.sentences[token.sentence].tokens.contains(
        static_cast<std::uint32_t>(&token - analysis.tokens.data())));
  }

  std::uint32_t next = 0;
  for (const auto& sentence : analysis.sentences) {
    SOTIN_TRUTH(sentence.tokens.first == next && !sentence.tokens.empty());
    SOTIN_TRUTH(sentence.line < analysis.lines.size());
    next = sentence.tokens.last;
  }
  SOTIN_TRUTH(next == analysis.tokens.size());
  std::uint32_t sentences = 0;
  for (const auto& line : analysis.lines) {
    SOTIN_TRUTH(line.sentences.first == sentences);
    sentences = line.sentences.last;
    SOTIN_TRUTH(line.tokens.last <= analysis.tokens.size());
  }
  SOTIN_TRUTH(sentences == analysis.sentences.size());

  SOTIN_TRUTH(analysis.quotation_of.size() == analysis.tokens.size());
  for (const auto& quotation : analysis.quotations) {
    SOTIN_TRUTH(quotation.inside.first <= quotation.inside.last);
    SOTIN_TRUTH(quotation.inside.last <= analysis.tokens.size());
  }
  for (const auto index : analysis.quotation_of) {
    SOTIN_TRUTH(index >= -1 && index < static_cast<std::int32_t>(analysis.quotations.size()));
  }
  std::uint32_t covered = 0;
  for (const auto& part : analysis.parts) {
    SOTIN_TRUTH(part.where.begin == covered && part.where.end >= covered);
    covered = part.where.end;
  }
  SOTIN_TRUTH(analysis.parts.empty() ? text.empty() : covered == text.size());
  return 0;
}
