// walk.mjs SOTIN SAMPLES WALK: one walk through the page as a user takes it, in Debian's Chromium, on a
// desktop and a phone, light and dark, with and without JavaScript. After each step axe-core looks for
// barriers. Exit code 77 where there is no browser.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [sotin, samples, walkName] = process.argv.slice(2).map((word, i) => (i < 2 ? path.resolve(word) : word));
const chromiumPath = ["/usr/bin/chromium", process.env.CHROMIUM ?? ""].find((file) => file && fs.existsSync(file));
let playwright, axe;
try {
  playwright = await import("playwright-core");
  axe = fs.readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
} catch {
  playwright = null;
}
if (!chromiumPath || !playwright) {
  console.log("no browser or no node_modules here: see .ci/run");
  process.exit(77);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sotin-walk-"));
const ledger = path.join(folder, "sotin.db");
const shots = process.env.SOTIN_SHOTS;

function check(right, words) {
  if (!right) throw new Error(words);
}

/** A server over the samples (or an empty ledger), and its address. */
async function serve(empty) {
  if (!empty) spawnSync(sotin, ["read", "--ledger", ledger, samples], { stdio: "ignore" });
  const server = spawn(sotin, ["--lang", "vi", "serve", "--ledger", ledger, "--port", "0"]);
  const address = await new Promise((done) => {
    server.stderr.on("data", (data) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(data));
      if (found) done(found[0]);
    });
  });
  return { server, address };
}

const kinds = [
  { name: "desk-light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desk-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "phone-light", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { name: "phone-dark", viewport: { width: 390, height: 844 }, colorScheme: "dark", javaScriptEnabled: true },
];

/** Barriers, sideways scrolling, and anything that the browser complained of. */
async function look(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  const barriers = found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
  check(barriers.length === 0, `${name}: ${barriers.join("\n")}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(wide <= 0, `${name}: the page is ${wide} px too wide`);
  if (shots) await page.screenshot({ path: path.join(shots, `${walkName}-${name}.png`), fullPage: true });
}

const walks = {
  async home({ page, address, name }) {
    await page.goto(address + "/");
    check((await page.locator("ol.list > li").count()) > 0, "the list is empty");
    await look(page, name);
    await page.locator("a.tongue").click();
    check((await page.locator("html").getAttribute("lang")) === "en", "the tongue did not change");
    await page.goto(address + "/");
    check((await page.locator("html").getAttribute("lang")) === "en", "the tongue was forgotten");
  },
  async empty({ page, address, name }) {
    await page.goto(address + (name === kinds[0].name ? "/" : "/read"));  // empty for the first kind only
    await look(page, name);
    await page.locator("textarea").fill("Bà Lý Thị Hoa cho biết chợ Lách sẽ mở lại nếu nước rút.\n");
    await page.locator("form.reading button").click();
    await page.waitForURL("**/reports/**");
    check((await page.locator(".entry.statement").count()) === 1, "no statement was read");
    await look(page, name + "-read");
  },
  async story({ page, address, name }) {
    await page.goto(address + "/");
    await page.locator("a.title").first().click();
    await page.waitForURL("**/stories/**");
    check((await page.locator("#reports").count()) === 1, "no list of reports");
    check((await page.locator(".days li").count()) > 0, "no timeline");
    await look(page, name);
  },
  async report({ page, address, name }) {
    await page.goto(address + "/reports");
    await page.locator("a.title").first().click();
    await look(page, name);
    const said = page.locator(".text .said").first();
    const back = () => said.evaluate((element) => getComputedStyle(element).backgroundColor);
    const on = await back();
    await page.locator(".show-said").uncheck();
    check((await back()) !== on, "the check box marks nothing");
    await page.locator(".show-named").check();
    await look(page, name + "-names");
  },
  async statement({ page, address, name }) {
    await page.goto(address + "/reports");
    await page.locator("a.title").first().click();
    await page.locator(".entry.statement .aside a").first().click();
    check((await page.locator("blockquote").innerText()).length > 10, "no words");
    check((await page.locator("table tbody tr").count()) >= 2, "no chain");
    await look(page, name);
  },
  async person({ page, address, name }) {
    await page.goto(address + "/reports");
    await page.locator("a.title").first().click();
    await page.locator(".entry a.who").first().click();
    await page.waitForURL("**/who/**");
    check((await page.locator("h1").innerText()).length > 1, "no name");
    await look(page, name);
  },
  async search({ page, address, name }) {
    await page.goto(address + "/search");
    await page.locator("#q").fill("cuu ho");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=**");
    check((await page.locator("mark").count()) > 0, "nothing was found without marks");
    await look(page, name);
    await page.goto(address + "/search?q=" + encodeURIComponent("\"((*:' OR"));
    await look(page, name + "-odd");
  },
};

const walk = walks[walkName];
if (!walk) throw new Error(`no such walk: ${walkName}`);
const { server, address } = await serve(walkName === "empty");
const browser = await playwright.chromium.launch({
  executablePath: chromiumPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
try {
  for (const { name, ...kind } of kinds) {
    const context = await browser.newContext({ ...kind, bypassCSP: true, locale: "vi-VN" });
    const page = await context.newPage();
    const odd = [];
    page.on("console", (message) => message.type() === "error" && odd.push(message.text()));
    page.on("pageerror", (error) => odd.push(String(error)));
    page.on("request", (request) => request.url().startsWith(address) || request.url().startsWith("data:") ||
      odd.push(`a request left: ${request.url()}`));
    await walk({ page, address, name });
    check(odd.length === 0, `${name}: ${odd.join("\n")}`);
    await context.close();
  }
  const bare = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await bare.newPage();
  await page.goto(address + "/");
  check((await page.locator("h1").count()) === 1, "nothing to read without JavaScript");
} finally {
  await browser.close();
  const ended = new Promise((done) => server.once("exit", done));
  server.kill();
  await ended;  // its ledger's files are going away until then
  fs.rmSync(folder, { recursive: true, force: true });
}
