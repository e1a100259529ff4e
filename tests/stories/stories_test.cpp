// One test a story, named FILE.name_of_the_story. `stories_test --mark` instead writes the present
// misses into the files (known-miss=...); the diff is then read by a person.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "check.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::stories_test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> story_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(SOTIN_STORIES)) {
    if (entry.path().extension() == ".story") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

StoryFile load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return parse_stories(content.str(), path);
}

// ASCII letters and digits stay, runs of anything else become one `_`.
std::string test_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80)
      out += c;
    else if (!out.empty() && out.back() != '_')
      out += '_';
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

class StoryTest : public testing::Test {
 public:
  explicit StoryTest(Story story) : story_(std::move(story)) {}
  void TestBody() override {
    std::string complaints;
    for (const auto& checked : check_story(story_)) complaints += checked.complaint(story_.file);
    if (!complaints.empty()) {
      ADD_FAILURE() << story_.name << "\n" << complaints << "\n" << story_.text;
    }
  }

 private:
  Story story_;
};

class FormTest : public testing::Test {
 public:
  FormTest(std::vector<std::string> mistakes, std::size_t stories)
      : mistakes_(std::move(mistakes)), stories_(stories) {}
  void TestBody() override {
    EXPECT_GT(stories_, 0U);
    for (const auto& mistake : mistakes_) ADD_FAILURE() << mistake;
  }

 private:
  std::vector<std::string> mistakes_;
  std::size_t stories_;
};

// The words of a text without names and numbers: what is left when both are changed.
std::string without_names(const std::string& text) {
  const auto document = text::Document::from_bytes(text, {});
  const auto analysis = language::analyse(document);
  std::string rest;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const auto& token = analysis.tokens[i];
    if (token.kind != language::TokenKind::kWord || token.shape != language::Shape::kLower)
      continue;
    rest += analysis.words(i);
    rest += ' ';
  }
  return rest;
}

// The collection as a whole: at least 300 stories, 60 of several paragraphs, no two alike.
class CollectionTest : public testing::Test {
 public:
  explicit CollectionTest(std::vector<Story> stories) : stories_(std::move(stories)) {}
  void TestBody() override {
    std::map<std::string, std::string> seen;
    std::size_t long_ones = 0;
    for (const auto& story : stories_) {
      const auto [other, fresh] = seen.emplace(without_names(story.text), story.name);
      EXPECT_TRUE(fresh) << story.name << " differs only in names or numbers from "
                         << other->second;
      long_ones += story.text.find("\n\n") != std::string::npos;
    }
    EXPECT_GE(stories_.size(), 300U);
    EXPECT_GE(long_ones, 60U);
  }

 private:
  std::vector<Story> stories_;
};

void mark(const std::string& path) {
  auto file = load(path);
  std::size_t records = 0;
  std::size_t missed = 0;
  for (const auto& story : file.stories) {
    for (const auto& checked : check_story(story)) {
      auto& line = file.lines[checked.expectation->line - 1];
      line = with_known_misses(line, checked.misses());
      ++records;
      missed += checked.misses().empty() ? 0 : 1;
      if (!checked.mistake.empty())
        std::cerr << path << ":" << checked.expectation->line << ": " << checked.mistake;
    }
  }
  std::ofstream out(path, std::ios::binary);
  for (const auto& line : file.lines) out << line << '\n';
  std::cout << fs::path(path).filename().string() << ": " << file.stories.size() << " stories, "
            << records << " expectations, " << missed << " with a known miss\n";
}

}  // namespace
}  // namespace sotin::stories_test

int main(int argc, char** argv) {
  using namespace sotin::stories_test;
  if (argc > 1 && std::string_view(argv[1]) == "--mark") {
    for (const auto& path : story_files()) mark(path);
    return 0;
  }
  testing::InitGoogleTest(&argc, argv);
  std::vector<Story> all;
  for (const auto& path : story_files()) {
    const auto suite = test_name(std::filesystem::path(path).stem().string());
    const auto file = load(path);
    testing::RegisterTest(
        ("Form_" + suite).c_str(), "Is_well_formed", nullptr, nullptr, path.c_str(), 1,
        [file]() -> testing::Test* { return new FormTest(file.mistakes, file.stories.size()); });
    all.insert(all.end(), file.stories.begin(), file.stories.end());
    for (const auto& story : file.stories) {
      testing::RegisterTest(suite.c_str(), test_name(story.name).c_str(), nullptr, nullptr,
                            path.c_str(), static_cast<int>(story.line),
                            [story]() -> testing::Test* { return new StoryTest(story); });
    }
  }
  testing::RegisterTest("Collection", "Is_large_and_no_two_stories_are_alike", nullptr, nullptr,
                        __FILE__, __LINE__,
                        [all]() -> testing::Test* { return new CollectionTest(all); });
  return RUN_ALL_TESTS();
}
