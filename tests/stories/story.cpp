// Reads story files line by line: `=== name`, header lines, a blank line, the text, `---`, and one
// expectation a line.
#include "story.hpp"

#include <algorithm>
#include <set>

namespace sotin::stories_test {
namespace {

constexpr std::string_view kKnownMiss = "known-miss=";

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
    s.remove_suffix(1);
  return s;
}

// Reads a value at the front of `rest`: "quoted words" (with \" inside) or a run up to a space.
std::string take_value(std::string_view& rest, std::string& mistake) {
  std::string value;
  if (rest.empty() || rest.front() != '"') {
    const auto end = std::min(rest.find(' '), rest.size());
    value = rest.substr(0, end);
    rest.remove_prefix(end);
    return value;
  }
  rest.remove_prefix(1);
  while (!rest.empty() && rest.front() != '"') {
    if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
    value += rest.front();
    rest.remove_prefix(1);
  }
  if (rest.empty()) {
    mistake = "a quotation mark is not closed";
  } else {
    rest.remove_prefix(1);
  }
  return value;
}

const std::set<std::string, std::less<>>& kinds() {
  static const std::set<std::string, std::less<>> all = {
      "statement",     "no-statement", "time",      "no-time",      "entity",
      "no-entity",     "different",    "encounter", "no-encounter", "commitment",
      "no-commitment", "member",       "no-member", "part",         "only"};
  return all;
}

void add_header(Story& story, std::string_view line, std::string& mistake) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) {
    mistake = "a header line is `name: value`";
    return;
  }
  const auto name = trim(line.substr(0, colon));
  const std::string value(trim(line.substr(colon + 1)));
  if (name == "published")
    story.origin.published = value;
  else if (name == "title")
    story.origin.title = value;
  else if (name == "outlet")
    story.origin.outlet = value;
  else if (name == "url")
    story.origin.url = value;
  else
    mistake = "unknown header `" + std::string(name) + "`";
}

}  // namespace

const std::string* Expectation::field(std::string_view name) const {
  for (const auto& [key, value] : fields) {
    if (key == name) return &value;
  }
  return nullptr;
}

bool Expectation::misses(std::string_view name) const {
  return std::find(known_misses.begin(), known_misses.end(), name) != known_misses.end();
}

Expectation parse_expectation(std::string_view line, std::string& mistake) {
  Expectation result;
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) {
    mistake = "an expectation is `kind: ...`";
    return result;
  }
  result.kind = trim(line.substr(0, colon));
  if (!kinds().contains(result.kind)) mistake = "unknown expectation `" + result.kind + "`";
  auto rest = trim(line.substr(colon + 1));
  for (bool after_equals = false; !rest.empty(); rest = trim(rest)) {
    if (rest.front() == '=' || rest.front() == ',') {
      after_equals = rest.front() == '=';
      rest.remove_prefix(1);
      continue;
    }
    const auto name_end = rest.find_first_of("= \"");
    if (rest.front() != '"' && name_end != std::string_view::npos && rest[name_end] == '=') {
      std::string name(rest.substr(0, name_end));
      rest.remove_prefix(name_end + 1);
      auto value = take_value(rest, mistake);
      if (name == "known-miss") {
        for (std::string_view list = value; !list.empty();) {
          const auto end = std::min(list.find(','), list.size());
          result.known_misses.emplace_back(list.substr(0, end));
          list.remove_prefix(std::min(end + 1, list.size()));
        }
      } else {
        result.fields.emplace_back(std::move(name), std::move(value));
      }
    } else if (rest.front() == '"') {
      result.words.push_back(take_value(rest, mistake));
    } else if (after_equals) {
      result.fields.emplace_back("value", take_value(rest, mistake));
    } else {
      result.bare = take_value(rest, mistake);
    }
  }
  return result;
}

std::string with_known_misses(std::string_view line, const std::vector<std::string>& misses) {
  std::string result(line.substr(0, line.find(kKnownMiss)));
  while (!result.empty() && result.back() == ' ') result.pop_back();
  for (std::size_t i = 0; i < misses.size(); ++i) {
    result += i == 0 ? " " + std::string(kKnownMiss) + misses[i] : "," + misses[i];
  }
  return result;
}

StoryFile parse_stories(std::string_view content, const std::string& file) {
  StoryFile result;
  enum { kOutside, kHeader, kText, kExpectations } place = kOutside;
  std::set<std::string> names;
  while (!content.empty()) {
    const auto end = std::min(content.find('\n'), content.size());
    const auto line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    result.lines.emplace_back(line);
    const auto number = result.lines.size();
    std::string mistake;
    if (line.starts_with("=== ")) {
      result.stories.push_back(
          {.file = file, .name = std::string(trim(line.substr(4))), .line = number});
      if (!names.insert(result.stories.back().name).second) mistake = "this name stands twice";
      place = kHeader;
    } else if (place == kHeader) {
      if (trim(line).empty())
        place = kText;
      else if (line.front() != '#')
        add_header(result.stories.back(), line, mistake);
    } else if (place == kText) {
      auto& text = result.stories.back().text;
      if (line == "---") {
        place = kExpectations;
        while (!text.empty() && text.back() == '\n') text.pop_back();
      } else {
        text += line;
        text += '\n';
      }
    } else if (!trim(line).empty() && line.front() != '#') {
      if (place == kOutside) {
        mistake = "a story begins with `=== name`";
      } else {
        auto expectation = parse_expectation(line, mistake);
        expectation.line = number;
        result.stories.back().expectations.push_back(std::move(expectation));
      }
    }
    if (!mistake.empty())
      result.mistakes.push_back(file + ":" + std::to_string(number) + ": " + mistake);
  }
  for (const auto& story : result.stories) {
    if (story.text.empty() || story.expectations.empty()) {
      result.mistakes.push_back(file + ":" + std::to_string(story.line) +
                                ": a story has a text, `---` and expectations");
    }
  }
  return result;
}

}  // namespace sotin::stories_test
