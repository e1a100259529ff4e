// 5. A person's page, and search with and without dấu.
import fs from "node:fs";
import path from "node:path";
import { check } from "../harness.mjs";

const count = (page, selector) => page.locator(selector).count();

export async function person({ page, address, look }) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
  await page.locator(".entry a.who").first().click();
  await page.waitForURL("**/who/**");
  check((await page.locator("h1").innerText()).length > 1, "no name");
  check((await count(page, ".entries .entry")) > 0, "nothing said, promised or met");
  await look();
  await page.locator(".from a").first().click();
  await page.waitForURL("**/reports/**");
}

export async function joined({ page, address, look }) {
  await page.goto(address + "/who/" + encodeURIComponent("Bagas Wirayudha"));
  check((await count(page, ".offices li")) > 0, "no office");
  check((await page.locator(".offices time").first().getAttribute("datetime")).startsWith("2025-09"), "no date of it");
  await page.locator(".why summary").click();
  check((await count(page, ".why li a")) > 1, "it is not told which reports were joined");
  check((await page.locator(".why li .aside").last().innerText()).length > 3, "no reason");
  await look();
}

export async function namesakes({ page, address, server, look }) {
  const file = path.join(server.folder, "trung-ten.jsonl");
  const reports = [
    ["hung-1", "2025-03-01", "Bí thư Tỉnh ủy Long An Nguyễn Văn Hùng cho biết kênh Đá Bạc sẽ được nạo vét trong tháng 4.\n"],
    ["hung-2", "2025-06-11", "Thứ trưởng Bộ Y tế Nguyễn Văn Hùng nói các khoa cấp cứu ở Hà Nội đang thiếu bác sĩ.\n"],
  ];
  const lines = reports.map(([id, published, text]) => JSON.stringify({ id, published, text }) + "\n");
  fs.writeFileSync(file, lines.join(""));
  server.read(file);
  await page.goto(address + "/who/" + encodeURIComponent("Nguyễn Văn Hùng"));
  check((await count(page, ".actor")) === 2, `namesakes are not kept apart: ${await count(page, ".actor")}`);
  check((await page.locator(".namesakes").innerText()).includes("Có thể là"), "it is not said that it may be one or the other");
  check((await page.locator("#a1").innerText()).includes("kênh") !== (await page.locator("#a2").innerText()).includes("kênh"),
    "their words are mixed");
  await look();
}
namesakes.empty = true;
namesakes.alone = true;

export async function search({ page, address, look }) {
  await page.goto(address + "/search");
  await page.locator("#q").fill("cuu ho");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=**");
  check((await count(page, "mark")) > 0, "nothing was found without marks");
  const all = await count(page, ".hits > li");
  await look();
  for (const name of ["person", "outlet", "date", "act", "story"]) {
    check((await count(page, `.facets a[href*="${name}="]`)) > 0, `no facet ${name}`);
  }
  const outlet = page.locator('.facets a[href*="outlet="]').first();
  const wanted = await outlet.innerText();
  const told = Number(await outlet.locator("xpath=following-sibling::*[1]").innerText());
  await outlet.click();
  await page.waitForURL("**outlet=**");
  const shown = await page.locator(".hits > li .aside").allInnerTexts();
  check(shown.length === Math.min(told, 30) && shown.every((words) => words.includes(wanted)),
    `${wanted} ${told}: ${shown.length} are shown`);
  await look("narrowed");
  await page.locator(".chosen a").click();
  check((await count(page, ".hits > li")) === all, "the choice cannot be taken away");
  await page.goto(address + "/search?q=" + encodeURIComponent("\"((*:' OR"));
  check((await page.locator("[role=status]").innerText()).length > 10, "no word on how the query was read");
  await look("odd");
  await page.goto(address + "/search?q=" + encodeURIComponent("cứu hộ"));
  const exact = await page.locator(".hits").first().innerText();
  check(/cứu hộ/i.test(exact.split("\n")[0]), "an exact hit is not first");
  const next = page.locator("a[rel=next]");
  if (await next.count()) {
    await next.click();
    check((await count(page, ".hits > li")) > 0, "the next page is empty");
  }
  await page.locator(".hits a").first().click();
  await page.waitForURL("**/reports/**");
}
