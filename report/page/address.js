// The view in the address: filters, orders, tab and open event, so that a link to it shows the same
// again: #actor=PRK&status=asserted&from=2024-01-01&tab=pairs. "#event-ID" alone opens one event, as
// the links of pictures do.
let addressKept = false;  // not before the first address is read

const fieldsOfAddress = [["type", "type"], ["status", "status"], ["from", "from"], ["to", "to"]];

function addressOf() {
  const parts = new URLSearchParams();
  if (filter.actor >= 0) parts.set("actor", actors[filter.actor].id);
  if (filter.partner >= 0) parts.set("with", actors[filter.partner].id);
  for (const [name, key] of fieldsOfAddress) if (filter[key]) parts.set(name, filter[key]);
  if (filter.tones.size < 3) parts.set("tones", [...filter.tones].join(" "));
  if (filter.words.length > 0) parts.set("search", byId("search").value.trim());
  if (filter.only) filter.onlyAddress.forEach((part) => parts.append("arrow", part));
  const usual = usualOrders();
  for (const [name, { key, down }] of Object.entries(orders)) {
    if (key !== usual[name].key || down !== usual[name].down) parts.set("sort-" + name, (down ? "-" : "") + key);
  }
  const tab = tabs.find((one) => one.getAttribute("aria-selected") === "true");
  if (tab !== firstTab) parts.set("tab", tab.id.slice(4));
  const open = opened >= 0 ? events[opened].id : "";
  if (parts.toString() === "") return open ? "#event-" + encodeURIComponent(open) : "";
  if (open) parts.set("event", open);
  return "#" + parts;
}

function writeAddress() {
  if (!addressKept) return;
  const address = addressOf();
  if (address === location.hash) return;
  try {
    history.replaceState(null, "", address || location.href.split("#")[0]);
  } catch (refused) { /* some browsers allow no such address for a file */ }
}

function openById(id) {
  const event = events.find((one) => one.id === id);
  if (event) show(event.position);
}

function orderOf(text, name) {
  const down = text.startsWith("-");
  const key = down ? text.slice(1) : text;
  const known = [...byId(name).querySelectorAll("[data-sort]")].some((head) => head.dataset.sort === key);
  return known ? { key, down } : usualOrders()[name];
}

// What an address does not say is as usual; what it says wrongly, too.
function readAddress() {
  const words = location.hash.slice(1);
  const alone = /^event-(.+)$/.exec(words);
  if (alone) {
    let id = alone[1];
    try { id = decodeURIComponent(id); } catch (broken) { /* taken as it is */ }
    return openById(id);
  }
  if (!words.includes("=")) return;
  const parts = new URLSearchParams(words);
  const numberOf = (name) => actors.findIndex((actor) => parts.has(name) && actor.id === parts.get(name));
  filter = noFilter();
  filter.actor = numberOf("actor");
  filter.partner = numberOf("with");
  for (const [name, key] of fieldsOfAddress) {
    const field = byId(name);
    field.value = parts.get(name) || "";
    filter[key] = field.selectedIndex === -1 ? "" : field.value;
  }
  if (parts.has("tones")) {
    filter.tones = new Set(parts.get("tones").split(" ").filter((tone) => noFilter().tones.has(tone)));
  }
  byId("search").value = parts.get("search") || "";
  filter.words = wordsOf(byId("search").value);
  if (parts.has("arrow")) Object.assign(filter, onlyOfAddress(parts.getAll("arrow")));
  orders = usualOrders();
  for (const name of Object.keys(orders)) if (parts.has("sort-" + name)) orders[name] = orderOf(parts.get("sort-" + name), name);
  showOrders();
  writeFields();
  openTab(tabs.find((tab) => tab.id === "tab-" + parts.get("tab")) || firstTab, false);
  setOpened(-1);
  apply();
  if (parts.has("event")) openById(parts.get("event"));
}
