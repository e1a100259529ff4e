// Each step of the statement reader as a model of its own: the annotation says which of its options
// is right, the templates of src/facts/statements say what it sees of each.
#include "learn_statements.hpp"

#include "facts/statements/cue_features.hpp"
#include "facts/statements/draft_features.hpp"
#include "facts/statements/extent_features.hpp"
#include "facts/statements/speaker_features.hpp"
#include "learner.hpp"

namespace sotin::train {

using namespace facts;
using namespace facts::statements;

namespace {

const LearnerOptions kCueOptions{
    .epochs = 20, .rate = 0.05F, .l2 = 3e-4F, .drop = 0.3F, .rounds = 8};
const LearnerOptions kRankOptions{
    .epochs = 20, .rate = 0.1F, .l2 = 5e-3F, .drop = 0.4F, .rounds = 8};

template <class Use>
void each_speaker_choice(const std::vector<Work>& works, std::size_t fold, Use use) {
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t d = 0; d < works[w].drafts.size(); ++d) {
      const auto& draft = works[w].drafts[d];
      const auto& c = x.candidates[static_cast<std::size_t>(draft.candidate)];
      const auto& s = x.gold->report.statements[static_cast<std::size_t>(works[w].statement[d])];
      const auto options = speaker_options(x.reading, c, draft.content);
      const auto right = right_speaker(works[w], s, options);
      if (right >= 0)
        use(works[w], draft, c, s, options, static_cast<std::size_t>(right),
            annotated_turns(works[w], d));
    }
  }
}

const std::vector<std::string> kKinds = {"person", "organisation", "country",
                                         "group",  "anonymous",    "unspecified"};

}  // namespace

std::string learn_cues(const std::vector<Work>& works, std::size_t fold) {
  Learner learner({"no", "yes", "carrier"});
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t i = 0; i < x.candidates.size(); ++i) {
      const auto features =
          named([&](auto& sink) { cue_features(x.reading, x.candidates, i, sink); });
      const int label = x.statement[i] >= 0 ? 1 : x.carrier[i] ? 2 : 0;
      learner.add(features, label);
    }
  }
  learner.learn(kCueOptions);
  return learner.write(
      "Is a candidate a cue, a carrier or neither? Multinomial logistic regression.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

std::string learn_extents(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t d = 0; d < works[w].drafts.size(); ++d) {
      const auto index = static_cast<std::size_t>(works[w].drafts[d].candidate);
      const auto& c = x.candidates[index];
      const auto starts = openings(x.reading, c);
      std::size_t start = 0;
      std::size_t end = 0;
      if (!right_extent(x.reading, c, starts, annotated_content(works[w], works[w].statement[d]),
                        start, end))
        continue;
      std::vector<std::vector<std::string>> group;
      for (std::size_t i = 0; i < starts.size(); ++i) {
        group.push_back(named([&](auto& sink) {
          opening_features(x.reading, x.candidates, index, starts, i, sink);
        }));
      }
      ranker.add(group, start);
      const auto ends = closings(x.reading, c, starts[start]);
      group.clear();
      for (std::size_t i = 0; i < ends.size(); ++i) {
        group.push_back(named([&](auto& sink) {
          closing_features(x.reading, x.candidates, index, starts[start], ends, i, sink);
        }));
      }
      ranker.add(group, end);
    }
  }
  ranker.learn(kRankOptions);
  return ranker.write(
      "Where a content opens (o...) and closes (c...). Ranker over the options of extents.hpp.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

std::string learn_speakers(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& draft, const Candidate& c, const Statement&,
          const auto& options, std::size_t right, const auto& turns) {
        std::vector<std::vector<std::string>> group;
        for (std::size_t i = 0; i < options.size(); ++i) {
          group.push_back(named([&](auto& sink) {
            speaker_features(work.example.reading, c, draft.content, turns, options, i, sink);
          }));
        }
        ranker.add(group, right);
      });
  ranker.learn(kRankOptions);
  return ranker.write(
      "Who speaks, among the options of speakers.hpp. Ranker.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

std::string learn_antecedents(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& draft, const Candidate& c, const Statement& s,
          const auto& options, std::size_t right, const auto& turns) {
        const auto& option = options[right];
        if (!refers(option.sort)) return;
        const auto before = option.span.empty() ? std::min(draft.cue.first, draft.content.first)
                                                : option.span.first;
        const auto all = antecedents(work.example.reading, before, turns, option);
        std::vector<std::vector<std::string>> group;
        std::size_t who = all.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
          const auto entity =
              all[i].entity == kNobody
                  ? kNobody
                  : work.example.gold_entity[static_cast<std::size_t>(all[i].entity)];
          if (who == all.size() && (entity == s.speaker.entity || all[i].entity == kNobody))
            who = i;
          group.push_back(named([&](auto& sink) {
            antecedent_features(work.example.reading, c, option, turns, all, i, sink);
          }));
        }
        if (who < all.size()) ranker.add(group, who);
      });
  ranker.learn(kRankOptions);
  return ranker.write(
      "Whom a pronoun, a pointing phrase or silence about the speaker means. Ranker.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

std::string learn_kinds(const std::vector<Work>& works, std::size_t fold) {
  Learner learner(kKinds);
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& given, const Candidate&, const Statement& s,
          const auto& options, std::size_t right, const auto&) {
        Draft draft = given;
        draft.speaker = options[right];
        draft.entity = read_entity(work.example, s.speaker.entity);
        if (draft.entity == kNobody) return;
        learner.add(named([&](auto& sink) { kind_features(work.example.reading, draft, sink); }),
                    static_cast<int>(s.speaker.kind));
      });
  learner.learn(kCueOptions);
  return learner.write(
      "What kind of speaker it is. Multinomial logistic regression.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

}  // namespace sotin::train
