// 2. A story: its summary, timeline, who said what, and the reports it stands on.
import fs from "node:fs";
import path from "node:path";
import { check } from "../harness.mjs";
import { madeStory } from "../made-story.mjs";

const marks = (page) => page.locator("svg.timeline a").count();

export async function story({ page, address, look }) {
  await page.goto(address + "/");
  await page.locator("a.title").first().click();
  await page.waitForURL("**/stories/**");
  check((await page.locator("#reports").count()) === 1, "no list of reports");
  check((await page.locator(".days li").count()) > 0, "no timeline");
  await look();
  await page.locator(".contents a[href='#said']").click();
  check(page.url().endsWith("#said"), "the table of contents leads nowhere");
  await page.locator(".switch a", { hasText: "báo đăng" }).click();
  check((await page.locator(".switch a[aria-current]").allInnerTexts()).includes("báo đăng"), "the lanes did not change");
  await page.locator(".switch a", { hasText: "ngày đăng" }).click();
  check(page.url().includes("days=reported") && page.url().includes("lanes=source"), "one choice undid the other");
  check((await marks(page)) > 0, "nothing is drawn by the day of reporting");
  await look("by-report");
  await page.locator(".switch a", { hasText: "ngày được nói tới" }).click();
  await look("spoken-about");
}

/** Half a thousand statements: usable in under a second, and no endless page. */
export async function long({ page, address, look, server, phone }) {
  const file = path.join(server.folder, "made.jsonl");
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, madeStory(42));
    server.read(file);
  }
  const times = [];
  for (let i = 0; i < 5; ++i) {
    const began = performance.now();
    await page.goto(address + "/stories/de-00", { waitUntil: "load" });
    await page.locator("h1").waitFor();
    times.push(performance.now() - began);
  }
  const best = Math.min(...times);
  check(best < 1000, `the best of five loads took ${Math.round(best)} ms`);
  const said = await page.locator("h1 + .aside").innerText();
  check(Number(/(\d+) phát biểu/.exec(said)[1]) >= 500, said);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  check(height < (phone ? 30_000 : 16_000), `the page is ${height} px high`);
  await look();
  const before = await marks(page);
  await page.locator("a", { hasText: "gần lại" }).click();
  check((await marks(page)) < before, "closer shows no less");
  await page.locator("a", { hasText: "sau →" }).click();
  await page.locator("a", { hasText: "tất cả" }).first().click();
  check((await marks(page)) === before, "all is not all");
  await page.locator(".stretch input[name=from]").fill("2025-06-10");
  await page.locator(".stretch input[name=to]").fill("2025-06-12");
  await page.locator(".stretch button").click();
  check((await page.locator(".days details").count()) <= 3, "more days than were asked for");
  await look("three-days");
  const summary = page.locator(".of-said details:not([open]) > summary").first();
  const name = await summary.locator("strong").innerText();
  await summary.click();
  await page.locator(".of-said details[open] a", { hasText: "Xem cả" }).last().click();
  check((await page.locator(".of-said details[open] strong").first().innerText()) === name, "not whom was asked for");
  check((await page.locator(".of-said details[open] .statement").count()) > 8, "not all of the statements");
}
