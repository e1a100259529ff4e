// 5. A person's page, and search with and without dấu.
import { check } from "../harness.mjs";

export async function person({ page, address, look }) {
  await page.goto(address + "/reports");
  await page.locator("a.title").first().click();
  await page.locator(".entry a.who").first().click();
  await page.waitForURL("**/who/**");
  check((await page.locator("h1").innerText()).length > 1, "no name");
  await look();
}

export async function search({ page, address, look }) {
  await page.goto(address + "/search");
  await page.locator("#q").fill("cuu ho");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=**");
  check((await page.locator("mark").count()) > 0, "nothing was found without marks");
  await look();
  await page.goto(address + "/search?q=" + encodeURIComponent("\"((*:' OR"));
  await look("odd");
}
