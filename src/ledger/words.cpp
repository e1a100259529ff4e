// The same cut as the index's own tokenizer makes for Vietnamese text: letters and digits belong to
// words, everything else stands between them.
#include "words.hpp"

#include "sotin/base/utf8.hpp"

namespace sotin::ledger {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const auto keep = [&](std::size_t begin, std::size_t end) {
    const auto piece = text.substr(begin, end - begin);
    words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     base::fold_case(piece),
                     base::fold_marks(piece)});
  };
  std::size_t begin = std::string_view::npos;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto [c, length] = base::decode(text, pos);
    const bool inside = base::is_letter(c) || (c >= '0' && c <= '9');
    if (inside && begin == std::string_view::npos) begin = pos;
    if (!inside && begin != std::string_view::npos) {
      keep(begin, pos);
      begin = std::string_view::npos;
    }
    pos += length;
  }
  if (begin != std::string_view::npos) keep(begin, text.size());
  return words;
}

std::string folded_words(std::string_view text) {
  std::string out;
  for (const auto& word : words_of(text)) (out += out.empty() ? "" : " ") += word.folded;
  return out;
}

}  // namespace sotin::ledger
