#pragma once

/// @file
/// The form of «Đọc thêm tin» as an order of reading.

#include "http.hpp"
#include "reading_room.hpp"

namespace sotin::serve {

/// An address of the web («url»), pasted text («text»), files («file»), a folder's files («folder»:
/// those without a known ending are passed over), a day («published»). An order without steps when
/// nothing came; kBadArgument for a day that is none, kDiskFull when uploads cannot be put aside.
[[nodiscard]] Result<ReadingOrder> order_of(const Request& request,
                                            const net::FetchOptions& fetching);

/// The twelve sample reports that every sotin carries.
[[nodiscard]] ReadingOrder sample_order();

}  // namespace sotin::serve
