#include "answer_cache.hpp"

#include <zstd.h>

#include <stdexcept>

namespace sotin::serve {
namespace {

constexpr std::size_t kOverhead = 512;  // bytes of an answer beside its key and body, about

}  // namespace

Response KeptAnswer::whole() const {
  Response response = head;
  response.body.resize(size);
  const auto got = ZSTD_decompress(response.body.data(), size, packed.data(), packed.size());
  if (ZSTD_isError(got) || got != size) throw std::runtime_error("a kept answer can't be unpacked");
  return response;
}

void AnswerCache::move_to(std::uint64_t state) {
  if (state == state_) return;
  state_ = state;
  places_.clear();
  kept_.clear();
  bytes_ = 0;
}

std::shared_ptr<const KeptAnswer> AnswerCache::find(const std::string& key, std::uint64_t state) {
  const std::lock_guard lock(mutex_);
  move_to(state);
  const auto place = places_.find(key);
  if (place == places_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, place->second);
  return kept_.front().answer;
}

bool AnswerCache::holds(const std::string& key, std::uint64_t state) const {
  const std::lock_guard lock(mutex_);
  return state == state_ && places_.contains(key);
}

void AnswerCache::keep(const std::string& key, std::uint64_t state, const Response& answer) {
  auto packed = std::make_shared<KeptAnswer>();
  packed->head = {.status = answer.status, .type = answer.type, .headers = answer.headers};
  packed->size = answer.body.size();
  packed->packed.resize(ZSTD_compressBound(answer.body.size()));
  const auto length = ZSTD_compress(packed->packed.data(), packed->packed.size(),
                                    answer.body.data(), answer.body.size(), 1);
  if (ZSTD_isError(length)) return;
  packed->packed.resize(length);
  packed->packed.shrink_to_fit();
  const auto size = [](const Kept& kept) {
    return kOverhead + 2 * kept.key.size() + kept.answer->packed.size();
  };
  Kept kept{key, std::move(packed)};
  const std::lock_guard lock(mutex_);
  move_to(state);
  if (places_.contains(key) || size(kept) > most_ / 8) return;
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
