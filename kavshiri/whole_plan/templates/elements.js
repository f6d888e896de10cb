// Elements made of numbers: a text, a link to a node, the lines of a source, a table. Words reach the page through textContent only.

const { element, worded, say, langOf, matches, listenToTable, listenToDownloads } = kavshiri.pieces;

function textOf(app, number) {
  const text = app.data.texts[number];
  return typeof text === "string" ? text : text[app.language === "ka" ? 1 : 0];
}

const told = (app, tag, number, properties) => worded(app, tag, textOf(app, number), properties);
const spoken = (app, tag, key, values, properties) => worded(app, tag, say(app, key, values), properties);

function holding(tag, properties, ...children) {
  const made = element(tag, undefined, properties);
  made.append(...children);
  return made;
}

function listed(made, className) {
  return holding("ul", { className }, ...made.map((one) => holding("li", {}, ...[one].flat())));
}

function linkTo(app, node) {
  const link = element("a", undefined, { href: addressOf(node.route, node.id) });
  if (node.code) link.append(element("span", node.code, { className: "code" }), " ");
  link.append(worded(app, "span", node.name[app.language]));
  return link;
}

function placesOf(app, numbers) {
  return numbers.map((number) => {
    const [file, line, column, words] = app.data.places[number];
    const names = app.data.shared.places;
    const place = Object.hasOwn(names, column) ? names[column][app.language] : column;
    return holding("div", { className: "from" },
      worded(app, "span", `${file}, ${say(app, "line")} ${line}, ${place}`, { className: "source" }),
      worded(app, "blockquote", words));
  });
}

function folded(summary, made, open) {
  return holding("details", { open }, holding("summary", {}, summary), ...made);
}

// A table that sorts and saves as the sheets' tables do. A cell is a number in words, or a list of mentions.
function tableOf(app, title, columns, rows) {
  const root = element("section", undefined, { className: "rows" });
  const heading = worded(app, "h2", title.text[app.language], { className: "aloud", id: "table-title" });
  const head = holding("tr", {}, ...columns.map((name, at) => {
    const button = worded(app, "button", name, { type: "button", className: "sort" });
    return holding("th", { scope: "col", className: rows.every((row) => typeof (row.cells ?? row)[at] === "string") ? "number" : "" }, button);
  }));
  const body = rows.map((row) => holding("tr", { className: row.weight ?? "" }, ...(row.cells ?? row).map((cell, at) => {
    const made = element(at ? "td" : "th");
    if (!at) made.scope = "row";
    made.dataset.title = head.cells[at].textContent;
    if (typeof cell === "string") Object.assign(made, { textContent: cell, className: "number" });
    else if (cell.length > 1) made.append(listed(cell));
    else made.append(...cell);
    return made;
  })));
  const sorted = element("span");
  sorted.dataset.part = "sorted";
  sorted.setAttribute("role", "status");
  const table = holding("table", {},
    holding("caption", {}, `${rows.length} ${say(app, "table_rows")}. `, spoken(app, "span", "sort_hint", {}, { className: "hint" }), " ", sorted),
    holding("thead", {}, head), holding("tbody", {}, ...body));
  table.dataset.part = "table";
  const scroll = holding("div", { className: "scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-labelledby", "table-title");
  const button = element("button", "CSV", { type: "button" });
  button.dataset.part = "csv";
  root.setAttribute("aria-labelledby", "table-title");
  root.append(heading, scroll, holding("p", { className: "tools" }, `${say(app, "downloads")}: `, button));
  const view = { root, language: app.language, data: { title: title.text, words: app.data.words } };
  listenToTable(view);
  listenToDownloads(view);
  return root;
}
