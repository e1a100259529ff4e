#include "answer_cache.hpp"

#include <zstd.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace sotin::serve {
namespace {

constexpr std::size_t kOverhead = 512;  // bytes of an answer beside its key and body, about

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// At the fastest level, with a context that lives as long as its thread: making one costs more
/// than packing a report.
bool pack(const std::string& bytes, std::string& packed) {
  static thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  static thread_local std::string room;
  if (!context) return false;
  room.resize(std::max(room.size(), ZSTD_compressBound(bytes.size())));
  const auto length =
      ZSTD_compressCCtx(context.get(), room.data(), room.size(), bytes.data(), bytes.size(), 1);
  if (ZSTD_isError(length)) return false;
  packed.assign(room.data(), length);
  constexpr std::size_t kRoom = 1U << 20;
  if (room.size() > kRoom) room = std::string();
  return true;
}

}  // namespace

Response KeptAnswer::whole() const {
  Response response = head;
  response.body.resize(size);
  static thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  if (!context) throw std::bad_alloc();
  const auto got =
      ZSTD_decompressDCtx(context.get(), response.body.data(), size, packed.data(), packed.size());
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
  if (!pack(answer.body, packed->packed)) return;
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
