// Blocks of SharedText. Tested by tests/base/symbol_test.cc.
#include "extractor/base/shared_text.h"

#include <cstring>
#include <limits>
#include <new>

namespace entente {

SharedText::Block* SharedText::make(std::string_view text) {
  if (text.empty()) return nullptr;
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  void* const memory = ::operator new(sizeof(Block) + text.size());
  Block* const block = new (memory) Block{1, static_cast<std::uint32_t>(text.size())};
  std::memcpy(static_cast<char*>(memory) + sizeof(Block), text.data(), text.size());
  return block;
}

void SharedText::drop(Block* block) {
  block->~Block();
  ::operator delete(block);
}

}  // namespace entente
