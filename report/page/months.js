// Scores by month, quarter or year: what happened and is dated that closely.
const units = [
  { name: "month", plural: "months", size: 1 }, { name: "quarter", plural: "quarters", size: 3 },
  { name: "year", plural: "years", size: 12 },
];
const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const pad = (number, digits) => String(number).padStart(digits, "0");
const firstDay = (month) => pad(Math.floor(month / 12), 4) + "-" + pad(month % 12 + 1, 2) + "-01";
const lastDay = (month) => new Date(Date.parse(firstDay(month + 1)) - 86400000).toISOString().slice(0, 10);

const dated = events.filter((event) => event.first);
const span = dated.length === 0 ? null : {
  first: dated.reduce((least, event) => event.first < least ? event.first : least, "9999"),
  last: dated.reduce((most, event) => event.last > most ? event.last : most, ""),
};

// The finest unit with at most `most` steps over the whole period.
function unitFor(most) {
  if (!span) return units[0];
  const months = monthOf(span.last) - monthOf(span.first) + 1;
  return units.find((unit) => months / unit.size <= most) || units[2];
}

// { bins: Map(number -> {up, down, net, events}), left: events not counted }
function bin(list, unit) {
  const bins = new Map();
  let left = 0;
  for (const event of list) {
    const begin = event.first && Math.floor(monthOf(event.first) / unit.size);
    if (event.status !== "asserted" || !event.first ||
        begin !== Math.floor(monthOf(event.last) / unit.size)) {
      ++left;
      continue;
    }
    if (!bins.has(begin)) bins.set(begin, { up: 0, down: 0, net: 0, events: 0 });
    const here = bins.get(begin);
    if (event.score > 0) here.up += event.score;
    else here.down += event.score;
    here.net += event.score;
    ++here.events;
  }
  return { bins, left };
}

function binName(number, unit) {
  const month = number * unit.size;
  const year = pad(Math.floor(month / 12), 4);
  if (unit.size === 12) return year;
  return unit.size === 3 ? `${year} Q${month % 12 / 3 + 1}` : year + "-" + pad(month % 12 + 1, 2);
}

// A small picture without words, for a row of a table.
function spark(list) {
  const width = 132, height = 26, middle = height / 2;
  const unit = unitFor(width / 3);
  const svg = make("svg:svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" },
    make("svg:path", { class: "axis", d: `M0 ${middle}H${width}` }));
  if (!span) return svg;
  const begin = Math.floor(monthOf(span.first) / unit.size);
  const steps = Math.floor(monthOf(span.last) / unit.size) - begin + 1;
  const step = width / steps;
  const bar = Math.max(1.5, Math.min(6, step * 0.75));
  const { bins } = bin(list, unit);
  let most = 1;
  bins.forEach(({ up, down }) => { most = Math.max(most, up, -down); });
  bins.forEach(({ up, down }, number) => {
    const x = (number - begin) * step + (step - bar) / 2;
    for (const [value, tone] of [[up, "cooperation"], [-down, "conflict"]]) {
      if (value === 0) continue;
      const size = Math.max(1, value / most * (middle - 1));
      svg.append(make("svg:rect", { class: tone, x, width: bar, height: size,
        y: tone === "cooperation" ? middle - size : middle }));
    }
  });
  return svg;
}
