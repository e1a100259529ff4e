#pragma once

/// @file
/// What a Ledger holds, for the files that share the work of its functions.

#include "database.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

struct Ledger::Inner {
  mutable Database database;
  bool read_only;
};

/// Names a report: its row and keys in the tables.
struct Keys {
  std::int64_t report = 0;
  std::int64_t version = 0;
  std::int64_t reading = 0;
};

/// Finds a report by its id or a unique beginning of it; throws kNotFound.
[[nodiscard]] Keys find_report(Database& database, std::string_view id);

/// The last reading of that version of a report; throws kNotFound when it has none such.
[[nodiscard]] Stored load_version(Database& database, const Keys& keys, std::uint32_t number);

/// A connection of its own that only reads.
[[nodiscard]] Database open_to_read(const std::string& path, const OpenOptions& options);

/// A stored text as a Document again: not a byte of it changes.
[[nodiscard]] text::Document stored_document(std::string_view text, text::Origin origin);

/// A digest of a text: 32 hex digits, the same on every machine.
[[nodiscard]] std::string digest_of(std::string_view text);

}  // namespace sotin::ledger
