// The drawing: signs where Python placed them, their ties, and the names on the canvas.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const { words } = data;
const byId = (id) => document.getElementById(id);
const stage = byId("network");
const nodes = new Map(data.nodes.map((node) => [node.id, { ...node, ties: [] }]));
const ties = data.ties.map((tie, number) => ({ ...tie, id: number }));
for (const tie of ties) {
  nodes.get(tie.source).ties.push(tie);
  if (tie.source !== tie.target) nodes.get(tie.target).ties.push(tie);
}
const FONT = '"DejaVu Sans", "Noto Sans Georgian", Sylfaen, sans-serif';
const darkness = matchMedia("(prefers-color-scheme: dark)");
const off = { mark: new Set(), role: new Set() };
let language = data.language;
let chosen = null;
let pointed = null;
let printing = false;
let geometry = null;
let placed = [];

const dark = () => darkness.matches && !printing;
const colour = (look) => (dark() ? look.dark : look.light);
const ink = () => (dark() ? "#eceff2" : "#16191d");
const ground = () => (dark() ? "#14171a" : "#ffffff");
const nameOf = (node) => node.name[language];
const acronymOf = (node) => node.acronym.split(", ").at(language === "ka" ? -1 : 0);
const langOf = (text) => (/[\u10a0-\u10ff\u1c90-\u1cbf]/.test(text) ? "ka" : /[a-z]/i.test(text) ? "en" : data.language);
const shown = (node) => !off.mark.has(node.mark);
const drawn = (tie) => !off.role.has(tie.role) && shown(nodes.get(tie.source)) && shown(nodes.get(tie.target));
const boxed = (node) => data.marks[node.mark].shape === "box";

function element(tag, text, properties = {}) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return Object.assign(made, properties);
}

const measure = document.createElement("canvas").getContext("2d");
function width(text, size, bold = false) {
  measure.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
  return measure.measureText(text).width;
}

// Python says where each sign stands between 0 and 1; here that is stretched over the room that there is.
function measureStage() {
  const narrow = stage.clientWidth < 600;
  const free = innerHeight - (stage.getBoundingClientRect().top + scrollY) - 44;
  const height = Math.round(Math.max(narrow ? 420 : 340, Math.min(free, data.rows * 44 + 60), data.rows * 13 + 30));
  stage.style.height = `${height}px`;
  const last = data.layers - 1;
  const count = (layer) => data.nodes.filter((node) => node.layer === layer).length;
  const longest = (layer) => Math.max(40, ...data.nodes.filter((n) => n.layer === layer && !boxed(n)).map((n) => width(nameOf(n), 12) + 20));
  const w = stage.clientWidth;
  const side = (layer, share) => (count(layer) <= 2 ? Math.min(w * 0.1, 90) : Math.min(longest(layer), w * share));
  const left = data.layers > 1 ? side(0, 0.28) + 8 : w / 2;
  const right = data.layers > 1 ? side(last, narrow ? 0.48 : data.layers === 3 && count(0) > 2 ? 0.28 : 0.4) + 8 : w / 2;
  const pitch = (height - 24) / Math.max(data.rows, 1);
  geometry = {
    w, height, left, right, pitch, narrow, count, last,
    step: data.layers > 1 ? (w - left - right) / last : w,
    at: (node) => ({ x: left + node.x * (w - left - right), y: 12 + node.y * (height - 24) }),
    sign: Math.max(4, Math.min(7, pitch * 0.32)),
    box: Math.max(9, Math.min(narrow ? 15 : 18, pitch * 0.92)),
  };
}

