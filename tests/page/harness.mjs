// What every walk through the page stands on: a server over a ledger of its own, Debian's Chromium in the
// kinds of window that readers have, and `look`, which searches a page for barriers after each step.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const chromiumPath = ["/usr/bin/chromium", process.env.CHROMIUM ?? ""].find((file) => file && fs.existsSync(file));
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** Every walk is taken in each of these; `script` is also told to the walk. */
export const kinds = [
  { name: "desk-light", script: true, window: { viewport: wide, colorScheme: "light" } },
  { name: "desk-dark", script: true, window: { viewport: wide, colorScheme: "dark" } },
  { name: "phone-light", script: true, window: { viewport: narrow, colorScheme: "light", hasTouch: true } },
  { name: "phone-dark", script: true, window: { viewport: narrow, colorScheme: "dark", hasTouch: true } },
  { name: "no-script", script: false, window: { viewport: wide, javaScriptEnabled: false } },
];

/** Stops the walk; its test fails with these words. */
export function check(right, words) {
  if (!right) throw new Error(words);
}

/** playwright-core and the source of axe-core; null where there is no browser or no node_modules. */
export async function tools() {
  try {
    const playwright = await import("playwright-core");
    const axe = fs.readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
    return chromiumPath ? { playwright, axe } : null;
  } catch {
    return null;
  }
}

/** `sotin serve` over the reports of `input` (or over an empty ledger), in a folder of its own. */
export async function serve(sotin, input) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sotin-walk-"));
  const ledger = path.join(folder, "sotin.db");
  const run = (...words) => {
    const done = spawnSync(sotin, words, { encoding: "utf8", cwd: folder });
    check(done.error === undefined && done.signal === null, `sotin ${words.join(" ")}: ${done.error ?? done.signal}`);
    return done;
  };
  const read = (file) => run("read", "--ledger", ledger, file);
  if (input) read(input);
  const server = spawn(sotin, ["--lang", "vi", "serve", "--ledger", ledger, "--port", "0"]);
  const address = await new Promise((done, failed) => {
    let said = "";
    server.stderr.on("data", (data) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec((said += data));
      if (found) done(found[0]);
    });
    server.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    address,
    folder,
    ledger,
    run,  // any command of sotin
    read,  // more reports into the ledger, by the command
    async stop() {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill();
      await ended;  // its ledger's files are going away until then
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function launch(playwright) {
  return playwright.chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** A window with a page that writes down what must not happen: errors, broken policy, requests to elsewhere. */
export async function open(browser, kind, address) {
  const context = await browser.newContext({ ...kind.window, locale: "vi-VN", acceptDownloads: true });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("request", (request) => request.url().startsWith(address + "/") || request.url().startsWith("data:") ||
    wrong.push(`a request left: ${request.url()}`));
  return { context, page, wrong };
}

/** Barriers that axe-core sees (it needs scripts), sideways scrolling, and what would be loaded from elsewhere. */
export async function look(page, axe, name, shots) {
  if (axe) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run());
    const barriers = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
    check(barriers.length === 0, `${name}: ${barriers.join("\n")}`);
  }
  const odd = await page.evaluate(() => {
    const out = [];
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 0) out.push(`the page is ${beyond} px too wide`);
    for (const element of document.querySelectorAll("[src], link[href], [srcset], [poster], object[data], form[action]")) {
      for (const from of ["src", "href", "srcset", "poster", "data", "action"]) {
        const value = element.getAttribute(from);
        if (value && new URL(value, location.href).origin !== location.origin) out.push(`loads ${value}`);
      }
    }
    if (document.querySelectorAll("h1").length !== 1) out.push("not one h1");
    return out;
  });
  check(odd.length === 0, `${name}: ${odd.join("\n")}`);
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}
