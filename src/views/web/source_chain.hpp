#pragma once

/// @file
/// On whose word a statement reached the reader: from the outlet over agencies, papers and persons
/// to who spoke. As a row of steps, a small layered graph of several such rows, a table, a line.

#include <functional>
#include <string>
#include <vector>

#include "layout.hpp"

namespace sotin::views::web {

struct ChainStep {
  std::string name;
  std::string role;  ///< «hãng tin», in the reader's tongue
  std::string date;  ///< as the report has it; empty when it has none
};
using SourceChain = std::vector<ChainStep>;

/// What an entity of the report is called; empty when it has no name.
using NameOf = std::function<std::string(facts::EntityIndex)>;

/// The outlet first, who spoke last.
[[nodiscard]] SourceChain source_chain(const ledger::Stored& stored,
                                       const facts::Statement& statement, const NameOf& name_of,
                                       const Reader& reader);

/// Layers from the outlets (left) to who spoke (right); a source that several chains name is one
/// node. At most `kMostDrawn` chains are drawn. Hidden from screen readers: tables and lines say
/// the same.
inline constexpr std::size_t kMostDrawn = 12;
void put_chain_graph(Html& html, const std::vector<SourceChain>& chains, const Reader& reader);

void put_chain_table(Html& html, const SourceChain& chain, const Reader& reader);

/// «Sóng Xanh → Sagara (hãng tin) → Bagas Wirayudha».
[[nodiscard]] std::string chain_line(const SourceChain& chain);

}  // namespace sotin::views::web
