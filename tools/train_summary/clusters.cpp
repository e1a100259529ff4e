// A report is read with its lead before it, and nothing is taken from a lead that is a member of
// its own: as `sotin summary` does.
#include "clusters.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "sotin/base/hash.hpp"

namespace sotin::train {
namespace {

using nlohmann::json;
using Pairs = std::unordered_map<std::uint64_t, std::uint32_t>;

std::vector<json> lines_of(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<json> out;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) out.push_back(json::parse(line));
  }
  return out;
}

std::string words_of(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

void count_pairs(const std::vector<stories::Syllable>& syllables, Pairs& pairs) {
  for (std::size_t i = 0; i + 1 < syllables.size(); ++i) {
    ++pairs[hash_combine(syllables[i].key, syllables[i + 1].key)];
  }
}

void add_document(Cluster& cluster, const json& line) {
  text::Origin origin;
  origin.id = words_of(line, "id");
  origin.title = words_of(line, "title");
  origin.published = words_of(line, "published");
  const auto lead = words_of(line, "lead");
  const auto before = text::Document::from_bytes(lead, {});
  cluster.takes_from.push_back(lead.empty() ? 0
                                            : static_cast<std::uint32_t>(before.text().size() + 1));
  cluster.documents.push_back(text::Document::from_bytes(
      lead.empty() ? words_of(line, "text") : lead + "\n" + words_of(line, "text"), origin));
}

void complete(Cluster& cluster) {
  for (std::size_t i = 0; i < cluster.documents.size(); ++i) {
    const auto& document = cluster.documents[i];
    cluster.analyses.push_back(language::analyse(document));
    cluster.reports.push_back({document.id(), *document.origin().title,
                               *document.origin().published, &cluster.analyses.back(),
                               static_cast<std::uint32_t>(i), cluster.takes_from[i]});
  }
  cluster.table = stories::sentences_of(cluster.reports);
  cluster.features = stories::feature_values(cluster.reports, cluster.table);
  for (const auto& pair : cluster.table.pairs) {
    float in = 0;
    for (const auto& reference : cluster.references) {
      in += reference.contains(hash_combine(pair.left, pair.right)) ? 1.0F : 0.0F;
    }
    cluster.shares.push_back(in / static_cast<float>(cluster.references.size()));
  }
}

}  // namespace

std::vector<std::unique_ptr<Cluster>> load_clusters(const std::string& docs,
                                                    const std::string& refs,
                                                    std::uint32_t syllables) {
  std::map<int, std::unique_ptr<Cluster>> by_number;
  for (const auto& line : lines_of(docs)) {
    auto& cluster = by_number[std::stoi(words_of(line, "cluster"))];
    if (!cluster) cluster = std::make_unique<Cluster>();
    cluster->name = words_of(line, "cluster");
    cluster->syllables = syllables;
    add_document(*cluster, line);
  }
  for (const auto& line : lines_of(refs)) {
    const auto found = by_number.find(std::stoi(words_of(line, "cluster")));
    if (found == by_number.end()) continue;
    for (const auto& words : line["refs"]) {
      const auto document = text::Document::from_bytes(words.get<std::string>(), {});
      count_pairs(stories::syllables(document.text()), found->second->references.emplace_back());
    }
  }
  std::vector<std::unique_ptr<Cluster>> out;
  for (auto& [number, cluster] : by_number) {
    if (cluster->references.empty()) continue;
    complete(*cluster);
    out.push_back(std::move(cluster));
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i]->block = i * 10 / out.size();
  return out;
}

double rouge2(const Cluster& cluster, const std::vector<std::uint32_t>& chosen) {
  std::vector<stories::Syllable> all;
  for (const auto i : chosen) {
    const auto& sentence = cluster.table.sentences[i];
    const auto& syllables = cluster.table.syllables[sentence.report];
    all.insert(all.end(), syllables.begin() + sentence.first, syllables.begin() + sentence.last);
  }
  Pairs pairs;
  count_pairs(all, pairs);
  double sum = 0;
  for (const auto& reference : cluster.references) {
    std::uint32_t overlap = 0;
    std::uint32_t size = 0;
    for (const auto& [pair, count] : reference) {
      size += count;
      const auto found = pairs.find(pair);
      if (found != pairs.end()) overlap += std::min(count, found->second);
    }
    const auto both =
        static_cast<double>(size) + static_cast<double>(all.empty() ? 0 : all.size() - 1);
    sum += both > 0 ? 2.0 * overlap / both : 0;
  }
  return sum / static_cast<double>(cluster.references.size());
}

std::string text_of(const Cluster& cluster, const std::vector<std::uint32_t>& chosen) {
  std::string out;
  for (const auto i : chosen) {
    const auto& sentence = cluster.table.sentences[i];
    const auto& report = cluster.reports[cluster.table.order[sentence.report]];
    if (!out.empty()) out += '\n';
    out += report.analysis->document->words(sentence.where);
  }
  return out;
}

}  // namespace sotin::train
