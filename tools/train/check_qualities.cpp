// sotin-train check-qualities --gold REPORTS --gold TIMES: measures the qualities of statements
// when everything before them (cue, speaker, content, times, names) is as annotated. Figures go to
// standard error, one line for every wrong answer to standard output. Learns nothing.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "gold_reading.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/facts/names_of.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;

struct Score {
  int right = 0, predicted = 0, gold = 0, same = 0, all = 0;
  [[nodiscard]] double f1() const {
    return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
  }
  [[nodiscard]] double accuracy() const { return all == 0 ? 0 : static_cast<double>(same) / all; }
};

bool same_value(const std::string& gold, const std::string& read) {
  if (gold.size() != read.size()) return false;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (gold[i] != 'X' && gold[i] != read[i]) return false;
  }
  return true;
}

class Check {
 public:
  void report(const Reading& gold, const Reading& read) {
    for (std::size_t s = 0; s < gold.report.statements.size(); ++s) {
      compare(gold, gold.report.statements[s], read.report.statements[s]);
    }
  }
  void print() const {
    for (const auto& [name, s] : scores_) {
      std::cerr << fmt::format(
          "{:12} F1 {:.3f} (right {} read {} gold {})  accuracy {:.3f} of {}\n", name, s.f1(),
          s.right, s.predicted, s.gold, s.accuracy(), s.all);
    }
  }

 private:
  void add(const char* field, bool gold, bool read, bool same, const std::string& line) {
    auto& s = scores_[field];
    s.gold += gold;
    s.predicted += read;
    s.right += gold && read && same;
    s.all += 1;
    const bool right = gold == read && (!gold || same);
    s.same += right;
    if (!right) std::cout << field << '\t' << line << '\n';
  }

  void compare(const Reading& reading, const Statement& g, const Statement& p) {
    const auto text = reading.document->text();
    std::string where = reading.document->origin().id + "\t";
    const auto low = g.cue ? std::min(g.evidence.begin, g.cue->begin) : g.evidence.begin;
    for (const char c :
         std::string(text.substr(low, std::max(g.evidence.end, g.cue ? g.cue->end : 0) - low)))
      where += c == '\n' ? '/' : c;
    if (g.cue) where += "\t[" + std::string(g.cue->in(text)) + "]";

    const bool act = p.act == g.act ||
                     std::find(g.act_also.begin(), g.act_also.end(), p.act) != g.act_also.end();
    add("act", true, true, act,
        fmt::format("{} not {}\t{}\t{}", name_of(p.act), name_of(g.act), p.rule, where));
    add("mode", true, true, p.mode == g.mode,
        fmt::format("{} not {}\t{}", name_of(p.mode), name_of(g.mode), where));
    add("said_on", g.said_on.has_value(), p.said_on.has_value(),
        g.said_on && p.said_on && same_value(g.said_on->value, p.said_on->value),
        fmt::format("{} not {}\t{}", p.said_on ? p.said_on->value : "-",
                    g.said_on ? g.said_on->value : "-", where));
    add("medium", g.medium.has_value(), p.medium.has_value(),
        g.medium && p.medium && g.medium->type == p.medium->type,
        fmt::format("{} not {}\t{}", p.medium ? name_of(p.medium->type) : "-",
                    g.medium ? name_of(g.medium->type) : "-", where));
    bool overlap = false;
    if (g.condition && p.condition) {
      const auto a = g.condition->where, b = p.condition->where;
      const auto both = a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
      overlap = 2 * both >= text::cover(a, b).size();
    }
    add("condition", g.condition.has_value(), p.condition.has_value(), overlap,
        fmt::format("{} not {}\t{}", p.condition ? p.condition->where.in(text) : "-",
                    g.condition ? g.condition->where.in(text) : "-", where));
    chain(g, p, where);
  }

  void chain(const Statement& g, const Statement& p, const std::string& where) {
    std::vector<std::string> rest;
    std::string names, wanted;
    for (const auto& item : p.chain)
      rest.push_back(base::fold_case(item.name)), names += item.name + "; ";
    int hit = 0;
    for (const auto& item : g.chain) {
      wanted += item.name + "; ";
      const auto name = base::fold_case(item.name);
      const auto found = std::find_if(rest.begin(), rest.end(), [&](const std::string& other) {
        return name.find(other) != std::string::npos || other.find(name) != std::string::npos;
      });
      if (found == rest.end()) continue;
      ++hit;
      rest.erase(found);
    }
    auto& s = scores_["chain"];
    s.gold += static_cast<int>(g.chain.size());
    s.predicted += static_cast<int>(p.chain.size());
    s.right += hit;
    s.all += 1;
    const bool right = hit == static_cast<int>(g.chain.size()) && rest.empty();
    s.same += right;
    if (!right) std::cout << "chain\t" << names << " not " << wanted << '\t' << where << '\n';
  }

  std::map<std::string, Score> scores_;
};

void check_qualities(const Reports& given, const std::string&) {
  const Reports reports = with_times(given);
  Check check;
  for (const auto& gold : reports) {
    const auto annotated = gold_reading(gold);
    auto read = gold_reading(gold);
    for (auto& s : read.report.statements) {
      Statement bare;
      bare.parent = s.parent, bare.evidence = s.evidence, bare.speaker = s.speaker;
      bare.cue = s.cue, bare.content = s.content;
      s = bare;
    }
    qualify_statements(read);
    check.report(annotated, read);
  }
  check.print();
}

const Registration registration({"check-qualities", check_qualities});

}  // namespace
}  // namespace sotin::train
