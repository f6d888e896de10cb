// The drawing: signs where they were placed beforehand, stretched over the room that there is, and their ties.

const darkness = matchMedia("(prefers-color-scheme: dark)");
const dark = (view) => darkness.matches && !view.printing;
const colour = (view, look) => (dark(view) ? look.dark : look.light);
const ink = (view) => (dark(view) ? "#eceff2" : "#16191d");
const ground = (view) => (dark(view) ? "#14171a" : "#ffffff");
const markOf = (view, node) => view.data.marks[node.mark];
const boxed = (view, node) => markOf(view, node).shape === "box";

const ruler = document.createElement("canvas").getContext("2d");
const measured = new Map();
function width(text, size, bold = false) {
  const key = `${size}${bold}${text}`;
  if (!measured.has(key)) {
    ruler.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
    measured.set(key, ruler.measureText(text).width);
  }
  return measured.get(key);
}

function measureStage(view) {
  const { stage, data } = view;
  const w = stage.clientWidth;
  const narrow = w < 600;
  const free = innerHeight - (stage.getBoundingClientRect().top + scrollY) - 44;
  view.geometry = data.layers ? columnsGeometry(view, w, free, narrow) : freeGeometry(view, w, free, narrow);
  stage.style.height = `${view.geometry.height}px`;
}

function columnsGeometry(view, w, free, narrow) {
  const { data, nodes } = view;
  const height = Math.round(Math.max(narrow ? 420 : 340, Math.min(free, data.rows * 44 + 60), data.rows * 13 + 30));
  const last = data.layers - 1;
  const counts = Array.from({ length: data.layers }, (_, layer) => nodes.filter((node) => node.layer === layer).length);
  const count = (layer) => counts[layer];
  const longest = (layer) => Math.max(40, ...nodes.filter((n) => n.layer === layer && !boxed(view, n)).map((n) => width(nameOf(view, n), 12) + 20));
  const side = (layer, share) => (count(layer) <= 2 ? Math.min(w * 0.1, 90) : Math.min(longest(layer), w * share));
  const left = last > 0 ? side(0, 0.28) + 8 : w / 2;
  const right = last > 0 ? side(last, narrow ? 0.48 : last === 2 && count(0) > 2 ? 0.28 : 0.4) + 8 : w / 2;
  const pitch = (height - 24) / Math.max(data.rows, 1);
  return {
    w, height, left, right, pitch, narrow, count, last,
    step: last > 0 ? (w - left - right) / last : w,
    at: (node) => ({ x: left + node.x * (w - left - right), y: 12 + node.y * (height - 24) }),
    sign: Math.max(4, Math.min(7, pitch * 0.32)),
    box: Math.max(9, Math.min(narrow ? 15 : 18, pitch * 0.92)),
  };
}

function freeGeometry(view, w, free, narrow) {
  const height = Math.round(narrow ? Math.max(440, w * 1.45) : Math.max(420, Math.min(free, 760)));
  const [side, end] = narrow ? [36, 30] : [60, 30];
  // A picture that lies would be small on a telephone that stands: there it is turned.
  const at = narrow
    ? (node) => ({ x: side + node.y * (w - 2 * side), y: end + node.x * (height - 2 * end) })
    : (node) => ({ x: side + node.x * (w - 2 * side), y: end - 8 + node.y * (height - 2 * end) });
  const room = Math.sqrt((w * height) / Math.max(view.nodes.length, 1));
  const sign = Math.max(2, Math.min(7, room * 0.085));
  return { w, height, narrow, at, sign, box: Math.max(4, Math.min(15, room * 0.22)), pitch: room, last: 0 };
}

// An activity is a box with its number in it; among very many the box is too small for that.
function boxDrawer(view, node) {
  return ({ ctx, x, y }) => {
    const h = view.geometry.box;
    const written = h >= 8;
    const w = written ? width(node.code || "·", h * 0.7) + 8 : h * 1.5;
    return {
      drawNode() {
        const strong = node === view.state.chosen || node.asked;
        ctx.save();
        ctx.fillStyle = ground(view);
        ctx.fillRect(x - w / 2, y - h / 2, w, h);
        ctx.strokeStyle = strong ? ink(view) : colour(view, markOf(view, node));
        ctx.lineWidth = strong ? 2.5 : 1;
        ctx.strokeRect(x - w / 2, y - h / 2, w, h);
        if (written) {
          ctx.fillStyle = ink(view);
          ctx.font = `${h * 0.7}px ${FONT}`;
          ctx.textAlign = "center";
          ctx.textBaseline = "middle";
          ctx.fillText(node.code || "·", x, y + h * 0.04);
        }
        ctx.restore();
      },
      nodeDimensions: { width: w, height: h },
    };
  };
}

