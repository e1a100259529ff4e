// «120.95@s01ab.130»: marks divided by points, the oldest first; a mark of one story names it.
#include "seen.hpp"

#include <algorithm>
#include <charconv>

namespace sotin::serve {
namespace {

constexpr std::size_t kLongestId = 64;

bool is_story_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
  });
}

}  // namespace

SeenLog SeenLog::parse(std::string_view cookie) {
  SeenLog log;
  if (cookie.size() > 2 * kLongest) return log;
  while (!cookie.empty()) {
    const auto point = cookie.find('.');
    const auto word = cookie.substr(0, point);
    cookie = point == std::string_view::npos ? std::string_view() : cookie.substr(point + 1);
    const auto at = word.find('@');
    const auto number = word.substr(0, at);
    std::int64_t reading = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), reading);
    if (error != std::errc() || end != number.data() + number.size() || reading < 0) continue;
    if (at == std::string_view::npos) {
      log.mark(reading);
    } else if (is_story_id(word.substr(at + 1))) {
      log.mark(reading, word.substr(at + 1));
    }
  }
  return log;
}

void SeenLog::mark(std::int64_t reading, std::string_view story) {
  if (!story.empty() && !is_story_id(story)) return;
  marks_.push_back({reading, std::string(story)});
}

bool SeenLog::undo() {
  if (marks_.empty()) return false;
  marks_.pop_back();
  return true;
}

std::string SeenLog::cookie() const {
  std::vector<std::string> words;
  std::size_t size = 0;
  std::size_t last_all = marks_.size();
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    words.push_back(std::to_string(marks_[i].reading) +
                    (marks_[i].story.empty() ? "" : "@" + marks_[i].story));
    size += words.back().size() + 1;
    if (marks_[i].story.empty()) last_all = i;
  }
  const auto drop = [&](std::size_t i) {
    if (size <= kLongest || words[i].empty()) return;
    size -= words[i].size() + 1;
    words[i].clear();
  };
  for (std::size_t i = 0; i < last_all && last_all < words.size(); ++i) drop(i);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != last_all) drop(i);
  }
  std::string value;
  for (const auto& word : words) {
    if (!word.empty()) value += (value.empty() ? "" : ".") + word;
  }
  return value;
}

views::web::Seen SeenLog::seen(std::int64_t last) const {
  views::web::Seen seen;
  for (const auto& mark : marks_) {
    if (mark.reading > last) continue;
    auto& known =
        mark.story.empty() ? seen.all : seen.stories.try_emplace(mark.story, -1).first->second;
    known = std::max(known, mark.reading);
  }
  seen.can_undo = !marks_.empty();
  return seen;
}

}  // namespace sotin::serve
