// A sheet in its place: unpacked when it is wanted, opened by the script of the sheets, closed before the next.

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

// What all sheets share was taken out of each.
function wholeForm(app, own) {
  const { shared, facets, places } = app.data;
  const named = Object.entries(own.facets).map(([name, numbers]) => [name, numbers.map((number) => facets[number])]);
  return { ...shared, ...own, facets: Object.fromEntries(named), sources: own.sources.map((number) => places[number]) };
}

// Whether there is a sheet of a node; null stands for the plan.
const hasSheet = (node) => !node || document.getElementById(`sheet-${node.number}`) !== null;

// The sheet of a body, or of the plan; null in a browser that cannot unpack it.
async function sheetOf(app, node) {
  if (!node) return [app.pristine.cloneNode(true), app.data.plan];
  if (!globalThis.DecompressionStream) return null;
  const [html, own] = await unpacked(dataOf(`sheet-${node.number}`));
  const held = element("template");
  held.innerHTML = html; // written by our own template, which escapes every word in it
  return [held.content.querySelector("#sheet"), own];
}

async function mount(app, place, node) {
  const turn = app.turn;
  const found = await sheetOf(app, node);
  if (turn !== app.turn) return;
  if (!found) {
    place.querySelector(".hint").replaceWith(spoken(app, "p", "sheet_missing", {}, { className: "hint" }));
    app.place.ariaBusy = null;
    return;
  }
  const [root, own] = found;
  const title = root.querySelector("h1");
  title.tabIndex = -1;
  const read = place.contains(document.activeElement);
  place.replaceChildren(root);
  if (read) title.focus({ preventScroll: true });
  const view = await kavshiri.open(root, wholeForm(app, own), { addressed: false, link: (end) => addressOf(app.byId.get(end).route, end) });
  if (turn !== app.turn) {
    kavshiri.close(view);
    return;
  }
  app.mounted = view;
  inLanguage(app);
  scrollTo(0, history.state?.y ?? scrollY);
  app.place.ariaBusy = null;
}

function unmount(app) {
  app.turn += 1;
  if (app.mounted) kavshiri.close(app.mounted);
  app.mounted = null;
}

// The sheet's own button is hidden: the page has one for all.
function inLanguage(app) {
  if (app.mounted && app.mounted.language !== app.language) app.mounted.root.querySelector('[data-part="language"]').click();
  entitle(app);
}
