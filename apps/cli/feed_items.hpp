#pragma once

/// @file
/// What a feed says of its reports, as it is kept until they are read.

#include <optional>
#include <string>
#include <vector>

#include "sotin/ledger/source_book.hpp"
#include "sotin/text/feed.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

/// The items of a feed that was had from `source`. An item without an address of its own gets one
/// behind the source's: it can't be asked for.
[[nodiscard]] std::vector<ledger::SourceItem> items_of_feed(const text::Feed& feed,
                                                            const std::string& source);

/// True when the item has no page that could be asked for.
[[nodiscard]] bool has_no_page(const ledger::ItemRow& item);

/// Puts what the feed said where the page said nothing: title, date, language.
void complete(text::Record& record, const std::string& content);

/// What the feed itself carried of the report, as a record that says so; nothing when it carried no
/// words. `why` is why the page could not be had.
[[nodiscard]] std::optional<text::Record> record_of_content(const ledger::ItemRow& item,
                                                            const std::string& why);

/// True for a report that was read from a feed's own words.
[[nodiscard]] bool is_from_feed(const text::Origin& origin);

}  // namespace sotin::cli
