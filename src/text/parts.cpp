// The text is cut line by line: a dateline at the front, captions wherever a photo credit stands,
// bylines and furniture at the end. What has no tell-tale shape is body.
#include "sotin/text/parts.hpp"

#include <nlohmann/json.hpp>

#include "line_shapes.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kLongestCaptionLine = 420;
constexpr std::size_t kShortestLead = 40;  // bytes of a lead that is looked for among the lines
constexpr std::size_t kLeadLines = 5;      // it stands in one of the first

/// Gathers parts in order; neighbours of one kind on different lines stay apart only for captions.
class Parts {
 public:
  void add(PartKind kind, std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const bool joins = !parts_.empty() && parts_.back().kind == kind && kind != PartKind::kCaption;
    if (joins) {
      parts_.back().where.end = static_cast<std::uint32_t>(end);
    } else {
      parts_.push_back(
          {kind, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
  }
  std::vector<Part> take() { return std::move(parts_); }

 private:
  std::vector<Part> parts_;
};

struct LineAt {
  std::size_t begin;
  std::size_t end;   // without the line break
  std::size_t next;  // begin of the next line that is not blank
};

/// The line at `begin` with the blank lines behind it.
LineAt line_at(std::string_view text, std::size_t begin) {
  const auto stop = text.find('\n', begin);
  const std::size_t end = stop == std::string_view::npos ? text.size() : stop;
  std::size_t next = end;
  while (next < text.size() && (text[next] == '\n' || text[next] == '\r')) ++next;
  return {begin, end, next};
}

/// Cuts the captions out of a prose line.
void add_prose(Parts& parts, PartKind kind, std::string_view text, const LineAt& line,
               std::size_t from) {
  const auto words = text.substr(0, line.end);
  std::size_t floor = from;
  std::size_t search = from;
  while (true) {
    Credit credit = find_credit(words.substr(floor), search - floor);
    if (credit.begin == kNoShape) break;
    credit.begin += floor;
    credit.end += floor;
    search = credit.end;
    const bool ends_line = trim(words.substr(credit.end)).empty();
    std::size_t begin = ends_line && credit.end - floor <= kLongestCaptionLine
                            ? floor
                            : caption_begin(words, credit, floor);
    std::size_t end = ends_line ? line.next : credit.end;
    while (!ends_line && end < line.end && text[end] == ' ') ++end;
    parts.add(kind, floor, begin);
    parts.add(PartKind::kCaption, begin, end);
    floor = end;
    if (ends_line) return;
  }
  parts.add(kind, floor, line.next);
}

}  // namespace

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::kHeadline:
      return "headline";
    case PartKind::kLead:
      return "lead";
    case PartKind::kBody:
      return "body";
    case PartKind::kDateline:
      return "dateline";
    case PartKind::kCaption:
      return "caption";
    case PartKind::kByline:
      return "byline";
    case PartKind::kFurniture:
      return "furniture";
  }
  return "body";
}

namespace {

/// The lead as the source gave it apart (a page's, a feed's), when it is long enough to be told
/// again in the text.
std::string lead_of(const Origin& origin) {
  const auto found = origin.extra.find("lead");
  if (found == origin.extra.end()) return {};
  if (!found->second.starts_with('"')) return {};
  const auto value = nlohmann::json::parse(found->second, nullptr, false);
  if (!value.is_string()) return {};
  const auto words = value.get<std::string>();
  const auto lead = trim(words);
  return lead.size() < kShortestLead ? std::string() : std::string(lead);
}

}  // namespace

std::vector<Part> find_parts(const Document& document) {
  const std::string_view text = document.text();
  const bool has_credits = may_have_credits(text);
  std::vector<LineAt> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    lines.push_back(line_at(text, begin));
    begin = lines.back().next;
  }
  const auto words = [&](const LineAt& line) {
    return text.substr(line.begin, line.end - line.begin);
  };

  // From the end: furniture, then bylines, up to the last line of prose.
  std::size_t prose_end = lines.size();
  std::vector<PartKind> tail;
  while (prose_end > 0) {
    const auto line = words(lines[prose_end - 1]);
    if (trim(line).empty() || is_furniture(line)) {
      tail.push_back(PartKind::kFurniture);
    } else if (prose_end > 1 && is_byline(line)) {
      tail.push_back(PartKind::kByline);
    } else {
      break;
    }
    --prose_end;
  }

  Parts parts;
  const auto page_lead = lead_of(document.origin());
  bool at_front = true;  // no prose yet
  bool after_headline = false;
  for (std::size_t i = 0; i < prose_end; ++i) {
    const auto& line = lines[i];
    const auto here = words(line);
    if (trim(here).empty() || is_furniture(here)) {
      parts.add(PartKind::kFurniture, line.begin, line.next);
      continue;
    }
    if (is_time_stamp(here)) {
      parts.add(PartKind::kDateline, line.begin, line.next);
      continue;
    }
    std::size_t from = line.begin;
    if (at_front) {
      const auto dateline = dateline_length(here);
      if (dateline > 0) {
        parts.add(PartKind::kDateline, from, from + dateline);
        from += dateline;
      } else if (!after_headline && i + 1 < prose_end && looks_like_headline(here) &&
                 (!has_credits || find_credit(here, 0).begin == kNoShape) &&
                 ends_with_stop(words(lines[i + 1]))) {
        parts.add(PartKind::kHeadline, line.begin, line.next);
        after_headline = true;
        continue;
      }
    }
    const std::size_t byline = i + 1 == prose_end && prose_end > 0 ? byline_at_end(here) : kNoShape;
    LineAt prose = line;
    if (byline != kNoShape && line.begin + byline > from)
      prose.end = prose.next = line.begin + byline;
    const bool lead = (at_front && after_headline && i + 1 < prose_end) ||
                      (!page_lead.empty() && i < kLeadLines && trim(here).ends_with(page_lead));
    const bool only_caption = has_credits && [&] {
      const auto credit = find_credit(here, 0);
      return credit.begin != kNoShape && trim(here.substr(credit.end)).empty() &&
             here.size() <= kLongestCaptionLine;
    }();
    const auto kind = lead && !only_caption ? PartKind::kLead : PartKind::kBody;
    if (has_credits) {
      add_prose(parts, kind, text, prose, from);
    } else {
      parts.add(kind, from, prose.next);
    }
    if (prose.next != line.next) parts.add(PartKind::kByline, prose.next, line.next);
    if (!only_caption) at_front = false;
  }
  for (std::size_t i = prose_end; i < lines.size(); ++i) {
    parts.add(tail[lines.size() - 1 - i], lines[i].begin, lines[i].next);
  }
  return parts.take();
}

}  // namespace sotin::text
