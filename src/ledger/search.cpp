// Search over sentences, in four steps from strict to loose, each giving what the ones before did
// not: all words exactly as written; all words without marks; any word exactly; any word without
// marks (the last two only when the first two found nothing). The index is only ever asked for
// quoted strings of letters and digits, so no query can be malformed. Where more than ten thousand
// sentences answer, the latest of them are put in order.
#include <algorithm>
#include <unordered_set>

#include "inner.hpp"
#include "words.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kMostTerms = 32;
constexpr std::size_t kMostRanked = 10'000;  // sentences

using Term = std::vector<Word>;  // one word, or the words of a phrase

bool opens_phrase(std::string_view at, std::string_view& closing, std::size_t& length) {
  static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "”"}, {"‘", "’"}};
  for (const auto& [open, close] : kMarks) {
    if (at.starts_with(open)) {
      closing = close;
      length = open.size();
      return true;
    }
  }
  return false;
}

/// Words and quoted phrases of a query. A mark that is not closed quotes to the end.
std::vector<Term> terms_of(std::string_view query, SearchAnswer& answer) {
  std::vector<Term> terms;
  std::size_t loose = 0;
  const auto add_loose = [&](std::size_t end) {
    for (auto& word : words_of(query.substr(loose, end - loose))) {
      answer.words.push_back(word.exact);
      terms.push_back({std::move(word)});
    }
  };
  for (std::size_t pos = 0; pos < query.size();) {
    std::string_view closing;
    std::size_t length = 0;
    if (!opens_phrase(query.substr(pos), closing, length)) {
      ++pos;
      continue;
    }
    add_loose(pos);
    const auto begin = pos + length;
    const auto end = std::min(query.find(closing, begin), query.size());
    auto phrase = words_of(query.substr(begin, end - begin));
    pos = loose = std::min(end + closing.size(), query.size());
    if (phrase.empty()) continue;
    std::string written;
    for (const auto& word : phrase) (written += written.empty() ? "" : " ") += word.exact;
    (phrase.size() > 1 ? answer.phrases : answer.words).push_back(written);
    terms.push_back(std::move(phrase));
  }
  add_loose(query.size());
  if (terms.size() > kMostTerms) terms.resize(kMostTerms);
  return terms;
}

std::string match_of(const std::vector<Term>& terms, bool exact, bool all) {
  std::string match;
  for (const auto& term : terms) {
    if (!match.empty()) match += all ? " AND " : " OR ";
    match += exact ? "exact : \"" : "folded : \"";
    for (const auto& word : term) {
      if (&word != term.data()) match += ' ';
      match += exact ? word.exact : word.folded;
    }
    match += '"';
  }
  return match;
}

/// The first row to be ranked: of words that stand nearly everywhere only the latest sentences are.
std::int64_t first_ranked(Database& database, const std::string& match) {
  auto query = database.query(
      "SELECT i.rowid FROM sentence_index i WHERE sentence_index MATCH ?1 ORDER BY i.rowid DESC"
      " LIMIT 1 OFFSET ?2");
  query.bind(match, kMostRanked);
  return query.next() ? query.integer(0) : 0;
}

/// The places in `sentence` where one of the terms stands; `distinct` is the number of terms found.
std::vector<text::Span> marks_in(std::string_view sentence, const std::vector<Term>& terms,
                                 bool exact, std::size_t& distinct) {
  const auto words = words_of(sentence);
  std::vector<text::Span> marks;
  std::unordered_set<const Term*> found_terms;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t longest = 0;
    for (const auto& term : terms) {
      if (term.size() <= longest || at + term.size() > words.size()) continue;
      const auto same = [&](const Word& wanted, const Word& found) {
        return exact ? wanted.exact == found.exact : wanted.folded == found.folded;
      };
      if (std::equal(term.begin(), term.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                     same)) {
        longest = term.size();
        found_terms.insert(&term);
      }
    }
    if (longest > 0) marks.push_back({words[at].where.begin, words[at + longest - 1].where.end});
    at += std::max<std::size_t>(longest, 1);
  }
  distinct = found_terms.size();
  return marks;
}

}  // namespace

Result<SearchAnswer> Ledger::search(std::string_view query, std::size_t limit) const {
  return guarded([&] {
    SearchAnswer answer;
    const auto document = text::Document::from_bytes(query, {});  // NFC, as the index holds it
    const auto terms = terms_of(document.text(), answer);
    if (terms.empty()) return answer;
    answer.marks = std::any_of(terms.begin(), terms.end(), [](const Term& term) {
      return std::any_of(term.begin(), term.end(),
                         [](const Word& word) { return word.exact != word.folded; });
    });
    auto& database = inner_->database;
    Transaction moment(database, "BEGIN");
    std::unordered_set<std::int64_t> seen;
    for (int step = 0; step < 4 && !answer.more; ++step) {
      const bool exact = step % 2 == 0;
      const bool all = step < 2;
      if (!all && (!seen.empty() || terms.size() == 1)) break;
      const auto match = match_of(terms, exact, all);
      auto ranked = database.query(
          "SELECT i.rowid FROM sentence_index i WHERE sentence_index MATCH ?1 AND i.rowid >= ?2"
          " ORDER BY i.rank, i.rowid");
      ranked.bind(match, first_ranked(database, match));
      auto rows = database.query(
          "SELECT s.sentence, r.id, v.title, g.outlet, g.published, s.in_title, s.start, "
          "s.\"end\", s.words"
          " FROM sentences s"
          " JOIN reports r ON r.current_version = s.version JOIN versions v ON v.version = "
          "s.version"
          " JOIN readings g ON g.reading = r.current_reading WHERE s.sentence = ?1");
      for (auto left = limit + seen.size() + 1; left > 0 && ranked.next();) {
        rows.reset();
        rows.bind(ranked.integer(0));
        if (!rows.next()) continue;  // of an older version
        --left;
        if (!seen.insert(rows.integer(0)).second) continue;
        std::size_t distinct = 0;
        auto marks = marks_in(rows.text(8), terms, exact, distinct);
        if (!all && 2 * distinct < terms.size()) continue;  // a common word or two is no answer
        if (answer.hits.size() >= limit) {
          answer.more = true;
          break;
        }
        answer.any_word = !all;
        SearchHit hit;
        hit.report = rows.text(1);
        hit.title = rows.maybe_text(2);
        hit.outlet = rows.maybe_text(3);
        hit.published = rows.maybe_text(4);
        hit.in_title = rows.integer(5) != 0;
        hit.start = static_cast<std::uint32_t>(rows.integer(6));
        hit.end = static_cast<std::uint32_t>(rows.integer(7));
        hit.words = rows.text(8);
        hit.exact = exact;
        hit.marks = std::move(marks);
        answer.hits.push_back(std::move(hit));
      }
    }
    return answer;
  });
}

}  // namespace sotin::ledger
