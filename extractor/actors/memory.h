// ActorMemory: what a document has said so far, by table numbers; the inside of ActorContext.
#ifndef ENTENTE_ACTORS_MEMORY_H_
#define ENTENTE_ACTORS_MEMORY_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace entente {

// Who a mention stands for. `person` is a table person, or with kOwnName set a name that only this
// document knows.
struct Who {
  std::uint32_t actor = std::numeric_limits<std::uint32_t>::max();
  std::uint8_t sector = 0;
  std::uint32_t person = std::numeric_limits<std::uint32_t>::max();

  bool operator==(const Who&) const = default;
};
inline constexpr std::uint32_t kOwnName = 1u << 31;

struct ActorMemory {
  struct NamedPerson {
    std::string folded;  // the whole name, for recognising it again
    std::string name;    // as the text has it; empty for table persons
    Who who;
    bool female = false;  // by her first name
  };

  std::vector<std::uint32_t> counts;                                 // mentions so far, by actor
  std::uint32_t top = std::numeric_limits<std::uint32_t>::max();     // the state named most
  std::uint32_t second = std::numeric_limits<std::uint32_t>::max();  // and the one after it
  std::vector<NamedPerson> persons;
  // Surname (word number, or hash of an unknown word) -> persons.
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> surnames;
  std::vector<std::uint32_t> trapped;  // near-traps that have sprung: Georgia is the American one
  std::vector<Who> last_sentence;      // in text order, places left out
  std::vector<Who> group;              // whom "they" means
  Who person;                          // the person named last
  Who woman;                           // the last with a woman's name: "she"
  Who man;                             // the last without: "he"
  std::uint32_t person_age = 0;        // sentences since
  std::uint32_t woman_age = 0;
  std::uint32_t man_age = 0;
  std::uint32_t group_age = 0;

  std::uint32_t count(std::uint32_t actor) const {
    return actor < counts.size() ? counts[actor] : 0;
  }
  // Counts a mention; states also compete for the first two places.
  void add(std::uint32_t actor, bool state);
  // The state that the document is plainly about; none when two compete.
  std::uint32_t focus() const;
};

}  // namespace entente

#endif  // ENTENTE_ACTORS_MEMORY_H_
