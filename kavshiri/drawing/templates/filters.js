// The legend and the filters: what a reader takes out of the picture and brings back.

function listenToFilters(view) {
  const { state } = view;
  for (const input of parts(view, "[data-mark], [data-role], [data-switch]")) {
    input.addEventListener("change", () => {
      const { mark, role } = input.dataset;
      if (input.dataset.switch) input.checked ? state.switches.add(input.dataset.switch) : state.switches.delete(input.dataset.switch);
      else {
        const off = mark ? state.off.mark : state.off.role;
        input.checked ? off.delete(mark ?? role) : off.add(mark ?? role);
      }
      change(view);
    });
  }
  for (const select of parts(view, "[data-facet]")) {
    select.addEventListener("change", () => {
      state.facet[select.dataset.facet] = select.value;
      change(view);
    });
  }
  part(view, "reset")?.addEventListener("click", () => {
    Object.assign(state, { ...firstState(), chosen: state.chosen, tab: state.tab });
    showControls(view);
    change(view);
  });
  part(view, "everything")?.addEventListener("click", () => {
    showEverything(view);
    change(view);
  });
}

// The controls as the state has them: after a link was opened, or when something hidden was asked for.
function showControls(view) {
  const { state } = view;
  for (const input of parts(view, "[data-mark]")) input.checked = !state.off.mark.has(input.dataset.mark);
  for (const input of parts(view, "[data-role]")) input.checked = !state.off.role.has(input.dataset.role);
  for (const input of parts(view, "[data-switch]")) input.checked = state.switches.has(input.dataset.switch);
  for (const select of parts(view, "[data-facet]")) select.value = state.facet[select.dataset.facet];
}

// Everything that follows a change of the state.
function change(view) {
  sift(view);
  restyle(view);
  showRest(view);
}

// What stands around the picture, after a change.
function showRest(view) {
  const { state } = view;
  showPanel(view);
  fillList(view);
  const narrowed = state.off.mark.size || state.off.role.size || Object.values(state.facet).some(Boolean);
  const [reset, everything] = [part(view, "reset"), part(view, "everything")];
  if (reset) reset.hidden = !narrowed;
  if (everything) everything.hidden = !(state.kept || state.closed.size);
  for (const button of parts(view, "[aria-current]")) button.removeAttribute("aria-current");
  const current = state.chosen ? parts(view, `[data-node="${CSS.escape(state.chosen.id)}"]`) : [];
  for (const button of current) button.setAttribute("aria-current", "true");
  writeAddress(view);
}
