// Rows become facts again. The spans of a reading are fetched once, in the order of their key, and
// looked up by it.
#include <algorithm>
#include <tuple>

#include "report_rows.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

using namespace facts;

class ReportReader {
 public:
  ReportReader(Database& database, std::int64_t reading, std::size_t text_size, Report& report)
      : database_(database), reading_(reading), text_size_(text_size), report_(report) {}
  void read();

 private:
  struct Row {
    char kind;
    std::int64_t number;
    std::string field;
    std::int64_t ordinal;
    Span where;
    [[nodiscard]] auto key() const {
      return std::tuple(kind, number, std::string_view(field), ordinal);
    }
  };
  using Key = std::tuple<char, std::int64_t, std::string_view, std::int64_t>;

  Query select(std::string_view sql) {
    auto query = database_.query(sql);
    query.bind(reading_);
    return query;
  }
  void load_spans();
  [[nodiscard]] std::optional<Span> find(char kind, std::int64_t number, std::string_view field,
                                         std::int64_t ordinal = 0) const {
    const Key key{kind, number, field, ordinal};
    const auto at = std::lower_bound(spans_.begin(), spans_.end(), key,
                                     [](const Row& row, const Key& k) { return row.key() < k; });
    return at != spans_.end() && at->key() == key ? std::optional(at->where) : std::nullopt;
  }
  [[nodiscard]] Span need(char kind, std::int64_t number, std::string_view field) const {
    return find(kind, number, field).value_or(Span{});
  }
  [[nodiscard]] std::vector<Span> all(char kind, std::int64_t number,
                                      std::string_view field) const {
    std::vector<Span> spans;
    while (const auto where = find(kind, number, field, static_cast<std::int64_t>(spans.size()))) {
      spans.push_back(*where);
    }
    return spans;
  }
  /// A name that no enumeration of ours holds means a damaged file.
  template <class E>
  [[nodiscard]] E value(const Query& query, int column) const {
    if (const auto value = value_of<E>(query.text(column))) return *value;
    damaged("a row holds the unknown word '" + std::string(query.text(column)) + "'");
  }
  [[noreturn]] void damaged(const std::string& what) const {
    throw Failure{{ErrorCode::kLedgerDamaged, what, database_.path()}};
  }
  [[nodiscard]] Span inside(std::int64_t begin, std::int64_t end) const {
    if (begin < 0 || end < begin || static_cast<std::size_t>(end) > text_size_) {
      damaged("a span lies outside its text");
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  template <class Items>
  void known(std::int32_t index, const Items& items) const {
    if (index < -1 || index >= static_cast<std::int64_t>(items.size())) {
      damaged("a record points to one that is not there");
    }
  }
  void check_indexes() const;
  static std::int32_t index(const Query& query, int column) {
    return query.null(column) ? -1 : static_cast<std::int32_t>(query.integer(column));
  }
  void read_statements();
  void read_events();

  Database& database_;
  std::int64_t reading_;
  std::size_t text_size_;
  Report& report_;
  std::vector<Row> spans_;
};

void ReportReader::load_spans() {
  auto query = select(
      "SELECT kind, number, field, ordinal, start_byte, end_byte FROM spans WHERE reading = ?1"
      " ORDER BY kind, number, field, ordinal");
  while (query.next()) {
    const auto kind = query.text(0);
    spans_.push_back({kind.empty() ? '?' : kind[0], query.integer(1), std::string(query.text(2)),
                      query.integer(3), inside(query.integer(4), query.integer(5))});
  }
}

void ReportReader::read_statements() {
  auto query = select(
      "SELECT number, parent, speaker, speaker_kind, mode, act, act_also, said_on, said_basis, "
      "place,"
      " place_entity, medium, addressee, addressee_entity, setting, condition, rule, confidence"
      " FROM statements WHERE reading = ?1 ORDER BY number");
  while (query.next()) {
    const auto number = query.integer(0);
    Statement s;
    s.parent = index(query, 1);
    s.speaker = {index(query, 2), value<SpeakerKind>(query, 3), find('s', number, "speaker")};
    s.mode = value<Mode>(query, 4);
    s.act = value<Act>(query, 5);
    for (std::string_view also = query.text(6); !also.empty();) {
      const auto end = std::min(also.find(' '), also.size());
      if (const auto act = value_of<Act>(also.substr(0, end))) s.act_also.push_back(*act);
      also.remove_prefix(std::min(end + 1, also.size()));
    }
    s.evidence = need('s', number, "evidence");
    s.cue = find('s', number, "cue");
    s.content = all('s', number, "content");
    if (!query.null(7)) {
      s.said_on =
          SaidOn{std::string(query.text(7)), value<Basis>(query, 8), find('s', number, "said_on")};
    }
    if (!query.null(9)) {
      s.place = Place{std::string(query.text(9)), index(query, 10), find('s', number, "place")};
    }
    if (!query.null(11))
      s.medium = MediumUse{value<Medium>(query, 11), find('s', number, "medium")};
    if (!query.null(12)) {
      s.addressee =
          Addressee{std::string(query.text(12)), index(query, 13), find('s', number, "addressee")};
    }
    s.setting = index(query, 14);
    if (!query.null(15)) {
      s.condition = Condition{value<ConditionKind>(query, 15), need('s', number, "condition")};
    }
    s.rule = query.text(16);
    s.confidence = static_cast<float>(query.real(17));
    report_.statements.push_back(std::move(s));
  }
  auto chains = select(
      "SELECT statement, ordinal, role, entity, name, date FROM chains WHERE reading = ?1"
      " ORDER BY statement, ordinal");
  while (chains.next()) {
    const auto number = static_cast<std::size_t>(chains.integer(0));
    if (number >= report_.statements.size()) continue;
    report_.statements[number].chain.push_back(
        {value<ChainRole>(chains, 2), index(chains, 3), std::string(chains.text(4)),
         find('s', chains.integer(0), "chain", chains.integer(1)), chains.maybe_text(5)});
  }
}

void ReportReader::read_events() {
  auto query = select(
      "SELECT number, type, date, place, place_entity, mode, status, asserted_by, rule, confidence"
      " FROM events WHERE reading = ?1 ORDER BY number");
  while (query.next()) {
    const auto number = query.integer(0);
    Event e;
    e.type = value<EventType>(query, 1);
    if (!query.null(2)) e.date = EventDate{std::string(query.text(2)), find('v', number, "date")};
    if (!query.null(3)) {
      e.place = Place{std::string(query.text(3)), index(query, 4), find('v', number, "place")};
    }
    e.mode = value<EventMode>(query, 5);
    e.status = value<EventStatus>(query, 6);
    e.asserted_by = index(query, 7);
    e.evidence = all('v', number, "evidence");
    e.rule = query.text(8);
    e.confidence = static_cast<float>(query.real(9));
    report_.events.push_back(std::move(e));
  }
  auto participants = select(
      "SELECT event, ordinal, entity, role FROM participants WHERE reading = ?1 ORDER BY event, "
      "ordinal");
  while (participants.next()) {
    const auto number = static_cast<std::size_t>(participants.integer(0));
    if (number >= report_.events.size()) continue;
    report_.events[number].participants.push_back(
        {index(participants, 2), value<ParticipantRole>(participants, 3),
         find('v', participants.integer(0), "participant", participants.integer(1))});
  }
  auto venues = select(
      "SELECT event, ordinal, name, entity FROM venues WHERE reading = ?1 ORDER BY event, ordinal");
  while (venues.next()) {
    const auto number = static_cast<std::size_t>(venues.integer(0));
    if (number >= report_.events.size()) continue;
    report_.events[number].venue_options.push_back(
        {std::string(venues.text(2)), index(venues, 3),
         find('v', venues.integer(0), "venue", venues.integer(1))});
  }
}

void ReportReader::read() {
  load_spans();
  if (report_.published) report_.published->where = find('r', 0, "published");
  if (report_.outlet) report_.outlet->where = find('r', 0, "outlet");
  auto parts =
      select("SELECT kind, start_byte, end_byte FROM parts WHERE reading = ?1 ORDER BY number");
  while (parts.next()) {
    for (int kind = 0; kind <= static_cast<int>(text::PartKind::kFurniture); ++kind) {
      if (text::name_of(static_cast<text::PartKind>(kind)) != parts.text(0)) continue;
      report_.parts.push_back(
          {static_cast<text::PartKind>(kind), inside(parts.integer(1), parts.integer(2))});
    }
  }
  auto notes = select("SELECT note FROM notes WHERE reading = ?1 ORDER BY number");
  while (notes.next()) report_.notes.emplace_back(notes.text(0));
  auto times = select(
      "SELECT number, type, value, mod, quant, lunar, rule FROM times WHERE reading = ?1 ORDER BY "
      "number");
  while (times.next()) {
    report_.times.push_back({need('t', times.integer(0), "time"), value<TimeType>(times, 1),
                             std::string(times.text(2)), std::string(times.text(3)),
                             std::string(times.text(4)), times.integer(5) != 0,
                             std::string(times.text(6))});
  }
  auto entities = select(
      "SELECT number, name, kind, role, country, rule FROM entities WHERE reading = ?1 ORDER BY "
      "number");
  while (entities.next()) {
    report_.entities.push_back({std::string(entities.text(1)), value<EntityKind>(entities, 2),
                                entities.maybe_text(3), entities.maybe_text(4),
                                all('e', entities.integer(0), "mention"),
                                std::string(entities.text(5))});
  }
  read_statements();
  read_events();
  auto commitments = select(
      "SELECT number, party, tier, status, statement, rule, confidence FROM commitments"
      " WHERE reading = ?1 ORDER BY number");
  while (commitments.next()) {
    const auto number = commitments.integer(0);
    report_.commitments.push_back({index(commitments, 1), find('c', number, "party"),
                                   need('c', number, "what"), find('c', number, "condition"),
                                   commitments.maybe_text(2),
                                   value<CommitmentStatus>(commitments, 3), index(commitments, 4),
                                   need('c', number, "evidence"), std::string(commitments.text(5)),
                                   static_cast<float>(commitments.real(6))});
  }
  auto memberships = select(
      "SELECT number, organisation, member, role, polarity, statement, size, rule, confidence"
      " FROM memberships WHERE reading = ?1 ORDER BY number");
  while (memberships.next()) {
    const auto number = memberships.integer(0);
    const auto polarity = memberships.text(4);
    report_.memberships.push_back(
        {index(memberships, 1), index(memberships, 2), value<MemberRole>(memberships, 3),
         find('m', number, "contribution"), polarity.empty() ? '?' : polarity[0],
         index(memberships, 5), need('m', number, "evidence"), memberships.maybe_text(6),
         std::string(memberships.text(7)), static_cast<float>(memberships.real(8))});
  }
  check_indexes();
}

void ReportReader::check_indexes() const {
  const auto& [entities, statements, events] =
      std::tie(report_.entities, report_.statements, report_.events);
  for (const auto& s : statements) {
    known(s.parent, statements);
    known(s.speaker.entity, entities);
    known(s.setting, events);
    if (s.place) known(s.place->entity, entities);
    if (s.addressee) known(s.addressee->entity, entities);
    for (const auto& item : s.chain) known(item.entity, entities);
  }
  for (const auto& e : events) {
    known(e.asserted_by, statements);
    if (e.place) known(e.place->entity, entities);
    for (const auto& p : e.participants) known(p.entity, entities);
    for (const auto& venue : e.venue_options) known(venue.entity, entities);
  }
  for (const auto& c : report_.commitments) {
    known(c.party, entities);
    known(c.statement, statements);
  }
  for (const auto& m : report_.memberships) {
    known(m.organisation, entities);
    known(m.member, entities);
    known(m.statement, statements);
  }
}

}  // namespace

void read_report(Database& database, std::int64_t reading, std::size_t text_size, Report& report) {
  ReportReader(database, reading, text_size, report).read();
}

}  // namespace sotin::ledger
