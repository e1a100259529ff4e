// Sentences are cut by the language layer; here each becomes the list of its pairs of neighbouring
// syllables. Reports are sorted first, so that nothing depends on the order in which they came.
#include "stories/summary_sentences.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "sotin/base/hash.hpp"
#include "sotin/stories/grouping.hpp"

namespace sotin::stories {
namespace {

/// Shorter ones are headings, names and leftovers.
constexpr std::uint32_t kShortest = 6;
/// Shorter ones lean on what stands before them («Manila thì đã có câu trả lời.»).
constexpr std::uint32_t kShortestAlone = 9;

bool is_prose(text::PartKind kind) {
  return kind == text::PartKind::kBody || kind == text::PartKind::kLead ||
         kind == text::PartKind::kHeadline;
}

std::vector<std::uint32_t> order_of(std::span<const SummaryReport> reports) {
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    const auto& report = reports[i];
    return std::tuple(minutes_of(report.published), report.published, report.id, report.title,
                      std::string_view(report.analysis->document->text()));
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return order;
}

bool has_any(std::string_view words, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return words.find(mark) != std::string_view::npos;
  });
}

/// The last characters of a sentence: its full stop and the closing marks around it.
std::string_view tail_of(std::string_view words) {
  return words.substr(words.size() - std::min<std::size_t>(words.size(), 6));
}

/// A sentence cut out of a longer quotation opens or closes marks that it does not pair.
bool pairs_its_marks(std::string_view words) {
  const auto count = [&](std::string_view mark) {
    std::size_t found = 0;
    for (auto at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + 1)) {
      ++found;
    }
    return found;
  };
  return count("\"") % 2 == 0 && count("“") == count("”") && count("«") == count("»");
}

class TableMaker {
 public:
  explicit TableMaker(SentenceTable& table) : table_(table) {}
  void add(const language::Analysis& analysis, std::uint32_t takes_from);

 private:
  void add_pairs(Candidate& sentence, std::span<const Syllable> syllables);

  SentenceTable& table_;
  std::unordered_map<std::uint64_t, std::uint32_t> number_of_;
  std::vector<std::uint32_t> last_sentence_;  // of each pair, plus one
};

void TableMaker::add_pairs(Candidate& sentence, std::span<const Syllable> syllables) {
  const auto stamp = static_cast<std::uint32_t>(table_.sentences.size() + 1);
  for (std::size_t i = 0; i + 1 < syllables.size(); ++i) {
    const auto &left = syllables[i], &right = syllables[i + 1];
    const auto [found, is_new] = number_of_.try_emplace(
        hash_combine(left.key, right.key), static_cast<std::uint32_t>(table_.pairs.size()));
    if (is_new) {
      table_.pairs.push_back({left.key, right.key, left.number || right.number});
      last_sentence_.push_back(0);
    }
    auto& last = last_sentence_[found->second];
    if (last == stamp) continue;
    last = stamp;
    sentence.pairs.push_back(found->second);
  }
}

void TableMaker::add(const language::Analysis& analysis, std::uint32_t takes_from) {
  const auto report = static_cast<std::uint32_t>(table_.syllables.size());
  const auto& all = table_.syllables.emplace_back(syllables(analysis.document->text()));
  std::uint32_t number = 0;
  std::int32_t behind_lead = 0;
  std::uint32_t first_line = 0;
  std::uint32_t line = 0;
  std::uint32_t next = 0;
  const auto begin = table_.sentences.size();
  for (const auto& sentence : analysis.sentences) {
    const auto where = analysis.span(sentence.tokens);
    while (next < all.size() && all[next].where.begin < where.begin) ++next;
    const auto first = next;
    while (next < all.size() && all[next].where.end <= where.end) ++next;
    if (!is_prose(sentence.part) || next == first) continue;
    const bool opens = number == 0 || sentence.line != line;
    if (number == 0) first_line = sentence.line;
    line = sentence.line;
    const bool in_lead = sentence.line == first_line;
    const auto place = number++;
    const auto behind = in_lead ? -1 : behind_lead++;
    if (next - first < kShortest) continue;
    const auto words = analysis.document->words(where);
    const auto tail = tail_of(words);
    Candidate candidate{report, where, first, next, {}, place, behind};
    candidate.may_be_taken =
        where.begin >= takes_from && sentence.part != text::PartKind::kHeadline;
    candidate.stands_alone = next - first >= kShortestAlone && pairs_its_marks(words);
    candidate.opens_paragraph = opens;
    candidate.has_quotation = has_any(words, {"\"", "“", "”", "«"});
    candidate.has_number =
        std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    candidate.is_question = tail.find('?') != std::string_view::npos;
    candidate.is_stopped = has_any(tail, {".", "?", "!", "…"});
    add_pairs(candidate, std::span(all).subspan(first, next - first));
    table_.sentences.push_back(std::move(candidate));
  }
  // A text of one paragraph has no lead to stand behind.
  if (behind_lead > 0) return;
  for (auto i = begin; i < table_.sentences.size(); ++i) {
    table_.sentences[i].behind_lead = static_cast<std::int32_t>(table_.sentences[i].number);
  }
}

}  // namespace

SentenceTable sentences_of(std::span<const SummaryReport> reports) {
  SentenceTable table;
  table.order = order_of(reports);
  TableMaker maker(table);
  for (const auto i : table.order) maker.add(*reports[i].analysis, reports[i].takes_from);
  return table;
}

}  // namespace sotin::stories
