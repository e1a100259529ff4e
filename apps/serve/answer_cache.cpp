#include "answer_cache.hpp"

namespace sotin::serve {
namespace {

constexpr std::size_t kOverhead = 512;  // bytes of an answer beside its key and body, about

}  // namespace

void AnswerCache::move_to(std::uint64_t state) {
  if (state == state_) return;
  state_ = state;
  places_.clear();
  kept_.clear();
  bytes_ = 0;
}

std::shared_ptr<const Response> AnswerCache::find(const std::string& key, std::uint64_t state) {
  const std::lock_guard lock(mutex_);
  move_to(state);
  const auto place = places_.find(key);
  if (place == places_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, place->second);
  return kept_.front().answer;
}

void AnswerCache::keep(const std::string& key, std::uint64_t state,
                       std::shared_ptr<const Response> answer) {
  const auto size = [](const Kept& kept) {
    return kOverhead + 2 * kept.key.size() + kept.answer->body.size();
  };
  const std::lock_guard lock(mutex_);
  move_to(state);
  if (places_.contains(key)) return;
  Kept kept{key, std::move(answer)};
  if (size(kept) > most_ / 8) return;
  bytes_ += size(kept);
  kept_.push_front(std::move(kept));
  places_.emplace(kept_.front().key, kept_.begin());
  while (bytes_ > most_) {
    bytes_ -= size(kept_.back());
    places_.erase(kept_.back().key);
    kept_.pop_back();
  }
}

}  // namespace sotin::serve
