// What surrounds the drawing: the panel, the list of names, the legend, the table.
// Words of documents reach the page through textContent and the canvas only.
"use strict";

// The panel: what was chosen, its ties by role, and the lines that each was read from.

function sources(evidence) {
  const list = element("div");
  for (const { file, line, column, words: written } of evidence) {
    const place = element("p", `${file}, ${words.line} ${line}, ${data.places[column] ?? column}`, { className: "source" });
    list.append(place, element("blockquote", written, { lang: langOf(written) }));
  }
  return list;
}

function pick(node) {
  const button = element("button", undefined, { type: "button", className: "pick" });
  if (node.code) button.append(element("span", node.code, { className: "code" }), " ");
  button.append(element("span", nameOf(node), { lang: langOf(nameOf(node)) }));
  button.addEventListener("click", () => choose(node.id, true));
  return button;
}

function showPanel() {
  const panel = byId("panel");
  panel.scrollTop = 0;
  if (!chosen) {
    panel.replaceChildren(element("h2", words.panel), element("p", words.panel_hint, { className: "hint" }));
    return;
  }
  const clear = element("button", words.close, { type: "button", className: "clear" });
  clear.addEventListener("click", () => choose(null));
  const title = element("h2", nameOf(chosen), { lang: langOf(nameOf(chosen)), tabIndex: -1 });
  if (chosen.code) title.prepend(`${chosen.code} `);
  const what = [chosen.what, chosen.acronym, chosen.unconfirmed ? words.unconfirmed : ""].filter(Boolean).join(" · ");
  panel.replaceChildren(clear, title, element("p", what, { className: "hint" }));
  const other = Object.values(chosen.name).find((name) => name !== nameOf(chosen));
  if (other) panel.append(element("p", other, { className: "hint", lang: langOf(other) }));
  const groups = new Map();
  for (const tie of chosen.ties) {
    const forward = tie.source === chosen.id;
    const heading = data.types[tie.type][forward ? "forward" : "backward"];
    if (!groups.has(heading)) groups.set(heading, []);
    groups.get(heading).push([tie, nodes.get(forward ? tie.target : tie.source)]);
  }
  if (!groups.size) panel.append(element("p", words.no_ties));
  for (const [heading, members] of groups) {
    const list = element("ul");
    for (const [tie, end] of members) {
      const item = element("li", undefined, { className: tie.role });
      item.append(pick(end), sources(tie.evidence));
      list.append(item);
    }
    panel.append(element("h3", `${heading} (${members.length})`), list);
  }
  const own = element("details");
  own.append(element("summary", `${words.written_as} (${chosen.evidence.length})`), sources(chosen.evidence));
  panel.append(own);
}

// `look` moves the reader's place to the panel: for those who chose by a key or on a narrow screen.
function choose(id, look = false) {
  chosen = id === null ? null : nodes.get(id) ?? null;
  pointed = null;
  if (chosen && !shown(chosen)) {
    off.mark.delete(chosen.mark);
    document.querySelector(`[data-mark="${CSS.escape(chosen.mark)}"]`).checked = true;
  }
  network.unselectAll();
  restyle();
  showPanel();
  byId("list").value = id ?? "";
  for (const button of document.querySelectorAll(".rows [data-node]")) {
    if (chosen && button.dataset.node === chosen.id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (look && chosen) byId("panel").querySelector("h2").focus({ preventScroll: !geometry.narrow });
}

// The list of names: the picture for those who use no mouse.

function fillList() {
  const wanted = byId("search").value.trim().toLocaleLowerCase();
  const collate = new Intl.Collator(language, { numeric: true }).compare;
  const text = (node) => (node.code ? `${node.code} ` : "") + nameOf(node) + (node.acronym ? ` (${node.acronym})` : "");
  const all = (node) => [node.code, node.acronym, node.name.en, node.name.ka].join(" ").toLocaleLowerCase();
  const found = [...nodes.values()].filter((node) => all(node).includes(wanted));
  found.sort((a, b) => Boolean(a.code) - Boolean(b.code) || collate(text(a), text(b)));
  byId("list").replaceChildren(...found.map((node) => element("option", text(node), { value: node.id, lang: langOf(nameOf(node)) })));
  byId("list").value = chosen?.id ?? "";
  byId("found").textContent = found.length ? words.found.replace("{count}", found.length) : words.none_found;
}

byId("search").addEventListener("input", fillList);
byId("search").addEventListener("keydown", (event) => {
  const first = byId("list").options[0];
  if (!first || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  if (event.key === "ArrowDown") byId("list").focus();
  choose(first.value);
});
byId("list").addEventListener("change", (event) => choose(event.target.value));

// Legend, tools, table.

for (const input of document.querySelectorAll(".legend input")) {
  input.checked = true;
  input.addEventListener("change", () => {
    const [kind, key] = input.dataset.mark ? ["mark", input.dataset.mark] : ["role", input.dataset.role];
    if (input.checked) off[kind].delete(key);
    else off[kind].add(key);
    restyle();
  });
}

byId("names").addEventListener("click", (event) => {
  language = language === "ka" ? "en" : "ka";
  event.target.setAttribute("aria-pressed", String(language !== data.language));
  for (const button of document.querySelectorAll(".rows [data-node]")) {
    const name = button.querySelector(".name");
    name.textContent = nameOf(nodes.get(button.dataset.node));
    name.lang = langOf(name.textContent);
  }
  refit();
  fillList();
  showPanel();
});

const zoom = (factor) => network.moveTo({ scale: Math.max(0.3, Math.min(8, network.getScale() * factor)) });
byId("closer").addEventListener("click", () => zoom(1.4));
byId("farther").addEventListener("click", () => zoom(1 / 1.4));
byId("whole").addEventListener("click", whole);
// The wheel alone scrolls the page, as everywhere else.
stage.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { capture: true });

for (const button of document.querySelectorAll(".rows [data-node]")) button.addEventListener("click", () => choose(button.dataset.node, true));

for (const button of document.querySelectorAll(".sort")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const collate = new Intl.Collator(data.language, { numeric: true }).compare;
    const body = head.closest("table").tBodies[0];
    const key = (row) => row.cells[head.cellIndex].dataset.key;
    body.append(...[...body.rows].sort((a, b) => (up ? 1 : -1) * collate(key(a), key(b))));
    byId("sorted").textContent = `${words.sorted_by}: ${button.textContent} ${up ? "▲" : "▼"}`;
  });
}

network.on("afterDrawing", drawNames);
network.on("click", ({ nodes: hit }) => {
  choose(hit[0] ?? null);
  if (chosen && geometry.narrow) byId("panel").scrollIntoView({ block: "nearest" });
});
network.on("hoverNode", ({ node }) => { pointed = nodes.get(node); restyle(); stage.style.cursor = "pointer"; });
network.on("blurNode", () => { pointed = null; restyle(); stage.style.cursor = ""; });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && chosen) choose(null); });
darkness.addEventListener("change", restyle);
addEventListener("beforeprint", () => { printing = true; restyle(); });
addEventListener("afterprint", () => { printing = false; refit(); });
let known = stage.clientWidth;
new ResizeObserver(() => {
  // On paper the picture is shrunk as it is.
  if (printing || stage.clientWidth === known) return;
  known = stage.clientWidth;
  refit();
}).observe(stage);

fillList();
refit();
