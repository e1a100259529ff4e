// 9. The reader's tongue, keys, light and dark, paper, and a page that reads whatever the browser can do.
import { check } from "../harness.mjs";

const back = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const at = (page) => new URL(page.url()).pathname;

export async function tongue({ page, address, look }) {
  await page.goto(address + "/");
  check((await page.locator("html").getAttribute("lang")) === "vi", "Vietnamese does not come first");
  await page.locator("a.tongue").click();
  await page.waitForURL("**lang=en");
  check((await page.locator("html").getAttribute("lang")) === "en", "the tongue did not change");
  await page.goto(address + "/");
  check((await page.locator("html").getAttribute("lang")) === "en", "the tongue was forgotten");
  await look();
}

/** Looks at each of these pages in both tongues. */
async function inBothTongues({ page, address, look }, pages) {
  for (const [name, where] of Object.entries(pages)) {
    for (const lang of ["vi", "en"]) {
      await page.goto(`${address}${where}${where.includes("?") ? "&" : "?"}lang=${lang}`);
      check((await page.locator("main").innerText()).length > 20, `${where} says nothing`);
      await look(`${name}-${lang}`);
    }
  }
}

/** Where the first link of a page leads that a selector finds. */
async function first({ page, address }, where, selector) {
  await page.goto(address + where);
  return page.locator(selector).first().getAttribute("href");
}

// Every page there is, in walks of a minute at most.
export async function lists(walk) {
  await inBothTongues(walk, { home: "/", reports: "/reports", search: "/search?q=tau", unknown: "/khong-co" });
}
// The page that is not there is answered with 404, which the browser writes to its console.
lists.expects = /404 \(Not Found\)/;

export async function tools(walk) {
  await inBothTongues(walk, { read: "/read", keys: "/keys", data: "/data", corrections: "/corrections" });
}

export async function of_a_story(walk) {
  await inBothTongues(walk, { story: await first(walk, "/", "a.title") });
}

export async function of_a_report(walk) {
  const report = await first(walk, "/reports", "a.title");
  const form = await first(walk, report, "a.correct");
  await inBothTongues(walk, { report, form, versions: `${report}/versions` });
}

export async function of_a_statement(walk) {
  const report = await first(walk, "/reports", "a.title");
  const statement = await first(walk, report, ".entry.statement .aside a");
  const person = await first(walk, report, ".entry a.who");
  const other = await walk.page.locator("select[name=b] option").last().getAttribute("value");
  const compare = `/compare?a=${encodeURIComponent(decodeURIComponent(report.slice("/reports/".length)))}&b=${encodeURIComponent(other)}`;
  await inBothTongues(walk, { statement, person, compare });
}

export async function theme({ page, address, kind }) {
  const dark = "rgb(22, 23, 26)", light = "rgb(253, 252, 249)";
  const own = kind.endsWith("dark") ? dark : light;
  await page.goto(address + "/keys");
  check((await back(page)) === own, "the page is not as the machine has it");
  const other = own === dark ? ["sáng", light] : ["tối", dark];
  await page.getByRole("link", { name: other[0], exact: true }).click();
  await page.waitForURL("**theme=**");
  check((await back(page)) === other[1], "the choice of colours does nothing");
  await page.goto(address + "/");
  check((await back(page)) === other[1], "the choice of colours was forgotten");
  await page.goto(address + "/keys");
  await page.getByRole("link", { name: "theo máy" }).click();
  await page.waitForURL("**theme=auto");
  check((await back(page)) === own, "the choice cannot be taken back");
}

export async function paper({ page, address }) {
  await page.goto(address + "/");
  for (const where of ["/", await page.locator("a.title").first().getAttribute("href"), "/reports"]) {
    await page.goto(address + where);
    await page.emulateMedia({ media: "print" });
    check((await back(page)) === "rgb(255, 255, 255)", "paper is not white");
    for (const part of [".top nav", ".foot", ".find", "form.mark"]) {
      for (const element of await page.locator(part).all()) check(!(await element.isVisible()), `${part} is printed`);
    }
    check(await page.locator("h1").isVisible(), "no headline on paper");
    check((await page.pdf()).length > 5000, "nothing is printed");
    await page.emulateMedia({ media: null });
  }
}

export async function keys({ page, address, look }) {
  const press = async (...all) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const focused = (selector) => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  await page.goto(address + "/");
  await press("?");
  check(await page.locator("#keys").isVisible(), "? opens no sheet");
  await look("sheet");
  const told = await page.locator("#keys kbd").allInnerTexts();
  const tried = ["/", "g", "h", "g", "b", "g", "r", "j", "k", "o", "m", "?", "Esc"];
  check(told.join(" ") === tried.join(" "), `the sheet tells of ${told.join(" ")}`);
  await press("Escape");
  check(!(await page.locator("#keys").isVisible()), "Esc does not close the sheet");
  await press("j");
  check(await focused(".list > li:first-child"), "j does not go to the first entry");
  await press("j", "j", "k");
  check(await focused(".list > li:nth-child(2)"), "j and k do not step");
  await press("/");
  check(await focused("input[type=search]"), "/ does not lead to the search box");
  await press("g", "h", "?");
  check((await page.evaluate(() => document.activeElement.value)) === "gh?", "letters typed in the box act as keys");
  await press("Escape");
  check(!(await focused("input")), "Esc does not leave the box");
  await Promise.all([page.waitForURL("**/reports"), press("g", "b")]);
  await Promise.all([page.waitForURL("**/read"), press("g", "r")]);
  await Promise.all([page.waitForURL((url) => url.pathname === "/"), press("g", "h")]);
  await page.locator("form.mark.all button").click();
  await page.waitForSelector("form.undo");
  await press("j");
  await Promise.all([page.waitForURL("**/stories/**"), press("o")]);
  await page.goto(address + "/");
  await press("j");
  await Promise.all([page.waitForURL("**/stories/**"), press("Enter")]);
  check((await page.locator(".since form.undo").count()) === 1, "there is nothing to take back");
  await page.goto(address + "/keys");
  await page.getByRole("link", { name: "tắt phím tắt" }).click();
  await page.waitForURL("**keys=off");
  await press("g", "h");
  check(at(page) === "/keys" && (await page.locator("dialog").count()) === 0, "the keys cannot be turned off");
}
keys.needsScript = true;

export async function mark_by_key({ page, address, server, samples }) {
  const fs = await import("node:fs");
  const lines = fs.readFileSync(samples, "utf8").trimEnd().split("\n");
  const read = (some) => {
    fs.writeFileSync(server.folder + "/some.jsonl", some.join("\n") + "\n");
    server.read(server.folder + "/some.jsonl");
  };
  read(lines.slice(0, 8));
  await page.goto(address + "/");
  await page.locator("form.mark.all button").click();
  await page.waitForSelector("form.undo");
  read(lines.slice(8));
  await page.goto(address + "/");
  const fresh = await page.locator(".list > .fresh").count();
  check(fresh > 0, "nothing is new");
  await page.keyboard.press("j");
  await Promise.all([page.waitForResponse((response) => response.url().endsWith("/seen")), page.keyboard.press("m")]);
  await page.waitForFunction((wanted) => document.querySelectorAll(".list > .fresh").length === wanted, fresh - 1);
}
mark_by_key.empty = true;
mark_by_key.alone = true;
mark_by_key.needsScript = true;
