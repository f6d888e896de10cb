// What is in the picture, and what of it is shown: filters, switches, focus, closed neighbours, paths.

function modelOf(data) {
  const nodes = data.nodes.map((node, number) => ({ switch: "", ...node, number, ties: [], shown: true }));
  const ties = data.ties.map((tie, number) => ({ ...tie, number, source: nodes[tie.source], target: nodes[tie.target], shown: true }));
  for (const tie of ties) {
    tie.source.ties.push(tie);
    if (tie.source !== tie.target) tie.target.ties.push(tie);
    tie.count = tie.meetings ? tie.meetings.length : 1;
  }
  return { nodes, ties, byId: new Map(nodes.map((node) => [node.id, node])), met: ties.some((tie) => tie.meetings) };
}

function firstState() {
  return {
    off: { mark: new Set(), role: new Set() },
    switches: new Set(),
    facet: { quarter: "", goal: "", risk: "" },
    kept: null,
    closed: new Set(),
    chosen: null,
    path: null,
    tab: null,
  };
}

const far = (tie, node) => (tie.source === node ? tie.target : tie.source);
const neighbours = (node) => new Set(node.ties.filter((tie) => tie.shown).map((tie) => far(tie, node)));

// Decide for every sign and tie whether it is shown.
function sift(view) {
  const { state, nodes, ties, data } = view;
  const { quarter, goal, risk } = state.facet;
  const filtered = Boolean(quarter || goal || risk);
  const passes = data.facets.activities.map(
    (a) => (!quarter || a.quarters.includes(quarter)) && (!goal || a.goals.includes(goal)) && (!risk || a.risks.includes(risk)),
  );
  for (const node of nodes) {
    node.shown =
      !state.off.mark.has(node.mark) &&
      (!node.switch || state.switches.has(node.switch)) &&
      (!state.kept || state.kept.has(node)) &&
      (!filtered || node.asked || node.parts.some(([activity]) => passes[activity]));
  }
  for (const tie of ties) {
    const met = tie.meetings?.filter(([activity, role]) => passes[activity] && !state.off.role.has(role));
    tie.count = met ? met.length : 1;
    tie.shown = tie.source.shown && tie.target.shown && (met ? met.length > 0 : !state.off.role.has(tie.role));
  }
  for (const centre of state.closed) {
    for (const node of neighbours(centre)) {
      if (node !== state.chosen && !node.asked && [...neighbours(node)].every((end) => end === centre)) node.shown = false;
    }
  }
  for (const tie of ties) tie.shown = tie.shown && tie.source.shown && tie.target.shown;
  // In a network of bodies, one that is tied to nobody here says nothing.
  if (view.met) for (const node of nodes) node.shown = node.shown && (node.asked || node.ties.some((tie) => tie.shown));
}

// The shortest way from one sign to another over what is shown, as signs; null where there is none.
function pathBetween(start, end) {
  const from = new Map([[start, null]]);
  const open = [start];
  for (const node of open) {
    if (node === end) break;
    for (const next of neighbours(node)) {
      if (!from.has(next)) {
        from.set(next, node);
        open.push(next);
      }
    }
  }
  if (!from.has(end)) return null;
  const path = [];
  for (let node = end; node; node = from.get(node)) path.unshift(node);
  return path;
}

// A typed text in the letters that the keys are in: Georgian and Latin that sound alike become the same.
function soundsLike(view, typed) {
  const { alike } = view.data;
  return typed.replace(/['’]/g, "").replace(/[kgsctdz][hsz]|[a-z]|[ა-ჰ]/g, (letters) =>
    Object.hasOwn(alike, letters) ? alike[letters] : [...letters].map((letter) => alike[letter] ?? letter).join(""));
}

function matches(view, node, typed) {
  node.written ??= `${node.code} ${node.acronym} ${node.name.en} ${node.name.ka}`.toLowerCase();
  return typed.split(/\s+/).every((word) => node.written.includes(word) || ` ${node.sounds}`.includes(` ${soundsLike(view, word)}`));
}
