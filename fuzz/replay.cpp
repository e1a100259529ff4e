// Runs a fuzz program over the files of a folder, and over every one cut short and with bytes
// changed by a fixed rule: an ordinary test for any compiler.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(in), {});
      run(bytes);
      run(bytes.substr(0, bytes.size() / 2));
      auto changed = bytes;
      for (std::size_t at = 7; at < changed.size(); at += 97)
        changed[at] = static_cast<char>(at * 31);
      run(changed);
      ++files;
    }
  }
  std::printf("%zu files, three inputs each\n", files);
  return files > 0 ? 0 : 1;
}
