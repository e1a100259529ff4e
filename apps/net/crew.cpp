#include "crew.hpp"

#include <utility>

namespace sotin::net {

Crew::Crew(Manners& manners, std::size_t size) : manners_(manners), size_(size) {}

Crew::~Crew() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

std::uint64_t Crew::ask(Request request) {
  const auto number = ++last_number_;
  ++under_way_;
  if (threads_.size() < under_way_) threads_.emplace_back([this] { work(); });
  {
    const std::lock_guard lock(mutex_);
    errands_.push_back({number, std::move(request)});
  }
  changed_.notify_all();
  return number;
}

std::optional<Crew::Answer> Crew::next(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (!changed_.wait_for(lock, patience, [&] { return !answers_.empty(); })) return std::nullopt;
  auto answer = std::move(answers_.front());
  answers_.pop_front();
  --under_way_;
  return answer;
}

void Crew::work() {
  while (true) {
    Errand errand;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return closed_ || !errands_.empty(); });
      if (closed_) return;
      errand = std::move(errands_.front());
      errands_.pop_front();
    }
    auto got = manners_.fetch(errand.request);
    {
      const std::lock_guard lock(mutex_);
      answers_.push_back({errand.number, std::move(got)});
    }
    changed_.notify_all();
  }
}

}  // namespace sotin::net
