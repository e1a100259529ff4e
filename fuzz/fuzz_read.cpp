// Reading any bytes: every span lies inside the text on code point borders, mentions do not
// overlap, indexes point somewhere, and reading twice gives the same bytes.
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"
#include "truth.hpp"

namespace {

using namespace sotin;

class Truths {
 public:
  Truths(const std::string& text, const facts::Report& report) : text_(text), report_(report) {}

  void check() {
    std::vector<text::Span> mentions;
    for (const auto& entity : report_.entities) {
      for (const auto& where : entity.mentions) {
        span(where);
        mentions.push_back(where);
      }
    }
    std::sort(mentions.begin(), mentions.end());
    apart(mentions);
    std::vector<text::Span> times;
    for (const auto& time : report_.times) {
      span(time.where);
      SOTIN_TRUTH(!time.value.empty());
      times.push_back(time.where);
    }
    apart(times);
    for (const auto& s : report_.statements) statement(s);
    for (const auto& e : report_.events) event(e);
    for (const auto& c : report_.commitments) {
      entity(c.party);
      span(c.party_span);
      span(c.what);
      span(c.condition);
      span(c.evidence);
      index(c.statement, report_.statements.size());
    }
    for (const auto& m : report_.memberships) {
      entity(m.organisation);
      entity(m.member);
      span(m.contribution);
      span(m.evidence);
      index(m.statement, report_.statements.size());
    }
  }

 private:
  static void apart(const std::vector<text::Span>& spans) {
    for (std::size_t i = 1; i < spans.size(); ++i) SOTIN_TRUTH(spans[i - 1].end <= spans[i].begin);
  }
  static void index(std::int32_t i, std::size_t size) {
    SOTIN_TRUTH(i >= -1 && i < static_cast<std::int64_t>(size));
  }
  void entity(facts::EntityIndex i) const { index(i, report_.entities.size()); }
  [[nodiscard]] bool border(std::uint32_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
  }
  void span(const text::Span& where) const {
    SOTIN_TRUTH(where.begin < where.end && where.end <= text_.size());
    SOTIN_TRUTH(border(where.begin) && border(where.end));
  }
  void span(const std::optional<text::Span>& where) const {
    if (where) span(*where);
  }
  void statement(const facts::Statement& s) const {
    index(s.parent, report_.statements.size());
    index(s.setting, report_.events.size());
    entity(s.speaker.entity);
    span(s.evidence);
    span(s.speaker.where);
    span(s.cue);
    SOTIN_TRUTH(!s.content.empty());
    for (const auto& where : s.content) span(where);
    for (const auto& item : s.chain) {
      entity(item.entity);
      span(item.where);
    }
    if (s.said_on) span(s.said_on->where);
    if (s.condition) span(s.condition->where);
    if (s.medium) span(s.medium->where);
    if (s.addressee) {
      entity(s.addressee->entity);
      span(s.addressee->where);
    }
    for (auto p = s.parent, steps = 0; p >= 0;
         p = report_.statements[static_cast<std::size_t>(p)].parent) {
      SOTIN_TRUTH(++steps < 1000);  // no circle
    }
  }
  void event(const facts::Event& e) const {
    SOTIN_TRUTH(!e.evidence.empty());
    for (const auto& where : e.evidence) span(where);
    for (const auto& p : e.participants) {
      entity(p.entity);
      span(p.where);
    }
    if (e.date) span(e.date->where);
    index(e.asserted_by, report_.statements.size());
  }

  const std::string& text_;
  const facts::Report& report_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  text::Origin origin;
  if (size % 2 == 0) origin.published = "2025-09-05";
  if (size % 3 == 0) origin.title = std::string(bytes.substr(0, size / 8));
  const auto document = text::Document::from_bytes(bytes, origin);
  const auto report = facts::read(document);
  Truths(document.text(), report).check();
  const auto json = views::report_json(document, report);
  SOTIN_TRUTH(views::report_json(document, facts::read(document)) == json);
  return 0;
}
