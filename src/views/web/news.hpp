#pragma once

/// @file
/// What is new in a story since this browser last looked: counts, the news themselves, and the
/// button that says they have been read.

#include "layout.hpp"
#include "sotin/stories/story_news.hpp"

namespace sotin::views::web {

/// «2 đổi lập trường · 1 cuộc gặp sắp tới · 5 phát biểu mới» as a list; `is_new`: nobody looked at
/// the story before, so that all of it is new.
void put_news_counts(Html& html, const stories::StoryNews& news, bool is_new, const Reader& reader);

/// The news, at most `most` of each kind, each with a link to its place.
void put_news(Html& html, const stories::StoryNews& news, std::size_t most, const Reader& reader);

/// «Đánh dấu đã đọc»: of one story, or of everything when `story` is empty.
void put_mark_read(Html& html, std::string_view story, std::string_view label,
                   const Reader& reader);

/// «Hoàn tác», when there is a mark to take back.
void put_undo(Html& html, const Reader& reader);

/// For the top of a story's page: what is new in it since this browser last looked, or that
/// nothing is, with the button. By its id, a beginning of it, or a report of it.
[[nodiscard]] Result<void> put_story_news(Html& html, const ledger::Ledger& ledger,
                                          std::string_view asked, const Reader& reader);

}  // namespace sotin::views::web
