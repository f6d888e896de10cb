// Finding by typing in either script, by name, acronym or number.

const MOST_FOUND = 12;
const ORDER = ["body", "goal", "objective", "activity", "risk", "indicator", "quarter", "plan"];

function findBox(app) {
  const input = element("input", undefined, { type: "search", autocomplete: "off", spellcheck: false, placeholder: say(app, "find_hint") });
  const found = element("p", undefined, { className: "hint" });
  found.setAttribute("role", "status");
  const results = element("ul", undefined, { className: "results", hidden: true });
  results.setAttribute("aria-label", say(app, "results"));
  for (const kind of ["input", "focus"]) input.addEventListener(kind, () => fillResults(app, input.value, results, found));
  const links = () => [...results.querySelectorAll("a")];
  const clear = () => { input.value = ""; fillResults(app, "", results, found); };
  input.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key === "Escape") clear();
    if (!first || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    if (event.key === "Enter") first.click();
    else first.focus();
  });
  results.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") { clear(); input.focus(); }
    if (!step) return;
    event.preventDefault();
    const all = links();
    (all[all.indexOf(document.activeElement) + step] ?? input).focus();
  });
  results.addEventListener("click", (event) => { if (event.target.closest("a")) clear(); });
  return [holding("label", {}, say(app, "find_label"), " ", input), found, results];
}

function fillResults(app, text, results, found) {
  const typed = text.trim().toLowerCase();
  const view = { data: app.data.shared };
  const exact = (node) => node.code === typed || node.acronym.toLowerCase().split(", ").includes(typed);
  const all = typed ? app.data.nodes.filter((node) => matches(view, node, typed)) : [];
  all.sort((a, b) => exact(b) - exact(a) || ORDER.indexOf(a.route) - ORDER.indexOf(b.route));
  results.replaceChildren(...all.slice(0, MOST_FOUND).map((node) =>
    holding("li", {}, linkTo(app, node), acronymOf(node), " ", told(app, "span", node.kind, { className: "hint" }))));
  results.hidden = !all.length;
  const words = all.length > MOST_FOUND ? "found_more" : all.length ? "found_here" : "found_none";
  found.textContent = typed ? say(app, words, { count: all.length, shown: MOST_FOUND }) : "";
}
