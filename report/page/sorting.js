// Sorting by a column: a head with data-sort becomes a button. The order of each table, by its id.
const usualOrders = () => ({
  list: { key: "time", down: false }, pairs: { key: "events", down: true }, actors: { key: "events", down: true },
});
let orders = usualOrders();
const firstDown = new Set(["events", "score", "there", "back", "acts", "receives", "pagerank", "between", "reciprocity"]);

// `valueOf` gives a row's number or text in a column; what has none (undefined, "") stands last.
function sorted(name, rows, valueOf) {
  const { key, down } = orders[name];
  const sign = down ? -1 : 1;
  const values = new Map(rows.map((row) => [row, valueOf(row, key)]));
  const compare = (a, b) => typeof a === "string" && typeof b === "string"
    ? a.localeCompare(b, "en", { sensitivity: "base" }) : a < b ? -1 : a > b ? 1 : 0;
  return [...rows].sort((one, other) => {
    const [a, b] = [values.get(one), values.get(other)];
    const [noA, noB] = [a === undefined || a === "", b === undefined || b === ""];
    return noA || noB ? noA - noB : sign * compare(a, b);
  });
}

function showOrders() {
  for (const [name, { key, down }] of Object.entries(orders)) {
    byId(name).querySelectorAll("[data-sort]").forEach((head) => {
      if (head.dataset.sort === key) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }
}

function setOrder(name, key) {
  const before = orders[name];
  orders[name] = { key, down: before.key === key ? !before.down : firstDown.has(key) };
  showOrders();
  if (name === "list") apply();
  else drawLists();
  writeAddress();
}

function wireSorting() {
  for (const name of Object.keys(orders)) {
    byId(name).querySelectorAll("[data-sort]").forEach((head) => {
      const button = make("button", { type: "button", class: "sort", click: () => setOrder(name, head.dataset.sort) },
        ...head.childNodes, make("span", { class: "way", "aria-hidden": "true" }));
      head.append(button);
    });
  }
  showOrders();
}

// Values of an event for the list; the time is the place in the timeline.
function eventValue(event, key) {
  if (key === "who") return whoText(event);
  if (key === "act") return event.label;
  if (key === "type") return event.type;
  return key === "score" ? event.score : event.position;
}
const whoText = (event) => [...event.source, ...event.target].map(([actor]) => nameOf(actor)).join(" ");
