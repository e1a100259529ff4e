#include "sotin/views/alert_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sotin/base/address.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/facts/names_of.hpp"
#include "text_page.hpp"
#include "text_wording.hpp"
#include "web/html.hpp"

namespace sotin::views {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLatest = 100;
constexpr int kColumns = 240;  // of the words in a line

ordered_json string_or_null(const std::string& words) {
  return words.empty() ? ordered_json() : ordered_json(words);
}

std::string dumped(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Escaped for XML, which forbids two characters that text may hold.
std::string xml_words(std::string_view words) {
  auto out = web::escaped(words);
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = out.find(forbidden); at != std::string::npos; at = out.find(forbidden, at))
      out.replace(at, forbidden.size(), "\xEF\xBF\xBD");
  }
  return out;
}

/// «cam kết», "summit": the act in the reader's tongue, as far as there is a word for it.
std::string act_words(const stories::AlertMatch& m, Tongue tongue) {
  if (m.kind == "statement") {
    if (const auto act = facts::value_of<facts::Act>(m.act))
      return std::string(wording(*act, tongue));
  } else if (m.kind == "encounter") {
    if (const auto type = facts::value_of<facts::EventType>(m.act))
      return std::string(wording(*type, tongue));
  } else if (const auto status = facts::value_of<facts::CommitmentStatus>(m.act)) {
    return std::string(wording(*status, tongue));
  }
  return m.act;
}

/// What an alert asks for, in words.
std::string question_words(const ledger::AlertQuestion& asked, Tongue tongue) {
  std::string out;
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", label, value);
  };
  add(say(tongue, "người hay tổ chức", "who"), asked.who);
  add(say(tongue, "báo", "outlet"), asked.outlet);
  add(say(tongue, "hành vi", "act"), asked.act);
  add(say(tongue, "chuyện", "story"), asked.story);
  add(say(tongue, "có từ", "words"), asked.words);
  return out;
}

std::string title_of(const stories::AlertMatch& m, Tongue tongue) {
  std::string out = m.who.empty() ? act_words(m, tongue) : m.who + " · " + act_words(m, tongue);
  return out + ": " + clipped(harmless(m.words), 100);
}

}  // namespace

std::string alert_json(const AlertNews& news) {
  const auto& m = news.match;
  return dumped({{"schema", "sotin.alert/1"},
                 {"alert", news.alert},
                 {"kind", m.kind},
                 {"report", m.report},
                 {"id", m.id},
                 {"who", string_or_null(m.who)},
                 {"act", m.act},
                 {"words", m.words},
                 {"date", string_or_null(m.date)},
                 {"title", string_or_null(m.title)},
                 {"outlet", string_or_null(m.outlet)},
                 {"published", string_or_null(m.published)},
                 {"url", string_or_null(m.url)},
                 {"story", string_or_null(m.story)},
                 {"read_at", m.read_at},
                 {"print", m.print},
                 {"copies", m.copies}});
}

AlertNews alert_news_of(std::string_view text) {
  AlertNews news;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return news;
  const auto take = [&](const char* key, std::string& to) {
    if (const auto found = json.find(key); found != json.end() && found->is_string())
      to = found->get<std::string>();
  };
  auto& m = news.match;
  take("alert", news.alert);
  take("kind", m.kind);
  take("report", m.report);
  take("id", m.id);
  take("who", m.who);
  take("act", m.act);
  take("words", m.words);
  take("date", m.date);
  take("title", m.title);
  take("outlet", m.outlet);
  take("published", m.published);
  take("url", m.url);
  take("story", m.story);
  take("read_at", m.read_at);
  take("print", m.print);
  if (const auto copies = json.find("copies"); copies != json.end() && copies->is_array()) {
    for (const auto& copy : *copies) {
      if (copy.is_string()) m.copies.push_back(copy.get<std::string>());
    }
  }
  return news;
}

