// Sentences are aligned first; where some went and others came in the same place, their words are
// aligned by the same means.
#include "text_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "sotin/language/analysis.hpp"
#include "sotin/text/sentence_diff.hpp"

namespace sotin::views::web {
namespace {

using text::SentenceRun;
using text::Span;
using Kind = text::SentenceRun::Kind;

constexpr std::uint32_t kShownSame = 6;  // unchanged sentences in a row that are not folded

/// One of the two texts, cut into sentences and their words.
struct Side {
  explicit Side(const ledger::Stored& stored)
      : document(stored.document), analysis(language::analyse(document)) {
    for (const auto& sentence : analysis.sentences) {
      sentences.push_back(analysis.span(sentence.tokens));
    }
  }

  [[nodiscard]] std::vector<Span> words_of(std::uint32_t first, std::uint32_t last) const {
    std::vector<Span> words;
    for (auto s = first; s < last; ++s) {
      const auto& range = analysis.sentences[s].tokens;
      for (auto t = range.first; t < range.last; ++t) words.push_back(analysis.tokens[t].where);
    }
    return words;
  }

  const text::Document& document;
  language::Analysis analysis;
  std::vector<Span> sentences;
};

class Diff {
 public:
  Diff(Html& html, const Side& older, const Side& newer, const Reader& reader)
      : html_(html), older_(older), newer_(newer), reader_(reader) {
    runs_ = text::sentence_diff(older.document.text(), older.sentences, newer.document.text(),
                                newer.sentences);
  }

  void put() {
    put_counts();
    html_.open("div", {{"class", "diff"}});
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const auto& run = runs_[i];
      const bool rewritten =
          run.kind == Kind::kRemoved && i + 1 < runs_.size() && runs_[i + 1].kind == Kind::kAdded;
      if (run.kind == Kind::kSame) {
        put_same(run);
      } else if (rewritten) {
        put_rewritten(run, runs_[++i]);
      } else if (run.kind == Kind::kRemoved) {
        put_changed(older_, "del", older_.words_of(run.old_begin, run.old_end), {});
      } else {
        put_changed(newer_, "ins", newer_.words_of(run.new_begin, run.new_end), {});
      }
    }
    html_.close("div");
  }

 private:
  void put_counts() {
    std::uint32_t same = 0, added = 0, removed = 0;
    for (const auto& run : runs_) {
      if (run.kind == Kind::kSame) same += run.old_end - run.old_begin;
      removed += run.kind == Kind::kRemoved ? run.old_end - run.old_begin : 0;
      added += run.kind == Kind::kAdded ? run.new_end - run.new_begin : 0;
    }
    html_.element(
        "p", {{"class", "aside"}},
        fmt::format(fmt::runtime(say(reader_, "{} câu bớt, {} câu thêm, {} câu giữ nguyên.",
                                     "{} sentences taken out, {} put in, {} kept.")),
                    removed, added, same));
  }

  void put_same(const SentenceRun& run) {
    const auto count = run.new_end - run.new_begin;
    if (count > kShownSame) {
      html_.put("<details><summary>");
      html_.words(fmt::format(
          fmt::runtime(say(reader_, "{} câu không đổi", "{} sentences unchanged")), count));
      html_.put("</summary>");
    }
    html_.put("<p>");
    for (auto s = run.new_begin; s < run.new_end; ++s) {
      const auto& sentence = newer_.analysis.sentences[s];
      const bool breaks =
          s > run.new_begin && sentence.line != newer_.analysis.sentences[s - 1].line;
      if (breaks) html_.put("</p><p>");
      html_.words(newer_.document.words(newer_.sentences[s])).put(" ");
    }
    html_.put("</p>");
    if (count > kShownSame) html_.put("</details>");
  }

  void put_rewritten(const SentenceRun& was, const SentenceRun& is) {
    const auto old_words = older_.words_of(was.old_begin, was.old_end);
    const auto new_words = newer_.words_of(is.new_begin, is.new_end);
    std::vector<bool> old_kept(old_words.size()), new_kept(new_words.size());
    for (const auto& run : text::sentence_diff(older_.document.text(), old_words,
                                               newer_.document.text(), new_words)) {
      if (run.kind != Kind::kSame) continue;
      for (auto w = run.old_begin; w < run.old_end; ++w) old_kept[w] = true;
      for (auto w = run.new_begin; w < run.new_end; ++w) new_kept[w] = true;
    }
    put_changed(older_, "del", old_words, old_kept);
    put_changed(newer_, "ins", new_words, new_kept);
  }

  /// Is there a line break between two words?
  static bool breaks(const Side& side, const Span& a, const Span& b) {
    return side.document.words({a.end, b.begin}).find('\n') != std::string_view::npos;
  }

  /// `kept`: words that stand on the other side too; empty when nothing does.
  void put_changed(const Side& side, std::string_view tag, const std::vector<Span>& words,
                   const std::vector<bool>& kept) {
    if (words.empty()) return;
    const bool out = tag == "del";
    html_.open("p", {{"class", out ? "was" : "is"}});
    html_.element("span", {{"class", "visually-hidden"}},
                  out ? say(reader_, "Bớt: ", "Taken out: ") : say(reader_, "Thêm: ", "Put in: "));
    html_.open(tag);
    const bool some_kept = std::find(kept.begin(), kept.end(), true) != kept.end();
    std::size_t w = 0;
    while (w < words.size()) {
      auto end = w + 1;
      const bool changed = some_kept && !kept[w];
      while (end < words.size() && (some_kept && !kept[end]) == changed &&
             !breaks(side, words[end - 1], words[end])) {
        ++end;
      }
      const Span stretch{words[w].begin, words[end - 1].end};
      if (changed) {
        html_.element("mark", side.document.words(stretch));
      } else {
        html_.words(side.document.words(stretch));
      }
      if (end < words.size()) {
        if (breaks(side, words[end - 1], words[end])) {
          html_.put("<br>");
        } else {
          html_.words(side.document.words({words[end - 1].end, words[end].begin}));
        }
      }
      w = end;
    }
    html_.close(tag).put("</p>");
  }

  Html& html_;
  const Side& older_;
  const Side& newer_;
  const Reader& reader_;
  std::vector<SentenceRun> runs_;
};

}  // namespace

void put_text_diff(Html& html, const ledger::Stored& older, const ledger::Stored& newer,
                   const Reader& reader) {
  const Side was(older), is(newer);
  Diff(html, was, is, reader).put();
}

}  // namespace sotin::views::web
