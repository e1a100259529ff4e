// Rows of the logs keep their numbers, and only forgetting takes rows away, which leaves a
// tombstone: so a log is read on behind its last known row as long as there are no new tombstones.
// Counts follow SQLite's own number for changes by other connections and the one for changes by
// this one; nothing is kept that was counted inside a transaction that writes, which may be undone.
#include "known.hpp"

#include <algorithm>
#include <cstring>

#include "heading_text.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::ledger {
namespace {

constexpr std::size_t kMostAdded = 20'000;  // forms, before all are read anew

bool writes(Database& database) {
  return sqlite3_txn_state(database.handle(), "main") == SQLITE_TXN_WRITE;
}

/// Is the form what folded_words would make of it?
bool is_plain(std::string_view form) {
  if (form.empty() || form.front() == ' ' || form.back() == ' ') return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!inside && (c != ' ' || form[i + 1] == ' ')) return false;
  }
  return true;
}

}  // namespace

void Known::drop_if_forgotten(Database& database) {
  const auto tombstones = database.integer("SELECT ifnull(max(tombstone), 0) FROM tombstones");
  if (tombstones == tombstones_) return;
  *this = Known();
  tombstones_ = tombstones;
}

void Known::read_joins(Database& database) {
  const auto last = database.integer("SELECT ifnull(max(entry), 0) FROM joins");
  if (last == last_join_) return;
  for (auto& entry :
       join_entries(database, "j.by_person = 1 OR j.undoes IS NOT NULL", last_join_)) {
    if (entry.undoes) {
      std::erase_if(decisions_, [&](const JoinEntry& d) { return d.entry == *entry.undoes; });
    } else {
      decisions_.push_back(std::move(entry));
    }
  }
  last_join_ = last;
}

std::vector<JoinEntry> Known::decisions(Database& database) {
  if (writes(database)) {
    Known moment;
    moment.read_joins(database);
    return moment.decisions_;
  }
  drop_if_forgotten(database);
  read_joins(database);
  return decisions_;
}

void Known::add_form(std::string_view folded) {
  if (is_plain(folded)) {
    plain_.append(folded) += '\n';
    return;
  }
  odd_.emplace_back(folded);
  odd_as_words_.push_back(folded_words(folded));
}

void Known::read_forms(Database& database) {
  const auto reading = database.integer("SELECT ifnull(max(reading), 0) FROM readings");
  if (last_reading_ < 0 || added_.size() > kMostAdded) {
    plain_ = "\n";
    odd_.clear();
    odd_as_words_.clear();
    added_.clear();
    auto query = database.query("SELECT folded FROM forms");
    while (query.next()) add_form(query.text(0));
  } else if (reading > last_reading_) {
    auto query = database.query("SELECT DISTINCT folded FROM names WHERE reading > ?1");
    query.bind(last_reading_);
    while (query.next()) {
      if (added_.emplace(query.text(0)).second) add_form(query.text(0));
    }
  }
  last_reading_ = reading;
}

std::vector<std::string> Known::forms_with(Database& database, const std::string& wanted) {
  if (writes(database)) {
    Known moment;
    moment.read_forms(database);
    return moment.forms_with(wanted);
  }
  drop_if_forgotten(database);
  read_forms(database);
  return forms_with(wanted);
}

std::vector<std::string> Known::forms_with(const std::string& wanted) const {
  std::vector<std::string> forms;
  for (std::size_t at = 0;;) {
    const void* hit = memmem(plain_.data() + at, plain_.size() - at, wanted.data(), wanted.size());
    if (hit == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(hit) - plain_.data());
    const auto begin = plain_.rfind('\n', at) + 1;
    const auto end = plain_.find('\n', at);
    forms.push_back(plain_.substr(begin, end - begin));
    at = end;
  }
  for (std::size_t i = 0; i < odd_.size(); ++i) {
    if (odd_as_words_[i].find(wanted) != std::string::npos) forms.push_back(odd_[i]);
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

void Known::drop_if_changed(Database& database) {
  const auto version = database.integer("PRAGMA data_version");
  const auto changes = sqlite3_total_changes64(database.handle());
  if (version != version_ || changes != changes_) {
    stories_.reset();
    waiting_.reset();
    titles_.reset();
    version_ = version;
    changes_ = changes;
  }
}

const std::vector<std::pair<std::string, std::string>>& Known::titles(Database& database) {
  drop_if_changed(database);
  if (titles_ && !writes(database)) return *titles_;
  titles_.emplace();
  auto query = database.query(kLatestStories);
  query.bind(kEndOfTime);
  while (query.next()) {
    const auto id = query.text(1);
    if (!titles_->empty() && titles_->back().first == id) continue;
    titles_->emplace_back(id, folded_words(title_of_story(database, query.integer(2))));
  }
  if (writes(database)) version_ = -1;
  return *titles_;
}

std::int64_t Known::counted(Database& database, std::optional<std::int64_t>& kept,
                            std::string_view sql) {
  drop_if_changed(database);
  if (kept) return *kept;
  const auto count = database.integer(sql);
  if (!writes(database)) kept = count;
  return count;
}

std::int64_t Known::stories(Database& database) {
  return counted(database, stories_, "SELECT count(DISTINCT story) FROM placements");
}

std::int64_t Known::waiting(Database& database) {
  return counted(database, waiting_,
                 "SELECT count(*) FROM reports r LEFT JOIN placements p ON p.report = r.report"
                 " WHERE p.report IS NULL OR p.version <> r.current_version OR p.reading <>"
                 " r.current_reading");
}

}  // namespace sotin::ledger
