// SharedText: a text that does not change and that all its copies share.
#ifndef ENTENTE_BASE_SHARED_TEXT_H_
#define ENTENTE_BASE_SHARED_TEXT_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/base/text_operators.h"

namespace entente {

// Reads like a string and takes eight bytes. For what many records repeat in turn (a document's
// name, a sentence with several events) and then no more; given back with its last copy. At most
// 4 GiB. Copies may be made and dropped in any thread.
class SharedText {
 public:
  SharedText() = default;  // ""
  template <ViewableText Text>
  SharedText(const Text& text) : block_(make(text)) {}
  SharedText(const SharedText& other) : block_(other.block_) {
    if (block_ != nullptr) block_->uses.fetch_add(1, std::memory_order_relaxed);
  }
  SharedText(SharedText&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  SharedText& operator=(SharedText other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~SharedText() {
    if (block_ != nullptr && block_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1)
      drop(block_);
  }

  std::string_view view() const {
    return block_ == nullptr
               ? std::string_view()
               : std::string_view(reinterpret_cast<const char*>(block_ + 1), block_->size);
  }
  operator std::string_view() const { return view(); }
  operator std::string() const { return std::string(view()); }

  const char* data() const { return view().data(); }
  bool empty() const { return block_ == nullptr; }
  std::size_t size() const { return block_ == nullptr ? 0 : block_->size; }
  void clear() { *this = SharedText(); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.block_ == b.block_ || a.view() == b.view();
  }
  friend auto operator<=>(const SharedText& a, const SharedText& b) {
    return a.view() <=> b.view();
  }

 private:
  struct Block {  // the bytes stand behind it
    std::atomic<std::uint32_t> uses;
    std::uint32_t size;
  };
  static Block* make(std::string_view text);  // nullptr for ""
  static void drop(Block* block);

  Block* block_ = nullptr;
};

template <>
inline constexpr bool kIsRecordText<SharedText> = true;

}  // namespace entente

#endif  // ENTENTE_BASE_SHARED_TEXT_H_