function nodeLook(view, node) {
  const mark = markOf(view, node);
  const main = colour(view, mark);
  const hollow = mark.shape === "hexagon";
  const strong = node === view.state.chosen;
  const fill = hollow ? ground(view) : main;
  const edge = strong || node.asked ? ink(view) : main;
  return {
    id: node.number, ...view.geometry.at(node), hidden: !node.shown,
    shape: mark.shape === "box" ? "custom" : mark.shape,
    ctxRenderer: mark.shape === "box" ? boxDrawer(view, node) : undefined,
    size: view.geometry.sign * node.size, borderWidth: strong ? 4 : node.asked || hollow ? 2.5 : 1,
    color: { background: fill, border: edge, highlight: { background: fill, border: edge }, hover: { background: fill, border: edge } },
  };
}

function tieLook(view, tie) {
  const line = view.data.lines[tie.role];
  const main = colour(view, line);
  const crowd = view.ties.length;
  const opacity = crowd > 600 ? 0.25 : crowd > 90 ? 0.55 : 0.75;
  const wide = tie.meetings ? Math.min(7, 0.9 + 0.8 * (tie.count - 1)) : line.width;
  return {
    id: tie.number, from: tie.source.number, to: tie.target.number, hidden: !tie.shown,
    dashes: line.dashes.length && crowd < 1500 ? line.dashes : false,
    width: crowd > 1500 ? Math.min(wide, 1.5) : wide, color: { color: main, highlight: main, hover: main, opacity },
  };
}

function makeNetwork(view) {
  measureStage(view);
  const { nodes, ties, data } = view;
  const smooth = data.layers && ties.length < 1500 ? { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 } : false;
  view.seen = { nodes: new vis.DataSet(nodes.map((node) => nodeLook(view, node))), edges: new vis.DataSet(ties.map((tie) => tieLook(view, tie))) };
  const many = ties.length > 1500;
  view.network = new vis.Network(view.stage, view.seen, {
    physics: false,
    autoResize: false,
    layout: { improvedLayout: false },
    interaction: {
      hover: true, dragNodes: false, hoverConnectedEdges: false, selectConnectedEdges: false, tooltipDelay: 1e9,
      hideEdgesOnDrag: many, hideEdgesOnZoom: many,
    },
    nodes: { font: { size: 0 }, chosen: false },
    edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, smooth },
  });
  view.network.on("afterDrawing", (ctx) => {
    drawNear(view, ctx);
    drawNames(view, ctx);
  });
  whole(view);
  for (const node of nodes) node.look = `${node.shown}${node === view.state.chosen}`;
  for (const tie of ties) tie.look = `${tie.shown}${tie.count}`;
}

// Only what looks other than before is handed over: of thousands of signs a choice changes two.
function restyle(view, { all = false } = {}) {
  if (!view.network) return;
  const changed = (one, look) => {
    const before = one.look;
    one.look = look;
    return all || before !== look;
  };
  const nodes = view.nodes.filter((node) => changed(node, `${node.shown}${node === view.state.chosen}`));
  const ties = view.ties.filter((tie) => changed(tie, `${tie.shown}${tie.count}`));
  if (nodes.length) view.seen.nodes.update(nodes.map((node) => nodeLook(view, node)));
  if (ties.length) view.seen.edges.update(ties.map((tie) => tieLook(view, tie)));
  view.network.redraw();
}

function whole(view) {
  view.network.moveTo({ position: { x: view.geometry.w / 2, y: view.geometry.height / 2 }, scale: 1 });
}

function refit(view) {
  if (!view.network) return;
  measureStage(view);
  view.network.setSize("100%", `${view.geometry.height}px`);
  restyle(view, { all: true });
  whole(view);
}

// What stands out: a path, or what the reader points at or chose, with its neighbours; null when nothing does.
function standingOut(view) {
  const { path, chosen } = view.state;
  if (path) return { signs: new Set(path), ties: new Set(path.slice(1).map((node, at) => node.ties.find((tie) => tie.shown && far(tie, node) === path[at]))) };
  const centre = view.pointed?.shown ? view.pointed : chosen;
  if (!centre?.shown) return null;
  const ties = new Set(centre.ties.filter((tie) => tie.shown));
  return { signs: new Set([centre, ...[...ties].map((tie) => far(tie, centre))]), ties };
}

// A veil over everything, and what stands out drawn again on it: no sign has to change for that.
function drawNear(view, ctx) {
  view.out = standingOut(view);
  if (!view.out) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 0.82;
  ctx.fillStyle = ground(view);
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  const { nodes, edges } = view.network.body;
  for (const tie of view.out.ties) edges[tie.number].draw(ctx);
  for (const node of view.out.signs) nodes[node.number].draw(ctx);
}
