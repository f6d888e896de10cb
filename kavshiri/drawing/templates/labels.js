// Names in the picture: the most connected first, and none over another.

const MOST_TRIED = 700;
const ALWAYS_NAMED = 16;

function linesOf(text, room, most, size, bold) {
  const made = [];
  let rest = text;
  while (rest && made.length < most) {
    let cut = rest.length;
    if (width(rest, size, bold) > room) {
      const final = made.length === most - 1;
      while (cut > 1 && width(rest.slice(0, cut) + (final ? "…" : ""), size, bold) > room) cut -= 1;
      const space = Math.max(rest.lastIndexOf(" ", cut), rest.lastIndexOf("-", cut - 1) + 1);
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

const acronymOf = (view, node) => node.acronym.split(", ").at(view.language === "ka" ? -1 : 0);

// What to write at a sign of columns, and the one place for it.
function columnLabel(view, node, scale) {
  const { narrow, count, last, pitch, left, right, step, sign, box, w: stageWidth, height } = view.geometry;
  const strong = node === view.state.chosen || node === view.pointed;
  const size = narrow ? 11 : 12;
  const bold = Boolean(node.asked || strong);
  const point = view.network.canvasToDOM(view.geometry.at(node));
  const reach = (boxed(view, node) ? (width(node.code, box * 0.7) + 8) / 2 : sign * node.size) * scale + 4;
  const few = count(node.layer) <= 2;
  const end = node.layer === 0 ? "left" : node.layer === last ? "right" : "middle";
  let text = nameOf(view, node);
  let room = Math.max(90, step * 0.62 * scale);
  let side = "right";
  if (few && end !== "middle" && last > 0) {
    const margin = end === "left" ? left : right;
    room = Math.max(70, Math.min(margin * 2 - 12, 200), Math.min(margin + step - 40, 180));
    side = "below";
  } else if (boxed(view, node) && end === "middle" && point.x > 320) {
    side = "left";
  } else if (end === "middle" && height / (count(node.layer) + 1) > 40) {
    room = Math.max(90, step * 0.8 * scale);
    side = "below";
  } else if (end === "left" && last > 0) {
    side = "left";
    room = Math.max(point.x - reach - 6, 60);
  } else if (end === "right") {
    room = Math.max(stageWidth - point.x - reach - 6, 60);
  }
  const most = side === "below" && end !== "middle" ? 5 : strong ? 4 : pitch * scale >= size * 2.4 ? 2 : 1;
  if (node.acronym && width(text, size, bold) > room * most * 0.95) text = `${acronymOf(view, node)} · ${text}`;
  // A heading is known by its number; on a phone there is room for no more.
  if (node.code && !boxed(view, node)) text = narrow && !strong ? node.code : `${node.code} ${text}`;
  if (strong) room = Math.max(room, narrow ? 150 : 300);
  if (node.asked) room = Math.max(room, ...text.split(" ").map((word) => width(word, size, bold)));
  const made = linesOf(text, room, most, size, bold);
  const w = Math.max(...made.map((line) => width(line, size, bold)));
  const h = made.length * size * 1.2;
  let x = side === "below" ? point.x - w / 2 : side === "left" ? point.x - reach - w : point.x + reach;
  let y = side === "below" ? point.y + reach : point.y - h / 2;
  if (strong || side === "below") x = Math.max(4, Math.min(x, stageWidth - w - 4));
  if (strong) y = Math.max(4, Math.min(y, height - h - 4));
  return [{ x, y, w, h, made, size, bold, strong, reach }];
}

// The same for a sign that stands freely: places around it are tried, with the name and then with the acronym.
function freeLabel(view, node, scale) {
  const { narrow, sign } = view.geometry;
  const strong = node === view.state.chosen || node === view.pointed;
  const size = narrow ? 10.5 : 12;
  const bold = Boolean(node.asked || strong);
  const look = { size, bold, strong, reach: sign * node.size * scale + 2 };
  const name = nameOf(view, node);
  const longest = Math.max(...name.split(/[ -]/).map((word) => width(word, size, bold))) + 8;
  const room = strong ? (narrow ? 150 : 260) : Math.max(narrow ? 84 : 130, Math.min(longest, 175));
  const texts = [name];
  if (node.acronym && !strong) {
    const short = acronymOf(view, node);
    if (width(name, size, bold) > room * 1.5) texts.unshift(short);
    else texts.push(short);
  }
  return texts.flatMap((text) => placesFor(view, node, linesOf(node.code ? `${node.code} ${text}` : text, room, strong ? 4 : 2, size, bold), look, scale));
}

function placesFor(view, node, made, look, scale) {
  const { w: stageWidth, height } = view.geometry;
  const { size, bold, reach, strong } = look;
  const { x, y } = view.network.canvasToDOM(view.geometry.at(node));
  const w = Math.max(...made.map((line) => width(line, size, bold)));
  const h = made.length * size * 1.15;
  const centred = Math.max(3, Math.min(x - w / 2, stageWidth - w - 3));
  const slant = reach * 0.7;
  const places = [
    [centred, y + reach], [centred, y - reach - h], [x + reach + 2, y - h / 2], [x - reach - 2 - w, y - h / 2],
    [x + slant, y + slant], [x - slant - w, y + slant], [x + slant, y - slant - h], [x - slant - w, y - slant - h],
  ];
  const inside = places.filter(([left, top]) => left >= 0 && left + w <= stageWidth && top >= 0 && top + h <= height);
  return (scale <= 1.05 || (strong && inside.length) ? inside : places).map(([left, top]) => ({ ...look, x: left, y: top, w, h, made }));
}

// Boxes found again by where they lie.
function boxesByPlace() {
  const cell = 48;
  const held = new Map();
  const keys = (b) => {
    const found = [];
    for (let i = Math.floor(b.x / cell); i <= Math.floor((b.x + b.w) / cell); i += 1) {
      for (let j = Math.floor(b.y / cell); j <= Math.floor((b.y + b.h) / cell); j += 1) found.push(i * 4096 + j);
    }
    return found;
  };
  return {
    add: (b) => { for (const key of keys(b)) held.set(key, [...(held.get(key) ?? []), b]); },
    hits: (b) => keys(b).some((key) => held.get(key)?.some(
      (o) => o.node !== b.node && b.x < o.x + o.w && o.x < b.x + b.w && b.y < o.y + o.h && o.y < b.y + b.h)),
  };
}

// The names to write now, in the order of their worth, each with its place.
function placeNames(view) {
  const { geometry, state, data } = view;
  const scale = view.network.getScale();
  const near = (node) => !view.out || view.out.signs.has(node);
  const rank = (n) => (n === view.pointed ? 4e6 : n === state.chosen ? 3e6 : 0) + (n.asked ? 2e6 : 0) + (view.out && near(n) ? 1e6 : 0) + n.ties.length * 10 + n.parts.length;
  const inView = view.nodes.filter((node) => {
    if (!node.shown) return false;
    const { x, y } = view.network.canvasToDOM(geometry.at(node));
    return x > -200 && y > -40 && x < geometry.w + 200 && y < geometry.height + 40;
  });
  const [names, signs] = [boxesByPlace(), boxesByPlace()];
  if (!data.layers && inView.length < 600) {
    for (const node of inView) {
      const { x, y } = view.network.canvasToDOM(geometry.at(node));
      const half = geometry.sign * node.size * scale * 0.85;
      signs.add({ node, x: x - half, y: y - half, w: 2 * half, h: 2 * half });
    }
  }
  const placed = [];
  for (const node of inView.sort((a, b) => rank(b) - rank(a)).slice(0, MOST_TRIED)) {
    // A number in its box says enough, until someone points at it or comes close.
    if (boxed(view, node) && node !== view.pointed && !node.asked && scale < 2.2) continue;
    const choices = (data.layers ? columnLabel : freeLabel)(view, node, scale).map((label) => ({ node, id: node.id, near: near(node), ...label }));
    const free = choices.filter((one) => !names.hits(one));
    // The most connected are named even where that covers a sign.
    const label = free.find((one) => !signs.hits(one)) ?? (placed.length < ALWAYS_NAMED || node === state.chosen || node === view.pointed ? free[0] : undefined);
    if (!label || label.x > geometry.w || label.x + label.w < 0 || label.y > geometry.height || label.y + label.h < 0) continue;
    names.add(label);
    placed.push(label);
  }
  return placed;
}

function drawNames(view, ctx) {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  view.placed = placeNames(view);
  for (const label of view.placed) {
    ctx.globalAlpha = label.near ? 1 : 0.25;
    ctx.font = `${label.bold ? "bold " : ""}${label.size}px ${FONT}`;
    if (label.strong) {
      ctx.globalAlpha = 0.93;
      ctx.fillStyle = ground(view);
      ctx.fillRect(label.x - 3, label.y - 2, label.w + 6, label.h + 4);
      ctx.globalAlpha = 1;
    }
    ctx.strokeStyle = ground(view);
    ctx.lineWidth = 3;
    ctx.fillStyle = ink(view);
    const step = label.h / label.made.length;
    label.made.forEach((line, number) => {
      const y = label.y + (number + 0.5) * step;
      ctx.strokeText(line, label.x, y);
      ctx.fillText(line, label.x, y);
    });
  }
  ctx.restore();
}
