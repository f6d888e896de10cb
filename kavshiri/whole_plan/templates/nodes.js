// The page of a node: what it is, what was answered about it, its ties by role, each with the lines it was read from.

const MOST_OPEN = 12;

function nodePage(app, node) {
  const { data } = app;
  const second = node.name[app.language === "ka" ? "en" : "ka"];
  const what = [textOf(app, node.kind), node.acronym, node.legal, node.unconfirmed ? say(app, "unconfirmed") : "", node.id].filter(Boolean).join(" · ");
  const made = [worded(app, "p", what, { className: "hint" })];
  if (second !== node.name[app.language]) made.push(worded(app, "p", second, { className: "hint" }));
  if (!node.category && node.places.length) made.push(folded(say(app, "read_at"), placesOf(app, node.places), true));
  made.push(...answersAbout(app, node), ...sharesOf(app, node));
  if (node.roles.length) made.push(spoken(app, "h2", "ties"));
  const whole = !hasSheet(node);
  for (const [role, ties] of node.roles) {
    const words = textOf(app, data.roles[role][1]);
    const list = listed(ties.map((number) => {
      const [source, target, places] = data.ties[number];
      const end = data.nodes[source] === node ? target : source;
      return [linkTo(app, data.nodes[end]), ...placesOf(app, places)];
    }), "ties");
    made.push(folded(worded(app, "h3", `${words} (${ties.length})`), [list], whole || ties.length <= MOST_OPEN));
  }
  return { title: node.name, code: node.code, sheet: node, made };
}

// The nodes at the far end of a node's ties of one role.
function ends(app, node, key) {
  const found = node.roles.find(([role]) => app.data.roles[role][0] === key);
  return (found ? found[1] : []).map((number) => {
    const [source, target] = app.data.ties[number];
    return app.data.nodes[key.endsWith(">") ? target : source];
  });
}
