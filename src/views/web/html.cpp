#include "html.hpp"

namespace sotin::views::web {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
  return out;
}

Html& Html::put(Markup markup) {
  out_ += markup.text();
  return *this;
}

Html& Html::words(std::string_view text) {
  out_ += escaped(text);
  return *this;
}

Html& Html::open(std::string_view tag, const Attributes& attributes) {
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    if (name.empty()) continue;
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += escaped(value);
    out_ += '"';
  }
  out_ += '>';
  return *this;
}

Html& Html::close(std::string_view tag) {
  out_ += "</";
  out_ += tag;
  out_ += '>';
  return *this;
}

Html& Html::element(std::string_view tag, const Attributes& attributes, std::string_view text) {
  return open(tag, attributes).words(text).close(tag);
}

Html& Html::link(std::string_view address, std::string_view text, const Attributes& more) {
  Attributes attributes = {{"href", std::string(address)}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  return element("a", attributes, text);
}

Html& Html::append(const Html& other) {
  out_ += other.out_;
  return *this;
}

}  // namespace sotin::views::web
