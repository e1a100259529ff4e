// Words are the unit: a piece is cut at its spaces, and a word that no longer fits begins a new
// line. A piece without a leading space sticks to the one before it.
#include "text_page.hpp"

#include <unicode/uchar.h>

#include "sotin/base/utf8.hpp"

namespace sotin::views {
namespace {

std::string_view code_of(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kBold:
      return "\x1b[1m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kAct:
      return "\x1b[36m";
    case Style::kGood:
      return "\x1b[32m";
    case Style::kBad:
      return "\x1b[31m";
    case Style::kWarn:
      return "\x1b[33m";
    case Style::kHead:
      return "\x1b[1;34m";
  }
  return "";
}

int columns_of(char32_t c) {
  if (c < 0x300) return 1;
  if (c >= 0x1E00 && c < 0x2100) return c == 0x200B || c == 0x200D || c == 0xFEFF ? 0 : 1;
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const auto wide = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029 || c == 0x200E || c == 0x200F;
}

}  // namespace

int columns(std::string_view words) {
  int width = 0;
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    width += columns_of(c);
    pos += length;
  }
  return width;
}

std::string harmless(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    if (steers(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(words, pos, length);
    }
    pos += length;
  }
  return out;
}

std::string clipped(std::string_view words, int limit) {
  int width = 0;
  std::size_t last_space = 0;
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    if (c == ' ') last_space = pos;
    width += columns_of(c);
    if (width > limit) {
      return std::string(words.substr(0, last_space > 0 ? last_space : pos)) + " …";
    }
    pos += length;
  }
  return std::string(words);
}

void Page::put(std::string_view words, Style style) {
  if (!colour_ || style == Style::kPlain) {
    out_ += words;
    return;
  }
  out_ += code_of(style);
  out_ += words;
  out_ += "\x1b[0m";
}

void Page::paragraph(const std::vector<Piece>& pieces, int first, int rest, const Piece& label,
                     int label_at) {
  int column = 0;
  if (!label.words.empty()) {
    out_.append(static_cast<std::size_t>(label_at), ' ');
    put(label.words, label.style);
    column = label_at + columns(label.words);
    if (column >= first) {  // the label is too long for its column: the text goes below it
      out_ += '\n';
      column = 0;
    }
  }
  out_.append(static_cast<std::size_t>(first - column), ' ');
  column = first;
  bool at_start = true;
  bool glue = true;  // no space between this word and the one before
  for (const auto& piece : pieces) {
    std::string_view words = piece.words;
    std::string run;  // of one style on one line
    const auto flush = [&] {
      if (!run.empty()) put(run, piece.style);
      run.clear();
    };
    while (!words.empty()) {
      if (words.front() == ' ') {
        glue = false;
        words.remove_prefix(1);
        continue;
      }
      const auto word = words.substr(0, words.find(' '));
      words.remove_prefix(word.size());
      const int width = columns(word);
      const bool space = !glue && !at_start;
      if (!at_start && !glue && column + (space ? 1 : 0) + width > width_) {
        flush();
        out_ += '\n';
        out_.append(static_cast<std::size_t>(rest), ' ');
        column = rest;
      } else if (space) {
        run += ' ';
        ++column;
      }
      run += word;
      column += width;
      at_start = false;
      glue = true;
    }
    flush();
  }
  out_ += '\n';
}

void Page::heading(std::string_view words) {
  blank();
  put(words, Style::kHead);
  out_ += '\n';
}

void Page::rule() {
  std::string line;
  for (int i = 0; i < width_; ++i) line += "─";
  put(line, Style::kDim);
  out_ += '\n';
}

}  // namespace sotin::views
