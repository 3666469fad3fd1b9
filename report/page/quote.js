// A sentence with its marks: parts are texts, or [mark, text].
const markNames = ["", "date", "target", "source", "trigger"];
const markTitles = ["", "when", "to whom", "who", "the words that tell the act"];

function quoteOf(quote) {
  return make("q", { dir: "auto" }, ...quote.map((part) => typeof part === "string" ? part
    : make("mark", { class: markNames[part[0]], title: markTitles[part[0]] }, part[1])));
}

// "North Korea (Kim Yo-jong), Russia" as nodes.
function sideOf(side) {
  const nodes = [];
  side.forEach(([actor, person], place) => {
    if (place > 0) nodes.push(", ");
    nodes.push(isolated(nameOf(actor)));
    if (person) nodes.push(make("small", {}, " ", isolated(person)));
  });
  return nodes;
}

function whoOf(event) {
  const doers = event.source.length > 0 ? sideOf(event.source) : [make("i", {}, "unnamed")];
  if (event.target.length === 0) return doers;
  const word = event.mutual ? " with " : " to ";
  const arrow = make("span", { class: "arrow " + event.tone },
    make("span", { "aria-hidden": "true" }, event.mutual ? "↔" : "→"),
    make("span", { class: "hidden" }, word));
  return [...doers, " ", arrow, " ", ...sideOf(event.target)];
}
