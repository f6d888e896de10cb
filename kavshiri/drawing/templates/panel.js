// The panel: what was chosen, its ties by role, and the lines of the source that each was read from.

function sourcesOf(view, numbers) {
  const list = element("div");
  for (const number of new Set(numbers)) {
    const [file, line, column, written] = view.data.sources[number];
    const place = Object.hasOwn(view.data.places, column) ? view.data.places[column][view.language] : column;
    list.append(element("p", `${file}, ${say(view, "line")} ${line}, ${place}`, { className: "source" }), worded(view, "blockquote", written));
  }
  return list;
}

function pick(view, node) {
  const button = element("button", undefined, { type: "button", className: "pick" });
  if (node.code) button.append(element("span", node.code, { className: "code" }), " ");
  button.append(worded(view, "span", nameOf(view, node)));
  button.addEventListener("click", () => choose(view, node, true));
  return button;
}

function folded(view, title, numbers) {
  const made = element("details");
  made.append(element("summary", title));
  made.addEventListener("toggle", () => { if (made.children.length === 1) made.append(sourcesOf(view, numbers)); });
  return made;
}

function activityWords(view, number) {
  const activity = view.data.facets.activities[number];
  const made = element("span");
  made.append(element("span", activity.code, { className: "code" }), " ", worded(view, "span", activity.name[view.language]));
  return made;
}

function showPanel(view) {
  const panel = part(view, "panel");
  if (!panel) return;
  const { chosen, path } = view.state;
  panel.scrollTop = 0;
  if (!chosen) {
    panel.replaceChildren(element("h2", say(view, "panel")), element("p", say(view, "panel_hint"), { className: "hint" }));
    return;
  }
  const title = worded(view, "h2", nameOf(view, chosen), { tabIndex: -1 });
  if (chosen.code) title.prepend(`${chosen.code} `);
  const what = [markOf(view, chosen).title[view.language], chosen.acronym, chosen.unconfirmed ? say(view, "unconfirmed") : ""].filter(Boolean).join(" · ");
  panel.replaceChildren(title, element("p", what, { className: "hint" }));
  const second = chosen.name[other(view.language)];
  if (second !== nameOf(view, chosen)) panel.append(worded(view, "p", second, { className: "hint" }));
  if (view.link) {
    const way = element("p");
    way.append(element("a", say(view, "own_page"), { href: view.link(chosen.id) }));
    panel.append(way);
  }
  panel.append(deeds(view));
  if (view.pathFrom) panel.append(element("p", say(view, "path_choose"), { className: "notice", role: "status" }));
  if (path) panel.append(...pathWords(view));
  panel.append(...(view.met ? bodyTies(view, chosen) : graphTies(view, chosen)));
  panel.append(...facetWords(view, chosen));
  panel.append(folded(view, `${say(view, "written_as")} (${chosen.sources.length})`, chosen.sources));
}

// What can be done with the sign that was chosen.
function deeds(view) {
  const { state } = view;
  const { chosen } = state;
  const closed = state.closed.has(chosen);
  const made = element("p", undefined, { className: "deeds" });
  const add = (key, act) => {
    const button = element("button", say(view, key), { type: "button" });
    button.dataset.deed = key;
    button.addEventListener("click", () => { act(); change(view); part(view, "panel").querySelector(`[data-deed="${key}"]`)?.focus(); });
    made.append(button, " ");
  };
  add("focus", () => { state.closed.clear(); state.kept = new Set([chosen, ...neighbours(chosen)]); });
  if (state.kept || closed) add("open_neighbours", () => {
    state.closed.delete(chosen);
    if (state.kept) for (const tie of chosen.ties) state.kept.add(far(tie, chosen));
  });
  if (!closed) add("close_neighbours", () => state.closed.add(chosen));
  if (state.kept || state.closed.size) add("everything", () => showEverything(view));
  add("path", () => { state.path = null; view.pathFrom = chosen; });
  if (state.path) add("path_end", () => { state.path = null; });
  add("close", () => choose(view, null));
  return made;
}

function showEverything(view) {
  view.state.kept = null;
  view.state.closed.clear();
}

