// Facts become rows. Every place in the text goes to `spans` under the record it belongs to, in
// code points, in bytes and in words, so that a ledger can be checked without the program that
// wrote it.
#include <algorithm>
#include <set>

#include "report_rows.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/language/analysis.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::ledger {
namespace {

using namespace facts;

std::optional<std::int32_t> index_or_null(std::int32_t index) {
  return index < 0 ? std::nullopt : std::optional(index);
}

class ReportWriter {
 public:
  ReportWriter(Database& database, std::int64_t reading, const text::Document& document,
               const Report& report)
      : database_(database), reading_(reading), document_(document), report_(report) {}
  void write();

 private:
  void span(std::string_view kind, std::size_t number, std::string_view field, std::size_t ordinal,
            const Span& where) {
    spans_
        .bind(reading_, kind, number, field, ordinal, document_.code_point(where.begin),
              document_.code_point(where.end), where.begin, where.end, document_.words(where))
        .run();
  }
  void maybe_span(std::string_view kind, std::size_t number, std::string_view field,
                  std::size_t ordinal, const std::optional<Span>& where) {
    if (where) span(kind, number, field, ordinal, *where);
  }
  void entity(std::size_t number, const Entity& e);
  void statement(std::size_t number, const Statement& s);
  void event(std::size_t number, const Event& e);
  void commitment(std::size_t number, const Commitment& c);
  void membership(std::size_t number, const Membership& m);

