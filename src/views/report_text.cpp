// A report as a person reads it: what it is, who stands in it, then the sections of facts. Sections
// without entries are left out.
#include "sotin/views/report_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report_text_writer.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/language/heading.hpp"

namespace sotin::views {

using namespace facts;

namespace {

/// How busy an entity is in a report.
struct Busy {
  std::size_t statements = 0;
  std::size_t commitments = 0;
  std::size_t encounters = 0;
  [[nodiscard]] bool acts() const { return statements + commitments + encounters > 0; }
};

std::vector<Busy> count_acts(const Report& report) {
  std::vector<Busy> busy(report.entities.size());
  const auto at = [&](EntityIndex entity) -> Busy* {
    return entity >= 0 && static_cast<std::size_t>(entity) < busy.size()
               ? &busy[static_cast<std::size_t>(entity)]
               : nullptr;
  };
  for (const auto& s : report.statements) {
    if (auto* b = at(s.speaker.entity)) ++b->statements;
  }
  for (const auto& c : report.commitments) {
    if (auto* b = at(c.party)) ++b->commitments;
  }
  for (const auto& e : report.events) {
    for (const auto& p : e.participants) {
      if (auto* b = at(p.entity)) ++b->encounters;
    }
  }
  return busy;
}

std::string acts_of(const Busy& busy, Tongue tongue) {
  std::string out;
  const auto add = [&](std::size_t count, std::string_view vietnamese, std::string_view english) {
    if (count == 0) return;
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}{}", count, views::say(tongue, vietnamese, english),
                       tongue == Tongue::kEnglish && count > 1 ? "s" : "");
  };
  add(busy.statements, "phát biểu", "statement");
  add(busy.commitments, "cam kết", "commitment");
  add(busy.encounters, "cuộc gặp", "encounter");
  return out;
}

/// «, Tổng Thư ký NATO»; empty where there is no office or the name says it already.
std::string role_behind(const Entity& entity) {
  if (!entity.role) return {};
  std::string role = harmless(*entity.role);
  while (!role.empty() && (role.back() == ' ' || role.back() == ',')) role.pop_back();
  if (role.empty() || base::fold_case(entity.name).find(base::fold_case(role)) != std::string::npos)
    return {};
  return ", " + role;
}

constexpr std::size_t kActorsShown = 12;
constexpr std::size_t kOthersShown = 24;

}  // namespace

ReportTextWriter::ReportTextWriter(const text::Document& document, const Report& report,
                                   const TextOptions& options)
    : document_(document),
      report_(report),
      options_(options),
      page_(options.width, options.colour) {}

std::string ReportTextWriter::name(EntityIndex entity) const {
  if (entity < 0 || static_cast<std::size_t>(entity) >= report_.entities.size()) return {};
  return harmless(report_.entities[static_cast<std::size_t>(entity)].name);
}

std::string ReportTextWriter::name_and_role(EntityIndex entity) const {
  auto out = name(entity);
  if (out.empty()) return out;
  return out + role_behind(report_.entities[static_cast<std::size_t>(entity)]);
}

std::string ReportTextWriter::words(const text::Span& span) const {
  return harmless(document_.words(span));
}

Piece ReportTextWriter::place(const text::Span& span) const {
  return {fmt::format(" [{}–{}]", document_.code_point(span.begin), document_.code_point(span.end)),
          Style::kDim};
}

void ReportTextWriter::quote(const text::Span& span, int indent) {
  const int room = 2 * (options_.width - indent) - 16;
  page_.paragraph({{"«" + clipped(words(span), room) + "»", Style::kDim}, place(span)}, indent,
                  indent);
}

void ReportTextWriter::details(const std::vector<Piece>& items, int indent) {
  std::vector<Piece> pieces;
  for (const auto& item : items) {
    if (item.words.empty()) continue;
    if (!pieces.empty()) pieces.push_back({" · ", Style::kDim});
    pieces.push_back(item);
  }
  if (!pieces.empty()) page_.paragraph(pieces, indent, indent);
}

void ReportTextWriter::head() {
  page_.rule();
  const auto& origin = document_.origin();
  const auto title =
      harmless(language::heading_of(origin.title.value_or(std::string()), document_.text()));
  page_.paragraph({{title, Style::kBold}}, 0, 0);
  std::vector<Piece> items;
  items.push_back({report_.outlet ? harmless(report_.outlet->name)
                                  : std::string(say("không rõ báo", "outlet unknown")),
                   Style::kPlain});
  if (report_.published) {
    const auto& published = *report_.published;
    const auto day = weekday(published.value, options_.tongue);
    items.push_back({fmt::format("{}{}{} ({})", day,
                                 day.empty()                           ? ""
                                 : options_.tongue == Tongue::kEnglish ? ", "
                                                                       : " ",
                                 date_for_people(harmless(published.value), options_.tongue),
                                 wording(published.basis, options_.tongue)),
                     Style::kPlain});
  } else {
    items.push_back(
        {std::string(say("không rõ ngày đăng", "date of publication unknown")), Style::kWarn});
  }
  items.push_back({harmless(document_.id()), Style::kDim});
  if (report_.language != "vi") {
    items.push_back(
        {fmt::format("{} {}", say("ngôn ngữ:", "language:"), harmless(report_.language)),
         Style::kWarn});
  }
  details(items, 0);
}

