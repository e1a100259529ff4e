// Folders become sorted lists of the files below them, so that a run never depends on the order in
// which the file system names them.
#include <algorithm>
#include <array>
#include <filesystem>

#include "item_reader.hpp"

namespace sotin::text {
namespace {

namespace fs = std::filesystem;

/// Files and troubles below `folder`, each with the path to sort it by.
void walk(const fs::path& folder, std::vector<std::pair<fs::path, Result<std::string>>>& found) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error) {
    found.emplace_back(folder, fail(ErrorCode::kFileUnreadable, error.message(), folder.string()));
    return;
  }
  for (; entries != fs::directory_iterator(); entries.increment(error)) {
    const auto& entry = *entries;
    const auto name = entry.path().filename().string();
    if (!name.empty() && name.front() == '.') continue;
    std::error_code ignored;
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
      walk(entry.path(), found);
    } else if (is_known_name(entry.path().string()) && !entry.is_directory(ignored)) {
      found.emplace_back(entry.path(), entry.path().string());
    }
  }
  if (error) {
    found.emplace_back(folder, fail(ErrorCode::kFileUnreadable, error.message(), folder.string()));
  }
}

}  // namespace

bool is_known_name(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  if (name.empty() || name.front() == '.') return false;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  }
  static constexpr std::array<std::string_view, 17> kEndings = {
      ".txt",  ".jsonl", ".ndjson", ".json", ".html", ".htm", ".xhtml", ".warc",
      ".wacz", ".zip",   ".tar",    ".tgz",  ".eml",  ".rss", ".atom",  ".pdf", ".xml"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

std::vector<Result<std::string>> list_files(const std::vector<std::string>& inputs) {
  std::vector<Result<std::string>> files;
  for (const auto& input : inputs) {
    std::error_code error;
    if (input == "-" || !fs::is_directory(input, error)) {
      files.emplace_back(input);
      continue;
    }
    std::vector<std::pair<fs::path, Result<std::string>>> found;
    walk(input, found);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    if (found.empty()) {
      files.push_back(fail(ErrorCode::kEmptyInput, "no report files in this folder", input));
    }
    for (auto& [path, file] : found) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace sotin::text
