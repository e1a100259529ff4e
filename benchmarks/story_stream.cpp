// Sentences end at «. » or at a line break: good enough to recombine. A recombined report draws its
// length from a real report and each sentence from all of them.
#include "story_stream.hpp"

#include <simdjson.h>

#include <fstream>

#include "sotin/base/hash.hpp"
#include "sotin/stories/grouping.hpp"

namespace sotin::benchmarks {
namespace {

class Draw {
 public:
  // Mixed, or neighbouring seeds would draw the same numbers one step apart.
  explicit Draw(std::uint64_t seed) : state_(hash_combine(seed, 0x5eed)) {}
  std::size_t below(std::size_t end) {
    state_ += 0x9e3779b97f4a7c15ULL;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::size_t>((z ^ (z >> 31)) % end);
  }

 private:
  std::uint64_t state_;
};

}  // namespace

StoryStream::StoryStream(const std::string& path) {
  std::ifstream in(path);
  simdjson::dom::parser parser;
  for (std::string line; std::getline(in, line);) {
    simdjson::dom::element row;
    std::string_view title;
    std::string_view text;
    std::string_view published;
    if (parser.parse(line).get(row) != simdjson::SUCCESS ||
        row["text"].get(text) != simdjson::SUCCESS)
      continue;
    if (row["title"].get(title) != simdjson::SUCCESS) title = {};
    if (row["published"].get(published) != simdjson::SUCCESS) published = {};
    const auto number = static_cast<std::uint32_t>(reports_.size());
    for (std::size_t begin = 0; begin < text.size();) {
      auto end = text.find_first_of(".\n", begin);
      while (end != std::string_view::npos && text[end] == '.' && end + 1 < text.size() &&
             text[end + 1] != ' ') {
        end = text.find_first_of(".\n", end + 1);
      }
      end = end == std::string_view::npos ? text.size() : end + 1;
      if (end - begin > 20) {
        sentences_.push_back(
            {number, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      }
      begin = end;
    }
    bytes_ += title.size() + text.size();
    reports_.push_back(
        {std::string(title), std::string(text), stories::minutes_of(published).value_or(0)});
  }
}

StreamReport StoryStream::recombined(std::uint64_t number) const {
  Draw draw(number);
  StreamReport made;
  made.title = reports_[draw.below(reports_.size())].title;
  const auto& like = reports_[draw.below(reports_.size())];
  made.minutes = reports_.back().minutes;
  while (made.text.size() < like.text.size()) {
    const auto& sentence = sentences_[draw.below(sentences_.size())];
    made.text += std::string_view(reports_[sentence.report].text)
                     .substr(sentence.begin, sentence.end - sentence.begin);
    made.text += ' ';
  }
  return made;
}

StreamReport StoryStream::report(std::uint64_t number) const {
  return number < reports_.size() ? reports_[number] : recombined(number);
}

}  // namespace sotin::benchmarks