  Database& database_;
  std::int64_t reading_;
  const text::Document& document_;
  const Report& report_;
  Query spans_ = database_.query("INSERT INTO spans VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
  Query names_ = database_.query("INSERT OR IGNORE INTO names VALUES(?1,?2,?3,?4,?5)");
};

void ReportWriter::entity(std::size_t number, const Entity& e) {
  database_.query("INSERT INTO entities VALUES(?1,?2,?3,?4,?5,?6,?7)")
      .bind(reading_, number, e.name, name_of(e.kind), e.role, e.country, e.rule)
      .run();
  for (std::size_t i = 0; i < e.mentions.size(); ++i)
    span("e", number, "mention", i, e.mentions[i]);
  for (const auto& form : forms_of(document_, e)) {
    names_.bind(base::fold_marks(form), reading_, number, form, false).run();
  }
  if (e.kind == EntityKind::kPerson && e.role) {
    names_.bind(base::fold_marks(*e.role), reading_, number, *e.role, true).run();
  }
}

void ReportWriter::statement(std::size_t number, const Statement& s) {
  std::string also;
  for (const Act act : s.act_also) (also += also.empty() ? "" : " ") += name_of(act);
  using MaybeText = std::optional<std::string_view>;
  const auto maybe = [](const auto& record, auto get) {
    return record ? MaybeText(get(*record)) : std::nullopt;
  };
  database_
      .query(
          "INSERT INTO statements "
          "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19)")
      .bind(reading_, number, index_or_null(s.parent), index_or_null(s.speaker.entity),
            name_of(s.speaker.kind), name_of(s.mode), name_of(s.act), also,
            maybe(s.said_on, [](auto& x) -> std::string_view { return x.value; }),
            maybe(s.said_on, [](auto& x) { return name_of(x.basis); }),
            maybe(s.place, [](auto& x) -> std::string_view { return x.name; }),
            s.place ? index_or_null(s.place->entity) : std::nullopt,
            maybe(s.medium, [](auto& x) { return name_of(x.type); }),
            maybe(s.addressee, [](auto& x) -> std::string_view { return x.name; }),
            s.addressee ? index_or_null(s.addressee->entity) : std::nullopt,
            index_or_null(s.setting), maybe(s.condition, [](auto& x) { return name_of(x.kind); }),
            s.rule, static_cast<double>(s.confidence))
      .run();
  span("s", number, "evidence", 0, s.evidence);
  maybe_span("s", number, "speaker", 0, s.speaker.where);
  maybe_span("s", number, "cue", 0, s.cue);
  for (std::size_t i = 0; i < s.content.size(); ++i) span("s", number, "content", i, s.content[i]);
  if (s.said_on) maybe_span("s", number, "said_on", 0, s.said_on->where);
  if (s.place) maybe_span("s", number, "place", 0, s.place->where);
  if (s.medium) maybe_span("s", number, "medium", 0, s.medium->where);
  if (s.addressee) maybe_span("s", number, "addressee", 0, s.addressee->where);
  if (s.condition) span("s", number, "condition", 0, s.condition->where);
  for (std::size_t i = 0; i < s.chain.size(); ++i) {
    const auto& item = s.chain[i];
    database_.query("INSERT INTO chains VALUES(?1,?2,?3,?4,?5,?6,?7)")
        .bind(reading_, number, i, name_of(item.role), index_or_null(item.entity), item.name,
              item.date)
        .run();
    maybe_span("s", number, "chain", i, item.where);
  }
}

void ReportWriter::event(std::size_t number, const Event& e) {
  database_.query("INSERT INTO events VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)")
      .bind(reading_, number, name_of(e.type),
            e.date ? std::optional<std::string_view>(e.date->value) : std::nullopt,
            e.place ? std::optional<std::string_view>(e.place->name) : std::nullopt,
            e.place ? index_or_null(e.place->entity) : std::nullopt, name_of(e.mode),
            name_of(e.status), index_or_null(e.asserted_by), e.rule,
            static_cast<double>(e.confidence))
      .run();
  if (e.date) maybe_span("v", number, "date", 0, e.date->where);
  if (e.place) maybe_span("v", number, "place", 0, e.place->where);
  for (std::size_t i = 0; i < e.evidence.size(); ++i)
    span("v", number, "evidence", i, e.evidence[i]);
  for (std::size_t i = 0; i < e.participants.size(); ++i) {
    const auto& p = e.participants[i];
    database_.query("INSERT INTO participants VALUES(?1,?2,?3,?4,?5)")
        .bind(reading_, number, i, index_or_null(p.entity), name_of(p.role))
        .run();
    maybe_span("v", number, "participant", i, p.where);
  }
  for (std::size_t i = 0; i < e.venue_options.size(); ++i) {
    const auto& venue = e.venue_options[i];
    database_.query("INSERT INTO venues VALUES(?1,?2,?3,?4,?5)")
        .bind(reading_, number, i, venue.name, index_or_null(venue.entity))
        .run();
    maybe_span("v", number, "venue", i, venue.where);
  }
}

void ReportWriter::commitment(std::size_t number, const Commitment& c) {
  database_.query("INSERT INTO commitments VALUES(?1,?2,?3,?4,?5,?6,?7,?8)")
      .bind(reading_, number, index_or_null(c.party), c.tier, name_of(c.status),
            index_or_null(c.statement), c.rule, static_cast<double>(c.confidence))
      .run();
  span("c", number, "what", 0, c.what);
  span("c", number, "evidence", 0, c.evidence);
  maybe_span("c", number, "party", 0, c.party_span);
  maybe_span("c", number, "condition", 0, c.condition);
}

void ReportWriter::membership(std::size_t number, const Membership& m) {
  database_.query("INSERT INTO memberships VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)")
      .bind(reading_, number, index_or_null(m.organisation), index_or_null(m.member),
            name_of(m.role), std::string_view(&m.polarity, 1), index_or_null(m.statement), m.size,
            m.rule, static_cast<double>(m.confidence))
      .run();
  span("m", number, "evidence", 0, m.evidence);
  maybe_span("m", number, "contribution", 0, m.contribution);
}

void ReportWriter::write() {
  if (report_.published) maybe_span("r", 0, "published", 0, report_.published->where);
  if (report_.outlet) maybe_span("r", 0, "outlet", 0, report_.outlet->where);
  for (std::size_t i = 0; i < report_.parts.size(); ++i) {
    const auto& part = report_.parts[i];
    database_.query("INSERT INTO parts VALUES(?1,?2,?3,?4,?5)")
        .bind(reading_, i, text::name_of(part.kind), part.where.begin, part.where.end)
        .run();
  }
  for (std::size_t i = 0; i < report_.notes.size(); ++i) {
    database_.query("INSERT INTO notes VALUES(?1,?2,?3)").bind(reading_, i, report_.notes[i]).run();
  }
  for (std::size_t i = 0; i < report_.times.size(); ++i) {
    const auto& t = report_.times[i];
    database_.query("INSERT INTO times VALUES(?1,?2,?3,?4,?5,?6,?7,?8)")
        .bind(reading_, i, name_of(t.type), t.value, t.mod, t.quant, t.lunar, t.rule)
        .run();
    span("t", i, "time", 0, t.where);
  }
  for (std::size_t i = 0; i < report_.entities.size(); ++i) entity(i, report_.entities[i]);
  for (std::size_t i = 0; i < report_.statements.size(); ++i) statement(i, report_.statements[i]);
  for (std::size_t i = 0; i < report_.events.size(); ++i) event(i, report_.events[i]);
  for (std::size_t i = 0; i < report_.commitments.size(); ++i)
    commitment(i, report_.commitments[i]);
  for (std::size_t i = 0; i < report_.memberships.size(); ++i)
    membership(i, report_.memberships[i]);
}

}  // namespace

std::vector<std::string> forms_of(const text::Document& document, const Entity& entity) {
  constexpr std::size_t kLongest = 200;
  std::vector<std::string> forms{entity.name};
  const std::string whole = " " + base::fold_marks(entity.name) + " ";
  std::set<std::string_view> seen;
  for (const auto& where : entity.mentions) {
    const auto words = document.words(where);
    if (words.size() > kLongest || !seen.insert(words).second) continue;
    if (entity.kind == EntityKind::kPerson &&
        whole.find(" " + base::fold_marks(words) + " ") == std::string::npos) {
      continue;
    }
    forms.emplace_back(words);
  }
  return forms;
}

void write_report(Database& database, std::int64_t reading, const text::Document& document,
                  const Report& report) {
  ReportWriter(database, reading, document, report).write();
}

void write_sentences(Database& database, std::int64_t version, const text::Document& document) {
  constexpr std::uint32_t kLongest = 8192;  // a line without an end is indexed in pieces
  auto rows = database.query("INSERT INTO sentences VALUES(NULL,?1,?2,?3,?4,?5,?6,?7)");
  auto index = database.query("INSERT INTO sentence_index(rowid, exact, folded) VALUES(?1,?2,?3)");
  const auto write = [&](bool in_title, const Span& where, std::string_view words) {
    rows.bind(version, in_title, in_title ? 0 : document.code_point(where.begin),
              in_title ? 0 : document.code_point(where.end), where.begin, where.end, words)
        .run();
    index.bind(database.last_row(), words, base::fold_marks(words)).run();
  };
  if (document.origin().title) write(true, {}, *document.origin().title);
  const auto analysis = language::analyse(document);
  for (const auto& sentence : analysis.sentences) {
    for (auto first = sentence.tokens.first; first < sentence.tokens.last;) {
      auto last = first + 1;
      const auto begin = analysis.tokens[first].where.begin;
      while (last < sentence.tokens.last && analysis.tokens[last].where.end - begin <= kLongest)
        ++last;
      const Span where = analysis.span({first, last});
      write(false, where, document.words(where));
      first = last;
    }
  }
}

}  // namespace sotin::ledger
