// What does an entry hang on? Each unit of words in its sentences (cue, name, time, other word) is
// taken out of the text in turn, and the report is read again: if the entry is gone or says
// something else, it hung on these words. The same rule holds for rules, lexicons and weights.
#include "sotin/facts/explain.hpp"

#include <algorithm>

#include "facts/explain/choice_weights.hpp"
#include "facts/explain/records.hpp"
#include "facts/explain/weights.hpp"
#include "facts/qualities/explain.hpp"
#include "facts/whole_reading.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

/// A document without some of its bytes.
struct Shortened {
  text::Document document;
  Span removed;

  Shortened(const text::Document& whole, Span words) : document(whole), removed(words) {
    std::string text = whole.text();
    // One of the two spaces that would meet goes too.
    if (removed.end < text.size() && text[removed.end] == ' ') {
      ++removed.end;
    } else if (removed.begin > 0 && text[removed.begin - 1] == ' ') {
      --removed.begin;
    }
    text.erase(removed.begin, removed.size());
    document = text::Document::from_bytes(text, whole.origin());
  }
  [[nodiscard]] Span after(const Span& span) const { return {after(span.begin), after(span.end)}; }

 private:
  [[nodiscard]] std::uint32_t after(std::uint32_t offset) const {
    if (offset <= removed.begin) return offset;
    return offset >= removed.end ? offset - removed.size() : removed.begin;
  }
};