std::string alert_line(const AlertNews& news, Tongue tongue) {
  const auto& m = news.match;
  const auto when = !m.date.empty() ? m.date : m.published;
  auto out = fmt::format(
      "{}: {}", news.alert,
      when.empty() ? std::string(say(tongue, "không rõ ngày", "no date")) : when.substr(0, 10));
  if (!m.who.empty()) out += " · " + m.who;
  out += fmt::format(" · {}: «{}»", act_words(m, tongue), clipped(harmless(m.words), kColumns));
  if (!m.outlet.empty()) out += " · " + m.outlet;
  out += fmt::format(" · {}#{}", m.report, m.id);
  if (!m.url.empty() && m.url != m.report) out += " · " + m.url;
  if (!m.copies.empty())
    out += fmt::format(fmt::runtime(say(tongue, " · và {} bản chép", " · and {} copies")),
                       m.copies.size());
  return harmless(out);
}

std::string alerts_text(const std::vector<ledger::Alert>& alerts, Tongue tongue) {
  std::string out;
  for (const auto& alert : alerts) {
    out += harmless(fmt::format(fmt::runtime(say(tongue, "{}: {} (từ {})", "{}: {} (since {})")),
                                alert.name, question_words(alert.asked, tongue),
                                alert.at.substr(0, 10))) +
           "\n";
  }
  return out;
}

std::string alerts_json(const std::vector<ledger::Alert>& alerts) {
  auto list = ordered_json::array();
  for (const auto& alert : alerts) {
    list.push_back({{"name", alert.name},
                    {"at", alert.at},
                    {"who", string_or_null(alert.asked.who)},
                    {"outlet", string_or_null(alert.asked.outlet)},
                    {"act", string_or_null(alert.asked.act)},
                    {"story", string_or_null(alert.asked.story)},
                    {"words", string_or_null(alert.asked.words)}});
  }
  return dumped({{"schema", "sotin.alerts/1"}, {"alerts", std::move(list)}}) + "\n";
}

std::string alert_atom(std::vector<AlertNews> news, const AtomOptions& options) {
  std::stable_sort(news.begin(), news.end(),
                   [](const auto& a, const auto& b) { return a.match.read_at > b.match.read_at; });
  const auto name = base::percent_encoded(options.name);
  const auto updated = news.empty() ? options.updated : news.front().match.read_at;
  auto out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n"
      "  <id>tag:localhost,2025:sotin/alerts/{}</id>\n  <title>{}</title>\n"
      "  <updated>{}</updated>\n  <author><name>sotin</name></author>\n",
      name, xml_words(options.title), updated);
  if (!options.self.empty())
    out += fmt::format("  <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
                       xml_words(options.self));
  for (const auto& one : news) {
    const auto& m = one.match;
    out += fmt::format(
        "  <entry>\n    <id>tag:localhost,2025:sotin/alerts/{}/{}</id>\n    <title>{}</title>\n"
        "    <updated>{}</updated>\n",
        base::percent_encoded(one.alert), m.print, xml_words(title_of(m, options.tongue)),
        m.read_at);
    if (!m.outlet.empty())
      out += fmt::format("    <author><name>{}</name></author>\n", xml_words(m.outlet));
    const auto address = base::is_web_address(m.url) ? m.url
                         : options.site.empty()
                             ? std::string()
                             : options.site + "/reports/" + base::percent_encoded(m.report);
    if (!address.empty())
      out += fmt::format("    <link rel=\"alternate\" href=\"{}\"/>\n", xml_words(address));
    out += fmt::format("    <category term=\"{}\"/>\n    <content type=\"text\">{}</content>\n",
                       xml_words(m.kind), xml_words(alert_line(one, options.tongue)));
    out += "  </entry>\n";
  }
  return out + "</feed>\n";
}

Result<std::vector<AlertNews>> all_news(const ledger::Ledger& ledger, const ledger::Alert& alert) {
  std::vector<AlertNews> news;
  const auto fresh = stories::untold(ledger, alert);
  if (!fresh) return tl::unexpected(fresh.error());
  for (const auto& match : *fresh) news.push_back({alert.name, match});
  const auto told = ledger::AlertBook(ledger).told(alert, kLatest);
  if (!told) return tl::unexpected(told.error());
  for (const auto& one : *told) news.push_back(alert_news_of(one.json));
  return news;
}

}  // namespace sotin::views
