// The table of events. Rows are made in slices as they come into view; one event can be open.
const slice = 100;
const list = byId("list").tBodies[0];
let made = 0;        // rows made of `shown`
let opened = -1;     // position of the open event
let current = -1;    // position of the row that the keyboard stands on
const openFollowers = [];

const rowOf = (position) => byId("row-" + position);
const yearOf = (event) => event.first ? event.first.slice(0, 4) : "Undated";

function makeRow(event) {
  const open = event.position === opened;
  const day = event.date ? [event.date[1]] : ["undated"];
  if (event.date && event.date[4] === "document") day.push(make("small", {}, "date of report"));
  const notes = [];
  if (event.status !== "asserted") notes.push(make("span", { class: "status" }, statusWords[event.status]));
  if (event.tellings > 1) notes.push(make("span", { class: "note" }, `told ${event.tellings} times`));
  if (event.against.length > 0) notes.push(make("span", { class: "note" }, "disputed"));
  if (event.answers.length > 0) notes.push(make("span", { class: "note" }, "an answer"));
  const cell = (name, ...children) => make("td", { role: "cell", class: name }, ...children);
  return make("tr", {
    role: "row", id: "row-" + event.position, class: `event ${event.tone}${open ? " open" : ""}`,
    "data-position": event.position,
  },
    cell("when", ...day),
    cell("who", ...whoOf(event)),
    cell("what", make("button", {
      type: "button", class: "act", "aria-expanded": open, tabindex: event.position === current ? 0 : -1,
    }, isolated(event.label)), " ", ...notes.flatMap((note) => [note, " "]),
    event.quote.length > 0 ? make("div", { class: "evidence" }, quoteOf(event.quote)) : null),
    cell("type", event.type, event.cameo ? make("small", {}, event.cameo) : null),
    cell("score number", scored(event.score)));
}

function reference(position) {
  const event = events[position];
  return make("button", { type: "button", class: "link", click: () => show(position) },
    (event.date ? event.date[1] : "undated") + " ", ...whoOf(event), ": ", isolated(event.label));
}

