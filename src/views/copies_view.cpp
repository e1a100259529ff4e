// Each member is compared with the one it copies; the changes are shown as sentences, and in
// altered ones the words that differ.
#include "sotin/views/copies_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "sotin/views/ledger_answers.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

using stories::CopyChange;
using stories::CopyMember;

std::string bounds(const text::Document& document, const text::Span& span) {
  return fmt::format("{},{}", document.code_point(span.begin), document.code_point(span.end));
}

std::string place_json(const text::Document& document, const text::Span& span) {
  return fmt::format(R"({{"start":{},"end":{},"text":{}}})", document.code_point(span.begin),
                     document.code_point(span.end), json_string(document.words(span)));
}

std::string spans_json(const text::Document& document, const std::vector<text::Span>& spans) {
  std::string out;
  for (const auto& span : spans) {
    out += (out.empty() ? "[" : ",[") + bounds(document, span) + "]";
  }
  return "[" + out + "]";
}

std::string change_json(const CopyChange& change, const text::Document& original,
                        const text::Document& copy) {
  switch (change.kind) {
    case CopyChange::Kind::kAdded:
      return place_json(copy, change.here);
    case CopyChange::Kind::kDropped:
      return place_json(original, change.there);
    case CopyChange::Kind::kAltered:
      break;
  }
  return fmt::format(R"({{"there":{},"here":{},"words_there":{},"words_here":{}}})",
                     place_json(original, change.there), place_json(copy, change.here),
                     spans_json(original, change.words_there), spans_json(copy, change.words_here));
}

/// The words of all spans, with «…» between.
std::string joined(const text::Document& document, const std::vector<text::Span>& spans) {
  std::string out;
  for (const auto& span : spans) {
    if (!out.empty()) out += " … ";
    out += harmless(document.words(span));
  }
  return out;
}

class GroupPage {
 public:
  GroupPage(std::span<const text::Document* const> reports, const TextOptions& options)
      : reports_(reports), tongue_(options.tongue), page_(options.width, options.colour) {}

  std::string write(const stories::CopyGroup& group) {
    name(group.members.front().report, told("Đăng trước", "First"), Style::kBold, 0);
    for (const auto& member : std::span(group.members).subspan(1)) copy(member);
    page_.blank();
    return page_.take();
  }

 private:
  static constexpr std::size_t kShown = 3;  // changes of a kind

  [[nodiscard]] const char* told(const char* vietnamese, const char* english) const {
    return tongue_ == Tongue::kVietnamese ? vietnamese : english;
  }

  void name(std::uint32_t report, const std::string& label, Style style, int at) {
    const auto& origin = reports_[report]->origin();
    std::string behind;
    if (origin.outlet) behind += ", " + harmless(*origin.outlet);
    if (origin.published) behind += ", " + harmless(*origin.published);
    const auto title = origin.title ? " «" + harmless(*origin.title) + "»" : std::string();
    page_.paragraph({{label + ": ", style},
                     {harmless(reports_[report]->id()), style},
                     {title},
                     {behind, Style::kDim}},
                    at, at + 2);
  }

  void copy(const CopyMember& member) {
    if (member.of == member.report) {
      name(member.report, told("Cũng là bản gốc", "Also an original"), Style::kPlain, 2);
      return;
    }
    const auto& original = *reports_[member.of];
    const auto& text = *reports_[member.report];
    name(member.report,
         fmt::format(fmt::runtime(told("Chép {} ({:.0f} %)", "Copy of {} ({:.0f}%)")),
                     harmless(original.id()), std::floor(member.containment * 100)),
         Style::kPlain, 2);
    const auto changes = stories::copy_changes(original, text);
    list(changes, CopyChange::Kind::kAdded, told("thêm {} câu", "{} sentences added"), "+ ",
         Style::kGood, [&](const CopyChange& c) { return harmless(text.words(c.here)); });
    list(changes, CopyChange::Kind::kAltered, told("sửa {} câu", "{} sentences altered"), "~ ",
         Style::kWarn, [&](const CopyChange& c) {
           const auto before = joined(original, c.words_there);
           const auto after = joined(text, c.words_here);
           return fmt::format("«{}» → «{}»: {}", before, after, harmless(text.words(c.here)));
         });
    list(changes, CopyChange::Kind::kDropped, told("bỏ {} câu", "{} sentences dropped"), "- ",
         Style::kBad, [&](const CopyChange& c) { return harmless(original.words(c.there)); });
  }

  template <class Words>
  void list(const std::vector<CopyChange>& changes, CopyChange::Kind kind, const char* heading,
            const char* mark, Style style, Words words) {
    const auto count = std::count_if(changes.begin(), changes.end(),
                                     [&](const CopyChange& c) { return c.kind == kind; });
    if (count == 0) return;
    page_.paragraph({{fmt::format(fmt::runtime(heading), count), Style::kDim}}, 4, 6);
    std::size_t shown = 0;
    for (const auto& change : changes) {
      if (change.kind != kind || shown++ == kShown) {
        if (change.kind == kind) break;
        continue;
      }
      page_.paragraph({{mark, style}, {clipped(words(change), 3 * page_.width())}}, 4, 6);
    }
    if (static_cast<std::size_t>(count) > kShown) {
      page_.paragraph({{fmt::format(fmt::runtime(told("… và {} câu nữa", "… and {} more")),
                                    static_cast<std::size_t>(count) - kShown),
                        Style::kDim}},
                      4, 6);
    }
  }

  std::span<const text::Document* const> reports_;
  Tongue tongue_;
  Page page_;
};

}  // namespace

std::string copy_pair_json(std::string_view a, std::string_view b, float containment) {
  return fmt::format(R"({{"a":{},"b":{},"containment":{:.6g}}})", json_string(a), json_string(b),
                     containment) +
         "\n";
}

std::string copy_group_json(const stories::CopyGroup& group,
                            std::span<const text::Document* const> reports) {
  auto out = fmt::format(R"({{"first":{},"copies":[)",
                         json_string(reports[group.members.front().report]->id()));
  bool more = false;
  for (const auto& member : std::span(group.members).subspan(1)) {
    if (std::exchange(more, true)) out += ',';
    const auto& copy = *reports[member.report];
    out += fmt::format(R"({{"id":{},"of":)", json_string(copy.id()));
    if (member.of == member.report) {
      out += "null}";
      continue;
    }
    const auto& original = *reports[member.of];
    out +=
        fmt::format(R"({},"containment":{:.6g})", json_string(original.id()), member.containment);
    const auto changes = stories::copy_changes(original, copy);
    constexpr std::array<std::pair<CopyChange::Kind, const char*>, 3> kKinds = {{
        {CopyChange::Kind::kAdded, "added"},
        {CopyChange::Kind::kAltered, "altered"},
        {CopyChange::Kind::kDropped, "dropped"},
    }};
    for (const auto& [kind, key] : kKinds) {
      out += fmt::format(R"(,"{}":[)", key);
      bool next = false;
      for (const auto& change : changes) {
        if (change.kind != kind) continue;
        if (std::exchange(next, true)) out += ',';
        out += change_json(change, original, copy);
      }
      out += ']';
    }
    out += '}';
  }
  return out + "]}\n";
}

std::string copy_group_text(const stories::CopyGroup& group,
                            std::span<const text::Document* const> reports,
                            const TextOptions& options) {
  return GroupPage(reports, options).write(group);
}

}  // namespace sotin::views
