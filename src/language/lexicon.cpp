#include "sotin/language/lexicon.hpp"

#include <map>
#include <memory>
#include <mutex>

#include "sotin/base/data_file.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

/// Keys of the tokens that `phrase` is made of, cut by the same rules as a report.
std::vector<std::uint64_t> token_keys(std::string_view phrase) {
  const std::string folded = base::fold_case(phrase);
  std::vector<std::uint64_t> keys;
  const std::string_view view = folded;
  for (std::size_t pos = 0; pos < view.size();) {
    auto [c, length] = base::decode(view, pos);
    if (base::is_space(c)) {
      pos += length;
      continue;
    }
    const std::size_t begin = pos;
    if (base::is_letter(c)) {
      while (pos < view.size() && base::is_letter((c = base::decode(view, pos).value))) {
        pos += base::decode(view, pos).length;
      }
    } else if (c >= '0' && c <= '9') {
      while (pos < view.size() && view[pos] >= '0' && view[pos] <= '9') ++pos;
    } else {
      pos += length;
    }
    keys.push_back(hash_bytes(view.substr(begin, pos - begin)));
  }
  return keys;
}

std::uint64_t extend(std::uint64_t prefix, std::uint64_t token) {
  const auto key = hash_combine(prefix, token);
  return key == 0 ? 1 : key;
}

constexpr std::uint64_t kStart = 0x5071;

}  // namespace

const Lexicon::Slot* Lexicon::slot(std::uint64_t key) const {
  if (slots_.empty()) return nullptr;
  const std::uint64_t mask = slots_.size() - 1;
  for (std::uint64_t i = key & mask; slots_[i].key != 0; i = (i + 1) & mask) {
    if (slots_[i].key == key) return &slots_[i];
  }
  return nullptr;
}

void Lexicon::grow() {
  std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
  old.swap(slots_);
  used_ = 0;
  for (const auto& slot : old) {
    if (slot.key == 0) continue;
    auto& copy = make_slot(slot.key);
    copy.entry = slot.entry;
    copy.longer = slot.longer;
  }
}

Lexicon::Slot& Lexicon::make_slot(std::uint64_t key) {
  if ((used_ + 1) * 2 > slots_.size()) grow();
  const std::uint64_t mask = slots_.size() - 1;
  std::uint64_t i = key & mask;
  while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & mask;
  if (slots_[i].key == 0) {
    slots_[i].key = key;
    ++used_;
  }
  return slots_[i];
}

Lexicon Lexicon::parse(std::string_view table) {
  Lexicon lexicon;
  std::vector<std::uint64_t> firsts;
  base::for_each_row(table, [&](const std::vector<std::string_view>& fields) {
    const auto keys = token_keys(fields[0]);
    if (keys.empty()) return;
    firsts.push_back(keys.front());
    std::uint64_t key = kStart;
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
      key = extend(key, keys[i]);
      lexicon.make_slot(key).longer = true;
    }
    auto& slot = lexicon.make_slot(extend(key, keys.back()));
    if (slot.entry >= 0) return;
    slot.entry = static_cast<std::int32_t>(lexicon.entries_.size());
    lexicon.entries_.push_back({std::string(fields[0]),
                                {fields.begin() + 1, fields.end()},
                                static_cast<std::uint32_t>(keys.size())});
  });
  while (lexicon.firsts_mask_ + 1 < firsts.size() * 16) {
    lexicon.firsts_mask_ = lexicon.firsts_mask_ * 2 + 1;
  }
  lexicon.firsts_.assign((lexicon.firsts_mask_ + 1) / 64, 0);
  for (const auto key : firsts) {
    lexicon.firsts_[(key & lexicon.firsts_mask_) >> 6] |= std::uint64_t{1} << (key & 63);
  }
  return lexicon;
}

const Lexicon& Lexicon::embedded(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Lexicon>, std::less<>> lexicons;
  const std::lock_guard lock(mutex);
  auto found = lexicons.find(name);
  if (found == lexicons.end()) {
    auto lexicon =
        std::make_unique<Lexicon>(parse(base::data_file("vi/" + std::string(name) + ".tsv")));
    found = lexicons.emplace(std::string(name), std::move(lexicon)).first;
  }
  return *found->second;
}

const Lexicon::Entry* Lexicon::longest_from(const Analysis& analysis, std::uint32_t at) const {
  const Entry* best = nullptr;
  std::uint64_t key = kStart;
  for (std::uint32_t i = at; i < analysis.tokens.size(); ++i) {
    if (i > at && analysis.tokens[i].line_start) break;
    key = extend(key, analysis.tokens[i].key);
    const Slot* found = slot(key);
    if (found == nullptr) break;
    if (found->entry >= 0) best = &entries_[static_cast<std::size_t>(found->entry)];
    if (!found->longer) break;
  }
  return best;
}

const Lexicon::Entry* Lexicon::exact(const Analysis& analysis, const TokenRange& range) const {
  if (range.empty() || !may_begin(analysis.tokens[range.first].key)) return nullptr;
  std::uint64_t key = kStart;
  for (std::uint32_t i = range.first; i < range.last; ++i) key = extend(key, analysis.tokens[i].key);
  const Slot* found = slot(key);
  return found == nullptr || found->entry < 0 ? nullptr
                                              : &entries_[static_cast<std::size_t>(found->entry)];
}

const Lexicon::Entry* Lexicon::find(std::string_view phrase) const {
  std::uint64_t key = kStart;
  const auto keys = token_keys(phrase);
  for (const auto token : keys) key = extend(key, token);
  const Slot* found = keys.empty() ? nullptr : slot(key);
  return found == nullptr || found->entry < 0 ? nullptr
                                              : &entries_[static_cast<std::size_t>(found->entry)];
}

}  // namespace sotin::language
