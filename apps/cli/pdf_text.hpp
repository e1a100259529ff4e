#pragma once

/// @file
/// PDF files, read by the program `pdftotext` (poppler-utils) in a process of its own: a file made
/// to break it breaks nothing here.

#include "sotin/text/records.hpp"

namespace sotin::cli {

/// Turns a PDF record into plain text, with a note; at most 30 seconds of processor time, 1 GiB of
/// memory, 16 MiB of text. Fails with kBinaryInput when there is no `pdftotext` or it finds no
/// text.
[[nodiscard]] Result<text::Record> text_of_pdf(text::Record record);

}  // namespace sotin::cli