// An activity is a box with its number in it.
function box({ ctx, x, y, style }) {
  const h = geometry.box;
  const node = nodes.get(this.number);
  const w = width(node.code || "·", h * 0.7) + 8;
  return {
    drawNode() {
      ctx.save();
      ctx.fillStyle = ground();
      ctx.fillRect(x - w / 2, y - h / 2, w, h);
      ctx.globalAlpha = style.opacity ?? 1;
      ctx.strokeStyle = node === chosen || node.asked ? ink() : colour(data.marks[node.mark]);
      ctx.lineWidth = node === chosen || node.asked ? 2.5 : 1;
      ctx.strokeRect(x - w / 2, y - h / 2, w, h);
      ctx.fillStyle = ink();
      ctx.font = `${h * 0.7}px ${FONT}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(node.code || "·", x, y + h * 0.04);
      ctx.restore();
    },
    nodeDimensions: { width: w, height: h },
  };
}

function near(node) {
  const centre = pointed ?? chosen;
  if (!centre || node === centre) return true;
  return node.ties.some((tie) => drawn(tie) && (tie.source === centre.id || tie.target === centre.id));
}

function nodeLook(node) {
  const main = colour(data.marks[node.mark]);
  const hollow = data.marks[node.mark].shape === "hexagon";
  const edge = node === chosen || node.asked ? ink() : main;
  const fill = hollow ? ground() : main;
  return {
    id: node.id, ...geometry.at(node), hidden: !shown(node), opacity: near(node) ? 1 : 0.18,
    shape: boxed(node) ? "custom" : data.marks[node.mark].shape,
    ctxRenderer: boxed(node) ? box.bind({ number: node.id }) : undefined,
    size: geometry.sign * node.size, borderWidth: node === chosen ? 4 : node.asked || hollow ? 2.5 : 1,
    color: { background: fill, border: edge, highlight: { background: fill, border: ink() }, hover: { background: fill, border: ink() } },
  };
}

function tieLook(tie) {
  const line = data.lines[tie.role];
  const centre = pointed ?? chosen;
  const touched = centre && (tie.source === centre.id || tie.target === centre.id);
  const opacity = centre ? (touched ? 1 : 0.07) : ties.length > 90 ? 0.5 : 0.75;
  return {
    id: tie.id, from: tie.source, to: tie.target, hidden: !drawn(tie), dashes: line.dashes.length ? line.dashes : false,
    width: line.width * (touched ? 1.5 : 1), color: { color: colour(line), highlight: colour(line), hover: colour(line), opacity },
  };
}

measureStage();
const seen = { nodes: new vis.DataSet(data.nodes.map((n) => nodeLook(nodes.get(n.id)))), edges: new vis.DataSet(ties.map(tieLook)) };
const network = new vis.Network(stage, seen, {
  physics: false,
  autoResize: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, dragNodes: false, hoverConnectedEdges: false, selectConnectedEdges: false, tooltipDelay: 1e9 },
  nodes: { font: { size: 0 }, chosen: false },
  edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 } },
});

function restyle() {
  seen.nodes.update([...nodes.values()].map(nodeLook));
  seen.edges.update(ties.map(tieLook));
  network.redraw();
}

function whole() {
  network.moveTo({ position: { x: geometry.w / 2, y: geometry.height / 2 }, scale: 1 });
}

function refit() {
  measureStage();
  network.setSize("100%", `${geometry.height}px`);
  restyle();
  whole();
}

// Names in the picture: the most connected first, and none over another.

function lines(text, room, most, size, bold) {
  const made = [];
  let rest = text;
  while (rest && made.length < most) {
    let cut = rest.length;
    if (width(rest, size, bold) > room) {
      const final = made.length === most - 1;
      while (cut > 1 && width(rest.slice(0, cut) + (final ? "…" : ""), size, bold) > room) cut -= 1;
      const space = rest.lastIndexOf(" ", cut);
      if (space > cut * 0.4) cut = space;
      if (final) {
        made.push(rest.slice(0, cut).trimEnd() + "…");
        return made;
      }
    }
    made.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return made;
}

function label(node, scale) {
  const { narrow, count, last, pitch } = geometry;
  const strong = node === chosen || node === pointed;
  const size = narrow ? 11 : 12;
  const bold = node.asked || strong;
  const point = network.canvasToDOM(geometry.at(node));
  const reach = (boxed(node) ? (width(node.code, geometry.box * 0.7) + 8) / 2 : geometry.sign * node.size) * scale + 4;
  const few = count(node.layer) <= 2;
  const end = node.layer === 0 ? "left" : node.layer === last ? "right" : "middle";
  let text = nameOf(node);
  let room = Math.max(90, geometry.step * 0.62 * scale);
  let side = "right";
  if (few && end !== "middle" && last > 0) {
    const margin = end === "left" ? geometry.left : geometry.right;
    room = Math.max(70, Math.min(margin * 2 - 12, 200), Math.min(margin + geometry.step - 40, 180));
    side = "below";
  } else if (boxed(node) && end === "middle" && point.x > 320) {
    side = "left";
  } else if (end === "middle" && geometry.height / (count(node.layer) + 1) > 40) {
    room = Math.max(90, geometry.step * 0.8 * scale);
    side = "below";
  } else if (end === "left" && last > 0) {
    side = "left";
    room = Math.max(point.x - reach - 6, 60);
  } else if (end === "right") {
    room = Math.max(geometry.w - point.x - reach - 6, 60);
  }
  const most = side === "below" && end !== "middle" ? 5 : strong ? 4 : pitch * scale >= size * 2.4 ? 2 : 1;
  if (node.acronym && width(text, size, bold) > room * most * 0.95) text = `${acronymOf(node)} · ${text}`;
  // A heading is known by its number; on a phone there is room for no more.
  if (node.code && !boxed(node)) text = narrow && !strong ? node.code : `${node.code} ${text}`;
  if (strong) room = Math.max(room, narrow ? 150 : 300);
  if (node.asked) room = Math.max(room, ...text.split(" ").map((word) => width(word, size, bold)));
  const made = lines(text, room, most, size, bold);
  const w = Math.max(...made.map((line) => width(line, size, bold)));
  const h = made.length * size * 1.2;
  let x = side === "below" ? point.x - w / 2 : side === "left" ? point.x - reach - w : point.x + reach;
  let y = side === "below" ? point.y + reach : point.y - h / 2;
  if (strong || side === "below") x = Math.max(4, Math.min(x, geometry.w - w - 4));
  if (strong) y = Math.max(4, Math.min(y, geometry.height - h - 4));
  return { x, y, w, h, made, size, bold, strong };
}

function drawNames(ctx) {
  const scale = network.getScale();
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  const centre = pointed ?? chosen;
  const rank = (n) => (n === pointed ? 4e6 : n === chosen ? 3e6 : 0) + (n.asked ? 2e6 : 0) + (centre && near(n) ? 1e6 : 0) + n.ties.length;
  const taken = [];
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  for (const node of [...nodes.values()].filter(shown).sort((a, b) => rank(b) - rank(a))) {
    // A number in its box says enough, until someone points at it or comes close.
    if (boxed(node) && node !== pointed && !node.asked && scale < 2.2) continue;
    const l = { id: node.id, ...label(node, scale) };
    if (l.x > geometry.w || l.x + l.w < 0 || l.y > geometry.height || l.y + l.h < 0) continue;
    if (taken.some((o) => l.x < o.x + o.w && o.x < l.x + l.w && l.y < o.y + o.h && o.y < l.y + l.h)) continue;
    taken.push(l);
    ctx.globalAlpha = near(node) ? 1 : 0.3;
    ctx.font = `${l.bold ? "bold " : ""}${l.size}px ${FONT}`;
    if (l.strong) {
      ctx.globalAlpha = 0.93;
      ctx.fillStyle = ground();
      ctx.fillRect(l.x - 3, l.y - 2, l.w + 6, l.h + 4);
      ctx.globalAlpha = 1;
    }
    ctx.strokeStyle = ground();
    ctx.lineWidth = 4;
    ctx.fillStyle = ink();
    l.made.forEach((line, number) => {
      const y = l.y + (number + 0.5) * l.size * 1.2;
      ctx.strokeText(line, l.x, y);
      ctx.fillText(line, l.x, y);
    });
  }
  ctx.restore();
  placed = taken;
}
