// Answers that were worked out beforehand: words, table, and the lines that they rest on.

const WHOLE = "-1";

function answerPage(app, answer) {
  const { data } = app;
  const title = both(data.texts[answer.title]);
  const cell = (value) => (typeof value === "string" ? value : value.map((mention) => mentionOf(app, mention)));
  const made = [told(app, "p", answer.words, { className: "answer" })];
  made.push(answer.rows.length
    ? tableOf(app, { text: title }, answer.columns.map((number) => textOf(app, number)), answer.rows.map((row) => row.map(cell)))
    : spoken(app, "p", "no_rows"));
  if (answer.places.length) {
    made.push(folded(say(app, "answer_rests_on", { count: answer.places.length }), placesOf(app, answer.places), false));
  }
  return { title, made };
}

const both = (text) => (typeof text === "string" ? { en: text, ka: text } : { en: text[0], ka: text[1] });

function mentionOf(app, mention) {
  if (typeof mention === "number") return linkTo(app, app.data.nodes[mention]);
  const [first, after] = mention;
  if (after === undefined) return told(app, "span", first);
  return holding("span", {}, linkTo(app, app.data.nodes[first]), told(app, "span", after));
}

// An answer with the way back to the body, and the other answers about it.
function askedPage(app, name, id) {
  const about = id === undefined ? null : app.byId.get(id);
  const answer = app.data.answers[name]?.[about ? about.number : WHOLE];
  if (!answer || about === undefined) return null;
  const page = answerPage(app, answer);
  if (about) page.made.push(spoken(app, "h2", "more_about"), holding("p", {}, linkTo(app, about)), ...answersAbout(app, about));
  else page.made.push(...wholeQuestions(app));
  return page;
}

function questionLink(app, name, answer, ...ids) {
  return [told(app, "a", answer.title, { href: addressOf("answers", name, ...ids) }), ` (${answer.rows.length})`];
}

function answersAbout(app, node) {
  const found = Object.entries(app.data.answers).filter(([, answers]) => answers[node.number]);
  if (!found.length) return [];
  return [spoken(app, "h2", "about_body"), listed(found.map(([name, answers]) => questionLink(app, name, answers[node.number], node.id)), "many")];
}

function wholeQuestions(app) {
  const found = Object.entries(app.data.answers).filter(([, answers]) => answers[WHOLE]);
  return [spoken(app, "h2", "about_plan"), listed(found.map(([name, answers]) => questionLink(app, name, answers[WHOLE])), "many")];
}

function sharedBy(app, one, two) {
  return app.data.shared_partners[`${one.number} ${two.number}`] ?? app.data.shared_partners[`${two.number} ${one.number}`];
}

function sharesOf(app, node) {
  if (!app.data.departments.includes(node.number)) return [];
  const collate = new Intl.Collator(app.language).compare;
  const others = app.data.departments.map((number) => app.data.nodes[number]).filter((one) => one !== node);
  others.sort((a, b) => collate(a.name[app.language], b.name[app.language]));
  return [spoken(app, "h2", "shares"), listed(others.map((one) => [
    worded(app, "a", one.name[app.language], { href: addressOf("shared", node.id, one.id) }), ` (${sharedBy(app, node, one).rows.length})`,
  ]), "many")];
}

function sharedPage(app, first, second) {
  const [one, two] = [app.byId.get(first), app.byId.get(second)];
  const answer = one && two && sharedBy(app, one, two);
  if (!answer) return null;
  const page = answerPage(app, answer);
  page.made.push(spoken(app, "h2", "more_about"), listed([linkTo(app, one), linkTo(app, two)]), departmentsForm(app, one, two));
  return page;
}

function answersPage(app) {
  const { data } = app;
  const bodies = Object.entries(data.answers).filter(([, answers]) => Object.keys(answers).some((about) => about !== WHOLE));
  return {
    title: data.words.answers,
    made: [
      spoken(app, "h2", "departments_share"), departmentsForm(app), ...wholeQuestions(app),
      spoken(app, "h2", "about_bodies"), holding("p", { className: "hint" }, spoken(app, "a", "choose_body", {}, { href: addressOf("bodies") })),
      listed(bodies.map(([name]) => told(app, "span", data.questions[name])), "many"),
    ],
  };
}

function departmentsForm(app, ...chosen) {
  const departments = app.data.departments.map((number) => app.data.nodes[number]);
  const selects = ["first", "second"].map((key, at) => {
    const select = holding("select", { name: key }, ...departments.map((node) => worded(app, "option", node.name[app.language], { value: node.id })));
    select.value = (chosen[at] ?? departments[at])?.id ?? "";
    return [holding("label", {}, say(app, key), " ", select), select];
  });
  const wrong = element("p", undefined, { className: "notice" });
  wrong.setAttribute("role", "status");
  const form = holding("form", { className: "departments" }, selects[0][0], selects[1][0],
    spoken(app, "button", "show", {}, { type: "submit" }), wrong);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ids = selects.map(([, select]) => select.value);
    if (ids[0] === ids[1]) wrong.textContent = say(app, "same_twice");
    else location.hash = addressOf("shared", ...ids);
  });
  return form;
}
