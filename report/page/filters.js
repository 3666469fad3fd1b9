// What is shown: the fields' values, and `only`, a set of events that a click in a picture chose.
const noFilter = () => ({
  actor: -1, partner: -1, type: "", status: "", from: "", to: "", words: [],
  tones: new Set(["cooperation", "conflict", "neutral"]), only: null, onlyName: "", onlyKey: "", onlyAddress: [],
});
let filter = noFilter();
let shown = events;  // as the list is sorted
let shownSet = new Set(events.map((event) => event.position));
const followers = [];  // called when `shown` has changed

function matches(event) {
  return (filter.actor < 0 || event.actors.has(filter.actor)) &&
    (filter.partner < 0 || event.actors.has(filter.partner)) &&
    (!filter.type || event.type === filter.type) &&
    (!filter.status || event.status === filter.status) &&
    filter.tones.has(event.tone) &&
    (!filter.from || event.last >= filter.from) &&
    (!filter.to || (event.first && event.first <= filter.to)) &&
    (!filter.only || filter.only.has(event.position)) &&
    filter.words.every((word) => haystack(event).includes(word));
}

const filtered = () => filter.actor >= 0 || filter.partner >= 0 || filter.type || filter.status ||
  filter.from || filter.to || filter.words.length > 0 || filter.tones.size < 3 || filter.only;

const wordsOf = (text) => folded(text).split(/\s+/).filter(Boolean);

function readFields() {
  filter.actor = Number(byId("actor").value);
  filter.partner = Number(byId("partner").value);
  filter.type = byId("type").value;
  filter.status = byId("status").value;
  filter.from = byId("from").value;
  filter.to = byId("to").value;
  filter.words = wordsOf(byId("search").value);
  filter.tones = new Set([...document.querySelectorAll("[name=tone]:checked")].map((box) => box.value));
}

function writeFields() {
  byId("actor").value = filter.actor;
  byId("partner").value = filter.partner;
  byId("type").value = filter.type;
  byId("status").value = filter.status;
  byId("from").value = filter.from;
  byId("to").value = filter.to;
  if (filter.words.length === 0) byId("search").value = "";
  document.querySelectorAll("[name=tone]").forEach((box) => { box.checked = filter.tones.has(box.value); });
}

function apply() {
  shown = sorted("list", events.filter(matches), eventValue);
  shownSet = new Set(shown.map((event) => event.position));
  byId("count").textContent = filtered() ? `${shown.length} of ${counted(events.length, "event")}`
    : counted(events.length, "event");
  byId("clear").disabled = !filtered();
  byId("chips").replaceChildren(...(filter.only ? [make("button", {
    type: "button", class: "chip", "aria-label": "Remove: " + filter.onlyName,
    click: () => { change({ only: null }); byId("search").focus(); },
  }, "only ", isolated(filter.onlyName), " ✕")] : []));
  followers.forEach((follow) => follow());
  writeAddress();
}

// Changes part of the filter from outside the fields. What is chosen twice is let go.
function change(part) {
  Object.assign(filter, part);
  writeFields();
  apply();
}
function choose(only) {
  if (filter.onlyKey === only.onlyKey && filter.only) change({ only: null, onlyKey: "" });
  else change(only);
}
function chooseActor(actor) {
  const same = filter.actor === actor && filter.partner < 0;
  change({ actor: same ? -1 : actor, partner: -1 });
}
function choosePair(one, other) {
  const same = filter.actor === one && filter.partner === other;
  change({ actor: same ? -1 : one, partner: same ? -1 : other });
}
function clearFilter() {
  filter = noFilter();
  writeFields();
  apply();
}

function fillFields() {
  const option = (value, text) => make("option", { value }, text);
  const named = actors.map((actor, number) => [number, nameOf(number)])
    .sort((a, b) => a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
  for (const [id, text] of [["actor", "Everyone"], ["partner", "Anyone"]]) {
    byId(id).append(option(-1, text), ...named.map(([number, name]) => option(number, name)));
  }
  const used = new Set(events.map((event) => event.type));
  const labels = new Map(data.types);
  byId("type").append(option("", "All types"),
    ...[...used].sort().map((type) => option(type, labels.get(type) || type)));
  const statuses = new Set(events.map((event) => event.status));
  byId("status").append(option("", "Any status"), ...Object.keys(statusWords)
    .filter((status) => statuses.has(status)).map((status) => option(status, statusWords[status])));
  const form = byId("filters");
  let waiting = 0;
  form.addEventListener("input", (happening) => {
    const typing = happening.target === byId("search");
    clearTimeout(waiting);
    waiting = setTimeout(() => { readFields(); apply(); }, typing ? 120 : 0);
  });
  form.addEventListener("submit", (happening) => happening.preventDefault());
  byId("clear").addEventListener("click", () => { clearFilter(); byId("search").focus(); });
  byId("unfold").addEventListener("click", () => {
    const open = byId("unfold").getAttribute("aria-expanded") !== "true";
    byId("unfold").setAttribute("aria-expanded", open);
    form.classList.toggle("open", open);
  });
}