std::uint32_t overlap(const Span& a, const Span& b) {
  const auto begin = std::max(a.begin, b.begin);
  const auto end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

/// The record of `report` that stands where `where` is now: half of the words at least.
std::optional<RecordId> same_record(const Report& report, const RecordId& id, const Span& where) {
  std::optional<RecordId> best;
  std::uint32_t most = 0;
  for (const auto& other : all_records(report)) {
    if (other.kind != id.kind) continue;
    std::uint32_t shared = overlap(main_words(report, other), where);
    if (id.kind == 'e') {
      for (const auto& mention : report.entities[other.index].mentions) {
        shared = std::max(shared, overlap(mention, where));
      }
    }
    if (shared > most) {
      most = shared;
      best = other;
    }
  }
  return 2 * most >= where.size() ? best : std::nullopt;
}

class Explainer {
 public:
  Explainer(const text::Document& document, const ExplainOptions& options)
      : document_(document), options_(options), whole_(document) {}

  [[nodiscard]] std::vector<RecordId> records_at(const Span& span) const {
    std::vector<RecordId> found;
    for (const auto& id : all_records(report())) {
      if (overlap(main_words(report(), id), span) > 0 ||
          overlap(evidence_of(report(), id), span) > 0) {
        found.push_back(id);
      } else if (id.kind == 'e') {
        const auto& mentions = report().entities[id.index].mentions;
        if (std::any_of(mentions.begin(), mentions.end(),
                        [&](const Span& m) { return overlap(m, span) > 0; })) {
          found.push_back(id);
        }
      }
    }
    std::stable_sort(found.begin(), found.end(), [&](const RecordId& a, const RecordId& b) {
      return main_words(report(), a).size() < main_words(report(), b).size();
    });
    if (found.size() > options_.most_records) found.resize(options_.most_records);
    return found;
  }

  [[nodiscard]] const Report& report() const { return whole_.reading.report; }

  Explanation explain(const RecordId& id, std::size_t records) const {
    Explanation out{
        id, main_words(report(), id), rule_of(report(), id), confidence_of(report(), id), {}, {}};
    const auto before = decisions_of(document_, report(), id);
    auto units = units_of(id);
    const auto room =
        options_.most_bytes / std::max<std::size_t>(1, document_.text().size() * records);
    units.resize(std::min({units.size(), options_.most_words, std::max<std::size_t>(1, room)}));
    std::sort(units.begin(), units.end());
    for (const auto& unit : units) {
      auto changes = changes_without(id, before, unit);
      if (!changes.empty()) out.because.push_back({unit, std::move(changes)});
    }
    if (id.kind == 's') {
      const auto act = qualities::explain_act(whole_.reading, id.index);
      if (act.sure) out.rule += "; act: " + act.rule;
      const auto rules = statement_rules(whole_.reading, id.index);
      if (!rules.empty()) out.rule += "; " + rules;
    }
    out.weights = weights_of(whole_.reading, id);
    return out;
  }

 private:
  /// Words to try, the likeliest first: cue, names and times whole, then single words.
  [[nodiscard]] std::vector<Span> units_of(const RecordId& id) const {
    const auto& analysis = whole_.reading.analysis;
    const auto tokens = analysis.tokens_in(evidence_of(report(), id));
    std::vector<Span> units;
    std::vector<bool> taken(analysis.tokens.size());
    const auto take = [&](const TokenRange& range) {
      if (range.empty() || range.first < tokens.first || range.last > tokens.last) return;
      for (auto i = range.first; i < range.last; ++i) {
        if (taken[i]) return;
      }
      std::fill(taken.begin() + range.first, taken.begin() + range.last, true);
      units.push_back(analysis.span(range));
    };
    if (id.kind == 's' && report().statements[id.index].cue) {
      take(analysis.tokens_in(*report().statements[id.index].cue));
    }
    if (id.kind != 't') {
      for (const auto& time : report().times) {
        if (overlap(time.where, evidence_of(report(), id)) > 0)
          take(analysis.tokens_in(time.where));
      }
    }
    if (id.kind != 'e' && id.kind != 't') {
      for (const auto& mention : whole_.reading.mentions) take(mention.tokens);
    }
    for (auto i = tokens.first; i < tokens.last; ++i) {
      const auto& token = analysis.tokens[i];
      const auto words = analysis.words(i);
      const bool telling_mark =
          words == "\"" || words == "“" || words == "”" || words == ":" || words == "-";
      if (token.kind != language::TokenKind::kPunct || telling_mark) take({i, i + 1});
    }
    return units;
  }

  [[nodiscard]] std::vector<std::string> changes_without(const RecordId& id,
                                                         const Decisions& before,
                                                         const Span& unit) const {
    const Shortened shorter(document_, unit);
    const auto report_now = facts::read(shorter.document);
    const auto where = shorter.after(main_words(report(), id));
    const auto same = same_record(report_now, id, where);
    if (!same || where.empty()) return {"gone"};
    std::vector<std::string> changes;
    const auto after = decisions_of(shorter.document, report_now, *same);
    const std::string removed(document_.words(unit));
    for (const auto& [name, value] : before) {
      const auto now = after.at(name);
      if (now == value) continue;
      // A name that only lost the removed words is still the same name.
      if (!now.empty() && value.find(removed) != std::string::npos && value.size() > now.size() &&
          value.find(now) != std::string::npos) {
        continue;
      }
      changes.push_back(name + ": " + (value.empty() ? "–" : value) + " > " +
                        (now.empty() ? "–" : now));
    }
    if (changes.empty() && id.kind != 'e' && id.kind != 't') {
      const auto now = main_words(report_now, *same);
      if (now.begin != where.begin || now.end != where.end) changes.emplace_back("extent");
    }
    return changes;
  }

  const text::Document& document_;
  ExplainOptions options_;
  WholeReading whole_;
};

}  // namespace

std::vector<Explanation> explain(const text::Document& document, const Span& span,
                                 const std::optional<RecordId>& id, const ExplainOptions& options) {
  const Explainer explainer(document, options);
  std::vector<RecordId> records;
  if (id) {
    for (const auto& known : all_records(explainer.report())) {
      if (known == *id) records.push_back(known);
    }
  } else {
    records = explainer.records_at(span);
  }
  std::vector<Explanation> out;
  for (const auto& record : records) out.push_back(explainer.explain(record, records.size()));
  return out;
}

}  // namespace sotin::facts
