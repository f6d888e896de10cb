// The picture as it stands now, saved as PNG or SVG, and the table as CSV.

const SVG = "http://www.w3.org/2000/svg";

function save(view, blob, ending) {
  const name = view.data.title[view.language].replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "kavshiri";
  const link = element("a", undefined, { href: URL.createObjectURL(blob), download: `${name}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function savePng(view) {
  const drawn = view.stage.querySelector("canvas");
  const ratio = drawn.width / drawn.clientWidth;
  const head = Math.round(34 * ratio);
  const made = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height + head });
  const ctx = made.getContext("2d");
  ctx.fillStyle = ground(view);
  ctx.fillRect(0, 0, made.width, made.height);
  ctx.fillStyle = ink(view);
  ctx.font = `bold ${15 * ratio}px ${FONT}`;
  ctx.textBaseline = "middle";
  ctx.fillText(linesOf(view.data.title[view.language], drawn.clientWidth - 24, 1, 15, true)[0], 12 * ratio, head / 2);
  ctx.drawImage(drawn, 0, head);
  made.toBlob((blob) => save(view, blob, "png"), "image/png");
}

function drawing(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  // XML has no place for control characters.
  if (text !== undefined) made.textContent = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return made;
}

function svgOf(view) {
  const { w, height, sign, box } = view.geometry;
  const scale = view.network.getScale();
  const at = (node) => view.network.canvasToDOM(view.geometry.at(node));
  const made = drawing("svg", { xmlns: SVG, viewBox: `0 -34 ${w} ${height + 34}`, width: w, height: height + 34, "font-family": FONT });
  made.append(drawing("title", {}, view.data.title[view.language]));
  made.append(drawing("rect", { x: 0, y: -34, width: w, height: height + 34, fill: ground(view) }));
  made.append(drawing("text", { x: 12, y: -12, "font-size": 15, "font-weight": "bold", fill: ink(view) }, view.data.title[view.language]));
  for (const tie of view.ties.filter((one) => one.shown)) {
    const [a, b] = [at(tie.source), at(tie.target)];
    const bend = view.data.layers ? (b.x - a.x) * 0.45 : 0;
    const look = tieLook(view, tie);
    const path = bend ? `M${a.x},${a.y}C${a.x + bend},${a.y},${b.x - bend},${b.y},${b.x},${b.y}` : `M${a.x},${a.y}L${b.x},${b.y}`;
    made.append(drawing("path", { d: path, fill: "none", stroke: look.color.color, "stroke-opacity": look.color.opacity, "stroke-width": look.width * scale, "stroke-dasharray": (look.dashes || []).join(" ") }));
  }
  for (const node of view.nodes.filter((one) => one.shown)) {
    const { x, y } = at(node);
    const look = nodeLook(view, node);
    if (boxed(view, node)) {
      const wide = (box < 8 ? box * 1.5 : width(node.code || "·", box * 0.7) + 8) * scale;
      const tall = box * scale;
      made.append(drawing("rect", { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall, fill: ground(view), stroke: look.color.border }));
      if (box >= 8) made.append(drawing("text", { x, y: y + tall * 0.27, "font-size": tall * 0.7, "text-anchor": "middle", fill: ink(view) }, node.code || "·"));
      continue;
    }
    const half = (sign * node.size * scale) / 8;
    const outline = markOf(view, node).outline.split(" ").map((pair) => pair.split(",").map((value) => (Number(value) - 8) * half));
    made.append(drawing("polygon", { points: outline.map(([dx, dy]) => `${x + dx},${y + dy}`).join(" "), fill: look.color.background, stroke: look.color.border, "stroke-width": look.borderWidth }));
  }
  for (const label of view.placed) {
    const step = label.h / label.made.length;
    label.made.forEach((line, number) => made.append(drawing("text", {
      x: label.x, y: label.y + (number + 0.78) * step, "font-size": label.size, "font-weight": label.bold ? "bold" : "normal",
      fill: ink(view), stroke: ground(view), "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    }, line)));
  }
  return new XMLSerializer().serializeToString(made);
}

function listenToDownloads(view) {
  part(view, "png")?.addEventListener("click", () => savePng(view));
  part(view, "svg")?.addEventListener("click", () => save(view, new Blob([svgOf(view)], { type: "image/svg+xml" }), "svg"));
  part(view, "csv")?.addEventListener("click", () => save(view, new Blob([csvOf(part(view, "table"))], { type: "text/csv" }), "csv"));
}
