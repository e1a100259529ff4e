// One function a table, each writing its rows in the order of its columns; the columns that all
// tables share (report, program, data) come from one place.
#include "sotin/views/ledger_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "sotin/facts/names_of.hpp"
#include "sotin/views/ledger_pages.hpp"

namespace sotin::views {
namespace {

using namespace facts;
using ledger::Stored;

/// Writes cells, quoting those that need it.
class Csv {
 public:
  explicit Csv(const Stored& stored) : stored_(stored) {}

  Csv& cell(std::string_view value) {
    if (!at_start_) out_ += ',';
    at_start_ = false;
    out_ += csv_cell(value);
    return *this;
  }
  Csv& maybe(const std::optional<std::string>& value) {
    return cell(std::string_view(value ? *value : ""));
  }
  Csv& number(std::uint64_t value) { return cell(fmt::format("{}", value)); }
  Csv& confidence(float value) { return cell(fmt::format("{:.3f}", value)); }
  Csv& id(char kind, std::int64_t index) {
    return cell(index < 0 ? std::string() : fmt::format("{}{}", kind, index + 1));
  }
  Csv& name(EntityIndex entity) {
    return cell(entity < 0 ? std::string_view()
                           : stored_.report.entities[static_cast<std::size_t>(entity)].name);
  }
  Csv& words(const std::optional<Span>& where) {
    return cell(where ? stored_.document.words(*where) : std::string_view());
  }
  /// start, end, words
  Csv& place(const Span& where) {
    number(stored_.document.code_point(where.begin));
    number(stored_.document.code_point(where.end));
    return cell(stored_.document.words(where));
  }
  /// start, end, words of several spans: from the first to the last, words joined by " … ".
  Csv& places(const std::vector<Span>& where) {
    if (where.empty()) return cell("").cell("").cell("");
    std::string words;
    for (const auto& span : where)
      (words += words.empty() ? "" : " … ") += stored_.document.words(span);
    number(stored_.document.code_point(where.front().begin));
    number(stored_.document.code_point(where.back().end));
    return cell(words);
  }
  Csv& begin() { return cell(stored_.row.id); }
  void end() {
    cell(stored_.row.program_version).cell(stored_.row.data_version);
    out_ += "\r\n";
    at_start_ = true;
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const Stored& stored_;
  std::string out_;
  bool at_start_ = true;
};

void reports(const Stored& s, Csv& csv) {
  csv.begin()
      .maybe(s.row.title)
      .maybe(s.row.outlet)
      .maybe(s.row.published)
      .maybe(s.row.url)
      .cell(s.row.source);
  csv.cell(s.row.language).number(s.row.version).number(s.row.reading).cell(s.row.read_at);
  csv.cell(s.document.text()).end();
}

void entities(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.entities.size(); ++i) {
    const auto& e = s.report.entities[i];
    csv.begin()
        .id('e', static_cast<std::int64_t>(i))
        .cell(e.name)
        .cell(name_of(e.kind))
        .maybe(e.role);
    csv.maybe(e.country).number(e.mentions.size()).cell(e.rule).end();
  }
}

void mentions(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.entities.size(); ++i) {
    for (const auto& where : s.report.entities[i].mentions) {
      csv.begin()
          .id('e', static_cast<std::int64_t>(i))
          .cell(s.report.entities[i].name)
          .place(where)
          .end();
    }
  }
}

void times(const Stored& s, Csv& csv) {
  for (const auto& t : s.report.times) {
    csv.begin()
        .place(t.where)
        .cell(name_of(t.type))
        .cell(t.value)
        .cell(t.mod)
        .cell(t.quant)
        .cell(t.rule)
        .end();
  }
}

void statements(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.statements.size(); ++i) {
    const auto& st = s.report.statements[i];
    csv.begin()
        .id('s', static_cast<std::int64_t>(i))
        .id('s', st.parent)
        .id('e', st.speaker.entity)
        .name(st.speaker.entity);
    csv.words(st.speaker.where)
        .cell(name_of(st.speaker.kind))
        .words(st.cue)
        .cell(name_of(st.mode))
        .cell(name_of(st.act));
    std::string also;
    for (const auto act : st.act_also) (also += also.empty() ? "" : " ") += name_of(act);
    csv.cell(also).places(st.content);
    csv.cell(st.said_on ? std::string_view(st.said_on->value) : "")
        .cell(st.said_on ? name_of(st.said_on->basis) : "");
    csv.cell(st.place ? std::string_view(st.place->name) : "")
        .cell(st.medium ? name_of(st.medium->type) : "");
    csv.cell(st.addressee ? std::string_view(st.addressee->name) : "").id('v', st.setting);
    csv.cell(st.condition ? name_of(st.condition->kind) : "");
    csv.words(st.condition ? std::optional(st.condition->where) : std::nullopt);
    csv.words(st.evidence).cell(st.rule).confidence(st.confidence).end();
  }
}

