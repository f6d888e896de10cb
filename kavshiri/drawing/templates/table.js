// The table: sorted by any column, and saved as CSV.

const keyOf = (cell) => cell.dataset.key ?? cell.textContent.trim();

function listenToTable(view) {
  const table = part(view, "table");
  if (!table) return;
  for (const button of table.querySelectorAll(".sort")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const one of head.parentElement.children) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const collate = new Intl.Collator(view.language, { numeric: true }).compare;
      const keyed = [...table.tBodies[0].rows].map((row) => [row, keyOf(row.cells[head.cellIndex])]);
      keyed.sort(([, a], [, b]) => (up ? 1 : -1) * collate(a, b));
      table.tBodies[0].append(...keyed.map(([row]) => row));
      part(view, "sorted").textContent = `${say(view, "sorted_by")}: ${button.textContent.trim()} ${up ? "▲" : "▼"}`;
    });
  }
}

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function csvOf(table) {
  const cell = (made) => {
    const listed = [...made.querySelectorAll("li")].map((one) => one.textContent.trim());
    const text = (listed.length ? listed.join("; ") : made.textContent).replace(/\s+/g, " ").trim();
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\ufeff${[...table.rows].map((row) => [...row.cells].map(cell).join(",")).join("\r\n")}\r\n`;
}
