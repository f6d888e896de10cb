// Words in both languages, and elements made of text. Words of documents reach the page through textContent and the canvas only.

const FONT = '"Kavshiri Letters", "DejaVu Sans", "Noto Sans Georgian", Sylfaen, sans-serif';
const LANGUAGES = ["en", "ka"];

const other = (language) => (language === "ka" ? "en" : "ka");
const langOf = (text, language) => (/[\u10a0-\u10ff\u1c90-\u1cbf]/.test(text) ? "ka" : /[a-z]/i.test(text) ? "en" : language);
const part = (view, name) => view.root.querySelector(`[data-part="${name}"]`);
const parts = (view, selector) => [...view.root.querySelectorAll(selector)];
const nameOf = (view, node) => node.name[view.language];

function say(view, key, values = {}) {
  return view.data.words[key][view.language].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function element(tag, text, properties = {}) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return Object.assign(made, properties);
}

function worded(view, tag, text, properties = {}) {
  return element(tag, text, { ...properties, lang: langOf(text, view.language) });
}

// Everything that the page was written with in two languages; what the script itself wrote is written anew by its owner.
function showLanguage(view) {
  const { language } = view;
  if (language === view.shownLanguage) return;
  view.shownLanguage = language;
  document.documentElement.lang = language;
  document.title = view.data.title[language];
  for (const made of parts(view, ".say")) {
    made.textContent = made.dataset[language];
    made.lang = langOf(made.textContent, language);
  }
  for (const button of parts(view, ".pick[data-node]")) {
    const made = button.querySelector(".name") ?? button;
    made.textContent = nameOf(view, view.byId.get(button.dataset.node));
    made.lang = langOf(made.textContent, language);
  }
  for (const made of parts(view, "[data-attribute]")) {
    made.setAttribute(made.dataset.attribute, made.dataset[language]);
    if (made.tagName === "OPTION") made.textContent = made.dataset[language];
  }
  for (const made of parts(view, "[data-title]")) {
    made.dataset.title = made.closest("table").tHead.rows[0].cells[made.cellIndex].textContent.trim();
  }
  const button = part(view, "language");
  button.textContent = say(view, "language");
  button.lang = other(language);
}
