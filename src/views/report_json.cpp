// Writes the contract's JSON by hand into one string: the report is walked once, in the schema's
// order, and every byte offset becomes a code point on the way out.
#include "sotin/views/report_json.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "sotin/facts/names_of.hpp"

namespace sotin::views {
namespace {

using namespace facts;

class Writer {
 public:
  Writer(const text::Document& document, const Report& report)
      : document_(document), report_(report) {}
  std::string write();

 private:
  /// Bytes go into a buffer that is longer than what is written: no length is kept up to date and
  /// no null byte set for each piece.
  void need(std::size_t bytes) {
    if (out_.size() - size_ < bytes) grow(bytes);
  }
  [[gnu::noinline]] void grow(std::size_t bytes) {
    out_.resize(std::max(out_.size() * 2, size_ + bytes));
  }
  void put(char c) {
    need(1);
    out_[size_++] = c;
  }
  template <std::size_t N>
  void raw(const char (&literal)[N]) {
    need(N);
    std::memcpy(out_.data() + size_, literal, N - 1);
    size_ += N - 1;
  }
  /// Eight bytes at a time are copied and looked at; a group that holds something to escape is
  /// written again byte by byte.
  void str(std::string_view s) {
    put('"');
    for (; s.size() > kPiece; s.remove_prefix(kPiece)) escaped(s.substr(0, kPiece));
    escaped(s);
    put('"');
  }
  void escaped(std::string_view s) {
    need(s.size() * kLongestEscape);
    char* to = out_.data() + size_;
    std::size_t i = 0;
    while (i < s.size()) {
      if (s.size() - i >= 8) {
        std::uint64_t eight;
        std::memcpy(&eight, s.data() + i, 8);
        if (!has_escapes(eight)) {
          std::memcpy(to, &eight, 8);
          to += 8;
          i += 8;
          continue;
        }
      }
      const auto end = std::min(s.size(), i + 8);
      for (; i < end; ++i) {
        const auto byte = static_cast<unsigned char>(s[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') {
          *to++ = s[i];
        } else {
          to = escape(byte, to);
        }
      }
    }
    size_ = static_cast<std::size_t>(to - out_.data());
  }
  static constexpr std::size_t kLongestEscape = 6;
  static constexpr std::size_t kPiece = 4096;
  /// Is one of the bytes a quotation mark, a backslash or below 0x20?
  static bool has_escapes(std::uint64_t eight) {
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
    const auto zeros = [](std::uint64_t x) { return (x - kOnes) & ~x; };
    const std::uint64_t control = (eight - kOnes * 0x20) & ~eight;
    return ((control | zeros(eight ^ kOnes * '"') | zeros(eight ^ kOnes * '\\')) & kHigh) != 0;
  }
  static char* escape(unsigned char byte, char* to) {
    static constexpr char kDigits[] = "0123456789abcdef";
    *to++ = '\\';
    switch (byte) {
      case '"':
      case '\\':
        *to++ = static_cast<char>(byte);
        return to;
      case '\n':
        *to++ = 'n';
        return to;
      case '\t':
        *to++ = 't';
        return to;
      case '\r':
        *to++ = 'r';
        return to;
      default:
        std::memcpy(to, "u00", 3);
        to[3] = kDigits[byte >> 4];
        to[4] = kDigits[byte & 15];
        return to + 5;
    }
  }
  void number(std::uint32_t n) {
    std::array<char, 10> digits;
    std::size_t first = digits.size();
    do {
      digits[--first] = static_cast<char>('0' + n % 10);
      n /= 10;
    } while (n > 0);
    need(digits.size());
    for (; first < digits.size(); ++first) out_[size_++] = digits[first];
  }
  template <std::size_t N>
  void key(const char (&name)[N]) {
    need(N + 4);
    char* to = out_.data() + size_;
    if (to[-1] != '{') *to++ = ',';
    *to++ = '"';
    std::memcpy(to, name, N - 1);
    std::memcpy(to + N - 1, "\":", 2);
    size_ = static_cast<std::size_t>(to + N + 1 - out_.data());
  }
  template <std::size_t N>
  void field(const char (&name)[N], std::string_view value) {
    key(name);
    str(value);
  }
  template <std::size_t N>
  void maybe(const char (&name)[N], const std::optional<std::string>& value) {
    key(name);
    value ? str(*value) : raw("null");
  }
  void offsets(const Span& span) {
    raw("\"start\":");
    number(document_.code_point(span.begin));
    raw(",\"end\":");
    number(document_.code_point(span.end));
  }
  void span(const Span& where) {
    raw("{");
    offsets(where);
    field("text", document_.words(where));
    raw("}");
  }
  template <std::size_t N>
  void field(const char (&name)[N], Span where) {
    key(name);
    span(where);
  }
  template <std::size_t N>
  void maybe_span(const char (&name)[N], const std::optional<Span>& where) {
    key(name);
    where ? span(*where) : raw("null");
  }
  template <std::size_t N>
  void id(const char (&name)[N], char prefix, std::int32_t index) {
    key(name);
    if (index < 0) return raw("null");
    put('"');
    put(prefix);
    number(static_cast<std::uint32_t>(index) + 1);
    put('"');
  }
  template <std::size_t N, class Items, class Each>
  void list(const char (&name)[N], const Items& items, Each each) {
    key(name);
    raw("[");
    bool first = true;
    for (const auto& item : items) {
      if (!first) raw(",");
      first = false;
      each(item);
    }
    raw("]");
  }
  void made_by(std::string_view rule, float confidence) {
    field("rule", rule);
    key("confidence");
    const auto thousandths =
        static_cast<std::uint32_t>(std::clamp(confidence, 0.0F, 1.0F) * 1000 + 0.5F);
    put(thousandths >= 1000 ? '1' : '0');
    put('.');
    for (const std::uint32_t unit : {100U, 10U, 1U}) {
      put(static_cast<char>('0' + thousandths / unit % 10));
    }
  }
  template <std::size_t N>
  void place(const char (&name)[N], const std::optional<Place>& value);
  void entity(const Entity& e, std::size_t index);
  void time(const Time& t);
  void statement(const Statement& s, std::size_t index);
  void event(const Event& e, std::size_t index);
  void commitment(const Commitment& c, std::size_t index);
  void membership(const Membership& m, std::size_t index);

  const text::Document& document_;
  const Report& report_;
  std::string out_;
  std::size_t size_ = 0;  // written of out_
};

template <std::size_t N>
void Writer::place(const char (&name)[N], const std::optional<Place>& value) {
  key(name);
  if (!value) return raw("null");
  raw("{");
  field("name", value->name);
  id("entity", 'e', value->entity);
  maybe_span("span", value->where);
  raw("}");
}

void Writer::entity(const Entity& e, std::size_t index) {
  raw("{");
  id("id", 'e', static_cast<std::int32_t>(index));
  field("name", e.name);
  field("kind", name_of(e.kind));
  maybe("role", e.role);
  maybe("country", e.country);
  list("mentions", e.mentions, [&](const Span& where) { span(where); });
  field("rule", e.rule);
  raw("}");
}

void Writer::time(const Time& t) {
  raw("{");
  offsets(t.where);
  field("text", document_.words(t.where));
  field("type", name_of(t.type));
  field("value", t.value);
  if (!t.mod.empty()) field("mod", t.mod);
  if (!t.quant.empty()) field("quant", t.quant);
  if (t.lunar) field("cal", "LUNAR");
  field("rule", t.rule);
  raw("}");
}

void Writer::statement(const Statement& s, std::size_t index) {
  raw("{");
  id("id", 's', static_cast<std::int32_t>(index));
  id("parent", 's', s.parent);
  field("evidence", s.evidence);
  key("speaker");
  raw("{");
  id("entity", 'e', s.speaker.entity);
  field("kind", name_of(s.speaker.kind));
  maybe_span("span", s.speaker.where);
  raw("}");
  maybe_span("cue", s.cue);
  field("mode", name_of(s.mode));
  list("content", s.content, [&](const Span& where) { span(where); });
  field("act", name_of(s.act));
  list("act_also", s.act_also, [&](Act act) { str(name_of(act)); });
  list("chain", s.chain, [&](const ChainItem& item) {
    raw("{");
    field("role", name_of(item.role));
    id("entity", 'e', item.entity);
    field("name", item.name);
    maybe_span("span", item.where);
    maybe("date", item.date);
    raw("}");
  });
  key("said_on");
  if (s.said_on) {
    raw("{");
    field("value", s.said_on->value);
    field("basis", name_of(s.said_on->basis));
    maybe_span("span", s.said_on->where);
    raw("}");
  } else {
    raw("null");
  }
  place("place", s.place);
  key("medium");
  if (s.medium) {
    raw("{");
    field("type", name_of(s.medium->type));
    maybe_span("span", s.medium->where);
    raw("}");
  } else {
    raw("null");
  }
  key("addressee");
  if (s.addressee) {
    raw("{");
    field("name", s.addressee->name);
    id("entity", 'e', s.addressee->entity);
    maybe_span("span", s.addressee->where);
    raw("}");
  } else {
    raw("null");
  }
  id("setting", 'v', s.setting);
  key("condition");
  if (s.condition) {
    raw("{");
    field("kind", name_of(s.condition->kind));
    raw(",");
    offsets(s.condition->where);
    field("text", document_.words(s.condition->where));
    raw("}");
  } else {
    raw("null");
  }
  made_by(s.rule, s.confidence);
  raw("}");
}

void Writer::event(const Event& e, std::size_t index) {
  raw("{");
  id("id", 'v', static_cast<std::int32_t>(index));
  field("type", name_of(e.type));
  list("participants", e.participants, [&](const Participant& p) {
    raw("{");
    id("entity", 'e', p.entity);
    field("role", name_of(p.role));
    maybe_span("span", p.where);
    raw("}");
  });
  key("date");
  if (e.date) {
    raw("{");
    field("value", e.date->value);
    maybe_span("span", e.date->where);
    raw("}");
  } else {
    raw("null");
  }
  place("place", e.place);
  list("venue_options", e.venue_options, [&](const Place& option) {
    raw("{");
    field("name", option.name);
    id("entity", 'e', option.entity);
    maybe_span("span", option.where);
    raw("}");
  });
  field("mode", name_of(e.mode));
  field("status", name_of(e.status));
  id("asserted_by", 's', e.asserted_by);
  list("evidence", e.evidence, [&](const Span& where) { span(where); });
  made_by(e.rule, e.confidence);
  raw("}");
}

void Writer::commitment(const Commitment& c, std::size_t index) {
  raw("{");
  id("id", 'c', static_cast<std::int32_t>(index));
  key("party");
  raw("{");
  id("entity", 'e', c.party);
  maybe_span("span", c.party_span);
  raw("}");
  field("what", c.what);
  maybe_span("condition", c.condition);
  maybe("tier", c.tier);
  field("status", name_of(c.status));
  id("statement", 's', c.statement);
  field("evidence", c.evidence);
  made_by(c.rule, c.confidence);
  raw("}");
}

void Writer::membership(const Membership& m, std::size_t index) {
  raw("{");
  id("id", 'm', static_cast<std::int32_t>(index));
  id("organisation", 'e', m.organisation);
  id("member", 'e', m.member);
  field("role", name_of(m.role));
  maybe_span("contribution", m.contribution);
  field("polarity", std::string_view(&m.polarity, 1));
  id("statement", 's', m.statement);
  field("evidence", m.evidence);
  maybe("size", m.size);
  made_by(m.rule, m.confidence);
  raw("}");
}

std::string Writer::write() {
  out_.resize(document_.text().size() * 5 + 4096);
  raw("{");
  field("schema", "sotin.report/1");
  field("id", document_.id());
  field("source", document_.origin().source);
  field("language", report_.language);
  key("published");
  if (report_.published) {
    raw("{");
    field("value", report_.published->value);
    field("basis", name_of(report_.published->basis));
    maybe_span("span", report_.published->where);
    raw("}");
  } else {
    raw("null");
  }
  key("outlet");
  if (report_.outlet) {
    raw("{");
    field("name", report_.outlet->name);
    field("basis", name_of(report_.outlet->basis));
    maybe_span("span", report_.outlet->where);
    raw("}");
  } else {
    raw("null");
  }
  maybe("title", document_.origin().title);
  field("text", document_.text());
  list("parts", report_.parts, [&](const text::Part& part) {
    raw("{");
    field("kind", text::name_of(part.kind));
    raw(",");
    offsets(part.where);
    raw("}");
  });
  std::size_t index = 0;
  list("entities", report_.entities, [&](const Entity& e) { entity(e, index++); });
  list("times", report_.times, [&](const Time& t) { time(t); });
  index = 0;
  list("statements", report_.statements, [&](const Statement& s) { statement(s, index++); });
  index = 0;
  list("events", report_.events, [&](const Event& e) { event(e, index++); });
  index = 0;
  list("commitments", report_.commitments, [&](const Commitment& c) { commitment(c, index++); });
  index = 0;
  list("memberships", report_.memberships, [&](const Membership& m) { membership(m, index++); });
  list("notes", report_.notes, [&](const std::string& note) { str(note); });
  raw("}");
  out_.resize(size_);
  return std::move(out_);
}

}  // namespace

std::string report_json(const text::Document& document, const facts::Report& report) {
  return Writer(document, report).write();
}

}  // namespace sotin::views