// Where a telling stands. A document named by its address on the web is a link that leads to the
// sentence, in browsers that know text fragments.
function originOf(telling) {
  const name = docs[telling.doc];
  if (!/^https?:\/\/[^\s"<>]+$/i.test(name)) return isolated(name);
  const words = plainQuote(telling.quote).trim().split(/\s+/).slice(0, 8).join(" ");
  const fragment = name.includes("#") || !words ? ""
    : "#:~:text=" + encodeURIComponent(words).replaceAll("-", "%2D");
  return make("a", { href: name + fragment, target: "_blank", rel: "noopener noreferrer" }, isolated(name));
}

// Everything about one event: all its tellings, its date, its rule, what it answers.
function makeDetail(event) {
  const facts = [];
  const fact = (name, ...value) => facts.push(make("dt", {}, name), make("dd", {}, ...value));
  if (event.date) {
    const [value, , first, last, basis] = event.date;
    const days = first === last ? first : first + " to " + last;
    fact("Date", `${value === days ? days : value + ", " + days} · `,
      basis === "text" ? "said in the text" : "day of publication, for want of a word in the text");
  }
  if (event.by && event.by.length > 0) fact("According to", isolated(event.by.join(", ")));
  const sectors = [...event.source, ...event.target].filter((side) => side[2])
    .map(([actor, person, sector]) => `${person || nameOf(actor)}: ${sector}`);
  if (sectors.length > 0) fact("Sectors", isolated(sectors.join(", ")));
  if (event.status !== "asserted") fact("Status", statusWords[event.status]);
  event.answers.forEach((position) => fact("Answers", reference(position)));
  event.against.forEach((position) => fact("Contradicted by", reference(position)));
  [event, ...event.others].forEach((telling) => fact(
    telling === event ? "Evidence" : "Told again",
    quoteOf(telling.quote),
    make("div", { class: "origin" }, originOf(telling),
      ` · bytes ${telling.at[0]} to ${telling.at[1]} · rule `, make("code", {}, rules[telling.rule]))));
  if (event.tellings > event.others.length + 1) {
    fact("", `and ${event.tellings - event.others.length - 1} more`);
  }
  fact("Record", make("code", {}, event.id), ` · weight ${event.weight}`);
  return make("tr", { role: "row", class: "detail", id: "detail-" + event.position },
    make("td", { role: "cell", colspan: 5 }, make("dl", {}, ...facts)));
}

function makeMore(until) {
  const rows = document.createDocumentFragment();
  for (; made < until && made < shown.length; ++made) {
    const event = shown[made];
    if (orders.list.key === "time" && (made === 0 || yearOf(shown[made - 1]) !== yearOf(event))) {
      rows.append(make("tr", { role: "row", class: "year" },
        make("th", { role: "rowheader", scope: "rowgroup", colspan: 5 }, yearOf(event))));
    }
    rows.append(makeRow(event));
    if (event.position === opened) rows.append(makeDetail(event));
  }
  list.append(rows);
  byId("rest").replaceChildren(...(made < shown.length ? [make("button", {
    type: "button", class: "quiet", click: () => makeMore(made + slice),
  }, `Show more: ${made} of ${shown.length} are shown`)] : []));
  if (shown.length === 0) byId("rest").replaceChildren("No event fits these filters.");
}

function renderList() {
  list.replaceChildren();
  made = 0;
  if (!shownSet.has(opened)) setOpened(-1);
  if (!shownSet.has(current)) current = shown.length > 0 ? shown[0].position : -1;
  byId("list").setAttribute("aria-rowcount", shown.length + 1);
  makeMore(slice);
}

function setOpened(position) {
  const old = opened;
  opened = position;
  if (old >= 0) {
    const detail = byId("detail-" + old);
    if (detail) detail.remove();
    mark(old, false);
  }
  if (position >= 0) {
    const row = rowOf(position);
    if (row) row.after(makeDetail(events[position]));
    mark(position, true);
  }
  openFollowers.forEach((follow) => follow());
  writeAddress();
}
function mark(position, open) {
  const row = rowOf(position);
  if (!row) return;
  row.classList.toggle("open", open);
  row.querySelector(".act").setAttribute("aria-expanded", open);
}

// The keyboard stands on this event from now on.
function stand(position, focus) {
  const before = rowOf(current);
  if (before) before.querySelector(".act").tabIndex = -1;
  current = position;
  const place = shown.findIndex((event) => event.position === position);
  if (place >= made) makeMore(place + slice);
  const row = rowOf(position);
  if (!row) return;
  const act = row.querySelector(".act");
  act.tabIndex = 0;
  if (focus) act.focus({ preventScroll: true });
}

// Opens an event and brings it into view, whatever the filters hide.
function show(position, focus = true) {
  if (!shownSet.has(position)) clearFilter();
  setOpened(position);
  stand(position, focus);
  const row = rowOf(position);
  if (row) row.scrollIntoView({ block: "center" });
}

function listenToList() {
  byId("list").addEventListener("click", (happening) => {
    const row = happening.target.closest("tr.event");
    if (!row || happening.target.closest(".link")) return;
    if (!happening.target.closest(".act") && String(getSelection())) return;  // words are being copied
    const position = Number(row.dataset.position);
    setOpened(position === opened ? -1 : position);
    stand(position, true);
  });
  byId("list").addEventListener("keydown", (happening) => {
    if (!happening.target.classList.contains("act")) return;
    const place = shown.findIndex((event) => event.position === current);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
    if (!(happening.key in steps) || place < 0) return;
    happening.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, place + steps[happening.key]));
    stand(shown[next].position, true);
    rowOf(shown[next].position).scrollIntoView({ block: "center" });
  });
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && made < shown.length) makeMore(made + slice);
  }, { rootMargin: "600px" }).observe(byId("rest"));
  addEventListener("beforeprint", () => makeMore(shown.length));
}
