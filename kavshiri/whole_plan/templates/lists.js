// Lists of what the file holds: bodies by kind, activities under their goals, risks, findings.

const CATEGORIES = ["department", "state", "international", "foreign", "group"];

function bodiesPage(app) {
  const kinds = new Map();
  const ranked = app.of("body").sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category));
  for (const node of ranked) {
    if (!kinds.has(node.kind)) kinds.set(node.kind, []);
    kinds.get(node.kind).push(node);
  }
  const collate = new Intl.Collator(app.language, { numeric: true }).compare;
  return {
    title: app.data.words.bodies,
    made: [...kinds].flatMap(([kind, nodes]) => [
      worded(app, "h2", `${textOf(app, kind)} (${nodes.length})`),
      listed(nodes.sort((a, b) => collate(a.name[app.language], b.name[app.language])).map((node) => [linkTo(app, node), acronymOf(node)]), "many"),
    ]),
  };
}

const acronymOf = (node) => (node.acronym ? ` (${node.acronym})` : "");

function activitiesPage(app) {
  const shown = new Set();
  const under = (node) => {
    if (shown.has(node)) return [];
    shown.add(node);
    return [holding("li", {}, linkTo(app, node), ...below(node))];
  };
  const below = (node) => {
    const made = ["HAS_GOAL>", "HAS_OBJECTIVE>", "HAS_ACTIVITY>"].flatMap((key) => ends(app, node, key)).flatMap(under);
    return made.length ? [holding("ul", { className: "tree" }, ...made)] : [];
  };
  const plans = app.of("plan").flatMap(under);
  const left = app.of("activity").flatMap(under);
  return { title: app.data.words.activities, made: [holding("ul", { className: "tree" }, ...plans, ...left)] };
}

function risksPage(app) {
  const counted = app.of("risk").map((node) => [node, ends(app, node, "AT_RISK_FROM<").length]);
  counted.sort(([, a], [, b]) => b - a);
  return {
    title: app.data.words.risks_of_plan,
    made: [listed(counted.map(([node, count]) => [linkTo(app, node), ` (${count})`]))],
  };
}

const looks = (finding) => finding.weight !== "note";

function findingsPage(app, only) {
  const { data } = app;
  const all = data.reports.flatMap((report) => report.findings);
  const choice = (key, address, count, chosen) => {
    const link = spoken(app, "a", key, { count }, { href: address });
    if (chosen) link.setAttribute("aria-current", "page");
    return link;
  };
  const made = [holding("p", { className: "choices" },
    choice("all_findings", addressOf("findings"), all.length, !only), " ",
    choice("only_look", addressOf("findings", "look"), all.filter(looks).length, only))];
  const rows = [];
  for (const report of data.reports) {
    made.push(holding("p", {}, linkTo(app, data.nodes[report.plan])), told(app, "p", report.ledger, { className: "hint" }));
    for (const finding of report.findings) {
      if (only && !looks(finding)) continue;
      const kind = holding("span", {}, told(app, "span", finding.kind), " ", worded(app, "span", `[${textOf(app, data.weights[finding.weight])}]`, { className: "weight" }));
      const column = told(app, "span", finding.column, { className: "hint" });
      rows.push({
        weight: finding.weight,
        cells: [
          String(finding.line || ""),
          [holding("span", {}, kind, element("br"), column)],
          [worded(app, "span", finding.before, { className: "words" })],
          [worded(app, "span", finding.after, { className: "words" })],
          [told(app, "span", finding.why)],
        ],
      });
    }
  }
  const columns = ["source_line", "finding", "before", "after", "why"].map((key) => say(app, key));
  made.push(rows.length ? tableOf(app, { text: data.words.findings }, columns, rows) : spoken(app, "p", "no_findings"));
  return { title: data.words.findings, made };
}

// What stands under the plan's own network: how much there is of everything, and what was asked of the whole.
function startPage(app) {
  const counts = [["bodies", app.of("body")], ["activities", app.of("activity")], ["risks_of_plan", app.of("risk")]]
    .map(([key, nodes]) => [key, nodes.length]);
  counts.push(["findings", app.data.reports.flatMap((report) => report.findings).length]);
  const list = listed(counts.map(([key, count]) => [spoken(app, "a", key, {}, { href: addressOf(PAGES[key]) }), `: ${count}`]));
  return { title: app.data.title, sheet: null, made: [spoken(app, "h2", "holds"), list, ...wholeQuestions(app)] };
}

const PAGES = { bodies: "bodies", activities: "activities", risks_of_plan: "risks", findings: "findings", answers: "answers" };
