// The large chart: cooperation above the line, conflict below, a dot for the sum of both.
function niceCeiling(value) {
  const power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1))));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value);
}

function pickMonths(number, unit) {
  const from = firstDay(number * unit.size);
  const to = lastDay(number * unit.size + unit.size - 1);
  const same = filter.from === from && filter.to === to;
  change({ from: same ? "" : from, to: same ? "" : to });
}

function drawScores(widthForced) {
  const box = byId("scores");
  const width = Math.max(300, widthForced || box.clientWidth);
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.bin : null;
  const unit = unitFor((width - 50) / 4);
  const { bins, left } = bin(shown, unit);
  const about = filter.actor >= 0 && filter.partner >= 0
    ? `${nameOf(filter.actor)} and ${nameOf(filter.partner)}` : filter.actor >= 0 ? nameOf(filter.actor) : "";
  byId("scores-caption").textContent = `Goldstein scores added up by ${unit.name}` +
    (about ? `: ${about}` : filtered() ? ", filtered" : "") +
    ". Above the line cooperation, below it conflict; the dot is their sum." +
    (left > 0 ? ` Left out: ${counted(left, "event")} that did not happen or are not dated to the ${unit.name}.` : "");
  if (bins.size === 0) {
    box.replaceChildren(make("p", { class: "notice" }, "Nothing here that happened is dated to the " + unit.name + "."));
    return;
  }
  const height = 260, top = 14, bottom = height - 26, leftEdge = 40, right = width - 8;
  const begin = Math.floor(monthOf(span.first) / unit.size);
  const steps = Math.floor(monthOf(span.last) / unit.size) - begin + 1;
  const step = (right - leftEdge) / steps;
  const bar = Math.max(2, Math.min(22, step * 0.72));
  let up = 0, down = 0;
  bins.forEach((here) => { up = Math.max(up, here.up); down = Math.max(down, -here.down); });
  const most = niceCeiling(Math.max(up, down));
  const highest = up > 0 ? (up > most / 2 ? most : most / 2) : 0;
  const lowest = down > 0 ? (down > most / 2 ? most : most / 2) : 0;
  const y = (value) => top + (highest - value) / (highest + lowest) * (bottom - top);
  const svg = make("svg:svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": `Scores by ${unit.name}` });
  for (const value of [most, most / 2, 0, -most / 2, -most]) {
    if (value > highest || value < -lowest) continue;
    svg.append(make("svg:path", { class: value === 0 ? "axis" : "grid", d: `M${leftEdge} ${y(value)}H${right}` }),
      make("svg:text", { x: leftEdge - 8, y: y(value) + 4, class: "tick end" },
        value === 0 ? "0" : (value < 0 ? "−" : "+") + Math.abs(value)));
  }
  const firstYear = Math.floor(monthOf(span.first) / 12), lastYear = Math.floor(monthOf(span.last) / 12);
  const everyYears = [1, 2, 5, 10, 20, 50, 100].find((years) => (lastYear - firstYear + 1) / years * 46 <= right - leftEdge) || 200;
  for (let year = firstYear; year <= lastYear; ++year) {
    if (year % everyYears !== 0 && everyYears > 1) continue;
    const x = Math.max(leftEdge, leftEdge + (year * 12 / unit.size - begin) * step);
    svg.append(make("svg:path", { class: "grid", d: `M${x} ${bottom}v5` }),
      make("svg:text", { x: x + 3, y: height - 8, class: "tick" }, year));
  }
  const numbers = [...bins.keys()].sort((a, b) => a - b);
  numbers.forEach((number, place) => {
    const here = bins.get(number);
    const x = leftEdge + (number - begin) * step + (step - bar) / 2;
    const name = `${binName(number, unit)}: ${counted(here.events, "event")}, sum ${scored(here.net)}`;
    const group = make("svg:g", {
      class: "bin", role: "button", tabindex: place === 0 ? 0 : -1, "aria-label": name, "data-bin": number,
      click: () => pickMonths(number, unit),
    }, make("svg:title", {}, name),
      make("svg:rect", { class: "reach", x: x - Math.max(0, 8 - bar) / 2, y: top, width: Math.max(8, bar), height: bottom - top }));
    if (here.up > 0) group.append(make("svg:rect", { class: "cooperation", x, y: y(here.up), width: bar, height: y(0) - y(here.up) }));
    if (here.down < 0) group.append(make("svg:rect", { class: "conflict", x, y: y(0), width: bar, height: y(here.down) - y(0) }));
    group.append(make("svg:circle", { class: "net", cx: x + bar / 2, cy: y(here.net), r: Math.min(3.5, Math.max(2, bar / 3)) }));
    svg.append(group);
  });
  box.replaceChildren(svg);
  rove(svg, ".bin");
  const again = focused && svg.querySelector(`[data-bin="${focused}"]`);
  if (again) again.focus();
}
