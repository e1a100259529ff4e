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

/// What is known of token sequences while a table is read, by their whole hashes.
class Lexicon::PrefixTable {
 public:
  struct Prefix {
    std::uint64_t key = 0;
    std::uint32_t found = 0;  // as in Slot
  };
  std::uint32_t& at(std::uint64_t key) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    auto& slot = place(key);
    used_ += slot.key == 0 ? 1 : 0;
    slot.key = key;
    return slot.found;
  }
  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] const std::vector<Prefix>& slots() const { return slots_; }

 private:
  Prefix& place(std::uint64_t key) {
    const std::uint64_t mask = slots_.size() - 1;
    std::uint64_t i = key & mask;
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & mask;
    return slots_[i];
  }
  void grow() {
    std::vector<Prefix> old(slots_.size() * 2);
    old.swap(slots_);
    for (const auto& prefix : old) {
      if (prefix.key != 0) place(prefix.key) = prefix;
    }
  }
  std::vector<Prefix> slots_ = std::vector<Prefix>(64);
  std::size_t used_ = 0;
};

inline Lexicon::Slot Lexicon::slot(std::uint64_t key) const {
  if (!may_have(key)) return {};
  const auto tag = static_cast<std::uint32_t>(key >> 32);
  for (std::uint64_t i = key & mask_;; i = (i + 1) & mask_) {
    const Slot slot = slots_[i];
    if (slot.found == 0 || slot.tag == tag) return slot;
  }
}

/// The entry of the phrase with this hash, or nullptr.
const Lexicon::Entry* Lexicon::entry_of(std::uint64_t key) const {
  const auto entry = slot(key).entry();
  if (entry < 0 || keys_[static_cast<std::size_t>(entry)] != key) return nullptr;
  return &entries_[static_cast<std::size_t>(entry)];
}

Lexicon Lexicon::parse(std::string_view table) {
  Lexicon lexicon;
  std::vector<std::uint64_t> firsts, singles;
  PrefixTable prefixes;
  base::for_each_row(table, [&](const std::vector<std::string_view>& fields) {
    const auto keys = token_keys(fields[0]);
    if (keys.empty()) return;
    firsts.push_back(keys.front());
    if (keys.size() == 1) singles.push_back(keys.front());
    std::uint64_t key = kStart;
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
      key = extend(key, keys[i]);
      prefixes.at(key) |= 1;
    }
    key = extend(key, keys.back());
    auto& found = prefixes.at(key);
    if (found >> 1 != 0) return;
    lexicon.keys_.push_back(key);
    lexicon.entries_.push_back({std::string(fields[0]),
                                {fields.begin() + 1, fields.end()},
                                static_cast<std::uint32_t>(keys.size())});
    found |= static_cast<std::uint32_t>(lexicon.entries_.size() * 2);
  });
  while (lexicon.firsts_mask_ + 1 < firsts.size() * 16) {
    lexicon.firsts_mask_ = lexicon.firsts_mask_ * 2 + 1;
  }
  lexicon.firsts_.assign((lexicon.firsts_mask_ + 1) / 64, 0);
  for (const auto key : firsts) {
    lexicon.firsts_[(key & lexicon.firsts_mask_) >> 6] |= std::uint64_t{1} << (key & 63);
  }
  const auto behind = lexicon.firsts_.size();
  lexicon.firsts_.resize(behind * 2);
  for (const auto key : singles) {
    lexicon.firsts_[behind + ((key & lexicon.firsts_mask_) >> 6)] |= std::uint64_t{1} << (key & 63);
  }
  lexicon.index(prefixes);
  return lexicon;
}

void Lexicon::index(const PrefixTable& prefixes) {
  std::uint64_t size = 1;
  while (size * 3 <= prefixes.size() * 4) size *= 2;
  mask_ = size - 1;
  slots_.assign(size, {});
  while (marks_mask_ + 1 < prefixes.size() * 12) marks_mask_ = marks_mask_ * 2 + 1;
  marks_.assign((marks_mask_ + 1) / 64, 0);
  for (const auto& prefix : prefixes.slots()) {
    if (prefix.key == 0) continue;
    const auto mark = prefix.key >> 20 & marks_mask_;
    marks_[mark >> 6] |= std::uint64_t{1} << (mark & 63);
    std::uint64_t i = prefix.key & mask_;
    while (slots_[i].found != 0) i = (i + 1) & mask_;
    slots_[i] = {static_cast<std::uint32_t>(prefix.key >> 32), prefix.found};
  }
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
  const auto first = analysis.tokens[at].key;
  const auto single = firsts_[firsts_.size() / 2 + ((first & firsts_mask_) >> 6)];
  if ((single >> (first & 63) & 1) == 0) {
    // Most tokens that begin some phrase are followed by a token that no phrase goes on with.
    if (at + 1 >= analysis.tokens.size() || analysis.tokens[at + 1].line_start ||
        !may_have(extend(extend(key, first), analysis.tokens[at + 1].key))) {
      return nullptr;
    }
  }
  for (std::uint32_t i = at; i < analysis.tokens.size(); ++i) {
    if (i > at && analysis.tokens[i].line_start) break;
    key = extend(key, analysis.tokens[i].key);
    const Slot found = slot(key);
    if (found.found == 0) break;
    const auto entry = static_cast<std::size_t>(found.entry());
    if (found.entry() >= 0 && keys_[entry] == key) best = &entries_[entry];
    if (!found.goes_on()) break;
  }
  return best;
}

const Lexicon::Entry* Lexicon::exact(const Analysis& analysis, const TokenRange& range) const {
  if (range.empty() || !may_begin(analysis.tokens[range.first].key)) return nullptr;
  std::uint64_t key = kStart;
  for (std::uint32_t i = range.first; i < range.last; ++i)
    key = extend(key, analysis.tokens[i].key);
  return entry_of(key);
}

const Lexicon::Entry* Lexicon::find(std::string_view phrase) const {
  std::uint64_t key = kStart;
  const auto keys = token_keys(phrase);
  for (const auto token : keys) key = extend(key, token);
  return keys.empty() ? nullptr : entry_of(key);
}

}  // namespace sotin::language
