// The drawn pictures come to life: what a shape stands for is in its group's title: "3" an actor,
// "3->5" an arrow, "e12_0" or "c12" the lanes' row 12, "h2" a lane's head.
// data.arrows: [source, target, tone, mutual, events].
const shapes = [];  // {group, positions: Set, kind}

function linkOf(group) {
  const link = group.querySelector("a[href]");
  return link ? link.getAttribute("href").slice(1) : "";
}

// Looks like a button to those who do not see it; the links themselves lead nowhere any more.
function enliven(group, name, act) {
  group.querySelectorAll("a").forEach((link) => {
    link.removeAttribute("href");
    link.removeAttribute("xlink:title");
  });
  const title = group.querySelector("title");
  if (title) title.textContent = name;
  group.classList.add("live");
  group.setAttribute("role", "button");
  group.setAttribute("tabindex", -1);
  group.setAttribute("aria-label", name);
  group.addEventListener("click", (happening) => { happening.preventDefault(); act(); });
}
const tipOf = (group) => {
  const link = group.querySelector("a");
  return link ? link.getAttribute("xlink:title") || "" : "";
};

// The part of a filter that shows what an arrow stands for, or a line of all arrows of a pair.
function onlyOf(arrows, line) {
  const [source, target, tone, mutual] = arrows[0];
  const ends = [actors[source].id, actors[target].id];
  return {
    only: new Set(arrows.flatMap((arrow) => arrow[4])),
    onlyName: line ? `${nameOf(source)} – ${nameOf(target)}`
      : `${nameOf(source)} ${mutual ? "↔" : "→"} ${nameOf(target)}, ${tone}`,
    onlyKey: line ? `line ${source} ${target}` : `arrow ${source} ${target} ${tone} ${mutual}`,
    onlyAddress: line ? ends : [...ends, tone, ...(mutual ? ["mutual"] : [])],
  };
}
// The same from an address; {} for arrows that are not there.
function onlyOfAddress([one, other, tone, mutual]) {
  const ends = ([source, target]) => [actors[source].id, actors[target].id];
  const arrows = data.arrows.filter((arrow) => {
    const [from, to] = ends(arrow);
    if (tone === undefined) return (from === one && to === other) || (from === other && to === one);
    return from === one && to === other && arrow[2] === tone && Boolean(arrow[3]) === (mutual === "mutual");
  });
  return arrows.length > 0 ? onlyOf(arrows, tone === undefined) : {};
}

function wireNetwork() {
  const picture = byId("network");
  if (!picture) return;
  for (const group of picture.querySelectorAll("g.node, g.edge")) {
    const title = group.querySelector("title").textContent;
    if (group.classList.contains("node")) {
      const actor = Number(title);
      const positions = events.filter((event) => event.actors.has(actor)).map((event) => event.position);
      enliven(group, `${nameOf(actor)}: ${counted(positions.length, "event")}`, () => chooseActor(actor));
      shapes.push({ group, positions: new Set(positions), actor });
      continue;
    }
    const [one, other] = title.split("->").map(Number);
    const first = Number(linkOf(group).replace("event-", "") || -1);
    const arrows = data.arrows.filter(([source, target, , , list]) =>
      ((source === one && target === other) || (source === other && target === one)) &&
      (first < 0 || list[0] === first));
    if (arrows.length === 0) continue;
    const only = onlyOf(first < 0 ? arrows : [arrows[0]], first < 0);
    enliven(group, `${only.onlyName}: ${counted(only.only.size, "event")}`, () => choose(only));
    shapes.push({ group, positions: only.only });
  }
  rove(picture.querySelector("svg"), "g.live");
}

function wireLanes() {
  const picture = byId("lanes");
  if (!picture) return;
  const from = Number(picture.dataset.from);
  for (const group of picture.querySelectorAll("g.node, g.edge")) {
    const title = group.querySelector("title").textContent;
    const row = /^[ecd](\d+)/.exec(title);
    if (row) {
      const position = from + Number(row[1]);
      const name = tipOf(group);
      if (title.startsWith("c")) {
        enliven(group, name, () => show(position, false));
      } else {
        group.querySelector("title").textContent = name;
        group.classList.add("live");
        group.addEventListener("click", () => show(position, false));
      }
      shapes.push({ group, positions: new Set([position]) });
    } else if (linkOf(group).startsWith("actor-")) {
      const actor = Number(linkOf(group).slice(6));
      enliven(group, nameOf(actor), () => chooseActor(actor));
      shapes.push({ group, positions: null, actor });
    } else {
      group.querySelector("title").textContent = tipOf(group);
    }
  }
  rove(picture.querySelector("svg"), "g.live[tabindex]");
}

// Smaller than this the words cannot be read: then the picture is scrolled instead.
function keepReadable() {
  for (const svg of document.querySelectorAll(".picture > svg")) {
    svg.style.minWidth = Math.round(svg.viewBox.baseVal.width * 0.85) + "px";
  }
}

// Dim is what the filters hide; chosen is what belongs to the open event or the chosen actor.
function followPictures() {
  for (const { group, positions, actor } of shapes) {
    if (positions) {
      let any = false;
      for (const position of positions) if (shownSet.has(position)) { any = true; break; }
      group.classList.toggle("dim", !any);
    }
    group.classList.toggle("chosen", (opened >= 0 && positions !== null && positions.has(opened)) ||
      (actor !== undefined && (actor === filter.actor || actor === filter.partner)));
  }
}
