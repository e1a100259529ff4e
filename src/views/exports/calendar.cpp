// iCalendar: an all-day event for each encounter with a place in time. What is planned or proposed
// is TENTATIVE, what was called off CANCELLED. An imprecise date spans the days it can mean and
// says so.
#include <fmt/format.h>

#include "../text_wording.hpp"
#include "forms.hpp"
#include "sotin/stories/date_range.hpp"

namespace sotin::views::exports {
namespace {

constexpr std::size_t kLineOctets = 75;

/// TEXT values of RFC 5545: \ ; , and line breaks are escaped, other control characters left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') {
      (out += '\\') += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    }
  }
  return out;
}

/// Folds at 75 octets, never inside a character.
void put_line(std::string& out, std::string_view line) {
  std::size_t room = kLineOctets;
  while (line.size() > room) {
    auto cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = kLineOctets - 1;
  }
  out += line;
  out += "\r\n";
}

std::string date_text(std::int32_t day) {
  const auto d = day_of(day);
  return fmt::format("{:04}{:02}{:02}", d.year, d.month, d.day);
}

std::string_view status_of(facts::EventStatus status) {
  switch (status) {
    case facts::EventStatus::kPlanned:
    case facts::EventStatus::kProposed:
      return "TENTATIVE";
    case facts::EventStatus::kPostponed:
    case facts::EventStatus::kCancelled:
      return "CANCELLED";
    default:
      return "CONFIRMED";
  }
}

}  // namespace

std::string calendar(const ledger::Stored& stored, std::string_view stamp, const Count& count) {
  std::string out;
  for (std::size_t i = 0; i < stored.report.events.size(); ++i) {
    const auto& e = stored.report.events[i];
    const auto range = stories::date_range(e.date ? e.date->value : "");
    if (!range.known()) {
      count("undated");
      continue;
    }
    std::string who;
    for (const auto& p : e.participants) {
      (who += who.empty() ? "" : ", ") += name_of(stored, p.entity, p.where);
    }
    put_line(out, "BEGIN:VEVENT");
    put_line(out, "UID:" + urn(stored, fmt::format("v{}", i + 1)));
    put_line(out, fmt::format("DTSTAMP:{}", stamp));
    put_line(out, "DTSTART;VALUE=DATE:" + date_text(range.first));
    put_line(out, "DTEND;VALUE=DATE:" + date_text(range.last + 1));
    put_line(out, fmt::format("STATUS:{}", status_of(e.status)));
    put_line(out, fmt::format("SUMMARY:{} ({}): {}", wording(e.type, Tongue::kVietnamese),
                              wording(e.status, Tongue::kVietnamese), escaped(who)));
    if (e.place) put_line(out, "LOCATION:" + escaped(e.place->name));
    auto words = escaped(words_of(stored, e.evidence));
    words += "\\n" + escaped(called(stored));
    put_line(out, "DESCRIPTION:" + words);
    if (range.precision != "day")
      put_line(out, fmt::format("X-SOTIN-PRECISION:{}", range.precision));
    put_line(out, "TRANSP:TRANSPARENT");
    put_line(out, "END:VEVENT");
    count("events");
  }
  return out;
}

}  // namespace sotin::views::exports
