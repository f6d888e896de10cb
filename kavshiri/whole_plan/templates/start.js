// The page: one view at a time, as the address says.

const dataOf = (id) => JSON.parse(document.getElementById(id).textContent);

function newApp() {
  const data = dataOf("whole");
  data.words = { ...data.shared.words, ...data.words };
  data.nodes = data.nodes.map((node, number) => ({ ...node, number, name: both(data.texts[node.name]) }));
  return {
    data,
    byId: new Map(data.nodes.map((node) => [node.id, node])),
    of: (route) => data.nodes.filter((node) => node.route === route),
    pristine: document.getElementById("sheet").cloneNode(true),
    place: document.getElementById("place"),
    language: data.language,
    mounted: null,
    turn: 0,
  };
}

function pageAt(app, { route, ids }) {
  const pages = {
    "": startPage,
    bodies: bodiesPage,
    activities: activitiesPage,
    risks: risksPage,
    findings: () => findingsPage(app, ids[0] === "look"),
    answers: () => (ids.length ? askedPage(app, ...ids) : answersPage(app)),
    shared: () => sharedPage(app, ...ids),
  };
  if (Object.hasOwn(pages, route)) return pages[route](app);
  const node = app.byId.get(ids[0]);
  return node && node.route === route ? nodePage(app, node) : null;
}

function unknownPage(app) {
  return { title: app.data.words.unknown, made: [holding("p", {}, spoken(app, "a", "to_start", {}, { href: "#/" }))] };
}

// `kept`: the same page in another language; its sheet stays as the reader has it.
function show(app, { kept = false, first = false } = {}) {
  const address = readAddress();
  app.language = address.language ?? app.language;
  writeLanguage(app);
  const page = pageAt(app, address) ?? unknownPage(app);
  const drawn = page.sheet !== undefined && hasSheet(page.sheet);
  const title = `${page.code ?? ""} ${page.title[app.language]}`.trim();
  app.title = title;
  entitle(app);
  showWay(app, address.route);
  const section = holding(drawn ? "section" : "main", { className: "plain", id: "told" }, ...page.made);
  if (drawn) section.setAttribute("aria-label", title);
  else section.prepend(worded(app, "h1", title, { tabIndex: -1 }));
  if (kept) {
    app.place.dataset.at = location.hash;
    inLanguage(app);
    document.getElementById("told").replaceWith(section);
    return;
  }
  unmount(app);
  app.place.dataset.at = location.hash;
  app.place.ariaBusy = drawn ? "true" : null;
  if (!drawn) app.place.replaceChildren(section);
  else {
    const sheet = holding("div", { className: "mounted" }, worded(app, "h1", title, { tabIndex: -1 }), spoken(app, "p", "opening", {}, { className: "hint" }));
    app.place.replaceChildren(sheet, section);
    mount(app, sheet, page.sheet);
  }
  if (first) return;
  scrollTo(0, history.state?.y ?? 0);
  app.place.querySelector("h1").focus({ preventScroll: true });
}

// The name of the plan goes with every title: on paper and in a row of tabs it tells one file from another.
function entitle(app) {
  const plans = app.of("plan").map((plan) => plan.name[app.language]);
  document.documentElement.lang = app.language;
  document.title = [app.title, ...(plans.length === 1 && plans[0] !== app.title ? plans : [])].join(" – ");
}

function showWay(app, route) {
  const { data } = app;
  const link = (key, address) => {
    const made = spoken(app, "a", key, {}, { href: addressOf(address) });
    if (route === address) made.setAttribute("aria-current", "page");
    return made;
  };
  const language = spoken(app, "button", "language", {}, { type: "button", className: "language", lang: app.language === "ka" ? "en" : "ka" });
  language.addEventListener("click", () => {
    app.language = app.language === "ka" ? "en" : "ka";
    history.replaceState(history.state, "", (location.hash || "#/").split("?", 1)[0] + `?lang=${app.language}`);
    show(app, { kept: true });
    showFind(app);
    document.querySelector(".language").focus();
  });
  const paper = spoken(app, "button", "print", {}, { type: "button" });
  paper.addEventListener("click", () => print());
  const way = document.getElementById("way");
  way.setAttribute("aria-label", say(app, "way"));
  way.replaceChildren(link("home", ""), ...Object.entries(PAGES).map(([key, address]) => link(key, address)), paper, language);
}

function showFind(app) {
  document.getElementById("find").replaceChildren(...findBox(app));
}

const app = newApp();
show(app, { first: true });
showFind(app);
window.addEventListener("hashchange", () => show(app));
// What was found lies over the page until the reader turns to something else.
document.addEventListener("pointerdown", (event) => {
  const results = document.querySelector(".results");
  if (!event.target.closest("#find")) results.hidden = true;
});
// Who goes back finds the place that was left.
history.scrollRestoration = "manual";
document.addEventListener("click", (event) => {
  if (event.target.closest('a[href^="#/"]')) history.replaceState({ y: scrollY }, "");
});
// On paper nothing is folded.
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...app.place.querySelectorAll("details:not([open])")];
  for (const one of opened) one.open = true;
});
window.addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
