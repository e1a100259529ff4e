// One thread reads, so that a large upload slows nobody's page down more than by its share of the
// machine. Orders hold little: uploads lie in files until their turn.
#include "reading_room.hpp"

#include <fmt/format.h>

#include <chrono>
#include <random>

namespace sotin::serve {
namespace {

using Clock = std::chrono::steady_clock;
using views::web::ReadingState;

constexpr std::size_t kMostWaiting = 16;
constexpr std::size_t kMostStates = 64;
constexpr std::size_t kMostFailuresKept = 200;
constexpr auto kTellEvery = std::chrono::milliseconds(150);

std::string new_id() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

std::string json_of(const std::string& id, const ReadingState& state) {
  return fmt::format(R"({{"id":"{}","reports":{},"failures":{},"steps":{},"of":{},"done":{}}})", id,
                     state.reports.size(), state.failed, state.steps_done, state.steps, state.done);
}

}  // namespace

ReadingRoom::ReadingRoom(Desk& desk, std::function<std::string()> time_now,
                         std::function<void(std::string_view, std::string_view)> tell)
    : desk_(desk), time_now_(std::move(time_now)), tell_(std::move(tell)) {
  worker_ = std::thread([this] { work(); });
}

ReadingRoom::~ReadingRoom() { stop(); }

void ReadingRoom::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (worker_.joinable()) worker_.join();
}

Result<std::string> ReadingRoom::take(ReadingOrder order) {
  auto id = new_id();
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= kMostWaiting) {
      return fail(ErrorCode::kBusy, "too many readings are waiting; try again in a while");
    }
    ReadingState state;
    state.id = id;
    state.steps = order.steps.size();
    state.passed_over = order.passed_over;
    states_.emplace(id, std::move(state));
    order_of_states_.push_back(id);
    if (order_of_states_.size() > kMostStates) {
      states_.erase(order_of_states_.front());
      order_of_states_.pop_front();
    }
    waiting_.emplace_back(id, std::move(order));
  }
  changed_.notify_all();
  return id;
}

std::optional<ReadingState> ReadingRoom::state(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto found = states_.find(id);
  if (found == states_.end()) return std::nullopt;
  return found->second;
}

void ReadingRoom::wait(std::string_view id, std::chrono::milliseconds most) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, most, [&] {
    const auto found = states_.find(id);
    return stopping_ || found == states_.end() || found->second.done;
  });
}

void ReadingRoom::change(const std::string& id, const std::function<void(ReadingState&)>& change) {
  const std::lock_guard lock(mutex_);
  if (const auto found = states_.find(id); found != states_.end()) change(found->second);
}

void ReadingRoom::work() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    auto [id, order] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    carry_out(id, order);
  }
}

void ReadingRoom::carry_out(const std::string& id, ReadingOrder& order) {
  auto last_told = Clock::now() - kTellEvery;
  const auto tell = [&](bool now) {
    if (!now && Clock::now() - last_told < kTellEvery) return;
    last_told = Clock::now();
    if (const auto state = this->state(id)) tell_("progress", json_of(id, *state));
  };
  Keeping keeping;
  keeping.read_at = time_now_();
  keeping.kept = [&](const std::string& report) {
    change(id, [&](ReadingState& state) { state.reports.push_back(report); });
    tell(false);
  };
  keeping.failed = [&](const auto& what) {
    change(id, [&](ReadingState& state) {
      ++state.failed;
      if (state.failures.size() >= kMostFailuresKept) return;
      state.failures.push_back({what(views::Tongue::kVietnamese), what(views::Tongue::kEnglish)});
    });
    tell(false);
  };
  keeping.passed_over = [&](std::size_t count) {
    change(id, [&](ReadingState& state) { state.passed_over += count; });
  };
  keeping.go_on = [this] {
    const std::lock_guard lock(mutex_);
    return !stopping_;
  };
  for (auto& step : order.steps) {
    if (!keeping.go_on()) return;
    change(id, [&](ReadingState& state) { state.now = step.name; });
    tell(false);
    try {
      step.carry_out(desk_, keeping);
    } catch (const std::exception& error) {
      tell_failure(keeping, step.name, {ErrorCode::kUnsupported, error.what()});
    }
    change(id, [](ReadingState& state) { ++state.steps_done; });
  }
  stories::KeepOptions placing;
  placing.go_on = keeping.go_on;
  placing.progress = [&](std::size_t placed, std::size_t of) {
    if (Clock::now() - last_told < kTellEvery) return;
    last_told = Clock::now();
    tell_("placing", fmt::format(R"({{"id":"{}","placed":{},"of":{}}})", id, placed, of));
  };
  if (const auto placed = place_in_stories(desk_, time_now_(), placing); !placed) {
    tell_failure(keeping, "", placed.error());
  }
  std::size_t reports = 0;
  std::size_t failures = 0;
  change(id, [&](ReadingState& state) {
    state.done = true;
    state.now.clear();
    reports = state.reports.size();
    failures = state.failed;
  });
  changed_.notify_all();
  tell(true);
  tell_("read", fmt::format(R"({{"reports":{},"failures":{}}})", reports, failures));
}

}  // namespace sotin::serve
