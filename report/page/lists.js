// The tables of pairs and of actors. data.pairs: [one, other, there, back, mean score, reciprocity,
// response days or -1]; the counts are made anew for what is shown.
const mostRows = 60;
const all = { pairs: false, actors: false, disputes: false };

const numberCell = (text) => make("td", { class: "number" }, text);
const measured = (value, digits) => value === undefined || value === null || value < 0 ? "" : value.toFixed(digits);

function fillList(name, rows, makeCells) {
  const shownRows = all[name] ? rows : rows.slice(0, mostRows);
  byId(name).tBodies[0].replaceChildren(...shownRows.map((row) => make("tr", {}, ...makeCells(row))));
  byId(name + "-more").replaceChildren(...(shownRows.length < rows.length ? [make("button", {
    type: "button", class: "quiet", click: () => { all[name] = true; drawLists(); },
  }, `Show all ${rows.length}`)] : []));
  if (rows.length === 0) byId(name + "-more").replaceChildren("None within these filters.");
}

const pairKey = (one, other) => Math.min(one, other) + " " + Math.max(one, other);
const measuresOfPair = new Map(data.pairs.map((pair) => [pairKey(pair[0], pair[1]), pair]));

function pairValue([key, list], column) {
  const [one, other] = key.split(" ").map(Number);
  const pair = measuresOfPair.get(key) || [];
  const known = (value) => value === undefined || value < 0 ? undefined : value;
  switch (column) {
    case "pair": return nameOf(one) + " " + nameOf(other);
    case "score": return pair[4];
    case "there": return pair[2];
    case "back": return pair[3];
    case "reciprocity": return known(pair[5]);
    case "answer": return known(pair[6]);
    default: return list.length;
  }
}
function actorValue([number, list], column) {
  const actor = actors[number];
  const values = { actor: nameOf(number), code: actor.id, events: list.length, acts: actor.out, receives: actor.in,
    pagerank: actor.pagerank, between: actor.between };
  return values[column];
}

function drawPairs() {
  const groups = new Map();
  for (const event of shown) {
    const sides = event.mutual ? [[...event.actors], [...event.actors]]
      : [event.source.map((side) => side[0]), event.target.map((side) => side[0])];
    const seen = new Set();
    for (const one of sides[0]) {
      for (const other of sides[1]) {
        const key = pairKey(one, other);
        if (one === other || seen.has(key)) continue;
        seen.add(key);
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(event);
      }
    }
  }
  const rows = sorted("pairs", [...groups].sort((a, b) => b[1].length - a[1].length), pairValue);
  fillList("pairs", rows, ([key, list]) => {
    const [one, other] = key.split(" ").map(Number);
    const pair = measuresOfPair.get(key) || [];
    const chosen = filter.actor === one && filter.partner === other;
    return [
      make("th", { scope: "row" }, make("button", {
        type: "button", class: "link", "aria-pressed": chosen, click: () => choosePair(one, other),
      }, isolated(nameOf(one)), " – ", isolated(nameOf(other)))),
      numberCell(list.length), make("td", {}, spark(list)),
      make("td", { class: "number " + (pair[4] > 0 ? "cooperation" : pair[4] < 0 ? "conflict" : "") },
        pair.length > 0 ? scored(pair[4]) : ""),
      numberCell(pair.length > 0 ? pair[2] : ""), numberCell(pair.length > 0 ? pair[3] : ""),
      numberCell(measured(pair[5], 2)), numberCell(measured(pair[6], pair[6] % 1 === 0 ? 0 : 1)),
    ];
  });
}

function drawActors() {
  const groups = new Map();
  for (const event of shown) {
    for (const actor of event.actors) {
      if (!groups.has(actor)) groups.set(actor, []);
      groups.get(actor).push(event);
    }
  }
  const rows = sorted("actors", [...groups].sort((a, b) => a[0] - b[0]), actorValue);
  fillList("actors", rows, ([number, list]) => {
    const actor = actors[number];
    return [
      make("th", { scope: "row" }, make("button", {
        type: "button", class: "link", "aria-pressed": filter.actor === number && filter.partner < 0,
        click: () => chooseActor(number),
      }, isolated(nameOf(number)))),
      make("td", { class: "code" }, isolated(actor.id)), numberCell(list.length), make("td", {}, spark(list)),
      numberCell(actor.out), numberCell(actor.in), numberCell(measured(actor.pagerank, 3)),
      numberCell(measured(actor.between, 3)),
    ];
  });
}

// A list that nobody sees is made when it is looked at.
function drawLists() {
  if (!byId("view-pairs").hidden) keepFocus("pairs", drawPairs);
  if (!byId("view-actors").hidden) keepFocus("actors", drawActors);
  if (!byId("view-disputes").hidden) keepFocus("disputes", drawDisputes);
}
function keepFocus(name, draw) {
  const before = byId(name).contains(document.activeElement) && document.activeElement.textContent;
  draw();
  if (!before) return;
  const again = [...byId(name).querySelectorAll(".link")].find((button) => button.textContent === before);
  if (again) again.focus();
}
