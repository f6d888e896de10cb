// The app's own pages: suggestions while typing, and the progress of a file that is being loaded.
"use strict";

for (const [field, list] of [["q", "suggested"], ["what", "found"]]) {
  const input = document.getElementById(field);
  const options = document.getElementById(list);
  if (input && options) suggestInto(input, options);
}

const form = document.querySelector('[data-part="upload"]');
if (form) form.addEventListener("submit", (event) => send(event, form));

const waiting = document.querySelector("[data-reading]");
if (waiting) wait(waiting.dataset.reading);

function suggestInto(input, options) {
  let asked = 0;
  input.addEventListener("input", async () => {
    const turn = ++asked;
    await new Promise((resume) => setTimeout(resume, 120));
    if (turn !== asked || input.value.trim().length < 2) return;
    const answer = await fetch(`/api/suggest?q=${encodeURIComponent(input.value)}`);
    if (!answer.ok || turn !== asked) return;
    options.replaceChildren(...(await answer.json()).map((text) => {
      const option = document.createElement("option");
      option.value = text;
      return option;
    }));
  });
}

function send(event, form) {
  event.preventDefault();
  const progress = form.querySelector('[data-part="progress"]');
  const request = new XMLHttpRequest();
  progress.hidden = false;
  request.upload.addEventListener("progress", (step) => {
    if (step.lengthComputable) progress.value = step.loaded / step.total;
  });
  request.addEventListener("load", () => {
    if (request.status === 200 && request.responseURL !== location.href) location.assign(request.responseURL);
    else showAnswer(request);
  });
  request.addEventListener("error", () => form.submit());
  request.open("POST", form.action);
  request.send(new FormData(form));
}

function showAnswer(request) {
  const answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
  if (answer) document.querySelector("main").replaceWith(answer);
}

async function wait(key) {
  for (;;) {
    await new Promise((resume) => setTimeout(resume, 400));
    const answer = await fetch(`/load/${key}/state`);
    if (!answer.ok || (await answer.json()).state !== "reading") break;
  }
  location.reload();
}
