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
