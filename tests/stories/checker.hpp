#pragma once

/// @file
/// The comparing of one story's expectations with its report (used by check.cpp alone).

#include <string>
#include <utility>
#include <vector>

#include "check.hpp"
#include "places.hpp"

namespace sotin::stories_test {

using namespace facts;

/// Is `read` one of the alternatives of "WARN/ASSESS"?
[[nodiscard]] bool one_of(const std::string& read, const std::string& expected);

class Checker {
 public:
  Checker(const text::Document& document, const Report& report)
      : document_(document), report_(report), places_(document.text()) {}

  void check(Checked& checked);
  void pair_up(std::vector<Checked>& all);

 private:
  using Compare = std::function<void(const Expectation&, std::size_t, Checked&)>;

  std::string words(const std::optional<Span>& where) const {
    return where ? std::string(document_.words(*where)) : "none";
  }
  std::string entity_name(EntityIndex index) const {
    return index < 0 ? "none" : report_.entities[static_cast<std::size_t>(index)].name;
  }
  bool is_entity(EntityIndex index, const std::string& expected) const;
  bool is_who(EntityIndex index, const std::optional<Span>& where,
              const std::string& expected) const;
  static void value(Checked& out, const Expectation& e, const char* name, const std::string& read);
  void place(Checked& out, const Expectation& e, const char* name, const std::optional<Span>& read);
  void who(Checked& out, const Expectation& e, const char* name, EntityIndex index,
           const std::optional<Span>& where);
  void need_words(Checked& out, const std::string& words) {
    if (words != "none" && places_.find(words).empty()) {
      out.mistake += "not in the text: " + words + "\n";
    }
  }

  void compare_statement(const Expectation& e, std::size_t index, Checked& out);
  void compare_event(const Expectation& e, std::size_t index, Checked& out);
  void compare_commitment(const Expectation& e, std::size_t index, Checked& out);
  void compare_membership(const Expectation& e, std::size_t index, Checked& out);
  void compare_time(const Expectation& e, std::size_t index, Checked& out);
  bool may_be(const Expectation& e, std::size_t index);
  void compare(const Expectation& e, std::size_t index, Checked& out);
  void check_entity(const Expectation& e, Checked& out);
  void check_different(const Expectation& e, Checked& out);
  void check_absent(const Expectation& e, Checked& out);
  void check_only(const Expectation& e, Checked& out);
  void check_part(const Expectation& e, Checked& out);
  std::size_t count_of(const std::string& kind) const;
  std::string describe(const std::string& kind, std::size_t index) const;
  std::vector<Span> spans_of(const std::string& kind, std::size_t index) const;

  const text::Document& document_;
  const Report& report_;
  Places places_;
  std::vector<std::pair<std::string, std::size_t>> answered_;  // kind, index
};

}  // namespace sotin::stories_test
