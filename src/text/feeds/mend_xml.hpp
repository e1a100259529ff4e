#pragma once

/// @file
/// Makes XML that a strict parser takes out of XML as feeds have it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::text::feeds {

/// Gives `text` (UTF-8), which must outlive it, as XML inside one root element `<r>`: tags nested
/// rightly, attributes quoted, references of HTML replaced by their characters, bare `&` and `<`
/// escaped, characters that XML forbids left out; no declaration, document type, comment or section
/// is left. Plain entities that the document type declares (no markup, no reference inside) are
/// replaced; others stay as words. What was mended is put into `notes`, at the latest when all has
/// been read. Linear; the result is at most about six times as long, and only a piece of it is held
/// at a time.
class XmlMender {
 public:
  XmlMender(std::string_view text, std::vector<std::string>& notes);
  ~XmlMender();
  XmlMender(const XmlMender&) = delete;
  XmlMender& operator=(const XmlMender&) = delete;

  /// Puts the next bytes, at most `room`, at `to`; 0 behind the end.
  std::size_t read(char* to, std::size_t room);

 private:
  class Pass;
  std::unique_ptr<Pass> pass_;
};

/// `words` with & < > and both quotation marks escaped.
void append_escaped(std::string& out, std::string_view words);

}  // namespace sotin::text::feeds
