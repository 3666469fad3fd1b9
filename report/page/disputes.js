// What one source tells as having happened and another denies: both sides, beside each other.
const disputes = [];  // [position of what is told, positions of what denies it]
for (const event of events) {
  if (event.status === "asserted" && event.against.length > 0) disputes.push([event.position, event.against]);
}

function voice(position) {
  const event = events[position];
  const says = event.by && event.by.length > 0 ? [isolated(event.by.join(", ")), " · "] : [];
  return make("div", { class: "voice" },
    make("button", { type: "button", class: "link", click: () => show(position) },
      (event.date ? event.date[1] : "undated") + ": ", isolated(event.label)),
    event.status === "asserted" ? null : make("span", { class: "status" }, statusWords[event.status]),
    event.quote.length > 0 ? make("div", {}, quoteOf(event.quote)) : null,
    make("div", { class: "origin" }, ...says, originOf(event)));
}

function drawDisputes() {
  const rows = disputes.filter(([told, denied]) => shownSet.has(told) || denied.some((one) => shownSet.has(one)));
  fillList("disputes", rows, ([told, denied]) => [
    make("th", { scope: "row" }, ...whoOf(events[told])),
    make("td", {}, voice(told)), make("td", {}, ...denied.map(voice)),
  ]);
  if (disputes.length === 0) byId("disputes-more").replaceChildren("No event is told by one source and denied by another.");
}
