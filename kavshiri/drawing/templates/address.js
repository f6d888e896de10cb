// The state in the address, so that a link shows the same.

function writeAddress(view) {
  if (!view.ready || !view.addressed) return;
  const { state, data } = view;
  const said = new URLSearchParams();
  if (view.language !== data.language) said.set("lang", view.language);
  if (state.tab && state.tab !== view.firstTab) said.set("view", state.tab);
  if (state.chosen) said.set("node", state.chosen.id);
  for (const mark of state.off.mark) said.append("hide", mark);
  for (const role of state.off.role) said.append("without", role);
  for (const name of state.switches) said.append("switch", name);
  for (const [name, value] of Object.entries(state.facet)) if (value) said.set(name, value);
  for (const node of state.kept ?? []) said.append("only", node.id);
  for (const node of state.closed) said.append("closed", node.id);
  if (state.path?.length) said.set("from", state.path[state.path[0] === state.chosen ? state.path.length - 1 : 0].id);
  const hash = said.toString();
  if (hash === location.hash.slice(1)) return;
  view.written = hash;
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function readAddress(view) {
  const said = new URLSearchParams(view.addressed ? location.hash.slice(1) : "");
  const state = Object.assign(view.state, firstState());
  const node = (id) => view.byId.get(id) ?? null;
  const nodes = (name) => said.getAll(name).map(node).filter(Boolean);
  if (LANGUAGES.includes(said.get("lang"))) view.language = said.get("lang");
  else view.language = view.data.language;
  state.tab = ["drawing", "grid"].includes(said.get("view")) ? said.get("view") : view.firstTab;
  state.off = { mark: new Set(said.getAll("hide")), role: new Set(said.getAll("without")) };
  state.switches = new Set(said.getAll("switch"));
  for (const name of Object.keys(state.facet)) {
    const known = view.data.facets[`${name}s`].some(([id]) => id === said.get(name));
    state.facet[name] = known ? said.get(name) : "";
  }
  state.kept = said.has("only") ? new Set(nodes("only")) : null;
  state.closed = new Set(nodes("closed"));
  state.chosen = node(said.get("node"));
  sift(view);
  const from = node(said.get("from"));
  if (from && state.chosen) state.path = pathBetween(from, state.chosen);
}
