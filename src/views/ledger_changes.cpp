// Two readings are compared as their JSON: each record gets a key from the words it stands at, ids
// are replaced by what they name, and records with the same key are compared field by field.
#include "sotin/views/ledger_changes.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "text_page.hpp"

namespace sotin::views {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kLists[] = {"statements",  "events",   "commitments",
                                       "memberships", "entities", "times"};

struct Place {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string words;
};

Place place_of(const Json& record) {
  const auto from = [](const Json& span) {
    return Place{span.value("start", 0U), span.value("end", 0U), span.value("text", "")};
  };
  for (const auto* field : {"content", "what", "evidence", "mentions"}) {
    if (!record.contains(field)) continue;
    const auto& value = record[field];
    if (value.is_array() && !value.empty()) return from(value[0]);
    if (value.is_object()) return from(value);
  }
  return record.contains("start") ? from(record) : Place{};
}

/// Ids of a record -> words that mean the same in both readings.
std::map<std::string, std::string> meanings(const Json& report) {
  std::map<std::string, std::string> names;
  for (const auto& entity : report["entities"]) names[entity["id"]] = entity["name"];
  for (const auto* list : {"statements", "events"}) {
    for (const auto& record : report[list])
      names[record["id"]] = fmt::format("{}", place_of(record).words);
  }
  return names;
}

Json with_meanings(const Json& value, const std::map<std::string, std::string>& names) {
  static const std::set<std::string> kIds = {"entity", "party",     "organisation", "member",
                                             "parent", "statement", "asserted_by",  "setting"};
  if (value.is_array()) {
    Json out = Json::array();
    for (const auto& inner : value) out.push_back(with_meanings(inner, names));
    return out;
  }
  if (!value.is_object()) return value;
  Json out = Json::object();
  for (const auto& [key, inner] : value.items()) {
    if (key == "id" || key == "rule" || key == "confidence") continue;
    const auto at = kIds.contains(key) && inner.is_string() ? names.find(inner.get<std::string>())
                                                            : names.end();
    out[key] = at != names.end() ? Json(at->second) : with_meanings(inner, names);
  }
  return out;
}

std::string key_of(std::string_view list, const Json& record) {
  const auto place = place_of(record);
  if (list == "entities") return record.value("name", "");
  if (list == "memberships")
    return fmt::format("{}-{} {}", place.start, place.end, record.value("member", Json()).dump());
  if (list == "statements" && record["cue"].is_object())
    return fmt::format("cue {}", record["cue"].value("start", 0U));
  return fmt::format("{}", place.start);
}

using Records = std::multimap<std::string, Json>;

Records records_of(const Json& report, std::string_view list,
                   const std::map<std::string, std::string>& names) {
  Records records;
  for (const auto& record : report[std::string(list)]) {
    auto plain = with_meanings(record, names);
    auto key = key_of(list, plain);
    records.emplace(std::move(key), std::move(plain));
  }
  return records;
}

Change change_of(Change::What what, std::string_view list, const Json& record) {
  auto place = place_of(record);
  return {what, std::string(list), place.start, place.end, std::move(place.words), {}};
}

void compare_lists(std::string_view list, const Records& before, Records after,
                   std::vector<Change>& changes) {
  for (const auto& [key, old] : before) {
    const auto at = after.find(key);
    if (at == after.end()) {
      changes.push_back(change_of(Change::What::kRemoved, list, old));
      continue;
    }
    auto change = change_of(Change::What::kChanged, list, at->second);
    for (const auto& [field, value] : at->second.items()) {
      const auto was = old.contains(field) ? old[field] : Json();
      if (was != value) change.fields.push_back({field, was.dump(), value.dump()});
    }
    if (!change.fields.empty()) changes.push_back(std::move(change));
    after.erase(at);
  }
  for (const auto& [key, record] : after)
    changes.push_back(change_of(Change::What::kAdded, list, record));
}

std::string_view words_of(Change::What what, Tongue tongue) {
  switch (what) {
    case Change::What::kAdded:
      return say(tongue, "thêm", "added");
    case Change::What::kRemoved:
      return say(tongue, "bỏ", "removed");
    case Change::What::kChanged:
      break;
  }
  return say(tongue, "đổi", "changed");
}

std::string_view list_words(std::string_view list, Tongue tongue) {
  if (list == "statements") return say(tongue, "phát biểu", "statement");
  if (list == "events") return say(tongue, "cuộc gặp", "encounter");
  if (list == "commitments") return say(tongue, "cam kết", "commitment");
  if (list == "memberships") return say(tongue, "thành viên", "membership");
  if (list == "entities") return say(tongue, "tên", "entity");
  return say(tongue, "thời gian", "time");
}

std::string json_of(const Change& change) {
  std::string fields;
  for (const auto& field : change.fields) {
    fields += fmt::format(R"({}{{"name":{},"before":{},"after":{}}})", fields.empty() ? "" : ",",
                          json_string(field.name), field.before, field.after);
  }
  return fmt::format(R"({{"what":"{}","list":"{}","start":{},"end":{},"text":{},"fields":[{}]}})",
                     words_of(change.what, Tongue::kEnglish), change.list, change.start, change.end,
                     json_string(change.words), fields);
}

}  // namespace

std::vector<Change> compare_readings(std::string_view before, std::string_view after) {
  std::vector<Change> changes;
  const auto old_report = Json::parse(before, nullptr, false);
  const auto new_report = Json::parse(after, nullptr, false);
  if (!old_report.is_object() || !new_report.is_object()) return changes;
  const auto old_names = meanings(old_report);
  const auto new_names = meanings(new_report);
  for (const auto list : kLists) {
    compare_lists(list, records_of(old_report, list, old_names),
                  records_of(new_report, list, new_names), changes);
  }
  return changes;
}

std::string changes_words(const ledger::ReportRow& row, const std::vector<Change>& changes,
                          const Asked& asked) {
  if (asked.json) {
    std::string all;
    for (const auto& change : changes) (all += all.empty() ? "" : ",") += json_of(change);
    return fmt::format(
        R"({{"report":{},"before":{{"program_version":{},"data_version":{}}},"changes":[{}]}})"
        "\n",
        json_string(row.id), json_string(row.program_version), json_string(row.data_version), all);
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  page.paragraph(
      {{harmless(row.id), Style::kBold},
       {fmt::format(" · sotin {}, {}", row.program_version, row.data_version), Style::kDim}},
      0, 2);
  for (const auto& change : changes) {
    const auto style = change.what == Change::What::kAdded     ? Style::kGood
                       : change.what == Change::What::kRemoved ? Style::kBad
                                                               : Style::kWarn;
    page.paragraph(
        {{"«" + clipped(harmless(change.words), 2 * asked.text.width - 60) + "»"},
         {fmt::format(" [{}–{}]", change.start, change.end), Style::kDim}},
        20, 20,
        {fmt::format("{} {}", words_of(change.what, tongue), list_words(change.list, tongue)),
         style},
        2);
    for (const auto& field : change.fields) {
      page.paragraph({{field.name + ": ", Style::kDim},
                      {" " + clipped(harmless(field.before), 90)},
                      {" → ", Style::kDim},
                      {" " + clipped(harmless(field.after), 90)}},
                     20, 22);
    }
  }
  return page.take();
}

}  // namespace sotin::views
