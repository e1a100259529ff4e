// Comforts only: every page reads without this.
"use strict";

const entriesOf = (element) => (element.dataset.entry ?? "").split(" ").filter(Boolean);

/** Words and their entry light up together. */
function pick(entries, on) {
  for (const element of document.querySelectorAll("[data-entry]")) {
    if (entriesOf(element).some((entry) => entries.includes(entry))) element.classList.toggle("picked", on);
  }
}
for (const kind of ["pointerover", "pointerout"]) {
  document.addEventListener(kind, (event) => {
    const element = event.target.closest?.("[data-entry]");
    if (element) pick(entriesOf(element), kind === "pointerover");
  });
}

// Keys: what the sheet of /keys says, no more.
const places = { h: "/", b: "/reports", r: "/read" };
let afterG = false;

const isTyping = (element) => element.closest?.("textarea, select, input:not([type=checkbox]):not([type=radio])") !== null;
const entries = () => [...document.querySelectorAll("main .list > li, main .entries > li.entry, main .days li")].filter(
  (element) => element.getClientRects().length > 0);
const current = () => document.activeElement?.closest?.(".list > li, .entries > li.entry, .days li") ?? null;

function step(by) {
  const all = entries();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next].tabIndex = -1;
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": () => (document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]"))?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  g: () => (afterG = true),
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector("a.title, a.quoted, a")?.click(),
  m: () => (current() ?? document.querySelector(".since"))?.querySelector("form.mark:not(.undo)")?.requestSubmit(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  if (document.documentElement.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const led = afterG;
  afterG = false;
  if (led && places[event.key]) return location.assign(places[event.key]);
  const opens = event.key === "Enter" && event.target === current();
  const act = opens ? keys.o : Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
});

// A reading that goes on behind the page: figures as they come, the whole page when it is done. When nothing
// is heard for a while, the page is asked for again.
const reading = document.querySelector("[data-reading]");
if (reading) {
  let again = 0;
  const patient = () => {
    clearTimeout(again);
    again = setTimeout(() => location.reload(), 3000);
  };
  patient();
  new EventSource("/api/v1/events").addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    if (now.id !== reading.dataset.reading) return;
    if (now.done) return location.reload();
    patient();
    reading.querySelector("progress").value = now.steps;
    for (const figure of reading.querySelectorAll("[data-count]")) figure.textContent = now[figure.dataset.count];
  });
}

// Files may be dropped on the box.
const box = document.querySelector("form.reading");
for (const kind of ["dragover", "dragleave", "drop"]) {
  box?.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    box.classList.toggle("over", kind === "dragover");
    if (kind === "drop") box.querySelector("#files").files = event.dataTransfer.files;
  });
}

/** Buttons that copy words of the page; without a script the words can be selected. */
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    const status = button.parentElement.querySelector("[data-copied]");
    status.textContent = status.dataset.copied;
  });
}
