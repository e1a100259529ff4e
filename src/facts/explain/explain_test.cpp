// Explanations hold: what they name decides, and taking it away decides otherwise.
#include <gtest/gtest.h>

#include <algorithm>

#include "sotin/base/linear_model.hpp"
#include "sotin/facts/explain.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

const std::string kText =
    "Chiều 12-3, Chủ tịch UBND xã Đồng Sậy Phạm Văn Lúa cho biết xã sẽ sửa con đê trước mùa mưa "
    "nếu "
    "tỉnh cấp đủ đá.\n\nBà Ngô Thị Mận nói với báo chí rằng dân làng không tin lời hứa ấy.\n";

text::Document document_of(const std::string& text) {
  return text::Document::from_bytes(text, {.id = "de", .published = "2025-03-13"});
}

Span find(const text::Document& document, std::string_view words) {
  const auto at = document.text().find(words);
  EXPECT_NE(at, std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

const Explanation* of_kind(const std::vector<Explanation>& all, char kind) {
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Explanation& e) { return e.id.kind == kind; });
  return at == all.end() ? nullptr : &*at;
}

TEST(Explain, NamesTheCueOfAStatementAndWithoutItThereIsNone) {
  const auto document = document_of(kText);
  ASSERT_EQ(read(document).statements.size(), 2U);
  const auto all = explain(document, find(document, "dân làng không tin"));
  const auto* statement = of_kind(all, 's');
  ASSERT_NE(statement, nullptr);
  EXPECT_FALSE(statement->rule.empty());
  const auto cue =
      std::find_if(statement->because.begin(), statement->because.end(), [&](const Because& b) {
        return document.words(b.where).find("nói") != std::string_view::npos;
      });
  ASSERT_NE(cue, statement->because.end());
  EXPECT_EQ(cue->without.front(), "gone");
  auto text = kText;
  text.erase(cue->where.begin, cue->where.size());
  EXPECT_EQ(read(document_of(text)).statements.size(), 1U);
}

TEST(Explain, RemovingTheNamedWordsChangesTheDecisionEachTime) {
  const auto document = document_of(kText);
  const auto whole = read(document);
  const auto all = explain(document, {}, RecordId{'s', 0});
  ASSERT_EQ(all.size(), 1U);
  ASSERT_FALSE(all[0].because.empty());
  for (const auto& because : all[0].because) {
    auto text = kText;
    auto where = because.where;
    if (text[where.end] == ' ') ++where.end;
    text.erase(where.begin, where.size());
    const auto now = read(document_of(text));
    const auto& before = whole.statements[0];
    const auto length = [](const Statement& s) {
      return s.content.empty() ? 0U : s.content[0].size();
    };
    bool same = now.statements.size() == whole.statements.size();
    if (same) {
      const auto& after = now.statements[0];
      same = after.act == before.act && after.mode == before.mode &&
             after.speaker.kind == before.speaker.kind &&
             after.speaker.entity == before.speaker.entity &&
             after.condition.has_value() == before.condition.has_value() &&
             after.said_on.has_value() == before.said_on.has_value() &&
             length(after) == length(before) &&
             (after.speaker.entity < 0 ||
              now.entities[static_cast<std::size_t>(after.speaker.entity)].name ==
                  whole.entities[static_cast<std::size_t>(before.speaker.entity)].name);
    }
    EXPECT_FALSE(same) << document.words(because.where) << ": " << because.without.front();
  }
}

TEST(Explain, GivesTheWeightsOfTheModelAsItsFileHasThem) {
  const auto document = document_of(kText);
  const auto all = explain(document, {}, RecordId{'s', 1});
  ASSERT_EQ(all.size(), 1U);
  ASSERT_FALSE(all[0].weights.empty());
  for (const auto& w : all[0].weights) {
    const auto& model = sotin::base::LinearModel::embedded(w.model);
    EXPECT_FLOAT_EQ(model.weight(w.feature, model.label(w.label)), w.weight) << w.feature;
  }
}

TEST(Explain, TellsWhatDecidedTheEndsTheSpeakerAndTheParty) {
  const auto document = document_of(kText);
  const auto models_of = [&](const RecordId& id) {
    std::vector<std::string> models;
    for (const auto& record : explain(document, {}, id, {.most_words = 1})) {
      for (const auto& w : record.weights) models.push_back(w.model);
    }
    return models;
  };
  const auto has = [](const std::vector<std::string>& all, std::string_view model) {
    return std::find(all.begin(), all.end(), model) != all.end();
  };
  const auto statement = models_of({'s', 0});
  EXPECT_TRUE(has(statement, "extents"));
  EXPECT_TRUE(has(statement, "speakers"));
  EXPECT_TRUE(has(statement, "sureness"));
}

TEST(Explain, TellsWhatMadeACommitmentAndAnEncountersDay) {
  const auto document = document_of(
      "Ngày 12-3, Bộ trưởng Phan Văn Rạng gặp đại sứ Nhật Bản tại Hà Nội. Nhật Bản cam kết sẽ viện "
      "trợ 20 tàu cứu hộ cho Việt Nam.\n");
  const auto report = read(document);
  ASSERT_EQ(report.commitments.size(), 1U);
  ASSERT_EQ(report.events.size(), 1U);
  ASSERT_TRUE(report.events[0].date.has_value());
  const auto models_of = [&](const RecordId& id) {
    std::vector<std::string> models;
    for (const auto& record : explain(document, {}, id, {.most_words = 1})) {
      for (const auto& w : record.weights) models.push_back(w.model);
    }
    return models;
  };
  const auto commitment = models_of({'c', 0});
  const auto event = models_of({'v', 0});
  EXPECT_NE(std::find(commitment.begin(), commitment.end(), "commitments"), commitment.end());
  EXPECT_NE(std::find(event.begin(), event.end(), "encounter_dates"), event.end());
}

TEST(Explain, NamesTheRuleOfTheDayOfSpeaking) {
  const auto document = document_of(kText);
  const auto report = read(document);
  ASSERT_TRUE(report.statements[0].said_on.has_value());
  const auto all = explain(document, {}, RecordId{'s', 0}, {.most_words = 1});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NE(all[0].rule.find("said on: explicit"), std::string::npos) << all[0].rule;
}

TEST(Explain, ATimeHangsOnItsOwnWords) {
  const auto document = document_of(kText);
  const auto all = explain(document, find(document, "12-3"));
  const auto* time = of_kind(all, 't');
  ASSERT_NE(time, nullptr);
  EXPECT_FALSE(time->because.empty());
}

TEST(Explain, NothingWasReadWhereNothingStands) {
  const auto document = document_of("Con đê dài và cao.\n");
  EXPECT_TRUE(explain(document, {0, 5}).empty());
  EXPECT_TRUE(explain(document, {}, RecordId{'s', 7}).empty());
  EXPECT_TRUE(explain(document_of(""), {}).empty());
}

TEST(Explain, ReadsNoMoreThanItIsAllowed) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += kText;
  const auto document = document_of(text);
  const auto all = explain(document, {0, 40}, {}, {.most_records = 2, .most_bytes = 200'000});
  EXPECT_LE(all.size(), 2U);
}

}  // namespace
}  // namespace sotin::facts
