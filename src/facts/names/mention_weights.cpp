// The text is read once into rows: those of words and pairs are sorted by word, those of lists are
// looked up for every place of every table and added where a table stands for several templates.
#include "facts/names/mention_weights.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "sotin/base/data_file.hpp"

namespace sotin::facts {
namespace {

constexpr float kLargest = 16.0F;
constexpr std::size_t kMostWords = 60'000;  // they are numbered in sixteen bits

using Vocabulary = std::span<const base::Value>;

/// A template and which of its table's three values it takes, in order; -1 ends them.
struct Part {
  std::string_view name;
  std::array<int, 3> values = {-1, -1, -1};
};
struct TableSpec {
  std::array<Vocabulary, 3> lists;
  std::array<Part, 3> parts;
};

/// The classes in the order of MentionScores: all that open here, then all that go on.
constexpr auto kClassOrder = [] {
  auto order = kClassNames;
  for (std::size_t c = 0; c < kNameClasses; ++c) {
    order[c] = kClassNames[2 * c];
    order[kNameClasses + c] = kClassNames[2 * c + 1];
  }
  return order;
}();

std::array<TableSpec, MentionWeights::kTables> table_specs() {
  const Vocabulary w = kWritingNames, c = kClassOrder, n = kSmallNumbers, p = kChunkPlaces,
                   k = kChunkKinds;
  return {{
      {{w, w, w}, {{{"bias"}, {"s", {1, -1, -1}}, {"s-1,0,1", {0, 1, 2}}}}},
      {{w, w, w}, {{{"s0,1,2", {0, 1, 2}}}}},
      {{w, w}, {{{"s-2", {0, 1, -1}}}}},
      {{w}, {{{"start", {0, -1, -1}}}}},
      {{c}, {{{"c-2", {0, -1, -1}}}}},
      {{c}, {{{"c-1", {0, -1, -1}}}}},
      {{c}, {{{"c+1", {0, -1, -1}}}}},
      {{c}, {{{"c+2", {0, -1, -1}}}}},
      {{c, w, w}, {{{"c0", {0, -1, -1}}, {"c0,s", {0, 1, 2}}}}},
      {{c, c}, {{{"c-1,0", {0, 1, -1}}}}},
      {{c, c}, {{{"c0,1", {0, 1, -1}}}}},
      {{p, k, w}, {{{"chunk", {0, -1, -1}}, {"chunk,kind", {0, 1, 2}}}}},
      {{p, w}, {{{"chunk,s", {0, 1, -1}}}}},
      {{p, c, k}, {{{"chunk+1,c", {0, 1, 2}}}}},
      {{c, n, w}, {{{"back", {0, 2, -1}}, {"back,far", {0, 1, 2}}}}},
      {{n, w}, {{{"speech", {0, 1, -1}}}}},
      {{c, n}, {{{"c0,speech", {0, 1, -1}}}}},
      {{w, n}, {{{"capital", {0, 1, -1}}}}},
      {{c, n}, {{{"c0,ahead", {0, 1, -1}}}}},
      {{n, n, w}, {{{"memory,s", {0, 1, 2}}}}},
      {{n, n}, {{{"run", {0, 1, -1}}}}},
  }};
}

/// How the features of one word are numbered while they are sorted: seats, shapes, places.
constexpr unsigned kShapes = 8;
constexpr unsigned kPlaces = kShapes + 64;
constexpr unsigned kFollower = kPlaces + 64;  // with the bit in place of the row
constexpr unsigned kNothing = kFollower + 1;

std::size_t table_size(std::size_t entries) {
  std::size_t size = 16;
  while (size < entries * 2) size *= 2;
  return size;
}

}  // namespace

class MentionWeights::Maker {
 public:
  explicit Maker(MentionWeights& out) : out_(out) {}

  void read(std::string_view text) {
    base::for_each_row(text, [this](const std::vector<std::string_view>& fields) {
      if (fields[0] != "labels") add(fields[0], row_of(fields));
    });
  }

  void finish() {
    if (found_.empty()) return;
    make_tables();
    for (std::size_t l = 0; l < kMentionLabels; ++l) {
      const auto row =
          listed_.find(hash_combine(hash_bytes("previous"), hash_bytes(kMentionLabelNames[l])));
      if (row != listed_.end()) out_.previous_[l] = place_of(row->second);
    }
    make_pairs();
    make_words();
  }

