// Tabs, theme, keys; then everything is drawn for the first time.

// Arrow keys move among the parts of a group, of which the Tab key reaches one.
function rove(group, selector) {
  const parts = () => [...group.querySelectorAll(selector)];
  if (parts().length > 0 && !parts().some((part) => part.tabIndex === 0)) parts()[0].setAttribute("tabindex", 0);
  group.addEventListener("keydown", (happening) => {
    const here = happening.target.closest(selector);
    if (!here) return;
    if (happening.key === "Enter" || happening.key === " ") {
      happening.preventDefault();
      here.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return;
    }
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    if (!(happening.key in steps)) return;
    happening.preventDefault();
    const all = parts();
    const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(here) + steps[happening.key]))];
    here.setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  });
}

const tabs = [...document.querySelectorAll("[role=tab]")];
function openTab(tab, focus) {
  for (const one of tabs) {
    one.setAttribute("aria-selected", one === tab);
    one.tabIndex = one === tab ? 0 : -1;
    byId(one.getAttribute("aria-controls")).hidden = one !== tab;
  }
  if (focus) tab.focus();
  if (tab.id === "tab-scores") drawScores();
  drawLists();
  writeAddress();
}
function wireTabs() {
  tabs.forEach((tab, place) => {
    tab.addEventListener("click", () => openTab(tab, false));
    tab.addEventListener("keydown", (happening) => {
      const places = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 };
      if (!(happening.key in places)) return;
      happening.preventDefault();
      openTab(tabs[(places[happening.key] + tabs.length) % tabs.length], true);
    });
  });
}

function wireTheme() {
  const root = document.documentElement;
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  const say = () => button.setAttribute("aria-pressed", dark());
  button.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    say();
  });
  system.addEventListener("change", say);
  say();
}

// Esc takes back one thing at a time: the search, the open event, the choice, all filters.
function escape() {
  const search = byId("search");
  if (document.activeElement === search && search.value) {
    search.value = "";
    readFields();
    apply();
  } else if (opened >= 0) {
    setOpened(-1);
  } else if (filter.only) {
    change({ only: null, onlyKey: "" });
  } else if (filtered()) {
    clearFilter();
  } else if (document.activeElement === search) {
    search.blur();
  }
}
document.addEventListener("keydown", (happening) => {
  if (happening.ctrlKey || happening.metaKey || happening.altKey) return;
  if (happening.key === "Escape") {
    happening.preventDefault();
    escape();
  } else if (happening.key === "/" && !happening.target.closest("input, select, textarea")) {
    happening.preventDefault();
    byId("search").focus();
    byId("search").select();
  }
});

const firstTab = tabs.find((tab) => byId(tab.getAttribute("aria-controls")).querySelector("svg")) || tabs[2];

fillFields();
wireTabs();
wireSorting();
wireTheme();
wireNetwork();
wireLanes();
keepReadable();
listenToList();
followers.push(renderList, followPictures, drawLists,
  () => { if (!byId("view-scores").hidden) drawScores(); });
openFollowers.push(followPictures);
openTab(firstTab, false);
apply();
readAddress();
addressKept = true;
addEventListener("hashchange", readAddress);
byId("csv").addEventListener("click", saveCsv);
let redraw = 0;
addEventListener("resize", () => {
  clearTimeout(redraw);
  redraw = setTimeout(() => { if (!byId("view-scores").hidden) drawScores(); }, 100);
});
// On paper everything is seen.
addEventListener("beforeprint", () => { drawScores(680); drawPairs(); drawActors(); drawDisputes(); });
document.documentElement.classList.add("ready");
