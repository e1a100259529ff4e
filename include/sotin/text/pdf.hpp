#pragma once

/// @file
/// The lines of a PDF file as a text. Best effort: a PDF file does not say what a paragraph is.

#include <string>
#include <string_view>

namespace sotin::text {

/// The note that goes with every report read from PDF.
inline constexpr const char* kPdfNote = "read from PDF: lines put together, best effort";

/// Paragraphs of what `pdftotext` gives (UTF-8, a form feed behind each page), a line each: heads
/// and feet that repeat on pages and page numbers are left out. Linear in bytes (n log n in pages).
[[nodiscard]] std::string text_of_pdf_lines(std::string_view lines);

}  // namespace sotin::text
