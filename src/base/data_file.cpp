#include "sotin/base/data_file.hpp"

#include "sotin/base/hash.hpp"
#include "sotin/base/version.hpp"

extern "C" {
struct SotinEmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const SotinEmbeddedFile sotin_embedded_files[];  // made by cmake/sotin_embed.cmake
}

namespace sotin::base {

std::string_view data_file(std::string_view name) {
  for (const auto* file = sotin_embedded_files; file->name != nullptr; ++file) {
    if (name == file->name) return {file->begin, static_cast<std::size_t>(file->end - file->begin)};
  }
  return {};
}

std::vector<std::string_view> data_file_names() {
  std::vector<std::string_view> names;
  for (const auto* file = sotin_embedded_files; file->name != nullptr; ++file) {
    names.emplace_back(file->name);
  }
  return names;
}

void for_each_row(std::string_view table,
                  const std::function<void(const std::vector<std::string_view>&)>& row) {
  std::vector<std::string_view> fields;
  while (!table.empty()) {
    const auto end = table.find('\n');
    auto line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    fields.clear();
    while (true) {
      const auto tab = line.find('\t');
      fields.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    row(fields);
  }
}

}  // namespace sotin::base

namespace sotin {

std::uint64_t hash_file(std::string_view bytes) {
  std::uint64_t h = bytes.size() * 0x9e3779b97f4a7c15ULL;
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    for (unsigned i = 0; i < 8; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    h = (h ^ word) * 0xd6e8feb86659fd93ULL;
    h ^= h >> 32;
    bytes.remove_prefix(8);
  }
  return hash_bytes(bytes, h);
}

std::string_view program_version() { return SOTIN_VERSION; }

const std::string& data_version() {
  static const std::string version = [] {
    std::uint64_t h = hash_bytes("sotin data");
    for (const auto name : base::data_file_names()) {
      h = hash_combine(hash_bytes(name, h), hash_file(base::data_file(name)));
    }
    return hex16(h);
  }();
  return version;
}

}  // namespace sotin
