// The file goes to the child as its standard input (a file without a name), what it writes comes
// back through a pipe, bounded; the child is ended when it takes too long.
#include "pdf_text.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

#include "sotin/text/pdf.hpp"

namespace sotin::cli {
namespace {

constexpr std::size_t kMostText = 16U << 20;
constexpr rlim_t kMostSeconds = 30;
constexpr rlim_t kMostMemory = rlim_t{1} << 30;
constexpr std::chrono::seconds kMostWaiting{60};

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ::lseek(file, 0, SEEK_SET) == 0;
}

/// In the child: nothing here allocates.
[[noreturn]] void become_pdftotext(int in, int out) {
  const rlimit seconds{kMostSeconds, kMostSeconds};
  const rlimit memory{kMostMemory, kMostMemory};
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CPU, &seconds);
  ::setrlimit(RLIMIT_AS, &memory);
  ::setrlimit(RLIMIT_CORE, &none);
  ::setrlimit(RLIMIT_FSIZE, &none);
  const int nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(nowhere, 2);
  ::execlp("pdftotext", "pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-", "-",
           static_cast<char*>(nullptr));
  ::_exit(127);
}

/// What comes out of the pipe until its end; nothing when it takes too long.
bool read_all(int pipe, std::string& text) {
  const auto last = std::chrono::steady_clock::now() + kMostWaiting;
  std::string room(1U << 16, '\0');
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        last - std::chrono::steady_clock::now());
    pollfd waiting{pipe, POLLIN, 0};
    if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return false;
    const auto got = ::read(pipe, room.data(), room.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    text.append(room, 0, static_cast<std::size_t>(got));
    if (text.size() > kMostText) return false;
  }
}

}  // namespace

Result<text::Record> text_of_pdf(text::Record record) {
  const auto refused = fail(ErrorCode::kBinaryInput, "PDF", record.origin.source);
  const Descriptor in(::memfd_create("sotin-pdf", MFD_CLOEXEC));
  int ends[2] = {-1, -1};
  if (in.number() < 0 || !write_all(in.number(), record.text) || ::pipe2(ends, O_CLOEXEC) != 0)
    return refused;
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) return refused;
  if (child == 0) become_pdftotext(in.number(), to.number());
  to.close();
  std::string lines;
  const bool whole = read_all(from.number(), lines);
  if (!whole) ::kill(child, SIGKILL);
  int state = 0;
  while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  if (!whole || !WIFEXITED(state) || WEXITSTATUS(state) != 0) return refused;
  record.text = text::text_of_pdf_lines(lines);
  record.form = text::Form::kText;
  record.charset = "utf-8";
  record.origin.notes.emplace_back(text::kPdfNote);
  return record;
}

}  // namespace sotin::cli