 private:
  struct Feature {
    std::uint64_t word;
    unsigned code;
    std::size_t row;  // in found_; of kFollower: the bit
    bool operator<(const Feature& other) const {
      return std::tie(word, code) < std::tie(other.word, other.code);
    }
  };
  struct PairFeature {
    std::uint64_t first;
    std::uint64_t second;
    std::size_t row;
    bool of_first;
  };

  struct RowHash {
    std::size_t operator()(const Row& row) const {
      std::array<std::uint64_t, 4> parts;
      static_assert(sizeof parts == sizeof row);
      std::memcpy(parts.data(), row.data(), sizeof parts);
      return hash_combine(hash_combine(hash_combine(parts[0], parts[1]), parts[2]), parts[3]);
    }
  };

  static Row row_of(const std::vector<std::string_view>& fields) {
    Row row{};
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto colon = fields[i].rfind(':');
      if (colon == std::string_view::npos) continue;
      const auto label = std::find(kMentionLabelNames.begin(), kMentionLabelNames.end(),
                                   fields[i].substr(0, colon));
      float weight = 0;
      if (label == kMentionLabelNames.end() ||
          !base::read_weight(fields[i].substr(colon + 1), weight)) {
        continue;
      }
      row[column_of(static_cast<std::size_t>(label - kMentionLabelNames.begin()))] =
          static_cast<std::int16_t>(std::lround(std::clamp(weight, -kLargest, kLargest) * kSteps));
    }
    return row;
  }

  /// Number of `value` in `list`, or kNothing.
  static unsigned index_in(Vocabulary list, std::string_view value) {
    const auto at = std::find_if(list.begin(), list.end(),
                                 [&](const base::Value& listed) { return listed.words == value; });
    return at == list.end() ? kNothing : static_cast<unsigned>(at - list.begin());
  }

  void add(std::string_view feature, const Row& row) {
    const auto equals = feature.find('=');
    const auto name = feature.substr(0, equals);
    const auto values = equals == std::string_view::npos ? "" : feature.substr(equals + 1);
    const auto bar = values.find('|');
    const auto left = values.substr(0, bar);
    const auto right = bar == std::string_view::npos ? "" : values.substr(bar + 1);
    const bool single = bar == std::string_view::npos;
    const bool pair = !single && right.find('|') == std::string_view::npos;
    const auto at = found_.size();
    found_.push_back(row);
    static constexpr std::array<std::string_view, kSeats> kSeatNames = {"w0", "w+1", "w+2", "w-1",
                                                                        "w-2"};
    const auto seat = std::find(kSeatNames.begin(), kSeatNames.end(), name);
    if (seat != kSeatNames.end()) {
      if (single) put(left, static_cast<unsigned>(seat - kSeatNames.begin()), kNothing, at);
      return;
    }
    if (name == "w-1s") {
      if (pair) put(left, kShapes + kBeforeShape, index_in(kWritingNames, right), at);
    } else if (name == "sw+1") {
      if (pair) put(right, kShapes + kNextShape, index_in(kWritingNames, left), at);
    } else if (name == "chunk-1" || name == "chunk+1" || name == "chunk,head") {
      const unsigned base = name == "chunk-1"   ? kChunkBefore
                            : name == "chunk+1" ? kChunkAfter
                                                : kChunkHead;
      if (pair) put(right, kPlaces + base, index_in(kChunkPlaces, left), at);
    } else if (name == "w-1,0" || name == "w0,1") {
      if (!pair) return;
      const auto first = hash_bytes(left);
      pairs_.push_back({first, hash_bytes(right), at, name == "w0,1"});
      features_.push_back({first, kFollower, hash_bytes(right) >> 58});
    } else {
      listed_.emplace(base::feature_hash(feature), row);
    }
  }

  /// A feature of `word`: number `code`, or `code` + `index` where the value is one of a list.
  void put(std::string_view word, unsigned code, unsigned index, std::size_t row) {
    if (code >= kShapes && index == kNothing) return;
    features_.push_back({hash_bytes(word), code < kShapes ? code : code + index, row});
  }

  Place place_of(const Row& row) {
    out_.rows_.push_back(row);
    return static_cast<Place>(out_.rows_.size() - 1);
  }

