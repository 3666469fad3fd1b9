// The list as it is filtered, as CSV by RFC 4180. Texts that a spreadsheet would run get an
// apostrophe before them, and the file a byte-order mark: it is meant for spreadsheets.
function csvCell(value) {
  if (typeof value === "number") return String(value);
  let text = String(value).replaceAll("\0", "");
  if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

function csvOf(list) {
  const ids = (side) => side.map(([actor]) => actors[actor].id).join(";");
  const names = (side) => side.map(([actor]) => nameOf(actor)).join(";");
  const persons = (side) => side.map((one) => one[1] || "").join(";").replace(/^;+$/, "");
  const columns = [
    ["id", (event) => event.id], ["doc", (event) => docs[event.doc]],
    ["date", (event) => event.date ? event.date[0] : ""], ["date_first", (event) => event.first],
    ["date_last", (event) => event.last], ["date_basis", (event) => event.date ? event.date[4] : "none"],
    ["type", (event) => event.type], ["cameo", (event) => event.cameo || ""],
    ["label", (event) => event.label], ["tone", (event) => event.tone],
    ["goldstein", (event) => event.score], ["status", (event) => event.status],
    ["mutual", (event) => event.mutual ? "true" : "false"],
    ["source", (event) => ids(event.source)], ["source_name", (event) => names(event.source)],
    ["source_person", (event) => persons(event.source)],
    ["target", (event) => ids(event.target)], ["target_name", (event) => names(event.target)],
    ["target_person", (event) => persons(event.target)],
    ["reported_by", (event) => (event.by || []).join(";")],
    ["evidence", (event) => plainQuote(event.quote)],
    ["rule", (event) => rules[event.rule]], ["weight", (event) => event.weight],
    ["tellings", (event) => event.tellings],
  ];
  const lines = [columns.map(([name]) => name), ...list.map(
    (event) => columns.map(([, value]) => csvCell(value(event))))];
  return "\ufeff" + lines.map((line) => line.join(",") + "\r\n").join("");
}

function saveCsv() {
  const address = URL.createObjectURL(new Blob([csvOf(shown)], { type: "text/csv;charset=utf-8" }));
  const link = make("a", { href: address, download: "events.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
