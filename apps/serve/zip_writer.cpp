// PKWARE's APPNOTE 6.3.4, sections 4.3 to 4.5: local header with bit 3 set, data descriptor with
// sizes of eight bytes (the ZIP64 field in the header says so), central directory, ZIP64 ends.
#include "zip_writer.hpp"

#include <zlib.h>

namespace sotin::serve {
namespace {

constexpr std::uint16_t kVersion = 45;
constexpr std::uint16_t kFlags = 0x0808;  // sizes follow; names are UTF-8
constexpr std::uint16_t kDay = 0x21;      // 1 January 1980: the archive tells no time
constexpr std::uint32_t kIn64 = 0xFFFFFFFF;

class Bytes {
 public:
  Bytes& two(std::uint64_t value) { return put(value, 2); }
  Bytes& four(std::uint64_t value) { return put(value, 4); }
  Bytes& eight(std::uint64_t value) { return put(value, 8); }
  Bytes& text(std::string_view words) {
    out_ += words;
    return *this;
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  Bytes& put(std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i) out_ += static_cast<char>(value >> (8 * i) & 255);
    return *this;
  }
  std::string out_;
};

}  // namespace

std::string ZipWriter::begin(const std::string& name) {
  files_.push_back({name, offset_});
  auto header = Bytes()
                    .four(0x04034b50)
                    .two(kVersion)
                    .two(kFlags)
                    .two(0)
                    .two(0)
                    .two(kDay)
                    .four(0)
                    .four(kIn64)
                    .four(kIn64)
                    .two(name.size())
                    .two(20)
                    .text(name)
                    .two(1)
                    .two(16)
                    .eight(0)
                    .eight(0)
                    .take();
  offset_ += header.size();
  return header;
}

void ZipWriter::add(std::string_view bytes) {
  auto& file = files_.back();
  file.checksum = static_cast<std::uint32_t>(
      crc32_z(file.checksum, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
  file.size += bytes.size();
  offset_ += bytes.size();
}

std::string ZipWriter::end() {
  const auto& file = files_.back();
  auto descriptor =
      Bytes().four(0x08074b50).four(file.checksum).eight(file.size).eight(file.size).take();
  offset_ += descriptor.size();
  return descriptor;
}

std::string ZipWriter::finish() {
  const auto start = offset_;
  std::string out;
  for (const auto& file : files_) {
    out += Bytes()
               .four(0x02014b50)
               .two(kVersion)
               .two(kVersion)
               .two(kFlags)
               .two(0)
               .two(0)
               .two(kDay)
               .four(file.checksum)
               .four(kIn64)
               .four(kIn64)
               .two(file.name.size())
               .two(28)
               .two(0)
               .two(0)
               .two(0)
               .four(0)
               .four(kIn64)
               .text(file.name)
               .two(1)
               .two(24)
               .eight(file.size)
               .eight(file.size)
               .eight(file.offset)
               .take();
  }
  const auto size = out.size();
  const auto end64 = start + size;
  out += Bytes()
             .four(0x06064b50)
             .eight(44)
             .two(kVersion)
             .two(kVersion)
             .four(0)
             .four(0)
             .eight(files_.size())
             .eight(files_.size())
             .eight(size)
             .eight(start)
             .take();
  out += Bytes().four(0x07064b50).four(0).eight(end64).four(1).take();
  out += Bytes()
             .four(0x06054b50)
             .two(0)
             .two(0)
             .two(0xFFFF)
             .two(0xFFFF)
             .four(kIn64)
             .four(kIn64)
             .two(0)
             .take();
  return out;
}

}  // namespace sotin::serve
