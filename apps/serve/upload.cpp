// Uploads are put aside as files at once, so that an order that waits holds no bytes.
#include "upload.hpp"

#include "multipart.hpp"
#include "sotin/text/records.hpp"

namespace {
struct Embedded {
  const char* name;
  const char* begin;
  const char* end;
};
}  // namespace

extern "C" const Embedded sotin_embedded_samples[];

namespace sotin::serve {
namespace {

constexpr std::size_t kLongestName = 300;

/// A name for people: without what could break a line.
std::string shown(std::string_view name) {
  std::string out(name.substr(0, kLongestName));
  for (auto& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

}  // namespace

Result<ReadingOrder> order_of(const Request& request, const net::FetchOptions& fetching) {
  ReadingOrder order;
  const auto parts = form_parts(request.header("content-type"), request.body);
  std::string published;
  for (const auto& part : parts) {
    if (part.name == "published") published = std::string(part.bytes);
  }
  if (!published.empty() && !text::is_iso_date(published)) {
    return fail(ErrorCode::kBadArgument,
                "«" + shown(published) + "» is no date: write 2025-08-20, 2025-08 or 2025");
  }
  const auto scratch = std::make_shared<Scratch>();
  order.holds = scratch;
  for (const auto& part : parts) {
    if (part.bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
    if (part.name == "url") {
      std::string address(part.bytes);
      address.erase(0, address.find_first_not_of(" \t\r\n"));
      address.erase(address.find_last_not_of(" \t\r\n") + 1);
      order.steps.push_back(
          {shown(address), [address, published, fetching](Desk& desk, Keeping& keeping) {
             read_address(desk, address, published, fetching, keeping);
           }});
    } else if (part.name == "text") {
      order.steps.push_back(
          {"", [text = std::string(part.bytes), published](Desk& desk, Keeping& keeping) {
             read_text(desk, text, published, keeping);
           }});
    } else if (part.name == "file" || part.name == "folder") {
      if (part.name == "folder" && !is_known_ending(part.file)) {
        ++order.passed_over;
        continue;
      }
      const auto path = scratch->keep(part.file, part.bytes);
      if (!path) return tl::unexpected(path.error());
      const auto name = shown(part.file);
      order.steps.push_back({name, [path = *path, name, published](Desk& desk, Keeping& keeping) {
                               read_file(desk, path, name, published, keeping);
                             }});
    }
  }
  return order;
}

ReadingOrder sample_order() {
  ReadingOrder order;
  const auto scratch = std::make_shared<Scratch>();
  order.holds = scratch;
  for (const auto* file = sotin_embedded_samples; file->name != nullptr; ++file) {
    const std::string_view bytes(file->begin, static_cast<std::size_t>(file->end - file->begin));
    order.steps.push_back({file->name, [scratch, bytes, name = std::string(file->name)](
                                           Desk& desk, Keeping& keeping) {
                             const auto path = scratch->keep(name, bytes);
                             if (!path) return tell_failure(keeping, name, path.error());
                             read_file(desk, *path, name, "", keeping);
                           }});
  }
  return order;
}

}  // namespace sotin::serve
