#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "sotin/base/hash.hpp"

namespace sotin::benchmarks {
namespace {

namespace fs = std::filesystem;

// A generator of our own: the same numbers on every machine and library.
class Random {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33) % bound);
  }

 private:
  std::uint64_t state_ = 20250905;
};

class Maker {
 public:
  void add_file(const fs::path& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const auto json = nlohmann::json::parse(line, nullptr, false);
      if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) continue;
      Item item{.text = json["text"].get<std::string>(), .origin = {}};
      for (auto [key, field] : {std::pair{"title", &item.origin.title},
                                {"published", &item.origin.published},
                                {"url", &item.origin.url},
                                {"outlet", &item.origin.outlet}}) {
        if (json.contains(key) && json[key].is_string()) *field = json[key].get<std::string>();
      }
      add_sentences(item.text);
      add(std::move(item), true);
    }
  }

  void recombine(std::size_t bytes) {
    Random random;
    while (corpus.bytes < bytes && !sentences_.empty()) {
      Item item;
      const auto length = 8 + random.below(24);
      for (std::size_t i = 0; i < length; ++i) {
        if (i > 0) item.text += random.below(3) == 0 ? "\n\n" : " ";
        item.text += sentences_[random.below(sentences_.size())];
      }
      item.origin.published = "2025-" + two(1 + random.below(12)) + "-" + two(1 + random.below(28));
      add(std::move(item), false);
    }
  }

  Corpus corpus;

 private:
  static std::string two(std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

  void add(Item item, bool real) {
    if (!seen_.insert(hash_bytes(item.text)).second) return;
    corpus.bytes += item.text.size();
    if (real) {
      ++corpus.real;
      corpus.real_bytes += item.text.size();
    }
    corpus.items.push_back(std::move(item));
  }

  // Sentences by the simplest means: a stop or line break, not inside quotation marks we can see.
  void add_sentences(const std::string& text) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool stop =
          text[i] == '\n' || (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' '));
      if (!stop) continue;
      auto sentence = text.substr(begin, i + 1 - begin);
      while (!sentence.empty() && (sentence.back() == '\n' || sentence.back() == ' '))
        sentence.pop_back();
      while (!sentence.empty() && sentence.front() == ' ') sentence.erase(0, 1);
      if (sentence.size() > 20) sentences_.push_back(std::move(sentence));
      begin = i + 1;
    }
  }

  std::vector<std::string> sentences_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace

Corpus make_corpus(const std::string& root, const std::string& shared, std::size_t bytes) {
  std::vector<fs::path> files = {fs::path(root) / "samples" / "cuu-ho-bien.jsonl"};
  for (const char* folder : {"gold/inputs", "data/stories"}) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(fs::path(shared) / folder, none)) {
      if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
  }
  std::sort(files.begin() + 1, files.end());
  Maker maker;
  for (const auto& file : files) {
    if (maker.corpus.bytes < bytes) maker.add_file(file);
  }
  maker.recombine(bytes);
  return std::move(maker.corpus);
}

}  // namespace sotin::benchmarks
