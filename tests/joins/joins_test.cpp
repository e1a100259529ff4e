// Reads cases.txt, joins the subjects of each case and counts pairs. README.md tells the form.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "sotin/ledger/names.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

struct Case {
  std::string name;
  std::size_t line = 0;
  bool trap = false;
  std::vector<Subject> subjects;
  std::vector<std::string> groups;
};

std::string trimmed(std::string_view words) {
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return std::string(words);
}

std::vector<std::string> fields_of(const std::string& line, char mark) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, mark);) fields.push_back(trimmed(field));
  return fields;
}

void add_more(Subject& subject, const std::string& word) {
  using facts::EntityKind;
  static const std::map<std::string, EntityKind> kKinds = {{"org", EntityKind::kOrganisation},
                                                           {"place", EntityKind::kPlace},
                                                           {"country", EntityKind::kCountry},
                                                           {"group", EntityKind::kGroup}};
  const auto value = word.substr(word.find('=') + 1);
  if (const auto kind = kKinds.find(word); kind != kKinds.end()) {
    subject.kind = kind->second;
  } else if (word.starts_with("born=")) {
    subject.born = std::stoi(value);
  } else if (word.starts_with("home=")) {
    subject.places.push_back(ledger::folded_words(value));
  } else if (word.starts_with("form=")) {
    subject.forms.push_back(ledger::folded_words(value));
  } else if (word.starts_with("report=")) {
    subject.report = value;
  } else {
    ASSERT_EQ(word.size(), 2U) << "not understood: " << word;
    subject.country = word;
  }
}

std::vector<Case> read_cases() {
  std::vector<Case> cases;
  std::ifstream in(SOTIN_JOINS "/cases.txt");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("case ")) {
      const auto fields = fields_of(line.substr(5), '|');
      cases.push_back({fields[0], number, fields.size() > 1 && fields[1] == "trap"});
      continue;
    }
    auto fields = fields_of(line, '|');
    fields.resize(6);
    auto& some = cases.back();
    Subject subject;
    subject.report = fmt::format("r{}", some.subjects.size());
    subject.entity = static_cast<facts::EntityIndex>(some.subjects.size());
    subject.name = fields[1];
    subject.kind = facts::EntityKind::kPerson;
    if (!fields[2].empty()) subject.role = fields[2];
    subject.story = fields[3];
    subject.date = fields[4];
    for (const auto& word : fields_of(fields[5], ',')) add_more(subject, word);
    if (subject.forms.empty()) subject.forms.push_back(ledger::folded_words(subject.name));
    some.subjects.push_back(std::move(subject));
    some.groups.push_back(fields[0]);
  }
  return cases;
}

std::vector<std::size_t> actor_of_each(const std::vector<Subject>& subjects) {
  std::vector<std::size_t> of(subjects.size());
  const auto actors = join(subjects);
  for (std::size_t a = 0; a < actors.size(); ++a) {
    for (const auto& member : actors[a].members) of[member.subject] = a;
  }
  return of;
}

struct Count {
  std::size_t joined = 0, right = 0, one = 0;
  std::string wrong, missed;
};

Count count(const std::vector<Case>& cases) {
  Count c;
  for (const auto& some : cases) {
    const auto actor = actor_of_each(some.subjects);
    for (std::size_t i = 0; i < actor.size(); ++i) {
      for (std::size_t j = i + 1; j < actor.size(); ++j) {
        const bool one = some.groups[i] == some.groups[j], joined = actor[i] == actor[j];
        c.one += one;
        c.joined += joined;
        c.right += one && joined;
        auto& list = joined && !one ? c.wrong : one && !joined ? c.missed : c.wrong;
        if (one != joined) {
          list += fmt::format("\n  line {}: {}: {} – {}", some.line, some.name,
                              some.subjects[i].name, some.subjects[j].name);
        }
      }
    }
  }
  return c;
}

TEST(Joins, HaveEnoughCasesAndTraps) {
  const auto cases = read_cases();
  const auto traps =
      std::count_if(cases.begin(), cases.end(), [](const Case& some) { return some.trap; });
  EXPECT_GE(cases.size(), 60U);
  EXPECT_GE(static_cast<std::size_t>(traps) * 2, cases.size());
}

TEST(Joins, ArePreciseAndMostAreFound) {
  const auto c = count(read_cases());
  ASSERT_GT(c.joined, 0U);
  const double precision = double(c.right) / double(c.joined),
               recall = double(c.right) / double(c.one);
  RecordProperty("precision", fmt::format("{:.3f}", precision));
  fmt::print("joins: precision {:.3f} ({} of {} pairs), recall {:.3f} ({} of {})\n", precision,
             c.right, c.joined, recall, c.right, c.one);
  EXPECT_GE(precision, 0.98) << "joined, but not one:" << c.wrong;
  EXPECT_GE(recall, 0.90) << "one, but not joined:" << c.missed;
}

TEST(Joins, DoNotDependOnTheOrderOfTheSubjects) {
  for (const auto& some : read_cases()) {
    auto backwards = some.subjects;
    std::reverse(backwards.begin(), backwards.end());
    const auto forth = actor_of_each(some.subjects), back = actor_of_each(backwards);
    const auto n = forth.size();
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        EXPECT_EQ(forth[i] == forth[j], back[n - 1 - i] == back[n - 1 - j])
            << some.name << ": " << some.subjects[i].name << " – " << some.subjects[j].name;
      }
    }
  }
}

}  // namespace
}  // namespace sotin::stories