void chains(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.statements.size(); ++i) {
    std::uint64_t position = 0;
    for (const auto& item : s.report.statements[i].chain) {
      csv.begin().id('s', static_cast<std::int64_t>(i)).number(++position).cell(name_of(item.role));
      csv.id('e', item.entity).cell(item.name).words(item.where).maybe(item.date).end();
    }
  }
}

void events(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.events.size(); ++i) {
    const auto& e = s.report.events[i];
    std::string venues;
    for (const auto& venue : e.venue_options) (venues += venues.empty() ? "" : "; ") += venue.name;
    csv.begin()
        .id('v', static_cast<std::int64_t>(i))
        .cell(name_of(e.type))
        .cell(name_of(e.status))
        .cell(name_of(e.mode));
    csv.cell(e.date ? std::string_view(e.date->value) : "")
        .cell(e.place ? std::string_view(e.place->name) : "");
    csv.cell(venues)
        .id('s', e.asserted_by)
        .places(e.evidence)
        .cell(e.rule)
        .confidence(e.confidence)
        .end();
  }
}

void participants(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.events.size(); ++i) {
    for (const auto& p : s.report.events[i].participants) {
      csv.begin()
          .id('v', static_cast<std::int64_t>(i))
          .id('e', p.entity)
          .name(p.entity)
          .cell(name_of(p.role));
      csv.words(p.where).end();
    }
  }
}

void commitments(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.commitments.size(); ++i) {
    const auto& c = s.report.commitments[i];
    csv.begin()
        .id('c', static_cast<std::int64_t>(i))
        .id('e', c.party)
        .name(c.party)
        .cell(name_of(c.status))
        .place(c.what);
    csv.words(c.condition)
        .maybe(c.tier)
        .id('s', c.statement)
        .words(c.evidence)
        .cell(c.rule)
        .confidence(c.confidence)
        .end();
  }
}

void memberships(const Stored& s, Csv& csv) {
  for (std::size_t i = 0; i < s.report.memberships.size(); ++i) {
    const auto& m = s.report.memberships[i];
    csv.begin()
        .id('m', static_cast<std::int64_t>(i))
        .id('e', m.organisation)
        .name(m.organisation)
        .id('e', m.member)
        .name(m.member);
    csv.cell(name_of(m.role))
        .cell(std::string_view(&m.polarity, 1))
        .maybe(m.size)
        .words(m.contribution)
        .id('s', m.statement);
    csv.place(m.evidence).cell(m.rule).confidence(m.confidence).end();
  }
}

struct Table {
  std::string_view name;
  std::string_view columns;  // between report and the makers
  void (*write)(const Stored&, Csv&);
};

constexpr std::array<Table, 10> kTables = {{
    {"reports", "title,outlet,published,url,source,language,version,reading,read_at,text", reports},
    {"statements",
     "id,parent,speaker,speaker_name,speaker_words,speaker_kind,cue,mode,act,act_also,start,end,"
     "content,said_on,"
     "said_basis,place,medium,addressee,setting,condition_kind,condition,evidence,rule,confidence",
     statements},
    {"chains", "statement,position,role,entity,name,words,date", chains},
    {"events",
     "id,type,status,mode,date,place,venue_options,asserted_by,start,end,evidence,rule,confidence",
     events},
    {"participants", "event,entity,name,role,words", participants},
    {"commitments",
     "id,party,party_name,status,start,end,what,condition,tier,statement,evidence,rule,confidence",
     commitments},
    {"memberships",
     "id,organisation,organisation_name,member,member_name,role,polarity,size,contribution,"
     "statement,start,end,"
     "evidence,rule,confidence",
     memberships},
    {"entities", "id,name,kind,role,country,mentions,rule", entities},
    {"mentions", "entity,name,start,end,words", mentions},
    {"times", "start,end,words,type,value,mod,quant,rule", times},
}};

constexpr auto kNames = [] {
  std::array<std::string_view, kTables.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kTables[i].name;
  return names;
}();

const Table* find(std::string_view name) {
  const auto at = std::find_if(kTables.begin(), kTables.end(),
                               [&](const Table& table) { return table.name == name; });
  return at == kTables.end() ? nullptr : &*at;
}

}  // namespace

std::span<const std::string_view> table_names() { return kNames; }

std::string table_head(std::string_view table) {
  const auto* found = find(table);
  return found ? fmt::format("report,{},program_version,data_version\r\n", found->columns)
               : std::string();
}

std::string table_rows(std::string_view table, const Stored& stored) {
  const auto* found = find(table);
  if (!found) return {};
  Csv csv(stored);
  found->write(stored, csv);
  return csv.take();
}

}  // namespace sotin::views
