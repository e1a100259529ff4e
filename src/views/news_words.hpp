#pragma once

/// @file
/// What is new in a story, as JSON and as lines for people: what its views share.

#include <string>
#include <vector>

#include "sotin/stories/news_since.hpp"
#include "sotin/stories/story_news.hpp"
#include "sotin/views/tongue.hpp"
#include "text_page.hpp"

namespace sotin::views {

/// The members of a JSON object, without its braces: counts, then the entries.
[[nodiscard]] std::string news_members(const stories::StoryNews& news);

/// «4 phát biểu mới · 1 đổi lập trường · 2 cuộc gặp sắp tới»; empty when there is none of them.
[[nodiscard]] std::string news_counts(const stories::StoryNews& news, Tongue tongue);

/// The entries, at most `most` of each kind, each with its report; how many are left out is told.
void show_news(Page& page, const stories::StoryNews& news, std::size_t most, int indent,
               Tongue tongue);

}  // namespace sotin::views
