// The list of names: what is in the picture for those who use no mouse, found by typing in either script.

const MOST_LISTED = 300;

function fillList(view) {
  const list = part(view, "list");
  if (!list) return;
  const typed = part(view, "search").value.trim().toLowerCase();
  const collate = new Intl.Collator(view.language, { numeric: true }).compare;
  const text = (node) => (node.code ? `${node.code} ` : "") + nameOf(view, node) + (node.acronym ? ` (${node.acronym})` : "");
  const exact = (node) => node.code === typed || node.acronym.toLowerCase().split(", ").includes(typed);
  const found = typed ? view.nodes.filter((node) => matches(view, node, typed)) : view.nodes.filter((node) => node.shown);
  const keyed = found.map((node) => [node, text(node)]);
  keyed.sort(([a, one], [b, two]) => exact(b) - exact(a) || Boolean(a.code) - Boolean(b.code) || collate(one, two));
  list.replaceChildren(...keyed.slice(0, MOST_LISTED).map(([node, words]) => worded(view, "option", words, { value: String(node.number) })));
  list.value = String(view.state.chosen?.number ?? "");
  const hidden = typed ? 0 : view.nodes.length - found.length;
  const said = keyed.length > MOST_LISTED
    ? say(view, "more_found", { count: keyed.length, shown: MOST_LISTED })
    : found.length ? say(view, "found", { count: found.length }) : say(view, "none_found");
  part(view, "found").textContent = hidden ? `${said}; ${say(view, "hidden_by_filters", { count: hidden })}` : said;
}

function listenToSearch(view) {
  const [search, list] = [part(view, "search"), part(view, "list")];
  if (!search) return;
  search.addEventListener("input", () => fillList(view));
  search.addEventListener("keydown", (event) => {
    const first = list.options[0];
    if (!first || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    if (event.key === "ArrowDown") list.focus();
    choose(view, view.nodes[Number(first.value)]);
  });
  list.addEventListener("change", () => choose(view, view.nodes[Number(list.value)]));
}
