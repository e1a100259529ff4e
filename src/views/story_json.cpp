// The story as one line of JSON, in the contract's order; what goes beyond the contract (sides,
// sources that are not told, the reports' outlets, the actors) stands behind what it promises.
#include <fmt/format.h>

#include "sotin/facts/names_of.hpp"
#include "sotin/views/ledger_answers.hpp"
#include "sotin/views/story_view.hpp"

namespace sotin::views {
namespace {

using namespace stories;

class StoryWriter {
 public:
  StoryWriter(const Story& story, const StoryReports& reports) : story_(story), with_(reports) {}

  std::string write(std::string_view more) {
    out_ = fmt::format(R"({{"schema":"sotin.story/1","id":{},"title":{})", json_string(story_.id),
                       story_.title.empty() ? "null" : json_string(story_.title));
    list("reports", story_.reports, [&](const std::string& id) { out_ += json_string(id); });
    list("copies", story_.copies, [&](const std::vector<std::uint32_t>& group) {
      plain_list(group, [&](std::uint32_t r) { out_ += json_string(story_.reports[r]); });
    });
    list("links", story_.links, [&](const Link& l) { link(l); });
    list("timeline", story_.timeline, [&](const Entry& e) { entry(e); });
    list("positions", story_.positions, [&](const Position& p) { position(p); });
    list("summary", story_.summary, [&](const Sentence& s) {
      out_ += "{";
      words(s.report, s.where);
      out_ += fmt::format(R"(,"report":{},"witnesses":{}}})", json_string(story_.reports[s.report]),
                          s.witnesses ? std::to_string(*s.witnesses) : "null");
    });
    actors();
    if (!more.empty()) (out_ += ",") += more;
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  template <class Items, class Each>
  void plain_list(const Items& items, Each each) {
    out_ += "[";
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ",";
      first = false;
      each(item);
    }
    out_ += "]";
  }
  template <class Items, class Each>
  void list(std::string_view name, const Items& items, Each each) {
    out_ += fmt::format(R"(,"{}":)", name);
    plain_list(items, each);
  }
  void words(std::uint32_t report, const text::Span& where) {
    const auto& document = *with_.documents[report];
    out_ += fmt::format(R"("start":{},"end":{},"text":{})", document.code_point(where.begin),
                        document.code_point(where.end), json_string(document.words(where)));
  }
  void cited(const Cited& at) {
    out_ += fmt::format(R"("report":{},"record":{},)", json_string(story_.reports[at.report]),
                        at.kind == RecordKind::kNone
                            ? "null"
                            : fmt::format("\"{}{}\"", static_cast<char>(at.kind), at.index + 1));
    words(at.report, at.where);
  }

  void link(const Link& l) {
    out_ += fmt::format(R"({{"id":"{}","kind":"{}","verdict":{},"independent":{})", l.id,
                        name_of(l.kind),
                        l.verdict ? fmt::format("\"{}\"", name_of(*l.verdict)) : "null",
                        l.independent ? std::to_string(*l.independent) : "null");
    list("witnesses", l.witnesses, [&](const std::string& name) { out_ += json_string(name); });
    std::size_t i = 0;
    list("members", l.members, [&](const Cited& member) {
      out_ += "{";
      cited(member);
      if (i < l.sides.size()) out_ += fmt::format(R"(,"side":{})", l.sides[i]);
      ++i;
      out_ += "}";
    });
    out_ += fmt::format(R"(,"unnamed":{},"about":{}}})", l.unnamed,
                        l.about.empty() ? "null" : json_string(l.about));
  }

  void entry(const Entry& e) {
    out_ += fmt::format(R"({{"date":{},"precision":"{}","about":"{}",)", json_string(e.date),
                        e.precision, name_of(e.about));
    cited(e.at);
    if (e.at.kind == RecordKind::kEvent) {
      out_ += fmt::format(R"(,"status":"{}")",
                          facts::name_of(with_.reports[e.at.report]->events[e.at.index].status));
    }
    out_ += fmt::format(
        R"(,"link":{}}})",
        e.link < 0 ? "null"
                   : fmt::format("\"{}\"", story_.links[static_cast<std::size_t>(e.link)].id));
  }

  void position(const Position& p) {
    out_ += fmt::format(R"({{"party":"a{}","about":{})", p.party + 1, json_string(p.about));
    list("steps", p.steps, [&](const Step& s) {
      out_ += fmt::format(R"({{"date":{},)", s.date.empty() ? "null" : json_string(s.date));
      cited(s.at);
      out_ +=
          fmt::format(R"(,"status":"{}","basis":"{}","conditional":{},"changed":{}}})",
                      name_of(s.stance), s.said ? "said" : "published", s.conditional, s.changed);
    });
    out_ += "}";
  }

  /// The actors that the positions name, with their entities.
  void actors() {
    std::vector<bool> named(story_.actors.size());
    for (const auto& position : story_.positions) named[position.party] = true;
    std::vector<std::uint32_t> shown;
    for (std::uint32_t a = 0; a < named.size(); ++a) {
      if (named[a]) shown.push_back(a);
    }
    list("actors", shown, [&](std::uint32_t a) {
      const auto& actor = story_.actors[a];
      out_ += fmt::format(R"({{"id":"a{}","name":{},"kind":"{}")", a + 1, json_string(actor.name),
                          facts::name_of(actor.kind));
      list("entities", actor.members, [&](const Joined& member) {
        const auto& subject = story_.subjects[member.subject];
        out_ +=
            fmt::format(R"({{"report":{},"entity":"e{}","by":"{}"}})", json_string(subject.report),
                        subject.entity + 1, stories::name_of(member.by));
      });
      out_ += "}";
    });
  }

  const Story& story_;
  const StoryReports& with_;
  std::string out_;
};

}  // namespace

std::string story_json(const stories::Story& story, const StoryReports& reports,
                       std::string_view more) {
  return StoryWriter(story, reports).write(more);
}

}  // namespace sotin::views