  void make_tables() {
    std::unordered_map<Row, std::uint16_t, RowHash> known = {{Row{}, 0}};
    const auto specs = table_specs();
    for (std::size_t t = 0; t < kTables; ++t) {
      const auto& lists = specs[t].lists;
      const auto& sizes = kSizes[t];
      for (std::size_t place = 0; place < sizes[0] * sizes[1] * sizes[2]; ++place) {
        const std::array<std::size_t, 3> values = {place / (sizes[1] * sizes[2]),
                                                   place / sizes[2] % sizes[1], place % sizes[2]};
        Row sum{};
        for (const auto& part : specs[t].parts) add_part(part, lists, values, sum);
        if (t == kMemory) add_memory(values, sum);
        const auto [at, fresh] = known.emplace(sum, static_cast<std::uint16_t>(out_.rows_.size()));
        if (fresh) place_of(sum);
        out_.places_.push_back(at->second);
      }
    }
  }

  void add_part(const Part& part, const std::array<Vocabulary, 3>& lists,
                const std::array<std::size_t, 3>& values, Row& sum) const {
    if (part.name.empty()) return;
    auto key = hash_bytes(part.name);
    for (const int v : part.values) {
      if (v < 0) break;
      const auto list = static_cast<std::size_t>(v);
      key = hash_combine(key, lists[list][values[list]].key);
    }
    add_row(key, sum);
  }

  /// memory=<bit> for each bit of the two groups of three.
  void add_memory(const std::array<std::size_t, 3>& values, Row& sum) const {
    for (std::size_t b = 0; b < 6; ++b) {
      if ((values[b / 3] >> b % 3 & 1) != 0)
        add_row(hash_combine(hash_bytes("memory"), kSmallNumbers[b].key), sum);
    }
  }

  void add_row(std::uint64_t key, Row& sum) const {
    const auto found = listed_.find(key);
    if (found == listed_.end()) return;
    for (std::size_t l = 0; l < kRowWidth; ++l)
      sum[l] = static_cast<std::int16_t>(sum[l] + found->second[l]);
  }

  void make_pairs() {
    out_.pairs_.resize(table_size(pairs_.size()));
    out_.pair_mask_ = out_.pairs_.size() - 1;
    for (const auto& pair : pairs_) {
      const auto key = hash_combine(pair.first, pair.second);
      auto slot = key & out_.pair_mask_;
      while (out_.pairs_[slot].key != 0 && out_.pairs_[slot].key != key)
        slot = (slot + 1) & out_.pair_mask_;
      auto& found = out_.pairs_[slot];
      found.key = key;
      (pair.of_first ? found.pair.first : found.pair.second) = place_of(found_[pair.row]);
    }
  }

  void make_words() {
    std::stable_sort(features_.begin(), features_.end());
    std::size_t words = 0;
    for (std::size_t i = 0; i < features_.size(); ++i)
      words += i == 0 || features_[i].word != features_[i - 1].word;
    out_.word_slots_.assign(table_size(words), 0);
    out_.word_mask_ = out_.word_slots_.size() - 1;
    for (auto at = features_.begin(); at != features_.end();) {
      Word word;
      word.key = at->word;
      word.first = static_cast<Place>(out_.rows_.size());
      for (; at != features_.end() && at->word == word.key; ++at) add_feature(*at, word);
      if (out_.words_.size() >= kMostWords) continue;
      auto slot = word.key & out_.word_mask_;
      while (out_.word_slots_[slot] != 0) slot = (slot + 1) & out_.word_mask_;
      out_.word_slots_[slot] = static_cast<std::uint16_t>(out_.words_.size());
      out_.words_.push_back(word);
    }
  }

  void add_feature(const Feature& feature, Word& word) {
    if (feature.code == kFollower) {
      word.followers |= std::uint64_t{1} << feature.row;
      return;
    }
    if (feature.code < kSeats) {
      word.seats[feature.code] = place_of(found_[feature.row]);
      word.first = static_cast<Place>(out_.rows_.size());
      return;
    }
    auto& bits = feature.code < kPlaces ? word.shapes : word.places;
    const auto bit = std::uint64_t{1}
                     << (feature.code - (feature.code < kPlaces ? kShapes : kPlaces));
    if ((bits & bit) != 0) return;
    bits |= bit;
    place_of(found_[feature.row]);
  }

  MentionWeights& out_;
  std::vector<Row> found_;
  std::vector<Feature> features_;
  std::vector<PairFeature> pairs_;
  std::unordered_map<std::uint64_t, Row> listed_;
};

MentionWeights::MentionWeights(std::string_view text) {
  Maker maker(*this);
  maker.read(text);
  maker.finish();
}

}  // namespace sotin::facts
