// A sheet comes to life: its state is read from the address, its controls are heard, its picture is drawn.

async function openSheet(root, data, { addressed = true, link = null } = {}) {
  const view = { root, data, addressed, link, ending: new AbortController(), ...modelOf(data), state: firstState(), language: data.language, shownLanguage: data.language, pointed: null, pathFrom: null, printing: false, placed: [], out: null };
  view.stage = part(view, "stage");
  view.firstTab = root.querySelector('[role="tab"][aria-selected="true"]')?.dataset.tab ?? "drawing";
  // What it hears outside its own elements ends with it.
  view.hear = (target, kind, act) => target.addEventListener(kind, act, { signal: view.ending.signal });
  // Names are measured in our letters, so these come first.
  await document.fonts.load(`12px ${FONT}`, "Aა").catch(() => {});
  readAddress(view);
  listen(view);
  showAll(view);
  view.ready = true;
  root.dataset.ready = "true";
  return view;
}

function closeSheet(view) {
  view.ending.abort();
  view.network?.destroy();
}

function showAll(view) {
  showLanguage(view);
  showControls(view);
  sift(view);
  restyle(view);
  showTab(view);
  showRest(view);
}

function showTab(view) {
  const { tab } = view.state;
  for (const button of parts(view, "[data-tab]")) {
    const on = button.dataset.tab === tab;
    button.setAttribute("aria-selected", String(on));
    button.tabIndex = on ? 0 : -1;
    document.getElementById(button.getAttribute("aria-controls")).hidden = !on;
  }
  if (!view.stage || !view.stage.clientWidth) return;
  if (!view.network) {
    makeNetwork(view);
    listenToNetwork(view);
  } else if (view.known !== view.stage.clientWidth) refit(view);
  view.known = view.stage.clientWidth;
}

function listen(view) {
  listenToSearch(view);
  listenToFilters(view);
  listenToTable(view);
  listenToDownloads(view);
  listenToTabs(view);
  view.root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-node]");
    if (button) choose(view, view.byId.get(button.dataset.node), true);
  });
  part(view, "language").addEventListener("click", () => {
    view.language = other(view.language);
    showAll(view);
    refit(view);
  });
  view.hear(document, "keydown", (event) => { if (event.key === "Escape" && view.state.chosen) choose(view, null); });
  view.hear(window, "hashchange", () => {
    if (!view.addressed || location.hash.slice(1) === view.written) return;
    readAddress(view);
    showAll(view);
  });
  view.hear(darkness, "change", () => restyle(view, { all: true }));
  view.hear(window, "beforeprint", () => { view.printing = true; restyle(view, { all: true }); });
  view.hear(window, "afterprint", () => { view.printing = false; refit(view); });
}

function listenToTabs(view) {
  const tabs = parts(view, "[data-tab]");
  const open = (button) => {
    view.state.tab = button.dataset.tab;
    showTab(view);
    writeAddress(view);
  };
  tabs.forEach((button, at) => {
    button.addEventListener("click", () => open(button));
    button.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(at + step + tabs.length) % tabs.length];
      open(next);
      next.focus();
    });
  });
}

function listenToNetwork(view) {
  const { network, stage } = view;
  const zoom = (factor) => network.moveTo({ scale: Math.max(0.3, Math.min(12, network.getScale() * factor)) });
  part(view, "closer").addEventListener("click", () => zoom(1.4));
  part(view, "farther").addEventListener("click", () => zoom(1 / 1.4));
  part(view, "whole").addEventListener("click", () => whole(view));
  // The wheel alone scrolls the page, as everywhere else.
  stage.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { capture: true });
  network.on("click", ({ nodes: [hit] }) => {
    network.unselectAll();
    choose(view, view.nodes[hit] ?? null);
    if (hit !== undefined && innerWidth <= 800) part(view, "panel").scrollIntoView({ block: "nearest" });
  });
  const point = (node) => {
    view.pointed = node;
    stage.style.cursor = node ? "pointer" : "";
    network.redraw();
  };
  network.on("hoverNode", ({ node }) => point(view.nodes[node]));
  network.on("blurNode", () => point(null));
  new ResizeObserver(() => {
    // On paper the picture is shrunk as it is.
    if (view.printing || !stage.clientWidth || stage.clientWidth === view.known) return;
    view.known = stage.clientWidth;
    refit(view);
  }).observe(stage);
}

const written = document.getElementById("data");
if (written) openSheet(document.getElementById("sheet"), JSON.parse(written.textContent)).then((view) => { window.kavshiri.view = view; });
