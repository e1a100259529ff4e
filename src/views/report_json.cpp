// Writes the contract's JSON by hand into one string: the report is walked once, in the schema's
// order, and every byte offset becomes a code point on the way out.
#include "sotin/views/report_json.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  void raw(std::string_view s) { out_ += s; }
  /// Runs without anything to escape are copied whole.
  void str(std::string_view s) {
    out_ += '"';
    std::size_t run = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
      const auto byte = static_cast<unsigned char>(s[i]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
      out_.append(s, run, i - run);
      run = i + 1;
      escape(byte);
    }
    out_.append(s, run, s.size() - run);
    out_ += '"';
  }
  void escape(unsigned char byte) {
    static constexpr char kDigits[] = "0123456789abcdef";
    switch (byte) {
      case '"':
        out_ += "\\\"";
        return;
      case '\\':
        out_ += "\\\\";
        return;
      case '\n':
        out_ += "\\n";
        return;
      case '\t':
        out_ += "\\t";
        return;
      case '\r':
        out_ += "\\r";
        return;
      default:
        out_ += "\\u00";
        out_ += kDigits[byte >> 4];
        out_ += kDigits[byte & 15];
    }
  }
  void number(std::uint32_t n) {
    const fmt::format_int digits(n);
    out_.append(digits.data(), digits.size());
  }
  void key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  void field(std::string_view name, std::string_view value) {
    key(name);
    str(value);
  }
  void maybe(std::string_view name, const std::optional<std::string>& value) {
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
  void field(std::string_view name, Span where) {
    key(name);
    span(where);
  }
  void maybe_span(std::string_view name, const std::optional<Span>& where) {
    key(name);
    where ? span(*where) : raw("null");
  }
  void id(std::string_view name, char prefix, std::int32_t index) {
    key(name);
    if (index < 0) return raw("null");
    out_ += '"';
    out_ += prefix;
    number(static_cast<std::uint32_t>(index) + 1);
    out_ += '"';
  }
  template <class Items, class Each>
  void list(std::string_view name, const Items& items, Each each) {
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
    raw(thousandths >= 1000 ? "1." : "0.");
    for (const std::uint32_t unit : {100U, 10U, 1U}) {
      out_ += static_cast<char>('0' + thousandths / unit % 10);
    }
  }
  void place(std::string_view name, const std::optional<Place>& value);
  void entity(const Entity& e, std::size_t index);
  void time(const Time& t);
  void statement(const Statement& s, std::size_t index);
  void event(const Event& e, std::size_t index);
  void commitment(const Commitment& c, std::size_t index);
  void membership(const Membership& m, std::size_t index);

  const text::Document& document_;
  const Report& report_;
  std::string out_;
};

void Writer::place(std::string_view name, const std::optional<Place>& value) {
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
  out_.reserve(document_.text().size() * 8);
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
  return std::move(out_);
}

}  // namespace

std::string report_json(const text::Document& document, const facts::Report& report) {
  return Writer(document, report).write();
}

}  // namespace sotin::views
