// What the page knows, read once. events: one for each act, by its position in the timeline:
//   id, type, tone, cameo, label, score, status ("asserted" where missing), mutual, weight,
//   date: [value, words, first day, last day, basis], source, target: [[actor, person, sector]],
//   by: who reports it, doc, rule: numbers, at: bytes in the document, quote: see quote.js,
//   answers, against: positions, tellings, documents, others: [{doc, rule, at, quote}]
// actors: id, name, out, in, pagerank, between; pairs and arrows: see lists.js and pictures.js.
const data = JSON.parse(document.getElementById("data").textContent);
const { events, actors, docs, rules } = data;
const statusWords = {
  asserted: "happened", negated: "did not happen", possible: "possible", planned: "planned",
};

const byId = (id) => document.getElementById(id);

// An element with attributes; functions become listeners. Texts are never read as markup.
const svgSpace = "http://www.w3.org/2000/svg";
function make(name, attributes, ...children) {
  const svg = name.startsWith("svg:");
  const element = svg ? document.createElementNS(svgSpace, name.slice(4))
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

const counted = (count, word) => count + " " + word + (count === 1 ? "" : "s");
// "+6.2", "−4.0" with a true minus sign.
const scored = (score) => {
  const rounded = Math.round(score * 10) / 10;
  return rounded === 0 ? "0.0" : (rounded < 0 ? "−" : "+") + Math.abs(rounded).toFixed(1);
};
// A name that may turn the direction of the text stays within itself.
const isolated = (text) => make("bdi", {}, text);
const nameOf = (actor) => actors[actor].name || actors[actor].id;

events.forEach((event, position) => {
  event.position = position;
  event.status = event.status || "asserted";
  event.source = event.source || [];
  event.target = event.target || [];
  event.others = event.others || [];
  event.answers = event.answers || [];
  event.against = event.against || [];
  event.tellings = event.tellings || 1;
  event.first = event.date ? event.date[2] : "";
  event.last = event.date ? event.date[3] : "";
  event.actors = new Set([...event.source, ...event.target].map((side) => side[0]));
});

// Lower case without accents, as the search compares.
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const plainQuote = (quote) => quote.map((part) => typeof part === "string" ? part : part[1]).join("");
function haystack(event) {
  if (event.haystack === undefined) {
    const sides = [...event.source, ...event.target].map(
      ([actor, person]) => [nameOf(actor), actors[actor].id, person || ""].join(" "));
    const tellings = [event, ...event.others].map(
      (telling) => [plainQuote(telling.quote), docs[telling.doc], rules[telling.rule]].join(" "));
    event.haystack = folded([event.label, event.type, event.cameo || "", event.date ? event.date[1] : "",
      event.first, ...(event.by || []), ...sides, ...tellings].join(" "));
  }
  return event.haystack;
}