void ReportTextWriter::actors() {
  const auto busy = count_acts(report_);
  std::vector<std::size_t> order;
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < report_.entities.size(); ++i)
    (busy[i].acts() ? order : others).push_back(i);
  const auto weight = [&](std::size_t i) {
    return 3 * busy[i].statements + 2 * busy[i].commitments + busy[i].encounters;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return weight(a) > weight(b); });
  std::stable_sort(others.begin(), others.end(), [&](auto a, auto b) {
    return report_.entities[a].mentions.size() > report_.entities[b].mentions.size();
  });
  if (report_.entities.empty()) return;
  page_.heading(say("NHÂN VẬT", "ACTORS"));
  for (std::size_t k = 0; k < order.size() && k < kActorsShown; ++k) {
    const auto& entity = report_.entities[order[k]];
    std::vector<Piece> pieces = {{harmless(entity.name), Style::kBold}};
    pieces.push_back({role_behind(entity)});
    pieces.push_back({" (" + acts_of(busy[order[k]], options_.tongue) + ")", Style::kDim});
    page_.paragraph(pieces, 2, 4);
  }
  std::string rest;
  std::size_t shown = 0;
  for (std::size_t k = kActorsShown; k < order.size(); ++k)
    others.insert(others.begin() + static_cast<std::ptrdiff_t>(k - kActorsShown), order[k]);
  for (const auto i : others) {
    if (shown++ == kOthersShown) {
      rest += fmt::format(" … (+{})", others.size() - kOthersShown);
      break;
    }
    rest += (rest.empty() ? " " : ", ") + harmless(report_.entities[i].name);
  }
  if (!rest.empty()) {
    page_.paragraph({{std::string(order.empty() ? say("Nhắc đến:", "Mentioned:")
                                                : say("Còn nhắc đến:", "Also mentioned:")),
                      Style::kDim},
                     {rest}},
                    2, 4);
  }
}

void ReportTextWriter::notes() {
  if (report_.notes.empty()) return;
  page_.heading(say("GHI CHÚ", "NOTES"));
  for (const auto& note : report_.notes) {
    page_.paragraph({{note_for_people(harmless(note), options_.tongue)}}, 2, 4);
  }
}

std::string ReportTextWriter::write() {
  head();
  actors();
  statements();
  commitments();
  encounters();
  memberships();
  notes();
  if (report_.statements.empty() && report_.commitments.empty() && report_.events.empty() &&
      report_.memberships.empty()) {
    page_.blank();
    page_.paragraph({{std::string(say("Không thấy phát biểu, cam kết hay cuộc gặp nào.",
                                      "No statement, commitment or encounter found."))}},
                    0, 0);
  }
  return page_.take();
}

std::string report_text(const text::Document& document, const Report& report,
                        const TextOptions& options) {
  return ReportTextWriter(document, report, options).write();
}

void StoryActors::add(const text::Document&, const Report& report) {
  ++reports_;
  statements_ += report.statements.size();
  commitments_ += report.commitments.size();
  encounters_ += report.events.size();
  const auto busy = count_acts(report);
  for (std::size_t i = 0; i < busy.size(); ++i) {
    if (!busy[i].acts()) continue;
    auto& actor = actors_[report.entities[i].name];
    if (actor.role.empty()) actor.role = role_behind(report.entities[i]);
    ++actor.reports;
    actor.statements += busy[i].statements;
    actor.commitments += busy[i].commitments;
    actor.encounters += busy[i].encounters;
  }
}

std::string StoryActors::summary(const TextOptions& options) const {
  Page page(options.width, options.colour);
  page.rule();
  const auto totals = acts_of({statements_, commitments_, encounters_}, options.tongue);
  page.paragraph({{fmt::format("{} {}", reports_, views::say(options.tongue, "bản tin", "reports")),
                   Style::kBold},
                  {totals.empty() ? "" : ": " + totals}},
                 0, 2);
  std::vector<std::pair<std::string, Actor>> order(actors_.begin(), actors_.end());
  const auto weight = [](const Actor& a) {
    return 3 * a.statements + 2 * a.commitments + a.encounters;
  };
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return weight(a.second) > weight(b.second);
  });
  if (order.size() > kActorsShown) order.resize(kActorsShown);
  for (const auto& [name, actor] : order) {
    std::vector<Piece> pieces = {{harmless(name), Style::kBold}};
    pieces.push_back({actor.role});
    pieces.push_back({fmt::format(" ({}; {} {})",
                                  acts_of({actor.statements, actor.commitments, actor.encounters},
                                          options.tongue),
                                  actor.reports, views::say(options.tongue, "bản tin", "reports")),
                      Style::kDim});
    page.paragraph(pieces, 2, 4);
  }
  return page.take();
}

}  // namespace sotin::views
