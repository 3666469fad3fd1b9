// The table of all symbols. Reading one takes no lock: texts and their places never move. Making
// one locks the part of the table where it belongs, unless this thread has just met it. Tested by
// tests/base/symbol_test.cc.
#include "extractor/base/symbol.h"

#include <array>
#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstring>
#include <memory_resource>
#include <mutex>

namespace entente {
namespace {

constexpr std::size_t kBlockBits = 12;
constexpr std::size_t kBlock = std::size_t{1} << kBlockBits;  // texts
constexpr std::size_t kParts = 16;
constexpr std::size_t kRecent = 4096;

class SymbolTable {
 public:
  std::string_view text(std::uint32_t number) const {
    return blocks_[number >> kBlockBits].load(std::memory_order_acquire)[number % kBlock];
  }

  std::uint32_t number(std::string_view text, std::size_t hash) {
    Part& part = parts_[hash % kParts];
    const std::lock_guard<std::mutex> lock(part.mutex);
    const auto found = part.numbers.find(text);
    if (found != part.numbers.end()) return found->second;
    char* const bytes = static_cast<char*>(part.memory.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    const std::string_view kept(bytes, text.size());
    const std::uint32_t number = next_.fetch_add(1);
    place(number) = kept;
    part.numbers.emplace(kept, number);
    return number;
  }

 private:
  struct Part {
    std::mutex mutex;
    std::pmr::monotonic_buffer_resource memory;
    boost::unordered_flat_map<std::string_view, std::uint32_t> numbers;
  };

  std::string_view& place(std::uint32_t number) {
    std::atomic<std::string_view*>& block = blocks_[number >> kBlockBits];
    std::string_view* texts = block.load(std::memory_order_acquire);
    if (texts == nullptr) {
      std::string_view* const made = new std::string_view[kBlock];
      // Another part may have been faster.
      if (block.compare_exchange_strong(texts, made)) {
        texts = made;
      } else {
        delete[] made;
      }
    }
    return texts[number % kBlock];
  }

  std::array<Part, kParts> parts_;
  std::atomic<std::uint32_t> next_ = 1;  // 0 is ""
  std::array<std::atomic<std::string_view*>, (std::size_t{1} << 32) / kBlock> blocks_{};
};

// Never taken down: other static objects may hold symbols.
SymbolTable& table() {
  static SymbolTable* const symbols = new SymbolTable();
  return *symbols;
}

}  // namespace

std::string_view Symbol::view() const {
  return number_ == 0 ? std::string_view() : table().text(number_);
}

std::uint32_t Symbol::number_of(std::string_view text) {
  if (text.empty()) return 0;
  thread_local std::array<std::uint32_t, kRecent> recent{};
  const std::size_t hash = std::hash<std::string_view>()(text);
  std::uint32_t& last = recent[hash / kParts % kRecent];
  if (last == 0 || table().text(last) != text) last = table().number(text, hash);
  return last;
}

}  // namespace entente
