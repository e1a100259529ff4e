// 3. A statement: its words in place, whose word it is, who else tells it, its address and citation.
import fs from "node:fs";
import path from "node:path";
import { check } from "../harness.mjs";

/** The statement of the samples that an agency and two papers tell. */
async function told_thrice(page, address) {
  await page.goto(address + "/reports/hai-dang-2025-09-11-1");
  await page.locator(".entry.statement", { hasText: "gió mùa đông bắc" }).locator(".aside a").first().click();
  await page.waitForURL("**/v*/**");
}

export async function statement({ page, address, look }) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
  await page.locator(".entry.statement .aside a").first().click();
  check((await page.locator("blockquote").innerText()).length > 10, "no words");
  check((await page.locator("table tbody tr").count()) >= 2, "no chain");
  const back = await page.locator(".shown .said").first().evaluate((e) => getComputedStyle(e).backgroundColor);
  check(back !== "rgba(0, 0, 0, 0)", "the words are not highlighted in place");
  await look();
}

export async function elsewhere({ page, address, look }) {
  await told_thrice(page, address);
  check((await page.locator(".elsewhere li").count()) >= 2, "told nowhere else");
  check((await page.locator(".elsewhere strong").first().innerText()).includes("nguồn"), "no witnesses");
  check((await page.locator(".chain-graph g").count()) >= 3, "no graph");
  await look();
}

/** The citation is copied by a button, or selected where there is no script. */
export async function citation({ page, context, address, script }) {
  await told_thrice(page, address);
  const words = await page.locator("#cite").innerText();
  check(words.includes("«") && words.includes("Hải Đăng"), words);
  const button = page.locator("button[data-copy]");
  check((await button.isVisible()) === script, "a button that needs a script is there without one, or not with it");
  if (!script) return;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await button.click();
  await page.locator("[data-copied]", { hasText: "Đã chép" }).waitFor();
  check((await page.evaluate(() => navigator.clipboard.readText())) === words, "other words were copied");
}

/** The paper takes the words out: the address still shows them, and leads to what changed. */
export async function taken_out({ page, address, look, server, samples }) {
  await told_thrice(page, address);
  const kept = page.url();
  const words = await page.locator("blockquote").innerText();
  const report = fs.readFileSync(samples, "utf8").split("\n").map((line) => line && JSON.parse(line))
    .find((one) => one && one.id === "hai-dang-2025-09-11-1");
  const lines = report.text.split("\n").filter((line) => !line.includes("gió mùa đông bắc"));
  const file = path.join(server.folder, "changed.jsonl");
  fs.writeFileSync(file, JSON.stringify({ ...report, text: lines.join("\n") }) + "\n");
  server.read(file);
  await page.goto(kept);
  check((await page.locator("blockquote").innerText()) === words, "the words are lost");
  await look();
  await page.locator(".note a").click();
  await page.waitForURL("**/versions");
  check((await page.locator(".was").innerText()).includes("gió mùa đông bắc"), "the difference does not show them");
  await look("versions");
}
taken_out.alone = true;