function pathWords(view) {
  const { path } = view.state;
  if (!path.length) return [element("p", say(view, "no_path"), { className: "notice", role: "status" })];
  const list = element("ol", undefined, { className: "path" });
  path.forEach((node, at) => {
    const made = element("li");
    made.append(pick(view, node));
    const tie = path[at + 1]?.ties.find((one) => one.shown && far(one, path[at + 1]) === node);
    const codes = tie?.meetings?.map(([activity]) => view.data.facets.activities[activity].code).join(", ");
    if (codes) made.append(element("p", codes, { className: "codes" }));
    list.append(made);
  });
  return [element("p", say(view, "path_is", { count: path.length - 1 }), { className: "notice", role: "status" }), list];
}

// The ties of a sign of an answer: edges of the graph, by what they say.
function graphTies(view, chosen) {
  const groups = new Map();
  for (const tie of chosen.ties) {
    const forward = tie.source === chosen;
    const heading = view.data.types[tie.type][forward ? "forward" : "backward"][view.language];
    if (!groups.has(heading)) groups.set(heading, []);
    groups.get(heading).push([tie, far(tie, chosen)]);
  }
  if (!groups.size) return [element("p", say(view, "no_ties"))];
  return [...groups].flatMap(([heading, members]) => {
    const list = element("ul");
    for (const [tie, end] of members) {
      const made = element("li", undefined, { className: tie.role });
      made.append(pick(view, end), sourcesOf(view, tie.sources));
      list.append(made);
    }
    return [element("h3", `${heading} (${members.length})`), list];
  });
}

// The ties of a body: what it does in which activities, then with whom it meets and where.
function bodyTies(view, chosen) {
  const made = [];
  for (const [role, line] of Object.entries(view.data.lines)) {
    const done = chosen.parts.filter((one) => one[1] === role);
    if (!done.length) continue;
    const list = element("ul");
    for (const [activity, , sources] of done) {
      const entry = element("li", undefined, { className: role });
      entry.append(activityWords(view, activity), sourcesOf(view, sources));
      list.append(entry);
    }
    const group = element("details", undefined, { open: done.length <= 12 });
    const summary = element("summary");
    summary.append(element("h3", `${line.title[view.language]} (${done.length})`));
    group.append(summary, list);
    made.push(group);
  }
  const met = chosen.ties.filter((tie) => tie.shown).sort((a, b) => b.count - a.count);
  const list = element("ul");
  for (const tie of met) {
    const entry = element("li", undefined, { className: tie.role });
    const codes = tie.meetings.map(([activity]) => view.data.facets.activities[activity].code).join(", ");
    entry.append(pick(view, far(tie, chosen)), element("p", codes, { className: "codes" }));
    entry.append(folded(view, say(view, "sources"), tie.meetings.flatMap((meeting) => meeting[3])));
    list.append(entry);
  }
  return [element("h3", `${say(view, "tied_to")} (${met.length})`), list, ...made];
}

// Goals, quarters and risks are words of the panel, never signs.
function facetWords(view, node) {
  const activities = [...new Set(node.parts.map(([activity]) => activity))].map((number) => view.data.facets.activities[number]);
  return ["quarters", "goals", "risks"].flatMap((name) => {
    const present = view.data.facets[name].filter(([id]) => activities.some((activity) => activity[name].includes(id)));
    if (!present.length) return [];
    const list = element("ul", undefined, { className: "facts" });
    list.append(...present.map(([, title]) => worded(view, "li", title[view.language])));
    const made = element("details");
    made.append(element("summary", `${say(view, name)} (${present.length})`), list);
    return [made];
  });
}

// `look` moves the reader's place to the panel: for those who chose by a key or on a narrow screen.
function choose(view, node, look = false) {
  const { state } = view;
  if (view.pathFrom && node && node !== view.pathFrom) {
    state.path = pathBetween(view.pathFrom, node) ?? [];
    view.pathFrom = null;
  } else if (!node || !state.path?.includes(node)) {
    state.path = null;
    view.pathFrom = null;
  }
  state.chosen = node;
  view.pointed = null;
  if (node && !node.shown) reveal(view, node);
  change(view);
  if (look && node) part(view, "panel").querySelector("h2").focus({ preventScroll: innerWidth > 800 });
}

// A sign that was asked for by name is shown, whatever hid it.
function reveal(view, node) {
  const { state } = view;
  state.off.mark.delete(node.mark);
  if (node.switch) state.switches.add(node.switch);
  if (state.kept) state.kept.add(node);
  for (const end of neighbours(node)) state.closed.delete(end);
  state.facet = { quarter: "", goal: "", risk: "" };
  showControls(view);
}
