// Layers of packs. Tested by tests/rulepack/pack_layers_test.cc.
#include "extractor/rulepack/pack_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = "pack.yaml";
constexpr const char* kDefault = "default";

// Major, minor, patch.
using Version = std::array<int, 3>;

std::optional<Version> parse_version(std::string_view text) {
  Version version{};
  for (std::size_t i = 0; i < version.size(); ++i) {
    const std::from_chars_result read =
        std::from_chars(text.data(), text.data() + text.size(), version[i]);
    if (read.ec != std::errc() || version[i] < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    if (text.empty()) return version;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

// One folder is one layer, by whatever way it was reached.
std::string identity(const std::string& path) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

class LayerFinder {
 public:
  LayerFinder(const std::vector<std::string>& paths, const std::string& default_pack,
              Diagnostics& diagnostics)
      : default_pack_(default_pack), diagnostics_(diagnostics) {
    for (const std::string& path : paths) named_.insert(identity(path));
  }

  void add(const std::string& path) {
    const std::string id = identity(path);
    if (!seen_.insert(id).second) return;
    open_.push_back({id, path});
    RuleLayer layer;
    layer.path = path;
    layer.named = named_.contains(id);
    const std::string manifest = (fs::path(path) / kManifest).string();
    std::error_code error;
    if (fs::is_regular_file(manifest, error)) {
      layer.manifest = read_yaml_file(manifest, diagnostics_);
      for (const YamlNode& document : layer.manifest.documents)
        read_manifest(layer.manifest, document, path);
    }
    open_.pop_back();
    layers.push_back(std::move(layer));
  }

  std::deque<RuleLayer> layers;

 private:
  struct Open {
    std::string id;
    std::string path;
  };

  void read_manifest(const YamlFile& file, const YamlNode& document, const std::string& folder) {
    MapReader map(file, document, "pack", diagnostics_);
    if (map.text("format") != "1") {
      map.error_at("format", "unknown-format", "this program reads format 1", "write 'format: 1'");
    }
    map.choice("kind", {"pack"}, Need::required);
    map.text("name");
    map.integer("rev", 1);
    map.text("about", Need::optional);
    if (const YamlNode* engine = map.node("engine", Need::optional)) check_engine(file, *engine);
    for (const YamlNode* base : map.scalars("extends", Need::optional))
      add_base(file, *base, folder);
    map.scalars("disable", Need::optional);  // by apply_layers
    map.finish();
  }

  void check_engine(const YamlFile& file, const YamlNode& engine) {
    const std::string& text = engine.value;
    const std::optional<Version> wanted =
        text.starts_with(">=") ? parse_version(std::string_view(text).substr(2)) : std::nullopt;
    if (!wanted) {
      report_at(file, engine, Severity::error, "bad-engine",
                fmt::format("'{}' is no version that can be asked for", text),
                "write the oldest version that can read the pack: '>=" ENTENTE_VERSION "'",
                diagnostics_);
    } else if (*parse_version(ENTENTE_VERSION) < *wanted) {
      report_at(file, engine, Severity::error, "engine-too-old",
                fmt::format("this pack asks for version {}; this is " ENTENTE_VERSION, text),
                "update the program, or take an older revision of the pack", diagnostics_);
    }
  }

  void add_base(const YamlFile& file, const YamlNode& base, const std::string& folder) {
    std::string path = default_pack_;
    if (base.value != kDefault) path = (fs::path(folder) / base.value).lexically_normal().string();
    std::error_code error;
    if (path.empty() || !fs::exists(path, error)) {
      report_at(file, base, Severity::error, "unknown-pack",
                path.empty() ? "there is no default pack here"
                             : fmt::format("no such file or folder: {}", path),
                "write default for the rules that go with the program, or a folder, relative to "
                "this file",
                diagnostics_);
      return;
    }
    const std::string id = identity(path);
    const auto at =
        std::find_if(open_.begin(), open_.end(), [&](const Open& open) { return open.id == id; });
    if (at == open_.end()) {
      add(path);
      return;
    }
    std::string way;
    for (auto it = at; it != open_.end(); ++it) way += it->path + " → ";
    report_at(file, base, Severity::error, "pack-cycle",
              fmt::format("this pack extends itself: {}{}", way, at->path),
              "remove one of these extends", diagnostics_);
  }

  const std::string& default_pack_;
  Diagnostics& diagnostics_;
  std::set<std::string> named_;
  std::set<std::string> seen_;
  std::vector<Open> open_;  // whose extends are being read
};

// Where the things with ids stand in documents of one kind.
struct IdPlace {
  const char* kind;
  const char* list;
  std::vector<const char*> keys;  // the first that is there
  const char* space;              // before the id, where the document gives no namespace
};
const std::vector<IdPlace> kIdPlaces{
    {"events", "rules", {"id"}, "events"},
    {"nouns", "nouns", {"class"}, "nouns"},
    {"operators", "operators", {"id", "op", "report"}, "operators"},
    {"dates", "rules", {"id"}, "dates"},
    {"ontology", "types", {"id"}, "types"},
    {"ontology", "codes", {"code"}, "codes"},
    {"cameo", "codes", {"code"}, "cameo"},
    {"cameo", "names", {"name"}, "type-names"},
    {"actors", "actors", {"id"}, "actors"},
};

// A thing with an id in some file.
struct Entry {
  const YamlFile* file = nullptr;
  YamlNode* list = nullptr;
  std::size_t index = 0;  // in the list
  std::size_t layer = 0;
  const char* key = nullptr;  // under which its id stands
  const YamlNode* id_node = nullptr;
  bool dropped = false;
};

YamlNode* find_mutable(YamlNode& node, std::string_view key) {
  for (auto& [name, value] : node.entries)
    if (name.value == key) return &value;
  return nullptr;
}

class LayerJoiner {
 public:
  explicit LayerJoiner(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read(const LayeredDocument& document) {
    const YamlNode* space = document.node->find("namespace");
    for (const IdPlace& place : kIdPlaces) {
      if (document.kind != place.kind) continue;
      YamlNode* list = find_mutable(*document.node, place.list);
      if (list == nullptr) continue;
      const std::string prefix = space == nullptr ? place.space : space->value;
      for (std::size_t i = 0; i < list->items.size(); ++i)
        add_entry(document, *list, i, prefix, place.keys);
    }
  }

  void disable(const RuleLayer& layer, std::size_t number) {
    for (const YamlNode& document : layer.manifest.documents) {
      const YamlNode* ids = document.find("disable");
      if (ids == nullptr) continue;
      if (ids->is_scalar()) disable_one(layer.manifest, *ids, number);
      for (const YamlNode& id : ids->items) disable_one(layer.manifest, id, number);
    }
  }

  // Takes `override` out of the things, and what they override out of the lists.
  void override_all() {
    for (auto& [id, entries] : entries_) {
      for (Entry& entry : entries) {
        if (!take_override(entry)) continue;
        if (!drop_below(id, entry.layer))
          report_unknown(*entry.file, *entry.id_node, id, entry.layer, "override");
      }
    }
  }

  void erase_dropped() {
    std::map<YamlNode*, std::vector<std::size_t>> dropped;
    for (const auto& [id, entries] : entries_) {
      for (const Entry& entry : entries)
        if (entry.dropped) dropped[entry.list].push_back(entry.index);
    }
    for (auto& [list, indices] : dropped) {
      std::sort(indices.rbegin(), indices.rend());
      for (const std::size_t index : indices)
        list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }

 private:
  void add_entry(const LayeredDocument& document, YamlNode& list, std::size_t index,
                 const std::string& prefix, const std::vector<const char*>& keys) {
    for (const char* key : keys) {
      const YamlNode* id = list.items[index].find(key);
      if (id == nullptr || !id->is_scalar()) continue;
      entries_[prefix + "/" + id->value].push_back(
          {document.file, &list, index, document.layer, key, id, false});
      return;
    }
  }

  bool take_override(Entry& entry) {
    YamlNode& item = entry.list->items[entry.index];
    const auto at = std::find_if(item.entries.begin(), item.entries.end(),
                                 [](const auto& pair) { return pair.first.value == "override"; });
    if (at == item.entries.end()) return false;
    const bool on = at->second.value == "true";
    if (!on && at->second.value != "false") {
      report_at(*entry.file, at->second, Severity::error, "not-a-flag",
                "'override' must be true or false", "", diagnostics_);
    }
    std::vector<std::pair<YamlNode, YamlNode>> kept;
    for (auto& pair : item.entries) {
      if (pair.first.value != "override") kept.push_back(std::move(pair));
    }
    item.entries = std::move(kept);
    for (const auto& [key, value] : item.entries) {  // the nodes have moved
      if (key.value == entry.key) {
        entry.id_node = &value;
        break;
      }
    }
    return on;
  }

  bool drop_below(const std::string& id, std::size_t layer) {
    bool found = false;
    for (Entry& other : entries_[id]) {
      if (other.layer >= layer) continue;
      other.dropped = found = true;
    }
    return found;
  }

  void disable_one(const YamlFile& file, const YamlNode& id, std::size_t layer) {
    if (!id.is_scalar()) return;  // reported by find_layers
    if (entries_.contains(id.value) && drop_below(id.value, layer)) return;
    report_unknown(file, id, id.value, layer, "disable");
  }

  void report_unknown(const YamlFile& file, const YamlNode& at, const std::string& id,
                      std::size_t layer, const std::string& what) {
    std::vector<std::string> below;
    bool own = false;
    for (const auto& [known, entries] : entries_) {
      const auto is_below = [&](const Entry& entry) { return entry.layer < layer; };
      if (std::any_of(entries.begin(), entries.end(), is_below)) below.push_back(known);
      own = own || (known == id && what == "disable");
    }
    std::string help = what == "disable" ? "ids are written namespace/id, as in core.reject/talks"
                                         : "to add it as a new one remove override";
    if (below.empty())
      help = "the pack extends no other: write extends: default in its pack.yaml";
    else if (own)
      help = "it is of this pack itself: remove it there";
    else if (const std::string near = nearest_word(id, below); !near.empty())
      help = "did you mean '" + near + "'?";
    report_at(file, at, Severity::error, "unknown-rule",
              fmt::format("no '{}' in the packs below to {}", id, what), std::move(help),
              diagnostics_);
  }

  Diagnostics& diagnostics_;
  std::map<std::string, std::vector<Entry>> entries_;  // by id, in the order of layers
};

}  // namespace

std::deque<RuleLayer> find_layers(const std::vector<std::string>& paths,
                                  const std::string& default_pack, Diagnostics& diagnostics) {
  LayerFinder finder(paths, default_pack, diagnostics);
  for (const std::string& path : paths) finder.add(path);
  return std::move(finder.layers);
}

void apply_layers(const std::deque<RuleLayer>& layers,
                  const std::vector<LayeredDocument>& documents, Diagnostics& diagnostics) {
  LayerJoiner joiner(diagnostics);
  for (const LayeredDocument& document : documents) joiner.read(document);
  for (std::size_t i = 0; i < layers.size(); ++i) joiner.disable(layers[i], i);
  joiner.override_all();
  joiner.erase_dropped();
}

}  // namespace entente
