// Digests are taken while the bytes go by: no file is read twice.
#include "export_folder.hpp"

#include <openssl/evp.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "sotin/base/version.hpp"

namespace sotin::cli {
namespace {

struct FreeDigest {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

Error unwritable(const std::string& path) {
  const int error = errno;
  return {error == ENOSPC ? ErrorCode::kDiskFull : ErrorCode::kLedgerUnwritable,
          std::strerror(error), path};
}

}  // namespace

struct ExportFolder::File {
  File(const std::string& folder, std::string file)
      : name(std::move(file)),
        out(folder + "/" + name, std::ios::binary),
        digest(EVP_MD_CTX_new()) {
    EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr);
  }
  [[nodiscard]] std::string sha256() const {
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(digest.get(), sum, &size);
    static constexpr char kHex[] = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < size; ++i) hex += {kHex[sum[i] >> 4], kHex[sum[i] & 15]};
    return hex;
  }

  std::string name;
  std::ofstream out;
  std::unique_ptr<EVP_MD_CTX, FreeDigest> digest;
  std::uint64_t bytes = 0;
};

ExportFolder::ExportFolder(std::string path) : path_(std::move(path)) {}
ExportFolder::ExportFolder(ExportFolder&&) noexcept = default;
ExportFolder& ExportFolder::operator=(ExportFolder&&) noexcept = default;
ExportFolder::~ExportFolder() = default;

Result<ExportFolder> ExportFolder::make(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return fail(ErrorCode::kLedgerUnwritable, error.message(), path);
  return ExportFolder(path);
}

std::size_t ExportFolder::begin(const std::string& name) {
  files_.push_back(std::make_unique<File>(path_, name));
  return files_.size() - 1;
}

void ExportFolder::write(std::size_t file, std::string_view bytes) {
  auto& f = *files_[file];
  f.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  f.bytes += bytes.size();
  EVP_DigestUpdate(f.digest.get(), bytes.data(), bytes.size());
}

Result<void> ExportFolder::finish(std::string_view format, std::string_view made_at,
                                  const std::map<std::string, std::uint64_t>& counts) {
  nlohmann::ordered_json manifest = {{"schema", "sotin.export/1"},
                                     {"format", format},
                                     {"program", program_version()},
                                     {"data", data_version()},
                                     {"made_at", made_at},
                                     {"counts", counts},
                                     {"files", nlohmann::ordered_json::array()}};
  for (const auto& file : files_) {
    if (!file->out.flush()) return tl::unexpected(unwritable(path_ + "/" + file->name));
    manifest["files"].push_back(
        {{"name", file->name}, {"bytes", file->bytes}, {"sha256", file->sha256()}});
  }
  const auto path = path_ + "/manifest.json";
  std::ofstream out(path, std::ios::binary);
  if (!(out << manifest.dump(1) << '\n').flush()) return tl::unexpected(unwritable(path));
  return {};
}

}  // namespace sotin::cli
